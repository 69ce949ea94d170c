"""Days that a line names together."""

from __future__ import annotations

from clipper.extraction.dates import Written


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
