"""Fields, tags, notes, headers, the trash: on disk and in the index alike."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from library_making import FERRY, PLAIN, TRAIN, made, path_of, put, rows, written

from clipper.archive import ChangedMeanwhile, InTheWay, Trashed
from clipper.clipping import Published
from clipper.errors import BadClipping, Unknown
from clipper.fileformat import render
from clipper.library import Library, editing, finding, indexing


def _as_rebuilt(library: Library) -> None:
    """The index says what one made anew from the files says."""
    before = rows(library)
    indexing.rebuild(library)
    assert rows(library) == before


def test_a_field_set_by_hand_is_kept_remembered_and_found(library: Library) -> None:
    path = path_of(library, FERRY)
    moved = written(editing.edit(library, [path], {"located": "Oban", "published": Published(2019, 12)})[0])
    assert moved.path.startswith("2019/12/the-ferry")
    assert not Path(library.archive.root, path).exists()
    stored = library.archive.read(moved.path)
    assert stored.clipping.set_by_hand == ("Located", "Published")
    assert stored.clipping.published_text is None
    assert stored.original == FERRY.encode()
    found = list(finding.rows(library, finding.parsed(library, "located:oban date:2019-12")))
    assert [row.path for row in found] == [moved.path]
    _as_rebuilt(library)


def test_an_empty_value_removes(library: Library) -> None:
    path = path_of(library, FERRY)
    moved = written(editing.edit(library, [path], {"info_sources": (), "published": None})[0])
    assert moved.path.startswith("undated/")
    assert moved.clipping.info_sources == ()
    assert moved.clipping.set_by_hand == ("Info-Source", "Published")


def test_what_is_gone_or_damaged_is_told_and_the_others_go_on(library: Library) -> None:
    ferry, train = path_of(library, FERRY), path_of(library, TRAIN)
    Path(library.archive.root, ferry).write_bytes(b"Clipping: 1\nbroken")
    gone, damaged, done = editing.note(library, ["2020/01/05/none-12345678.txt", ferry, train], "look")
    assert isinstance(gone, Unknown)
    assert isinstance(damaged, BadClipping)
    assert written(done).clipping.note == "look"


def test_tags_come_and_go_as_a_search_takes_them(library: Library) -> None:
    path = path_of(library, FERRY)
    editing.tag(library, [path], ["Iran", "draft", "iran"], [])
    assert library.archive.read(path).clipping.tags == ("Iran", "draft")
    (moved,) = editing.tag(library, [path], ["sea"], ["Draft"])
    assert written(moved).clipping.tags == ("Iran", "sea")
    assert written(moved).clipping.set_by_hand == ("Tag",)
    assert len(list(finding.rows(library, finding.parsed(library, "tag:sea")))) == 1
    assert list(finding.rows(library, finding.parsed(library, "tag:draft"))) == []
    before = library.archive.status(path)
    editing.tag(library, [path], ["IRAN"], ["none"])
    assert library.archive.status(path) == before


def test_a_note_comes_and_goes(library: Library) -> None:
    path = path_of(library, FERRY)
    assert written(editing.note(library, [path], "ask\nOban")[0]).clipping.note == "ask\nOban"
    assert written(editing.note(library, [path], "")[0]).clipping.note is None


def test_the_header_goes_to_an_editor_and_back(library: Library) -> None:
    path = path_of(library, FERRY)
    stored, header = editing.header_of(library, path)
    assert header.startswith("Clipping: 1\nPublished: 2020-01-05\n")
    edited = header.replace("2020-01-05", "2018", 1).replace("Info-Source: ANI\n", "Headline: Gone\nMine: 1\n")
    moved = written(editing.rewrite_header(library, stored, edited + "\n\n"))
    assert moved.path.startswith("2018/")
    clipping = library.archive.read(moved.path).clipping
    assert (clipping.headline, clipping.info_sources, clipping.published_text) == ("Gone", (), None)
    assert clipping.set_by_hand == ("Published", "Headline", "Info-Source")
    assert [line for _, line in clipping.unknown] == [b"Mine: 1"]
    assert rows(library)[0].title == "Gone"
    _as_rebuilt(library)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("Published: 2020-01-05", "Published: soon", "line 2 of the header"),
        ("Published: 2020-01-05", "Published", "line 2 of the header"),
        ("Published: 2020-01-05", "", "line 2 of the header is empty"),
        ("Clipping: 1", "Clipping: 2", "newer"),
        (" utf-8", " latin-1", "Original"),
        ("Original: ", "Note: ", "Original"),
    ],
)
def test_a_header_that_cannot_be_is_refused_and_nothing_written(
    library: Library, old: str, new: str, message: str
) -> None:
    path = path_of(library, FERRY)
    before = library.archive.status(path)
    stored, header = editing.header_of(library, path)
    outcome = editing.rewrite_header(library, stored, header.replace(old, new))
    assert isinstance(outcome, BadClipping)
    assert message in outcome.message
    assert library.archive.status(path) == before


def test_a_header_that_changed_meanwhile_is_not_overwritten(library: Library) -> None:
    path = path_of(library, FERRY)
    stored, header = editing.header_of(library, path)
    editing.note(library, [path], "another window")
    outcome = editing.rewrite_header(library, stored, header + "Note: mine\n")
    assert isinstance(outcome, ChangedMeanwhile)


def test_bytes_that_are_no_utf8_come_through_the_editor(library: Library) -> None:
    path = path_of(library, FERRY)
    file = Path(library.archive.root, path)
    file.write_bytes(file.read_bytes().replace(b"\nOriginal", b"\nOld: caf\xe9\nOriginal", 1))
    stored, header = editing.header_of(library, path)
    editing.rewrite_header(library, stored, header.replace("Clipping: 1\n", "Clipping: 1\nHeadline: x\n"))
    assert b"\nOld: caf\xe9\n" in file.read_bytes()


def test_removed_is_not_found_and_restored_is_found_again(library: Library) -> None:
    path = path_of(library, FERRY)
    put(library, TRAIN)
    moved = written(editing.remove(library, [path], "twice")[0])
    assert moved.path.startswith("trash/")
    assert [row.published for row in rows(library)] == ["2021-02-07"]
    (there,) = editing.trashed(library)
    assert (there.why, there.path) == ("twice", moved.path)
    _as_rebuilt(library)
    (back,) = editing.restore(library, [moved.clipping.id[:8]])
    assert written(back).path == path
    assert len(rows(library)) == 2
    assert editing.trashed(library) == []


def test_restore_says_what_it_cannot(library: Library) -> None:
    path = path_of(library, FERRY)
    digest = written(editing.remove(library, [path], None)[0]).clipping.id
    put(library, FERRY)
    in_the_way, unknown, short = editing.restore(library, [digest, "abcdef0123", digest[:3]])
    assert isinstance(in_the_way, InTheWay)
    assert isinstance(unknown, Unknown)
    assert isinstance(short, Unknown)


def test_of_one_original_removed_twice_the_last_comes_back(library: Library, tmp_path: Path) -> None:
    editing.remove(library, [path_of(library, FERRY)], "first")
    put(library, FERRY)
    library.now = "2026-11-24T00:00:00Z"
    editing.remove(library, [rows(library)[0].path], "second")
    last = editing.trashed(library)[0]
    assert last.why == "second"
    assert last.clipping is not None
    assert written(editing.restore(library, [last.clipping.id])[0]).old_path == last.path


def test_emptying_takes_what_is_named_or_old_enough(library: Library) -> None:
    for number, text in enumerate((FERRY, TRAIN, PLAIN), 1):
        library.now = f"2026-11-0{number}T00:00:00Z"
        editing.remove(library, [path_of(library, text)], None)
    kept = editing.trashed(library)
    assert [one.when for one in kept] == [f"2026-11-0{number}T00:00:00Z" for number in (3, 2, 1)]
    assert editing.empty_trash(library, None, "2026-11-02") == kept[2:]
    assert editing.empty_trash(library, [kept[1].path], "2026-11-02") == []
    assert kept[1].clipping is not None
    unknown, gone = editing.empty_trash(library, ["trash/none.txt", kept[1].clipping.id[:6]])
    assert isinstance(unknown, Unknown)
    assert gone == kept[1]
    assert all(isinstance(one, Trashed) for one in editing.empty_trash(library, None))
    assert editing.trashed(library) == []
    assert editing.empty_trash(library, None) == []


@pytest.mark.parametrize("named", [True, False])
def test_a_damaged_file_in_the_trash_is_listed_and_deleted(library: Library, named: bool) -> None:
    editing.remove(library, [path_of(library, FERRY), path_of(library, TRAIN)], None)
    first = editing.trashed(library)[0]
    Path(library.archive.root, first.path).write_bytes(b"Clip")
    (damaged,) = (one for one in editing.trashed(library) if one.clipping is None)
    assert (damaged.path, damaged.why) == (first.path, "damaged: cut short in its first line")
    assert isinstance(editing.restore(library, [first.path])[0], BadClipping)
    gone = editing.empty_trash(library, [first.path] if named else None)
    assert damaged in gone
    assert len(editing.trashed(library)) == named


def test_a_misplaced_file_is_moved_home_and_edited_there(library: Library, tmp_path: Path, notices: list[str]) -> None:
    path = path_of(library, FERRY)
    library.close()
    away = tmp_path / "archive" / "1999" / Path(path).name
    away.parent.mkdir()
    Path(tmp_path, "archive", path).rename(away)
    with made(tmp_path / "archive", notices) as again:
        (moved,) = editing.note(again, [f"1999/{away.name}"], "found")
        assert written(moved).path == path
        _as_rebuilt(again)
    assert notices == [f"moved home: 1999/{away.name} to {path}"]


def test_what_an_editor_changed_is_remembered_when_clipper_writes(library: Library) -> None:
    path = path_of(library, FERRY)
    file = Path(library.archive.root, path)
    stored = library.archive.read(path)
    file.write_bytes(render(replace(stored.clipping, info_sources=("PTI",), note="n"), stored.body))
    (moved,) = editing.tag(library, [path], ["seen"], [])
    assert written(moved).clipping.set_by_hand == ("Info-Source", "Tag")


def test_a_damaged_one_is_restored_and_that_is_said(library: Library, notices: list[str]) -> None:
    ferry, train = path_of(library, FERRY), path_of(library, TRAIN)
    there = [written(one).path for one in editing.remove(library, [ferry, train], None)]
    file = Path(library.archive.root, there[0])
    file.write_bytes(file.read_bytes()[:-1] + b"X")
    back = [written(one).path for one in editing.restore(library, there)]
    assert back == [ferry, train]
    assert [one for one in notices if "damaged" in one] == [
        f"{ferry}: restored as it was in the trash: damaged; `clipper verify` says how"
    ]


@pytest.mark.parametrize(("why", "before"), [(None, ""), ("twice", "twice; ")])
def test_a_text_that_is_damaged_in_the_trash_is_said_to_be(library: Library, why: str | None, before: str) -> None:
    editing.remove(library, [path_of(library, FERRY)], why)
    (whole,) = editing.trashed(library)
    path = Path(library.archive.root, whole.path)
    path.write_bytes(path.read_bytes()[:-3])
    (damaged,) = editing.trashed(library)
    assert damaged == replace(whole, why=damaged.why)
    assert re.fullmatch(rf"{before}damaged: shorter than what was given, .* bytes", damaged.why or "")


def test_what_is_named_twice_comes_back_once(library: Library) -> None:
    moved = written(editing.remove(library, [path_of(library, FERRY)], None)[0])
    digest = moved.clipping.id
    (back,) = editing.restore(library, [digest[:8], digest, moved.path])
    assert written(back).path == path_of(library, FERRY)
    editing.remove(library, [written(back).path], None)
    assert len(editing.empty_trash(library, [digest, digest[:8]])) == 1
