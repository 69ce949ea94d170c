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

_TOWN = r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}?"
_COLLEAGUE = pattern(rf" in (?P<town>{_TOWN})(?:,? and |, )(?=[A-Z][\w.’'-]+ [A-Z])")
"""The town of one writer before another: `Ann Example in Salem and Bob Sample`."""
_SUPPLIED = pattern(
    rf"(?:(?: in|,) (?P<town>{_TOWN}))?,? (?:and|with) (?:the )?(?P<who>\w[\w’' -]{{2,40}}?)(?: in (?P<there>{_TOWN}))?"
)
"""What closes such a line: ` in Salem and agencies`, `, Salem, with AFP in Dover`."""
_LONGEST = 90
"""Characters behind the first name, at most."""


def with_others(reading: Reading, found: Byline, agencies: Agencies) -> Byline:
    """The byline with who else is named to the end of its line: `Ann Example in Salem and Bob Sample in Dover`.

    Agencies there are its credit: `Ann Example in Salem and agencies`.
    """
    text, stop = reading.text, reading.lines[found.line].end
    if found.credit is not None or not found.start < found.end < stop <= found.end + _LONGEST:
        return found
    if not holds(text[found.end : stop], (" and ", " with ", " in ")):
        return found
    end = found.end
    while (apart := _COLLEAGUE.match(text, end, stop)) is not None and is_place(apart["town"]):
        other = names.read(text, apart.end(), stop, agencies)
        if other is None or other.words < 2 or not other.known or is_place(text[other.start : other.end]):
            break  # Ann Example in Salem and New York
        if text.startswith(("'s", "’s"), other.end - 2):
            break  # and Bob Sample's pictures
        end = other.end
    found = replace(found, end=end)
    supplied = _SUPPLIED.fullmatch(text, end, stop)
    only = None if supplied is None else agencies.exactly(supplied["who"])
    if supplied is None or only is None or not (only.kind == "agency" or only.name == "agencies"):
        return found
    if not all(town is None or is_place(town) for town in supplied.group("town", "there")):
        return found
    return replace(found, credit=supplied.span("who"), agencies=(only.moved(supplied.start("who")),))
