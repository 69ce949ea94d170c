"""The user's pager between our output and the terminal, as git does it."""

from __future__ import annotations

import io
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

_SHELL_SIGNS = frozenset("|&;<>()$`\\\"'*?[]#~=%!{}\n")


@contextmanager
def paged(stdout: TextIO, *, enabled: bool) -> Iterator[TextIO]:
    """What to write to: the pager's input, or stdout where there is no pager or none is wanted.

    The pager is `PAGER`, a line for the shell, else `less` on a terminal that can do more than print; none if that is
    empty or `cat`. A pager that ends before all is written ends the writing quietly. Leaving waits until the reader is
    done.
    """
    process = _started(stdout) if enabled else None
    if process is None:
        yield stdout
        return
    assert process.stdin is not None
    file = io.TextIOWrapper(process.stdin, stdout.encoding, stdout.errors, line_buffering=True)
    try:
        with suppress(BrokenPipeError):
            yield file
    finally:
        with suppress(BrokenPipeError):
            file.close()
        _wait(process)


def _started(stdout: TextIO) -> subprocess.Popen[bytes] | None:
    command = os.environ.get("PAGER", "" if os.environ.get("TERM") in (None, "", "dumb") else "less").strip()
    if command in ("", "cat"):
        return None
    stdout.flush()
    environment = {"LESS": "FRX", "LV": "-c"} | os.environ
    for_a_shell = bool(_SHELL_SIGNS.intersection(command))
    try:
        return subprocess.Popen(
            command if for_a_shell else command.split(),
            shell=for_a_shell,  # the user's own setting
            stdin=subprocess.PIPE,
            stdout=stdout,
            env=environment,
        )
    except OSError:  # it is not there: the output goes out bare
        return None


def _wait(process: subprocess.Popen[bytes]) -> None:
    """Ctrl-C is the pager's to answer as long as it is there: leaving earlier leaves two readers at one terminal."""
    while True:
        try:
            process.wait()
            return
        except KeyboardInterrupt:
            continue
