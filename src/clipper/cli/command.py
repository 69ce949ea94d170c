"""What our commands have beyond click's: examples, words that begin with a dash, one form of output, finished work."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from clipper.cli.boundary import to_the_end
from clipper.cli.session import Session

Function = TypeVar("Function", bound=Callable[..., Any])
pass_session = click.make_pass_decorator(Session)
_MARK = "\0"
"""Stands before a word that begins with a dash while click looks for options; no argument of a process can hold it."""


class Command(click.Command):
    """A command whose help begins with examples.

    finishes: its work is done, with its true exit code, when nobody reads its lines any more: it writes, or verifies.
    """

    def __init__(self, *words: Any, examples: str = "", finishes: bool = False, **more: Any) -> None:
        super().__init__(*words, **more)
        self.examples = examples
        self.finishes = finishes

    def invoke(self, ctx: click.Context) -> Any:
        if not self.finishes:
            return super().invoke(ctx)
        with to_the_end():
            return super().invoke(ctx)

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


def form_option(name: str, form: str, help_: str) -> Callable[[Function], Function]:
    """An option for one of the forms of output, of which one alone may be asked for: see `one_form`."""
    return click.option(name, "forms", flag_value=form, multiple=True, help=help_)


def one_form(*asked: str) -> str | None:
    """The form of output that was asked for, if any, be it twice; UsageError for several."""
    from clipper.errors import UsageError

    different = dict.fromkeys(asked)
    if len(different) > 1:
        raise UsageError("only one form of output at a time", "For example --json or --csv, not both.")
    return next(iter(different), None)
