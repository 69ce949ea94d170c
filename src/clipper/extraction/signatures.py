"""How Chinese, Japanese, Korean, Arabic and Hindi papers name who wrote it."""

from __future__ import annotations

import re
from functools import cache

from clipper.extraction.bylineforms import BELOW
from clipper.extraction.dateline import JOINED, Dateline
from clipper.extraction.easternnames import FAMILIES, KOREAN, SURNAMES, is_japanese_name
from clipper.extraction.gazetteer import is_place
from clipper.extraction.names import is_given, is_plain
from clipper.extraction.reading import Reading
from clipper.frozen import frozen
from clipper.patterns import pattern

_HAN = r"[\u4e00-\u9fff々]"
_NAMES = (
    rf"{_HAN}{{2,4}}(?:[·•]{_HAN}{{1,6}})?(?:\s?[、，,/ \u3000]\s?(?:记者|記者|"
    rf"通讯员)?\s?{_HAN}{{2,4}}(?![\u4e00-\u9fff])){{0,4}}"
)
_JAPANESE = r"[\u4e00-\u9fff々ヶ]{2,4}[\s\u3000]?[\u4e00-\u9fff々ぁ-んァ-ヶー]{0,4}"
_ARABIC = r"[\u0620-\u063f\u0641-\u065f\u0670-\u06d3]"
"""A letter of an Arabic name, or the sign of a vowel above or below it."""
_AR_NAME = rf"{_ARABIC}{{2,}}(?:\s{_ARABIC}{{2,}}){{1,3}}"


@frozen
class Signature:
    """The names at text[start:end] and the rule that took them."""

    start: int
    end: int
    rule: str


_PATTERNS = {
    # 作者：史卫燕　文/张三　本报记者 张三　（记者张三）　半月谈记者 史卫燕　記者：　撰文：
    "zh": rf"(?:(?<!新華社)(?P<label>作者|撰文|撰稿|撰稿人|文|文字|采写|采写/?|記者|记者|本报记者|本報記者|"
    rf"特约记者)\s?[:：/／丨|｜│]\s?(?:[\u4e00-\u9fff]{{2,4}}?(?:见习|實習|实习)?(?:记者|記者)\s?|{_HAN}{{2,5}}[网網报報社台]\s)?|作者\s|(?:本报|本報|本刊|本网|本社|新华社|新華社|中新社|半月谈|"
    rf"[\u4e00-\u9fff]{{2,6}}?)?(?:特派)?(?:记者|記者|通讯员)\s{{0,2}})(?P<who>{_NAMES})(?=\s*(?:$|[)）】\]|"
    rf"丨，,。;；/／\s]|报道|報道|報導|[\u4e00-\u9fff]{{2,3}}(?:(?:\d{{4}}年)?\d{{1,2}}月)?\d{{1,2}}日))(?!\s*(?:[摄攝](?!影(?:报道|\s?[:：/丨|｜│\s]\s?{_HAN}))"
    rf"|[图圖](?!\s?[:：/／丨|｜│]))"
    rf")",
    # （記者　田中太郎）【ワシントン＝田中太郎】　文・田中太郎　執筆者：田中太郎　田中太郎記者
    "ja": r"(?:(?<!新華社)(?:執筆者?|文|取材・文|取材|著者|ライター|記者|"
    r"筆者)\s?[・：:＝=/／]\s?(?P<labelled>[\u4e00-\u9fff々ヶ]{1,4}[\s\u3000]?[\u4e00-\u9fff々ぁ-んァ-ヶー]{1,5})(?="
    r"\s*(?:$|[)）】\]|、。/]))"
    r"|^(?:編集委員|論説委員|特派員|専門記者|客員編集委員|記者)[\s\u3000]+(?P<role>[\u4e00-\u9fff々ヶ]{2,5}[\u4e00-\u9fff々ぁ-んァ-ヶー\s\u3000]{0,5})$"
    rf"|【[^】＝=]{{2,12}}[＝=](?P<who>{_JAPANESE}(?:[、，]{_JAPANESE}(?=[、，】]))*)(?:[、，][^】]{{2,30}})?】)",
    # 田中太郎 on a line of its own, or in brackets that end the text
    "ja-name": rf"[（(【]?(?P<who>(?:{FAMILIES})[\s\u3000]?[\u4e00-\u9fff々ぁ-ん]{{1,3}}"
    r"(?:[\s\u3000、](?!記者|編集|論説)[\u4e00-\u9fff々]{3,6}){0,2})(?:[）)】]|\s*(?:記者|"
    rf"編集委員|論説委員)?)\Z",
    # 홍길동 기자　홍길동 특파원　[서울=홍길동 기자]
    "ko": rf"(?<![\uac00-\ud7af])(?P<who>[{KOREAN}][\uac00-\ud7af]{{1,3}}(?:\s?[·,]\s?[{KOREAN}][\uac00-\ud7af]"
    rf"{{1,3}}){{0,3}})\s?(?:선임|인턴|수습|전문|객원)?\s?(?:기자|특파원|논설위원|통신원|"
    rf"칼럼니스트)(?:(?=의\s?(?:다른|전체|최신)\s?기사)|(?![\uac00-\ud7af]|\s?\(\d))",
    "hi-desk": r"(?P<who>[\u0900-\u097f]+(?:\s[\u0900-\u097f]+)?\s(?:संवाददाता|ब्यूरो|डेस्क|नेटवर्क))(?=\s*(?:$|[,|"
    r"।-]))",
    "ar": rf"(?:بقلم|بواسطة|كتب|كتبت|كتبه|كتبها|إعداد|اعداد|تحرير وإعداد|الكاتب|الكاتبة|تقرير|حوار|"
    rf"المؤلف)\s?[:：/–-]?\s*(?P<who>{_AR_NAME}(?:\s?[،,]\s?{_AR_NAME}){{0,3}})(?=\s*(?:$|[-–—|،,:\d(]))",
    "ar-place": rf"(?P<place>{_ARABIC}+(?:\s{_ARABIC}+){{0,2}})\s?[:–—ـ/-]\s?(?P<who>{_AR_NAME})",
    "ar-name": rf"(?P<who>{_AR_NAME})\s?[–—ـ/-]\s?(?P<place>{_ARABIC}+(?:\s{_ARABIC}+){{0,2}})",
    "hi": r"(?:लेखक|रिपोर्ट|लेखिका|द्वारा|Written by|"
    r"Reported by)\s?[:：-]?\s*(?P<who>[\u0900-\u097f.]+(?:\s[\u0900-\u097f.]+){1,3})(?=\s*(?:$|[|,-]))",
}  # fmt: skip


@cache
def _regex(name: str) -> re.Pattern[str]:
    return re.compile(_PATTERNS[name])


_NOBODY = pattern(
    r"表示|报道|獲悉|获悉|采访|在|从|了解|问|說|说|編輯|编辑|责任|協会|协会|会\Z|共同|時事|通信|新聞|招待|发布|發布|"
    r"综合|实习|現場|现场|日电|电|摄|撮影|写真|网|網|[报報社台界]\Z"
)


def find(reading: Reading, end: int, dateline: Dateline | None) -> Signature | None:
    """The names in the lines before number `end`, in the dateline's line or in brackets at the end of the text."""
    if reading.text.isascii():
        return None
    if dateline is not None and dateline.rule == JOINED and not dateline.credits and dateline.place is not None:
        begin = dateline.place[1] + reading.text.startswith("・", dateline.place[1])
        return Signature(begin, dateline.end - 1, "byline: in the dateline")
    if dateline is not None and dateline.place is not None and dateline.place[0] > dateline.start:
        signed = before_the_place(reading.text, dateline.start, dateline.end + 20)
        if signed is not None:
            return Signature(*signed.span("who"), "byline: in the dateline")
        desk = _DESK.match(reading.text, dateline.start, dateline.place[0])
        if desk is not None and desk["who"][0] in SURNAMES and _NOBODY.search(desk["who"]) is None:
            return Signature(*desk.span("who"), "byline: in the dateline")
        if dateline.rule == IN_FIELDS:
            field = _last_field(reading.text, dateline)
            if field is not None:
                return field
    if dateline is not None and dateline.place is not None:
        behind = _BEHIND_THE_PLACE.match(reading.text, dateline.place[1])
        if behind is not None and _is_given(behind["who"]) and not _OUTLET.search(behind["who"]):
            return Signature(*behind.span("who"), "byline: in the dateline")
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
        match = _TELEGRAM.search(reading.text, dateline.start, dateline.end + 20)
        if match is not None and all(name[0] in SURNAMES for name in re.split(r"[、\s　]+", match["who"])):
            return Signature(*match.span("who"), "byline: in the dateline")
    for line in reading.lines[:end]:
        found = _in_line(reading.text, line.start, min(line.end, line.start + 160), whole=len(line.text) <= 60)
        if found is not None:
            return found
    closing = _closing(reading)
    if closing is not None:
        return closing
    for line in reading.lines[max(end, len(reading.lines) - 20) :]:  # 采写：晨江记者 张三
        paper = len(line.text) <= 20 and _OF_A_PAPER.search(line.text) is not None  # 示例新闻记者 张三
        if (
            paper
            or "기자의 " in line.text[:14]
            or (len(line.text) <= 40 and line.text[:2] in ("采写", "撰文", "作者", "記者", "记者", "撰稿"))
        ):
            found = _in_line(reading.text, line.start, line.end, whole=True)
            if found is not None:
                return Signature(found.start, found.end, BELOW)
    if len(reading.lines) > 1:
        last = reading.lines[-1]
        opening = max(reading.text.rfind(mark, max(0, last.end - 20), last.end) for mark in "（(【")
        found = _in_line(reading.text, max(opening, last.start), last.end, whole=opening > 0 or len(last.text) <= 30)
        return Signature(found.start, found.end, BELOW) if found is not None else None
    return None


_OF_A_PAPER = pattern("[记記]者[ :：]")
_NOT_NAMED = frozenset(["佚名", "未知", "网络", "匿名", "编辑", "小编", "记者", "本站", "原创", "综合", "网友"])


def _is_chinese(match: re.Match[str], who: str, *, whole: bool) -> bool:
    """Whether they are the names of people: a surname first, or a label with its colon and no more than a name."""
    if not (whole or match.start() <= 30):
        return False
    labelled = match["label"] is not None and len(who) <= 3 and who not in _NOT_NAMED
    return labelled or (who[0] in SURNAMES and _NOBODY.search(who) is None)


_PEOPLE = rf"{_HAN}{{2,3}}(?:[、\s　]\s?{_HAN}{{2,3}}){{0,3}}"
_ABROAD = pattern(
    r"[。」”]\s?[（(](?P<place>[\u3040-\u30ff\u4e00-\u9fffー]{2,8})[＝=](?P<abroad>[\u4e00-\u9fff々][\u3040-\u30ff\u4e00-\u9fff々]{1,5})[）)]"
)
_WRITER = r"[\u4e00-\u9fff々][\u3040-\u30ff\u4e00-\u9fff々]{2,5}"
_ALONE = pattern(rf"[。」』]\s?[（(](?P<who>{_WRITER})[）)]\Z")  # ……した。（田中太郎）
_WRITERS = pattern(rf"[。」』]\s?【(?P<writers>{_WRITER}(?:、{_WRITER}){{0,5}})】")
_DESK = pattern(
    rf"[〔（(\[【]?(?:{_HAN}{{2,4}}[中心組组]{{1,2}}[／/])?(?P<who>{_HAN}{{2,3}})\s?[／/╱∕＼\\\s]"
)  # 王小明／台北報導
_LATIN = pattern(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,2}")  # Ann Example, above a dateline of Reuters in Japanese
_TELEGRAM = pattern(rf"日[电電訊讯]\s?[（(](?:记者|記者|通讯员)?\s?(?P<who>{_PEOPLE})[）)]")
_CLOSING = pattern(
    rf"[。！？”]\s?[（(](?:(?:本报|本報|本刊|本网|总台|總臺|總台)?(?:见习)?(?:记者|記者|通讯员)\s?|作者\s?[:：]\s?)?(?P<who>{_PEOPLE})[）)]\Z"
    rf"|(?:\n|[。！？”])\s?[（(]?(?:本报|本報|本刊|本网|见习|特约)(?:记者|記者|通讯员)\s?(?P<labelled>{_PEOPLE}?)"
    r"(?:\s?(?:整理|报道|報道|文|文/图|采写))?[）)]?\Z"
)


def _closing(reading: Reading) -> Signature | None:
    """Chinese reporters behind the last sentence of a story: `……举行。（张三、李四）`, `……举行。本报记者 张三`."""
    if reading.last_story < 0 or reading.story >= len(reading.lines):
        return None
    last = reading.lines[reading.last_story].start
    for line in reading.lines[reading.story : reading.last_story + 2][::-1]:
        if line.start >= last or line.text[-1] in "）)】":
            found = _closing_in(reading.text, max(line.start - 1, line.end - 60, 0), line.end)
            if found is not None:
                return found
    return None


def town_of(text: str, start: int) -> tuple[int, int] | None:
    """The known town before a name at text[start] behind the last sentence, as in the Asahi: `（北京＝田中太郎）`."""
    match = _ABROAD.search(text, max(0, start - 16), start + 16)
    if match is None or match.start("abroad") != start or not is_place(match["place"]):
        return None
    return match.span("place")


def _closing_in(text: str, start: int, end: int) -> Signature | None:
    abroad = _ABROAD.search(text, start, end)
    if abroad is not None and abroad.end() == end and is_place(abroad["place"]):
        return Signature(*abroad.span("abroad"), BELOW)
    writers = _WRITERS.search(text, start, end)
    names = writers["writers"] if writers is not None and writers.end() == end else ""
    if writers is not None and not _NOBODY.search(names) and ("、" in names or is_japanese_name(names)):
        return Signature(*writers.span("writers"), BELOW)
    alone = _ALONE.search(text, start, end)
    if (
        alone is not None
        and is_japanese_name(alone["who"])
        and not (_NOBODY.search(alone[0]) or _OFFICE.search(alone[0]))
    ):
        return Signature(*alone.span("who"), BELOW)
    match = _CLOSING.search(text, start, end)
    who = (match["who"] or match["labelled"]) if match else ""
    if match is None or not who or _NOBODY.search(who):
        return None
    if "作者" not in match[0] and any(name[0] not in SURNAMES for name in re.split(r"[、\s　]+", who)):
        return None
    return Signature(*match.span("who" if match["who"] else "labelled"), BELOW)


def _names_end(who: str) -> int:
    """How far Chinese names go on: each begins with a surname (not `张三 整理`, not `张三 通讯员 李四`)."""
    for gap in re.finditer(r"[\s、，,/]+", who):
        rest = who[gap.end() :].removeprefix("记者").removeprefix("記者").strip()
        if rest.startswith("通讯员"):
            return gap.start()
        if rest and rest[0] not in SURNAMES:
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
        who = match[group][: _names_end(match[group])] if name == "zh" else match[group]
        if name == "zh" and not _is_chinese(match, who, whole=whole):
            continue
        if name == "ja" and _NOBODY.search(who):
            continue
        stop = match.start(group) + len(who)
        return Signature(start + match.start(group), start + stop, f"byline: a reporter's name ({name})")
    if not whole:
        before = _BEFORE_THE_STORY.match(part) if "\u0600" < part[0] < "\u0700" else None
        if before is None:
            return None
        return Signature(start + before.start("who"), start + before.end("who"), "byline: before the story (ar)")
    dashed = _DASHED.fullmatch(part) if part[-1] in "-–" else None
    if dashed is not None and _is_given(dashed["who"]) and not _OUTLET.search(dashed["who"]):
        return Signature(start, start + dashed.end("who"), "byline: a name and a dash (ar)")
    for name in ("ar", "hi", "hi-desk", "ja-name"):
        fields = part.split("|") if name == "ar" else [part]
        match = next((found for field in fields if (found := _regex(name).match(field.strip()))), None)
        if match is not None and not (name == "ja-name" and _OFFICE.search(match["who"])):
            offset = start + part.index(match[0])
            return Signature(
                offset + match.start("who"), offset + match.end("who"), f"byline: a writer's name ({name})"
            )
    return _with_place(part, start)


_DASHED = pattern(rf"(?P<who>{_AR_NAME})\s?[-–]")  # أحمد علي -
_OFFICE = pattern("県|署|庁|省|党|会|議|選|事件|容疑|大学|高校")
"""Characters of offices and events that a Japanese family name may begin: `石川県警`."""
_OUTLET = pattern("نيوز|برس|اليوم|وكال|خاص|صحيفة|جريدة|موقع|أونلاين|قناة|مكتب|الأخبار|الجديد")
"""Words of which Arabic outlets are called, and no person."""


_BEHIND_THE_PLACE = pattern(rf"\s?[–—ـ/:-]\s?(?:(?:كتبت?|بواسطة)\s?:?\s?)?(?P<who>{_AR_NAME})\s?(?:[–—ـ/:-](?=\s)|\n)")
"""القاهرة - أحمد علي - أعلنت"""
_BEFORE_THE_STORY = pattern(
    rf"(?:{_ARABIC}+(?:\s{_ARABIC}+){{0,2}}\s?[–—-]\s)?(?:كتبت?|بواسطة)\s?:?\s?(?P<who>{_AR_NAME})\s?[–—-]\s"
)
"""السعودية - بواسطة أحمد علي - أعلنت"""


def _with_place(part: str, start: int) -> Signature | None:
    """A writer and a known place in a line of their own: `القاهرة - أحمد علي`, `أحمد علي - القاهرة`."""
    for name in ("ar-place", "ar-name"):
        match = _regex(name).fullmatch(part.rstrip(" :："))
        if match is None or not is_place(match["place"]) or _OUTLET.search(match["who"]) or is_place(match["who"]):
            continue
        if name == "ar-name" and not _is_given(match["who"]):
            continue
        return Signature(start + match.start("who"), start + match.end("who"), "byline: a name and a place (ar)")
    return None


IN_FIELDS = "dateline: fields of a line (ar)"
_LAST_FIELD = pattern(rf"[–—ـ/-]\s?(?P<who>{_AR_NAME})\s?[:：]?\Z")


def _last_field(text: str, dateline: Dateline) -> Signature | None:
    """The writer in a line of house, town and writer: `الثورة – حلب – أحمد علي:`; of two fields only a known name."""
    line = text[dateline.start : dateline.end]
    match = _LAST_FIELD.search(line)
    if match is None or _OUTLET.search(match["who"]) or is_place(match["who"]):
        return None
    behind_a_house = dateline.place is not None and dateline.place[0] > dateline.start
    if not _is_given(match["who"]) and not behind_a_house:
        return None
    return Signature(dateline.start + match.start("who"), dateline.start + match.end("who"), "byline: in the dateline")


_SIGNED = pattern(
    rf"(?P<who>{_AR_NAME})\s?[–—ـ/-]\s?(?:(?P<house>[«\"]?{_ARABIC}{{3,}}[»\"]?)\s?[–—ـ/-]\s?)?"
    rf"(?P<place>{_ARABIC}{{2,}}(?:\s{_ARABIC}{{2,}})?)"
    r"(?:\s?[:：]\s?|\s(?=في\s(?:السبت|الأحد|الاحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة)\s\d))"
)


def before_the_place(text: str, start: int, end: int) -> re.Match[str] | None:
    """A writer, his paper and a town before the story, as Saudi papers have it: `أحمد علي - سبق - عفيف: كشفت`."""
    match = _SIGNED.match(text, start, min(end, start + 90))
    if match is None or not (match["house"] or is_place(match["place"])):
        return None
    known = _is_given(match["who"]) or (not match["house"] and is_given(match["who"].split()[-1]))
    return match if known else None


def _is_given(who: str) -> bool:
    """Whether Arabic words begin as a person's name does: with a known given name, or as `عبد الله`, `أبو بكر`."""
    first = who.split()[0]
    return is_given(first) or first in ("عبد", "أبو", "ابو") or first.startswith("عبدال")
