"""The fields of one record of a collection in SGML, whose words stand between tags on lines of their own.

TREC's and the LDC's disks of AP, the Financial Times, the Los Angeles Times, the Wall Street Journal and others.
"""

from __future__ import annotations

import re

from clipper.extraction.dateline.dateline import Dateline
from clipper.extraction.dates.grammar import Written, is_day
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.months import month_named
from clipper.frozen import frozen
from clipper.patterns import pattern

HEAD = 4_000
"""Characters from the start in which a record's fields stand above its text."""
_FIELD = pattern(
    r"<(?P<name>HEADLINE|HEAD|TITLE|DATELINE|DATE)>\s*(?:<P>\s*)?"
    r"(?:[A-Z]{2,4}\s+\d{1,2} [A-Z]{3} \d\d / )?(?P<words>(?:(?!\n@)[^<>])*(?<=[^\s<>]))\s*(?:<|@)"
)
_HL = pattern(r"<HL>\s*(?P<words>[^<>]{3,300}?)\s*(?:\n\s*-{3,}|\n\s*By |\n\s*[(@]|<)")
_DD = pattern(r"<DD>\s*=?\s*(?P<words>\d{6}(?=<)|\d\d/\d\d/\d\d)(?!\d)")
"""The title and the day of the Wall Street Journal's records: `<DD> 01/05/90</DD>`, `<DD> = 900105</DD>`."""
_NUMBER = pattern(r"<DOC(?:NO> ?| id=\")[A-Z]{2,3}(?:_[A-Z]{3}_)?(?P<day>\d{8}\.\d{4}|\d{6}-\d{4})\b")
"""A record's number that holds its day: `AP200105-0004`, `NYT20200105.0004`."""
_DAY = pattern(r"(?P<year>\d\d|\d{4})(?P<month>\d\d)(?P<day>\d\d)(?!\d)")
_MONTH_FIRST = pattern(r"(?P<month>\d\d)/(?P<day>\d\d)/(?P<year>\d\d)")
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
    export = _EXPORT.match(reading.text, 0, HEAD)
    if export is not None:
        return _exported(reading, export, agencies)
    if not head.lstrip("\ufeff \t\r\n").startswith("<") or not holds(head, ("</HEAD", "</LENGTH>", "<HL>", "</TITLE>")):
        return None
    fields: dict[str, tuple[int, int]] = {}
    for name, match in (("HEAD", _HL.search(head)), ("DATE", _DD.search(head))) if "<HL>" in head else ():
        if match is not None:
            fields[name] = match.span("words")
    for match in _FIELD.finditer(head):
        fields.setdefault("HEAD" if match["name"] in ("HEADLINE", "TITLE") else match["name"], match.span("words"))
    number = _NUMBER.search(head, 0, 300)
    if number is not None:
        year, month, last = (number["day"][at : at + 2] for at in (0, 2, 4))
        if f"> {month}/{last}/{year} <" in head:  # <DATE> 01/05/20 </DATE>
            fields["DATE"] = number.span("day")
        elif number["day"][6:7] != "-" or f"{month}-{last}-{year}" in head:  # AP-NR-01-05-20 1637EST says it, too
            fields.setdefault("DATE", number.span("day"))
    town = fields.get("DATELINE")
    return Record(
        fields.get("HEAD"), None if town is None else _dateline(reading, town, agencies), _day(head, fields.get("DATE"))
    )


def _exported(reading: Reading, export: re.Match[str], agencies: Agencies) -> Record | None:
    """An export whose line ends were lost: `Sheds burn in harbourSalem DailyJanuary 5, 2020 SundayCopyright 2020 …`."""
    text = reading.text
    day = _EXPORTED_DAY.search(text, *export.span("head"))
    year, month, last = (
        (0, 0, 0) if day is None else (int(day["year"]), month_named(day["month"]) or 0, int(day["day"]))
    )
    if day is None or not is_day(year, month, last):
        return None
    written = Written(*day.span(), "iso", year, month, last)
    house = [glue.start() for glue in _GLUE.finditer(text, 0, day.start())]
    town = _dateline(reading, export.span("town"), agencies) if export["town"] else None
    return Record((export.start("head"), house[-1]) if house and house[-1] >= 15 else None, town, written)


_EXPORT = pattern(
    r"[ \t\ufeff]{0,9}(?P<head>\S[^\n]{19,600}?)(?:Copyright|Length: \d)[^\n]{0,200}?\d words?"
    r"(?:(?!Body)[^\n]){0,200}?(?:Dateline: (?P<town>[^\n\d]{3,40}?))?\s?Body"
)
_EXPORTED_DAY = pattern(r"(?P<month>[JFMASOND][a-z]{2,8}) (?P<day>\d\d?), (?P<year>[12]\d{3})(?!\d)")
_GLUE = pattern(r"(?<=[a-z.!?\"”’)])(?=[A-Z][a-z])|(?<=[A-Z]{2})(?=[A-Z][a-z])")
"""Where the paper's name begins behind a title whose line end was lost."""


def _day(text: str, span: tuple[int, int] | None) -> Written | None:
    """The record's day in figures alone: `<DATE>200105`."""
    match = None if span is None else _DAY.match(text, *span) or _MONTH_FIRST.match(text, *span)
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
