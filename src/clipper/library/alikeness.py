"""Texts that differ from an archived one in white space, quotation marks and dashes alone: kept, and said."""

from __future__ import annotations

from collections.abc import Iterable

from clipper.index import Index
from clipper.library.preparing import Prepared
from clipper.query import Equals, Or

_AT_ONCE = 100
"""Texts of which the index is asked at once whether any is alike: for most groups none is."""


def likes(index: Index | None, items: Iterable[Prepared]) -> dict[str, str]:
    """Of new clippings by their ids, the id of one that is alike: archived, or before it among these."""
    items = list(items)
    perhaps = set() if index is None else _perhaps_archived(index, [item.likeness for item in items])
    found: dict[str, str] = {}
    seen: dict[str, str] = {}
    for item in items:
        like = seen.setdefault(item.likeness, item.clipping.id)
        if like == item.clipping.id and index is not None and item.likeness in perhaps:
            like = alike(index, item) or like
        if like != item.clipping.id:
            found.setdefault(item.clipping.id, like)
    return found


def _perhaps_archived(index: Index, likenesses: list[str]) -> set[str]:
    """Those of the groups of which any is in the index."""
    found: set[str] = set()
    for start in range(0, len(likenesses), _AT_ONCE):
        some = likenesses[start : start + _AT_ONCE]
        each = tuple(Equals("like", (one,)) for one in some)
        if next(index.ids(Or(each) if len(each) > 1 else each[0]), None) is not None:
            found.update(some)
    return found


def alike(index: Index, item: Prepared) -> str | None:
    """The first id of an archived clipping that is like it, or None."""
    others = (one for one in index.ids(Equals("like", (item.likeness,))) if one != item.clipping.id)
    return min(others, default=None)
