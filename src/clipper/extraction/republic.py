"""The day with which Taiwan's wire closes a story, its years those of the Republic: `（編輯：王小明）1090105`."""

from __future__ import annotations

from datetime import date

from clipper.extraction.dates import Written
from clipper.extraction.reading import Reading
from clipper.patterns import pattern

_FOUNDED = 1911
"""The year before the Republic's first."""
_LAST = 12
"""Lines at the end of a text in which the story may close."""
# Years from 100 to 129, 2011 to 2040: digits beyond are no day.
_MARK = pattern(
    r"[（(][^()（）]{0,12}(?:編輯|核稿|譯者)\s?[:：/／][^()（）]{2,24}[）)]\s?(?P<day>(?P<y>1[0-2]\d)(?P<m>\d\d)(?P<d>\d\d))\Z"
)


def closing(reading: Reading) -> tuple[Written, int] | None:
    """The day behind the editors' bracket that ends the story, and the number of its line; None if there is none."""
    lines = reading.lines
    for number in range(max(0, len(lines) - _LAST), len(lines)):
        line = lines[number]
        match = _MARK.search(line.text, max(0, len(line.text) - 60)) if line.text[-7:].isdecimal() else None
        if match is None:
            continue
        year, month, day = _FOUNDED + int(match["y"]), int(match["m"]), int(match["d"])
        try:
            date(year, month, day)
        except ValueError:
            return None
        start, end = match.span("day")
        return Written(line.start + start, line.start + end, "year-month-day", year, month, day), number
    return None
