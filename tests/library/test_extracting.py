"""What extraction makes of a text, and why, with and without an archive."""

from __future__ import annotations

from pathlib import Path

import pytest
from library_making import FERRY, PLAIN, TODAY, made, path_of

from clipper.clipping import Published
from clipper.errors import Refused
from clipper.inputs import Input
from clipper.library import Library, editing
from clipper.library.extracting import Considered, Extracted, considered, extract_input, extract_stored
from clipper.settings import Settings


def _one(data: bytes, encoding: str | None = None) -> Extracted:
    (one,) = extract_input(Settings(""), TODAY, Input("given", data=data), encoding=encoding)
    return one


def _field(one: Extracted, name: str) -> Considered:
    (field,) = (field for field in considered(one) if field.name == name)
    return field


def test_the_founding_clipping_field_by_field(founding: bytes) -> None:
    one = _one(founding)
    assert (one.encoding, one.assumed, one.clipping.original.size) == ("utf-8", False, 2163)
    assert {field.name: field.value for field in considered(one) if field.value is not None} == {
        "published": "2020-01-05",
        "published_text": "2020-01-05",
        "credit_lines": ("(With ANI inputs)",),
        "info_sources": ("ANI",),
    }
    for field in considered(one):
        assert field.value == field.now
        for span in (*field.found, *field.refused):
            line = one.text[span.line_start : span.line_end]
            assert line == one.text.split("\n")[span.line - 1]
            assert one.text[span.start : span.end] in line
    (credit,) = _field(one, "credit_lines").found
    assert one.text[credit.start : credit.end] == "(With ANI inputs)"


def test_a_text_that_says_nothing_has_no_fields() -> None:
    one = _one(PLAIN.encode())
    assert [field for field in considered(one) if field.value is not None] == []


def test_an_encoding_is_named_and_what_is_no_text_refused() -> None:
    data = " date 2020-01-05 Caf\xe9".encode("cp1252")
    assert (_one(data).encoding, _one(data).assumed) == ("cp1252", True)
    assert (_one(data, encoding="latin-1").encoding, _one(data, encoding="latin-1").assumed) == ("iso8859-1", False)
    with pytest.raises(Refused, match="given: it is empty"):
        _one(b"")


def test_a_file_of_the_archive_is_read_with_its_header(tmp_path: Path) -> None:
    with made(tmp_path / "archive") as library:
        path = path_of(library, FERRY, given={"located": "Oban"})
        data = Path(library.archive.root, path).read_bytes()
    one = _one(data)
    assert one.text == FERRY
    assert (_field(one, "located").value, _field(one, "located").now) == ("Oban", None)
    with pytest.raises(Refused, match="not the one that its header records"):
        _one(data + b"more")


def test_of_an_archived_clipping_it_is_said_what_a_hand_set(library: Library) -> None:
    path = path_of(library, FERRY)
    editing.edit(library, [path], {"published": Published(2020, 1, 5, "07:00"), "note": "n"})
    one = extract_stored(library, library.archive.read(path))
    field = _field(one, "published")
    assert (field.value, field.by_hand, field.now) == ("2020-01-05T07:00", True, "2020-01-05")
    assert (one.path, _field(one, "info_sources").by_hand) == (path, False)
    assert field.found[0].rule


def test_a_line_of_any_length_has_its_ends() -> None:
    one = _one(b" date 2020-01-05 " + b"ferry " * 1000)
    (span,) = _field(one, "published").found
    assert (span.line, span.line_start, span.line_end) == (1, 0, len(one.text))
