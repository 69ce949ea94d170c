"""Reads an archive by docs/format.md alone, with nothing of clipper's: what is there whole, and what is wrong."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from hashlib import sha256

_ORIGINAL = re.compile(rb"^Original: sha256:([0-9a-f]{64}) (\d+) (\S+)( as-is)?$", re.MULTILINE)
_PUBLISHED = re.compile(rb"^Published: (\d{4})(?:-(\d\d))?(?:-(\d\d))?", re.MULTILINE)
_BOMS = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff", "utf-32-le": b"\xff\xfe\0\0", "utf-32-be": b"\0\0\xfe\xff"}


@dataclass
class Seen:
    """whole: digest -> paths that hold it byte for byte. partial: files that do not. misplaced: in the wrong folder."""

    whole: dict[str, list[str]] = field(default_factory=dict)
    partial: list[str] = field(default_factory=list)
    misplaced: list[str] = field(default_factory=list)


def original(data: bytes) -> tuple[str, bytes] | None:
    """The digest that a clipping's file records and the bytes that it gives back; None if it is no whole file."""
    head, gap, body = data.partition(b"\n\n")
    match = _ORIGINAL.search(head)
    if not data.startswith(b"Clipping: 1\n") or not gap or match is None:
        return None
    name = match[3].decode()
    plain = name.removesuffix("-sig") if name.removesuffix("-sig") in _BOMS else name
    try:
        given = body if match[4] else _BOMS.get(plain, b"") * (plain != name) + body.decode("utf-8").encode(plain)
    except (UnicodeError, LookupError):
        return None
    return (
        (match[1].decode(), given)
        if (sha256(given).hexdigest(), len(given)) == (match[1].decode(), int(match[2]))
        else None
    )


def check(root: str, parts: re.Pattern[str] = re.compile(r"\d{4}|undated")) -> Seen:
    """Walk the parts of an archive whose top folder matches (the dated ones) and judge every file in them."""
    seen = Seen()
    for top in sorted(name for name in os.listdir(root) if parts.fullmatch(name)):
        for folder, _, names in os.walk(os.path.join(root, top)):
            for path in (os.path.join(folder, name) for name in names):
                with open(path, "rb") as file:
                    data = file.read()
                found = original(data)
                where = os.path.relpath(path, root)
                if found is None:
                    seen.partial.append(where)
                    continue
                seen.whole.setdefault(found[0], []).append(where)
                published = _PUBLISHED.search(data.partition(b"\n\n")[0])
                home = b"/".join(filter(None, published.groups())).decode() if published else "undated"
                if os.path.dirname(where) != home and top != "trash":
                    seen.misplaced.append(where)
    return seen
