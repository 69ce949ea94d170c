"""The day under which a library keeps an old paper's article or page."""

from __future__ import annotations

from clipper.extraction.dates import grammar
from clipper.extraction.dates.grammar import Written, is_day
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.gazetteer import is_region
from clipper.extraction.tables.months import month_named
from clipper.patterns import pattern

HEAD = 1_500
"""Characters from the start in which a library names the paper of a page."""
_CITED = pattern(
    r"(?m)^[^\n]{0,160}?[A-Z][^,\n]{2,60}, (?:Volume|Rōrahi) [A-Z\d]{1,12}, (?:Issue|Putanga) \d{1,6}, "
    r"(?P<day>\d{1,2} [A-Z][a-z]{2,8} \d{4})(?:, (?:Page|Wharangi) [^\n]{1,20})?[ \t]*$"
)
"""Bay Star (Salem), Volume IV, Issue 812, 5 January 1929, Page 9"""
_DETAILS = pattern(
    r"(?m)^[ \t]*(?:Bibliographic details|Ngā taipitopito pukapuka)\s{0,3}\n\s*[A-Z][^,\n]{2,60}, "
    r"(?P<day>\d{1,2} [A-Z][a-z]{2,8} \d{4}), (?:Page|Wharangi) [^\n]{1,20}$"
)
"""Bibliographic details / Bay Star, 5 January 1983, Page 4"""
_SIGNED = pattern(r"(?P<paper>[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){1,5}) (?P<day>\d{4}-\d\d-\d\d)")
"""Bay Dispatch Arizona 1929-01-05, in the last line"""
_PAGE = pattern(
    r"(?m)^[ \t]*[A-Z][^\n]{3,90} (?:\d{4}|\?{4})-(?:\d{4}|current|\?{4}), (?P<day>[A-Z][a-z]{2,8} \d\d?, \d{4}), "
    r"[^\n]{0,40}(?:Image|Page) \d{1,3}\b"
)
"""Bay star. (Salem, Example County, Ohio) 1906-1929, January 5, 1910, Image 1"""
_PARTS = pattern(
    r"(?m)^[ \t]*Day[ \t]*\n\s*(?P<day>\d{1,2})[ \t]*\n\s*Month[ \t]*\n\s*(?P<month>[A-Z][a-z]{2,8})[ \t]*\n\s*"
    r"Year[ \t]*\n\s*(?P<year>\d{4})[ \t]*$"
)


def find(reading: Reading) -> tuple[Written, int, str] | None:
    """The day of publication that a library gives, the number of its line, and the rule."""
    text = reading.text
    if holds(text[:HEAD], (" Image ", " Page ")) and (page := _PAGE.search(text, 0, HEAD)) is not None:
        written = next(grammar.find(text, *page.span("day")), None)
        if written is not None:
            return written, reading.line_at(written.start), "a library's name for a page"
    cited = _CITED.search(text) if holds(text, (", Issue ", ", Putanga ")) else None
    if cited is None and holds(text, ("Bibliographic details", "Ngā taipitopito")):
        cited = _DETAILS.search(text)
    written = next(grammar.find(text, *cited.span("day")), None) if cited is not None else None
    if written is not None:
        return written, reading.line_at(written.start), "a library's citation"
    signed = _signed(reading) if reading.lines[-1].text[-1].isdigit() else None
    written = next(grammar.find(text, *signed), None) if signed is not None else None
    if written is not None:
        return written, reading.line_at(written.start), "the paper and its day, last"
    if "Month" in text[:HEAD] and (parts := _PARTS.search(text, 0, HEAD)) is not None:
        day, month, year = int(parts["day"]), month_named(parts["month"]), int(parts["year"])
        if month and is_day(year, month, day):
            span = parts.start("day"), parts.end("year")
            return Written(*span, "words", year, month, day), reading.line_at(span[0]), "a library's parts of a day"
    return None


def _signed(reading: Reading) -> tuple[int, int] | None:
    """The day in the last line of a text below which a collection names the paper, with its state, and its day."""
    last = reading.lines[-1]
    signed = _SIGNED.fullmatch(last.text) if len(last.text) <= 80 and last.gap > 1 else None
    words = signed["paper"].split() if signed is not None else []
    stated = any(is_region(" ".join(words[-count:])) for count in (1, 2) if len(words) > count + 1)
    return None if signed is None or not stated else (last.start + signed.start("day"), last.end)
