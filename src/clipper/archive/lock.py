"""The archive's one lock: a kernel lock that dies with its process, and says who holds it."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterable
from types import TracebackType

from clipper.archive.durable import not_written
from clipper.archive.layout import PRIVATE
from clipper.archive.tree import Tree
from clipper.errors import NotWritten

LOCK = "lock"
PATIENCE = 120.0
"""Seconds that one process may hold the lock before another gives up; a flush of a slow disk is far below."""
STOPPED_PATIENCE = 2.0
"""Seconds after which a holder that is seen to be stopped (Ctrl-Z) is named instead of waited for."""
_FIRST_PAUSE, _LONGEST_PAUSE = 0.0005, 0.02
_LONGEST_HOST = 50
_WIDTH = 96  # bytes of the note in the lock file, so that writing it never changes the file's size twice
_FREE = b"free".ljust(_WIDTH - 1) + b"\n"


class Lock:
    """Held with `with`. After it is taken, `unclean` says whether the last holder ended while it was writing.

    The file holds a note for people and for the next holder: `free`, or the process that works. The note is not the
    lock: the kernel's lock is, which ends with its process, so that there is nothing stale to remove. After the note
    stands what the process is about to do, so that its successor knows what to look at should it be killed.
    """

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._descriptor = -1
        self._clean = False
        self._owing = False
        self._intent_size = 0
        self.unclean = False
        self.interrupted: list[tuple[str, str]] = []

    def __enter__(self) -> Lock:
        self._tree.forget()
        try:
            private = self._tree.folder(PRIVATE, made=[])
            flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
            self._descriptor = os.open(LOCK, flags, 0o666, dir_fd=private)
        except OSError as problem:
            raise not_written(problem, self._tree.root) from None
        try:
            acquire(self._descriptor, fcntl.LOCK_EX, self._tree.root)
            note = os.pread(self._descriptor, _WIDTH, 0)
            self.unclean = bool(note) and note != _FREE
            self._intent_size = _intent_size(note) if self.unclean else 0
            self.interrupted = self._read_intent()
            self._clean = self._owing = False
            self._write(_note(self._intent_size))  # what the last one was about to do stays, until it is made up for
        except BaseException as problem:
            os.close(self._descriptor)
            if isinstance(problem, OSError):
                raise not_written(problem, self._tree.root) from None
            raise
        return self

    def intend(self, deeds: Iterable[tuple[str, str]]) -> None:
        """Say which clippings will be where (digest, path), before it is done; OSError."""
        text = "".join([f"{digest} {path}\0" for digest, path in deeds]).encode("utf-8", "surrogateescape")
        self._write(_note(len(text)) + text)

    def _read_intent(self) -> list[tuple[str, str]]:
        text = os.pread(self._descriptor, self._intent_size, _WIDTH).decode("utf-8", "surrogateescape")
        deeds = [record.partition(" ") for record in text.split("\0")]
        return [(digest, path) for digest, _, path in deeds if len(digest) == 64 and path]

    def finished(self) -> None:
        """All that was begun under the lock is on disk and written down; without this the next holder looks closer."""
        self._clean = True

    def owe(self) -> None:
        """What was done could not be written down: the next holder shall, as after one that was killed."""
        self._owing = True

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if self._clean and not self._owing and kind is None:
                self._write(_FREE)
        except OSError:
            pass  # the next holder takes us for one that ended while writing, which is safe
        finally:
            os.close(self._descriptor)
            self._descriptor = -1

    def _write(self, note: bytes) -> None:
        os.pwrite(self._descriptor, note, 0)


def acquire(descriptor: int, kind: int, archive: str) -> None:
    """Take a kernel lock on an open file, waiting for whoever has it; NotWritten names a process that keeps it."""
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
        return
    except BlockingIOError:
        pass
    began = time.monotonic()
    pause, holder = _FIRST_PAUSE, b""
    while True:
        time.sleep(pause)
        pause = min(2 * pause, _LONGEST_PAUSE)
        try:
            fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            pass
        note = os.pread(descriptor, _WIDTH, 0)
        if note != holder:
            holder, began = note, time.monotonic()
        waited = time.monotonic() - began
        if waited > STOPPED_PATIENCE and is_stopped(holder):
            raise NotWritten(
                f"{archive}: not written: {_named(holder)} holds the archive's lock and is stopped",
                "Continue it (fg, or kill -CONT) or end it, and run this again.",
            )
        if waited > PATIENCE:
            raise NotWritten(
                f"{archive}: not written: {_named(holder)} has held the archive's lock for {waited:.0f} seconds",
                "Wait for it or end it, and run this again.",
            )


def is_stopped(note: bytes) -> bool:
    """Whether the process that a lock's note names runs on this machine and is stopped (by a signal or a debugger)."""
    pid, host = _process(note)
    if not pid or host != os.uname().nodename[:_LONGEST_HOST]:
        return False
    if os.path.isdir("/proc/self"):
        try:
            with open(f"/proc/{pid}/stat", "rb") as file:
                return file.read(4096).rpartition(b") ")[2][:1] in (b"T", b"t")
        except OSError:
            return False
    import subprocess

    shown = subprocess.run(["/bin/ps", "-o", "state=", "-p", str(pid)], capture_output=True, check=False)
    return shown.stdout.strip()[:1] == b"T"


def _note(intent_size: int = 0) -> bytes:
    host = os.uname().nodename.encode("ascii", "replace")[:_LONGEST_HOST]
    doing = b" doing %d" % intent_size if intent_size else b""
    return (b"process %d on %s%s" % (os.getpid(), host, doing)).ljust(_WIDTH - 1) + b"\n"


def _intent_size(note: bytes) -> int:
    words = note.split()
    return int(words[5]) if len(words) == 6 and words[4] == b"doing" and words[5].isdigit() else 0


def _process(note: bytes) -> tuple[int, str]:
    words = note.split()
    if len(words) < 4 or words[0] != b"process" or not words[1].isdigit():
        return 0, ""
    return int(words[1]), words[3].decode("ascii", "replace")


def _named(note: bytes) -> str:
    pid, host = _process(note)
    if not pid:
        return "another process"
    return f"process {pid}" if host == os.uname().nodename[:_LONGEST_HOST] else f"process {pid} on {host}"
