"""`python -m fuzz [--seconds N] [SUBJECT…]`: each subject for so many seconds, in a process of its own.

What breaks a property is written to `findings/SUBJECT-…`; `--again FILE` runs one such file. Exit 1 with findings.
"""

from __future__ import annotations

import argparse
import importlib
import os
import subprocess
import sys
from pathlib import Path

from fault.properties import NAMES, SUBJECTS, Subject

_SEEDS = {
    "header": [b"Clipping: 1\nHeadline: x\nOriginal: sha256:" + b"a" * 64 + b" 3 utf-8\n\nabc"],
    "settings": [b'format = 1\nid = "0b0e7a56-6b1c-4f5e-9d0a-1f1f1f1f1f1f"\n[searches]\nx = "y"\n'],
    "query": [b'headline:"war of words" OR (-navy NEAR/5 x) date:2020-01..2020-02'],
    "ranges": [b"last 7 days", b"2019..2020-02", b"5 jan 2020"],
    "decoding": ["Zwölf".encode("utf-16"), b"\x1b$B$3$s\x1b(B", "größer".encode("cp1252")],
}
_ARTICLE = b" date 2020-01-05 As the ferry left\n\nNEW DELHI, Jan 5 (ANI): It rained.\nBy A Writer\n(With ANI inputs)\n"


def main() -> int:
    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--again", type=Path, help="a finding to run once more")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("subjects", nargs="*")
    options = parser.parse_args()
    chosen = [one for one in SUBJECTS if one.name in (options.subjects or NAMES) and one.name != "round trip"]
    if options.again:
        chosen[0].feed(options.again.read_bytes())
        return 0
    if options.inside:
        _fuzz(chosen[0], options.seconds)
    failed = [one.name for one in chosen if _apart(one, options.seconds)]
    sys.stdout.write(f"fuzzed {len(chosen)} subjects, {len(failed)} with findings {' '.join(failed)}\n")
    return 1 if failed else 0


def _apart(subject: Subject, seconds: int) -> bool:
    """Fuzz in a process of its own (libFuzzer ends its process); whether it found something."""
    words = [sys.executable, "-m", "fuzz", "--inside", "--seconds", str(seconds), subject.name]
    done = subprocess.run(words, capture_output=True, text=True, errors="replace", timeout=seconds + 120, check=False)
    lines = done.stderr.splitlines()
    units = next((line.split()[-1] for line in lines if line.startswith("stat::number_of_executed_units")), "0")
    sys.stdout.write(f"{subject.name}: {int(units):,} inputs{', BROKEN' if done.returncode else ''}\n")
    if done.returncode:
        told = [line for line in lines if "Error" in line or "artifact" in line or line.startswith("  File")][-8:]
        sys.stdout.write("\n".join(told) + "\n")
    sys.stdout.flush()
    return done.returncode != 0


def _fuzz(subject: Subject, seconds: int) -> None:
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["clipper"]):
        _warm(subject)
    corpus, findings = Path("fuzz-corpus", subject.name.replace(" ", "-")), Path("findings")
    corpus.mkdir(parents=True, exist_ok=True)
    findings.mkdir(exist_ok=True)
    for number, seed in enumerate(_SEEDS.get(subject.name, [_ARTICLE])):
        (corpus / f"seed-{number}").write_bytes(seed)
    prefix = f"-artifact_prefix={findings}{os.sep}{corpus.name}-"
    limits = [
        f"-max_total_time={seconds}",
        "-max_len=4096",
        "-timeout=20",
        "-rss_limit_mb=2048",
        "-print_final_stats=1",
    ]
    atheris.Setup([sys.argv[0], str(corpus), prefix, *limits], subject.feed)
    atheris.Fuzz()


def _warm(subject: Subject) -> None:
    """Import what the subject uses while it is being instrumented."""
    for seed in _SEEDS.get(subject.name, [_ARTICLE]):
        subject.feed(seed)


if __name__ == "__main__":
    raise SystemExit(main())
