"""What is laid out for people, on a terminal or in a digest, before it has colours or tags: already safe to show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from clipper.clipping import Clipping, Published, is_partial_date
from clipper.frozen import frozen
from clipper.highlight import Snippet, Span
from clipper.index import Row
from clipper.safe import safe

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
UNDATED = "Undated"
_SPACE = re.compile(r"\s+")
_HARD_WRAPPED = range(40, 101)
"""Characters in the longest line of a paragraph whose line ends are those of a mail or an agency's wire."""


@frozen
class Item:
    """One clipping with its whole text. matches: offsets in the text. snippet: the part of the text to show instead."""

    clipping: Clipping
    title: str
    path: str
    text: str
    matches: tuple[Span, ...] = ()
    snippet: Snippet | None = None


@frozen
class RowItem:
    """One row of a list, and the part of its text to show below it. matches: offsets in snippet_text.

    cut_before, cut_after: the text goes on there.
    """

    row: Row
    snippet_text: str = ""
    matches: tuple[Span, ...] = ()
    cut_before: bool = False
    cut_after: bool = False


@frozen
class WhyField:
    """Why a field has its value: line[start:end], the line it stands in, is what the rule read.

    line_number counts from 1; None where the value is not in the text (a hand set it, or it came with the clipping).
    refused: what else was considered, as (value, rule, reason).
    """

    field: str
    value: str
    line_number: int | None
    line: str
    start: int
    end: int
    rule: str
    by_hand: bool
    refused: tuple[tuple[str, str, str], ...]


Piece = tuple[str, bool]
"""Some characters of a line, safe to show, and whether they were searched for."""
Line = tuple[Piece, ...]


@frozen
class Paragraph:
    """Lines without an empty one between them. flowing: their ends mean nothing, they only kept to a width."""

    lines: tuple[Line, ...]
    flowing: bool


def day_name(published: str | None) -> str:
    """A published date as people write it, as precise as it is, without its time: `Sunday, 5 January 2020`."""
    if published is None:
        return UNDATED
    try:
        when = Published.parse(published)
    except ValueError:
        return safe(published)
    if when.month is None:
        return f"{when.year}"
    if when.day is None:
        return f"{MONTHS[when.month - 1]} {when.year}"
    return f"{WEEKDAYS[when.first_day.weekday()]}, {when.day} {MONTHS[when.month - 1]} {when.year}"


def date_name(published: str | None, partial: str | None) -> str:
    """The same with the time as written, and for a day without a year: `5 January, year unknown`."""
    if published is None:
        if partial is None or not is_partial_date(partial):
            return UNDATED
        return f"{day_of_a_year(partial)}, year unknown"
    _, _, time = published.partition("T")
    return f"{day_name(published)}, {safe(time)}" if time else day_name(published)


def day_of_a_year(partial: str) -> str:
    """A day without a year, `--01-05`, as people write it: `5 January`."""
    return f"{int(partial[5:])} {MONTHS[int(partial[2:4]) - 1]}"


def facts_of(item: Item) -> list[tuple[str, str]]:
    """What is known of a clipping, as labels and values in the order in which one asks for them; not yet safe."""
    known = item.clipping
    published = str(known.published) if known.published else None
    where = (known.publication, known.edition, known.section, f"page {known.page}" if known.page else None)
    credit = "; ".join(known.credit_lines)
    named = [name for name in known.info_sources if name not in credit]
    facts = (
        ("published", date_name(published, known.published_partial)),
        ("place", known.located),
        ("by", known.byline),
        ("publication", ", ".join(part for part in where if part)),
        ("credit", f"{credit} ({', '.join(named)})" if credit and named else credit or ", ".join(named)),
        ("link", known.url),
        ("rights", known.rights),
        ("tags", ", ".join(known.tags)),
        ("note", known.note),
    )
    return [(label, value) for label, value in facts if value]


def pieces(text: str, matches: Iterable[Span]) -> Line:
    """A text in one line: white space as single blanks, all else safe, cut where matches begin and end."""
    cut = (
        (safe(_SPACE.sub(" ", text[start:end])), is_match) for start, end, is_match in _cuts(0, len(text), [*matches])
    )
    return tuple(piece for piece in cut if piece[0])


def paragraphs(text: str, matches: Sequence[Span] = ()) -> Iterator[Paragraph]:
    """A text as its paragraphs: what empty lines set apart. Tabs stay; blanks at the end of a line do not.

    Lines end with LF or CRLF, or with CR where a text has nothing else. matches: in order, without overlaps.
    """
    waiting = list(reversed(matches))
    raw: list[str] = []
    lines: list[Line] = []
    for start, end in _line_spans(text):
        here: list[Span] = []
        while waiting and waiting[-1][0] < end:
            first, last = waiting.pop()
            here.append((max(first, start), min(last, end)))
            if last > end:  # a phrase that goes on in the next line
                waiting.append((end, last))
                break
        if start == end:
            if lines:
                yield Paragraph(tuple(lines), _is_hard_wrapped(raw))
            raw, lines = [], []
            continue
        raw.append(text[start:end])
        lines.append(
            tuple((_safe_but_tabs(text[a:b]), is_match) for a, b, is_match in _cuts(start, end, here) if b > a)
        )
    if lines:
        yield Paragraph(tuple(lines), _is_hard_wrapped(raw))


def _line_spans(text: str) -> Iterator[Span]:
    """Where each line begins and where its last visible character ends."""
    line_end = re.compile("\r\n|\n" if "\n" in text else "\r")
    start = 0
    while start <= len(text):
        found = line_end.search(text, start)
        stop = found.start() if found else len(text)
        end = start + len(text[start:stop].rstrip())
        yield (start, max(start, end))
        if found is None:
            return
        start = found.end()


def _cuts(start: int, end: int, matches: Iterable[Span]) -> Iterator[tuple[int, int, bool]]:
    """text[start:end] in parts that are matches and parts that are not."""
    for first, last in matches:
        first, last = max(first, start), min(last, end)
        if first >= last:
            continue
        if first > start:
            yield start, first, False
        yield first, last, True
        start = last
    if start < end:
        yield start, end, False


def _safe_but_tabs(text: str) -> str:
    return "\t".join(map(safe, text.split("\t")))


def _is_hard_wrapped(lines: Sequence[str]) -> bool:
    """Whether each line was full: the first word of the next one would not have fitted in the longest one."""
    longest = max(map(len, lines))
    if len(lines) < 3 or longest not in _HARD_WRAPPED:
        return False
    for line, following in pairwise(lines):
        if following[0].isspace() or line.count(" ") < 3:
            return False
        if len(line) + 1 + len(following.split(maxsplit=1)[0]) <= longest:
            return False
    return True
