"""The SQLite engine: the contract, and what is its own business (files, versions, damage, other processes)."""

from __future__ import annotations

import itertools
import os
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clipper.errors import IndexUnusable
from clipper.index import Count, Index, IndexBusy, IndexNotWritten, Sort
from clipper.index.sqlite import SqliteIndex
from clipper.query import All, Words, parse
from index.contract import SORTS, FindingContract
from index.contract_keeping import KeepingContract
from index.corpus import ENTRIES, entry_of


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Index]]:
    """Makes empty indexes."""
    folder = tmp_path_factory.mktemp("indexes")
    numbers = itertools.count()
    opened: list[SqliteIndex] = []

    def make() -> Index:
        opened.append(SqliteIndex.build(str(folder / str(next(numbers))), "archive"))
        opened[-1].publish()
        return opened[-1]

    yield make
    for index in opened:
        index.close()


class TestSqlite(FindingContract, KeepingContract):
    """The engine does what every engine must."""


@pytest.fixture
def folder(tmp_path: Path) -> str:
    """A folder with an index of the small corpus."""
    with closing(SqliteIndex.build(str(tmp_path), "archive")) as index:
        index.upsert(ENTRIES.values())
        index.publish()
    return str(tmp_path)


def open_index(folder: str, *, read_only: bool = False, patient: bool = True) -> closing[SqliteIndex]:
    return closing(SqliteIndex.open(folder, "archive", read_only=read_only, patient=patient))


def index_file(folder: str) -> Path:
    (file,) = Path(folder).glob("index-*.sqlite")
    return file


def test_what_was_built_is_there_when_it_is_opened_again(folder: str) -> None:
    with open_index(folder) as index:
        assert index.count(All()) == Count(len(ENTRIES), True)
    assert os.listdir(folder) == [index_file(folder).name]


def test_the_words_of_an_index_are_known_however_they_came(folder: str, tmp_path: Path) -> None:
    with closing(SqliteIndex.build(str(tmp_path / "grown"), "archive")) as grown, open_index(folder) as built:
        grown.publish()
        for entry in ENTRIES.values():
            grown.upsert([entry])
        words = built.words_beginning("", 10_000)
        assert len(words) > 200
        assert words == grown.words_beginning("", 10_000)


def test_the_words_of_a_new_index_are_chosen_as_those_that_are_added(tmp_path: Path) -> None:
    odd = "ab abc ABC x1y 4x4 Zoë Жук 東京都 ｆｕｌｌ \x85word wo\x90rd under_score {brace} don’t "
    entry = entry_of("odd", odd + " ".join("z" * length for length in (2, 3, 24, 25, 70)))
    with (
        closing(SqliteIndex.build(str(tmp_path / "grown"), "archive")) as grown,
        closing(SqliteIndex.build(str(tmp_path / "built"), "archive")) as built,
    ):
        grown.publish()
        grown.upsert([entry])
        built.upsert([entry])
        built.publish()
        words = built.words_beginning("", 100)
        assert words == grown.words_beginning("", 100)
    assert {"abc", "zzz", "z" * 24} <= set(words)
    assert not {"ab", "x1y", "z" * 25} & set(words)


def test_of_several_files_with_one_original_the_first_answers_in_a_new_index_too(tmp_path: Path) -> None:
    copies = [replace(ENTRIES["navy"], path=path) for path in ("b.txt", "a.txt", "c/d.txt")]
    with closing(SqliteIndex.build(str(tmp_path), "archive")) as index:
        for entry in (*copies, ENTRIES["iran"]):
            index.upsert([entry])
        index.publish()
        assert {row.path for row in index.find(All(), "newest", 20).rows} == {"a.txt", ENTRIES["iran"].path}
        assert (index.stats().clippings, index.stats().copies) == (2, 2)


def test_nobody_sees_an_index_before_it_is_whole(tmp_path: Path) -> None:
    with closing(SqliteIndex.build(str(tmp_path), "archive")) as index:
        index.upsert(ENTRIES.values())
        index.commit()
        with pytest.raises(IndexUnusable, match="there is no index"):
            SqliteIndex.open(str(tmp_path), "archive")
    assert os.listdir(tmp_path) == []


def test_who_reads_goes_on_with_the_index_that_was_replaced(folder: str) -> None:
    with open_index(folder) as old, closing(SqliteIndex.build(folder, "archive")) as index:
        index.upsert([ENTRIES["navy"]])
        index.publish()
        assert old.count(All()) == Count(len(ENTRIES), True)
        with open_index(folder) as newer:
            assert newer.count(All()) == Count(1, True)
        index.upsert([ENTRIES["iran"]])
        index.commit()
    with open_index(folder) as newer:
        assert newer.count(All()) == Count(2, True)


def test_what_a_process_that_died_was_building_is_removed_by_the_next(tmp_path: Path) -> None:
    abandoned, present = tmp_path / "building-0.sqlite", tmp_path / "building-1.sqlite"
    for path in (abandoned, present):
        path.write_bytes(b"x")
    os.utime(abandoned, (1, 1))
    SqliteIndex.build(str(tmp_path), "archive").close()
    assert os.listdir(tmp_path) == [present.name]


def write(statement: str) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute(statement)

    return damage


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (write("PRAGMA user_version = 1"), "an older version"),
        (write("PRAGMA user_version = 999999"), "a newer version"),
        (write("PRAGMA application_id = 1"), "not an index"),
        (write("UPDATE about SET value = 'other'"), "another archive"),
        (write("UPDATE clippings SET published = '1066'"), "checksum"),
        (write("UPDATE clippings SET title = title || ' ', name = name || 'x'"), "checksum"),
        (write("DROP TABLE clippings"), "no such table"),
        (lambda path: path.write_bytes(b""), "not an index"),
        (lambda path: path.write_bytes(b"x" * 8192), "not a database"),
        (lambda path: os.truncate(path, 8192), "malformed"),
        (lambda path: path.unlink(), "there is no index"),
    ],
)
def test_an_index_that_cannot_be_trusted_says_so(folder: str, damage: Callable[[Path], None], said: str) -> None:
    damage(index_file(folder))
    with pytest.raises(IndexUnusable, match=said), open_index(folder) as index:
        index.find(All())


@pytest.mark.parametrize("change", ["times = substr(times, 2)", "paths = CAST('2020//2021' AS BLOB)"])
def test_a_row_of_folders_that_is_not_whole_is_damage(folder: str, change: str) -> None:
    with open_index(folder) as index:
        index.set_folders([("2020", 1, 2)])
        index.commit()
    write(f"UPDATE folders SET {change}")(index_file(folder))
    with open_index(folder) as index, pytest.raises(IndexUnusable, match="damaged"):
        index.folders()


@pytest.mark.parametrize("value", ["NULL", "'2061-13-01'", "'x'"])
def test_a_date_that_is_none_is_damage_in_figures_too(folder: str, value: str) -> None:
    write(f"UPDATE clippings SET published = {value} WHERE published = '2061-07-28'")(index_file(folder))
    with open_index(folder) as index, pytest.raises(IndexUnusable, match="damaged"):
        index.stats()


def test_a_read_never_waits_for_a_writer(folder: str) -> None:
    with open_index(folder) as writer, open_index(folder) as reader:
        writer.delete([ENTRIES["navy"].path])
        assert reader.count(All()) == Count(len(ENTRIES), True)
        writer.commit()
        assert reader.count(All()) == Count(len(ENTRIES) - 1, True)


def test_an_impatient_write_is_refused_at_once_and_can_be_tried_again(folder: str) -> None:
    with open_index(folder) as writer, open_index(folder, patient=False) as impatient:
        writer.delete([ENTRIES["navy"].path])
        with pytest.raises(IndexBusy):
            impatient.delete([ENTRIES["iran"].path])
        writer.commit()
        impatient.delete([ENTRIES["iran"].path])
        impatient.commit()
        assert writer.count(All()) == Count(len(ENTRIES) - 2, True)


def test_a_patient_write_waits_for_the_one_before(folder: str) -> None:
    with open_index(folder) as writer:
        writer.delete([ENTRIES["navy"].path])

        def wait() -> None:
            with open_index(folder) as patient:
                patient.delete([ENTRIES["iran"].path])
                patient.commit()

        waiting = threading.Thread(target=wait)
        waiting.start()
        writer.commit()
        waiting.join()
        assert writer.count(All()) == Count(len(ENTRIES) - 2, True)


def test_two_that_write_in_turns_never_take_each_others_numbers(folder: str) -> None:
    with open_index(folder) as one, open_index(folder) as other:
        for round_, index in enumerate((one, other, one, other)):
            index.delete([ENTRIES["bridge"].path, ENTRIES["bridge-update"].path])
            index.commit()
            index.upsert([ENTRIES["bridge"], ENTRIES["bridge-update"]])
            index.commit()
            assert other.count(Words(("river",))) == Count(4, True), round_


_READ = """
import os, sys
from clipper.index.sqlite import SqliteIndex
from clipper.query import All
from clipper.errors import ClipperError
if os.getuid() == 0:  # whom no mode stops
    os.setresuid(65534, 65534, 65534)
index = SqliteIndex.open(sys.argv[1], "archive", read_only=True)
found = index.count(All()).number
try:
    index.delete(["2020/year.txt"])
except ClipperError as problem:
    print(found, type(problem).__name__)
"""


def test_what_cannot_be_written_to_can_be_read(folder: str, tmp_path: Path) -> None:
    for path in (*tmp_path.parents, tmp_path):
        if path.stat().st_uid == os.getuid() and path.is_relative_to(tmp_path.parents[2]):
            path.chmod(stat.S_IMODE(path.stat().st_mode) | 0o055)
    tmp_path.chmod(0o555)
    try:
        done = subprocess.run([sys.executable, "-c", _READ, folder], capture_output=True, text=True, check=False)
    finally:
        tmp_path.chmod(0o755)
    assert (done.stdout, done.stderr) == (f"{len(ENTRIES)} IndexNotWritten\n", "")


def test_where_nothing_can_be_made_nothing_is_built(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(IndexNotWritten):
        SqliteIndex.build(str(tmp_path / "file" / "index"), "archive")


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        *itertools.product(
            ["", "common", "rare", "common -rare", '"common word"', "date:2010", "common date:2010"], SORTS[:2]
        ),
        ("", "accessioned"),
    ],
)
def test_what_a_page_costs_does_not_grow_with_the_archive(tmp_path: Path, text: str, sort: Sort) -> None:
    def steps(days: int) -> int:
        """SQLite's own count of its steps: no clock, no noise."""
        taken = 0

        def step() -> int:
            nonlocal taken
            taken += 1
            return 0

        with closing(SqliteIndex.build(str(tmp_path / str(days)), "archive")) as index:
            first = date(2010, 1, 1).toordinal()
            index.upsert(
                entry_of(
                    f"n{number}",
                    f"common word {number}" + " rare" * (number % 50 == 0),
                    published=date.fromordinal(first + number).isoformat(),
                    accessioned=f"2026-11-20T08:{number // 60 % 60:02}:{number % 60:02}Z",
                )
                for number in range(days)
            )
            query = parse(text, date(2026, 11, 24))
            index._connection.set_progress_handler(step, 1)
            assert len(index.find(query, sort, 5).rows) == 5
        return taken

    assert steps(1600) < steps(400) * 1.5


def test_it_asks_for_a_rebuild_when_a_tenth_was_replaced(folder: str) -> None:
    with open_index(folder) as index:
        while not index.stats().wants_rebuild:
            index.delete([ENTRIES["navy"].path])
            index.upsert([ENTRIES["navy"]])
        assert index.count(Words(("navy",))) == Count(1, True)
