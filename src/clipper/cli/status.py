"""clipper status"""

from __future__ import annotations

import sys
from dataclasses import asdict

import click

from clipper.cli.command import Command, pass_session
from clipper.cli.session import Session
from clipper.safe import safe

EXAMPLES = """\
clipper status
clipper status --json"""
_REASONS = {
    "--archive": "named by --archive",
    "CLIPPER_ARCHIVE": "named by CLIPPER_ARCHIVE",
    "here or above": "the nearest one, here or above",
    "personal": "your personal archive",
}


@click.command("status", cls=Command, examples=EXAMPLES)
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@pass_session
def command(session: Session, as_json: bool) -> None:
    """Which archive is meant and why, how much is in it, from when to when, and how its index does."""
    from clipper.library.summary import status

    with session.library() as library:
        found = status(library)
    if as_json:
        from clipper.cli.formats import json_object

        json_object(sys.stdout, asdict(found))
        return
    copies = f", and {found.copies:,} more files with the same originals" if found.copies else ""
    index = f"{found.index_state}, {_size(found.index_size)} in {found.index_place}"
    if found.wants_rebuild:
        index += " (clipper refresh --rebuild would make it smaller and faster)"
    facts = [
        ("archive", found.root + ("" if found.writable else " (cannot be written)")),
        ("chosen as", _REASONS.get(found.why, found.why)),
        ("clippings", f"{found.clippings:,}{copies}"),
        ("undated", f"{found.undated:,}"),
        ("published", f"{found.first} to {found.last}" if found.first else "none has a date"),
        ("last added", found.last_accession or "never"),
        ("in the trash", f"{found.trashed:,}"),
        ("index", index),
    ]
    if session.for_people:
        with session.screen(paged=False) as screen:
            screen.facts(facts)
    else:
        for label, value in facts:
            sys.stdout.write(f"{label}: {safe(value)}\n")


def _size(size: int) -> str:
    for unit in ("bytes", "KB", "MB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "bytes" else f"{size:.1f} {unit}"
        size /= 1000  # type: ignore[assignment]
    return f"{size:.1f} GB"
