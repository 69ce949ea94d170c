"""Writers whose line lost the blank or the break behind their name: `Anna Beispiel5. Januar 2020`."""

from __future__ import annotations

import re

from clipper.extraction.byline import suppliers
from clipper.extraction.byline.forms import BEHIND, Byline, regex
from clipper.extraction.dateline.dateline import Dateline
from clipper.extraction.names import names
from clipper.extraction.names.common import is_common
from clipper.extraction.names.houses import GLUED_PERSON
from clipper.extraction.names.roles import is_role
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.patterns import pattern

TITLE = 25
"""Letters of the shortest title that tells by itself what stands below it."""


def find(reading: Reading, lines: list[Line], date_lines: list[int], agencies: Agencies) -> Byline | None:
    """The writer before the day in the line below a title, or before the title that a page prints again."""
    for number in date_lines:
        found = _before_the_day(reading, number, agencies) if 0 < number < len(lines) else None
        if found is not None:
            return found
    portals, sited = not reading.is_english, "oi-" in reading.text
    for number, line in enumerate(lines):
        text = line.text
        if not sited and len(text) > 90 and reading.prose[number]:
            continue
        found = _twice(line, number) if 13 <= len(text) <= 80 and text[-1].islower() else None
        if found is None and sited and "oi-" in text:
            found = _of_a_site(reading, number, agencies)
        if portals and found is None and len(text) <= 90 and holds(text, _HOUSE_SIGNS):
            found = _of_a_portal(line, number)
        labelled = " By " in text or (portals and holds(text, _LABELS))
        if labelled and found is None and not reading.prose[number]:
            found = _behind_its_title(reading, number, agencies)
        if found is not None:
            return found
    for number in range(1, min(len(lines), 8)):
        title, line = lines[number - 1].text, lines[number]
        if len(title) >= TITLE and len(line.text) <= 90 and (housed := _before_a_house(line, number)) is not None:
            return housed
        if TITLE <= len(title) < len(line.text) <= len(title) + 40 and line.text.endswith(title):
            found = _named(reading, number, line.end - len(title), agencies)
            if found is not None and names.is_given(reading.text[found.start : found.end].split()[0]):
                return found
    return None


_PERSON = rf"{GLUED_PERSON}(?:-[A-Z][a-z]+)?"
_BEFORE_A_HOUSE = pattern(
    rf"(?P<names>{_PERSON}(?:(?:, | and | & ){_PERSON}){{0,3}})(?<=[a-z])(?P<house>(?:The )?[A-Z][a-z]+"
    r"(?:[ -][A-Z][a-z]+){1,3})"
)


def _before_a_house(line: Line, number: int) -> Byline | None:
    """`Ann Example, Elle SampleThe West Gazette`, `Ann ExampleVideo Team`: a paper or a team behind."""
    match = _BEFORE_A_HOUSE.fullmatch(line.text)
    if match is None:
        return None
    house = match["house"]
    titled = house.startswith("The ") and not (names.is_plain(house.split()[-1]) or is_common(house.split()[-1]))
    if not (titled or house.endswith(" Team") or names.is_paper(house) or is_role(house)):
        return None
    for name in match["names"].replace(" and ", ", ").replace(" & ", ", ").split(", "):
        given = name.partition(" ")[0]
        if names.is_somewhere(name) or not (names.is_given(given) or not (is_common(given) or names.is_plain(given))):
            return None
    return Byline(line.start, line.start + match.end("names"), "byline: a name glued to what follows", line=number)


_LABELS = (" By ", " Von ", " Par ", " Por ")
_BY = pattern(r".{20,200}?[\w.!?’”'\"] (?P<label>By|Von|Par|Por) (?=[A-Zd])")
_CLOCK = pattern(r"[\s,|•-]{0,3}(?:\d\d?[:.h]\d\d)?(?: ?(?:Uhr|h|AM|PM|[ap]\.?m\.?|hrs\.?))?\Z")


def _behind_its_title(reading: Reading, number: int, agencies: Agencies) -> Byline | None:
    """`Sheds burn in Salem By ANN EXAMPLE, Associated Press Writer`: a role proves the writer behind a title.

    Or the day that closes the line: `Brücke gesperrt Von Anna Beispiel | 5.1.2020, 10:31 Uhr`, `Von dpa | 5.1.2020`.
    """
    line = reading.lines[number]
    by = _BY.match(reading.text, line.start, line.end)
    if by is None:
        return None
    day = next(iter(reading.dates(by.end(), line.end)), None)
    if day is not None and day.year is not None and _CLOCK.match(reading.text, day.end, line.end) is not None:
        return _before_its_day(reading, number, by, day.start, agencies)
    read = names.read(reading.text, by.end(), line.end, agencies) if by["label"] == "By" else None
    if read is None or read.words < 2 or not (read.known or reading.text[read.start : read.end].isupper()):
        return None
    credit = suppliers.role(reading, number, read.end, line.end, agencies)
    rest = reading.text[read.end : line.end].strip(" ,")
    if credit is None and not is_role(rest):
        return None
    named = () if credit is None else tuple(agencies.named(reading.text, *credit))
    return Byline(read.start, read.end, BEHIND, credit, named, number)


def _before_its_day(reading: Reading, number: int, by: re.Match[str], day: int, agencies: Agencies) -> Byline | None:
    """The person, the desk or the supplier between a label behind a title and the day at text[day]."""
    start = by.end()
    words = reading.text[start:day].rstrip(" |•·,–—-").removesuffix(" am").removesuffix(" on")
    end = start + len(words)
    only = agencies.exactly(words)
    if only is not None:
        return Byline(start, start, BEHIND, (by.start("label"), end), (only.moved(start),), number)
    read = names.read(reading.text, start, end, agencies)
    person = read is not None and read.end == end and names.is_person(reading.text, read)
    return Byline(start, end, BEHIND, line=number) if person or names.is_bare_desk(words) else None


def _twice(line: Line, number: int) -> Byline | None:
    """`Ann ExamplebyAnn Example`: a page prints the name beside the writer's picture, and again behind its label."""
    half = (len(line.text) - 2) // 2
    if line.text[half + 1] != "y" or line.text[half] not in "bB":
        return None
    name = line.text[:half]
    if line.text[half + 2 :] != name or not 1 <= name.count(" ") <= 3:
        return None
    return Byline(line.start, line.start + half, "byline: a name glued to its label", line=number)


def _of_a_site(reading: Reading, number: int, agencies: Agencies) -> Byline | None:
    """The writer with whom some Indian sites close the line of a title: `Bridge opens News oi-Ann Example`."""
    line = reading.lines[number]
    signed = _SITES_WRITER.search(reading.text, line.start, line.end)
    read = names.read(reading.text, signed.end(), line.end, agencies) if signed is not None else None
    if read is None or read.end != line.end or not 2 <= read.words <= 3:
        return None
    titled = signed is not None and signed.start() - line.start >= TITLE
    return Byline(read.start, read.end, BEHIND if titled else "byline: a name and its site's sign", line=number)


_HOUSE_SIGNS = ("Do ", "Da ", "do ", "da ")
_PORTALS = pattern(
    r"(?P<name>(?P<given>[A-ZÀ-Þ][\w’'-]+)(?: (?:d[aeo]s? )?[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ]){1,3})(?: |, )?[Dd][oa] "
    r"(?:G1|GE|UOL|R7|iG|Estadão|Estado|Folha|Terra|Metrópoles|Agência [A-Z]\w+|BBC(?: News)? Brasil|Redação)\b"
    r"(?:(?:[ ,]| em | e )[A-ZÀ-Þ][\w’'-]*| d[aeo]s? [A-ZÀ-Þ]\w+){0,6}"
)


def _of_a_portal(line: Line, number: int) -> Byline | None:
    """The writer before a Brazilian portal's name, from which the break was lost: `Ana ExemploDo G1 Salto`."""
    signed = _PORTALS.fullmatch(line.text)
    if signed is None or not (names.is_given(signed["given"]) or line.text[signed.end("name")] == "D"):
        return None
    return Byline(line.start, line.start + signed.end("name"), "byline: a name before its portal", line=number)


_SITES_WRITER = pattern(r"(?<!\S)oi-(?:[Bb]y )?(?=[A-Z])", signs=("oi-",))


def _before_the_day(reading: Reading, number: int, agencies: Agencies) -> Byline | None:
    """`Anna Beispiel5. Januar 2020` alone in the line below a title: the glue proves a name that no table has.

    Not in English, where halls and fairs have their two capitals, too.
    """
    line, above = reading.lines[number], reading.lines[number - 1]
    if len(line.text) > 60 or reading.prose[number] or above.weight < TITLE or above.ends_sentence:
        return None
    written = next(iter(reading.dates(line.start, line.end)), None)
    if written is None or written.end < line.end or written.start == line.start:
        return None
    return _named(reading, number, written.start, agencies)


def _named(reading: Reading, number: int, end: int, agencies: Agencies) -> Byline | None:
    """The name of two or three words that fills a line up to `end`."""
    start = reading.lines[number].start
    read = names.read(reading.text, start, end, agencies)
    if read is None or read.end != end or not 2 <= read.words <= 3 or not (read.known or _is_foreign(reading)):
        return None
    words = reading.text[start:end]
    if not words[-1].islower() or names.is_somewhere(words) or names.is_bare_desk(words) or names.is_paper(words):
        return None
    return Byline(start, end, "byline: a name glued to what follows", line=number)


def _is_foreign(reading: Reading) -> bool:
    """Whether a text is in another language than English: its head has no `the`."""
    return " the " not in reading.text[:4_000]


def run_together(reading: Reading, dateline: Dateline | None) -> Byline | None:
    """`Harbour AffairsBy ANN EXAMPLEAssociated Press WriterSALEM (AP)`: a dateline close behind proves it."""
    if dateline is None or dateline.place is None or reading.text.find("By ", 0, dateline.place[0]) < 0:
        return None
    for match in regex("glued").finditer(reading.text, 0, dateline.place[0]):
        name = re.compile(
            r"[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]*){1,3}(?=[A-Z][a-z])|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}"
        ).match(reading.text, match.end())
        if name and dateline.place[0] - name.end() <= 60:
            return Byline(name.start(), name.end(), "byline: run together", line=reading.line_at(name.start()))
    return None
