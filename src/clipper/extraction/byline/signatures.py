"""How Chinese, Japanese, Korean, Arabic and Hindi papers name who wrote it."""

from __future__ import annotations

import re
from functools import cache

from clipper.extraction.byline import easternlines
from clipper.extraction.byline.forms import BEHIND, BELOW, Signature
from clipper.extraction.closing import eastern
from clipper.extraction.closing.eastern import OFFICE
from clipper.extraction.dateline import hindi
from clipper.extraction.dateline.dateline import JOINED, Dateline
from clipper.extraction.dateline.opening import behind_its_lead
from clipper.extraction.dateline.spelled import HINDI_PAPER, HINDI_WRITER, SIGNED_NAME
from clipper.extraction.names import arabic, chinese, indic, korean, proven
from clipper.extraction.names.chinese import NOBODY, are_people
from clipper.extraction.names.eastern import FAMILIES, KOREAN, NO_KOREAN, NO_PERSON, SURNAMES, TOLD
from clipper.extraction.names.names import is_plain
from clipper.extraction.page.captions import is_korean
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.scripts import is_western
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

_HAN = r"[\u4e00-\u9fff々]"
_NAME = rf"(?:(?!报道|報道|報導|报导|摄影|攝影|通[讯訊][员員]|实习|實習|编辑|編輯|发自|整理){_HAN}){{2,4}}"
_APART = rf"{_HAN}[ \u3000]{_HAN}(?![\u4e00-\u9fff])"
"""A name of two characters as papers set it beside one of three: `张 三`."""
_NAMES = (
    rf"(?:{_APART}|{_NAME})(?:[·•]{_HAN}{{1,6}})?(?:\s?[、，,/;； \u3000□]\s?"
    rf"(?:(?:见习|实习|實習|特约|首席)?(?:记者|記者)|通讯员)?\s?"
    rf"(?:{_APART}|{_NAME}(?:(?=报道|報道|報導)|(?![\u4e00-\u9fff])))){{0,7}}"
)
_JAPANESE = r"[\u4e00-\u9fff々ヶ]{2,4}[\s\u3000]?[\u4e00-\u9fff々ぁ-んァ-ヶー]{0,4}"
_ROLES = (
    "編集委員|論説委員|解説委員|特派員|専門記者|客員編集委員|記者|論説主幹|支局長|編集長|"
    "(?:フリー|スポーツ|サイエンス)?(?:ライター|ジャーナリスト)|コラムニスト|[\u4e00-\u9fff]{1,3}部|"
    "[\u4e00-\u9fffァ-ヶー]{2,6}支局"
)
"""What a Japanese writer is, or the desk that he belongs to."""

_PATTERNS = {
    # 作者：史卫燕　文/张三　本报记者 张三　（记者张三）　半月谈记者 史卫燕　記者：　撰文：　【作者】 张三
    "zh": rf"(?:(?<!新華社)(?P<label>作者|(?<!{_HAN})(?:报道|報道)|撰文|撰稿|撰稿人|撰稿編輯|撰稿编辑|执笔|"
    rf"(?<![本正全原])文(?:、[图圖])?|文字|采写/?|記者|记者|本报记者|本報記者|"
    rf"特约记者|編譯|编译)\s?[:：/／丨|｜│︱]\s?(?:[\u4e00-\u9fff]{{2,9}}?(?:记者|記者)\s?|(?:{_HAN}{{2,6}}(?:[网網报報社台]|新闻|新聞|观察|財經|财经|周刊)|财新|界面)\s)?"
    r"|【(?:作者|撰文|撰稿|文字|采写|记者|記者)】\s?|(?:作者|撰文|撰稿|采写|(?<!\S)(?:文|编译|編譯))\s"
    rf"|(?:本报|本報|本刊|本网|本社|新华社|新華社|中新社|半月谈|(?:(?![记記]者){_HAN}){{2,6}}?)?(?:特派|特约|首席|见习|实习)?"
    rf"(?:记者|記者|通讯员|评论员|評論員|采访人员)\s{{0,2}})(?P<who>{_NAMES}|{_HAN}[ \u3000]{_HAN})(?=\s*(?:$|[)）】\]|"
    rf"丨，,。;；/／\s]|[（(](?!\s?[摄攝图圖])|(?:综合|綜合)?[报報][道導]|发自|發自|通[讯訊][员員]|实习|摄影|当地时间|當地時間|(?!地[时時])[\u4e00-\u9fff]{{2,3}}(?:(?:\d{{4}}年)?\d{{1,2}}月)?\d{{1,2}}日|[\u4e00-\u9fff]{{2,4}}[報报]\Z))"
    rf"(?!\s*(?:[／/]?\s?[摄攝](?!影(?:[记記]者|报道|報導|報道|\s?[:：/丨|｜│\s]\s?{_HAN}))|[图圖](?!片?\s?[:：/／丨|｜│])))",
    # （記者　田中太郎）【ワシントン＝田中太郎】　文・田中太郎　執筆者：田中太郎　田中太郎記者　社会部・田中太郎
    "ja": r"(?:(?:(?<!新華社)(?:執筆者?|(?<![本正全原])文|取材・文|取材|"
    r"聞き手|構成|著者|ライター|記者|筆者)\s?[・：:＝=/／]|"
    r"(?:[Tt]ext|TEXT)\s?(?:by\s|[:：/]))\s?(?P<labelled>[\u4e00-\u9fff々ヶ]{1,4}[\s\u3000]?[\u4e00-\u9fff々ぁ-んァ-ヶー]{1,5}|"
    r"[ァ-ヶー]{2,10}(?:[・＝][ァ-ヶー]{1,10}){1,3})(?="
    r"\s*(?:$|[)）】\]|、。/（(]|写真|撮影|構成|編集|イラスト))"
    rf"|^[（(【]?(?:{_ROLES})[\s\u3000・＝=]+(?P<role>[\u4e00-\u9fff々ヶ]{{2,5}}[\u4e00-\u9fff々ぁ-んァ-ヶー\s\u3000]{{0,5}})[）)】]?$"
    rf"|[【（][^】）＝=]{{2,12}}[＝=](?P<who>{_JAPANESE}(?:[、，]{_JAPANESE}(?=[、，】）]))*)(?:[、，][^】）]{{2,30}})?[】）])",
    # 田中太郎 on a line of its own, or in brackets that end the text
    "ja-name": rf"[（(【]?(?P<who>(?:{FAMILIES})[\s\u3000]?[\u4e00-\u9fff々ぁ-ん]{{1,3}}?"
    r"(?:[\s\u3000、](?!記者|編集|論説)[\u4e00-\u9fff々]{3,6}){0,2})(?:[）)】]|\s*(?:記者|"
    rf"編集委員|論説委員)?)\Z",
    # (서울=강물뉴스) 홍길동 김갑돌 기자 =　강물일보 강물뉴스 홍길동 김갑돌 기자 news@example.com
    "ko wire": rf"(?:[)\]】]\s?|\s|^)(?!한겨레)(?P<who>[{KOREAN}][\uac00-\ud7af]{{1,2}}"
    rf"(?:\s[{KOREAN}][\uac00-\ud7af]{{2}}){{1,4}})\s기자(?:\s?=|\s[\w.-]{{2,30}}@)",
    # <홍길동 / news@example.com>　홍길동 news@example.com
    "ko mail": rf"^[<\[]\s?(?P<who>[{KOREAN}][\uac00-\ud7af]{{1,2}})\s?/\s?[\w.-]{{2,30}}@[\w.-]{{4,40}}\s?[>\]]$"
    rf"|^(?!{NO_PERSON})(?P<labelled>[{KOREAN}][\uac00-\ud7af]{{2}})\s"
    r"(?!(?:info|help|contact|support|webmaster|admin)\b)[\w.-]{2,30}@[\w.-]{4,40}$",
    # 홍길동 기자　홍길동 특파원　[서울=홍길동 기자]　도쿄에서 홍길동 특파원의 보도
    "ko": rf"(?<![\uac00-\ud7af])(?!{NO_KOREAN}[\s·,])(?P<who>[{KOREAN}][\uac00-\ud7af]{{1,3}}"
    rf"(?:\s?[·,]\s?[{KOREAN}][\uac00-\ud7af]"
    rf"{{1,3}}){{0,3}})(?:\s[\uac00-\ud7af]{{1,5}}(?:닷컴|일보|신문|뉴스|경제|타임스|투데이))?"
    rf"\s?(?:선임|인턴|수습|전문|객원|[\uac00-\ud7af]{{1,4}}\s(?=칼럼니스트))?\s?(?:기자|특파원|논설위원|통신원|"
    rf"칼럼니스트)(?:(?=의\s?(?:(?:다른|전체|최신)\s?기사|보도))|(?![\uac00-\ud7af]|\s?\(\d|\s?\([^()@]{{1,12}}\)))",
    "hi-desk": r"(?P<who>[\u0900-\u097f]+(?:\s[\u0900-\u097f]+)?\s(?:संवाददाता|ब्यूरो|डेस्क|नेटवर्क|न्यूज\u093c?\sटीम)|"
    r"स्टाफ\sरिपोर्टर)(?=\s*(?:$|[,|"
    r"।-]))",
    "hi-editor": r"(?P<who>[\u0900-\u097f]+(?:\s[\u0900-\u097f]+){1,2})\s?[-–—,|(]\s?(?:प्रधान\s|मुख्य\s)?"
    r"(?:सम्पादक|संपादक|संवाददाता|रिपोर्टर|ब्यूरो चीफ|पत्रकार)\)?\Z",
    "hi": r"(?:लेखक|रिपोर्ट|रिपोर्टर|लेखिका|द्वारा|संवाददाता|(?:Written |Reported |Authored )?(?:[Bb]y|BY))\s?[:：-]?\s*"
    r"(?P<who>[\u0900-\u097f.]+(?:\s[\u0900-\u097f.]+){1,3})(?=\s*(?:$|[|,-]|(?:ON|on)\s))",
}  # fmt: skip


@cache
def _regex(name: str) -> re.Pattern[str]:
    return re.compile(_PATTERNS[name])


def find(reading: Reading, end: int, dateline: Dateline | None) -> Signature | None:
    """The names in the lines before number `end`, in the dateline's line or in brackets at the end of the text."""
    if dateline is not None and dateline.rule == JOINED and not dateline.credits and dateline.place is not None:
        begin = dateline.place[1] + reading.text.startswith("・", dateline.place[1])
        return Signature(begin, dateline.end - 1, "byline: in the dateline")
    if dateline is not None:
        signed = arabic.in_dateline(reading.text, dateline) or hindi.reporter(reading.text, dateline)
        signed = signed or _before_the_town(reading.text, dateline) or indic.in_dateline(reading.text, dateline)
        if signed is not None:
            return indic.above_its_desk(reading, dateline, signed) or signed
    if dateline is not None and dateline.credits and dateline.line:
        above = reading.lines[dateline.line - 1]
        told = reading.text[dateline.start : dateline.end + 40]  # above a story in Latin letters it is a kicker
        if (
            _LATIN.fullmatch(above.text)
            and any(letter >= "\u0370" and letter.isalpha() for letter in told)
            and not any(map(is_plain, above.text.split()))
        ):
            return Signature(above.start, above.end, "byline: above the dateline")
    if dateline is not None:  # 中新社北京1月5日电 (张三 李四)
        told_by = chinese.in_telegram(reading.text, dateline.start, dateline.end + 20)
        if told_by is not None:
            return Signature(*told_by, "byline: in the dateline")
    for number, line in enumerate(reading.lines[: min(end, reading.comments)]):
        if number == 0:
            line = behind_its_lead(line, dateline.start if dateline is not None and dateline.line == 0 else 0)
        if is_korean(reading.text, line.start):
            continue
        found = _in_line(reading.text, line.start, min(line.end, line.start + 160), whole=_is_whole(line.text))
        if found is not None:
            desk = found.rule.endswith("(hi-desk)")
            if desk and number == 0 and line.text.count(" ") > 1 and found.end == line.end:
                continue  # a title that ends as a desk's name does
            over = reading.lines[max(0, number - 1)]
            if desk and indic.is_person(over.text):  # राम कुमार, and नदी संवाददाता
                return Signature(over.start, over.end, "byline: a name above its office (hi)")
            return found
        if korean.alone(reading, number):
            return Signature(line.start, line.end, "byline: a name below the day (ko)")
        found = chinese.alone(reading, number)
        if found is not None:
            return found
    if "앵커" in reading.text[:_HEAD]:
        for line in reading.lines[: min(len(reading.lines), _FIRST_LINES)]:
            spoken = _ANNOUNCED.search(line.text) if "기자" in line.text[-24:] else None
            if spoken is not None:
                return Signature(
                    line.start + spoken.start("who"), line.start + spoken.end("who"), "byline: announced (ko)"
                )
    closing = arabic.alone(reading, end) or indic.alone(reading, end)
    closing = closing or eastern.find(reading) or arabic.below(reading) or indic.below(reading)
    if closing is not None:
        return closing
    if holds(reading.text, ("기자 ", "记者 ", "記者 ")):
        for number, line in enumerate(
            reading.lines[end:-20], end
        ):  # 홍길동 기자 hong@example.com, above a page's links
            mailed = "@" in line.text and len(line.text) <= 60 and _KOREAN.match(line.text)
            if mailed or (len(line.text) <= 20 and number and reading.prose[number - 1] and _PAPERS.match(line.text)):
                found = _in_line(reading.text, line.start, line.end, whole=True)
                if found is not None:
                    return Signature(found.start, found.end, BELOW)
    later = max(end + 8, len(reading.lines) - 20)
    for line in (*reading.lines[end : end + 8], *reading.lines[later:]):  # 采写：晨江记者 张三
        paper = len(line.text) <= 20 and _OF_A_PAPER.search(line.text) is not None  # 示例新闻记者 张三
        labelled = chinese.names_a_writer(line.text)
        latin = chinese.in_latin(line)
        if latin is not None:
            return latin
        below_a_teaser = line.text[0] == "[" and "기자]" in line.text[:30]  # [강물뉴스=홍길동 기자] 다리가
        if paper or labelled or below_a_teaser or (len(line.text) <= 60 and _KOREAN.match(line.text)):
            next_end = reading.text.find("\n", line.end + 1) if line.text[-1] in ":：" else -1  # 作者：
            found = _in_line(reading.text, line.start, max(line.end, next_end), whole=len(line.text) <= 60)
            if found is not None:
                return Signature(found.start, found.end, BELOW)
        spoken = _SPOKEN.search(line.text) if "입니다" in line.text[-8:] else None
        if spoken is not None:
            return Signature(line.start + spoken.start("who"), line.start + spoken.end("who"), BELOW)
    if (last_words := chinese.signed_last(reading)) is not None:
        return last_words
    if len(reading.lines) > 1:
        last = reading.lines[reading.comments - 1]
        opening = max(reading.text.rfind(mark, max(0, last.end - 20), last.end) for mark in "（(【")
        found = _in_line(reading.text, max(opening, last.start), last.end, whole=opening > 0 or len(last.text) <= 30)
        return Signature(found.start, found.end, BELOW) if found is not None else None
    return None


_KOREAN = pattern("[/[]?[\uac00-\ud7af·, =/]{3,28}?(?:기자|특파원)(?:의 |\\]|$| [\\w.-]+@)|[<[][^@\n]{3,30}@"
                  "|[A-Z]{2,4} [\uac00-\ud7af]{3} [(\\[]"
                  "|[\uac00-\ud7af]{3} [\\w.-]+@")  # fmt: skip
"""홍길동 기자 hong@example.com, below the story"""
_HEAD, _FIRST_LINES = 400, 16
"""Characters in which a broadcaster's text says that its anchor speaks; lines in which she announces the reporter."""
_ANNOUNCED = pattern(
    rf"(?<![\uac00-\ud7af])(?P<who>[{KOREAN}][\uac00-\ud7af]{{1,2}}) 기자(?:입니다|의 (?:단독 )?(?:보도|취재)입니다|"
    r"가 (?:단독 )?(?:취재|보도|전해|설명|알아)[\uac00-\ud7af ]{2,14})\.?\Z"
)
"""사건 소식, 홍길동 기자입니다.　홍길동 기자가 취재했습니다."""
_SPOKEN = pattern(rf"뉴스,?\s?(?P<who>[{KOREAN}][\uac00-\ud7af]{{1,2}})입니다\.?\Z")
"""KBS 뉴스 홍길동입니다."""
_PAPERS = pattern(rf"{_HAN}{{2,8}}[记記]者 {_HAN}{{2,3}}(?:[ 、]{_HAN}{{2,3}})*\Z")
"""晨江晚报记者 张三, alone in the line below the story"""
_OF_A_PAPER = pattern("[记記]者[ :：]")
_NOT_NAMED = frozenset(["佚名", "未知", "网络", "匿名", "编辑", "小编", "记者", "本站", "原创", "综合", "网友"])


def _is_chinese(match: re.Match[str], who: str, *, whole: bool) -> bool:
    """Whether they are the names of people: a surname first, or a label with its colon and no more than a name."""
    if not (whole or match.start() <= 30) or chinese.is_no_writer(match.string[: match.start("who")]):
        return False
    if whole and match.string[-1] in "摄攝" and "文" not in match.string[match.end() :]:  # who took the picture
        return False
    if match["label"] in ("记者", "記者") and match.string[match.start("who") + len(who) :][:1] in ("，", ","):
        return False  # 記者:市長,你好
    labelled = match["label"] is not None and (len(who) <= 3 or "·" in who) and who not in _NOT_NAMED
    labelled = labelled or (len(who) == 3 and chinese.IN_A_BRACKET.match(match.string) is not None)
    return labelled or (who[0] in SURNAMES and NOBODY.search(who) is None)


_DESK = pattern(  # 王小明／台北報導
    rf"[〔（(\[【]?(?:{_HAN}{{2,6}}[／/]\s?)?(?P<who>{_HAN}{{2,3}}(?:[、 ]{_HAN}{{2,3}}){{0,4}})\s?[／/╱∕＼\\\s]"
)
_LATIN = pattern(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,2}")  # Ann Example, above a dateline of Reuters in Japanese
_HINDI_DESK = pattern(r"(?P<who>[\u0900-\u097f. ]{2,30}?(?:संवाददाता|ब्यूरो|डेस्क|टीम|प्रतिनिधि|सहयोगी)|संवाद सूत्र)\s?[,|]")
_TELLING = pattern(
    rf"(?:[／/╱∕]\s?|(?<!{_HAN}))(?P<who>{_HAN}{{2,3}}(?:[、\s]\s?{_HAN}{{2,3}}){{0,2}})\s?(?:綜合|综合)?[報报][導道导]"
)
"""台中市 / 王小明、李大華報導"""
_REPORTER = pattern(
    rf"(?:[记記]者|特派[員员]|編輯|编辑|編譯|编译|小編)\s?(?P<who>{_HAN}{{2,4}}?(?:[、，,\s及]\s?{_HAN}{{2,4}}?){{0,3}})\s?[／/╱∕＼\\]?\s?\Z"
)


def _before_the_town(text: str, dateline: Dateline) -> Signature | None:
    """Who stands before the dateline's town: `（中央社記者王小明台北5日電）`, `社會中心／王小明／台北報導`."""
    if dateline.credits:
        match = SIGNED_NAME.match(text, dateline.credits[-1][1])
        if match is not None:
            return Signature(*match.span("who"), "byline: in the dateline")
    if dateline.rule == TOLD:
        match = _TELLING.search(text, dateline.start, dateline.end)
        return Signature(*match.span("who"), "byline: in the dateline") if match and are_people(match["who"]) else None
    if dateline.place is None or (town := dateline.place[0]) <= dateline.start:
        return None
    match = _HINDI_DESK.match(text, dateline.start, town)
    if match is not None:
        return Signature(*match.span("who"), "byline: a desk in front of the dateline")
    writer = HINDI_WRITER.match(text, dateline.start) if "\u0900" <= text[dateline.start] <= "\u097f" else None
    if writer and writer.end() == dateline.place[0] and not HINDI_PAPER.search(writer["house"]):
        return Signature(*writer.span("house"), "byline: in the dateline")
    match = chinese.sent(text, dateline.start, town) or _DESK.match(text, dateline.start, town)
    if match is None:
        match = _REPORTER.search(text[dateline.start : dateline.place[0]])
        if match is not None and match["who"][0] in SURNAMES:
            return Signature(
                dateline.start + match.start("who"), dateline.start + match.end("who"), "byline: in the dateline"
            )
    elif are_people(match["who"]):
        return Signature(*match.span("who"), "byline: in the dateline")
    desk = proven.SIGNING_DESK.match(text, dateline.start, dateline.place[0])  # 專案組／台北報導
    return Signature(*desk.span("who"), "byline: a desk in front of the dateline") if desk is not None else None


def _names_end(who: str, behind: str = "") -> int:
    """How far Chinese names go on: each begins with a surname (not `张三 整理`, not `张三 通讯员 李四`)."""
    for gap in re.finditer(r"[\s、，,/;；□]+", who):
        if _SET_APART.fullmatch(who, gap.start() - 1, gap.end() + 1) and _stands_alone(who, gap.start() - 1, gap.end()):
            continue  # 张 三
        rest = _RANK.sub("", who[gap.end() :], count=1)
        if rest.startswith("通讯员") or (behind[:2] in ("报道", "報道", "報導") and is_place(rest)):
            return gap.start()  # 张三 郑州报道
        if rest and (rest[0] not in SURNAMES or ("/" in gap[0] and is_place(re.split(r"[\s、，,/;；□]", rest)[0]))):
            return gap.start()  # 张三 / 高雄
    return len(who)


_SET_APART = pattern(rf"{_HAN}[ \u3000]{_HAN}")
_RANK = pattern(r"\A(?:(?:见习|实习|實習|特约|首席)?(?:记者|記者))?\s*")
"""张三、见习记者李四"""


def _stands_alone(who: str, first: int, last: int) -> bool:
    """Whether the characters at both ends are words of their own, with marks or nothing beside them."""
    return (first == 0 or not who[first - 1].isalpha()) and not who[last + 1 : last + 2].isalpha()


def _is_whole(line: str) -> bool:
    """Whether a line is short enough to be a writer's, with fields beside him: `Authored by … | … | Updated: …`."""
    return len(line) <= 60 or (len(line) <= 110 and " | " in line and line[-1] not in _STOPS)


_BEHIND_OTHERS = pattern(
    rf"(?P<label>(?!))?(?<![\u4e00-\u9fff])(?:本报|本報|{_HAN}{{2,6}}[报報网網])?[记記]者\s{{0,2}}(?P<who>{_NAMES})"
)
_OTHER_HANDS = ("사진=", "사진:", "사진 =", "사진 :", "그래픽=", "영상=")
"""How a line begins that says who took a picture."""
_STOPS = ("。", "！", "？", "।", ".", "؟", "，", ",")
"""How a sentence ends, or a clause."""


def _in_line(text: str, start: int, end: int, *, whole: bool) -> Signature | None:
    part = text[start:end]
    if is_western(part) or part.startswith(_OTHER_HANDS):
        return None
    house = chinese.HOUSE_BEFORE.match(part) if "【" in part[4:12] else None
    if house is not None:
        part, start = part[house.end() :], start + house.end()
    for name in ("zh", "ja", "ko wire", "ko mail", "ko"):
        match = _regex(name).search(part)
        if match is None or not (whole or match.start() <= 40):
            continue
        if (
            name == "zh"
            and "通讯员" in match[0]
            and (told := _BEHIND_OTHERS.search(part, match.start("who"))) is not None
        ):
            match = told  # 通讯员 李四 本报记者 张三
        group = next(key for key in ("who", "labelled", "role") if match.groupdict().get(key))
        names, behind = match[group], part[match.end(group) :]
        who = names[: _names_end(names, behind)] if name == "zh" else names
        if name == "zh" and not _is_chinese(match, who, whole=whole):
            continue
        if name == "ja" and NOBODY.search(who):
            continue
        stop = match.start(group) + len(who)
        return Signature(start + match.start(group), start + stop, f"byline: a reporter's name ({name})")
    own = korean.in_line(part, text) if whole and any("\uac00" <= letter <= "\ud7af" for letter in part[:60]) else None
    if own is not None:
        rule = BEHIND if part[0] == "[" and own.end() < len(part) else "byline: a writer's line or a desk (ko)"
        return Signature(start + own.start("who"), start + own.end("who"), rule)
    joined = chinese.glued(part[:60]) or proven.in_line(part, whole=whole)
    if joined is not None:
        return Signature(
            start + joined.start("who"), start + joined.end("who"), "byline: names that what is beside them proves"
        )
    fields = easternlines.in_line(part) if len(part) <= 90 and not part.endswith(_STOPS) else None
    if fields is not None and not holds(text, (part[fields[0] :][:2] + "氏", part[fields[0] :][:2] + "さん")):
        return Signature(start + fields[0], start + fields[1], "byline: a field of a line")
    marked = chinese.marked(part) if whole and (part[0] > "\u2500" or part[0] == "[") else None
    if marked is not None:
        return Signature(start + marked.start("who"), start + marked.end("who"), "byline: names behind a mark (zh)")
    own_label = indic.labelled(part) if whole else None
    if own_label is not None:
        return Signature(start + own_label.start("who"), start + own_label.end("who"), "byline: a writer's name (bn)")
    desk = indic.desk(part) if len(part) <= 90 or "Published" in part else None
    if desk is not None:
        return Signature(start + desk.start("who"), start + desk.end("who"), "byline: a desk (hi-desk)")
    if part[:2] == "| ":  # | كتب أحمد علي |
        part, start = part[2:], start + 2
    if "\u0600" < part[0] < "\u0700":
        return arabic.in_line(part, start, whole=whole)
    for name in ("hi", "hi-desk", "hi-editor", "ja-name") if whole else ():
        match = _regex(name).match(part)
        if match is not None and not (indic.OFFICE if name != "ja-name" else OFFICE).search(match["who"]):
            return Signature(start + match.start("who"), start + match.end("who"), f"byline: a writer's name ({name})")
    return None
