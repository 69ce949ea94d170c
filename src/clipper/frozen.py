"""Dataclasses that cost next to nothing until they are used: a program of 60 ms makes dozens at each start.

`dataclasses.dataclass` compiles methods for each class, a quarter of a millisecond; most runs use few of the classes.
Here `__init__` is compiled when some objects have been made without, and what the module dataclasses asks for
(`fields`, `asdict`, `replace`) when it asks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar, cast, dataclass_transform

Value = TypeVar("Value")
Made = TypeVar("Made")


_PLAIN = 16
"""Objects of a class that are made before its `__init__` is compiled, which costs as much as dozens without."""


class _Fresh:
    def __init__(self, make: Callable[[], object]) -> None:
        self.make = make


def fresh(*, default_factory: Callable[[], Value]) -> Value:
    """A field whose default is made anew for each object, as `dataclasses.field` has it."""
    return cast("Value", _Fresh(default_factory))


@dataclass_transform(frozen_default=True, field_specifiers=(fresh,))
def frozen(cls: type[Made]) -> type[Made]:
    """A dataclass with slots, compared and hashed by its values. That nothing is assigned to it is mypy's to see."""
    return _made(cls, {"__hash__": _hash})


@dataclass_transform(field_specifiers=(fresh,))
def record(cls: type[Made]) -> type[Made]:
    """A dataclass with slots, compared by its values, that may be changed."""
    return _made(cls, {"__hash__": None})


if TYPE_CHECKING:  # mypy checks the names and types of changes by the signature that it knows
    from dataclasses import replace as replace
else:

    def replace(value: Made, /, **changes: object) -> Made:
        """The same with other values for some fields, as `dataclasses.replace` has it; TypeError if there is no such
        field."""
        kept = {name: getattr(value, name) for name in type(value).__match_args__}
        return type(value)(**kept | changes)


def _made(cls: type[Made], more: dict[str, object]) -> type[Made]:
    names = tuple(cls.__annotations__)
    own = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    defaults = {name: own.pop(name) for name in names if name in own}

    left = _PLAIN

    def first(self: object, *values: object, **named: object) -> None:
        nonlocal left
        left -= 1
        if left >= 0 and _assign(self, names, defaults, values, named):
            return
        init = _init(names, defaults)
        init.__qualname__ = f"{cls.__qualname__}.__init__"
        type.__setattr__(made, "__init__", init)
        init(self, *values, **named)

    own |= {"__slots__": names, "__match_args__": names, "__init__": first}
    own |= {"__eq__": _equals, "__repr__": _shown, "__reduce__": _reduced}
    made = cast("type[Made]", type(cls.__name__, cls.__bases__, own | more | {_FIELDS: _Fields(defaults)}))
    made.__qualname__ = cls.__qualname__
    return made


def _assign(
    self: object,
    names: tuple[str, ...],
    defaults: dict[str, object],
    values: Sequence[object],
    named: dict[str, object],
) -> bool:
    """Give the fields their values without a compiled `__init__`; False where it has an error to tell."""
    given = dict(zip(names, values, strict=False))
    if len(values) > len(names) or given.keys() & named.keys() or not named.keys() <= set(names):
        return False
    given |= named
    for name in names:
        if name in given:
            value = given[name]
        elif name in defaults:
            value = defaults[name]
            value = value.make() if isinstance(value, _Fresh) else value
        else:
            return False
        setattr(self, name, value)
    return True


def _init(names: tuple[str, ...], defaults: dict[str, object]) -> Callable[..., None]:
    parameters = ", ".join(f"{name}=_defaults[{name!r}]" if name in defaults else name for name in names)
    lines = []
    for name in names:
        made_anew = isinstance(defaults.get(name), _Fresh)
        value = f"{name}.make() if {name} is _defaults[{name!r}] else {name}" if made_anew else name
        lines.append(f"    self.{name} = {value}")
    space: dict[str, Any] = {"_defaults": defaults}
    exec(f"def __init__(self, {parameters}):\n" + "\n".join(lines or ["    pass"]), space)  # noqa: S102 - names alone, as dataclasses does
    return cast("Callable[..., None]", space["__init__"])


_FIELDS = "__dataclass_fields__"
"""Where the module dataclasses looks for a class's fields."""


class _Fields:
    def __init__(self, defaults: dict[str, object]) -> None:
        self._defaults = defaults

    def __get__(self, _: object, owner: type) -> dict[str, object]:
        """Met once: what dataclasses makes of the same annotations and defaults."""
        from dataclasses import dataclass, field

        body: dict[str, object] = {
            name: field(default_factory=default.make) if isinstance(default, _Fresh) else default
            for name, default in self._defaults.items()
        }
        body |= {"__annotations__": owner.__annotations__, "__module__": owner.__module__}
        body["__doc__"] = owner.__qualname__  # else dataclasses has the class inspected to write one: 5 ms
        model = type(owner.__name__, (), body)
        fields = getattr(dataclass(init=False, repr=False, eq=False)(model), _FIELDS)
        type.__setattr__(owner, _FIELDS, fields)
        return cast("dict[str, object]", fields)


def _values(self: object) -> tuple[object, ...]:
    return tuple([getattr(self, name) for name in type(self).__match_args__])  # type: ignore[attr-defined]


def _equals(self: object, other: object) -> bool:
    return _values(self) == _values(other) if type(other) is type(self) else NotImplemented


def _reduced(self: object) -> tuple[type, tuple[object, ...]]:
    """How it is pickled: without the names of its fields, which take half of the time."""
    return type(self), _values(self)


def _hash(self: object) -> int:
    return hash((type(self), _values(self)))


def _shown(self: object) -> str:
    names: tuple[str, ...] = type(self).__match_args__  # type: ignore[attr-defined]
    return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"
