"""Saved searches live in clipper.toml, among whatever else a person wrote there."""

from __future__ import annotations

from pathlib import Path

import pytest
from library_making import FERRY, put

from clipper.errors import QueryError, Unknown, UsageError
from clipper.library import Library, finding, searches


def _toml(library: Library) -> Path:
    return Path(library.archive.root, "clipper.toml")


def test_a_search_is_saved_used_replaced_and_forgotten(library: Library) -> None:
    put(library, FERRY)
    _toml(library).write_text(_toml(library).read_text() + "\n# mine\n[searches]\nold = 'x'  # kept\n")
    searches.save(library, "sea", "ferry OR ship")
    assert searches.all(library) == {"old": "x", "sea": "ferry OR ship"}
    assert "# mine\n[searches]\nold = 'x'  # kept\n" in _toml(library).read_text()
    assert len(list(finding.rows(library, finding.parsed(library, "saved:sea")))) == 1
    searches.save(library, "sea", "saved:old nobody")
    assert searches.all(library)["sea"] == "saved:old nobody"
    searches.remove(library, "sea")
    assert searches.all(library) == {"old": "x"}
    with pytest.raises(Unknown, match="no saved search sea"):
        searches.remove(library, "sea")


@pytest.mark.parametrize(
    ("name", "query", "error"),
    [
        ("bad name", "x", UsageError),
        ("", "x", UsageError),
        ("good", " ", UsageError),
        ("good", "date:nonsense", QueryError),
        ("good", "saved:none", QueryError),
        ("good", "saved:good", QueryError),
    ],
)
def test_what_means_nothing_is_not_saved(library: Library, name: str, query: str, error: type[Exception]) -> None:
    before = _toml(library).read_text()
    with pytest.raises(error):
        searches.save(library, name, query)
    assert _toml(library).read_text() == before
