"""A filesystem without hard links or without folder flushes, as exFAT, SMB and some network shares are.

It hands everything on to a folder and refuses what it is told to refuse. `python -m fault.passthrough SOURCE FOLDER
[no-links] [no-folder-flush] [no-noreplace]` serves until it is unmounted. Needs the package mfusepy and libfuse 3.
"""

from __future__ import annotations

import contextlib
import errno
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from fault.machine import Missing, call, need_root

if TYPE_CHECKING:

    class Operations:
        """mfusepy's base class, which is not installed where the types are checked."""

    class FUSE:
        """mfusepy's server: it serves from its constructor until it is unmounted."""

        operations: Any

        def __init__(self, operations: Operations, mountpoint: str, **options: object) -> None: ...

else:
    try:
        from mfusepy import FUSE, Operations
    except (ImportError, OSError):
        FUSE = Operations = object

REFUSALS = ("no-links", "no-folder-flush", "no-noreplace")
_STATUS = ("st_mode", "st_ino", "st_nlink", "st_uid", "st_gid", "st_size")


class Passthrough(Operations):
    """Every operation on the folder `source`; `refused` are words of REFUSALS."""

    use_ns = True

    def __init__(self, source: str, refused: frozenset[str]) -> None:
        self.source, self.refused = source, refused

    def at(self, path: str) -> str:
        return self.source + path

    def getattr(self, path: str, fh: int | None = None) -> dict[str, int]:
        found = os.lstat(self.at(path))
        times = {f"st_{one}time": getattr(found, f"st_{one}time_ns") for one in "amc"}
        return {name: getattr(found, name) for name in _STATUS} | times

    def readdir(self, path: str, fh: int) -> list[str]:
        return [".", "..", *os.listdir(self.at(path))]

    def readlink(self, path: str) -> str:
        return os.readlink(self.at(path))

    def mkdir(self, path: str, mode: int) -> int:
        os.mkdir(self.at(path), mode)
        return 0

    def rmdir(self, path: str) -> int:
        os.rmdir(self.at(path))
        return 0

    def unlink(self, path: str) -> int:
        os.unlink(self.at(path))
        return 0

    def symlink(self, target: str, source: str) -> int:
        os.symlink(source, self.at(target))
        return 0

    def link(self, target: str, source: str) -> int:
        if "no-links" in self.refused:
            raise OSError(errno.EPERM, "no hard links here")  # what Linux's vfat and exfat answer
        os.link(self.at(source), self.at(target))
        return 0

    def rename(self, old: str, new: str) -> int:
        os.rename(self.at(old), self.at(new))
        return 0

    def chmod(self, path: str, mode: int) -> int:
        os.chmod(self.at(path), mode)
        return 0

    def chown(self, path: str, uid: int, gid: int) -> int:
        os.chown(self.at(path), uid, gid)
        return 0

    def truncate(self, path: str, length: int, fh: int | None = None) -> int:
        os.truncate(self.at(path), length)
        return 0

    def utimens(self, path: str, times: tuple[int, int] | None = None) -> int:
        os.utime(self.at(path), ns=times or (time.time_ns(), time.time_ns()))
        return 0

    def create(self, path: str, mode: int, flags: int = 0) -> int:
        return os.open(self.at(path), os.O_RDWR | os.O_CREAT | (flags & os.O_EXCL), mode)

    def open(self, path: str, flags: int) -> int:
        return os.open(self.at(path), flags & ~os.O_APPEND)

    def read(self, path: str, size: int, offset: int, fh: int) -> bytes:
        return os.pread(fh, size, offset)

    def write(self, path: str, data: bytes, offset: int, fh: int) -> int:
        return os.pwrite(fh, data, offset)

    def release(self, path: str, fh: int) -> int:
        os.close(fh)
        return 0

    def fsync(self, path: str, datasync: int, fh: int) -> int:
        os.fsync(fh)
        return 0

    def fsyncdir(self, path: str, datasync: int, fh: int) -> int:
        if "no-folder-flush" in self.refused:
            raise OSError(errno.EINVAL, "folders cannot be flushed here")
        return 0

    def statfs(self, path: str) -> dict[str, int]:
        found = os.statvfs(self.source)
        return {name: getattr(found, name) for name in ("f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail")}


class Server(FUSE):
    """mfusepy drops the flags of renameat2: one that must not replace would replace."""

    def rename_fuse_3(self, old: bytes, new: bytes, flags: int) -> int:
        operations: Passthrough = self.operations
        if flags and ("no-noreplace" in operations.refused or flags != 1):
            return -errno.EINVAL
        if flags and os.path.lexists(operations.at(os.fsdecode(new))):
            return -errno.EEXIST
        return operations.rename(os.fsdecode(old), os.fsdecode(new))


@contextlib.contextmanager
def served(source: str, folder: str, *refused: str) -> Iterator[str]:
    """The folder, with `source` shown through such a filesystem for as long as the context lasts; or Missing."""
    need_root()
    if not hasattr(FUSE, "rename_fuse_3"):
        raise Missing(
            "mfusepy or libfuse 3 is not installed (make fault installs mfusepy; Debian: apt-get install fuse3)"
        )
    if not os.path.exists("/dev/fuse"):
        raise Missing("there is no /dev/fuse (Linux: modprobe fuse)")
    words = [sys.executable, "-m", "fault.passthrough", source, folder, *refused]
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    server = subprocess.Popen(words, cwd=here, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        until = time.monotonic() + 10
        while not os.path.ismount(folder):
            if server.poll() is not None or time.monotonic() > until:
                said = server.stderr.read().decode() if server.poll() is not None and server.stderr else "no answer"
                raise Missing(f"FUSE does not work here: {said.strip()[-120:]}")
            time.sleep(0.02)
        yield folder
    finally:
        if os.path.ismount(folder):
            call("umount", folder)
        server.terminate()
        server.wait()
        if server.stderr:
            server.stderr.close()


if __name__ == "__main__":
    given, mountpoint, *words = sys.argv[1:]
    Server(Passthrough(given, frozenset(words)), mountpoint, foreground=True, nothreads=True, hard_remove=True)
