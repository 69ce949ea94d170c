"""clipper add"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from clipper.cli.boundary import NOT_WRITTEN, say
from clipper.cli.command import Command, pass_session
from clipper.cli.options import fields, given_fields, with_remarks
from clipper.cli.session import Session
from clipper.errors import UsageError

if TYPE_CHECKING:
    from clipper.cli.outcomes import Teller
    from clipper.inputs import Input, Skipped
    from clipper.library import Library
    from clipper.library.jobs import Job

EXAMPLES = """\
clipper add                               paste a text, then Ctrl-D on a line of its own
clipper add saved.txt --publication "The Daily"
curl -s https://example.org/news.txt | clipper add - --tag iran
clipper add exports/                      a whole folder
clipper add export.txt --split auto --dry-run"""


@click.command("add", cls=Command, examples=EXAMPLES, finishes=True)
@click.argument("paths", nargs=-1, metavar="[FILE|FOLDER|-]...")
@click.option("--clipboard", is_flag=True, help="Take what is on the clipboard.")
@fields
@click.option("--encoding", metavar="NAME", help="The encoding of the bytes, or auto to have it guessed.")
@click.option(
    "--split",
    default="never",
    show_default=True,
    metavar="auto|RULE|never",
    help="Cut a file that holds several clippings: date-lines, form-feed, rule, bars, numbered, records, lexisnexis, "
    "factiva, proquest.",
)
@click.option(
    "--skip-like",
    is_flag=True,
    help="Refuse a text that is archived already but for white space, quotation marks or dashes.",
)
@click.option("--as-text", is_flag=True, help="Take a file in clipper's own format as a plain text.")
@click.option(
    "--settle",
    type=click.FloatRange(min=0),
    default=0,
    metavar="SECONDS",
    help="In folders, leave files that changed so recently for the next run.",
)
@click.option("--dry-run", is_flag=True, help="Say what would happen; write nothing.")
@click.option("--json", "as_json", is_flag=True, help="The outcomes as JSON.")
@click.option("-q", "--quiet", is_flag=True, help="Say refusals alone.")
@click.option("-v", "--verbose", is_flag=True, help="Also list what was skipped or already archived.")
@pass_session
def command(session: Session, /, paths: tuple[str, ...], clipboard: bool, **options: Any) -> int:
    """File clippings for good.

    Files, zip files and whole folders, `-` for standard input; without any, what you paste on the terminal. A file in
    clipper's own format keeps its header, so adding another archive merges it. Each is told in a line once it is on
    disk; what cannot be taken in is refused by name, and the others go on.
    """
    from clipper.library import adding

    given = given_fields(options, session.today)
    paths = paths or ("-",)
    interactive = "-" in paths and sys.stdin.isatty() and not clipboard
    with session.library(make_personal=sys.stdin.isatty()) as library:
        given, said = with_remarks(given, library.settings.agencies, session.today)
        for sentence in said:
            say(sentence)
        job = adding.job(
            library,
            given=given,
            encoding=options["encoding"],
            split=options["split"],
            skip_like=options["skip_like"],
            as_text=options["as_text"],
        )
        teller = _teller(session, options, paths)
        try:
            for part in _parts(library, paths, clipboard, options["settle"], interactive):
                _add(library, part, job, options["dry_run"], teller, _how_many(paths))
        finally:
            teller.end()
        if not (teller.numbers or options["quiet"] or options["as_json"]):
            say(f"nothing to add in {', '.join(paths)}")
        problem = library.archive.register_problem
        if problem:
            say(problem)
        return teller.code


def _teller(session: Session, options: dict[str, Any], paths: tuple[str, ...]) -> Teller:
    from clipper.cli.outcomes import Json, Lines

    many = len(paths) > 1 or any(os.path.isdir(path) for path in paths)
    if options["as_json"]:
        return Json(sys.stdout)
    return Lines(sys.stdout, quiet=options["quiet"], verbose=options["verbose"], many=many, clear=session.clear)


def _how_many(paths: tuple[str, ...]) -> int | None:
    """About how many inputs there are, for the time that is left; None where nobody sees it."""
    if not sys.stderr.isatty():
        return None
    return sum(sum(len(files) for _, _, files in os.walk(path)) if os.path.isdir(path) else 1 for path in paths)


def _add(
    library: Library, part: Iterator[Input | Skipped], job: Job, dry_run: bool, teller: Teller, total: int | None
) -> None:
    from clipper.errors import NotWritten
    from clipper.library import adding

    act = adding.would_add if dry_run else adding.add
    try:
        for number, outcome in enumerate(act(library, part, job), 1):
            teller.tell(outcome)
            library.progress("adding", number, total)
    except NotWritten:
        teller.code = NOT_WRITTEN
        raise


def _parts(
    library: Library, paths: tuple[str, ...], clipboard: bool, settle: float, interactive: bool
) -> Iterator[Iterator[Input | Skipped]]:
    """The inputs, cut where standard input is read: what was named before it is filed before it is waited for."""
    import time

    from clipper.inputs import Input, gather

    if clipboard:
        from clipper.cli.clipboard import read_clipboard

        yield iter([Input("clipboard", data=read_clipboard(library.settings.max_size))])
        if paths == ("-",):
            return
    waiting: list[str] = []
    for path in [*paths, None]:
        if path not in ("-", None):
            waiting.append(path)
            continue
        if waiting:
            yield gather(waiting, settle=settle, now=time.time(), limit=library.settings.max_size)
            waiting = []
        if path == "-":
            yield iter([_standard_input(library.settings.max_size, interactive)])


def _standard_input(limit: int, interactive: bool) -> Input:
    from clipper.inputs import Input, read_stream

    if interactive:
        from clipper.cli.pasting import read_pasted

        return Input("what you pasted", data=read_pasted(limit))
    if sys.stdin is None:
        raise UsageError("standard input is closed", "Name a file, or pipe a text in.")
    return read_stream(sys.stdin.buffer, "standard input", limit)
