"""Writing a clipping again and moving it: first the new header over the old file, then, if need be, the move."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from clipper.archive.durable import move, not_confirmed, not_written
from clipper.archive.incoming import Incoming
from clipper.archive.layout import TRASH, digits_of, file_name, folder_of, longer_name, slug
from clipper.archive.records import ChangedMeanwhile, Header, Moved, Stored
from clipper.archive.register import Entry
from clipper.clipping import title
from clipper.digests import sha256
from clipper.errors import BadClipping, ClipperError, NotConfirmed, NotWritten, Unknown
from clipper.fileformat import parse, render

if TYPE_CHECKING:
    from clipper.archive.writing import Writer
    from clipper.clipping import Clipping

_NONE: Mapping[str, Sequence[str]] = MappingProxyType({})


@dataclass(slots=True)
class Change:
    """One file to be written again, moved, or both; how far it has come is kept here too.

    before is what its header said when it was read, after what it shall say, folder where it shall lie, name how it
    shall be called there, if not as now.
    replace_last: move it first and write it again there (into the trash), not the other way round.
    """

    action: str
    path: str
    before: Clipping
    after: Clipping
    body: bytes
    folder: str
    replace_last: bool = False
    name: str | None = None
    content: bytes | None = None
    temporary: str | None = None
    done: bool = False
    outcome: Moved | ClipperError | None = None

    def __post_init__(self) -> None:
        if self.after != self.before:
            self.content = render(self.after, self.body)

    @property
    def moves(self) -> bool:
        """Whether it gets another path."""
        return self.path.rpartition("/")[0] != self.folder or self.name is not None


def rewrite(
    writer: Writer,
    batch: Sequence[tuple[Stored | Header, Clipping]],
    now: str,
) -> list[Moved | ClipperError]:
    """See Archive.rewrite."""
    return relocate(writer, [_rewriting(writer, before, clipping) for before, clipping in batch], now)


def move_home(writer: Writer, paths: Sequence[str], now: str) -> list[Moved | ClipperError]:
    """See Archive.move_home."""
    return relocate(writer, [_moving(writer, path) for path in paths], now)


def _rewriting(writer: Writer, before: Stored | Header, clipping: Clipping) -> Change | ClipperError:
    found = stored(writer, before.path)
    if isinstance(found, ClipperError):
        return found
    if found.clipping != before.clipping:
        return _changed_meanwhile(before.path)
    return Change("changed", found.path, found.clipping, clipping, found.body, folder_of(clipping.published))


def _moving(writer: Writer, path: str) -> Change | ClipperError:
    found = stored(writer, path)
    if isinstance(found, ClipperError):
        return found
    clipping = found.clipping
    digits = digits_of(path.rpartition("/")[2])
    own = digits is None or clipping.id.startswith(digits)
    name = None if own else file_name(slug(title(clipping, found.text)), clipping.id)
    return Change("moved", path, clipping, clipping, b"", folder_of(clipping.published), name=name)


def stored(writer: Writer, path: str) -> Stored | ClipperError:
    """The file as it is now, or what the user is told instead."""
    try:
        return writer.tree.read(path)
    except BadClipping as problem:
        return problem
    except FileNotFoundError:
        return Unknown(f"{path}: no such file in the archive", "It was moved or removed meanwhile: look again.")
    except OSError as problem:
        return not_written(problem, path)


def relocate(
    writer: Writer,
    changes: Sequence[Change | ClipperError],
    now: str,
    copies: Mapping[str, Sequence[str]] = _NONE,
) -> list[Moved | ClipperError]:
    """Carry the changes out under one lock with shared flushes; one outcome each, in order.

    copies: by digest, other files of the same clippings, which stay: the register then goes on expecting one of them.
    """
    todo: list[Change] = []
    for change in changes:
        if isinstance(change, Change):
            if change.content is None and not change.moves:
                change.outcome = Moved(change.path, change.path, change.after)
            else:
                todo.append(change)
    try:
        if todo:
            with Incoming(writer.tree, writer.flusher) as incoming:
                _write(todo, incoming)
                _carry_out(writer, todo, incoming, now, copies)
    except OSError as problem:
        _stand_for(todo, not_written(problem, writer.tree.root))
    outcomes: list[Moved | ClipperError] = []
    for change in changes:
        outcome = change.outcome if isinstance(change, Change) else change
        assert outcome is not None
        outcomes.append(outcome)
    return outcomes


def _write(changes: list[Change], incoming: Incoming) -> None:
    written = [change for change in changes if change.content is not None]
    names = incoming.write([change.content for change in written if change.content is not None])
    for change, name in zip(written, names, strict=True):
        if isinstance(name, OSError):
            change.outcome = not_written(name, change.path)
        else:
            change.temporary = name


def _carry_out(
    writer: Writer,
    changes: list[Change],
    incoming: Incoming,
    now: str,
    copies: Mapping[str, Sequence[str]],
) -> None:
    with writer.lock as lock:
        writer.recover(now)
        lock.intend([(change.before.id, path) for change in changes for path in (change.path, _target(change))])
        touched: set[str] = set()
        paths: dict[str, str] = {}
        for change in changes:
            if change.outcome is None:
                paths[change.path] = change.path
                try:
                    change.outcome = _carry_out_one(writer, change, incoming, touched, paths)
                except OSError as problem:
                    change.outcome = not_written(problem, change.path)
        try:
            _flush(writer, touched)
        except NotConfirmed as problem:
            _stand_for(changes, problem, [change for change in changes if change.done])
            return
        done = [change for change in changes if change.done]
        left = [path for digest in dict.fromkeys(one.before.id for one in done) for path in copies.get(digest, ())[:1]]
        writer.enter(now, [*(_entry(change, paths[change.path]) for change in done), *_entries(writer, left)])
        writer.lookup.record([(change.after.id, _live(paths[change.path])) for change in done])
        lock.finished()


def _target(change: Change) -> str:
    return f"{change.folder}/{change.name or change.path.rpartition('/')[2]}"


def _carry_out_one(
    writer: Writer,
    change: Change,
    incoming: Incoming,
    touched: set[str],
    paths: dict[str, str],
) -> Moved | ClipperError:
    """Do it, adding the folders to be flushed to `touched` and the file's path to `paths`; OSError."""
    folder, _, name = change.path.rpartition("/")
    descriptor = os.dup(writer.tree.folder(folder))
    try:
        try:
            now = writer.tree.header_in(descriptor, name, change.path)
        except (FileNotFoundError, BadClipping):
            return _changed_meanwhile(change.path)
        if now.clipping != change.before:
            return _changed_meanwhile(change.path)
        if change.temporary is not None and not change.replace_last:
            os.rename(change.temporary, name, src_dir_fd=incoming.folder, dst_dir_fd=descriptor)
            touched.add(folder)
            change.done = True
        if change.moves:
            new_name = _move(writer, change, name, descriptor, touched)
            touched.add(folder)
            paths[change.path] = f"{change.folder}/{new_name}"
            change.done = True
            if change.temporary is not None and change.replace_last:
                there = writer.tree.folder(change.folder)
                os.rename(change.temporary, new_name, src_dir_fd=incoming.folder, dst_dir_fd=there)
    finally:
        os.close(descriptor)
    return Moved(change.path, paths[change.path], change.after)


def _move(writer: Writer, change: Change, name: str, descriptor: int, touched: set[str]) -> str:
    made: list[int] = []
    there = writer.tree.folder(change.folder, made)
    touched.add(change.folder)
    if made:
        touched.add("")
        above = change.folder
        while above := above.rpartition("/")[0]:
            touched.add(above)
    new_name = change.name or name
    while True:
        try:
            move(name, descriptor, new_name, there)
        except FileExistsError:
            longer = longer_name(new_name, change.before.id)
            if longer is None:
                raise
            new_name = longer
        else:
            return new_name


def _flush(writer: Writer, folders: set[str]) -> None:
    """Have the disk confirm the names in these folders; NotConfirmed."""
    tree, flusher = writer.tree, writer.flusher
    try:
        if flusher.together(len(folders), tree.descriptor):
            flusher.whole(tree.descriptor)
            return
        for folder in sorted(folders, reverse=True):
            flusher.folder(tree.folder(folder))
    except OSError as problem:
        raise not_confirmed(problem) from None


def _stand_for(changes: Sequence[Change], problem: NotWritten, also: Sequence[Change] = ()) -> None:
    for change in changes:
        if change.outcome is None or change in also:
            change.outcome = problem


def _entry(change: Change, path: str) -> Entry:
    file_digest = sha256(change.content).hexdigest() if change.content is not None else None
    return Entry(change.action, change.after.id, file_digest, path)


def _entries(writer: Writer, left: Sequence[str]) -> Iterator[Entry]:
    for path in left:
        try:
            data, _ = writer.tree.read_bytes(path)
            digest = parse(data)[0].id
        except (OSError, BadClipping):  # it went meanwhile
            continue
        yield Entry("changed", digest, sha256(data).hexdigest(), path)


def _live(path: str) -> str:
    return "" if path.startswith(f"{TRASH}/") else path


def _changed_meanwhile(path: str) -> ChangedMeanwhile:
    return ChangedMeanwhile(
        f"{path}: changed by another program meanwhile; not written", "Look at it and run it again."
    )
