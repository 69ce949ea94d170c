"""What the registers say of every clipping, kept small enough for a million of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from clipper.archive.findings import REGISTER, Discrepancy
from clipper.archive.register_reading import Flaw, Line, RegisterFile

_KEY = 16  # bytes of a digest that stand for it: enough for any number of clippings
_OF_NO_CLIPPING_IN_ITS_PLACE = frozenset({"source", "emptied"})
"""What is deleted from the trash was removed before, and may have been added again since."""
_LIVE, _GONE = b"l", b"g"
_LOOK = "Compare it with a second copy. clipper goes on after it; `clipper repair` notes that you have seen it."


class Ledger:
    """The last entry of each clipping over all registers, and which clippings were seen on disk since.

    In one register the order of the lines counts, between registers the time: clocks differ, and go back.
    """

    def __init__(self) -> None:
        self._last: dict[bytes, bytes] = {}  # state, register (2 bytes), when (14), file digest (16, or fewer)
        self._seen: set[bytes] = set()
        self._flaws: dict[str, list[Flaw]] = {}
        self._noted: set[tuple[str, str]] = set()
        self.any = False

    def take(self, number: int, register: RegisterFile) -> None:
        """Read one register; `damaged` tells what is wrong with it. OSError."""
        for entry in register.read():
            if isinstance(entry, Flaw):
                self._flaws.setdefault(register.path, []).append(entry)
            elif entry.action == "noted":
                self._noted.add((entry.path, entry.digest))
            elif entry.action not in _OF_NO_CLIPPING_IN_ITS_PLACE:
                self._take(number.to_bytes(2, "big"), entry)
        self.any = True

    def damaged(self) -> Iterator[Discrepancy]:
        """The registers that are damaged, each once, but for what any register says was noted.

        The discrepancy's id is the digest of the register up to its last flaw, by which it can be noted.
        """
        for path, flaws in self._flaws.items():
            noted = max((number for number, one in enumerate(flaws, 1) if (path, one.digest) in self._noted), default=0)
            left = flaws[noted:]
            if left:
                detail = f"line {left[0].number}: {left[0].reason}"
                if len(left) > 1:
                    detail += f" (and {len(left) - 1:,} more, the last in line {left[-1].number:,})"
                yield Discrepancy(REGISTER, path, detail, _LOOK, left[-1].digest)

    def _take(self, register: bytes, line: Line) -> None:
        key = _key(line.digest)
        when = line.when.translate(_NO_PUNCTUATION).encode()
        before = self._last.get(key)
        if before is not None and before[1:3] != register and before[3:17] > when:
            return
        if line.file_digest is not None:
            file_digest = bytes.fromhex(line.file_digest[: 2 * _KEY])
        else:
            file_digest = before[17:] if before is not None else b""
        self._last[key] = (_GONE if line.action == "removed" else _LIVE) + register + when + file_digest

    def see(self, digest: str) -> bool:
        """Note that a clipping is there; False if it was seen before."""
        key = _key(digest)
        if key in self._seen:
            return False
        self._seen.add(key)
        return True

    def knows(self, digest: str) -> bool:
        """Whether any register has an entry for it."""
        return _key(digest) in self._last

    def is_gone(self, digest: str) -> bool:
        """Whether its last entry says that it was removed."""
        return self._last[_key(digest)][:1] == _GONE

    def is_known(self, digest: str, file_digest: str) -> bool:
        """Whether its last entry is of a file with this digest, and not of its removal."""
        return self.knows(digest) and not self.is_gone(digest) and self.has_file(digest, file_digest)

    def has_file(self, digest: str, file_digest: str) -> bool:
        """Whether its last entry is of a file with this digest, or says nothing of the file."""
        recorded = self._last[_key(digest)][17:]
        return not recorded or recorded == bytes.fromhex(file_digest[: 2 * _KEY])

    def missing(self, registers: Iterable[RegisterFile]) -> tuple[dict[str, Line], set[str]]:
        """The last entries of clippings that should be there and were not seen, and where in the trash earlier files
        of theirs were entered; reads the registers again.
        """
        lost = {key for key, value in self._last.items() if value[:1] == _LIVE and key not in self._seen}
        found: dict[str, Line] = {}
        removed: set[str] = set()
        if lost:
            for register in registers:
                for line in register.lines():
                    if _key(line.digest) in lost:
                        if line.action == "removed":
                            removed.add(line.path)
                        elif line.action not in _OF_NO_CLIPPING_IN_ITS_PLACE:
                            found[line.digest] = line
        return found, removed


_NO_PUNCTUATION = str.maketrans("", "", "-:TZ")


def _key(digest: str) -> bytes:
    return bytes.fromhex(digest[: 2 * _KEY])
