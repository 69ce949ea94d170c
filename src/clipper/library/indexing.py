"""Keeps the index true to the files: opened, refreshed before use, rebuilt when it cannot be used."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence

from clipper.errors import ClipperError, IndexUnusable
from clipper.index import Entry, Index, IndexBusy, IndexNotWritten
from clipper.index.sqlite import SqliteIndex
from clipper.library import Library
from clipper.library.placing import index_folder, temporary_folder
from clipper.library.refreshing import (
    Refreshed,
    as_scanned,
    entries,
    join,
    not_followed,
    not_scanned,
    refresh,
    reread,
    to_be_scanned,
    told,
)

_NOT_NOW = (IndexBusy, IndexNotWritten, IndexUnusable)
"""What stands in the way of the index and of nothing else."""


def opened(library: Library) -> Index:
    """The index for reading, as fresh as can be had without waiting for anyone.

    What another process is writing right now is left for later, and said. A missing or damaged index is rebuilt.
    """
    if library.index is None:
        library.index = _open_or_rebuild(library, patient=False)
        if not library.index_fresh:
            try:
                refresh(library, library.index)
            except IndexBusy:
                library.notice("another clipper is writing: this answers from what it has indexed so far")
            except IndexNotWritten:  # a read-only medium whose index is old, or a full disk: one of our own elsewhere
                library.index = rebuild(library, elsewhere=True)
            except IndexUnusable:
                library.index = rebuild(library)
    return library.index


def opened_for_writing(library: Library, *, deep: bool = False) -> tuple[Index | None, Refreshed]:
    """The index before something is written, refreshed; misplaced files are moved home. None: it cannot be used now.

    deep: as in `refresh`.
    Adding never fails because of the index: with None the archive looks for itself, and the next command indexes.
    """
    library.archive.watch()
    refreshed = Refreshed()
    try:
        try:
            if library.index is None:
                library.index = _open_or_rebuild(library, patient=True)
            if deep or not library.index_fresh:
                refreshed = refresh(library, library.index, deep=deep)
        except IndexUnusable:
            library.index = rebuild(library)
        if library.misplaced:
            refreshed.moved = _move_home(library, library.index, library.misplaced)
            library.misplaced = []
    except (*_NOT_NOW, OSError) as problem:
        _tell_not_now(library, "", problem)
        return None, refreshed
    return library.index, refreshed


def given_up(library: Library) -> None:
    """Let go of an index that turned out not to be usable; whoever opens it next rebuilds it."""
    if library.index is not None:
        library.index.close()
    library.index, library.index_fresh = None, False


def _open_or_rebuild(library: Library, *, patient: bool) -> Index:
    place = index_folder(library.archive.root, library.settings.archive_id)
    try:
        return SqliteIndex.open(
            place.folder, library.settings.archive_id, read_only=not place.writable, patient=patient
        )
    except IndexUnusable:
        return rebuild(library)


def rebuild(library: Library, *, elsewhere: bool = False) -> Index:
    """A new index from the files alone; it replaces the old one when it is whole.

    elsewhere: not beside the archive, which turned out not to be writable.
    """
    if library.index is not None:
        library.index.close()
        library.index = None
    archive_id = library.settings.archive_id
    place = index_folder(library.archive.root, archive_id, build=True, beside=not elsewhere)
    try:
        index = SqliteIndex.build(place.folder, archive_id)
    except IndexNotWritten:
        index = SqliteIndex.build(temporary_folder(), archive_id)
    try:
        _fill(library, index)
        index.publish()
    except BaseException:
        index.close()
        raise
    library.index = index
    library.index_fresh = True
    library.refreshed = Refreshed(rebuilt=True)
    return index


def _fill(library: Library, index: SqliteIndex) -> None:
    folders: list[tuple[str, int, int]] = []
    result = Refreshed()

    def unread(path: str, problem: OSError) -> None:
        folders.append(not_scanned(library, result, path, problem))

    def paths() -> Iterator[str]:  # a million of them would take 120 MB
        for folder in library.archive.walk(unread):
            folders.append((folder.path, folder.mtime_ns, time.time_ns()))
            for link in folder.links:
                not_followed(library, result, link)
            inside = [join(folder.path, file.name) for file in folder.files]
            yield from sorted(inside, key=_digits_if_undated)  # in the order of their numbers the index packs tighter

    walked = library.archive.walk(lambda *_: None) if library.watched else ()
    total = sum(len(folder.files) for folder in walked)
    for failed in index.upsert(told(library, "indexing", entries(library, paths(), result), total)):
        library.notice(f"not indexed: {failed.path}: {failed.reason}")
    index.set_folders(as_scanned(folders, result))


def _digits_if_undated(path: str) -> str:
    """What orders undated clippings as their numbers do: the digits in their names."""
    return path.rpartition("-")[2] if path.startswith("undated/") else ""


def keep_up(library: Library, index: Index | None, paths: Iterable[str]) -> Index | None:
    """After clippings were written, moved or removed: have the index know of these paths, old and new, as they are.

    The index to go on with. What was done is done: if it cannot be indexed now, that is said, and the next command
    sees to it.
    """
    return _kept_up(library, index, lambda now: reread(library, now, dict.fromkeys(paths)))


def take_in(library: Library, index: Index | None, new: Sequence[Entry]) -> Index | None:
    """After clippings were added: have the index know of them. The index to go on with, as in `keep_up`."""

    def write(now: Index) -> None:
        now.upsert(new)
        now.set_folders(to_be_scanned(entry.path for entry in new))
        now.commit()

    return _kept_up(library, index, write) if new else index


def _kept_up(library: Library, index: Index | None, write: Callable[[Index], None]) -> Index | None:
    if index is None:
        return None
    try:
        try:
            write(index)
        except IndexUnusable:
            return rebuild(library)
    except (*_NOT_NOW, OSError) as problem:
        _tell_not_now(library, "done, but ", problem)
        return None if isinstance(problem, IndexUnusable) else index
    return index


def _tell_not_now(library: Library, before: str, problem: ClipperError | OSError) -> None:
    """Once is enough: what stood in the way the first time does so mostly for the whole command."""
    if not library.index_behind:
        library.notice(f"{before}not indexed now ({_why(problem)}); the next command will")
    library.index_behind = True


def _why(problem: ClipperError | OSError) -> str:
    return problem.message if isinstance(problem, ClipperError) else (problem.strerror or str(problem))


def _move_home(library: Library, index: Index, paths: list[str]) -> dict[str, str]:
    outcomes = library.archive.move_home(paths, library.now)
    moved = {m.old_path: m.path for m in outcomes if not isinstance(m, ClipperError) and m.old_path != m.path}
    keep_up(library, index, [*paths, *moved.values()])
    for old, new in moved.items():
        library.notice(f"moved home: {old} to {new}")
    return moved
