"""Lines in which a name without a label may stand: no caption, tag, masthead, menu or list."""

from __future__ import annotations

from clipper.extraction.byline.forms import SHORT
from clipper.extraction.byline.houses import SHORTENED
from clipper.extraction.credit.pictures import is_picture
from clipper.extraction.dates import grammar
from clipper.extraction.headline import room
from clipper.extraction.names import names
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.tables.gazetteer import is_place
from clipper.extraction.tables.months import weekday_named
from clipper.patterns import pattern

_DIRECTS = ("التحرير", "التحرير:", "الإدارة", "الادارة")
"""How the line ends that names the office of who directs an Arabic paper, above his name."""
_TAGS = pattern(
    r"(?i)(?:(?:related |more )?(?:tags?|topics?|people|keywords?)|(?:filed|listed) (?:under|in)|etiquetas|temas|"
    r"archivado en|schlagw(?:ö|oe)rter|themen|mots[- ]clés|sur le même sujet)\s?:?"
)
"""What stands above the persons and things that a page's story is about."""
_TAG_ENDS = (":", "tag", "tags", "topic", "topics", "people", "keyword", "keywords", "under", " in", " en", "etiquetas",
             "temas", "rter", "themen", "clés", "sujet")  # fmt: skip


def may_be_bare(reading: Reading, number: int, line: Line, *, dated: bool) -> bool:
    """Whether a name without a label may stand in a line: it is no caption, tag, sentence, masthead or list."""
    if len(line.text) > SHORT or line.text[0] in "#@<©(" or line.text.endswith("/Staff"):
        return False
    if line.ends_sentence and not (dated and line.text.endswith(SHORTENED)):
        return False
    if is_picture(line.text) and not names.is_bare_desk(line.text):
        return False
    lines = reading.lines
    if number + 4 < len(lines) and lines[number + 2].text == line.text == lines[number + 4].text:
        return False  # who took three pictures, whose captions stand between
    if lines[number].text[-1] == "," and not dated:  # Ann Example, and `city reporter` below it: one of a masthead
        others = lines[number + 2 : number + 3] + lines[max(0, number - 2) : max(0, number - 1)]
        if any(one.text[-1] == "," for one in others):
            return False
    beside = lines[max(0, number - 1) : number] + lines[number + 1 : number + 2]
    if ", " in line.text and _is_of_a_town(line) and any(map(_is_of_a_town, beside)):
        return False  # the winners of a draw and their towns
    above = reading.lines[number - 1].text if number else ""
    if len(above) <= 25 and (above.endswith(":") or " " not in above) and is_picture(above):
        return False
    if above[:2] == "* " and line.text[0].isalpha() and not dated and len(above) <= 20:
        return False  # what a page's menu offers under `* Events`
    if above.endswith(_DIRECTS) or (
        len(above) <= 30 and above.lower().endswith(_TAG_ENDS) and _TAGS.fullmatch(above.lstrip("# "))
    ):
        return False
    if line.text[:2] in ("* ", "+ ", "• ", "- ", "– "):
        beyond = reading.lines[number + 1] if number + 1 < len(reading.lines) else line
        if beyond.text[2:3] == "@" and above[:2] != line.text[:2]:  # whose account stands below
            return True
        if room.opens_a_list(lines, number) and reading.figures.within(beyond.start, beyond.end):
            first = next(grammar.find(reading.text, beyond.start, beyond.end), None)  # above the day and the topics
            weekday = "" if first is None else reading.text[beyond.start + 2 : first.start].strip(" ,.")
            if first is not None and (not weekday or weekday_named(weekday) is not None):
                return True
            if beyond.text[2:3].isdigit():
                return False
        elif (
            line.text[:2] == beyond.text[:2]
            and is_place(beyond.text[2:])
            and (
                above[:2] != line.text[:2]
                or line.gap > 1
                or any(reading.dates(line.start - len(above) - 1, line.start))
            )
        ):
            return True  # above the town and the day, or below the day; not one of a list of guests
        return line.text[:2] not in (above[:2], beyond.text[:2]) or room.is_below_a_day(reading, number)  # no guest
    return True


def _is_of_a_town(line: Line) -> bool:
    """Whether a line is a name and a known town: `Ann Example, Boston`."""
    name, _, town = line.text.partition(", ")
    return 1 <= name.count(" ") <= 3 and line.gap <= 2 and is_place(town)
