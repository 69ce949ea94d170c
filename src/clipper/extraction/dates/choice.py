"""Which of the candidates is the day of publication: a reader's choice by rank and by the distance from the story."""

from __future__ import annotations

from clipper.extraction.dateline.dateline import LABELLED as LABELLED_LINE
from clipper.extraction.dateline.dateline import Dateline
from clipper.extraction.dates import pageclock
from clipper.extraction.dates.candidates import ALONE, BESIDE, LABELLED, TAIL, UPDATED, Candidate, day
from clipper.extraction.dates.labels import label_before
from clipper.extraction.page.reading import Reading

NEAR = 6
"""Lines above the story within which a date belongs to it rather than to the page."""

STANDFIRST = 160
"""Letters of the longest standfirst above the date's line; twice as many where the line gives the hour, too."""


def first_line(reading: Reading, line: Dateline | None, meta: set[int]) -> int:
    """The number of the story's first line: the dateline's, but for a paper's town and day alone above its title.

    meta: the numbers of the lines with dates of publication: `São Paulo, 11 de abril de 2008`, a title, its writer.
    """
    if line is None or line.rule == LABELLED_LINE:
        return reading.opening(meta)
    below = line.line + 1
    alone = line.end >= reading.lines[line.line].end - 1 and not line.credits
    dated = alone and line.written is not None and line.written.year is not None
    if not dated or below >= reading.story or any(reading.prose[line.line : below + 1]):
        return line.line
    return max(line.line, reading.opening(meta))


def story_below(reading: Reading, found: list[Candidate]) -> int:
    """The number of the line with which the story begins; a standfirst above the date's line is not yet the story."""
    story = reading.story
    for item in found:
        if item.rank == ALONE and story < item.line < min(story + 8, len(reading.lines) - 1):
            between = sum(reading.prose[story : item.line])
            longest = STANDFIRST if item.written.clock is None else 2 * STANDFIRST
            if (
                between == 1
                and reading.lines[story].weight < longest
                and any(reading.prose[item.line + 1 : item.line + 4])
            ):
                return item.line + 1
    return story


def best(found: list[Candidate], story: int) -> Candidate | None:
    """The candidate that a reader takes.

    A labelled one first; then a dateline's; then one that stands alone, near the story before far above it (a page
    prints the day it was called up at its top); then one beside other words, an update, one at the end.
    """
    full = [candidate for candidate in found if candidate.written.day is not None]
    pool = full or found
    if not pool:
        return None
    rank = min(candidate.rank for candidate in pool)
    if rank == LABELLED and all(item.line > story for item in pool if item.rank == rank):
        alone = any(item.rank == ALONE and max(2, story - NEAR) <= item.line < story for item in pool)
        rank = ALONE if alone else rank  # what the story itself labels is of something else
    pool = sorted((item for item in pool if item.rank == rank), key=lambda item: (item.line, item.written.start))
    updated = next((item for item in full if item.rank == UPDATED and item.line <= story + 3), None)
    if rank == LABELLED and updated is not None and pool[0].line > updated.line + 2 and day(pool[0]) > day(updated):
        return updated  # what was published after it is another article below
    if rank in (ALONE, BESIDE):
        near = [item for item in pool if story - NEAR <= item.line <= story]
        if not near and pool[0].written.weekday is not None and pool[0].written.clock is None:  # the page's own day
            near = [item for item in pool if max(story - 2 * NEAR, 1) <= item.line <= story]
        if not near and updated is not None and story - NEAR <= updated.line and day(updated) < day(pool[0]):
            return updated  # the page's own day stands far above
        if near and near[0].written.day_known != pool[0].written.day_known:
            return near[-1] if near[-1].line - near[0].line > 2 else near[0]
    top = pool[0]
    if rank == UPDATED:
        first = [item for item in full if item.rank == TAIL and _kind(item) == "published"]
        return first[0] if len(first) == 1 and day(first[0]) < day(top) else top  # below the story, its first day
    if rank == TAIL and _kind(top) == "updated":  # Updated, and below it Published
        top = next((item for item in pool if item.line - top.line <= 2 and _kind(item) == "published"), top)
    if rank in (ALONE, BESIDE) and story - top.line > 2 * NEAR:  # the page's own day, which is the article's as well
        same = [item for item in full if item.rank in (ALONE, BESIDE) and story - 2 * NEAR <= item.line <= story]
        top = next((item for item in same if day(item) == day(top)), top)
    if rank == ALONE and top.written.clock is None and pool[-1].written.clock is not None and len(pool) > 1:
        hours = [item for item in pool if item.written.clock is not None]
        later, earlier = hours[0].written.day_known, top.written.day_known
        week = later is not None and earlier is not None and 0 < (later - earlier).days <= 7
        zoned = hours[0].written.clock is not None and hours[0].written.clock.zone != ""
        if len(hours) == 1 and week and zoned and story - 2 <= hours[0].line < story:
            return hours[0]  # what is above it is another story's
    own = pageclock.own_day(top, full, story) if rank == ALONE else None
    return top if own is None else own


def _kind(item: Candidate) -> str:
    """What the label says of the day of a candidate at the end of a text; nothing where there is none."""
    return label_before(f"{item.rule[7:].partition(',')[0]}: ")[0] if item.rule.startswith("label: ") else ""
