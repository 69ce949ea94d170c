"""Stored pages one below the other: each opens with its date, ` date 2020-01-05 As leaders`, or a title above it."""

from __future__ import annotations

from clipper.extraction.tables.agencies import shipped
from clipper.patterns import pattern

LONGEST = 160
"""Characters of the longest line that is taken for the title above a date, or for what stands above that."""
_DATE_LINE = pattern(r"(?m)^[ \t]{0,9}date {1,9}\d{4}-\d\d-\d\d[ \t]+(?=\S)")
_ENDS = ".…:;,)]”»।。"
"""What ends a story, and no title."""


def starts(text: str) -> list[int]:
    """Where each page begins: at the line with its date, or at the title above; [] if fewer than two are there."""
    found = [match.start() for match in _DATE_LINE.finditer(text)]
    return [_with_title(text, at) for at in found] if len(found) > 1 else []


def _with_title(text: str, at: int) -> int:
    """The same place, or where the title above the date begins, with one line, a section or a paper, on top of it."""
    title = _line_above(text, at)
    if title is None:
        return at
    above = _line_above(text, title)
    glued = above is not None and "\n\n" not in text[above:title].replace("\r", "")
    return above if glued and above is not None and _is_set_off(text, above) else title


def _line_above(text: str, at: int) -> int | None:
    """Where the line above begins, if it may be a title: no end of a story, and no credit."""
    edge = max(0, at - LONGEST - 40)
    end = edge + len(text[edge:at].rstrip())
    start = text.rfind("\n", 0, end) + 1
    line = text[start:end].strip()
    if end == edge or not line or end - start > LONGEST or line[-1] in _ENDS:
        return None
    if _DATE_LINE.match(text, start) is not None:
        return None
    if line[-1] in "?!" and not _is_set_off(text, start):
        return None
    named = sum(one.end - one.start for one in shipped().named(text, start, end))
    return None if named * 2 >= len(line) else start


def _is_set_off(text: str, start: int) -> bool:
    """Whether a blank line or nothing stands above a line."""
    return start == 0 or text[max(0, start - 4) : start].replace("\r", "").endswith("\n\n")
