"""Titles that the form of a whole text proves: between its day and its buttons, or above a story in short lines."""

from __future__ import annotations

from clipper.extraction.dates import dayopenings
from clipper.extraction.headline.forms import names_a_site
from clipper.extraction.headline.titles import Headline
from clipper.extraction.page.furniture import is_furniture
from clipper.extraction.page.reading import Reading
from clipper.patterns import pattern


def find(reading: Reading, meta: set[int]) -> Headline | None:
    """The title in the first line, of a text in one line or without running text; meta: the lines of day and writer."""
    return _before_its_buttons(reading) or (None if 0 in meta else _above_short_lines(reading))


_BUTTON = pattern(r"(?P<title>[^。\n]{6,90}?)\s(?:分享|列印|打印|收藏)\s?(?:[:：]|至|到)")


def _before_its_buttons(reading: Reading) -> Headline | None:
    """`返回 本地 2020-01-05 10:01:01 TITLE 分享: …`: a page that was run together in one line."""
    first = reading.lines[0]
    if "20" not in first.text[4:24] or first.text[0] not in dayopenings.NAVIGATES:
        return None
    day = next(iter(reading.dates(first.start, first.start + 45)), None)
    text = reading.text
    if day is None or not dayopenings.is_behind_navigation(text[first.start : day.start], text[day.start : day.end]):
        return None
    match = _BUTTON.match(text, day.end, first.end)
    if match is None:
        return None
    start = match.end("title") - len(match["title"].lstrip())
    return Headline(start, match.end("title"), "headline: between the day and its buttons")


LINES, WIDTH = 12, 45
"""The least lines of a text in short broken lines, and the letters of the longest of them."""


def _above_short_lines(reading: Reading) -> Headline | None:
    """The first line, a blank one below it, of a story in easy language that is set in short lines, as verses are."""
    lines = reading.lines
    if len(lines) < LINES or lines[1].gap < 2 or lines[1].text[-1] in ".:" or any(reading.prose):
        return None
    first, story = lines[0], lines[1:-2]
    if first.text.count(" ") < 2 or first.weight < 12 or first.text[-1] in ".:," or not first.text[0].isupper():
        return None
    if max(line.weight for line in lines) > WIDTH or names_a_site(first.text) or is_furniture(first.text):
        return None
    sentences = sum(line.text[-1] in ".!?" for line in story)
    goes_on = sum(line.text[0].islower() for line in story)
    if sentences * 4 < len(story) or goes_on * 4 < len(story) or sum(line.gap == 1 for line in story) * 2 < len(story):
        return None
    return Headline(first.start, first.end, "headline: above a story in short lines")
