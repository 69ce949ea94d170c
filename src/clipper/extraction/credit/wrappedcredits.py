"""Closing credits that were wrapped over lines: `(Reporting by …`, and `Editing by …)` below it."""

from __future__ import annotations

from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.page.signs import holds

LINES = 5
"""Lines of the longest credit that was wrapped."""
NARROWEST = 50
"""Letters of the shortest line behind which a text was wrapped."""
_OPENINGS = ("Reporting ", "Additional reporting ", "Writing ", "Editing ", "Compiled ", "With assistance ")
_CLOSINGS = ("diting by", "riting by", "eporting by", "ompiled by")
_CONTRIBUTED = "ontributed to this report"


def unwrapped(reading: Reading, number: int) -> Line:
    """The line, or the whole credit of which it is the first: one line, with blanks for the breaks."""
    line = reading.lines[number]
    if number + 1 >= len(reading.lines) or reading.lines[number + 1].gap != 1 or len(line.text) < NARROWEST:
        return line
    opens = line.text.lstrip("([ ").startswith(_OPENINGS)
    if not opens and (line.gap == 1 or _CONTRIBUTED not in reading.text[line.end : line.end + 500]):
        return line
    last = _last(reading, number, opens=opens)
    if last is None:
        return line
    text = reading.text[line.start : last.end].replace("\r", " ").replace("\n", " ")
    return Line(line.start, last.end, text, line.gap, len(text))


def _last(reading: Reading, number: int, *, opens: bool) -> Line | None:
    """The line that closes the credit; None where it is closed in its first line, or nowhere."""
    first = reading.lines[number].text
    bracket = {"(": ")", "[": "]"}.get(first[0])
    close = bracket or "."
    if close in first[-1:] or (bracket is not None and bracket in first):
        return None
    for line in reading.lines[number + 1 : number + LINES]:
        if line.gap != 1:
            return None
        if not opens and _CONTRIBUTED in line.text:
            return line if line.text.rstrip(")] ").endswith((_CONTRIBUTED, _CONTRIBUTED + ".")) else None
        if opens and line.text[-1] == close:
            below = reading.text[reading.lines[number].end : line.end]
            return line if bracket is not None or holds(below, _CLOSINGS) else None
        if ". " in line.text or line.text[-1] == "." or len(line.text) < NARROWEST // 2:
            return None
    return None
