"""The figures of an archive."""

from __future__ import annotations

import os
from pathlib import Path

from library_making import FERRY, NOW, PLAIN, TRAIN, made, path_of, put

from clipper.library import Library, editing
from clipper.library.summary import status


def test_an_archive_in_figures(library: Library, tmp_path: Path) -> None:
    put(library, FERRY, PLAIN)
    editing.remove(library, [path_of(library, TRAIN)], None)
    now = status(library)
    assert (now.root, now.why, now.writable) == (str(tmp_path / "archive"), "--archive", True)
    assert (now.clippings, now.copies, now.undated, now.trashed) == (2, 0, 1, 1)
    assert (now.first, now.last, now.last_accession) == ("2020-01-05", "2020-01-05", NOW)
    assert (now.index_place, now.wants_rebuild) == (str(tmp_path / "archive" / ".clipper"), False)
    assert now.index_size > 0


def test_the_state_of_the_index(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    with made(folder) as library:
        assert status(library).index_state == "rebuilt"
        path = path_of(library, FERRY)
    with made(folder) as library:
        assert status(library).index_state == "fresh"
    os.unlink(folder / path)
    with made(folder) as library:
        assert status(library).index_state == "refreshed (1 removed)"
        assert status(library).clippings == 0


def test_an_empty_archive_has_no_dates(library: Library) -> None:
    now = status(library)
    assert (now.clippings, now.first, now.last, now.last_accession, now.trashed) == (0, None, None, None, 0)
