"""Frozen dataclasses as clipper makes them."""

from __future__ import annotations

import pickle
from dataclasses import asdict, fields, replace

import pytest

from clipper.frozen import frozen


@frozen
class Pair:
    """Two things."""

    left: int
    right: str = "r"


@frozen
class Other:
    """Two other things, with a default."""

    left: int
    right: str = "r"


def test_it_is_compared_and_hashed_by_its_values() -> None:
    assert Pair(1) == Pair(1, "r") != Pair(2)
    assert hash(Pair(1)) == hash(Pair(left=1, right="r"))
    assert Pair(1) != Other(1)  # type: ignore[comparison-overlap]
    assert len({Pair(1), Pair(1), Pair(2), Other(1)}) == 3


def test_it_shows_its_values() -> None:
    assert repr(Pair(1)) == "Pair(left=1, right='r')"


def test_it_is_a_dataclass_with_slots() -> None:
    assert [field.name for field in fields(Pair)] == ["left", "right"]
    assert replace(Pair(1), right="s") == Pair(1, "s")
    assert asdict(Pair(1)) == {"left": 1, "right": "r"}
    match Pair(1):
        case Pair(left, right):
            assert (left, right) == (1, "r")
    with pytest.raises(AttributeError):
        Pair(1).more = 1  # type: ignore[attr-defined]


def test_it_travels() -> None:
    assert pickle.loads(pickle.dumps(Pair(1, "s"))) == Pair(1, "s")
