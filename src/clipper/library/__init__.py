"""The use cases, one function each. What a command does, without knowing that there is a command line.

locating: which archive. adding: take clippings in. finding: list, search, show. editing: change headers, remove,
restore. checking: verify, repair, second copies. extracting: what a text says about itself. indexing and
refreshing keep the index true to the files. Everything is handed a `Library`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from clipper.archive import Archive
from clipper.library.locating import Found

if TYPE_CHECKING:
    from clipper.index import Index
    from clipper.library.refreshing import Refreshed
    from clipper.settings import Settings

Notice = Callable[[str], None]
"""Takes one sentence for the user that is neither data nor an error."""
Progress = Callable[[str, int, int | None], None]
"""Takes what is being done, how much of it is done, and how much there is (None: not known yet)."""


def _silent(*_: object) -> None:
    return None


class Library:
    """An archive that is open, with its index, and what the caller knows of the world.

    today: the local day. now: the moment, `YYYY-MM-DDTHH:MM:SSZ`. The library reads no clock for either.
    """

    def __init__(
        self, found: Found, *, today: date, now: str, notice: Notice = _silent, progress: Progress | None = None
    ) -> None:
        self.found = found
        self.archive = Archive.open(found.root)
        self.today = today
        self.now = now
        self.notice = notice
        self.progress: Progress = progress or _silent
        self.watched = progress is not None
        """Whether somebody sees the progress: else what it alone needs to know is not looked for."""
        self.index: Index | None = None
        self.index_fresh = False
        self.misplaced: list[str] = []
        """The paths of files that a refresh found in another folder than their date's."""
        self.refreshed: Refreshed | None = None
        """What the last refresh did."""
        self.index_behind = False
        """Whether it was said that the index is left to the next command. All five are set by `indexing`."""
        self.stems_missed = False
        """Whether it was said that words are searched without their endings; set by `finding`."""

    @property
    def settings(self) -> Settings:
        """The archive's settings."""
        return self.archive.settings

    def close(self) -> None:
        """Let go of the archive and the index."""
        if self.index is not None:
            self.index.close()
            self.index = None
        self.archive.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
