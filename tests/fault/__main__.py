"""`python -m fault`: run the experiments, print their figures, write them into docs/reliability.md."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

from fault.experiments import EXPERIMENTS
from fault.machine import Missing
from fault.report import Figures, details, table, write
from fault.scenarios import Unusable

_ALONE = "FAULT_MOUNTS_ARE_OURS"


def _own_mounts() -> None:
    """Go on in a mount namespace of our own: whatever happens, no mount outlives this process."""
    if os.geteuid() != 0 or os.environ.get(_ALONE) or shutil.which("unshare") is None:
        return
    os.environ[_ALONE] = "yes"
    words = ["unshare", "--mount", "--propagation", "private", sys.executable, "-m", "fault", *sys.argv[1:]]
    os.execvp(words[0], words)


def main() -> int:
    parser = argparse.ArgumentParser(prog="fault", description=__doc__)
    parser.add_argument("--only", help="keys separated by commas, such as T1,T4")
    parser.add_argument("--write", type=Path, metavar="FILE", help="the document whose figures to replace")
    options = parser.parse_args()
    _own_mounts()
    chosen = [one for one in EXPERIMENTS if not options.only or one.key in options.only.split(",")]
    rows: list[Figures] = []
    missing: list[str] = []
    for experiment in chosen:
        _say(f"{experiment.key}: {experiment.title}")
        try:
            for figures in experiment.rows():
                rows.append(figures)
                _say("  " + "  ".join(cell for cell in figures.cells()[1:] if cell))
        except Missing as reason:
            missing.append(f"{experiment.key}, {experiment.title}: {reason}")
            _say(f"  not tried: {reason}")
        except Unusable as problem:
            rows.append(Figures(experiment.key, experiment.title, wrong=[str(problem)]))
            _say(f"  could not begin: {problem}")
    _say("\n" + table(rows) + "\n" + details(rows))
    for lack in missing:
        _say(f"not tried: {lack}")
    if options.write:
        write(options.write, rows, missing, f"{datetime.now(UTC):%Y-%m-%d}")
    failed = [one for one in rows if not one.passed]
    _say(f"{len(rows) - len(failed)} rows as they must be, {len(failed)} not, {len(missing)} experiments not tried")
    return 1 if failed else 0


def _say(line: str) -> None:
    sys.stdout.write(line.rstrip("\n") + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
