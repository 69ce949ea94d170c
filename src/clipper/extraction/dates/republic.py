"""The day with which Taiwan's wire closes a story, its years those of the Republic: `（編輯：王小明）1090105`."""

from __future__ import annotations

import re

from clipper.extraction.dates.grammar import Written, is_day
from clipper.extraction.page.reading import Line, Reading
from clipper.patterns import pattern

_FOUNDED = 1911
"""The year before the Republic's first."""
HEAD = 40
"""Lines from the start in which an office labels the day."""
_LAST = 12
"""Lines at the end of a text in which the story may close."""
# Years from 100 to 129, 2011 to 2040: digits beyond are no day.
_MARK = pattern(
    r"[（(][^()（）]{0,12}(?:編輯|核稿|譯者)\s?[:：/／][^()（）]{2,24}[）)]\s?(?P<day>(?P<y>1[0-2]\d)(?P<m>\d\d)(?P<d>\d\d))\Z"
)


_LABELLED = pattern(
    r"(?:(?:發稿|發布|發佈|更新|張貼|公告|刊登|建立|上版|登載)(?:時間|日期|日)?\s?[:：]\s?(?:(?:中華)?民國\s?)?|(?:中華)?民國\s?)"
    r"(?P<day>(?P<y>1[0-2]\d)\s?[年./-]\s?(?P<m>\d\d?)[月./-]\s?(?P<d>\d\d?)日?)(?!\d)"
)
_ALONE = pattern(
    r"中華民國\s?(?P<day>(?P<y>[6-9]\d)\s?年\s?(?P<m>\d\d?)\s?月\s?(?P<d>\d\d?)\s?日)\s?[（(]?(?:星期[一二三四五六日])?[）)]?"
)
"""中華民國91年1月5日星期六, as older pages have it in a line of its own."""
"""發稿時間：109年1月5日, as offices in Taiwan print it above and below a release."""


def find(reading: Reading) -> tuple[Written, int, str] | None:
    """The day of publication in years of the Republic, the number of its line, and the rule."""
    if reading.text.isascii():
        return None
    labelled = _labelled(reading)
    if labelled is not None:
        return *labelled, "label, a year of the Republic"
    closed = closing(reading)
    return None if closed is None else (*closed, "the wire's day behind its editors")


def _labelled(reading: Reading) -> tuple[Written, int] | None:
    for number, line in enumerate(reading.lines[: min(reading.split_at, HEAD)]):
        match = _LABELLED.match(line.text) if len(line.text) <= 60 and "1" in line.text[:16] else None
        match = match or (_ALONE.fullmatch(line.text) if line.text[0] == "中" else None)
        if match is not None:
            written = _written(line, match)
            return None if written is None else (written, number)
    return None


def closing(reading: Reading) -> tuple[Written, int] | None:
    """The day behind the editors' bracket that ends the story, and the number of its line; None if there is none."""
    lines = reading.lines
    for number in range(max(0, len(lines) - _LAST), len(lines)):
        line = lines[number]
        match = _MARK.search(line.text, max(0, len(line.text) - 60)) if line.text[-7:].isdecimal() else None
        if match is None and number + 1 == len(lines) and line.text[-7:].isdecimal():
            match = _of_its_dateline(reading, line)
        if match is not None:
            written = _written(line, match)
            return None if written is None else (written, number)
    return None


_GLUED = pattern(r"[。」』！？]\s?(?P<day>(?P<y>1[0-2]\d)(?P<m>\d\d)(?P<d>\d\d))\Z")
_WIRE = pattern(r"中央社[^（）()\n]{2,40}?(?<!\d)(?P<d>\d{1,2})日[^（）()\n]{0,6}電[）)]")
"""（中央社記者王小明台北5日電）"""


def _of_its_dateline(reading: Reading, line: Line) -> re.Match[str] | None:
    """The code behind the last full stop, where the dateline of Taiwan's wire gives the same day of the month."""
    code = _GLUED.search(line.text, max(0, len(line.text) - 10))
    wire = _WIRE.search(reading.text, 0, 600) if code is not None and "中央社" in reading.text[:600] else None
    return code if code is not None and wire is not None and int(wire["d"]) == int(code["d"]) else None


def _written(line: Line, match: re.Match[str]) -> Written | None:
    """The day that a match in a line names by the year of the Republic; None if there is no such day."""
    year, month, day = _FOUNDED + int(match["y"]), int(match["m"]), int(match["d"])
    start, end = match.span("day")
    written = Written(line.start + start, line.start + end, "year-month-day", year, month, day)
    return written if is_day(year, month, day) else None
