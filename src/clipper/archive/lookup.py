"""Whether an original is in the archive already, answered under the lock; docs/format.md says why it is right."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable

from clipper.archive.layout import DIGITS, TRASH, digits_of
from clipper.archive.locating import Names, find
from clipper.archive.recent import Recent
from clipper.archive.records import Header
from clipper.archive.tree import Tree
from clipper.errors import BadClipping

Known = Callable[[str], str | None]


class Lookup:
    """Knows what came and went since it began to watch; for what was there before it asks, and checks on disk."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._recent: Recent | None = None
        self._asked = False
        self._names: Names | None = None
        self._news: dict[str, str] = {}
        self._trash_mtime_ns = -1
        self._trash: dict[str, list[str]] = {}

    def watch(self) -> None:
        """Begin to watch, because what `known` says is about to be refreshed; OSError, NotWritten."""
        self._begin()
        self._asked = True

    def close(self) -> None:
        """Stop watching."""
        if self._recent is not None:
            self._recent.close()
            self._recent = None

    def prepare(self, known: Known | None) -> None:
        """Before the lock is taken, what takes long: without a `known` refreshed while watching, list all names."""
        self._begin()
        if self._names is None and (known is None or not self._asked):
            self._names = Names(self._tree)

    def _begin(self) -> Recent:
        if self._recent is None:
            self._recent = Recent(self._tree)
        return self._recent

    def catch_up(self, unclean: bool) -> None:
        """Under the lock, first thing: what others did. `unclean`: the last holder ended while it was writing."""
        recent = self._begin()
        news = recent.news()
        if unclean:
            recent.look_again()
        elif news is not None:
            self._news.update(news)
            if self._names is not None:
                for digest in news:
                    self._names.add(digest)
            return
        if news is None and not unclean:  # the note between processes was deleted, or says that it is not complete
            recent.close()
            self._recent = Recent(self._tree)
        self._news.clear()
        self._names = Names(self._tree)

    def existing(self, digests: Iterable[str], known: Known | None) -> dict[str, Header]:
        """Under the lock: the clippings that have these digests, each seen on disk."""
        found: dict[str, Header] = {}
        missing: list[str] = []
        for digest in digests:
            path = self._news.get(digest)
            if path is None and known is not None:
                path = known(digest)
            if path is not None:  # "" for one that was removed: a copy of it may be left
                header = self._there(path, digest)
                if header is not None:
                    found[digest] = header
                else:  # moved or removed by other means
                    missing.append(digest)
            elif self._names is not None and digest in self._names:
                missing.append(digest)
        if missing:
            found.update(find(self._tree, missing))
        return found

    def claimed(self, digest: str, known: Known | None) -> bool:
        """Without the lock: whether the clipping seems to be there, so that it is not worth writing it beforehand."""
        path = self._news.get(digest) or (known(digest) if known is not None else None)
        if path is not None:
            return self._there(path, digest) is not None
        return False

    def record(self, records: list[tuple[str, str]]) -> None:
        """Under the lock, when all is on disk: tell the others what was done (path "" for one removed). OSError."""
        assert self._recent is not None
        self._recent.append(records)
        for digest, path in records:
            if digest in self._news:
                self._news[digest] = path
            if self._names is not None and path:
                self._names.add(digest)

    def trashed(self, digest: str) -> str | None:
        """The path of a clipping in the trash with this digest, or None."""
        try:
            mtime_ns = os.stat(TRASH, dir_fd=self._tree.descriptor, follow_symlinks=False).st_mtime_ns
            if mtime_ns != self._trash_mtime_ns:
                self._trash = {}
                for name in os.listdir(self._tree.folder(TRASH)):
                    self._trash.setdefault((digits_of(name) or "")[:DIGITS], []).append(name)
                self._trash_mtime_ns = mtime_ns
        except OSError:
            return None
        paths = [f"{TRASH}/{name}" for name in self._trash.get(digest[:DIGITS], ())]
        return next((path for path in paths if self._there(path, digest)), None)

    def _there(self, path: str, digest: str) -> Header | None:
        try:
            header = self._tree.read_header(path)
        except (OSError, BadClipping):
            return None
        return header if header.clipping.id == digest else None
