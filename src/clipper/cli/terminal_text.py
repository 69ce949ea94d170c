"""Foreign text as rich knows it: always `Text`, made safe before, measured in cells, wrapped and cut to a width."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from clipper.cli.showing import Piece
from clipper.safe import one_line

MATCH = "black on yellow"
LABEL = "cyan"
QUIET = "dim"
TAB_SIZE = 4


class _Console(Console):
    """Lets a pipe whose reader is gone be told as that: rich would end the process, as if it had failed."""

    def on_broken_pipe(self) -> None:
        raise  # called where it is being handled


def console(file: TextIO, *, color: bool, width: int) -> Console:
    """Writes our own colours or none, and nothing else that a terminal obeys; the environment has no say in it."""
    return _Console(
        file=file,
        width=width,
        height=100,
        color_system="standard" if color else None,
        force_terminal=color,
        force_jupyter=False,
        force_interactive=False,
        no_color=not color,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        soft_wrap=True,
        _environ={},
    )


def styled(text: str, style: str = "") -> Text:
    """One line of foreign text."""
    return Text(one_line(text), style)


def matched(line: Iterable[Piece]) -> Text:
    """A line of safe pieces, those that were searched for highlighted."""
    text = Text()
    for piece, is_match in line:
        text.append(piece, MATCH if is_match else None)
    return text


def wrapped(out: Console, text: Text, width: int) -> list[Text]:
    """A text in lines of at most `width` cells; words that are longer are folded."""
    return list(text.wrap(out, max(width, 1), overflow="fold", no_wrap=False, tab_size=TAB_SIZE))


def cut(text: str, width: int) -> str:
    """At most `width` cells of a safe text; … says that there was more."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""


def cut_before(text: str, width: int) -> str:
    """The same, from the end of the text."""
    if cell_len(text) <= width:
        return text
    return "…" + set_cell_size(text[::-1], width - 1)[::-1].lstrip() if width > 0 else ""


def padded(text: str, width: int) -> str:
    """Exactly `width` cells: cut, or filled with blanks."""
    text = cut(text, width)
    return text + " " * (width - cell_len(text))
