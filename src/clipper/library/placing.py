"""Where an archive's index lives: beside it, or in the platform's cache where it cannot."""

from __future__ import annotations

import os

from clipper.frozen import frozen
from clipper.index.sqlite_files import newest
from clipper.places import cache_folder

PRIVATE = ".clipper"
_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "9p", "fuse.sshfs", "ncpfs", "webdav", "davfs"})
_SYNCHRONISED = ("dropbox", "onedrive", "google drive", "googledrive", "nextcloud", "icloud", "mobile documents")
_SYNC_MARKS = (".stfolder", ".dropbox", ".sync", ".owncloudsync.log")


@frozen
class Place:
    """The folder that holds, or is to hold, an archive's index."""

    folder: str
    writable: bool


def temporary_folder() -> str:
    """A folder for an index that nothing else can hold; it goes with the process."""
    import atexit
    import shutil
    import tempfile

    folder = tempfile.mkdtemp(prefix="clipper-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def index_folder(root: str, archive_id: str, *, build: bool = False, beside: bool = True) -> Place:
    """Where the index of the archive at `root` is; with `build`, where a new one goes.

    It is in the archive's private folder, unless that cannot be written, is a link to somewhere else, is on a network
    filesystem (SQLite's locks are not to be trusted there) or is synchronised by another program (which would copy it
    half-written).
    """
    private = os.path.join(root, PRIVATE)
    if os.path.islink(private):
        return Place(os.path.join(cache_folder(), "index", archive_id), writable=True)
    writable = os.access(private if os.path.isdir(private) else root, os.W_OK)
    if writable and not build and newest(private) is not None:
        return Place(private, writable=True)
    if writable and beside and not _is_shared(root):
        return Place(private, writable=True)
    cache = os.path.join(cache_folder(), "index", archive_id)
    if not build and newest(cache) is None and newest(private) is not None:
        return Place(private, writable)
    return Place(cache, writable=True)


def _is_shared(root: str) -> bool:
    folded = root.casefold()
    if any(name in folded for name in _SYNCHRONISED):
        return True
    folder = root
    while folder != os.path.dirname(folder):
        if any(os.path.exists(os.path.join(folder, mark)) for mark in _SYNC_MARKS):
            return True
        folder = os.path.dirname(folder)
    return _filesystem(root) in _NETWORK


def _filesystem(path: str) -> str:
    """The type of the filesystem that holds a path, "" where the system does not tell (then it is taken as local)."""
    best, kind = "", ""
    try:
        with open("/proc/self/mounts", encoding="utf-8", errors="surrogateescape") as mounts:
            for line in mounts:
                fields = line.split(" ")
                point = fields[1].replace("\\040", " ")
                inside = path == point or path.startswith(point.rstrip("/") + "/")
                if inside and len(point) >= len(best):
                    best, kind = point, fields[2]
    except OSError:
        return ""
    return kind
