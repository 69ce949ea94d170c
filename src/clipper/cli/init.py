"""clipper init"""

from __future__ import annotations

import os
import sys

import click

from clipper.cli.command import Command, pass_session
from clipper.cli.session import Session

EXAMPLES = """\
clipper init                  in your data folder: your personal archive
clipper init archive          in a folder of your own"""


@click.command("init", cls=Command, examples=EXAMPLES, finishes=True)
@click.argument("folder", required=False, metavar="[DIR]")
@pass_session
def command(session: Session, folder: str | None) -> None:
    """Make an archive: a folder with clipper.toml, which marks it, and README.txt, which explains it.

    Files that are in the folder already are left alone. Archives do not lie in one another.
    """
    from clipper.archive import Archive
    from clipper.library.locating import personal_archive
    from clipper.safe import safe

    with Archive.create(os.path.abspath(folder) if folder else session.named or personal_archive()) as archive:
        sys.stdout.write(f"made an archive in {safe(archive.root)}\n")
        sys.stdout.write("file a clipping in it: clipper add FILE\n")
