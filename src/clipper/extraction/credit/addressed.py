"""Sources that are an address."""

from __future__ import annotations

from clipper.extraction.credit.creditlines import Credit
from clipper.extraction.page.reading import Line
from clipper.extraction.tables.agencies import Agencies
from clipper.patterns import pattern

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
