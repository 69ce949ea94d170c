"""Files on their way in: written and flushed here before they get a name among the clippings."""

from __future__ import annotations

import contextlib
import fcntl
import os
from types import TracebackType

from clipper.archive.durable import Flusher, flush, write_all
from clipper.archive.layout import INCOMING
from clipper.archive.tree import Tree

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_TOKEN_LENGTH = 16


class Incoming:
    """Temporary files of one operation, used with `with`: whatever is still there at its end is removed.

    They are called TOKEN.0, TOKEN.1 …; the process keeps TOKEN.0 locked for as long as it uses any of them and removes
    it last. So whoever can lock TOKEN.0, or finds none, knows that the rest belongs to a process that ended.
    """

    def __init__(self, tree: Tree, flusher: Flusher) -> None:
        self._tree = tree
        self._flusher = flusher
        self._guard = -1
        self._guard_name = ""
        self._token = ""
        self._count = 0
        self._left: dict[str, None] = {}
        self.folder = -1

    def __enter__(self) -> Incoming:
        self._tree.forget()
        # A folder made here is not flushed: nothing in it has to outlast a power cut.
        self.folder = os.dup(self._tree.folder(INCOMING, made=[]))
        try:
            tidy(self.folder)
        except BaseException:
            os.close(self.folder)
            raise
        return self

    def write(self, contents: list[bytes]) -> list[str | OSError]:
        """Write files and have the disk confirm them; the name of each or why it is not there, in order.

        OSError if there is no telling which of them the disk has.
        """
        if len(contents) > 1 and self._guard < 0:
            self._create_guard()  # a file of its own: each of the others may get its name before the rest do
        together = self._flusher.together(len(contents), self.folder)
        names: list[str | OSError] = []
        for number, content in enumerate(contents, 1):
            try:
                names.append(self._write(content, not together, number < len(contents)))
            except OSError as problem:
                names.append(problem)
        if together:
            self._flusher.whole(self.folder)
        return names

    def _write(self, content: bytes, now: bool, more_follow: bool) -> str:
        name, descriptor = self._create()
        try:
            write_all(descriptor, content)
            if now:
                flush(descriptor, more_follow)
        finally:
            if descriptor != self._guard:
                os.close(descriptor)
        return name

    def remove(self, name: str) -> None:
        """Remove a file that has its place elsewhere now; the one that guards the others stays until the end."""
        if name != self._guard_name:
            self._left.pop(name, None)
            _remove(name, self.folder)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for name in reversed(self._left):  # the guard was the first and is the last to go
            _remove(name, self.folder)
        self._left.clear()
        if self._guard >= 0:
            os.close(self._guard)
        os.close(self.folder)

    def _create(self) -> tuple[str, int]:
        if self._guard < 0:
            self._create_guard()
            return self._guard_name, self._guard
        self._count += 1
        name = f"{self._token}.{self._count}"
        descriptor = os.open(name, _NEW, 0o666, dir_fd=self.folder)
        self._left[name] = None
        return name, descriptor

    def _create_guard(self) -> None:
        while True:
            token = os.urandom(_TOKEN_LENGTH // 2).hex()
            name = f"{token}.0"
            descriptor = os.open(name, _NEW, 0o666, dir_fd=self.folder)
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:  # taken for one left behind, in the instant before it was locked
                os.close(descriptor)
                continue
            except BaseException:
                os.close(descriptor)
                _remove(name, self.folder)
                raise
            if os.fstat(descriptor).st_nlink:
                break
            os.close(descriptor)
        self._token, self._guard_name, self._guard = token, name, descriptor
        self._left[name] = None


def tidy(folder: int) -> int:
    """Remove what processes that ended have left in `incoming/`; how many files. What cannot be removed is left."""
    tokens: dict[str, list[str]] = {}
    for name in os.listdir(folder):
        token, dot, number = name.partition(".")
        if dot and number.isdigit() and len(token) == _TOKEN_LENGTH and not token.strip("0123456789abcdef"):
            tokens.setdefault(token, []).append(name)
    return sum(_tidy(folder, token, names) for token, names in tokens.items())


def _tidy(folder: int, token: str, names: list[str]) -> int:
    guard = f"{token}.0"
    descriptor = -1
    try:
        try:
            descriptor = os.open(guard, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=folder)
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except FileNotFoundError:
            pass
        for name in sorted(names, key=lambda name: name == guard):
            _remove(name, folder)
    except OSError:
        return 0  # in use, or not ours to remove
    finally:
        if descriptor >= 0:
            os.close(descriptor)
    return len(names)


def _remove(name: str, folder: int) -> None:
    with contextlib.suppress(FileNotFoundError):
        os.unlink(name, dir_fd=folder)
