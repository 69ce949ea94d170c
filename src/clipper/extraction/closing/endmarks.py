"""Writers in the bracket above or before the mark with which an agency ends its story."""

from __future__ import annotations

from clipper.extraction.byline.forms import BELOW, Byline
from clipper.extraction.page.reading import Reading
from clipper.patterns import pattern

_MARKED = pattern(
    r"[.!?”\"’)]\s{1,4}\((?:By|by) (?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}"
    r"(?:(?:, | and |, and )[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}){0,3})\)\s{0,4}Enditem\b",
)
"""`… the council said. (By Ann Example) Enditem/AE`, on one line or on three, above a page's links."""


def before(reading: Reading) -> Byline | None:
    """The writers that an agency names before its end mark: the label and the mark prove them."""
    signed = _MARKED.search(reading.text) if "Enditem" in reading.text else None
    if signed is None:
        return None
    return Byline(*signed.span("name"), BELOW, line=reading.line_at(signed.start("name")))
