"""What stands in a row of the table of clippings, and the checksum that every row is read with."""

from __future__ import annotations

from typing import NamedTuple
from zlib import crc32

from clipper.errors import IndexUnusable
from clipper.index import Entry, Known, Row, terms
from clipper.words import prepared

COLUMNS = (
    "c.number, c.id, c.folder, c.name, c.published, c.partial, c.sources, c.title, c.publication, c.tags, "
    "c.accessioned, c.size, c.mtime_ns, c.content, c.behind, c.checksum"
)
ID_HEAD = "substr(c.id, 1, 8)"
"""What of an id is in the table's indexes; the rest of it tells apart the few that begin alike."""
BEHIND = 14
"""Where `behind` stands among the columns."""

Values = tuple[
    int, bytes, bytes, bytes, str | None, str | None, str | None, str, str | None, str | None, str | None,
    int, int, int, int, int,
]  # fmt: skip
"""A row as it is stored. sources and tags are joined by line ends. content: a checksum of all that was indexed."""


class Prepared(NamedTuple):
    """An entry made ready: the texts of the FTS columns, and the row's values but number, behind and checksum."""

    texts: tuple[str, ...]
    row: tuple[
        bytes, bytes, bytes, str | None, str | None, str | None, str, str | None, str | None, str | None, int, int, int
    ]


def prepare(entry: Entry) -> Prepared:
    """Fold an entry's texts and gather its row; the costly part of indexing that needs no database."""
    clipping = entry.clipping
    between = f" {terms.BETWEEN} "
    texts = (
        prepared(entry.text),
        _folded(clipping.headline),
        _folded(clipping.byline),
        _folded(clipping.located),
        between.join(map(prepared, clipping.credit_lines)),
        between.join(map(prepared, clipping.info_sources)),
        _folded(clipping.publication),
        _folded(clipping.section),
        between.join(map(prepared, clipping.tags)),
        _folded(clipping.note),
        _encodable(" ".join(terms.of(clipping, entry.likeness))),
    )
    folder, name = split(entry.path)
    published = None if clipping.published is None else str(clipping.published)
    sources, tags = _encodable("\n".join(clipping.info_sources)), _encodable("\n".join(clipping.tags))
    title = _encodable(entry.title)
    publication = None if clipping.publication is None else _encodable(clipping.publication)
    content = crc32("\x1f".join((*texts, published or "", title, publication or "", sources, tags)).encode())
    return Prepared(
        texts,
        (
            bytes.fromhex(clipping.id),
            folder,
            name,
            published,
            clipping.published_partial,
            sources or None,
            title,
            publication,
            tags or None,
            clipping.accessioned,
            entry.size,
            entry.mtime_ns,
            content,
        ),
    )


def split(path: str) -> tuple[bytes, bytes]:
    """A path's folder and name, as they are stored; names need not be UTF-8."""
    folder, _, name = path.encode("utf-8", "surrogateescape").rpartition(b"/")
    return folder, name


def id_range(prefix: str) -> tuple[bytes, bytes, bytes, bytes]:
    """The lowest and the highest ID_HEAD, and id, that begin with 1 to 64 hex digits."""
    low, high = bytes.fromhex(prefix.ljust(64, "0")), bytes.fromhex(prefix.ljust(64, "f"))
    return low[:8], high[:8], low, high


def path_of(folder: bytes, name: bytes) -> str:
    """The path that was split."""
    return (folder + b"/" + name if folder else name).decode("utf-8", "surrogateescape")


def checksum(values: tuple[object, ...]) -> int:
    """The checksum of a row's other values."""
    return crc32(repr(values).encode("utf-8", "surrogatepass"))


def sealed(number: int, row: tuple[object, ...], behind: int) -> tuple[object, ...]:
    """A whole row to be stored."""
    values = (number, *row, behind)
    return (*values, checksum(values))


def row_of(values: Values) -> Row:
    """The row for the port; IndexUnusable if it is not what was written."""
    if checksum(values[:-1]) != values[-1]:
        raise IndexUnusable("the index is damaged: a row does not match its checksum")
    _, digest, folder, name, published, partial, sources, title, publication, _, accessioned, size, mtime_ns, *_ = (
        values
    )
    return Row(
        digest.hex(),
        path_of(folder, name),
        published,
        partial,
        tuple(sources.split("\n")) if sources else (),
        title,
        publication,
        accessioned,
        size,
        mtime_ns,
    )


def known_of(values: Values) -> Known:
    """What is known of a row's file; IndexUnusable if it is not what was written."""
    row = row_of(values)
    return Known(row.path, row.id, row.size, row.mtime_ns)


def _folded(text: str | None) -> str:
    return prepared(text) if text else ""


def _encodable(text: str) -> str:
    """The text, with `?` for what no encoding can hold (a header may name a lone surrogate)."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text
