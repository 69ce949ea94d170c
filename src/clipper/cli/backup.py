"""clipper backup"""

from __future__ import annotations

import sys

import click

from clipper.cli.boundary import say
from clipper.cli.command import Command, pass_session
from clipper.cli.session import Session
from clipper.cli.verify import Reading, count_of, tell
from clipper.safe import safe

EXAMPLES = """\
clipper backup /media/usb/archive"""


@click.command("backup", cls=Command, examples=EXAMPLES, finishes=True)
@click.argument("folder", metavar="DIR")
@click.option("-q", "--quiet", is_flag=True, help="Only what a person must look at.")
@pass_session
def command(session: Session, folder: str, quiet: bool) -> int:
    """Bring a second copy of the archive up to date, and read back what was written.

    Nothing is deleted there, and no whole original is replaced. Exit code 1 if a person must look at something.
    """
    from clipper.archive.findings import Copied
    from clipper.library import checking

    with session.library() as library:
        reading = Reading(library)
        copied = amiss = 0
        for one in checking.backup(library, folder, reading):
            if isinstance(one, Copied):
                copied += 1
                if not quiet:
                    sys.stdout.write(f"{one.what} {safe(one.path)}\n")
            else:
                amiss += 1
                tell(iter([one]))
        if not quiet:
            say(f"{count_of(copied)} copied to {folder} and read back; {amiss:,} to look at")
        return 1 if amiss else 0
