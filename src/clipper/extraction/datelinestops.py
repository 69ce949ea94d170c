"""Where the words of a dateline's place may end: before a date, a supplier, a mark."""

from __future__ import annotations

from clipper.extraction.agencies import Agencies
from clipper.extraction.datelineparts import OPENERS, runs_on
from clipper.extraction.months import MONTHS, WEEKDAYS
from clipper.extraction.placenames import keeps_its_point
from clipper.patterns import pattern

_DATE_WORDS = frozenset(["le", "den", "el", "a", "am", *MONTHS, *WEEKDAYS])
_BREAK = pattern(r"(?:\s+|/)([^\W\d_]*)")
_BEHIND = pattern(r"[\s.,]{0,4}([^\W\d_]*)")
"""What divides a place's words, and what stands behind it; with the word that follows."""


def stops(text: str, start: int, end: int, limit: int, agencies: Agencies) -> list[int]:
    """Where the place may end: after all its words, or before the last ones, with or without a closing point.

    What follows must be able to belong to a dateline: no other word than one of a date or a supplier.
    """
    found = []
    for match in (_BEHIND.match(text, end, limit), *reversed(list(_BREAK.finditer(text, start, end)))):
        assert match is not None
        stop, word = match.start(), match[1]
        if stop - start < 3:
            break
        goes_on = (
            not word
            or text[stop] in "/.,â"
            or word[0] == "â"
            or word.lower() in _DATE_WORDS
            or agencies.begin_with(word)
            or text.startswith(("  ", " l "), stop)
            or text.startswith(" |", match.end())
            or (word in OPENERS and runs_on(text, stop, limit))
        )
        if text[stop - 1] not in ".-":
            if goes_on:
                found.append(stop)
            continue
        words = text[start:stop]
        bare = words.rstrip(".-")
        if goes_on and (len(bare) <= 4 or not words.isupper() or keeps_its_point(words)):
            found.append(stop)
        if len(bare) > 3:
            found.append(start + len(bare))
    return found[:8]
