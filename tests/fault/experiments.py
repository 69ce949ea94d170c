"""The experiments of docs/reliability.md, each with its control, in the long form that `make fault` runs."""

from __future__ import annotations

import os
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from fault import flips, full, many, power, properties, scenarios, sweep, terminal, tracing
from fault.commands import CLIPPER, Program, stand_in
from fault.machine import Missing, can_cut
from fault.oracle import Verdict
from fault.passthrough import served
from fault.report import Figures

Verdicts = Callable[[], Iterable[Verdict]]
_ONE_LOOK_IN = 4
"""Of the calls that change nothing one in so many is failed: they are hundreds, and alike."""


@dataclass(frozen=True, slots=True)
class Experiment:
    """One row or more of the report. key: T1 … T13, FS. rows: runs it and yields its figures, the controls first."""

    key: str
    title: str
    rows: Callable[[], Iterator[Figures]]


def row(key: str, what: str, program: Program, verdicts: Verdicts, *, control: bool = False) -> Figures:
    """Run one series of points and count its verdicts; Missing and Unusable go up to the caller."""
    figures = Figures(key, what, program.name, control=control)
    began = time.monotonic()
    for verdict in verdicts():
        figures.count(verdict)
    figures.seconds = time.monotonic() - began
    return figures


def _traced() -> None:
    reason = tracing.unavailable()
    if reason:
        raise Missing(reason)


def _failing(key: str, fault: str, *, for_good: bool, every_error: tuple[str, ...]) -> Iterator[Figures]:
    """Errors at the calls of every command; every_error: the commands at which all that a call can answer are tried.

    fault: what must be found out of a stand-in that adds one.
    """
    _traced()
    every = scenarios.scenarios(5)
    for program, scenario in [(stand_in(fault), every[0]), *((CLIPPER, scenario) for scenario in every)]:
        plan = partial(
            sweep.failures, for_good=for_good, every_error=scenario.arguments[0] in every_error, looks=_ONE_LOOK_IN
        )
        verdicts = partial(sweep.sweep, program, scenario, plan)
        yield row(key, scenario.name, program, verdicts, control=program is not CLIPPER)


def t1() -> Iterator[Figures]:
    """SIGKILL at every call on the archive of add (one, a batch of 20), of others at each that changes something."""
    _traced()
    every = scenarios.scenarios()
    for number, fault in ((0, "early"), (0, "in-place"), (2, "in-place"), (3, "in-place"), (4, "copy"), (5, "copy")):
        program = stand_in(fault)
        plan = partial(sweep.kills, everywhere=False)
        what = every[number].name
        yield row("T1", what, program, partial(sweep.sweep, program, every[number], plan), control=True)
    for scenario in every:
        plan = partial(sweep.kills, everywhere=scenario.name.startswith("add"))
        yield row("T1", scenario.name, CLIPPER, partial(sweep.sweep, CLIPPER, scenario, plan))


def t2() -> Iterator[Figures]:
    """One error at each call that touches the archive."""
    yield from _failing("T2", "swallow", for_good=False, every_error=("add",))


def t3() -> Iterator[Figures]:
    """The same error from that call on."""
    yield from _failing("T3", "traceback", for_good=True, every_error=())


def _power(key: str, cuts: list[power.Cut], count: int) -> Iterator[Figures]:
    for cut in cuts:
        can_cut(cut.kind)
        program = CLIPPER if cut.flushing else Program("clipper, flushes undone", CLIPPER.start)
        rounds = count if cut.flushing else 5
        yield row(key, cut.name, program, partial(power.rounds, program, cut, rounds), control=not cut.flushing)


def t4() -> Iterator[Figures]:
    """Power cuts under three writers."""
    _traced()
    cuts = [power.Cut(flushing=False), power.Cut(), power.Cut(copied=True)]
    cuts += [power.Cut(kind="xfs", flushing=False), power.Cut(kind="xfs")]
    yield from _power("T4", cuts, 25)


def t5() -> Iterator[Figures]:
    """Power cuts with indexing off."""
    _traced()
    cuts = [
        power.Cut(kind, indexing=False, flushing=flushing) for kind in ("ext4", "xfs") for flushing in (False, True)
    ]
    yield from _power("T5", cuts, 25)


def t7() -> Iterator[Figures]:
    """Eight writers of 500 adds each."""
    control = stand_in("no-lock")
    yield row("T7", "8 writers × 60 adds", control, lambda: [many.together(control, 8, 60)], control=True)
    yield row("T7", "8 writers × 500 adds", CLIPPER, lambda: [many.together(CLIPPER, 8, 500)])


def t8() -> Iterator[Figures]:
    """Four writers, killed again and again."""
    control = stand_in("early")
    yield row("T8", "4 writers killed, 5 rounds", control, lambda: many.killing(control, 5), control=True)
    yield row("T8", "4 writers killed, 50 rounds", CLIPPER, lambda: many.killing(CLIPPER, 50))


def t9() -> Iterator[Figures]:
    """Everything that can run out."""
    series: list[tuple[str, Callable[[Program], Iterator[Verdict]]]] = [
        ("tmpfs filling up, 16 levels", full.disk_full),
        ("inodes gone, 16 levels", full.inodes_gone),
        ("RLIMIT_FSIZE", lambda program: full.limited(program, full.file_sizes())),
        ("RLIMIT_NOFILE", lambda program: full.limited(program, full.descriptors())),
    ]
    for what, verdicts in series:
        for program in (stand_in("leak" if "NOFILE" in what else "swallow"), CLIPPER):
            yield row("T9", what, program, partial(verdicts, program), control=program is not CLIPPER)


def t10(count: int = 300) -> Iterator[Figures]:
    """Bits flipped in the index."""
    for program in (stand_in("trust-index"), CLIPPER):
        tally: Counter[str] = Counter()

        def verdicts(program: Program = program, tally: Counter[str] = tally) -> list[Verdict]:
            found, words = flips.index_flips(program, count if program is CLIPPER else 20)
            tally.update(words)
            return found

        control = program is not CLIPPER
        figures = row(
            "T10", f"{20 if control else count} bits flipped in the index", program, verdicts, control=control
        )
        if not control:
            figures.notes.append(", ".join(f"{number} × {word}" for word, number in sorted(tally.items())))
        yield figures


def t11(count: int = 300) -> Iterator[Figures]:
    """Clippings damaged."""
    control = stand_in("lazy-verify")
    yield row("T11", "60 clippings damaged", control, lambda: flips.damage(control, 60), control=True)
    yield row("T11", f"{count} clippings damaged", CLIPPER, lambda: flips.damage(CLIPPER, count))


def t12() -> Iterator[Figures]:
    """10,000 generated inputs each."""
    yield row("T12", "a decoder that raises", Program("control", ()), properties.control, control=True)
    for name in properties.NAMES:
        yield row("T12", f"{properties.COUNT:,} inputs: {name}", CLIPPER, partial(properties.generated, name))


def t13() -> Iterator[Figures]:
    """Every output path on a terminal."""
    every = terminal.cases()
    control = stand_in("raw")
    yield row("T13", "everything at once", control, lambda: terminal.compare(control, [every]), control=True)
    groups = [every[start : start + 4] for start in range(0, len(every), 4)]
    what = f"{len(every)} cases on {len(terminal.OUTPUTS)} output paths"
    yield row("T13", what, CLIPPER, lambda: terminal.compare(CLIPPER, groups))


def fs() -> Iterator[Figures]:
    """Filesystems that cannot do everything: kills at every change there."""
    _traced()
    for refused in (("no-links",), ("no-links", "no-noreplace"), ("no-folder-flush",)):
        for program in (stand_in("in-place"), CLIPPER):
            if program is not CLIPPER and refused != ("no-links",):
                continue

            def verdicts(program: Program = program, refused: tuple[str, ...] = refused) -> Iterator[Verdict]:
                with tempfile.TemporaryDirectory(prefix="fs-") as top:
                    source, folder = os.path.join(top, "source"), os.path.join(top, "mount")
                    os.mkdir(source)
                    os.mkdir(folder)
                    with served(source, folder, *refused):
                        accepted = 'flush = "file"\n' if "no-folder-flush" in refused else ""
                        for scenario in scenarios.scenarios(3):
                            plan = partial(sweep.kills, everywhere=False)
                            yield from sweep.sweep(program, scenario, plan, folder=folder, setting=accepted)

            yield row("FS", f"killed, {', '.join(refused)}", program, verdicts, control=program is not CLIPPER)


EXPERIMENTS = (
    Experiment("T1", "SIGKILL at every call on the archive", t1),
    Experiment("T2", "one error at each archive call", t2),
    Experiment("T3", "an error from an archive call on", t3),
    Experiment("T4", "power cut, 3 writers", t4),
    Experiment("T5", "power cut, indexing off", t5),
    Experiment("T7", "8 writers at once", t7),
    Experiment("T8", "SIGKILL loop, 4 writers", t8),
    Experiment("T9", "nothing left: room, inodes, descriptors", t9),
    Experiment("T10", "bit flips in the index", t10),
    Experiment("T11", "damage to clippings", t11),
    Experiment("T12", "generated inputs", t12),
    Experiment("T13", "hostile text on a terminal", t13),
    Experiment("FS", "filesystems without links or folder flushes", fs),
)
