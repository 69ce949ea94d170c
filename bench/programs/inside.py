"""What the index answers, and how fast, without the start of a process; the freshness check; counts without a clock.

Prints one JSON object: the name of a figure and its values. Run as: inside.py ARCHIVE QUERIES-AS-JSON
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import cast

from clipper.index.sqlite import SqliteIndex
from clipper.library import Library, indexing
from clipper.library.locating import find_archive
from clipper.query import All, Query, parse

_ROUNDS = 30
_TODAY = date(2026, 11, 24)


def main(archive: str, queries: dict[str, str]) -> None:
    """Ask everything, and print what it took."""
    figures: dict[str, list[float]] = {}
    found = find_archive(archive, {}, archive)
    with Library(found, today=_TODAY, now="2026-11-24T00:00:00Z") as library:
        index = cast(SqliteIndex, indexing.opened(library))
        asked: dict[str, Query] = {"list": All(), **{name: parse(text, _TODAY) for name, text in queries.items()}}
        for name, query in asked.items():
            figures[f"inside {name} ms"] = _milliseconds(partial(index.find, query, "newest", 20))
            figures[f"count {name}, SQLite's steps / 1000"] = [_steps(index, query)]
            figures[f"count {name}, matches up to 10,000"] = [index.count(query).number]
        common = asked["common"]
        figures["inside relevance ms"] = _milliseconds(lambda: index.find(common, "relevance", 20))
        folders = len(index.folders())
        check = _milliseconds(lambda: library.archive.changed(index.folders()))
        figures["freshness us"] = [taken * 1000 / folders for taken in check]
    sys.stdout.write(json.dumps(figures) + "\n")


def _milliseconds(work: Callable[[], object]) -> list[float]:
    """How long it takes, some rounds; the first one warms up."""
    work()
    taken = []
    for _ in range(_ROUNDS):
        started = time.perf_counter_ns()
        work()
        taken.append((time.perf_counter_ns() - started) / 1e6)
    return taken


def _steps(index: SqliteIndex, query: Query) -> float:
    """How many thousand steps SQLite's machine takes for the newest 20: a measure that no noise can disturb."""
    steps = 0

    def step() -> int:
        nonlocal steps
        steps += 1
        return 0

    index._connection.set_progress_handler(step, 1)
    index.find(query, "newest", 20)
    index._connection.set_progress_handler(None, 1)
    return steps / 1000


if __name__ == "__main__":
    main(sys.argv[1], json.loads(sys.argv[2]))
