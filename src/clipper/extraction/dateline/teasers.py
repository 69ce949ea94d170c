"""Datelines behind the title or the teaser that a feed put before them in one line."""

from __future__ import annotations

from clipper.extraction.dateline.dateline import Dateline
from clipper.extraction.dateline.lostlines import RUN_TOGETHER
from clipper.extraction.page.reading import Reading
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

_AMID = pattern(
    r"(?<=[.!?…”»\"“] )(?P<place>[^\W\d_a-z][\w.’'/-]*(?: (?:am|an|der|im|in|de|la|bei|[^\W\d_a-z][\w.’-]*)){0,3}?) "
    r"(?P<sign>\((?P<agency>[A-Za-zé]{2,9})(?:/\w{2,4})?\))\s?(?:--|[-–—])\s"
)


def find(reading: Reading, agencies: Agencies) -> Dateline | None:
    """`Der Rat hat gewählt. Hamburg (dpa/lno) - Der Rat`: a known town and an agency behind what a feed put before."""
    text = reading.text
    match = _AMID.search(text, 0, min(len(text), 1_000))
    only = agencies.exactly(match["agency"]) if match is not None and is_place(match["place"]) else None
    if match is None or only is None or only.kind != "agency":
        return None
    number = reading.line_at(match.start())
    if sum(reading.prose[:number]) > 1:
        return None  # another story
    named = (only.moved(match.start("agency")),)
    return Dateline(match.start(), match.end(), match.span("place"), (match.span("sign"),), None, named,
                    "dateline: place, supplier, run together", number)  # fmt: skip


_POINTED = pattern(
    r"(?<=[^\W\dA-Z_]{2} )(?<! (?:de|en|la|el|al|un|do|da|em|no|na) )(?<! (?:del|por|con|los|las) )"
    r"(?P<place>[A-ZÀ-Þ]{3,}(?: [A-ZÀ-Þ]{2,}){0,3})(?P<mark>\.\s?[-–—]{1,2})\s?(?=[^\W\d_a-z])"
)


def pointed(reading: Reading) -> Dateline | None:
    """`La ciudad abre el puente MADRID.- El consejo`: a title and a known town in capitals with the mark of Spain.

    Behind a preposition the town belongs to what stands before it: `Ayuntamiento de SEVILLA.-`.
    """
    line = reading.lines[0]
    match = _POINTED.search(reading.text, line.start + 20, min(line.end, line.start + 250))
    if match is None or not is_place(match["place"]):
        return None
    return Dateline(match.start(), match.end(), match.span("place"), (), None, (), RUN_TOGETHER, 0)
