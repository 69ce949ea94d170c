"""The lines of a text: short pieces with their offsets, and which are text, however short, rather than titles."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from clipper.extraction.page import markup
from clipper.extraction.page.scripts import is_western
from clipper.extraction.page.sentences import CLOSERS
from clipper.extraction.page.signs import holds
from clipper.extraction.page.storedday import STORED_DAY
from clipper.frozen import frozen, replace
from clipper.patterns import pattern

if TYPE_CHECKING:
    from clipper.extraction.page.reading import Reading

# A piece ends at a line break, or where three or more blanks stand for one (pages rendered to text, lost line ends).
_BLANK = r"[ \t\xa0\u2000-\u200a\u202f\u205f\u3000]"
_OTHER_BLANKS = "\t\r\v\f\x1c\x1d\x1e\x1f"
"""What divides words or lines in ASCII besides blanks and line feeds."""
_PIECE = pattern(rf"\S++(?:{_BLANK}{{1,2}}+\S++)*+")
_WIDE = pattern("[\u0e00-\u0eff\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60]")
_JOINED = ("By . ", "by . ", "PUBLISHED: . ", "Last updated at ", "last updated at ")
"""How a text begins whose lines a collection of articles joined."""
_JOINT = " . "
_DASHED = "-- "
_SERVED = pattern(r"HTTP/1\.[01] \d{3} \w+ (?:[A-Z][A-Za-z-]+: \S+ ){1,6}?(?=\w)")
"""What a server answered, in front of the page that it sent."""
_HEAD_LINES, _HEAD_LENGTH = 12, 60
_FIELDS = 600
"""Characters of the longest head whose fields stand in one line."""
_MARKS = frozenset("-+*[_#>")
"""What Markdown would take for a mark at the start of a line."""
_ENDS_SENTENCE = frozenset(".!?…。！？．।۔؟")


@frozen
class Line:
    """A line, or a piece of one: `text` is source[start:end] without outer blanks; `gap` line breaks stand before.

    weight: the length in Latin letters; a Chinese, Japanese or Korean character says as much as about three.
    """

    start: int
    end: int
    text: str
    gap: int
    weight: int

    @property
    def ends_sentence(self) -> bool:
        """Whether the line ends as a sentence does."""
        last = self.text[-1]
        return (last if last not in CLOSERS else self.text.rstrip(CLOSERS)[-1:]) in _ENDS_SENTENCE


def pieces(text: str, start: int, end: int) -> list[Line]:
    """The pieces of text[start:end], in order."""
    lines: list[Line] = []
    weigh = len if is_western(text) else _weight
    plain = text.isascii() and not holds(text, _OTHER_BLANKS)
    at = before = start
    gap = 0
    for raw in text[start:end].split("\n"):
        for first, piece in _parts(raw, plain or raw.isprintable()):
            first += at
            if not plain:
                gap = max(gap, text.count("\r", before, first))
            before = first + len(piece)
            lines.append(Line(first, before, piece, gap, weigh(piece)))
            gap = 0
        at += len(raw) + 1
        gap += 1
    if lines and lines[0].text.startswith("HTTP/1") and (head := _SERVED.match(lines[0].text)) is not None:
        words = lines[0].text[head.end() :]
        lines[0] = replace(lines[0], start=lines[0].start + head.end(), text=words, weight=_weight(words))
    if lines and lines[0].start == start and lines[0].text.startswith(_JOINED):
        lines[:1] = _taken_apart(lines[0])
    elif lines and lines[0].start == start:
        below = lines[1:2] if len(lines) > 2 and len(lines[0].text) <= _HEAD_LENGTH else []  # who filed it
        fields = next((at for at, one in enumerate((lines[0], *below)) if one.text.count(": ", 0, _FIELDS) >= 4), None)
        if fields is not None:
            lines[fields : fields + 1] = _fields_apart(lines[fields])
    if lines and lines[0].text.startswith(_DASHED):
        _undash(lines)
    if "\\" in text and text.find("\\", start, end) >= 0:
        lines = [_unescaped(line) if line.text[0] == "\\" else line for line in lines]
    tagged = "<" in text and text.find("</", start, end) >= 0
    tagged = tagged or ("[" in text and text.find("   [", start, end) >= 0)
    return _without_tags(text, lines) if tagged else lines


def _taken_apart(line: Line) -> list[Line]:
    """The lines of a head that a collection joined by points: `By . Ann Example . PUBLISHED: . 05:31 EST, … . The`."""
    parts: list[Line] = []
    at, text = line.start, line.text
    while len(parts) < _HEAD_LINES and 0 < (length := text.find(_JOINT)) <= _HEAD_LENGTH:
        parts.append(Line(at, at + length, text[:length], 2 if parts else line.gap, length))
        rest = text[length + len(_JOINT) :].lstrip()
        if not rest:
            return parts
        at, text = line.end - len(rest), rest
    text = text.removesuffix(_JOINT.rstrip())
    return [*parts, Line(at, at + len(text), text, 2 if parts else line.gap, _weight(text))]


_FIELD = pattern(
    r"(?<!\S)(?:DATE|TAG|SECTION|PAGE|EDITION|SERIES|COLUMN|SOURCE|DATELINE|LENGTH|TYPE|MEMO|KEYWORDS|ILLUSTRATION|"
    r"HEADLINE|BYLINE|BODY|LANGUAGE|PUBLICATION-TYPE|LOAD-DATE): "
)
_LENGTH = pattern(r"LENGTH: (?:Short|Medium|Long|\d+ (?:lines|words))(?= )")


def _fields_apart(line: Line) -> list[Line]:
    """The lines of a database's head that lost its line ends: `DATE: … TAG: … SECTION: … PAGE: … SOURCE: …`."""
    text = line.text
    begins = [match.start() for match in _FIELD.finditer(text, 0, _FIELDS)]
    if len(begins) < 4 or begins[0] > _FIELDS // 3:
        return [line]
    length = _LENGTH.match(text, begins[-1])
    bounds = [*([0] if begins[0] else []), *begins, *([length.end() + 1] if length is not None else []), len(text)]
    parts: list[Line] = []
    for first, last in pairwise(bounds):
        words = text[first:last].rstrip()
        parts.append(Line(line.start + first, line.start + first + len(words), words, 1, _weight(words)))
    return [replace(parts[0], gap=line.gap), *parts[1:]]


def _undash(lines: list[Line]) -> None:
    """Take the dashes off the lines of a head in which each has them, as a collection writes title, writer and day."""
    begun = [at for at, line in enumerate(lines[:12]) if line.gap or not at]
    dashed = next((count for count, at in enumerate(begun) if not lines[at].text.startswith(_DASHED)), len(begun))
    for at in begun[:dashed] if dashed > 2 else ():
        line = lines[at]
        text = line.text[len(_DASHED) :].lstrip()
        lines[at] = Line(line.end - len(text), line.end, text, line.gap, _weight(text))


def _unescaped(line: Line) -> Line:
    """The line without the stroke with which Markdown keeps its first sign from being read as a mark: `\\-- AP`."""
    if line.text[1:2] not in _MARKS or len(line.text) < 3:
        return line
    return Line(line.start + 1, line.end, line.text[1:], line.gap, line.weight - 1)


def _weight(piece: str) -> int:
    return len(piece) if is_western(piece) else len(piece) + 2 * len(_WIDE.findall(piece))


def _parts(raw: str, plain: bool) -> Iterable[tuple[int, str]]:
    """Where a line's pieces begin, and they; with no other blanks than spaces (plain) it is split, not searched."""
    if not plain:
        return [(match.start(), match[0]) for match in _PIECE.finditer(raw)]
    body = raw.strip(" ")
    if not body:
        return ()
    at = raw.index(body[0])
    if "   " not in body:
        return ((at, body),)
    parts: list[tuple[int, str]] = []
    for part in filter(None, body.split("   ")):
        piece = part.strip(" ")
        if piece:
            at = raw.index(piece[0], at)
            parts.append((at, piece))
            at += len(piece)
    return parts


def _without_tags(text: str, lines: list[Line]) -> list[Line]:
    """The lines without the tags of a record's fields, and without the numbers of a page's links."""
    for at, line in enumerate(lines):
        if line.text[0] in "<[":
            start, end = markup.inside(text, line.start, line.end)
            if start != line.start:
                lines[at] = Line(start, end, text[start:end], line.gap, _weight(text[start:end]))
    return lines


def is_wrapped(reading: Reading, meta: set[int], number: int) -> bool:
    """Whether lines of one length follow directly, none of which ends a sentence: text of eastern scripts."""
    line, *below = reading.lines[number : number + 3]
    if (
        line.weight < 60
        or len(below) < 2
        or line.ends_sentence
        or below[0].ends_sentence
        or any(after.gap != 1 for after in below)
        or number + 1 in meta
    ):
        return False
    return abs(below[0].weight - line.weight) * 12 <= line.weight and below[1].weight <= line.weight * 13 // 12


def is_shown_below(lines: list[Line], number: int) -> bool:
    """Whether the next line prints a sentence again as what a picture shows: `Image` before it, its owner behind it.

    A stored page begins with the words for its first picture, and the date of storing stands before them.
    """
    text = lines[number].text
    after = lines[number + 1].text if number + 1 < len(lines) else ""
    if text[-20:] not in after:
        return False
    text = STORED_DAY.sub("", text, 1)
    return len(text) < len(after) <= len(text) + 80 and text in after and not after.startswith(text)


def is_broken_up(lines: list[Line], number: int) -> bool:
    """Whether a line is part of a sentence in short lines, among others of its kind: the words of a broadcast."""
    if any(line.text[0] == "◀" for line in lines[max(0, number - 3) : number]):
        return True
    first = last = number
    while first > 0 and number - first < 6 and lines[first].gap == 1:
        first -= 1
    while last + 1 < len(lines) and last - number < 12 and lines[last + 1].gap == 1:
        last += 1
    run = lines[first : last + 1]
    ends = sum(line.text.endswith(("다.", "요.", "。", "니다")) for line in run)
    return ends >= 2 and ends * 2 < len(run) and all(line.weight < 90 for line in run)


def begins_a_story(reading: Reading, lines: list[Line], number: int) -> bool:
    """Whether running text right below goes on with a line in small letters, as it does where it is wrapped."""
    after = lines[number + 1] if number + 1 < len(lines) else None
    if after is None or after.gap != 1 or not after.text[0].islower() or after.ends_sentence:
        return False
    return after.weight < 100 and reading.prose[number + 1]


def is_bulleted_again(lines: list[Line], number: int) -> bool:
    """Whether a line is a gallery's caption: a point of a list, and right below it the same words without the point."""
    text = lines[number].text
    if text[0] in _BULLETS:
        return number + 1 < len(lines) and text[1:].lstrip() == lines[number + 1].text
    return number > 0 and lines[number - 1].text[0] in _BULLETS and text == lines[number - 1].text[1:].lstrip()


_BULLETS = "•*"
