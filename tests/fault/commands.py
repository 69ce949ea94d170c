"""Running clipper as a person would: a real process, a clean environment, a limit on its time."""

from __future__ import annotations

import compileall
import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import clipper

LIMIT = 20.0
"""Seconds after which a command counts as hung."""


@dataclass(frozen=True, slots=True)
class Program:
    """What is under test: its name in the report and the words that start it."""

    name: str
    start: tuple[str, ...]


CLIPPER = Program("clipper", (sys.executable, "-m", "clipper"))


def stand_in(fault: str) -> Program:
    """The stand-in for clipper with one fault on purpose (see stand_in.FAULTS); "none" is a sound one."""
    return Program(f"stand-in: {fault}", (sys.executable, str(Path(__file__).with_name("stand_in.py")), fault))


@dataclass(frozen=True, slots=True)
class Run:
    """What a command did. code: negative for a signal. data: `out` as bytes. hung: we ended it after LIMIT seconds."""

    code: int
    data: bytes
    err: str
    seconds: float
    hung: bool = False

    @property
    def out(self) -> str:
        return self.data.decode(errors="replace")

    @property
    def traceback(self) -> bool:
        return "Traceback (most recent call last)" in self.err or "Fatal Python error" in self.err


@cache
def _compiled() -> None:
    """Compile clipper's modules, once, as installing it does: the commands write no byte code, so each would again."""
    compileall.compile_dir(Path(clipper.__file__).parent, quiet=2)


def environment(home: str, extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Nothing of the user's own: a private home, UTF-8, UTC, and no byte code written that would vary the syscalls."""
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": home,
        "XDG_DATA_HOME": f"{home}/data",
        "XDG_CACHE_HOME": f"{home}/cache",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "PYTHONPATH": str(Path(clipper.__file__).parent.parent),  # the clipper that the tests import
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "COLUMNS": "100",
        **(extra or {}),
    }


def start(
    program: Program,
    archive: str,
    arguments: Sequence[str],
    *,
    home: str,
    wrapper: Sequence[str] = (),
    stdin: int = subprocess.DEVNULL,
    stdout: int = subprocess.PIPE,
    extra: Mapping[str, str] | None = None,
) -> subprocess.Popen[bytes]:
    """A command under way, in a process group of its own so that all of it can be ended."""
    _compiled()
    return subprocess.Popen(
        [*wrapper, *program.start, "--archive", archive, *arguments],
        stdin=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env=environment(home, extra),
        cwd=home,
        start_new_session=True,
    )


def end(process: subprocess.Popen[bytes]) -> None:
    """End a command that we started and everything in its process group."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def run(
    program: Program,
    archive: str,
    *arguments: str,
    home: str,
    wrapper: Sequence[str] = (),
    limit: float = LIMIT,
    extra: Mapping[str, str] | None = None,
    given: bytes | None = None,
    stdout: int = subprocess.PIPE,
) -> Run:
    """Run one command to its end, or for `limit` seconds. given: what it reads from standard input."""
    began = time.monotonic()
    stdin = subprocess.DEVNULL if given is None else subprocess.PIPE
    process = start(program, archive, arguments, home=home, wrapper=wrapper, stdin=stdin, stdout=stdout, extra=extra)
    hung = False
    try:
        out, err = process.communicate(given, timeout=limit)
    except subprocess.TimeoutExpired:
        hung = True
        end(process)
        out, err = process.communicate()
    taken = time.monotonic() - began
    return Run(process.returncode, out or b"", err.decode(errors="replace"), taken, hung)
