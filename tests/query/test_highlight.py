"""Where a query's words stand in a text, and which part of it is shown."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from index import generated

from clipper.highlight import matches, snippet
from clipper.query import Query, parse

TODAY = date(2026, 11, 24)
LONG = "Nothing here. " * 40 + "A bridge, then. " + "More of it. " * 40 + "The bridge over the river. " + "End. " * 40


def read(text: str) -> Query:
    return parse(text, TODAY)


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("iran", "«Iran» said «Iran»'s navy, not IRANians"),
        ("iran*", "«Iran» said «Iran»'s navy and the «IRANian»"),
        ('"war of words"', "A «war of words» is a «war of, words» and «War. Of; Words»"),
        ('"war of w"*', "A «war of words» of war"),
        ("war words", "A «war» of «words»"),
        ("war OR zebra", "A «war» of words"),
        ("war -words", "A «war» of words"),
        ("headline:war words", "A war of «words»"),
        ("body:war", "A «war»"),
        ("war NEAR/3 words", "A «war» of «words», «words»"),
        ("covid-19", "The «COVID-19» or «Covid 19»; 19 covid"),
        ("u.s.", "In the «U.S». and the us"),
        ("cafe", "«Café», «cafe\u0301» and «CAFÉ»"),
        ("दिल्ली", "«दिल्ली» में"),
        ("東京", "今日の«東京»タワー、京都"),
        ("ايران", "في «إِيرَان» اليوم"),
        ("strasse", "Die «Straße»"),
        ('"a b" b', "«a b» «b»"),
        ('"a b" "b c"', "«a b c»"),
        ("date:2020 zebra", "nothing in 2020"),
    ],
)
def test_matches_stand_where(query: str, marked: str) -> None:
    text = marked.replace("«", "").replace("»", "")
    found = matches(text, read(query))
    shown, last = "", 0
    for start, end in found:
        shown += f"{text[last:start]}«{text[start:end]}»"
        last = end
    assert shown + text[last:] == marked


def test_the_densest_part_is_shown() -> None:
    found = snippet(LONG, read("bridge river"), 80)
    shown = LONG[found.start : found.end]
    assert "The bridge over the river." in shown
    assert len(shown) <= 80
    assert [LONG[start:end] for start, end in found.matches] == ["bridge", "river"]


@pytest.mark.parametrize("query", ["zebra", "", "date:2020", "-bridge"])
def test_without_a_match_it_is_the_beginning(query: str) -> None:
    found = snippet(f" \n{LONG}", read(query), 40)
    assert found.start == 2
    assert found.matches == ()


@given(generated.texts, generated.queries, st.integers(1, 200))
def test_a_snippet_lies_in_its_text_and_its_matches_in_it(text: str, query: Query, width: int) -> None:
    found = snippet(text, query, width)
    assert 0 <= found.start <= found.end <= len(text)
    everywhere = matches(text, query)
    assert len(everywhere) == len(set(everywhere))
    for start, end in found.matches:
        assert found.start <= start < end <= found.end
    if everywhere:
        assert found.matches


@given(generated.texts, generated.queries)
def test_matches_come_in_order_and_without_overlaps(text: str, query: Query) -> None:
    found = matches(text, query)
    for (_, end), (start, _) in pairwise(found):
        assert end <= start
    assert matches(text, query, most=2) == found[:2]
