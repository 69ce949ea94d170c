"""The writer between the tags of a collection's record: `<author>Ann Example</author>`."""

from __future__ import annotations

import re

from clipper.extraction.byline.forms import Byline
from clipper.extraction.page.reading import Reading
from clipper.extraction.tables.agencies import Agencies
from clipper.patterns import pattern

_TAGGED = pattern(
    r"<(?P<tag>author|byline|writer|creator|dc:creator)>\s*(?:<!\[CDATA\[\s*)?(?!by\s)"
    r"(?P<who>[^\W\d_][^<>\n\]|@:/]{1,60}?)\s*(?:\]\]>\s*)?</(?P=tag)>",
    re.IGNORECASE,
)
_NAME = pattern(
    r"[A-ZÀ-Þ][\w.’'-]*(?:,? [A-ZÀ-Þ][\w.’'-]*| (?:de|van|von|bin|al|der|la|and|und|y|et)){1,6}|[^\W\da-zA-Z]{2,24}"
)
"""A name with capitals, or one in a script without them."""
_HEAD = 3_000
"""Characters from the start in which a record names its writer."""


def find(reading: Reading, agencies: Agencies) -> Byline | None:
    """The writer whom the record's field names, if it is a person's name and nothing else."""
    match = _TAGGED.search(reading.text, 0, _HEAD)
    if match is None or _NAME.fullmatch(match["who"]) is None or agencies.named(match["who"]):
        return None
    return Byline(*match.span("who"), "byline: between tags", line=reading.line_at(match.start("who")))
