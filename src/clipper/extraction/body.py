"""Where the article of a page begins whose navigation holds sentences of its own: teasers, notices, offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clipper.extraction import dates
from clipper.patterns import pattern

if TYPE_CHECKING:
    from clipper.extraction.reading import Line

APART = 4
"""Lines from one piece of running text to the next, at most, that belong together."""
BODY = 600
"""Letters of running text, at least, of an article among a page's other words."""
TEASERS = 450
"""Letters, at most, of what a page says of itself in one spot above its article."""
ABOVE = 14
"""Lines above an article in which its date or its writer stands."""
_LABEL = pattern(
    r"(?:[*_|•–—-]\s?){0,3}(?:(?:By|BY|by|Von|VON|von|Par|PAR|par|Por|POR|por|Di|DI|di)\s?:?\s*(?:[A-ZÀ-Þ_*\d]|\Z)|"
    r"(?:Posted|Published|Updated)\s?(?::|(?:on|by|at)\b|\d))"
)


def teasers(lines: list[Line], prose: list[bool], end: int) -> int:
    """How many of lines[:end] stand above the article, where the first running text is the page's own; else 0.

    The article is the first dense block of running text; it must have a date or a writer right above it, and what
    stands further up none. prose: for each line, whether it is running text.
    """
    first = next((at for at in range(end) if prose[at]), end)
    if end - first < APART or all(prose[first : first + 3]):
        return 0
    start = first
    while start < end:
        last, weight, count = start, lines[start].weight, 1
        while (after := next((at for at in range(last + 1, min(last + 1 + APART, end)) if prose[at]), -1)) > 0:
            if count < 3 and any(_LABEL.match(line.text) for line in lines[last + 1 : after]):
                break  # a writer's line, above the article
            last, weight, count = after, weight + lines[after].weight, count + 1
        dense = 2 * count > last - start
        if dense and weight >= BODY and count >= 3:
            break
        if (dense and weight > TEASERS) or _has_head(lines, max(0, start - ABOVE), start):
            return 0
        start = next((at for at in range(last + 1, end) if prose[at]), end)
    if start in (first, end) or not _has_head(lines, max(first, start - ABOVE), start + 2):
        return 0
    return start


def _has_head(lines: list[Line], begin: int, end: int) -> bool:
    """Whether a short line of lines[begin:end] has a date with its year, or begins with a writer's label."""
    for line in lines[begin:end]:
        if len(line.text) <= 120 and (
            _LABEL.match(line.text)
            or any(written.year and written.day_known for written in dates.find(line.text, 0, len(line.text)))
        ):
            return True
    return False
