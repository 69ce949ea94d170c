"""The town of an eastern story without a dateline: a field above says whence it was sent, or who signs is there."""

from __future__ import annotations

import re

from clipper.extraction.gazetteer import is_place
from clipper.extraction.reading import Reading
from clipper.patterns import pattern


def find(reading: Reading, story: int, signed: int | None) -> tuple[int, int] | None:
    """Where that town stands. story: the number of its first line; signed: where a writer signs below it, or None."""
    if "発信地" in reading.text:
        from clipper.extraction.eastern import sent_from

        place = sent_from(reading, story)
        if place is not None:
            return place
    if signed is None:
        return None
    from clipper.extraction.easternclosings import town_of

    return town_of(reading.text, signed)


_BEHIND = pattern(
    r"(?:\s?(?:发自|發自)\s?(?P<place>[\u4e00-\u9fff]{2,8}?)(?:报道|報道|報導)?(?=[\s）)。]|\Z)"
    r"|\s{1,2}(?P<told>[\u4e00-\u9fff]{2,6}?)(?:报道|報道|報導)(?=[\s）)]|\Z))",
    re.MULTILINE,
)
"""记者 张三 发自广州　记者 张三 北京报道"""


def behind_the_reporter(text: str, end: int) -> tuple[int, int] | None:
    """The town whence a Chinese reporter tells, whose name ends at text[end]."""
    stop = text.find("\n", end)
    match = _BEHIND.match(text, end, stop if stop >= 0 else len(text)) if "\u4dff" < text[end - 1] < "\ua000" else None
    key = "place" if match is not None and match["place"] else "told"
    return match.span(key) if match is not None and is_place(match[key]) else None
