"""Write what the documents say of commands and exit codes from the program itself; --check says whether it is so."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from clipper.cli.boundary import CODES
from clipper.cli.commands import COMMANDS, clipper

TOP = Path(__file__).resolve().parent.parent
SETTINGS = {**clipper.context_settings, "terminal_width": 100, "max_content_width": 100}
BEGIN, END = "<!-- begin {}: written by `make docs` -->", "<!-- end {} -->"


def command_table() -> str:
    """All commands under their headings."""
    lines = ["| command | what it does |", "| --- | --- |"]
    for heading, commands in COMMANDS.items():
        lines.append(f"| **{heading}** | |")
        for name, text in commands.items():
            lines.append(f"| [`clipper {name}`](docs/commands.md#clipper-{name}) | {text} |")
    return "\n".join(lines)


def code_table() -> str:
    """All exit codes."""
    return "\n".join(["| code | meaning |", "| --- | --- |", *(f"| {code} | {text} |" for code, text in CODES)])


def help_pages() -> str:
    """docs/commands.md: the help of clipper and of every command."""
    top = click.Context(clipper, info_name="clipper", **SETTINGS)
    parts = [
        "# Commands\n\nWritten by `make docs` from the program itself; a test compares them.\n",
        f"## clipper\n\n```\n{clipper.get_help(top)}\n```\n",
    ]
    for name in (name for commands in COMMANDS.values() for name in commands):
        command = clipper.get_command(top, name)
        assert command is not None
        inner = click.Context(command, parent=top, info_name=name, **SETTINGS)
        parts.append(f"## clipper {name}\n\n```\n{command.get_help(inner)}\n```\n")
    return "\n".join(parts)


def with_part(document: str, name: str, part: str) -> str:
    """A document with what stands between its marks of that name replaced; ValueError if it has no such marks."""
    begin, end = BEGIN.format(name), END.format(name)
    before, found, rest = document.partition(begin)
    _, closed, after = rest.partition(end)
    if not found or not closed:
        raise ValueError(f"the marks of {name} are not there")
    return f"{before}{begin}\n{part}\n{end}{after}"


def documents() -> dict[Path, str]:
    """Each document that is written or has a written part, as it should be."""
    readme = (TOP / "README.md").read_text("utf-8")
    readme = with_part(readme, "commands", command_table())
    return {
        TOP / "README.md": with_part(readme, "exit codes", code_table()),
        TOP / "docs" / "commands.md": help_pages(),
    }


def main() -> int:
    """Write them; with --check, say which differ instead, and exit 1."""
    check = sys.argv[1:] == ["--check"]
    old = [path for path, text in documents().items() if not path.exists() or path.read_text("utf-8") != text]
    for path in old:
        if not check:
            path.write_text(documents()[path], "utf-8")
        print(f"{path.relative_to(TOP)}: {'not as the program says: make docs' if check else 'written'}")  # noqa: T201
    return 1 if check and old else 0


if __name__ == "__main__":
    sys.exit(main())
