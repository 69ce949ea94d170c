"""What makes a word part of a name, or ends one within it: plain words that are given names, houses without a blank."""

from __future__ import annotations

import re

from clipper.extraction.names.roles import ROLE
from clipper.extraction.tables.agencies import Agencies
from clipper.patterns import pattern

_GLUED_HOUSE = pattern(r"(?<=[a-z]{2})(?:(?P<sign>[A-Z]{2,4})|The)\Z")
CAMEL = pattern(r"(?<=[a-z])[A-Z][a-z]{3,}\Z")
"""The last word of a name that goes on in another word with a capital."""


_STATION = pattern(r"(?<=[a-z]{3})[A-Z]{3,5}\Z")
"""A station's or a site's sign in capitals, glued to a name before a role."""


GLUED_PERSON = (
    r"[A-Z][a-z’'-]+(?: [A-Z]\.)? (?:(?:Ma?c|O[’']|Fitz|D[ei]|L[ae]|Van)(?=[A-Z]))?"
    r"(?!(?:Ma?c|Fitz|D[ei]|L[ae]|Van)(?![a-z]))[A-Z][a-z]+"
)
"""A given and a family name, where the blank behind them was lost: `Ann ExampleSunday`, `Ann McExampleThe`."""


def glued_house(text: str, match: re.Match[str], end: int, agencies: Agencies) -> re.Match[str] | None:
    """`ExampleAAP`, `ExampleThe West Gazette`: where a supplier's or a paper's name begins that lost its line end."""
    word, after = match[0], text[match.end() : match.end() + 2]
    house = _GLUED_HOUSE.search(word)
    if (sign := _STATION.search(word)) is not None and ROLE.match(text, match.end() + 1, end):
        return sign  # ExampleSPTV Staff Writer
    if house is None:  # ExampleNews Corp Australia
        camel = CAMEL.search(word)
        begins = camel is not None and agencies.stands_at(text, match.start() + camel.start(), end)
        return camel if begins else None
    fits = agencies.exactly(house["sign"]) is not None if house["sign"] else after[:1] == " " and after[1:].isupper()
    return house if fits else None


_BILL = pattern(r"(?:Bill|BILL) (?:[A-Z]\. )?(?!(?:The|For|To|And|Of|On|In|Is)\b)[A-Z][A-Za-z’'-]{2,}(?<!ed)(?<!ing)\b")


_LABEL_REACH = 40
"""Characters before a name in which its label stands, blank lines and a page's indent between them."""


def is_given_to(bare: str, text: str, start: int) -> bool:
    """Whether a plain word is a given name: behind `By`, or `Bill Example` in a text that tells of no bill."""
    if bare not in ("bill", "april", "june"):
        return False
    if text[max(0, start - _LABEL_REACH) : start].rstrip().removesuffix(":").casefold().endswith("by"):
        return True
    return bare == "bill" and " bill" not in text and _BILL.match(text, start) is not None
