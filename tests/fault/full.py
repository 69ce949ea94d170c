"""T9: no room, no inodes, no descriptors, files that may not grow: none of a clipping, or all of it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack

from fault.commands import Program, run
from fault.machine import tmpfs
from fault.oracle import Verdict
from fault.scenarios import Place, Scenario, aftermath, prepare, words
from fault.texts import sample

_ROOM = 2 << 20
_BALLAST = "ballast"


def scenario() -> Scenario:
    """A batch of five of 20 kB each."""
    many = tuple(sample(number, padding=20_000) for number in range(200, 205))
    return Scenario("add a batch of 5", ("add", *(f"{{given}}/{one.name}" for one in many)), many)


def disk_full(program: Program, levels: int = 16) -> Iterator[Verdict]:
    """A tmpfs with ever more room left, from nothing to enough; afterwards there is room again."""
    with ExitStack() as stack:
        top = stack.enter_context(_base())
        base = prepare(program, scenario(), os.path.join(top, "base"))
        for level in range(levels):
            left = 1024 * level * level  # closer together where there is little: the clipping's own writes fail there
            with tmpfs(f"size={_ROOM}") as disk:
                place = _on(base, disk, os.path.join(top, f"{level}"))
                room = os.statvfs(disk)
                with open(os.path.join(disk, _BALLAST), "wb") as file:
                    file.write(b"\0" * max(0, room.f_bavail * room.f_frsize - left))
                done = run(program, place.archive, *words(scenario(), place), home=place.home)
                os.unlink(os.path.join(disk, _BALLAST))
                yield aftermath(program, scenario(), place, done, f"{left:,} bytes left")


def inodes_gone(program: Program, levels: int = 16) -> Iterator[Verdict]:
    """A tmpfs with ever more inodes left, from none; afterwards there are some again."""
    with ExitStack() as stack:
        top = stack.enter_context(_base())
        base = prepare(program, scenario(), os.path.join(top, "base"))
        for left in range(levels):
            with tmpfs(f"size={_ROOM},nr_inodes=200") as disk:
                place = _on(base, disk, os.path.join(top, f"{left}"))
                ballast = os.path.join(disk, _BALLAST)
                os.mkdir(ballast)
                for number in range(os.statvfs(disk).f_favail - left):
                    with open(os.path.join(ballast, str(number)), "wb"):
                        pass
                done = run(program, place.archive, *words(scenario(), place), home=place.home)
                shutil.rmtree(ballast)
                yield aftermath(program, scenario(), place, done, f"{left} inodes left")


def limited(program: Program, limits: list[str]) -> Iterator[Verdict]:
    """The command under limits of the shell's `ulimit`, such as `-f 8` (blocks of 512 bytes) or `-n 8`."""
    with ExitStack() as stack:
        top = stack.enter_context(_base())
        base = prepare(program, scenario(), os.path.join(top, "base"))
        for number, limit in enumerate(limits):
            place = base.copy(os.path.join(top, f"{number}"))
            wrapper = ["/bin/sh", "-c", f'ulimit {limit} && exec "$@"', "sh"]
            done = run(program, place.archive, *words(scenario(), place), home=place.home, wrapper=wrapper)
            yield aftermath(program, scenario(), place, done, f"ulimit {limit}")
            place.remove()


def file_sizes() -> list[str]:
    """RLIMIT_FSIZE from nothing to more than a clipping needs."""
    return [f"-f {blocks}" for blocks in (0, 1, 2, 8, 16, 32, 40, 48, 64, 80, 128, 256)]


def descriptors() -> list[str]:
    """RLIMIT_NOFILE from 5: standard input and outputs, and two with which Python itself starts.

    It holds a package's `.pth` file open while it imports what that names (setuptools has one).
    """
    return [f"-n {number}" for number in range(5, 21)]


def _on(base: Place, disk: str, folder: str) -> Place:
    """A copy of the base whose archive is on the small disk, the rest elsewhere."""
    place = base.copy(folder)
    shutil.move(place.archive, os.path.join(disk, "archive"))
    place.archive = os.path.join(disk, "archive")
    return place


def _base() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="full-", ignore_cleanup_errors=True)
