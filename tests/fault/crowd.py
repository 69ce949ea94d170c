"""Several writers at once, each a loop of real `add` commands; what they acknowledge goes to the oracle at once."""

from __future__ import annotations

import os
import random
import re
import signal
import threading
import time
from dataclasses import dataclass, field

from fault.commands import LIMIT, Program, end, start
from fault.texts import Sample

_LINE = re.compile(rb"^(?:added|already archived) ([0-9a-f]{8,64})\b", re.MULTILINE)


@dataclass
class Log:
    """The oracle's list, kept outside the archive: digests that were offered and those that were acknowledged."""

    offered: set[str] = field(default_factory=set)
    acknowledged: set[str] = field(default_factory=set)
    tracebacks: list[str] = field(default_factory=list)
    hung: int = 0
    commands: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, given: list[Sample], out: bytes, err: bytes, hung: bool) -> None:
        """Enter what one command said."""
        named = [prefix.decode() for prefix in _LINE.findall(out)]
        with self.lock:
            self.commands += 1
            self.hung += hung
            self.acknowledged |= {one.digest for one in given if any(one.digest.startswith(name) for name in named)}
            if b"Traceback (most recent call last)" in err:
                self.tracebacks.append(err.decode(errors="replace").strip().splitlines()[-1][:160])


@dataclass(frozen=True, slots=True)
class Task:
    """One command of a writer: the files it adds, and the date it gives them by hand, if any."""

    samples: tuple[Sample, ...]
    date: str | None = None


class Writer(threading.Thread):
    """Runs its tasks one after the other until they are done or `stop` is set.

    kill_within: seconds; each command is killed (SIGKILL) at a random moment of its first so many seconds.
    """

    def __init__(
        self,
        program: Program,
        archive: str,
        home: str,
        files: str,
        tasks: list[Task],
        log: Log,
        *,
        wrapper: tuple[str, ...] = (),
        kill_within: float | None = None,
        seed: int = 0,
    ) -> None:
        super().__init__()
        self.program, self.archive, self.home, self.files = program, archive, home, files
        self.tasks, self.log, self.wrapper, self.kill_within = tasks, log, wrapper, kill_within
        self.dice = random.Random(seed)
        self.stop = threading.Event()

    def run(self) -> None:
        for task in self.tasks:
            if self.stop.is_set():
                return
            self.one(task)

    def one(self, task: Task) -> None:
        """Run one add to its end (or its death) and enter what it said."""
        paths = [os.path.join(self.files, sample.name) for sample in task.samples]
        with self.log.lock:
            self.log.offered |= {sample.digest for sample in task.samples}
        options = ["--date", task.date] if task.date else []
        words = ["add", *paths, *options]
        process = start(self.program, self.archive, words, home=self.home, wrapper=self.wrapper)
        timer = None
        if self.kill_within is not None:
            timer = threading.Timer(self.dice.uniform(0, self.kill_within), _kill, (process.pid,))
            timer.start()
        gone = threading.Timer(LIMIT, _kill, (process.pid,))
        gone.start()
        began = time.monotonic()
        out, err = process.communicate()
        gone.cancel()
        if timer is not None:
            timer.cancel()
        end(process)
        self.log.note(list(task.samples), out, err, time.monotonic() - began >= LIMIT)


def _kill(group: int) -> None:
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        return
