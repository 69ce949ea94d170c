"""The day without its year that a page prints above its story: `Published: Nov. 1, 6:30 pm`, `11/1(火) 18:30配信`."""

from __future__ import annotations

from clipper.extraction.dates import grammar
from clipper.extraction.dates.candidates import YEARLESS, Passed
from clipper.extraction.dates.grammar import Written
from clipper.extraction.dates.labels import label_before
from clipper.extraction.dates.unknownlabels import EVENT_DAYS, VENUE, label_of
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.scripts import is_western
from clipper.patterns import pattern

LONGEST = 60
"""Letters of a line in which it stands."""
_NUMBERED = pattern(
    r"(?P<m>\d\d?)[/-](?P<d>\d\d?)(?:\s?[(（][月火水木金土日][)）])?\s{1,2}\d\d?:\d\d(?:\s?(?:配信|公開|更新|掲載))?"
)
"""11/1(火) 18:30配信"""
_BESIDE = pattern(
    r"[\s,，()（）]*(?:[月火水木金土日]曜?日?|星期.|周.)?[\s()（）]*"
    r"\d\d?\s?[:：時时点시]\s?\d\d分?\s?(?:配信|公開|更新|掲載)?\s*"
)
"""What else the line has: a weekday, the hour, that it was sent."""


def _names_a_venue(reading: Reading, number: int) -> bool:
    """Whether the next lines say where or how long something is: `3月5日 19:00`, `会場：市民会館`."""
    return any(VENUE.match(line.text) for line in reading.lines[number + 1 : number + 3])


def find(reading: Reading, passed: list[Passed]) -> tuple[Written, int] | None:
    """That day and the number of its line; None where the head has several lines of the kind, for fixtures have."""
    found: list[tuple[Written, int]] = []
    story = reading.story
    western = is_western(reading.text)
    for item in passed:
        number = reading.line_at(item.written.start) if item.reason == YEARLESS else story
        if number >= story:
            continue
        line = reading.lines[number]
        if len(line.text) > LONGEST or item.written.day is None:
            continue
        before = reading.text[line.start : item.written.start]
        after = reading.text[item.written.end : line.end]
        if label_of(before).lower() in EVENT_DAYS or _names_a_venue(reading, number):
            continue
        labelled = label_before(before)[0] == "published"
        timed = item.written.clock is not None and not (before + after).strip(" 　()（）月火水木金土日曜分")
        if labelled or (not western and (timed or _BESIDE.fullmatch(before + after) is not None)):
            found.append((item.written, number))
    if not western and not found:
        for number, line in enumerate(reading.lines[:story]):
            match = _NUMBERED.fullmatch(line.text) if line.text[0].isdigit() and len(line.text) <= LONGEST else None
            month, day = (int(match["m"]), int(match["d"])) if match is not None else (0, 0)
            if match is not None and grammar.is_day(2020, month, day):
                end = line.start + match.end("d")
                found.append((Written(line.start, end, "month-day", None, month, day), number))
    return found[0] if len(found) == 1 else None
