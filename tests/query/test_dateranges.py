"""Date ranges as people write them, on Tuesday, 24 November 2026."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.dateranges import Range, between, parse
from clipper.errors import QueryError

TODAY = date(2026, 11, 24)

TABLE = """
2020                        ==> 2020-01-01..2020-12-31
2020-01                     ==> 2020-01-01..2020-01-31
2020-02                     ==> 2020-02-01..2020-02-29
2020-01-05                  ==> 2020-01-05
2020/1/5                    ==> 2020-01-05
20200105                    ==> 2020-01-05
0001                        ==> 0001-01-01..0001-12-31
9999-12-31                  ==> 9999-12-31
1990s                       ==> 1990-01-01..1999-12-31
jan 2020                    ==> 2020-01-01..2020-01-31
Jan-2020                    ==> 2020-01-01..2020-01-31
2020 january                ==> 2020-01-01..2020-01-31
5 jan 2020                  ==> 2020-01-05
jan 5, 2020                 ==> 2020-01-05
January 5th, 2020           ==> 2020-01-05
5th of January 2020         ==> 2020-01-05
today                       ==> 2026-11-24
yesterday                   ==> 2026-11-23
tomorrow                    ==> 2026-11-25
november                    ==> 2026-11-01..2026-11-30
december                    ==> 2025-12-01..2025-12-31
24 nov                      ==> 2026-11-24
25 nov                      ==> 2025-11-25
29 feb                      ==> 2024-02-29
tuesday                     ==> 2026-11-24
wed                         ==> 2026-11-18
monday                      ==> 2026-11-23
sunday                      ==> 2026-11-22
this week                   ==> 2026-11-23..2026-11-29
last week                   ==> 2026-11-16..2026-11-22
last_week                   ==> 2026-11-16..2026-11-22
LAST WEEK                   ==> 2026-11-16..2026-11-22
previous month              ==> 2026-10-01..2026-10-31
last month                  ==> 2026-10-01..2026-10-31
this month                  ==> 2026-11-01..2026-11-30
last year                   ==> 2025-01-01..2025-12-31
this year                   ==> 2026-01-01..2026-12-31
last 7 days                 ==> 2026-11-18..2026-11-24
the past 7 days             ==> 2026-11-18..2026-11-24
last 1 day                  ==> 2026-11-24
last 2 weeks                ==> 2026-11-11..2026-11-24
last 3 months               ==> 2026-08-25..2026-11-24
3 weeks ago                 ==> 2026-11-03
-3w                         ==> 2026-11-03..2026-11-24
-3w..                       ==> 2026-11-03..
..-3w                       ==> ..2026-11-03
-3w..-1w                    ==> 2026-11-03..2026-11-17
-2 months                   ==> 2026-09-24..2026-11-24
..2019                      ==> ..2019-12-31
2019-06..                   ==> 2019-06-01..
2019..2020-02               ==> 2019-01-01..2020-02-29
2020-02..2019               ==> 2019-01-01..2020-02-29
2019 .. 2020                ==> 2019-01-01..2020-12-31
jan 2019..today             ==> 2019-01-01..2026-11-24
last week..                 ==> 2026-11-16..
01-05                       ==> 01-05
--01-05                     ==> 01-05
02-29                       ==> 02-29
"""


@pytest.mark.parametrize("line", TABLE.strip().splitlines())
def test_a_range_means(line: str) -> None:
    text, _, expected = (part.strip() for part in line.partition("==>"))
    assert str(parse(text, TODAY)) == expected


@pytest.mark.parametrize(
    ("text", "column", "said"),
    [
        ("blah", 0, "not a date: 'blah'"),
        ("", 0, "not a date: ''"),
        ("..", 0, "without beginning and end"),
        ("2020..blah", 6, "not a date: 'blah'"),
        ("blah..2020", 0, "not a date: 'blah'"),
        ("2020..  blah", 8, "not a date: 'blah'"),
        ("2020-13", 0, "no such date"),
        ("2020-02-30", 0, "no such date"),
        ("2021-02-29", 0, "no such date"),
        ("30 feb", 0, "no such date"),
        ("02-30", 0, "no such date"),
        ("99999999999999999999w ago", 0, "no such date"),
        ("-999999w", 0, "no such date"),
        ("last 0 days", 0, "no such date"),
        ("01-05..2020", 0, "a day in every year"),
        ("2020..01-05", 6, "a day in every year"),
        ("5/1/2020", 0, "not a date"),
        ("2020-01-05-06", 0, "not a date"),
        ("next week", 0, "not a date"),
        ("\u0662\u0660\u0662\u0660", 0, "not a date"),
    ],
)
def test_what_means_nothing_is_an_error_with_its_column(text: str, column: int, said: str) -> None:
    with pytest.raises(QueryError) as raised:
        parse(text, TODAY)
    assert said in raised.value.message
    assert (raised.value.query, raised.value.column) == (text, column)
    assert raised.value.hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("5/1/2020", "Write the year first: 2020-01-05 or 2020-05-01"),
        ("13.1.2020", "Write the year first: 2020-01-13"),
        ("2019-2020", "A range has two dots: 2019..2020"),
        ("2019 to 2020", "A range has two dots: 2019..2020"),
        ("2019–2020", "A range has two dots: 2019..2020"),
        ("2020..01-05", "Write the year too: 2026-01-05"),
    ],
)
def test_near_misses_are_helped(text: str, hint: str) -> None:
    with pytest.raises(QueryError) as raised:
        parse(text, TODAY)
    assert raised.value.hint == hint


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2020", None, "2020-01-01.."),
        (None, "2020-01", "..2020-01-31"),
        ("2020-02", "2020-01", "2020-01-01..2020-02-29"),
        ("last week", "today", "2026-11-16..2026-11-24"),
        ("-3w", None, "2026-11-03.."),
    ],
)
def test_two_ends(first: str | None, last: str | None, expected: str) -> None:
    assert str(between(first, last, TODAY)) == expected


days = st.dates()


@given(days, days, days)
def test_what_is_shown_is_read_again(one: date, other: date, today: date) -> None:
    for days in (Range(min(one, other), max(one, other)), Range(one), Range(None, one), Range(every_year=(2, 29))):
        assert parse(str(days), today) == days


@given(st.text(alphabet="0123456789-./ .,janfebmoydlastweeksthig_\u0663", max_size=20), days)
def test_whatever_is_typed_is_a_range_or_an_error(text: str, today: date) -> None:
    try:
        found = parse(text, today)
    except QueryError as problem:
        assert 0 <= problem.column <= len(text)  # noqa: PT017 (both outcomes are right)
        return
    assert found.every_year or found.first or found.last
    assert found.first is None or found.last is None or found.first <= found.last
