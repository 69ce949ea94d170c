"""Files that were given whole and hold several clippings: kept once, byte for byte, under their digest."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from clipper.archive.durable import not_written
from clipper.archive.incoming import Incoming
from clipper.archive.layout import SOURCES, slug
from clipper.archive.register import Entry
from clipper.archive.tree import Tree
from clipper.digests import sha256
from clipper.patterns import pattern

if TYPE_CHECKING:
    from clipper.archive.writing import Writer

_NAME = pattern(r".*-([0-9a-f]{64})\.[a-z0-9]{1,8}", re.DOTALL)
_EXTENSION = pattern(r"[A-Za-z0-9]{1,8}", re.ASCII)


def source_name(name: str, digest: str) -> str:
    """The name of a source's file: a slug of its own name, all 64 digits, and its extension, if that is a plain one."""
    stem, dot, extension = name.rpartition(".")
    if not dot or not stem or not _EXTENSION.fullmatch(extension):
        stem, extension = name, "txt"
    return f"{slug(stem)}-{digest}.{extension.lower()}"


def find_source(names: list[str], digest: str) -> str | None:
    """The one of the names that is a source with this digest."""
    mark = f"-{digest}."
    return next((name for name in names if mark in name), None)


def sources(tree: Tree) -> dict[str, str]:
    """See Archive.sources."""
    try:
        names = os.listdir(tree.folder(SOURCES))
    except OSError:
        return {}
    found = ((_NAME.fullmatch(name), name) for name in sorted(names))
    return {match[1]: f"{SOURCES}/{name}" for match, name in found if match is not None}


def put_source(writer: Writer, data: bytes, name: str, now: str) -> str:
    """See Archive.put_source; NotWritten, NotConfirmed."""
    digest = sha256(data).hexdigest()
    tree = writer.tree
    try:
        with Incoming(tree, writer.flusher) as incoming:
            made: list[int] = []
            there = find_source(os.listdir(tree.folder(SOURCES, made)), digest)
            temporary = incoming.write([data])[0] if there is None else ""
            if isinstance(temporary, OSError):
                raise temporary
            with writer.lock as lock:
                writer.recover(now)
                folder = tree.folder(SOURCES, made := [])
                there = find_source(os.listdir(folder), digest)
                if there is None:
                    there = source_name(name, digest)
                    writer.placer.place(temporary, incoming.folder, there, folder)
                    writer.flusher.folder(folder)
                    writer.flusher.folder(tree.descriptor)
                    writer.enter(now, [Entry("source", digest, digest, f"{SOURCES}/{there}")])
                lock.finished()
    except OSError as problem:
        raise not_written(problem, name) from None
    return f"{SOURCES}/{there}"
