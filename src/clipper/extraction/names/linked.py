"""Names within the marks of a page that was rendered with its links: `By [Ann Example](…)`, `By [12]Ann Example`."""

from __future__ import annotations

from clipper.extraction.byline.forms import Byline
from clipper.extraction.names import names
from clipper.extraction.names.names import is_given, is_plain
from clipper.extraction.names.presented import is_spoken_of
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.tables.agencies import Agencies
from clipper.patterns import pattern

_NUMBER = pattern(r"\[\d{1,3}\](?=[^\W\d_])")
_LINKED = pattern(
    r"(?:[*_•·-]{1,3} ?)?\[ ?(?P<name>[^\W\d_a-z][^\[\]()\n]{2,60})\]\((?P<to>[^()\s]{3,200})(?: \"[^\"\n]*\")?\)"
)
_OF_WRITERS = pattern(
    r"/(?:authors?|autor(?:es|en|in)?|auteurs?|profiles?|staff|by|writers?|contributors?|columnists?|journalists?|"
    r"reporters?|redaktion|redacteur|firmas?|firmante|periodistas?|users?|columnistas?)(?:/|\?|=)[^/]"
)
"""Where a site keeps the pages of its writers."""


def inside(text: str, at: int, end: int, *, keyed: bool) -> int:
    """Where a name begins behind marks of bold and of links, behind a colon also behind a quotation mark."""
    while at < end and text[at] in ('*_" ' if keyed else "*_"):  # By **Ann Example**, author: "Ann Example"
        at += 1
    if at < end and text[at] == "[":
        number = _NUMBER.match(text, at, end)
        at = number.end() if number is not None else at + 1 + text.startswith(" ", at + 1)
    return at


def find(reading: Reading, lines: list[Line], story: int, agencies: Agencies) -> Byline | None:
    """`[Ann Example](/author/ann-example)` with which a line above the story begins: a writer's page proves him."""
    for number, line in enumerate(lines[: story + 2]):
        if line.text[0] not in "[*_•·-" or (match := _LINKED.match(line.text)) is None:
            continue
        name = match["name"].strip("*_ ")
        if _OF_WRITERS.search(match["to"]) is None or not 1 <= name.count(" ") <= 4 or agencies.exactly(name):
            continue
        if any(word[0].islower() and len(word) > 3 for word in name.split()) or names.is_paper(name):
            continue
        if not _is_named_in(match["to"], name):  # [Meet Our Team](/staff/team)
            continue
        if is_spoken_of(reading, name.split()[-1], number, story):  # a topic's page
            continue
        start = line.start + line.text.index(name)
        return Byline(start, start + len(name), "byline: a link to a writer's page", line=number)
    return None


def _is_named_in(link: str, name: str) -> bool:
    """Whether the words of a link may be a person's: a known given name, or all that the address itself spells."""
    words = name.split()
    if is_given(words[0]):
        return not is_plain(words[-1])
    page = link.rstrip("/").rpartition("/")[2].casefold()
    return all(word.casefold().strip(".") in page for word in words) and not any(map(is_plain, words))
