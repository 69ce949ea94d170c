"""What the clipboard holds, through the program that the system has for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from tempfile import TemporaryFile
from typing import IO

from clipper.errors import ClipperError, UsageError
from clipper.inputs import too_large
from clipper.safe import one_line

_SECONDS = 10
"""An owner of the clipboard that does not answer must not hold us forever."""


def read_clipboard(limit: int | None = None) -> bytes:
    """The text in the clipboard, as bytes; UsageError names the program that is missing.

    limit: in bytes; a larger text is Refused. What a program says when it fails is told.
    """
    command = _command()
    with TemporaryFile() as given, TemporaryFile() as said:
        try:
            done = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=given,
                stderr=said,
                timeout=_SECONDS,
                env={"LC_CTYPE": "UTF-8"} | os.environ if sys.platform == "darwin" else None,  # else letters are lost
            )
        except OSError as problem:
            raise ClipperError(f"{command[0]}: {(problem.strerror or str(problem)).lower()}") from None
        except subprocess.TimeoutExpired:
            raise ClipperError(f"{command[0]}: the clipboard did not answer for {_SECONDS} seconds") from None
        if done.returncode != 0:
            raise _failed(command[0], done.returncode, _beginning(said, 1000))
        data = _beginning(given, -1 if limit is None else limit + 1)
    if limit is not None and len(data) > limit:
        raise too_large("the clipboard", None, limit)
    return data


def _beginning(file: IO[bytes], size: int) -> bytes:
    file.seek(0)
    return file.read(size)


def _failed(program: str, code: int, said: bytes) -> ClipperError:
    why = one_line(said.decode("utf-8", "backslashreplace")) or f"it ended with {code}"
    return ClipperError(
        f"{program} could not read the clipboard: {why}",
        "An empty clipboard, or one that holds no text, cannot be added.",
    )


def _command() -> list[str]:
    if sys.platform == "darwin":
        return _first_of([["pbpaste"]], "pbpaste, a part of macOS,")
    if os.environ.get("WAYLAND_DISPLAY"):
        return _first_of(
            [["wl-paste", "--no-newline", "--type", "text"]], "wl-paste (in most systems the package wl-clipboard)"
        )
    if os.environ.get("DISPLAY"):
        return _first_of(
            [["xclip", "-selection", "clipboard", "-out"], ["xsel", "--clipboard", "--output"]],
            "xclip (or xsel)",
        )
    raise UsageError(
        "there is no clipboard: neither WAYLAND_DISPLAY nor DISPLAY is set",
        "Paste the text into `clipper add` instead.",
    )


def _first_of(commands: list[list[str]], name: str) -> list[str]:
    for command in commands:
        if shutil.which(command[0]):
            return command
    raise UsageError(f"--clipboard needs {name}: not found on the PATH", "Install it, or paste into `clipper add`.")
