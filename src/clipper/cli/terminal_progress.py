"""How far a long run is, in one line that is drawn over and at last wiped; without rich, so that it starts at once.

Nothing but carriage returns moves the cursor, and nothing is hidden: however the process ends, the terminal is well.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

from clipper.safe import one_line

_SILENT = 0.5
_EVERY = 0.1
_BAR = 20


@contextmanager
def progress(file: TextIO) -> Iterator[Drawn]:
    """Yields what takes (what is being done, how much is done, how much there is, None: not known)."""
    drawn = Drawn(file)
    try:
        yield drawn
    finally:
        drawn.clear()


class Drawn:
    """The line as it is drawn, at most ten times a second and not in the first half second."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._what: str | None = None
        self._began = self._last = 0.0
        self._done_before = 0
        self._cells = 0

    def __call__(self, what: str, done: int, total: int | None) -> None:
        now = time.monotonic()
        if what != self._what:
            self._what, self._done_before = what, done
            if not self._cells:
                self._last = now + _SILENT - _EVERY
            self._began = now
        if now - self._last >= _EVERY:
            self._last = now
            since = done - self._done_before
            self._draw(progress_line(what, done, total, now - self._began, since, self._width()))

    def clear(self) -> None:
        """Wipe the line, so that other words can be written; the next call draws it again."""
        if self._cells:
            self._draw("")

    def _draw(self, line: str) -> None:
        drawn_over = line.ljust(self._cells)
        self._cells = max(self._cells, len(line))  # Ctrl-C may come between the writing and what follows it
        with suppress(OSError, ValueError):  # words about the work must not end it
            self._file.write("\r" + drawn_over + ("" if line else "\r"))
            self._file.flush()
        self._cells = len(line)

    def _width(self) -> int:
        try:
            return os.get_terminal_size(self._file.fileno()).columns or 80
        except (OSError, ValueError):
            return 80


def progress_line(what: str, done: int, total: int | None, seconds: float, since: int, width: int) -> str:
    """One line that fits: what, how much, a bar, the rate and the time left, as far as there is room for them."""
    rate = since / seconds if seconds > 0 else 0.0
    parts = [f"{one_line(what)} {done:,}" + (f" of {total:,}" if total is not None else "")]
    if total:
        share = min(max(done / total, 0.0), 1.0)
        full = int(share * _BAR)
        parts.append("█" * full + "░" * (_BAR - full) + f" {int(share * 100):3} %")
    if rate >= 1:
        parts.append(f"{rate:,.0f}/s")
        if total is not None and since > 0:
            parts.append(f"{_clock((total - done) / rate)} left")
    line = parts[0]
    for part in parts[1:]:
        if len(line) + 2 + len(part) < width:
            line += "  " + part
    return line[: max(width - 1, 0)]


def _clock(seconds: float) -> str:
    minutes, seconds = divmod(max(0, round(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02.0f}" if hours else f"{minutes}:{seconds:02.0f}"
