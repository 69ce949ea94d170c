"""A clipping laid out to be read, and why its fields are what they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from clipper.cli.showing import Item, Paragraph, WhyField, facts_of, paragraphs
from clipper.cli.terminal_text import LABEL, MATCH, QUIET, cut, cut_before, matched, styled, wrapped
from clipper.safe import one_line, safe

_MEASURE = 88
"""Cells in a line of running text, however wide the terminal is: longer ones are hard to follow."""


def clipping_lines(out: Console, item: Item) -> Iterator[Text]:
    """The title, what is known of the clipping, and its text."""
    width = min(out.width, _MEASURE)
    yield from wrapped(out, styled(item.title or "(no text)", "bold"), width)
    yield from fact_lines(out, [*facts_of(item), ("path", item.path)], width)
    for paragraph in paragraphs(item.text, item.matches):
        yield Text()
        for line in _reading_lines(paragraph, width):
            yield from wrapped(out, line, width)


def fact_lines(out: Console, facts: Sequence[tuple[str, str]], width: int) -> Iterator[Text]:
    """Labels and values in two columns; the values wrapped in theirs."""
    labels = [one_line(label) for label, _ in facts]
    indent = min(max(map(cell_len, labels), default=0) + 2, width // 2)
    for label, (_, value) in zip(labels, facts, strict=True):
        shown = cut(label, indent - 1)
        begin = Text().append(shown + " " * (indent - cell_len(shown)), LABEL)
        for line in wrapped(out, styled(value), width - indent) or [Text()]:
            yield begin.append_text(line)
            begin = Text(" " * indent)


def _reading_lines(paragraph: Paragraph, width: int) -> Iterator[Text]:
    """The lines of a paragraph as they are; one long line if their ends mean nothing and they are too wide."""
    lines = [matched(line) for line in paragraph.lines]
    if paragraph.flowing and max(line.cell_len for line in lines) > width:
        yield Text(" ").join(lines)
    else:
        yield from lines


def why_lines(out: Console, fields: Iterable[WhyField]) -> Iterator[Text]:
    """Each field with its value and rule, its span marked in its line, and what was considered and refused."""
    for number, field in enumerate(fields):
        if number:
            yield Text()
        yield from wrapped(out, _headline(field), out.width)
        if field.line_number is not None and field.end > field.start:
            yield from _marked(field, out.width)
        for value, rule, reason in field.refused:
            begin = Text("  not ", QUIET)
            told = Text().append_text(begin).append_text(styled(value or "nothing", "red"))
            told.append(f": {one_line(reason)}").append(f"  ({one_line(rule)})", QUIET)
            for place, line in enumerate(wrapped(out, told, out.width - 4)):
                yield Text("    " if place else "").append_text(line)


def _headline(field: WhyField) -> Text:
    text = Text().append_text(styled(field.field.replace("_", " "), LABEL)).append("  ")
    text.append_text(styled(field.value or "none", "bold" if field.value else QUIET))
    rule = "set by hand" if field.by_hand else field.rule
    return text.append(f"  ({one_line(rule)})", QUIET) if rule else text


def _marked(field: WhyField, width: int) -> Iterator[Text]:
    """The line with its number, cut around the span, and marks below the span: they show without colours, too."""
    start, end = field.start, field.start + len(field.line[field.start : field.end].rstrip())
    line = field.line.replace("\t", " ")
    gutter = f"{field.line_number:>4} │ "
    room = max(width - len(gutter), 10)
    span = cut(safe(line[start:end]), room)
    before, after = safe(line[:start].lstrip()), safe(line[end:].rstrip())
    marked = max(cell_len(span), 1)  # a sign that stands above another takes no room of its own
    left = room - marked
    before = cut_before(before, max(left // 3, left - cell_len(after)))
    after = cut(after, left - cell_len(before))
    yield Text().append(gutter, QUIET).append(before).append(span, MATCH).append(after)
    marks = " " * cell_len(before) + "^" * marked
    yield Text().append(" " * (len(gutter) - 2) + "│ ", QUIET).append(marks, "bold")
