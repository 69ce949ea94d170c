"""What goes into the archive and what comes out of it."""

from __future__ import annotations

from clipper.clipping import Clipping
from clipper.errors import ClipperError
from clipper.fileformat import is_intact, original_of, text_of
from clipper.frozen import frozen


@frozen
class New:
    """A clipping to be taken in: its body as `fileformat.render` wants it, and the title that its name is made of.

    name: its file's name in the archive that it comes from, which is kept if it is one.
    """

    clipping: Clipping
    body: bytes
    title: str
    name: str | None = None


@frozen
class Header:
    """What a file's header says. `path` is relative to the archive, with /; size (bytes) and mtime are the file's."""

    clipping: Clipping
    path: str
    size: int
    mtime_ns: int


@frozen
class Stored:
    """A whole file of the archive. `path` is relative to the archive, with /; size (bytes) and mtime are the file's."""

    clipping: Clipping
    body: bytes
    path: str
    size: int
    mtime_ns: int

    @property
    def text(self) -> str:
        """The text to read and search; what does not decode shows as U+FFFD."""
        return text_of(self.clipping, self.body)

    @property
    def original(self) -> bytes:
        """The bytes that were given; BadClipping if the body no longer holds them."""
        return original_of(self.clipping, self.body)

    @property
    def intact(self) -> bool:
        """Whether the original's size and SHA-256 are still those recorded at accession."""
        return is_intact(self.clipping, self.body)


@frozen
class Accessioned:
    """What became of one clipping: the path of its file, and whether this call added it.

    existing: where `added` is False, the file that has the same original already.
    trashed: the path of a file in the trash with the same original, if there is one (it blocks nothing).
    """

    path: str
    added: bool
    existing: Header | None = None
    trashed: str | None = None


@frozen
class Moved:
    """A file that was written again or moved: where it was and where it is (the same, if it stayed)."""

    old_path: str
    path: str
    clipping: Clipping


@frozen
class Trashed:
    """A clipping in the trash: its path there, since when (`YYYY-MM-DDTHH:MM:SSZ`, None if unknown), and why.

    clipping: None for one whose header cannot be read, or a damaged source. why: the reason, then `damaged: …`.
    """

    path: str
    clipping: Clipping | None
    when: str | None
    why: str | None


@frozen
class File:
    """A file that may be a clipping, as the folder's listing has it."""

    name: str
    size: int
    mtime_ns: int


@frozen
class Folder:
    """One folder of clippings: its path ("" is the archive itself), its mtime before it was listed, what it holds.

    files are those that may be clippings (regular, `.txt`, not hidden); folders are the paths of those inside, links
    the paths of links in the place of a year, month or day, which are not followed.
    """

    path: str
    mtime_ns: int
    files: tuple[File, ...]
    folders: tuple[str, ...]
    links: tuple[str, ...] = ()


class ChangedMeanwhile(ClipperError):
    """A clipping was changed by another program between reading and writing it; nothing was written."""


class InTheWay(ClipperError):
    """A clipping cannot come back from the trash: the same original is in the archive again."""
