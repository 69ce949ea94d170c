"""Which lines are sentences: running text, told from names, links and menu entries by its small words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clipper.extraction.page.menus import POINT
from clipper.extraction.page.notices import SIGNED
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.months import month_named
from clipper.patterns import pattern

if TYPE_CHECKING:
    from clipper.extraction.page.reading import Line

OPENING = 150
"""Characters at the start of a long line that may tell by themselves that it is a sentence."""
LINKS = 4
"""Bars, at least, between the titles of other stories that a page runs together in a line: `Bridge opens | Rain`."""
CLOSERS = "\"'”’»」』)]） \t"
"""What may stand behind the full stop of a sentence."""
_MONTH = pattern(r"([^\W\d_]{3,12})\.? (?:del? )?(?:1[6-9]|2[01])\d\d")
_LOWER_WORD = pattern(r"(?<!\S)[^\W\d_A-Z][^\W\d_]*")
_GLUED = pattern("[a-zß-öø-ÿ][A-ZÀ-ÖØ-Þ]")
_BRAND = pattern(r"(?<!\S)[a-z][A-Z]")
"""iPhone, eBay"""
_DATELINE = pattern(r"[A-ZÀ-Þ][^()]{2,45} \([\w /.-]{2,25}\)\s?[.:]?\s?[-–—_]")
_SMALL_WORDS = pattern(r"\s(?:der|die|das|und|den|dem|ein|eine|von|im|mit|für|ist|hat)\s|\sthe\s.{120,}\sthe\s")
_OTHER_SCRIPT = pattern("[\u0370-\u1dff\u3040-\u9fff\uac00-\ud7af]")
_SHAPES = bytes.maketrans(bytes([*range(97, 123), *range(65, 91)]), b"a" * 26 + b"A" * 26)


def _shape(text: str) -> bytes:
    """An ASCII text with `a` for each small letter and `A` for each capital: to count words of a kind at once."""
    return text.encode().translate(_SHAPES)


def is_glued(text: str) -> bool:
    """Whether a line is links that lost the blanks between them: `WorldSportBusinessOpinion`."""
    pairs = _shape(text[:240]).count(b"aA") if text.isascii() else len(_GLUED.findall(text[:240]))
    if pairs == 2 and sum(_GLUED.search(word) is not None for word in text[:240].split()) == 1:
        pairs = 1  # one word of three parts is a name: HarbourDocOps
    glued = pairs * 30 >= min(len(text), 240)
    return glued and (pairs - len(_BRAND.findall(text))) * 30 >= min(len(text), 240)


def is_sentence(line: Line) -> bool:
    """Whether a long line is a sentence rather than a run of names, links or menu entries."""
    text = line.text
    if (not line.ends_sentence and is_glued(text)) or ("/" in text and text[:24].count(" / ") > 1):  # News / Cities / …
        return False
    if "|" in text and text.count(" | ") >= LINKS:
        return False
    if text[0] in "PUL" and text[-2:] == "m." and line.weight <= 130 and _DATED.search(text):
        return False  # PUBLISHED: May 12, 2019 at 2:22 p.m. | UPDATED: May 13, 2019 at 8:02 a.m.
    if text[0] in "<#" and text.startswith(("<a ", "<img", "<iframe", "<script", "# ", "## ", "### ")):
        return False
    if line.weight - len(text) > 2 * (len(text) // 3):  # mostly characters that count three
        marked = holds(text, "。，、．؟।") or text.rstrip(CLOSERS).endswith(".")
        return marked or ("," in text and line.weight >= 140) or line.weight >= 240
    if text.isascii():
        opening = _shape(text[:OPENING] if len(text) > 2 * OPENING else text)
        more = opening.count(b" a") * 2 - opening.count(b" ")
        if more > 0 or more + opening.count(b"  ") > 0:
            return True
    words = text.split()
    lower = sum(map(str.islower, words)) if text.isascii() else len(_LOWER_WORD.findall(text))
    if lower * 9 < len(words) * 4 and line.ends_sentence:
        words = [word for word in words if word[0].isalpha() or word[-1].isalpha()]
        # German writes its nouns in capitals: little is left of a short sentence; of English with offices' names too.
        if lower * 7 >= len(words) * 2 and len(words) >= 8 and _SMALL_WORDS.search(text):
            return True
    return lower * 9 >= len(words) * 4 or (not text.isascii() and not any("A" <= c <= "Z" for c in text[:200]))


def _is_month(text: str) -> bool:
    """Whether a line is a month and its year, in the small letters of many languages: `mars 2021`, `enero de 2019`."""
    month = _MONTH.fullmatch(text) if text[-1].isdigit() and len(text) <= 24 else None
    return month is not None and month_named(month[1]) is not None


_IS_A_SITE = pattern(r"(?:www\.)?[a-z\d-]{2,40}\.[a-z.]{2,12}(?:/\S*)?(?:\Z| · )", signs=(".",))
"""The line of a site or of a page, in small letters: `salem-gazette.example · by Ann Example`."""


_DATED = pattern(
    r"(?:\b\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},?|\b[A-Z][A-Za-z]{2,8}\.? \d{1,2},?) (?:19|20)\d\d\b"
    r"(?:[ ,|•·at-]{1,4}\d\d?[:.]\d\d ?[A-Za-z.]{0,4}(?: [A-Z]{3,4})?)?\Z|"
    r"\b(?:19|20)\d\d-\d\d-\d\d(?:T[\d:.Z+-]{4,14})?\Z|"
    r"\A(?:[A-Z][a-z]+,? )?(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}|[A-Z][A-Za-z]{2,8}\.? \d{1,2}),? (?:19|20)\d\d\b|"
    r"\A(?:19|20)\d\d-\d\d-\d\d|"
    r"\A(?:Published|Updated|Posted|PUBLISHED|UPDATED|POSTED|Last [Uu]pdated|First published)\b"
)
"""A day with its year with which a line of writer and day ends or begins."""
_SECTION_AND_DAY = pattern(r"[a-z]{4,20} [A-Z][a-z]{2,8}\.? \d\d?, [12]\d{3}(?: \d\d?:\d\d)?")
"""A section in small letters and the day with its hour: `politics January 05, 2020 01:00`."""


def is_narrow(lines: list[Line], number: int) -> bool:
    """Whether a paper’s narrow column runs on over the next three lines, two of which begin amid a sentence."""
    below = lines[number + 1 : number + 4]
    if len(below) < 3 or any(line.gap != 1 or not 16 <= line.weight <= 60 for line in below):
        return False
    goes_on = sum(line.text[0].islower() for line in below)
    return goes_on >= 2 and not any(line.ends_sentence for line in below[:2]) and lines[number].text[0] not in "*•-–"


EMPTY = frozenset(["nan", "none", "null", "unknown", "n/a", "na", "[]", "admin", "no date available", "no author"])
"""What a record has for a field of which nothing is known."""


_ADDRESS = ("http://", "https://", "www.")


def runs_on(line: Line, after: Line, third: list[Line]) -> bool:
    """Whether a sentence of `line` goes on in the line directly below it, as in text wrapped at a fixed width.

    Where a whole paragraph follows in one line (`third`), nothing is wrapped: they are a title and its standfirst.
    """
    if after.gap != 1 or line.ends_sentence or after.text == line.text or not is_sentence(line):
        return False
    if ("(" in after.text[:60] and _DATELINE.match(after.text)) or POINT.match(after.text):
        return False
    if " | " in after.text:  # fields: an agency, a town, a day
        return False
    if len(after.text) <= 17 and after.text.lower() in EMPTY:
        return False
    if after.text.startswith(_ADDRESS) and " " not in after.text:
        return False
    if line.text[0] > "\u0600" and len(after.text) <= 20 and after.text.isascii() and after.text.count(" ") < 3:
        return False  # a menu that ends in another script: english EN
    if after.text[0].islower() and len(after.text) <= 60 and (SIGNED.match(after.text) or _is_month(after.text)):
        return False
    if (
        after.weight >= 200
        and 3 * line.weight < after.weight
        and line.text[:40].islower()
        and after.text[:40].islower()
    ):
        return False  # a title above its story in a collection in small letters
    if after.text[-1].isdigit() and len(after.text) <= 45 and _SECTION_AND_DAY.fullmatch(after.text) is not None:
        return False
    if after.text[0].islower() or line.text[-1] == ",":
        return _IS_A_SITE.match(after.text) is None
    if not (line.text[-1].islower() and line.weight >= 55 and 40 <= after.weight < 140):
        return False
    if ("20" in after.text or "19" in after.text) and not after.ends_sentence and _DATED.search(after.text):
        return False  # the line of writer and day right below a long title
    if any(below.gap == 1 and below.weight >= 140 for below in third):
        return False
    room = len(after.text) - len(line.text)  # a wrapped line ends where the next word would not fit
    return _OTHER_SCRIPT.search(line.text) is not None or room <= after.text.find(" ") + 1
