"""Fixity and second copies: verify, repair, compare, back up, with the index kept in step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from clipper.archive import Moved
from clipper.archive.findings import (
    DUPLICATED,
    HEADER_CHANGED,
    MISPLACED,
    STALE_INDEX,
    Copied,
    Discrepancy,
    Repair,
    Repaired,
)
from clipper.archive.layout import NOT_CLIPPINGS
from clipper.errors import ClipperError
from clipper.frozen import replace
from clipper.index import Differences, Index
from clipper.library import Library, finding, indexing
from clipper.library.handmade import acknowledged
from clipper.library.refreshing import Refreshed, entries, join, told

Progress = Callable[[str, int], None]
"""Takes the path of a file that was read, and its bytes."""


def verify(library: Library, progress: Progress | None = None) -> Iterator[Discrepancy]:
    """Re-read every byte and yield what is amiss; then what the index says otherwise than the files do.

    A copy of a clipping in the wrong folder is a copy, no more: it goes into the trash, not home.
    """
    misplaced: list[Discrepancy] = []
    copies: set[str] = set()
    for one in library.archive.verify(progress):
        if one.kind == MISPLACED:
            misplaced.append(one)
            continue
        if one.kind == DUPLICATED:
            copies.add(one.path)
        yield one
    yield from (one for one in misplaced if one.path not in copies)
    yield from _stale(library)


def _stale(library: Library) -> Iterator[Discrepancy]:
    """What no refresh by the folders' times brings in order: rows and words that are not those of the files."""
    try:
        found = list(_amiss(library))
    except ClipperError as problem:
        found = [f"it cannot be used: {problem.message}"]
    for detail in found:
        yield Discrepancy(STALE_INDEX, ".clipper", detail, _REBUILD)


_REBUILD = "`clipper refresh --rebuild` makes the index anew; no clipping is concerned."


def _amiss(library: Library) -> Iterator[str]:
    index = indexing.opened(library)
    unread: list[str] = []
    folders: list[str] = []
    paths: list[str] = []
    for folder in library.archive.walk(lambda path, _: unread.append(path)):
        folders.append(folder.path)
        paths.extend(join(folder.path, file.name) for file in folder.files)
    found = _differences(library, index, paths, unread)
    unknown = _unknown(index, folders)
    if found.missing or found.extra or found.other or unknown:  # for good, or would the next refresh see it?
        indexing.given_up(library)
        index = indexing.opened(library)
        now = _differences(library, index, [*found.missing, *found.extra, *found.other], unread)
        extra = tuple(path for path in found.extra if path in set(now.extra))
        found = Differences(now.missing, extra, now.other, found.damage)
        unknown = _unknown(index, unknown)
    if found.damage:
        yield f"it is damaged: {found.damage}"
    for some, what in (
        (found.missing, "not in it"),
        (found.extra, "in it and gone"),
        (found.other, "in it otherwise than on disk"),
        ([path or "." for path in unknown], "of the folders not in it"),
    ):
        if some:
            yield f"{len(some):,} {what}: {', '.join(some[:3])}{' …' if len(some) > 3 else ''}"


def _unknown(index: Index, folders: Iterable[str]) -> list[str]:
    known = {path for path, _, _ in index.folders()}
    return [path for path in folders if path not in known]


def _differences(library: Library, index: Index, paths: list[str], unread: list[str]) -> Differences:
    """What differs, without what the disk does not give: that is said already."""
    result = Refreshed()
    found = index.compare(told(library, "comparing with the index", entries(library, paths, result), len(paths)))
    closed = (*result.unread, *(join(path, "") for path in unread))
    return replace(found, extra=tuple(path for path in found.extra if not path.startswith(closed)))


def repairs(library: Library, found: Iterable[Discrepancy], second_copy: str | None = None) -> Iterator[Repair]:
    """What can safely be done, each to be confirmed and given to `repair`; see Archive.repairs."""
    return library.archive.repairs(found, second_copy)


def repair(library: Library, one: Repair) -> Repaired | ClipperError:
    """Carry one repair out, and have the index know of it.

    A header that was changed by other means is entered with what extraction would not say marked as set by hand.
    """
    index = indexing.opened(library)  # for reading: what is misplaced is moved when that is asked for
    done = _acknowledge(library, one) or library.archive.repair(one, library.now)
    if isinstance(done, Repaired):
        paths = (one.discrepancy.path, done.path)
        indexing.keep_up(library, index, (path for path in paths if _holds_clippings(path)))
    return done


def _acknowledge(library: Library, one: Repair) -> Repaired | ClipperError | None:
    if one.discrepancy.kind != HEADER_CHANGED or one.source is not None:
        return None
    try:
        stored = finding.read(library, one.discrepancy.path)
    except ClipperError as problem:
        return problem
    (marked,) = acknowledged(library, [stored])
    if marked == stored.clipping:
        return None
    (outcome,) = library.archive.rewrite([(stored, marked)], library.now)
    return Repaired(outcome.path, "entered as set by hand") if isinstance(outcome, Moved) else outcome


def _holds_clippings(path: str) -> bool:
    return path.endswith(".txt") and path.partition("/")[0] not in NOT_CLIPPINGS


def compare(library: Library, folder: str, progress: Progress | None = None) -> Iterator[Discrepancy]:
    """Every difference from another copy; see Archive.compare."""
    return library.archive.compare(folder, progress)


def backup(library: Library, folder: str, progress: Progress | None = None) -> Iterator[Copied | Discrepancy]:
    """Bring a copy in `folder` up to date; see Archive.backup."""
    return library.archive.backup(folder, progress)


def manifest(library: Library) -> tuple[str, int]:
    """Write `manifest-sha256.txt`; its path and how many lines it has."""
    return library.archive.write_manifest(library.now)
