"""Regular expressions that are compiled when they are first used.

A class with a letter beyond Latin takes 0.4 ms to compile, one with the ideographs 4: a text needs few of all patterns,
and a program that adds one clipping starts in 60.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

_METHODS = ("match", "search", "fullmatch", "finditer", "findall", "split", "sub")


class _Pattern:
    def __init__(self, source: Any, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        """Met once, at the first use: the compiled pattern's methods become this object's own."""
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A pattern to be held by a module; re.error, if it is none, is raised at its first use."""
    return cast("re.Pattern[AnyStr]", _Pattern(source, flags))
