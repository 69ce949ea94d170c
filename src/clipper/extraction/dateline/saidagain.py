"""Datelines behind a title that a line says again: `Bridge openedA wider one SALEM, Jan. 5 -- The firm`."""

from __future__ import annotations

from clipper.extraction.dateline.dateline import Dateline
from clipper.extraction.dateline.placenames import looks_like_place
from clipper.extraction.dates import grammar
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.signs import holds
from clipper.patterns import pattern

HEAD = 12
"""Lines from the start in which a release begins."""
ABOVE = 3
"""Lines above it in which its title stands."""
REACH = 400
"""Characters of a line in which its title, its deck and the dateline stand."""
TITLE = 20
"""Letters of the shortest title that is said again."""
_DATED = pattern(
    r"(?<=[\w.!?)”\"])(?<!\bin)(?<!\bat)(?<!\bof)(?<!\bUSS)(?<!\bHMS) "
    r"(?P<place>[A-Z]{4,}(?: [A-Z.]{2,}){0,2}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?), "
    r"(?P<date>[A-Z][a-z]{2,8}\.? \d\d?(?:, \d{4})?) ?(?:--|[–—]) ?(?=[A-Z“\"])"
)


def find(reading: Reading) -> Dateline | None:
    """The known town in capitals and its day, behind the title above and perhaps a deck, all in one line."""
    text = reading.text
    for number, line in enumerate(reading.lines[1:HEAD], 1):
        if len(line.text) < 120 or not holds(line.text[:REACH], ("--", "—", "–")):
            continue
        titles = (above.text for above in reading.lines[max(0, number - ABOVE) : number])
        title = next((title for title in titles if len(title) >= TITLE and line.text.startswith(title)), None)
        if title is None:
            continue
        match = _DATED.search(text, line.start + len(title) - 1, min(line.end, line.start + len(title) + REACH))
        if match is None or not looks_like_place(match["place"]):
            continue
        written = next(grammar.find(text, *match.span("date")), None)
        if written is None:
            continue
        start = match.start("place")
        what = "dateline: place, date, run together"
        return Dateline(start, match.end(), match.span("place"), (), written, (), what, number)
    return None
