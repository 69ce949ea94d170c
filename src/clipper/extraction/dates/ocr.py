"""Dates of scanned newspapers whose digits were misread: read only where the weekday proves the reading."""

from __future__ import annotations

import re
from functools import cache
from itertools import product

from clipper.extraction.dates.grammar import NEWEST, OLDEST, Written, is_day
from clipper.extraction.tables.months import month_named, weekday_named

_LIKE = {"G": "6", "b": "6", "B": "8", "O": "0", "o": "0", "Q": "0", "D": "0", "I": "1", "l": "1", "i": "1", "|": "1",
         "!": "1", "S": "5", "s": "5", "Z": "2", "z": "2", "g": "9", "q": "9", "T": "7", "A": "4"}  # fmt: skip
"""Letters that scanners read for digits."""


@cache
def _regex() -> re.Pattern[str]:
    digit = "[0-9GbBOoQDIli|!SsZzgqTA]"
    return re.compile(
        r"(?<![^\W\d_])(?P<weekday>(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[\s.,:;]{1,3}(?P<month>[A-Z][A-Za-z]{2,8})[\s.,]{1,3}"
        rf"(?P<day>{digit}{{1,3}})[\s.,:;']{{1,3}}(?P<year>{digit}{{4}})(?![^\W_])"
    )


def proven(text: str, start: int, end: int) -> Written | None:
    """The date in text[start:end] with misread digits that its weekday proves; None if no or several readings fit."""
    for match in _regex().finditer(text, start, end):
        weekday, month = weekday_named(match["weekday"]), month_named(match["month"])
        if match["day"].isdigit() and len(match["day"]) < 3 and match["year"].isdigit() and not _noise(match):
            continue
        if weekday is None or month is None or sum(character.isdigit() for character in match["year"]) < 2:
            continue
        readings = {
            (year, day)
            for day, year in product(_days(match["day"]), _years(match["year"]))
            if OLDEST <= year <= NEWEST and is_day(year, month, day)
        }
        fitting = [
            found
            for year, day in sorted(readings)
            if (found := Written(*match.span(), "misread", year, month, day, weekday)).weekday_agrees
        ]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _noise(match: re.Match[str]) -> bool:
    """Whether a comma between day and year was misread."""
    return any(mark in ":;'" for mark in match.string[match.end("day") : match.start("year")])


def _digits(letters: str) -> str:
    return "".join(_LIKE.get(letter, letter) for letter in letters)


def _days(letters: str) -> list[int]:
    digits = _digits(letters)
    if not digits.isdigit():
        return []
    return [int(digits)] if len(digits) < 3 else [int(digits[:2])]  # a third digit is a comma misread


def _years(letters: str) -> list[int]:
    digits = _digits(letters)
    return [int(digits)] if digits.isdigit() else []
