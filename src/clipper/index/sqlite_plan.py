"""From a query to what SQLite is asked: one FTS5 expression, a range of rowids, and conditions on rows.

FTS5 walks the rowids of all parts of an expression side by side, in either direction, and stops when enough are found.
Dates that every match must have become a range of rowids; elsewhere they are terms like everything else.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from clipper.clipping import days_in
from clipper.frozen import frozen
from clipper.index import terms
from clipper.index.order import END, FIRST_DATED, bucket_of_day, last_of
from clipper.index.sqlite_rows import ID_HEAD, id_range
from clipper.query.fields import COLUMNS
from clipper.query.tree import All, And, Begins, Dates, Equals, Has, Is, Near, Not, Or, Query, Words, all_of

Years = Callable[[str], tuple[int, int]]
"""The first and last year that the index has for `date` or `accessioned`."""


@frozen
class Plan:
    """match: an FTS5 expression, or None for every row. low, high: rowids, both included.

    where: conditions on the table `c` (clippings), each beginning with AND, and their parameters.
    """

    match: str | None
    low: int
    high: int
    where: str
    parameters: tuple[str | bytes, ...]


def plan(query: Query, years: Years) -> Plan:
    """How to find the matches of a query."""
    low, high, rest = 0, END, []
    where: list[str] = []
    parameters: list[str | bytes] = []
    for part in query.queries if isinstance(query, And) else (query,):
        match part:
            case All():
                pass
            case Is("undated"):
                high = min(high, FIRST_DATED - 1)
            case Not(Is("undated")):
                low = max(low, FIRST_DATED)
            case Dates(days, "date") if days.every_year is None:
                low = max(low, FIRST_DATED if days.first is None else bucket_of_day(days.first))
                if days.last is not None:
                    high = min(high, last_of(bucket_of_day(days.last)))
                    for longer in _beginning_before(days.last):
                        where.append(" AND c.published IS NOT ?")
                        parameters.append(longer)
            case _ if _has_beginnings(part):
                condition, values = _condition(part, years)
                where.append(f" AND {condition}")
                parameters.extend(values)
            case _:
                rest.append(part)
    match_expression = expression(all_of(*rest), years) if rest else None
    return Plan(match_expression, low, high, "".join(where), tuple(parameters))


def _beginning_before(last: date) -> list[str]:
    """The month and the year that begin on a last day or before and end after it, as clippings have them."""
    found = []
    if last.month < 12 or last.day < 31:
        found.append(f"{last.year:04}")
    if last.day < days_in(last.year, last.month):
        found.append(f"{last.year:04}-{last.month:02}")
    return found


def _has_beginnings(query: Query) -> bool:
    match query:
        case Begins():
            return True
        case Not(inner):
            return _has_beginnings(inner)
        case And(parts) | Or(parts):
            return any(_has_beginnings(part) for part in parts)
    return False


def _condition(query: Query, years: Years) -> tuple[str, list[str | bytes]]:
    """A condition on rows, for a query in which ids or paths stand among other things."""
    if not _has_beginnings(query):
        return "c.rowid IN (SELECT rowid FROM texts WHERE texts MATCH ?)", [expression(query, years)]
    match query:
        case Begins("id", text):
            wanted = f"SELECT c.number FROM clippings c WHERE {ID_HEAD} BETWEEN ? AND ? AND c.id BETWEEN ? AND ?"
            return f"c.number IN ({wanted})", list(id_range(text))
        case Begins(_, text):
            try:
                path = text.encode("utf-8", "surrogateescape")
            except UnicodeEncodeError:  # no file has such a name
                return "0", []
            return (
                "substr(CASE c.folder WHEN x'' THEN c.name ELSE CAST(c.folder || x'2f' || c.name AS BLOB) END, 1, "
                + (f"{len(path)}) = ?"),
                [path],
            )
        case Not(inner):
            condition, values = _condition(inner, years)
            return f"NOT {condition}", values
        case And(parts) | Or(parts):
            conditions, joined = [], []
            for part in parts:
                condition, values = _condition(part, years)
                conditions.append(condition)
                joined.extend(values)
            word = " AND " if isinstance(query, And) else " OR "
            return f"({word.join(conditions)})", joined
    raise AssertionError(query)


def expression(query: Query, years: Years) -> str:
    """The FTS5 expression of a query without ids and paths."""
    text, negative = _signed(query, years)
    return f"{_quoted(terms.EVERYTHING)} NOT {_bracketed(text)}" if negative else text


def _signed(query: Query, years: Years) -> tuple[str, bool]:
    """An expression, and whether it stands for what it does not match: FTS5 knows a NOT between two things only."""
    match query:
        case Not(inner):
            text, negative = _signed(inner, years)
            return text, not negative
        case And(parts) | Or(parts):
            signed = [_signed(part, years) for part in parts]
            asked = [text for text, negative in signed if not negative]
            refused = [text for text, negative in signed if negative]
            if isinstance(query, And):
                if not asked:
                    return _joined(refused, "OR"), True
                return _without(_joined(asked, "AND"), _joined(refused, "OR")), False
            if not refused:
                return _joined(asked, "OR"), False
            return _without(_joined(refused, "AND"), _joined(asked, "OR")), True
    return _leaf(query, years), False


def _leaf(query: Query, years: Years) -> str:
    match query:
        case Words(_, field, _):
            return _column(field) + _phrase(query)
        case Near(left, right, distance):
            return f"{_column(left.field)}NEAR({_phrase(left)} {_phrase(right)}, {distance})"
        case Equals(field, values, prefix):
            return _joined([_quoted(terms.value(field, value)) + " *" * prefix for value in values], "OR")
        case Dates(days, field):
            if days.every_year is not None:
                return _quoted(terms.every_year(field, *days.every_year))
            earliest, latest = years(field)
            first = max(days.first or date.min, date(earliest, 1, 1))
            last = min(days.last or date.max, date(latest, 12, 31))
            return _joined([_quoted(term) for term in terms.days(field, first, last) or [terms.NOTHING]], "OR")
        case Is(what):
            return _quoted(terms.UNDATED if what == "undated" else terms.PARTIAL)
        case Has(field):
            return _quoted(terms.has(field))
    return _quoted(terms.EVERYTHING)


def _phrase(query: Words) -> str:
    if query.field is None or query.field in COLUMNS:
        text = " ".join(query.words)
    else:
        text = " ".join(terms.word(query.field, word) for word in query.words)
    return _quoted(text) + " *" * query.prefix


def _column(field: str | None) -> str:
    return f"{{{field}}} : " if field in COLUMNS else ""


def _quoted(text: str) -> str:
    return f'"{text}"'


def _bracketed(text: str) -> str:
    return f"({text})" if " OR " in text or " AND " in text or " NOT " in text else text


def _joined(parts: list[str], word: str) -> str:
    """Parts joined by AND or OR, those with brackets first: FTS5's parser counts what waits before a bracket."""
    ordered = sorted((_bracketed(part) for part in parts), key=lambda part: not part.startswith("("))
    return f" {word} ".join(ordered)


def _without(asked: str, refused: str) -> str:
    return f"{_bracketed(asked)} NOT {_bracketed(refused)}" if refused else asked
