"""A byline that its writer shares: with colleagues in other towns, or with suppliers whose reports went into it."""

from __future__ import annotations

from clipper.extraction.byline.forms import Byline
from clipper.extraction.names import names
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.gazetteer import is_place
from clipper.frozen import replace
from clipper.patterns import pattern

_TOWN = r"[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,2}?"
_BEHIND = rf"(?: in (?P<town>{_TOWN})| \((?:à |in |aus |en )?(?P<framed>{_TOWN})\))"
_COLLEAGUE = pattern(rf"{_BEHIND}(?:,? (?:and|und|et|y|e) |, )(?=[A-ZÀ-Þ][\w.’'-]+ [A-ZÀ-Þ])", signs=(" in ", " ("))
"""The town of one writer before another: `Ann Example in Salem and Bob Sample`, `Anne Exemple (à Lyon) et …`."""
_LAST = pattern(rf"{_BEHIND}(?=\Z|,? (?:and|with|und|et|y|e) |[,|])")
_SUPPLIED = pattern(
    rf"(?:(?: in|,) {_TOWN})?,? (?:and|with) (?:the )?(?P<who>\w[\w’' -]{{2,40}}?)(?: in (?P<there>{_TOWN}))?"
)
"""What closes such a line: ` in Salem and agencies`, `, Salem, with AFP in Dover`."""
_SIGNS = (" and ", " with ", " in ", " und ", " et ", " y ", " e ")
_LONGEST = 90
"""Characters behind the first name, at most."""


def with_others(reading: Reading, found: Byline, agencies: Agencies) -> Byline:
    """The byline with who else is named to the end of its line: `Ann Example in Salem and Bob Sample in Dover`.

    Agencies there are its credit: `Ann Example in Salem and agencies`.
    """
    text, stop = reading.text, reading.lines[found.line].end
    if found.credit is not None or not found.start < found.end < stop <= found.end + _LONGEST:
        return found
    if not holds(text[found.end : stop], _SIGNS):
        return found
    end = _behind_colleagues(text, found.end, stop, agencies)
    supplied = _SUPPLIED.fullmatch(text, end, stop)
    if end > found.end and (last := _LAST.match(text, end, stop)) is not None:
        end = last.end()
    found = replace(found, end=end)
    only = None if supplied is None else agencies.exactly(supplied["who"])
    if supplied is None or only is None or not (only.kind == "agency" or only.name == "agencies"):
        return found
    if supplied["there"] is not None and not is_place(supplied["there"]):
        return found
    return replace(found, credit=supplied.span("who"), agencies=(only.moved(supplied.start("who")),))


def _behind_colleagues(text: str, end: int, stop: int, agencies: Agencies) -> int:
    """Where the last name ends of those with a known town before them: `… in Salem, Bob Sample in Dover and …`."""
    while (apart := _COLLEAGUE.match(text, end, stop)) is not None and is_place(apart["town"] or apart["framed"]):
        other = names.read(text, apart.end(), stop, agencies)
        if other is None or other.words < 2 or not other.known or is_place(text[other.start : other.end]):
            break  # Ann Example in Salem and New York
        if text.startswith(("'s", "’s"), other.end - 2):
            break  # and Bob Sample's pictures
        end = other.end
    return end
