"""What a process that was killed under the lock had done, but not yet entered in the register."""

from __future__ import annotations

from collections.abc import Iterable

from clipper.archive.layout import TRASH
from clipper.archive.locating import find
from clipper.archive.register import Entry
from clipper.archive.register_reading import Line, registers
from clipper.archive.tree import Tree
from clipper.digests import sha256
from clipper.errors import BadClipping


def unregistered(tree: Tree, deeds: Iterable[tuple[str, str]]) -> list[Entry]:
    """The entries that are missing for these clippings (digest, intended path), by what the disk has of them."""
    places = _places(tree, deeds)
    last: dict[str, Line] = {}
    known: set[tuple[str, str | None]] = set()
    if places:
        for register in registers(tree):
            for line in register.lines():
                if line.digest in places:
                    known.add((line.digest, line.file_digest))
                    if line.digest not in last or line.when >= last[line.digest].when:
                        last[line.digest] = line
    entries = []
    for digest, path in places.items():
        try:
            file_digest = sha256(tree.read_bytes(path)[0]).hexdigest()
        except OSError:
            continue
        action = _action(path, last.get(digest))
        if (digest, file_digest) not in known or action in ("removed", "restored"):
            entries.append(Entry(action, digest, file_digest, path))
    return entries


def _places(tree: Tree, deeds: Iterable[tuple[str, str]]) -> dict[str, str]:
    places: dict[str, str] = {}
    missing: set[str] = set()
    for digest, path in deeds:
        try:
            there = tree.read_header(path).clipping.id == digest
        except (OSError, BadClipping):
            there = False
        if there:
            places[digest] = path
        else:
            missing.add(digest)
    found = find(tree, missing - set(places)) if missing - set(places) else {}
    places.update({digest: header.path for digest, header in found.items()})
    return places


def _action(path: str, last: Line | None) -> str:
    trashed = path.startswith(f"{TRASH}/")
    if last is None:
        return "added"
    if trashed:
        return "changed" if last.action == "removed" else "removed"
    return "restored" if last.action == "removed" else "changed"
