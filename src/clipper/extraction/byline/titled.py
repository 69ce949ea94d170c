"""Writers in the line of the title, behind it or before it: `Harbour towns need a plan - Ann Example`."""

from __future__ import annotations

import re

from clipper.extraction.byline.forms import BEHIND, Byline
from clipper.extraction.closing.guests import argues
from clipper.extraction.dates import grammar
from clipper.extraction.dates.grammar import Written
from clipper.extraction.headline.decks import is_whole
from clipper.extraction.names import names
from clipper.extraction.names.presented import is_spoken_of
from clipper.extraction.page.captions import is_caption
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.patterns import pattern


def behind_the_title(reading: Reading, lines: list[Line], agencies: Agencies, story: int) -> Byline | None:
    """`Harbour towns need a plan for their sheds - Ann Example`: a columnist, of whom the column does not speak."""
    for number, line in enumerate(lines[: min(story, 2)]):
        at = max(line.text.rfind(" - "), line.text.rfind(" – "), line.text.rfind(" | "))
        if at < 30 or not 1 <= line.text.count(" ", at + 3) <= 3 or line.text.count(" ", 0, at) < 4:
            continue
        if line.text[at - 1] in '.!"”’' or line.text.count(" | ") > 1:  # Roads | Schools | Ann Example, its topics
            continue
        read = names.read(reading.text, line.start + at + 3, line.end, agencies)
        if read is None or read.end != line.end or not names.is_person(reading.text, read):
            continue
        if line.text[:2] == "Im" and is_caption(line.text, agencies):  # Imagen del puerto | Ana Ejemplo
            continue
        if not is_spoken_of(reading, line.text.split()[-1], number, story):
            return Byline(read.start, read.end, BEHIND, line=number)
    found = _joined(reading, agencies) if lines else None
    return found or (_before_the_title(reading, agencies, story) if story and lines else None)


_TITLED = pattern(
    r"(?:(?P<name>(?:[A-Z][\w.’'-]* ){1,2}[A-Z][\w’'-]+): (?=\S+ \S+ \S)|"
    r"[^\n:]{12,120}, by (?P<last>(?:[A-Z][\w.’'-]* ){1,2}[A-Z][\w’'-]+)\Z)"
)


_JOINED = pattern(
    r"[^\n.!?]{15,150}? (?:By|BY) (?P<name>(?:[A-Z][\w.’'-]* ){1,2}[A-Z][\w’'-]+)(?:, [A-Z][\w ]{4,24})? ?[|•·-]? ?"
    r"(?:(?:Published|Posted|Updated|PUBLISHED|POSTED|UPDATED)\b:? ?(?:on )?)?(?=[A-Z\d])"
)


def _joined(reading: Reading, agencies: Agencies) -> Byline | None:
    """`Sheds burn in Salem By Ann Example Published: January 5, 2020 The harbour`: a head whose line ends were lost."""
    line = reading.lines[0]
    if len(line.text) < 200 or not holds(line.text[15:160], (" By ", " BY ")):
        return None
    match = _JOINED.match(line.text)
    if match is None or not any(written.start <= line.start + match.end() + 12 for written in _dates(reading, match)):
        return None
    start, end = (line.start + at for at in match.span("name"))
    read = names.read(reading.text, start, end, agencies)
    if read is None or read.end != end or not names.is_person(reading.text, read):
        return None
    return Byline(start, end, BEHIND, line=0)


def _dates(reading: Reading, match: re.Match[str]) -> list[Written]:
    begin = reading.lines[0].start + match.end("name")
    return [written for written in grammar.find(reading.text, begin, begin + 60) if written.year is not None]


_OWN = frozenset(["I", "My", "We", "Our"])
_QUOTES = tuple("'\"‘“")


def _before_the_title(reading: Reading, agencies: Agencies, story: int) -> Byline | None:
    """`Ann Example: Harbour towns need a plan`, `Towns need a plan, by Ann Example`, where somebody argues below it."""
    line = reading.lines[0]
    match = _TITLED.match(line.text) if len(line.text) <= 150 and (": " in line.text or ", by " in line.text) else None
    if match is None or reading.prose[0] or not argues(reading.text[line.end : line.end + 6_000]):
        return None
    title = line.text[match.end() :] if match["name"] else line.text[: match.start("last")].rpartition(",")[0]
    if (
        title[0].islower()
        or title[0] in _QUOTES
        or not (match["name"] or is_whole(title.split()) or set(title.split()) & _OWN)
    ):
        return None  # Ann Example: a life in song; Sam Pell: 'I never wanted it'; The Long Frost, by Sam Pell
    start, end = (line.start + at for at in match.span("name" if match["name"] else "last"))
    read = names.read(reading.text, start, end, agencies)
    if read is None or read.end != end or not names.is_person(reading.text, read):
        return None
    surname = reading.text[start:end].split()[-1]
    return None if is_spoken_of(reading, surname, 0, story) else Byline(start, end, BEHIND, line=0)
