"""What people see on a terminal. With its parts (terminal_*.py) the only place that knows rich."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable, Sequence
from typing import TextIO

from rich.cells import cell_len
from rich.text import Text

from clipper.cli.showing import Item, RowItem, WhyField
from clipper.cli.terminal_progress import progress
from clipper.cli.terminal_reading import clipping_lines, fact_lines, why_lines
from clipper.cli.terminal_rows import row_lines
from clipper.cli.terminal_text import QUIET, console, wrapped
from clipper.safe import one_line

__all__ = ["Screen", "progress"]
_NARROWEST = 20
_KEPT_WHOLE = 4
"""Cells in a column of a table that is not narrowed any more."""


class Screen:
    """Lays things out on `file`, in `width` cells (None: as many as the terminal has).

    Foreign text comes out safe; the only commands a terminal gets are colours, and with color=False none at all.
    """

    def __init__(self, *, color: bool, width: int | None = None, file: TextIO) -> None:
        self._out = console(file, color=color, width=max(width or shutil.get_terminal_size().columns, _NARROWEST))
        self._separate = False

    def rows(self, items: Iterable[RowItem], *, group: bool) -> None:
        """A list: id, date, sources, title and publication, each with its snippet. group: by day, under headings."""
        self._print(row_lines(self._out, items, group=group))

    def clipping(self, item: Item) -> None:
        """One clipping to be read: title, what is known of it, the text wrapped; a rule after the one before."""
        if self._separate:
            self._print([Text(), Text("─" * min(self._out.width, 88), QUIET), Text()])
        self._separate = True
        self._print(clipping_lines(self._out, item))

    def why(self, fields: Iterable[WhyField]) -> None:
        """Why each field has its value: the span in its line, the rule, and what else was considered and why not."""
        if self._separate:
            self._print([Text(), Text("─" * min(self._out.width, 88), QUIET), Text()])
        self._separate = True
        self._print(why_lines(self._out, fields))

    def facts(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Labels and values, aligned."""
        self._print(fact_lines(self._out, pairs, self._out.width))

    def table(self, header: Sequence[str], rows: Iterable[Sequence[str]], right: Collection[int] = ()) -> None:
        """Columns under a header; those whose numbers are in `right` end at the right. What is too wide is wrapped."""
        lines = [[one_line(cell) for cell in row] for row in (header, *rows)]
        widths = _fitted(
            [max(cell_len(line[column]) for line in lines) for column in range(len(header))], self._out.width
        )
        for number, line in enumerate(lines):
            style = "bold" if number == 0 else ""
            cells = [wrapped(self._out, Text(cell, style), width) for cell, width in zip(line, widths, strict=True)]
            for height in range(max(map(len, cells))):
                self._print(
                    [_table_line([cell[height] if height < len(cell) else Text() for cell in cells], widths, right)]
                )

    def _print(self, lines: Iterable[Text]) -> None:
        for line in lines:
            line.rstrip()
            self._out.print(line, no_wrap=True, overflow="ignore", crop=False)


def _table_line(cells: Sequence[Text], widths: Sequence[int], right: Collection[int]) -> Text:
    line = Text()
    for column, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        blanks = " " * (width - cell.cell_len)
        line.append("  " if column else "")
        if column in right:
            line.append(blanks).append_text(cell)
        else:
            line.append_text(cell).append(blanks)
    return line


def _fitted(widths: Sequence[int], width: int) -> list[int]:
    """Columns that fit beside each other, the widest ones narrowed."""
    fitted = list(widths)
    while sum(fitted) + 2 * (len(fitted) - 1) > width:
        widest = max(range(len(fitted)), key=lambda column: fitted[column])
        if fitted[widest] <= _KEPT_WHOLE:
            break
        fitted[widest] -= 1
    return fitted
