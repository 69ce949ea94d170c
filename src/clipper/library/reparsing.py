"""Reads archived texts again by better rules; what a hand set stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import TypeAlias

from clipper import __version__
from clipper.archive import Header, Moved
from clipper.archive.layout import folder_of
from clipper.clipping import Clipping, title
from clipper.errors import BadClipping, ClipperError, Unknown
from clipper.frozen import frozen, replace
from clipper.index import Row
from clipper.library import Library, indexing
from clipper.library.entry import open_here
from clipper.library.handmade import file_digest, found_otherwise
from clipper.library.preparing import SEVERAL, extract_from, fields_of, shown
from clipper.library.workers import mapped
from clipper.settings import Settings

_BATCH = 200
"""Clippings that are looked at, written and indexed together."""
Said: TypeAlias = str | tuple[str, ...] | None


@frozen
class Change:
    """What better rules make of one clipping: fields are (key of docs/output.md, before, after).

    path: where it lay; new_path: where it lies, or would lie, if its date moves it; else None.
    """

    path: str
    id: str
    title: str
    fields: tuple[tuple[str, Said, Said], ...]
    new_path: str | None = None


@frozen
class _Job:
    root: str
    settings: Settings
    today: date


@frozen
class _Read:
    """A clipping that the rules see otherwise: its header, what it would be, and the digest of its file."""

    header: Header
    after: Clipping
    fields: tuple[str, ...]
    title: str
    file_digest: str


def reparse(library: Library, rows: Iterable[Row], *, write: bool) -> Iterator[Change | ClipperError]:
    """What would change (with `write`: what was changed) in these clippings; those that stay as they are give nothing.

    Never touched is what a hand set: in clipper, or in an editor, as far as the register can tell.
    """
    moved = indexing.opened_for_writing(library)[1].moved if write else {}
    job = _Job(library.archive.root, library.settings, library.today)
    read = mapped(reparse_one, job, (moved.get(row.path, row.path) for row in rows), lambda _: 8192)
    left = 0
    while batch := list(islice(read, _BATCH)):
        yield from (one for one in batch if isinstance(one, ClipperError))
        found = [one for one in batch if isinstance(one, _Read)]
        ours = _not_from_an_editor(library, found)
        left += len(found) - len(ours)
        if write:
            yield from _written(library, ours)
        else:
            yield from (_change(one, None) for one in ours)
    if left:
        library.notice(f"{left:,} left as they are: their headers were changed in an editor")


def reparse_one(job: _Job, path: str) -> _Read | ClipperError | None:
    """One clipping by the rules of now; None if they see nothing otherwise. Runs in worker processes too."""
    try:
        stored = open_here(job.root).read(path)
    except BadClipping as problem:
        return problem
    except OSError as problem:
        return Unknown(f"{path}: {(problem.strerror or str(problem)).lower()}")
    if not stored.intact:
        return BadClipping(
            f"{path}: its text was changed since accession: left as it is", "`clipper verify` says more."
        )
    before, text = stored.clipping, stored.text
    found = fields_of(extract_from(text, job.today, job.settings))
    names = found_otherwise(before, found)
    if not names:
        return None
    values = {name: found.get(name, () if name in SEVERAL else None) for name in names}
    after = replace(before, software=f"clipper {__version__}", **values)  # type: ignore[arg-type]
    header = Header(before, path, stored.size, stored.mtime_ns)
    return _Read(header, after, tuple(names), title(after, text), file_digest(stored))


def _not_from_an_editor(library: Library, found: list[_Read]) -> list[_Read]:
    try:
        changed = library.archive.changed_elsewhere({one.after.id: one.file_digest for one in found})
    except OSError:
        changed = set()
    return [one for one in found if one.after.id not in changed]


def _written(library: Library, found: list[_Read]) -> Iterator[Change | ClipperError]:
    index, _ = indexing.opened_for_writing(library)
    outcomes = library.archive.rewrite([(one.header, one.after) for one in found], library.now)
    moved = [one for one in outcomes if isinstance(one, Moved)]
    indexing.keep_up(library, index, (path for one in moved for path in (one.old_path, one.path)))
    for one, outcome in zip(found, outcomes, strict=True):
        yield _change(one, outcome.path) if isinstance(outcome, Moved) else outcome


def _change(one: _Read, path: str | None) -> Change:
    fields = tuple(
        (name, shown(getattr(one.header.clipping, name)), shown(getattr(one.after, name))) for name in one.fields
    )
    old = one.header.path
    if path is None:
        path = f"{folder_of(one.after.published)}/{old.rpartition('/')[2]}"
    return Change(old, one.after.id, one.title, fields, path if path != old else None)
