"""T1, T2, T3: the same command again and again, each time killed or failed at another of its system calls."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from fault.commands import Program, run
from fault.oracle import Verdict
from fault.scenarios import Place, Scenario, aftermath, prepare, words
from fault.tracing import Point, failing_at, killed_at, points, record, trace_file

_FITTING = {
    "write": ("ENOSPC", "EIO", "EDQUOT"),
    "pwrite64": ("ENOSPC", "EIO", "EDQUOT"),
    "ftruncate": ("EIO", "EROFS"),
    "fsync": ("EIO", "ENOSPC", "EDQUOT"),
    "fdatasync": ("EIO", "ENOSPC", "EDQUOT"),
    "syncfs": ("EIO", "ENOSPC", "EDQUOT"),
    "mkdir": ("EDQUOT", "ENOSPC", "EIO", "EROFS"),
    "mkdirat": ("EDQUOT", "ENOSPC", "EIO", "EROFS"),
    "link": ("EROFS", "ENOSPC", "EIO", "EDQUOT"),
    "linkat": ("EROFS", "ENOSPC", "EIO", "EDQUOT"),
    "rename": ("EROFS", "ENOSPC", "EIO", "EDQUOT"),
    "renameat2": ("EROFS", "ENOSPC", "EIO", "EDQUOT"),
    "unlink": ("EIO", "EROFS"),
    "unlinkat": ("EIO", "EROFS"),
    "openat": ("EMFILE", "EIO", "ENOSPC", "EDQUOT", "EROFS"),
}
"""The errors that a call can answer with, the likeliest first; a call that only reads or looks answers with EIO."""
_NEVER_FAILED = frozenset({"exit_group", "exit", "execve", "rt_sigreturn", "mmap", "munmap", "mremap", "brk"})
"""The end, and memory: what it is to have none is not shown by failing a call of the disk's."""


@dataclass(frozen=True, slots=True)
class Try:
    """One point to try: what stands before the command, and how the report calls it. call: its system call's name."""

    label: str
    call: str
    wrapper: tuple[str, ...]
    kills: bool


def kills(found: Sequence[Point], *, everywhere: bool) -> list[Try]:
    """T1: SIGKILL in place of every call that touches the archive or tells something, or that changes something.

    Between two of these nothing on the disk changes, so a kill there leaves what the next one leaves.
    """
    chosen = [point for point in found if point.changes or (everywhere and point.inside)]
    return [Try(f"killed at {point}", point.call, tuple(killed_at(point)), True) for point in chosen]


def failures(found: Sequence[Point], *, for_good: bool, every_error: bool, looks: int = 1) -> list[Try]:
    """T2, T3: an error at every call that changes something in the archive and at one in `looks` that only looks.

    every_error: all that the call can answer with, else the likeliest.
    """
    tries = []
    looking = 0
    for point in found:
        if not point.inside or point.call in _NEVER_FAILED:
            continue
        looking += not point.changes
        if not point.changes and looking % looks:
            continue
        errors = _FITTING.get(point.call, ("EIO",))
        for error in errors if every_error else errors[:1]:
            wrapper = failing_at(point, error, for_good=for_good)
            tries.append(Try(f"{error} at {point}{' and on' * for_good}", point.call, tuple(wrapper), False))
    return tries


def thinned(tries: list[Try], most: int, *, each_call: bool = False) -> list[Try]:
    """At most so many of the tries, evenly spread, the first and the last among them; each_call: and one of each."""
    if len(tries) <= most:
        return tries
    chosen = {round(i * (len(tries) - 1) / (most - 1)) for i in range(most)}
    calls = {tries[i].call for i in chosen}
    for i, one in enumerate(tries):
        if each_call and one.call not in calls:
            calls.add(one.call)
            chosen.add(i)
    return [tries[i] for i in sorted(chosen)]


def calls_of(program: Program, scenario: Scenario, base: Place) -> list[Point]:
    """The system calls of one undisturbed run on a copy of the base."""
    place = base.copy(f"{base.folder}-counted")
    trace = trace_file()
    try:
        done = run(program, place.archive, *words(scenario, place), home=place.home, wrapper=record(trace), limit=60)
        if done.code != 0:
            raise RuntimeError(f"{scenario.name} undisturbed: exit {done.code}: {done.err.strip()}")
        return points(trace, (place.archive, place.home))
    finally:
        os.unlink(trace)
        place.remove()


def sweep(
    program: Program,
    scenario: Scenario,
    plan: Callable[[list[Point]], list[Try]],
    *,
    jobs: int = 2,
    folder: str | None = None,
    setting: str = "",
) -> Iterator[Verdict]:
    """One verdict for each try that `plan` makes of the command's system calls, on a fresh copy of its archive.

    folder: where to work, instead of the temporary folder. setting: a line for the archive's settings.
    """
    top = tempfile.mkdtemp(prefix="fault-", dir=folder)
    try:
        base = prepare(program, scenario, os.path.join(top, "base"), setting)
        tries = plan(calls_of(program, scenario, base))

        def attempt(numbered: tuple[int, Try]) -> Verdict:
            number, one = numbered
            place = base.copy(os.path.join(top, f"{number}"))
            try:
                arguments = words(scenario, place)
                done = run(program, place.archive, *arguments, home=place.home, wrapper=one.wrapper)
                verdict = aftermath(program, scenario, place, done, f"{scenario.name}, {one.label}")
                verdict.tried = int(not one.kills or done.code in {-9, 137})
                return verdict
            finally:
                place.remove()

        with ThreadPoolExecutor(jobs) as pool:
            yield from pool.map(attempt, enumerate(tries))
    finally:
        shutil.rmtree(top, ignore_errors=True)
