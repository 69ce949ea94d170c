"""The folders as they were scanned, a row for each year: every command reads them all, and a row each took a tenth of
the freshness check."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterable

from clipper.errors import IndexUnusable

TABLE = "CREATE TABLE folders (top BLOB PRIMARY KEY, paths BLOB NOT NULL, times BLOB NOT NULL) WITHOUT ROWID;"
"""top: the first name of the paths. times: of each path its mtime, then of each when it was scanned, in ns, as 8 bytes
in this machine's order; on a machine of another order they differ from the disk's, and each folder is scanned again."""

Scanned = tuple[str, int, int]
_BETWEEN = "//"
"""What no path has inside."""


def every(connection: sqlite3.Connection) -> list[Scanned]:
    """Every folder: path, mtime and time of its scan in ns. IndexUnusable if a row is not what was written."""
    found: list[Scanned] = []
    for paths, times in connection.execute("SELECT paths, times FROM folders"):
        found += _unpacked(paths, times)
    return found


def change(connection: sqlite3.Connection, scanned: Iterable[Scanned], dropped: Iterable[str]) -> None:
    """Write folders that were scanned, forget others; within the caller's transaction. IndexUnusable as above."""
    changes: dict[str, dict[str, Scanned | None]] = {}
    for row in scanned:
        changes.setdefault(_top(row[0]), {})[row[0]] = row
    for path in dropped:
        changes.setdefault(_top(path), {})[path] = None
    for top, changed in changes.items():
        key = _encoded(top)
        before = connection.execute("SELECT paths, times FROM folders WHERE top = ?", (key,)).fetchone()
        rows = ({row[0]: row for row in _unpacked(*before)} if before else {}) | changed
        kept = sorted(row for row in rows.values() if row is not None)
        connection.execute("DELETE FROM folders WHERE top = ?", (key,))
        if kept:
            paths, mtimes, scans = zip(*kept, strict=True)
            times = b"".join([time.to_bytes(8, sys.byteorder, signed=True) for time in mtimes + scans])
            connection.execute("INSERT INTO folders VALUES (?, ?, ?)", (key, _encoded(_BETWEEN.join(paths)), times))


def _unpacked(paths: bytes, times: bytes) -> list[Scanned]:
    names = paths.decode("utf-8", "surrogateescape").split(_BETWEEN)
    if len(times) != 16 * len(names):
        raise IndexUnusable("the index is damaged: a row of folders is not whole")
    numbers = memoryview(times).cast("q").tolist()
    return list(zip(names, numbers, numbers[len(names) :], strict=False))


def _top(path: str) -> str:
    return path.partition("/")[0]


def _encoded(path: str) -> bytes:
    return path.encode("utf-8", "surrogateescape")
