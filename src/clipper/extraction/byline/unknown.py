"""A writer whose name no table has, alone above the story: what the story takes up nothing of is no title of it."""

from __future__ import annotations

from clipper.extraction.byline.forms import Byline
from clipper.extraction.headline.titles import is_told
from clipper.extraction.names import names
from clipper.extraction.page.reading import Reading
from clipper.extraction.tables.agencies import Agencies
from clipper.patterns import pattern

_NAME = pattern(r"[‘’']?[A-ZÀ-Þ][^\W\d_]+(?:[-’'][^\W\d_]+)?(?: [A-ZÀ-Þ][^\W\d_]+(?:[-’'][^\W\d_]+)?){1,2}")
_TOLD_BY = 5
"""Letters of a word by which a story takes it up, as of titles."""
_STORY = 300
"""Characters of the shortest story that would have taken up its title."""
_RUBRIC_WORDS = """
fact check gallery image placeholder horoscope obituary obituaries editorials briefing newsletter explainer team
podcast interview crime cricket football entertainment web feature features guest viewpoint commentary essay profile
letters legislative initiatives opportunities market watch wrap roundup digest diary notebook quote morning evening
images pictures photos features stock agency archive corp inc ltd llc plc company group foundation association institute
university college limited partners ventures industries technologies systems solutions capital studios productions
daily weekly monthly real estate need know fast facts must good bad best worst big small full text notice notices tender
"""
_RUBRICS = frozenset(_RUBRIC_WORDS.split())
"""Words of rubrics, and of houses that own a picture or sent the text, that a story need not take up."""


_BORN_ON = frozenset(["Sunday", "Monday", "Friday"])
"""Days that are also given names in western Africa."""


def above(reading: Reading, agencies: Agencies) -> Byline | None:
    """`Wendrila Ostoma` right above the story, in the first line or below its title; none of the story's words."""
    number = reading.story - 1
    if (
        not reading.is_english
        or not 0 <= number <= 4
        or number + 1 >= len(reading.lines)
        or reading.lines[number + 1].gap < 2 * (not number)
    ):
        return None
    line = reading.lines[number]
    if len(line.text) > 40 or _NAME.fullmatch(line.text) is None:
        return None
    story = reading.text[line.end :].casefold()
    words = line.text.strip("‘’'").split()
    if words[0] in _BORN_ON and any(names.is_given(word) or names.is_family(word) for word in words[1:]):
        rest = words[1:]  # Sunday Example
    else:
        rest = words
    if len(story) < _STORY or not all(_is_a_names(word) for word in rest):
        return None
    if any(word.casefold()[:_TOLD_BY] in story for word in words):
        return None
    if number and not any(is_told(title.text, story) for title in reading.lines[:number]):
        return None
    if names.is_somewhere(line.text) or names.is_paper(line.text) or agencies.named(line.text):
        return None
    return Byline(line.start, line.end, "byline: a name of which the story below tells nothing", line=number)


def _is_a_names(word: str) -> bool:
    small = word.casefold()
    return (
        all(part[1:].islower() for part in word.replace("’", "-").replace("'", "-").split("-") if len(part) > 1)
        and not names.is_plain(small)
        and small not in _RUBRICS
        and not names.is_somewhere(word)
    )
