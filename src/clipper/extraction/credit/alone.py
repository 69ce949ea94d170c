"""Suppliers that stand alone between a headline and its story, or head a text."""

from __future__ import annotations

from clipper.extraction.credit import fields
from clipper.extraction.credit.creditlines import Credit
from clipper.extraction.credit.metaline import name_in
from clipper.extraction.credit.pictures import is_bare_sign, is_picture
from clipper.extraction.dateline.latertowns import is_town
from clipper.extraction.dates.ages import says_how_old
from clipper.extraction.names.names import is_bare_desk
from clipper.extraction.page.reading import Reading
from clipper.extraction.tables.agencies import Agencies

_NAMED = 25
"""Characters of the longest line in which an agency's name alone heads a text."""
_WITH_TOWN = 35
"""The same where its town stands before it."""


def find(reading: Reading, story: int, agencies: Agencies) -> list[Credit]:
    """The suppliers of a line between a headline and its story that names nobody else: `EFE`, `Madrid | EFE`.

    Or `AP • 3h ago`, or the name below a town in capitals. Below a caption such a line is the picture's credit. An
    agency alone in the first line heads its text, too.
    """
    first = reading.lines[0]
    only = agencies.exactly(first.text) if story and len(first.text) <= _NAMED else None
    if only is not None and only.kind == "agency":
        return [Credit(first.start, first.end, (only.moved(first.start),), "credit: an agency above its text")]
    town, _, sign = first.text.partition(" - ") if story > 1 and len(first.text) <= _WITH_TOWN else ("", "", "")
    only = agencies.exactly(sign) if sign and is_town(town) else None
    if only is not None and only.kind == "agency":  # Riyadh - SPA, above the title
        start = first.end - len(sign)
        return [Credit(start, first.end, (only.moved(start),), "credit: an agency above its text")]
    for number in (story - 1, story - 2):
        line = reading.lines[number] if 0 < number < reading.split_at and not reading.prose[number] else None
        if line is None or len(line.text) > 45:
            continue
        top = number  # or the line of the town above
        if number > 1 and (over := reading.lines[number - 1].text).isupper() and is_town(over):  # BOGOTÁ
            top -= 1
        above = reading.lines[top - 1]
        full = number == 1 and " " in line.text  # The Associated Press, below a title of few words, too
        few = len(above.text.split()) < (3 if full else 5)
        if above.ends_sentence or few or is_picture(above.text) or is_picture(line.text):
            continue
        if is_bare_sign(line.text):
            continue
        spans = [(start, end) for start, end in fields.of(reading, number) if end > start]
        higher = reading.lines[max(0, top - 2)]
        if len(spans) == 1 and top > 1 and len(higher.text.split()) > 4 and not reading.dates(higher.start, higher.end):
            continue  # what stands above may be a caption without its full stop
        names = [(span, name_in(reading.text, *span, agencies)) for span in spans]
        found = [credit for _, credit in names if credit is not None]
        others = [reading.text[slice(*span)] for span, credit in names if credit is None]
        kinds = {named.kind for credit in found for named in credit.agencies if named.name != "agencies"}
        others = [words[3:] if words[:3] in ("em ", "EM ") else words for words in others]  # DA REUTERS, EM LIMA
        plain = all(is_town(words) or is_bare_desk(words) or says_how_old(words) for words in others)
        if found and kinds <= {"agency", ""} and plain:
            return found
    return []
