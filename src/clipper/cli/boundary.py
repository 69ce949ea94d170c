"""The one place where errors are told: on stderr, in a line, with the documented exit code, without a traceback."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TextIO, cast

import click

if TYPE_CHECKING:
    from clipper.errors import ClipperError

FOUND_NOTHING = 1
USAGE = 2
NOT_WRITTEN = 3
INTERRUPTED = 130
CODES = (
    ("0", "done; for search: found"),
    ("1", "search found nothing, or something was refused or is amiss"),
    ("2", "a command, query or setting that cannot be understood, or no archive"),
    ("3", "the archive (or the output) could not be written, or the disk did not confirm it"),
    ("130", "interrupted; what was acknowledged stays"),
)
"""Every exit code and its meaning, as `--help` and the README give them."""


def run(arguments: Sequence[str]) -> int:
    """Run one command; the exit code. Whatever happens is told once, here."""
    debug = "--debug" in arguments
    try:
        _prepare_streams()
        code = _called(arguments)
        sys.stdout.flush()
        return code
    except BaseException as problem:
        if debug and not isinstance(problem, SystemExit | BrokenPipeError):
            _say_raw(_traceback())
        return _told_somehow(problem)
    finally:
        _close_output()


def _called(arguments: Sequence[str]) -> int:
    from clipper.cli.commands import clipper

    stdout = sys.stdout
    try:
        result = clipper.main(list(arguments), prog_name="clipper", standalone_mode=False)
    except SystemExit:
        if sys.stdout is not stdout:  # click's way of saying that whoever read the output has had enough
            return 0
        raise
    return result if isinstance(result, int) else 0


def _told_somehow(problem: BaseException) -> int:
    """Tell what went wrong, be it in the words of the system: what tells it better may not be readable either."""
    try:
        return _told(problem)
    except (OSError, ImportError):
        _say_raw(f"clipper: {str(problem)!a}\n")
        return NOT_WRITTEN


def _told(problem: BaseException) -> int:
    """Tell what went wrong; the exit code for it."""
    from clipper.errors import ClipperError

    if isinstance(problem, ClipperError):
        tell_error(problem)
        return problem.exit_code
    if isinstance(problem, click.exceptions.Exit):
        return problem.exit_code
    if isinstance(problem, click.Abort | KeyboardInterrupt):
        say("interrupted")
        return INTERRUPTED
    if isinstance(problem, click.UsageError):
        _tell_usage(problem)
        return USAGE
    if isinstance(problem, click.ClickException):
        say(problem.format_message())
        return problem.exit_code
    if isinstance(problem, BrokenPipeError):  # whoever read the output has had enough
        return 0
    if isinstance(problem, OSError):
        return _tell_system(problem)
    if isinstance(problem, ImportError):
        say(f"a part of clipper cannot be read: {problem}")
        return NOT_WRITTEN
    if isinstance(problem, RecursionError | MemoryError):
        say(f"this was too much at once ({type(problem).__name__}); nothing was acknowledged that is not on disk")
        return NOT_WRITTEN
    if isinstance(problem, SystemExit):
        return problem.code if isinstance(problem.code, int) else 1
    say(f"a defect in clipper: {type(problem).__name__}: {problem}")
    say("what was acknowledged is on disk; run it again with --debug and report what it prints")
    return NOT_WRITTEN


def say(sentence: str) -> None:
    """One line about what happens, on stderr, escaped here. A stderr that is gone or full is no reason to stop."""
    _say_raw(f"clipper: {_escaped(sentence)}\n")


def tell_error(problem: ClipperError) -> None:
    """An error, where in the query it is, and its hint."""
    from clipper.errors import QueryError

    say(problem.message)
    if isinstance(problem, QueryError) and problem.query.strip():
        _point_at(problem.query, problem.column)
    if problem.hint:
        _say_raw(f"  {_escaped(problem.hint)}\n")


def _point_at(query: str, column: int) -> None:
    """Show the query with a mark under the column, or the part of a long one around it: `…` where more is left out."""
    from clipper.safe import safe

    first, last = max(0, column - 50), column + 20
    before = ("…" if first else "") + safe(query[first:column])
    after = safe(query[column:last]) + ("…" if query[last:] else "")
    _say_raw(f"  {before}{after}\n  {' ' * _cells(before)}^ column {column + 1}\n")


def _cells(text: str) -> int:
    import unicodedata

    return sum(
        0
        if unicodedata.category(sign) in ("Mn", "Me", "Cf")
        else 2
        if unicodedata.east_asian_width(sign) in "WF"
        else 1
        for sign in text
    )


def _tell_usage(problem: click.UsageError) -> None:
    if isinstance(problem, click.exceptions.NoArgsIsHelpError):  # its message is the whole help
        _say_raw(f"{problem.message}\n")
        return
    way = _before_the_command(problem)
    say(problem.message if way else problem.format_message().replace("\n\t", " "))  # click's list of choices
    if problem.ctx is not None:
        _say_raw(f"  {_escaped(way or f'Try: {problem.ctx.command_path} --help')}\n")


def _before_the_command(problem: click.UsageError) -> str:
    """Where an option of clipper itself goes that was given to a command, or ""."""
    if not isinstance(problem, click.NoSuchOption) or problem.ctx is None or problem.ctx.parent is None:
        return ""
    for option in problem.ctx.parent.command.params:
        if isinstance(option, click.Option) and problem.option_name in option.opts:
            value = "" if option.is_flag else f" {option.metavar or 'WHEN'}"
            command = "" if option.is_eager else f" {problem.ctx.info_name}"
            return f"It goes before the command: clipper {problem.option_name}{value}{command}"
    return ""


def _tell_system(problem: OSError) -> int:
    reason = (problem.strerror or str(problem)).lower()
    if isinstance(problem.filename, str | bytes):
        say(f"{os.fsdecode(problem.filename)}: {reason}")
    elif problem.filename is not None:  # the number of an open folder
        say(f"a folder of the archive: {reason}")
    elif problem.errno in (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EFBIG, errno.EBADF):
        say(f"the output could not be written: {reason}")
    else:
        say(f"the system refused: {reason}")
    return NOT_WRITTEN


def _traceback() -> str:
    import traceback

    from clipper.safe import safe_lines

    return safe_lines(traceback.format_exc())


def _escaped(text: str) -> str:
    from clipper.safe import safe

    return safe(text)


def _say_raw(line: str) -> None:
    try:
        sys.stderr.write(line)
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):
        pass


def _prepare_streams() -> None:
    """Print what the terminal's encoding lacks as an escape; stand in for streams that were closed before we began."""
    if sys.stdout is None:  # what is written to it fails, as it would: it may be all that was asked for
        sys.stdout = open(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        cast("io.TextIOWrapper", stream).reconfigure(errors="backslashreplace", newline="\n")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")


@contextmanager
def to_the_end() -> Iterator[None]:
    """Meanwhile an output that nobody takes any more is no reason to stop: a command that writes finishes its work.

    That the reader has gone, or was never there, is then no failure. Any other reason (a full disk) is raised at the
    end, when all is done.
    """
    stdout = sys.stdout
    patient = _Patient(stdout)
    sys.stdout = cast("TextIO", patient)
    try:
        yield
        patient.flush()
    finally:
        sys.stdout = stdout
    if patient.problem is not None and patient.problem.errno not in (errno.EPIPE, errno.EBADF):
        raise patient.problem


class _Patient:
    """A stream that turns to nowhere once it cannot be written, instead of raising. problem: why, if it did."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.problem: OSError | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, line: str) -> int:
        try:
            self._stream.write(line)
        except OSError as problem:
            self._turn(problem)
        return len(line)

    def flush(self) -> None:
        try:
            self._stream.flush()
        except OSError as problem:
            self._turn(problem)

    def _turn(self, problem: OSError) -> None:
        self.problem = problem
        _to_nowhere(self._stream)


def _to_nowhere(stream: TextIO) -> None:
    """What the stream still holds, and all that is written to it from now on, is dropped."""
    with suppress(OSError, ValueError), open(os.devnull, "wb") as null:
        os.dup2(null.fileno(), stream.fileno())


def _close_output() -> None:
    """Leave nothing for the interpreter to flush at its end: there a full disk or a closed pipe becomes a traceback."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        _to_nowhere(sys.stdout)
