"""What was acknowledged, kept outside the archive, and whether the archive holds to it."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from fault.checker import Seen, check

_ACKNOWLEDGED = re.compile(r"^(?:added|already archived) ([0-9a-f]{8,64})\b", re.MULTILINE)


def acknowledged(out: str, given: Iterable[str]) -> set[str]:
    """The digests among `given` that the output of `add` acknowledges (`added` or `already archived`)."""
    named = _ACKNOWLEDGED.findall(out)
    return {digest for digest in given if any(digest.startswith(prefix) for prefix in named)}


@dataclass
class Verdict:
    """What one point of an experiment came to. Empty lists: clipper kept its promises there.

    repaired: the state right after the fault needed tidying and the next command did it.
    """

    point: str
    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)
    partial: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    repaired: bool = False
    tried: int = 1

    @property
    def ok(self) -> bool:
        return not (self.lost or self.partial or self.broken)

    def __str__(self) -> str:
        parts = [_some("lost", self.lost)] * bool(self.lost) + [_some("partial", self.partial)] * bool(self.partial)
        return f"{self.point}: " + ("; ".join(parts + self.broken[:4]) or "kept")


def _some(what: str, names: list[str], most: int = 3) -> str:
    return f"{what} {', '.join(names[:most])}" + f" and {len(names) - most} more" * (len(names) > most)


def leftovers(archive: str) -> list[str]:
    """What lies in the private folder of half-made files."""
    try:
        return sorted(os.listdir(os.path.join(archive, ".clipper", "incoming")))
    except FileNotFoundError:
        return []


def untidy(archive: str) -> bool:
    """Whether something is left for the next command to tidy up."""
    seen = check(archive)
    doubled = any(len(paths) > 1 for paths in seen.whole.values())
    return bool(seen.partial or seen.misplaced or doubled or leftovers(archive))


def judge(verdict: Verdict, archive: str, kept: Iterable[str], known: Iterable[str]) -> Seen:
    """Compare the archive after the next command with what was acknowledged.

    kept: digests that must be there, each once. known: digests that may be there. What else is wrong is written
    into the verdict; the checker's findings come back for questions of the experiment's own.
    """
    seen = check(archive)
    kept = set(kept)
    verdict.acknowledged = len(kept)
    verdict.lost += sorted(digest[:8] for digest in kept if digest not in seen.whole)
    verdict.partial += seen.partial
    verdict.broken += [f"twice: {' and '.join(paths)}" for paths in seen.whole.values() if len(paths) > 1]
    verdict.broken += [f"misplaced: {path}" for path in seen.misplaced]
    verdict.broken += [f"never given: {digest[:8]}" for digest in seen.whole.keys() - kept - set(known)]
    verdict.broken += [f"left behind: {name}" for name in leftovers(archive)]
    verdict.broken += [
        f"not registered: {digest[:8]}" for digest in sorted(kept & seen.whole.keys() - registered(archive))
    ]
    return seen


def registered(archive: str) -> set[str]:
    """The digests that any register names."""
    folder = os.path.join(archive, "register")
    text = ""
    for name in os.listdir(folder) if os.path.isdir(folder) else ():
        with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
            text += file.read()
    return set(re.findall(r"[0-9a-f]{64}", text))


def listed(out: str) -> list[str]:
    """The ids in the output of `list --jsonl`."""
    return [json.loads(line)["id"] for line in out.splitlines()]


def trashed(archive: str) -> Seen:
    """What the trash holds whole."""
    return check(archive, re.compile("trash"))


Judge = Callable[[Verdict, str], None]
