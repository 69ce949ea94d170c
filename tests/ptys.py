"""A program on a real (pseudo-)terminal, and someone who types there and reads what it shows."""

from __future__ import annotations

import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from fcntl import ioctl
from pathlib import Path
from typing import Any

DEADLINE = 60.0
SOURCE = str(Path(__file__).resolve().parent.parent / "src")
_OWN_TERMINAL = """
import fcntl, resource, signal, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGQUIT, signal.SIG_DFL)
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
"""
"""Run first: only a controlling terminal turns Ctrl-C into a signal, and whoever runs the tests may ignore that."""


class Typist:
    """Runs a Python program with standard input, output and errors on one terminal; nothing here ever sleeps."""

    def __init__(self, program: str, *words: str, columns: int = 80, **environment: str) -> None:
        self._master, self.terminal = pty.openpty()
        ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        self.before = termios.tcgetattr(self.terminal)
        self.process = subprocess.Popen(
            [sys.executable, "-c", _OWN_TERMINAL + program, *words],
            stdin=self.terminal,
            stdout=self.terminal,
            stderr=self.terminal,
            start_new_session=True,
            env={**os.environ, "PYTHONPATH": SOURCE, "PYTHONIOENCODING": "utf-8", "TERM": "xterm", **environment},
        )
        self.shown = b""
        self._read = 0
        os.set_blocking(self._master, False)

    def __enter__(self) -> Typist:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self._master)
        os.close(self.terminal)

    def until(self, expected: bytes) -> bytes:
        """Read until the terminal shows these bytes, after those that were waited for before; what came till then."""
        start = self._read
        limit = time.monotonic() + DEADLINE
        while (place := self.shown.find(expected, start)) < 0:
            assert time.monotonic() < limit, f"never came: {expected!r}; shown: {self.shown[start:][-2000:]!r}"
            self._exchange(b"", limit)
        self._read = place + len(expected)
        return self.shown[start : self._read]

    def type(self, keys: bytes) -> None:
        """Type or paste, reading what is shown meanwhile as terminals do."""
        limit = time.monotonic() + DEADLINE
        while keys:
            assert time.monotonic() < limit, f"not taken: {len(keys)} bytes"
            keys = keys[self._exchange(keys, limit) :]

    def end(self) -> int:
        """Read on until the program has ended; its exit code, or minus the signal."""
        limit = time.monotonic() + DEADLINE
        while self.process.poll() is None:
            assert time.monotonic() < limit, f"did not end; shown: {self.shown[-2000:]!r}"
            self._exchange(b"", min(limit, time.monotonic() + 0.02))
        self._exchange(b"", 0)
        return self.process.returncode

    def hang_up(self) -> None:
        """Close the window."""
        os.close(self._master)
        self._master = os.dup(self.terminal)  # for the one that is closed at the end

    @property
    def mode(self) -> list[Any]:
        """How the terminal is set; to be compared with `before`."""
        return termios.tcgetattr(self.terminal)

    def _exchange(self, keys: bytes, limit: float) -> int:
        readable, writable, _ = select.select(
            [self._master], [self._master] if keys else [], [], max(0.0, limit - time.monotonic())
        )
        if readable:
            self.shown += os.read(self._master, 65536)
        return os.write(self._master, keys[:1024]) if writable else 0
