"""Two copies of an archive side by side, folder by folder, byte by byte."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator

from clipper.archive.findings import DAMAGED_THERE, DIFFERS, MOVED, ONLY_HERE, ONLY_THERE, UNREADABLE, Discrepancy
from clipper.archive.judging import OTHER_DIGEST, SECOND_COPY, SOURCE, amiss, damage, judge
from clipper.archive.layout import GITATTRIBUTES, GITIGNORE, MANIFEST, NOT_CLIPPINGS, README, REGISTER, SOURCES, TRASH
from clipper.archive.ledger import Ledger
from clipper.archive.register_reading import registers
from clipper.archive.tree import Tree
from clipper.errors import BadClipping, reason
from clipper.frozen import replace

Progress = Callable[[str, int], None]
_BACKUP = "`clipper backup` brings the other copy up to date."
REMOVED_HERE = "it was removed here"
"""The detail of an `only-there` that `backup` settles: it puts the clipping into the trash there."""
_KEEP_BOTH = (
    "Keep both: copy the one there to register/ here, named by 16 other hex digits; then this one over it there."
)
_AT_THE_ROOT = frozenset({GITATTRIBUTES, GITIGNORE})  # hidden, and part of an archive nevertheless


def compare(here: Tree, there: Tree, progress: Progress | None) -> Iterator[Discrepancy]:
    """See Archive.compare: every difference, as seen from `here`."""
    only_here: list[str] = []
    only_there: list[str] = []
    here.forget()
    there.forget()
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        try:
            ours, theirs = _listing(here, folder), _listing(there, folder)
        except OSError as problem:
            here.forget()
            there.forget()
            yield Discrepancy(UNREADABLE, folder or ".", reason(problem), "Look after the disk.")
            continue
        inner = []
        for name in sorted({*ours, *theirs}):
            path = f"{folder}/{name}" if folder else name
            is_folder = ours.get(name, False), theirs.get(name, False)
            if any(is_folder):
                inner.append(path)
            if name in ours and name in theirs and not any(is_folder):
                yield from _compare(here, there, path, progress)
            elif name in ours and not is_folder[0]:
                only_here.append(path)
            elif name in theirs and not is_folder[1]:
                only_there.append(path)
        waiting.extend(reversed(inner))
    yield from _apart(here, there, only_here, only_there)


def _listing(tree: Tree, folder: str) -> dict[str, bool]:
    """The names of files (False) and folders (True) that are part of an archive; links and the like are not."""
    try:
        descriptor = tree.folder(folder)
    except (FileNotFoundError, NotADirectoryError):
        tree.forget()
        return {}
    with os.scandir(descriptor) as entries:
        return {
            entry.name: entry.is_dir(follow_symlinks=False)
            for entry in entries
            if (not entry.name.startswith(".") or (not folder and entry.name in _AT_THE_ROOT))
            and (entry.is_file(follow_symlinks=False) or entry.is_dir(follow_symlinks=False))
        }


def _compare(here: Tree, there: Tree, path: str, progress: Progress | None) -> Iterator[Discrepancy]:
    try:
        ours = here.read_bytes(path)[0]
    except OSError as problem:
        yield Discrepancy(UNREADABLE, path, f"here: {reason(problem)}", SECOND_COPY)
        return
    try:
        theirs = there.read_bytes(path)[0]
    except OSError as problem:
        yield Discrepancy(DAMAGED_THERE, path, f"it cannot be read there: {reason(problem)}", _BACKUP)
        return
    if progress is not None:
        progress(path, len(ours) + len(theirs))
    if ours != theirs:
        yield difference(path, ours, theirs)


def difference(path: str, ours: bytes, theirs: bytes) -> Discrepancy:
    """What kind of difference there is between the two files at a path."""
    top = path.partition("/")[0]
    if top == REGISTER:
        if ours.startswith(theirs):
            return Discrepancy(DIFFERS, path, "the register there is older", _BACKUP)
        if theirs.startswith(ours):
            return Discrepancy(DIFFERS, path, "the register here is older", "Copy the one there over this one.")
        return Discrepancy(DIFFERS, path, "the two registers contradict each other", _KEEP_BOTH)
    if top == SOURCES and SOURCE.fullmatch(path):
        return _difference_of_sources(path, ours, theirs)
    if "/" not in path or (top in NOT_CLIPPINGS and top != TRASH):
        return Discrepancy(DIFFERS, path, "the two files differ", _BACKUP if "/" not in path else SECOND_COPY)
    clipping, found_here = judge(path, ours)
    other, found_there = judge(path, theirs)
    wrong_here, wrong_there = damage(found_here), damage(found_there)
    if clipping is not None and not wrong_here:
        if other is None or wrong_there:
            return Discrepancy(DAMAGED_THERE, path, f"there: {_first(wrong_there)}", _BACKUP, clipping.id)
        if clipping.id == other.id:
            return Discrepancy(DIFFERS, path, "the two headers differ; the text is whole in both", _BACKUP, clipping.id)
        return Discrepancy(
            DIFFERS, path, "two different clippings have this name", "Rename one of the two.", clipping.id
        )
    if other is not None and not wrong_there:
        wrong = wrong_here[0]
        return replace(wrong, detail=f"{wrong.detail}; it is whole there", advice=SECOND_COPY, id=other.id)
    return Discrepancy(DIFFERS, path, f"damaged in both: {_first(wrong_here)}", "Look for a third copy.")


def _difference_of_sources(path: str, ours: bytes, theirs: bytes) -> Discrepancy:
    wrong = amiss(path, ours)
    if wrong is None:
        return Discrepancy(DAMAGED_THERE, path, f"there: {OTHER_DIGEST}", _BACKUP)
    if amiss(path, theirs) is None:
        return replace(wrong, detail=f"{wrong.detail}; it is whole there")
    return Discrepancy(DIFFERS, path, f"damaged in both: {wrong.detail}", "Look for a third copy.")


def _first(found: list[Discrepancy]) -> str:
    return found[0].detail if found else "no clipping"


def _apart(here: Tree, there: Tree, only_here: list[str], only_there: list[str]) -> Iterator[Discrepancy]:
    """What only one of the two has, telling apart what merely lies elsewhere, be it in the trash here.

    What only the trash there has is no difference: it stays there until it is emptied there.
    """
    elsewhere: dict[str, list[str]] = {}
    for path in only_there:
        digest = digest_at(there, path)
        if digest is not None:
            elsewhere.setdefault(digest, []).append(path)
    moved: set[str] = set()
    for path in sorted(only_here, key=lambda path: (_in_trash(path), path)):
        digest = _trashed_digest(here, path) if _in_trash(path) else digest_at(here, path)
        candidates = elsewhere.get(digest or "", [])
        if candidates:
            other = candidates.pop(0)
            moved.add(other)
            yield Discrepancy(MOVED, path, f"there it is {other}", _BACKUP, digest)
        else:
            yield Discrepancy(ONLY_HERE, path, "the other copy does not have it", _BACKUP, digest)
    left = [path for path in sorted(only_there) if path not in moved and not _in_trash(path)]
    ledger = _of_both(here, there) if left else None
    for path in left:
        digest = digest_at(there, path)
        if digest is not None and ledger is not None and ledger.knows(digest) and ledger.is_gone(digest):
            yield Discrepancy(ONLY_THERE, path, REMOVED_HERE, "`clipper backup` puts it into the trash there.", digest)
        else:
            yield Discrepancy(ONLY_THERE, path, "only the other copy has it", _advice(path), digest)


def _in_trash(path: str) -> bool:
    return path.startswith(f"{TRASH}/")


def _advice(path: str) -> str:
    top = path.partition("/")[0]
    if top in (REGISTER, SOURCES):
        return f"Somebody wrote there. Copy it into {top}/ here."
    if path == MANIFEST:
        return "It lists the files there; `clipper verify --manifest` writes one here."
    if path == README or path in _AT_THE_ROOT:
        return "It belongs to every archive: copy it here."
    return "`clipper add` takes it in, if it should be here; else remove it there."


def _of_both(here: Tree, there: Tree) -> Ledger:
    """What the registers of both say: what was added there after it was removed here is not gone."""
    ledger = Ledger()
    numbers: dict[str, int] = {}
    for tree in (there, here):
        for register in registers(tree):
            number = numbers.setdefault(register.path, len(numbers))
            with contextlib.suppress(OSError):
                ledger.take(number, register)
    return ledger


def digest_at(tree: Tree, path: str) -> str | None:
    """The digest of the clipping at a path, None if there is none or it lies in the trash."""
    if path.partition("/")[0] in NOT_CLIPPINGS or "/" not in path:
        return None
    try:
        return tree.read_header(path).clipping.id
    except (OSError, BadClipping):
        return None


def _trashed_digest(tree: Tree, path: str) -> str | None:
    """The digest of a clipping in the trash, if it is whole: a damaged one must not stand in for a whole one."""
    try:
        clipping, found = judge(path, tree.read_bytes(path)[0])
    except OSError:
        return None
    return clipping.id if clipping is not None and not damage(found) else None
