"""clipper extract"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from clipper.cli.boundary import say
from clipper.cli.command import TEXT, Command, pass_session
from clipper.cli.session import Session
from clipper.errors import ClipperError
from clipper.safe import safe

if TYPE_CHECKING:
    from clipper.library.extracting import Extracted

EXAMPLES = """\
clipper extract saved.txt
clipper extract --jsonl exports/* > fields.jsonl"""
_NOT_OF_A_TEXT = ("tags", "note", "set_by_hand", "accessioned", "path", "part_of")


@click.command("extract", cls=Command, examples=EXAMPLES)
@click.argument("paths", nargs=-1, metavar="[FILE|FOLDER|-]...")
@click.option(
    "--jsonl", is_flag=True, help="A JSON object a line: the fields, and each finding with its span and rule."
)
@click.option("--text", "full_text", is_flag=True, help="With the whole text (--jsonl).")
@click.option("--encoding", metavar="NAME", type=TEXT, help="The encoding of the bytes, or auto to have it guessed.")
@click.option(
    "--split",
    default="never",
    show_default=True,
    metavar="auto|RULE|never",
    help="Cut a file that holds several clippings, as in `clipper add`.",
)
@pass_session
def command(session: Session, /, paths: tuple[str, ...], jsonl: bool, full_text: bool, **options: Any) -> int:
    """What clipper would make of texts, without filing them.

    Each field with the span of the text that says so and the rule that found it. `clipper why` shows more of one.
    """
    code = number = 0
    settings = session.settings()
    for number, one in enumerate(extracted(session, settings, paths or ("-",), **options), 1):  # noqa: B007
        if isinstance(one, ClipperError):
            say(f"refused {one.message}")
            code = 1
        elif jsonl:
            _line(one, full_text)
        else:
            _facts(one)
    if not number:
        say(f"nothing to extract in {', '.join(paths)}")
    return code


def extracted(
    session: Session, settings: Any, paths: tuple[str, ...], **options: Any
) -> Iterator[Extracted | ClipperError]:
    """What is in the files, folders and standard input that are named, text by text; refusals as values."""
    from clipper.inputs import Input, Skipped, gather, read_stream
    from clipper.library.extracting import extract_input

    today = session.today
    for path in paths:
        given: Iterator[Input | Skipped] | list[Input]
        if path == "-":
            given = [read_stream(sys.stdin.buffer, "standard input", settings.max_size)]
        else:
            given = gather([path], settle=0, now=0, limit=settings.max_size)
        for one in given:
            if isinstance(one, Skipped):
                continue
            try:
                yield from extract_input(settings, today, one, **options)
            except ClipperError as problem:
                if problem.exit_code != 1:
                    raise
                yield problem


def _line(one: Extracted, full_text: bool) -> None:
    from clipper.cli.formats import json_object
    from clipper.cli.records import record
    from clipper.extraction.multiple.several import holds_several

    described: dict[str, Any] = {"file": one.name}
    described |= {
        key: value for key, value in record(one.clipping, one.title, None).items() if key not in _NOT_OF_A_TEXT
    }
    extraction = one.extraction
    described["ambiguous"] = extraction.ambiguous
    described["date_candidates"] = list(extraction.date_candidates)
    described["multi"] = holds_several(one.text)
    described["warnings"] = list(extraction.warnings)
    described["findings"] = [
        {"field": found.field, "value": found.value, "start": found.start, "end": found.end, "rule": found.rule}
        for found in extraction.findings
    ]
    if full_text:
        described["text"] = one.text
    json_object(sys.stdout, described)


def _facts(one: Extracted) -> None:
    from clipper.cli.records import EXTRACTED, as_cell, record

    described = record(one.clipping, one.title, None)
    sys.stdout.write(f"{safe(one.name)}\n")
    rules: dict[str, list[str]] = {}
    for found in one.extraction.findings:
        rules.setdefault(found.field, []).append(found.rule)
    for key in EXTRACTED:
        value = as_cell(described[key])
        if value:
            rule = ", ".join(dict.fromkeys(rules.get(key, ())))
            sys.stdout.write(f"  {key}: {safe(value)}{f'   ({safe(rule)})' if rule else ''}\n")
    if one.extraction.ambiguous:
        sys.stdout.write(f"  the date is open: {' or '.join(one.extraction.date_candidates)}\n")
    for warning in one.extraction.warnings:
        sys.stdout.write(f"  {safe(warning)}\n")
