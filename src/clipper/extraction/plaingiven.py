"""Given names that are also plain words, of months or of parliaments: when such a word begins a name."""

from __future__ import annotations

from clipper.patterns import pattern

_BILL = pattern(r"(?:Bill|BILL) (?:[A-Z]\. )?(?!(?:The|For|To|And|Of|On|In|Is)\b)[A-Z][A-Za-z’'-]{2,}(?<!ed)(?<!ing)\b")


def is_given_to(bare: str, text: str, start: int) -> bool:
    """Whether a plain word is a given name: behind `By`, or `Bill Example` in a text that tells of no bill."""
    if bare not in ("bill", "april", "june"):
        return False
    if text[max(0, start - 4) : start].rstrip().removesuffix(":").casefold().endswith("by"):
        return True
    return bare == "bill" and " bill" not in text and _BILL.match(text, start) is not None
