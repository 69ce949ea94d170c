"""Repairs: only what is safe, each proposed first; an original is never deleted, at most moved into the trash."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from clipper.archive.durable import not_written
from clipper.archive.findings import (
    DUPLICATED,
    HALF_PRESENT,
    HEADER_CHANGED,
    HEADER_DAMAGED,
    LINE_ENDS,
    MISNAMED,
    MISPLACED,
    MISSING,
    REGISTER,
    SOURCE_DAMAGED,
    SOURCE_MISSING,
    TEXT_CHANGED,
    UNREADABLE,
    UNREGISTERED,
    Discrepancy,
    Repair,
    Repaired,
)
from clipper.archive.incoming import Incoming
from clipper.archive.judging import judge, with_line_ends_restored
from clipper.archive.layout import TRASH
from clipper.archive.ledger import Ledger
from clipper.archive.locating import find, find_all
from clipper.archive.records import Moved
from clipper.archive.register import Entry
from clipper.archive.register_reading import registers
from clipper.archive.relocating import move_home
from clipper.archive.taking import GONE, source_in, take
from clipper.archive.trash import trash
from clipper.archive.tree import Tree
from clipper.archive.verifying import best_of
from clipper.digests import sha256
from clipper.errors import BadClipping, ClipperError, NotWritten, Unknown
from clipper.fileformat import parse

if TYPE_CHECKING:
    from clipper.archive.writing import Writer

_FROM_A_COPY = frozenset(
    {HALF_PRESENT, HEADER_DAMAGED, TEXT_CHANGED, LINE_ENDS, MISSING, UNREADABLE, SOURCE_DAMAGED, SOURCE_MISSING}
)


def repairs(tree: Tree, found: Iterable[Discrepancy], second: Tree | None) -> Iterator[Repair]:
    """See Archive.repairs."""
    found = list(found)
    lost = {one.id for one in found if one.kind in _FROM_A_COPY and one.id is not None}
    elsewhere = find(second, lost) if second is not None and lost else {}
    copies = {one.path for one in found if one.kind == DUPLICATED}
    for one in found:
        if one.kind == MISPLACED:
            yield Repair(one, f"Move {one.path} to where its date belongs?")
        elif one.kind == MISNAMED:
            if one.path not in copies:
                yield Repair(one, f"Give {one.path} a name of its own, where its date belongs?")
        elif one.kind == UNREGISTERED:
            what = f"Enter {one.path} in the register?" if one.id else "Enter all clippings in a register?"
            yield Repair(one, what)
        elif one.kind == HEADER_CHANGED:
            yield Repair(one, f"Was the header of {one.path} changed on purpose? Enter it in the register?")
        elif one.kind == REGISTER:
            yield Repair(one, f"Note that {one.path} is damaged, and verify without it? ({one.detail})")
        elif one.kind == LINE_ENDS and _restored(tree, one.path) is not None:
            yield Repair(one, f"Restore the line ends of {one.path} as they were given?")
        elif one.kind == DUPLICATED:
            if _twin(tree, one) is not None:
                yield Repair(one, f"Move {one.path} into the trash? ({one.detail})")
        elif one.kind in _FROM_A_COPY and second is not None and not one.path.startswith(f"{TRASH}/"):
            source = source_in(second, one, elsewhere[one.id].path if one.id in elsewhere else None)
            if source is not None:
                kept = "" if one.kind in GONE else "; the file here goes into the trash"
                yield Repair(one, f"Take {source} from {second.root}{kept}?", source, second.root)


def repair(writer: Writer, one: Repair, second: Tree | None, now: str) -> Repaired | ClipperError:
    """See Archive.repair."""
    found = one.discrepancy
    try:
        if one.source is not None and second is not None:
            return take(writer, found, second, one.source, now)
        if found.kind in (MISPLACED, MISNAMED):
            return _told(move_home(writer, [found.path], now), "moved")
        if found.kind in (UNREGISTERED, HEADER_CHANGED):
            return _enter(writer, found, now)
        if found.kind == REGISTER:
            return _note(writer, found, now)
        if found.kind == LINE_ENDS:
            return _restore_line_ends(writer, found, now)
        if found.kind == DUPLICATED:
            return _trash_copy(writer, found, now)
    except OSError as problem:
        return not_written(problem, found.path)
    except NotWritten as problem:
        return problem
    return Unknown(f"{found.path}: nothing can be done about it", found.advice)


def _told(outcomes: list[Moved | ClipperError], what: str) -> Repaired | ClipperError:
    [outcome] = outcomes
    return Repaired(outcome.path, what) if isinstance(outcome, Moved) else outcome


def _twin(tree: Tree, found: Discrepancy) -> str | None:
    """The path of a whole file with the same header and the same original, which is to stay."""
    headers = find_all(tree, [found.id or ""], [found.path], closed=True).get(found.id or "", [])
    if len(headers) < 2 or best_of(headers).path == found.path:
        return None
    best = best_of(headers)
    this = next((header for header in headers if header.path == found.path), None)
    if this is None or this.clipping != best.clipping:
        return None
    try:
        return best.path if tree.read(best.path).intact else None
    except (OSError, BadClipping):
        return None


def _trash_copy(writer: Writer, found: Discrepancy, now: str) -> Repaired | ClipperError:
    if _twin(writer.tree, found) is None:
        return Unknown(f"{found.path}: its twin is no longer there", "Run `clipper verify` again.")
    return _told(trash(writer, [found.path], found.detail, now), "moved into the trash")


def _enter(writer: Writer, found: Discrepancy, now: str) -> Repaired | ClipperError:
    with writer.lock as lock:
        writer.recover(now)
        ledger = _ledger(writer.tree)
        paths = [found.path] if found.id else list(_all_clippings(writer.tree))
        entries = []
        for path in paths:
            data, _ = writer.tree.read_bytes(path)
            clipping, wrong = judge(path, data)
            digest = sha256(data).hexdigest()
            if clipping is not None and not wrong and not ledger.is_known(clipping.id, digest):
                entries.append(Entry("changed" if ledger.knows(clipping.id) else "added", clipping.id, digest, path))
        entered = writer.enter(now, entries)
        lock.finished()
    if not entered:
        return NotWritten(writer.register_problem or "not entered in the register")
    return Repaired(found.path, f"entered in the register ({len(entries):,})" if not found.id else "entered")


def _ledger(tree: Tree) -> Ledger:
    ledger = Ledger()
    for number, register in enumerate(registers(tree)):
        ledger.take(number, register)
    return ledger


def _note(writer: Writer, found: Discrepancy, now: str) -> Repaired | ClipperError:
    """Enter that the register was seen to be damaged up to there; what is damaged stays as it is."""
    with writer.lock as lock:
        writer.recover(now)
        there = any(one.path == found.path and one.id == found.id for one in _ledger(writer.tree).damaged())
        entered = there and writer.enter(now, [Entry("noted", found.id or "", None, found.path)])
        lock.finished()
    if not there:
        return Unknown(f"{found.path}: it is no longer as it was", "Run `clipper verify` again.")
    if not entered:
        return NotWritten(writer.register_problem or "not entered in the register")
    return Repaired(found.path, "noted as damaged")


def _all_clippings(tree: Tree) -> Iterator[str]:
    for folder in tree.walk():
        for file in folder.files:
            yield f"{folder.path}/{file.name}" if folder.path else file.name


def _restored(tree: Tree, path: str) -> tuple[bytes, bytes] | None:
    """A file's bytes and what they were before another program converted the line ends; None if that is not proven."""
    try:
        data, _ = tree.read_bytes(path)
    except OSError:
        return None
    restored = with_line_ends_restored(data)
    return (data, restored) if restored is not None else None


def _restore_line_ends(writer: Writer, found: Discrepancy, now: str) -> Repaired | ClipperError:
    tree, path = writer.tree, found.path
    again = Unknown(f"{path}: it is no longer as it was", "Run `clipper verify` again.")
    both = _restored(tree, path)
    if both is None:
        return again
    data, restored = both
    with Incoming(tree, writer.flusher) as incoming:
        [name] = incoming.write([restored])
        if isinstance(name, OSError):
            raise name
        with writer.lock as lock:
            writer.recover(now)
            if tree.read_bytes(path)[0] != data:
                lock.finished()
                return again
            descriptor = tree.folder(path.rpartition("/")[0])
            os.rename(name, path.rpartition("/")[2], src_dir_fd=incoming.folder, dst_dir_fd=descriptor)
            writer.flusher.folder(descriptor)
            digest = parse(restored)[0].id
            if not path.startswith(f"{TRASH}/"):
                writer.enter(now, [Entry("changed", digest, sha256(restored).hexdigest(), path)])
                writer.lookup.record([(digest, path)])
            lock.finished()
    return Repaired(path, "line ends restored")
