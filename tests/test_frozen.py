"""Frozen dataclasses as clipper makes them."""

from __future__ import annotations

import pickle
from dataclasses import asdict, fields, replace

import pytest

from clipper import frozen as module
from clipper.frozen import fresh, frozen, record


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
    assert module.replace(Pair(1), right="s") == Pair(1, "s") == module.replace(Pair(1, "s"))
    with pytest.raises(TypeError, match="middle"):
        module.replace(Pair(1), middle=2)  # type: ignore[call-arg]
    assert asdict(Pair(1)) == {"left": 1, "right": "r"}
    match Pair(1):
        case Pair(left, right):
            assert (left, right) == (1, "r")
    with pytest.raises(AttributeError):
        Pair(1).more = 1  # type: ignore[attr-defined]


def test_the_first_objects_are_made_as_the_later_ones_are() -> None:
    @frozen
    class Made:
        one: int
        two: list[int] = fresh(default_factory=list)
        three: str = "3"

    assert not hasattr(Made, "four")
    for number in range(3 * module._PLAIN):
        made = Made(number, three="t")
        assert (made.one, made.two, made.three) == (number, [], "t")
        assert made.two is not Made(number).two
        assert Made(number, [number]) == Made(one=number, two=[number])


@pytest.mark.parametrize("earlier", [0, 1, module._PLAIN, 2 * module._PLAIN])
def test_what_no_object_can_be_made_of_is_a_type_error_from_the_first(earlier: int) -> None:
    @frozen
    class Made:
        one: int
        two: str = "2"

    for _ in range(earlier):
        Made(1)
    with pytest.raises(TypeError, match="one"):
        Made()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="positional"):
        Made(1, "2", "3")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="one"):
        Made(1, one=1)  # type: ignore[misc]
    with pytest.raises(TypeError, match="three"):
        Made(1, three=1)  # type: ignore[call-arg]


def test_it_travels() -> None:
    assert pickle.loads(pickle.dumps(Pair(1, "s"))) == Pair(1, "s")


@record
class Tally:
    """What may be changed, with a list of its own."""

    name: str
    found: list[int] = fresh(default_factory=list)


def test_each_record_has_a_default_of_its_own() -> None:
    first, second = Tally("a"), Tally("a")
    first.found.append(1)
    first.name = "b"
    assert (first.found, second.found) == ([1], [])
    assert first != second == Tally("a", []) == replace(second) == Tally(**asdict(second))
    with pytest.raises(TypeError, match="unhashable"):
        hash(first)


@pytest.mark.parametrize("arguments", [(), (1, 2, 3)])
def test_what_is_missing_or_too_much_is_named(arguments: tuple[int, ...]) -> None:
    with pytest.raises(TypeError, match=r"Pair\.__init__\(\)"):
        Pair(*arguments)  # type: ignore[arg-type]
