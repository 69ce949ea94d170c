"""The writer between the tags of a collection's record: `<author>Ann Example</author>`."""

from __future__ import annotations

import re

from clipper.extraction.byline.forms import Byline, regex
from clipper.extraction.byline.proven import may_be_a_name
from clipper.extraction.names import names
from clipper.extraction.names.chinese import are_people
from clipper.extraction.names.eastern import is_japanese_name
from clipper.extraction.page.reading import Reading
from clipper.extraction.tables.agencies import Agencies
from clipper.patterns import pattern

_TAGGED = pattern(
    r"<(?P<tag>author|byline|writer|creator|dc:creator)>\s*(?:<!\[CDATA\[\s*)?(?!by\s)"
    r"(?P<who>[^\W\d_][^<>\n\]|@:/]{1,60}?)\s*(?:\]\]>\s*)?</(?P=tag)>",
    re.IGNORECASE,
)
_HAN_NAMES = pattern(r"[\u4e00-\u9fff々]{2,4}(?:[、，,;； ][\u4e00-\u9fff々]{2,4}){0,3}")
_OTHER_SCRIPT = pattern(r"[^\W\da-zA-Z\u4e00-\u9fff]{2,24}")
_HEAD = 3_000
"""Characters from the start in which a record names its writer."""


def find(reading: Reading, agencies: Agencies) -> Byline | None:
    """The writer whom the record's field names, if it is a person's name or a desk and nothing else."""
    for match in _TAGGED.finditer(reading.text, 0, _HEAD):
        if _is_a_writer(reading.text, *match.span("who"), agencies):
            return Byline(*match.span("who"), "byline: between tags", line=reading.line_at(match.start("who")))
    return None


def _is_a_writer(text: str, start: int, end: int, agencies: Agencies) -> bool:
    """Whether text[start:end] is persons' names or a desk: not a paper, an agency, an account or a program."""
    who = text[start:end]
    if agencies.named(who):
        return False
    if _HAN_NAMES.fullmatch(who) is not None:
        several = _MARKS.sub("、", who)
        return are_people(several) or is_japanese_name(who)
    if _OTHER_SCRIPT.fullmatch(who) is not None or names.is_bare_desk(who):
        return True
    turned = regex("turned").fullmatch(who)
    if turned is not None and names.is_given(turned["given"]):
        return True
    read = names.read(text, start, end, agencies)
    return read is not None and read.end == end and (names.is_person(text, read) or may_be_a_name(who))


_MARKS = pattern("[，,;； ]")
