from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from archive_making import LATER, NOW, add, clippings_of, incoming, listing, moved, new

from clipper.archive import Accessioned, Archive, ChangedMeanwhile, InTheWay, Moved, Trashed
from clipper.clipping import Published
from clipper.errors import BadClipping, NotWritten, Unknown


def test_an_edit_keeps_the_name_and_follows_the_date(archive: Archive) -> None:
    [path] = add(archive, new("one\r\n"))
    stored = archive.read(path)
    edited = replace(stored.clipping, headline="New", published=Published.parse("2021-02"))
    assert archive.rewrite([(stored, edited)], NOW) == [Moved(path, "2021/02/a-title-" + path[-12:], edited)]
    assert clippings_of(archive) == ["2021/02/a-title-" + path[-12:]]
    after = archive.read(clippings_of(archive)[0])
    assert (after.clipping, after.original, after.intact) == (edited, b"one\r\n", True)
    assert incoming(archive) == []


def test_an_edit_in_place_and_one_that_changes_nothing(archive: Archive) -> None:
    paths = add(archive, new("one"), new("two"))
    first, second = (archive.read_header(path) for path in paths)
    inode = os.stat(Path(archive.root) / paths[1]).st_ino
    tagged = replace(first.clipping, tags=("iran",))
    assert moved(archive.rewrite([(first, tagged), (second, second.clipping)], NOW)) == paths
    assert archive.read(paths[0]).clipping == tagged
    assert os.stat(Path(archive.root) / paths[1]).st_ino == inode


def test_unknown_lines_and_a_changed_text_survive_an_edit(archive: Archive) -> None:
    [path] = add(archive, new("one"))
    file = Path(archive.root) / path
    file.write_bytes(file.read_bytes().replace(b"Accessioned", b"X-Mine: \xff\nAccessioned") + b" and more")
    stored = archive.read(path)
    assert not stored.intact
    moved(archive.rewrite([(stored, replace(stored.clipping, note="n"))], NOW))
    assert b"X-Mine: \xff\n" in file.read_bytes()
    assert file.read_bytes().endswith(b"\n\none and more")


def test_two_edits_of_the_same_reading_cannot_both_win(archive: Archive) -> None:
    [path] = add(archive, new("one"))
    stored = archive.read(path)
    moved(archive.rewrite([(stored, replace(stored.clipping, note="first"))], NOW))
    [outcome] = archive.rewrite([(stored, replace(stored.clipping, note="other"))], NOW)
    assert isinstance(outcome, ChangedMeanwhile)
    assert archive.read(path).clipping.note == "first"


def test_what_cannot_be_edited_does_not_stop_the_others(archive: Archive) -> None:
    paths = add(archive, new("one"), new("two"), new("three"))
    stored = [archive.read(path) for path in paths]
    os.unlink(Path(archive.root) / paths[0])
    (Path(archive.root) / paths[1]).write_bytes(b"Clipping: 1\nbroken")
    outcomes = archive.rewrite([(one, replace(one.clipping, note="n")) for one in stored], NOW)
    assert [type(outcome) for outcome in outcomes] == [Unknown, BadClipping, Moved]
    assert archive.read(paths[2]).clipping.note == "n"


def test_a_move_never_replaces_another_file(archive: Archive) -> None:
    [path] = add(archive, new("one", "2020"))
    name = path.rpartition("/")[2]
    (Path(archive.root) / "2021").mkdir()
    (Path(archive.root) / "2021" / name).write_bytes(b"in the way")
    stored = archive.read(path)
    [where] = moved(archive.rewrite([(stored, replace(stored.clipping, published=Published(2021)))], NOW))
    assert where == f"2021/a-title-{stored.clipping.id[:12]}.txt"
    assert (Path(archive.root) / "2021" / name).read_bytes() == b"in the way"


@pytest.mark.parametrize("link", ["2021", "2021/02"])
def test_a_move_does_not_follow_a_link(archive: Archive, tmp_path: Path, link: str) -> None:
    [path] = add(archive, new("one"))
    outside = tmp_path / "outside"
    outside.mkdir()
    place = Path(archive.root) / link
    place.parent.mkdir(exist_ok=True)
    place.symlink_to(outside)
    stored = archive.read(path)
    [outcome] = archive.rewrite([(stored, replace(stored.clipping, published=Published(2021, 2)))], NOW)
    assert isinstance(outcome, NotWritten)
    assert "link" in outcome.message
    assert list(outside.iterdir()) == []
    assert archive.locate(stored.clipping.id) == [path]  # whole, and to be moved home once the link is gone
    assert archive.read(path).intact


def test_misplaced_ones_are_moved_home(archive: Archive) -> None:
    paths = add(archive, new("one"), new("two", None))
    root = Path(archive.root)
    (root / "1999" / "mine").mkdir(parents=True)
    strays = [f"1999/mine/{n}.txt" for n in range(2)]
    for path, stray in zip(paths, strays, strict=True):
        os.rename(root / path, root / stray)
        assert not archive.is_home(stray, archive.read_header(stray).clipping)
    assert moved(archive.move_home(strays, NOW)) == ["2020/01/05/0.txt", "undated/1.txt"]
    assert moved(archive.move_home(["undated/1.txt"], NOW)) == ["undated/1.txt"]


class TestTrash:
    def test_what_is_removed_says_when_and_why_and_comes_back(self, archive: Archive) -> None:
        [path] = add(archive, new("one\r\n"))
        before = (Path(archive.root) / path).read_bytes()
        [there] = moved(archive.trash([path], "twice: the other\nis better", LATER))
        assert there == "trash/a-title-" + path[-12:]
        [trashed] = archive.trashed()
        assert (trashed.path, trashed.when, trashed.why) == (there, LATER, "twice: the other\nis better")
        assert clippings_of(archive) == []
        assert archive.read(there).intact
        assert moved(archive.restore([there], LATER)) == [path]
        assert (Path(archive.root) / path).read_bytes() == before
        assert archive.trashed() == []

    def test_the_latest_first(self, archive: Archive) -> None:
        paths = add(archive, new("one"), new("two"))
        archive.trash([paths[0]], None, NOW)
        archive.trash([paths[1]], None, LATER)
        assert [(one.when, one.why) for one in archive.trashed()] == [(LATER, None), (NOW, None)]

    def test_it_does_not_block_the_same_clipping(self, archive: Archive) -> None:
        [path] = add(archive, new("one"))
        [there] = moved(archive.trash([path], None, NOW))
        [outcome] = archive.accession([new("one")], NOW)
        assert outcome == Accessioned(path, True, trashed=there)
        [refused] = archive.restore([there], NOW)
        assert isinstance(refused, InTheWay)
        assert path in refused.message
        [second] = moved(archive.trash([path], None, NOW))
        assert second == f"trash/a-title-{archive.read_header(there).clipping.id[:12]}.txt"
        assert len(archive.trashed()) == 2

    def test_emptying_deletes_what_is_named_and_nothing_else(self, archive: Archive) -> None:
        paths = add(archive, new("one"), new("two"))
        there = moved(archive.trash(paths, None, NOW))
        outcomes = archive.empty_trash([there[0], "trash/none.txt", "clipper.toml", "trash/../clipper.toml"], NOW)
        assert [type(outcome) for outcome in outcomes] == [Trashed, Unknown, Unknown, Unknown]
        assert [one.path for one in archive.trashed()] == [there[1]]
        assert (Path(archive.root) / "clipper.toml").exists()

    def test_a_foreign_file_in_it_is_left(self, archive: Archive) -> None:
        assert archive.trashed() == []
        add(archive, new("one"))
        (Path(archive.root) / "trash").mkdir()
        (Path(archive.root) / "trash/notes.txt").write_bytes(b"mine")
        assert archive.trashed() == []
        [outcome] = archive.empty_trash(["trash/notes.txt"], NOW)
        assert isinstance(outcome, BadClipping)
        assert "trash/notes.txt" in listing(archive)


class TestSources:
    def test_a_whole_is_kept_once_byte_for_byte(self, archive: Archive) -> None:
        data = b"Document 1 of 2\r\n\0\xff"
        path = archive.put_source(data, "Export 2020.TXT", NOW)
        assert path.startswith("sources/export-2020-")
        assert path.endswith(".txt")
        assert (Path(archive.root) / path).read_bytes() == data
        assert archive.put_source(data, "other.lxo", NOW) == path
        assert archive.put_source(b"x", "../../x/.bashrc", NOW).startswith("sources/x-")
        assert archive.put_source(b"y", "a.b$c", NOW).endswith(".txt")
        assert len([one for one in listing(archive) if one.startswith("sources/")]) == 3
        assert clippings_of(archive) == []
