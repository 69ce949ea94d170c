"""Verify, repair and second copies through the library: the index is looked at, and kept in step."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from library_making import FERRY, PLAIN, TRAIN, made, path_of, put, rows

from clipper.archive.findings import Copied, Discrepancy, Repaired
from clipper.fileformat import render
from clipper.library import Library, checking, indexing


def _found(library: Library) -> list[tuple[str, str]]:
    return [(one.kind, one.path) for one in checking.verify(library, None)]


def _repaired(library: Library) -> list[str]:
    done = [checking.repair(library, one) for one in list(checking.repairs(library, checking.verify(library)))]
    assert all(isinstance(one, Repaired) for one in done), done
    return [one.what for one in done if isinstance(one, Repaired)]


def test_a_whole_archive_has_nothing_amiss(library: Library) -> None:
    put(library, FERRY, TRAIN, PLAIN)
    read: list[str] = []
    assert list(checking.verify(library, lambda path, size: read.append(path))) == []
    assert len(read) == 3


def test_what_the_next_command_indexes_is_not_amiss(tmp_path: Path) -> None:
    with made(tmp_path / "archive") as library:
        path = path_of(library, FERRY)
        put(library, TRAIN)
    os.unlink(tmp_path / "archive" / path)
    with made(tmp_path / "archive") as library:
        assert _found(library) == [("missing", path)]


def _settled(archive: Path) -> None:
    """Let every folder have been changed, and looked at, long ago: what a refresh does not look into again."""
    for path in (archive, *(path for path in archive.rglob("*") if path.is_dir())):
        os.utime(path, (1, 1))
    with made(archive) as library:
        rows(library)


def test_an_index_that_says_otherwise_than_the_files_is_told(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    with made(archive) as library:
        ferry = archive / path_of(library, FERRY)
        train = archive / path_of(library, TRAIN)
        put(library, PLAIN)
    _settled(archive)
    before = train.stat()
    ferry.write_bytes(ferry.read_bytes().replace(b"Info-Source: ANI\n", b""))
    train.write_bytes(train.read_bytes().replace(b"2021-02-07", b"2021-02-08", 1))
    os.utime(train, ns=(before.st_atime_ns, before.st_mtime_ns))
    for folder in (archive / "undated", *archive.glob("*/*/*")):
        os.utime(folder, (1, 1))
    with made(archive) as library:
        (one,) = (one for one in checking.verify(library) if one.kind == "stale-index")
        assert one.detail.startswith("2 in it otherwise than on disk: 2020/01/05/the-ferry")
        indexing.rebuild(library)
        assert [one for one in checking.verify(library) if one.kind == "stale-index"] == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE clippings SET publication = 'The Times'", "1 in it otherwise than on disk: "),
        ("UPDATE clippings SET mtime_ns = mtime_ns + 1", "1 in it otherwise than on disk: "),
        ("DELETE FROM clippings", "1 not in it: "),
        (
            "UPDATE folders SET paths = CAST(replace(CAST(paths AS TEXT), '2020/01/05', '2020/01/06') AS BLOB)",
            "1 of the folders not in it: 2020/01/05",
        ),
        (
            "UPDATE texts_data SET block = CAST(replace(CAST(block AS TEXT), 'gain', 'gaim') AS BLOB) WHERE id > 10",
            "words are not where",
        ),
    ],
)
def test_an_index_that_was_changed_by_others_is_told(tmp_path: Path, change: str, said: str) -> None:
    archive = tmp_path / "archive"
    with made(archive) as library:
        put(library, FERRY)
    _settled(archive)
    (index,) = (archive / ".clipper").glob("index-*.sqlite")
    with sqlite3.connect(index) as connection:
        connection.execute(change)
    connection.close()
    with made(archive) as library:
        details = [one.detail for one in checking.verify(library) if one.kind == "stale-index"]
        assert any(said in detail for detail in details), details
        indexing.rebuild(library)
        assert _found(library) == []


def test_a_repair_keeps_the_index_in_step(tmp_path: Path, notices: list[str]) -> None:
    with made(tmp_path / "archive") as library:
        ferry, train = path_of(library, FERRY), path_of(library, TRAIN)
    away = tmp_path / "archive" / "1999" / Path(ferry).name
    away.parent.mkdir()
    (tmp_path / "archive" / ferry).rename(away)
    copy = tmp_path / "archive" / "undated" / Path(train).name
    copy.parent.mkdir()
    copy.write_bytes((tmp_path / "archive" / train).read_bytes())
    with made(tmp_path / "archive", notices) as library:
        assert {kind for kind, _ in _found(library)} == {"misplaced", "duplicated"}
        assert sorted(_repaired(library)) == ["moved", "moved into the trash"]
        assert [row.path for row in rows(library)] == [train, ferry]
        assert _found(library) == []
        assert notices == []


def test_a_header_from_an_editor_is_entered_as_set_by_hand(library: Library) -> None:
    path = path_of(library, FERRY)
    stored = library.archive.read(path)
    Path(library.archive.root, path).write_bytes(render(replace(stored.clipping, located="Oban"), stored.body))
    assert ("header-changed", path) in _found(library)
    assert _repaired(library) == ["entered as set by hand"]
    assert library.archive.read(path).clipping.set_by_hand == ("Located",)
    assert _found(library) == []


def test_a_second_copy_is_made_compared_and_taken_from(library: Library, tmp_path: Path) -> None:
    path = path_of(library, FERRY)
    put(library, TRAIN)
    copy = str(tmp_path / "copy")
    assert all(isinstance(one, Copied) for one in checking.backup(library, copy))
    assert list(checking.compare(library, copy)) == []
    whole = Path(library.archive.root, path).read_bytes()
    Path(library.archive.root, path).write_bytes(whole[:-9])
    assert [one.kind for one in checking.compare(library, copy)] != []
    (one,) = checking.repairs(library, [found for found in checking.verify(library) if found.path == path], copy)
    assert isinstance(checking.repair(library, one), Repaired)
    assert Path(library.archive.root, path).read_bytes() == whole
    assert list(checking.compare(library, copy, lambda path, size: None)) == _trash(library)
    assert len(rows(library)) == 2


def _trash(library: Library) -> list[Discrepancy]:
    """What differs after a repair from the copy: the damaged file in the trash, and the register's new line."""
    there = checking.compare(library, os.path.join(os.path.dirname(library.archive.root), "copy"))
    return [one for one in there if one.path.startswith(("trash/", "register/"))]


def test_a_manifest_is_written(library: Library) -> None:
    put(library, FERRY)
    path, lines = checking.manifest(library)
    assert len(Path(library.archive.root, path).read_text().splitlines()) == lines
