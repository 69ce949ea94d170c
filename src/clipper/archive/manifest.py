"""A list of all files with their digests that `sha256sum -c` checks."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from clipper.archive.durable import not_written
from clipper.archive.incoming import Incoming
from clipper.archive.layout import MANIFEST
from clipper.archive.tree import Tree
from clipper.digests import sha256
from clipper.errors import NotWritten, reason

if TYPE_CHECKING:
    from clipper.archive.writing import Writer


def write_manifest(writer: Writer, now: str) -> tuple[str, int]:
    """See Archive.write_manifest."""
    tree = writer.tree
    lines = [manifest_line(_digest(tree, path), path) for path in all_files(tree)]
    try:
        with Incoming(tree, writer.flusher) as incoming, writer.lock as lock:
            writer.recover(now)
            name = incoming.write(["".join(lines).encode("utf-8", "surrogateescape")])[0]
            if isinstance(name, OSError):
                raise name
            os.rename(name, MANIFEST, src_dir_fd=incoming.folder, dst_dir_fd=tree.descriptor)
            writer.flusher.folder(tree.descriptor)
            lock.finished()
    except OSError as problem:
        raise not_written(problem, MANIFEST) from None
    return MANIFEST, len(lines)


def _digest(tree: Tree, path: str) -> str:
    try:
        return sha256(tree.read_bytes(path)[0]).hexdigest()
    except OSError as problem:
        raise _not_read(problem, path) from None


def _not_read(problem: OSError, path: str) -> NotWritten:
    return NotWritten(
        f"{MANIFEST}: not written: {path}: not read: {reason(problem)}", "`clipper verify` names it, too."
    )


def manifest_line(digest: str, path: str) -> str:
    """A line as `sha256sum` writes it: a name with a backslash or a line's end is escaped, and the line says so."""
    escaped = path.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    return f"{chr(92) if escaped != path else ''}{digest}  {escaped}\n"


def all_files(tree: Tree) -> Iterator[str]:
    """The paths of all files of the archive but hidden ones and the manifest itself, in order; NotWritten."""
    tree.forget()
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        if folder and not folder.endswith("/"):
            yield folder
            continue
        try:
            with os.scandir(tree.folder(folder.rstrip("/"))) as listing:
                entries = [
                    f"{folder}{entry.name}{'/' if entry.is_dir(follow_symlinks=False) else ''}"
                    for entry in listing
                    if not entry.name.startswith(".")
                    and (entry.is_dir(follow_symlinks=False) or entry.is_file(follow_symlinks=False))
                    and (folder or entry.name != MANIFEST)
                ]
        except OSError as problem:
            raise _not_read(problem, folder.rstrip("/")) from None
        waiting.extend(sorted(entries, reverse=True))
