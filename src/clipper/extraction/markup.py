"""The tags of a collection's records around the words of a line: `<BYLINE>By ANN EXAMPLE</BYLINE>`."""

from __future__ import annotations

import re

from clipper.patterns import pattern

_RECORD = pattern(
    r"(?:<(?P<name>[A-Za-z0-9][\w-]{0,20})\b[^<>]{0,80}>\s*)(?=\S)(?:(?P<words>[^<>]*[^<>\s])\s*</(?P=name)>)?"
)
_TITLES = frozenset(["title", "h1", "headline", "hl1", "hl", "head"])
"""Tags that say that their words are the title."""


def inside(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the words within the tags of text[start:end], a line; as it is if it has none, or a title's."""
    record = _RECORD.match(text, start, end)
    if record is None or record["name"].lower() in _TITLES or not record["words"] or record.end() < end:
        return start, end
    return record.span("words")


def holds_records(text: str) -> bool:
    """Whether record after record stands between the same tags, as in a collection's files: `<DOC>` … `</DOC>`."""
    return any(len(re.findall(rf"(?m)^\s*<{name}\b", text)) > 1 for name in _CLOSED if f"</{name}>" in text)


_CLOSED = ("DOC", "REUTERS", "doc", "article", "ARTICLE", "newsitem", "item")
"""The tags of one record in collections of news."""
