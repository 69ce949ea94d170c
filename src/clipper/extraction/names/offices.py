"""The line that names a house: a paper's office with its town, a station, a supplier."""

from __future__ import annotations

from clipper.extraction.names.names import is_paper
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.gazetteer import is_place

_BEFORE_ITS_PAPER = " — "
_PAPERS = frozenset(
    ["Concord", "Foroyaa", "Heritage", "Leadership", "New Dawn", "New Vision", "Premium Times", "Punch", "This Day",
     "ThisDay", "Vanguard"]
)  # fmt: skip
"""Papers whose names are words, as a portal of Africa's prints them before their towns: `Vanguard (Lagos)`."""


def names_its_office(text: str) -> bool:
    """Whether a line is a paper's name and a town: `Harbour Times, Salem` below the writer, `The Herald (Salem)`.

    Or the town first: `SALEM — The Herald`.
    """
    paper, _, town = text[:-1].partition(" (") if text[-1] == ")" else text.partition(", ")
    if _BEFORE_ITS_PAPER in text:
        town, _, paper = text.partition(_BEFORE_ITS_PAPER)
    framed = text[-1] == ")" and paper in _PAPERS
    return len(text) <= 50 and is_place(town.rstrip(",")) and (framed or is_paper(paper))


def town_before_its_paper(text: str) -> str:
    """The town of a line such as `SALEM — The Herald`; empty in others."""
    town, _, paper = text.partition(_BEFORE_ITS_PAPER)
    return town if paper and names_its_office(text) else ""


def is_a_house(text: str, agencies: Agencies) -> bool:
    """Whether a line is a supplier's name, or a station and its town: `CTV Salem`, `BBC Manchester`."""
    if agencies.exactly(text) is not None:
        return True
    station, _, town = text.partition(" ")
    if len(text) > 30 or not (2 < len(station) < 6 and station.isupper() and is_place(town)):
        return False
    known = agencies.exactly(station)
    return station.endswith("TV") or (known is not None and known.kind == "broadcaster")
