"""The menus of a page copied whole: long runs of short entries that are no part of its article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clipper.frozen import replace
from clipper.patterns import pattern

if TYPE_CHECKING:
    from clipper.extraction.page.reading import Line

MENU = 12
"""List points in a row, at least, that are a page's navigation and none of its article."""
ENTRIES = 15
"""Short lines in a row, at least, that are a menu which lost its points."""
SHORT = 28
"""Letters of the longest entry without a point."""
LONGEST = 120
"""Letters of the longest entry of all."""
EDGE = 3
"""Short lines at either end of a menu that may be the article's: a kicker, a writer, a supplier's sign."""
_CLOCK = pattern(r"\d{1,2}[:.h]\d\d(?: ?[AaPp]\.?[Mm]\.?)?\s")
"""What every entry of a ticker begins with, an hour: `3:31 PM Harbour sheds burn`."""
POINT = pattern(r"[*+•□◦▪](?: |\Z)|o (?=[A-ZÀ-Þ])")
_POINTS = "*+•□◦▪o"
_NO_ENTRY = pattern(r"\b(?:[Bb]y|BY|[Vv]on|[Pp]or|[Pp]ar)(?:\s[A-Z]|\Z)|\d\D{1,9}\d|[©ⓒ] ?(?:\d{4}|[A-Z])")


def _without_lone_points(lines: list[Line]) -> list[Line]:
    """The lines without list points that stand below each other with nothing behind them: buttons that were pictures.

    One alone may divide the sections of a story.
    """
    lone = [len(line.text) == 1 and line.text in _POINTS for line in lines]
    kept: list[Line] = []
    dropped = False
    for at, line in enumerate(lines):
        if lone[at] and (lone[at - 1 : at] == [True] or lone[at + 1 : at + 2] == [True]):
            dropped = True
            continue
        kept.append(replace(line, gap=max(line.gap, 2)) if dropped else line)
        dropped = False
    return kept


def _are_fields(lines: list[Line]) -> bool:
    """Whether every other line is a label and the value stands below it, as a database prints a record's head."""
    return sum(line.text[-1] in ":：" for line in lines) * 5 >= len(lines) * 2


def without_menus(lines: list[Line]) -> list[Line]:
    """The lines without long runs of list points or of other short lines; a byline or a date among them stays."""
    lengths = [len(line.text) for line in lines]
    if lengths.count(1) > 1:
        lines = _without_lone_points(lines)
    if sum(map(LONGEST.__ge__, lengths)) < MENU:
        return lines
    points = [
        line.text[0] in _POINTS and len(line.text) <= LONGEST // 2 and POINT.match(line.text) is not None
        for line in lines
    ]
    points = [
        point or (line.text[0].isdigit() and line.weight <= LONGEST and _CLOCK.match(line.text) is not None)
        for point, line in zip(points, lines, strict=True)
    ]
    entries = [
        point or (line.weight <= SHORT and line.text.count(" ") <= 2 and not line.ends_sentence)
        for point, line in zip(points, lines, strict=True)
    ]
    if sum(entries) < MENU:
        return lines
    kept: list[Line] = []
    number, dropped = 0, False
    while number < len(lines):
        end = number
        while end < len(lines) and entries[end]:
            end += 1
        long = end - number >= ENTRIES and not _are_fields(lines[number:end])
        if long or sum(points[number:end]) >= MENU:
            for at in range(number, end):
                edge = not points[at] and (at < number + EDGE or at >= end - EDGE)
                if edge or (_NO_ENTRY.search(lines[at].text) and not _CLOCK.match(lines[at].text)):
                    kept.append(replace(lines[at], gap=max(lines[at].gap, 2)) if dropped else lines[at])
                    dropped = False
                else:
                    dropped = True
            number = end
            continue
        for line in lines[number : max(end, number + 1)]:
            kept.append(replace(line, gap=max(line.gap, 2)) if dropped else line)
            dropped = False
        number = max(end, number + 1)
    return kept
