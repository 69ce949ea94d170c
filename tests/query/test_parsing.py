"""From what is typed to the tree, and what is refused: with the column and a way out."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from index import generated

from clipper.dateranges import Range
from clipper.errors import QueryError
from clipper.query import (
    All,
    And,
    Begins,
    Dates,
    Equals,
    Has,
    Is,
    Near,
    Not,
    Or,
    Query,
    Words,
    filtering,
    parse,
    ranges,
    show,
    terms,
    without_dates,
)

TODAY = date(2026, 11, 24)
SAVED = {
    "iran": "iran OR soleimani",
    "loop": "saved:other",
    "other": "a saved:loop",
    "broken": "date:blah",
    "empty": "",
}
A, B, C = Words(("a",)), Words(("b",)), Words(("c",))


def read(text: str) -> Query:
    return parse(text, TODAY, SAVED)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", All()),
        ("  ", All()),
        ("*", All()),
        ("a", A),
        ("A", A),
        ("a b", And((A, B))),
        ("a AND b", And((A, B))),
        ("a b OR c", Or((And((A, B)), C))),
        ("a (b OR c)", And((A, Or((B, C))))),
        ("a -b", And((A, Not(B)))),
        ("a NOT b", And((A, Not(B)))),
        ("-(a b)", Not(And((A, B)))),
        ("--a", A),
        ("NOT NOT a", A),
        ("((a))", A),
        ("a or b", And((A, Words(("or",)), B))),
        ('"a b"', Words(("a", "b"))),
        ('"a"', Words(("a",), quoted=True)),
        ('"a"*', Words(("a",), None, True)),
        ('title:"A"', Words(("a",), "headline", quoted=True)),
        ('"a" NEAR/5 b', Near(A, B, 5)),
        ("\u201ca b\u201d", Words(("a", "b"))),
        ("\u00aba b\u00bb", Words(("a", "b"))),
        ("a-b", Words(("a", "b"))),
        ("a*", Words(("a",), None, True)),
        ('"a b"*', Words(("a", "b"), None, True)),
        ("a NEAR b", Near(A, B, 10)),
        ("a NEAR/5 b", Near(A, B, 5)),
        ("a NEAR/1 b NEAR/2 c", And((Near(A, B, 1), Near(B, C, 2)))),
        ("headline:a", Words(("a",), "headline")),
        ("HEADLINE:a", Words(("a",), "headline")),
        ("title:(a OR b)", Or((Words(("a",), "headline"), Words(("b",), "headline")))),
        ("agency:ANI", Equals("source", ("ani",))),
        ("source:ANI,PTI", Equals("source", ("ani", "pti"))),
        ('source:"Press Trust",AP', Equals("source", ("press trust", "ap"))),
        ("place:a", Words(("a",), "located")),
        ("by:a", Words(("a",), "byline")),
        ("tag:a*", Equals("tag", ("a",), True)),
        ("is:undated", Is("undated")),
        ("is:undated,partial", Or((Is("undated"), Is("partial")))),
        ("has:agency", Has("source")),
        ("has:date", Not(Is("undated"))),
        ("language:pt*,en", Or((Equals("language", ("pt",), True), Equals("language", ("en",))))),
        ("id:7F3C*", Begins("id", "7f3c")),
        ("id:7F3C", Begins("id", "7f3c")),
        ("id:sha256:7f3c", Begins("id", "7f3c")),
        ("path:./2020/01", Begins("path", "2020/01")),
        ("date:2020-01-05", Dates(Range(date(2020, 1, 5), date(2020, 1, 5)))),
        ("saved:iran a", And((Or((Words(("iran",)), Words(("soleimani",)))), A))),
        ("saved:empty a", A),
        ("http://a.b/c", Words(("http", "a", "b", "c"))),
        ("10:30", Words(("10", "30"))),
        ("a :b", And((A, B))),
        ("& a ...", A),
    ],
)
def test_what_is_typed_means(text: str, tree: Query) -> None:
    assert read(text) == tree


@pytest.mark.parametrize(
    ("text", "column", "said", "hint"),
    [
        ('"war of words', 0, "never closed", '"war of words"'),
        ("a (b", 2, "a ( that is never closed", ""),
        ("a) b", 1, "a ) without its (", ""),
        ("OR a", 0, "OR without anything before it", "or"),
        ("a OR", 2, "OR without anything after it", "or"),
        ("a OR OR b", 2, "OR without anything after it", "or"),
        ("a AND", 2, "AND without anything after it", ""),
        ("a NOT", 2, "NOT without anything after it", ""),
        ("NEAR a", 0, "NEAR without anything before it", "near"),
        ("a NEAR/x b", 2, "no number of words", "NEAR/0"),
        ("a NEAR/9999 b", 2, "no number of words", "NEAR/1000"),
        ("a NEAR (b c)", 2, "NEAR joins two words", ""),
        ("headline:a NEAR body:b", 11, "words of one field", "headline: and body: are two"),
        ("colour:red", 0, "there is no field colour:", '"colour:red"'),
        ("headlin:a", 0, "there is no field headlin:", "Did you mean headline:"),
        ("a sorce:ANI", 2, "there is no field sorce:", "source:"),
        ("headline: a", 0, "without a value", ""),
        ("source:", 0, "without a value", ""),
        ("source:ANI,,PTI", 10, "a comma without a value", "source:ANI,PTI"),
        ("headline:...", 9, "without a word", ""),
        ("headline:(source:a)", 10, "inside headline:", ""),
        ("is:lost", 3, "there is no is:lost", "is:partial"),
        ("has:headlin", 4, "there is no has:headlin", "has:headline"),
        ("is:undat*", 3, "there is no is:undat*", "is:undated"),
        ("has:tag*", 4, "there is no has:tag*", "has:tag"),
        ("id:xyz", 3, "not an id", "0 to 9"),
        ("a date:blah", 7, "not a date: 'blah'", "2020-01"),
        ('a date:"2020..blah"', 14, "not a date: 'blah'", ""),
        ('date:"jan 2020".."feb 2020"', 15, "ends before the range does", 'date:"jan 2020..feb 2020"'),
        ("date:2019 ..2020", 9, "ends before the range does", "date:2019..2020"),
        ("a saved:irn", 8, "no saved search 'irn'", "iran"),
        ("saved:loop", 6, "in saved:loop: in saved:other: the saved search loop leads back to itself", ""),
        ("saved:broken", 6, "in saved:broken: not a date", ""),
        ("... !", 0, "no word to search for", "letter or a digit"),
        ("(" * 21 + "a" + ")" * 21, 20, "more than 20 brackets", ""),
        ("a " * 1001, 2000, "more than 1000 words", ""),
    ],
)
def test_what_means_nothing_is_an_error_with_its_column(text: str, column: int, said: str, hint: str) -> None:
    with pytest.raises(QueryError) as raised:
        read(text)
    problem = raised.value
    assert said in problem.message
    assert (problem.query, problem.column) == (text, column)
    assert hint in problem.hint
    assert problem.exit_code == 2


@pytest.mark.parametrize(
    ("field", "text", "query"),
    [
        ("tag", "iran", "tag:iran"),
        ("tag", "al*", "tag:al*"),
        ("tag", "iran,al*", "tag:iran,al*"),
        ("tag", ' iran , "al"* ', "tag:iran,al*"),
        ("tag", "to read", 'tag:"to read"'),
        ("tag", '"a,b"', 'tag:"a,b"'),
        ("tag", '"a, b",c', 'tag:"a, b",c'),
        ("tag", "\U0001f600", "tag:\U0001f600"),
        ("source", "ANI, PTI", "source:ANI,PTI"),
        ("source", "press trust*,,AP", 'source:"press trust"*,AP'),
        ("byline", "brod*", "by:brod*"),
        ("byline", '"Brodersen Jette"', 'by:"Brodersen Jette"'),
        ("byline", "Brodersen  Jette", "by:(Brodersen Jette)"),
        ("byline", '"brod" jet* & Jean-Luc', 'by:("brod" jet* Jean-Luc)'),
        ("publication", "Times (London) OR -x:y", "publication:(Times London or x-y)"),
        ("located", "\u201coak bluff\u201d", 'place:"oak bluff"'),
    ],
)
def test_the_text_of_an_option_is_the_value_of_its_field(field: str, text: str, query: str) -> None:
    assert filtering(field, text, TODAY) == read(query)


@pytest.mark.parametrize(
    ("field", "text"), [("tag", ""), ("tag", " , "), ("byline", " "), ("byline", "*"), ("byline", "&")]
)
def test_the_text_of_an_option_may_ask_nothing(field: str, text: str) -> None:
    assert filtering(field, text, TODAY) is None


@pytest.mark.parametrize(("field", "text", "column"), [("tag", "a,*", 2), ("tag", '"a', 0), ("byline", 'x "a', 2)])
def test_the_text_of_an_option_that_means_nothing_is_an_error(field: str, text: str, column: int) -> None:
    with pytest.raises(QueryError) as raised:
        filtering(field, text, TODAY)
    assert (raised.value.query, raised.value.column) == (text, column)


@given(generated.queries)
def test_what_is_shown_is_read_again(query: Query) -> None:
    shown = show(query)
    assert show(read(shown)) == shown
    assert read(shown) == query, shown


def test_what_there_is_to_highlight_leaves_out_what_is_refused() -> None:
    found = terms(read('iran -navy headline:"a b" (x OR y*) c NEAR d date:2020'))
    assert [show(term) for term in found] == ["iran", 'headline:"a b"', "x", "y*", "c", "d"]


def test_dates_that_are_asked_for_can_be_told_and_left_out() -> None:
    query = read("iran date:2020 -accessioned:2021")
    assert [str(one.range) for one in ranges(query)] == ["2020-01-01..2020-12-31"]
    assert without_dates(query) == read("iran -accessioned:2021")
    assert without_dates(read("date:2020")) == All()
    assert without_dates(read("iran OR date:2020")) == read("iran OR date:2020")
