"""clipper edit"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from clipper.cli.boundary import say, tell_error
from clipper.cli.command import Command, pass_session
from clipper.cli.naming import paths_of, query_option, tell_register, told
from clipper.cli.options import fields, given_fields, with_remarks
from clipper.cli.session import Session
from clipper.errors import ClipperError, UsageError

if TYPE_CHECKING:
    from clipper.library import Library

EXAMPLES = """\
clipper edit 15ab9a0e --date 2020-01-05
clipper edit 15ab9a0e --headline "A tightrope" --publication "The Daily"
clipper edit 15ab9a0e --note ''            an empty value removes the field
clipper edit 15ab9a0e                      the whole header, in $EDITOR"""


@click.command("edit", cls=Command, examples=EXAMPLES, finishes=True)
@click.argument("names", nargs=-1, metavar="ID|PATH|-...")
@query_option
@fields
@pass_session
def command(session: Session, /, names: tuple[str, ...], query: str | None, **options: Any) -> int:
    """Set fields by hand; without fields, edit the header in $VISUAL or $EDITOR.

    The text is never touched. The file moves with its date. Tags, suppliers and credits that are given replace those
    that were there (`clipper tag` adds one). What a hand set is remembered: `reparse` leaves it alone until its
    Set-By-Hand line is taken out in the editor.
    """
    from clipper.library import editing

    given = given_fields(options, session.today)
    with session.library() as library:
        paths, code = paths_of(library, names, query)
        if not given:
            if len(paths) > 1:
                raise UsageError("one clipping at a time in an editor", "Or name the fields: --date, --headline …")
            return max([code, *(_in_editor(library, path) for path in paths)])
        given, said = with_remarks(given, library.settings.agencies, session.today)
        for sentence in said:
            say(sentence)
        code = max(code, told("edited", editing.edit(library, paths, given), sys.stdout))
        tell_register(library)
        return code


def _in_editor(library: Library, path: str) -> int:
    """Have a person edit the header; a header that cannot be is refused, and the draft kept."""
    from clipper.library import editing

    stored, header = editing.header_of(library, path)
    draft = _draft(header)
    _run_editor(draft)
    with open(draft, encoding="utf-8", errors="surrogateescape", newline="") as file:
        edited = file.read()
    if edited.strip() == header.strip():
        os.unlink(draft)
        say("nothing changed")
        return 0
    outcome = editing.rewrite_header(library, stored, edited)
    if isinstance(outcome, ClipperError):
        tell_error(outcome)
        say(f"nothing was written; your draft is kept in {draft}")
        return max(outcome.exit_code, 1)
    os.unlink(draft)
    tell_register(library)
    return told("edited", [outcome], sys.stdout)


def _draft(header: str) -> str:
    import tempfile

    descriptor, path = tempfile.mkstemp(prefix="clipper-", suffix=".header.txt")
    with os.fdopen(descriptor, "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
        file.write(header)
    return path


def _run_editor(path: str) -> None:
    """The user's own editor, which may be a command with options, as git runs it."""
    import subprocess

    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        code = subprocess.run(["/bin/sh", "-c", f'{editor} "$1"', "editor", path], check=False).returncode
    except OSError as problem:
        raise UsageError(f"the editor could not be started: {problem.strerror}", "Set EDITOR.") from None
    if code != 0:
        raise UsageError(
            f"the editor ({editor[:60]}) ended with {code}; nothing was written", f"Your draft is kept in {path}"
        )
