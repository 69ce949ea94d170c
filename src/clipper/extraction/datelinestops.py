"""Where the words of a dateline's place may end: before a date, a supplier, a mark."""

from __future__ import annotations

from clipper.extraction.agencies import Agencies
from clipper.extraction.datelineparts import runs_on
from clipper.extraction.months import MONTHS, WEEKDAYS
from clipper.extraction.placenames import keeps_its_point
from clipper.patterns import pattern

_DATE_WORDS = frozenset(["le", "den", "el", "a", "am", *MONTHS, *WEEKDAYS])
_NEXT_WORD = pattern(r"[\s.,]{0,4}([^\W\d_]+)")


def _may_go_on(text: str, at: int, end: int, agencies: Agencies) -> bool:
    """Whether what follows a place may belong to a dateline: no other word than one of a date or a supplier."""
    word = _NEXT_WORD.match(text, at, end)
    if word is None or text[at] in ".,â" or word[1][0] == "â" or text.startswith(("  ", " l "), at):
        return True
    if word[1].lower() in _DATE_WORDS or agencies.begin_with(word[1]) or text.startswith(" |", word.end()):
        return True
    return runs_on(text, at, end)


_BREAK = pattern(r"\s+|/")


def stops(text: str, start: int, end: int, limit: int, agencies: Agencies) -> list[int]:
    """Where the place may end: after all its words, or before the last ones, with or without a closing point."""
    found = []
    for stop in (end, *[match.start() for match in _BREAK.finditer(text, start, end)][::-1]):
        if stop - start < 3:
            break
        if text[stop - 1] not in ".-":
            if _may_go_on(text, stop, limit, agencies):
                found.append(stop)
            continue
        words = text[start:stop]
        bare = words.rstrip(".-")
        if (len(bare) <= 4 or not words.isupper() or keeps_its_point(words)) and _may_go_on(
            text, stop, limit, agencies
        ):
            found.append(stop)
        if len(bare) > 3:
            found.append(start + len(bare))
    return found[:8]
