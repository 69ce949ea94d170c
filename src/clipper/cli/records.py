"""A clipping as programs get it: the keys of docs/output.md, in their order."""

from __future__ import annotations

import re
from typing import Any

from clipper.clipping import Clipping

FORMAT = 1
"""The version of the machine output; it changes when a key changes its meaning or goes."""
_ATTRIBUTES = (
    ("published", "published"),
    ("published_partial", "published_partial"),
    ("published_text", "published_text"),
    ("headline", "headline"),
    ("title", ""),
    ("byline", "byline"),
    ("located", "located"),
    ("credit_lines", "credit_lines"),
    ("info_sources", "info_sources"),
    ("publication", "publication"),
    ("edition", "edition"),
    ("section", "section"),
    ("page", "page"),
    ("url", "url"),
    ("language", "language"),
    ("rights", "rights"),
    ("tags", "tags"),
    ("note", "note"),
    ("set_by_hand", ""),
    ("accessioned", "accessioned"),
    ("from_file", "from_file"),
    ("part_of", "part_of"),
)
KEYS = ("id", *(key for key, _ in _ATTRIBUTES), "path", "encoding", "encoding_assumed", "bytes")
"""The keys of a clipping, in their order."""
EXTRACTED = tuple(
    key
    for key, _ in _ATTRIBUTES
    if key not in {"title", "tags", "note", "set_by_hand", "accessioned", "from_file", "part_of"}
)
"""Those that extraction finds."""


def record(clipping: Clipping, title: str, path: str | None) -> dict[str, Any]:
    """All keys of one clipping; None or an empty list where a thing is not known. path is relative to the archive."""
    values: dict[str, Any] = {"id": clipping.id}
    for key, attribute in _ATTRIBUTES:
        value = getattr(clipping, attribute) if attribute else None
        values[key] = list(value) if isinstance(value, tuple) else value
    values["published"] = None if clipping.published is None else str(clipping.published)
    values["title"] = title
    values["set_by_hand"] = [key_of(name) for name in clipping.set_by_hand]
    values["path"] = path
    values["encoding"] = clipping.original.encoding
    values["encoding_assumed"] = clipping.encoding_assumed
    values["bytes"] = clipping.original.size
    return values


def key_of(header_name: str) -> str:
    """The key that a header line's name stands for (`Info-Source`: info_sources)."""
    from clipper.fileformat import HEADER_NAME

    return next((attribute for attribute, name in HEADER_NAME.items() if name == header_name), header_name.lower())


_UNSEEN = (
    "[^\\S \n]|[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
    "|[\U000e0000-\U000e0fff\ud800-\udfff]"
)


def json_line(value: object, *, ascii_only: bool) -> str:
    """One line of JSON, exact; what does not print, or the output's encoding may lack, is written as \\uXXXX."""
    import json

    text = json.dumps(value, ensure_ascii=ascii_only)
    return text if ascii_only else re.sub(_UNSEEN, _json_escape, text)


def _json_escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"


def as_cell(value: object) -> str:
    """A value in one cell of a table: several joined by `; `, nothing as an empty cell."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(map(str, value))
    if isinstance(value, bool):
        return "yes" if value else ""
    return str(value)
