"""Sources that are an address, and tables whose figures have a source of their own."""

from __future__ import annotations

from clipper.extraction.credit.creditlines import Credit
from clipper.extraction.page.reading import Line
from clipper.extraction.tables.agencies import Agencies
from clipper.patterns import pattern

FIGURES = 6
"""Figures that a row of a table has, at least."""
NUMBERS = 3
"""Numbers that it has, at least."""
_NUMBER = pattern(r"\d[\d.,]*")
_MOMENT = pattern(r"\d[:/年月]\d|\d{4}-\d\d|\d\d?\.\d\d?\.(?:\d\d){1,2}(?!\d)")
"""What is in a day or an hour rather than in figures."""
_HOST = pattern(r"https?://(?P<host>[\w.-]{4,80})")


def at_an_address(line: Line, body: str, agencies: Agencies) -> Credit | None:
    """The agency whose site a source points to: `Fuente: https://www.telam.com.ar/notas/202001/puente.html`."""
    host = _HOST.search(body)
    if host is None:
        return None
    found = [only for part in host["host"].split(".")[:-1] if len(part) > 2 and (only := agencies.exactly(part))]
    named = [only.moved(line.start) for only in found if only.kind == "agency"]
    return Credit(line.start, line.end, tuple(named[:1]), "credit: an agency's address") if named else None


def is_a_row(text: str) -> bool:
    """Whether a line is a row of figures: `2017 - 3,352 - 15.311 - 0.45`."""
    figures = sum(map(str.isdigit, text))
    if figures < FIGURES or figures * 2 <= len(text.replace(" ", "")) or _MOMENT.search(text) is not None:
        return False
    return len(_NUMBER.findall(text)) >= NUMBERS
