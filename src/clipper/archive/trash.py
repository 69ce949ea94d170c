"""The trash: what was removed, with when and why, until it is restored or deleted for good."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from clipper.archive.durable import not_written
from clipper.archive.judging import SOURCE, amiss, wreck
from clipper.archive.layout import TRASH, folder_of, may_be_clipping
from clipper.archive.locating import find, find_all
from clipper.archive.lookup import Known
from clipper.archive.records import InTheWay, Moved, Stored, Trashed
from clipper.archive.register import Entry
from clipper.archive.relocating import Change, relocate, stored
from clipper.archive.tree import Tree
from clipper.errors import BadClipping, ClipperError, Unknown
from clipper.fileformat import unwritten, written
from clipper.frozen import replace

if TYPE_CHECKING:
    from clipper.archive.writing import Writer
    from clipper.clipping import Clipping

_WHEN = b"Removed: "
_WHY = b"Removed-Why: "
_WHERE = "`clipper trash list` shows what is."


def trash(writer: Writer, paths: Sequence[str], why: str | None, now: str) -> list[Moved | ClipperError]:
    """See Archive.trash."""
    changes = [_removal(stored(writer, path), why, now) for path in paths]
    return relocate(writer, changes, now, _copies(writer, [one for one in changes if isinstance(one, Change)]))


def _copies(writer: Writer, changes: Sequence[Change]) -> dict[str, list[str]]:
    """The other files, copied by hand, of the clippings that are to be removed: paths by digest."""
    removed = {change.path for change in changes}
    found = find_all(writer.tree, {change.before.id for change in changes}) if changes else {}
    return {
        digest: [header.path for header in headers if header.path not in removed] for digest, headers in found.items()
    }


def restore(
    writer: Writer,
    paths: Sequence[str],
    now: str,
    known: Known | None,
) -> list[Moved | ClipperError]:
    """See Archive.restore."""
    changes = [_restoration(_trashed_file(writer, path)) for path in paths]
    writer.prepare(known)
    digests = [change.before.id for change in changes if isinstance(change, Change)]
    with writer.lock as lock:
        writer.recover(now)
        there = writer.lookup.existing(digests, known)
        lock.finished()
    for number, change in enumerate(changes):
        if isinstance(change, Change) and change.before.id in there:
            where = there[change.before.id].path
            changes[number] = InTheWay(
                f"{change.path}: not restored: the same clipping was added again since, as {where}",
                "It stays in the trash; `clipper trash empty` deletes it for good.",
            )
    return relocate(writer, changes, now)


def trashed(tree: Tree, judged: bool) -> list[Trashed]:
    """See Archive.trashed."""
    try:
        names = sorted(os.listdir(tree.folder(TRASH)))
    except FileNotFoundError:
        return []
    found = []
    for name in names:
        if may_be_clipping(name) or SOURCE.fullmatch(name):
            one = _in_trash(tree, f"{TRASH}/{name}")
            if isinstance(one, Trashed):
                found.append(_judged(tree, one) if judged else one)
    return sorted(found, key=lambda one: one.when or "", reverse=True)


def _in_trash(tree: Tree, path: str) -> Trashed | ClipperError:
    """What lies there, be it damaged; an error if it is neither a clipping nor what is left of one."""
    try:
        return _described(path, tree.read_header(path).clipping)
    except BadClipping as problem:
        damaged = wreck(path, tree.read_bytes(path)[0])
        return problem if damaged is None else Trashed(path, None, None, _said(damaged))
    except FileNotFoundError:
        return Unknown(f"{path} is not in the trash", _WHERE)
    except OSError as problem:
        return not_written(problem, path)


def _judged(tree: Tree, one: Trashed) -> Trashed:
    """With what is damaged of its text behind the reason."""
    if one.clipping is None:
        return one
    try:
        wrong = amiss(one.path, tree.read_bytes(one.path)[0])
    except OSError:
        return one
    return one if wrong is None else replace(one, why="; ".join(filter(None, (one.why, _said(wrong.detail)))))


def _said(damage: str) -> str:
    return f"damaged: {damage}"


def empty(writer: Writer, paths: Sequence[str], now: str) -> list[Trashed | ClipperError]:
    """See Archive.empty_trash."""
    outcomes: list[Trashed | ClipperError] = []
    with writer.lock as lock:
        writer.recover(now)
        gone: list[Trashed] = []
        for path in paths:
            found = _in_trash(writer.tree, path) if _is_there(path) else Unknown(f"{path} is not in the trash", _WHERE)
            if isinstance(found, ClipperError):
                outcomes.append(found)
                continue
            try:
                os.unlink(path.rpartition("/")[2], dir_fd=writer.tree.folder(TRASH))
            except OSError as problem:
                outcomes.append(not_written(problem, path))
                continue
            gone.append(found)
            outcomes.append(found)
        if gone:
            writer.flusher.folder(writer.tree.folder(TRASH))
            clippings = {one.path: one.clipping.id for one in gone if one.clipping is not None}
            moved = {one.path for one in gone if one.when is None}
            removed = _removed_by_hand(writer, {path: digest for path, digest in clippings.items() if path in moved})
            emptied = [Entry("emptied", digest, None, path) for path, digest in clippings.items()]
            writer.enter(now, [*removed, *emptied])
        lock.finished()
    return outcomes


def _removed_by_hand(writer: Writer, gone: Mapping[str, str]) -> list[Entry]:
    """That they (digests by path) were removed, where the register still takes them for clippings in their place."""
    live = find(writer.tree, gone.values()) if gone else {}
    return [Entry("removed", digest, None, path) for path, digest in gone.items() if digest not in live]


def _is_there(path: str) -> bool:
    return path.count("/") == 1 and path.startswith(f"{TRASH}/")


def _removal(found: Stored | ClipperError, why: str | None, now: str) -> Change | ClipperError:
    if isinstance(found, ClipperError):
        return found
    lines = [_WHEN + now.encode()]
    if why:
        lines.append(_WHY + written(why).encode())
    kept = _without_removal(found.clipping).unknown
    after = replace(found.clipping, unknown=(*kept, *(("Original", line) for line in lines)))
    return Change("removed", found.path, found.clipping, after, found.body, TRASH, replace_last=True)


def _restoration(found: Stored | ClipperError) -> Change | ClipperError:
    if isinstance(found, ClipperError):
        return found
    after = _without_removal(found.clipping)
    return Change("restored", found.path, found.clipping, after, found.body, folder_of(after.published))


def _trashed_file(writer: Writer, path: str) -> Stored | ClipperError:
    if not _is_there(path):
        return Unknown(f"{path} is not in the trash", _WHERE)
    return stored(writer, path)


def _without_removal(clipping: Clipping) -> Clipping:
    kept = tuple((anchor, line) for anchor, line in clipping.unknown if not line.startswith((_WHEN, _WHY)))
    return replace(clipping, unknown=kept)


def _described(path: str, clipping: Clipping) -> Trashed:
    values: dict[bytes, str | None] = {_WHEN: None, _WHY: None}
    for _, line in clipping.unknown:
        for name in values:
            if line.startswith(name):
                values[name] = unwritten(line[len(name) :])
    return Trashed(path, clipping, values[_WHEN], values[_WHY])
