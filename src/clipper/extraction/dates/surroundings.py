"""The weekday and the clock that are written around a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clipper.extraction.dates.clock import clock_after, clock_before
from clipper.extraction.dates.patterns import BESIDE_WORDS, SMALL_WORDS, last_word, regex
from clipper.extraction.tables.months import may_name_weekday, weekday_named
from clipper.frozen import replace
from clipper.patterns import pattern

if TYPE_CHECKING:
    from clipper.extraction.dates.grammar import Written


def with_surroundings(text: str, found: Written, floor: int, end: int) -> Written:
    """The date with the weekday and the clock that are written around it."""
    begin = max(floor, found.start - 20)
    first = last_word(text, begin, found.start)
    word = text[first : found.start].rstrip(BESIDE_WORDS).lower()
    before = None
    if word and (word in SMALL_WORDS or may_name_weekday(word)):
        before = regex("weekday-before").search(text, begin if word in SMALL_WORDS else first, found.start)
    weekday = weekday_named(before[1]) if before else None
    start, stop = found.start, found.end
    if (
        before is not None
        and weekday is not None
        and "\n" not in before[0]
        and (len(before[1]) > 2 or not before[1].isascii() or found.foreign or found.numeric)
    ):
        start = before.start(1)
    else:
        weekday, stop = _weekday_after(text, stop, end)
    clock = found.clock
    if clock is None and found.day is not None:
        clock = clock_after(text, stop, end)
        if clock is not None:
            stop = clock.end
        elif (clock := clock_before(text, start, floor)) is not None:
            start = clock.start
    if start == found.start and stop == found.end:
        return found
    return replace(found, start=start, end=stop, weekday=weekday, clock=clock)


_DAY = pattern(r"\.? \d\d?, \d{4}")


def _weekday_after(text: str, at: int, end: int) -> tuple[int | None, int]:
    """The weekday that follows a date, and where it ends; None and `at` if none does."""
    after = regex("weekday-after").match(text, at, min(end, at + 20))
    weekday = weekday_named(after[1]) if after else None
    if (
        after
        and weekday is not None
        and (
            len(after[1]) > 3
            or after[0].lstrip()[:1] in "(（"
            or after[1].isascii()
            or after[1][0] in "周週星"
            or after[1].endswith(("曜", "曜日", "요일"))
        )
        and (after[0].lstrip()[:1] not in "(（" or after[0][-1] in ")）")
        and not (after[1] == "Mar" and _DAY.match(text, after.end(), end))  # Mar 5, 2020, Mar. 5, 2020
    ):
        return weekday, after.end()
    return None, at
