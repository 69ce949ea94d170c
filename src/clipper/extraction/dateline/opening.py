"""What may stand before the place of a dateline: a supplier in brackets, a byline, a full date, a house."""

from __future__ import annotations

import re

from clipper.extraction.dateline.parts import Parts, regex
from clipper.extraction.dateline.placenames import looks_like_place, supplier_before_town
from clipper.extraction.dates import grammar
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.gazetteer import is_place, is_region
from clipper.extraction.tables.months import month_named
from clipper.patterns import pattern

_NOTICE = pattern(
    r"[A-Z][a-z][^.!?]{8,80}[a-z]\.(?=[A-Z]{4,}(?: [A-Z]+){0,2}(?:, [A-Z][a-z]+)?(?: \([A-Z][A-Za-z, ]{1,20}\))? [-–—] "
    r"[A-Z'\"“‘])"
)
"""A page's own sentence to which the dateline lost its line break."""

_HOUSE_DASH = pattern(
    r"[A-Z]{2,4}(?: [A-Z][a-z]+){0,2}-(?=(?P<town>[A-Z]{4,}):\s)|"
    r"[A-Z]{2,6}\s?\|\s?(?=(?P<told>[A-Z]{4,}) ?[-–—:] )|"
    r"(?:[A-Z][\w.’']+ ){0,3}?(?:Correspondent|Reporter|Bureau|Desk|Gazette|News|Times) ?"
    r"(?=(?P<place>[A-Z]{4,})(?:, [A-Z][A-Za-z]{2,8}\.? \d|:\s|\s[-–—]\s))",
    signs=("-", "|", "correspondent", "reporter", "bureau", "desk", "gazette", "news", "times"),
)
_HOUSES = ("orrespondent", "eporter", "ureau", "Desk", "Gazette", "News", "Times")
"""One of these is in a house before its town that does not begin with two capitals."""


_DAYS = ("MONDAY, ", "TUESDAY, ", "WEDNESDAY, ", "THURSDAY, ", "FRIDAY, ", "SATURDAY, ", "SUNDAY, ")
"""How an agency on health opens its stories: `MONDAY, Jan. 5, 2020 (HealthDay News) --`."""
_SIGNS = ("AP - ", "AP – ", "Reuters - ", "Reuters – ", "Newswise — ", "Newswise – ", "Newswise - ")


def opening(text: str, line: Line, agencies: Agencies) -> Parts | None:
    """What may stand before the place: a supplier in brackets, a byline, a full date, a bracket around the place."""
    head, first = line.text[:50], line.text[0]
    point = line.text.find(".", 0, 90)
    if point > 10 and line.text[point + 1 : point + 2].isupper() and len(line.text) > 100:
        notice = _NOTICE.match(line.text)
        if notice is not None:  # Your help counts.SALEM (AP) -
            return Parts(line.start + notice.end(), line.start + notice.end())
    label = regex("body").match(head) if first in "FBT" and ":" in head else None
    if first in "dD" and head[:5].lower() == "date ":
        label = regex("leading").match(head)
    elif first == "L" and head.startswith("LP") and "\nHD" in f"\n{text[: line.start]}":
        label = regex("lead").match(head)
    start = line.start + (label.end() if label else 0)
    if first in '"“' and line.text[1:4].isupper() and not text[: line.start].strip():
        start += 1  # the whole clipping is quoted: "SALEM, Jan. 5, 2020 /PRNewswire/ --
    parts = Parts(start, start)
    if first == "/" and (wired := _behind_a_wire(text, line, agencies)) is not None:
        return wired
    bracket = regex("bracket").match(text, line.start, line.end) if first in "([" else None
    if bracket:
        named = agencies.named(text, bracket.start(1), bracket.end(1))
        if named:
            parts.credits += (bracket.span(),)
            parts.named += tuple(named)
            parts.at = after(r"\s?[-–—]?\s?", text, bracket.end(), line.end)
        elif is_place(re.split(r"[,.]?\s(?=D\.?\s?C)|,", bracket[1])[0]) or (
            regex("dash").match(text, bracket.end(), line.end) and _is_with_state(bracket[1])
        ):
            parts.place, parts.at, parts.bracketed = bracket.span(1), bracket.end(), True
            written = next(grammar.find(text, *bracket.span(1)), None) if any(map(str.isdigit, bracket[1])) else None
            if written is not None and written.end == bracket.end(1):  # (Salem, January 5, 2020) –
                parts.written = written
                parts.place = (
                    bracket.start(1),
                    bracket.start(1) + len(text[bracket.start(1) : written.start].rstrip(" ,–-")),
                )
        elif (house := regex("house-town").fullmatch(text, *bracket.span(1))) and is_place(house["town"]):
            parts.place, parts.at, parts.bracketed = house.span("town"), bracket.end(), True  # (UTV|COLOMBO) -
        elif _SITE.fullmatch(bracket[1]) is not None:  # (example.it) Milano, 5 gennaio 2020 –
            parts.at = after(r"\s?[-–—]?\s?", text, bracket.end(), line.end)
        else:
            return None
        return parts
    fields = head.count(",") > 1
    signed = regex("writer-house").match(text, line.start, line.end) if fields else None
    if signed and is_place(signed["town"]) and not (is_place(signed["name"]) or is_region(signed["house"])):
        return Parts(signed.end(), signed.end())  # Ann Example, Example News, Salem, Jan 5:
    house = regex("domain").match(head) if 2 < point <= 20 and head[point + 1 : point + 2].isalpha() else None
    if house is None and head[:3] == "HB ":
        house = regex("handelsblatt").match(head)
    if house:  # example.co.id, JAKARTA - HB BERLIN.
        return Parts(line.start + house.end(), line.start + house.end())
    if first in "Bb" and head[:3] in ("By ", "by ", "BY "):
        by = regex("writer-town").match(text, line.start, line.end) if ":" in line.text[:90] else None
        if by and (by["day"] or is_place(by["town"])) and not is_place(by["name"]):  # By Ann Example, Salem, Jan 5:
            return Parts(by.end(), by.end())
        place = place_before(text, line.start + 3, min(line.end, line.start + 120), agencies)
        if place is None:
            return None
        return Parts(place[0], place[1], place)
    name = None
    if "|" in head or "•" in head:
        name = regex("field").match(head)
    elif (
        head[:3].isupper()
        or (first in "ARN" and head.startswith(_SIGNS))
        or (first == "A" and head[:10] == "Agencies, " and len(line.text) <= 40)
    ):
        name = regex("agency").match(head)
    if name is None and fields and first.isupper() and agencies.may_begin(head):
        name = regex("agency before a dated town").match(line.text[:90])
    if name is None and (head[:2].isupper() or head[:8] == "Agencias"):
        name = _POINTED_SIGN.match(head)  # AFP. La policía
    if name:
        only = agencies.exactly(name[1])
        if only:
            parts.credits += ((line.start, line.start + name.end(1)),)
            parts.named += (only.moved(line.start),)
            parts.at = line.start + name.end()
            return parts
    coded = regex("house-code").match(text, line.start, line.end) if head.find(", ", 2, 7) > 0 else None
    if coded and is_place(coded["town"]) and not (is_place(coded["code"]) or is_region(coded["code"])):
        return Parts(coded.end(), coded.end())  # EX, Salem, Jan. 5: EX, SALEM –
    housed = head[:2].isupper() or (first.isupper() and holds(line.text[:90], _HOUSES))
    dashed = _HOUSE_DASH.match(text, line.start, line.end) if housed else None
    if dashed and is_place(dashed["town"] or dashed["told"] or dashed["place"]):  # EX Monitoring Desk-SALEM:
        return Parts(dashed.end(), dashed.end())
    if len(line.text) <= 60 and agencies.may_begin(head):
        named_first = supplier_before_town(text, line.start, line.end, agencies)
        if named_first is not None:  # Press Trust of India Ballia (UP)
            parts.credits += ((line.start, named_first[0].end),)
            parts.named += (named_first[0],)
            parts.at = named_first[1]
            return parts
    if first.isdigit() or _begins_with_month(head) or head.startswith(_DAYS):
        written = next(grammar.find(text, line.start, min(line.end, line.start + 40)), None)
        if written is None or written.start != line.start:
            return None
        signed = _SIGNED.match(text, written.end, line.end)
        at = signed.start(signed.lastindex or 0) if signed else 0
        only = agencies.exactly(text[at : signed.end() - 1]) if signed else None
        if signed and only:  # Jan. 5 (Reuters) - or Jan. 5, 2020 /PRNewswire/
            return Parts(line.start, signed.end(), None, False, written, ((at - 1, signed.end()),), (only.moved(at),))
        if written.year is None and not _GLUED_PLACE.match(text, written.end, line.end):  # Jan. 5—SALEM —
            behind = _TOWN_BEHIND.match(text, written.end, line.end)  # January 5, Salem:
            if behind is None or not is_place(behind["town"]):
                return None
        at = after(r"\s{0,2}(?:--|[-–—|,/])\s{0,2}|\.\s(?=[A-Z]{4})|\s(?=\()", text, written.end, line.end)
        if at == written.end:
            return None
        parts.written, parts.at = written, at
        bracket = regex("bracket").match(text, at, line.end)
        if bracket and is_place(bracket[1].split(",")[0]):
            parts.place, parts.at = bracket.span(1), bracket.end()
        elif bracket:
            return None
    return parts


_WIRED = pattern(r"/ ?(?P<name>[A-Z][\w .-]{2,30}?) ?/ ?(?:--|[-–—]) {1,3}(?=[A-Z\"“])")


def _behind_a_wire(text: str, line: Line, agencies: Agencies) -> Parts | None:
    """`/EINPresswire.com/ -- SALEM, Ore.--(Marketwired)`: a release's wire whose sign stands first, between strokes."""
    match = _WIRED.match(text, line.start, line.end)
    only = None if match is None else agencies.exactly(match["name"])
    if match is None or only is None or only.kind != "press-release":
        return None
    sign = match.start("name") - 1, text.index("/", match.end("name")) + 1
    return Parts(line.start, match.end(), None, False, None, (sign,), (only.moved(match.start("name")),))


_DATED = pattern(
    r"(?i:date)\s{1,4}\d{4}-\d\d(?:-\d\d)?(?:\s\d\d?:\d\d(?:\s[AP]M)?(?:\s[A-Z]{2,4}:?)?)?\s{1,3}(?:<p>)?(?=\S)"
    r"|(?:Presse|Medien)?[Mm](?:itteil|eld)ung vom (?=\d\d?\.)"
    r"|[012]?\d:[0-5]\d \| (?=[A-Z])"
    r"|[012]?\d:[0-5]\d [ap]\.?m\.? [-–—] (?=[A-ZÀ-Þ]{3}[^()\n]{0,40} \([A-Z][A-Za-z]{1,12}\))"
)


def behind_the_date(line: Line) -> Line:
    """What follows the date with which a stored page opens: `date 2020-01-05 New Delhi (ANI): The council`.

    Or the hour before the town, as a Peruvian agency writes: `12:57 | Lima, set. 12.`
    """
    opening = _DATED.match(line.text)
    if opening is None:
        return line
    return Line(line.start + opening.end(), line.end, line.text[opening.end() :], line.gap, line.weight - opening.end())


_PICTURE = pattern(r"!\[[^\]\n]{0,200}\]\([^()\s]{1,300}\)\s?")


def behind_the_picture(line: Line) -> Line:
    """What follows a picture in Markdown to which a story is glued."""
    picture = _PICTURE.match(line.text)
    cut = picture.end() if picture is not None and picture.end() < len(line.text) else 0
    return Line(line.start + cut, line.end, line.text[cut:], line.gap, line.weight - cut)


def behind_its_lead(line: Line, dateline: int) -> Line:
    """A text's first line without what stands before its story: a stored page's date, or a title that is glued to it.

    dateline: where the dateline begins, if it is in this line.
    """
    if line.text[:5].lower() == "date ":
        return behind_the_date(line)
    cut = dateline - line.start
    return line if cut <= _LEAD else Line(dateline, line.end, line.text[cut:], line.gap, line.weight - cut)


_LEAD = 7
"""Characters that a dateline's own marks may take up."""
_STORED = pattern(r"\s{0,2}[Dd]ate (\d{4})-(\d\d)-(\d\d)\s")


def is_of_the_day(reading: Reading, number: int, written: grammar.Written) -> bool:
    """Whether a dateline's day is that of the page, or the one before: `date 2020-01-05 Salem, Jan 5 Carpenters saw`.

    The page's day stands in front of its text or in a line above the dateline.
    """
    if written.month is None or written.day is None:
        return False
    stored = _STORED.match(reading.text)
    days = [(int(stored[2]), int(stored[3]))] if stored else []
    for line in reading.lines[max(0, number - 8) : number]:
        days += [(one.month or 0, one.day) for one in reading.dates(line.start, line.end) if one.day and one.year]
    return any(month == written.month and day - written.day in (0, 1) for month, day in days)


def behind_the_title(line: Line, title: str) -> Line:
    """What follows the title above a story to which it is glued: `Harbour road closedSalem, Jan 5 (IANS) The road`."""
    at = len(title)
    if at < 20 or not (line.text.startswith(title) and line.text[at : at + 1].isupper() and title[-1].isalnum()):
        return line
    return Line(line.start + at, line.end, line.text[at:], line.gap, line.weight - at)


def _is_with_state(words: str) -> bool:
    """Whether a town that no table has stands before its state: `(Fair Haven, MN)`, `(FAIR HAVEN, Minn.)`."""
    town, _, state = words.partition(", ")
    named = town.istitle() or town.isupper()
    return is_region(state) and 1 <= len(town.split()) <= 3 and named and town.replace(" ", "").isalpha()


def _begins_with_month(head: str) -> bool:
    """Whether a month and its day or year come first: `January 5`, and not `DES MOINES`."""
    word = head.partition(" ")[0]
    if not word.isalpha():  # Jan. 5, Jan.5
        found = _FIRST_WORD.match(head)
        word = "" if found is None else found[0]
    return month_named(word) is not None and any(map(str.isdigit, head[len(word) : len(word) + 4]))


def after(pattern: str, text: str, at: int, end: int) -> int:
    match = re.compile(pattern).match(text, at, end)
    return match.end() if match else at


POINTED = pattern(
    r"(?:\.-?|\s/)\s(?!La agencia )"
    r"(?=(?:El|La|Los|Las|Un|Una|En|Al|Tras|Con|Por|Para|Como|No|Se|Su|Sus|Más|Al menos|Dos|Tres) \w)"
)
"""How a Spanish story begins behind its supplier: `Agencias. La policía`, `AFP / El alcalde`."""
_POINTED_SIGN = pattern(rf"([A-Z]{{2,10}}|Agencias)(?={POINTED.pattern})")
_SIGNED = pattern(r",? ?(?:\(([A-Za-z][\w ./-]{1,24})\)(?= ?(?:--|[-–—_])| [A-Z])|/([A-Za-z][\w .-]{1,30})/)")
_SITE = pattern(r"(?:www\.)?[\w-]{3,30}\.(?:com|it|net|org|info|eu|es|fr|de|tv|news)")
_GLUED_PLACE = pattern(r"(?:—|–|--)(?=[A-Z]{3})")
_TOWN_BEHIND = pattern(r", (?P<town>[A-Z][\w.’'-]+(?: [A-Z]\w+){0,2})(?: \([A-Z]{2,6}\))?: ")
_FIRST_WORD = pattern(r"[^\s\d.]+")


def place_before(text: str, start: int, end: int, agencies: Agencies) -> tuple[int, int] | None:
    """The place of a dateline that follows a byline in the same line: `By A Name Kathmandu, Oct 17 (PTI)`.

    The dateline's date or supplier shows where it ends; its words are those of the table, or in capitals, or the last.
    """
    stop = _dateline_stop(text, start, end, agencies)
    if stop is None:
        return None
    words = list(re.finditer(r"\S*?[a-z](?=[A-Z]{3})|\S+", text[start:stop]))  # By Ann ExampleNEW DELHI
    if len(words) < 3:
        return None
    for count in (4, 3, 2, 1):
        if len(words) - count >= 2:
            begin = start + words[-count].start()
            name = text[begin:stop].rstrip(" ,")
            town = re.split(r"[,(\[]", name)[0].strip()
            capitals = town.isupper() and len(town) >= 4 and not words[-count - 1][0].isupper()
            if is_place(town) or (capitals and (town == name or looks_like_place(name))):
                return begin, begin + len(name)
    last = words[-1]
    begin = start + last.start()
    return begin, begin + len(last[0].rstrip(" ,"))


def _dateline_stop(text: str, start: int, end: int, agencies: Agencies) -> int | None:
    bracket = re.compile(r"\s\(([^()]{2,30})\)").search(text, start, end)
    if bracket is None or agencies.exactly(bracket[1]) is None:
        return None
    written = next(grammar.find(text, start, bracket.start()), None)
    if written is not None and bracket.start() - written.end <= 2:
        return written.start
    return bracket.start()
