"""Taking a whole file from a second copy, for one that is damaged or missing here."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from clipper.archive.findings import MISSING, SOURCE_DAMAGED, SOURCE_MISSING, Discrepancy, Repaired
from clipper.archive.incoming import Incoming
from clipper.archive.judging import SECOND_COPY, deletion, judge
from clipper.archive.layout import SOURCES, TRASH, digits_of, folder_of, longer_name
from clipper.archive.register import Entry
from clipper.archive.sources import find_source
from clipper.archive.tree import Tree
from clipper.digests import sha256
from clipper.errors import ClipperError, Unknown
from clipper.frozen import replace

if TYPE_CHECKING:
    from clipper.archive.writing import Writer

GONE = frozenset({MISSING, SOURCE_MISSING})
"""Of which nothing is here that would have to give way."""


def source_in(second: Tree, found: Discrepancy, elsewhere: str | None) -> str | None:
    """Where the second copy has the whole file that is damaged or missing here."""
    if found.kind in (SOURCE_DAMAGED, SOURCE_MISSING):
        try:
            name = find_source(os.listdir(second.folder(SOURCES)), found.id or "-")
        except OSError:
            return None
        return f"{SOURCES}/{name}" if name is not None and _whole(second, f"{SOURCES}/{name}", found.id) else None
    for path in (found.path, elsewhere):
        if path is not None and _whole(second, path, found.id):
            return path
    return None


def _whole(tree: Tree, path: str, digest: str | None) -> bytes | None:
    """A file's bytes if they are a whole clipping (or source) with that digest, or with the digits in its name."""
    try:
        data, _ = tree.read_bytes(path)
    except OSError:
        return None
    if path.startswith(f"{SOURCES}/"):
        return data if sha256(data).hexdigest() == digest else None
    clipping, wrong = judge(path, data)
    if clipping is None or wrong:
        return None
    digits = digest or digits_of(path.rpartition("/")[2])
    return data if digits is not None and clipping.id.startswith(digits) else None


def take(writer: Writer, found: Discrepancy, second: Tree, source: str, now: str) -> Repaired | ClipperError:
    """Put the second copy's file in its place; what is there now is given a name in the trash first."""
    data = _whole(second, source, found.id)
    if data is None:
        return Unknown(f"{source} is no longer whole in {second.root}", "Run it again.")
    tree = writer.tree
    digest, path = found.id or "", source
    if not source.startswith(f"{SOURCES}/"):
        clipping, _ = judge(source, data)
        assert clipping is not None
        digest = clipping.id
        path = f"{folder_of(clipping.published)}/{source.rpartition('/')[2]}"
    if found.kind not in GONE:
        path = found.path
    with Incoming(tree, writer.flusher) as incoming:
        [name] = incoming.write([data])
        if isinstance(name, OSError):
            raise name
        with writer.lock as lock:
            writer.recover(now)
            gone = None if found.kind in GONE else _into_trash(writer, path, digest)
            folder, _, new_name = path.rpartition("/")
            made: list[int] = []
            descriptor = tree.folder(folder, made)
            if found.kind in GONE:
                path = f"{folder}/{_place(writer, name, incoming.folder, new_name, descriptor, digest)}"
            else:
                os.rename(name, new_name, src_dir_fd=incoming.folder, dst_dir_fd=descriptor)
            writer.flusher.folder(descriptor)
            for above in made:
                writer.flusher.folder(above)
            action = "source" if path.startswith(f"{SOURCES}/") else "restored"
            removed = [Entry("removed", digest, None, gone)] if gone is not None and action != "source" else []
            writer.enter(now, [*removed, Entry(action, digest, sha256(data).hexdigest(), path)])
            writer.lookup.record([(digest, path)])
            lock.finished()
    left = None
    if gone is not None:
        left = replace(found, path=gone, advice=deletion(gone) if found.advice == SECOND_COPY else found.advice)
    return Repaired(path, f"taken from {second.root}", left)


def _place(writer: Writer, name: str, folder: int, new_name: str, new_folder: int, digest: str) -> str:
    """Give a file its name, or a longer one where that is taken; the name. OSError."""
    while True:
        try:
            writer.placer.place(name, folder, new_name, new_folder)
        except FileExistsError:
            longer = longer_name(new_name, digest)
            if longer is None:
                raise
            new_name = longer
        else:
            return new_name


def _into_trash(writer: Writer, path: str, digest: str) -> str | None:
    """Where in the trash the file is now; None if there is none. OSError."""
    folder, _, name = path.rpartition("/")
    tree = writer.tree
    made: list[int] = []
    target = os.dup(tree.folder(TRASH, made))
    try:
        writer.flusher.folder(tree.descriptor)
        new_name = _place(writer, name, tree.folder(folder), name, target, digest)
        writer.flusher.folder(target)
        return f"{TRASH}/{new_name}"
    except FileNotFoundError:
        tree.forget()
        return None
    finally:
        os.close(target)
