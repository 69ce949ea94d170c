"""The grammar of dates as news texts print them: it finds a date's span and its parts, and completes nothing.

A date is found at its digits and the words around them; a name of a month or weekday is looked up, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from clipper.extraction.dates import numerals
from clipper.extraction.dates.clock import Clock, clock_after
from clipper.extraction.dates.patterns import SMALL_WORDS, last_word, regex
from clipper.extraction.dates.surroundings import is_told, with_surroundings
from clipper.extraction.page.scripts import is_western
from clipper.extraction.tables.months import (
    ENGLISH,
    ERAS,
    MONTHS,
    SHORT_ENGLISH,
    TWO_WORDS,
    may_name_month,
    month_at_end,
    month_named,
)
from clipper.frozen import frozen, replace
from clipper.patterns import pattern

OLDEST = 1600
"""The first year of news: the earliest newspapers are of 1605."""
NEWEST = 2199

_NO_YEAR = ("-", "/", "年")
"""What follows four digits that are no year behind the name of a month."""
_BETWEEN_DIGITS = frozenset("-/. \xa0\t\u2009\u202f")
"""What may follow the first number of a date that has no month's name."""
_BEHIND_A_BLANK = frozenset("0123456789-/.")
_LENGTHS = (1, 2, 4, 0)
"""How many digits a date begins with: those of a day, a month or a year; none where it is counted in characters."""
_DIGITS = pattern(r"\d\d*")  # a search for `\d+` takes four times as long
_ASCII_DIGITS = pattern("[0-9][0-9]*")
_NOUGHTS = (0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xC66, 0xCE6, 0xFF10)
_OTHER_DIGITS = pattern(f"[{''.join(f'{chr(nought)}-{chr(nought + 9)}' for nought in _NOUGHTS)}]")
_TO_ASCII = {nought + digit: str(digit) for nought in _NOUGHTS for digit in range(10)}


@frozen
class Written:
    """A date as it is written at text[start:end]. `year` is None where it is not written.

    weekday: 0 (Monday) … 6 as written, or None. other: the date with day and month exchanged, where the text leaves
    open which is which (year, month, day are then the month-first reading). numeric: without a month's name.
    """

    start: int
    end: int
    form: str
    year: int | None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    clock: Clock | None = None
    other: tuple[int, int, int] | None = None
    foreign: bool = False
    numeric: bool = False

    @property
    def day_known(self) -> date | None:
        """The calendar day, if year, month and day are written."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    @property
    def weekday_agrees(self) -> bool | None:
        """Whether the weekday written is that day's; None where no weekday or no full date is written."""
        day = self.day_known
        if day is None or self.weekday is None:
            return None
        return day.weekday() == self.weekday


def find(text: str, start: int, end: int) -> Iterator[Written]:
    """The dates written in text[start:end], in order, without overlap; impossible ones (30 February) are none."""
    if not text.isascii():
        part = text[start:end]
        if not is_western(part) and _OTHER_DIGITS.search(part):  # ５日, ५ जनवरी, ٥ يناير
            yield from (_moved(found, start) for found in find(part.translate(_TO_ASCII), 0, len(part)))
            return
        if "月" in part:
            yield from among(text, numerals.beginnings(text, start, end), start, end)
            return
    numbers = (_ASCII_DIGITS if text.isascii() else _DIGITS).finditer(text, start, end)
    yield from among(text, (number.span() for number in numbers), start, end)


def among(text: str, numbers: Iterable[tuple[int, int]], start: int, end: int) -> Iterator[Written]:
    """The dates of text[start:end], where `numbers` are the spans of digits in it; empty ones of counted dates."""
    position = start
    for at, stop in numbers:
        if at < position or stop - at not in _LENGTHS:
            continue
        found = _at(text, at, stop - at, position, end) if stop > at else _counted(text, at, end)
        if found is not None:
            found = with_surroundings(text, found, position, end)
            position = found.end
            yield found


def _moved(found: Written, by: int) -> Written:
    clock = found.clock and replace(found.clock, start=found.clock.start + by, end=found.clock.end + by)
    return replace(found, start=found.start + by, end=found.end + by, clock=clock)


def _counted(text: str, at: int, end: int) -> Written | None:
    found = numerals.counted(text, at, end)
    if found is None:
        return None
    stop, year, month, day = found
    return _day(at, stop, "month-day" if year is None else "year-month-day", year, month, day)


def compact(text: str, end: int) -> Written | None:
    """A date without separators, `20200105`: only where a label or a document number says that it is one."""
    match = regex("compact").search(text, 0, end)
    if match is None:
        return None
    return _day(match.start(), match.end(), "compact", int(match[1]), int(match[2]), int(match[3]))


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _day(
    start: int, end: int, form: str, year: int | None, month: int, day: int, *, foreign: bool = False
) -> Written | None:
    if not is_day(2000 if year is None else year, month, day):
        return None
    return Written(start, end, form, year, month, day, foreign=foreign)


def _at(text: str, at: int, length: int, floor: int, end: int) -> Written | None:
    """The date whose first digits are text[at:at+length], if there is one."""
    before = text[at - 1] if at > floor else " "
    if length == 4:
        return None if text[at] in "03456789" else _year_first(text, at, before, end) or _month_year(text, at, floor)
    timed = before == "-" and at > 6 and text[at - 4] == ":"  # 14:32-24 يونيو
    if before in "$£€" or (before in ".,:/-#" and at - 2 >= floor and text[at - 2].isdigit() and not timed):
        return None
    after = text[at + length : at + length + 3]
    near = after[:1] in _BETWEEN_DIGITS and (after[:1] != " " or after.lstrip(" ")[:1] in _BEHIND_A_BLANK)
    found = (_numeric(text, at, before, end) if near else None) or _day_month(text, at, end)
    return found or (None if text.isascii() else _cjk_month_day(text, at, end)) or _month_day(text, at, floor, end)


def _year_first(text: str, at: int, before: str, end: int) -> Written | None:
    slashed = before == "/" and at > 1 and text[at - 2] > "\u2e7f"  # 发布/2020年1月5日
    if (before in "-/." and not slashed) or not text.startswith(("1", "2", "１", "２"), at):
        return None
    near = text[at + 4 : at + 6].lstrip()[:1] in "-/.:"
    match = regex("iso").match(text, at, end) if near else None
    if match:
        return _day(at, match.end(), "iso", int(match[1]), int(match[3]), int(match[4]))
    named = regex("iso-named").match(text, at, end) if near and text[at + 5 : at + 8].isalpha() else None
    if named and (month := month_named(named[2])) is not None:  # 2018-Jan-09
        return _day(at, named.end(), "iso", int(named[1]), month, int(named[3]))
    match = None if text.isascii() else regex("cjk").match(text, at, end)
    if match and match[2]:
        if match[3]:
            return _day(at, match.end(), "year-month-day", int(match[1]), int(match[2]), int(match[3]))
        if 1 <= int(match[2]) <= 12 and not text.startswith(("号", "期", "刊", "度"), match.end()):
            return Written(at, match.end(), "year-month", int(match[1]), int(match[2]))
    return None


def _cjk_month_day(text: str, at: int, end: int) -> Written | None:
    if text[at : at + 4].isascii():
        return None
    era = regex("era").match(text, at, end)
    if era and text[max(0, at - 2) : at] in ERAS:  # 令和2年1月5日
        return _day(
            at - 2, era.end(), "year-month-day", ERAS[text[at - 2 : at]] + int(era[1]), int(era[2]), int(era[3])
        )
    match = regex("cjk-month-day").match(text, at, end)
    if match and text[max(0, at - 2) : at] == "元年" and text[max(0, at - 4) : at - 2] in ERAS:  # 令和元年11月5日
        first = ERAS[text[at - 4 : at - 2]] + 1
        return _day(at - 4, match.end(), "year-month-day", first, int(match[1]), int(match[2]))
    return None if match is None else _day(at, match.end(), "month-day", None, int(match[1]), int(match[2]))


def _month_year(text: str, at: int, floor: int) -> Written | None:
    """`January 2020`, and `April 06, 2007` is not it: the day comes first in the text."""
    year = int(text[at : at + 4])
    if not OLDEST <= year <= NEWEST or text[at + 4 : at + 5] in _NO_YEAR:
        return None
    before = text[last_word(text, max(floor, at - 24), at) : at].rstrip(" .,")
    if before.lower() not in ("de", "del") and not may_name_month(before):
        return None
    word = regex("month-before").search(text, max(floor, at - 24), at)
    month = month_named(word[2]) if word and word[1] is None else None  # with a day: one that the month does not have
    if word is None or month is None or (word[2] in ENGLISH and word[2] != "januari"):  # Dutch writes it small
        return None
    return Written(word.start(2), at + 4, "month-year", year, month)


def _numeric(text: str, at: int, before: str, end: int) -> Written | None:
    match = regex("numeric").match(text, at, end)
    if match is not None and before == "-" and text.startswith("AP-NR-", at - 6):  # AP-NR-09-20-89 0002EDT
        return _day(at, match.end(), "numeric", _full_year(match[4]), int(match[1]), int(match[3]))
    glued = before.isalnum() and before.isascii() and not before.isdigit()  # a fraction; but: Locales05/01/2020
    if match is None or before in "./-" or (glued and (len(match[0]) < 10 or not text[max(0, at - 4) : at].isalpha())):
        return _spaced(text, at, end)
    first, separator, second = int(match[1]), match[2], int(match[3])
    year = _full_year(match[4])
    if year is None or (separator == "-" and len(match[4]) == 2 and not is_told(text, at, match.end(), end)):
        return None
    return _in_some_order(at, match.end(), first, second, year, day_first=separator == ".")


def _spaced(text: str, at: int, end: int) -> Written | None:
    """`03 14 2007`: a date whose slashes were lost; it counts only where it stands alone."""
    match = regex("spaced").match(text, at, end)
    if match is None:
        return None
    found = _in_some_order(at, match.end(), int(match[1]), int(match[2]), int(match[3]), day_first=False)
    return None if found is None else replace(found, form="spaced")


def _in_some_order(start: int, end: int, first: int, second: int, year: int, *, day_first: bool) -> Written | None:
    month_first_day = is_day(year, first, second)
    day_first_day = is_day(year, second, first)
    if day_first_day and (day_first or not month_first_day):
        return Written(start, end, "numeric", year, second, first, numeric=True)
    other = (year, second, first) if day_first_day and first != second else None
    return Written(start, end, "numeric", year, first, second, other=other, numeric=True) if month_first_day else None


def _full_year(digits: str) -> int | None:
    """Four digits as they are; two digits within the century that the web and its archives cover."""
    if len(digits) == 2:
        return 2000 + int(digits) if int(digits) <= 69 else 1900 + int(digits)
    return int(digits) if OLDEST <= int(digits) <= NEWEST else None


def _day_month(text: str, at: int, end: int) -> Written | None:
    """`5 January 2020`, `5. Januar`, `12-MAR-1987`, `5 de enero de 2020`; the year may be missing."""
    rest = text[at + 1 : at + 20].lstrip("0123456789").lstrip(" ")
    behind = rest.partition(" ")[0]
    if behind == ",":  # 5, January, 2020
        behind = rest[2:].partition(" ")[0]
        behind = behind if behind[-1:] == "," or text[max(0, at - 4) : at] == "day " else ""
    word, match = behind.rstrip(".,"), None
    if word in SMALL_WORDS or (behind and may_name_month(word) and not word.isdecimal()):
        match = regex("day-month").match(text, at, end)
    if match is None:
        return _vietnamese(text, at, end)
    word, word_end = match[2].lower(), match.end(2)
    month = MONTHS.get(word)
    if word in TWO_WORDS:  # كانون الثاني
        second = regex("second-word").match(text, match.end(2), end)
        month = MONTHS.get(f"{word} {second[1]}") if second else None
        word_end = second.end() if second else word_end
    if month is None:
        return _vietnamese(text, at, end)
    other = regex("other-name").match(text, word_end, end)  # يناير/كانون الثاني
    if other and month in (MONTHS.get(other[1]), MONTHS.get(f"{other[1]} {other[2]}")):
        word_end = other.end() if MONTHS.get(other[1]) != month else other.end(1)
    verb = word in ("may", "mar", "march") and match[2][0].islower() and word in ENGLISH
    if verb and not (text.startswith(" (", match.end()) or regex("year-after").match(text, match.end(), end)):
        return None  # but: Madrid, 11 may (EFE).-
    after = max(match.end(), word_end)
    short = text[match.start(2) - 1] == "-" or regex("mail-year").match(text, after, end) is not None
    year, stop = _year_after(text, after, end, short=short or _is_a_field(text, at, after, end))
    stop = stop if year else word_end
    return _day(at, stop, "day-month", year, month, int(match[1]), foreign=word not in ENGLISH)


def _is_a_field(text: str, at: int, month_end: int, end: int) -> bool:
    """Whether a day and month, with two digits behind them, are a field of their own: `12 jan 23 | 5h27`."""
    behind = regex("short-year-field").match(text, month_end, end)
    return behind is not None and not text[text.rfind("\n", 0, at) + 1 : at].strip(" \t*•|")


def _vietnamese(text: str, at: int, end: int) -> Written | None:
    """`ngày 5 tháng 1`, `5 tháng 1, 2020`; without the word for a day only with its year."""
    worded = text[at - 2 : at] == "y "
    told = worded or " tháng " in text[at + 1 : at + 9]
    match = regex("vietnamese").match(text, max(0, at - 5 * worded), end) if told else None
    if match is None or not (worded or match[3]):
        return None
    year = int(match[3]) if match[3] else None
    return _day(match.start(), match.end(), "day-month", year, int(match[2]), int(match[1]), foreign=True)


def _year_after(text: str, at: int, end: int, *, short: bool = False) -> tuple[int | None, int]:
    match = regex("year-after").match(text, at, end)
    if match:
        return int(match[1]), match.end()
    match = regex("short-year-after").match(text, at, end)
    if match and (short or "'" in match[0] or "’" in match[0]):
        return _full_year(match[1]), match.end()
    return None, at


def _month_day(text: str, at: int, floor: int, end: int) -> Written | None:
    """`January 5, 2020`, `Jan. 5`, `April06,2007`; the year may be missing, but not behind `January, 5`."""
    first = last_word(text, max(floor, at - 16), at)
    word = regex("month-before-loose").search(text, first, at) if may_name_month(text[first:at].rstrip(" .,")) else None
    if word is None:
        return None
    month, length = month_at_end(word[1])
    day = regex("day-after-month").match(text, at, end)
    if month is None or day is None:
        return None
    name = word[1][-length:]
    if name[0].islower() and (len(name) <= 3 or name == "march") and word.end(1) == at:
        return None
    year, stop = _year_after(text, day.end(), end)
    if word[2] and not year:  # in September, 30 people
        return None
    if not year and len(name) < len(word[1]) and name.lower() in SHORT_ENGLISH:
        return None
    stop = stop if year else day.end()
    foreign = name.lower() not in ENGLISH
    found = _day(word.end(1) - len(name), stop, "month-day", year, month, int(day[1]), foreign=foreign)
    unix = None if year or found is None else regex("unix").match(text, at, end)
    if unix is None or found is None:
        return found
    return replace(found, year=int(unix[2]), end=unix.end(), clock=clock_after(text, day.end(), unix.start(2)))
