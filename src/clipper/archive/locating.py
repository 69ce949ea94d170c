"""Finding clippings by the digits of their digest in the folders themselves, without an index."""

from __future__ import annotations

import os
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from clipper.archive.layout import DIGITS, digits_of, is_clipping_folder, may_be_clipping
from clipper.archive.records import Header
from clipper.archive.tree import Tree
from clipper.errors import BadClipping


def locate(tree: Tree, digits: str) -> list[str]:
    """The paths of clippings whose digest begins with `digits`; see Archive.locate."""
    if not digits or digits.strip("0123456789abcdef") or len(digits) > 64:
        return []
    named, unnamed = [], []
    for path, in_name in names(tree):
        if in_name is None:
            unnamed.append(path)
        elif in_name.startswith(digits) or digits.startswith(in_name):
            named.append(path)
    found = [path for path in named if _digest(tree, path).startswith(digits)]
    if not found:
        found = [path for path in unnamed if _digest(tree, path).startswith(digits)]
    return sorted(found)


def names(tree: Tree, closed: bool = False) -> Iterator[tuple[str, str | None]]:
    """Every path that may be a clipping's, with the digits in its name, if there are any. Lists folders, reads none.

    closed: leave out folders that cannot be read; without it OSError.
    """
    tree.forget()
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(tree.folder(folder)) as entries:
                for entry in entries:
                    name = entry.name
                    if may_be_clipping(name):
                        if folder or name.lower() != "readme.txt":
                            yield (f"{folder}/{name}" if folder else name), digits_of(name)
                    elif is_clipping_folder(folder, name) and entry.is_dir(follow_symlinks=False):
                        waiting.append(f"{folder}/{name}" if folder else name)
        except OSError as problem:
            tree.forget()
            if not closed and not isinstance(problem, FileNotFoundError | NotADirectoryError):
                raise


def find(tree: Tree, digests: Iterable[str]) -> dict[str, Header]:
    """The clippings with these digests, wherever they lie: one listing of all folders."""
    return {digest: headers[0] for digest, headers in find_all(tree, digests).items()}


def find_all(
    tree: Tree, digests: Iterable[str], also: Iterable[str] = (), closed: bool = False
) -> dict[str, list[Header]]:
    """All files of the clippings with these digests, in the order of their paths: one listing of all folders.

    also: paths to look at whatever digits their names hold. closed: as in `names`.
    """
    wanted = set(digests)
    beginnings = {digest[:DIGITS] for digest in wanted}
    candidates = [path for path, in_name in names(tree, closed) if in_name is None or in_name[:DIGITS] in beginnings]
    found: dict[str, list[Header]] = {}
    for path in sorted({*candidates, *also}):
        header = _header(tree, path)
        if header is not None and header.clipping.id in wanted:
            found.setdefault(header.clipping.id, []).append(header)
    return found


class Names:
    """The first digits of every clipping there is, in 4 bytes each: whether a digest may be among them."""

    def __init__(self, tree: Tree) -> None:
        values = array("I")
        for path, in_name in names(tree):
            digits = in_name if in_name is not None else _digest(tree, path)
            if digits:
                values.append(int(digits[:DIGITS], 16))
        self._values = array("I", sorted(values))
        self._added: set[int] = set()

    def __contains__(self, digest: str) -> bool:
        value = int(digest[:DIGITS], 16)
        if value in self._added:
            return True
        at = bisect_left(self._values, value)
        return at < len(self._values) and self._values[at] == value

    def add(self, digest: str) -> None:
        """Remember one more."""
        self._added.add(int(digest[:DIGITS], 16))


def _digest(tree: Tree, path: str) -> str:
    header = _header(tree, path)
    return header.clipping.id if header is not None else ""


def _header(tree: Tree, path: str) -> Header | None:
    try:
        return tree.read_header(path)
    except (OSError, BadClipping):
        return None
