"""Which file is the index, and opening it.

An index is never replaced in place: a new one is built under a private name and renamed to one with a higher
generation, so that a process which has the old one open goes on with it, and a log of the old one is never taken for
one of the new.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress

from clipper.errors import IndexUnusable
from clipper.index import sqlite_folders, terms
from clipper.patterns import pattern
from clipper.query.fields import COLUMNS
from clipper.words import VERSION

APPLICATION_ID = 0x636C6970
SCHEMA = 4
"""The tables' own version; with those of words and terms it makes the file's `user_version`."""
USER_VERSION = SCHEMA * 10_000 + VERSION * 100 + terms.VERSION
BUSY_SECONDS = 5.0
ABANDONED_SECONDS = 3600
HASH_BYTES = 32 * 1024 * 1024
"""Memory in which FTS5 gathers new words before it writes them (`hashsize`); only as much as a batch has is used."""

_NAME = pattern(r"index-(\d{8})-[0-9a-f]{8}\.sqlite")

TEXTS = f"CREATE VIRTUAL TABLE texts USING fts5 ({', '.join(COLUMNS)}, facts, content='', tokenize='ascii')"
_TABLES = f"""
CREATE TABLE about (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE clippings (
    number INTEGER PRIMARY KEY, id BLOB NOT NULL, folder BLOB NOT NULL, name BLOB NOT NULL,
    published TEXT, partial TEXT, sources TEXT, title TEXT NOT NULL, publication TEXT, tags TEXT, accessioned TEXT,
    size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, content INTEGER NOT NULL, behind INTEGER NOT NULL,
    checksum INTEGER NOT NULL
);
CREATE UNIQUE INDEX clippings_by_path ON clippings (folder, name);
CREATE INDEX clippings_by_id ON clippings (substr(id, 1, 8));
CREATE INDEX clippings_by_accession ON clippings (accessioned DESC, substr(id, 1, 8));
CREATE INDEX copies ON clippings (number) WHERE behind;
CREATE TABLE replaced (number INTEGER PRIMARY KEY);
{sqlite_folders.TABLE}
CREATE TABLE vocabulary (word TEXT PRIMARY KEY) WITHOUT ROWID;
{TEXTS};
INSERT INTO texts (texts, rank) VALUES ('hashsize', {HASH_BYTES});
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {USER_VERSION};
"""


def newest(folder: str) -> str | None:
    """The path of the index in a folder, None if there is none."""
    try:
        names = [name for name in os.listdir(folder) if _NAME.fullmatch(name)]
    except OSError:
        return None
    return os.path.join(folder, max(names)) if names else None


def connect(path: str, *, read_only: bool) -> sqlite3.Connection:
    """Open an index file that is there; sqlite3.Error if it cannot be. Read-only media are opened as such."""
    name = os.path.abspath(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    if read_only and not os.access(os.path.dirname(path), os.W_OK):
        with suppress(OSError):
            if os.path.getsize(f"{path}-wal") > 0:
                raise IndexUnusable(f"{path}: was not closed, and cannot be read where nothing can be written")
        mode = "mode=ro&immutable=1"
    else:
        mode = "mode=rw"
    return sqlite3.connect(f"file:{name}?{mode}", uri=True, timeout=BUSY_SECONDS, isolation_level=None)


def check(connection: sqlite3.Connection, path: str, archive_id: str) -> None:
    """IndexUnusable unless the file is an index of this version, made for this archive."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise IndexUnusable(f"{path}: not an index")
    if version != USER_VERSION:
        raise IndexUnusable(f"{path}: made by {'a newer' if version > USER_VERSION else 'an older'} version of clipper")
    found = connection.execute("SELECT value FROM about WHERE name = 'archive'").fetchone()
    if found != (archive_id,):
        raise IndexUnusable(f"{path}: made for another archive")


def create(folder: str, archive_id: str) -> tuple[sqlite3.Connection, str]:
    """A new, empty index under a private name, to be filled and then published; OSError, sqlite3.Error."""
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, f"building-{os.urandom(8).hex()}.sqlite")
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.executescript(_TABLES)
    connection.execute("INSERT INTO about VALUES ('archive', ?)", (archive_id,))
    _remove_abandoned(folder, path)
    return connection, path


def publish(connection: sqlite3.Connection, path: str) -> str:
    """Close a new index and make it the one that is opened; its path. Older ones are removed, open as they may be."""
    connection.execute("PRAGMA locking_mode = NORMAL")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    folder = os.path.dirname(path)
    before = newest(folder)
    generation = int(os.path.basename(before)[6:14]) + 1 if before else 1
    published = os.path.join(folder, f"index-{generation:08}-{os.urandom(4).hex()}.sqlite")
    os.rename(path, published)
    for name in os.listdir(folder):
        match = _NAME.match(name)
        if match and int(match[1]) < generation:
            _unlink(os.path.join(folder, name))
    return published


def discard(path: str) -> None:
    """Remove an index file and what SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        _unlink(path + suffix)


def _remove_abandoned(folder: str, own: str) -> None:
    """Remove what processes that died were building; the file's own clock tells, so clocks need not agree."""
    now = os.stat(own).st_mtime
    for name in os.listdir(folder):
        if name.startswith("building-"):
            with suppress(OSError):
                if os.stat(os.path.join(folder, name)).st_mtime < now - ABANDONED_SECONDS:
                    os.unlink(os.path.join(folder, name))


def _unlink(path: str) -> None:
    with suppress(OSError):
        os.unlink(path)
