"""How Arabic papers name who wrote it: with a label, beside the town, in a line of house, town and writer."""

from __future__ import annotations

import re

from clipper.extraction.byline.forms import BELOW, Signature
from clipper.extraction.dateline.dateline import Dateline
from clipper.extraction.names.names import is_given
from clipper.extraction.page.reading import Reading
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

_ARABIC = r"[\u0620-\u063f\u0641-\u065f\u0670-\u06d3]"
"""A letter of an Arabic name, or the sign of a vowel above or below it."""
_NAME = rf"{_ARABIC}{{2,}}(?:[ \xa0]{_ARABIC}{{2,}}){{1,3}}"
_NAMES = rf"{_NAME}(?:\s?[،,]\s?{_NAME}|\sو{_ARABIC}{{2,}}(?:\s{_ARABIC}{{2,}}){{1,3}}){{0,4}}"
_PLACE = rf"{_ARABIC}+(?:\s{_ARABIC}+){{0,2}}"
_DASH = "(?:[–—/-]|ـ{1,2})"

_LABELLED = pattern(
    rf"(?:نویسنده|نگارنده|به قلم|گزارش از|نگارش از|خبرنگار(?=\s?:)"
    rf"|بقلم|بواسطة|كتب|كتبت|كتبه|كتبها|إعداد|اعداد|تحرير وإعداد|الكاتب|الكاتبة|تقرير|تحقيق|متابعة|تغطية|حوار|المؤلف"
    rf"|(?:حاور(?:ه|ها|هم|ته|تها|تهم)|(?:أجرى|أجرت|اجرى|اجرت) (?:الحوار|الحديث|المقابلة))"
    rf"(?:\sفي\s{_PLACE}?(?=\s?[:：/–-]))?"
    rf"|مراسلة?(?:نا|\s{_ARABIC}+){{0,4}}(?=\s?[:：–-]))\s?(?:[:：/–-]|ـ{{1,2}})?\s*"
    rf"(?P<who>(?:[دأم]\s?[./]\s?){{0,2}}{_NAMES})(?=\s*(?:\.?$|[-–—|،,:\d(]))"
)
"""كتب: أحمد علي ومحمد حسن, حاوره في صنعاء / أحمد علي"""
_SECOND = pattern(rf"\s?[–-]\s?(?P<who>{_NAME})")
"""كتب أحمد علي – محمد حسن"""
_ONE = pattern(rf"كتبت?\s?[:：/–-]?\s?(?P<who>{_ARABIC}{{3,}})")
"""كتبت نانسي"""
_AT_THE_END = pattern(rf"\s(?:كتبت?)\s?[:–-]\s?(?P<who>{_NAMES})\s?:\Z")
"""المدينة تفتح الجسر كتب - أحمد علي:"""
_TOWN_FIRST = pattern(rf"(?P<place>{_PLACE})\s?(?:{_DASH}|:)\s?(?:من\s(?!ال))?(?P<who>(?!من\s|قلب\s){_NAME})")
_TOWN_LAST = pattern(
    rf"(?P<who>{_NAME}(?:\s?،\s?{_NAME}){{0,3}})\s?(?:(?:{_DASH}|،|(?<=\s)من\s)\s?(?P<place>{_PLACE})|[(](?P<bracketed>{_PLACE})[)])"
)
"""أحمد علي - القاهرة, أحمد علي من القاهرة"""
_EACH = rf"{_NAME}\s?(?:{_DASH}\s?{_PLACE}|[(]{_PLACE}[)])"
_PAIRS = pattern(rf"{_EACH}(?:\s?[،,]\s?{_EACH})+")
"""أحمد علي ـ حائل، سامي كمال ـ جازان"""
_HOUSE_FIRST = pattern(rf"(?P<house>[«\"]?{_ARABIC}{{3,}}(?:\s{_ARABIC}{{2,}})?[»\"]?)\s?{_DASH}\s?(?P<who>{_NAME})")
_HOUSE_BEHIND = pattern(rf"(?P<who>{_NAME})\s[-–]\s{_ARABIC}{{3,}}(?:\s{_ARABIC}{{3,}}){{0,2}}")
_PICTURED = pattern(r"\s?/\s?(?:تصوير|عدسة)\s?[:–-].*")
"""أحمد علي / تصوير - سامي كمال:"""
_NO_HOUSE = frozenset(
    ["تصوير", "صورة", "عدسة", "كاريكاتير", "إخراج", "اخراج", "مونتاج", "تصميم", "ترجمة", "رسم", "تحرير", "إعداد"]
)
"""What stands before the name of one who did not write."""
_AFTER_THE_STORY = pattern("(?:ال)?مصدر|[إاأ]قرأ أيض|أخبار ذات|مواضيع ذات|مقالات ذات|الوسوم|كلمات|شارك|تابع")
_WRITER = pattern(_NAME)
_STARRED = pattern(rf"[*•]\s?(?P<who>{_NAME})\s?[:：]?(?:\s?\d\d?\s?/\s?\d\d?)?")
"""* أحمد علي: 3/1"""
_HONOURED = pattern(
    r"(?:(?:ال)?(?:محامي|دكتور|مهندس|شيخ|أستاذ|سفير|مستشار|كاتب|باحث)[ةه]?\s|(?:[أا]\s?[./]\s?)?[دم]\s?[./]\s?)"
)
"""What stands before a columnist's name: `المحامي أحمد علي`, `د. أحمد علي`."""
_ROLE = pattern(
    "(?:كاتب|كاتبة|باحث|باحثة|صحفي|صحفية|شاعر|شاعرة|روائي|ناقد|محلل)(?: و| [\u0620-\u06d3]+\\Z|\\s?[،,]|\\Z)"
)
"""What a writer is, in the line below his name."""
_DASHED = pattern(rf"(?P<who>{_NAME})\s?[-–]")  # أحمد علي -
_OUTLET = pattern(
    "نيوز|برس|صوت|اليوم|وكال|خاص|صحيفة|جريدة|موقع|أونلاين|قناة|مكتب|الأخبار|الجديد|هسبريس|الأهرام|الجزيرة|العربية|"
    "الأوسط|عكاظ|سبق|الشروق|النهار|المدى|الثورة|الوطن|القدس|الغد|الراية|الراي|البيان|الخليج|الاتحاد|الرياض|المدينة"
)
"""Words of which Arabic outlets are called, and no person."""

_BEHIND_THE_PLACE = pattern(
    rf"\s?(?:{_DASH}|:)\s?(?:(?:كتبت?|بواسطة|من(?=\s))\s?:?\s?)?(?P<who>{_NAME}(?:\s?-\s{_NAME}(?=:))?)\s?(?:(?:{_DASH}|:)(?=\s)|\n)"
)
"""القاهرة - أحمد علي - أعلنت"""
_BEFORE_THE_STORY = pattern(rf"(?:{_PLACE}\s?[–—-]\s)?(?:كتبت?|بواسطة)\s?:?\s?(?P<who>{_NAME})\s?[–—-]\s")
"""السعودية - بواسطة أحمد علي - أعلنت"""
_BEHIND_THE_HOUSE = pattern(
    rf"{_ARABIC}{{3,}}(?:\s{_ARABIC}{{3,}}){{0,2}}\s?[–—-]\s?(?P<who>{_NAME})\s?[–—-]\s(?={_ARABIC})"
)
"""الجسر الإخباري - أحمد علي - قال"""
_LAST_FIELD = pattern(rf"{_DASH}\s?(?:من\s(?!ال))?(?P<who>(?!من\s|قلب\s){_NAME})\s?[:：]?\Z")
_SIGNED = pattern(
    rf"(?P<who>{_NAME})(?:\s?{_DASH}\s?|\sمن\s)(?:(?P<house>[«\"]?{_ARABIC}{{3,}}[»\"]?)\s?{_DASH}\s?)?"
    rf"(?P<place>{_ARABIC}{{2,}}(?:\s{_ARABIC}{{2,}})?)"
    r"(?:\s?[:：]\s?|\s[–—-]\s|\s(?=في\s(?:السبت|الأحد|الاحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة)\s\d))"
)
IN_FIELDS = "dateline: fields of a line (ar)"
"""The rule of `الثورة – حلب – أحمد علي:`, a line of house, town and writer."""
WITHOUT_A_MARK = "dateline: place and writer without a mark (ar)"
"""The rule of `الدمام أحمد علي:`."""


def in_dateline(text: str, dateline: Dateline) -> Signature | None:
    """The writer before the dateline's place or behind it: `أحمد علي - سبق - عفيف:`, `القاهرة - أحمد علي - `."""
    rule = "byline: in the dateline"
    if dateline.place is None:
        return None
    if dateline.place[0] > dateline.start:
        signed = before_the_place(text, dateline.start, dateline.end + 20)
        if signed is not None:
            return Signature(*signed.span("who"), rule)
        if dateline.rule == IN_FIELDS:
            field = _last_field(text, dateline)
            if field is not None:
                return field
    if dateline.rule == WITHOUT_A_MARK:
        words = text[dateline.place[1] + 1 : dateline.end].rstrip(" :")
        return Signature(dateline.place[1] + 1, dateline.place[1] + 1 + len(words), rule)
    behind = _BEHIND_THE_PLACE.match(text, dateline.place[1])
    if (
        behind is not None
        and any(map(_is_given, re.split(r"\s?-\s", behind["who"])))
        and not _OUTLET.search(behind["who"])
    ):
        return Signature(*behind.span("who"), rule)
    return _last_field(text, dateline) if dateline.rule == IN_FIELDS else None


def in_line(part: str, start: int, *, whole: bool) -> Signature | None:
    """The writer in a line that begins at `start`; in a long one only before a story or at its end."""
    if "،" in part:
        pairs = _in_pairs(part, start)
        if pairs is not None:
            return pairs
    if not whole:
        told = _BEFORE_THE_STORY.match(part) or (_AT_THE_END.search(part) if part[-1] == ":" else None)
        told = told or _behind_the_house(part)
        if told is None:
            return None
        return Signature(start + told.start("who"), start + told.end("who"), "byline: before the story (ar)")
    dashed = _DASHED.fullmatch(part) if part[-1] in "-–" else None
    if dashed is not None and _is_given(dashed["who"]) and not _OUTLET.search(dashed["who"]):
        return Signature(start, start + dashed.end("who"), "byline: a name and a dash (ar)")
    one = _ONE.fullmatch(part) if part[:2] == "كت" else None
    if one is not None and _is_given(one["who"]):
        return Signature(start + one.start("who"), start + one.end("who"), "byline: a writer's name (ar)")
    desk = _PAPER_AND_DESK.fullmatch(part) if "المحرر " in part and len(part) <= 40 else None
    if desk is not None:
        return Signature(start + desk.start("who"), start + desk.end("who"), "byline: a desk behind its paper (ar)")
    at = 0
    for field in part.split("|"):
        bare = field.strip()
        match = _LABELLED.match(bare)
        if match is not None and not (
            (" از " in bare[:10] or bare.startswith("خبرنگار")) and not _is_given(match["who"])
        ):
            begin = start + part.index(bare, at)
            second = _SECOND.fullmatch(bare, match.end("who"))
            end = match.end("who") if second is None or not _is_given(second["who"]) else second.end()
            return Signature(begin + match.start("who"), begin + end, "byline: a writer's name (ar)")
        at += len(field)
    return _with_place(part, start)


_PAPER_AND_DESK = pattern(r"(?:[^\s-]+ ){0,1}[^\s-]+ ?[-–] ?(?P<who>المحرر [^\s-]{4,12}ي)")
"""الوسط - المحرر الاقتصادي"""


def _behind_the_house(part: str) -> re.Match[str] | None:
    """A writer between a house and the story, as portals have it: his given name is known."""
    match = _BEHIND_THE_HOUSE.match(part)
    if match is None or not _is_given(match["who"]) or _OUTLET.search(match["who"]) or is_place(match["who"]):
        return None
    return match


def _in_pairs(part: str, start: int) -> Signature | None:
    """Writers each with his town, in a line of their own: `أحمد علي ـ حائل، سامي كمال ـ جازان`."""
    bare = part.rstrip(" :：")
    if _PAIRS.fullmatch(bare) is None:
        return None
    pairs = [re.split(rf"\s?(?:{_DASH}|[(])\s?", pair)[:2] for pair in re.split(r"\s?[،,]\s?", bare)]
    if not (any(_is_given(who) for who, _ in pairs) and any(is_place(town.rstrip(")")) for _, town in pairs)):
        return None
    last = pairs[-1][0]
    return Signature(start, start + bare.rindex(last) + len(last), "byline: names and their places (ar)")


def _with_place(part: str, start: int) -> Signature | None:
    """A writer and a known place or a house in a line of their own: `القاهرة - أحمد علي`, `أحمد علي - القاهرة`."""
    bare = _PICTURED.sub("", part).rstrip(" :：")
    for form in (_TOWN_FIRST, _TOWN_LAST):
        match = form.fullmatch(bare)
        if match is None or _OUTLET.search(match["who"]) or is_place(match["who"]):
            continue
        place = match["place"] or match.groupdict().get("bracketed") or ""
        if not is_place(place) or (form is _TOWN_LAST and not _is_given(match["who"])):
            continue
        return Signature(start + match.start("who"), start + match.end("who"), "byline: a name and a place (ar)")
    housed = _HOUSE_FIRST.fullmatch(bare)
    if housed is not None and _OUTLET.search(housed["house"]) and _is_person(housed["who"]):
        return Signature(start + housed.start("who"), start + housed.end("who"), "byline: a house and a name (ar)")
    return None


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


def before_the_place(text: str, start: int, end: int) -> re.Match[str] | None:
    """A writer, his paper and a town before the story, as Saudi papers have it: `أحمد علي - سبق - عفيف: كشفت`."""
    match = _SIGNED.match(text, start, min(end, start + 90))
    if match is None or not (match["house"] or is_place(match["place"])):
        return None
    known = _is_given(match["who"]) or (not match["house"] and is_given(match["who"].split()[-1]))
    return match if known else None


def _is_day(reading: Reading, number: int) -> bool:
    """Whether a line is a day and little else: what stands below a title and its writer."""
    line = reading.lines[number]
    return len(line.text) <= 40 and any(day.day and day.year for day in reading.dates(line.start, line.end))


def alone(reading: Reading, end: int) -> Signature | None:
    """A writer alone on a line above running text, before line `end`: a known given name, not spoken of elsewhere.

    A house that the page names again may stand before it: `العروبة – أحمد علي`.
    """
    lines = reading.lines
    for number in range(min(end, len(lines) - 1)):
        line = lines[number]
        roled = _ROLE.match(lines[number + 1].text) is not None
        told = reading.prose[number + 1] or roled or (number > 0 and _is_day(reading, number + 1))
        starred = _STARRED.fullmatch(line.text) if line.text[0] in "*•" and told else None
        if starred is not None and _is_given(starred["who"]) and not _OUTLET.search(starred["who"]):
            start = line.start + starred.start("who")
            return Signature(start, start + len(starred["who"]), "byline: a name above the story (ar)")
        if len(line.text) > 50 or not ("\u0600" < line.text[0] < "\u0700" and told):
            continue
        if number and lines[number - 1].text.split()[0].strip(" :：") in _NO_HOUSE:
            continue
        housed = _HOUSE_FIRST.fullmatch(line.text)
        if housed is not None and reading.text.count(housed["house"]) > 1 and _is_person(housed["who"]):
            if housed["house"] not in _NO_HOUSE and reading.text.count(housed["who"].split()[-1]) == 1:
                return Signature(line.end - len(housed["who"]), line.end, "byline: a house and a name (ar)")
            continue
        honour = _HONOURED.match(line.text)
        who = line.text[honour.end() :] if honour else line.text
        if _WRITER.fullmatch(who) is None or _OUTLET.search(who):
            continue
        if not (_is_given(who) or (honour is not None and number > 0 and who.count(" ") == 1)):
            continue
        again = reading.text.count(who.split()[-1], line.end if roled else 0) - (not roled)
        if not again and not is_place(who):
            return Signature(line.end - len(who), line.end, "byline: a name above the story (ar)")
    return None


def below(reading: Reading) -> Signature | None:
    """The writer right below the story, above its source and other stories: `أحمد علي`, `العروبة – أحمد علي`."""
    lines = reading.lines
    stop = next((at for at in range(reading.story + 1, len(lines)) if _AFTER_THE_STORY.match(lines[at].text)), None)
    last = len(lines) - 1 if stop is None else stop - 1
    line = lines[last] if last > reading.story else None
    if line is None or len(line.text) > 50 or not "\u0600" < line.text[0] < "\u0700" or not reading.prose[last - 1]:
        return None
    housed = _HOUSE_FIRST.fullmatch(line.text)
    if housed is not None and housed["house"] not in _NO_HOUSE and " " not in housed["house"]:
        who = housed["who"]
    elif stop is not None and _WRITER.fullmatch(line.text) is not None:
        who = line.text
    elif (signed := _HOUSE_BEHIND.fullmatch(line.text)) is not None:
        who = signed["who"]
    else:
        return None
    spoken_of = reading.text.find(who.split()[-1], 0, line.start) >= 0
    if spoken_of or not _is_given(who) or _OUTLET.search(who) or is_place(who):
        return None
    start = line.start + line.text.rindex(who)
    return Signature(start, start + len(who), BELOW)


def _is_person(who: str) -> bool:
    """Whether the first or the last of Arabic words is a known given name, as that of a father is."""
    return _is_given(who) or (not _OUTLET.search(who) and not is_place(who) and is_given(who.split()[-1]))


def _is_given(who: str) -> bool:
    """Whether Arabic words begin as a person's name does: with a known given name, or as `عبد الله`, `أبو بكر`."""
    first = who.split()[0]
    return is_given(first) or first in ("عبد", "أبو", "ابو") or first.startswith("عبدال")
