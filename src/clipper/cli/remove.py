"""clipper remove"""

from __future__ import annotations

import sys

import click

from clipper.cli.boundary import say
from clipper.cli.command import TEXT, Command, pass_session
from clipper.cli.naming import confirmed, paths_of, query_option, tell_register, told
from clipper.cli.session import Session

EXAMPLES = """\
clipper remove 15ab9a0e
clipper remove 15ab9a0e --why "filed twice" --yes"""


@click.command("remove", cls=Command, examples=EXAMPLES, finishes=True)
@click.argument("names", nargs=-1, metavar="ID|PATH|-...")
@query_option
@click.option("--why", type=TEXT, help="The reason, kept with the clipping in the trash.")
@click.option("-y", "--yes", is_flag=True, help="Do not ask.")
@pass_session
def command(session: Session, names: tuple[str, ...], query: str | None, why: str | None, yes: bool) -> int:
    """Put clippings into the trash, from where `clipper restore` brings them back."""
    from clipper.library import editing

    with session.library() as library:
        paths, code = paths_of(library, names, query)
        if not paths:
            return code
        what = paths[0] if len(paths) == 1 else f"{len(paths):,} clippings"
        if not confirmed(f"Put {what} into the trash?", yes=yes):
            say("nothing was removed")
            return max(code, 1)
        code = max(code, told("removed", editing.remove(library, paths, why), sys.stdout))
        tell_register(library)
        return code
