"""A table of words answers alike before and after it has become a set."""

from __future__ import annotations

import pytest

from clipper.extraction.dateline import placenames
from clipper.extraction.tables import agencies, gazetteer
from clipper.extraction.tables.wordtables import Words


@pytest.mark.parametrize("name", ["givennames.txt", "familynames.txt", "plainwords.txt", "commonwords.txt"])
def test_a_table_answers_alike_however_often_it_is_asked(name: str) -> None:
    asked = [
        "anna",
        "ann",
        "na",
        "an na",
        "anna beate",
        "",
        " ",
        "#",
        "english",
        "zelrina",
        "news",
        "the",
        "banerjee",
        "sidebar",
    ]
    often = Words(name)
    for _ in range(100):
        assert not often.has("xqzv")
    assert [Words(name).has(word) for word in asked] == [often.has(word) for word in asked]
    assert any(map(often.has, asked))


def test_the_words_that_are_no_place_and_begin_one_are_known() -> None:
    first = {name.split()[0].rstrip(".:") for name in gazetteer._names()} | {"ciudad"}
    asked = {word.casefold() for word in placenames._NO_PLACES | placenames._SENTENCE_WORDS}
    assert first & asked == placenames._ALSO_PLACES
    assert all(name == " ".join(name.split()) for name in gazetteer._names())


def test_places_are_found_in_the_text_of_the_table_as_in_the_set() -> None:
    names = gazetteer._names()
    asked = [part for name in names if name.isascii() for part in (name, name[:-1], f"{name}s")]
    for name in [*asked, *gazetteer._lost_accents(), "", ";", "kabul;tirana", "# german", "# china"]:
        assert gazetteer._Places().has(name) == (name in names), name


def test_names_with_accents_have_lines_of_their_own() -> None:
    for block in gazetteer._blocks():
        plain = {name.isascii() for name in block.split(b";")}
        assert len(plain) == 1 or block >= gazetteer._BEYOND_LATIN


def test_suppliers_are_found_in_the_text_of_the_table_as_in_all_of_it() -> None:
    whole = agencies.Agencies()
    whole._take_all()
    for first in whole._longest:
        assert agencies.Agencies()._begins(first) == whole._begins(first)
    for key, rows in whole._forms.items():
        words = rows[0][0]
        assert agencies.Agencies().named(words) == whole.named(words)
        first, *_ = agencies._TOKEN.findall(words)
        opening = key.split(" ", 1)[0]  # if it has no mark within it, what is looked for is what the form begins with
        assert agencies._first(first) == opening or not opening.isalnum()
