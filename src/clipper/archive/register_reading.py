"""Reading the registers of all writers: line by line, each checked against the one before."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from clipper.archive.layout import REGISTER
from clipper.archive.register import BEGINNING, chain
from clipper.archive.tree import Tree
from clipper.digests import sha256
from clipper.fileformat import unwritten
from clipper.frozen import frozen

if TYPE_CHECKING:
    from hashlib import _Hash as Hash

ACTIONS = frozenset({"added", "changed", "moved", "removed", "restored", "emptied", "source", "noted"})
_NAME = re.compile(r"[0-9a-f]{16}\.txt")
_LINE = re.compile(
    rb"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ) ([a-z]+) ([0-9a-f]{64}) ([0-9a-f]{64}|-) "
    rb"(\"[^\n]*\"|[^ \n]+) ([0-9a-f]{64})\n",
)
_LONGEST = 1 << 20  # bytes of a line: a path is shorter, and a hostile file must not fill the memory


@frozen
class Line:
    """One entry: its number in its file (from 1), when, what, the original's and the file's digest, the path."""

    number: int
    when: str
    action: str
    digest: str
    file_digest: str | None
    path: str


@frozen
class Flaw:
    """A line that is no entry, or does not follow from the one before.

    digest: SHA-256 of the register from its beginning to the end of this line, its LF too, be it there or not.
    """

    number: int
    reason: str
    digest: str


class RegisterFile:
    """One writer's register, `register/<writer id>.txt`, read from the disk each time it is asked."""

    def __init__(self, tree: Tree, path: str) -> None:
        self._tree = tree
        self.path = path

    def lines(self) -> Iterator[Line]:
        """Its entries, in order; what is no entry is left out. OSError."""
        return (line for line in self.read() if isinstance(line, Line))

    def read(self) -> Iterator[Line | Flaw]:
        """Its entries, in order, and what is wrong with it. OSError."""
        with open(self._tree.open_file(self.path), "rb") as file:
            last = file.readline(_LONGEST)
            until = sha256(last)
            if not last.startswith(BEGINNING):
                yield Flaw(1, "it does not begin as a register does", _ended(until, last))
            for number, raw in enumerate(iter(lambda: file.readline(_LONGEST), b""), 2):
                until.update(raw)
                for entry in _read(raw, last, number):
                    yield entry if isinstance(entry, Line) else Flaw(number, entry, _ended(until, raw))
                last = raw


def registers(tree: Tree) -> list[RegisterFile]:
    """Every register of the archive, in the order of their names; none if there is no folder for them."""
    tree.forget()
    try:
        names = sorted(os.listdir(tree.folder(REGISTER)))
    except FileNotFoundError:
        return []
    return [RegisterFile(tree, f"{REGISTER}/{name}") for name in names if is_register(name)]


def changed_elsewhere(tree: Tree, files: Mapping[str, str]) -> set[str]:
    """See Archive.changed_elsewhere. The lines are taken at their word here: `verify` is who checks them."""
    last: dict[bytes, tuple[int, bytes, bytes, bytes]] = {}  # register, when, action, file digest
    wanted = {digest.encode() for digest in files}
    for number, register in enumerate(registers(tree)):
        with open(tree.open_file(register.path), "rb") as file:
            for raw in iter(lambda: file.readline(_LONGEST), b""):
                fields = raw.split(b" ", 4)
                if len(fields) < 5 or fields[2] not in wanted or fields[1] == b"emptied":
                    continue
                when, action, digest, file_digest, _ = fields
                before = last.get(digest)
                if before is None or before[0] == number or before[1] <= when:
                    kept = before[3] if before is not None and file_digest == b"-" else file_digest
                    last[digest] = number, when, action, kept
    return {
        digest.decode()
        for digest, (_, _, action, file_digest) in last.items()
        if action != b"removed" and file_digest not in (b"-", files[digest.decode()].encode())
    }


def is_register(name: str) -> bool:
    """Whether a file in `register/` is called as one of clipper's is: a writer's id and `.txt`."""
    return _NAME.fullmatch(name) is not None


def _ended(until: Hash, line: bytes) -> str:
    """The digest of what was read, as it will be when whoever writes next has ended a line that was cut short."""
    if line.endswith(b"\n"):
        return until.hexdigest()
    ended = until.copy()
    ended.update(b"\n")
    return ended.hexdigest()


def _read(raw: bytes, last: bytes, number: int) -> Iterator[Line | str]:
    """The entry, and what is wrong with it."""
    match = _LINE.fullmatch(raw)
    if match is None or match[2].decode() not in ACTIONS:
        yield "a line cut short" if not raw.endswith(b"\n") or len(raw) < 160 else "no entry"
        return
    if chain(last, raw[:-65]) != match[6]:
        yield "the line does not follow from the one before: one of them was changed, or lines are missing"
    file_digest = None if match[4] == b"-" else match[4].decode()
    yield Line(number, match[1].decode(), match[2].decode(), match[3].decode(), file_digest, unwritten(match[5]))
