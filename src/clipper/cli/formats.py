"""Output for programs: JSON, JSON lines, CSV, templates, tab-separated lines. Each streams; none is ever cut."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TextIO

from clipper.cli.records import FORMAT, KEYS, as_cell, json_line
from clipper.errors import UsageError
from clipper.safe import one_line, safe, safe_lines

if TYPE_CHECKING:
    from clipper.index import Count, Row

Record = dict[str, Any]
_FORMULA = re.compile(r"[=+@\t\r-]")
_FIELD = r"\{\{|\}\}|\{([^{}]*)\}|\\([tn0\\])|[{}]"
_FIRST_FEW = 20
_SIGNS = {"t": "\t", "n": "\n", "0": "\0", "\\": "\\"}


def is_ascii(file: TextIO) -> bool:
    """Whether an output cannot take every character."""
    return (getattr(file, "encoding", None) or "ascii").lower().replace("_", "-") not in ("utf-8", "utf8")


def json_document(file: TextIO, records: Iterable[Record], total: Callable[[int], Count]) -> int:
    """One object with all clippings and how many there are in all; how many were written.

    total: told how many were written, says how many match.
    """
    ascii_only, number = is_ascii(file), 0
    file.write(f'{{"format": {FORMAT}, "clippings": [')
    for number, record in enumerate(records, 1):
        file.write(("\n" if number == 1 else ",\n") + json_line(record, ascii_only=ascii_only))
    count = total(number)
    exact = "true" if count.exact else "false"
    file.write(f'{chr(10) if number else ""}], "total": {count.number}, "total_exact": {exact}}}\n')
    return number


def json_object(file: TextIO, keys: Record) -> None:
    """One object on a line of its own, with the version of the format first."""
    file.write(json_line({"format": FORMAT, **keys}, ascii_only=is_ascii(file)) + "\n")


def json_lines(file: TextIO, records: Iterable[Record]) -> int:
    """One object a line; how many."""
    number = 0
    for number, record in enumerate(records, 1):  # noqa: B007
        json_object(file, record)
    return number


def csv_table(file: TextIO, records: Iterable[Record], keys: Iterable[str], *, raw: bool) -> int:
    """Comma-separated with a line of keys, quoted as RFC 4180 says, lines ended by LF; how many clippings.

    Unless raw, what does not print is escaped, and a cell that a spreadsheet would run (`=`, `+`, `-`, `@` first) gets
    an apostrophe in front of it.
    """
    import csv

    keys, number = list(keys), 0
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(keys)
    for number, record in enumerate(records, 1):  # noqa: B007
        cells = [as_cell(record[key]) for key in keys]
        writer.writerow(cells if raw else [_harmless(cell) for cell in cells])
    return number


def _harmless(cell: str) -> str:
    return ("'" if _FORMULA.match(cell.lstrip(" ")) else "") + safe_lines(cell)


def template(text: str, keys: Iterable[str] = KEYS) -> Callable[[Record], str]:
    """A function that fills `{key}` and `{key:LENGTH}` of a template; UsageError names an unknown key.

    `{{`, `}}`, `\\t`, `\\n`, `\\0` and `\\\\` stand for themselves. Values are on one line and escaped.
    """
    known = set(keys)
    parts: list[str | tuple[str, int | None]] = []
    at = 0
    for match in re.finditer(_FIELD, text):
        parts.append(text[at : match.start()])
        at = match.end()
        whole = match[0]
        if whole in ("{{", "}}"):
            parts.append(whole[0])
        elif match[2]:
            parts.append(_SIGNS[match[2]])
        elif match[1] is not None:
            key, _, length = match[1].partition(":")
            if key not in known or (length and not (length.isascii() and length.isdigit() and len(length) < 5)):
                raise UsageError(f"--format: there is no {whole[:60]}", f"The keys are {', '.join(keys)}.")
            parts.append((key, int(length) if length else None))
        else:
            raise UsageError("--format: a brace that has no partner", "A brace itself is written {{ or }}.")
    parts.append(text[at:])

    def fill(record: Record) -> str:
        return "".join(part if isinstance(part, str) else _value(record[part[0]], part[1]) for part in parts)

    return fill


def _value(value: object, length: int | None) -> str:
    text = as_cell(value)
    return (safe(text) if length is None else safe(text[:length])).replace("\n", "\\n")


def tab_separated(row: Row) -> str:
    """A row for programs: full id, published, sources, title, path."""
    published = row.published or row.published_partial or ""
    return "\t".join((row.id, published, safe(",".join(row.info_sources)), one_line(row.title), safe(row.path)))


def lines(file: TextIO, texts: Iterable[str], end: str = "\n") -> int:
    """Each text and its end; how many."""
    number = 0
    for number, text in enumerate(texts, 1):  # noqa: B007
        file.write(text + end)
    return number


def flushed(items: Iterable[Any], file: TextIO) -> Iterator[Any]:
    """The same items; the output is flushed after the first few, so that `| head` has them at once."""
    for number, item in enumerate(items):
        if number == _FIRST_FEW:
            file.flush()
        yield item
