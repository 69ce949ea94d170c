"""Zip files, opened without trust and within limits: each entry is an input of its own, and none is ever unpacked."""

from __future__ import annotations

import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from clipper.errors import Refused
from clipper.inputs import PRIVATE_TO_AN_ARCHIVE, Input, Skipped, base_name, too_large, unwanted

MOST_ENTRIES = 10_000
LARGEST = 1 << 30
"""Bytes of a zip file, and of all that is read out of one."""
_LARGEST_DIRECTORY = 8 * 1024 * 1024
_END, _WIDE_END, _WIDE_RECORD = b"PK\x05\x06", b"PK\x06\x07", b"PK\x06\x06"
_END_SIZE, _LONGEST_COMMENT, _WIDE_END_SIZE, _WIDE_RECORD_SIZE = 22, 0xFFFF, 20, 56
_RATIO, _HARMLESS = 200, 1 << 20
"""A text is hardly ever packed tighter than this; up to so many bytes it does no harm."""
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED = 0x41
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    OverflowError,
    IndexError,
)
"""What the module raises for a damaged file, depending on where the damage is."""
_UNPACK = "Unpack it yourself, look at it, and add what came out."


def entries(name: str, descriptor: int, limit: int) -> Iterator[Input | Skipped]:
    """What an open zip file holds (its descriptor is taken over): an input for each entry, in its order.

    An entry is named `ZIP/ENTRY` and never written anywhere. One that cannot be taken carries its refusal, as does
    the whole where it is no zip file that can be trusted. limit: bytes of the largest entry.
    """
    with open(descriptor, "rb") as file:
        try:
            yield from _entries(name, file, limit)
        except Refused as refusal:
            yield Input(name, refusal=refusal)


def _entries(name: str, file: BinaryIO, limit: int) -> Iterator[Input | Skipped]:
    size = os.fstat(file.fileno()).st_size
    _check_directory(name, file, size)
    try:
        archive = zipfile.ZipFile(file)
    except _BROKEN as problem:
        raise _damaged(name, problem) from None
    with archive:
        found = archive.infolist()
        if len(found) > MOST_ENTRIES:
            raise _too_many(name)
        if sum(entry.compress_size for entry in found) > size:
            raise Refused(name, "a damaged zip file, or a bomb: its entries overlap", _UNPACK)
        roots = [path.removesuffix("clipper.toml") for path in map(_path, found) if _base(path) == "clipper.toml"]
        total = 0
        for entry in found:
            if entry.is_dir():
                continue
            shown = f"{name}/{entry.filename}"
            reason = _skip_reason(_path(entry), roots)
            if reason:
                yield Skipped(shown, reason)
                continue
            try:
                data = _read(archive, entry, shown, limit, LARGEST - total)
            except Refused as refusal:
                yield Input(shown, refusal=refusal)
                continue
            total += len(data)
            yield Input(shown, data=data, from_file=base_name(_path(entry)))


def _check_directory(name: str, file: BinaryIO, size: int) -> None:
    """Look at the end before the module does, which would read a directory of any length into memory."""
    if size > LARGEST:
        raise Refused(name, f"a zip file of {size:,} bytes: larger than {LARGEST:,}", _UNPACK)
    file.seek(max(0, size - _END_SIZE - _LONGEST_COMMENT - _WIDE_END_SIZE - _WIDE_RECORD_SIZE))
    tail = file.read()
    at = len(tail) - _END_SIZE
    if not (tail.startswith(_END, at) and tail.endswith(b"\0\0")):
        at = tail.rfind(_END)
    end = tail[at : at + _END_SIZE] if at >= 0 else b""
    if len(end) < _END_SIZE:
        raise Refused(name, "a damaged zip file: cut short", "Fetch it again.")
    count, directory = int.from_bytes(end[10:12], "little"), int.from_bytes(end[12:16], "little")
    if tail.startswith(_WIDE_END, max(0, at - _WIDE_END_SIZE)):  # zip64: the record before it has the real numbers
        record = tail[max(0, at - _WIDE_END_SIZE - _WIDE_RECORD_SIZE) : at - _WIDE_END_SIZE]
        said = int.from_bytes(tail[at - _WIDE_END_SIZE + 8 : at - _WIDE_END_SIZE + 16], "little")
        there = size - len(tail) + at - _WIDE_END_SIZE - _WIDE_RECORD_SIZE
        if said != there or len(record) < _WIDE_RECORD_SIZE or not record.startswith(_WIDE_RECORD):
            raise Refused(name, "a damaged zip file: its end contradicts itself", "Fetch it again.")
        count, directory = int.from_bytes(record[32:40], "little"), int.from_bytes(record[40:48], "little")
    if count > MOST_ENTRIES or directory > _LARGEST_DIRECTORY:
        raise _too_many(name)


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, limit: int, left: int) -> bytes:
    kind = stat.S_IFMT(entry.external_attr >> 16) if entry.create_system == 3 else 0
    if kind == stat.S_IFLNK:
        raise Refused(name, "a link inside a zip file: not followed")
    if kind not in (0, stat.S_IFREG):
        raise Refused(name, "something special inside a zip file, not a file")
    if entry.flag_bits & _ENCRYPTED:
        raise Refused(name, "encrypted: a password would be needed", _UNPACK)
    if entry.compress_type not in _METHODS:
        raise Refused(name, f"packed by a method that clipper does not open (number {entry.compress_type})", _UNPACK)
    if entry.file_size > limit:
        raise too_large(name, entry.file_size, limit)
    if entry.file_size > max(_HARMLESS, _RATIO * entry.compress_size):
        raise Refused(name, f"{entry.file_size:,} bytes out of {entry.compress_size:,}: a zip bomb?", _UNPACK)
    if entry.file_size > left:
        raise Refused(name, f"the zip file holds more than {LARGEST:,} bytes: not read on", _UNPACK)
    try:
        with archive.open(entry) as file:
            data = file.read(entry.file_size + 1)
            if file.read(1) or len(data) != entry.file_size:
                raise zipfile.BadZipFile("its size is not the one that it says")
    except _BROKEN as problem:
        raise _damaged(name, problem) from None
    if data.startswith(b"PK\x03\x04"):
        raise Refused(name, "a zip file (or an office document) inside a zip file: not opened", _UNPACK)
    return data


def _skip_reason(path: str, roots: list[str]) -> str:
    parts = [part for part in path.split("/") if part not in ("", ".", "..")]
    reason = next(filter(None, map(unwanted, parts)), "")
    for root in roots:
        if not reason and path.startswith(root):
            first = path[len(root) :].partition("/")[0].casefold()
            reason = "part of an archive, no clipping" if first in PRIVATE_TO_AN_ARCHIVE else ""
    return reason


def _path(entry: zipfile.ZipInfo) -> str:
    return entry.filename.replace("\\", "/")


def _base(path: str) -> str:
    return path.rpartition("/")[2]


def _too_many(name: str) -> Refused:
    return Refused(name, f"a zip file with more than {MOST_ENTRIES:,} entries", _UNPACK)


def _damaged(name: str, problem: Exception) -> Refused:
    return Refused(name, f"damaged: {str(problem) or type(problem).__name__}", "Fetch it again.")
