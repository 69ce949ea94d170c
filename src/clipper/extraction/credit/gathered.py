"""How sites that gather others' stories say whose one is: `via … – Salem Daily`, `Harbour News (Nairobi)`."""

from __future__ import annotations

from clipper.extraction.credit.creditlines import Credit, closes
from clipper.extraction.credit.sources import PAPERS, is_named_paper
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.tables.agencies import Agencies, Named
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

LONGEST = 260
"""Letters of the longest line that points to the story as its paper printed it."""
_VIA = pattern(r"via [^\n]{8,200}?\s[–—|-]\s(?P<name>[A-Z][^–—|\n]{2,40}?)\.?")
_ORIGINAL = pattern(r"Read the original (?:article|story) (?:on|at) (?:the )?(?P<name>[A-Z][^\n\d]{2,50}?)\.?")
_WITH_TOWN = pattern(r"(?P<name>[A-Z][\w.&’'-]*(?: [A-Z&][\w.&’'-]*){0,4}) \((?P<town>[A-Z][\w .-]{2,25})\)")


def find(reading: Reading, number: int, line: Line, agencies: Agencies) -> Credit | None:
    """The house to which a line points, or that stands with its town in the head of a page that points to it."""
    if len(line.text) > LONGEST:
        return None
    match = _VIA.fullmatch(line.text) or _ORIGINAL.fullmatch(line.text)
    if match is not None:
        above = [one.text for one in reading.lines[: reading.story]]
        town = any(_WITH_TOWN.fullmatch(one) and one.startswith(f"{match['name']} (") for one in above)
        if not (town or _is_a_house(match["name"], agencies)) or not closes(reading, number):
            return None
        return _credit(line, match.start("name"), match["name"], agencies)
    match = _WITH_TOWN.fullmatch(line.text)
    if match is None or not 0 < number < reading.story or not is_place(match["town"]):
        return None
    pointed = any(
        original["name"] == match["name"]
        for last in reading.lines[reading.last_story :]
        if (original := _ORIGINAL.fullmatch(last.text)) is not None
    )
    return _credit(line, 0, match["name"], agencies) if pointed else None


def below_its_label(reading: Reading, number: int, line: Line, agencies: Agencies) -> Credit | None:
    """`Source` alone in a line below the story, and the paper below it."""
    label = reading.lines[number - 1] if number else line
    if label.text.rstrip(": ") not in ("Source", "SOURCE", "Quelle") or line.gap > 2 or len(line.text) > 40:
        return None
    if not _is_a_house(line.text, agencies) or not (closes(reading, number) or closes(reading, number - 1)):
        return None
    found = _credit(line, 0, line.text, agencies)
    return Credit(label.start, line.end, found.agencies, found.rule)


def _is_a_house(words: str, agencies: Agencies) -> bool:
    return agencies.exactly(words) is not None or words in PAPERS or is_named_paper(words)


def _credit(line: Line, at: int, house: str, agencies: Agencies) -> Credit:
    only = agencies.exactly(house)
    start = line.start + at
    named = Named(house, start, start + len(house), "") if only is None else only.moved(start)
    return Credit(line.start, line.end, (named,), "credit: whose story a page gathered")
