"""Making an archive, and changing its settings."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from clipper.archive.durable import Flusher, Placer, flush, not_written
from clipper.archive.incoming import Incoming
from clipper.archive.layout import GITATTRIBUTES, GITIGNORE, PRIVATE, README, is_clipping_folder
from clipper.archive.readme import TEXT
from clipper.archive.tree import Tree
from clipper.errors import NotWritten, UsageError
from clipper.settings import FILE_NAME, TEMPLATE, Settings, load

if TYPE_CHECKING:
    from clipper.archive.writing import Writer

_ATTRIBUTES = "# Originals are kept byte for byte: git must not convert their line ends.\n* -text\n"
_NESTED = "Archives must not lie in one another: make it in a folder beside that one."
_IGNORED = "# Derived or passing: nothing in there is the only copy of anything.\n/.clipper/\n"


def create(root: str) -> None:
    """See Archive.create."""
    root = os.path.abspath(root)
    refuse_inner(root)
    _refuse_outer(root)
    try:
        make_folders(root)
        tree = Tree(root, os.open(root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC))
    except OSError as problem:
        raise _not_made(problem, root) from None
    try:
        if tree.status(FILE_NAME) is not None:
            raise FileExistsError
        with Incoming(tree, Flusher(accept_files_alone=True)) as incoming:
            for name, text, folder in (
                (GITIGNORE, "*\n", tree.folder(PRIVATE)),  # for an archive in a folder that has its own .gitignore
                (GITIGNORE, _IGNORED, tree.descriptor),  # for clones and copies, which have no private folder yet
                (GITATTRIBUTES, _ATTRIBUTES, tree.descriptor),
                (README, TEXT, tree.descriptor),
                (FILE_NAME, TEMPLATE.format(id=_random_id()), tree.descriptor),  # the last: it makes it an archive
            ):
                _put(incoming, name, text, folder)
        _flush_folder(root)
    except FileExistsError:
        raise UsageError(f"{root} is an archive already", "Nothing was changed.") from None
    except OSError as problem:
        raise _not_made(problem, root) from None
    finally:
        tree.close()


def _not_made(problem: OSError, root: str) -> NotWritten:
    error = not_written(problem, root)
    if problem.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        error.hint = "Make it in a folder that you may write."
    return error


def around(folder: str) -> str | None:
    """The archive that a folder lies in, or would; None if in none. Links are resolved."""
    folder = os.path.realpath(folder)
    while folder != (folder := os.path.dirname(folder)):
        if os.path.isfile(os.path.join(folder, FILE_NAME)):
            return folder
    return None


def refuse_inner(root: str) -> None:
    """UsageError where a new archive, or copy, lies in another, and the two would take each other's clippings."""
    outer = None if _is_archive(root) else around(root)
    if outer is not None:
        raise UsageError(f"{root} lies in the archive {outer}", _NESTED)


def _refuse_outer(root: str) -> None:
    """The same where there is one in it already."""
    for folder, inner, files in () if _is_archive(root) else os.walk(root):
        if FILE_NAME in files:
            raise UsageError(f"{root} holds an archive already: {folder}", _NESTED)
        inner[:] = [name for name in inner if is_clipping_folder("", name)]


def _is_archive(root: str) -> bool:
    return os.path.lexists(os.path.join(root, FILE_NAME))


def refuse_within(root: str, copy: str) -> None:
    """UsageError where a second copy lies in the archive, or the archive in it, or is the same; links are resolved."""
    here, there = os.path.realpath(root), os.path.realpath(copy)
    if os.path.commonpath([here, there]) in (here, there):
        what = "is the archive itself" if here == there else "and the archive lie in one another"
        raise UsageError(f"{copy} {what}", "Name a folder outside, best on another disk.")


def _put(incoming: Incoming, name: str, text: str, folder: int) -> None:
    """Write a file whole or not at all; one that is there already is left as it is, unless it marks the archive."""
    temporary = incoming.write([text.encode()])[0]
    if isinstance(temporary, OSError):
        raise temporary
    try:
        Placer().place(temporary, incoming.folder, name, folder)
    except FileExistsError:
        if name == FILE_NAME:
            raise


def _flush_folder(path: str) -> None:
    """Have the disk confirm it if it can: nothing is promised yet, the first clipping finds out what it cannot do."""
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        with contextlib.suppress(OSError):
            flush(descriptor)
    finally:
        os.close(descriptor)


def _random_id() -> str:
    """A random UUID (version 4, RFC 9562), without the module for it, which is slow to import."""
    digits = bytearray(os.urandom(16))
    digits[6] = digits[6] & 0x0F | 0x40
    digits[8] = digits[8] & 0x3F | 0x80
    text = digits.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def change_settings(writer: Writer, change: Callable[[str], str], now: str) -> Settings:
    """See Archive.change_settings; SettingsError if the new text would be no settings, NotWritten, NotConfirmed."""
    tree = writer.tree
    try:
        with Incoming(tree, writer.flusher) as incoming, writer.lock as lock:
            writer.recover(now)
            text = tree.settings_text()
            new_text = change(text)
            settings = load(new_text, os.path.join(tree.root, FILE_NAME))
            if new_text != text:
                temporary = incoming.write([new_text.encode()])[0]
                if isinstance(temporary, OSError):
                    raise temporary
                mode = os.stat(FILE_NAME, dir_fd=tree.descriptor).st_mode & 0o777
                os.chmod(temporary, mode, dir_fd=incoming.folder, follow_symlinks=True)
                os.rename(temporary, FILE_NAME, src_dir_fd=incoming.folder, dst_dir_fd=tree.descriptor)
                writer.flusher.folder(tree.descriptor)
            lock.finished()
    except OSError as problem:
        raise not_written(problem, FILE_NAME) from None
    return settings


def make_folders(root: str) -> None:
    """Make what is missing of a path, and have the disk confirm it; OSError."""
    missing = []
    while not os.path.isdir(root):
        missing.append(root)
        root = os.path.dirname(root)
    for path in reversed(missing):
        with contextlib.suppress(FileExistsError):
            os.mkdir(path)
        _flush_folder(os.path.dirname(path))
