"""A table of words answers alike before and after it has become a set."""

from __future__ import annotations

import pytest

from clipper.extraction.wordtables import Words


@pytest.mark.parametrize("name", ["givennames.txt", "familynames.txt", "plainwords.txt"])
def test_a_table_answers_alike_however_often_it_is_asked(name: str) -> None:
    asked = ["anna", "ann", "na", "an na", "anna beate", "", " ", "#", "english", "zelrina", "news", "the", "banerjee"]
    often = Words(name)
    for _ in range(100):
        assert not often.has("xqzv")
    assert [Words(name).has(word) for word in asked] == [often.has(word) for word in asked]
    assert any(map(often.has, asked))
