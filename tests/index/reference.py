"""What a query means, said as plainly as can be: read each clipping, decide, sort. Slow and without cunning."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date

from clipper.clipping import Clipping
from clipper.dateranges import Range
from clipper.index import Entry, Sort
from clipper.query.fields import key
from clipper.query.tree import All, And, Begins, Dates, Equals, Has, Is, Near, Not, Or, Query, Words
from clipper.words import words

ANYWHERE = ("headline", "body", "byline", "located", "credit", "source", "publication", "section", "tag", "note")


def answers(entries: Iterable[Entry], query: Query, sort: Sort = "newest") -> list[str]:
    """The paths of all matches in order; of several files with the same original the smallest path counts."""
    first: dict[str, Entry] = {}
    for entry in sorted(entries, key=lambda entry: entry.path.encode("utf-8", "surrogateescape")):
        first.setdefault(entry.clipping.id, entry)
    return [entry.path for entry in in_order([entry for entry in first.values() if matches(entry, query)], sort)]


def in_order(entries: Sequence[Entry], sort: Sort) -> list[Entry]:
    by_id = sorted(entries, key=lambda entry: entry.clipping.id)
    if sort == "accessioned":
        return sorted(by_id, key=lambda entry: entry.clipping.accessioned or "", reverse=True)
    dated = [entry for entry in by_id if entry.clipping.published is not None]
    undated = [entry for entry in by_id if entry.clipping.published is None]
    return sorted(dated, key=_moment, reverse=sort != "oldest") + undated


def _moment(entry: Entry) -> tuple[date, str]:
    published = entry.clipping.published
    assert published is not None
    return published.first_day, published.time or ""


def matches(entry: Entry, query: Query) -> bool:
    clipping = entry.clipping
    match query:
        case All():
            return True
        case And(parts):
            return all(matches(entry, part) for part in parts)
        case Or(parts):
            return any(matches(entry, part) for part in parts)
        case Not(part):
            return not matches(entry, part)
        case Words(_, field, _):
            return any(_phrase_places(text, query) for text in _texts(entry, field))
        case Near(left, right, distance):
            return any(
                _are_near(first, len(left.words), second, len(right.words), distance)
                for text in _texts(entry, left.field)
                for first in _phrase_places(text, left)
                for second in _phrase_places(text, right)
            )
        case Equals(field, values, prefix):
            own = _keys(clipping, field)
            return any(one.startswith(value) if prefix else one == value for one in own for value in values)
        case Begins(field, text):
            return (clipping.id if field == "id" else entry.path).startswith(text)
        case Dates(days, "date"):
            return _is_published_in(clipping, days)
        case Dates(days, _):
            day = clipping.accessioned and date.fromisoformat(clipping.accessioned[:10])
            return day is not None and day != "" and _is_in(day, day, days)
        case Is("undated"):
            return clipping.published is None
        case Is(_):
            return (
                clipping.published_partial is not None if clipping.published is None else clipping.published.day is None
            )
        case Has(field):
            return bool(_values(entry, field))
    raise AssertionError(query)


def _values(entry: Entry, field: str) -> Sequence[str]:
    clipping = entry.clipping
    several = {"credit": clipping.credit_lines, "source": clipping.info_sources, "tag": clipping.tags}
    if field in several:
        return several[field]
    single = {"body": entry.text, "file": clipping.from_file}
    value = single[field] if field in single else getattr(clipping, field)
    return [value] if value else []


def _texts(entry: Entry, field: str | None) -> list[list[str | None]]:
    """The words of each field that is asked for; None stands between two values of one."""
    texts = []
    for name in ANYWHERE if field is None else (field,):
        text: list[str | None] = []
        for value in _values(entry, name):
            text += [None, *words(value)] if text else words(value)
        texts.append(text)
    return texts


def _phrase_places(text: Sequence[str | None], phrase: Words) -> list[int]:
    asked, found = phrase.words, []
    for place in range(len(text) - len(asked) + 1):
        there = text[place : place + len(asked)]
        last = there[-1]
        whole = last == asked[-1] or (phrase.prefix and last is not None and last.startswith(asked[-1]))
        if list(there[:-1]) == list(asked[:-1]) and whole:
            found.append(place)
    return found


def _are_near(first: int, first_length: int, second: int, second_length: int, distance: int) -> bool:
    if first > second:
        first, first_length, second = second, second_length, first
    return second - (first + first_length) <= distance


def _keys(clipping: Clipping, field: str) -> list[str]:
    if field == "source":
        return [key(value) for value in clipping.info_sources]
    if field == "tag":
        return [key(value) for value in clipping.tags]
    if field == "page":
        return [] if clipping.page is None else [key(clipping.page), *words(clipping.page)]
    return [] if clipping.language is None else [key(clipping.language), words(clipping.language)[0]]


def _is_published_in(clipping: Clipping, days: Range) -> bool:
    published = clipping.published
    if days.every_year is not None:
        if published is None:
            return clipping.published_partial == "--{:02}-{:02}".format(*days.every_year)
        return (published.month, published.day) == days.every_year
    if published is None:
        return False
    month = published.month or 12
    last = date(published.year, month, published.day or monthrange(published.year, month)[1])
    return _is_in(date(published.year, published.month or 1, published.day or 1), last, days)


def _is_in(first: date, last: date, days: Range) -> bool:
    if days.every_year is not None:
        return first == last and (first.month, first.day) == days.every_year
    return (days.first is None or days.first <= first) and (days.last is None or last <= days.last)
