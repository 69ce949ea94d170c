"""Datelines in bold or in italics, as pages in Markdown have them: `**SALEM, Ore. (AP)** — The`, `_Berlin (dpa)_ -`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from clipper.extraction.dateline.dateline import REACH, Dateline, at_line
from clipper.extraction.dates.grammar import Written
from clipper.extraction.page.reading import HEAD, Reading
from clipper.extraction.tables.agencies import Agencies
from clipper.frozen import replace
from clipper.patterns import pattern

_MARKED = pattern(
    r"(?m)^[ \t\xa0]{0,40}(?P<mark>\*\*|__|\*|_)(?P<words>[^\s*_][^*_\n]{2,70}[^\s*_])(?P=mark)(?![*_])"
    r"|^[ \t\xa0]{0,40}(?P<whole>\*\*|__)(?=[^\s*_][^*_\n]{70})"
)
"""A line's first words in bold or italics; the mark before a paragraph that is in bold as a whole."""


def find(reading: Reading, number: int, agencies: Agencies) -> Dateline | None:
    """The dateline in marked words, read as it stands without the marks; the other lines lose theirs too.

    For a list of towns in bold, each with its paragraph, is none, which is seen only where all are read alike.
    """
    line = reading.lines[number]
    mark = _MARKED.match(reading.text, line.start, min(line.end, line.start + REACH))
    if mark is None:
        return None
    cuts = _marks(reading.text[: max(HEAD, line.end) + REACH])
    plain = _Plain(reading.text, cuts)
    twin = Reading(plain.text)
    start = plain.without(line.start + len(mark["mark"] or mark["whole"]))
    same = next((at for at, other in enumerate(twin.lines[: twin.split_at]) if other.start == start), None)
    found = None if same is None else at_line(twin, same, agencies)
    return None if found is None else plain.restored(found, number)


def _marks(text: str) -> list[tuple[int, int]]:
    """The spans of the marks, in order."""
    found = []
    for match in _MARKED.finditer(text):
        if match["whole"]:
            found.append(match.span("whole"))
        else:
            found += [match.span("mark"), (match.end("words"), match.end())]
    return found


class _Plain:
    """The head of a text without the marks, and where its places were before."""

    def __init__(self, text: str, cuts: list[tuple[int, int]]) -> None:
        self.cuts = cuts
        self.ends: list[int] = []
        """Where each mark stood in the plain text."""
        kept, at, lost = [], 0, 0
        for start, end in cuts:
            kept.append(text[at:start])
            self.ends.append(start - lost)
            at, lost = end, lost + end - start
        self.text = "".join([*kept, text[at : at + HEAD]])

    def without(self, at: int) -> int:
        """Where a place of the text is in the plain one."""
        return at - sum(end - start for start, end in self.cuts if end <= at)

    def _before(self, at: int, marks: int) -> int:
        return at + sum(end - start for start, end in self.cuts[:marks])

    def _start(self, at: int) -> int:
        return self._before(at, bisect_right(self.ends, at))

    def _end(self, at: int) -> int:
        return self._before(at, bisect_left(self.ends, at))

    def _span(self, span: tuple[int, int]) -> tuple[int, int]:
        return self._start(span[0]), self._end(span[1])

    def restored(self, found: Dateline, number: int) -> Dateline:
        """The dateline where it stands in the text."""
        return replace(
            found,
            start=self._start(found.start),
            end=self._end(found.end),
            place=found.place and self._span(found.place),
            credits=tuple(self._span(span) for span in found.credits),
            written=found.written and self._written(found.written),
            agencies=tuple(named.moved(self._start(named.start) - named.start) for named in found.agencies),
            line=number,
        )

    def _written(self, written: Written) -> Written:
        clock = written.clock
        moved = clock and replace(clock, start=self._start(clock.start), end=self._end(clock.end))
        return replace(written, start=self._start(written.start), end=self._end(written.end), clock=moved)
