"""The writer of a weblog behind the day, before the count of its comments or in the line below."""

from __future__ import annotations

import re

from clipper.extraction.agencies import Agencies
from clipper.extraction.bylineforms import BEHIND_A_DAY, Byline, regex
from clipper.extraction.names import is_plain
from clipper.extraction.reading import Line, Reading
from clipper.extraction.signs import holds
from clipper.patterns import pattern

_COUNTS = ("omment", "omentario", "· in ")
"""Parts of what the pattern ends with."""
_COUNTED = pattern(
    r"(?:\d{4},?|\d:\d\d|\bUhr) (?:[|•·–-] )?(?:by|von|par|por|durch|door|Aut(?:h?or|eur)(?:/?in)?\s?:?) "
    r"(?P<name>[A-ZÀ-Þ][\w.’'-]*?(?: [A-ZÀ-Þ][\w.’'-]*?){0,2})"
    r"(?: ?[|•·,–-])? ?(?:(?:\d{1,4}|(?<! )[KSNEA](?=[a-z])\w+|Eine?|Keine?|Une?|No|Sin|Aucun|Deja(?: un)?) "
    r"(?:[Kk]ommentare?|[Cc]omment(?:aire)?s?|[Cc]omentarios?)|· in [A-ZÀ-Þ][\w &,-]{2,40})\Z"
)
"""`5. Januar 2020 von Anna 3 Kommentare`, `5. Januar 20205. Januar 2020 Author Anna Beispiel4 Kommentare`."""


def counted(reading: Reading, number: int, agencies: Agencies) -> Byline | None:
    """Whoever stands behind the day and a label and before the count, be it one word: a weblog's writers have such."""
    line = reading.lines[number]
    if len(line.text) > 120 or not holds(line.text, _COUNTS) or reading.is_english:
        return None
    match = _COUNTED.search(reading.text, line.start, line.end)
    if match is None or is_plain(match["name"]) or agencies.exactly(match["name"]):
        return None
    return Byline(*match.span("name"), "byline: before a count of comments", line=number)


_ACCOUNT = pattern(r"(?:von|by|par|por|di|door|av) (?P<name>(?!admin|redak|redac)[a-z][\w.-]{3,20}) · ")


def account(reading: Reading, number: int) -> Byline | None:
    """Who signs with a word in small letters before a point and the day, which end the line: `by annex · 5.1.2020`."""
    line = reading.lines[number]
    if len(line.text) > 70 or " · " not in line.text or (match := _ACCOUNT.match(line.text)) is None:
        return None
    written = next(iter(reading.dates(line.start, line.end)), None)
    if written is None or written.start != line.start + match.end() or is_plain(match["name"]):
        return None
    begin, end = match.span("name")
    return Byline(line.start + begin, line.start + end, "byline: an account before the day", line=number)


def behind_a_day(reading: Reading, line: Line, end: int) -> re.Match[str] | None:
    """`5. Januar 2020 von Anna Beispiel`, `18:27 Uhr von …`; behind a year alone a painter: `Ölbild, 1920 von …`."""
    if reading.is_english or not holds(line.text, BEHIND_A_DAY):
        return None
    match = regex("behind a day").search(reading.text, line.start, end)
    if match is None or ":" in match[0] or "Uhr" in match[0]:
        return match
    return match if any(one.day is not None for one in reading.dates(line.start, end)) else None


def is_before_its_writer(reading: Reading, line: Line) -> bool:
    """Whether a day and a label fill a line, `05.01.2020 18:27 von`, and the writer stands in the next."""
    if not line.text.endswith((" von", " par", " por")) or len(line.text) > 40:
        return False
    return any(one.start == line.start for one in reading.dates(line.start, line.end))
