"""clipper restore"""

from __future__ import annotations

import sys

import click

from clipper.cli.command import Command, pass_session
from clipper.cli.naming import given_names, tell_register, told
from clipper.cli.session import Session

EXAMPLES = """\
clipper trash list
clipper restore 15ab9a0e"""


@click.command("restore", cls=Command, examples=EXAMPLES, finishes=True)
@click.argument("names", nargs=-1, required=True, metavar="ID|PATH|-...")
@pass_session
def command(session: Session, names: tuple[str, ...]) -> int:
    """Bring clippings back from the trash, into the folder of their date."""
    from clipper.library import editing

    with session.library() as library:
        code = told("restored", editing.restore(library, given_names(names)), sys.stdout)
        tell_register(library)
        return code
