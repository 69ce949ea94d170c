"""Runs the examples of a document as its reader would: `$ ` lines in a shell on a real terminal, output compared.

In the expected output `…` stands for any text within a line, and alone on a line for any lines.
"""

from __future__ import annotations

import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fcntl import ioctl
from pathlib import Path

from ptys import SOURCE

LIMIT = 60.0
"""Seconds after which a command counts as hung."""


@dataclass(frozen=True, slots=True)
class Example:
    """A command of a document, the line (from 1) where it stands, and the output that the document shows."""

    line: int
    command: str
    output: str


def examples(document: str) -> Iterator[Example]:
    """Every command in a document's ```console blocks, in order; lines that end with a backslash go on."""
    inside, command, began = False, "", 0
    output: list[str] = []
    for number, line in enumerate([*document.splitlines(), "```"], 1):
        if line.startswith("```"):
            if command:
                yield Example(began, command, "\n".join(output))
            inside, command, output = line == "```console", "", []
        elif inside and line.startswith("$ "):
            if command:
                yield Example(began, command, "\n".join(output))
            command, began, output = line[2:], number, []
        elif inside and command.endswith("\\") and not output:
            command = f"{command[:-1]}{line.removeprefix('> ')}"
        elif inside:
            output.append(line)


def matches(expected: str, shown: str) -> bool:
    """Whether what was shown is what a document promises."""
    pattern = []
    for line in expected.strip("\n").split("\n"):
        if line.strip() == "…":
            pattern.append(r"(?:.*\n)*?")
        else:
            pattern.append(".*".join(re.escape(part.rstrip()) for part in line.split("…")) + r"[ ]*\n")
    return re.fullmatch("".join(pattern), shown.strip("\n") + "\n") is not None


def environment(home: Path, extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """A clean one: a private home, this clipper first on the path, no colours, no pager, no time zone."""
    return {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)]),
        "PYTHONPATH": SOURCE,
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "TERM": "xterm-256color",
        "TZ": "UTC",
        "NO_COLOR": "1",
        "PAGER": "cat",
        **(extra or {}),
    }


def on_a_terminal(
    command: str, folder: Path, environment: Mapping[str, str], *, columns: int = 96, typed: bytes = b"", when: str = ""
) -> tuple[str, int]:
    """What a shell command shows on a terminal of its own, and its exit code. typed: what the keyboard sends, when a
    text has been shown."""
    master, slave = pty.openpty()
    ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    process = subprocess.Popen(
        ["/bin/sh", "-c", command],
        cwd=folder,
        env=dict(environment),
        stdin=slave,
        stdout=slave,
        stderr=slave,
        start_new_session=True,
    )
    os.close(slave)
    shown, end = b"", time.monotonic() + LIMIT
    if not when:
        os.write(master, typed)
    try:
        while select.select([master], [], [], max(0.0, end - time.monotonic()))[0]:
            try:
                part = os.read(master, 65536)
            except OSError:  # Linux: the other side is closed
                break
            if not part:
                break
            shown += part
            if when and when.encode() in shown:
                os.write(master, typed)
                when = ""
        else:
            process.kill()
            raise TimeoutError(f"{command}: no end after {LIMIT:.0f} s; it showed {shown!r}")
    finally:
        os.close(master)
    return shown.decode().replace("\r\n", "\n"), process.wait()
