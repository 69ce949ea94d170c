"""Datelines behind what a paper of old says of its cable: `(Per Press Association.) WELLINGTON, last night.`"""

from __future__ import annotations

from clipper.extraction.dateline.dateline import Dateline
from clipper.extraction.dateline.lostlines import CABLED
from clipper.extraction.dateline.placenames import looks_like_place
from clipper.extraction.dates import grammar
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies, Named
from clipper.patterns import pattern

HEAD = 60
"""Lines from the start in which such a story begins."""
REACH = 330
"""Characters of a line in which decks and credit stand before the town."""
_ASSOCIATION = r"(?:United |UNITED )?(?:Press|PRESS) (?:Ass(?:ociation|n)|ASS(?:OCIATION|N))\.?"
_CREDIT = (
    rf"[\[(]?(?:[Bb]y|Per|BY|PER) [^()\[\]\n.]{{0,30}}?[.,]?[\s—–-]{{0,3}}{_ASSOCIATION}"
    r"(?:\s?[—–-]*\s?(?:[Cc]opyright|COPYRIGHT)\.?)?[)\]]?\.?|"
    rf"[\[(]?(?:(?:[A-Z]\w{{0,6}}|(?:[A-Z]\.){{1,3}}) ){{0,3}}?{_ASSOCIATION}(?:\s?[—–-]+\s?|\)\s?\()"
    r"(?:By (?:Electric )?(?:Telegraph|Cable)[.,]?\s?[—–-]*\s?)?(?:[Cc]opyright|COPYRIGHT)\.?[)\]]?\.?"
)
_TOWN = r"(?P<place>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}(?:,? \([A-Z][^()]{1,20}\))?)"
_DAY = (
    r"(?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}|[Tt]o-?day|[Tt]his (?:day|morning|evening)|[Ll]ast (?:night|evening)|"
    r"[Yy]esterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
_RUN_IN = pattern(
    rf"(?:^|(?<=[\s'.]))(?:(?P<credit>{_CREDIT})|"
    r"\(?Re{1,2}c?[cdeiv]{0,5}\.? (?:[A-Z][a-z]{2,8}\.? \d{1,2}[.,] )?\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.?\)?|"
    r"By Telegraph[^()\[\]\n]{0,40}[)\]])"
    rf"(?:\s?\([^()\n]{{3,60}}\)\.?)?[^\w\n]{{0,6}}{_TOWN}[\"'”]?, {_DAY}(?:\. ?|$)"
    r"(?:[—–-]+ ?)?(?=(?:\d )?[A-Z\"“'‘]|\n|$)"
)
ALONE = pattern(_CREDIT)
"""The credit in a line of its own."""
_BELOW = pattern(rf"{_TOWN}, {_DAY}\. ?(?:[—–-]+ ?)?(?=[A-Z\"“'‘])")


def find(reading: Reading, agencies: Agencies) -> Dateline | None:
    """The town and its day behind a credit to the association of the press, or behind the hour of receipt."""
    for number, line in enumerate(reading.lines[:HEAD]):
        if len(line.text) < 100 and not line.text.startswith("(Rec"):
            continue
        if not holds(line.text[:REACH], (*CABLED, ", ")):
            continue
        match = _RUN_IN.search(reading.text, line.start, min(line.end, line.start + REACH))
        credit = None if match is None or match["credit"] is None else match.span("credit")
        above = reading.lines[number - 1] if number else None
        if credit is None and above is not None and len(above.text) <= 60 and ALONE.fullmatch(above.text):
            match = match or _BELOW.match(reading.text, line.start, line.end)
            credit = (above.start, above.end)
        if match is None or (
            credit is None and not looks_like_place(match["place"].partition(" (")[0].partition(",")[0])
        ):
            continue
        written = next(grammar.find(reading.text, *match.span("day")), None)
        home = agencies.exactly("NZPA")
        named = () if credit is None or home is None else (Named(home.name, *credit, home.country, home.kind),)
        start, signs = match.start("place"), () if credit is None else (credit,)
        return Dateline(start, match.end(), match.span("place"), signs, written, named, "dateline: cabled", number)
    return None
