"""A writer who stands alone in his line above a story in Hindi or Persian: known by his given name."""

from __future__ import annotations

from clipper.extraction.bylineforms import Signature
from clipper.extraction.gazetteer import is_place
from clipper.extraction.names import is_given
from clipper.extraction.reading import Reading
from clipper.patterns import pattern

_NAME = pattern(
    r"[\u0900-\u0963\u0970-\u097f]{2,14}(?:\s[\u0900-\u0963\u0970-\u097f]{2,14}){1,2}"
    r"|[\u0620-\u06cc]{2,14}(?:[\s\u200c][\u0620-\u06cc]{2,14}){1,2}"
)
_OWN = "कनमरसپچژگ"
"""Letters of the two, none of which Arabic has."""
LETTERS = 1_500
"""Characters in which one of them stands."""
ABOVE = 3
"""Lines between a name and the story, at most: a town, a day."""


def alone(reading: Reading, end: int) -> Signature | None:
    """The name in one of the lines before number `end`, near the story, that the story does not speak of."""
    lines = reading.lines
    if not any(letter in reading.text[:LETTERS] for letter in _OWN):
        return None
    for number in range(min(end, len(lines) - 1)):
        line = lines[number]
        if len(line.text) > 40 or not ("\u0900" <= line.text[0] <= "\u097f" or "\u0620" <= line.text[0] <= "\u06cc"):
            continue
        if _NAME.fullmatch(line.text) is None or not is_given(line.text.split()[0]) or is_place(line.text):
            continue
        near = range(number + 1, min(number + 1 + ABOVE, len(lines)))
        if not any(reading.prose[at] for at in near) or reading.prose[max(0, number - 1)]:
            continue
        if reading.text.count(line.text.split()[-1]) == 1:
            return Signature(line.start, line.end, "byline: a name above the story")
    return None
