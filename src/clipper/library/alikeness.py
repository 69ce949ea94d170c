"""Texts that differ from an archived one in white space and quotation marks alone: kept, and said."""

from __future__ import annotations

from collections.abc import Iterable

from clipper.index import Index
from clipper.library.preparing import Prepared
from clipper.query import Equals


def likes(index: Index | None, items: Iterable[Prepared]) -> dict[str, str]:
    """Of new clippings by their ids, the id of one that is alike: archived, or before it among these."""
    found: dict[str, str] = {}
    seen: dict[str, str] = {}
    for item in items:
        like = seen.setdefault(item.likeness, item.clipping.id)
        if like == item.clipping.id:
            like = alike(index, item) or like if index is not None else like
        if like != item.clipping.id:
            found.setdefault(item.clipping.id, like)
    return found


def alike(index: Index, item: Prepared) -> str | None:
    """The first id of an archived clipping that is like it, or None."""
    others = (one for one in index.ids(Equals("like", (item.likeness,))) if one != item.clipping.id)
    return min(others, default=None)
