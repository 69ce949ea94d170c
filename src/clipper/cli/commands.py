"""The group of all commands: their names, in which module each is, and the options that all of them share."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from clipper import __version__
from clipper.cli.boundary import CODES

COMMANDS = {
    "Taking in": {
        "add": "file clippings: files, folders, zip files, standard input, or what you paste",
        "extract": "what clipper would make of a text, without filing it",
        "why": "why each field of a clipping is what it is",
    },
    "Finding": {
        "list": "the clippings, newest first",
        "search": "find clippings by words, dates and fields",
        "show": "read clippings, or write their original bytes",
        "searches": "the saved searches",
    },
    "Correcting": {
        "edit": "set fields by hand, or edit the header",
        "tag": "add tags, take tags away",
        "note": "write a note on a clipping",
        "remove": "put clippings into the trash",
        "restore": "bring clippings back from the trash",
        "trash": "what is in the trash; delete it for good",
        "reparse": "read the texts again with today's rules",
    },
    "Keeping": {
        "init": "make an archive",
        "status": "which archive, and how much is in it",
        "verify": "re-read every byte and name what is amiss",
        "repair": "mend what verify found, one question at a time",
        "backup": "bring a second copy up to date and verify it",
        "refresh": "bring the index up to date, or rebuild it",
        "completion": "completion for bash, zsh or fish",
    },
}
"""Every command under its heading, with its line in `clipper --help`."""
_MODULES = {name: f"clipper.cli.{name}" for group in COMMANDS.values() for name in group}
_MODULES["list"] = "clipper.cli.listing"


class Lazy(click.Group):
    """A group that knows its commands by name and imports the module of the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = _MODULES.get(cmd_name)
        if module is None:
            return None
        command: click.Command = import_module(module).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in _MODULES:
            raise click.UsageError(f"there is no command `{args[0][:60]}`.{_near(args[0])}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for heading, commands in COMMANDS.items():
            with formatter.section(heading):
                formatter.write_dl(list(commands.items()))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Exit codes"):
            formatter.write_dl(list(CODES))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        write_examples(formatter, _EXAMPLES)
        super().format_help_text(ctx, formatter)


_EXAMPLES = """\
clipper init                              make an archive
clipper add < saved.txt                   file a clipping
clipper add exports/                      file a whole folder
clipper list                              see what is there
clipper search soleimani --from 2020-01   find it again
clipper show 15ab9a0e                     read it"""


def write_examples(formatter: click.HelpFormatter, examples: str) -> None:
    """Help begins with examples, each on a line of its own as it is typed."""
    with formatter.section("Examples"):
        for line in examples.splitlines():
            formatter.write(f"{'':{formatter.current_indent}}{line}\n")


def _near(word: str) -> str:
    from difflib import get_close_matches

    close = get_close_matches(word, _MODULES, 1)
    return f" Did you mean `{close[0]}`?" if close else ""


@click.command(
    cls=Lazy,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    no_args_is_help=True,
)
@click.option(
    "--archive",
    metavar="DIR",
    help="The archive to use. Otherwise CLIPPER_ARCHIVE, the nearest one here or above, or your personal one.",
)
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colours and terminal layout: when the output is a terminal, always, or never.",
)
@click.option("--today", metavar="DATE", help="The day that `today`, `last week` and the like start from (YYYY-MM-DD).")
@click.option("--debug", is_flag=True, help="Show where an error comes from.")
@click.version_option(__version__, "-V", "--version", message="clipper %(version)s")
@click.pass_context
def clipper(ctx: click.Context, /, **options: Any) -> None:
    """clipper files news clippings for good, as plain text in dated folders, and finds them again."""
    from clipper.cli.session import Session

    ctx.obj = Session(options["archive"], options["color"], options["today"])
