"""Which clippings a writing command means: by name, from standard input, or by a query; and what became of them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TextIO

import click

from clipper.cli.boundary import say, tell_error
from clipper.cli.command import TEXT
from clipper.errors import ClipperError, UsageError
from clipper.safe import safe

if TYPE_CHECKING:
    from clipper.archive import Moved
    from clipper.library import Library

SHORT = 8
"""Digits of an id as they are shown to people."""
query_option = click.option(
    "--query", metavar="QUERY", type=TEXT, help="The clippings that a query finds, instead of names; * for all."
)


def given_names(names: Sequence[str]) -> list[str]:
    """The names, with those on standard input where `-` stands: the first word (up to a tab) of each line."""
    found: list[str] = []
    for name in names:
        if name == "-":
            found.extend(line.split("\t")[0].strip() for line in sys.stdin if line.strip())
        else:
            found.append(name)
    return found


def paths_of(library: Library, names: Sequence[str], query: str | None) -> tuple[list[str], int]:
    """The paths of the clippings that are meant, each once, and the exit code for names that mean none."""
    from clipper.library import finding

    if (query is None) == (not names):
        raise UsageError("name the clippings, or say which with --query; not both, not neither")
    if query is not None:
        if not query.strip():  # a variable of a script that is not set
            raise UsageError("--query: the query is empty", "Write '*' if you mean every clipping.")
        found = [row.path for row in finding.rows(library, finding.parsed(library, query))]
        if not found:
            say("the query finds none")
        return found, 0
    paths: dict[str, None] = {}
    code = 0
    for name in given_names(names):
        try:
            paths[finding.named(library, name)] = None
        except ClipperError as problem:
            tell_error(problem)
            code = max(code, problem.exit_code)
    return list(paths), code


def confirmed(question: str, *, yes: bool) -> bool:
    """Whether to go on: --yes, or the answer of a person at the terminal; UsageError where there is none to ask."""
    if yes:
        return True
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError(f"{question} Nobody is at a terminal to say so.", "Give --yes if you mean it.")
    return _answered(question)


def _answered(question: str) -> bool:
    """What a person answers, asked until it is yes or no; an empty line is no, an end of input an interruption."""
    while True:
        sys.stderr.write(f"{safe(question)} [y/N]: ")
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            sys.stderr.write("\n")
            raise click.Abort
        answer = line.strip().lower()
        if answer in ("y", "yes"):
            return True
        if answer in ("", "n", "no"):
            return False
        say("please answer y or n")


def told(done: str, outcomes: Iterable[Moved | ClipperError], out: TextIO) -> int:
    """Tell what became of each clipping; the exit code."""
    code = 0
    for outcome in outcomes:
        if isinstance(outcome, ClipperError):
            out.flush()
            tell_error(outcome)
            code = max(code, outcome.exit_code)
            continue
        clipping = outcome.clipping
        day = clipping.published or clipping.published_partial or "undated"
        out.write(f"{done} {clipping.id[:SHORT]} {day} {safe(outcome.path)}\n")
    return code


def tell_register(library: Library) -> None:
    """Say what could not be entered in the register."""
    if library.archive.register_problem:
        say(library.archive.register_problem)
