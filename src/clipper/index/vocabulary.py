"""Which indexed words a person may have meant."""

from __future__ import annotations

from collections.abc import Callable

from clipper.spelling import nearest

Beginning = Callable[[str, int], list[str]]
"""At most so many words of the vocabulary that begin with a text."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MOST = 20_000
"""Words that are compared; more begin alike only in vocabularies of several million words."""


def near(word: str, beginning: Beginning) -> list[str]:
    """The words nearest to one that is not there: those that begin alike, or are one slip away at the beginning."""
    if len(word) < 3:
        return []
    found = nearest(word, (other for other in beginning(word[:2], _MOST) if abs(len(other) - len(word)) <= 2))
    slips = {word[1] + word[0] + word[2:], word[1:], word[0] + word[2:]}
    slips.update(letter + word[1:] for letter in _LETTERS)
    slips.update(word[0] + letter + word[2:] for letter in _LETTERS)
    slips.update(letter + word for letter in _LETTERS)
    slips.update(word[0] + letter + word[1:] for letter in _LETTERS)
    found.extend(slip for slip in sorted(slips) if slip != word and beginning(slip, 1) == [slip])
    return nearest(word, dict.fromkeys(found))
