"""Putting clippings into the tables and taking them out.

A contentless FTS5 table cannot forget: a clipping that changes gets a new number, and the old one is noted as replaced
and never used again, or old and new words would both match. What is written again unchanged keeps its number.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from clipper.index import Entry, Failed, in_batches
from clipper.index.order import bucket_at, bucket_of, last_of
from clipper.index.sqlite_rows import BEHIND, COLUMNS, ID_HEAD, Prepared, path_of, prepare, sealed, split
from clipper.patterns import pattern
from clipper.query.fields import COLUMNS as FIELDS

BATCH = 2000
INSERT_TEXTS = f"INSERT INTO texts (rowid, {', '.join(FIELDS)}, facts) VALUES ({', '.join('?' * (len(FIELDS) + 2))})"
_ROW = f"INSERT INTO clippings VALUES ({', '.join('?' * 16)})"
_VOCABULARY_WORD = pattern("[^\x00-`{-\x9f]{3,24}")
"""Letters, said by what they are not: words.py says why."""
_LEARN_ALL = """
INSERT OR IGNORE INTO vocabulary SELECT term FROM temp.terms
WHERE term >= 'a' AND length(term) BETWEEN 3 AND 24 AND term NOT GLOB '*[0-9' || char(128) || '-' || char(159) || ']*'
"""
"""The same words, chosen by SQLite from FTS5's terms, in which there are no capitals and no signs."""
_SEPARATORS = bytes(
    code + 32 if 65 <= code <= 90 else code if chr(code).isalnum() or code > 127 else 32 for code in range(256)
)
"""Makes UTF-8 small as FTS5 does, and blanks of all that separates the words of prepared texts."""
_WORDS_AT_HAND = 200_000
"""Words whose presence in the vocabulary is remembered between batches: some 20 MB."""


class Writer:
    """Writes through one connection. It leaves transactions to its caller.

    building: the index is new, and `finish` is called when all is in it: then the vocabulary is read from the texts'
    index, once, and files with the same original are put in order; else both are kept up with every batch.
    """

    def __init__(self, connection: sqlite3.Connection, *, building: bool = False) -> None:
        self._connection = connection
        self._building = building
        self._numbers: dict[int, int] = {}
        self._words: set[bytes] = set()

    def begin(self) -> None:
        """A transaction begins: others may have written before it, and taken numbers; words never go."""
        self._numbers.clear()

    def forget(self) -> None:
        """What was written was taken back."""
        self._numbers.clear()
        self._words.clear()

    def upsert(self, entries: Iterable[Entry]) -> list[Failed]:
        """Write entries in batches that are sorted as their numbers will be: FTS5 must not be sent back and forth."""
        failed: list[Failed] = []
        for batch in in_batches(entries, BATCH):
            by_path = {entry.path: entry for entry in batch}
            ready = sorted(((_bucket(entry), prepare(entry)) for entry in by_path.values()), key=lambda pair: pair[0])
            for bucket, prepared in ready:
                if not self._write(bucket, prepared):
                    path = path_of(*prepared.row[1:3])
                    failed.append(Failed(path, "there are too many clippings of its day in the index"))
            if not self._building:
                self._learn(prepared for _, prepared in ready)
        return failed

    def delete(self, paths: Iterable[str]) -> None:
        """Take files out; those behind one of them take its place."""
        for path in paths:
            row = self._connection.execute(
                "SELECT number, id FROM clippings WHERE folder = ? AND name = ?", split(path)
            ).fetchone()
            if row is not None:
                self._remove(row[0])
                self._put_first(row[1])

    def _write(self, bucket: int, prepared: Prepared) -> bool:
        execute, row = self._connection.execute, prepared.row
        digest, folder, name = row[:3]
        before = execute(
            "SELECT number, id, content, behind FROM clippings WHERE folder = ? AND name = ?", (folder, name)
        ).fetchone()
        if before is not None:
            number, old_digest, content, behind = before
            if old_digest == digest and content == row[-1] and bucket_at(number) == bucket:
                execute("REPLACE INTO clippings VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", sealed(number, row, behind))
                return True
            self._remove(number)
            if old_digest != digest:
                self._put_first(old_digest)
        number = self._next(bucket)
        if number > last_of(bucket):
            return False
        execute(INSERT_TEXTS, (number, *prepared.texts))
        execute(_ROW, sealed(number, row, 0))
        if not self._building:
            self._put_first(digest)
        return True

    def _next(self, bucket: int) -> int:
        """The next number of a bucket that was never taken."""
        number = self._numbers.get(bucket)
        if number is None:
            taken = [
                self._connection.execute(
                    f"SELECT max(number) FROM {table} WHERE number BETWEEN ? AND ?", (bucket, last_of(bucket))
                ).fetchone()[0]
                for table in ("clippings", "replaced")
            ]
            number = max(bucket - 1 if one is None else one for one in taken) + 1
        self._numbers[bucket] = number + 1
        return number

    def _remove(self, number: int) -> None:
        self._connection.execute("DELETE FROM clippings WHERE number = ?", (number,))
        self._connection.execute("INSERT INTO replaced VALUES (?)", (number,))

    def _put_first(self, digest: bytes) -> None:
        """Of several files with the same original, let the one with the smallest path answer."""
        rows: Sequence[tuple[object, ...]] = self._connection.execute(
            f"SELECT {COLUMNS} FROM clippings c WHERE {ID_HEAD} = ? AND c.id = ? "
            "ORDER BY c.folder || CAST('/' AS BLOB) || c.name",
            (digest[:8], digest),
        ).fetchall()
        for place, row in enumerate(rows):
            behind = int(place > 0)
            if row[BEHIND] != behind:
                number = row[0]
                assert isinstance(number, int)
                self._connection.execute(
                    "REPLACE INTO clippings VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                    sealed(number, row[1:BEHIND], behind),
                )

    def finish(self) -> None:
        """What was left for the end of building: the vocabulary of all texts, and which of several files answers."""
        alike = f"SELECT {ID_HEAD} FROM clippings c GROUP BY 1 HAVING count(*) > 1"
        same = f"SELECT DISTINCT c.id FROM clippings c WHERE {ID_HEAD} IN ({alike})"
        for (digest,) in self._connection.execute(same).fetchall():
            self._put_first(digest)
        self._connection.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab (main, texts, row)")
        self._connection.execute(_LEARN_ALL)
        self._connection.execute("DROP TABLE temp.terms")

    def _learn(self, batch: Iterable[Prepared]) -> None:
        """Add the words of a batch to the vocabulary."""
        found: set[bytes] = set()
        for prepared in batch:
            found.update(" ".join(prepared.texts[:-1]).encode().translate(_SEPARATORS).split())
        found -= self._words
        self._add(sorted(word.decode() for word in found))
        if len(self._words) + len(found) > _WORDS_AT_HAND:
            self._words.clear()
        self._words |= found

    def _add(self, words: Iterable[str]) -> None:
        wanted = ((word,) for word in words if _VOCABULARY_WORD.fullmatch(word))
        self._connection.executemany("INSERT OR IGNORE INTO vocabulary VALUES (?)", wanted)


def _bucket(entry: Entry) -> int:
    published = entry.clipping.published
    return bucket_of(None if published is None else published.first_day, entry.clipping.id)
