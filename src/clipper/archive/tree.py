"""The archive's folders and files, opened name by name from the root so that no link leads out of it."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator

from clipper.archive.layout import UNDATED, is_clipping_folder, may_be_clipping, parts
from clipper.archive.records import File, Folder, Header, Stored
from clipper.errors import BadClipping, NoArchive, SettingsError
from clipper.fileformat import is_clipping, parse, parse_header
from clipper.settings import FILE_NAME, Settings, load

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
LINKED = "a link inside the archive, which is not followed"
_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
_HEADER_BYTES = 4096  # nearly every header, in one read
_LONGEST_HEADER = 16 * 1024 * 1024
_RACY_NS = 2_000_000_000  # a folder's mtime may have a grain of 2 s (FAT), or the same tick twice


def open_tree(root: str) -> tuple[Tree, Settings]:
    """The archive in the folder `root`, and its settings; NoArchive or SettingsError."""
    root = os.path.abspath(root)
    try:
        descriptor = os.open(root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)  # the root itself may be a link
    except OSError as problem:
        raise NoArchive(f"{root}: {_why(problem)}", _to_make(problem, root)) from None
    tree = Tree(root, descriptor)
    try:
        return tree, tree.settings()
    except BaseException:
        tree.close()
        raise


class Tree:
    """Reads below the root. Keeps the folders of the last path open, since the next is mostly near it."""

    def __init__(self, root: str, descriptor: int) -> None:
        self.root = root
        self.descriptor = descriptor
        self._names: list[str] = []
        self._descriptors: list[int] = []

    def close(self) -> None:
        """Give the descriptors back."""
        self.forget()
        if self.descriptor >= 0:
            os.close(self.descriptor)
            self.descriptor = -1

    def forget(self) -> None:
        """Close the folders that are kept open, so that the next path is looked up afresh."""
        self._keep(0)

    def settings(self) -> Settings:
        """What clipper.toml says now; NoArchive if there is none, SettingsError if it cannot be used."""
        return load(self.settings_text(), os.path.join(self.root, FILE_NAME))

    def settings_text(self) -> str:
        """The text of clipper.toml; NoArchive if there is none."""
        try:
            data = self.read_bytes(FILE_NAME)[0]
        except OSError as problem:
            if not isinstance(problem, FileNotFoundError):
                raise SettingsError(
                    f"{self.root}/{FILE_NAME}: {_why(problem)}", "Look after the file and its rights."
                ) from None
            what = f"{self.root} is no archive: {FILE_NAME}: {_why(problem)}"
            raise NoArchive(what, _to_make(problem, self.root)) from None
        try:
            return data.decode()
        except UnicodeDecodeError as problem:
            line = data.count(b"\n", 0, problem.start) + 1
            path = os.path.join(self.root, FILE_NAME)
            raise SettingsError(f"{path}, line {line}: not UTF-8", "Save it as UTF-8.") from None

    def folder(self, path: str, made: list[int] | None = None) -> int:
        """A descriptor of a folder ("" is the root), kept by this object until the next call.

        made: make what is missing, and add here the descriptors of the folders that have a new one in them, to be
        flushed before the next call. OSError: ELOOP if any part of the path is a link, ENOENT, ENOTDIR.
        """
        if not path:
            return self.descriptor
        names = _parts(path)
        same = 0
        for ours, theirs in zip(self._names, names, strict=False):
            if ours != theirs:
                break
            same += 1
        self._keep(same)
        above = self._descriptors[-1] if self._descriptors else self.descriptor
        for name in names[same:]:
            try:
                inner = open_folder(name, above, path)
            except FileNotFoundError:
                if made is None:
                    raise
                with contextlib.suppress(FileExistsError):
                    os.mkdir(name, dir_fd=above)
                made.append(above)
                inner = open_folder(name, above, path)
            self._descriptors.append(inner)
            self._names.append(name)
            above = inner
        return above

    def _keep(self, number: int) -> None:
        while len(self._descriptors) > number:
            self._names.pop()
            with contextlib.suppress(OSError):  # nothing was written through it; and names and descriptors stay in step
                os.close(self._descriptors.pop())

    def open_file(self, path: str) -> int:
        """A descriptor of a regular file, to be closed by the caller; OSError as `folder`."""
        folder, _, name = path.rpartition("/")
        _parts(path)
        try:
            return open_regular(name, self.folder(folder), path)
        except FileNotFoundError:
            self.forget()  # the folder that was kept open may have been replaced
            return open_regular(name, self.folder(folder), path)

    def read_bytes(self, path: str) -> tuple[bytes, os.stat_result]:
        """A file's bytes and status; OSError."""
        descriptor = self.open_file(path)
        try:
            status = os.fstat(descriptor)
            data = os.read(descriptor, status.st_size + 1)
            if len(data) != status.st_size:  # it grows, or one call does not return it all
                chunks = [data]
                while chunks[-1]:
                    chunks.append(os.read(descriptor, 1 << 20))
                data = b"".join(chunks)
        finally:
            os.close(descriptor)
        return data, status

    def read(self, path: str) -> Stored:
        """A clipping's whole file; OSError, BadClipping naming the file."""
        data, status = self.read_bytes(path)
        try:
            clipping, body = parse(data)
        except BadClipping as problem:
            raise BadClipping(f"{path}: {problem.message}", problem.hint) from None
        return Stored(clipping, body, path, status.st_size, status.st_mtime_ns)

    def read_header(self, path: str) -> Header:
        """A clipping's header; OSError, BadClipping naming the file."""
        return _header(self.open_file(path), path)

    def header_in(self, folder: int, name: str, path: str) -> Header:
        """A clipping's header, by its name in an open folder; raises as `read_header`."""
        return _header(open_regular(name, folder, path), path)

    def status(self, path: str) -> tuple[int, int] | None:
        """The size and mtime (ns) of a file, None if it is not there."""
        try:
            status = os.stat(f"{self.root}/{path}", follow_symlinks=False)
        except OSError:
            return None
        return status.st_size, status.st_mtime_ns

    def changed(self, known: Iterable[tuple[str, int, int]]) -> list[str]:
        """The folders of which another listing is due; see Archive.changed."""
        self.forget()
        look, root, result = os.stat, self.descriptor, []
        for path, mtime_ns, scanned_ns in known:
            try:
                now = look(path or ".", dir_fd=root).st_mtime_ns  # a tenth less than by the whole path
            except OSError:
                result.append(path)
                continue
            if now != mtime_ns or scanned_ns - now < _RACY_NS:
                result.append(path)
        return result

    def scan(self, path: str) -> Folder:
        """List one folder; OSError if it is gone or a link."""
        descriptor = self.folder(path)
        mtime_ns = os.fstat(descriptor).st_mtime_ns
        files, folders, links = [], [], []
        with os.scandir(descriptor) as entries:
            for entry in entries:
                name = entry.name
                if may_be_clipping(name):
                    try:
                        status = entry.stat(follow_symlinks=False)
                    except FileNotFoundError:
                        continue
                    if stat.S_ISREG(status.st_mode) and (path or name.lower() != "readme.txt"):
                        files.append(File(name, status.st_size, status.st_mtime_ns))
                elif is_clipping_folder(path, name):
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(f"{path}/{name}" if path else name)
                    elif (name.isdecimal() or name == UNDATED) and entry.is_symlink():
                        links.append(f"{path}/{name}" if path else name)
        files.sort(key=lambda file: file.name)
        return Folder(path, mtime_ns, tuple(files), tuple(sorted(folders)), tuple(sorted(links)))

    def walk(self, unread: Callable[[str, OSError], None] | None = None) -> Iterator[Folder]:
        """Every folder of clippings, parents first; see Archive.walk."""
        self.forget()
        waiting = [""]
        while waiting:
            path = waiting.pop()
            try:
                folder = self.scan(path)
            except OSError as problem:
                self.forget()
                if not isinstance(problem, FileNotFoundError | NotADirectoryError):
                    if unread is None:
                        raise
                    unread(path, problem)
                continue
            yield folder
            waiting.extend(reversed(folder.folders))


def _header(descriptor: int, path: str) -> Header:
    try:
        status = os.fstat(descriptor)
        data = os.read(descriptor, _HEADER_BYTES)
        if is_clipping(data):
            while b"\n\n" not in data and (more := os.read(descriptor, len(data))):
                data += more
                if len(data) > _LONGEST_HEADER:
                    raise BadClipping(f"{path}: its header does not end")
    finally:
        os.close(descriptor)
    try:
        if b"\n\n" not in data:
            parse(data)  # says what is wrong with it
        return Header(parse_header(data), path, status.st_size, status.st_mtime_ns)
    except BadClipping as problem:
        raise BadClipping(f"{path}: {problem.message}", problem.hint) from None


def open_regular(name: str, folder: int, path: str) -> int:
    """A descriptor of the regular file `name` in an open folder; OSError (ELOOP for a link, EINVAL for a pipe …)."""
    try:
        descriptor = os.open(name, _FILE, dir_fd=folder)
    except OSError as problem:
        raise OSError(problem.errno, problem.strerror, path) from None
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return descriptor
    os.close(descriptor)
    raise OSError(errno.EINVAL, "not a regular file", path)


def open_folder(name: str, above: int, path: str) -> int:
    """A descriptor of the folder `name` in the folder `above`; OSError with ELOOP and `path` if it is a link."""
    try:
        return os.open(name, _FOLDER, dir_fd=above)
    except OSError as problem:
        if problem.errno == errno.ENOTDIR and stat.S_ISLNK(os.stat(name, dir_fd=above, follow_symlinks=False).st_mode):
            raise OSError(errno.ELOOP, LINKED, path) from None
        raise OSError(problem.errno, problem.strerror, path) from None


def _parts(path: str) -> list[str]:
    try:
        return parts(path)
    except ValueError as problem:
        raise OSError(errno.EINVAL, str(problem), path) from None


def _to_make(problem: OSError, root: str) -> str:
    return f"Make one there with `clipper init {root}`." if isinstance(problem, FileNotFoundError) else ""


def _why(problem: OSError) -> str:
    return (problem.strerror or str(problem)).lower()
