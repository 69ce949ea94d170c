"""Texts that were decoded wrongly before they reached us are found by the words that were meant."""

from __future__ import annotations

import pytest
from desk import Desk

from clipper.mojibake import searchable


@pytest.mark.parametrize(
    ("meant", "as_read"), [("Zürich grüßt", "cp1252"), ("café “crème”", "latin-1"), ("Привет, мир", "latin-1")]
)
def test_what_was_meant_is_added_to_what_stands_there(meant: str, as_read: str) -> None:
    text = meant.encode().decode(as_read)
    found = searchable(text)
    assert found.startswith(text)
    assert found.endswith(meant)


@pytest.mark.parametrize("text", ["plain", "Zürich grüßt", "東京", "दिल्ली", "À la carte", "Ñandú", "â ê î", "Ã"])
def test_what_is_right_stays_as_it_is(text: str) -> None:
    assert searchable(text) == text


def test_a_garbled_text_is_kept_and_found(desk: Desk) -> None:
    data = " date 2020-01-05 Zürich grüßt\n".encode().decode("cp1252").encode()
    assert desk.run("add", desk.file("zurich.txt", data)).code == 0
    assert desk.run("search", "zürich", "--count").out == "1\n"
    (digest,) = desk.whole()
    assert desk.run("show", "--original", digest).data == data
    desk.run("refresh", "--rebuild")
    assert desk.run("search", "grüßt", "--count").out == "1\n"
