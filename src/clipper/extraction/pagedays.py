"""What a date of a text may be, and how the day of an article is told from the day on which its page was called up."""

from __future__ import annotations

from clipper.extraction.dates import Written
from clipper.extraction.reading import Reading
from clipper.frozen import frozen

# Ranks, best first. BESIDE: in a line with other words, such as a byline, a place, a section.
LABELLED, DATELINE, ALONE, BESIDE, UPDATED, TAIL = range(6)
_APART = 15
"""Years between the day of a page and the article's own: what is older is what the article tells of."""
SIGNED = "beside a writer's name"
"""The rule of a date that shares its line with the name of a writer."""


TEASERS = 3
"""Titles with their dates in a row, at least, that are a list of other articles below a story."""


@frozen
class Candidate:
    """A date that may be the day of publication, how good its company is (a rank), its line, and the rule."""

    written: Written
    rank: int
    line: int
    rule: str


@frozen
class Passed:
    """A date that is none of publication, and why."""

    written: Written
    reason: str


def own_day(top: Candidate, full: list[Candidate], story: int) -> Candidate | None:
    """The article's own day, where `top`, which stands alone further up, is that of the page; else None.

    full: all candidates with a day; story: the number of the line with which the story begins.
    """
    oldest = (day(top)[0] - _APART,)
    own = [item for item in full if oldest < min(day(item), item.written.other or day(item)) < day(top)]
    if top.line == 0 and (top.written.weekday is not None or top.written.clock is not None):
        for item in own:  # the page's own day at its top, and the article's right above the story
            if item.rank in (ALONE, BESIDE) and max(2, story - 2) <= item.line < story:
                return item
    if top.written.weekday is not None:  # the page's calendar or clock above its menu
        for item in own:
            if item.rule == SIGNED and top.line + 3 < item.line < story:
                return item
    if top.line <= 1 and top.written.weekday is not None and top.written.clock is None:
        for item in own:  # the article's own, with its hour
            if item.written.clock is not None and item.rank in (ALONE, UPDATED) and item.line <= story + 3:
                return item
    return None


def day(item: Candidate) -> tuple[int, int, int]:
    """The candidate's day, to be compared; what is not known counts as nought."""
    return item.written.year or 0, item.written.month or 0, item.written.day or 0


def is_in_a_title(reading: Reading, candidate: Candidate) -> bool:
    """Whether a date that was not chosen is one of the words of a title: `Rules that apply from 1 March 2021`."""
    written, line = candidate.written, reading.lines[candidate.line]
    return line.weight >= 40 and (written.end - written.start) * 3 < len(line.text)
