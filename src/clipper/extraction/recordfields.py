"""The fields of one record of a collection in SGML, whose words stand between tags on lines of their own.

TREC's and the LDC's disks of AP, the Financial Times, the Los Angeles Times and others are in this form.
"""

from __future__ import annotations

from clipper.extraction.agencies import Agencies
from clipper.extraction.dateline import Dateline
from clipper.extraction.dates import Written, is_day
from clipper.extraction.reading import Reading
from clipper.frozen import frozen
from clipper.patterns import pattern

HEAD = 4_000
"""Characters from the start in which a record's fields stand above its text."""
_FIELD = pattern(
    r"<(?P<name>HEADLINE|HEAD|DATELINE|DATE)>\s*(?:<P>\s*)?"
    r"(?:[A-Z]{2,4}\s+\d{1,2} [A-Z]{3} \d\d / )?(?P<words>[^<>]*[^<>\s])\s*<"
)
_NUMBER = pattern(r"<DOC(?:NO> ?| id=\")[A-Z]{2,3}(?:_[A-Z]{3}_)?(?P<day>\d{8}\.\d{4}|\d{6}-\d{4})\b")
"""A record's number that holds its day: `AP200105-0004`, `NYT20200105.0004`."""
_DAY = pattern(r"(?P<year>\d\d|\d{4})(?P<month>\d\d)(?P<day>\d\d)(?!\d)")
_PLACE = pattern(r"(?P<place>[^()\d]{3,40}?)\s*(?P<credit>\([\w ]{2,20}\))?")


@frozen
class Record:
    """What a record's fields say: the span of its title, its dateline and its day in figures."""

    headline: tuple[int, int] | None
    dateline: Dateline | None
    day: Written | None


def find(reading: Reading, agencies: Agencies) -> Record | None:
    """The record with which a text opens; None if its tags are others."""
    head = reading.text[:HEAD]
    if not head.lstrip("\ufeff \t\r\n").startswith("<") or not ("</HEAD" in head or "</LENGTH>" in head):
        return None
    fields: dict[str, tuple[int, int]] = {}
    for match in _FIELD.finditer(head):
        fields.setdefault(match["name"].replace("HEADLINE", "HEAD"), match.span("words"))
    number = _NUMBER.search(head, 0, 300)
    if number is not None:
        year, month, last = (number["day"][at : at + 2] for at in (0, 2, 4))
        if number["day"][6:7] != "-" or f"{month}-{last}-{year}" in head:  # AP-NR-01-05-20 1637EST says it, too
            fields.setdefault("DATE", number.span("day"))
    town = fields.get("DATELINE")
    return Record(
        fields.get("HEAD"), None if town is None else _dateline(reading, town, agencies), _day(head, fields.get("DATE"))
    )


def _day(text: str, span: tuple[int, int] | None) -> Written | None:
    """The record's day in figures alone: `<DATE>200105`."""
    match = None if span is None else _DAY.match(text, *span)
    if match is None:
        return None
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    year += (1900 if year > 50 else 2000) if year < 100 else 0
    return Written(match.start(), match.end(), "iso", year, month, day) if is_day(year, month, day) else None


def _dateline(reading: Reading, span: tuple[int, int], agencies: Agencies) -> Dateline | None:
    """`<DATELINE> SALEM, N.J. (AP) </DATELINE>`, on one line or several; one with a day is left to its own rules."""
    match = _PLACE.fullmatch(reading.text, *span)
    if match is None:
        return None
    only = agencies.exactly(match["credit"][1:-1]) if match["credit"] else None
    signs = (match.span("credit"),) if only is not None else ()
    named = () if only is None else (only.moved(match.start("credit") + 1),)
    return Dateline(*span, match.span("place"), signs, None, named, "label: DATELINE", reading.line_at(span[0]))
