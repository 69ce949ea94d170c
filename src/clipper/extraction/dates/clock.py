"""The time of day beside a date: as written, with its zone."""

from __future__ import annotations

import re
from functools import cache

from clipper.extraction.page.signs import holds
from clipper.frozen import frozen
from clipper.patterns import pattern

_ZONE = (
    r"(?:\s?[(\[]?(?P<zone>(?:GMT|UTC)\s?[+-]\s?\d\d?(?::?\d\d|\.[05](?!\d))?|[+-]\d\d:?\d\d(?!\d)|Z(?![A-Za-z])"
    r"|(?:[A-Z]{1,4}T|BdST|UTC|MEZ|MESZ|MSK|WIB|WITA|WIT)(?![A-Za-z])|(?:Eastern|Central|Mountain"
    r"|Pacific)(?:\s(?:Standard|Daylight))?(?:\s[Tt]ime)?(?![A-Za-z])"
    r"|(?<=\()(?:Paris|London|Berlin|Madrid|Rome)(?=\)))(?:[)\]]|\s\w+\s?[Tt]ime\b)?)?"
)
_AFTER = pattern(
    r"(?P<lead>(?:\s{0,2}[,;，،|/•·–—T@-]|\s)\s{0,3}|(?=\d)|(?=[上下午오凌早晚])"
    r"|\s?[(（\[](?=\d\d?:\d\d(?::\d\d)?(?:\s?[A-Z]{2,4})?[)）\]]))"
    r"(?P<word>(?:um|at|à|a\slas|a\sla|alle\sore|alle|ore|klo|kl\.?|às|as|om|pukul|jam|lúc|godz\.|o|в|at\sabout"
    r"|time:?|HKT|الساعة)\s)?"
    r"(?P<before>오전|오후|上午|下午|午前|午後|凌晨|早上|晚上|ص|م|AM|PM)?\s?"
    r"(?P<hour>\d\d?)(?:\s?(?P<mark>[:.]|h|H|時|时|点|시|uhr|Uhr)\s?(?P<minute>\d\d(?!\d)|\d(?=\s?[分분]))?)?"
    r"(?:(?P<colon>[:.]|\s?[分분])(?:(?P<second>\d\d)(?P<fraction>[.,]\d{1,6})?)?)?"
    r"(?:\s{0,2}(?P<half>[AaPp]\.\s?[Mm]\.?|[AaPp][Mm](?![a-z])|(?<=\d)[ap](?!\w)"
    r"|(?:ص|م|صباح[اًا]{0,2}|مساء[اًا]{0,2})(?!\w)))?"
    r"(?P<uhr>\s?(?:Uhr|uur|hrs?|hours|Hrs|h|분|日)\b)?" + _ZONE
)
_BEFORE = pattern(
    r"(?<![\d:.])(?P<hour>\d\d?)(?P<mark>[:.])(?P<minute>\d\d)(?::(?P<second>\d\d))?\s?"
    r"(?P<half>[AaPp]\.\s?[Mm]\.?|[AaPp][Mm])?(?P<uhr>\s?(?:Uhr|hrs|h)\b)?"
    + _ZONE
    + r"(?P<tail>[\s,|/•–—-]{1,4}(?:on\s|am\s)?)\Z"
)
_DIGIT = pattern(r"\d")
"""What each clock has: a cheap test before the patterns, which are also slow to compile."""
_FAR = 18
"""Characters between a date and the first digit of a clock behind it, at most."""
_SIGNS_BEFORE = (":", ".", "GMT", "UTC")
"""One of these is in each clock before a date."""
_FOUR_DIGITS = pattern(
    r"(?<!\d)(?P<hour>[012]\d)(?P<minute>[0-5]\d)\s(?P<zone>GMT|UTC)(?:\s\(\d{4}\s[A-Z]{3,4}\))?\s\Z"
)
"""CNN's clock before a date: `1223 GMT (2023 HKT) January 5, 2020`."""
_AFTERNOON = ("오후", "下午", "午後", "晚上", "م", "PM")
_MORNING = ("오전", "上午", "午前", "凌晨", "早上", "ص", "AM")


@frozen
class Clock:
    """A time of day at text[start:end]: `HH:MM[:SS[.f]]`, and the zone as written or ''."""

    start: int
    end: int
    time: str
    zone: str


@cache
def _is_tight(mark: str) -> bool:
    return mark in (":", "h", "H", "時", "时", "点", "시")


def clock_after(text: str, at: int, end: int) -> Clock | None:
    """The time of day that follows a date at text[at]; None where what follows is something else."""
    match = _AFTER.match(text, at, min(end, at + 60)) if _DIGIT.search(text, at, min(end, at + _FAR + 1)) else None
    if match is None:
        return None
    mark, minute = match["mark"] or "", match["minute"]
    named = match["half"] or match["before"] or match["uhr"] or match["word"]
    if minute is None:
        if not named or not (
            match["half"] or match["uhr"] or match["before"] or mark in ("h", "時", "时", "点", "시", "uhr", "Uhr")
        ):
            return None
    elif not _is_tight(mark) and not named and not match["zone"] and not _ends_field(text, match.end(), end):
        return None
    if not match["lead"] and mark not in (":", "時", "时", "点", "시") and match["before"] is None:
        return None
    closed = match["lead"][-1:] in ("(", "（", "[") and text[match.end() : match.end() + 1] in (")", "）", "]")
    return _clock(match, match.start("word") if match["word"] else match.start("hour"), match.end() + closed)


def clock_before(text: str, at: int, floor: int) -> Clock | None:
    """The time of day that stands right before a date that begins at text[at]."""
    begin = max(floor, at - 30)
    if not holds(text[begin:at], _SIGNS_BEFORE) or _DIGIT.search(text, begin, at) is None:
        return None
    four = _FOUR_DIGITS.search(text, begin, at)
    if four:
        return Clock(four.start(), four.end() - 1, f"{four['hour']}:{four['minute']}", four["zone"])
    match = _BEFORE.search(text, begin, at)
    if match is None or (match["mark"] == "." and not (match["half"] or match["uhr"])):
        return None
    return _clock(match, match.start(), match.start("tail"))


def _ends_field(text: str, at: int, end: int) -> bool:
    rest = text[at : min(end, at + 3)]
    return not rest.strip() or rest[0] in "\r\n" or rest.lstrip(" ")[:1] in "|•·(" or rest.startswith("   ")


def _clock(match: re.Match[str], start: int, end: int) -> Clock | None:
    groups = match.groupdict()
    hour, minute, second = int(groups["hour"]), int(groups["minute"] or 0), groups["second"]
    half = (groups["half"] or groups.get("before") or "").replace(".", "").replace(" ", "")
    if half.upper() in ("P", "PM") or half in _AFTERNOON or half.startswith("مساء"):
        hour += 12 if hour < 12 else 0
    elif half.upper() in ("A", "AM") or half in _MORNING or half.startswith("صباح"):
        if hour > 12:
            return None  # an impossible clock says nothing
        hour = 0 if hour == 12 else hour
    if hour > 23 or minute > 59 or (second and int(second) > 59):
        return None
    time = f"{hour:02}:{minute:02}"
    if second:
        time += f":{int(second):02}" + (groups.get("fraction") or "").replace(",", ".")
    return Clock(start, end, time, (groups["zone"] or "").strip())
