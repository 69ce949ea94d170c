"""Tables, whose figures have a source of their own."""

from __future__ import annotations

from clipper.extraction.page.reading import Reading
from clipper.patterns import pattern

FIGURES = 6
"""Figures that a row of a table has, at least."""
NUMBERS = 3
"""Numbers that it has, at least."""
_NUMBER = pattern(r"\d[\d.,]*")
_MOMENT = pattern(r"\d[:/年月]\d|\d{4}-\d\d|\d\d?\.\d\d?\.(?:\d\d){1,2}(?!\d)")
"""What is in a day or an hour rather than in figures."""


def are_above(reading: Reading, number: int) -> bool:
    """Whether two rows of figures stand right above line `number`."""
    rows = reading.lines[max(0, number - 2) : number]
    return len(rows) == 2 and all(row.text[-1].isdigit() and _is_a_row(row.text) for row in rows)


def _is_a_row(text: str) -> bool:
    """Whether a line is a row of figures: `2017 - 3,352 - 15.311 - 0.45`."""
    figures = sum(map(str.isdigit, text))
    if (
        figures < FIGURES
        or text[0] in "+0"
        or figures * 2 <= len(text.replace(" ", ""))
        or _MOMENT.search(text) is not None
    ):
        return False
    return len(_NUMBER.findall(text)) >= NUMBERS
