"""Somebody's post that a page shows amid its story, or that the story quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clipper.patterns import pattern

if TYPE_CHECKING:
    from clipper.extraction.page.reading import Reading

_POSTS = ("Posted by ", "Gepostet von ", "Publicado por ", "Publicada por ", "Publié par ")


def is_a_post(reading: Reading, number: int) -> bool:
    """Whether `Posted by Ann Example on Wednesday` stands amid a story: below somebody's post that it shows."""
    line = reading.lines[number]
    if not line.text.startswith(_POSTS) or number <= reading.story + 1:
        return False
    inside = sum(reading.prose[:number]) > 2 and sum(reading.prose[number + 1 : number + 4]) > 1
    return inside and reading.figures.within(line.start, line.end)


_ACCOUNT = pattern(r"\(@\w+\)\s*\Z")


def is_of_a_post(reading: Reading, number: int, before: str) -> bool:
    """Whether the words before a day are a post's: `— Ann Example (@annexample) January 5, 2020`."""
    return ("(@" in before and _ACCOUNT.search(before) is not None) or is_a_post(reading, number)
