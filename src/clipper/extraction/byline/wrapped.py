"""Bylines over several lines: the label on a line of its own, or writers on lines that `and` or a comma joins."""

from __future__ import annotations

from clipper.extraction.byline import openings, suppliers
from clipper.extraction.byline.forms import Byline, field_end, regex
from clipper.extraction.names import names
from clipper.extraction.page.reading import Reading
from clipper.extraction.tables.agencies import Agencies
from clipper.frozen import replace

MOST = 3
"""Lines below its first, at most, over which a byline is wrapped."""
LONGEST = 60
"""Characters of the longest of them."""
_JOINS = ("and ", "AND ", "& ")
_ENDS = (" and", " AND", " &", ",")


def whole(reading: Reading, found: Byline, agencies: Agencies) -> Byline:
    """The byline with the writers of the lines below or above that a comma or `and` at the line's end or start joins.

    Roles, towns or a second label between two writers are no part of their names: then the first stands alone.
    """
    lines, number = reading.lines, found.line
    if found.end == found.start or not lines[number].start <= found.start < found.end <= lines[number].end:
        return found
    if reading.text[found.end : lines[number].end].strip() not in ("", ",", "and", "AND", "&"):
        return found
    last = number
    while last + 1 < len(lines) and last - number < MOST and _goes_on(reading, last):
        last += 1
    for stop in range(last, number, -1):
        read = names.read(reading.text, found.start, lines[stop].end, agencies)
        if read is not None and read.end == lines[stop].end and read.words > 1:
            return replace(found, end=read.end)
    if number and lines[number - 1].text.endswith(_ENDS[:3]) and _goes_on(reading, number - 1):
        read = names.read(reading.text, lines[number - 1].start, found.end, agencies)
        if read is not None and read.end == found.end and read.known and read.words > 1:
            return replace(found, start=read.start)
    return found


def _goes_on(reading: Reading, number: int) -> bool:
    line, after = reading.lines[number], reading.lines[number + 1]
    joined = line.text.endswith(_ENDS) or after.text.startswith(_JOINS)
    return joined and after.gap == 1 and len(after.text) <= LONGEST and not reading.prose[number + 1]


def on_the_next_line(reading: Reading, number: int, agencies: Agencies) -> Byline | None:
    """`By` on a line of its own, as pages rendered to text have it; lines of mere marks may follow."""
    for after in range(number + 1, min(number + 4, reading.split_at)):
        line = reading.lines[after]
        if not any(character.isalpha() for character in line.text):
            continue
        start = line.start + len(line.text) - len(line.text.lstrip("*+•-– |"))
        read = names.read(reading.text, start, line.end, agencies)
        stop = field_end(reading.text, start, line.end)
        small = openings.SMALL.fullmatch(line.text) if read is None and not number and line.text.islower() else None
        if small is not None and openings.is_small_name(small["name"]):
            return Byline(start, start + small.end("name"), "byline: below its label", line=after)
        if read is None and len(line.text) <= LONGEST and not reading.prose[after]:
            supplier = suppliers.instead(reading, after, start, start, line.end, agencies)
            if supplier is not None and supplier.credit is not None:
                return supplier
        if names.is_desk(reading.text[start:stop]) and len(line.text) <= 60 and (read is None or not read.known):
            return Byline(start, stop, "byline: below its label", line=after)
        if (
            read is None
            or read.words < 2
            or len(line.text) > 100
            or not regex("after-name").fullmatch(reading.text, read.end, line.end)
        ):
            return openings.above_its_label(reading, number, agencies)
        return Byline(read.start, read.end, "byline: below its label", line=after)
    return None
