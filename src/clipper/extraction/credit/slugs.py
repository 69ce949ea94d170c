"""Suppliers behind a dash, a stroke or initials with which a text ends: `--IANS gsh/mr`, `… sagt der Rat. dpa/ex`."""

from __future__ import annotations

import re

from clipper.extraction.credit.creditlines import Credit, NoCredit, closes, is_gallery, is_listed
from clipper.extraction.credit.supplierlist import has_initials, names_only
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.tables.agencies import Agencies, Named
from clipper.patterns import pattern


def credit(
    reading: Reading, number: int, line: Line, slug: re.Match[str], agencies: Agencies
) -> Credit | NoCredit | None:
    """`--IANS gsh/mr`, `– AFP Relaxnews`, `-PTI` at the end of the text."""
    start, end = line.start + slug.start("all"), line.start + slug.end("all")
    words = slug["name"].strip()
    named = names_only(words, agencies)
    if words == "RSS" and slug["all"] == words:
        named = [Named("RSS Nepal", 0, 3, "NP")]  # behind a full stop: elsewhere a party, or a button
    if not named or line.text[0] == "»" or (line.text[0] == "*" and is_listed(reading, number)):
        return None
    rule = "credit: dash and name at the end"
    offset = line.start + slug.start("name")
    moved = tuple(name.moved(offset) for name in named)
    signed = "/" in words and words.islower() and slug["all"] == slug["name"]  # … sagt der Rat. dpa/ex
    signed = signed and reading.prose[number] and number >= reading.story
    captions = slug["all"] == slug["name"] and is_gallery(reading, number, agencies)
    if not captions and (closes(reading, number) or has_initials(words, named) or signed):
        return Credit(start, end, moved, rule)
    return NoCredit(start, end, rule, "the story goes on after it, or each paragraph is a picture's caption")


INITIALLED = "credit: initials and agencies"
_BEFORE_AGENCIES = pattern(r"[a-zäöü]{2,4}(?:/(?!PL$)[A-Z][A-Za-z-]{1,9}|/dpa|/sda|/apa|/afp|/ots){1,3}", signs=("/",))
_OF_DESKS = pattern(r"[a-z]{2,4}(?:[/-][a-z]{2,4}){1,6}", signs=("/", "-"))


def is_initialled(reading: Reading, number: int, words: str) -> bool:
    """Whether initials below a story tell that a supplier's line is the text's, whatever a page prints further down.

    `abc/AFP/dpa`, or those of an agency's desks in the line above: `ab/cde` and `AFP`.
    """
    if number <= reading.story:
        return False
    return (
        _BEFORE_AGENCIES.fullmatch(words) is not None or _OF_DESKS.fullmatch(reading.lines[number - 1].text) is not None
    )
