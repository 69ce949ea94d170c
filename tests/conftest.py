"""What every test shares: hypothesis profiles and the founding clipping."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from desk import Desk
from fault import tracing
from hypothesis import HealthCheck, settings

# Machines that run the tests are shared: a slow moment is no failure, so there are no deadlines.
settings.register_profile("short", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("long", deadline=None, max_examples=5000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("long" if os.environ.get("CLIPPER_TEST_LONG") else "short")


def pytest_configure() -> None:
    """Hear the signals of a terminal, in what the tests start, too: a shell's background and nohup ignore them."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for number in (signal.SIGHUP, signal.SIGQUIT):
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)


@pytest.fixture(scope="session")
def founding() -> bytes:
    """The founding clipping, 2,163 bytes."""
    return (Path(__file__).parent / "founding.txt").read_bytes()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say whether the fault tests could do all of their work here."""
    lack = tracing.unavailable()
    if lack:
        terminalreporter.write_line(f"fault tests: system calls were not failed on this machine: {lack}")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A fresh archive for the real command."""
    return Desk(tmp_path)
