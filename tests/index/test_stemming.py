"""Stemmed searches, on a real index."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

import pytest
from snowballstemmer import stemmer  # type: ignore[import-untyped]

from clipper.errors import MissingExtra
from clipper.index import Index
from clipper.index.sqlite import SqliteIndex
from clipper.query import parse, show
from clipper.stemming import with_stems
from index.corpus import entry_of, name_of

TEXTS = {
    "organized": "They organized the fair; it made everyone happy.",
    "organizes": "She organizes it. What happiness!",
    "organ": "An organ played, they said, in the sky.",
    "dying": "The dying king was lying still under grey skies, vying for air.",
    "die": "To die, to lie, to vie.",
    "sue": "They are suing the city: what are we doing, and being?",
    "do": "What to do, and what to be?",
    "ability": "The sensibility of hopping rabbits; hoping for possibilities.",
    "able": "Sensible rabbits hop; a hope; it is possible.",
    "headline": "Nothing at all.",
    "elsewhere": "Organisée à Paris; दिल्ली.",
}
WORDS = """organize organization organized organizer organ organs happy happily happiness sky skies die dies died dying
lie lying lies vie vying idle idly hope hoping hoped hopping hop hopped hops sensible sensibility sensibly possible
possibilities do doing doings being be beings cry cries crying cried tried try trying early earlier nation national
nationally nationalize relate relational relation agreed agree agreeing generous generously generic generate general
generally police policy policies election elections elect elected news new war wars warring united uniting unit
controlled control controlling rolling roll succeed succeeding proceeds exceed exceeding inning innings outing herring
vilely vile ugly only gently gentle gentler gentlest bus buses kiss kisses this gas gases use used using useful usefully
bed red fed feed feeding bring bringing sing singing arsenal arsenic communication community communal"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    made = SqliteIndex.build(str(tmp_path_factory.mktemp("index")), "archive")
    made.upsert(
        entry_of(name, text, headline="Organizing committees" if name == "headline" else None)
        for name, text in TEXTS.items()
    )
    made.publish()
    yield made
    made.close()


@pytest.fixture
def names(index: Index) -> Callable[[str], set[str]]:
    def answer(text: str) -> set[str]:
        query = with_stems(parse(text, date(2026, 11, 24)), index)
        return {name_of(row.path) for row in index.find(query, limit=100).rows}

    return answer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("organize", "organized organizes headline"),
        ("ORGANIZING", "organized organizes headline"),
        ("headline:organized", "headline"),
        ("organ", "organ"),
        ("organ*", "organized organizes organ headline elsewhere"),
        ('"organize the fair"', ""),
        ('"organized the fair"', "organized"),
        ('"organize"', ""),
        ('"organized"', "organized"),
        ('headline:"organized"', ""),
        ('fair OR "organize"', "organized"),
        ('organizes -"organized"', "organizes headline"),
        ("organize NEAR/3 fair", ""),
        ("organizing happiness", "organized organizes"),
        ("organize -happy", "headline"),
        ("organizer OR dies", "organized organizes headline dying die"),
        ("sky", "organ dying"),
        ("skies", "organ dying"),
        ("die", "dying die"),
        ("lies", "dying die"),
        ("vied", "dying die"),
        ("sued", "sue"),
        ("do", "sue do"),
        ("doing", "sue do"),
        ("be", "sue do"),
        ("sensible", "ability able"),
        ("sensibility", "ability able"),
        ("possibly", "ability able"),
        ("hope", "ability able"),
        ("hoping", "ability able"),
        ("hops", "ability able"),
        ("organisée", "elsewhere"),
        ("दिल्ली", "elsewhere"),
        ("fair date:2020", ""),
        ("zebras", ""),
    ],
)
def test_a_word_finds_the_words_of_its_stem(names: Callable[[str], set[str]], text: str, expected: str) -> None:
    assert names(text) == set(expected.split())


def test_all_words_of_one_stem_find_each_other(tmp_path: Path) -> None:
    stem_of = stemmer("english").stemWord
    index = SqliteIndex.build(str(tmp_path), "archive")
    index.upsert([entry_of("all", WORDS)])
    index.publish()
    by_stem = {stem: set(group) for stem, group in groupby(sorted(WORDS.split(), key=stem_of), stem_of)}
    for word in WORDS.split():
        shown = show(with_stems(parse(word, date(2026, 11, 24)), index))
        assert by_stem[stem_of(word)] <= set(shown.split(" OR ")), word
    index.close()


def test_without_its_library_it_says_what_to_install(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "snowballstemmer", None)
    with pytest.raises(MissingExtra) as raised:
        with_stems(parse("word", date(2026, 11, 24)), index)
    assert "pip install 'clipper[stemming]'" in raised.value.hint


@pytest.mark.parametrize("text", ["", "*", "date:2020 is:undated", '"crews" cre*', "crews NEAR ship", "दिल्ली 2020"])
def test_without_a_word_that_has_a_stem_it_needs_no_library(
    index: Index, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setitem(sys.modules, "snowballstemmer", None)
    query = parse(text, date(2026, 11, 24))
    assert with_stems(query, index) == query
