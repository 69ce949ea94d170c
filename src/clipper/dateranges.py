"""Ranges of days as people write them: `2020-01`, `last week`, `-3w..`, `2019..2020-02`. A closed grammar.

What it does not know is an error with its column, never a guess. Both ends of a range are included and as wide as
they are precise; ends in the wrong order are put right.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from clipper.clipping import days_in
from clipper.errors import QueryError
from clipper.frozen import frozen
from clipper.patterns import pattern

EXAMPLES = "2020, 2020-01, 2020-01-05, jan 2020, yesterday, monday, last week, last 7 days, -3w.., 2019..2020-02"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ISO = pattern(r"(\d{4})(?:([-/])(\d{1,2})(?:\2(\d{1,2}))?)?", re.ASCII)
_BACK = pattern(r"-(\d+) ?(d|w|m|y)(?:(?:ay|eek|onth|ear)s?)?", re.ASCII)
_FORMS: dict[str, re.Pattern[str]] = {}


def _match(form: str, text: str) -> re.Match[str] | None:
    """Match one of the rarer forms; its pattern is compiled when it is first wanted."""
    pattern = _FORMS.get(form)
    if pattern is None:
        month = (
            "(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
            "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
        )
        gap, day, year = "[ .-]*", r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>\d{4})"
        whole = {
            "month first": rf"{month}(?:{gap}{day}(?!\d))?(?:{gap}{year})?",
            "day first": rf"{day}{gap}(?:of )?{month}(?:{gap}{year})?",
            "year first": rf"{year}{gap}{month}(?:{gap}{day})?",
            "weekday": "(?P<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|"
            "sat(?:urday)?|sun(?:day)?)",
            "calendar": "(?P<which>this|last|previous)[ -](?P<unit>week|month|year)",
            "rolling": r"(?:the[ -])?(?:last|past)[ -](?P<number>\d+)[ -]?(?P<unit>d|w|m|y)(?:(?:ay|eek|onth|ear)s?)?",
            "ago": r"(?P<number>\d+)[ -]?(?P<unit>d|w|m|y)(?:(?:ay|eek|onth|ear)s?)?[ -]ago",
            "decade": r"(?P<decade>\d{3})0s",
            "eight digits": r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)",
            "every year": r"(?:--)?(?P<month>\d\d)-(?P<day>\d\d)",
        }
        pattern = _FORMS[form] = re.compile(whole[form], re.ASCII)
    return pattern.fullmatch(text)


@frozen
class Range:
    """Days from `first` to `last`, both included; None is open. Or, with `every_year` (month, day), that day each year.

    The three are never all None together, and `every_year` stands alone.
    """

    first: date | None = None
    last: date | None = None
    every_year: tuple[int, int] | None = None

    def __str__(self) -> str:
        if self.every_year is not None:
            return "{:02}-{:02}".format(*self.every_year)
        if self.first is not None and self.first == self.last:
            return self.first.isoformat()
        first, last = ("" if day is None else day.isoformat() for day in (self.first, self.last))
        return f"{first}..{last}"


def parse(text: str, today: date) -> Range:
    """The days that a text means; QueryError (its query is the text) where it means none.

    `-3w` alone is from that day until today; as an end of a range it is that day.
    """
    if ".." in text:
        before, _, after = text.partition("..")
        return _joined(_end(text, 0, before, today), _end(text, len(before) + 2, after, today), text)
    found = _whole(text, 0, text, today)
    if found.first is not None and _BACK.fullmatch(_plain(text)):
        return _joined(found, Range(today, today), text)
    return found


def between(first: str | None, last: str | None, today: date) -> Range:
    """From where one text begins to where another ends, each as `parse` reads an end of a range; None is open.

    QueryError has the text that is wrong as its query; not both may be None.
    """
    first_end, last_end = (
        None if text is None else parse(text, today) if ".." in text else _end(text, 0, text, today)
        for text in (first, last)
    )
    return _joined(first_end, last_end, first or last or "")


def _joined(first: Range | None, last: Range | None, text: str) -> Range:
    start, end = first.first if first else None, last.last if last else None
    if first and last and start is not None and end is not None and start > end:
        start, end = last.first or end, first.last or start
    if start is None and end is None:
        what = "a range of dates without beginning and end" if text.strip() else "an empty date"
        raise QueryError(what, text, 0, f"Dates are written so: {EXAMPLES}")
    return Range(start, end)


def _end(text: str, column: int, piece: str, today: date) -> Range | None:
    """One end of a range, None where it is open."""
    if not piece.strip():
        return None
    found = _whole(text, column, piece, today)
    if found.every_year is not None:
        hint = f"Write the year too: {today.year}-{piece.strip().lstrip('-')}"
        raise QueryError(f"{piece.strip()!r} is a day in every year, no end of a range", text, column, hint)
    return found


def _plain(piece: str) -> str:
    return " ".join(piece.replace("_", " ").replace(",", " ").lower().split())


def _whole(text: str, column: int, piece: str, today: date) -> Range:
    """What one date without `..` means."""
    column += len(piece) - len(piece.lstrip())
    plain = _plain(piece)
    try:
        found = _numbers(plain, today) or _names(plain, today) or _relative(plain, today)
    except (ValueError, OverflowError):
        raise QueryError(f"there is no such date: {piece.strip()[:40]}", text, column, _hint(plain)) from None
    if found is None:
        raise QueryError(f"not a date: {piece.strip()[:40]!r}", text, column, _hint(plain))
    return found


def _hint(plain: str) -> str:
    parts = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", plain, re.ASCII)
    if parts:
        first, second, year = int(parts[1]), int(parts[2]), parts[3]
        readings = {f"{year}-{month:02}-{day:02}" for month, day in ((first, second), (second, first)) if month <= 12}
        if readings:
            return f"Write the year first: {' or '.join(sorted(readings))}"
    years = re.fullmatch(r"(\d{4}) ?(?:[-\u2013]|to|until) ?(\d{4})", plain, re.ASCII)
    if years:
        return f"A range has two dots: {years[1]}..{years[2]}"
    return f"Dates are written so: {EXAMPLES}"


def _span(year: int, month: int | None, day: int | None) -> Range:
    first = date(year, month or 1, day or 1)
    end_month = month or 12
    return Range(first, date(year, end_month, day or days_in(year, end_month)))


def _numbers(plain: str, today: date) -> Range | None:
    iso = _ISO.fullmatch(plain)
    if iso is not None:
        year, month, day = (None if part is None else int(part) for part in iso.group(1, 3, 4))
        if year is None or month == 0 or day == 0:
            raise ValueError
        return _span(year, month, day)
    if not plain[:1].isdigit() and not plain.startswith("--"):
        return None
    found = _match("every year", plain)
    if found:
        date(2000, int(found["month"]), int(found["day"]))  # a leap year: every day that some year has
        return Range(every_year=(int(found["month"]), int(found["day"])))
    found = _match("eight digits", plain)
    if found:
        the_day = date(int(found["year"]), int(found["month"]), int(found["day"]))
        return Range(the_day, the_day)
    found = _match("decade", plain)
    if found:
        return Range(date(int(found["decade"]) * 10, 1, 1), date(int(found["decade"]) * 10 + 9, 12, 31))
    return None


def _names(plain: str, today: date) -> Range | None:
    """Months and weekdays by name; without a year the latest that is not in the future."""
    found = _match("month first", plain) or _match("day first", plain) or _match("year first", plain)
    if found is not None:
        parts = found.groupdict()
        month, day = _MONTHS.index(found["month"][:3]) + 1, int(parts["day"]) if parts["day"] else None
        if day is not None:
            date(2000, month, day)  # else the search below for a year would not end
        if parts["year"]:
            return _span(int(parts["year"]), month, day)
        year = today.year
        while (year, month, day or 1) > (today.year, today.month, today.day) or _is_no_day(year, month, day):
            year -= 1
        return _span(year, month, day)
    found = _match("weekday", plain)
    if found is None:
        return None
    latest = today - timedelta((today.weekday() - _WEEKDAYS.index(found["weekday"][:3])) % 7)
    return Range(latest, latest)


def _is_no_day(year: int, month: int, day: int | None) -> bool:
    return day is not None and day > days_in(year, month)


def _relative(plain: str, today: date) -> Range | None:
    if plain in ("today", "yesterday", "tomorrow"):
        day = today + timedelta(("yesterday", "today", "tomorrow").index(plain) - 1)
        return Range(day, day)
    back = _BACK.fullmatch(plain)
    if back:
        day = _earlier(today, int(back[1]), back[2])
        return Range(day, day)
    found = _match("ago", plain)
    if found:
        day = _earlier(today, int(found["number"]), found["unit"])
        return Range(day, day)
    found = _match("rolling", plain)
    if found:
        number = int(found["number"])
        if number < 1:
            raise ValueError
        return Range(_earlier(today, number, found["unit"]) + timedelta(1), today)
    found = _match("calendar", plain)
    if found is None:
        return None
    which, unit = found["which"] != "this", found["unit"]
    if unit == "week":
        monday = today - timedelta(today.weekday() + 7 * which)
        return Range(monday, monday + timedelta(6))
    if unit == "month":
        start = _earlier(today.replace(day=1), int(which), "m")
        return _span(start.year, start.month, None)
    return _span(today.year - which, None, None)


def _earlier(day: date, number: int, unit: str) -> date:
    """So many days, weeks, months or years before; a day that the month does not have becomes its last."""
    if unit in "dw":
        return day - timedelta(number * (7 if unit == "w" else 1))
    months = day.year * 12 + day.month - 1 - number * (12 if unit == "y" else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, days_in(year, month + 1)))
