"""The index in SQLite: a contentless FTS5 table beside a table of clippings, numbered so that they lie by date."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from clipper.errors import ClipperError, IndexUnusable
from clipper.index import (
    COUNT_CAP,
    Count,
    Differences,
    Entry,
    Failed,
    GroupBy,
    IndexBusy,
    IndexNotWritten,
    Known,
    Page,
    Row,
    Sort,
    Stats,
)
from clipper.index import sqlite_files as files
from clipper.index import sqlite_finding as finding
from clipper.index import sqlite_folders as folder_rows
from clipper.index.order import FIRST_DATED
from clipper.index.sqlite_plan import Plan, plan
from clipper.index.sqlite_rows import COLUMNS, ID_HEAD, id_range, known_of, row_of, split
from clipper.query.tree import All, Query, Words

if TYPE_CHECKING:
    from clipper.index.sqlite_writing import Writer

_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_NOT_WRITABLE = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN)


class SqliteIndex:
    """An index file that is open; see `Index` for what the methods promise."""

    def __init__(
        self, connection: sqlite3.Connection, path: str, *, building: bool = False, patient: bool = True
    ) -> None:
        self._connection = connection
        self._path = path
        self._building = building
        self._patient = patient
        self._writes: Writer | None = None
        self._years = finding.guarded_years(connection)

    @property
    def _writer(self) -> Writer:
        if self._writes is None:
            from clipper.index.sqlite_writing import Writer  # a search writes nothing

            self._writes = Writer(self._connection, building=self._building)
        return self._writes

    @classmethod
    def open(cls, folder: str, archive_id: str, *, read_only: bool = False, patient: bool = True) -> SqliteIndex:
        """Open the index in a folder; IndexUnusable if there is none for this archive and this version.

        read_only: nothing will be written; then a folder that cannot be written to will do.
        patient: a write waits for another process's, up to BUSY_SECONDS; else it raises IndexBusy at once.
        """
        for _ in range(3):
            path = files.newest(folder)
            if path is None:
                raise IndexUnusable(f"{folder}: there is no index")
            try:
                connection = files.connect(path, read_only=read_only)
            except sqlite3.Error as problem:
                if os.path.exists(path):
                    raise IndexUnusable(f"{path}: {problem}") from problem
                continue  # replaced by a newer one meanwhile
            try:
                with _translated(path):
                    connection.execute("PRAGMA synchronous = NORMAL")
                    files.check(connection, path, archive_id)
            except BaseException:
                connection.close()
                raise
            return cls(connection, path, patient=patient)
        raise IndexUnusable(f"{folder}: the index is being replaced")

    @classmethod
    def build(cls, folder: str, archive_id: str) -> SqliteIndex:
        """A new, empty index in a folder (made if it is not there). Nobody else sees it before `publish`.

        Until then it does not know its words (`nearest` and `words_beginning` find none), and of several files with
        the same original each answers.
        """
        with _translated(folder):
            try:
                connection, path = files.create(folder, archive_id)
            except OSError as problem:
                raise IndexNotWritten(f"{folder}: {problem.strerror}") from problem
        return cls(connection, path, building=True)

    def publish(self) -> None:
        """Make an index that was built the one that is opened from now on; this object goes on with it."""
        with self._writing():
            self._writer.finish()
        self.commit()
        with _translated(self._path):
            try:
                path = files.publish(self._connection, self._path)
            except OSError as problem:
                raise IndexNotWritten(f"{self._path}: {problem.strerror}") from problem
            connection = files.connect(path, read_only=False)
        self.__init__(connection, path)  # type: ignore[misc]

    @property
    def path(self) -> str:
        """The file that holds the index."""
        return self._path

    # Writing

    def upsert(self, entries: Iterable[Entry]) -> list[Failed]:
        with self._writing():
            return self._writer.upsert(entries)

    def delete(self, paths: Iterable[str]) -> None:
        with self._writing():
            self._writer.delete(paths)

    def set_folders(self, folders: Iterable[tuple[str, int, int]]) -> None:
        with self._writing():
            folder_rows.change(self._connection, folders, ())

    def drop_folders(self, paths: Iterable[str]) -> None:
        with self._writing():
            folder_rows.change(self._connection, (), paths)

    def commit(self) -> None:
        with _translated(self._path):
            if self._connection.in_transaction:
                self._connection.execute("COMMIT")

    def rollback(self) -> None:
        with _translated(self._path):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            self._writer.forget()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """A transaction, begun if there is none; it lasts until commit() or rollback()."""
        with _translated(self._path):
            if not self._connection.in_transaction:
                self._begin()
            try:
                yield
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                self._writer.forget()
                raise

    def _begin(self) -> None:
        if not self._patient:  # for this moment alone: reads have to wait, for moments, when a log is tidied up
            self._connection.execute("PRAGMA busy_timeout = 0")
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        finally:
            if not self._patient:
                self._connection.execute(f"PRAGMA busy_timeout = {int(files.BUSY_SECONDS * 1000)}")
        self._writer.begin()

    # Freshness

    def folders(self) -> list[tuple[str, int, int]]:
        with _translated(self._path):
            return folder_rows.every(self._connection)

    def in_folder(self, folder: str) -> list[Known]:
        with _translated(self._path):
            rows = self._connection.execute(
                f"SELECT {COLUMNS} FROM clippings c WHERE c.folder = ? ORDER BY c.name",
                (folder.encode("utf-8", "surrogateescape"),),
            )
            return [known_of(values) for values in rows]

    def by_path(self, path: str) -> Row | None:
        with _translated(self._path):
            values = self._connection.execute(
                f"SELECT {COLUMNS} FROM clippings c WHERE c.folder = ? AND c.name = ?", split(path)
            ).fetchone()
            return None if values is None else row_of(values)

    # Finding

    def _plan(self, query: Query) -> Plan:
        return plan(query, self._years)

    def find(
        self, query: Query, sort: Sort = "newest", limit: int = 20, skip: int = 0, after: str | None = None
    ) -> Page:
        with _translated(self._path):
            return finding.find(self._connection, self._plan(query), sort, limit, skip, after)

    def count(self, query: Query, at_most: int | None = COUNT_CAP) -> Count:
        with _translated(self._path):
            return finding.count(self._connection, self._plan(query), at_most)

    def group(self, query: Query, by: GroupBy) -> list[tuple[str | None, int]]:
        with _translated(self._path):
            return finding.group(self._connection, self._plan(query), by)

    def ids(self, query: Query | None = None) -> Iterator[str]:
        with _translated(self._path):
            asked = self._plan(All() if query is None else query)
            for (digest,) in self._connection.execute(*finding.rows_sql(asked, "c.id", asked.low, asked.high)):
                yield digest.hex()

    def resolve(self, prefix: str, limit: int = 10) -> list[Row]:
        prefix = prefix.lower()
        if not 0 < len(prefix) <= 64 or prefix.strip("0123456789abcdef"):
            return []
        with _translated(self._path):
            rows = self._connection.execute(
                f"SELECT {COLUMNS} FROM clippings c WHERE {ID_HEAD} BETWEEN ? AND ? AND c.id BETWEEN ? AND ? "
                f"AND NOT c.behind ORDER BY {ID_HEAD}, c.id LIMIT ?",
                (*id_range(prefix), limit),
            )
            return [row_of(values) for values in rows]

    # Words

    def nearest(self, word: str) -> str | None:
        from clipper.index.vocabulary import near

        with _translated(self._path):
            candidates = near(word, self._beginning)
        counted = [(self.count(Words((candidate,)), 1000).number, candidate) for candidate in sorted(candidates)[:20]]
        best = max(counted, key=lambda pair: pair[0], default=(0, None))
        return best[1] if best[0] else None

    def words_beginning(self, prefix: str, limit: int) -> list[str]:
        with _translated(self._path):
            return self._beginning(prefix, limit)

    def _beginning(self, prefix: str, limit: int) -> list[str]:
        rows = self._connection.execute(
            "SELECT word FROM vocabulary WHERE word >= ? AND word < ? ORDER BY word LIMIT ?",
            (prefix, prefix + "\U0010ffff", limit),
        )
        return [word for (word,) in rows]

    # The rest

    def stats(self) -> Stats:
        with _translated(self._path):
            one = self._connection.execute
            clippings, copies, undated, last_accession = one(
                "SELECT count(*), coalesce(sum(behind), 0), coalesce(sum(number < ? AND NOT behind), 0), "
                "max(accessioned) FROM clippings",
                (FIRST_DATED,),
            ).fetchone()
            first, last = finding.span(self._connection)
            (replaced,) = one("SELECT count(*) FROM replaced").fetchone()
        size = sum(
            os.path.getsize(self._path + suffix) for suffix in ("", "-wal") if os.path.exists(self._path + suffix)
        )
        return Stats(
            clippings - copies,
            copies,
            undated,
            first,
            last,
            last_accession,
            size,
            replaced * 10 > clippings + 100,
        )

    def compare(self, entries: Iterable[Entry]) -> Differences:
        from clipper.index.sqlite_checking import compare

        with _translated(self._path):
            return compare(self._connection, entries)

    def close(self) -> None:
        self._connection.close()
        if self._building:
            files.discard(self._path)


@contextmanager
def _translated(path: str) -> Iterator[None]:
    """Turn SQLite's errors into the port's."""
    try:
        yield
    except sqlite3.Error as problem:
        raise _meaning(problem, path) from problem


def _meaning(problem: sqlite3.Error, path: str) -> ClipperError:
    code = getattr(problem, "sqlite_errorcode", None)
    code = None if code is None else code & 0xFF
    if code in _BUSY:
        return IndexBusy(f"{path}: another process is writing the index", "Try again in a moment.")
    if code in _NOT_WRITABLE:
        return IndexNotWritten(f"{path}: {problem}")
    return IndexUnusable(f"{path}: {problem}")
