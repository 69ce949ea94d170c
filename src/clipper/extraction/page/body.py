"""Where the article of a page begins whose navigation holds sentences of its own: teasers, notices, offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clipper.extraction.dates import grammar
from clipper.patterns import pattern

if TYPE_CHECKING:
    from clipper.extraction.page.reading import Line

APART = 4
"""Lines from one piece of running text to the next, at most, that belong together."""
BODY = 600
"""Letters of running text, at least, of an article among a page's other words."""
TEASERS = 450
"""Letters, at most, of what a page says of itself in one spot above its article."""
TEASER = 700
"""Letters, at most, of one paragraph about another story."""
ABOVE = 14
"""Lines above an article in which its date or its writer stands."""
_WIRE = pattern(r"[A-ZÀ-Þ][A-ZÀ-Þ.’' -]{2,30}(?:, [A-Z][\w. ]{1,20})? \([A-Z][A-Za-z ]{1,20}\) ?[-–—]", signs=(")",))
LISTED = 3
"""Days above a piece of running text that are those of a list of links."""
_LABEL = pattern(
    r"(?:[*+_|•–—-]\s?){0,3}(?:(?:By|BY|by|Von|VON|von|Par|PAR|par|Por|POR|por|Di|DI|di)\s?:?\s*(?:[A-ZÀ-Þ_*\d]|\Z)|"
    r"(?:Posted|Published|Updated)\s?(?::|(?:on|by|at)\b|\d))"
)


def teasers(lines: list[Line], prose: list[bool], end: int) -> int:
    """How many of lines[:end] stand above the article, where the first running text is the page's own; else 0.

    The article is the first dense block of running text with a date or a writer right above it; what stands further up
    has neither, and may be as dense only if an agency's dateline opens the article, or its writer. prose: for each
    line, whether it is running text.
    """
    first = _next(prose, 0, end)
    if end - first < APART or all(prose[first : first + 3]):
        return 0
    start, longest = first, 0
    while start < end:
        last, weight, count = start, lines[start].weight, 1
        while (after := _next(prose, last + 1, reach := min(last + 1 + APART, end))) < reach:
            if weight < BODY and any(_LABEL.match(line.text) for line in lines[last + 1 : after]):
                break  # a writer's line, above the article
            last, weight, count = after, weight + lines[after].weight, count + 1
        dense = 2 * count > last - start
        signed = start > 0 and _LABEL.match(lines[start - 1].text) is not None
        if dense and count >= 3 and weight >= (TEASERS if signed else BODY):
            if start == first:
                return 0
            if _has_head(lines, max(first, start - ABOVE), start + 2):
                sure = signed or _WIRE.match(lines[start].text) is not None
                return start if longest == 0 or (weight > longest and sure) else 0
            longest = max(longest, weight)
        elif (dense and weight > (TEASERS if count > 1 else TEASER)) or 0 < _heads(
            lines, max(0, start - ABOVE), start
        ) < LISTED:
            return 0
        start = _next(prose, last + 1, end)
    return 0


def _next(prose: list[bool], begin: int, end: int) -> int:
    """The number of the first line of running text in lines[begin:end]; else `end`."""
    try:
        return prose.index(True, begin, end)
    except ValueError:
        return end


def _has_head(lines: list[Line], begin: int, end: int) -> bool:
    return any(_is_head(line) for line in lines[begin:end])


def _heads(lines: list[Line], begin: int, end: int) -> int:
    return sum(map(_is_head, lines[begin:end]))


def _is_head(line: Line) -> bool:
    """Whether a short line has a date with its year, or begins with a writer's label."""
    return len(line.text) <= 120 and (
        _LABEL.match(line.text) is not None
        or any(written.year and written.day_known for written in grammar.find(line.text, 0, len(line.text)))
    )
