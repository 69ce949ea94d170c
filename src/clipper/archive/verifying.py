"""Re-reading every byte: what is damaged, missing, half present, foreign, in two places or in the wrong one."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator

from clipper.archive.findings import (
    CONFLICT_COPY,
    DUPLICATED,
    FOREIGN,
    HALF_PRESENT,
    HEADER_CHANGED,
    HEADER_DAMAGED,
    LINE_ENDS,
    MISNAMED,
    MISPLACED,
    MISSING,
    NEWER,
    SOURCE_DAMAGED,
    SOURCE_MISSING,
    TEXT_CHANGED,
    UNREADABLE,
    UNREGISTERED,
    Discrepancy,
)
from clipper.archive.judging import OTHER_DIGEST, SECOND_COPY, SOURCE, damage, deletion, is_conflict_copy, judge
from clipper.archive.layout import MANIFEST, README, REGISTER, SOURCES, TRASH, digits_of, folder_of, is_home
from clipper.archive.ledger import Ledger
from clipper.archive.locating import find_all
from clipper.archive.records import Header
from clipper.archive.register_reading import RegisterFile, is_register, registers
from clipper.archive.tree import Tree
from clipper.digests import sha256
from clipper.errors import reason
from clipper.frozen import replace
from clipper.settings import FILE_NAME

Progress = Callable[[str, int], None]
_AT_THE_ROOT = frozenset({FILE_NAME, README, MANIFEST})
_HURT = frozenset({HALF_PRESENT, HEADER_DAMAGED, LINE_ENDS, NEWER, TEXT_CHANGED, UNREADABLE})
"""What a file may be called that is still the clipping which the register knows there."""
_PART_OF = re.compile(r"sha256:([0-9a-f]{64}) ", re.ASCII)


def verify(tree: Tree, progress: Progress | None) -> Iterator[Discrepancy]:
    """See Archive.verify."""
    return _Verification(tree, progress or (lambda path, size: None)).run()


class _Verification:
    """One run. Other clippers may work meanwhile: what only they may have caused is looked at again at the end."""

    def __init__(self, tree: Tree, progress: Progress) -> None:
        self._tree = tree
        self._progress = progress
        self._ledger = Ledger()
        self._registers: list[RegisterFile] = []
        self._all_registers = True
        self._count = 0
        self._hurt: set[str] = set()
        self._closed: list[str] = []  # folders that cannot be read
        self._twice: set[str] = set()
        self._misnamed: list[str] = []
        self._in_trash: dict[str, list[str]] = {}
        self._wholes: dict[str, str] = {}  # digests of sources that parts name, and the first such part
        self._not_by_register: list[tuple[Discrepancy, str]] = []  # with the whole file's digest

    def run(self) -> Iterator[Discrepancy]:
        yield from self._read_registers(self._ledger)
        self._tree.forget()
        for discrepancy in self._folders():
            if discrepancy.kind in _HURT:
                self._hurt.add(discrepancy.path)
            yield discrepancy
        yield from self._duplicates()
        if self._all_registers:
            yield from self._unregistered()
        yield from self._missing()

    def _read_registers(self, ledger: Ledger) -> Iterator[Discrepancy]:
        self._registers.clear()
        try:
            found = registers(self._tree)
        except OSError as problem:
            self._all_registers = False
            yield _unreadable(REGISTER, problem)
            return
        for number, register in enumerate(found):
            try:
                ledger.take(number, register)
                self._registers.append(register)
            except OSError as problem:
                self._all_registers = False
                yield _unreadable(register.path, problem)
        yield from ledger.damaged()

    def _folders(self) -> Iterator[Discrepancy]:
        waiting = [""]
        while waiting:
            folder = waiting.pop()
            try:
                with os.scandir(self._tree.folder(folder)) as listing:
                    entries = sorted((entry.name, _kind(entry)) for entry in listing)
            except OSError as problem:
                self._tree.forget()
                self._closed.append(f"{folder}/" if folder else "")
                yield _unreadable(folder, problem)
                continue
            inner = []
            for name, kind in entries:
                path = f"{folder}/{name}" if folder else name
                if name.startswith("."):
                    continue  # private, or another program's (.git, .stfolder, .DS_Store)
                if kind == "folder":
                    inner.append(path)
                elif kind:
                    yield Discrepancy(FOREIGN, path, kind, _RENAME if kind == _NOT_UTF8 else _REPLACE)
                elif folder or name not in _AT_THE_ROOT:
                    yield from self._file(path, name)
            waiting.extend(reversed(inner))

    def _file(self, path: str, name: str) -> Iterator[Discrepancy]:
        above = path.partition("/")[0] if "/" in path else ""
        if above == REGISTER:
            if not is_register(name):
                yield self._foreign(path, name)
            return
        if above not in (SOURCES, TRASH) and not name.endswith(".txt"):
            yield self._foreign(path, name)
            return
        try:
            data, _ = self._tree.read_bytes(path)
        except OSError as problem:
            if not isinstance(problem, FileNotFoundError):  # that one was moved meanwhile
                yield _unreadable(path, problem)
            return
        self._progress(path, len(data))
        if above == SOURCES:
            yield from self._source(path, name, data)
        elif above == TRASH:
            yield from self._trashed(path, data)
        else:
            yield from self._clipping(path, data)

    def _trashed(self, path: str, data: bytes) -> Iterator[Discrepancy]:
        """What is damaged in the trash; how it is called there matters to nobody."""
        clipping, found = judge(path, data)
        wrong = damage(found)
        if clipping is not None and not wrong:
            self._in_trash.setdefault(clipping.id, []).append(path)
        source = SOURCE.fullmatch(path) if clipping is None else None
        if source is not None:
            if sha256(data).hexdigest() != source[1]:
                yield Discrepancy(SOURCE_DAMAGED, path, OTHER_DIGEST, deletion(path))
            return
        for one in wrong:
            yield replace(one, advice=deletion(path)) if one.advice == SECOND_COPY else one

    def _clipping(self, path: str, data: bytes) -> Iterator[Discrepancy]:
        clipping, found = judge(path, data)
        yield from found
        if clipping is None:
            return
        self._count += 1
        if any(one.kind == MISNAMED for one in found):
            self._misnamed.append(path)
        if not self._ledger.see(clipping.id):
            self._twice.add(clipping.id)
        if clipping.part_of and (whole := _PART_OF.match(clipping.part_of)):
            self._wholes.setdefault(whole[1], path)
        if not is_home(path, clipping):
            home = folder_of(clipping.published)
            yield Discrepancy(MISPLACED, path, f"by its date it belongs into {home}/", _MOVED_HOME, clipping.id)
        if not found and self._ledger.any:
            file_digest = sha256(data).hexdigest()
            if not self._ledger.is_known(clipping.id, file_digest):
                self._not_by_register.append((self._by_register(path, clipping.id), file_digest))

    def _by_register(self, path: str, digest: str) -> Discrepancy:
        ledger = self._ledger
        if not ledger.knows(digest) or ledger.is_gone(digest):
            said = "the register says that it was removed" if ledger.knows(digest) else "no register knows it"
            return Discrepancy(
                UNREGISTERED, path, said, "`clipper repair` enters it; nothing is wrong with it.", digest
            )
        return Discrepancy(
            HEADER_CHANGED,
            path,
            "its header is not the one that clipper wrote last; its text is whole",
            "If you edited it, `clipper repair` enters that. If not, take it from a second copy.",
            digest,
        )

    def _source(self, path: str, name: str, data: bytes) -> Iterator[Discrepancy]:
        match = SOURCE.fullmatch(name)
        if match is None:
            yield self._foreign(path, name)
            return
        self._wholes[match[1]] = ""
        if sha256(data).hexdigest() != match[1]:
            yield Discrepancy(SOURCE_DAMAGED, path, OTHER_DIGEST, SECOND_COPY, match[1])

    def _duplicates(self) -> Iterator[Discrepancy]:
        files = find_all(self._tree, self._twice, self._misnamed, closed=True) if self._twice else {}
        for digest, headers in sorted(files.items(), key=lambda item: item[1][0].path):
            best = best_of(headers)
            for header in headers:
                if header is not best:
                    detail = f"the same original as {best.path}"
                    yield Discrepancy(DUPLICATED, header.path, detail, _INTO_TRASH, digest)

    def _unregistered(self) -> Iterator[Discrepancy]:
        if not self._ledger.any and self._count:
            detail = f"there is no register; {self._count:,} clippings are entered nowhere"
            yield Discrepancy(
                UNREGISTERED, REGISTER, detail, "`clipper repair` enters them; nothing is wrong with them."
            )
        if self._not_by_register:
            now = Ledger()
            for _ in self._read_registers(now):
                pass
            for discrepancy, file_digest in self._not_by_register:
                digest = discrepancy.id or ""
                of_two = digest in self._twice and discrepancy.kind == HEADER_CHANGED  # named as duplicated already
                if not of_two and not now.is_known(digest, file_digest):
                    yield discrepancy

    def _missing(self) -> Iterator[Discrepancy]:
        lines, removed = self._ledger.missing(self._registers)
        found = find_all(self._tree, lines, closed=True) if lines else {}
        for digest, line in sorted(lines.items(), key=lambda item: item[1].path):
            in_trash = self._in_trash.get(digest, [])
            unseen = line.path in self._hurt or line.path.startswith(tuple(self._closed))
            if digest in found or unseen or not removed.issuperset(in_trash):
                continue  # not lost, named already, or moved into the trash by hand
            detail = f"entered as {line.action} on {line.when}; no file has it now"
            advice = SECOND_COPY
            if in_trash:
                detail += f", but for the one in the trash: {in_trash[0]}"
                advice = f"`clipper restore {digest[:8]}` brings that one back."
            yield Discrepancy(MISSING, line.path, detail, advice, digest)
        for digest, part in sorted(self._wholes.items()):
            if part:
                detail = f"the whole with digest {digest[:12]}, which {part} is a part of, is not in sources/"
                yield Discrepancy(SOURCE_MISSING, SOURCES, detail, SECOND_COPY, digest)

    def _foreign(self, path: str, name: str) -> Discrepancy:
        if is_conflict_copy(name):
            return Discrepancy(CONFLICT_COPY, path, "another version that a program kept", "Compare, then remove one.")
        return Discrepancy(FOREIGN, path, "not a clipping", "`clipper add` takes it in; or keep it elsewhere.")


def best_of(headers: list[Header]) -> Header:
    """Of several files of one clipping the one to keep: in its place, with its digits in its name, first by path."""
    return min(
        headers, key=lambda header: (not is_home(header.path, header.clipping), not _has_digits(header), header.path)
    )


def _has_digits(header: Header) -> bool:
    return header.clipping.id.startswith(digits_of(header.path.rpartition("/")[2]) or "-")


_NOT_UTF8 = "its name is not UTF-8"
_RENAME = "Rename it, to letters in UTF-8: clipper does not list it by this name."
_REPLACE = "Replace it by what it stands for, or remove it."
_INTO_TRASH = "`clipper repair` moves it into the trash, if both have the same header."
_MOVED_HOME = "The next command that writes moves it; or `clipper repair`."


def _kind(entry: os.DirEntry[str]) -> str:
    """`folder`, nothing for an ordinary file, or what else it is, in words."""
    if entry.is_symlink():
        return "a link, which clipper does not follow"
    if entry.is_dir(follow_symlinks=False):
        return "folder"
    if entry.is_file(follow_symlinks=False):
        return "" if _is_utf8(entry.name) else _NOT_UTF8
    mode = entry.stat(follow_symlinks=False).st_mode
    return "a named pipe" if stat.S_ISFIFO(mode) else "a socket" if stat.S_ISSOCK(mode) else "a device"


def _is_utf8(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _unreadable(path: str, problem: OSError) -> Discrepancy:
    advice = "Look after the disk; then take it from a second copy: `clipper repair --from DIR`."
    return Discrepancy(UNREADABLE, path or ".", reason(problem), advice)
