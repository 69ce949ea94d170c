"""English stemming of queries: a word also finds the words of the index that have its stem. Quoted ones stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from clipper.errors import MissingExtra
from clipper.query.tree import Query, expanded

if TYPE_CHECKING:
    from clipper.index import Index

_ENGLISH_WORD = re.compile("[a-z]{2,}")
_MOST = 5_000
"""Indexed words that are looked at for one beginning."""
_SHORT, _ENDINGS = 2, ("", "s", "ed", "ing", "ings")
"""To stems of two letters at most these endings are added: too many other words begin with them."""
_BEGINNINGS = (("i", "y"), ("e", "i"), ("bl", "bil"))
"""How a stem ends, and what stands there instead in some words that have it: happi, happy; hope, hoping; sensibl,
sensibility. All others begin with their stem, but for those below (snowballstem.org/algorithms/english)."""
_ODD = {"die": "dying", "lie": "lying", "tie": "tying", "vie": "vying", "sky": "skies", "idl": "idly"}


def with_stems(query: Query, index: Index) -> Query:
    """The query with each single word of English letters joined by the indexed words that have the same stem.

    Words in quotation marks and in NEAR, and words with a star, stay as they are. MissingExtra where there is a word to
    stem and the extra `stemming` is not installed.
    """
    stem_of: Callable[[str], str] | None = None

    def forms(word: str) -> list[str]:
        nonlocal stem_of
        if not _ENGLISH_WORD.fullmatch(word):
            return []
        if stem_of is None:
            stem_of = _stemmer()
        stem = stem_of(word)
        return sorted({other for other in _candidates(stem, index) if stem_of(other) == stem})

    return expanded(query, forms)


def _stemmer() -> Callable[[str], str]:
    try:
        from snowballstemmer import stemmer  # type: ignore[import-untyped]
    except ImportError:
        hint = "Install it: pip install 'clipper[stemming]', or turn stemming off in clipper.toml."
        raise MissingExtra("stemming needs a library that is not installed", hint) from None
    stem_of: Callable[[str], str] = stemmer("english").stemWord
    return stem_of


def _candidates(stem: str, index: Index) -> Iterator[str]:
    if len(stem) <= _SHORT:
        yield from (stem + ending for ending in _ENDINGS)
        return
    yield from index.words_beginning(stem, _MOST)
    for ending, instead in _BEGINNINGS:
        if stem.endswith(ending):
            yield from index.words_beginning(stem.removesuffix(ending) + instead, _MOST)
    if stem in _ODD:
        yield _ODD[stem]
