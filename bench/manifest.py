"""Which file each text became in an archive: what the reference script writes again."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from bench.corpus import text_path

_FROM_FILE = re.compile(rb"^From-File: (\d+)\.txt$", re.MULTILINE)


def write(archive: str, texts: str, manifest: str) -> int:
    """Write a line `text TAB path TAB header as hex` for every clipping of the archive, in the order of the texts."""
    lines: list[tuple[int, bytes]] = []
    for path in _clippings(archive):
        with open(f"{archive}/{path}", "rb") as file:
            header = file.read(8192).partition(b"\n\n")[0] + b"\n"
        found = _FROM_FILE.search(header)
        if found is None:
            raise ValueError(f"{path} does not say which text it was")
        number = int(found[1])
        lines.append(
            (number, b"%b\t%b\t%b\n" % (text_path(texts, number).encode(), path.encode(), header.hex().encode()))
        )
    lines.sort()
    with open(manifest, "wb") as file:
        file.writelines(line for _, line in lines)
    return len(lines)


def _clippings(archive: str) -> Iterator[str]:
    for year in os.listdir(archive):
        if year.isdigit() or year == "undated":
            for folder, _, names in os.walk(f"{archive}/{year}"):
                inner = os.path.relpath(folder, archive)
                yield from (f"{inner}/{name}" for name in names if name.endswith(".txt") and not name.startswith("."))
