"""What a credit line is, and whether the story has ended where one stands."""

from __future__ import annotations

import re
from functools import cache

from clipper.extraction.agencies import Named
from clipper.extraction.reading import Line, Reading
from clipper.frozen import frozen
from clipper.patterns import pattern

OWNED = pattern(r"(?i)(?:©|ⓒ|\(c\)\s|copyright\b)")
"""How a notice of rights begins."""

AMID = 140
"""Characters of the shortest paragraph that holds no credit where others stand above and below it."""


@frozen
class Credit:
    """A credit line at text[start:end], who it names, and the rule."""

    start: int
    end: int
    agencies: tuple[Named, ...]
    rule: str


@frozen
class NoCredit:
    """What looked like a credit line at text[start:end] and is none, with the reason."""

    start: int
    end: int
    rule: str
    reason: str


def closes(reading: Reading, number: int) -> bool:
    """Whether the story has ended at this line: none of the next lines is running text."""
    prose = reading.prose
    following = range(number + 1, min(len(prose), number + 3))
    return not any(prose[after] and not _is_notice(reading.lines[after]) for after in following) and any(
        prose[before] for before in range(max(0, number - 4), number + 1)
    )


def below_the_rights(reading: Reading, number: int) -> bool:
    """Whether other titles stand between the notice of rights that closes an article and a date: it is theirs."""
    begin = max(reading.last_story, number - 8)
    return any(OWNED.match(line.text) for line in reading.lines[begin : number - 1])


def _is_notice(line: Line) -> bool:
    """What reads as running text and is no story: a notice about rights, feeds or subscriptions; editors' initials."""
    return _notice().search(line.text) is not None or _initials().fullmatch(line.text) is not None


@cache
def _initials() -> re.Pattern[str]:
    return re.compile(r"[a-z]{2,5}(?:[/-][a-z]{1,5}){0,4}")


@cache
def _notice() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(?:copyright|all rights reserved|cookies?|subscri\w+|newsletter|sign up|"
        r"terms of (?:use|service)|privacy|feed|download the|follow us|edited by|"
        r"contributed to|reporting by|republish\w*|disclaimer|"
        r"the views expressed|join our|read more|click here|for the latest)\b|©|版权|版權|转载|轉載|無断"
        r"|^(?:previous|next) (?:article|post|story)|\b(?:kommentar(?:e|ieren)?|einloggen|anmelden|"
        r"abonnieren|comentarios?|suscr[ií]bete|commentaires?|s'abonner)\b"
    )


def is_amid_story(reading: Reading, number: int) -> bool:
    """Whether a line is a paragraph of several sentences with paragraphs around it: half of most stories."""
    if not all(reading.prose[max(0, number - 1) : number + 2]) or not 0 < number < len(reading.lines) - 1:
        return False
    text = reading.lines[number].text
    return (
        len(text) >= AMID
        and text.endswith((".", '."', ".”", ".'", ".’"))
        and text[text.rfind(" ") + 1 :][:1].islower()
        and ". " in text
        and text[0] not in "([*_-–—"
    )


_LINK = pattern(r"[^\n]{5,59}[^\s.!?。！？”\"’।…]\s?[(（][^()（）]{2,12}[)）]")


def is_among_links(reading: Reading, number: int) -> bool:
    """Whether a line and one beside it are titles with the house that each is from: `橋が開通(共同)`."""
    if _LINK.fullmatch(reading.lines[number].text) is None:
        return False
    beside = reading.lines[max(0, number - 1) : number] + reading.lines[number + 1 : number + 2]
    return any(_LINK.fullmatch(line.text) for line in beside)
