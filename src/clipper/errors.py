"""What can go wrong, in the user's words: a message, a hint and the exit code."""

from __future__ import annotations


class ClipperError(Exception):
    """An error that is told to the user in one line; never a traceback.

    message: what happened, and to which file.  hint: what to do about it, or "".
    exit_code: what the process ends with (see the README's table of exit codes).
    """

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[object, ...]:
        """An error comes whole out of a worker process, whatever its kind's constructor takes."""
        return _restored, (type(self), self.args, vars(self))


class UsageError(ClipperError):
    """The command line asks for something that cannot be."""

    exit_code = 2


class NoArchive(UsageError):
    """No archive was found where one was looked for, or the folder named is none."""


class SettingsError(UsageError):
    """A `clipper.toml` that cannot be used; the message names the file and the line."""


class QueryError(UsageError):
    """A query that means nothing; `column` (from 0) is where in `query`."""

    def __init__(self, message: str, query: str, column: int, hint: str = "") -> None:
        super().__init__(message, hint)
        self.query = query
        self.column = column


class Unknown(ClipperError):
    """No clipping, or more than one, answers to a name that was given."""


class Refused(ClipperError):
    """One input that is not taken in; `name` is what the user called it."""

    def __init__(self, name: str, reason: str, hint: str = "") -> None:
        super().__init__(f"{name}: {reason}", hint)
        self.name = name
        self.reason = reason


class BadClipping(ClipperError):
    """A file that says it is a clipping and cannot be read as one."""


class MissingExtra(UsageError):
    """A feature whose optional dependency is not installed; the hint names the extra."""


class NotWritten(ClipperError):
    """The archive could not be written; nothing was acknowledged."""

    exit_code = 3


class NotConfirmed(NotWritten):
    """The archive may hold the change, but the disk did not confirm it."""


class IndexUnusable(ClipperError):
    """The index is missing, old, newer or damaged. The library answers by rebuilding it from the files."""


def _restored(kind: type[ClipperError], arguments: tuple[object, ...], state: dict[str, object]) -> ClipperError:
    error: ClipperError = kind.__new__(kind, *arguments)
    error.__dict__.update(state)
    return error


def reason(problem: OSError) -> str:
    """An OSError's reason as the C library words it, in lower case."""
    text = problem.strerror or str(problem)
    return text[:1].lower() + text[1:]
