"""A table of words answers alike before and after it has become a set."""

from __future__ import annotations

import pytest

from clipper.extraction import gazetteer, placenames
from clipper.extraction.wordtables import Words


@pytest.mark.parametrize("name", ["givennames.txt", "familynames.txt", "plainwords.txt"])
def test_a_table_answers_alike_however_often_it_is_asked(name: str) -> None:
    asked = ["anna", "ann", "na", "an na", "anna beate", "", " ", "#", "english", "zelrina", "news", "the", "banerjee"]
    often = Words(name)
    for _ in range(100):
        assert not often.has("xqzv")
    assert [Words(name).has(word) for word in asked] == [often.has(word) for word in asked]
    assert any(map(often.has, asked))


def test_the_words_that_are_no_place_and_begin_one_are_known() -> None:
    first = {name.split()[0].rstrip(".:") for name in gazetteer._names()} | {"ciudad"}
    assert first & {word.casefold() for word in placenames._NO_PLACES} == placenames._ALSO_PLACES
    assert first & {word.casefold() for word in placenames._SENTENCE_WORDS} <= placenames._ALSO_PLACES
    assert all(name == " ".join(name.split()) for name in gazetteer._names())
