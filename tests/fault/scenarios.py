"""The commands that are interrupted: each with the archive it starts from and what must hold whatever happens."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from hashlib import sha256

from fault.checker import Seen, check
from fault.commands import Program, Run, run
from fault.oracle import Verdict, acknowledged, judge, listed, trashed, untidy
from fault.texts import Sample, sample, write

BASE = [sample(number) for number in range(3)]
"""What every scenario's archive holds from the start."""
NEXT = sample(900)
"""What the next command adds."""
_OLD_RULES = sample(500)


class Unusable(Exception):
    """The program cannot even prepare the archive: nothing is proven."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """One command to interrupt. given: what it adds. target: the clipping it moves from folder `before` to `after`."""

    name: str
    arguments: tuple[str, ...]
    given: tuple[Sample, ...] = ()
    target: str | None = None
    before: str = ""
    after: str = ""


class Place:
    """A folder with an archive, a home and the files to give, copied afresh for every point."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.archive = os.path.join(folder, "archive")
        self.home = os.path.join(folder, "home")

    def copy(self, to: str) -> Place:
        shutil.copytree(self.folder, to, symlinks=True)
        return Place(to)

    def remove(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


def scenarios(batch: int = 20) -> list[Scenario]:
    """Every writing command: add (one, a batch), edit, reparse, remove, restore."""
    many = tuple(sample(number) for number in range(100, 100 + batch))
    target = BASE[1].digest
    home = _folder(BASE[1])
    return [
        Scenario("add one", ("add", "{given}/sample-100.txt"), many[:1]),
        Scenario(f"add a batch of {batch}", ("add", *(f"{{given}}/{one.name}" for one in many)), many),
        Scenario("edit", ("edit", target[:12], "--date", "2021-02-03"), (), target, home, "2021/02/03"),
        Scenario("reparse", ("reparse",), (), _OLD_RULES.digest, "undated", _folder(_OLD_RULES)),
        Scenario("remove", ("remove", target[:12], "--yes"), (), target, home, "trash"),
        Scenario("restore", ("restore", target[:12]), (), target, "trash", home),
    ]


def _folder(one: Sample) -> str:
    return one.data.split()[1].decode().replace("-", "/")


def prepare(program: Program, scenario: Scenario, folder: str, setting: str = "") -> Place:
    """The archive that a scenario starts from, made by the program itself; Unusable says what went wrong.

    setting: a line for its clipper.toml.
    """
    place = Place(folder)
    os.makedirs(place.home)
    _must(run(program, place.archive, "init", place.archive, home=place.home))
    if setting:
        _set(os.path.join(place.archive, "clipper.toml"), setting)
    _must(run(program, place.archive, "add", *write(f"{folder}/base", BASE), home=place.home))
    write(f"{folder}/next", [NEXT])
    write(f"{folder}/given", list(scenario.given))
    if scenario.name == "reparse":
        old = f"{folder}/old-rules.txt"
        _file_by_old_rules(old)
        if program.name == "clipper":
            _must(run(program, place.archive, "add", old, home=place.home))
        else:
            os.makedirs(f"{place.archive}/undated")
            shutil.copy(old, f"{place.archive}/undated/clip-{_OLD_RULES.digest[:8]}.txt")
            with open(f"{place.archive}/register/stand-in.txt", "a") as register:
                register.write(f"{_OLD_RULES.digest} {'0' * 64}\n")
    if scenario.name == "restore":
        assert scenario.target
        _must(run(program, place.archive, "remove", scenario.target[:12], "--yes", home=place.home))
    _must(run(program, place.archive, "list", "--jsonl", home=place.home))
    return place


def _file_by_old_rules(path: str) -> None:
    """A clipping's file as an older clipper would have left it: it did not see the date."""
    digest = sha256(_OLD_RULES.data).hexdigest()
    header = (
        f"Clipping: 1\nAccessioned: 2026-01-01T00:00:00Z\nOriginal: sha256:{digest} {len(_OLD_RULES.data)} utf-8\n\n"
    )
    with open(path, "wb") as file:
        file.write(header.encode() + _OLD_RULES.data)


def _set(path: str, setting: str) -> None:
    name = setting.partition("=")[0].strip()
    with open(path, encoding="utf-8") as file:
        lines = [line for line in file if line.partition("=")[0].strip() != name]
    at = next((i for i, line in enumerate(lines) if line.startswith("[")), len(lines))
    with open(path, "w", encoding="utf-8") as file:
        file.writelines([*lines[:at], setting, *lines[at:]])


def _must(done: Run) -> None:
    if done.code != 0:
        raise Unusable(f"could not prepare the archive: exit {done.code}: {done.err.strip() or done.out.strip()}")


def words(scenario: Scenario, place: Place) -> list[str]:
    """The scenario's command line for this place."""
    return [word.format(given=f"{place.folder}/given") for word in scenario.arguments]


def aftermath(program: Program, scenario: Scenario, place: Place, done: Run, point: str) -> Verdict:
    """Run the next commands after an interrupted one and judge what is there."""
    verdict = Verdict(point)
    said = acknowledged(done.out, (one.digest for one in scenario.given))
    if done.traceback:
        verdict.broken.append(f"traceback: {done.err.strip().splitlines()[-1][:120]}")
    if done.hung:
        verdict.broken.append(f"not at its end after {done.seconds:.0f} s")
    verdict.repaired = untidy(place.archive)
    after = run(program, place.archive, "add", f"{place.folder}/next/{NEXT.name}", home=place.home)
    if after.code != 0 or not acknowledged(after.out, [NEXT.digest]):
        verdict.broken.append(f"the next add: exit {after.code}: {after.err.strip()[-200:]}")
    kept = {one.digest for one in BASE} | {NEXT.digest} | said
    known = {one.digest for one in scenario.given}
    if scenario.target:
        kept.discard(scenario.target)
        known.add(scenario.target)
    if scenario.name == "reparse":
        known.add(_OLD_RULES.digest)
    seen = judge(verdict, place.archive, kept, known)
    if scenario.target:
        _old_or_new(verdict, scenario, place, seen, done.code == 0)
    rows = run(program, place.archive, "list", "--jsonl", home=place.home)
    if rows.code != 0 or rows.traceback or sorted(listed(rows.out)) != sorted(seen.whole):
        verdict.broken.append(f"list: exit {rows.code}, {len(rows.out.splitlines())} rows for {len(seen.whole)} files")
    return verdict


def _old_or_new(verdict: Verdict, scenario: Scenario, place: Place, seen: Seen, done: bool) -> None:
    """A change keeps either the old or the new: never neither, never two; and the new where it said that it is done."""
    assert scenario.target
    trash = trashed(place.archive)
    verdict.partial += trash.partial
    paths = seen.whole.get(scenario.target, []) + trash.whole.get(scenario.target, [])
    if not paths:
        verdict.lost.append(scenario.target[:8])
    elif len(paths) > 1:
        verdict.broken.append(f"twice: {' and '.join(paths)}")
    elif not paths[0].startswith((scenario.after + "/",) if done else (scenario.before + "/", scenario.after + "/")):
        verdict.broken.append(f"{'not the new' if done else 'neither old nor new'}: {paths[0]}")


def digests_on_disk(archive: str) -> set[str]:
    """Every digest that the dated folders hold whole."""
    return set(check(archive).whole)
