"""Does the same to many things on every core: in order, bounded, with the same result whatever the number of workers.

The workers are fresh interpreters at the other end of pipes. They hold nothing that must not be lost, end with the
process that started them, however it ends, and do not see Ctrl-C: whoever iterates decides what an interrupt means.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from clipper import COLLECT_AFTER

if TYPE_CHECKING:
    import subprocess
    from queue import SimpleQueue
    from threading import Thread

Context = TypeVar("Context")
Item = TypeVar("Item")
Result = TypeVar("Result")

FEW = 200
"""Up to so many items are done in this process: starting workers takes about as long."""
_MOST_WORKERS = 4
"""One process files and indexes what they prepare; it keeps up with no more of them."""
_CHUNK_ITEMS, _CHUNK_BYTES = 16, 256 * 1024
_AHEAD_ITEMS, _AHEAD_BYTES = 1024, 32 * 1024 * 1024
"""How much may be done before it is asked for: enough for the workers to go on while a group is filed."""
_PROGRAM = "import sys; sys.path[:] = {path!r}; from clipper.library.workers import serve; serve()"


def mapped(
    function: Callable[[Context, Item], Result],
    context: Context,
    items: Iterable[Item],
    weigh: Callable[[Item], int],
    workers: int | None = None,
    few: int = FEW,
) -> Iterator[Result]:
    """`function(context, item)` for every item, in their order.

    function: one that a module holds under its name; it, the context, the items and the results are pickled.
    weigh: about how many bytes an item's result takes, so that large ones do not pile up.
    workers: processes to use, by default one for each core this process may run on. Close the iterator to end them.
    few: up to so many items are done in this process.
    """
    items = iter(items)
    count = _cores() if workers is None else workers
    first = list(islice(items, few)) if count > 1 and sys.executable else []
    every = chain(first, items)
    if len(first) < few:
        yield from (function(context, item) for item in every)
        return
    team = _Team(function, context)
    try:
        team.start(count)
        yield from team.results(_chunks(every, weigh))
    finally:
        team.end()


def _cores() -> int:
    try:
        available = len(os.sched_getaffinity(0))
    except AttributeError:  # macOS
        available = os.cpu_count() or 1
    return min(available, _MOST_WORKERS)


def _chunks(items: Iterable[Item], weigh: Callable[[Item], int]) -> Iterator[tuple[list[Item], int]]:
    chunk: list[Item] = []
    weight = 0
    for item in items:
        chunk.append(item)
        weight += weigh(item)
        if len(chunk) >= _CHUNK_ITEMS or weight >= _CHUNK_BYTES:
            yield chunk, weight
            chunk, weight = [], 0
    if chunk:
        yield chunk, weight


class _Team(Generic[Context, Item, Result]):
    """The workers of one call, and what they have been asked for and not yet given back."""

    def __init__(self, function: Callable[[Context, Item], Result], context: Context) -> None:
        self._function, self._context = function, context
        self._workers: list[_Worker] = []

    def start(self, count: int) -> None:
        """Start workers, as many as the system grants."""
        for _ in range(count):
            try:
                self._workers.append(_Worker(self._function, self._context))
            except OSError:
                break

    def end(self) -> None:
        """End every worker, at once: they have nothing to finish."""
        for worker in self._workers:
            worker.end()

    def results(self, chunks: Iterable[tuple[list[Item], int]]) -> Iterator[Result]:
        """The results of all chunks, in order; at most so much ahead of what was taken."""
        waiting: deque[tuple[_Worker | None, list[Item], int]] = deque()
        ahead_items = ahead_bytes = 0
        for chunk, weight in chunks:
            while waiting and (ahead_items >= _AHEAD_ITEMS or ahead_bytes + weight > _AHEAD_BYTES):
                worker, earlier, its_weight = waiting.popleft()
                yield from self._answer(worker, earlier)
                ahead_items -= len(earlier)
                ahead_bytes -= its_weight
            worker = min(self._workers, key=_Worker.backlog, default=None)
            if worker is not None:
                worker.ask(chunk)
            waiting.append((worker, chunk, weight))
            ahead_items += len(chunk)
            ahead_bytes += weight
        for worker, earlier, _ in waiting:
            yield from self._answer(worker, earlier)

    def _answer(self, worker: _Worker | None, chunk: list[Item]) -> list[Result]:
        """A worker's answer. What none could do is done here, where an error shows as what it is."""
        answer = None if worker is None else worker.answer()
        if answer is None:
            return [self._function(self._context, item) for item in chunk]
        return answer


class _Worker:
    """One process. Its answers are taken off the pipe as they come, so that it never waits to be read."""

    def __init__(self, function: Callable[..., object], context: object) -> None:
        import subprocess
        from queue import SimpleQueue
        from threading import Thread

        # -P: what lies in the current folder is not imported. A group of its own: Ctrl-C goes to the parent alone.
        program = _PROGRAM.format(path=sys.path)
        self._process: subprocess.Popen[bytes] = subprocess.Popen(
            [sys.executable, "-P", "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, process_group=0
        )
        self._answers: SimpleQueue[list[Any] | None] = SimpleQueue()
        self._asked = self._taken = 0
        self._dead = False
        self._reader: Thread = Thread(target=self._read, daemon=True)
        self._reader.start()
        self._send((function, context))

    def backlog(self) -> int:
        """How many chunks it has been asked for and has not answered; one that died is asked last."""
        return sys.maxsize if self._dead else self._asked - self._taken - self._answers.qsize()

    def ask(self, chunk: list[Any]) -> None:
        """Have a chunk done."""
        self._asked += 1
        self._send(chunk)

    def answer(self) -> list[Any] | None:
        """The results of the earliest chunk whose answer was not taken; None if it could not be done."""
        self._taken += 1
        return None if self._dead and self._answers.empty() else self._answers.get()

    def end(self) -> None:
        """End the process and give back what belongs to it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.kill()
        self._process.wait()
        self._reader.join()
        self._process.stdout.close()
        with suppress(BrokenPipeError):
            self._process.stdin.close()

    def _send(self, thing: object) -> None:
        import pickle

        assert self._process.stdin is not None
        with suppress(BrokenPipeError):  # it died: what it was asked is answered with None
            pickle.dump(thing, self._process.stdin, pickle.HIGHEST_PROTOCOL)
            self._process.stdin.flush()

    def _read(self) -> None:
        import pickle

        assert self._process.stdout is not None
        with suppress(EOFError, OSError, pickle.UnpicklingError):
            while True:
                self._answers.put(pickle.load(self._process.stdout))
        self._dead = True
        self._answers.put(None)


def serve() -> None:
    """What a worker runs: it answers the chunks that come through its standard input, until no more can come."""
    import gc
    import pickle

    gc.set_threshold(COLLECT_AFTER)
    asked = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # nothing but answers may get into the pipe
    with suppress(EOFError, BrokenPipeError, KeyboardInterrupt):
        function, context = pickle.load(asked)
        while True:
            chunk = pickle.load(asked)
            try:
                done = [function(context, item) for item in chunk]
            except Exception:  # it comes up again in the parent, which does this chunk itself
                done = None
            pickle.dump(done, answers, pickle.HIGHEST_PROTOCOL)
            answers.flush()
    os._exit(0)  # without flushing into a closed pipe
