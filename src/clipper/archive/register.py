"""The register of accessions: what one writer did to the archive, line by line, each chained to the one before."""

from __future__ import annotations

import os
from collections.abc import Sequence

from clipper.archive.durable import flush, flush_folder, write_all
from clipper.archive.layout import REGISTER
from clipper.archive.tree import Tree
from clipper.digests import sha256
from clipper.fileformat import quoted, written
from clipper.frozen import frozen
from clipper.places import data_folder

BEGINNING = b"Register: 1 "
_WRITERS = "writers"
_LONGEST_LINE = 1 << 16


@frozen
class Entry:
    """One deed: what was done, the original's digest, the whole file's digest (None where it did not change), its path.

    action is added, changed, moved, removed, restored, emptied, source or noted (a damaged register: its path, and the
    digest of what it holds up to the flaw).
    """

    action: str
    digest: str
    file_digest: str | None
    path: str


class Register:
    """Appends to this writer's own file, always under the archive's lock."""

    def __init__(self, tree: Tree, archive_id: str) -> None:
        self._tree = tree
        self._archive_id = archive_id
        self._writer = ""
        self._descriptor = -1
        self._size = -1
        self._last = b""

    def close(self) -> None:
        """Give the descriptor back."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def prepare(self) -> None:
        """Before the lock is taken: find out the writer's id; OSError."""
        self._writer = writer_id(self._archive_id, self._tree.root)

    def append(self, now: str, entries: Sequence[Entry]) -> None:
        """Enter deeds and have the disk confirm it; OSError, with nothing entered."""
        if self._descriptor < 0:
            self._open()
        size = os.fstat(self._descriptor).st_size
        if size != self._size:
            self._last = self._last_line(size)
        last = self._last
        lines: list[bytes] = []
        if not last:  # begun, and lost to a power cut
            last = self._beginning()
            lines.append(last)
        elif not last.endswith(b"\n"):
            last += b"\n"  # an entry that was cut short is ended, and stays as it is
            lines.append(b"\n")
        for entry in entries:
            line = f"{now} {entry.action} {entry.digest} {entry.file_digest or '-'} {_quoted(entry.path)} ".encode()
            last = b"%b%b\n" % (line, chain(last, line))
            lines.append(last)
        data = b"".join(lines)
        try:
            write_all(self._descriptor, data)
            flush(self._descriptor)
        except OSError:
            self._size = -1
            os.ftruncate(self._descriptor, size)
            raise
        self._size, self._last = size + len(data), last

    def _open(self) -> None:
        if not self._writer:
            self.prepare()
        made: list[int] = []
        folder = self._tree.folder(REGISTER, made)
        flags = os.O_RDWR | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC
        name = f"{self._writer}.txt"
        try:
            self._descriptor = os.open(name, flags, dir_fd=folder)
        except FileNotFoundError:
            self._descriptor = os.open(name, flags | os.O_CREAT | os.O_EXCL, 0o666, dir_fd=folder)
            write_all(self._descriptor, self._beginning())
            for new in (folder, *made):  # a filesystem that cannot is told of with each clipping
                flush_folder(new)

    def _beginning(self) -> bytes:
        return BEGINNING + self._writer.encode() + b"\n"

    def _last_line(self, size: int) -> bytes:
        start = max(0, size - _LONGEST_LINE)
        data = os.pread(self._descriptor, size - start, start)
        return data[data.rfind(b"\n", 0, len(data) - 1) + 1 :]


def chain(last: bytes, line: bytes) -> bytes:
    """The digest that ends a line: SHA-256, in hex, of the whole line before it and of itself up to there."""
    return sha256(last + line).hexdigest().encode()


def writer_id(archive_id: str, root: str) -> str:
    """The random id of this user on this machine for the archive in this folder, made when first needed; OSError.

    It is kept outside the archive, and is another one for every folder: so neither a copy of an archive nor another
    archive writes under the same id, and two can be merged by copying files.
    """
    root = os.path.realpath(root)
    folder = os.path.join(data_folder(), _WRITERS)
    path = os.path.join(folder, sha256(os.fsencode(f"{archive_id} {root}")).hexdigest()[:32])
    try:
        return _read_id(path)
    except FileNotFoundError:
        pass
    os.makedirs(folder, mode=0o700, exist_ok=True)
    draft = f"{path}.{os.urandom(4).hex()}"
    with open(draft, "xb") as file:
        file.write(b"%b %b\n" % (os.urandom(8).hex().encode(), os.fsencode(root)))  # the path is for people
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
        os.unlink(draft)
    except FileExistsError:  # another clipper was first
        os.unlink(draft)
    except OSError:  # no hard links there
        os.rename(draft, path)
    return _read_id(path)


def _read_id(path: str) -> str:
    with open(path, encoding="ascii", errors="replace") as file:
        text = file.read(64).partition(" ")[0]
    if len(text) != 16 or text.strip("0123456789abcdef"):
        raise OSError(f"{path} does not hold a writer's id")
    return text


def _quoted(path: str) -> str:
    text = written(path)
    return quoted(path) if " " in text and text[0] != '"' else text
