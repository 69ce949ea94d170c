"""What the documents say of commands and exit codes is what the program says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest

from clipper.cli.commands import COMMANDS, clipper

TOP = Path(__file__).resolve().parent.parent
NAMES = [name for commands in COMMANDS.values() for name in commands]


def test_the_written_parts_are_as_the_program_says() -> None:
    done = subprocess.run(
        [sys.executable, str(TOP / "tools" / "docs.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def command(name: str) -> click.Command:
    found = clipper.get_command(click.Context(clipper), name)
    assert found is not None
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help_that_begins_with_examples(name: str) -> None:
    one = command(name)
    text = one.get_help(click.Context(one, info_name=name))
    assert text.index("Examples:") < text.index(str(one.help).split("\n", 1)[0].split(".")[0][:40])
    assert f"clipper {name}" in text
    assert all(option.help for option in one.params if isinstance(option, click.Option))
