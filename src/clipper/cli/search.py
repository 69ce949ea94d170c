"""clipper search"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from clipper.cli.boundary import FOUND_NOTHING, say
from clipper.cli.command import TEXT, WordyCommand, pass_session
from clipper.cli.options import filtered, filters, forms, sort_option
from clipper.cli.session import Session
from clipper.errors import QueryError, UsageError

if TYPE_CHECKING:
    from clipper.library import Library
    from clipper.query import Query

EXAMPLES = """\
clipper search soleimani
clipper search '"war of words"' --on 2020-01-05
clipper search 'iran (navy OR tanker) -drill source:ANI,PTI date:2019..2020-02'
clipper search --save iran 'iran OR soleimani'
clipper search saved:iran --on "last week" --html > digest.html"""

_TOLD = 5
"""Words and parts without a match that are named."""


@click.command("search", cls=WordyCommand, examples=EXAMPLES)
@click.argument("query", nargs=-1, type=TEXT)
@filters
@sort_option("relevance")
@forms
@click.option("--save", metavar="NAME", type=TEXT, help="Keep the query in clipper.toml, to be used as saved:NAME.")
@pass_session
def command(session: Session, /, query: tuple[str, ...], save: str | None, **options: Any) -> int:
    """Find clippings that hold all the words, newest first.

    "A phrase" in quotes, OR, NOT or -word, (parentheses), begin*, a NEAR/5 b; fields: headline: body: source: credit:
    by: located: publication: section: page: url: language: tag: note: file: id: path: date: accessioned: is: has:
    saved:. docs/search.md has the whole language. `clipper search -` reads a query a line and answers each as JSON.
    """
    from clipper.cli.answering import answer, asked, form_of, say_ranges
    from clipper.library import finding

    text = " ".join(query)
    with session.library() as library:
        filter_ = filtered(options, session.today)
        if save is not None:
            return _save(library, save, text, filter_)
        if query == ("-",):
            if form_of(options) not in (None, "jsonl"):
                raise UsageError("`search -` answers in JSON lines alone")
            return _answer_lines(session, library, filter_, options)
        if query[:1] == ("-",):
            raise UsageError(
                "`search -` reads its queries from standard input and takes no words beside them",
                "Filters hold for all of them: --on, --source and the like.",
            )
        wanted = finding.parsed(library, text, filter_)
        what = asked(session, options, wanted, snippets=True, heading=f"Clippings: {text}" if text else "Clippings")
        if session.for_people:
            say_ranges(wanted)
        found = answer(session, library, what, options["count_by"])
        if not found and what.limit != 0:
            _help(library, wanted)
        return 0 if found or what.limit == 0 else FOUND_NOTHING


def _save(library: Library, name: str, text: str, filter_: Query) -> int:
    from clipper.library import searches
    from clipper.query import All, parse, show

    if filter_ != All():
        asked = ((text, parse(text, library.today, library.settings.searches)), (show(filter_), filter_))
        whole = " ".join(_bracketed(written, query) for written, query in asked)
        raise UsageError("--save keeps the query alone", f"Write the filters into it: {whole.strip()}")
    searches.save(library, name, text)
    say(f"saved: use it as saved:{name}")
    return 0


def _bracketed(text: str, query: Query) -> str:
    from clipper.query import Or

    return f"({text})" if isinstance(query, Or) else text


def _help(library: Library, query: Query) -> None:
    """Say why there is nothing: on stderr, where it disturbs no script."""
    from clipper.library.finding import hint

    found = hint(library, query)
    for what, near in found.unknown[:_TOLD]:
        say(f"nothing has {what[:60]}{f'; did you mean {near}?' if near else ''}")
    if len(found.unknown) > _TOLD:
        say(f"and so with {len(found.unknown) - _TOLD:,} more")
    if found.without_dates is not None:
        number = found.without_dates.number
        most = "" if found.without_dates.exact else "at least "
        say(f"without the limit of dates there {'is' if number == 1 else 'are'} {most}{number:,}")
    if not found.unknown and found.without_dates is None:
        say("nothing found: no clipping has all of this")


def _answer_lines(session: Session, library: Library, filter_: Query, options: dict[str, Any]) -> int:
    """Each line of standard input is a query; each answer one line of JSON, or its error."""
    from clipper.cli.answering import asked, described
    from clipper.cli.formats import json_object
    from clipper.library import finding

    options = {**options, "forms": ("json",), "template": None, "count_by": None, "group": False}
    options["limit"] = 20 if options["limit"] is None and not options["everything"] else options["limit"]
    code = 0
    for line in sys.stdin:
        text = line.rstrip("\r\n")
        reply: dict[str, Any] = {"query": text}
        try:
            what = asked(session, options, finding.parsed(library, text, filter_), snippets=True, heading="")
            clippings, total = described(library, what)
            reply |= {"clippings": clippings, "total": total.number, "total_exact": total.exact}
        except QueryError as problem:
            reply |= {"error": problem.message, "column": problem.column + 1, "hint": problem.hint}
            code = 2
        json_object(sys.stdout, reply)
        sys.stdout.flush()
    return code
