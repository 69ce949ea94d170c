"""clipper show"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from clipper.cli.boundary import FOUND_NOTHING, say, tell_error
from clipper.cli.command import Command, form_option, one_form, pass_session
from clipper.cli.session import Session
from clipper.errors import BadClipping, ClipperError, UsageError

if TYPE_CHECKING:
    from clipper.archive import Stored
    from clipper.library import Library

EXAMPLES = """\
clipper show 15ab9a0e
clipper show archive/2020/01/05/as-leaders-around-the-world-are-walking-15ab9a0e.txt
clipper show --original 15ab9a0e > as-it-was-given.txt
clipper search --ids soleimani | clipper show -"""


@click.command("show", cls=Command, examples=EXAMPLES)
@click.argument("names", nargs=-1, required=True, metavar="ID|PATH|-...")
@form_option("--original", "original", "Exactly the bytes that were given.")
@form_option("--path", "path", "The path of the file alone.")
@form_option("--json", "json", "All fields as JSON.")
@click.option("--text", "full_text", is_flag=True, help="With the whole text (--json).")
@pass_session
def command(session: Session, names: tuple[str, ...], forms: tuple[str, ...], full_text: bool) -> int:
    """Read clippings: headline, date, place, byline, credit and the text.

    An ID is any unique beginning of four digits or more; `-` reads ids from standard input.
    """
    form = one_form(*forms)
    if full_text and form != "json":
        raise UsageError("--text belongs to --json; the text is shown anyway")
    with session.library() as library:
        found = _Found(library, names)
        if form == "original":
            _originals(found)
        elif form == "path":
            _paths(library, found)
        elif form == "json":
            _json(found, full_text)
        else:
            _read(session, found)
        return FOUND_NOTHING if found.missed else 0


class _Found:
    """The clippings that names mean, one after the other; names that mean none are told, and counted as missed."""

    def __init__(self, library: Library, names: tuple[str, ...]) -> None:
        self._library, self._names = library, names
        self.missed = 0

    def __iter__(self) -> Iterator[Stored]:
        from clipper.library import finding

        for name in _names(self._names):
            try:
                stored = finding.read(self._library, finding.named(self._library, name))
            except ClipperError as problem:
                tell_error(problem)
                self.missed += 1
                continue
            if not stored.intact:
                say(f"{stored.path}: its text is not the one that was given: `clipper verify` says more")
            yield stored


def _names(names: tuple[str, ...]) -> Iterator[str]:
    """The names given, with those on standard input where `-` stands: the first word of each line."""
    for name in names:
        if name != "-":
            yield name
            continue
        for line in sys.stdin:
            if line.strip():
                yield line.split("\t")[0].strip()


def _originals(found: _Found) -> None:
    for stored in found:
        if not stored.intact:
            raise BadClipping(
                f"{stored.path}: what is there is no longer what was given, so it is not written",
                "`clipper repair --from DIR` takes a whole file from a second copy.",
            )
        data = stored.original
        if sys.stdout.isatty() and _commands_a_terminal(data):
            raise UsageError(
                f"{stored.path}: it holds control characters, which would command this terminal",
                "Write it to a file (> FILE), or read it without --original.",
            )
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def _commands_a_terminal(data: bytes) -> bool:
    from clipper.safe import safe_lines

    try:
        text = data.decode()
    except UnicodeDecodeError:
        return True
    return safe_lines(text) != text.replace("\r\n", "\n")


def _paths(library: Library, found: _Found) -> None:
    from clipper.safe import safe

    for stored in found:
        sys.stdout.write(safe(os.path.join(library.archive.root, stored.path)) + "\n")


def _json(found: _Found, full_text: bool) -> None:
    from clipper.cli.formats import json_document
    from clipper.cli.records import record
    from clipper.clipping import title
    from clipper.index import Count

    def records() -> Iterator[dict[str, object]]:
        for stored in found:
            described = record(stored.clipping, title(stored.clipping, stored.text), stored.path)
            if full_text:
                described["text"] = stored.text
            yield described

    json_document(sys.stdout, records(), Count)


def _read(session: Session, found: _Found) -> None:
    from clipper.cli.showing import Item
    from clipper.clipping import title

    if not session.for_people:
        _plainly(found)
        return
    with session.screen() as screen:
        for stored in found:
            text = stored.text
            screen.clipping(Item(stored.clipping, title(stored.clipping, text), stored.path, text))


def _plainly(found: _Found) -> None:
    """For a pipe: the fields that are known, an empty line, the text as it stands; nothing wrapped or cut."""
    from clipper.cli.records import as_cell, record
    from clipper.clipping import title
    from clipper.safe import safe, safe_lines

    for number, stored in enumerate(found):
        text = stored.text
        described = record(stored.clipping, title(stored.clipping, text), stored.path)
        if number:
            sys.stdout.write("\n" + "-" * 72 + "\n\n")
        for key in _SHOWN:
            value = as_cell(described[key])
            if value:
                sys.stdout.write(f"{key.replace('_', ' ')}: {safe(value)}\n")
        sys.stdout.write("\n" + safe_lines(text).rstrip("\n") + "\n")


_SHOWN = (
    *("id", "title", "published", "published_partial", "located", "byline", "publication", "edition", "section"),
    *("page", "credit_lines", "info_sources", "url", "tags", "note", "path"),
)
