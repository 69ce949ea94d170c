"""clipper list"""

from __future__ import annotations

from typing import Any

import click

from clipper.cli.boundary import say
from clipper.cli.command import Command, pass_session
from clipper.cli.options import filtered, filters, forms, sort_option
from clipper.cli.session import Session

EXAMPLES = """\
clipper list
clipper list --from 2020-01 --to 2020-03 --source ANI
clipper list --undated
clipper list --csv --from 2020 > clippings.csv"""


@click.command("list", cls=Command, examples=EXAMPLES)
@filters
@sort_option()
@forms
@pass_session
def command(session: Session, /, **options: Any) -> None:
    """The clippings of the archive, newest first.

    Piped, a line for each: full id, date, sources, title and path, separated by tabs.
    """
    from clipper.cli.answering import answer, asked, say_ranges
    from clipper.library import finding

    filter_ = filtered(options, session.today)
    with session.library() as library:
        query = finding.parsed(library, "", filter_)
        what = asked(session, options, query, snippets=False, heading="Clippings")
        if session.for_people:
            say_ranges(query)
        found = answer(session, library, what, options["count_by"])
        if session.for_people and not found:
            say("there is none")
