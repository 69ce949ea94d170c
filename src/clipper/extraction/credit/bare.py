"""Lines that name suppliers and nothing else: `REUTER`, `AFP`, `dpa/epd`, `Agencies`, `Source AFP`."""

from __future__ import annotations

from clipper.extraction.credit import rights, slugs, takenover
from clipper.extraction.credit.creditlines import (
    ALONE,
    Credit,
    NoCredit,
    beside_date_or_byline,
    ends_below,
    is_in_a_writers_place,
    is_listed,
    is_of_a_title,
    site_with_supplier,
)
from clipper.extraction.credit.pictures import is_picture
from clipper.extraction.credit.supplierlist import UNLABELLED, beside_a_desk, names_only, signed_by
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.tables.agencies import Agencies
from clipper.patterns import pattern

_SMALL = frozenset(["pti", "ians", "ani", "afp"])
"""Agencies that sign in small letters behind a dash, and whose signs are no words."""
_CALLED = ("Agencia ", "Agence ", "Agência ", "Agenzia ")
"""What an agency may be called before its name."""
DEPTH = 8
"""Lines from the start in which a story's agency may stand alone above it."""


def find(reading: Reading, number: int, line: Line, agencies: Agencies) -> Credit | NoCredit | None:
    """A line that only names suppliers: `REUTER`, `AFP`, `dpa/epd`, `Agencies`."""
    bare = line.text.lstrip("—–-~ •*+")
    bare = UNLABELLED.sub("", bare) if bare and bare[0] in "SFQBDTNRvV【نП文" else line.text
    bare = bare.removeprefix("@ ")  # @ dpa.de
    inner = bare.removesuffix("^M").strip('()[]|*+• .–—-~/【】［］"“”«»')
    inner = inner.partition(") -- ")[0] if inner.endswith(".xml") else inner  # -- (UNI) -- 05DI22.xml
    initials = reading.is_english and inner in ("E.P", "E. P")  # a letter's, where no Spanish agency signs
    if initials or inner.endswith((" logo", " Logo")):
        return None
    signed = _SIGNED.fullmatch(inner) if ") " in inner else None  # (dpa) mz
    signed = signed or _DESKED.fullmatch(inner)
    if signed is not None:
        inner = signed["name"]
    named = signed_by(inner, agencies, reading.is_english) if inner and inner != "Mehr" else []  # a button, mostly
    named = named or (beside_a_desk(inner, agencies) if number > reading.story else [])
    if not named and inner.startswith(_CALLED):
        named = [one.moved(inner.index(" ") + 1) for one in names_only(inner.partition(" ")[2], agencies)]
    if not named and line.text[0] in "-–—" and inner in _SMALL and number and reading.prose[number - 1]:  # – pti
        named = names_only(inner.upper(), agencies)
    if not named and inner[:4] == "ats/" and inner.islower() and " les " in reading.text:
        named = agencies.named("ats")  # ats/mc: in German these are anybody's initials
    if signed is not None and not named:
        named = names_only(inner.upper(), agencies)
    if not named:
        below = site_with_supplier(reading, number, agencies) if "/" in inner else None
        return below or takenover.paper_alone(reading, number, line)
    if is_picture(inner) or (inner == "AA" and rights.is_a_size(reading, number)):  # 新华社/路透
        return NoCredit(line.start, line.end, ALONE, "it credits a picture, not the text")
    offset = line.start + line.text.index(inner)
    moved = tuple(name.moved(offset) for name in named)
    start = line.start + 2 * (line.text[:2] in ("* ", "+ ", "• ") and line.text[-1] != line.text[0])
    if line.text[0] in "•*+" and is_listed(reading, number):
        return NoCredit(line.start, line.end, ALONE, "one of a list: the story tells of them")
    if is_of_a_title(reading, number):
        return NoCredit(line.start, line.end, ALONE, "below another story's title, or one of the page's keywords")
    if line.text[:2] in ("文/", "文／"):  # the writer's label
        return Credit(start, line.end, moved, ALONE)
    if slugs.is_initialled(reading, number, inner):
        return Credit(start, line.end, moved, slugs.INITIALLED)
    if ends_below(reading, number):
        return Credit(start, line.end, moved, ALONE)
    if (number < reading.story or len(bare) < len(line.text)) and beside_date_or_byline(reading, number):
        return Credit(start, line.end, moved, ALONE)
    agency = any(name.kind == "agency" and name.name != "agencies" for name in named)
    if agency and _heads_a_story(reading, number, inner):
        return Credit(start, line.end, moved, ALONE)
    writer = 0 < number < reading.story and line.gap == 1 and reading.lines[number - 1].text[:3] in ("By ", "BY ")
    if writer and all(name.kind in ("agency", "newspaper-service") for name in named):
        return Credit(start, line.end, moved, ALONE)
    if number + 1 == reading.story and (
        line.text.startswith(("From ", "Read it at ", "Report from ", "Reports from ", "Story from "))
        or is_in_a_writers_place(reading, number)
        or all(name.name == "agencies" for name in named)  # - وكالات
    ):
        return Credit(start, line.end, moved, ALONE)
    return NoCredit(
        line.start, line.end, ALONE, "neither after the story nor beside its date or byline: a picture's credit"
    )


_DESKED = pattern(r"(?P<name>AAP) RTV [a-z]{2,3}(?:/[a-z]{2,3}){0,2}")
"""A wire's sign, its service and its editors: `AAP RTV ar`."""
_SIGNED = pattern(r"(?P<name>[A-Za-z]{2,8})\) [a-zäöü]{2,4}(?:[ /][a-zäöü]{2,4}){0,2}")
"""An agency in brackets and the initials of its own writers behind it."""


def _heads_a_story(reading: Reading, number: int, name: str) -> bool:
    """Whether an agency's name is a text's first line, or says that it is one (`Agencia AFP`), right above a story."""
    if number >= DEPTH or not any(reading.prose[number + 1 : number + 3]):
        return False
    if any(name in line.text[:60] for line in reading.lines[number + 1 : number + 3]):
        return False  # the story is about it, or its dateline says so
    above = reading.lines[number - 1].text if number else ""
    told = reading.lines[number].text.startswith(_CALLED) and (above[-1:] != "." or ". " in above)  # or a caption's
    return told or (number == 0 and reading.prose[1] and len(reading.lines) > 2)
