"""Days that a line names together."""

from __future__ import annotations

from clipper.extraction.dates.grammar import Written
from clipper.patterns import pattern

_FIRST_DAY = pattern(r"(?<![\d.,/-])(\d{1,2})(?:\.\s?[-–—]\s?|[-–—])\Z|(?:\A|[:(] ?)(\d{1,2}) [-–—] \Z")
"""The first day of several with one month: `14. - 20. Januar 2020`, `5-9 January 2020`; not `Seite 3 – 5. Mai`."""


def ends_span(before: str, date: Written) -> bool:
    """Whether a day's number stands before a date and makes it the last of some days, as a week's report has them."""
    first = _FIRST_DAY.search(before) if before[-2:].strip()[-1:] in ("-", "–", "—") else None
    return (
        first is not None and date.form == "day-month" and date.day is not None and int(first[1] or first[2]) < date.day
    )


def is_span(text: str, one: Written, other: Written) -> bool:
    """Whether two days of one line are the ends of a life, a tour or a sale: `(May 19, 1940 - June 2, 2020)`.

    The first may leave the year to the second: `May 14 - July 1, 2019`.
    """
    last = other.day_known
    if last is None or one.clock or other.clock or text[one.end : other.start].strip() not in _UNTIL:
        return False
    first = one.day_known
    if first is None and one.year is None and one.month and one.day:
        return one.month != last.month or last.day - one.day not in (0, 1)
    return first is not None and (last - first).days > 1


_UNTIL = frozenset(
    ["-", "–", "—", "~", "～", "〜", "to", "until", "through", "bis", "bis zum", "au", "al", "a", "até", "tot",
     "t/m", "至", "到", "から", "부터"]
)  # fmt: skip
"""What stands between the first and the last of some days."""
