"""Lists, searches and shows: every row that is given out is true to its file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from clipper.archive import Header, Stored
from clipper.errors import BadClipping, ClipperError, IndexUnusable, MissingExtra, Unknown
from clipper.frozen import frozen
from clipper.index import Count, GroupBy, Index, Page, Row, Sort, Stats
from clipper.library import Library, indexing, refreshing
from clipper.query import (
    All,
    And,
    Begins,
    Dates,
    Equals,
    Is,
    Not,
    Query,
    Words,
    all_of,
    parse,
    ranges,
    show,
    terms,
    without_dates,
)
from clipper.query.fields import key
from clipper.spelling import nearest

_PAGE = 500
"""Rows taken from the index at a time: the first are out before the last are looked up."""
_ALL = 1 << 31
SHORTEST_PREFIX = 4
"""Digits of an id that may name a clipping."""
Answer = TypeVar("Answer")


def parsed(library: Library, text: str, also: Query = All()) -> Query:  # noqa: B008  # frozen
    """A query of the language in docs/search.md, and what is demanded besides; QueryError has the column.

    With this archive's saved searches and, where its settings ask for them, English stems: what is found, counted and
    highlighted are then the same words. Where the library for stems is not installed, words mean what was typed, and
    that is said.
    """
    query = all_of(parse(text, library.today, library.settings.searches), also)
    if not library.settings.stemming:
        return query
    from clipper.stemming import with_stems

    try:
        return _asked(library, lambda index: with_stems(query, index))
    except MissingExtra as problem:
        if not library.stems_missed:
            library.stems_missed = True
            library.notice(f"{problem.message}: words are searched as typed. {problem.hint}")
        return query


def rows(
    library: Library, query: Query, sort: Sort = "newest", limit: int | None = None, skip: int = 0
) -> Iterator[Row]:
    """The matches in order, each checked against its file's size and mtime before it is given out.

    A row whose file has changed is read anew; if the file no longer matches, it is left out, and if it is gone too.
    """
    given = 0
    for row in (
        _ranked(library, query, limit, skip) if sort == "relevance" else _rows(library, query, sort, limit, skip)
    ):
        true_row = _checked(library, query, row)
        if true_row is not None:
            given += 1
            yield true_row
        if limit is not None and given >= limit:
            return


def _rows(library: Library, query: Query, sort: Sort, limit: int | None, skip: int) -> Iterator[Row]:
    for page in _pages(library, query, sort, limit, skip):
        yield from page.rows


def _ranked(library: Library, query: Query, limit: int | None, skip: int) -> Iterator[Row]:
    """The newest few thousand matches by relevance; where there are more, it is said, and they follow, newest first."""
    if next(terms(query), None) is None:  # nothing but dates and fields: all match them alike
        yield from _rows(library, query, "newest", limit, skip)
        return
    wanted = _ALL if limit is None else limit + skip
    found = _find(library, query, "relevance", wanted, 0, None)
    if not found.ranked_all:
        library.notice(f"by relevance: the newest {found.ranked:,} matches; older ones follow, newest first")
    yield from found.rows[skip:]
    if len(found.rows) < wanted and not found.ranked_all:
        ranked = {row.path for row in found.rows}
        others = (row for row in _rows(library, query, "newest", None, 0) if row.path not in ranked)
        yield from islice(others, max(0, skip - len(found.rows)), None)


def _pages(library: Library, query: Query, sort: Sort, limit: int | None, skip: int) -> Iterator[Page]:
    size = _PAGE if limit is None else min(_PAGE, limit)
    found = _find(library, query, sort, size, skip, None)
    yield found
    while found.more:
        found = _find(library, query, sort, size, 0, found.cursor)
        yield found


def _find(library: Library, query: Query, sort: Sort, limit: int, skip: int, after: str | None) -> Page:
    return _asked(library, lambda index: index.find(query, sort, limit, skip, after))


def _checked(library: Library, query: Query, row: Row) -> Row | None:
    if library.archive.status(row.path) == (row.size, row.mtime_ns):
        return row
    index = indexing.opened(library)
    refreshing.reread(library, index, [row.path])
    now = index.by_path(row.path)
    if now is None or library.archive.status(now.path) != (now.size, now.mtime_ns):
        return None
    still = index.count(all_of(query, Begins("path", row.path)), 1)
    return now if still.number else None


def count(library: Library, query: Query, at_most: int | None) -> Count:
    """How many match; exact, or at least that many."""
    return _asked(library, lambda index: index.count(query, at_most))


def group(library: Library, query: Query, by: GroupBy) -> list[tuple[str | None, int]]:
    """How many match for each month, year, day, source, publication or tag."""
    return _asked(library, lambda index: index.group(query, by))


def stats(library: Library) -> Stats:
    """What `status` tells of the index."""
    return _asked(library, lambda index: index.stats())


@frozen
class Hint:
    """Why nothing was found: what no clipping has, each with the nearest that one has; how many without dates."""

    unknown: tuple[tuple[str, str | None], ...]
    without_dates: Count | None


def hint(library: Library, query: Query) -> Hint:
    """What to say to someone whose search found nothing."""

    def look(index: Index) -> Hint:
        unknown: dict[tuple[str, str | None], None] = {}
        for part in query.queries if isinstance(query, And) else (query,):
            if not isinstance(part, All | Not | Dates) and not index.count(part, 1).number:
                unknown.update(dict.fromkeys(_unknown(library, index, part)))
        undated = without_dates(query)
        others = index.count(undated) if undated != query else None
        return Hint(tuple(unknown), others if others and others.number else None)

    return _asked(library, look)


def _unknown(library: Library, index: Index, part: Query) -> Iterator[tuple[str, str | None]]:
    """The words of a part that nothing has, else the part itself."""
    missing = dict.fromkeys(
        word
        for term in terms(part)
        for last, word in enumerate(term.words, 1 - len(term.words))
        if not index.count(Words((word,), None, term.prefix and last == 0), 1).number
    )
    yield from ((f"the word {word}", index.nearest(word)) for word in missing)
    if not missing:
        yield show(part), _nearest_value(library, index, part)


def _nearest_value(library: Library, index: Index, part: Query) -> str | None:
    """The source or tag, as it is written, that is nearest to one that nothing has; a known agency's one name first."""
    if not isinstance(part, Equals) or len(part.values) > 1 or part.field not in ("source", "tag"):
        return None
    by: GroupBy = "source" if part.field == "source" else "tag"
    there = {key(value): value for value, _ in index.group(All(), by) if value is not None}
    asked = part.values[0]
    if by == "source":
        from clipper.extraction.tables.agencies import Agencies

        agency = Agencies(library.settings.agencies).exactly(asked)
        if agency is not None and key(agency.name) in there:
            return there[key(agency.name)]
    return next((there[near] for near in nearest(asked, there)), None)


def undated_among(library: Library, query: Query) -> Count:
    """How many of the matches have no date."""
    return count(library, all_of(query, Is("undated")), None)


def asked_ranges(query: Query) -> list[Dates]:
    """The date ranges that a query asks for, to say what was understood."""
    return list(ranges(query))


def read(library: Library, row_or_path: Row | str) -> Stored:
    """The whole file behind a row; Unknown if it is gone, BadClipping if it is damaged."""
    path = row_or_path if isinstance(row_or_path, str) else row_or_path.path
    try:
        return library.archive.read(path)
    except FileNotFoundError:
        raise Unknown(f"{path}: it is no longer in the archive") from None
    except OSError as problem:
        raise BadClipping(f"{path}: {(problem.strerror or str(problem)).lower()}") from None


def headers(library: Library, found: Iterable[Row]) -> Iterator[Header]:
    """The headers of rows; one whose file cannot be read is told and left out."""
    for row in found:
        try:
            yield library.archive.read_header(row.path)
        except (OSError, BadClipping) as problem:
            library.notice(f"{row.path}: {getattr(problem, 'message', None) or problem}")


def named(library: Library, name: str) -> str:
    """The path of the clipping that a name means: a unique prefix (≥ 4) of its id, or its path.

    A path may be relative to the archive or to the current folder. Unknown says which clippings a prefix could mean.
    """
    name = name.strip()
    if not name:
        raise Unknown("an empty name names no clipping", "Give an id or a path: `clipper list` shows the ids.")
    digits = name.lower().removeprefix("sha256:")
    if len(digits) >= SHORTEST_PREFIX and all(sign in "0123456789abcdef" for sign in digits):
        found = _paths_of(library, digits)
        if len(found) == 1:
            return found[0]
        if found:
            raise Unknown(
                f"{name} is ambiguous: {', '.join(found[:10])}{' …' if len(found) > 10 else ''}", "Give more digits."
            )
    elif digits and all(sign in "0123456789abcdef" for sign in digits):
        raise Unknown(f"{name}: too short for an id", f"Give {SHORTEST_PREFIX} digits or more.")
    path = archived_path(library, name)
    if path is not None:
        return path
    raise Unknown(f"{name}: no clipping has that id or path", "`clipper list` shows the ids.")


def archived_path(library: Library, name: str) -> str | None:
    """The path in the archive that a path from there or from the current folder means, if such a file is there."""
    for path in (name, os.path.relpath(os.path.abspath(name), library.archive.root)):
        if not path.startswith("..") and library.archive.status(path) is not None:
            return path
    return None


def _paths_of(library: Library, digits: str) -> list[str]:
    try:
        found = [row.path for row in indexing.opened(library).resolve(digits, 11)]
        found = [path for path in found if library.archive.status(path) is not None]
    except ClipperError:
        found = []
    return found or library.archive.locate(digits)


def _asked(library: Library, question: Callable[[Index], Answer]) -> Answer:
    try:
        return question(indexing.opened(library))
    except IndexUnusable:
        return question(indexing.rebuild(library))
