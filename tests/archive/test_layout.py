from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.archive.layout import (
    digits_of,
    file_name,
    folder_of,
    is_home,
    kept_name,
    longer_name,
    may_be_clipping,
    parts,
    slug,
    split_name,
)
from clipper.clipping import Clipping, Original, Published

DIGEST = "15ab9a0ed0984a94bd997ce35679bfa978dc63365f8a53f0d0f64cd9aba19f5d"


@pytest.mark.parametrize(
    ("published", "folder"),
    [
        (None, "undated"),
        ("2020", "2020"),
        ("2020-01", "2020/01"),
        ("2020-01-05", "2020/01/05"),
        ("2020-01-05T23:59-11:00", "2020/01/05"),  # the local day as written, whatever day that is elsewhere
        ("0850-12-31", "0850/12/31"),
    ],
)
def test_the_folder_follows_the_date(published: str | None, folder: str) -> None:
    date = Published.parse(published) if published else None
    assert folder_of(date) == folder
    clipping = Clipping(Original(DIGEST, 1, "utf-8"), published=date)
    assert is_home(f"{folder}/x.txt", clipping)
    assert not is_home(f"{folder}/more/x.txt", clipping)
    assert not is_home("x.txt", clipping)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("a-title-15ab9a0e.txt", True),
        ("clipping-15ab9a0ed098.txt", True),
        (f"x-{DIGEST}.txt", True),
        (f"{'a' * 40}-15ab9a0e.txt", True),
        (f"{'a' * 41}-15ab9a0e.txt", False),
        ("a-title-15ab9a0f.txt", False),  # another's digits
        ("a-title-15ab9a0.txt", False),
        ("a-title.txt", False),
        ("-15ab9a0e.txt", False),
        ("a--title-15ab9a0e.txt", False),
        ("A title-15ab9a0e.txt", False),
        ("a-title-15ab9a0e (1).txt", False),
        ("../a-title-15ab9a0e.txt", False),
        ("a-title-15ab9a0e.text", False),
        ("a-title-15ab9a0e.txt\n", False),
        ("15ab9a0e.txt", False),
        ("", False),
    ],
)
def test_a_name_from_another_archive_is_kept_if_clipper_could_have_given_it(name: str, kept: bool) -> None:
    assert kept_name(name, DIGEST) == (name if kept else None)


@given(st.text(), st.integers(8, 64))
def test_every_name_that_is_given_is_kept(title: str, digits: int) -> None:
    name = file_name(slug(title), DIGEST, digits)
    assert kept_name(name, DIGEST) == name


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("As leaders around the world are walking a tightrope", "as-leaders-around-the-world-are-walking"),
        ("Covid-19: what's next?", "covid-19-whats-next"),
        ("Don’t – stop", "dont-stop"),
        ("São Paulo, Łódź, Ærø, Straße, İzmir", "sao-paulo-lodz-aero-strasse-izmir"),
        ("x" * 100, "x" * 40),
        ("y " + "x" * 100, "y"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\WINDOWS\\system32", "c-windows-system32"),
        ("CON", "con"),
        ("ends with dots...", "ends-with-dots"),
        ("-rf *", "rf"),
        ("line\nend\ttab\x00nul", "line-end-tab-nul"),
        ("दिल्ली में चुनाव", "clipping"),
        ("東京 2020 五輪", "2020"),
        ("🎉🎉", "clipping"),
        ("", "clipping"),
        ("①②Ⅳ ﬁn", "12iv-fin"),
    ],
)
def test_the_slug_of_a_title(title: str, expected: str) -> None:
    assert slug(title) == expected


@given(st.text(max_size=400))
def test_a_name_is_safe_on_every_system(title: str) -> None:
    name = file_name(slug(title), DIGEST)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*-15ab9a0e\.txt", name)
    assert len(name) <= 40 + 13
    assert split_name(name) == (slug(title), "15ab9a0e")
    assert digits_of(name) == "15ab9a0e"
    assert may_be_clipping(name)


def test_digits_grow_until_all_are_there() -> None:
    name: str | None = file_name("a-title", DIGEST)
    seen = []
    while name is not None:
        seen.append(name)
        assert digits_of(name) == DIGEST[: 8 + 4 * (len(seen) - 1)]
        name = longer_name(name, DIGEST)
    assert len(seen) == 15
    assert seen[-1] == f"a-title-{DIGEST}.txt"
    assert longer_name("renamed by hand.txt", DIGEST) == "renamed by hand-15ab9a0e.txt"
    assert longer_name("other-00000000.txt", DIGEST) == "other-15ab9a0e.txt"


@pytest.mark.parametrize(
    ("name", "digits"),
    [
        ("a-15ab9a0e.txt", "15ab9a0e"),
        ("a-15ab9a0ed098.txt", "15ab9a0ed098"),
        ("a-b-c-15ab9a0e.txt", "15ab9a0e"),
        ("15ab9a0e.txt", None),
        ("a-15AB9A0E.txt", None),
        ("a-15ab9a0.txt", None),
        ("a-15ab9a0e.TXT", None),
        ("a-15ab9a0e.txt~", None),
        (".txt", None),
        ("notes.txt", None),
    ],
)
def test_the_digits_in_a_name(name: str, digits: str | None) -> None:
    assert digits_of(name) == digits


@pytest.mark.parametrize("path", ["", "/abs", "a//b", "a/", "../a", "a/../b", "./a", "a/.", "a\0b"])
def test_a_path_that_leads_elsewhere(path: str) -> None:
    with pytest.raises(ValueError, match="not a path inside"):
        parts(path)


def test_a_path_inside() -> None:
    assert parts("2020/01/05/a b…c.txt") == ["2020", "01", "05", "a b…c.txt"]
