"""The days of accounts: what a firm's release prints below its story, balance sheets and terms that ended."""

from __future__ import annotations

from clipper.extraction.page.reading import Reading
from clipper.patterns import pattern

ABOVE = 4
"""Lines above the days of a table that name it and its unit."""
LONGEST = 120
"""Letters of the longest of them."""
_TABLE = pattern(
    r"(?i)\b(?:balance sheets?|statements? of (?:income|operations|cash|earnings|financial|comprehensive|changes|"
    r"profit|assets)|(?:months?|weeks?|quarters?|years?|periods?) ended|unaudited|in (?:thousands|millions)|bilanz|"
    r"ungeprüft|gewinn- und verlustrechnung|balance general|estados? de (?:resultados|situación|flujos?)|"
    r"no auditad[oa]s?|bilan (?:consolidé|au)|compte de résultat|non audités?)\b|貸借対照表|资产负债表|資產負債表",
    signs=(
        "balance", "statement", " ended", "unaudited", "in thousands", "in millions", "bilan", "ungeprüft", "verlust",
        "estado", "auditad", "audité", "résultat", "貸借", "负债", "負債",
    ),
)  # fmt: skip
"""What names a table of accounts, its term or its unit."""


def are_of_the_day(reading: Reading, number: int, before: str, after: str) -> bool:
    """Whether a day below the story is a table's: `Balance sheet, January 5, 2020 (unaudited)`, or in a line above."""
    if _TABLE.search(before) or _TABLE.search(after[:40]):
        return True
    above = reading.lines[max(reading.story + 1, number - ABOVE) : number]
    return any(_TABLE.search(line.text) for line in above if len(line.text) <= LONGEST)
