"""The short script that a bulk add is measured against: the same files, as durable, in the same FTS5 table; no more.

It reads the same texts, and is told (by `bench.manifest`) which header and which path each has, so that it extracts
nothing and checks nothing. It writes a group of files, flushes them once, links them into their folders, and inserts
the group into the table. Run as: reference.py MANIFEST ROOT INDEX-OF-CLIPPER GROUP-SIZE
"""

from __future__ import annotations

import ctypes
import os
import sqlite3
import sys
from hashlib import sha256
from itertools import islice


def main(manifest: str, root: str, index: str, group_size: int) -> None:
    """Write everything that the manifest names."""
    syncfs = ctypes.CDLL(None, use_errno=True).syncfs
    os.makedirs(f"{root}/incoming")
    whole = os.open(root, os.O_RDONLY)
    database, insert = _table_like(index, f"{root}/index.sqlite")
    made: set[str] = set()
    rowid = 0
    with open(manifest, encoding="ascii") as lines:
        while group := [line.rstrip("\n").split("\t") for line in islice(lines, group_size)]:
            texts = []
            for number, (source, _, header) in enumerate(group):
                with open(source, "rb") as file:
                    text = file.read()
                sha256(text).hexdigest()
                texts.append(text.decode())
                with open(f"{root}/incoming/{number}", "wb") as file:
                    file.write(bytes.fromhex(header) + b"\n" + text)
            if syncfs(whole) != 0:
                raise OSError(ctypes.get_errno(), "syncfs")
            for number, (_, path, _) in enumerate(group):
                folder = os.path.dirname(path)
                if folder not in made:
                    os.makedirs(f"{root}/{folder}", exist_ok=True)
                    made.add(folder)
                os.link(f"{root}/incoming/{number}", f"{root}/{path}")
                os.unlink(f"{root}/incoming/{number}")
            database.executemany(insert, [(rowid + number, text) for number, text in enumerate(texts, 1)])
            database.commit()
            rowid += len(group)


def _table_like(index: str, path: str) -> tuple[sqlite3.Connection, str]:
    """A new database with the table of an existing index, and the statement that inserts a rowid and a text."""
    with sqlite3.connect(f"file:{index}?mode=ro", uri=True) as model:
        name, schema = model.execute(
            "SELECT name, sql FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%' ORDER BY name LIMIT 1"
        ).fetchone()
        columns = [row[1] for row in model.execute(f"PRAGMA table_info({name})")]
    body = "body" if "body" in columns else columns[0]
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    database.execute(schema)
    database.execute(f"INSERT INTO {name}({name}, rank) VALUES ('hashsize', {64 << 20})")
    return database, f"INSERT INTO {name}(rowid, {body}) VALUES (?, ?)"


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
