"""T7: eight writers at once, some of them with the same bytes. T8: four writers, killed again and again."""

from __future__ import annotations

import os
import random
import shutil
import tempfile

from fault.commands import Program, run
from fault.crowd import Log, Task, Writer
from fault.oracle import Verdict, acknowledged, judge, listed, untidy
from fault.texts import Sample, sample, write

_SAME = 10
"""One add in so many gives the same bytes as every other writer, each writer with a date of its own."""


def together(program: Program, writers: int, adds: int, batch: int = 5) -> Verdict:
    """T7: `writers` at once, `adds` clippings each, one to `batch` of them a command; then one verdict on it all."""
    verdict = Verdict(f"{writers} writers × {adds} adds")
    top = tempfile.mkdtemp(prefix="crowd-")
    try:
        archive, home, files = (os.path.join(top, name) for name in ("archive", "home", "given"))
        os.makedirs(home)
        run(program, archive, "init", archive, home=home)
        shared = [sample(1_000_000 + number) for number in range(adds // _SAME)]
        write(files, shared)
        log, crowd = Log(), []
        for one in range(writers):
            own = [sample((one + 1) * 10_000 + number) for number in range(adds - len(shared))]
            write(files, own)
            crowd.append(Writer(program, archive, home, files, _tasks(one, own, shared, batch), log))
        _all(crowd)
        missing = {one.digest for one in _given(crowd)} - log.acknowledged
        verdict.broken += [f"neither acknowledged nor refused: {digest[:8]}" for digest in sorted(missing)]
        _judge(program, archive, home, log, verdict)
        return verdict
    finally:
        shutil.rmtree(top, ignore_errors=True)


def _tasks(one: int, own: list[Sample], shared: list[Sample], batch: int) -> list[Task]:
    dice = random.Random(one)
    tasks, rest = [], list(own)
    for number, same in enumerate(shared):
        tasks.append(Task((same,), date=f"20{10 + one}-01-02" if number % 2 else None))
        size = max(1, len(own) // max(1, len(shared)))
        mine, rest = rest[:size], rest[size:]
        while mine:
            count = dice.randint(1, batch)
            tasks.append(Task(tuple(mine[:count])))
            mine = mine[count:]
    return [*tasks, Task(tuple(rest))] if rest else tasks


def _given(crowd: list[Writer]) -> list[Sample]:
    return [one for writer in crowd for task in writer.tasks for one in task.samples]


def _all(crowd: list[Writer]) -> None:
    for writer in crowd:
        writer.start()
    for writer in crowd:
        writer.join()


def killing(program: Program, rounds: int, writers: int = 4, within: float = 0.4) -> list[Verdict]:
    """T8: in each round every writer starts a few adds, each killed at a random moment; one verdict a round."""
    top = tempfile.mkdtemp(prefix="killed-")
    try:
        archive, home, files = (os.path.join(top, name) for name in ("archive", "home", "given"))
        os.makedirs(home)
        run(program, archive, "init", archive, home=home)
        log, verdicts = Log(), []
        for number in range(rounds):
            crowd = []
            for one in range(writers):
                first = (number * writers + one) * 100
                own = [sample(first + i) for i in range(12)]
                same = [sample(5_000_000 + number * 10 + i) for i in range(2)]
                write(files, own + same)
                tasks = [Task(tuple(own[i : i + 3])) for i in range(0, 12, 3)] + [
                    Task((one_more,)) for one_more in same
                ]
                crowd.append(Writer(program, archive, home, files, tasks, log, kill_within=within, seed=first))
            _all(crowd)
            verdict = Verdict(f"round {number + 1}", repaired=untidy(archive))
            extra = sample(9_000_000 + number)
            (path,) = write(files, [extra])
            done = run(program, archive, "add", path, home=home)
            log.offered.add(extra.digest)
            log.acknowledged |= acknowledged(done.out, [extra.digest])
            if done.code:
                verdict.broken.append(f"the next add: exit {done.code}: {done.err.strip()[-200:]}")
            _judge(program, archive, home, log, verdict)
            verdicts.append(verdict)
        return verdicts
    finally:
        shutil.rmtree(top, ignore_errors=True)


def _judge(program: Program, archive: str, home: str, log: Log, verdict: Verdict) -> None:
    seen = judge(verdict, archive, log.acknowledged, log.offered)
    verdict.broken += log.tracebacks + [f"{log.hung} commands hung"] * bool(log.hung)
    log.tracebacks, log.hung = [], 0
    rows = run(program, archive, "list", "--jsonl", home=home)
    if sorted(listed(rows.out)) != sorted(seen.whole):
        verdict.broken.append(f"list: exit {rows.code}, {len(rows.out.splitlines())} rows, {len(seen.whole)} files")
    checked = run(program, archive, "verify", home=home, limit=120)
    if checked.code != 0:
        verdict.broken.append(f"verify: exit {checked.code}: {(checked.out + checked.err).strip()[-200:]}")
