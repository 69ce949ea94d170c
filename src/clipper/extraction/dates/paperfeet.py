"""The day with which a house closes its text: in the foot of a Chinese paper's page, in the sign of an Indian agency.

`晨江日报 文化 00007 旧桥重新开放 2020-01-05 … 星期日`, `… था। राम कुमार/05जनवरी2020`
"""

from __future__ import annotations

from clipper.extraction.dates import grammar
from clipper.extraction.dates.grammar import Written
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.signs import holds
from clipper.patterns import pattern

_MASTHEAD = pattern(r"(?P<paper>[\u4e00-\u9fff]{2,8}[报報刊])\s?(?:数字|數位|电子|電子)(?:[报報]纸?|版)")
_LAST, _HEAD, _LONGEST = 3, 4, 240
"""Lines at the end and at the beginning, and letters of the longest foot."""


_SIGNED = pattern(
    r"(?:[।.!?”\"]|^)\s?[\u0900-\u0963.]{2,14}(?: [\u0900-\u0963.]{2,14}){0,2} ?/ ?"
    r"(?P<day>\d{1,2}(?: ?[\u0900-\u0963]{2,10},? ?|[/.-]\d\d?[/.-])\d{4})\Z"
)
"""राम कुमार/05जनवरी2020, ईएमएस/25/01/2020"""


def find(reading: Reading) -> tuple[Written, int, str] | None:
    """The day, the number of its line, and the rule."""
    return _in_the_foot(reading) or _behind_the_sign(reading)


def _behind_the_sign(reading: Reading) -> tuple[Written, int, str] | None:
    """The day behind the very last stroke of a text of the agency that closes its stories so."""
    last = reading.lines[-1]
    if not last.text[-4:].isdecimal() or "ईएमएस" not in reading.text[:600]:
        return None
    match = _SIGNED.search(last.text, max(0, len(last.text) - 70))
    if match is None:
        return None
    written = next(grammar.find(reading.text, last.start + match.start("day"), last.end), None)
    if written is None or written.day_known is None or written.other is not None:
        return None
    return written, len(reading.lines) - 1, "an agency's sign with its day"


def _in_the_foot(reading: Reading) -> tuple[Written, int, str] | None:
    """The last day in a line below the story that begins with the masthead's paper and names the weekday."""
    if not holds(reading.text[:200], ("报", "報", "刊")):
        return None
    match = next((found for line in reading.lines[:_HEAD] if (found := _MASTHEAD.match(line.text)) is not None), None)
    if match is None:
        return None
    for number in range(max(_HEAD, len(reading.lines) - _LAST), len(reading.lines)):
        line = reading.lines[number]
        if len(line.text) > _LONGEST or "星期" not in line.text or not line.text.startswith(f"{match['paper']} "):
            continue
        days = [day for day in reading.dates(line.start, line.end) if day.year is not None and day.day is not None]
        if days and len({(day.year, day.month, day.day) for day in days}) == 1:
            return days[-1], number, "the foot of a paper's page"
    return None
