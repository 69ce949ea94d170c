"""clipper note"""

from __future__ import annotations

import sys

import click

from clipper.cli.command import TEXT, Command, pass_session
from clipper.cli.naming import paths_of, tell_register, told
from clipper.cli.session import Session

EXAMPLES = """\
clipper note 15ab9a0e "used in the January report"
clipper note 15ab9a0e ''                   removes it"""


@click.command("note", cls=Command, examples=EXAMPLES, finishes=True)
@click.argument("name", metavar="ID|PATH")
@click.argument("text", type=TEXT)
@pass_session
def command(session: Session, name: str, text: str) -> int:
    """Write a note on a clipping; it replaces the one that was there. Notes are searched as note:report."""
    from clipper.library import editing

    with session.library() as library:
        paths, code = paths_of(library, [name], None)
        code = max(code, told("noted", editing.note(library, paths, text.strip()), sys.stdout))
        tell_register(library)
        return code
