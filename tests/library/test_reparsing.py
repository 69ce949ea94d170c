"""Better rules change what no hand has settled."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from library_making import FERRY, PLAIN, TRAIN, made, path_of, put, rows, written

from clipper.clipping import Published
from clipper.errors import BadClipping
from clipper.fileformat import render
from clipper.library import Library, editing, indexing
from clipper.library.reparsing import Change, reparse


def _as_by_old_rules(library: Library, path: str, **fields: object) -> str:
    """Write a clipping as an older clipper would have, that read its text otherwise; its path now."""
    stored = library.archive.read(path)
    (outcome,) = library.archive.rewrite([(stored, replace(stored.clipping, **fields))], library.now)  # type: ignore[arg-type]
    moved = written(outcome)
    indexing.keep_up(library, indexing.opened(library), (moved.old_path, moved.path))
    return moved.path


def _changes(library: Library, *, write: bool) -> list[Change]:
    changes = list(reparse(library, rows(library), write=write))
    assert all(isinstance(one, Change) for one in changes), changes
    return [one for one in changes if isinstance(one, Change)]


def test_what_the_rules_see_otherwise_is_changed_and_moved(library: Library) -> None:
    put(library, TRAIN, PLAIN)
    path = path_of(library, FERRY)
    old = _as_by_old_rules(library, path, published=Published(1999), published_text=None, info_sources=("PTI",))
    would = _changes(library, write=False)
    assert [one.fields for one in would] == [
        (
            ("published", "1999", "2020-01-05"),
            ("published_text", None, "2020-01-05"),
            ("info_sources", ("PTI",), ("ANI",)),
        )
    ]
    assert (would[0].path, would[0].new_path) == (old, path)
    assert Path(library.archive.root, old).exists()
    assert _changes(library, write=True) == would
    assert library.archive.read(path).clipping.info_sources == ("ANI",)
    assert library.archive.read(path).clipping.set_by_hand == ()
    assert rows(library)[1].published == "2020-01-05"
    assert _changes(library, write=True) == []
    before = rows(library)
    indexing.rebuild(library)
    assert rows(library) == before


@pytest.mark.parametrize("given", [{"published": Published(1999)}, {"published": None}, {"info_sources": ("PTI",)}])
def test_what_a_hand_set_stays(library: Library, given: dict[str, Published | tuple[str, ...] | None]) -> None:
    (moved,) = editing.edit(library, [path_of(library, FERRY)], given)
    assert _changes(library, write=True) == []
    path = _as_by_old_rules(library, written(moved).path, headline="Wrong")
    (change,) = _changes(library, write=True)
    assert (change.path, change.fields) == (path, (("headline", "Wrong", None),))
    for name, value in given.items():
        assert getattr(library.archive.read(path).clipping, name) == value


def test_what_an_editor_changed_stays_even_after_clipper_wrote_it(library: Library, notices: list[str]) -> None:
    path = path_of(library, FERRY)
    stored = library.archive.read(path)
    edited = replace(stored.clipping, located="Oban", info_sources=())
    Path(library.archive.root, path).write_bytes(render(edited, stored.body))
    assert _changes(library, write=True) == []
    assert notices == ["1 left as they are: their headers were changed in an editor"]
    editing.note(library, [path], "seen")
    assert _changes(library, write=True) == []
    assert library.archive.read(path).clipping.located == "Oban"


def test_what_a_younger_setting_says_is_no_hands_work(tmp_path: Path) -> None:
    text = "The ferry left again\n\n05/03/2021\n\n" + "Nobody was aboard the ferry when it left the old harbour. " * 4
    with made(tmp_path) as library:
        path = path_of(library, text)
        stored = library.archive.read(path)
        Path(library.archive.root, path).write_bytes(render(replace(stored.clipping, tags=("iran",)), stored.body))
    with (tmp_path / "clipper.toml").open("a") as settings:
        settings.write('date_order = "dmy"\n')
    with made(tmp_path) as library:
        (moved,) = editing.tag(library, [path], ["sea"], [])
        assert written(moved).clipping.set_by_hand == ("Tag",)
        (change,) = _changes(library, write=True)
        assert ("published", None, "2021-03-05") in change.fields


def test_without_a_register_nothing_is_said_to_be_from_an_editor(library: Library, tmp_path: Path) -> None:
    path = path_of(library, FERRY)
    stored = library.archive.read(path)
    Path(library.archive.root, path).write_bytes(render(replace(stored.clipping, located="Oban"), stored.body))
    for register in (tmp_path / "archive" / "register").iterdir():
        register.unlink()
    assert [one.fields for one in _changes(library, write=False)] == [(("located", "Oban", None),)]


def test_a_changed_text_is_left_alone_and_told(library: Library) -> None:
    path = path_of(library, FERRY)
    file = Path(library.archive.root, path)
    file.write_bytes(file.read_bytes().replace(b"date 2020-01-05", b"date 2020-01-06"))
    before = file.read_bytes()
    (problem,) = reparse(library, rows(library), write=True)
    assert isinstance(problem, BadClipping)
    assert path in problem.message
    assert file.read_bytes() == before


def test_many_are_the_same_as_few(tmp_path: Path) -> None:
    texts = [f" date 2020-01-05 Ferry number {number} left.\n\n(With ANI inputs)\n" for number in range(450)]
    with made(tmp_path / "archive") as library:
        put(library, *texts)
        found = [library.archive.read(row.path) for row in rows(library)]
        library.archive.rewrite(
            [(one, replace(one.clipping, published=Published(2020, 1, 6))) for one in found], library.now
        )
    with made(tmp_path / "archive") as library:
        changes = _changes(library, write=True)
        assert len(changes) == 450
        assert {row.path.rpartition("/")[0] for row in rows(library)} == {"2020/01/05"}
        assert _changes(library, write=False) == []
