"""`make audit`: look up every pinned package for known vulnerabilities; fail when there are some, or no way to look."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

_COULD_NOT = 2


def main() -> int:
    """0: all were looked up and none is known to be vulnerable. 1: some are. 2: not all could be looked up."""
    folder = Path(__file__).parent.parent / "requirements"
    worst = 0
    for file in sorted(folder.glob("*.txt")):
        worst = max(worst, audit(file))
    return worst


def audit(file: Path) -> int:
    """Audit one file of pins and say what was found; see main for the number."""
    words = [sys.executable, "-m", "pip_audit", "--requirement", str(file), "--disable-pip", "--no-deps"]
    done = subprocess.run(
        [*words, "--progress-spinner", "off", "--format", "json"],
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    try:
        packages = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        say(f"{file.name}: could not be audited: {last_line(done.stderr)}")
        return _COULD_NOT
    pinned = sum("==" in line for line in file.read_text().splitlines())
    skipped = [package for package in packages if "skip_reason" in package]
    for package in skipped:
        say(f"{file.name}: {package['name']} could not be audited: {package['skip_reason']}")
    bad = [package for package in packages if package.get("vulns")]
    for package in bad:
        names = ", ".join(
            f"{one['id']} (fixed in {', '.join(one['fix_versions']) or 'none'})" for one in package["vulns"]
        )
        say(f"{file.name}: {package['name']} {package['version']}: {names}")
    looked = len(packages) - len(skipped)
    say(f"{file.name}: {looked} of {pinned} pinned packages looked up, {len(bad)} with known vulnerabilities")
    if skipped or not looked:
        return _COULD_NOT
    return 1 if bad else 0


def last_line(text: str) -> str:
    """The last line of an error, without a traceback around it."""
    return (text.strip().splitlines() or ["no answer"])[-1][:300]


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    raise SystemExit(main())
