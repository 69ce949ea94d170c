"""Who sends a letter: the town or the office behind a name below it."""

from __future__ import annotations

import re

from clipper.extraction import names
from clipper.extraction.gazetteer import is_place
from clipper.extraction.reading import Reading
from clipper.extraction.roles import role_of
from clipper.patterns import pattern

LONGEST = 4_000
"""Characters of the longest text that is taken for a letter by the way it speaks."""
_TOWN = pattern(r"(?:, ?| in )([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3})\)?")
QUOTED = pattern(r"[“\"][^“”\"\n]{1,600}[”\"\n]")
_FIRST_PERSON = pattern(r"(?<![\w’'])(?:I|my|me|our)(?= [a-z]|[.,?!] )")


def is_sender(reading: Reading, at: int, end: int, *, labelled: bool) -> bool:
    """Whether only a town or a role follows a name below the story: `(By Ann Example in Salem)`, `Ann Example, Salem`.

    A role only behind a label: `Von Anna Beispiel, Reporterin der Example News`.
    """
    if reading.text[at:end] in (")", "."):
        return True
    if labelled and role_of(reading.text[at:end].lstrip(" ,")):
        return True
    town = _TOWN.fullmatch(reading.text, at, end)
    return town is not None and (is_place(town[1]) or is_letter(reading) or _writes(reading, town[1]))


def is_letter(reading: Reading) -> bool:
    """Whether the head of a text says that it is a letter to the editor."""
    return re.search(r"(?i)\b(?:letter|editor)\b", reading.text[:200]) is not None


def _writes(reading: Reading, town: str) -> bool:
    """Whether a short English text speaks in the first person, outside of quotations, and a word may be a town."""
    if len(reading.text) > LONGEST or " the " not in reading.text or role_of(town):
        return False
    if any(names.is_plain(word) for word in town.split()):
        return False
    return _FIRST_PERSON.search(QUOTED.sub("", reading.text)) is not None
