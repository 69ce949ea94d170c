"""`python -m bench`: measure, print the table, write docs/performance.md."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from bench import corpus, figures, installing, report
from bench.measuring import aside
from bench.running import Bench, Plan

SIZES = (1_000, 10_000, 100_000, 1_000_000)


def main() -> None:
    """Read the arguments and run."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "-n", type=int, default=10_000, help="the largest number of generated texts; smaller sizes run too"
    )
    parser.add_argument(
        "--only", action="store_true", help="this size alone; the other sizes keep their earlier figures"
    )
    parser.add_argument("--corpus", type=Path, help="a folder with bulk.jsonl.xz: the real texts run too")
    parser.add_argument(
        "--work", type=Path, default=Path(tempfile.gettempdir()) / "clipper-bench", help="where everything is built"
    )
    parser.add_argument("--rounds", type=int, default=15, help="how often a short command is repeated")
    parser.add_argument("--notmuch-up-to", type=int, default=100_000, help="the largest corpus that notmuch takes in")
    parser.add_argument(
        "--add-up-to", type=int, default=1_000_000, help="the largest corpus that is taken in by `add`; else written"
    )
    parser.add_argument(
        "--report", action="store_true", help="write the page again from earlier figures, measure nothing"
    )
    given = parser.parse_args()
    kept = given.work / "figures.json"
    given.work.mkdir(parents=True, exist_ok=True)
    sheets = figures.load(kept)
    installed = None
    if not given.report:
        installed = installing.install(given.work)
        environment = installing.environment_for(given.work)
        plan = Plan(rounds=given.rounds, notmuch_up_to=given.notmuch_up_to, add_up_to=given.add_up_to)
        benches = [Bench(texts, given.work, installed, environment, plan, _say) for texts in _corpora(given)]
        try:
            for bench in benches:
                _say(f"{bench.corpus.name}: {bench.corpus.count:,} texts, {bench.corpus.size / 1e6:,.0f} MB")
                for sheet in bench.everything():  # kept after each step: the large ones take long
                    sheets[bench.corpus.name] = sheet
                    figures.save(kept, sheets)
        finally:
            for bench in benches:
                bench.tidy()
    notes = installing.TOP / "bench" / "notes.md"
    report.write(
        sheets, installing.TOP / "docs", notes.read_text(encoding="utf-8"), installed.missing if installed else ()
    )
    sys.stdout.write(report.as_text(sheets))


def _corpora(given: argparse.Namespace) -> list[corpus.Corpus]:
    sizes = [given.n] if given.only else [*(size for size in SIZES if size < given.n), given.n]
    made = []
    for size in sizes:
        if size > 0:
            started = time.perf_counter()
            made.append(aside(corpus.generated, size, given.work))
            _say(f"{size:,} texts made in {time.perf_counter() - started:.0f} s")
    if given.corpus is not None:
        if not (given.corpus / "bulk.jsonl.xz").exists():
            sys.exit(f"{given.corpus} holds no bulk.jsonl.xz: without CORPUS the generated texts alone are measured")
        made.append(aside(corpus.real, given.corpus, given.work))
    return made


def _say(line: str) -> None:
    sys.stderr.write(f"{time.strftime('%H:%M:%S')} {line}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    main()
