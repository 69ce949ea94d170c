"""Where a query's words stand in a text, and which part of it to show: offsets only, never markup."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from clipper.frozen import frozen
from clipper.query.tree import Query, Words, terms
from clipper.words import spans

Span = tuple[int, int]
"""Offsets of characters: text[start:end]."""


@frozen
class Snippet:
    """text[start:end] is worth showing; `matches` are those that lie in it, as offsets in the text."""

    start: int
    end: int
    matches: tuple[Span, ...]


def matches(text: str, query: Query, field: str = "body", most: int = 1000) -> list[Span]:
    """The words and phrases that the query asks for, where they stand in one field's text: at most the first `most`.

    In order, without overlaps. Words behind a NOT and words asked for in other fields are none.
    """
    found: list[Span] = []
    for start, end, _ in _matches(text, [term for term in terms(query) if term.field in (None, field)]):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif len(found) == most:
            break
        else:
            found.append((start, end))
    return found


def snippet(text: str, query: Query, width: int = 160, field: str = "body") -> Snippet:
    """The part of a text, some `width` characters long, that holds most of what a query asks for.

    The window with the most different words wins, then the one with the most matches, then the first. It begins and
    ends between words. Without a match it is the beginning of the text.
    """
    asked = [term for term in terms(query) if term.field in (None, field)]
    first, last = _densest(_matches(text, asked), width)
    if last == 0:
        first = last = len(text) - len(text.lstrip())
    start, end = _window(text, first, last, width)
    # what stands before the window cannot reach into it: it was cut between words, and begins no later than a match
    inside = [(match[0] + start, match[1] + start) for match in matches(text[start:end], query, field)]
    return Snippet(start, end, tuple(inside))


def _matches(text: str, asked: Sequence[Words]) -> Iterator[tuple[int, int, int]]:
    """Where each term stands, as (start, end, which term), ordered by the start."""
    if not asked:
        return
    longest = max(len(term.words) for term in asked)
    first_words: dict[str, list[int]] = {}
    beginnings: list[int] = []
    for which, term in enumerate(asked):
        if term.prefix and len(term.words) == 1:
            beginnings.append(which)
        else:
            first_words.setdefault(term.words[0], []).append(which)
    read = spans(text)
    ahead: deque[tuple[str, int, int]] = deque()
    while True:
        while len(ahead) < longest:
            following = next(read, None)
            if following is None:
                break
            ahead.append(following)
        if not ahead:
            return
        word, start, end = ahead[0]
        for which in first_words.get(word, ()):
            term = asked[which]
            if len(term.words) == 1:
                yield start, end, which
            elif _is_phrase(term, ahead):
                yield start, ahead[len(term.words) - 1][2], which
        for which in beginnings:
            if word.startswith(asked[which].words[0]):
                yield start, end, which
        ahead.popleft()


def _is_phrase(term: Words, ahead: Sequence[tuple[str, int, int]]) -> bool:
    if len(term.words) > len(ahead):
        return False
    for place, word in enumerate(term.words):
        there = ahead[place][0]
        if there != word and not (term.prefix and place == len(term.words) - 1 and there.startswith(word)):
            return False
    return True


def _densest(found: Iterator[tuple[int, int, int]], width: int) -> Span:
    """From where to where the best window's matches reach; (0, 0) if there are none."""
    window: deque[tuple[int, int, int]] = deque()
    best, reach = (0, 0), (0, 0)
    for match in found:
        window.append(match)
        while window[-1][1] - window[0][0] > width and len(window) > 1:
            window.popleft()
        score = (len({which for _, _, which in window}), len(window))
        if score > best:
            best, reach = score, (window[0][0], max(end for _, end, _ in window))
    return reach


def _window(text: str, first: int, last: int, width: int) -> Span:
    """A window around text[first:last]: a third of the room before it, the rest after it, cut between words."""
    room = max(0, width - (last - first))
    start = max(0, first - room // 3)
    end = min(len(text), start + max(width, last - first))
    start = max(0, min(start, end - width))
    if start > 0:
        blank = next((place for place in range(start, first) if text[place - 1].isspace()), None)
        start = first if blank is None and first - start < 30 else start if blank is None else blank
    while start < first and text[start].isspace():
        start += 1
    if end < len(text):
        blank = next((place for place in range(end, last, -1) if text[place].isspace()), None)
        end = end if blank is None else blank
    while end > last and text[end - 1].isspace():
        end -= 1
    return start, max(end, start)
