"""Who sends a letter: the town or the office behind a name below it."""

from __future__ import annotations

import re

from clipper.extraction.names import names
from clipper.extraction.names.roles import role_of
from clipper.extraction.page.reading import Reading
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

LONGEST = 4_000
"""Characters of the longest text that is taken for a letter by the way it speaks."""
_TOWN = pattern(r"(?:, ?| in )([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3})\)?")
_POSTAL = pattern(
    r", (?:(?:[A-ZÄÖÜ][^\d,]{3,30} \d{1,3} ?[a-z]?|per E-Mail), )?(?:[ADCH]{1,2}-)?\d{4,5} [A-ZÄÖÜ][^\d,.]{2,30}"
)
"""`Anna Beispiel, 12345 Salem`: whoever writes to a German paper gives it where he lives."""
_STOPPED = pattern(r"\. (?P<town>[A-ZÀ-Þ][^\d,.()]{2,30})\.?| \( ?(?P<bracketed>[A-ZÀ-Þ][^\d,.()]{2,30}?) ?\)\.?")
"""`Ana Ejemplo. Madrid`, `Ana Ejemplo (Madrid)`"""
QUOTED = pattern(r"[“\"][^“”\"\n]{1,600}[”\"\n]")
_PERSONS = (
    (" the ", pattern(r"(?<![\w’'])(?:I|my|me|our|we|We|us)(?= [a-z]|[.,?!] )")),
    (" der ", pattern(r"(?<!\w)(?:[Ii]ch|mich|mir|[Mm]eine?[mnrs]?)(?= )")),
    (" que ", pattern(r"(?<!\w)(?:[Mm]e|[Mm]is?|[Yy]o|conmigo)(?= )")),
)
"""A small word by which a language shows itself, and the words with which its letters speak of their writers."""


def is_sender(reading: Reading, at: int, end: int, *, labelled: bool) -> bool:
    """Whether only a town or a role follows a name below the story: `(By Ann Example in Salem)`, `Ann Example, Salem`.

    A role only behind a label: `Von Anna Beispiel, Reporterin der Example News`.
    """
    if reading.text[at:end] in (")", "."):
        return True
    if labelled and role_of(reading.text[at:end].lstrip(" ,")):
        return True
    if reading.text[at : at + 2] == ", " and _POSTAL.fullmatch(reading.text, at, end):
        return True
    stopped = _STOPPED.fullmatch(reading.text, at, end)
    if stopped is not None and is_place(stopped["town"] or stopped["bracketed"]):
        return True
    town = _TOWN.fullmatch(reading.text, at, end)
    return town is not None and (is_place(town[1]) or is_letter(reading) or _writes(reading, town[1]))


def is_letter(reading: Reading) -> bool:
    """Whether the head of a text says that it is a letter to the editor."""
    return re.search(r"(?i)\b(?:letter|editor)\b|\b(?:SIR|Sir|MADAM|Madam) ?[,–—:-]", reading.text[:200]) is not None


def _writes(reading: Reading, town: str) -> bool:
    """Whether a short text speaks in the first person, outside of quotations, and a word may be a town."""
    if len(reading.text) > LONGEST or role_of(town) or any(names.is_plain(word) for word in town.split()):
        return False
    persons = next((persons for sign, persons in _PERSONS if sign in reading.text), None)
    return persons is not None and persons.search(QUOTED.sub("", reading.text)) is not None
