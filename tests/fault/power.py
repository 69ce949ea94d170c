"""T4, T5: power cuts under three writers; every acknowledged clipping of every round must be there."""

from __future__ import annotations

import os
import random
import shutil
import tempfile
import threading
from dataclasses import dataclass

from fault.commands import Program, run
from fault.crowd import Log, Task, Writer
from fault.machine import call, cut_power, make_image, mount_image
from fault.oracle import Verdict, acknowledged, judge, listed, untidy
from fault.texts import Sample, sample, write
from fault.tracing import pretending

WRITERS = 3
FLUSHES = ("fsync", "fdatasync", "syncfs", "sync", "sync_file_range", "msync")
_TASKS_A_ROUND = 60


@dataclass(frozen=True, slots=True)
class Cut:
    """How the power is cut. kind: ext4 or xfs. copied: the image is copied while it runs, else the ioctl.

    indexing: off for T5, since SQLite's own flushes may hide a missing one of ours. flushing: off for the control.
    """

    kind: str = "ext4"
    copied: bool = False
    indexing: bool = True
    flushing: bool = True

    @property
    def name(self) -> str:
        how = "image copied while running" if self.copied else "shut down"
        return (
            f"{self.kind} {how}{'' if self.indexing else ', indexing off'}{'' if self.flushing else ', flushes undone'}"
        )


def rounds(program: Program, cut: Cut, count: int, seed: int = 5) -> list[Verdict]:
    """One verdict for each round; Missing where this machine cannot play it."""
    top = tempfile.mkdtemp(prefix="power-")
    try:
        if not cut.copied:
            return _rounds(program, cut, count, top, top, seed)
        host = os.path.join(top, "host")  # a copy in one moment needs a host that shares blocks between files
        make_image("xfs", host)
        call("truncate", "-s", "1G", host)
        with mount_image(host) as disks:
            call("xfs_growfs", disks)
            return _rounds(program, cut, count, top, disks, seed)
    finally:
        shutil.rmtree(top, ignore_errors=True)


def _rounds(program: Program, cut: Cut, count: int, top: str, disks: str, seed: int) -> list[Verdict]:
    dice = random.Random(seed)
    home, image = os.path.join(top, "home"), os.path.join(disks, "disk")
    os.makedirs(home)
    make_image(cut.kind, image)
    log, verdicts = Log(), []
    for number in range(count):
        with mount_image(image) as folder:
            archive = os.path.join(folder, "archive")
            if number == 0:
                _begin(program, archive, home, cut)
            _writing_until(
                cut, dice.uniform(0.4, 1.6), _writers(program, archive, top, number, cut, log), folder, image
            )
        if cut.copied:
            os.replace(image + ".cut", image)
        with mount_image(image) as folder:
            verdicts.append(_after(program, os.path.join(folder, "archive"), home, top, number, log, cut))
    return verdicts


def _begin(program: Program, archive: str, home: str, cut: Cut) -> None:
    run(program, archive, "init", archive, home=home)
    if not cut.indexing:
        block_index(program, archive, home)
    os.sync()


def block_index(program: Program, archive: str, home: str) -> None:
    """Make the index impossible: wherever the program makes one, a folder that is not empty stands in its place."""
    run(program, archive, "list", home=home)
    private = os.path.join(archive, ".clipper")
    os.makedirs(private, exist_ok=True)
    for name in os.listdir(private):
        path = os.path.join(private, name)
        if os.path.isfile(path):
            os.unlink(path)
            os.makedirs(os.path.join(path, "blocked"))


def _writers(program: Program, archive: str, top: str, number: int, cut: Cut, log: Log) -> list[Writer]:
    shared = [sample(10_000_000 + number * 1000 + i) for i in range(_TASKS_A_ROUND)]
    wrapper = () if cut.flushing else tuple(pretending(FLUSHES, "retval=0"))
    writers = []
    for one in range(WRITERS):
        files = os.path.join(top, f"given-{number}-{one}")
        first = (number * WRITERS + one) * 1000
        own = [sample(first + i) for i in range(3 * _TASKS_A_ROUND)]
        write(files, [*own, *shared])
        tasks = [_task(own, shared, i) for i in range(_TASKS_A_ROUND)]
        writers.append(Writer(program, archive, os.path.join(top, "home"), files, tasks, log, wrapper=wrapper))
    return writers


def _task(own: list[Sample], shared: list[Sample], number: int) -> Task:
    """One clipping, or three in a batch, and every fourth time one that the other writers give too."""
    if number % 4 == 3:
        return Task((shared[number],))
    return Task(tuple(own[3 * number : 3 * number + (3 if number % 4 == 1 else 1)]))


def _writing_until(cut: Cut, seconds: float, writers: list[Writer], folder: str, image: str) -> None:
    for writer in writers:
        writer.start()
    threading.Event().wait(seconds)
    known: set[str] = set()
    if cut.copied:
        known = set(writers[0].log.acknowledged)
        call("cp", "--reflink=always", image, image + ".cut")
    else:
        cut_power(folder)
    for writer in writers:
        writer.stop.set()
    for writer in writers:
        writer.join()
    if cut.copied:  # what was acknowledged after the copy is not in it, and need not be
        writers[0].log.acknowledged &= known


def _after(program: Program, archive: str, home: str, top: str, number: int, log: Log, cut: Cut) -> Verdict:
    verdict = Verdict(f"{cut.name}, round {number + 1}")
    verdict.repaired = untidy(archive)
    extra = sample(20_000_000 + number)
    (path,) = write(os.path.join(top, "next"), [extra])
    done = run(program, archive, "add", path, home=home)
    log.offered.add(extra.digest)
    if acknowledged(done.out, [extra.digest]):
        log.acknowledged.add(extra.digest)
    else:
        verdict.broken.append(f"the next add: exit {done.code}: {done.err.strip()[-200:]}")
    seen = judge(verdict, archive, log.acknowledged, log.offered)
    verdict.broken += log.tracebacks + [f"{log.hung} commands hung"] * bool(log.hung)
    log.tracebacks, log.hung = [], 0
    rows = run(program, archive, "list", "--jsonl", home=home)
    if cut.indexing and sorted(listed(rows.out)) != sorted(seen.whole):
        verdict.broken.append(f"list: exit {rows.code}, {len(rows.out.splitlines())} rows, {len(seen.whole)} files")
    log.acknowledged -= {digest for digest in log.acknowledged if digest not in seen.whole}  # counted once
    return verdict
