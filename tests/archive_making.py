"""Clippings and archives for tests."""

from __future__ import annotations

import os
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from clipper.archive import Accessioned, Archive, Moved, New
from clipper.clipping import Clipping, Original, Published
from clipper.decoding import decode
from clipper.errors import ClipperError

NOW = "2026-11-23T22:11:00Z"
LATER = "2026-11-24T08:00:00Z"


def new(data: bytes | str, published: str | None = "2020-01-05", title: str = "A title", **fields: object) -> New:
    """A clipping to be taken in, as the library would make it."""
    data = data.encode() if isinstance(data, str) else data
    decoded = decode(data)
    clipping = Clipping(
        Original(sha256(data).hexdigest(), len(data), decoded.encoding, decoded.as_is),
        published=Published.parse(published) if published else None,
        accessioned=NOW,
        encoding_assumed=decoded.assumed,
        **fields,  # type: ignore[arg-type]
    )
    return New(clipping, data if decoded.as_is else decoded.text.encode(), title)


def add(archive: Archive, *clippings: New) -> list[str]:
    """Take clippings in, all of which must be new; their paths."""
    outcomes = archive.accession(clippings, NOW)
    assert all(isinstance(outcome, Accessioned) and outcome.added for outcome in outcomes), outcomes
    return [outcome.path for outcome in outcomes if isinstance(outcome, Accessioned)]


def moved(outcomes: Sequence[Moved | ClipperError]) -> list[str]:
    """The new paths of files that must all have been moved or written."""
    assert all(isinstance(outcome, Moved) for outcome in outcomes), outcomes
    return [outcome.path for outcome in outcomes if isinstance(outcome, Moved)]


def listing(archive: Archive) -> list[str]:
    """Every file of the archive but clipper's private and passing ones."""
    root = Path(archive.root)
    paths = (path.relative_to(root) for path in root.rglob("*") if path.is_file() or path.is_symlink())
    return sorted(path.as_posix() for path in paths if path.parts[0] != ".clipper")


def clippings_of(archive: Archive) -> list[str]:
    """The paths of all clippings, by the archive's own walk."""
    return [
        f"{folder.path}/{file.name}" if folder.path else file.name for folder in archive.walk() for file in folder.files
    ]


def incoming(archive: Archive) -> list[str]:
    """What is left of files on their way in."""
    return os.listdir(os.path.join(archive.root, ".clipper", "incoming"))
