"""One archived file as the index wants it, read by whichever process."""

from __future__ import annotations

import errno

from clipper.archive import Archive
from clipper.clipping import title
from clipper.errors import BadClipping, ClipperError
from clipper.index import Entry
from clipper.likeness import likeness
from clipper.mojibake import searchable

_open_here: dict[str, Archive] = {}


def open_here(root: str) -> Archive:
    """The archive at `root` as this process, which may be a worker, has it open for reading."""
    archive = _open_here.get(root)
    if archive is None:
        archive = _open_here[root] = Archive.open(root)
    return archive


def read_entry(root: str, path: str) -> tuple[str, Entry | str | OSError]:
    """One file as the index wants it, or why it cannot be read. Runs in worker processes too, so it opens its own."""
    try:
        stored = open_here(root).read(path)
    except BadClipping as problem:
        return path, problem.message
    except ClipperError as problem:  # the archive itself cannot be opened now, which says nothing of the file
        return path, OSError(errno.EIO, problem.message)
    except OSError as problem:
        return path, problem
    text = stored.text
    named = title(stored.clipping, text)
    return path, Entry(stored.clipping, searchable(text), named, path, stored.size, stored.mtime_ns, likeness(text))
