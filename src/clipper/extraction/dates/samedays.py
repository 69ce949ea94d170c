"""The year of a dateline's day: where the same day is stamped with its year, above the dateline or below the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clipper.extraction.dates import grammar
from clipper.extraction.tables.months import month_named
from clipper.patterns import pattern

if TYPE_CHECKING:
    from clipper.extraction.dateline.dateline import Dateline
    from clipper.extraction.dates.grammar import Written
    from clipper.extraction.page.reading import Reading

ABOVE = 6
"""Lines above the dateline that may say its day."""
_STAMP = pattern(r"(?P<day>\d\d)[0-2]\d[0-5]\d ?(?:[A-Z]{1,4} )(?P<month>[A-Za-z]{3})\.? (?P<year>(?:19|20)?\d\d)")


def find(reading: Reading, line: Dateline) -> Written | None:
    """The full date of the dateline's own day and month, stamped above it or below the story.

    A day that a title or a sentence tells of is none: the story may be about its anniversary.
    """
    written = line.written
    if written is None or written.year is not None or written.month is None or written.day is None:
        return None
    for above in reversed(reading.lines[max(0, line.line - ABOVE) : line.line]):
        for found in reading.dates(above.start, above.end):
            same = found.year and (found.month, found.day) == (written.month, written.day) and found.other is None
            if same and _is_stamp(reading.text[above.start : found.start], found, reading.text[found.end : above.end]):
                return found
    return _stamped(reading, line.line + 1, written.month, written.day)


def _is_stamp(before: str, found: Written, after: str) -> bool:
    """Whether the date is a stamp: its line holds no other words, or ends in it and its hour and says no `on`."""
    if any(character.isalpha() for character in after):
        return False
    word = before.split()[-1:]
    return not word or (found.clock is not None and not word[0].islower())


def _stamped(reading: Reading, first: int, month: int, day: int) -> Written | None:
    """`051530 GMT jan 20`: day, hour, zone, month and year, as agencies stamp their copy."""
    for below in reading.lines[first:]:
        if below.end - below.start > 24 or not below.text[:4].isdigit():
            continue
        stamp = _STAMP.fullmatch(below.text.strip())
        if stamp is None or (month_named(stamp["month"]), int(stamp["day"])) != (month, day):
            continue
        year = int(stamp["year"])
        if year < 100:
            year += 1900 if year >= 70 else 2000
        if not grammar.is_day(year, month, day):
            continue
        start = below.start + stamp.start()
        return grammar.Written(start, start + stamp.end(), "stamp", year, month, day)
    return None
