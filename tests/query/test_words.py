"""What a word is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.words import prepared, spans, words

texts = st.text(max_size=60) | st.text("aZ9\u0130\u0131\u0301\u00df\u4eac\u30ab\u3099\u1109\u1165\u11a8\u0e01\u200d-' ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("COVID-19", "covid 19"),
        ("U.S.", "u s"),
        ("don't", "don t"),
        ("don\u2019t", "don t"),
        ("AT&T C++ 50% #metoo @handle", "at t c 50 metoo handle"),
        ("snake_case", "snake case"),
        ("1,234.5", "1 234 5"),
        ("Café Ångström", "cafe angstrom"),
        ("Cafe\u0301", "cafe"),
        ("co\u00adoperate", "cooperate"),
        ("Straße STRASSE", "strasse strasse"),
        ("Łódź Đà Søren Æther", "lodz da soren aether"),
        ("İSTANBUL ılık", "istanbul ilik"),
        ("\uff22\uff29\uff27 \ufb01nance", "big finance"),
        ("ΟΔΟΣ ὁδός", "οδοσ οδοσ"),
        ("Ёлкин Е́лкин", "елкин елкин"),
        ("दिल्ली हिंदी", "दिल्ली हिंदी"),
        ("२०२० ۲۰۲۰", "2020 2020"),
        ("قالَت إيران", "قالت ايران"),
        ("علی كتاب", "علي كتاب"),
        ("می\u200cخواهد", "ميخواهد"),
        ("שָׁלוֹם", "שלום"),
        ("東京タワー", "東 京 タ ワ ー"),
        ("ｶﾞラ", "ガ ラ"),
        ("서울은", "서 울 은"),
        ("\u1109\u1165\u110b\u116e\u11af", "서 울"),
        ("กรุง", "ก ร ุ ง"),
        ("a東b", "a 東 b"),
        ("\U0001f600 \u2122 ...", ""),
        ("", ""),
        ("\x00a\x00b \ud800 c", "a b c"),
    ],
)
def test_the_words_of_a_text(text: str, expected: str) -> None:
    assert words(text) == expected.split()


@given(texts)
def test_words_are_folded_for_good(text: str) -> None:
    assert words(" ".join(words(text))) == words(text)


@given(texts)
def test_spans_are_the_words_with_their_places(text: str) -> None:
    found = list(spans(text))
    assert [word for word, _, _ in found] == words(text)
    for word, start, end in found:
        assert 0 <= start < end <= len(text)
        assert word in words(text[start:end])
    starts = [start for _, start, _ in found]
    assert starts == sorted(starts)


@given(texts)
def test_an_engine_that_is_fed_prepared_text_reads_the_same_words(text: str) -> None:
    as_fts5_does = re.findall("[a-z0-9\x80-\U0010ffff]+", re.sub("[A-Z]", lambda one: one[0].lower(), prepared(text)))
    assert as_fts5_does == words(text)


@given(texts, texts)
def test_blanks_separate(one: str, other: str) -> None:
    assert words(f"{one} {other}") == words(one) + words(other)
