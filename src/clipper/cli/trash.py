"""clipper trash"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from clipper.cli.boundary import say, tell_error
from clipper.cli.command import Command, pass_session
from clipper.cli.naming import SHORT, confirmed, given_names, tell_register
from clipper.cli.session import Session
from clipper.errors import ClipperError, UsageError
from clipper.safe import one_line, safe

if TYPE_CHECKING:
    from clipper.archive import Trashed
    from clipper.library import Library

EXAMPLES = """\
clipper trash list
clipper trash empty --before 2025-01-01
clipper trash empty 15ab9a0e --yes"""


@click.command("trash", cls=Command, examples=EXAMPLES, finishes=True)
@click.argument("action", type=click.Choice(["list", "empty"]))
@click.argument("names", nargs=-1, metavar="[ID|PATH|-]...")
@click.option("--before", metavar="DATE", help="Only what was removed before that day (YYYY-MM-DD).")
@click.option("--json", "as_json", is_flag=True, help="List: as JSON.")
@click.option("-y", "--yes", is_flag=True, help="Do not ask.")
@pass_session
def command(session: Session, action: str, names: tuple[str, ...], before: str | None, as_json: bool, yes: bool) -> int:
    """What is in the trash, with when and why; or delete it for good.

    Emptying is the one way in which an original ever leaves the archive. A clipping in the trash does not block adding
    it again.
    """
    if as_json and action != "list":
        raise UsageError("--json is for `clipper trash list`")
    if before is not None:
        before = _day(before)
    chosen = given_names(names) if names else None  # a `-` without a line behind it names none, not all
    if action == "list":
        return _list(session, chosen, before, as_json)
    if chosen == []:
        say("nothing was named, so nothing was deleted")
        return 0
    return _empty(session, chosen, before, yes)


def _day(text: str) -> str:
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise UsageError(f"--before: not a day: {text[:40]}", "Write it as YYYY-MM-DD.") from None


def _list(session: Session, names: list[str] | None, before: str | None, as_json: bool) -> int:
    from clipper.library import editing

    found: list[tuple[Trashed, str]] = []
    code = 0
    with session.library() as library:
        for one in editing.found_in_trash(library, names, before):
            if isinstance(one, ClipperError):
                tell_error(one)
                code = max(code, one.exit_code)
            else:
                found.append((one, _title(library, one)))
    if as_json:
        from clipper.cli.formats import json_object
        from clipper.cli.records import record

        entries = [
            {
                "removed": one.when,
                "why": one.why,
                "path": one.path,
                "clipping": record(one.clipping, name, one.path) if one.clipping is not None else None,
            }
            for one, name in found
        ]
        json_object(sys.stdout, {"trash": entries})
    elif session.for_people:
        rows = [
            (_id(one)[:SHORT], one.when or "", _published(one) or "undated", name, one.why or "") for one, name in found
        ]
        with session.screen() as screen:
            screen.table(("id", "removed", "published", "title", "why"), rows)
        if not found:
            say("nothing of that is in the trash" if names is not None or before else "the trash is empty")
    else:
        for one, name in found:
            cells = (_id(one), one.when or "", _published(one), one_line(name))
            sys.stdout.write("\t".join((*cells, safe(one.why or ""), safe(one.path))) + "\n")
    return code


def _title(library: Library, one: Trashed) -> str:
    """Its title; the name of its file, where nothing else can be read."""
    from clipper.clipping import title
    from clipper.library import finding

    if one.clipping is None:
        return one.path.rpartition("/")[2]
    return title(one.clipping, finding.read(library, one.path).text)


def _id(one: Trashed) -> str:
    return one.clipping.id if one.clipping is not None else ""


def _published(one: Trashed) -> str:
    return str(one.clipping.published or "") if one.clipping is not None else ""


def _empty(session: Session, names: list[str] | None, before: str | None, yes: bool) -> int:
    from clipper.library import editing

    with session.library() as library:
        what = f"{len(names):,} named" if names else f"what was removed before {before}" if before else "all"
        if not confirmed(f"Delete {what} of the trash for good?", yes=yes):
            say("nothing was deleted")
            return 1
        code = 0
        for outcome in editing.empty_trash(library, names, before):
            if isinstance(outcome, ClipperError):
                tell_error(outcome)
                code = max(code, outcome.exit_code)
            else:
                sys.stdout.write(" ".join(filter(None, ("deleted", _id(outcome)[:SHORT], safe(outcome.path)))) + "\n")
        tell_register(library)
        return code
