"""Days that a line names together."""

from __future__ import annotations

from clipper.extraction.dates import Written
from clipper.patterns import pattern

_FIRST_DAY = pattern(r"(?<![\d.,/-])(\d{1,2})(?:\.\s?[-–—]\s?|[-–—])\Z")
"""The first day of several with one month: `14. - 20. Januar 2020`, `5-9 January 2020`; not `Seite 3 – 5. Mai`."""


def ends_span(before: str, date: Written) -> bool:
    """Whether a day's number stands before a date and makes it the last of some days, as a week's report has them."""
    first = _FIRST_DAY.search(before) if before[-2:].strip()[-1:] in ("-", "–", "—") else None
    return first is not None and date.form == "day-month" and date.day is not None and int(first[1]) < date.day


def is_span(text: str, one: Written, other: Written) -> bool:
    """Whether two days of one line are the ends of a life, a tour or a sale: `(May 19, 1940 - June 2, 2020)`."""
    first, last = one.day_known, other.day_known
    return (
        first is not None
        and last is not None
        and (last - first).days > 1
        and not (one.clock or other.clock)
        and text[one.end : other.start].strip() in ("-", "–", "—", "to", "until")
    )
