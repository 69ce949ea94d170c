"""After any sequence of deeds, ours and others', the refreshed index is the rebuilt one, order and all."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import get_args

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from library_making import made, put, written

from clipper.archive import Moved
from clipper.clipping import Published
from clipper.errors import BadClipping
from clipper.fileformat import parse, render
from clipper.index import Count, GroupBy, Known, Row, Sort
from clipper.library import Library, editing, indexing, refreshing
from clipper.library.entry import read_entry
from clipper.library.reparsing import reparse
from clipper.query import All, Equals, Has, Is, Query, Words

TEXTS = [
    " date 2020-01-05 The ferry left again.\n\n(With ANI inputs)\n",
    " date 2020-01-05 The ferry left early.\n\n(With inputs from PTI and IANS)\n",
    " date 2020-01-05 The  ferry left early.\n\n(With inputs from PTI and IANS)\n",
    " date 2020-01-06 A train came late.\n",
    " date 1999-12-31T23:59 A train came never.\n",
    "Nobody knows when the train left.\n",
    "Nobody knows when the ferry left, or where.\n",
]
DATES = [None, *map(Published.parse, ("2020", "2020-01", "2020-01-05", "2020-01-05T07:23+05:30", "1999-12-31"))]
FOLDERS = ["2020/01/05", "2020/01", "1999", "undated", "by/hand"]
WORDS = ["ferry", "train", "nobody", "late", "red"]
QUERIES: list[Query] = [
    All(),
    Is("undated"),
    Has("tag"),
    Equals("source", ("ani",)),
    Equals("tag", ("red",)),
    Words(("ferry",)),
]
Seen = tuple[list[list[Row]], list[Count], list[object], dict[str, list[Known]]]


class Deeds(RuleBasedStateMachine):
    """One archive, the library that has it open, and the ids that must be there."""

    @initialize()
    def begin(self) -> None:
        self.top = Path(tempfile.mkdtemp())
        self.homes = {name: os.environ.get(name) for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
        os.environ.update({"HOME": str(self.top), "XDG_DATA_HOME": "", "XDG_CACHE_HOME": ""})
        self.root = self.top / "archive"
        self.library: Library | None = made(self.root)
        self.there: set[str] = set()
        self.unseen = False
        """Whether a file was changed in place, which only a deep refresh sees."""

    def teardown(self) -> None:
        if hasattr(self, "top"):
            self._closed()
            for name, value in self.homes.items():
                os.environ.pop(name) if value is None else os.environ.__setitem__(name, value)
            shutil.rmtree(self.top)

    def _opened(self) -> Library:
        if self.library is None:
            self.library = made(self.root)
        return self.library

    def _closed(self) -> None:
        if self.library is not None:
            self.library.close()
            self.library = None

    def _files(self) -> list[Path]:
        private = {"trash", "register", "sources"}
        found = (path.relative_to(self.root) for path in self.root.rglob("*.txt"))
        return sorted(path for path in found if len(path.parts) > 1 and path.parts[0] not in private)

    def _pick(self, number: int) -> str | None:
        files = self._files()
        return files[number % len(files)].as_posix() if files else None

    def _counted(self) -> None:
        """Others came and went: what must be there is what is there."""
        self.there = set()
        for path in self._files():
            with suppress(BadClipping):
                self.there.add(parse((self.root / path).read_bytes())[0].id)

    # What clipper does

    @rule(numbers=st.lists(st.integers(0, len(TEXTS) - 1), min_size=1, max_size=3))
    def add(self, numbers: list[int]) -> None:
        put(self._opened(), *(TEXTS[number] for number in numbers))
        self.there |= {sha256(TEXTS[number].encode()).hexdigest() for number in numbers}

    @rule(number=st.integers(0, 99), published=st.sampled_from(DATES), headline=st.sampled_from(["", "Red", "Zoo"]))
    def edit(self, number: int, published: Published | None, headline: str) -> None:
        self._done(number, lambda one: editing.edit(one[0], [one[1]], {"published": published, "headline": headline}))

    @rule(number=st.integers(0, 99), add=st.booleans())
    def tag(self, number: int, add: bool) -> None:
        self._done(number, lambda one: editing.tag(one[0], [one[1]], ["red"] * add, ["red"] * (not add)))

    def _done(self, number: int, deed: object) -> None:
        path = self._pick(number)
        if path is not None:
            assert callable(deed)
            deed((self._opened(), path))

    @rule(number=st.integers(0, 99))
    def remove(self, number: int) -> None:
        path = self._pick(number)
        if path is not None:
            (outcome,) = editing.remove(self._opened(), [path], None)
            if isinstance(outcome, Moved):
                self._counted()

    @rule(number=st.integers(0, 99))
    def restore(self, number: int) -> None:
        there = editing.trashed(self._opened())
        if there:
            editing.restore(self._opened(), [there[number % len(there)].path])
            self._counted()

    @rule()
    def reparse(self) -> None:
        library = self._opened()
        list(reparse(library, indexing.opened(library).find(All(), limit=1000).rows, write=True))

    @rule()
    def end(self) -> None:
        self._closed()

    # What others do, while no clipper looks

    @rule(number=st.integers(0, 99), folder=st.sampled_from(FOLDERS), copy=st.booleans())
    def carry(self, number: int, folder: str, copy: bool) -> None:
        path = self._pick(number)
        if path is not None:
            self._closed()
            target = self.root / folder / (("copy of " if copy else "") + Path(path).name)
            target.parent.mkdir(parents=True, exist_ok=True)
            if copy:
                shutil.copy2(self.root / path, target)
            else:
                os.replace(self.root / path, target)
            self._counted()

    @rule(number=st.integers(0, 99), how=st.sampled_from(["delete", "cut", "scribble", "note"]))
    def harm(self, number: int, how: str) -> None:
        path = self._pick(number)
        if path is None:
            return
        self._closed()
        file = self.root / path
        data = file.read_bytes()
        if how == "delete":
            file.unlink()
        elif how == "note" and data.startswith(b"Clipping: 1\n"):
            file.write_bytes(data.replace(b"Clipping: 1\n", b"Clipping: 1\nNote: red\n", 1))
        else:
            file.write_bytes(data[:20] if how == "cut" else b"scribble " + data)
        self.unseen = self.unseen or how != "delete"
        self._counted()

    @rule(number=st.integers(0, 99), published=st.sampled_from(DATES))
    def save_in_an_editor(self, number: int, published: Published | None) -> None:
        path = self._pick(number)
        library = self._opened()
        try:
            stored = library.archive.read(path or "none")
        except (OSError, BadClipping):
            return
        self._closed()
        draft = self.root / ".draft"
        draft.write_bytes(render(replace(stored.clipping, published=published), stored.body))
        os.replace(draft, self.root / stored.path)

    @rule(folder=st.sampled_from(FOLDERS))
    def lose_a_folder(self, folder: str) -> None:
        self._closed()
        shutil.rmtree(self.root / folder, ignore_errors=True)
        self._counted()

    @rule()
    def lose_the_index(self) -> None:
        self._closed()
        shutil.rmtree(self.root / ".clipper", ignore_errors=True)

    @rule()
    def let_time_pass(self) -> None:
        """A folder whose last change is long ago is not looked into again."""
        self._true()
        self._closed()
        for path in (self.root, *(path for path in self.root.rglob("*") if path.is_dir())):
            os.utime(path, (1, 1))
        indexing.opened(self._opened())

    # What must hold

    @precondition(lambda self: self.library is None)
    @invariant()
    def nothing_is_lost(self) -> None:
        if hasattr(self, "root"):
            before = set(self.there)
            self._counted()
            assert before <= self.there

    @rule()
    def is_true(self) -> None:
        self._true()

    def _true(self) -> None:
        library = self._opened()
        index = indexing.opened(library)
        if self.unseen:
            refreshing.refresh(library, index, deep=True)
            self.unseen = False
        refreshed = self._seen(library)
        indexing.rebuild(library)
        assert refreshed == self._seen(library)
        assert {row.id for row in refreshed[0][0]} >= self.there

    def _seen(self, library: Library) -> Seen:
        index = indexing.opened(library)
        sorts: list[Sort] = ["newest", "oldest", "accessioned"]
        found = [list(index.find(query, sort, 1000).rows) for query in QUERIES for sort in sorts]
        counts = [index.count(Words((word,)), None) for word in WORDS]
        groups: list[object] = [index.group(All(), by) for by in get_args(GroupBy)]
        groups.append(replace(index.stats(), size=0, wants_rebuild=False))
        groups.extend(index.by_path(path.as_posix()) for path in self._files())
        return found, counts, groups, {folder: index.in_folder(folder) for folder in FOLDERS}


TestTrueToTheFiles = Deeds.TestCase
TestTrueToTheFiles.settings = settings(stateful_step_count=25, max_examples=max(20, settings().max_examples // 3))


def test_a_folder_that_is_lost_before_it_was_ever_scanned_is_missed(tmp_path: Path) -> None:
    with made(tmp_path / "archive") as library:
        put(library, TEXTS[0])
    shutil.rmtree(tmp_path / "archive" / "2020" / "01" / "05")
    with made(tmp_path / "archive") as library:
        assert indexing.opened(library).find(All()).rows == ()


def test_the_editor_case_by_hand(tmp_path: Path) -> None:
    """A file replaced by rename, as most editors do it, is seen without looking at every file."""
    with made(tmp_path / "archive") as library:
        (outcome,) = put(library, TEXTS[0])
    assert outcome.path is not None
    with made(tmp_path / "archive") as library:
        (moved,) = editing.edit(library, [outcome.path], {"headline": "Zoo"})
        assert [row.title for row in indexing.opened(library).find(All()).rows] == ["Zoo"]
        assert written(moved).path == outcome.path


def test_an_archive_that_cannot_be_opened_says_nothing_of_its_files(tmp_path: Path) -> None:
    _, read = read_entry(str(tmp_path), "2020/01/05/a-00000000.txt")
    assert isinstance(read, OSError)
    assert not isinstance(read, FileNotFoundError)
