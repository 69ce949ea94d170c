"""clipper reparse"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from clipper.cli.boundary import say, tell_error
from clipper.cli.command import TEXT, WordyCommand, pass_session
from clipper.cli.naming import SHORT, tell_register
from clipper.cli.session import Session
from clipper.errors import ClipperError
from clipper.safe import one_line, safe

if TYPE_CHECKING:
    from clipper.library.reparsing import Change, Said

EXAMPLES = """\
clipper reparse --dry-run                 what today's rules would change, field by field
clipper reparse is:undated                read those without a date again"""


@click.command("reparse", cls=WordyCommand, examples=EXAMPLES, finishes=True)
@click.argument("query", nargs=-1, type=TEXT)
@click.option("--dry-run", is_flag=True, help="Say what would change; write nothing.")
@click.option("--json", "as_json", is_flag=True, help="A JSON object a line for each clipping that changes.")
@pass_session
def command(session: Session, query: tuple[str, ...], dry_run: bool, as_json: bool) -> int:
    """Read the texts again with today's rules, all of them or those that a query finds.

    What a hand set stays, be it by clipper or in an editor. Files move with their date.
    """
    from clipper.library import finding
    from clipper.library.reparsing import reparse

    with session.library() as library:
        rows = list(finding.rows(library, finding.parsed(library, " ".join(query))))
        code = changed = 0
        for one in reparse(library, rows, write=not dry_run):
            if isinstance(one, ClipperError):
                tell_error(one)
                code = max(code, one.exit_code)
                continue
            changed += 1
            _as_json(one) if as_json else _tell(one)
        tell_register(library)
        say(f"{changed:,} of {len(rows):,} {'would change' if dry_run else 'changed'}")
        return code


def _tell(one: Change) -> None:
    where = f" -> {safe(one.new_path)}" if one.new_path and one.new_path != one.path else ""
    sys.stdout.write(f"{one.id[:SHORT]} {safe(one.path)}{where}\n")
    for field, before, after in one.fields:
        sys.stdout.write(f"  {field}: {_said(before)} -> {_said(after)}\n")


def _said(value: Said) -> str:
    if value is None:
        return "none"
    return one_line("; ".join(value) if isinstance(value, tuple) else value)


def _as_json(one: Change) -> None:
    from clipper.cli.formats import json_object

    fields = [{"field": field, "before": before, "after": after} for field, before, after in one.fields]
    document = {"id": one.id, "path": one.path, "new_path": one.new_path, "title": one.title, "fields": fields}
    json_object(sys.stdout, document)
