"""Tables of words beside these modules, read when they are first asked and cheap for the few words of one text."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from os.path import dirname, join

_ASKED = 60
"""Words after which a set is made of a table: of one text fewer are asked, and to make it takes 5 ms."""


class Words:
    """The words of a file, divided by blanks and line ends; lines that begin with `#` are comments."""

    def __init__(self, name: str) -> None:
        with open(join(dirname(__file__), name), encoding="utf-8") as table:
            lines = [line.replace("\n", " ") for line in table if line[0] != "#"]
        self._text = f" {''.join(lines)} "
        self._asked = 0
        self.has: Callable[[str], bool] = self._has
        """Whether a word is in the table; the set's own method, once there is one."""

    def _has(self, word: str) -> bool:
        self._asked += 1
        if self._asked <= _ASKED:
            return word != "" and " " not in word and f" {word} " in self._text
        self.has = frozenset(self._text.split()).__contains__
        return self.has(word)


@cache
def words(name: str) -> Words:
    """The table of that name."""
    return Words(name)
