"""A writer whose name no table has, alone above the story: what the story takes up nothing of is no title of it."""

from __future__ import annotations

from clipper.extraction.byline.forms import Byline
from clipper.extraction.dates.ages import says_how_old
from clipper.extraction.dates.dayopenings import STAMP
from clipper.extraction.headline.titles import is_told
from clipper.extraction.names import names
from clipper.extraction.names.common import is_common
from clipper.extraction.names.roles import OTHER_HANDS
from clipper.extraction.page.reading import Reading
from clipper.extraction.tables.agencies import Agencies
from clipper.patterns import pattern

_NAME_WORDS = (
    r"[‘’']?[A-ZÀ-Þ](?:['’][A-ZÀ-Þ])?[^\W\d_]+(?:[-’'][^\W\d_]+)?(?: [A-Z]\.)?"
    r"(?: [A-ZÀ-Þ](?:['’][A-ZÀ-Þ])?[^\W\d_]+(?:[-’'][^\W\d_]+)?){1,2}"
)
_NAME = pattern(_NAME_WORDS)
UNKNOWN = "byline: a name of which the story below tells nothing"
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
    if not 0 <= number <= 4 or number + 1 >= len(reading.lines) or reading.lines[number + 1].gap < 2 * (not number):
        return None
    line = reading.lines[number]
    if len(line.text) > 40 or _NAME.fullmatch(line.text) is None:
        return None
    if not reading.is_english and _OF_A_SPANISH_FAMILY.search(line.text) is None:
        return None
    if number and reading.lines[number - 1].text.rstrip(" :") in OTHER_HANDS:
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
    return Byline(line.start, line.end, UNKNOWN, line=number)


def _is_a_names(word: str) -> bool:
    small = word.casefold()
    return (
        all(part[1:].islower() for part in word.replace("’", "-").replace("'", "-").split("-") if len(part) > 1)
        and not names.is_plain(small)
        and not is_common(small)
        and small not in _RUBRICS
        and not names.is_somewhere(word)
    )


def above_a_stamp(reading: Reading, agencies: Agencies) -> Byline | None:
    """`Wendrila Ostoma` between an English record's title and the time that a program wrote below."""
    if len(reading.lines) < 4 or not reading.is_english or STAMP.fullmatch(reading.lines[2].text) is None:
        return None
    title, line = reading.lines[:2]
    if title.weight < 20 or len(line.text) > 40 or _NAME.fullmatch(line.text) is None:
        return None
    if not all(map(_is_a_names, line.text.split())):
        return None
    if names.is_somewhere(line.text) or names.is_paper(line.text) or agencies.named(line.text):
        return None
    return Byline(line.start, line.end, UNKNOWN, line=1)


_PART = pattern(
    rf"(?P<name>{_NAME_WORDS})(?: ?(?:[|•·/,–—-]|, ) ?(?P<paper>(?:The )?(?:[A-Z][\w.’'&-]+ ){{1,3}}[A-Z]\w+))?"
)
_AROUND = " \t|•·,–—-/:"
"""Signs between a writer and the day beside him."""
_BEFORE_A_CLOCK = pattern(r"[\s|•·,–—-]*\d\d?[:.]\d\d(?: ?[ap]\.?m\.?)?[\s|•·,–—-]*\Z", signs=(":", "."))


_OF_A_FAMILY = pattern(
    r"\b(?:O['’]|Mc|Mac)[A-Z][a-z]|(?:son|sen|ston|gton|rton|ley|man|mann|well|ford|stock|berg|stein|sky|ski|ska|vic|vich|"
    r"ham|worth|field|wood|shaw|ner|sby|rby|ett|nell|quist|strom|oulos|idis|nian|enko|chuk|wala|house|bridge|gate|bury|"
    r"borough|combe|cott|croft|dale|ditch|hurst|more|smith|thwaite|wick|wright)\Z"
)
"""How English names of families end, and some of those that came from elsewhere; rubrics hardly do."""


_OF_A_SPANISH_FAMILY = pattern(
    r" (?!(?:Vez|Diez|Juez|Vejez|Niñez|Túnez|Suez|Ajedrez|Escasez|Rapidez|Madurez|Sueño|Diseño|Empeño|Desempeño|"
    r"Pequeño|Dueño)\Z)[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+(?:[^aeiouáéíóú]ez|ñán|deño|reño|ueño)\Z"
)
"""How Spanish names of families end, and common words that end alike."""
_BUTTONS = ("Twitter", "Facebook", "Instagram", "Seguir", "SEGUIR", "Follow", "X")


def beside_the_day(reading: Reading, agencies: Agencies, date_lines: list[int], story: int) -> Byline | None:
    """`Wendrila Ostoma | July 15, 2018` below a title that the story takes up; the text has none of her words again."""
    ages = [at for at in range(1, min(story, 8)) if says_how_old(reading.lines[at].text)]
    for day in (*date_lines, *ages):
        above = day - 2 if reading.lines[day - 1].text.strip("*•@ ") in _BUTTONS else day - 1
        for number in (day, above, day + 1):
            if not 0 < number < min(story, 12, len(reading.lines)) or (number > day and number + 1 != story):
                continue
            line = reading.lines[number]
            part = _beside(reading, number) if number == day else (line.start, line.text)
            if part is None or len(part[1]) > 60 or (match := _PART.fullmatch(part[1])) is None:
                continue
            if match["paper"] is not None and not names.is_paper(match["paper"]):
                continue
            if _is_nobody_else(reading, number, match["name"], agencies):
                return Byline(part[0], part[0] + len(match["name"]), UNKNOWN, line=number)
    return None


def _beside(reading: Reading, number: int) -> tuple[int, str] | None:
    """Where the words before or behind the day of a line begin, and they."""
    line = reading.lines[number]
    written = next(iter(reading.dates(line.start, line.end)), None)
    if written is None or len(line.text) > 90:
        return None
    before = _BEFORE_A_CLOCK.sub("", reading.text[line.start : written.start]).rstrip(_AROUND)
    if before:
        return line.start, before
    behind = reading.text[written.end : line.end].lstrip(_AROUND)
    return line.end - len(behind), behind


def _is_nobody_else(reading: Reading, number: int, name: str, agencies: Agencies) -> bool:
    """Whether a name below a title that the story takes up can be its writer's: no place, house, rubric or topic."""
    line = reading.lines[number]
    words = name.split()
    if (_OF_A_FAMILY if reading.may_be_english else _OF_A_SPANISH_FAMILY).search(name) is None:
        return False
    if not all(_is_a_names(word) for word in words if len(word) > 2):
        return False
    rest = f"{reading.text[: line.start]} {reading.text[line.end :]}".casefold()
    if len(rest) < _STORY or any(word.casefold()[:_TOLD_BY] in rest for word in words if len(word) > 2):
        return False
    if not any(is_told(title.text, reading.text[line.end :].casefold()) for title in reading.lines[:number]):
        return False
    return not (names.is_somewhere(name) or names.is_paper(name) or agencies.named(name))
