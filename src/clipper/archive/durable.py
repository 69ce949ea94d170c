"""Flushing, and putting a file in its place: the operations that what is promised rests on."""

from __future__ import annotations

import errno
import fcntl
import os
import sys
from collections.abc import Callable

from clipper.errors import NotConfirmed, NotWritten, reason

_NOT_SUPPORTED = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EBADF, errno.EISDIR})
_CANNOT_LINK = frozenset(
    {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV, errno.EINVAL},
)
_FULL_FLUSH: int | None = getattr(fcntl, "F_FULLFSYNC", None)  # macOS: fsync leaves data in the disk's cache
_NO_REPLACE = 1  # RENAME_NOREPLACE of linux/fs.h
_EXCLUSIVE = 4  # RENAME_EXCL of macOS' sys/stdio.h
_FEW = 4
"""Up to so many files or folders each is flushed by itself: a whole filesystem may have others' writes to flush."""
_FLUSHED_WHOLE = frozenset(
    {
        0xEF53,  # ext2, ext3, ext4
        0x58465342,  # XFS
        0x9123683E,  # Btrfs
        0xF2F52010,  # F2FS
        0x2FC12FC1,  # ZFS
        0xCA451A4E,  # bcachefs
        0x794C7630,  # overlayfs
        0x01021994,  # tmpfs
    },
)
"""statfs(2) types whose syncfs(2) is as good as an fsync of everything: not FUSE, whose server it does not reach."""


def write_all(descriptor: int, data: bytes) -> None:
    """Write all of data; OSError."""
    written = os.write(descriptor, data)
    while written < len(data):
        written += os.write(descriptor, memoryview(data)[written:])


def flush(descriptor: int, more_follow: bool = False) -> None:
    """Have the disk confirm a file or folder; OSError.

    more_follow: another flush on the same disk comes after this one, so its cache need not be flushed yet.
    """
    if _FULL_FLUSH is not None and not more_follow:
        try:
            fcntl.fcntl(descriptor, _FULL_FLUSH)
        except OSError as problem:
            if problem.errno not in _NOT_SUPPORTED:
                raise
        else:
            return
    os.fsync(descriptor)


def flush_folder(descriptor: int) -> bool:
    """Have the disk confirm the names in a folder; False where the filesystem cannot flush folders; OSError."""
    try:
        flush(descriptor)
    except OSError as problem:
        if problem.errno not in _NOT_SUPPORTED:
            raise
        return False
    return True


class Flusher:
    """Flushes what was written and linked, by the archive's `flush` setting; knows what the filesystem can do."""

    def __init__(self, accept_files_alone: bool) -> None:
        self._accept_files_alone = accept_files_alone
        self._whole: dict[int, Callable[[int], int] | None] = {}

    def together(self, count: int, descriptor: int) -> bool:
        """Whether so many files or folders on a descriptor's filesystem are better flushed with `whole`."""
        if count <= _FEW:
            return False
        device = os.fstat(descriptor).st_dev
        if device not in self._whole:
            self._whole[device] = _syncfs_for(descriptor)
        return self._whole[device] is not None

    def whole(self, descriptor: int) -> None:
        """Flush the whole filesystem that a descriptor is on, where `together` said so; OSError."""
        syncfs = self._whole[os.fstat(descriptor).st_dev]
        assert syncfs is not None
        if syncfs(descriptor) != 0:
            import ctypes

            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code))

    def folder(self, descriptor: int) -> None:
        """Have the disk confirm the names in a folder; NotConfirmed if it does not."""
        try:
            able = flush_folder(descriptor)
        except OSError as problem:
            raise not_confirmed(problem) from None
        if not able and not self._accept_files_alone:
            raise NotConfirmed(
                "not confirmed: this filesystem cannot flush folders, so a power cut may lose what was just filed",
                'flush = "file" in clipper.toml accepts that.',
            )


def _syncfs_for(descriptor: int) -> Callable[[int], int] | None:
    if not sys.platform.startswith("linux"):
        return None
    import ctypes

    library = ctypes.CDLL(None, use_errno=True)
    status = ctypes.create_string_buffer(512)  # struct statfs, 120 bytes at most; f_type is its first word
    try:
        if library.fstatfs(descriptor, status) != 0:
            return None
        kind = ctypes.cast(status, ctypes.POINTER(ctypes.c_ulong))[0] & 0xFFFFFFFF
        syncfs: Callable[[int], int] = library.syncfs
    except AttributeError:  # a C library without them
        return None
    return syncfs if kind in _FLUSHED_WHOLE else None


class Placer:
    """Puts a flushed file under a name that nothing has, in one step; remembers whether there are hard links."""

    def __init__(self) -> None:
        self._links = True

    def place(self, name: str, folder: int, new_name: str, new_folder: int) -> None:
        """Give a file another name; the old one may be left and is the caller's to remove.

        FileExistsError if the new name is taken, another OSError. The archive's lock must be held: where there are
        neither hard links nor renames that do not replace, it is what keeps two clippers apart.
        """
        if self._links:
            try:
                os.link(name, new_name, src_dir_fd=folder, dst_dir_fd=new_folder, follow_symlinks=False)
            except OSError as problem:
                if problem.errno not in _CANNOT_LINK:
                    raise
                self._links = False
            else:
                return
        move(name, folder, new_name, new_folder)


def move(name: str, folder: int, new_name: str, new_folder: int) -> None:
    """Rename, without replacing what has the new name; FileExistsError, another OSError. Under the archive's lock."""
    code = _rename_exclusively(name, folder, new_name, new_folder)
    if code == 0:
        return
    if code not in _NOT_SUPPORTED and code != errno.EPERM:
        raise OSError(code, os.strerror(code), new_name)
    try:
        os.stat(new_name, dir_fd=new_folder, follow_symlinks=False)
    except FileNotFoundError:
        os.rename(name, new_name, src_dir_fd=folder, dst_dir_fd=new_folder)
    else:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), new_name)


def _rename_exclusively(name: str, folder: int, new_name: str, new_folder: int) -> int:
    """The error number, 0 for success, ENOSYS where there is no such call."""
    import ctypes

    library = ctypes.CDLL(None, use_errno=True)
    old, new = os.fsencode(name), os.fsencode(new_name)
    try:
        if sys.platform == "darwin":
            failed = library.renameatx_np(folder, old, new_folder, new, _EXCLUSIVE)
        else:
            failed = library.renameat2(folder, old, new_folder, new, _NO_REPLACE)
    except AttributeError:
        return errno.ENOSYS
    return ctypes.get_errno() if failed else 0


def not_written(problem: OSError, what: str = "") -> NotWritten:
    """What the user is told of an OSError while writing; `what` names the file, if the error does not."""
    named = f"{what}: " if what else ""
    hints = {
        errno.ENOSPC: "Make room on the disk and run it again; what is said to be added is safe.",
        errno.EDQUOT: "Make room and run it again; what is said to be added is safe.",
        errno.EROFS: "Reading still works. Write to it where it is not mounted read-only.",
        errno.EACCES: "Reading still works. Ask its owner for the right to write.",
        errno.EPERM: "Reading still works. Ask its owner for the right to write.",
        errno.ELOOP: "Replace the link by the folder that it stands for.",
        errno.EMFILE: "Raise the limit of open files (ulimit -n).",
        errno.EIO: "Look after the disk; copy the archive elsewhere first.",
    }
    where = f" ({problem.filename})" if problem.errno == errno.ELOOP and problem.filename else ""
    return NotWritten(f"{named}not written: {reason(problem)}{where}", hints.get(problem.errno or 0, ""))


def not_confirmed(problem: OSError) -> NotConfirmed:
    """What the user is told when a flush failed after the clipping had got its name."""
    return NotConfirmed(
        f"not confirmed by the disk: {reason(problem)}",
        "It may be there or not. Look after the disk, then run this again.",
    )
