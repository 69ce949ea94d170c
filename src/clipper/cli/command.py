"""What our commands have beyond click's: examples first in the help, and words that begin with a dash."""

from __future__ import annotations

from typing import Any

import click

from clipper.cli.session import Session

pass_session = click.make_pass_decorator(Session)
_MARK = "\0"
"""Stands before a word that begins with a dash while click looks for options; no argument of a process can hold it."""


class Command(click.Command):
    """A command whose help begins with examples."""

    def __init__(self, *words: Any, examples: str = "", **more: Any) -> None:
        super().__init__(*words, **more)
        self.examples = examples

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from clipper.cli.commands import write_examples

        if self.examples:
            write_examples(formatter, self.examples)
        super().format_help_text(ctx, formatter)


class WordyCommand(Command):
    """A command whose arguments may begin with one dash: `search iran -navy`.

    click would read `-navy` as `-n avy`. Here only long options that exist, exactly `-n`, `-0`, `-h` and the like, and
    `-n` with its number right behind it are options; every other argument that begins with one dash is a word.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        takes_value = {
            name: isinstance(option, click.Option) and not option.is_flag and not option.count
            for option in self.get_params(ctx)
            for name in (*option.opts, *option.secondary_opts)
        }
        marked: list[str] = []
        words = iter(args)
        for word in words:
            if word == "--":
                marked += [word, *words]
            elif word in takes_value:
                marked.append(word)
                if takes_value[word]:
                    marked += [value for value in (next(words, None),) if value is not None]
            elif takes_value.get(word[:2]) and word[2:].isascii() and word[2:].isdigit():
                marked.append(word)
            elif len(word) > 1 and word[0] == "-" and not (word.startswith("--") and word[2:3].isalpha()):
                marked.append(_MARK + word)
            else:
                marked.append(word)
        return super().parse_args(ctx, marked)


class _Text(click.ParamType[str]):
    """Words of a person, in UTF-8 whatever the locale says; bytes that are none show as U+FFFD."""

    name = "text"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        value = value.removeprefix(_MARK)
        if value.isascii():
            return value
        return value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


TEXT = _Text()
"""The type of arguments and options that are words, not paths."""
