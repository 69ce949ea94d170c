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
_HOST = pattern(
    r"https?://(?:www\.|cablera\.|m\.)?(?P<name>[a-z-]{3,20})\.(?:com|org|net|info|co|gov|[a-z]{2})(?:\.[a-z]{2})?"
    r"/(?:[^\s/]{1,80}/){1,9}[^\s/]{5,200}/?"
)
_OTHERS = frozenset(["apa", "sid", "petra", "andina", "belga", "antara", "reuters", "bloomberg"])
"""Agencies whose names other sites have, too, or whose own hold data."""


def at_an_address(line: Line, body: str, agencies: Agencies) -> Credit | None:
    """The agency whose site a source points to: `Fuente: https://www.telam.com.ar/notas/202001/puente.html`."""
    host = _HOST.fullmatch(body.strip(" .<>"))
    if host is None or host["name"] in _OTHERS:
        return None
    only = agencies.exactly(host["name"])
    if only is None or only.kind != "agency":
        return None
    return Credit(line.start, line.end, (only.moved(line.start),), "credit: an agency's address")


def is_a_row(text: str) -> bool:
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
