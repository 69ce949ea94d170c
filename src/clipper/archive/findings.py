"""What is amiss with an archive, and what may be done about it."""

from __future__ import annotations

from clipper.frozen import frozen

HALF_PRESENT = "half-present"
HEADER_CHANGED = "header-changed"
HEADER_DAMAGED = "header-damaged"
TEXT_CHANGED = "text-changed"
LINE_ENDS = "line-ends"
FOREIGN = "foreign"
MISPLACED = "misplaced"
MISNAMED = "misnamed"
DUPLICATED = "duplicated"
CONFLICT_COPY = "conflict-copy"
MISSING = "missing"
UNREGISTERED = "unregistered"
REGISTER = "register"
NEWER = "newer"
UNREADABLE = "unreadable"
SOURCE_DAMAGED = "source-damaged"
SOURCE_MISSING = "source-missing"
ONLY_HERE = "only-here"
ONLY_THERE = "only-there"
DIFFERS = "differs"
MOVED = "moved"
DAMAGED_THERE = "damaged-there"
STALE_INDEX = "stale-index"

KINDS: dict[str, str] = {
    HALF_PRESENT: "a file that was cut short, or a text that is shorter than it was",
    HEADER_CHANGED: "a header that was changed by other means than clipper; the text is whole",
    HEADER_DAMAGED: "a header that cannot be right",
    TEXT_CHANGED: "a text that was changed since its accession, or damaged",
    LINE_ENDS: "a file or a text whose line ends another program converted",
    FOREIGN: "something that is no clipping",
    MISPLACED: "a clipping that is not in the folder of its date",
    MISNAMED: "a clipping whose file name ends in another's digits",
    DUPLICATED: "the same original in several files",
    CONFLICT_COPY: "a copy that a synchronising program made of two versions",
    MISSING: "a clipping that the register knows and the folders do not have",
    UNREGISTERED: "a clipping that no register knows",
    REGISTER: "a register that was changed, or cut short",
    NEWER: "a file in a newer format",
    UNREADABLE: "a file or folder that cannot be read",
    SOURCE_DAMAGED: "a whole under sources/ that is no longer what was given",
    SOURCE_MISSING: "a whole that parts were taken from and that is not there",
    ONLY_HERE: "a file that the other copy does not have",
    ONLY_THERE: "a file that only the other copy has",
    DIFFERS: "a file that is not the same in both copies",
    MOVED: "a clipping that lies elsewhere in the other copy",
    DAMAGED_THERE: "a clipping that is whole here and not in the other copy",
    STALE_INDEX: "an index that says something else than the files",
}
"""Every kind of discrepancy, and what it is in words."""


@frozen
class Discrepancy:
    """One thing that is amiss: what kind (a key of KINDS), where, what exactly, and what to do about it.

    path is relative to the archive. id is the clipping's digest, where it is known.
    """

    kind: str
    path: str
    detail: str
    advice: str = ""
    id: str | None = None


@frozen
class Repair:
    """One safe thing that can be done about a discrepancy, to be confirmed: `question` says what, in words.

    source is the path in the second copy and second_copy its folder, where the repair takes a file from there.
    """

    discrepancy: Discrepancy
    question: str
    source: str | None = None
    second_copy: str | None = None


@frozen
class Repaired:
    """A repair that was carried out: the file as it is now, and what was done.

    left: the damaged file that gave way and lies in the trash now, as `verify` names it.
    """

    path: str
    what: str
    left: Discrepancy | None = None


@frozen
class Copied:
    """A file that `backup` brought up to date in the copy: its path there, and what was done."""

    path: str
    what: str
