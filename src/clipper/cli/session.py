"""What every command starts from: which archive, the day and the moment, where words and data go."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from clipper.cli.boundary import say
from clipper.errors import UsageError

if TYPE_CHECKING:
    from datetime import date

    from clipper.cli.terminal import Screen
    from clipper.cli.terminal_progress import Drawn
    from clipper.library import Library
    from clipper.library.locating import Found
    from clipper.settings import Settings


class Session:
    """The options that all commands share, and the clock, which is read here alone."""

    def __init__(self, archive: str | None, color: str, today: str | None) -> None:
        self._archive = archive
        self._color = color
        self._today = today
        self.clear: Callable[[], None] = lambda: None
        """Wipe the line of progress, before something else is written to the terminal."""

    @property
    def named(self) -> str | None:
        """The archive that --archive names."""
        return self._archive

    @property
    def today(self) -> date:
        """The local day, or the one that --today names."""
        from datetime import date

        if self._today is None:
            return date.today()  # noqa: DTZ011  # the user's own day
        try:
            return date.fromisoformat(self._today)
        except ValueError:
            raise UsageError(f"--today: not a day: {self._today[:40]}", "Write it as YYYY-MM-DD.") from None

    @property
    def now(self) -> str:
        """The moment, as the archive records it."""
        import time

        return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())

    @contextmanager
    def library(self, *, make_personal: bool = False) -> Iterator[Library]:
        """The archive that is meant, open. make_personal: if there is none, the personal one is made, and said."""
        from clipper.errors import NoArchive
        from clipper.library import Library
        from clipper.library.locating import find_archive

        try:
            found = find_archive(self._archive, os.environ, _here())
        except NoArchive:
            if not make_personal or self._archive is not None or os.environ.get("CLIPPER_ARCHIVE"):
                raise
            found = _personal()
        with (
            self.progress() as progress,
            Library(found, today=self.today, now=self.now, notice=self.say, progress=progress) as library,
        ):
            if progress is not None:
                self.clear = progress.clear
            yield library

    def settings(self) -> Settings:
        """The settings of the archive that is meant, or the defaults where there is none."""
        from clipper.errors import NoArchive
        from clipper.settings import Settings

        try:
            with self.library() as library:
                return library.settings
        except NoArchive:
            if self._archive is not None:
                raise
            return Settings("")

    @property
    def for_people(self) -> bool:
        """Whether the output is laid out for a person: on a terminal, or with --color always."""
        return self._color == "always" or sys.stdout.isatty()

    @property
    def color(self) -> bool:
        """Whether to use colours: --color, then NO_COLOR and FORCE_COLOR, then what the terminal is."""
        if self._color != "auto":
            return self._color == "always"
        if os.environ.get("NO_COLOR"):
            return False
        if os.environ.get("FORCE_COLOR"):
            return True
        return sys.stdout.isatty() and os.environ.get("TERM", "") not in ("", "dumb")

    @contextmanager
    def screen(self, *, paged: bool = True) -> Iterator[Screen]:
        """The terminal to lay things out on, through the pager where that is one."""
        from clipper.cli.pager import paged as through_pager
        from clipper.cli.terminal import Screen

        with through_pager(sys.stdout, enabled=paged and sys.stdout.isatty()) as file:
            yield Screen(color=self.color, width=None, file=file)

    @contextmanager
    def progress(self) -> Iterator[Drawn | None]:
        """How far a long run is, on stderr, if that is a terminal."""
        if not sys.stderr.isatty():
            yield None
            return
        from clipper.cli.terminal_progress import progress

        with progress(sys.stderr) as drawn:
            yield drawn

    def say(self, sentence: str) -> None:
        """One line on stderr, not into the line of progress."""
        self.clear()
        say(sentence)


def _here() -> str:
    try:
        return os.getcwd()
    except OSError:  # the folder we stand in was removed
        return "/"


def _personal() -> Found:
    from clipper.archive import Archive
    from clipper.library.locating import Found, personal_archive

    root = personal_archive()
    Archive.create(root).close()
    say(f"made your personal archive in {root}")
    return Found(root, "personal")
