"""The day in the foot of a Chinese paper's page on the web: `晨江日报 文化 00007 旧桥重新开放 2020-01-05 … 星期日`."""

from __future__ import annotations

from clipper.extraction.dates.grammar import Written
from clipper.extraction.page.reading import Reading
from clipper.patterns import pattern

_MASTHEAD = pattern(r"(?P<paper>[\u4e00-\u9fff]{2,8}[报報刊])\s?(?:数字|數位|电子|電子)(?:[报報]纸?|版)")
_LAST, _HEAD, _LONGEST = 3, 4, 240
"""Lines at the end and at the beginning, and letters of the longest foot."""


def find(reading: Reading) -> tuple[Written, int, str] | None:
    """The last day in a line below the story that begins with the masthead's paper; its line and the rule."""
    if "报" not in reading.text[:200] and "報" not in reading.text[:200]:
        return None
    match = next((found for line in reading.lines[:_HEAD] if (found := _MASTHEAD.match(line.text)) is not None), None)
    if match is None:
        return None
    for number in range(max(_HEAD, len(reading.lines) - _LAST), len(reading.lines)):
        line = reading.lines[number]
        if len(line.text) > _LONGEST or not line.text.startswith(f"{match['paper']} "):
            continue
        days = [day for day in reading.dates(line.start, line.end) if day.year is not None and day.day is not None]
        if days and len({(day.year, day.month, day.day) for day in days}) == 1:
            return days[-1], number, "the foot of a paper's page"
    return None
