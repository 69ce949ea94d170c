"""A writer behind the last sentence of a story, or alone below it, and what stands behind his name there."""

from __future__ import annotations

import re

from clipper.extraction.byline.forms import BELOW, Byline
from clipper.extraction.names import names
from clipper.extraction.names.roles import OTHER_HANDS
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

_CAPITALS = "A-ZÄÖÜÁÉÍÓÚÑÇÈÊÀÂÔÎ"
_SIGNED = pattern(
    rf"[.!?…][”“\"»’)]{{0,2}} "
    rf"(?P<name>(?:[{_CAPITALS}][{_CAPITALS}.’'-]+ ){{1,3}}[{_CAPITALS}][{_CAPITALS}’'-]{{2,}})\Z|"
    r"[.!?…][”“\"»’)]{0,2} ?/ ?(?P<struck>[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){1,3})\Z"
)
"""`… repariert. ANNA BEISPIEL`, `… el puente. / Ana Ejemplo`"""


_SHOWN = ("imagen", "foto", "Foto", "Bild", "captura", "retrato", "fotografía", "image ", "photo")
"""Words of a picture's caption, behind which its photographer stands."""


def find(reading: Reading, number: int, agencies: Agencies) -> Byline | None:
    """A known given name and a surname of which nothing else in the text tells, at the end of line `number`."""
    line = reading.lines[number]
    if reading.is_english or line.text[0] in '"“„«‘»' or holds(line.text[-160:], _SHOWN):
        return None  # a saying, or what a picture shows
    if line.weight < 100 or not line.text[-1].isalpha() or not (line.text[-3:].isupper() or "/" in line.text[-50:]):
        return None
    signed = _SIGNED.search(reading.text, max(line.start, line.end - 60), line.end)
    group = "" if signed is None or signed.lastgroup is None else signed.lastgroup
    read = names.read(reading.text, *signed.span(group), agencies) if signed is not None else None
    if signed is None or read is None or read.end != line.end or not names.is_person(reading.text, read):
        return None
    surname = signed[group].split()[-1].casefold()
    return None if reading.text.casefold().count(surname) > 1 else Byline(read.start, read.end, BELOW, line=number)


_HOUSE = pattern(r" ?/ ?(?P<house>(?:[A-ZÀ-Þ][A-ZÀ-Þ.]* ){0,3}[A-ZÀ-Þ][A-ZÀ-Þ.]*[A-ZÀ-Þ])")
"""The paper in capitals behind its writer: `ANA EJEMPLO / EL PUERTO MX`."""


_DESKED = pattern(r" ?[/|,] ?(?P<house>Redacci[oó]n|REDACCI[OÓ]N|Redaktion|Rédaction|Redazione)")


_IN_A_TOWN = pattern(r",? (?:à|in|aus|en|em|a) (?P<town>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ]\w+){0,2})\.?")


def with_its_house(reading: Reading, at: int, end: int, agencies: Agencies) -> bool:
    """Whether only a paper or a town follows a name below the story; an agency would own a picture."""
    apart = reading.text[at - 1] > "\u036f" and is_place(reading.text[at + 2 : end])  # Иван Петров, Казань
    if apart or reading.text.startswith(" (Theo ", at):
        return True
    town = _IN_A_TOWN.fullmatch(reading.text, at, end)
    if town is not None and is_place(town["town"]):
        return True
    house = _HOUSE.fullmatch(reading.text, at, end) or _DESKED.fullmatch(reading.text, at, end)
    return house is not None and not agencies.named(house["house"])


_HANDLE = pattern(
    r" \(@\w{2,30}\)\.?\Z| ?(?:\(|/)(?!dpa|afp|apa|epd|sda|kna|efe|sid|rtr|ots)(?P<letters>[a-zäöü]{2,4})\)?\Z|"
    r" \((?:avec|mit|con|com) (?:l['’])?(?P<house>[A-Z]\w+)\)\Z"
)
"""`Article by Ann Example (@annexample).`, `Anna Beispiel (abe)`, `Anne Exemple (avec AFP)`"""


def handle(line: str, agencies: Agencies) -> re.Match[str] | None:
    """What stands behind a name: an account, letters of the name itself (not `(cdu)`, `(left)`), or a supplier."""
    match = _HANDLE.search(line)
    if match is None or (match["house"] and agencies.exactly(match["house"]) is None):
        return None
    small = iter(line[: match.start()].lower())
    return match if all(letter in small for letter in match["letters"] or "") else None


_DAY_BELOW = pattern(
    r"(?:Uppdaterad|Publicerad|Publisert|Oppdatert|Opprettet|Udgivet|Opdateret|Publiceret)\s?\d{1,2}\.? "
)
"""Uppdaterad11 januari 2020, right below the writer at the end of a Nordic page"""


def above_its_day(reading: Reading, agencies: Agencies) -> Byline | None:
    """The writer alone in the line above the day of a Nordic page, below its story."""
    if not holds(reading.text[-400:], ("ubli", "pdat", "prett", "dgiv")):
        return None
    for number in range(reading.last_story + 1, len(reading.lines) - 1):
        line, below = reading.lines[number], reading.lines[number + 1].text
        if below[0] not in "UPO" or len(line.text) > 40 or _DAY_BELOW.match(below) is None or ":" in line.text:
            continue
        if reading.lines[number - 1].text.rstrip(" :") in OTHER_HANDS:
            continue
        read = names.read(reading.text, line.start, line.end, agencies)
        if read is not None and read.end == line.end and names.is_person(reading.text, read):
            return Byline(read.start, read.end, BELOW, line=number)
    return None
