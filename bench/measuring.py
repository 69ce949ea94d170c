"""Runs processes and measures them: wall and CPU time, peak memory; interleaved and repeated, medians with spread."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from typing import TypeVar

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Run:
    """One process from start to end. Times in seconds; memory (KiB) is the largest single process's resident peak."""

    wall: float
    cpu: float
    memory: int
    code: int
    output: bytes = b""


@dataclass(frozen=True, slots=True)
class Command:
    """A program as it is started, without a shell. feed: its standard input; accept: exit codes that are a success."""

    name: str
    arguments: tuple[str, ...]
    feed: bytes = b""
    accept: tuple[int, ...] = (0,)


@dataclass(slots=True)
class Series:
    """Repeated figures of one kind, in one unit."""

    values: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        """The middle value."""
        return statistics.median(self.values)

    @property
    def spread(self) -> tuple[float, float]:
        """The lower and upper quartile, or least and largest of fewer than four."""
        if len(self.values) < 4:
            return min(self.values), max(self.values)
        quarters = statistics.quantiles(self.values, n=4, method="inclusive")
        return quarters[0], quarters[2]


@dataclass(slots=True)
class Measure:
    """What repeated runs of one command took: wall and CPU in seconds, memory in KiB, and the last run's output."""

    wall: Series = field(default_factory=Series)
    cpu: Series = field(default_factory=Series)
    memory: Series = field(default_factory=Series)
    output: bytes = b""

    def note(self, run: Run) -> None:
        """Add one run."""
        self.wall.values.append(run.wall)
        self.cpu.values.append(run.cpu)
        self.memory.values.append(run.memory)
        self.output = run.output


class Failed(Exception):
    """A measured command did not succeed: the figures would mean nothing."""


def run(command: Command, environment: Mapping[str, str]) -> Run:
    """Start the program, wait for its end, and measure it with the kernel's own accounts (children included)."""
    reading, writing, complaints = _scratch(), _scratch(), _scratch()
    try:
        os.write(reading, command.feed)
        os.lseek(reading, 0, os.SEEK_SET)
        actions = [
            (os.POSIX_SPAWN_DUP2, reading, 0),
            (os.POSIX_SPAWN_DUP2, writing, 1),
            (os.POSIX_SPAWN_DUP2, complaints, 2),
        ]
        started = time.perf_counter_ns()
        child = os.posix_spawn(command.arguments[0], command.arguments, environment, file_actions=actions)
        _, status, usage = os.wait4(child, 0)
        ended = time.perf_counter_ns()
        code = os.waitstatus_to_exitcode(status)
        output = os.pread(writing, 1 << 22, 0)
        if code not in command.accept:
            said = os.pread(complaints, 4000, 0).decode("utf-8", "replace")
            raise Failed(f"{' '.join(command.arguments)}: exit {code}\n{said}")
    finally:
        for descriptor in (reading, writing, complaints):
            os.close(descriptor)
    memory = usage.ru_maxrss // (1024 if sys.platform == "darwin" else 1)
    return Run((ended - started) / 1e9, usage.ru_utime + usage.ru_stime, memory, code, output)


def _scratch() -> int:
    if hasattr(os, "memfd_create"):
        return os.memfd_create("bench")
    descriptor, path = tempfile.mkstemp()
    os.unlink(path)
    return descriptor


def interleaved(
    commands: Sequence[Command | Callable[[], Command]],
    environment: Mapping[str, str],
    rounds: int,
) -> dict[str, Measure]:
    """Run each command once a round, so that what disturbs the machine disturbs all alike; a first round warms up.

    A callable gives a fresh command every time (an add needs a new text).
    """
    measures: dict[str, Measure] = {}
    for number in range(-1, rounds):
        turn = number % len(commands)
        for command in [*commands[turn:], *commands[:turn]]:
            made = command() if callable(command) else command
            result = run(made, environment)
            measure = measures.setdefault(made.name, Measure())
            if number >= 0:
                measure.note(result)
    return measures


def aside(function: Callable[..., Result], *arguments: object) -> Result:
    """Call a function in a process of its own, and return what it returns.

    The kernel counts what this process has ever held to the peak of each one that it starts: so it must stay small.
    """
    with ProcessPoolExecutor(1) as pool:
        return pool.submit(function, *arguments).result()


class MemoryWatch:
    """Samples how much memory a process and its descendants share out (Linux: PSS, else resident), in KiB, until left.

    The kernel's own account (`Run.memory`) is that of the largest process alone; a pipeline of workers has several.
    """

    def __init__(self, every: float = 0.25) -> None:
        self.peak = 0
        self._every, self._done = every, threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> MemoryWatch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._done.wait(self._every):
            self.peak = max(self.peak, sum(_pss(process) for process in _descendants(os.getpid())))


def _descendants(top: int) -> list[int]:
    parents: dict[int, list[int]] = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open(f"/proc/{name}/stat", "rb") as stat:
                    parents.setdefault(int(stat.read().rpartition(b")")[2].split()[1]), []).append(int(name))
            except (OSError, IndexError):
                continue
    found: list[int] = []
    waiting = [top]
    while waiting:
        below = parents.get(waiting.pop(), [])
        found += below
        waiting += below
    return found


def _pss(process: int) -> int:
    try:
        with open(f"/proc/{process}/smaps_rollup", "rb") as summary:
            return next((int(line.split()[1]) for line in summary if line.startswith(b"Pss:")), 0)
    except OSError:
        return 0
