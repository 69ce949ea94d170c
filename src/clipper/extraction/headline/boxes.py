"""Links to other stories that stand where a headline may: below the title of a box, such as `Más información`."""

from __future__ import annotations

from clipper.extraction.headline.forms import regex
from clipper.extraction.page.reading import Line
from clipper.extraction.page.signs import holds
from clipper.extraction.page.storedday import STORED_DAY
from clipper.patterns import pattern

LINKS = 2
"""Titles below a box's own at the top of a text, at least, that are links and no headline."""
LONGEST = 40
"""Letters of the longest title of a box; marks may follow it."""


def is_of_another(lines: list[Line], number: int, meta: set[int]) -> bool:
    """Whether a line is a link in a box, or says what the writer does or whose release it is: no title of the story."""
    return _is_in_a_box(lines, number, meta) or _tells_of_its_writer(lines, number, meta) or _is_office(lines, number)


def _is_in_a_box(lines: list[Line], number: int, meta: set[int]) -> bool:
    """Whether the line is a link of a box, or its title: `Más información`, and other stories' titles below it."""
    if _heads_a_box(lines[number].text):
        return True
    first = number
    while first > 0 and number - first < 8 and lines[first].gap == 1:
        first -= 1
        if _heads_a_box(lines[first].text):
            live = lines[first - 1].text.lower() if first else ""
            return not live.endswith("directo")  # En directo / Minuto a minuto / the title
    several = first + 1 < len(lines) and lines[first + 1].gap == 1
    if first > 0 and several and _heads_a_box(lines[first - 1].text):
        return True
    return number > 0 and _begins_with_a_box(lines, number, meta)


def _tells_of_its_writer(lines: list[Line], number: int, meta: set[int]) -> bool:
    """Whether a line says what the writer named in the line above does: `Poe is a reporter for the Salem Times`."""
    name, _, told = lines[number].text.partition(" ")
    if number - 1 not in meta or _DOES.match(told) is None:
        return False
    return lines[number - 1].text.split()[-1].rstrip(".,") == name


_SENT = ("From:", "Issued by:", "Herausgeber:", "Herausgegeben von:", "Organisation:", "Department:")
_WORD = r"(?:[A-ZÄÖÜ][\w-]*|of|the|for|and|der|des|für|und|von)"
_OFFICE = pattern(rf"(?P<name>{_WORD}(?: {_WORD})*) \((?P<letters>[A-ZÄÖÜ]{{2,8}})\)")
_KINDS = (
    "amt",
    "inister",
    "behörde",
    "gentur",
    "Department",
    "Office",
    "Ministry",
    "Agency",
    "Authority",
    "Commission",
)


def _is_office(lines: list[Line], number: int) -> bool:
    """Whether a release says in a line whose it is: below `From:`, or an office with its letters in a bracket."""
    text = lines[number].text
    if number and lines[number - 1].text in _SENT:
        return True
    office = _OFFICE.fullmatch(text) if text[-1] == ")" and holds(text, _KINDS) else None
    return office is not None and _are_letters_of(office["letters"], office["name"])


def _are_letters_of(letters: str, name: str) -> bool:
    """Whether letters are an office's: its name begins with the first, and the others follow in it in their order."""
    if name[0] != letters[0]:
        return False
    small = iter(name.casefold())
    return all(letter in small for letter in letters.casefold())


_DOES = pattern(
    r"(?:is|was) (?:an?|the) (?:[\w’'&-]+ ){0,6}?(?:writer|reporter|editor|correspondent|journalist|columnist|critic|"
    r"author|producer|photographer|freelancer|intern|fellow|analyst|professor|contributor)\b|(?:writes|covers|reports) "
)


def _heads_a_box(text: str) -> bool:
    return not (len(text) > LONGEST and text[-1].isalnum()) and regex("box").fullmatch(text) is not None


def _begins_with_a_box(lines: list[Line], number: int, meta: set[int]) -> bool:
    """Whether a text begins with a box of several links, and no date or byline stands above them."""
    title = STORED_DAY.sub("", lines[0].text, 1) if "ate " in lines[0].text[: LONGEST + 20] else lines[0].text
    if not 8 <= len(title) <= LONGEST or not _heads_a_box(title) or len(lines) <= LINKS:
        return False
    if any(at in meta for at in range(1, max(number, LINKS) + 2)):
        return False
    apart = {min(line.gap, 2) for line in lines[1 : max(number, LINKS) + 1]}
    return len(apart) == 1 and not any(line.ends_sentence for line in lines[1 : LINKS + 1])
