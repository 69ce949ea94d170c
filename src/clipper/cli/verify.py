"""clipper verify"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from clipper.cli.boundary import say
from clipper.cli.command import Command, pass_session
from clipper.cli.session import Session
from clipper.errors import UsageError
from clipper.safe import safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from clipper.archive.findings import Discrepancy
    from clipper.library import Library

EXAMPLES = """\
clipper verify
clipper verify --against /media/usb/archive
clipper verify --manifest && sha256sum -c manifest-sha256.txt"""


@click.command("verify", cls=Command, examples=EXAMPLES, finishes=True)
@click.option("--against", metavar="DIR", help="Compare with another copy, byte by byte, instead.")
@click.option("--manifest", is_flag=True, help="Also write manifest-sha256.txt over all files, for sha256sum -c.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@pass_session
def command(session: Session, against: str | None, manifest: bool, as_json: bool) -> int:
    """Re-read every byte, and name what is damaged, missing, misplaced, foreign or half-present.

    Nothing is changed: `clipper repair` mends what can safely be mended. Exit code 1 if anything is amiss.
    """
    from clipper.library import checking

    if against is not None and manifest:
        raise UsageError("--against and --manifest do not go together")
    with session.library() as library:
        reading = Reading(library)
        found = list(
            checking.compare(library, against, reading) if against is not None else checking.verify(library, reading)
        )
        if as_json:
            _as_json(found, reading.files)
        else:
            tell(iter(found))
            _sum_up(found, reading)
        if manifest:
            path, number = checking.manifest(library)
            say(f"wrote {os.path.join(library.archive.root, path)}: {count_of(number)}")
        return 1 if found else 0


class Reading:
    """Counts the files and bytes that are read, and shows how far it is."""

    def __init__(self, library: Library) -> None:
        self._progress: Callable[[str, int, int | None], None] = library.progress
        self.files = self.bytes = 0

    def __call__(self, path: str, size: int) -> None:
        self.files += 1
        self.bytes += size
        if self.files % 64 == 0:
            self._progress("reading", self.files, None)


def tell(found: Iterator[Discrepancy]) -> None:
    """A line for each discrepancy: its kind, where, what exactly; and what to do about it."""
    for one in found:
        sys.stdout.write(f"{one.kind}: {safe(one.path)}: {safe(one.detail)}\n")
        if one.advice:
            sys.stdout.write(f"  {safe(one.advice)}\n")


def count_of(files: int) -> str:
    """How many files, in words."""
    return "1 file" if files == 1 else f"{files:,} files"


def _sum_up(found: list[Discrepancy], reading: Reading) -> None:
    read = f"read {count_of(reading.files)}, {reading.bytes:,} bytes"
    sys.stdout.write(f"{read}: {f'{len(found):,} amiss' if found else 'all is well'}\n")


def _as_json(found: list[Discrepancy], files: int) -> None:
    from clipper.cli.formats import json_object

    amiss = [
        {"kind": one.kind, "path": one.path, "id": one.id, "detail": one.detail, "advice": one.advice} for one in found
    ]
    json_object(sys.stdout, {"files": files, "amiss": amiss})
