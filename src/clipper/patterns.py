"""Regular expressions that are compiled when they are first used.

A class with a letter beyond Latin takes 0.4 ms to compile, one with the ideographs 4: a text needs few of all patterns,
and a program that adds one clipping starts in 60.
"""

from __future__ import annotations

import re
from sys import maxsize
from typing import Any, AnyStr, cast

_METHODS = ("match", "search", "fullmatch", "finditer", "findall", "split", "sub")
_ONE_MATCH = _METHODS[:3]
_UNCOMPILED = 50
"""Texts that a pattern is asked of before it is compiled whatever they have: where so many come, more will."""


class _Pattern:
    def __init__(self, source: Any, flags: int, signs: tuple[str, ...]) -> None:
        self._source, self._flags, self._signs, self._left = source, flags, signs, _UNCOMPILED

    def __getattr__(self, name: str) -> Any:
        """Met until the first use that needs it: then the compiled pattern's methods become this object's own."""
        if name == "pattern":  # for another pattern that holds it
            return self._source
        if self._signs and name in _ONE_MATCH:
            return lambda text, start=0, end=maxsize: self._when_signed(name, text, start, end)
        return getattr(self._compiled(), name)

    def _when_signed(self, name: str, text: str, start: int, end: int) -> re.Match[str] | None:
        self._left -= 1
        if self._left > 0:
            low = text[start:end].lower()
            if not any(sign in low for sign in self._signs):
                return None
        found: re.Match[str] | None = getattr(self._compiled(), name)(text, start, end)
        return found

    def _compiled(self) -> re.Pattern[Any]:
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return compiled


def pattern(source: AnyStr, flags: int = 0, signs: tuple[str, ...] = ()) -> re.Pattern[AnyStr]:
    """A pattern to be held by a module; re.error, if it is none, is raised at its first use.

    signs: in small letters, of which one is in whatever it matches; until one of the first texts has one, it is not
    compiled.
    """
    return cast("re.Pattern[AnyStr]", _Pattern(source, flags, signs))
