"""Writes an archive's files without `clipper add`: for sizes that no one waits for it to take in, text by text.

The files are what `add` would make of the generated texts' day and first words, with no other field and no flush.
"""

from __future__ import annotations

import os
import re
from calendar import month_name
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256

from bench.corpus import IN_ONE_FOLDER, text_path
from clipper.archive.layout import file_name, folder_of, slug
from clipper.clipping import Clipping, Original, Published, title
from clipper.fileformat import render

_MONTHS = month_name[1:]
_DAY = re.compile(
    rf"\A date (\d{{4}}-\d\d-\d\d) |^(\d{{4}}-\d\d-\d\d)$|\b({'|'.join(_MONTHS)}) (\d{{1,2}}), (\d{{4}})\b",
    re.MULTILINE,
)
_NOW = "2026-11-24T00:00:00Z"


def write(texts: str, count: int, archive: str) -> None:
    """Write the file of every text into the archive, on every core."""
    starts = range(0, count, IN_ONE_FOLDER)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for _ in pool.map(_write_folder, *zip(*((texts, start, count, archive) for start in starts), strict=True)):
            pass


def _write_folder(texts: str, start: int, count: int, archive: str) -> None:
    for number in range(start, min(start + IN_ONE_FOLDER, count)):
        with open(text_path(texts, number), "rb") as file:
            data = file.read()
        text, digest = data.decode(), sha256(data).hexdigest()
        clipping = Clipping(
            Original(digest, len(data), "utf-8"), _published(text), accessioned=_NOW, from_file=f"{number:07}.txt"
        )
        folder = f"{archive}/{folder_of(clipping.published)}"
        os.makedirs(folder, exist_ok=True)
        with open(f"{folder}/{file_name(slug(title(clipping, text)), digest)}", "wb") as file:
            file.write(render(clipping, data))


def _published(text: str) -> Published | None:
    found = _DAY.search(text, 0, 400)
    if found is None:
        return None
    if found[3]:
        return Published(int(found[5]), _MONTHS.index(found[3]) + 1, int(found[4]))
    return Published.parse(found[1] or found[2])
