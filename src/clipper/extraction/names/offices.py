"""The line that names a paper's office: the paper and its town."""

from __future__ import annotations

from clipper.extraction.names.names import is_paper
from clipper.extraction.tables.gazetteer import is_place

_BEFORE_ITS_PAPER = " — "


def names_its_office(text: str) -> bool:
    """Whether a line is a paper's name and a town: `Harbour Times, Salem` below the writer, `The Herald (Salem)`.

    Or the town first: `SALEM — The Herald`.
    """
    paper, _, town = text[:-1].partition(" (") if text[-1] == ")" else text.partition(", ")
    if _BEFORE_ITS_PAPER in text:
        town, _, paper = text.partition(_BEFORE_ITS_PAPER)
    return len(text) <= 50 and is_place(town.rstrip(",")) and is_paper(paper)


def town_before_its_paper(text: str) -> str:
    """The town of a line such as `SALEM — The Herald`; empty in others."""
    town, _, paper = text.partition(_BEFORE_ITS_PAPER)
    return town if paper and names_its_office(text) else ""
