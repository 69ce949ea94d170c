"""A place to try the real command: an archive, a home and a folder of files to give."""

from __future__ import annotations

import os
import shutil
from hashlib import sha256
from pathlib import Path

from bad_inputs import TEXT
from fault.checker import check
from fault.commands import CLIPPER, Run, run

PATIENCE = 120.0
"""Seconds for a command on a machine that does much else; only one that hangs takes so long."""


class Desk:
    """An archive, a home and a folder of files to give."""

    def __init__(self, top: Path) -> None:
        self.top, self.archive, self.home, self.given = top, top / "archive", top / "home", top / "given"
        self.home.mkdir()
        self.given.mkdir()
        assert self.run("init", str(self.archive)).code == 0

    def run(self, *words: str, **more: object) -> Run:
        done = run(CLIPPER, str(self.archive), *words, home=str(self.home), **{"limit": PATIENCE, **more})  # type: ignore[arg-type]
        assert not done.traceback, done.err
        assert not done.hung, words
        return done

    def file(self, name: str, data: bytes = TEXT.encode()) -> str:
        path = self.given / name
        path.write_bytes(data)
        return str(path)

    def whole(self) -> dict[str, list[str]]:
        """What the checker finds, of which nothing may be partial."""
        seen = check(str(self.archive))
        assert (seen.partial, seen.misplaced) == ([], [])
        return seen.whole

    def header(self, data: bytes) -> str:
        """The header of the file that holds these bytes."""
        (path,) = self.whole()[sha256(data).hexdigest()]
        return (self.archive / path).read_bytes().partition(b"\n\n")[0].decode()


def without_privileges() -> tuple[str, ...]:
    """Root reads everything: without these two capabilities the modes hold for it, too."""
    if os.geteuid() != 0:
        return ()
    assert shutil.which("setpriv"), "running as root without setpriv (util-linux)"
    return ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
