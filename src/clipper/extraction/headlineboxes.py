"""Links to other stories that stand where a headline may: below the title of a box, such as `Más información`."""

from __future__ import annotations

from clipper.extraction.headlineforms import regex
from clipper.extraction.reading import Line
from clipper.patterns import pattern

LINKS = 2
"""Titles below a box's own at the top of a text, at least, that are links and no headline."""
_STORED = pattern(r"[Dd]ate \d{4}-\d\d(?:-\d\d)? ")


def is_in_a_box(lines: list[Line], number: int, meta: set[int]) -> bool:
    """Whether the line is a link of a box, or its title: `Más información`, and other stories' titles below it."""
    if regex("box").fullmatch(lines[number].text) is not None:
        return True
    first = number
    while first > 0 and number - first < 8 and lines[first].gap == 1:
        first -= 1
        if regex("box").fullmatch(lines[first].text):
            live = lines[first - 1].text.lower() if first else ""
            return not live.endswith("directo")  # En directo / Minuto a minuto / the title
    several = first + 1 < len(lines) and lines[first + 1].gap == 1
    if first > 0 and several and regex("box").fullmatch(lines[first - 1].text) is not None:
        return True
    return number > 0 and _begins_with_a_box(lines, number, meta)


def _begins_with_a_box(lines: list[Line], number: int, meta: set[int]) -> bool:
    """Whether a text begins with a box of several links, and no date or byline stands above them."""
    title = _STORED.sub("", lines[0].text, 1)
    if not 8 <= len(title) <= 40 or regex("box").fullmatch(title) is None or len(lines) <= LINKS:
        return False
    if any(at in meta for at in range(1, max(number, LINKS) + 2)):
        return False
    apart = {min(line.gap, 2) for line in lines[1 : max(number, LINKS) + 1]}
    return len(apart) == 1 and not any(line.ends_sentence for line in lines[1 : LINKS + 1])
