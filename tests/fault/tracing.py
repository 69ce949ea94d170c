"""strace: which system calls a command makes, and failing or killing it at one of them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_CALL = re.compile(r"^(\d+)\s+(\w+)\((.*)$")
_CHANGES = re.compile(
    "p?writev?2?|pwrite64|linkat|link|renameat2|renameat|rename|unlinkat|unlink|mkdirat|mkdir|rmdir|fsync|fdatasync|"
    "syncfs|sync|sync_file_range|ftruncate|truncate|fallocate|copy_file_range|sendfile|symlinkat|symlink|utimensat|"
    "fchmod|fchmodat|chmod|fchown|f?setxattr|flock|exit_group"
)
_HERE = re.compile("AT_FDCWD<[^>]*>")
"""Where the command runs, which strace says with every absolute path, too."""
_FIRST_LINE = re.compile(r"/clipper/cli/boundary\.py|/stand_in\.py")
"""From where it is opened on, what fails is the program's to tell; before, Python starts and knows nothing of it."""
_MISSING = "strace is not installed (Debian: apt-get install strace)"


@dataclass(frozen=True, slots=True)
class Point:
    """One system call of a command: the `number`th call (from 1) of that name in its process.

    changes: it may change what is on disk, or tells the user something. inside: it touches the watched folders, and
    the program has begun.
    """

    call: str
    number: int
    changes: bool
    inside: bool

    def __str__(self) -> str:
        return f"{self.call}#{self.number}"


def unavailable() -> str | None:
    """Why system calls cannot be traced on this machine, or None where they can."""
    if shutil.which("strace") is None:
        return _MISSING
    probe = ["strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=getpid", "-e", "inject=getpid:error=EPERM", "true"]
    done = subprocess.run(probe, capture_output=True, text=True, timeout=10, check=False)
    if done.returncode == 0:
        return None
    return f"strace may not trace here: {done.stderr.strip() or done.returncode}"


def record(trace: str) -> list[str]:
    """The words that go before a command to write its system calls into the file `trace`."""
    return ["strace", "-f", "-y", "-qq", "-s", "256", "-o", trace]


def points(trace: str, watched: Sequence[str]) -> list[Point]:
    """Every system call in a trace, each once by name and number; watched: the folders that `inside` is about."""
    counts: Counter[tuple[str, str]] = Counter()
    found: dict[tuple[str, int], Point] = {}
    begun = False
    with open(trace, encoding="utf-8", errors="replace") as file:
        for line in file:
            match = _CALL.match(line)
            if match is None:
                continue
            process, call, rest = match.groups()
            rest = _HERE.sub("", rest)
            counts[process, call] += 1
            number = counts[process, call]
            begun = begun or _FIRST_LINE.search(rest) is not None
            inside = begun and any(folder in rest for folder in watched)
            says = (call == "write" and rest.startswith(("1<", "2<"))) or call == "exit_group"
            changes = says or (
                inside and (_CHANGES.fullmatch(call) is not None or (call in {"open", "openat"} and "O_CREAT" in rest))
            )
            old = found.get((call, number))
            if old is not None:
                inside, changes = inside or old.inside, changes or old.changes
            found[call, number] = Point(call, number, changes, inside or says)
    return list(found.values())


def killed_at(point: Point) -> list[str]:
    """The words that go before a command to kill it (SIGKILL) in place of one of its system calls."""
    return _inject(point.call, f"signal=SIGKILL:when={point.number}", ["-f"])


def failing_at(point: Point, error: str, *, for_good: bool = False) -> list[str]:
    """The words that go before a command to fail one of its calls, or every one of that name from there on."""
    when = f"{point.number}+" if for_good else f"{point.number}"
    return _inject(point.call, f"error={error}:when={when}", ["-f", "--seccomp-bpf"])


def pretending(calls: Iterable[str], outcome: str) -> list[str]:
    """The words that go before a command to answer every such call with `retval=0` or `error=…`, undone."""
    names = ",".join(calls)
    return _inject(names, outcome, ["-f", "--seccomp-bpf"])


def _inject(calls: str, outcome: str, options: list[str]) -> list[str]:
    return ["strace", *options, "-qq", "-o", os.devnull, "-e", f"trace={calls}", "-e", f"inject={calls}:{outcome}"]


def trace_file() -> str:
    """A fresh name for a trace."""
    descriptor, name = tempfile.mkstemp(prefix="trace-")
    os.close(descriptor)
    return name
