"""What all writing shares: the lock, the flushes, the register. Each operation is a module of its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from clipper.archive.accession import accession
from clipper.archive.durable import Flusher, Placer, not_confirmed, not_written
from clipper.archive.lock import Lock
from clipper.archive.lookup import Known, Lookup
from clipper.archive.records import Accessioned, Header, Moved, New, Stored, Trashed
from clipper.archive.register import Entry, Register
from clipper.archive.tree import Tree
from clipper.errors import ClipperError, NotWritten
from clipper.settings import Settings

if TYPE_CHECKING:
    from clipper.clipping import Clipping


class Writer:
    """The writing side of one open archive."""

    def __init__(self, tree: Tree, settings: Settings) -> None:
        self.tree = tree
        self.flusher = Flusher(accept_files_alone=settings.flush == "file")
        self.placer = Placer()
        self.lock = Lock(tree)
        self.lookup = Lookup(tree)
        self.register = Register(tree, settings.archive_id)
        self.register_problem: str | None = None
        self._in_register(self.register.prepare)

    def close(self) -> None:
        """Give the descriptors back."""
        self.lookup.close()
        self.register.close()

    def recover(self, now: str) -> None:
        """Under the lock, first thing: see what others did, and make up for one that ended while it was writing.

        NotConfirmed if the disk does not confirm what that one left.
        """
        if self.lock.unclean:  # what it linked was perhaps never flushed, and would now be taken for archived
            try:
                if self.flusher.together(1 << 30, self.tree.descriptor):
                    self.flusher.whole(self.tree.descriptor)
                else:
                    os.sync()
            except OSError as problem:
                raise not_confirmed(problem) from None
        self.lookup.catch_up(self.lock.unclean)
        if self.lock.interrupted:
            from clipper.archive.recovery import unregistered

            missing: list[Entry] = []
            if self._in_register(lambda: missing.extend(unregistered(self.tree, self.lock.interrupted))):
                self.enter(now, missing)
            else:
                self.lock.owe()

    def enter(self, now: str, entries: Sequence[Entry]) -> bool:
        """Under the lock, when all is on disk: enter it in the register, which never stands in the way.

        Whether it could be entered; if not, `register_problem` says why, and the next who writes tries again.
        """
        if not entries or self._in_register(lambda: self.register.append(now, entries)):
            return True
        self.lock.owe()
        return False

    def _in_register(self, deed: Callable[[], None]) -> bool:
        try:
            deed()
            return True
        except OSError as problem:
            where = f" ({problem.filename})" if isinstance(problem.filename, str) else ""
            self.register_problem = f"not entered in the register: {problem.strerror or problem}{where}"
            return False

    def watch(self) -> None:
        """See Archive.watch."""
        try:
            self.lookup.watch()
        except OSError as problem:
            raise not_written(problem, self.tree.root) from None

    def prepare(self, known: Known | None) -> None:
        """Before the lock is taken: what takes long; NotWritten."""
        try:
            self.lookup.prepare(known)
        except OSError as problem:
            raise not_written(problem, self.tree.root) from None

    def accession(self, batch: Sequence[New], now: str, known: Known | None) -> list[Accessioned | NotWritten]:
        """See Archive.accession."""
        return accession(self, batch, now, known) if batch else []

    def rewrite(self, batch: Sequence[tuple[Stored | Header, Clipping]], now: str) -> list[Moved | ClipperError]:
        """See Archive.rewrite."""
        from clipper.archive.relocating import rewrite

        return rewrite(self, batch, now)

    def move_home(self, paths: Sequence[str], now: str) -> list[Moved | ClipperError]:
        """See Archive.move_home."""
        from clipper.archive.relocating import move_home

        return move_home(self, paths, now)

    def trash(self, paths: Sequence[str], why: str | None, now: str) -> list[Moved | ClipperError]:
        """See Archive.trash."""
        from clipper.archive.trash import trash

        return trash(self, paths, why, now)

    def restore(self, paths: Sequence[str], now: str, known: Known | None) -> list[Moved | ClipperError]:
        """See Archive.restore."""
        from clipper.archive.trash import restore

        return restore(self, paths, now, known)

    def empty_trash(self, paths: Sequence[str], now: str) -> list[Trashed | ClipperError]:
        """See Archive.empty_trash."""
        from clipper.archive.trash import empty

        return empty(self, paths, now)

    def put_source(self, data: bytes, name: str, now: str) -> str:
        """See Archive.put_source."""
        from clipper.archive.sources import put_source

        return put_source(self, data, name, now)

    def write_manifest(self, now: str) -> tuple[str, int]:
        """See Archive.write_manifest."""
        from clipper.archive.manifest import write_manifest

        return write_manifest(self, now)

    def change_settings(self, change: Callable[[str], str], now: str) -> Settings:
        """See Archive.change_settings."""
        from clipper.archive.creating import change_settings

        return change_settings(self, change, now)
