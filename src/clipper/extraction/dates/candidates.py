"""What a date of a text may be: a candidate for the day of publication with its rank, or passed over with a reason."""

from __future__ import annotations

from clipper.extraction.dates.grammar import Written
from clipper.extraction.page.reading import Line, Reading
from clipper.frozen import frozen

# Ranks, best first. BESIDE: in a line with other words, such as a byline, a place, a section. LOADED: into a database,
# on the day of publication or soon after it; taken only where the text has no other day.
LABELLED, DATELINE, ALONE, BESIDE, UPDATED, TAIL, LOADED = range(7)
RANKS = {"published": LABELLED, "updated": UPDATED, "loaded": LOADED}
"""The rank of a date behind a label, by the label's kind."""
SIGNED = "beside a writer's name"
"""The rule of a date that shares its line with the name of a writer."""
YEARLESS = "a day without a year"
"""Why such a day is passed over as the day of publication."""
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


def day(item: Candidate) -> tuple[int, int, int]:
    """The candidate's day, to be compared; what is not known counts as nought."""
    return item.written.year or 0, item.written.month or 0, item.written.day or 0


BRIEFS = " - News from "
"""What stands before the day in the title of a paper's briefs."""


def is_in_a_title(reading: Reading, candidate: Candidate) -> bool:
    """Whether a date that was not chosen is one of the words of a title: `Rules that apply from 1 March 2021`."""
    written, line = candidate.written, reading.lines[candidate.line]
    behind = reading.text[written.end : line.end]
    if "," in behind and all(word == "," or word[0].isupper() for word in behind.split()):
        return False  # The Salem Gazette 5 January 2020 News , Harbour
    if reading.text.endswith(BRIEFS, line.start, written.start):
        return True
    return line.weight >= 40 and (written.end - written.start) * 3 < len(line.text)


def closes_a_title(reading: Reading, candidate: Candidate) -> bool:
    """Whether a date in brackets ends a title that says more than it: `千葉で震度5強(2020年1月5日)`.

    Or the day of a paper's briefs does: `The Coast - News from Aug. 9, 1984`.
    """
    written, line = candidate.written, reading.lines[candidate.line]
    behind, before = reading.text[written.end : line.end], reading.text[written.start - 1 : written.start]
    briefs = not behind and reading.text.endswith(BRIEFS, line.start, written.start)
    return briefs or (behind in (")", "）") and before in ("(", "（") and is_in_a_title(reading, candidate))


_LOST = ("posted", "published", "posted , updated", "posted, updated", "published , updated", "published, updated")


def lost(lines: list[Line], story: int) -> list[int]:
    """The lines of a page's dates that its script would have filled in: `Posted , updated`."""
    head = enumerate(lines[: story + 4])
    return [at for at, line in head if line.text[:2] in ("Po", "Pu") and line.text.rstrip(" ,:").lower() in _LOST]
