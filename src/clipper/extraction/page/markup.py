"""The tags of a collection's records around the words of a line: `<BYLINE>By ANN EXAMPLE</BYLINE>`."""

from __future__ import annotations

import re

from clipper.patterns import pattern

HEAD = 2_000
"""Characters from the start in which a file says that it is a web page."""

_RECORD = pattern(
    r"(?:<(?P<name>[A-Za-z0-9][\w-]{0,20})\b[^<>]{0,80}>\s*)(?=\S)(?:(?P<words>[^<>]*[^<>\s])\s*</(?P=name)>)?"
)
_NUMBER = pattern(r"\[\d{1,3}\](?=[^\s\[])")
_TITLES = frozenset(["title", "contenttitle", "h1", "headline", "hl1", "hl", "head"])
"""Tags that say that their words are the title."""


def inside(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the words within the tags of text[start:end], a line; as it is if it has none, or a title's.

    Also behind the number of a link, with which a page begins a line that was rendered to text: `[12]Harbour news`.
    """
    if text[start] == "[":
        number = _NUMBER.match(text, start, end)
        return (start if number is None else number.end()), end
    record = _RECORD.match(text, start, end)
    if record is None or record["name"].lower() in _TITLES or not record["words"] or record.end() < end:
        return start, end
    return record.span("words")


def holds_records(text: str) -> bool:
    """Whether record after record stands between the same tags, as in a collection's files."""
    return len(records(text)) > 1


def records(text: str) -> list[tuple[int, int]]:
    """The spans of the records that stand between the same tags, the tags included: `<DOC>` … `</DOC>`."""
    if "<html" in text[:HEAD].lower():  # a page's own articles are teasers
        return []
    for name in _RECORDS:
        if text.count(f"</{name}>") > 1:
            return _between(text, name)
    return []


def _between(text: str, name: str) -> list[tuple[int, int]]:
    """The spans from an opening tag at the start of a line to the next closing one."""
    found: list[tuple[int, int]] = []
    start = -1
    last = text.rindex(f"</{name}>") + len(name) + 3
    for tag in re.compile(rf"(?m)^[ \t]*<{name}(?![\w-])[^<>]*>|</{name}>").finditer(text, 0, last):
        if not tag[0].startswith("</"):
            start = tag.start() if start < 0 else start
        elif start >= 0:
            found.append((start, tag.end()))
            start = -1
    return found


def without(text: str) -> str:
    """The text without its tags."""
    return _TAG.sub("", text)


_TAG = pattern(r"<[A-Za-z/!?][^<>]{0,400}>")
_RECORDS = ("DOC", "REUTERS", "doc", "article", "ARTICLE", "newsitem", "item")
"""The tags of one record in collections of news."""
