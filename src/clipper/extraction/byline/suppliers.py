"""Suppliers in a byline's line: in place of a name, or as the house of whoever is named."""

from __future__ import annotations

import re

from clipper.extraction.byline.forms import Byline, regex
from clipper.extraction.byline.houses import paper_instead
from clipper.extraction.credit.sources import is_named_paper
from clipper.extraction.dates import grammar
from clipper.extraction.names.names import is_desk
from clipper.extraction.names.roles import ROLE
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.sentences import EMPTY
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies, Named
from clipper.patterns import pattern

_STAFF_AND = pattern(
    r"(?:[A-Z][\w.&’'-]* ){0,3}(?:[Ss]taff|STAFF)(?: (?:[Ww]riters?|[Rr]eports?|[Rr]eporters?))?(?: and| AND)?|"
    r"(?:Redacción|REDACCIÓN|Redaktion|Redação|Redacção|(?:La )?[Rr]édaction|Redazione)"
    r"(?: (?:y|und|et|e|avec|con|com|mit))?|"
    r"(?:L[ea]s? [A-Z][\w-]+(?: [A-Z]\w+)?|[\w-]+\.(?:fr|com|net|be|ch|ca|es|de|at)) \(?(?:avec|con|mit)(?: l['’])?"
)
"""A paper's own people, before the supplier whose reports they wove into theirs: `Herald staff and wire reports`."""


def is_own_station(text: str, end: int, named: list[Named]) -> bool:
    """Whether a bar and a station stand behind a name that ends at text[end]: `By Ann Poe | Fox News`, its page's.

    Or a station that ends the title above: `Title - BBC News` and `By Ann Poe, BBC News`.
    """
    if any(one.kind != "broadcaster" for one in named):
        return False
    return "|" in text[end : named[0].start] or f" - {text[named[0].start : named[-1].end]}\n" in text[:end]


_HOUSE = pattern(r" \((?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3})\)")


def in_brackets(text: str, start: int, end: int) -> Named | None:
    """The paper from which a site took a text, all of text[start:end] behind a name: `By Ann Example (Salem Daily)`."""
    house = _HOUSE.fullmatch(text, start, end) if text[end - 1] == ")" else None
    if house is None or not is_named_paper(house["name"]):
        return None
    return Named(house["name"], *house.span("name"), "", "newspaper-service")


_OF_A_PAPER = pattern(r"(?:(?:Staff|Crime|Court|City|Foreign) )?(?:Reporters?|REPORTERS?|Correspondents?|Staff)")


def _are_of_the_house(named: list[Named], words: str) -> bool:
    """Whether only the page's own station or paper is named, or nobody: `China correspondent, BBC News`.

    A paper's `Staff Writer` is its own.
    """
    staff = "Staff " in words
    return all(one.kind == "broadcaster" or (staff and one.kind == "newspaper-service") for one in named)


def role(reading: Reading, number: int, at: int, end: int, agencies: Agencies) -> tuple[int, int] | None:
    """`Associated Press Writer` behind the name, or on a line of its own below it."""
    below = reading.lines[number + 1] if number + 1 < reading.split_at and end == reading.lines[number].end else None
    spots = [(at, end)] if below is None or below.gap != 1 else [(at, end), (below.start, below.end)]
    for start, stop in spots:
        start += len(reading.text[start:stop]) - len(reading.text[start:stop].lstrip(" ,"))
        role = ROLE.match(reading.text, start, stop)
        if role is None or role.end() != stop:
            continue
        if not _are_of_the_house(agencies.named(reading.text, *role.span()), role[0]):
            return role.span()
    return None


_EDITION = pattern(
    r"\b\d{2,4} ?(?:pp\b|pages\b|S\.|Seiten\b|páginas\b|págs\b)|\bISBN\b|[,;(] ?[£$€] ?\d{1,3}[.,]\d\d\)?\.?\Z|"
    r"[,;(] ?\d{1,3}[.,]\d\d (?:Euro|euros|€)\)?\.?\Z"
)
"""What a review says of a book's edition: `Harbour Press, 312 pp, £14.99`."""


def _is_of_a_book(reading: Reading, number: int, at: int) -> bool:
    """Whether the edition follows a name behind `by`, in its line or in the next."""
    if len(reading.lines[number].text) <= 90 and _EDITION.search(reading.text, at, reading.lines[number].end):
        return True
    below = reading.lines[number + 1] if number + 1 < len(reading.lines) else None
    if below is None or len(below.text) > 90 or below.gap > 2 or reading.prose[number + 1]:
        return False
    return _EDITION.search(below.text) is not None


def instead(reading: Reading, number: int, begin: int, at: int, end: int, agencies: Agencies) -> Byline | None:
    """`By PTI`, `von dpa, unserer Redaktion`: a credit and no byline."""
    text, line = reading.text, reading.lines[number]
    if _is_of_a_book(reading, number, at):
        return Byline(line.start, line.start, "byline: a book's author", line=number)
    named = agencies.named(text, at, min(end, at + 90))
    if not named and reading.figures.within(at, line.end) and (written := reading.dates(at, line.end)):
        glued = at < written[0].start <= end and text[written[0].start - 1].isalpha()
        named = agencies.named(text, at, written[0].start) if glued else []  # By Associated Press22 August 2019
    if text[at:end].lower() in EMPTY:
        return Byline(line.start, line.start, "byline: an empty field", line=number)
    if not named and end - at <= 6 and text[at:end].islower():  # door anp
        only = agencies.exactly(text[at:end].upper())
        named = [Named(only.name, at, end, only.country, only.kind)] if only else []
    if text[at:end].rstrip() == "RSS" and holds(text[: end + 400], (" NPT ", "Kathmandu", "KATHMANDU", "Nepal")):
        named = [Named("RSS Nepal", at, at + 3, "NP")]  # elsewhere a party, or a button
    named = named or ([] if reading.is_english else paper_instead(text, at, end))
    if text.startswith("EP ", at) and reading.is_english and is_desk(text[at:end]):
        return None  # By EP Web Desk
    before = text[at : named[0].start].strip(" ,&/") if named else ""
    if not named or (before and _STAFF_AND.fullmatch(before) is None and not text.startswith("staff", named[0].start)):
        return None
    after = text[named[0].end : end]
    if named[0].kind == "newspaper-service" and _OF_A_PAPER.fullmatch(after.strip()) is not None:
        return None  # By Daily Mail Reporter, in the paper itself
    if re.match(r"\s+(?:[Ss]taff )?(?:[Ww]riters?|WRITERS?|[Cc]orrespondents?|[Rr]eporters?)\s+[A-Z]", after):
        return None
    if len(line.text) > 90:
        return Byline(line.start, line.start, "byline: a supplier in place of a name", line=number)
    stop = next((written.start for written in grammar.find(text, at, line.end)), line.end)
    stop = line.start + len(text[line.start : stop].rstrip(" |,–-"))
    name = text[named[0].start : named[0].end]
    again = text.find(f" {name}", named[0].end, stop)
    if again >= 0 and text[named[0].end : again].strip() in ("", "The"):  # By The Associated Press The Associated Press
        stop = named[0].end
    cut = regex("cut").search(text, named[0].end, stop)
    stop = stop if cut is None else cut.start()
    closed = text.find(")", named[-1].end, stop) + 1 if "(" in before else 0  # Par lequai.fr (avec AFP), publié le
    stop = closed or stop
    return Byline(line.start, line.start, "byline: a supplier in place of a name", (begin, stop), tuple(named), number)
