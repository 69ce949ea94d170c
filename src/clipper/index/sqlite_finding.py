"""Reading matches in their total order, a bucket at a time, and no further than is asked for."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby, islice
from typing import Final

from clipper.clipping import Published
from clipper.errors import IndexUnusable
from clipper.index import Count, GroupBy, Page, Sort
from clipper.index.order import END, FIRST_DATED, bucket_at, bucket_of_day, last_of, time_as_written
from clipper.index.sqlite_plan import Plan
from clipper.index.sqlite_rows import COLUMNS, ID_HEAD, Values, row_of
from clipper.patterns import pattern

RANKED = 3000
"""The newest matches that relevance scores: bm25 over all matches of a common word takes a third of a second at
500,000 clippings, over these some milliseconds."""
FEW = 2000
"""Up to so many matches are fetched and sorted by accession; above, accessions are gone through and tested."""
WEIGHTS = {"headline": 8.0, "facts": 0.0}
"""What a word counts in bm25 by column; 1 in the others."""

_ID: Final = 1
_PUBLISHED: Final = 4
_ACCESSIONED: Final = 10
_CURSOR = pattern(r"([noa])\.(\d*)\.([0-9a-f]{64})\.([0-9A-Za-z:.-]*)", re.ASCII)
_GROUPS = {
    "year": "substr(c.published, 1, 4)",
    "month": "substr(c.published, 1, 7)",
    "day": "substr(c.published, 1, 10)",
    "source": "c.sources",
    "publication": "c.publication",
    "tag": "c.tags",
}


def rows_sql(plan: Plan, columns: str, low: int, high: int, order: str = "") -> tuple[str, tuple[object, ...]]:
    """The statement for the rows of a plan with numbers in a range, and its parameters."""
    if plan.match is None:
        text = f"SELECT {columns} FROM clippings c WHERE c.number BETWEEN ? AND ?{plan.where} AND NOT c.behind {order}"
        return text, (low, high, *plan.parameters)
    text = (
        f"SELECT {columns} FROM texts CROSS JOIN clippings c ON c.number = texts.rowid "
        f"WHERE texts MATCH ? AND texts.rowid BETWEEN ? AND ?{plan.where} AND NOT c.behind {order}"
    )
    return text, (plan.match, low, high, *plan.parameters)


def find(connection: sqlite3.Connection, plan: Plan, sort: Sort, limit: int, skip: int, after: str | None) -> Page:
    """A page of matches; ValueError for a cursor of another sort or none."""
    if sort == "relevance":
        if after is not None:
            raise ValueError("an answer by relevance cannot be resumed")
        return _by_relevance(connection, plan, limit, skip)
    if sort == "accessioned":
        ordered = _by_accession(connection, plan, _position("a", after))
    else:
        ordered = _by_date(connection, plan, sort == "newest", _position(sort[0], after))
    found = list(islice(ordered, skip, skip + limit + 1))
    page = found[:limit]
    return Page(tuple(map(row_of, page)), _cursor(sort, page[-1]) if page else None, len(found) > limit)


def _position(kind: str, cursor: str | None) -> tuple[str, str, str] | None:
    """Bucket, id and time (or accession) in a cursor."""
    if cursor is None:
        return None
    match = _CURSOR.fullmatch(cursor)
    if match is None or match[1] != kind or (kind != "a" and not match[2]):
        raise ValueError(f"not a cursor for this order: {cursor[:40]}")
    return match[2], match[3], match[4]


def _cursor(sort: Sort, values: Values) -> str:
    if sort == "accessioned":
        return f"a..{values[_ID].hex()}.{values[_ACCESSIONED] or ''}"
    return f"{sort[0]}.{bucket_at(values[0])}.{values[_ID].hex()}.{time_as_written(values[_PUBLISHED])}"


def _by_date(
    connection: sqlite3.Connection, plan: Plan, newest: bool, after: tuple[str, str, str] | None
) -> Iterator[Values]:
    """All matches in the order of their dates; a bucket is fetched when it is come to."""
    from_bucket = int(after[0]) if after else None
    for low, high, down in (
        (max(plan.low, FIRST_DATED), plan.high, newest),
        (plan.low, min(plan.high, FIRST_DATED - 1), False),
    ):
        if from_bucket is not None and after is not None:
            if down:
                high = min(high, last_of(from_bucket))
            elif low >= FIRST_DATED or from_bucket < FIRST_DATED:
                low = max(low, from_bucket)
            if (low >= FIRST_DATED) > (from_bucket >= FIRST_DATED):
                continue  # the dated ones are behind us
        if low > high:
            continue
        order = "ORDER BY " + ("c.number" if plan.match is None else "texts.rowid") + (" DESC" if down else "")
        for bucket, rows in _buckets(connection.execute(*rows_sql(plan, COLUMNS, low, high, order))):
            rows.sort(key=lambda values: values[_ID])
            rows.sort(key=lambda values: time_as_written(values[_PUBLISHED]), reverse=newest)
            if after is not None and bucket == from_bucket:
                yield from (values for values in rows if _is_after(values, after, newest))
            else:
                yield from rows


def _is_after(values: Values, after: tuple[str, str, str], newest: bool) -> bool:
    """Whether a row comes after a position in its bucket."""
    _, digest, time = after
    own = time_as_written(values[_PUBLISHED])
    return values[_ID].hex() > digest if own == time else (own < time) == newest


def _buckets(rows: Iterator[Values]) -> Iterator[tuple[int, list[Values]]]:
    gathered: list[Values] = []
    bucket = -1
    for values in rows:
        own = bucket_at(values[0])
        if own != bucket:
            if gathered:
                yield bucket, gathered
            bucket, gathered = own, []
        gathered.append(values)
    if gathered:
        yield bucket, gathered


def _by_accession(connection: sqlite3.Connection, plan: Plan, after: tuple[str, str, str] | None) -> Iterator[Values]:
    """All matches, the latest accession first, those of one moment by id."""
    if plan.match is not None and count(connection, plan, FEW).exact:
        rows: list[Values] = connection.execute(*rows_sql(plan, COLUMNS, plan.low, plan.high)).fetchall()
        rows.sort(key=lambda values: values[_ID])
        rows.sort(key=lambda values: values[_ACCESSIONED] or "", reverse=True)
        ordered: Iterator[Values] = iter(rows)
    else:
        ordered = _through_accessions(connection, plan, after)
    for _, alike in groupby(ordered, lambda values: (values[_ACCESSIONED], values[_ID][:8])):
        for values in sorted(alike, key=lambda values: values[_ID]):
            moment = values[_ACCESSIONED] or ""
            if after is None or moment < after[2] or (moment == after[2] and values[_ID].hex() > after[1]):
                yield values


def _through_accessions(
    connection: sqlite3.Connection, plan: Plan, after: tuple[str, str, str] | None
) -> Iterator[Values]:
    """Rows by accession and the head of their ids, tested one by one; begun where a cursor stands."""
    where, parameters = plan.where, [plan.low, plan.high, *plan.parameters]
    if plan.match is not None:
        where += " AND c.number IN (SELECT rowid FROM texts WHERE texts MATCH ? AND rowid = c.number)"
        parameters.append(plan.match)
    parts: list[tuple[str, tuple[str | bytes, ...]]] = [("", ())]
    if after is not None:
        head, moment = bytes.fromhex(after[1][:16]), after[2]
        parts = [(f" AND c.accessioned IS NULL AND {ID_HEAD} >= ?", (head,))]
        if moment:
            there = f" AND c.accessioned = ? AND {ID_HEAD} >= ?"
            earlier = (" AND c.accessioned < ?", (moment,))
            parts = [(there, (moment, head)), earlier, (" AND c.accessioned IS NULL", ())]
    for condition, values in parts:
        yield from connection.execute(
            f"SELECT {COLUMNS} FROM clippings c INDEXED BY clippings_by_accession "
            f"WHERE c.number BETWEEN ? AND ?{where}{condition} AND NOT c.behind "
            f"ORDER BY c.accessioned DESC, {ID_HEAD}",
            (*parameters, *values),
        )


def _by_relevance(connection: sqlite3.Connection, plan: Plan, limit: int, skip: int) -> Page:
    """The newest matches by their score; without words to score, by their dates."""
    if plan.match is None:
        page = find(connection, plan, "newest", limit, skip, None)
        return Page(page.rows, None, page.more, 0, False)
    weights = ", ".join(str(WEIGHTS.get(column, 1.0)) for column in texts_columns())
    scored: list[tuple[float, int]] = []
    for low, high, order in (
        (max(plan.low, FIRST_DATED), plan.high, " DESC"),
        (plan.low, min(plan.high, FIRST_DATED - 1), ""),
    ):
        room = RANKED + 1 - len(scored)
        if low <= high and room > 0:
            columns, order_by = f"bm25(texts, {weights}), c.number", f"ORDER BY texts.rowid{order} LIMIT {room}"
            scored.extend(connection.execute(*rows_sql(plan, columns, low, high, order_by)))
    ranked_all = len(scored) <= RANKED
    ranked = sorted(scored[:RANKED], key=lambda pair: pair[0])
    rows = [
        connection.execute(f"SELECT {COLUMNS} FROM clippings c WHERE c.number = ?", (number,)).fetchone()
        for _, number in ranked[skip : skip + limit]
    ]
    return Page(tuple(map(row_of, rows)), None, len(ranked) > skip + limit, len(ranked), ranked_all)


def texts_columns() -> tuple[str, ...]:
    """The columns of the FTS5 table, in order."""
    from clipper.query.fields import COLUMNS as FIELDS

    return (*FIELDS, "facts")


def count(connection: sqlite3.Connection, plan: Plan, at_most: int | None) -> Count:
    """How many match, at most `at_most`."""
    limit = -1 if at_most is None else at_most + 1
    whole = plan.where or connection.execute(
        "SELECT EXISTS (SELECT 1 FROM replaced) OR EXISTS (SELECT 1 FROM clippings WHERE behind)"
    ).fetchone() != (0,)
    if plan.match is not None and not whole:
        text = "SELECT count(*) FROM (SELECT 1 FROM texts WHERE texts MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?)"
        parameters: tuple[object, ...] = (plan.match, plan.low, plan.high, limit)
    elif plan == Plan(None, 0, END, "", ()) and not whole:
        text, parameters = "SELECT count(*) FROM (SELECT 1 FROM clippings LIMIT ?)", (limit,)
    else:
        inner, values = rows_sql(plan, "1", plan.low, plan.high, "LIMIT ?")
        text, parameters = f"SELECT count(*) FROM ({inner})", (*values, limit)
    (number,) = connection.execute(text, parameters).fetchone()
    return Count(number, True) if at_most is None or number <= at_most else Count(at_most, False)


def group(connection: sqlite3.Connection, plan: Plan, by: GroupBy) -> list[tuple[str | None, int]]:
    """How many match for each value."""
    text, parameters = rows_sql(plan, f"{_GROUPS[by]} AS value, count(*)", plan.low, plan.high, "GROUP BY value")
    numbers: dict[str | None, int] = {}
    for value, number in connection.execute(text, parameters):
        several = by in ("source", "tag") and value is not None
        for one in dict.fromkeys(value.split("\n")) if several else (value,):
            numbers[one] = numbers.get(one, 0) + number
    if by in ("year", "month", "day"):
        return sorted(numbers.items(), key=lambda item: (item[0] is None, item[0] or ""))
    return sorted(numbers.items(), key=lambda item: (item[0] is None, -item[1], item[0] or ""))


def guarded_years(connection: sqlite3.Connection) -> Callable[[str], tuple[int, int]]:
    """The first and last year that the index has, for `date` or `accessioned`; looked up when asked."""

    def years(field: str) -> tuple[int, int]:
        if field == "accessioned":
            first, last = (
                connection.execute(f"SELECT {which}(accessioned) FROM clippings").fetchone()[0]
                for which in ("min", "max")
            )
            return (int(first[:4]), int(last[:4])) if first and last else (1, 1)
        ends = _ends(connection)
        return (int(ends[0][:4]), int(ends[1][:4])) if ends else (1, 1)

    return years


def span(connection: sqlite3.Connection) -> tuple[str | None, str | None]:
    """The first and the last day (ISO) that any clipping may be from; None where none has a date.

    Numbers go by the first days of dates: the last day may be that of any date of the last year (`2020` begins before
    `2020-03-05` and ends after it), and of dates that begin on one day any may have the highest number.
    """
    ends = _ends(connection)
    if ends is None:
        return None, None
    try:
        dates = connection.execute(
            "SELECT DISTINCT substr(published, 1, 10) FROM clippings WHERE number >= ?",
            (bucket_of_day(date(int(ends[1][:4]), 1, 1)),),
        ).fetchall()
        last = max(Published.parse(text).last_day for (text,) in ((ends[1],), *dates))  # all may have gone meanwhile
        return Published.parse(ends[0]).first_day.isoformat(), last.isoformat()
    except (TypeError, ValueError) as problem:
        raise IndexUnusable("the index is damaged: a date is none") from problem


def _ends(connection: sqlite3.Connection) -> tuple[str, str] | None:
    """The published dates with the lowest and the highest number; their years are the first and the last."""
    first, last = (
        connection.execute(
            f"SELECT published FROM clippings WHERE number >= ? ORDER BY number {way} LIMIT 1", (FIRST_DATED,)
        ).fetchone()
        for way in ("ASC", "DESC")
    )
    return (first[0], last[0]) if first and last else None
