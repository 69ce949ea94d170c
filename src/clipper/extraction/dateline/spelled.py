"""Datelines in Arabic, Hindi and Russian: words that blanks divide, in letters that have no capitals or other ones."""

from __future__ import annotations

import re

from clipper.extraction.dateline import hindi, persian
from clipper.extraction.dateline.dateline import Dateline
from clipper.extraction.dateline.proof import is_above_a_date
from clipper.extraction.dateline.subjects import LANDS, PAPERS, WORDS_TOO
from clipper.extraction.dates import grammar
from clipper.extraction.names import indic
from clipper.extraction.names.arabic import IN_FIELDS, WITHOUT_A_MARK, before_the_place
from clipper.extraction.names.names import is_given
from clipper.extraction.tables.agencies import Agencies, Named
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

_HOUSES = frozenset(["الاتحاد", "البيان", "الخليج", "مواقع إخبارية", "مواقع", "متابعات", "خاص", "صحف"])
"""What papers of the Gulf put in a bracket behind the town, as `القاهرة (الاتحاد) أكد`: their own name, or no name."""


_DAY_FIRST = pattern(r",\s(?P<place>[^\s/(,.]{3,20})\s?/(?P<sign>[^/\n]{3,30})/")
SIGNED_NAME = pattern(r",\s(?P<who>[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё-]+)\.")
"""МОСКВА, 5 янв - РИА Новости, Иван Петров."""


def _sign_at_the_end(text: str, at: int, end: int, agencies: Agencies) -> Named | None:
    """A supplier behind the place that ends the line, or is joined to it: `الرياض - واس`, `دمشق-سانا`."""
    dash = re.compile(r"\s?[.:،–—ـ/-]\s?").match(text, at, end)
    if dash is None:
        return None
    named = next(iter(agencies.named(text, dash.end(), min(end, dash.end() + 30))), None)
    if named is None or named.start != dash.end():
        return None
    rest = text[named.end : end]
    joined = not dash[0].startswith(" ") and not dash[0].endswith(" ") and rest[:1] in " :"
    known = text[named.start : named.end] not in _AMBIGUOUS or "/" in dash[0]
    signs = (
        (rest[:1] == " " or rest[:2] in (". ", ": ") or SIGNED_NAME.match(rest)) and named.kind == "agency" and known
    )
    return named if joined or signs or re.fullmatch(r"\s?[:.–—-]?\s?", rest) else None


def _without_place(text: str, start: int, end: int, number: int, agencies: Agencies) -> Dateline | None:
    """`9 يونيو (رويترز) - أغلقت`: a day and a supplier."""
    written = next(grammar.find(text, start, min(end, start + 30)), None)
    if written is None or written.start != start:
        return None
    town = _DAY_FIRST.match(text, written.end, end)
    if town is not None and is_place(town["place"]):  # 5 января, Минск /Корр. БЕЛТА/
        named = agencies.named(text, *town.span("sign"))
        signs = ((town.start("sign") - 1, town.end("sign") + 1),) if named else ()
        return Dateline(
            start, town.end(), town.span("place"), signs, written, tuple(named), "dateline: day, place", number
        )
    sign = re.compile(r"\s?[(（]([^()（）]{2,30})[)）]\s?(?:[–—-]\s|[:：])").match(text, written.end, end)
    named = agencies.named(text, *sign.span(1)) if sign else []
    if sign is None or not named:
        return None
    credit = sign.start(1) - 1, sign.end(1) + 1
    return Dateline(start, sign.end(), None, (credit,), written, tuple(named), "dateline: day and supplier", number)


_AMBIGUOUS = frozenset(["معا", "فارس", "مهر", "بنا", "سبأ", "وال", "ومع", "العمانية", "وات", "وفا", "واع"])
"""Signs of suppliers that are also words; without a mark behind them they prove nothing."""
_HOUSE = pattern(
    r"(?P<house>[«\"]?[\u0620-\u06d3]{2,}(?:\s[\u0620-\u06d3]{1,}){0,3}[»\"]?)\s?(?:[–—/_-]|ـ{1,2})\s?"
    r"(?:(?P<town>[\u0620-\u06d3]{2,}(?:\s[\u0620-\u06d3]{2,}){0,2})\s?(?:[–—/:-]|ـ{1,2})(?=\s))?"
)
_WITH_AGENCIES = pattern(
    r"(?P<first>[\u0620-\u06d3]{3,}(?:\s[\u0620-\u06d3]{2,})?)\s?[–-]\s?(?P<sign>(?:ال)?وكالات)\s?[:–-]\s"
)
_NATIONAL = "وطنية"  # Lebanon's own agency, as it signs
_CALENDARS = pattern(
    r"(?P<place>[\u0620-\u06d3]{3,}(?:\s[\u0620-\u06d3]{3,}){0,2}?)\s\d[^()\n]{8,60}\s(?P<sign>\S{3,9})"
)
_MONTH_AGAIN = pattern(r"\s[\u0620-\u0652]{4,10}(?=\s\()")
"""بيروت 5 يناير كانون الثاني كانُون (رويترز)"""
_IN_NUMBERS = pattern(r"\s?[–-]?\s?\d\d?\s?[–-]\s?\d\d?(?=\s?\()")
"""الكويت 5 - 1 (كونا)"""


def _behind_a_house(text: str, start: int, end: int, number: int, agencies: Agencies) -> Dateline | None:
    """`وطنية - بيروت - أعلنت`, `شفق نيوز/ أعلنت`: a known supplier before the story, with a town or without."""
    both = _WITH_AGENCIES.match(text, start, min(end, start + 40))
    only = agencies.exactly(both["sign"]) if both else None
    if both is not None and only is not None:  # الجسر – وكالات : قال
        named = only.moved(both.start("sign"))
        place = both.span("first") if is_place(both["first"]) else None  # بغداد - وكالات: قال
        return Dateline(
            start, both.end(), place, (both.span("sign"),), None, (named,), "dateline: house and supplier (ar)", number
        )
    match = _HOUSE.match(text, start, min(end, start + 60))
    if match is None or match["house"] in _AMBIGUOUS:
        return None
    only = agencies.exactly(match["house"].strip('«»"'))
    town = match["town"] if match["town"] and is_place(match["town"]) else None
    if match["house"] == _NATIONAL and (town or match[0][-1] == " "):
        only = Named("NNA", 0, len(_NATIONAL), "LB")
    if only is None or is_place(match["house"]) or end - match.end() < 60:
        return None
    stop = match.end() if town or not match["town"] else match.start("town")
    return Dateline(
        start, stop, match.span("town") if town else None, (match.span("house"),), None,
        (only.moved(start),), "dateline: supplier before the story (ar)", number,
    )  # fmt: skip


_HINDI_WORDS = (
    "न्यूज़?|समाचार|संवाददाता|ब्यूरो|डेस्क|टाइम्स|संवाद|नेटवर्क|टीम|प्रतिनिधि|जागरण|भास्कर|सहयोगी|सूत्र|पत्रिका|एक्सप्रेस|"
    "हिन्दुस्तान|हिंदुस्तान|एजेंसी|एजेंसियां|भाषा|वार्ता|जेएनएन|जासं|संसू|संस|जाटी"
)
_HINDI_HOUSE = pattern(
    rf"(?P<house>(?:[\u0900-\u097f. ]{{2,30}}?(?:{_HINDI_WORDS})[\u0900-\u097f ]{{0,12}}|{_HINDI_WORDS}))"
    r"(?:, ?|\s[|]\s)(?=[\u0900-\u097f])"
)
HINDI_PAPER = pattern(rf"{_HINDI_WORDS}|उजाला|खबर|दुनिया|केसरी|सहारा|दैनिक|टुडे|लाइव")
HINDI_WRITER = pattern(
    r"(?:[\u0900-\u097f]{3,10}\s?[-–:]\s?)?(?P<house>[\u0900-\u097f]{3,12}(?:\s[\u0900-\u097f]{3,12}){1,2}),\s?"
    r"(?=[\u0900-\u097f]{3,12}(?:\s[\u0900-\u097f]{3,12})?\s?(?:।|$))",
    re.MULTILINE,
)
"""अशोक यादव, लखनऊ।"""
_MARKED = pattern(r":|\s[–—-]\s[^–—-]{3,40}\s[–—-]\s")
"""What ends a line of writer and town before a story."""
_POINTS = pattern(r"…(?=[\u0600-\u06ff][^…\n]{40})")
_REGION = pattern(
    r"\s?\([\u0900-\u097f. ]{2,16}\)(?=,\s)"
    r"|\s?[،,–-]\s?[^\s\d،,:(/.–—-]{3,}(?:\s[^\s\d،,:(/.–—-]{3,}){0,2}(?=\s?\()"
)
_HINDI_SIGN = pattern(
    rf"(?:, | ?[(\[])(?:[\u0900-\u097f. ]{{0,24}}(?:{_HINDI_WORDS}))[)\]]?(?=\s?[।:|]|\Z)"
    r"|, [\u0900-\u097f]+(?:\s[\u0900-\u097f]+){0,2}(?=\s?।)"
)
"""रायपुर, नईदुनिया प्रतिनिधि।　रायपुर, सुबह की बात।　जागरण संवाददाता, गोरखपुर: """


def _is_house(text: str, sign: re.Match[str], *, dated: bool) -> bool:
    """Whether an unknown sign is a house: `5 जनवरी (Harbour News) ।`, `بغداد/ الجسر:`, `غزة/ الجسر/`."""
    if not sign[1]:
        return text[sign.start() : sign.start(2)].strip() == "/" and text[sign.end() : sign.end() + 1] in (":", "।")
    if not dated and "\u0900" <= text[sign.start() - 1] <= "\u097f":
        return text[sign.end() : sign.end() + 2].lstrip()[:1] in ("।", ":", "|")  # लखनऊ (जनसमाचार)।
    return dated and not text[sign.end() : sign.end() + 2].strip(" ।:-–|")


_FIELD = r"[«\"]?[\u0620-\u06d3]{2,}(?:\s[\u0620-\u06d3]{2,}){0,3}[»\"]?"
_FIELDS = pattern(
    rf"(?P<first>{_FIELD})\s?(?P<mark>[–—/:-]|ـ{{1,2}})\s?"
    rf"(?P<second>{_FIELD}|(?:[\u0620-\u06d3]\s?\.\s?){{1,3}}[\u0620-\u06d3]\.?)"
    rf"(?:\s?(?:[–—/-]|ـ{{1,2}})\s?(?:(?:حاوره|حاورها|حاورته|حاورتها|كتبت?|تقرير|إعداد|متابعة)\s?[–—:-]\s?)?"
    rf"(?P<third>{_FIELD}|(?:[\u0620-\u06d3]\s?\.\s?){{1,3}}[\u0620-\u06d3]\.?))?\s?[:：]?"
    rf"|(?P<writer>{_FIELD}(?:\s?،\s?{_FIELD}){{0,3}})\s?[(](?P<town>{_FIELD})[)]"
)

_UNMARKED = pattern(
    r"(?P<town>[\u0620-\u06d3]{3,}(?:\s(?:ال)?[\u0620-\u06d3]{4,})?)\s(?P<given>[\u0620-\u06d3]{2,})"
    r"(?:\s[\u0620-\u06d3]{2,}){1,2}\s?:"
)
"""الدمام أحمد علي:"""


def _in_fields(text: str, start: int, end: int, number: int, agencies: Agencies) -> Dateline | None:
    """A line of a house, a town and a writer in any order: `الثورة – حلب – أحمد علي:`, `واس - الرياض:`."""
    below = text[end : end + 100].strip().partition("\n")[0]
    day = next(grammar.find(text, end, end + 40), None) if len(below) < 60 else None
    if day is not None:  # the line of the date stands between
        below = text[day.end : day.end + 130].strip().rpartition("\n")[2]
    if end - start > 90 or text[end : end + 1] not in ("\n", "\r") or len(below) < 60:
        return None
    match = _FIELDS.fullmatch(text, start, end)
    unmarked = _UNMARKED.fullmatch(text, start, end) if text[end - 1] == ":" else None
    if unmarked is not None and is_place(unmarked["town"]) and is_given(unmarked["given"]):
        return Dateline(start, end, unmarked.span("town"), (), None, (), WITHOUT_A_MARK, number)
    if match is None:
        return _with_two_calendars(text, start, end, number, agencies)
    keys = [key for key in ("first", "second", "third", "writer", "town") if match[key]]
    towns = [key for key in keys if is_place(match[key])]
    if match["writer"] and (towns != ["town"] or not is_given(match["writer"].split()[0])):
        return None
    if not towns and match["mark"] != ":" and match["third"] is None:
        return _houses(text, match, number, agencies)
    if len(towns) != 1:
        return None
    if match["mark"] == ":" and (towns != ["first"] or len(keys) > 2 or not _signs(match["second"], agencies)):
        return None  # أسوان : أحمد علي
    place = match.span(towns[0])
    named = [
        only.moved(match.start(key))
        for key in keys
        if key != towns[0] and (only := agencies.exactly(match[key])) is not None
    ]
    signs = tuple((only.start, only.end) for only in named)
    return Dateline(start, end, place, signs, None, tuple(named), IN_FIELDS, number)


def _signs(words: str, agencies: Agencies) -> bool:
    """Whether the words behind a town and a colon are who signs: a person, a house in inverted commas, a supplier."""
    signs = words[0] in '«"' or PAPERS.fullmatch(words) is not None or is_given(words.split()[0])
    return signs or agencies.exactly(words) is not None


_NO_PAPER = pattern(r"(?!ال)[\u0620-\u06d3]+(?<!ات)")
"""غمبيرا – سبأنت: papers have the article or are a plural, as `تحقيقات`."""


def _houses(text: str, match: re.Match[str], number: int, agencies: Agencies) -> Dateline | None:
    """`«الجسر» - رويترز:`: a house and its supplier in a line of their own."""
    only = agencies.exactly(match["second"])
    unnamed = only is not None and only.name == "agencies"
    known = only is not None and only.kind == "agency" and match["second"] not in _AMBIGUOUS
    if only is None or not (match["first"][0] in '«"' or "." in match["second"] or unnamed or known):
        return None
    named = only.moved(match.start("second"))
    first = match["first"]
    if known and not unnamed and _NO_PAPER.fullmatch(first):
        place, sign = match.span("first"), (named.start, named.end)
        return Dateline(match.start(), match.end(), place, (sign,), None, (named,), IN_FIELDS, number)
    return Dateline(
        match.start(),
        match.end(),
        None,
        ((match.start(), match.end("second")),),
        None,
        (named,),
        "dateline: house and supplier (ar)",
        number,
    )


def _with_two_calendars(text: str, start: int, end: int, number: int, agencies: Agencies) -> Dateline | None:
    """`الرياض 10 جمادى الأولى 1441 هـ الموافق 5 يناير 2020 م واس`, a line of the Saudi agency."""
    match = _CALENDARS.fullmatch(text, start, end)
    only = agencies.exactly(match["sign"]) if match else None
    if match is None or only is None or not is_place(match["place"]):
        return None
    named = only.moved(match.start("sign"))
    written = next((day for day in grammar.find(text, match.end("place"), match.start("sign")) if day.day_known), None)
    return Dateline(
        start,
        end,
        match.span("place"),
        (match.span("sign"),),
        written,
        (named,),
        "dateline: two calendars (ar)",
        number,
    )


def dateline(text: str, start: int, end: int, number: int, agencies: Agencies) -> Dateline | None:
    """`القاهرة (رويترز) -`, `नई दिल्ली, 5 जनवरी (भाषा)`, `МОСКВА, 5 янв — РИА Новости.`"""
    if text[start].isdigit():
        return _without_place(text, start, end, number, agencies)
    arabic = "\u0620" <= text[start + (text[start] == "«")] <= "\u06ff"
    writer = before_the_place(text, start, end) if _MARKED.search(text, start, start + 90) else None
    if writer is not None:
        day = text.startswith("في ", writer.end())
        written = next(grammar.find(text, writer.end(), min(end, writer.end() + 50)), None) if day else None
        stop = written.end if written else writer.end()
        return Dateline(start, stop, writer.span("place"), (), written, (), "dateline: name, place", number)
    fields = _in_fields(text, start, end, number, agencies) if arabic else None
    if fields is not None:
        return fields
    housed = persian.find(text, start, end, number, agencies) if arabic else None
    housed = housed or (_behind_a_house(text, start, end, number, agencies) if arabic else None)
    if housed is not None:
        return housed
    opening = start
    if arabic and " | " in text[start : start + 24]:  # أخبار الجسر | دبي (وكالات)
        start = text.index(" | ", start) + 3
    house = None
    if "\u0900" <= text[start] <= "\u0d7f":
        own = hindi.find(text, start, end, number)
        if own is not None:
            return own
        house = _HINDI_HOUSE.match(text, start, end) or HINDI_WRITER.match(text, start, end)
        house = house or (hindi.HOUSE.match(text, start, end) if text[start] > "\u097f" else None)
    start = house.end() if house else start
    supplier = agencies.exactly(house["house"]) if house else None
    twice = hindi.TWICE.match(text, start, end) or (
        hindi.WIRE.match(text, start, end) if "भाषा" in text[start : start + 80] else None
    )
    for words in (3, 2, 1):
        place = re.compile(rf"[^\s,،:(/.।۔…|–—-]+(?:\s[^\s,،:(/.।۔…|–—-]+){{{words - 1}}}").match(text, start, end)
        if place is None:
            continue
        desked = house and words < 3 and hindi.DESKS.search(house["house"]) and hindi.POINTS.match(text, place.end())
        if not (is_place(place[0]) or place[0] in LANDS or (twice and place[0] == twice["place"]) or desked):
            continue
        dated = hindi.DAY.match(text, place.end(), end)
        region = None if dated else _REGION.match(text, place.end(), end)
        at = stop = region.end() if region else place.end()
        written = next(grammar.find(text, at, min(end, at + 30)), None)
        if written is not None and not re.fullmatch(r"[\s,،./]*(?:في\s)?", text[at : written.start]):
            written = None
        written = written or hindi.in_words(text, at, end)
        at = written.end if written else at
        again = _MONTH_AGAIN.match(text, at, end) if written and arabic else None
        at = again.end() if again else at
        numbers = _IN_NUMBERS.match(text, at, end) if written is None else None
        at = numbers.end() if numbers else at
        sign = re.compile(
            r"\s?[.,،]?\s?[–—-]?\s?[(/]\s?([^()/]{1,30}?(?:/[^()/]{1,30}?(?=\s?[)]))?)\s?(?:[)/]|[(]$)"
            r"|\s?(?:[,،–—-]|ـ{1,2}|/{1,2}|\.(?=\s?«))\s?([^\s:।.–—ـ-][^:।.–—\n-]{1,18}?)\s?(?=[:।.–—-])"
        ).match(text, at, end)
        named: list[Named] = []
        credit = None
        if sign:
            key = 1 if sign[1] else 2
            named = agencies.named(text, sign.start(key), sign.end(key))
            if named:
                credit, at = (sign.span(key) if key == 2 else (sign.start(1) - 1, sign.end())), sign.end()
                if key == 1:
                    opening = text.rfind(
                        text[sign.end() - 1] if text[sign.end() - 1] == "/" else "(", sign.start(), sign.start(1)
                    )
                    credit = (opening, sign.end())
        if credit is None:
            signed = _sign_at_the_end(text, at, end, agencies)
            if signed is not None:
                named, credit = [signed], (signed.start, signed.end)
                at = signed.end
        if sign and credit is None and _is_house(text, sign, dated=written is not None):
            at = sign.end()
        signs = _HINDI_SIGN.match(text, at, end) if credit is None and "\u0900" <= text[start] <= "\u097f" else None
        at = signs.end() if signs else at
        if house and supplier and credit is None:
            named, credit = [supplier.moved(opening)], house.span("house")
        mark = re.compile(
            r"\s?[.।]?\s?(?:[:：।|]|۔(?=\s[^۔\n]{20})|"
            r"[–—∙•●]+|(?<=\s)ـ(?=\s)|(?<=\s)-+|-+(?=\s)|\.|/(?=\s|[\u0620-\u06d3]{3,12}/\s))\s?"
        ).match(text, at, end)
        if mark is None and text[at : at + 1] == "…" and indic.is_urdu(text, start):  # کراچی…شہر
            mark = _POINTS.match(text, at, end)
        if credit is None and written is None and mark and mark[0].strip() == ":" and is_above_a_date(text, start, end):
            return None
        closed = sign is not None and sign[1]
        if closed and sign and not (sign[1] in _HOUSES or indic.desk(sign[1]) or indic.is_urdu(text, start)):
            closed = text[sign.end() : sign.end() + 2].strip(" ")[:1] in ("\n", "\r", "")
        alone = (house or signs) is not None and not text[at:end].strip()
        sent = credit is not None or bool(closed and sign)
        plain = credit is None if place[0] in LANDS else place[0] in WORDS_TOO and not (sent or written or house)
        if plain or (mark is None and not sent and not alone):
            return None
        end = mark.end() if mark else max(at, sign.end() if closed and sign else at)
        return Dateline(opening, end, (start, stop), (credit,) if credit else (), written, tuple(named),
                        "dateline: place, in its own script", number)  # fmt: skip
    return None
