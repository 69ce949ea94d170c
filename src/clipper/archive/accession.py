"""Taking clippings in: written and flushed first, then linked into their folders under the lock, each whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from clipper.archive.durable import not_confirmed, not_written
from clipper.archive.incoming import Incoming
from clipper.archive.layout import file_name, folder_of, kept_name, longer_name, slug
from clipper.archive.lookup import Known
from clipper.archive.records import Accessioned, Header, New
from clipper.archive.register import Entry
from clipper.digests import sha256
from clipper.errors import BadClipping, NotConfirmed, NotWritten
from clipper.fileformat import render

if TYPE_CHECKING:
    from clipper.archive.writing import Writer


def accession(writer: Writer, batch: Sequence[New], now: str, known: Known | None) -> list[Accessioned | NotWritten]:
    """See Archive.accession."""
    operation = _Accession(writer, batch, known)
    try:
        writer.lookup.prepare(known)
        with Incoming(writer.tree, writer.flusher) as incoming:
            operation.run(incoming, now)
    except OSError as problem:
        operation.fail(not_written(problem, writer.tree.root))
    return operation.outcomes()


class _Accession:
    """One call: what it has found out and done so far, by the clippings' digests."""

    def __init__(self, writer: Writer, batch: Sequence[New], known: Known | None) -> None:
        self._writer = writer
        self._known = known
        self._digests = [new.clipping.id for new in batch]
        self._new: dict[str, New] = {}
        for new in batch:
            self._new.setdefault(new.clipping.id, new)  # of the same bytes twice in one batch, the first is filed
        self._files: dict[str, bytes] = {}
        self._temporary: dict[str, str] = {}
        self._paths: dict[str, str] = {}
        self._done: dict[str, Accessioned | NotWritten] = {}

    def run(self, incoming: Incoming, now: str) -> None:
        """Do it; OSError or NotWritten for what is not done yet."""
        writer, lookup = self._writer, self._writer.lookup
        self._write(incoming, [digest for digest in self._new if not lookup.claimed(digest, self._known)])
        with writer.lock as lock:
            writer.recover(now)
            for digest, header in lookup.existing(self._new, self._known).items():
                self._done[digest] = Accessioned(header.path, False, header)
            # What seemed to be there and is not after all is written now: rare, and under the lock.
            self._write(incoming, [digest for digest in self._new if self._is_open(digest)])
            lock.intend([(digest, self._intended(digest)) for digest in self._temporary if digest not in self._done])
            placed = self._place(incoming)
            writer.enter(now, [Entry("added", digest, self._file_digest(digest), path) for digest, path in placed])
            lookup.record(placed)
            for digest, path in placed:
                self._done[digest] = Accessioned(path, True, trashed=lookup.trashed(digest))
            if not any(isinstance(outcome, NotConfirmed) for outcome in self._done.values()):
                lock.finished()

    def fail(self, problem: NotWritten) -> None:
        """What has no outcome yet was not written."""
        for digest in self._new:
            self._done.setdefault(digest, problem)

    def outcomes(self) -> list[Accessioned | NotWritten]:
        """One for each clipping given, in order."""
        result: list[Accessioned | NotWritten] = []
        seen: set[str] = set()
        for digest in self._digests:
            outcome = self._done[digest]
            if digest in seen and isinstance(outcome, Accessioned) and outcome.added:
                outcome = Accessioned(outcome.path, False, self._header(digest, outcome.path))
            seen.add(digest)
            result.append(outcome)
        return result

    def _header(self, digest: str, path: str) -> Header:
        size, mtime_ns = self._writer.tree.status(path) or (len(self._files[digest]), 0)
        return Header(self._new[digest].clipping, path, size, mtime_ns)

    def _is_open(self, digest: str) -> bool:
        return digest not in self._done and digest not in self._temporary

    def _write(self, incoming: Incoming, digests: list[str]) -> None:
        if not digests:
            return
        for digest in digests:
            new = self._new[digest]
            self._files[digest] = render(new.clipping, new.body)
        for digest, name in zip(digests, incoming.write([self._files[digest] for digest in digests]), strict=True):
            if isinstance(name, OSError):
                self._done[digest] = not_written(name, self._new[digest].title[:60])
            else:
                self._temporary[digest] = name

    def _place(self, incoming: Incoming) -> list[tuple[str, str]]:
        """Link every clipping into its folder and have the disk confirm it: digests and paths."""
        tree, flusher = self._writer.tree, self._writer.flusher
        folders: dict[str, list[str]] = {}
        for digest in self._temporary:
            if digest not in self._done:
                folders.setdefault(folder_of(self._new[digest].clipping.published), []).append(digest)
        together = flusher.together(len(folders), tree.descriptor)
        placed: list[tuple[str, str]] = []
        for folder, digests in sorted(folders.items()):
            made: list[int] = []
            here: list[tuple[str, str]] = []
            try:
                descriptor = tree.folder(folder, made)
                for digest in digests:
                    path = self._link(incoming, digest, folder, descriptor)
                    if path is not None:
                        here.append((digest, path))
                if here and not together:
                    flusher.folder(descriptor)
                    for above in made:
                        flusher.folder(above)
                placed.extend(here)
            except OSError as problem:
                self._stand_for(digests, not_written(problem, folder))
            except NotConfirmed as problem:
                self._stand_for(digests, problem)
        if placed and together:
            try:
                flusher.whole(tree.descriptor)
            except OSError as problem:
                self._stand_for([digest for digest, _ in placed], not_confirmed(problem))
                return []
        return placed

    def _intended(self, digest: str) -> str:
        if digest not in self._paths:
            new = self._new[digest]
            name = kept_name(new.name, digest) if new.name is not None else None
            folder = folder_of(new.clipping.published)
            self._paths[digest] = f"{folder}/{name or file_name(slug(new.title), digest)}"
        return self._paths[digest]

    def _link(self, incoming: Incoming, digest: str, folder: str, descriptor: int) -> str | None:
        """The clipping's path; None if it has another outcome now."""
        name: str | None = self._intended(digest).rpartition("/")[2]
        while name is not None:
            path = f"{folder}/{name}"
            try:
                self._writer.placer.place(self._temporary[digest], incoming.folder, name, descriptor)
            except FileExistsError:
                try:
                    there = self._writer.tree.header_in(descriptor, name, path)
                except (OSError, BadClipping):
                    there = None
                if there is not None and there.clipping.id == digest:
                    self._done[digest] = Accessioned(path, False, there)
                    return None
                name = longer_name(name, digest)
            except OSError as problem:
                self._done[digest] = not_written(problem, path)
                return None
            else:
                return path
        self._done[digest] = NotWritten(f"{path}: not written: another file has its name")
        return None

    def _stand_for(self, digests: list[str], problem: NotWritten) -> None:
        for digest in digests:
            self._done.setdefault(digest, problem)

    def _file_digest(self, digest: str) -> str:
        return sha256(self._files[digest]).hexdigest()
