"""What an index files a clipping under, beside its words: terms that stand for facts and are in no text.

Each begins with a C1 control character, which separates words and so is never part of one. An engine that keeps terms
keeps these too, in a column of their own: then one expression answers words, fields and dates alike.
"""

from __future__ import annotations

from datetime import date, timedelta

from clipper.clipping import Clipping, days_in
from clipper.query.fields import key
from clipper.words import words

VERSION = 2
"""Raised whenever a clipping would be filed under other terms: indexes made with another version are rebuilt."""

EVERYTHING = "\x80"
NOTHING = "\x8f"
"""No clipping has this one."""
UNDATED = "\x88"
PARTIAL = "\x89"
BETWEEN = "\x8b"
"""Stands between two values of one field, so that no phrase reaches from one into the other."""

_HAS = "\x81"
_VALUE, _OF, _BLANK = "\x82", "\x83", "\x84"
_DATE = {"date": "\x85", "accessioned": "\x87"}
_EVERY_YEAR = {"date": "\x86", "accessioned": "\x8c"}
_WORD = "\x8a"


def has(field: str) -> str:
    """The term of all clippings in which a field has a value."""
    return _HAS + field


def value(field: str, folded: str) -> str:
    """The term of a value, as `query.fields.key` folds it; a longer value's term begins with a shorter one's."""
    return f"{_VALUE}{field}{_OF}{folded.replace(' ', _BLANK)}"


def word(field: str, folded: str) -> str:
    """The term of one word of a field that words without a field are not looked for in."""
    return f"{_WORD}{field}{_OF}{folded}"


def every_year(field: str, month: int, day: int) -> str:
    """The term of a day in every year, of `date` or `accessioned`."""
    return f"{_EVERY_YEAR[field]}{month:02}{day:02}"


def days(field: str, first: date, last: date) -> list[str]:
    """The terms of the years, months and days that make up a range, both ends included.

    A clipping known by its day has the terms of day, month and year, one known by its month those of month and year:
    so any of these terms finds exactly the clippings whose whole interval lies in the range.
    """
    sign, found, day = _DATE[field], [], first
    while day <= last:
        if day.month == day.day == 1 and date(day.year, 12, 31) <= last:
            found.append(f"{sign}{day.year:04}")
            end = date(day.year, 12, 31)
        elif day.day == 1 and (end := day.replace(day=days_in(day.year, day.month))) <= last:
            found.append(f"{sign}{day:%Y%m}" if day.year > 999 else f"{sign}{day.year:04}{day.month:02}")
        else:
            found.append(f"{sign}{day.isoformat().replace('-', '')}")
            end = day
        if end == date.max:
            break
        day = end + timedelta(1)
    return found


def of(clipping: Clipping, likeness: str = "") -> list[str]:
    """All terms of a clipping; those of `word` in the order of the words. likeness: as in `Entry`."""
    found = [EVERYTHING, value("like", likeness)] if likeness else [EVERYTHING]
    found.extend(_of_dates(clipping))
    for field, values in _values(clipping):
        if not values:
            continue
        found.append(_HAS + field)
        if field in ("source", "tag"):
            found.extend(value(field, key(one)) for one in values)
        elif field == "language":
            for one in values:
                found.extend(value(field, form) for form in dict.fromkeys((key(one), key(one).partition(" ")[0])))
        elif field == "page":
            for one in values:
                found.extend(value(field, form) for form in dict.fromkeys((key(one), *words(one))))
        elif field in ("url", "file", "edition"):
            for one in values:
                found.extend(word(field, folded) for folded in words(one))
    return found


def _values(clipping: Clipping) -> list[tuple[str, tuple[str, ...]]]:
    single = (
        ("headline", clipping.headline),
        ("byline", clipping.byline),
        ("located", clipping.located),
        ("publication", clipping.publication),
        ("edition", clipping.edition),
        ("section", clipping.section),
        ("page", clipping.page),
        ("url", clipping.url),
        ("language", clipping.language),
        ("rights", clipping.rights),
        ("note", clipping.note),
        ("file", clipping.from_file),
    )
    several = (("credit", clipping.credit_lines), ("source", clipping.info_sources), ("tag", clipping.tags))
    return [(field, (one,) if one else ()) for field, one in single] + [(field, many) for field, many in several]


def _of_dates(clipping: Clipping) -> list[str]:
    found = []
    published, partial = clipping.published, clipping.published_partial
    if published is None:
        found.append(UNDATED)
        if partial is not None:
            found.extend((PARTIAL, every_year("date", int(partial[2:4]), int(partial[5:]))))
    else:
        found.extend(_of_day("date", str(published)[:10]))
        if published.day is None:
            found.append(PARTIAL)
    if clipping.accessioned is not None:
        found.extend(_of_day("accessioned", clipping.accessioned[:10]))
    return found


def _of_day(field: str, written: str) -> list[str]:
    digits = written.replace("-", "")
    found = [_DATE[field] + digits[:length] for length in (4, 6, 8) if len(digits) >= length]
    return found if len(digits) < 8 else [*found, _EVERY_YEAR[field] + digits[4:]]
