"""The dated folders on disk: the only truth, and the only code that writes originals. See docs/format.md."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from clipper.archive.records import (
    Accessioned,
    ChangedMeanwhile,
    File,
    Folder,
    Header,
    InTheWay,
    Moved,
    New,
    Stored,
    Trashed,
)
from clipper.archive.tree import Tree, open_tree
from clipper.errors import ClipperError, NoArchive, NotWritten
from clipper.settings import Settings

if TYPE_CHECKING:
    from clipper.archive.findings import Copied, Discrepancy, Repair, Repaired
    from clipper.archive.writing import Writer
    from clipper.clipping import Clipping

__all__ = [
    "Accessioned",
    "Archive",
    "ChangedMeanwhile",
    "File",
    "Folder",
    "Header",
    "InTheWay",
    "Moved",
    "New",
    "Stored",
    "Trashed",
]


Progress = Callable[[str, int], None]


class Archive:
    """An archive that is open. Reading takes no lock and writes nothing; each writing call is atomic by itself.

    Paths are str, relative to the root, with `/`. Digests are the 64 hex digits. `now` is always
    `YYYY-MM-DDTHH:MM:SSZ`. Opening reads clipper.toml; the modules that write are imported when something is written.
    """

    def __init__(self, tree: Tree, settings: Settings) -> None:
        self._tree = tree
        self._writer: Writer | None = None
        self.settings = settings

    @classmethod
    def open(cls, root: str) -> Archive:
        """Open the archive in the folder `root`.

        NoArchive if there is none, SettingsError if its clipper.toml cannot be used or has a newer format.
        """
        return cls(*open_tree(root))

    @classmethod
    def create(cls, root: str) -> Archive:
        """Make an archive in `root` (made, with the folders above it, if it is not there) and open it.

        Files that are there are left alone. UsageError if it is an archive already, NotWritten if it cannot be made.
        """
        from clipper.archive.creating import create

        create(root)
        return cls.open(root)

    def close(self) -> None:
        """Give back the descriptors that are held; nothing waits to be written."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        self._tree.close()

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def root(self) -> str:
        """The absolute path of the archive's folder."""
        return self._tree.root

    # Reading

    def read(self, path: str) -> Stored:
        """The whole file; FileNotFoundError (or another OSError), BadClipping if it is none."""
        return self._tree.read(path)

    def read_header(self, path: str) -> Header:
        """The header of the file, without reading the whole body; raises as `read` does."""
        return self._tree.read_header(path)

    def status(self, path: str) -> tuple[int, int] | None:
        """The size and mtime (ns) of a file as the disk has them now, None if it is not there."""
        return self._tree.status(path)

    def changed(self, known: Iterable[tuple[str, int, int]]) -> list[str]:
        """Of the folders known as (path, mtime_ns, scanned_ns), those to be scanned again.

        That is: the mtime differs in either direction, or the folder was scanned within 2 s of its mtime (a second
        change could have left the same mtime), or it is gone. A new folder shows as a change of the one it is in.
        """
        return self._tree.changed(known)

    def scan(self, folder: str) -> Folder:
        """List one folder of clippings ("" is the root, which holds folders alone); FileNotFoundError if it is gone."""
        return self._tree.scan(folder)

    def walk(self, unread: Callable[[str, OSError], None] | None = None) -> Iterator[Folder]:
        """Every folder of clippings, in the order of their paths; one that vanishes meanwhile is left out.

        unread: told of a folder that cannot be read, which is left out; without it that is raised.
        """
        return self._tree.walk(unread)

    def locate(self, digits: str) -> list[str]:
        """The paths of clippings whose digest begins with `digits`, found by listing every folder (no index needed).

        By the digits in the file names first; only if there is none, by the headers of all files.
        """
        from clipper.archive.locating import locate

        return locate(self._tree, digits)

    def sources(self) -> dict[str, str]:
        """The files that were given whole and cut: their paths under `sources/` by their digests; nothing is read."""
        from clipper.archive.sources import sources

        return sources(self._tree)

    def changed_elsewhere(self, files: Mapping[str, str]) -> set[str]:
        """Of clippings, given as digest and SHA-256 of the whole file, those that clipper did not write so last.

        A header that was changed in an editor shows like that. What no register knows is left out: nothing is told
        of it. OSError.
        """
        from clipper.archive.register_reading import changed_elsewhere

        return changed_elsewhere(self._tree, files)

    # Writing

    def watch(self) -> None:
        """Notice, from now on, what other processes take in, move and remove.

        To be called before the index is refreshed for an `accession` with `known`: what is archived until now the
        index then knows, what is archived from now on this object does.
        """
        self._writing().watch()

    def accession(
        self,
        batch: Sequence[New],
        now: str,
        known: Callable[[str], str | None] | None = None,
    ) -> list[Accessioned | NotWritten]:
        """Take clippings in, for good; one outcome for each, in order. One call shares its flushes.

        When it returns, every `Accessioned` is on disk. An error stands for a clipping that is not in the archive
        (NotWritten) or may be (NotConfirmed). Raised instead, for all: NotWritten, where the lock cannot be had.
        known: the path of the clipping with that digest, or None, as the index has it since the `watch()` before its
        refresh, and with what earlier calls added. Checked on disk. Without it all file names are listed once.
        """
        return self._writing().accession(batch, now, known)

    def rewrite(self, batch: Sequence[tuple[Stored | Header, Clipping]], now: str) -> list[Moved | ClipperError]:
        """Write clippings again with another header, and move them where their date belongs; the bodies stay.

        Each is what was read before, and what its header shall be. ChangedMeanwhile if its file is no longer what was
        read; other errors as in `accession`. Either the old or the new is there after a crash, never both.
        """
        return self._writing().rewrite(batch, now)

    def is_home(self, path: str, clipping: Clipping) -> bool:
        """Whether a clipping lies in the folder that its date asks for."""
        from clipper.archive.layout import is_home

        return is_home(path, clipping)

    def move_home(self, paths: Sequence[str], now: str) -> list[Moved | ClipperError]:
        """Move misplaced clippings into their folders; one that is in its place stays and is reported as such.

        A name with another clipping's digits gives way to one of its own.
        """
        return self._writing().move_home(paths, now)

    def trash(self, paths: Sequence[str], why: str | None, now: str) -> list[Moved | ClipperError]:
        """Move clippings into `trash/`, with when and why in their headers."""
        return self._writing().trash(paths, why, now)

    def trashed(self, *, judged: bool = False) -> list[Trashed]:
        """What is in the trash, the latest first, also what is damaged; what never was a clipping is left out.

        judged: the texts are read too, and what is damaged of them is said in `why`; else that of the headers alone.
        """
        from clipper.archive.trash import trashed

        return trashed(self._tree, judged)

    def restore(
        self,
        paths: Sequence[str],
        now: str,
        known: Callable[[str], str | None] | None = None,
    ) -> list[Moved | ClipperError]:
        """Bring clippings back from the trash (paths as in `trashed()`); InTheWay if one was added again since.

        known: as in `accession`.
        """
        return self._writing().restore(paths, now, known)

    def empty_trash(self, paths: Sequence[str], now: str) -> list[Trashed | ClipperError]:
        """Delete clippings that are in the trash, for good: the one way in which an original ever leaves."""
        return self._writing().empty_trash(paths, now)

    def put_source(self, data: bytes, name: str, now: str) -> str:
        """Keep a file that was given whole under `sources/`; its path there, also if it was there already."""
        return self._writing().put_source(data, name, now)

    # Fixity and second copies

    def verify(self, progress: Progress | None = None) -> Iterator[Discrepancy]:
        """Re-read every byte, and yield what is amiss; takes no lock and changes nothing.

        progress is called with the path and the size (bytes) of each file that was read.
        """
        from clipper.archive.verifying import verify

        return verify(self._tree, progress)

    def repairs(self, found: Iterable[Discrepancy], second_copy: str | None = None) -> Iterator[Repair]:
        """What can safely be done about what `verify` found, each to be confirmed and given to `repair`.

        second_copy: the folder of another copy of the archive, to take whole files from; NoArchive if it is none.
        """
        from clipper.archive.repairing import repairs

        if second_copy is None:
            yield from repairs(self._tree, found, None)
            return
        second = _second_copy(self.root, second_copy)
        try:
            yield from repairs(self._tree, found, second)
        finally:
            second.close()

    def repair(self, repair: Repair, now: str) -> Repaired | ClipperError:
        """Carry one repair out. No original is deleted: what gives way to another file goes to the trash."""
        from clipper.archive.repairing import repair as carry_out

        if repair.second_copy is None:
            return carry_out(self._writing(), repair, None, now)
        second = _second_copy(self.root, repair.second_copy)
        try:
            return carry_out(self._writing(), repair, second, now)
        finally:
            second.close()

    def compare(self, folder: str, progress: Progress | None = None) -> Iterator[Discrepancy]:
        """Every difference from another copy, byte by byte; NoArchive if `folder` is none, UsageError if it is this."""
        from clipper.archive.comparing import compare

        there = _second_copy(self.root, folder)
        try:
            yield from compare(self._tree, there, progress)
        finally:
            there.close()

    def backup(self, folder: str, progress: Progress | None = None) -> Iterator[Copied | Discrepancy]:
        """Bring a copy in `folder` up to date (begun there if it is empty), reading back what was written.

        Nothing is deleted there and no original replaced, but by a whole one; what a person must look at is yielded
        as a Discrepancy. UsageError if the folder holds something else; NotWritten, NotConfirmed.
        """
        from clipper.archive.backing_up import backup

        return backup(self._tree, self.settings, folder, progress)

    def write_manifest(self, now: str) -> tuple[str, int]:
        """Write `manifest-sha256.txt` over all files, for `sha256sum -c`; its path and how many lines it has."""
        return self._writing().write_manifest(now)

    def change_settings(self, change: Callable[[str], str], now: str) -> Settings:
        """Replace the text of clipper.toml by what `change` makes of it, under the lock; the new settings."""
        self.settings = self._writing().change_settings(change, now)
        return self.settings

    @property
    def register_problem(self) -> str | None:
        """Why the last deeds could not be entered in the register, or None; they are done nevertheless."""
        return self._writer.register_problem if self._writer is not None else None

    def _writing(self) -> Writer:
        if self._writer is None:
            from clipper.archive.writing import Writer

            self._writer = Writer(self._tree, self.settings)
        return self._writer


def _second_copy(root: str, folder: str) -> Tree:
    """Another copy of the archive; NoArchive if the folder is none, UsageError if it is this one."""
    from clipper.archive.creating import refuse_within

    refuse_within(root, folder)
    try:
        return open_tree(folder)[0]
    except NoArchive as problem:
        raise NoArchive(problem.message, "Name a folder that `clipper backup DIR` made.") from None
