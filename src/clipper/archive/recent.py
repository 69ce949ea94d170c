"""What clippers that run now have taken in, moved and removed: a note between processes, of no lasting use."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterable

from clipper.archive.layout import PRIVATE
from clipper.archive.lock import acquire
from clipper.archive.tree import Tree

NAME = "recent"
_END = b"\0"  # no path holds it
_LOOK_AGAIN = "!"


class Recent:
    """A process's view of `.clipper/recent`, from the moment it is made.

    Records are `DIGEST PATH` ended by NUL, the path empty for one removed, appended under the archive's lock; `!` says
    that a process ended while it worked, so that only the folders themselves tell. Everyone who reads it holds a
    shared lock; who is alone on opening empties it.
    """

    def __init__(self, tree: Tree) -> None:
        private = tree.folder(PRIVATE, made=[])
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC
        self._tree = tree
        self._descriptor = os.open(NAME, flags, 0o666, dir_fd=private)
        try:
            try:
                fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                pass
            else:
                os.ftruncate(self._descriptor, 0)
            acquire(self._descriptor, fcntl.LOCK_SH, tree.root)
            self._position = os.fstat(self._descriptor).st_size
        except BaseException:
            os.close(self._descriptor)
            raise

    def close(self) -> None:
        """Stop looking; the lock goes with the descriptor."""
        os.close(self._descriptor)

    def news(self) -> dict[str, str] | None:
        """What others have recorded since the last call: digest to path, "" if removed. None: it cannot be known.

        Under the archive's lock.
        """
        status = os.fstat(self._descriptor)
        try:
            there = os.stat(NAME, dir_fd=self._tree.folder(PRIVATE), follow_symlinks=False)
        except FileNotFoundError:
            there = None
        if there is None or there.st_ino != status.st_ino or status.st_size < self._position:
            return None
        data = b""
        while self._position + len(data) < status.st_size:
            data += os.pread(self._descriptor, status.st_size - self._position - len(data), self._position + len(data))
        self._position = status.st_size
        found: dict[str, str] = {}
        for record in data.decode("utf-8", "surrogateescape").split(_END.decode()):
            if record == _LOOK_AGAIN:
                return None
            digest, blank, path = record.partition(" ")
            if blank and len(digest) == 64:
                found[digest] = path
        return found

    def append(self, records: Iterable[tuple[str, str]]) -> None:
        """Tell the others, under the archive's lock; OSError."""
        self._append("".join([f"{digest} {path}\0" for digest, path in records]))

    def look_again(self) -> None:
        """Tell the others that a process ended while it held the lock; OSError."""
        self._append(f"\0{_LOOK_AGAIN}\0")

    def _append(self, text: str) -> None:
        data = text.encode("utf-8", "surrogateescape")
        if os.write(self._descriptor, data) != len(data):
            raise OSError("a short write")
        self._position = os.fstat(self._descriptor).st_size  # what is ours is no news to us
