"""Suppliers that a story names as where a statement came from: `According to ANI`, `told Reuters`. Never credits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clipper.extraction.page.reading import Reading
from clipper.extraction.tables.agencies import Agencies, Named
from clipper.patterns import pattern

_CUES = {
    "ccording": ("ccording to ",),
    "told": (" told ",),
    "tells": (" tells ",),
    "ted by ": ("quoted by ", "cited by ", "reported by "),
    "peaking": ("peaking to ",),
    "nterview": ("nterview with ",),
    "iting": ("iting ",),
}
_CUES_ELSEWHERE = {
    "sagte de": ("sagte der ", "sagte dem "),
    "aut ": ("Laut ", "laut "),
    "elon l'": ("elon l'",),
    "egún ": ("egún ",),
    "econdo l'": ("econdo l'",),
    "egundo a ": ("egundo a ",),
}
"""What stands right before the name, by what those of a kind share: most texts are passed over by that. Without their
first letter where it may be a capital. An English text is asked for those above alone."""
_ARTICLE = pattern(
    r"(?:(?:the|die|der|dem|la|el|l')\s?)?(?:(?:news|state) (?:agency|media|broadcaster) )?", re.IGNORECASE
)
_LONGEST = 60
"""Characters within which a supplier's name ends."""
_MOST = 20
"""Mentions of one text that are told."""


def find(reading: Reading, agencies: Agencies) -> list[Named]:
    """The suppliers that a text mentions, in order, each with its span."""
    tables = (_CUES,) if reading.is_english else (_CUES, _CUES_ELSEWHERE)
    cues = [cue for table in tables for shared, cues in table.items() if shared in reading.text for cue in cues]
    found = {named.start: named for named in _behind(cues, reading.text, agencies)}
    return [found[start] for start in sorted(found)][:_MOST]


def _behind(cues: list[str], text: str, agencies: Agencies) -> Iterator[Named]:
    for cue in cues:
        at = text.find(cue)
        for _ in range(4 * _MOST):
            if at < 0:
                break
            end = at + len(cue)
            article = _ARTICLE.match(text, end)
            first = article.end() if article else end
            if text[first : first + 1].isupper() or text.startswith("dpa", first):
                named = next(iter(agencies.named(text, first, min(first + _LONGEST, len(text)))), None)
                if named is not None and named.start == first:
                    yield named
            at = text.find(cue, end)
