"""What the contract needs of every engine's module."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from clipper.index import Index
from index.corpus import ENTRIES


@pytest.fixture(scope="module")
def corpus(new: Callable[[], Index]) -> Index:
    """An index of the small corpus, which no test changes."""
    index = new()
    assert index.upsert(ENTRIES.values()) == []
    index.set_folders([("2020/01/05", 17, 18), ("undated", -1, 2**62)])
    index.commit()
    return index
