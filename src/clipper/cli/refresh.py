"""clipper refresh"""

from __future__ import annotations

import sys

import click

from clipper.cli.boundary import say
from clipper.cli.command import Command, pass_session
from clipper.cli.session import Session
from clipper.safe import safe

EXAMPLES = """\
clipper refresh                           after files were changed by other means
clipper refresh --rebuild                 the index anew, from the files alone"""


@click.command("refresh", cls=Command, examples=EXAMPLES, finishes=True)
@click.option("--rebuild", is_flag=True, help="Make the index anew.")
@pass_session
def command(session: Session, rebuild: bool) -> int:
    """Look at every file and bring the index up to date.

    Every command notices files that came, went or were replaced; this one also notices those that were changed in
    place. The index is derived from the files: deleting it loses nothing.
    """
    from clipper.library import finding, indexing

    with session.library() as library:
        if rebuild:
            indexing.rebuild(library)
            sys.stdout.write(f"indexed {finding.stats(library).clippings:,} clippings anew\n")
            return 0
        _, refreshed = indexing.opened_for_writing(library, deep=True)
        for path, reason in refreshed.unreadable:
            say(f"not indexed: {path}: {reason}")
        if refreshed.rebuilt:
            sys.stdout.write(f"indexed {finding.stats(library).clippings:,} clippings anew\n")
        else:
            sys.stdout.write(
                f"new {refreshed.added:,}, changed {refreshed.changed:,}, gone {refreshed.removed:,}"
                + "".join(f"\nmoved home {safe(path)}" for path in refreshed.misplaced)
                + "\n"
            )
        return 1 if refreshed.unreadable or refreshed.unread else 0
