"""The day on which a page was called up, which many sites print at their top: told from the day of the article.

`lines` knows it by what stands beside it, whatever other dates there are; `own_day` by the article's day further down.
"""

from __future__ import annotations

from datetime import date

from clipper.extraction.dates.candidates import ALONE, BESIDE, SIGNED, UPDATED, Candidate, day
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.scripts import is_western
from clipper.patterns import pattern

HEAD = 4
"""Lines from the start in which a site's name or a weekday stands with the day."""
DEEP = 24
"""Lines from the start in which the article's day and hour stand, below a menu or a notice that reads as a story."""
FAR = 30
"""Lines between the day of a page and the story, at least, where another day stands right above the story."""
DEPTH = 60
"""Lines from the start in which a page prints its own day."""
_APART = 15
"""Years between the day of a page and the article's own: what is older is what the article tells of."""
_DEGREES = pattern(r"-?\d{1,2}(?:[.,]\d)?(?: ?°| (?=[CF]\b))(?: ?[CF])?(?: [A-ZÀ-Þ][\w ]{2,25})?")
"""A temperature alone in its line, with its town or without: `16.8 C`, `23° Tijuana`."""
_READER = pattern(r".{0,10}(?:报|報|新聞|阅读机?|閱讀機?|首页|首頁|ホーム|トップ)")
"""A reader of papers or a site's first page, alone in the line above the page's day."""
_WEEKDAY = pattern(r"(?:星期|周|週)[一二三四五六日天]|[月火水木金土日]曜日?")
"""A weekday alone in its line, below the day that a page prints first of all or below its name."""
_FIRST = pattern(r"\b1° [a-z]{3,10}\b")
_WRITER = pattern(r"(?i)\W*(?:by|von|por|par|door|av|di)\s")
"""A writer's line."""


def lines(reading: Reading, dated: list[int]) -> set[int]:
    """Those of the lines with a date that stand beside the weather, in a page's head or above a weekday."""
    return {
        number
        for number in dated
        if number <= DEPTH
        and (
            # Salem: 5°C Sunday 5 January 2020
            (
                _has_degrees(reading.lines[number].text)
                and not (len(dated) == 1 and _is_above_the_story(reading, number))
            )
            or _is_beside(reading, number)
            or _heads(reading, number)
            or (number <= HEAD and _is_above_degrees(reading, number))
        )
    }


def _is_above_degrees(reading: Reading, number: int) -> bool:
    """Whether the weather of towns stands right below line `number`, and no story that tells of it."""
    end = reading.lines[number].end
    return "℃" in reading.text[end : end + 60] and not any(reading.prose[number + 1 : number + 2])


def _has_degrees(text: str) -> bool:
    """Whether a line tells a temperature; `1° maggio` is the first of May."""
    return "°" in text and _FIRST.search(text) is None


def _is_above_the_story(reading: Reading, number: int) -> bool:
    """Whether the story, or its writer and the story, stand right below line `number`, and a title above it."""
    lines, story = reading.lines, reading.story
    return number > 0 and (story == number + 1 or (story == number + 2 and bool(_WRITER.match(lines[story - 1].text))))


def _heads(reading: Reading, number: int) -> bool:
    """Whether a page's name stands above the date and again below it, or a weekday below it: the head of a site."""
    if number > HEAD or number + 1 >= reading.split_at:
        return False
    above, below = reading.lines[number - 1].text if number else "", reading.lines[number + 1].text
    named = number == 1 and above == below and len(below) <= 40 and not is_western(below)
    named = named and reading.lines[1].text[:4] not in ("http", "www.")  # a title above its address, and again below
    return named or (
        not below.isascii()
        and _WEEKDAY.fullmatch(below) is not None
        and (not number or _READER.fullmatch(above) is not None)
    )


def _is_beside(reading: Reading, number: int) -> bool:
    """Whether a temperature stands alone in the line above line `number`, or above the town right above it."""
    for above in (number - 1, number - 2):
        line = reading.lines[above] if above >= 0 else None
        if line is None or (above < number - 1 and len(reading.lines[number - 1].text) > 25):
            return False
        if line.text[0] in "-0123456789" and len(line.text) <= 40 and _DEGREES.fullmatch(line.text):
            return True
        if line.text[-1] == "°" and len(line.text) <= 25:  # a town and its temperature, right to left
            return True
    return False


def own_day(top: Candidate, full: list[Candidate], story: int) -> Candidate | None:
    """The article's own day, where `top`, which stands alone further up, is that of the page; else None.

    full: all candidates with a day; story: the number of the line with which the story begins.
    """
    oldest = (day(top)[0] - _APART,)
    own = [item for item in full if oldest < min(day(item), item.written.other or day(item)) < day(top)]
    if top.line == 0 and (top.written.weekday is not None or top.written.clock is not None):
        for item in own:  # the page's own day at its top, and the article's right above the story
            if item.rank in (ALONE, BESIDE) and max(2, story - 2) <= item.line < story + 2:
                return item
    if top.line == 0 and top.written.weekday is None and top.written.clock is None:
        for item in own:  # the same, of a page that prints no weekday: some days before, alone below a title
            if item.rank == ALONE and max(2, story - 2) <= item.line < story and _is_near(item, top):
                return item
    if top.written.clock is None:
        for item in own:  # below the page's head: with its hour beside the writer, or alone above the story
            hour = item.written.clock is not None and item.rule == "beside the byline"
            alone = 0 < top.line <= HEAD and top.written.weekday is not None and story - 2 <= item.line < story + 2
            if item.rank == ALONE and item.line > top.line + 2 and (hour or alone) and _is_near(item, top):
                return item
    if story - top.line > FAR:
        for item in own:  # beside other words right above the story: `ab 15. Oktober 2023`
            if item.rank == BESIDE and story - 6 <= item.line < story:
                return item
    if top.written.weekday is not None:  # the page's calendar or clock above its menu
        for item in own:
            if item.rule == SIGNED and top.line + 3 < item.line < story:
                return item
    if top.line <= HEAD and top.written.weekday is not None and top.written.clock is None:
        for item in own:  # the article's own, with its hour
            if item.written.clock is not None and item.rank in (ALONE, UPDATED) and item.line <= max(story + 3, DEEP):
                return item
    return None


def _is_near(item: Candidate, top: Candidate) -> bool:
    """Whether a day is at most some days before another."""
    return 0 < date(*day(top)).toordinal() - date(*day(item)).toordinal() <= _SOME_DAYS


_SOME_DAYS = 5
