"""What is given to clipper: files, whole folders, zip files and streams, read without trust and within limits."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from typing import BinaryIO

from clipper.errors import Refused
from clipper.frozen import frozen, replace
from clipper.settings import DEFAULT_MAX_SIZE

_SKIPPED_NAMES = frozenset({"thumbs.db", "desktop.ini", "icon\r", "__macosx"})
_ARCHIVE_MARK = "clipper.toml"
PRIVATE_TO_AN_ARCHIVE = frozenset(
    {"clipper.toml", "readme.txt", "manifest-sha256.txt", "register", "trash", "sources"},
)
"""What lies in an archive's own folder and is no clipping (names in lower case)."""
_ZIP_BEGINNINGS = (b"PK\x03\x04", b"PK\x05\x06")


@frozen
class Input:
    """One thing to take in: `name` is what the user calls it, `path` where its bytes are, unless `data` has them.

    from_file: the base name that the header will keep, None for a stream.
    named: the user typed this very path (so a link is resolved); what a folder holds is never followed.
    refusal: why it is none, where that is known before it is read.
    """

    name: str
    path: str | None = None
    data: bytes | None = None
    from_file: str | None = None
    named: bool = False
    refusal: Refused | None = None


@frozen
class Skipped:
    """Something in a folder that is not a clipping to be: counted, and told with -v."""

    name: str
    reason: str


def base_name(name: str) -> str:
    """The last part of a file's name as text; bytes that are no UTF-8 show as \\xNN."""
    return os.fsencode(name.rpartition("/")[2]).decode("utf-8", "backslashreplace")


def gather(paths: list[str], *, settle: float, now: float, limit: int = DEFAULT_MAX_SIZE) -> Iterator[Input | Skipped]:
    """Every input that the named files, folders and zip files hold, folders in the order of their names.

    settle: files modified less than this many seconds before `now` (seconds since the epoch) are left for later.
    limit: bytes of the largest entry of a zip file. A name that is neither is yielded as it is: reading it says what
    is wrong.
    """
    for path in paths:
        if not path:
            yield Input("''", refusal=Refused("''", "an empty name names no file"))
            continue
        try:
            folder = stat.S_ISDIR(os.stat(path).st_mode)
        except (OSError, ValueError):
            folder = False
        if folder:
            yield from _walk(path, settle, now, limit)
        else:
            yield from _file(Input(path, path, from_file=base_name(path), named=True), limit)


def _file(given: Input, limit: int) -> Iterator[Input | Skipped]:
    """The file itself, or what it holds, if it is called a zip file and is one."""
    if given.name[-4:].casefold() != ".zip":
        yield given
        return
    try:
        descriptor = _open(given)
    except Refused as refusal:
        yield replace(given, refusal=refusal)
        return
    if stat.S_ISREG(os.fstat(descriptor).st_mode) and os.pread(descriptor, 4, 0) in _ZIP_BEGINNINGS:
        from clipper.zips import entries

        yield from entries(given.name, descriptor, limit)
    else:
        os.close(descriptor)
        yield given


def _walk(top: str, settle: float, now: float, limit: int) -> Iterator[Input | Skipped]:
    waiting, seen = [top], set()
    while waiting:
        folder = waiting.pop()
        try:
            here = os.stat(folder)
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as problem:
            yield Skipped(folder, _why(problem))
            continue
        if (here.st_dev, here.st_ino) in seen:
            yield Skipped(folder, "a folder that holds itself")
            continue
        seen.add((here.st_dev, here.st_ino))
        archive = any(entry.name == _ARCHIVE_MARK for entry in entries)
        inner = []
        for entry in entries:
            reason = _skip_reason(entry, archive, settle, now)
            if reason:
                yield Skipped(entry.path, reason)
            elif entry.is_dir(follow_symlinks=False):
                inner.append(entry.path)
            else:
                yield from _file(Input(entry.path, entry.path, from_file=base_name(entry.name)), limit)
        waiting.extend(reversed(inner))


def _skip_reason(entry: os.DirEntry[str], archive: bool, settle: float, now: float) -> str:
    reason = unwanted(entry.name)
    if reason:
        return reason
    if archive and entry.name.casefold() in PRIVATE_TO_AN_ARCHIVE:
        return "part of an archive, no clipping"
    if entry.is_symlink():
        return "a link: not followed out of the folder"
    if settle > 0 and entry.is_file(follow_symlinks=False):
        try:
            if entry.stat(follow_symlinks=False).st_mtime > now - settle:
                return "changed a moment ago: left for the next run"
        except OSError:
            return ""
    return ""


def unwanted(name: str) -> str:
    """Why a file or folder of this name is left out wherever it is met, or ""."""
    name = name.casefold()
    if name.startswith("."):
        return "hidden"
    return "not a text: left by another program" if name in _SKIPPED_NAMES or name.startswith("~$") else ""


def read(given: Input, limit: int) -> bytes:
    """The bytes of an input, at most `limit` of them; Refused says why not. Never blocks, never follows a late link."""
    if given.refusal is not None:
        raise given.refusal
    if given.data is not None:
        if len(given.data) > limit:
            raise too_large(given.name, len(given.data), limit)
        return given.data
    descriptor = _open(given)
    try:
        before = os.fstat(descriptor)
        if not stat.S_ISREG(before.st_mode):
            raise Refused(given.name, f"{_kind(before.st_mode)}, not a file")
        if before.st_size > limit:
            raise too_large(given.name, before.st_size, limit)
        data = _read_up_to(descriptor, before.st_size, limit)
        after = os.fstat(descriptor)
    except OSError as problem:
        raise Refused(given.name, _why(problem)) from None
    finally:
        os.close(descriptor)
    if len(data) > limit:
        raise too_large(given.name, len(data), limit)
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise Refused(given.name, "it changed while it was read", "Add it again when it is complete.")
    return data


def _open(given: Input) -> int:
    assert given.path is not None
    try:
        path = os.path.realpath(given.path) if given.named else given.path
        return os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError as problem:
        raise Refused(given.name, _why(problem)) from None
    except ValueError:
        raise Refused(given.name, "no such file: its name holds a NUL character") from None


def _read_up_to(descriptor: int, expected: int, limit: int) -> bytes:
    data = os.read(descriptor, min(expected, limit) + 1)
    if len(data) == expected:
        return data
    parts = [data]
    while data and sum(map(len, parts)) <= limit:
        data = os.read(descriptor, 1 << 20)
        parts.append(data)
    return b"".join(parts)


def read_stream(stream: BinaryIO, name: str, limit: int) -> Input:
    """Everything a stream gives, as one input; Refused once it gives more than `limit` bytes."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise too_large(name, None, limit)
    return Input(name, data=data)


def too_large(name: str, size: int | None, limit: int) -> Refused:
    """The refusal of an input above the limit (settings: max_size, in bytes)."""
    much = "more than the limit" if size is None else f"{size:,} bytes: larger than the limit"
    return Refused(name, f"{much} of {limit:,}", "Raise max_size in clipper.toml if it really is one clipping.")


def _kind(mode: int) -> str:
    kinds = {
        stat.S_IFDIR: "a folder",
        stat.S_IFIFO: "a named pipe",
        stat.S_IFSOCK: "a socket",
        stat.S_IFCHR: "a device",
        stat.S_IFBLK: "a device",
    }
    return kinds.get(stat.S_IFMT(mode), "something special")


def _why(problem: OSError) -> str:
    reasons = {
        errno.ENOENT: "no such file",
        errno.ELOOP: "a link that leads nowhere or in a circle",
        errno.EACCES: "it may not be read (permission denied)",
        errno.EPERM: "it may not be read (permission denied)",
        errno.ENXIO: "a socket or a device that is not there, not a file",
        errno.ENAMETOOLONG: "its name is too long",
        errno.ENOTDIR: "no such file",
    }
    return reasons.get(problem.errno or 0, (problem.strerror or str(problem)).lower())
