"""clipper tag"""

from __future__ import annotations

import sys

import click

from clipper.cli.command import TEXT, WordyCommand, pass_session
from clipper.cli.naming import paths_of, query_option, tell_register, told
from clipper.cli.session import Session
from clipper.errors import UsageError

EXAMPLES = """\
clipper tag 15ab9a0e +iran -draft
clipper tag --query 'soleimani date:2020' +iran
clipper search --ids soleimani | clipper tag - +iran"""


@click.command("tag", cls=WordyCommand, examples=EXAMPLES, finishes=True)
@click.argument("words", nargs=-1, required=True, type=TEXT, metavar="[ID|PATH|-]... +TAG|-TAG...")
@query_option
@pass_session
def command(session: Session, words: tuple[str, ...], query: str | None) -> int:
    """Add tags (+iran, or +iran,navy for two) and take tags away (-draft).

    Tags stand in the clipping's header: they survive reparse and rebuild, and are searched as tag:iran.
    """
    from clipper.library import editing
    from clipper.library.preparing import tags_in

    added = [tags_in(word[1:]) for word in words if word.startswith("+")]
    removed = [tags_in(word[1:]) for word in words if word.startswith("-") and word != "-"]
    if not all((*added, *removed)) or not (added or removed):
        raise UsageError("which tags? +TAG adds one, -TAG takes one away", "clipper tag 15ab9a0e +iran -draft")
    names = [word for word in words if word == "-" or word[:1] not in ("+", "-")]
    with session.library() as library:
        paths, code = paths_of(library, names, query)
        code = max(code, told("tagged", editing.tag(library, paths, sum(added, ()), sum(removed, ())), sys.stdout))
        tell_register(library)
        return code
