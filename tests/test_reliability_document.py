"""docs/reliability.md tells of tests and experiments that there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fault.experiments import EXPERIMENTS
from fault.report import BEGIN, END

HERE = Path(__file__).parent
DOCUMENT = (HERE.parent / "docs" / "reliability.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (.+?) \| (.+?) \| `(test_\w+)` \|$", DOCUMENT, re.MULTILINE)
TESTS = "".join((HERE / f"test_bad_{what}.py").read_text(encoding="utf-8") for what in ("inputs", "circumstances"))


@pytest.mark.parametrize("row", ROWS, ids=[row[0][:40] for row in ROWS])
def test_a_row_of_bad_inputs_has_its_test(row: tuple[str, str, str]) -> None:
    assert f"def {row[2]}(" in TESTS


def test_every_test_of_bad_inputs_has_its_row() -> None:
    assert set(re.findall(r"^def (test_\w+)", TESTS, re.MULTILINE)) == {row[2] for row in ROWS}


def test_every_experiment_is_described_and_shows_a_promise() -> None:
    described = set(re.findall(r"^\| (T\d+|FS) \|", DOCUMENT.partition(BEGIN)[0], re.MULTILINE))
    promised = set(re.findall(r"\b(T\d+|FS)\b", DOCUMENT.partition("## How")[0]))
    assert described == promised | {"T12"} == {experiment.key for experiment in EXPERIMENTS}


def test_the_figures_have_their_place() -> None:
    assert DOCUMENT.count(BEGIN) == DOCUMENT.count(END) == 1
