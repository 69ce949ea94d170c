"""The digits and the dates of a whole text: found once, asked for by many."""

from __future__ import annotations

from collections.abc import Iterator

from clipper.extraction.dates import grammar
from clipper.extraction.dates.grammar import Written
from clipper.extraction.page.scripts import is_western
from clipper.patterns import pattern

_DIGITS = pattern(r"\d|月")
"""What each date has: a digit, or the sign for a month where it is counted in characters."""
_MARKS = bytes(ord("0") if chr(byte).isdecimal() else ord(".") for byte in range(256))
"""Turns each digit into a nought and whatever else into a point."""


class Figures:
    """The digits and the dates of a text, of whose lines several rules ask."""

    def __init__(self, text: str) -> None:
        self._text = text
        western = is_western(text)  # else digits of other scripts may be in it
        self._marks = text.encode("ascii", "replace").translate(_MARKS) if western else b""
        self._found: dict[tuple[int, int], list[Written]] = {}

    def within(self, start: int, end: int) -> bool:
        """Whether there is a digit, or the sign for a month, in text[start:end]: without one it holds no date."""
        if self._marks:
            return self._marks.find(b"0", start, end) >= 0
        return _DIGITS.search(self._text, start, end) is not None

    def dates(self, start: int, end: int) -> list[Written]:
        """The dates written in text[start:end], in order."""
        found = self._found.get((start, end))
        if found is None:
            if self._marks:
                dates = grammar.among(self._text, self._numbers(start, end), start, end)
            else:
                dates = grammar.find(self._text, start, end)
            found = list(dates)
            self._found[start, end] = found
        return found

    def _numbers(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        marks, at = self._marks, start
        while (at := marks.find(b"0", at, end)) >= 0:
            stop = marks.find(b".", at, end)
            stop = end if stop < 0 else stop
            yield at, stop
            at = stop
