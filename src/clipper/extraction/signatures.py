"""How Chinese, Japanese, Korean, Arabic and Hindi papers name who wrote it."""

from __future__ import annotations

import re
from functools import cache

from clipper.extraction.dateline import Dateline
from clipper.extraction.gazetteer import is_place
from clipper.extraction.reading import Reading
from clipper.frozen import frozen
from clipper.patterns import pattern

_HAN = r"[\u4e00-\u9fff々]"
_NAMES = (
    rf"{_HAN}{{2,4}}(?:[·•]{_HAN}{{1,6}})?(?:\s?[、，,/ \u3000]\s?(?:记者|記者|"
    rf"通讯员)?\s?{_HAN}{{2,4}}(?![\u4e00-\u9fff])){{0,4}}"
)
_SURNAMES = (
    "王李张張刘劉赖賴陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于"
    "蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋傅方白邹鄒孟熊秦邱江尹薛闫閻"
    "段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂"
    "聶章鲁魯岳翟申詹欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱"
    "蓝藍路游靳辛管柴蒙鲍鮑华華喻祁房屈饶饒解牟艾尤阳陽时時穆农農司古连車车项項闵閔申屠"
)
_KOREAN = (
    "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염"
    "여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국은편용예경봉사부"
)


_FAMILIES = (
    "佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|渡部|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|斉藤|"
    "齋藤|清水|山崎|阿部|森田|池田|橋本|山下|石川|中島|前田|藤田|後藤|小川|岡田|村上|長谷川|近藤|"
    "石井|坂本|遠藤|藤井|青木|福田|三浦|西村|藤原|太田|松田|原田|岡本|中川|中野|小野|田村|竹内|金子|和田|中山|石田|"
    "上田|柴田|酒井|工藤|横山|宮崎|宮本|内田|高木|安藤|谷口|大野|丸山|今井|高田|藤本|武田|村田|上野|杉山|増田|"
    "平野|大塚|千葉|久保|松井|小島|岩崎|桜井|野口|松尾|野村|木下|菊地|菊池|佐野|大西|杉本|新井|浜田|市川|古川|水野|"
    "小松|島田|小山|山内|西田|西川|五十嵐|北村|安田|中田|川口|平田|川崎|飯田|吉川|本田|久保田|沢田|辻本|関口|吉村|"
    "服部|川上|富田|星野|望月|大久保|荒木|黒田|堀内|岡崎|石原|三宅|馬場|大島|岩本|片山|樋口|永井|須藤|黒川|秋山|"
    "土屋|大橋|内藤|荒井|川村|松村|矢野|福島|小池|浅野|成田|大谷|尾崎|津田|奥村|田口|広瀬|篠原|小田|神田|早川|野田"
)


@frozen
class Signature:
    """The names at text[start:end] and the rule that took them."""

    start: int
    end: int
    rule: str


_PATTERNS = {
    # 作者：史卫燕　文/张三　本报记者 张三　（记者张三）　半月谈记者 史卫燕　記者：　撰文：
    "zh": rf"(?:(?P<label>作者|撰文|撰稿|撰稿人|文|文字|采写|采写/?|記者|记者|本报记者|本報記者|"
    rf"特约记者)\s?[:：/／丨|]\s?(?:[\u4e00-\u9fff]{{2,4}}?(?:见习|實習|实习)?(?:记者|記者)\s?)?|作者\s|(?:本报|本報|本刊|本网|本社|新华社|新華社|中新社|半月谈|"
    rf"[\u4e00-\u9fff]{{2,6}}?)?(?:特派)?(?:记者|記者|通讯员)\s?)(?P<who>{_NAMES})(?=\s*(?:$|[)）】\]|"
    rf"丨，,。;；/\s]|报道|報道|報導|[\u4e00-\u9fff]{{2,3}}\d{{1,2}}日))(?!\s*[摄攝图圖])",
    # （記者　田中太郎）【ワシントン＝田中太郎】　文・田中太郎　執筆者：田中太郎　田中太郎記者
    "ja": r"(?:(?:執筆者?|文|取材・文|取材|著者|ライター|記者|"
    r"筆者)\s?[・：:＝=/／]\s?(?P<labelled>[\u4e00-\u9fff々ヶ]{1,4}[\s\u3000]?[\u4e00-\u9fff々ぁ-んァ-ヶー]{1,5})(?="
    r"\s*(?:$|[)）】\]|、。/]))"
    r"|^(?:編集委員|論説委員|特派員|専門記者|客員編集委員|記者)[\s\u3000]+(?P<role>[\u4e00-\u9fff々ヶ]{2,5}[\u4e00-\u9fff々ぁ-んァ-ヶー\s\u3000]{0,5})$"
    r"|【[^】＝=]{2,12}[＝=](?P<who>[\u4e00-\u9fff々ヶ]{2,4}[\s\u3000]?[\u4e00-\u9fff々ぁ-んァ-ヶー]{0,4})】)",
    # 田中太郎 on a line of its own, or in brackets that end the text
    "ja-name": rf"[（(【]?(?P<who>(?:{_FAMILIES})[\s\u3000]?[\u4e00-\u9fff々ぁ-ん]{{1,3}})(?:[）)】]|\s*(?:記者|"
    rf"編集委員|論説委員)?)\Z",
    # 홍길동 기자　홍길동 특파원　[서울=홍길동 기자]
    "ko": rf"(?<![\uac00-\ud7af])(?P<who>[{_KOREAN}][\uac00-\ud7af]{{1,3}}(?:\s?[·,]\s?[{_KOREAN}][\uac00-\ud7af]"
    rf"{{1,3}}){{0,3}})\s?(?:선임|인턴|수습|전문|객원)?\s?(?:기자|특파원|논설위원|통신원|"
    rf"칼럼니스트)(?![\uac00-\ud7af])",
    "hi-desk": r"(?P<who>[\u0900-\u097f]+(?:\s[\u0900-\u097f]+)?\s(?:संवाददाता|ब्यूरो|डेस्क|नेटवर्क))(?=\s*(?:$|[,|"
    r"।-]))",
    "ar": r"(?:بقلم|كتب|كتبت|كتبه|كتبها|إعداد|اعداد|تحرير وإعداد|الكاتب|الكاتبة|تقرير|حوار|"
    r"المؤلف)\s?[:：/–-]?\s*(?P<who>[\u0620-\u064a]{2,}(?:\s[\u0620-\u064a]{2,}){1,3})(?=\s*(?:$|[-–—|،,:\d(]))",
    "ar-place": r"(?P<place>[\u0620-\u064a]+(?:\s[\u0620-\u064a]+){0,2})\s?[:–-]\s?(?P<who>[\u0620-\u064a]{2,}(?:\s["
    r"\u0620-\u064a]{2,}){1,3})",
    "hi": r"(?:लेखक|रिपोर्ट|लेखिका|द्वारा|Written by|"
    r"Reported by)\s?[:：-]?\s*(?P<who>[\u0900-\u097f.]+(?:\s[\u0900-\u097f.]+){1,3})(?=\s*(?:$|[|,-]))",
}  # fmt: skip


@cache
def _regex(name: str) -> re.Pattern[str]:
    return re.compile(_PATTERNS[name])


_NOBODY = pattern(
    r"表示|报道|獲悉|获悉|采访|在|从|了解|问|說|说|編輯|编辑|责任|協会|协会|会|共同|時事|通信|新聞|招待|发布|發布|"
    r"综合|实习|現場|现场|日电|电|摄|撮影|写真"
)


def find(reading: Reading, end: int, dateline: Dateline | None) -> Signature | None:
    """The names in the lines before number `end`, in the dateline's line or in brackets at the end of the text."""
    if reading.text.isascii():
        return None
    for line in reading.lines[:end]:
        found = _in_line(reading.text, line.start, min(line.end, line.start + 160), whole=len(line.text) <= 60)
        if found is not None:
            return found
    closing = _closing(reading)
    if closing is not None:
        return closing
    for line in reading.lines[max(end, reading.last_story + 1) :][:6]:  # 采写：晨江记者 张三
        if len(line.text) <= 40 and line.text[:2] in ("采写", "撰文", "作者", "記者", "记者", "撰稿"):
            found = _in_line(reading.text, line.start, line.end, whole=True)
            if found is not None:
                return found
    if len(reading.lines) > 1:
        last = reading.lines[-1]
        opening = max(reading.text.rfind(mark, max(0, last.end - 20), last.end) for mark in "（(【")
        return _in_line(reading.text, max(opening, last.start), last.end, whole=opening > 0 or len(last.text) <= 30)
    return None


_NOT_NAMED = frozenset(["佚名", "未知", "网络", "匿名", "编辑", "小编", "记者", "本站", "原创", "综合", "网友"])


def _is_chinese(match: re.Match[str], who: str, *, whole: bool) -> bool:
    """Whether they are the names of people: a surname first, or a label with its colon and no more than a name."""
    if not (whole or match.start() <= 30):
        return False
    labelled = match["label"] is not None and len(who) <= 3 and who not in _NOT_NAMED
    return labelled or (who[0] in _SURNAMES and _NOBODY.search(who) is None)


_CLOSING = pattern(rf"[。！？”][（(](?P<who>{_HAN}{{2,3}}(?:[、\s　]{_HAN}{{2,3}}){{0,3}})[）)]\Z")


def _closing(reading: Reading) -> Signature | None:
    """Chinese reporters in brackets behind the last sentence of a story: `……举行。（张三、李四）`."""
    if reading.last_story < 1 or reading.last_story <= reading.story:
        return None
    line = reading.lines[reading.last_story]
    match = _CLOSING.search(reading.text, max(line.start, line.end - 24), line.end)
    if match is None or _NOBODY.search(match["who"]):
        return None
    if any(name[0] not in _SURNAMES for name in re.split(r"[、\s　]", match["who"])):
        return None
    return Signature(*match.span("who"), "byline: below the story (zh)")


def _names_end(who: str) -> int:
    """How far Chinese names go on: each begins with a surname (`张三 李四`, not `张三 整理`)."""
    for gap in re.finditer(r"[\s、，,/]+", who):
        rest = who[gap.end() :].removeprefix("记者").removeprefix("記者").removeprefix("通讯员").strip()
        if rest and rest[0] not in _SURNAMES:
            return gap.start()
    return len(who)


def _in_line(text: str, start: int, end: int, *, whole: bool) -> Signature | None:
    part = text[start:end]
    if part.isascii():
        return None
    for name in ("zh", "ja", "ko"):
        match = _regex(name).search(part)
        if match is None or not (whole or match.start() <= 40):
            continue
        group = next(key for key in ("who", "labelled", "role") if match.groupdict().get(key))
        who = match[group]
        if name == "zh" and not _is_chinese(match, who, whole=whole):
            continue
        if name == "ja" and _NOBODY.search(who):
            continue
        stop = match.start(group) + (_names_end(who) if name == "zh" else len(who))
        return Signature(start + match.start(group), start + stop, f"byline: a reporter's name ({name})")
    if not whole:
        return None
    for name in ("ar", "hi", "hi-desk", "ja-name"):
        fields = part.split("|") if name == "ar" else [part]
        match = next((found for field in fields if (found := _regex(name).match(field.strip()))), None)
        if match is not None:
            offset = start + part.index(match[0])
            return Signature(
                offset + match.start("who"), offset + match.end("who"), f"byline: a writer's name ({name})"
            )
    match = _regex("ar-place").fullmatch(part)
    if match is not None and is_place(match["place"]) and "«" not in part:
        return Signature(start + match.start("who"), start + match.end("who"), "byline: a name after the place (ar)")
    return None
