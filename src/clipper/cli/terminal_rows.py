"""Rows of a list in columns that fit the terminal, while they come in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from clipper.cli.showing import RowItem, day_name, pieces
from clipper.cli.terminal_text import cut, matched, padded, styled, wrapped
from clipper.safe import one_line

_ID, _DATE, _GAP = 8, 10, 2
_LOOKED_AHEAD = 10
"""Rows from which the columns are measured before they are shown; wider ones later make the columns grow."""
_TITLE = 34
"""Cells that a title should have; below it the publication, then the sources, give way."""
_STACKED = 24
"""With fewer, a title has its own lines below the rest."""
_READABLE = 100
"""Cells in a line of a snippet, however wide the terminal is."""


def row_lines(out: Console, items: Iterable[RowItem], *, group: bool) -> Iterator[Text]:
    """The lines to print, one after the other; the first are out before the last items are read."""
    coming = iter(items)
    layout = _Layout(out.width, dated=not group)
    day: str | None = None
    while some := list(islice(coming, _LOOKED_AHEAD)):
        layout.make_room(some)
        for item in some:
            name = day_name(item.row.published)
            if group and name != day:
                if day is not None:
                    yield Text()
                day = name
                yield Text(cut(day, out.width), "bold underline")
            yield from layout.lines(out, item)


class _Layout:
    """How wide each column is; 0: there is none."""

    def __init__(self, width: int, *, dated: bool) -> None:
        self._width, self._dated = width, dated
        self._sources = self._publication = 0
        self._wanted_sources = self._wanted_publication = 0

    def make_room(self, items: Sequence[RowItem]) -> None:
        """Let the columns hold these rows as well, as far as there is room."""
        most = max(12, self._width // 6)
        sources = max(cell_len(_sources(item)) for item in items)
        publication = max(cell_len(_publication(item)) for item in items)
        self._wanted_sources = min(most, max(self._wanted_sources, sources))
        self._wanted_publication = min(most, max(self._wanted_publication, publication))
        self._sources = self._wanted_sources if self._title(self._wanted_sources, 0) >= _TITLE else 0
        room_for_both = self._title(self._sources, self._wanted_publication) >= _TITLE
        self._publication = self._wanted_publication if room_for_both else 0

    def lines(self, out: Console, item: RowItem) -> Iterator[Text]:
        """One row and its snippet."""
        if self._title(0, 0) < _STACKED:
            yield from self._stacked(out, item)
        else:
            yield self._in_columns(item)
        if item.snippet_text:
            indent = 2 if self._width < 60 else 4
            found = pieces(item.snippet_text, item.matches)
            before = ((f"…{_blank_beside(item.snippet_text[0])}", False),) if item.cut_before else ()
            after = ((f"{_blank_beside(item.snippet_text[-1])}…", False),) if item.cut_after else ()
            snippet = matched((*before, *found, *after))
            for line in wrapped(out, snippet, min(self._width, _READABLE) - indent):
                yield Text(" " * indent).append_text(line)

    def _title(self, sources: int, publication: int) -> int:
        """The cells that are left for the title beside columns of these widths."""
        fixed = _ID + _GAP + (_DATE + _GAP if self._dated else 0)
        return self._width - fixed - sum(column + _GAP for column in (sources, publication) if column)

    def _in_columns(self, item: RowItem) -> Text:
        gap = " " * _GAP
        line = Text().append(_id(item), "yellow")
        if self._dated:
            line.append(gap + padded(_date(item), _DATE))
        if self._sources:
            line.append(gap).append(padded(_sources(item), self._sources), "cyan")
        width = self._title(self._sources, self._publication)
        title = one_line(item.row.title)
        style = "bold" if item.snippet_text else ""
        if not self._publication or not item.row.publication:
            return line.append(gap).append(cut(title, width), style)
        line.append(gap).append(padded(title, width), style)
        return line.append(gap).append(cut(_publication(item), self._publication), "magenta")

    def _stacked(self, out: Console, item: RowItem) -> Iterator[Text]:
        line = Text().append(_id(item), "yellow")
        used = _ID
        for text, style in ((_date(item) if self._dated else "", ""), (_sources(item), "cyan")):
            room = self._width - used - _GAP
            if text and room > 3:
                shown = cut(text, room)
                line.append(" " * _GAP).append(shown, style)
                used += _GAP + cell_len(shown)
        yield line
        title, width = styled(item.row.title, "bold" if item.snippet_text else ""), self._width - 2
        first = wrapped(out, title, width)[0]
        yield Text("  ").append_text(first)
        rest = title.plain[len(first.plain) :].lstrip()
        if rest:
            yield Text("  ").append_text(Text(cut(rest, width), title.style))


def _blank_beside(sign: str) -> str:
    """What stands between … and a text: nothing in scripts that are written without blanks, where a line could end."""
    return "" if cell_len(sign) == 2 else " "


def _id(item: RowItem) -> str:
    return padded(one_line(item.row.id[:_ID]), _ID)


def _date(item: RowItem) -> str:
    row = item.row
    return one_line(row.published[:_DATE] if row.published else row.published_partial or "undated")


def _sources(item: RowItem) -> str:
    return one_line(", ".join(item.row.info_sources))


def _publication(item: RowItem) -> str:
    return one_line(item.row.publication or "")
