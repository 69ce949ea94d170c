"""What the tests of the workers have them do: it must be importable in a worker."""

from __future__ import annotations

import os
import signal


def doubled(context: int, item: int) -> tuple[int, int]:
    """The item times the context, and the process that did it."""
    return item * context, os.getpid()


def refused(_: int, item: int) -> int:
    """Raises on 777."""
    if item == 777:
        raise ValueError("not 777")
    return item


def killed(parent: int, item: int) -> int:
    """Ends the process that does 300, unless it is the parent."""
    if item == 300 and os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def unpicklable(parent: int, item: int) -> object:
    """Gives what cannot travel between processes, unless it is the parent that asks."""
    return (lambda: item) if item == 300 and os.getpid() != parent else item


def noisy(_: int, item: int) -> int:
    """Writes where only answers may be written."""
    os.write(1, b"noise")
    return item


def large(_: int, item: int) -> bytes:
    """A megabyte."""
    return bytes([item % 256]) * (1 << 20)


def here(_: int, item: int) -> int:
    """The process that does it, and that is kept busy: so that all workers get something to do."""
    sum(range(50_000))
    return os.getpid()
