"""Reads the files that were added, removed or replaced since they were indexed, and no others."""

from __future__ import annotations

import errno
import time
from collections.abc import Iterable, Iterator

from clipper.archive.layout import folder_of
from clipper.archive.tree import LINKED
from clipper.clipping import Published
from clipper.errors import reason
from clipper.frozen import fresh, record
from clipper.index import Entry, Index
from clipper.library import Library

BATCH = 512
"""Files that are indexed between two commits: what an interrupt can cost, and how long another writer may wait."""
_FEW = 1_500
"""Files that are read as soon by one process as by several that must be started; it takes a fifth less of the CPU."""
MANY = 500
"""From so many files on a progress is shown."""


@record
class Refreshed:
    """What a refresh found: counts of files, and the paths of those that lie in another folder than their date's.

    moved: where misplaced ones were moved, by where they were. unreadable: files that are no clippings, and why.
    unread: files and folders that the disk did not give; the index keeps what it knows of them until it does.
    """

    added: int = 0
    changed: int = 0
    removed: int = 0
    misplaced: list[str] = fresh(default_factory=list)
    moved: dict[str, str] = fresh(default_factory=dict)
    unreadable: list[tuple[str, str]] = fresh(default_factory=list)
    unread: list[str] = fresh(default_factory=list)
    rebuilt: bool = False


def refresh(library: Library, index: Index, *, deep: bool = False) -> Refreshed:
    """Bring the index up to date with the files that were added, removed or replaced by other means.

    deep: look at every file's size and mtime, not only at the folders that changed.
    """
    result = Refreshed()
    known = index.folders()
    if deep or not known:
        waiting, seen = [""], set()
        gone = {path for path, _, _ in known}
    else:
        waiting = library.archive.changed(known)
        seen = {path for path, _, _ in known} if waiting else set()
        gone = set()
    folders: list[tuple[str, int, int]] = []
    to_read: list[str] = []
    to_drop: list[str] = []
    waiting.reverse()
    while waiting:
        path = waiting.pop()
        scanned = time.time_ns()
        try:
            folder = library.archive.scan(path)
        except OSError as problem:
            if _is_gone(problem):
                gone.add(path)
            else:
                folders.append(not_scanned(library, result, path, problem))
                gone = {other for other in gone if other != path and not other.startswith(join(path, ""))}
            continue
        gone.discard(path)
        folders.append((path, folder.mtime_ns, scanned))
        held = {row.path: row for row in index.in_folder(path)}
        for file in folder.files:
            name = join(path, file.name)
            row = held.pop(name, None)
            if row is None or (row.size, row.mtime_ns) != (file.size, file.mtime_ns):
                result.added += row is None
                result.changed += row is not None
                to_read.append(name)
            elif _is_misplaced(index, name):
                result.misplaced.append(name)
        to_drop.extend(held)
        waiting.extend(inner for inner in reversed(folder.folders) if deep or inner not in seen)
        seen.update(folder.folders)
        for link in folder.links:
            not_followed(library, result, link)
            gone.update(other for other, _, _ in known if other == link or other.startswith(join(link, "")))
    for path in gone:
        to_drop.extend(row.path for row in index.in_folder(path))
    result.removed = len(to_drop)
    if to_drop:
        index.delete(to_drop)
    if gone:
        index.drop_folders(gone)
    index_all(library, index, to_read, result)
    news = set(as_scanned(folders, result)).difference(known if folders else ())
    if to_drop or gone or to_read or news:
        index.set_folders(news)
        index.commit()
    result.misplaced.sort()
    library.misplaced = result.misplaced
    library.index_fresh = True
    library.refreshed = result
    return result


def index_all(library: Library, index: Index, paths: list[str], result: Refreshed) -> None:
    """Index these files, or forget those that are no clippings."""
    if not paths:
        return
    batch: list[Entry] = []
    for entry in told(library, "indexing", entries(library, paths, result), len(paths)):
        batch.append(entry)
        if len(batch) >= BATCH:
            index.upsert(batch)
            index.commit()
            batch = []
    if batch:
        index.upsert(batch)
    if result.unreadable:
        index.delete(path for path, _ in result.unreadable)


def entries(library: Library, paths: Iterable[str], result: Refreshed) -> Iterator[Entry]:
    """The files to be indexed, read; those that cannot be are noted in `result`, and said if the disk refused them."""
    from clipper.library.entry import read_entry
    from clipper.library.workers import mapped

    for path, read in mapped(read_entry, library.archive.root, paths, lambda _: 8192, few=_FEW):
        if isinstance(read, OSError):
            if _is_gone(read):
                result.unreadable.append((path, reason(read)))
            else:
                not_scanned(library, result, path, read)
        elif isinstance(read, str):
            result.unreadable.append((path, read))
        else:
            if not library.archive.is_home(path, read.clipping):
                result.misplaced.append(path)
            yield read


def not_scanned(library: Library, result: Refreshed, path: str, problem: OSError) -> tuple[str, int, int]:
    """Say that the disk did not give a file or folder; how the index notes such a folder, to come back to it."""
    library.notice(f"{path or library.archive.root}: not read now: {reason(problem)}")
    result.unread.append(path)
    return path, 0, 0


def not_followed(library: Library, result: Refreshed, link: str) -> None:
    """Say that a link stands where a folder of clippings would; the folder that it is in is met again, and it is said
    each time, for without it less is shown than the user has."""
    library.notice(f"{link}: {LINKED}")
    result.unread.append(link)


def _is_gone(problem: OSError) -> bool:
    """Not there, or a link, which is not followed."""
    return isinstance(problem, FileNotFoundError | NotADirectoryError) or problem.errno == errno.ELOOP


def reread(library: Library, index: Index, paths: Iterable[str]) -> None:
    """Read again, or forget, files that turned out to be other than the index knows them."""
    result = Refreshed()
    wanted = list(paths)
    index_all(library, index, wanted, result)
    gone = {path for path, _ in result.unreadable}
    index.set_folders(to_be_scanned(path for path in wanted if path not in gone))
    index.commit()


def _is_misplaced(index: Index, path: str) -> bool:
    row = index.by_path(path)
    published = Published.parse(row.published) if row is not None and row.published else None
    return row is not None and folder_of(published) != path.rpartition("/")[0]


def to_be_scanned(paths: Iterable[str]) -> list[tuple[str, int, int]]:
    """The folders of these files as never scanned: one that is lost before its first scan is missed all the same."""
    folders: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return [(folder, 0, 0) for folder in folders]


def as_scanned(folders: list[tuple[str, int, int]], result: Refreshed) -> list[tuple[str, int, int]]:
    """A folder with a file that is misplaced or was not read counts as never scanned: it is met again."""
    odd = {path.rpartition("/")[0] for path in (*result.misplaced, *result.unread)}
    return [(path, mtime, 0 if path in odd else scanned) for path, mtime, scanned in folders]


def told(library: Library, what: str, items: Iterator[Entry], total: int) -> Iterator[Entry]:
    if total < MANY:
        yield from items
        return
    done = 0
    for done, item in enumerate(items, 1):
        if done % 64 == 0:
            library.progress(what, done, total)
        yield item
    library.progress(what, total, total)


def join(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name
