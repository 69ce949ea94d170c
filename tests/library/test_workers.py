"""The map over worker processes: the same as a plain loop, whatever happens to the workers."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
import worker_samples

from clipper.library.workers import FEW, mapped

MANY = 1000


def light(_: object) -> int:
    return 100


@pytest.mark.parametrize("workers", [0, 1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, FEW - 1, FEW, FEW + 1, MANY])
def test_the_same_in_the_same_order_with_any_number_of_workers(count: int, workers: int) -> None:
    results = list(mapped(worker_samples.doubled, 3, range(count), light, workers))
    assert [number for number, _ in results] == [number * 3 for number in range(count)]
    processes = {process for _, process in results}
    if count < FEW or workers < 2:
        assert processes <= {os.getpid()}
    else:
        assert os.getpid() not in processes
        assert len(processes) <= workers


def test_all_workers_get_something_to_do() -> None:
    assert len(set(mapped(worker_samples.here, 0, range(MANY), light, 2))) == 2


def test_an_error_comes_up_where_it_is_asked_for_and_what_was_before_it_comes_first() -> None:
    results = mapped(worker_samples.refused, 0, range(MANY), light, 2)
    taken: list[int] = []
    with pytest.raises(ValueError, match="not 777"):
        taken.extend(results)
    assert taken[: 777 - 16] == list(range(777 - 16))


@pytest.mark.parametrize("function", [worker_samples.killed, worker_samples.unpicklable])
def test_what_a_worker_could_not_do_is_done_all_the_same(function: object, capfd: pytest.CaptureFixture[str]) -> None:
    assert callable(function)
    assert list(mapped(function, os.getpid(), range(MANY), light, 2)) == list(range(MANY))
    capfd.readouterr()


def test_a_worker_that_prints_does_not_spoil_its_answers(capfd: pytest.CaptureFixture[str]) -> None:
    assert list(mapped(worker_samples.noisy, 0, range(MANY), light, 2)) == list(range(MANY))
    assert capfd.readouterr().out == ""


def test_large_results_do_not_pile_up() -> None:
    asked = 0

    def items() -> Iterator[int]:
        nonlocal asked
        for number in range(FEW + 300):
            asked = number
            yield number

    results = mapped(worker_samples.large, 0, items(), lambda _: 1 << 20, 2)
    for number, result in enumerate(results):
        assert result[0] == number % 256
        assert asked <= max(FEW, number) + 40


def test_those_who_stop_iterating_end_the_workers() -> None:
    results = mapped(worker_samples.doubled, 1, range(10**9), light, 2)
    processes = {process for _, process in islice(results, MANY)}
    assert isinstance(results, Iterator)
    results.close()  # type: ignore[attr-defined]
    for process in processes:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_the_workers_end_with_the_process_that_started_them(sign: signal.Signals) -> None:
    program = (
        "import itertools, sys; sys.path[:0] = sys.argv[1:]\n"
        "from clipper.library.workers import mapped; import worker_samples\n"
        "results = mapped(worker_samples.here, 0, itertools.count(), lambda item: 100, 2)\n"
        "try:\n"
        "    print(*{next(results) for _ in range(1000)}, flush=True)\n"
        "    for _ in results: pass\n"
        "except KeyboardInterrupt:\n"
        "    pass\n"
    )
    folder = str(Path(worker_samples.__file__).parent)
    parent = subprocess.Popen([sys.executable, "-c", program, folder], stdout=subprocess.PIPE)
    assert parent.stdout is not None
    with parent.stdout:
        workers = [int(number) for number in parent.stdout.readline().split()]
        assert len(workers) == 2
        ended = [os.pidfd_open(worker) for worker in workers] if hasattr(os, "pidfd_open") else []
        parent.send_signal(sign)
        parent.wait()
        for descriptor in ended:
            assert select.select([descriptor], [], [], 60)[0], "a worker outlived its parent"
            os.close(descriptor)


def test_nothing_in_the_current_folder_is_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pickle", "clipper", "threading"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('imported from the current folder')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [entry for entry in sys.path if entry])
    results = list(mapped(worker_samples.doubled, 1, range(FEW), light, 2))
    assert os.getpid() not in {process for _, process in results}
