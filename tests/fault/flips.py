"""T10: single bits flipped in the index. T11: clippings with flipped bits, cut short or deleted, named by verify."""

from __future__ import annotations

import json
import os
import random
import shutil
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from fault.checker import check, original
from fault.commands import Program, Run, run
from fault.oracle import Verdict
from fault.scenarios import Place, Unusable
from fault.texts import Sample, sample, write

_COUNT = 60
_PRIVATE = ".clipper"
_NO_INDEX = ("lock", "recent")


def archive_of(program: Program, folder: str, count: int = _COUNT) -> tuple[Place, list[Sample]]:
    """An archive with so many clippings, indexed."""
    place = Place(folder)
    os.makedirs(place.home)
    given = [sample(number) for number in range(count)]
    paths = write(os.path.join(folder, "given"), given)
    for words in (["init", place.archive], ["add", *paths], ["list"]):
        done = run(program, place.archive, *words, home=place.home)
        if done.code:
            raise Unusable(f"could not prepare the archive: exit {done.code}: {done.err.strip()}")
    return place, given


def index_flips(program: Program, count: int, seed: int = 10, jobs: int = 2) -> tuple[list[Verdict], Counter[str]]:
    """T10. One verdict a flip: what is printed must be true to the files. The counter says what became of the flips."""
    top = tempfile.mkdtemp(prefix="index-")
    tally: Counter[str] = Counter()
    try:
        base, given = archive_of(program, os.path.join(top, "base"))
        files = _index_files(base)
        dice = random.Random(seed)
        flips = [_a_bit(files, dice) for _ in range(count)]

        def attempt(number: int) -> tuple[Verdict, str]:
            name, byte, bit = flips[number]
            place = base.copy(os.path.join(top, str(number)))
            try:
                flip(os.path.join(place.archive, _PRIVATE, name), byte, bit)
                return _after_flip(program, place, given, f"bit {bit} of byte {byte} of {name}")
            finally:
                place.remove()

        with ThreadPoolExecutor(jobs) as pool:
            results = list(pool.map(attempt, range(count)))
        tally.update(kind for _, kind in results)
        return [verdict for verdict, _ in results], tally
    finally:
        shutil.rmtree(top, ignore_errors=True)


def _index_files(base: Place) -> dict[str, int]:
    """The files of the index (below the private folder) and their sizes in bytes."""
    private = os.path.join(base.archive, _PRIVATE)
    found = {}
    for folder, _, names in os.walk(private):
        for name in names:
            path = os.path.join(folder, name)
            if os.path.getsize(path) and name not in _NO_INDEX:
                found[os.path.relpath(path, private)] = os.path.getsize(path)
    if not found:
        raise Unusable("there is no index to damage")
    return found


def _a_bit(files: dict[str, int], dice: random.Random) -> tuple[str, int, int]:
    at = dice.randrange(sum(files.values()))
    for name, size in files.items():
        if at < size:
            return name, at, dice.randrange(8)
        at -= size
    raise AssertionError("no such byte")


def flip(path: str, byte: int, bit: int) -> None:
    """Turn one bit of a file over and leave its times as they were: the disk did it, not a program."""
    times = os.stat(path)
    with open(path, "r+b") as file:
        file.seek(byte)
        old = file.read(1)[0]
        file.seek(byte)
        file.write(bytes([old ^ (1 << bit)]))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def _after_flip(program: Program, place: Place, given: list[Sample], point: str) -> tuple[Verdict, str]:
    """Ask everything of a damaged index. The word says: harmless, missed silently, or found and rebuilt."""
    verdict = Verdict(point)
    truth = check(place.archive).whole
    verified = run(program, place.archive, "verify", home=place.home)
    missed = False
    for words in (["search", "ferry", "--jsonl"], ["list", "--jsonl"]):
        done = run(program, place.archive, *words, home=place.home)
        rows = _rows(verdict, done, words[0])
        for row in rows:
            _true_to_its_file(verdict, place, row, words[0])
        expected = len(given) if words[0] == "list" else sum(b"ferry" in one.data.lower() for one in given)
        missed = missed or len(rows) != expected
    for one in given[:: len(given) // 4]:
        shown = run(program, place.archive, "show", "--original", one.digest, home=place.home)
        if shown.out.encode() != one.data:
            verdict.broken.append(
                f"show {one.digest[:8]}: exit {shown.code}, {len(shown.out)} bytes: {shown.err[-100:]}"
            )
    if verified.traceback:
        verdict.broken.append(f"verify: {verified.err.strip().splitlines()[-1]}")
    if missed and verified.code == 0:
        verdict.broken.append("rows are missing, and verify did not say so")
    verdict.acknowledged = len(truth)
    if verified.code == 0:
        return verdict, "harmless, or put right before anything was printed"
    rebuilt = [run(program, place.archive, *words, home=place.home) for words in (["refresh", "--rebuild"], ["verify"])]
    verdict.repaired = all(done.code == 0 for done in rebuilt)
    if not verdict.repaired:
        verdict.broken.append(f"not rebuilt: {(rebuilt[0].err + rebuilt[1].out).strip()[-120:]}")
    return verdict, f"told by verify ({'rows were missing' if missed else 'no row was missing'}), then rebuilt"


def _rows(verdict: Verdict, done: Run, what: str) -> list[dict[str, object]]:
    if done.traceback or done.hung or done.code not in {0, 1}:
        verdict.broken.append(f"{what}: exit {done.code}: {done.err.strip()[-120:]}")
    try:
        return [json.loads(line) for line in done.out.splitlines()]
    except ValueError:
        verdict.broken.append(f"{what}: no JSON: {done.out[:80]!r}")
        return []


def _true_to_its_file(verdict: Verdict, place: Place, row: dict[str, object], what: str) -> None:
    """A printed row must say what its file says."""
    try:
        with open(os.path.join(place.archive, str(row.get("path"))), "rb") as file:
            data = file.read()
    except (OSError, ValueError):
        verdict.broken.append(f"{what}: a row for a file that is not there: {str(row.get('path'))[:80]!r}")
        return
    found = original(data)
    header = data.partition(b"\n\n")[0].decode()
    if found is None or found[0] != row.get("id"):
        verdict.broken.append(f"{what}: a row with another file's id: {row['path']}")
    for key, name in (("published", "Published"), ("info_sources", "Info-Source"), ("publication", "Publication")):
        if key not in row:
            continue
        lines = [line.partition(": ")[2] for line in header.splitlines() if line.startswith(f"{name}: ")]
        told = row[key] if isinstance(row[key], list) else [row[key]] if row[key] else []
        if told != lines:
            verdict.broken.append(f"{what}: {key} {told!r}, the file says {lines!r}")


def damage(program: Program, count: int, seed: int = 11) -> list[Verdict]:
    """T11. Each verdict is one damaged clipping of an archive; verify must name it, and none of the sound ones."""
    top = tempfile.mkdtemp(prefix="damage-")
    dice, verdicts = random.Random(seed), []
    try:
        base, _ = archive_of(program, os.path.join(top, "base"))
        for number in range(0, count, _COUNT // 2):
            place = base.copy(os.path.join(top, str(number)))
            paths = sorted(path for found in check(place.archive).whole.values() for path in found)
            dice.shuffle(paths)
            hurt = {
                path: _hurt(os.path.join(place.archive, path), dice)
                for path in paths[: min(_COUNT // 2, count - number)]
            }
            done = run(program, place.archive, "verify", home=place.home, limit=60)
            said = done.out + done.err
            for path, how in hurt.items():
                verdict = Verdict(f"{path}: {how}", acknowledged=1)
                if _digits(path) not in said or done.code != 1:
                    verdict.lost.append(f"not named by verify (exit {done.code})")
                verdicts.append(verdict)
            falsely = [path for path in paths if path not in hurt and _digits(path) in said]
            if falsely or done.traceback or done.hung:
                verdicts[-1].broken += [f"named though sound: {path}" for path in falsely] or [done.err[-200:]]
            place.remove()
        return verdicts
    finally:
        shutil.rmtree(top, ignore_errors=True)


def _digits(path: str) -> str:
    """The digits of the digest in a clipping's file name."""
    return os.path.basename(path).removesuffix(".txt").rpartition("-")[2][:8]


def _hurt(path: str, dice: random.Random) -> str:
    size = os.path.getsize(path)
    kind = dice.choice(("flipped", "flipped", "cut", "deleted"))
    if kind == "deleted":
        os.unlink(path)
        return "deleted"
    if kind == "cut":
        left = dice.randrange(size)
        os.truncate(path, left)
        return f"cut to {left} of {size} bytes"
    byte, bit = dice.randrange(size), dice.randrange(8)
    flip(path, byte, bit)
    return f"bit {bit} of byte {byte} flipped"
