"""Datelines of Turkish agencies, which name who wrote it: before the town, or behind the agency's sign."""

from __future__ import annotations

from clipper.extraction.byline.forms import Byline
from clipper.extraction.dateline.dateline import Dateline
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.patterns import pattern

SIGNS = ("(DHA)", "(İHA)", "(IHA)", "(AA)", "(ANKA)", "(CİHAN)", "(İLKHA)", "(BHA)", "(UBA)")
"""The agencies' signs, one of which is in each such dateline."""
REACH = 160
"""Characters of a line in which the sign stands."""
BEFORE_THE_TOWN = "dateline: writers, town, supplier (tr)"
_CAPITAL, _SMALL = "[A-ZÇĞİÖŞÜÂ]", "[a-zçğıöşüâ]"
_NAME = rf"{_CAPITAL}{_SMALL}+(?: {_CAPITAL}{_SMALL}+){{0,2}} {_CAPITAL}{{2,}}"
_SIGNED = pattern(
    rf"(?P<who>{_NAME}(?:\s?[-–,]\s?{_NAME}){{0,5}})\s?/\s?"
    rf"(?P<place>{_CAPITAL}{{3,}}(?: {_CAPITAL}{{3,}})?(?:\s?\({_CAPITAL}[^\W\d_]+\))?)\s?,?\s?[-–]?\s?"
    rf"(?P<sign>\((?P<name>{_CAPITAL}{{2,6}})\))\s?[-–.:]?\s?"
)
"""Ahmet YILMAZ - Ayşe DEMİR / İSTANBUL, (DHA)-"""
_CAPITALS = rf"{_CAPITAL}{{2,}}(?: {_CAPITAL}{{2,}}){{1,2}}"
_BEHIND = pattern(
    rf"\s?[-–]?\s?(?P<who>{_CAPITALS}(?:\s?[/,]\s?{_CAPITALS}){{0,4}})\s?[-–]\s(?={_CAPITAL}{_SMALL}|[\"“‘'])"
)
"""ANKARA (AA) - AHMET YILMAZ - Bakan"""
_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}"
_TRANSLATED = pattern(rf"\s?\([Rr]eporters?:? (?P<who>{_NAME}(?:(?:,? and |, ){_NAME}){{0,3}})\)")
"""Xinhua News Agency, Beijing, January 5 (reporters: Zhang San and Li Si)"""


def find(text: str, start: int, end: int, number: int, agencies: Agencies) -> Dateline | None:
    """The dateline that begins with its writers at text[start]."""
    if not holds(text[start : min(end, start + REACH)], SIGNS):
        return None
    match = _SIGNED.match(text, start, end)
    only = agencies.exactly(match["name"]) if match else None
    if match is None or only is None:
        return None
    named = only.moved(match.start("name"))
    return Dateline(
        start, match.end(), match.span("place"), (match.span("sign"),), None, (named,), BEFORE_THE_TOWN, number
    )


def writer(text: str, dateline: Dateline, end: int) -> Byline | None:
    """Who wrote it: before the town of such a dateline, in capitals behind the sign of any, or in a bracket behind
    one that was translated from the Chinese.
    """
    if dateline.rule == BEFORE_THE_TOWN:
        match = _SIGNED.match(text, dateline.start, end)
    elif dateline.credits and text[slice(*dateline.credits[-1])] in SIGNS:
        match = _BEHIND.match(text, dateline.credits[-1][1], end)
    elif text[dateline.end : dateline.end + 2].lstrip()[:1] == "(":
        match = _TRANSLATED.match(text, dateline.end, end)
    else:
        return None
    if match is None:
        return None
    return Byline(*match.span("who"), "byline: in the dateline", line=dateline.line)
