"""The index port: what finding needs of an engine, said once. Engines take a parsed query, never their own language.

An index is derived from the archive's files and is never the only copy of anything. One row stands for one file, by
its path. Where several files hold the same original (copies made by hand), the one with the smallest path answers and
the others wait behind it, so what an index says is a function of the files alone, however it came about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, Protocol

from clipper.clipping import Clipping
from clipper.errors import ClipperError
from clipper.frozen import frozen
from clipper.query.tree import Query

Sort = Literal["newest", "oldest", "relevance", "accessioned"]
"""newest: start of the published interval, latest first, then time as written, latest first, then id.
oldest: the same, earliest first, then id. Undated clippings are last in both, by id.
accessioned: latest accession first, then id.  relevance: the engine's score, best first, then as newest."""

GroupBy = Literal["year", "month", "day", "source", "publication", "tag"]

COUNT_CAP = 10_000
"""Up to here a count is exact unless a caller asks for more."""


class IndexBusy(ClipperError):
    """Another process has been writing the index for seconds; nothing was written."""


class IndexNotWritten(ClipperError):
    """The index could not be written (a full disk, a read-only folder); clippings are not concerned."""


@frozen
class Entry:
    """One file to be indexed: what its header says, its text (`Stored.text`), its title (`clipping.title`).

    path is relative to the archive, with `/`; size (bytes) and mtime are the file's when it was read.
    likeness: 16 hex digits that texts have in common which differ in nothing that matters, or "";
    `Equals("like", (digits,))` finds them.
    """

    clipping: Clipping
    text: str
    title: str
    path: str
    size: int
    mtime_ns: int
    likeness: str = ""


@frozen
class Failed:
    """One file that could not be indexed; the others of its batch were."""

    path: str
    reason: str


@frozen
class Row:
    """What a listing prints without reading the file. `published` is ISO with its true precision, or None.

    size (bytes) and mtime are the file's when it was indexed: another value now means that the row may be out of date.
    """

    id: str
    path: str
    published: str | None
    published_partial: str | None
    info_sources: tuple[str, ...]
    title: str
    publication: str | None
    accessioned: str | None
    size: int
    mtime_ns: int


@frozen
class Page:
    """Some rows of an answer, in order. `cursor` resumes after the last of them (opaque; None if there are no rows).

    more: there is at least one row after them.
    ranked: for relevance, how many matches were scored, the newest ones; None for the other orders.
    ranked_all: whether that was all of them.
    """

    rows: tuple[Row, ...]
    cursor: str | None = None
    more: bool = False
    ranked: int | None = None
    ranked_all: bool = True


@frozen
class Count:
    """How many clippings match: exactly `number`, or at least that many."""

    number: int
    exact: bool = True


@frozen
class Known:
    """What the index knows of one file, to compare with a folder's listing."""

    path: str
    id: str
    size: int
    mtime_ns: int


@frozen
class Stats:
    """clippings: rows that answer; copies: files behind them with the same original; undated: of the rows;

    first, last: the first and the last day (ISO) that any may be from, one of `2020` to its 31 December;
    last_accession: `YYYY-MM-DDTHH:MM:SSZ`; size: bytes on disk; wants_rebuild: a rebuild would make the index smaller
    and faster by a tenth or more.
    """

    clippings: int
    copies: int
    undated: int
    first: str | None
    last: str | None
    last_accession: str | None
    size: int
    wants_rebuild: bool


@frozen
class Differences:
    """Paths of files that an index lacks, has though they are not there, or has otherwise; damage in words, or None."""

    missing: tuple[str, ...]
    extra: tuple[str, ...]
    other: tuple[str, ...]
    damage: str | None


class Index(Protocol):
    """An index that is open. Everything may raise IndexUnusable: the library then rebuilds it from the files.

    Writes are seen by this object at once and by others after `commit()`. One that raises takes back what was written
    since the last commit. A read never waits for a writer. A write
    may find another process writing; it waits for a few seconds and then raises IndexBusy. IndexNotWritten means that
    a rebuild would not help.
    """

    # Writing

    def upsert(self, entries: Iterable[Entry]) -> list[Failed]:
        """Index files, each by its path: what was known of that path is replaced. Idempotent; fastest in batches."""

    def delete(self, paths: Iterable[str]) -> None:
        """Forget files; paths that are not known are passed over."""

    def set_folders(self, folders: Iterable[tuple[str, int, int]]) -> None:
        """Remember folders as they were scanned: (path, mtime_ns before the scan, time of the scan in ns)."""

    def drop_folders(self, paths: Iterable[str]) -> None:
        """Forget folders, and no file in them."""

    def commit(self) -> None:
        """Make what was written visible to others, for good."""

    def rollback(self) -> None:
        """Take back what was written since the last commit."""

    # Freshness

    def folders(self) -> list[tuple[str, int, int]]:
        """Every folder as it was set; what `Archive.changed` takes."""

    def in_folder(self, folder: str) -> list[Known]:
        """The files known directly in one folder, by path."""

    def by_path(self, path: str) -> Row | None:
        """The row of one file, be it a copy or not."""

    # Finding

    def find(
        self, query: Query, sort: Sort = "newest", limit: int = 20, skip: int = 0, after: str | None = None
    ) -> Page:
        """At most `limit` matches in the order `sort`, the first `skip` left out, or those after a page's cursor.

        A cursor belongs to its query and sort; it stays right when clippings come and go meanwhile. For relevance
        there is no resuming: `after` is refused with ValueError, as is a cursor that this index did not make.
        """

    def count(self, query: Query, at_most: int | None = COUNT_CAP) -> Count:
        """How many match; counting stops at `at_most` (then not exact), None counts them all (linear)."""

    def group(self, query: Query, by: GroupBy) -> list[tuple[str | None, int]]:
        """How many match for each value (a clipping with two tags counts for both; None: those without a value).

        Dates are as precise as they are known (`2020` among months) and in ascending order, None last; other values
        are as written and in the order of their numbers, the largest first, then by value, None last.
        """

    def ids(self, query: Query | None = None) -> Iterator[str]:
        """The ids of all matches (of all clippings, without a query), in no promised order, each once."""

    def resolve(self, prefix: str, limit: int = 10) -> list[Row]:
        """At most `limit` clippings whose id begins with these hex digits (any case), by id."""

    # Words

    def nearest(self, word: str) -> str | None:
        """The indexed word that is nearest to a folded word without matches (edit distance 2 at most), or None."""

    def words_beginning(self, prefix: str, limit: int) -> list[str]:
        """At most `limit` indexed words of letters that begin with a folded prefix, in the order of code points."""

    # The rest

    def stats(self) -> Stats:
        """Figures for `status`; linear in the index."""

    def compare(self, entries: Iterable[Entry]) -> Differences:
        """How the index differs from one of exactly these files. Linear, as costly as indexing them."""

    def close(self) -> None:
        """Let go, without committing."""


def in_batches(entries: Iterable[Entry], size: int) -> Iterator[Sequence[Entry]]:
    """Cut entries into lists of at most `size`."""
    batch: list[Entry] = []
    for entry in entries:
        batch.append(entry)
        if len(batch) >= size:
            yield batch
            batch = []
    if batch:
        yield batch
