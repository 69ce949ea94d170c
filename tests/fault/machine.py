"""What this machine can do to a filesystem: images, limits, cuts. What it cannot is named, with how to get it."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import struct
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass

_SHUTDOWN = 0x8004587D  # EXT4_IOC_SHUTDOWN and XFS_IOC_GOINGDOWN are the same number
_WITHOUT_FLUSHING_THE_LOG = 2
_SIZES = {"ext4": 96, "xfs": 320}
_PACKAGES = {"mkfs.ext4": "e2fsprogs", "mkfs.xfs": "xfsprogs", "setpriv": "util-linux", "prlimit": "util-linux"}


@dataclass
class Missing(Exception):
    """Something an experiment needs that is not to be had here; in words, with how to get it."""

    reason: str

    def __str__(self) -> str:
        return self.reason


def need(*tools: str) -> None:
    """Missing, where one of these commands is not installed."""
    for tool in tools:
        if shutil.which(tool) is None:
            raise Missing(f"{tool} is not installed (Debian: apt-get install {_PACKAGES.get(tool, tool)})")


def need_root() -> None:
    """Missing, where this is not root: only root may mount."""
    if os.geteuid() != 0:
        raise Missing("mounting needs root (sudo make fault)")


def call(*words: str) -> None:
    """Run a system command; Missing says what it answered."""
    done = subprocess.run(words, capture_output=True, text=True, timeout=60, check=False)
    if done.returncode:
        raise Missing(f"`{' '.join(words[:2])} …` does not work here: {done.stderr.strip() or done.returncode}")


@contextlib.contextmanager
def mounted(*words: str) -> Iterator[str]:
    """A mount for as long as the context lasts: `mount WORDS… FOLDER`; yields the folder."""
    need_root()
    folder = tempfile.mkdtemp(prefix="mount-")
    try:
        call("mount", *words, folder)
        try:
            yield folder
        finally:
            call("umount", folder)
    finally:
        os.rmdir(folder)


@contextlib.contextmanager
def tmpfs(options: str) -> Iterator[str]:
    """A tmpfs with limits, such as `size=1m,nr_inodes=64`."""
    with mounted("-t", "tmpfs", "-o", options, "tmpfs") as folder:
        yield folder


def make_image(kind: str, path: str) -> None:
    """A fresh filesystem of this kind (ext4, xfs) in a file."""
    need_root()
    need(f"mkfs.{kind}")
    with open(path, "wb") as file:
        file.truncate(_SIZES[kind] << 20)
    call(f"mkfs.{kind}", "-q", path)


def mount_image(path: str) -> contextlib.AbstractContextManager[str]:
    """The filesystem in a file, mounted (its log is recovered on the way, as after a crash)."""
    return mounted("-o", "loop,nodiratime,noatime", path)


def cut_power(folder: str) -> None:
    """Stop a mounted ext4 or xfs at once, as a power cut does: what is not on the disk now never will be."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.ioctl(descriptor, _SHUTDOWN, struct.pack("I", _WITHOUT_FLUSHING_THE_LOG))
    finally:
        os.close(descriptor)


def can_cut(kind: str) -> None:
    """Missing, where a power cut on this filesystem cannot be played."""
    with tempfile.TemporaryDirectory(prefix="image-") as top:
        image = os.path.join(top, kind)
        make_image(kind, image)
        with mount_image(image) as folder:
            try:
                cut_power(folder)
            except OSError as problem:
                raise Missing(f"{kind} cannot be shut down here: {problem.strerror}") from None
