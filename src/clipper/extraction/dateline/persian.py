"""Datelines as Persian agencies alone have them: the supplier and the town with a stroke and no mark behind them."""

from __future__ import annotations

from clipper.extraction.dateline.dateline import Dateline
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

_TIGHT = pattern(r"(?P<house>[\u0620-\u06d3]{3,14})/(?P<town>[\u0620-\u06d3]{3,14})\s")


def find(text: str, start: int, end: int, number: int, agencies: Agencies) -> Dateline | None:
    """`ایسنا/بوشهر` before a story."""
    tight = _TIGHT.match(text, start, end) if text.find("/", start, start + 15) > 0 else None
    sent = agencies.exactly(tight["house"]) if tight is not None and is_place(tight["town"]) else None
    if tight is None or sent is None:
        return None
    rule = "dateline: supplier and town (fa)"
    return Dateline(
        start, tight.end(), tight.span("town"), (tight.span("house"),), None, (sent.moved(start),), rule, number
    )
