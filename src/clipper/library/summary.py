"""What an archive is, in figures: what `status` tells."""

from __future__ import annotations

import os

from clipper.frozen import frozen
from clipper.library import Library, finding
from clipper.library.placing import index_folder


@frozen
class Status:
    """An archive in figures.

    root: its absolute path; why: why it is the one (locating.Found); writable: whether clippings can be taken in.
    clippings, copies, undated, first, last, last_accession: as in index.Stats. trashed: how many lie in the trash.
    index_state: `fresh`, `refreshed (…)`, `rebuilt` or why it is not up to date. index_place: its folder.
    index_size: bytes. wants_rebuild: `clipper refresh --rebuild` would make it smaller and faster.
    """

    root: str
    why: str
    archive_id: str
    writable: bool
    clippings: int
    copies: int
    undated: int
    first: str | None
    last: str | None
    last_accession: str | None
    trashed: int
    index_state: str
    index_place: str
    index_size: int
    wants_rebuild: bool


def status(library: Library) -> Status:
    """The archive's figures, from an index that is as fresh as a search's."""
    notices: list[str] = []
    told, library.notice = library.notice, notices.append
    try:
        stats = finding.stats(library)
    finally:
        library.notice = told
    for notice in notices if library.refreshed is not None else ():  # else it is what the index's state says
        told(notice)
    place = index_folder(library.archive.root, library.settings.archive_id)
    return Status(
        library.archive.root,
        library.found.why,
        library.settings.archive_id,
        _is_writable(library.archive.root),
        stats.clippings,
        stats.copies,
        stats.undated,
        stats.first,
        stats.last,
        stats.last_accession,
        len(library.archive.trashed()),
        _state(library, notices),
        place.folder,
        stats.size,
        stats.wants_rebuild,
    )


def _is_writable(root: str) -> bool:
    return os.access(root, os.W_OK | os.X_OK)


def _state(library: Library, notices: list[str]) -> str:
    refreshed = library.refreshed
    if refreshed is None:
        return notices[0] if notices else "not up to date"
    if refreshed.rebuilt:
        return "rebuilt"
    counts = (("added", refreshed.added), ("changed", refreshed.changed), ("removed", refreshed.removed))
    done = ", ".join(f"{number:,} {what}" for what, number in counts if number)
    return f"refreshed ({done})" if done else "fresh"
