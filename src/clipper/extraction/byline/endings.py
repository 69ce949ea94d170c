"""How a line may go on behind the names of its byline."""

from __future__ import annotations

from clipper.extraction.byline.forms import regex
from clipper.extraction.dates import grammar
from clipper.extraction.names import names
from clipper.extraction.names.roles import role_of
from clipper.extraction.tables.gazetteer import is_place


def ends_well(text: str, at: int, end: int) -> bool:
    """Whether a line may go on like this after the names of a byline: with a mark, a role, a date, all of it again."""
    rest = text[at:end]
    if text[:at].endswith(rest.lstrip()):  # By Ann Example By Ann Example
        return True
    if regex("tail").match(rest) or role_of(rest.lstrip()) or names.is_posted(text, at + 1, end):
        return True
    if rest[:5] in (" THE ", " The ") and names.is_paper(rest.title()):  # BY ANN EXAMPLE THE SALEM HERALD
        return True
    if text[at - 2 : at].isupper() != rest.isupper() and rest[:1] == " ":
        behind = rest.strip()
        if is_place(behind) or names.is_desk(behind):  # By ANN EXAMPLE Washington, By ANN EXAMPLE Salem Staff Writer
            return True
    written = next(grammar.find(text, at, min(end, at + 40)), None)
    return written is not None and written.start - at <= 2


def before_its_day(text: str, at: int) -> bool:
    """Whether a mark and a whole date stand right behind a name: `By Zelrina Pell / June 12, 2020 9:49 am`."""
    if text[at : at + 3] not in (" / ", " | ", " • ", " · "):
        return False
    day = next(grammar.find(text, at + 3, min(len(text), at + 40)), None)
    return day is not None and day.start == at + 3 and day.year is not None
