"""How `list` and `search` answer: the matches in one of the forms that were asked for, and words about them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

from clipper.cli import formats
from clipper.cli.boundary import say
from clipper.cli.command import one_form
from clipper.errors import ClipperError, UsageError
from clipper.frozen import frozen
from clipper.library import finding

if TYPE_CHECKING:
    from clipper.archive import Header, Stored
    from clipper.cli.session import Session
    from clipper.index import Count, Row, Sort
    from clipper.library import Library
    from clipper.query import Query

ROWS_ON_A_TERMINAL = 20
_RECORDS = ("json", "jsonl", "csv", "csv-raw")


@frozen
class Asked:
    """What is to be found and how it is to be shown. snippets: with the words found, where there are any."""

    query: Query
    sort: Sort
    limit: int | None
    skip: int
    form: str
    template: str | None
    full_text: bool
    group: bool
    snippets: bool
    heading: str


def form_of(options: Mapping[str, Any]) -> str | None:
    """The form of output that was asked for, `by` and `format` among them; UsageError for several."""
    others = ("by",) * (options["count_by"] is not None) + ("format",) * (options["template"] is not None)
    return one_form(*options["forms"], *others)


def asked(session: Session, options: Mapping[str, Any], query: Query, *, snippets: bool, heading: str) -> Asked:
    """The options of `options.forms` made into one thing; UsageError where they contradict each other."""
    form = form_of(options)
    if options["full_text"] and form not in (*_RECORDS, "markdown", "html"):
        raise UsageError("--text belongs to --json, --jsonl, --csv, --markdown or --html")
    if options["everything"] and options["limit"] is not None:
        raise UsageError("--all and -n contradict each other")
    form = form or ("rows" if session.for_people else "lines")
    if options["group"] and form != "rows":
        raise UsageError("--group is for a terminal; --markdown and --html are grouped anyway")
    limit = options["limit"]
    if limit is None and form == "rows" and not options["everything"]:
        limit = ROWS_ON_A_TERMINAL
    return Asked(
        query,
        cast("Sort", options["sort"]),
        limit,
        options["skip"],
        form,
        options["template"],
        options["full_text"],
        options["group"],
        snippets,
        heading,
    )


def answer(session: Session, library: Library, what: Asked, count_by: str | None = None) -> int:
    """Write the answer to stdout; how many clippings it has (for counts: how many match)."""
    out = sys.stdout
    if what.form == "count":
        number = finding.count(library, what.query, None).number
        out.write(f"{number}\n")
        return number
    if what.form == "by":
        assert count_by is not None
        return _counts(session, library, what, count_by)
    rows = formats.flushed(_rows(library, what), out)
    if what.form == "rows":
        return _on_a_terminal(session, library, what)
    if what.form == "lines":
        return formats.lines(out, map(formats.tab_separated, rows))
    if what.form == "ids":
        return formats.lines(out, (row.id for row in rows))
    if what.form in ("files", "files0"):
        root = library.archive.root
        paths = (os.path.join(root, row.path) for row in rows)
        if what.form == "files0":
            return formats.lines(out, paths, "\0")
        return formats.lines(out, map(_escaped, paths))
    if what.form in ("markdown", "html"):
        return _digest(library, what, rows)
    return _records(library, what, rows)


def _escaped(path: str) -> str:
    from clipper.safe import safe

    return safe(path)


def _rows(library: Library, what: Asked) -> Iterator[Row]:
    if what.limit == 0:
        return iter(())
    return finding.rows(library, what.query, what.sort, what.limit, what.skip)


def _counts(session: Session, library: Library, what: Asked, by: str) -> int:
    from clipper.safe import safe

    groups = finding.group(library, what.query, cast("Any", by))
    named = [(safe(value) if value is not None else "", number) for value, number in groups]
    if session.for_people:
        none = "undated" if by in ("year", "month", "day") else "none"
        with session.screen() as screen:
            screen.table((by, "clippings"), [(value or none, f"{number:,}") for value, number in named], (1,))
    else:
        formats.lines(sys.stdout, (f"{value}\t{number}" for value, number in named))
    return sum(number for _, number in named)


def say_ranges(query: Query) -> None:
    """Say which days were understood."""
    ranges = [f"{'' if one.field == 'date' else 'accessioned '}{one.range}" for one in finding.asked_ranges(query)]
    if ranges:
        say(f"dates {', '.join(ranges)}")


def _on_a_terminal(session: Session, library: Library, what: Asked) -> int:
    from clipper.cli.showing import RowItem

    number, whole = 0, False

    def items() -> Iterator[RowItem]:
        nonlocal number
        for number, row in enumerate(_rows(library, what), 1):  # noqa: B007
            yield _with_snippet(library, what, row) if what.snippets else RowItem(row)

    with session.screen() as screen:
        screen.rows(items(), group=what.group)
        whole = True
    if whole:  # else the reader of the pager has had enough
        _tell_the_rest(library, what, number)
    return number


def _with_snippet(library: Library, what: Asked, row: Row) -> Any:
    from clipper.cli.showing import RowItem
    from clipper.highlight import snippet

    try:
        text = finding.read(library, row).text
    except ClipperError as problem:
        say(problem.message)
        return RowItem(row)
    part = snippet(text, what.query)
    if not part.matches:
        return RowItem(row)
    inside = tuple((start - part.start, end - part.start) for start, end in part.matches)
    more_before, more_after = bool(text[: part.start].strip()), bool(text[part.end :].strip())
    return RowItem(row, text[part.start : part.end], inside, more_before, more_after)


def _tell_the_rest(library: Library, what: Asked, number: int) -> None:
    if what.limit is None and what.skip == 0:
        total = number
    else:
        count = finding.count(library, what.query, None)
        total = count.number
    left = total - number - min(what.skip, total)
    undated = finding.undated_among(library, what.query).number if number else 0
    parts = []
    if left > 0:
        parts.append(f"{left:,} more (--all, or -n N)")
    if what.skip and total:
        parts.append(f"{min(what.skip, total):,} before these")
    if undated:
        parts.append(f"{undated:,} of {total:,} undated")
    if parts:
        say("; ".join(parts))


def _digest(library: Library, what: Asked, rows: Iterator[Row]) -> int:
    from clipper.cli import digest
    from clipper.cli.showing import Item
    from clipper.highlight import matches, snippet

    number = 0

    def items() -> Iterator[Item]:
        nonlocal number
        for row in rows:
            stored = _read(library, row)
            if stored is not None:
                number += 1
                text = stored.text
                found = tuple(matches(text, what.query)) if what.full_text else ()
                part = None if what.full_text else snippet(text, what.query, 280)
                yield Item(stored.clipping, row.title, row.path, text, found, part)

    write = digest.markdown if what.form == "markdown" else digest.html
    formats.lines(sys.stdout, write(items(), heading=what.heading, full_text=what.full_text), "")
    return number


def _read(library: Library, row: Row) -> Stored | None:
    try:
        return finding.read(library, row)
    except ClipperError as problem:
        say(problem.message)
        return None


def _records(library: Library, what: Asked, rows: Iterator[Row]) -> int:
    from clipper.cli.records import KEYS

    counted = _Counted(rows)
    records = _described(library, what, counted)
    if what.form == "jsonl":
        return formats.json_lines(sys.stdout, records)
    if what.form == "json":
        return formats.json_document(sys.stdout, records, lambda _: _total(library, what, counted.number))
    if what.form == "format":
        assert what.template is not None
        return formats.lines(sys.stdout, map(formats.template(what.template), records))
    keys = (*KEYS, "text") if what.full_text else KEYS
    return formats.csv_table(sys.stdout, records, keys, raw=what.form == "csv-raw")


def described(library: Library, what: Asked) -> tuple[list[formats.Record], Count]:
    """The matches as records, and how many there are in all."""
    rows = _Counted(_rows(library, what))
    records = list(_described(library, what, rows))
    return records, _total(library, what, rows.number)


class _Counted:
    """Rows, and how many have been taken so far, be they readable or not."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._rows = rows
        self.number = 0

    def __iter__(self) -> Iterator[Row]:
        for row in self._rows:
            self.number += 1
            yield row


def _total(library: Library, what: Asked, number: int) -> Count:
    """How many match in all; number: how many rows there were."""
    from clipper.index import COUNT_CAP, Count

    if (what.skip == 0 or number) and (what.limit is None or number < what.limit):
        return Count(number + what.skip)
    return finding.count(library, what.query, COUNT_CAP)


def _described(library: Library, what: Asked, rows: Iterable[Row]) -> Iterator[formats.Record]:
    from clipper.cli.records import record

    with_text = what.full_text or (what.snippets and what.form in ("json", "jsonl"))
    for row in rows:
        stored: Stored | Header | None
        stored = _read(library, row) if with_text else next(finding.headers(library, [row]), None)
        if stored is None:
            continue
        described = record(stored.clipping, row.title, row.path)
        if with_text:
            _add_text(described, cast("Stored", stored).text, what)
        yield described


def _add_text(described: formats.Record, text: str, what: Asked) -> None:
    """The whole text, the snippet and the matches, as offsets in characters of the text."""
    if what.full_text:
        described["text"] = text
    if what.snippets and what.form in ("json", "jsonl"):
        from clipper.highlight import matches, snippet

        part = snippet(text, what.query)
        described["snippet"] = {"start": part.start, "end": part.end, "text": text[part.start : part.end]}
        described["matches"] = [list(span) for span in matches(text, what.query)]
