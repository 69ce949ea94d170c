"""Dates that are counted in Chinese characters: `二〇二〇年一月五日`, `令和二年一月五日`, `民國一○九年一月五日`."""

from __future__ import annotations

import re

from clipper.extraction.tables.months import ERAS
from clipper.patterns import pattern

_ONES = "一二三四五六七八九"
_NOUGHTS = "〇○零"
_DIGITS = {character: number for number, character in enumerate(_ONES, 1)} | dict.fromkeys(_NOUGHTS, 0)
_TENS = {"十": 10, "廿": 20, "卅": 30}
_REPUBLIC = 1911
"""The year before the first one of the Republic of China."""
_YEARS = ERAS | {"民國": _REPUBLIC, "民国": _REPUBLIC}
_UP_TO_99 = f"(?:[{_ONES}]?十[{_ONES}]?|[廿卅][{_ONES}]?|[{_ONES}])"

_DATE = pattern(
    rf"(?<![{_ONES}{_NOUGHTS}十百千万萬年第])"
    rf"(?:(?:中[華华])?(?P<year>[12{_ONES}][{_ONES}{_NOUGHTS}]{{3}}|(?:{'|'.join(_YEARS)})"
    rf"(?:元|一百(?:[零〇○][{_ONES}]|{_UP_TO_99})?|[{_ONES}][{_ONES}{_NOUGHTS}]{{1,2}}|{_UP_TO_99}))年)?"
    rf"(?P<month>[正元]|十[一二]?|[{_ONES}])月(?P<day>{_UP_TO_99})[日號号]"
)
_FIGURES = pattern(rf"\d\d*|[{_ONES}十令平昭大明民中正元]")
"""Where a date may begin: at digits, or at what begins a counted one."""


def beginnings(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of digits in text[start:end], and where a counted date begins an empty one, in order."""
    found: list[tuple[int, int]] = []
    free = start
    for match in _FIGURES.finditer(text, start, end):
        at = match.start()
        if match[0].isdecimal():
            found.append(match.span())
        elif at >= free and (counted := _DATE.match(text, at, end)) is not None:
            found.append((at, at))
            free = counted.end()
    return found


def counted(text: str, at: int, end: int) -> tuple[int, int | None, int, int] | None:
    """Where the counted date at text[at] ends, and its year (None where none is written), month and day."""
    match = _DATE.match(text, at, end)
    if match is None:
        return None
    month = 1 if match["month"] in "正元" else _number(match["month"])
    return match.end(), _year(match["year"]) if match["year"] else None, month, _number(match["day"])


def _year(words: str) -> int:
    before = _YEARS.get(words[:2], 0)
    counted = words[2:] if before else words
    return before + (1 if counted == "元" else _number(counted))


def _number(words: str) -> int:
    """A number below 200 with tens and hundreds (`二十五`, `一百零九`), or digit by digit (`二〇二〇`)."""
    if re.search("[十廿卅百]", words) is None:
        return int("".join(str(_DIGITS.get(character, character)) for character in words))
    hundreds, _, below = words.rpartition("百")
    below = below.lstrip(_NOUGHTS)
    tens = next((at for at, character in enumerate(below) if character in _TENS), -1)
    number = 100 if hundreds else 0
    if tens < 0:
        return number + (_DIGITS[below] if below else 0)
    number += _TENS[below[tens]] * (_DIGITS[below[0]] if tens else 1)
    return number + (_DIGITS[below[tens + 1]] if tens + 1 < len(below) else 0)
