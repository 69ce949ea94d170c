"""What the boundary says of errors that no command turned into its own."""

from __future__ import annotations

import errno
import os

import pytest

from clipper.cli.boundary import _told


@pytest.mark.parametrize(
    ("filename", "said"),
    [
        ("archive/2020", "clipper: archive/2020: input/output error\n"),
        (os.fsencode("archive/2020"), "clipper: archive/2020: input/output error\n"),
        (7, "clipper: a folder of the archive: input/output error\n"),
        (None, "clipper: the output could not be written: input/output error\n"),
    ],
)
def test_an_error_of_the_system_names_its_file(filename: object, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert _told(OSError(errno.EIO, "Input/output error", filename)) == 3
    assert capsys.readouterr().err == said
