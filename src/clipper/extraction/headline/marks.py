"""Marks around a headline: what it comes with (`WATCH:`, `PHOTOS:`), and the signs of a page in Markdown."""

from __future__ import annotations

from clipper.extraction.page.furniture import is_furniture
from clipper.extraction.page.reading import Line
from clipper.patterns import pattern

_COMES_WITH = pattern(
    r"(?:WATCH(?: LIVE)?|Watch(?: live)?|LIVE(?: UPDATES| BLOG)?|Live(?: updates| blog)?|LISTEN|Listen|PODCAST|Podcast|"
    r"PHOTOS|Photos|PICTURES|Pictures|PICS|GALLERY|Gallery|VIDEOS?|Videos?|LOOK|Look|READ|Read|EXCLUSIVE|Exclusive|"
    r"BREAKING|Breaking|UPDATED?|Updated?|JUST IN|Just in|ALERT|Alert):\s{1,2}"
    r"(?=[^\s:]+ [^\s:]+ \S)"
)
"""What a paper sets in front of a title that a film, pictures or sound goes with, or that is new."""
_TELLS = pattern(r"(?<= )(?!courtesy\b|via\b|by\b|from\b|of\b|and\b)[a-zß-ÿ]{2,}\b")
_CREDITED = pattern(r"(?i)[/|©@]|\bby [A-Z]|\bcourtesy\b|\bcredit|\bsource\b|\d:\d|\bhere\W*\Z|\bnow\W*\Z")


_FRAMED = pattern(r"(?P<mark>\*\*|__|\*|_)(?P<title>[^\s*_][^*_]{8,148}[^\s*_.:,;])(?P=mark)\Z")
"""A whole line in bold or in italics."""
_URGENT = pattern(r"(?P<mark>\+{2,3} ?)[^\s+][^+]{8,148}[^\s+] ?\+{2,3}\Z")
"""What an agency sends at once: `++ Feuer im Hafen ++`, and a ticker's title: `+++ Feuer im Hafen +++`."""


def framed(text: str) -> str:
    """The mark on both sides of a line of three words or more in bold or italics, as Markdown has them; or of haste."""
    urgent = _URGENT.match(text) if text[:2] == "++" else None
    if urgent is not None and text.endswith(urgent["mark"][::-1]):
        return urgent["mark"]
    match = _FRAMED.match(text) if text[0] in "*_" else None
    if match is None or match["title"].count(" ") < 2 or match["title"][:3].lower() == "by ":
        return ""
    return match["mark"]


def is_framed_title(lines: list[Line], number: int) -> bool:
    """Whether a line in bold may be a title, or the first line of all in italics, as a note is further down."""
    mark = framed(lines[number].text)
    return (
        bool(mark)
        and (number == 0 or len(mark) == 2 or mark[0] == "+")
        and not is_furniture(lines[number].text.strip("*_+ "))
    )


def marked(text: str) -> int:
    """Where the title begins behind a mark such as `WATCH: ` in front of it; 0 without one.

    Its words must tell something: behind `Photos:` the photographers stand on other pages.
    """
    match = _COMES_WITH.match(text) if ":" in text[3:14] else None
    if match is None or _CREDITED.search(text, match.end()) or _TELLS.search(text, match.end()) is None:
        return 0
    return match.end()


def is_marked_title(lines: list[Line], number: int, meta: set[int], end: int) -> bool:
    """Whether a marked title is the text's own: the first line of all, or right above date, writer or story.

    Elsewhere on a page it is a link to a film.
    """
    if not marked(lines[number].text):
        return False
    below = number + 1
    return number == 0 or below in meta or below == end or (number - 1 in meta and below + 1 == end)


def is_first_title(lines: list[Line], number: int, meta: set[int], story: int) -> bool:
    """Whether a lesser heading is long enough for a title, and no other line above the story is: a box has one, too."""
    if lines[number].text[:4] != "### " or lines[number].weight <= 24:
        return False
    alone = number + 1 in meta and all(line.weight <= 24 for line in lines[:number])
    return alone or all(line.weight <= 24 or at == number or at in meta for at, line in enumerate(lines[:story]))


def heading_end(line: Line) -> int:
    """Where a heading in Markdown ends, without the marks that may close it: `## Harbour sheds burn ##`."""
    title = line.text.rstrip("#")
    return line.start + len(title.rstrip()) if title[-1:].isspace() and title.strip() else line.end
