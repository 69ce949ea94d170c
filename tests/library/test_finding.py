"""What a search answers beyond its rows: stems in every part of the answer, and why there is nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from library_making import FERRY, TRAIN, made, path_of, put

from clipper.highlight import matches
from clipper.library import Library, finding
from clipper.query import Is


@pytest.fixture
def stemming(tmp_path: Path) -> Iterator[Library]:
    folder = tmp_path / "stemmed"
    made(folder).close()
    settings = folder / "clipper.toml"
    settings.write_text(settings.read_text() + "stemming = true\n")
    with made(folder) as library:
        yield library


def test_what_matches_by_its_stem_is_highlighted(stemming: Library) -> None:
    text = "Ferries left. The ferry waited."
    put(stemming, text)
    query = finding.parsed(stemming, "ferried")
    assert len(list(finding.rows(stemming, query))) == 1
    assert [text[start:end] for start, end in matches(text, query)] == ["Ferries", "ferry"]


def test_a_word_in_quotation_marks_is_found_and_highlighted_as_typed(stemming: Library) -> None:
    text = "Ferries left. The ferry waited."
    put(stemming, text)
    query = finding.parsed(stemming, '"ferry"')
    assert len(list(finding.rows(stemming, query))) == 1
    assert [text[start:end] for start, end in matches(text, query)] == ["ferry"]
    assert not list(finding.rows(stemming, finding.parsed(stemming, '"ferried"')))


def test_a_clipping_that_changed_is_still_found_by_its_stem(stemming: Library) -> None:
    path = os.path.join(stemming.archive.root, path_of(stemming, FERRY))
    query = finding.parsed(stemming, "leaving ferries")
    assert not list(finding.rows(stemming, query))
    query = finding.parsed(stemming, "ferries")
    os.utime(path, (1, 1))
    assert len(list(finding.rows(stemming, query))) == 1


def test_a_word_that_matches_by_its_stem_is_not_called_unknown(stemming: Library) -> None:
    put(stemming, FERRY)
    query = finding.parsed(stemming, "ferries zebra")
    assert finding.hint(stemming, query).unknown == (("the word zebra", None),)


@pytest.mark.parametrize(
    ("query", "unknown"),
    [
        ("ferri", (("the word ferri", "ferry"),)),
        ("zebra ferry", (("the word zebra", None),)),
        ('zebra OR "ferri left"', (("the word zebra", None), ("the word ferri", "ferry"))),
        ("ferry date:2019 zeb*", (("the word zeb", None),)),
        ('"left ferry"', (('"left ferry"', None),)),
        ("located:ferry left", (("located:ferry", None),)),
        ("ferry NEAR/0 again", (("ferry NEAR/0 again", None),)),
        ("source:anj ferry", (("source:anj", "ANI"),)),
        ("source:zzz,yyy", (("source:zzz,yyy", None),)),
        ('source:"Asian News International"', (('source:"asian news international"', "ANI"),)),
        ('source:"Press Trust of India"', (('source:"press trust of india"', None),)),
        ("tag:harbuor", (("tag:harbuor", "harbour"),)),
        ("language:de", (("language:de", None),)),
        ("is:partial", (("is:partial", None),)),
        ("has:url ferry", (("has:url", None),)),
        ("path:2031", (("path:2031", None),)),
        ("ferry train", ()),
        ("ferry -ferry", ()),
        ("zebra OR ferry train", (("the word zebra", None),)),
        ("(zebra OR ferry) train", ()),
        ("* date:2019", ()),
        ("ferry date:2019", ()),
    ],
)
def test_each_part_that_nothing_has_is_named(
    library: Library, query: str, unknown: tuple[tuple[str, str | None], ...]
) -> None:
    put(library, FERRY, TRAIN, given={"tags": ("harbour",)})
    assert finding.hint(library, finding.parsed(library, query)).unknown == unknown


def test_filters_are_parts_as_well(library: Library) -> None:
    put(library, FERRY)
    assert finding.hint(library, finding.parsed(library, "ferry", Is("undated"))).unknown == (("is:undated", None),)
