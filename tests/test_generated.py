"""T12: generated inputs for whatever meets foreign bytes; `make test-long` tries 10,000 of each."""

from __future__ import annotations

import pytest
from fault.properties import COUNT, NAMES, control, generated, long


@pytest.mark.parametrize("name", NAMES)
def test_nothing_but_declared_errors(name: str) -> None:
    (verdict,) = generated(name, COUNT if long() else 120)
    assert verdict.ok, str(verdict)
    assert verdict.tried > 0


def test_the_search_finds_an_undeclared_error() -> None:
    (verdict,) = control()
    assert not verdict.ok
