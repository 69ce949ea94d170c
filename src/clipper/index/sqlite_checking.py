"""Whether the index is that of the files: row by row, and the places of all words by their sums."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from zlib import crc32

from clipper.index import Differences, Entry, in_batches
from clipper.index.sqlite_files import TEXTS
from clipper.index.sqlite_rows import BEHIND, COLUMNS, checksum, path_of, prepare
from clipper.index.sqlite_writing import INSERT_TEXTS

_BATCH = 2000
_SEEN = "CREATE TEMP TABLE seen (number INTEGER PRIMARY KEY, same INTEGER NOT NULL)"
_MODULUS = 1 << 64
_SUMS = """
SELECT CAST(term AS BLOB), count(*), sum(doc % 65521 * 4099 + offset * 257 + unicode(col) * 31 + length(col))
FROM temp.places {} GROUP BY term
"""
_OF_RIGHT_ROWS = "WHERE doc IN (SELECT number FROM temp.seen WHERE same)"
_ALL_ARE_RIGHT = """
SELECT NOT EXISTS (SELECT * FROM replaced)
    AND (SELECT count(*) FROM temp.seen WHERE same) = (SELECT count(*) FROM clippings)
"""


def compare(connection: sqlite3.Connection, entries: Iterable[Entry]) -> Differences:
    """See Index.compare. What others write meanwhile does not change the words: those of a replaced text stay."""
    sound = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if sound != "ok":
        return Differences((), (), (), f"SQLite says: {str(sound).splitlines()[-1]}")
    connection.execute(_SEEN)
    try:
        missing: list[str] = []
        other: list[str] = []
        expected = sum(_compared(connection, batch, missing, other) for batch in in_batches(entries, _BATCH))
        left = connection.execute(
            "SELECT folder, name FROM clippings WHERE number NOT IN (SELECT number FROM temp.seen) ORDER BY 1, 2"
        )
        extra = [path_of(folder, name) for folder, name in left]
        (all_are_right,) = connection.execute(_ALL_ARE_RIGHT).fetchone()
        found = _sum(connection, "" if all_are_right else _OF_RIGHT_ROWS)
        damage = None if found == expected % _MODULUS else "words are not where the texts have them"
        return Differences(tuple(missing), tuple(extra), tuple(other), damage)
    finally:
        connection.execute("DROP TABLE temp.seen")


def _compared(connection: sqlite3.Connection, batch: Sequence[Entry], missing: list[str], other: list[str]) -> int:
    """Compare rows; the sum of the places that the words of the ones that are right should have."""
    fresh = sqlite3.connect(":memory:", isolation_level=None)
    try:
        fresh.execute(TEXTS)
        fresh.execute("BEGIN")
        for entry in batch:
            prepared = prepare(entry)
            row = connection.execute(
                f"SELECT {COLUMNS} FROM clippings c WHERE c.folder = ? AND c.name = ?", prepared.row[1:3]
            ).fetchone()
            if row is None:
                missing.append(entry.path)
                continue
            same = row[1:BEHIND] == prepared.row and checksum(row[:-1]) == row[-1]
            connection.execute("INSERT INTO temp.seen VALUES (?, ?)", (row[0], same))
            if same:
                fresh.execute(INSERT_TEXTS, (row[0], *prepared.texts))
            else:
                other.append(entry.path)
        return _sum(fresh)
    finally:
        fresh.close()


def _sum(connection: sqlite3.Connection, which: str = "") -> int:
    """Where the words of these documents stand, as a number; that of several batches is the sum of theirs."""
    connection.execute("CREATE VIRTUAL TABLE temp.places USING fts5vocab (main, texts, instance)")
    try:
        total = 0
        for term, count, places in connection.execute(_SUMS.format(which)):
            total += (2 * crc32(term) + 1) * (places + (count << 40))
        return total % _MODULUS
    finally:
        connection.execute("DROP TABLE temp.places")
