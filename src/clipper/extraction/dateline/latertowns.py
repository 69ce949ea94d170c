"""The town of a story without a dateline: alone above it or by its date, in a field above, or who signs is there."""

from __future__ import annotations

import re

from clipper.extraction.dateline.placenames import is_told_of
from clipper.extraction.page.furniture import is_furniture
from clipper.extraction.page.reading import Reading
from clipper.extraction.tables.gazetteer import is_place, is_province, is_region
from clipper.patterns import pattern

ALONE_ABOVE = 20
"""Lines from the start in which a town may stand alone above the story."""


def find(reading: Reading, story: int, signed: int | None) -> tuple[int, int] | None:
    """Where that town stands. story: the number of its first line; signed: where a writer signs below it, or None."""
    if "発信地" in reading.text:
        from clipper.extraction.dateline.eastern import sent_from

        place = sent_from(reading, story)
        if place is not None:
            return place
    if signed is None:
        return None
    from clipper.extraction.closing.eastern import town_of

    return town_of(reading.text, signed)


_BEHIND = pattern(
    r"(?:\s{0,2}(?:实习生|實習生|通讯员|通訊員|见习记者)\s?[\u4e00-\u9fff]{2,3}(?=\s))?"
    r"(?:\s?(?:发自|發自)\s?(?P<place>[\u4e00-\u9fff]{2,8}?)(?:报道|報道|報導)?(?=[\s）)。]|\Z)"
    r"|\s{1,2}(?P<told>[\u4e00-\u9fff]{2,6}?)(?:(?:报道|報道|報導)(?=[\s）)]|\Z)|$))",
    re.MULTILINE,
)
"""记者 张三 发自广州　记者 张三 实习生 李四 北京报道"""


_STATIONED = pattern(
    r",?\s(?:(?:NZPA|N\.Z\.P\.A\.|AAP|A\.A\.P\.)(?:-[A-Z][A-Za-z]+)? )?(?:staff|special) correspondent"
    r",?(?: in)?\s(?P<place>[A-Z]\w+(?: [A-Z]\w+)?)[.,]?\Z"
)
""", NZPA-Reuter staff correspondent, London"""


def behind_the_reporter(text: str, end: int) -> tuple[int, int] | None:
    """The town whence a reporter tells, whose name ends at text[end]: a Chinese one, or `NZPA staff correspondent`."""
    stop = text.find("\n", end)
    if text.find("orresponden", end, end + 60) >= 0:
        told = _STATIONED.match(text, end, stop if stop >= 0 else len(text))
        return told.span("place") if told is not None and is_place(told["place"]) else None
    match = _BEHIND.match(text, end, stop if stop >= 0 else len(text)) if "\u4dff" < text[end - 1] < "\ua000" else None
    key = "place" if match is not None and match["place"] else "told"
    return match.span(key) if match is not None and is_place(match[key]) else None


def alone_above(reading: Reading, story: int) -> tuple[int, int] | None:
    """A known town alone in the line between the headline and the story, which does not tell of the town itself."""
    if not 0 < story < min(reading.split_at, ALONE_ABOVE + 2) or not reading.prose[story]:
        return None
    if (found := _two_towns_above(reading, story) or _in_chinese(reading, story)) is not None:
        return found
    number = story - 1
    if number > 1 and len(reading.lines[number].text) <= 30 and is_furniture(reading.lines[number].text):
        number -= 1  # a button
    line, first = reading.lines[number], reading.lines[story]
    town, _, region = line.text.partition(", ")
    if line.text.endswith(" |") and number <= 3 and is_town(line.text[:-2]):  # Madrid |
        return line.start, line.end - 2
    stated = town.isupper() and len(town) <= 25 and region[-1:] == "." and region[1].islower() and is_region(region)
    if (
        not (stated or is_town(town))
        or (region and not (is_region(region) or is_place(region)))
        or first.weight < 80
        or not first.text[0].isupper()
    ):
        return None
    if first.gap < 2 and first.weight < 160:
        return None
    above = reading.lines[number - 1] if number else None
    if above is not None and len(above.text.split()) < 3:
        return None  # a menu, in which the town is a section
    told = not stated and town.casefold() in first.text[:60].casefold()
    titled = above is not None and above.weight >= 60 and first.weight >= 200 and not above.ends_sentence
    return None if told and not titled else (line.start, line.end)


_SECTIONS = frozenset(
    ["香港", "澳门", "澳門", "台湾", "台灣", "臺灣", "中国", "中國", "日本", "美国", "美國", "韩国", "南韓", "欧洲",
     "歐洲", "亚洲", "亞洲"]
)  # fmt: skip
"""Regions after which papers name their sections."""


def _in_chinese(reading: Reading, story: int) -> tuple[int, int] | None:
    """The same in Chinese, between blank lines: not a menu's entry, and not the first of several towns."""
    line, first = reading.lines[story - 1], reading.lines[story]
    if not ("\u4e00" <= line.text[0] <= "\u9fff" and 2 <= len(line.text) <= 7 and min(line.gap, first.gap) > 1):
        return None
    above = reading.lines[story - 2] if story > 1 else None
    if (
        above is None
        or line.text in _SECTIONS
        or above.weight < 10
        or is_place(above.text)
        or first.weight < 160
        or not is_place(line.text)
    ):
        return None
    others = (below for below in reading.lines[story + 1 :] if len(below.text) <= 7)
    return None if any(is_place(below.text) for below in others) else (line.start, line.end)


def _two_towns_above(reading: Reading, story: int) -> tuple[int, int] | None:
    """Two known towns and nothing else above a title: `Bregenz/Wien`; one alone there may be the page's section.

    But not with its river, `Frankfurt/Main`.
    """
    first = reading.lines[0]
    halves = first.text.split("/") if "/" in first.text and len(first.text) <= 40 else []
    if len(halves) == 2 and halves[1] in ("Main", "Oder", "Saale"):
        halves = [first.text.partition("/")[0]] * 2
    towns = len(halves) == 2 and all(is_town(half.strip()) and not is_province(half.strip()) for half in halves)
    title = reading.lines[1].text if towns and story > 1 else ""
    return (first.start, first.end) if title.count(" ") > 1 and not reading.prose[1] else None


def capitals_beside(reading: Reading, number: int) -> tuple[int, int] | None:
    """A known town in capitals on a line of its own right above or below the date: `NEW DELHI,`.

    In small letters too, where the two lines are a block above the story, or where a bar stands before the town.
    """
    lines = reading.lines
    below = lines[number + 1] if number + 1 < reading.split_at else None
    if below is not None and below.text[:2] == "| " and is_town(below.text[2:].rstrip(" |")):
        return below.start + 2, below.start + len(below.text.rstrip(" |"))
    for near, other in ((number - 1, number - 2), (number + 1, number + 2)):
        if not 0 <= near < reading.split_at or lines[max(near, number)].gap > 2:
            continue
        words = lines[near].text.rstrip(" ,:")
        menu = 0 <= other < reading.split_at and is_town(lines[other].text)
        block = near < number and lines[number].gap == 1 < lines[near].gap and reading.prose[number + 1 : number + 2]
        if len(words) < 4 or not (words.partition(", ")[0].isupper() or (block and block[0])) or menu:
            continue
        above = near > number and near + 1 < len(lines) and reading.prose[near + 1] and len(words.split()) == 1
        if is_town(words) or (above and is_told_of(reading.text, words)):
            return lines[near].start, lines[near].start + len(words)
    return None


def is_town(words: str) -> bool:
    """Whether words are a known town, with its state or country, or two in capitals: `PUDUKOTTAI/RAMESWARAM`."""
    if words.count("/") == 1 and words.isupper():
        return all(map(is_place, words.strip("() ").split("/")))
    town, comma, region = words.strip("() ").partition(", ")
    titled = town.isupper() and region.istitle() and not region[-1].isdigit()  # NAIROBI, Kenya, but not its day
    if comma and not (is_region(region) or titled):
        return False
    town = town.removesuffix(".").removeprefix("Ciudad de ")
    return 3 <= len(words) <= 30 and not words.islower() and is_place(town)
