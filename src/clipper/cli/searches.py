"""clipper searches"""

from __future__ import annotations

import sys

import click

from clipper.cli.boundary import say
from clipper.cli.command import Command, pass_session
from clipper.cli.session import Session
from clipper.safe import safe

EXAMPLES = """\
clipper searches
clipper search --save iran 'iran OR soleimani'
clipper searches --remove iran"""


@click.command("searches", cls=Command, examples=EXAMPLES)
@click.option("--remove", metavar="NAME", help="Forget a saved search.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@pass_session
def command(session: Session, remove: str | None, as_json: bool) -> int:
    """The saved searches: lines under [searches] in clipper.toml, used as saved:NAME in any query."""
    from clipper.library import searches

    with session.library() as library:
        if remove is not None:
            searches.remove(library, remove)
            say(f"forgotten: {remove}")
            return 0
        found = searches.all(library)
    if as_json:
        from clipper.cli.formats import json_object

        json_object(sys.stdout, {"searches": found})
    elif session.for_people:
        with session.screen() as screen:
            screen.table(("name", "query"), list(found.items()))
        if not found:
            say("there is none yet: clipper search --save NAME QUERY")
    else:
        for name, query in found.items():
            sys.stdout.write(f"{name}\t{safe(query)}\n")
    return 0
