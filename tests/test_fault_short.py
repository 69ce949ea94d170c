"""The short form of `make fault`: the calls that touch the archive, on this machine, in well under a minute.

Where system calls cannot be traced the reason and the remedy are asserted, and the end of the test run says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

import pytest
from fault import flips, full, many, sweep, terminal, tracing
from fault.commands import CLIPPER, Program, stand_in
from fault.oracle import Verdict
from fault.scenarios import Scenario, scenarios
from fault.tracing import Point

SCENARIOS = {scenario.name: scenario for scenario in scenarios(3)}
_FEW = 6
Plan = Callable[[list[Point]], list[sweep.Try]]


def _kills(found: list[Point], most: int = _FEW, each_call: bool = False) -> list[sweep.Try]:
    return sweep.thinned(sweep.kills(found, everywhere=False), most, each_call=each_call)


def _failures(found: list[Point], *, for_good: bool, each_call: bool = False) -> list[sweep.Try]:
    tries = sweep.failures(found, for_good=for_good, every_error=False, looks=1 if each_call else 5)
    return sweep.thinned(tries, _FEW, each_call=each_call)


def _tried(program: Program, scenario: Scenario, plan: Plan) -> Iterator[Verdict]:
    """The verdicts of a sweep; where nothing can be traced, none, and the reason names the remedy."""
    reason = tracing.unavailable()
    if reason is None:
        return sweep.sweep(program, scenario, plan)
    assert "install strace" in reason or "may not trace" in reason
    return iter(())


def _kept(verdicts: Iterable[Verdict]) -> None:
    verdicts = list(verdicts)
    assert [str(verdict) for verdict in verdicts if not verdict.ok] == []
    assert tracing.unavailable() or sum(verdict.tried for verdict in verdicts) > len(verdicts) // 2


def _found_out(verdicts: Iterable[Verdict]) -> None:
    assert tracing.unavailable() or any(not verdict.ok for verdict in verdicts)


@pytest.mark.parametrize("name", SCENARIOS)
def test_t1_killed_at_a_call_that_changes_something(name: str) -> None:
    plan = partial(_kills, most=2 * _FEW, each_call=True) if name == "add one" else _kills
    _kept(_tried(CLIPPER, SCENARIOS[name], plan))


@pytest.mark.parametrize("name", ["add one", "edit"])
def test_t2_one_error_at_a_call_on_the_archive(name: str) -> None:
    plan = partial(_failures, for_good=False, each_call=name == "add one")
    _kept(_tried(CLIPPER, SCENARIOS[name], plan))


def test_t3_errors_from_a_call_on() -> None:
    _kept(_tried(CLIPPER, SCENARIOS["add one"], partial(_failures, for_good=True)))


@pytest.mark.parametrize(
    ("name", "fault"), [("add one", "early"), ("add one", "in-place"), ("edit", "in-place"), ("remove", "copy")]
)
def test_t1_finds_out_a_broken_program(name: str, fault: str) -> None:
    _found_out(_tried(stand_in(fault), SCENARIOS[name], partial(_kills, most=8 * _FEW)))


@pytest.mark.parametrize("fault", ["swallow", "traceback"])
def test_t2_finds_out_a_broken_program(fault: str) -> None:
    plan = partial(_failures, for_good=False, each_call=True)
    _found_out(_tried(stand_in(fault), SCENARIOS["add one"], plan))


def test_a_sound_stand_in_is_not_accused() -> None:
    _kept(_tried(stand_in("none"), SCENARIOS["edit"], _kills))


def test_t7_writers_at_once() -> None:
    verdict = many.together(CLIPPER, 4, 12)
    assert verdict.ok, str(verdict)


def test_t7_finds_out_a_broken_program() -> None:
    assert not many.together(stand_in("no-lock"), 4, 20).ok


def test_t8_killed_at_random() -> None:
    assert [str(verdict) for verdict in many.killing(CLIPPER, 2) if not verdict.ok] == []


def test_t9_descriptors_and_file_sizes_run_out() -> None:
    limits = [*full.file_sizes()[::4], *full.descriptors()[1::5]]
    assert [str(verdict) for verdict in full.limited(CLIPPER, limits) if not verdict.ok] == []


def test_t10_bits_flipped_in_the_index() -> None:
    verdicts, _ = flips.index_flips(CLIPPER, 4)
    assert [str(verdict) for verdict in verdicts if not verdict.ok] == []


def test_t11_damage_is_named() -> None:
    assert [str(verdict) for verdict in flips.damage(CLIPPER, 30) if not verdict.ok] == []
    assert any(not verdict.ok for verdict in flips.damage(stand_in("lazy-verify"), 30))


def test_t13_nothing_hostile_reaches_a_terminal() -> None:
    every = terminal.cases()
    assert [str(verdict) for verdict in terminal.compare(CLIPPER, [every]) if not verdict.ok] == []


def test_t13_finds_out_a_broken_program() -> None:
    assert any(not verdict.ok for verdict in terminal.compare(stand_in("raw"), [terminal.cases()]))
