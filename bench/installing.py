"""Installs what is measured: clipper and the minimal click program as wheels, side by side; the peers as packages."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
DEBIAN_PEERS = ("ripgrep", "notmuch")
_PROGRAM = {"ripgrep": "rg", "notmuch": "notmuch"}


@dataclass(frozen=True, slots=True)
class Installed:
    """Where the measured programs are. A peer that could not be had is None and named in `missing` with its remedy."""

    python: str
    clipper: str
    minimal: str
    ripgrep: str | None
    notmuch: str | None
    tantivy: bool
    missing: tuple[str, ...]


def install(work: Path) -> Installed:
    """Install everything below `work`, clipper anew each time.

    An environment of its own, because an editable install pays for its import hook at each start, and without pip,
    because setuptools would.
    """
    environment = work / "environment"
    python = str(environment / "bin" / "python")
    requirements = TOP / "requirements" / "bench.txt"
    stamp = environment / requirements.name
    if not stamp.exists() or stamp.read_bytes() != requirements.read_bytes():
        shutil.rmtree(environment, ignore_errors=True)
        _call(sys.executable, "-m", "venv", "--without-pip", str(environment))
        _pip("--python", python, "install", "--require-hashes", "--requirement", str(requirements))
        shutil.copy(requirements, stamp)
    wheels = work / "wheels"
    shutil.rmtree(wheels, ignore_errors=True)
    for source in (TOP, TOP / "bench" / "minimal"):
        _pip("wheel", "--no-build-isolation", "--no-deps", "--wheel-dir", str(wheels), str(source))
    built = [str(wheel) for wheel in sorted(wheels.glob("*.whl"))]
    _pip("--python", python, "install", "--no-deps", "--no-index", "--force-reinstall", *built)
    missing = _debian_peers()
    return Installed(
        python,
        str(environment / "bin" / "clipper"),
        str(environment / "bin" / "minimal-click"),
        shutil.which("rg"),
        shutil.which("notmuch"),
        True,
        missing,
    )


def environment_for(work: Path) -> dict[str, str]:
    """The environment in which everything is measured: little, and the same for all."""
    home = work / "home"
    home.mkdir(parents=True, exist_ok=True)
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "TERM": "dumb",
        "NOTMUCH_CONFIG": str(home / "notmuch-config"),
    }


def _debian_peers() -> tuple[str, ...]:
    absent = [package for package in DEBIAN_PEERS if shutil.which(_PROGRAM[package]) is None]
    if absent and shutil.which("apt-get") and os.geteuid() == 0:
        for arguments in (("update",), ("install", "--yes", "--no-install-recommends", *absent)):
            subprocess.run(["apt-get", "--quiet", *arguments], check=False, stdout=subprocess.DEVNULL)
        absent = [package for package in absent if shutil.which(_PROGRAM[package]) is None]
    return tuple(f"{package} (Debian: apt-get install {package})" for package in absent)


def _pip(*arguments: str) -> None:
    _call(sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments)


def _call(*arguments: str) -> None:
    done = subprocess.run(arguments, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")
