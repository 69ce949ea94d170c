"""How a page speaks of a person whose name stands alone: as of one of its story, or as of the story's writer."""

from __future__ import annotations

import re

from clipper.extraction.closing.bios import is_presented_last
from clipper.extraction.names import names
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.signs import holds
from clipper.patterns import pattern

NEAR = 20_000
"""Characters behind a name, and at the end of the text, in which a page presents its writer."""
_WORKS = "(?:currently )?(?:writes|covers|reports|works)"
_SIGNED = pattern(r"\s*\(?(?:[Bb]y|BY|[Ff]ollow|(?:[Rr]eport|[Ww]rit)ing [Bb]y)\b")
_WRITERS = "writer|reporter|editor|correspondent|journalist|columnist|contributor|producer|blogger|freelancer|author"


def is_spoken_of(reading: Reading, surname: str, number: int, story: int) -> bool:
    """Whether the head speaks of a person of this name: then it is a caption, a tag or a heading, not its author."""
    text, here = reading.text, reading.lines[number]
    name = _BESIDE_A_NAME.split(here.text, maxsplit=1)[0] or here.text
    article = "(?:ال)?" if "\u0600" < surname[0] < "\u0700" else ""  # المنفي, and منفي in the story
    word = re.compile(rf"\b{article}{re.escape(surname.removeprefix('ال'))}\b", re.IGNORECASE)
    first = reading.lines[story].start if story < len(reading.lines) else here.end
    return any(
        not here.start <= match.start() < here.end
        and not _signed(text, match.start(), here.text)
        and not _is_a_pictures(text, match.start())
        and not _signs_off(text, match.start(), match.end())
        and not is_presented_last(reading, match.start(), name)
        and not _is_a_namesake(text, match.start(), here.text)
        and not _tells(text, match.end(), here.text)
        for match in word.finditer(text, 0, min(len(text), first + 1_500))
    )


_BESIDE_A_NAME = pattern(r"\s[-–—|•]\s|,\s|\s\d")
"""What divides a name from the day or the post in its line."""
_OF_A_PICTURE = pattern(
    r"\b(?:[Pp]hotos?|[Ff]otos?|FOTOS?|PHOTOS?|[Bb]ild(?:er)?|[Pp]ictures?|[Ii]mages?)"
    r"(?: ?: ?| [Bb]y:? | von | )(?:[A-Z][\w.’'-]* ){0,3}\Z"
)


def _is_a_pictures(text: str, at: int) -> bool:
    """Whether the surname at `at` ends the credit of a picture: many a reporter of a small town took it himself."""
    before = text[max(0, at - 50) : at]
    return holds(before, ("oto", "OTO", "Bild", "icture", "mage")) and _OF_A_PICTURE.search(before) is not None


_OPENED = pattern(r"\((?:[A-ZÀ-Þ][\w.’'-]* ){1,3}\Z")
_CLOSED = pattern(r"(?:, [^(),\d]{3,30}){0,2}(?:, \d{1,2}\. ?\d{1,2}\. ?(?:\d\d|\d{4}))?\)(?:\n|\Z)")


def _signs_off(text: str, start: int, end: int) -> bool:
    """Whether the surname stands in the bracket with which a story ends: `(Anna Beispiel, DER HAFEN, 5.1.2020)`."""
    return (
        _CLOSED.match(text, end) is not None
        and text.rfind("(", max(0, start - 40), start) >= 0
        and _OPENED.search(text, max(0, start - 40), start) is not None
    )


_GIVEN = pattern(r"([A-Z][a-z]{2,}) \Z")


def _is_a_namesake(text: str, at: int, name: str) -> bool:
    """Whether another given name than those of `name` stands before the surname at `at`."""
    given = _GIVEN.search(text, max(0, at - 20), at)
    return given is not None and given[1] not in name and names.is_given(given[1])


def _tells(text: str, end: int, name: str) -> bool:
    """Whether a standfirst begins with the whole name as with its writer's: `Ann Example on the sheds of Salem`."""
    return (
        text.startswith((" on ", " reports ", " argues ", " explains ", " looks at ", " meets ", " talks to "), end)
        and text[max(0, end - len(name) - 1) : end] == "\n" + name
    )


def _signed(text: str, at: int, name: str) -> bool:
    """Whether the line that holds a name is itself a byline or an address, or the same line again."""
    begin = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    line = text[begin : end if end >= 0 else len(text)].strip()
    return len(line) <= 80 and (line == name or _SIGNED.match(line) is not None or "@" in line or line.count(" ") <= 3)


def is_presented(text: str, read: names.Names) -> bool:
    """Whether the page says of an unknown name that it is its writer's: `Follow A B`, `A B is a reporter`."""
    name = text[read.start : read.end]
    if not 2 <= read.words <= 3 or name.isupper() or names.is_somewhere(name):
        return False
    for begin, end in ((read.end, read.end + NEAR), (max(read.end + NEAR, len(text) - NEAR), len(text))):
        at = text.find(name, begin, end)
        while at >= 0:
            behind = at + len(name)
            if _PRESENTS.match(text, behind) or (
                _POINTS_TO.search(text, max(0, at - 20), at) and not text[behind : behind + 1].isalnum()
            ):
                return True
            at = text.find(name, behind, end)
    return False


_POINTS_TO = pattern(r"(?:[Ff]ollow|[Ee]mail|[Cc]ontact|[Mm]ore (?:from|by|stories by)) \Z")
_PRESENTS = pattern(
    rf"(?:, who [^.;\n]{{5,140}},)? (?:is (?:an? |the )?(?:[\w’'-]+ ){{0,5}}?(?:{_WRITERS})|{_WORKS} |"
    r"(?:is writing|writes) (?:an? |the |this )(?:[\w’'-]+ ){0,3}(?:column|blog|series)\b)"
)
