"""Bringing a second copy up to date: what is missing is copied, nothing is deleted, everything is read back."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator

from clipper.archive.comparing import REMOVED_HERE, Progress, compare
from clipper.archive.creating import make_folders, refuse_inner, refuse_within
from clipper.archive.durable import Flusher, move, not_written
from clipper.archive.findings import (
    DAMAGED_THERE,
    DIFFERS,
    MOVED,
    ONLY_HERE,
    ONLY_THERE,
    UNREADABLE,
    Copied,
    Discrepancy,
)
from clipper.archive.incoming import Incoming
from clipper.archive.judging import SECOND_COPY, amiss
from clipper.archive.layout import PRIVATE, REGISTER, SOURCES, TRASH, longer_name
from clipper.archive.lock import Lock
from clipper.archive.tree import Tree, open_tree
from clipper.digests import sha256
from clipper.errors import ClipperError, UsageError, reason
from clipper.settings import FILE_NAME, Settings

_GROUP = 256
"""Files that share their flushes."""
_GROUP_BYTES = 32 * 1024 * 1024


def backup(tree: Tree, settings: Settings, folder: str, progress: Progress | None) -> Iterator[Copied | Discrepancy]:
    """See Archive.backup."""
    copy = _open_copy(tree, settings, folder)
    try:
        yield from _Backup(tree, copy).run(progress)
    except OSError as problem:
        raise not_written(problem, folder) from None
    finally:
        copy.close()


def _open_copy(tree: Tree, settings: Settings, folder: str) -> Tree:
    """The copy as a tree, begun if there is nothing; UsageError if it is something else, NotWritten."""
    folder = os.path.abspath(folder)
    refuse_within(tree.root, folder)
    refuse_inner(folder)
    try:
        make_folders(folder)
        names = os.listdir(folder)
        if FILE_NAME in names:
            copy, theirs = open_tree(folder)
            if theirs.archive_id != settings.archive_id:
                copy.close()
                raise UsageError(f"{folder} is a copy of another archive", "Name an empty folder or this one's copy.")
            return copy
        if any(name != PRIVATE for name in names):
            raise UsageError(f"{folder} holds other things, and no copy of this archive", "Name an empty folder.")
        copy = Tree(folder, os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC))
        begun = _Backup(tree, copy)
        begun.put([(FILE_NAME, tree.read_bytes(FILE_NAME)[0], None)])  # first, so that the next run knows the folder
    except OSError as problem:
        raise not_written(problem, folder) from None
    return copy


class _Backup:
    def __init__(self, here: Tree, there: Tree) -> None:
        self._here = here
        self._there = there
        self._flusher = Flusher(accept_files_alone=True)

    def run(self, progress: Progress | None) -> Iterator[Copied | Discrepancy]:
        group: list[tuple[str, bytes, str | None]] = []
        done: list[Copied] = []
        removed: list[Discrepancy] = []
        for found in list(compare(self._here, self._there, progress)):
            if found.kind == ONLY_THERE:
                if found.detail == REMOVED_HERE:
                    removed.append(found)
                continue
            task = self._task(found)
            if isinstance(task, Discrepancy):
                yield task
                continue
            group.append(task)
            done.append(Copied(found.path, "copied" if found.kind == ONLY_HERE else "brought up to date"))
            if progress is not None:
                progress(found.path, len(task[1]))
            if len(group) >= _GROUP or sum(len(data) for _, data, _ in group) >= _GROUP_BYTES:
                yield from self._finish(group, done)
                group, done = [], []
        yield from self._finish(group, done)
        if removed:  # the last: what was copied into the trash has its name there by now
            self._remove(removed)
            yield from (Copied(found.path, "put into its trash") for found in removed)

    def _task(self, found: Discrepancy) -> tuple[str, bytes, str | None] | Discrepancy:
        """What to put where in the copy (path, bytes, where it lies there now), or what a person must see."""
        if found.kind not in (ONLY_HERE, MOVED, DIFFERS, DAMAGED_THERE):
            return found
        if found.kind == DIFFERS and not self._is_ours_to_replace(found):
            return found
        try:
            data, _ = self._here.read_bytes(found.path)
        except FileNotFoundError:
            return Discrepancy(ONLY_HERE, found.path, "it was moved while it was copied", "Run `clipper backup` again.")
        except OSError as problem:
            return Discrepancy(UNREADABLE, found.path, f"here: {reason(problem)}", SECOND_COPY)
        if found.id is not None or not found.path.startswith(f"{TRASH}/"):  # what gave way to a whole one goes along
            wrong = amiss(found.path, data)
            if wrong is not None:
                return wrong
        return found.path, data, found.detail.removeprefix("there it is ") if found.kind == MOVED else None

    def _is_ours_to_replace(self, found: Discrepancy) -> bool:
        """Only what loses nothing: another header over the same original, a longer register, settings."""
        top = found.path.partition("/")[0]
        if top == REGISTER:
            return found.detail == "the register there is older"
        if "/" not in found.path:
            return True
        return top != SOURCES and "two headers" in found.detail

    def _finish(self, group: list[tuple[str, bytes, str | None]], done: list[Copied]) -> Iterator[Copied | Discrepancy]:
        if not group:
            return
        self.put(group)
        for (path, data, _), copied in zip(group, done, strict=True):
            if self._reads_back(path, data):
                yield copied
            else:
                yield Discrepancy(
                    DAMAGED_THERE, path, "what was written reads back otherwise", "Do not trust that disk."
                )

    def put(self, files: Iterable[tuple[str, bytes, str | None]]) -> None:
        """Write files into the copy, each whole or not at all, and have the disk confirm them; OSError."""
        files = list(files)
        touched: set[str] = set()
        with Incoming(self._there, self._flusher) as incoming, Lock(self._there) as lock:
            names = incoming.write([data for _, data, _ in files])
            for (path, _, now_at), name in zip(files, names, strict=True):
                if isinstance(name, OSError):
                    raise name
                folder = path.rpartition("/")[0]
                if now_at is not None:
                    self._move(now_at, path, touched)
                made: list[int] = []
                descriptor = self._there.folder(folder, made)
                touched.update({folder, *_above(folder)} if made else {folder})
                os.rename(name, path.rpartition("/")[2], src_dir_fd=incoming.folder, dst_dir_fd=descriptor)
            self._flush(touched)
            lock.finished()

    def _remove(self, found: list[Discrepancy]) -> None:
        """Put into the copy's trash what was removed here, under a name that nothing has there; OSError."""
        touched: set[str] = set()
        with Lock(self._there) as lock:
            for one in found:
                name: str | None = one.path.rpartition("/")[2]
                while name is not None:
                    try:
                        self._move(one.path, f"{TRASH}/{name}", touched)
                        break
                    except FileExistsError:
                        name = longer_name(name, one.id or "")
                else:
                    raise FileExistsError(errno.EEXIST, "another file has its name in the trash", one.path)
            self._flush(touched)
            lock.finished()

    def _flush(self, touched: set[str]) -> None:
        if self._flusher.together(len(touched), self._there.descriptor):
            self._flusher.whole(self._there.descriptor)
        else:
            for folder in sorted(touched, reverse=True):
                self._flusher.folder(self._there.folder(folder))

    def _move(self, old: str, new: str, touched: set[str]) -> None:
        """Follow a move that was made here; OSError, FileExistsError."""
        folder, _, name = old.rpartition("/")
        above = os.dup(self._there.folder(folder))
        try:
            made: list[int] = []
            target = self._there.folder(new.rpartition("/")[0], made)
            move(name, above, new.rpartition("/")[2], target)
        finally:
            os.close(above)
        touched.update({folder, new.rpartition("/")[0], *_above(new.rpartition("/")[0])})

    def _reads_back(self, path: str, data: bytes) -> bool:
        """Whether the disk has it, as far as can be told: what the system remembers of the file is dropped first."""
        try:
            descriptor = self._there.open_file(path)
            try:
                if hasattr(os, "posix_fadvise"):
                    os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
            finally:
                os.close(descriptor)
            return sha256(self._there.read_bytes(path)[0]).digest() == sha256(data).digest()
        except (OSError, ClipperError):
            return False


def _above(folder: str) -> set[str]:
    names = folder.split("/")
    return {"/".join(names[:number]) for number in range(len(names))}
