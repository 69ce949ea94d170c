"""Whether words that read like a credit are one, and no ordinary sentence of the story."""

from __future__ import annotations

import re

from clipper.extraction.credit import forms
from clipper.extraction.names.names import is_given
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.gazetteer import is_place, is_province
from clipper.patterns import pattern

_OF_CREDITS_WORDS = """
a additional agencies agency all also an and are as at based been both bureau by colleagues compiled contributed
contributors contribution contributions correspondent correspondents desk desks earlier edited editing extra feeds
for from further had has have in input inputs is its local media more news newspaper newspapers newsroom of on or
other our paper photos produced production provided published received report reported reporter reporters reporting
reports research rewritten s service services several social some sources staff state story taken team text that the
their this to translated translation translator updated via video was website were which wire wires with writer
writers writing written
"""
_OF_CREDITS = frozenset(_OF_CREDITS_WORDS.split())
"""Small words that credits are made of."""
_SMALL_WORD = pattern(r"(?<![\w’'.&-])[a-z]+(?![\w&-]|\.\w)")
_TELLING = 3
"""Other small words from which on a wording is a sentence of the story: `farm inputs … now cost twice as much`."""
_OF_OTHERS_WORDS = """
agences agencia agencias agências agentur agenturen al avec com con correspondant d da das de del della delle dem
den der des di do dos e el en et für il in information informationen información informations informazioni
internacionais internacionales journalist journalisten l la las le les los meldungen met mit nachrichtenagentur
nachrichtenagenturen notre o os our par pela pelo por portal sitio diario und unter van von vom y zur à
"""
_OF_OTHERS = frozenset(_OF_OTHERS_WORDS.split())
"""The same in the other languages of the core."""
_OTHERS_WORD = pattern(r"(?<![\w’'.&-])[^\W\d_A-Z][^\W\d_]*(?![\w&-]|\.\w)")
_INPUT = pattern(r"\binputs?\b(?:\s(?:from|by|of|via|taken|provided|received)\b|\s?[:.)\]*_]|\s?$)")
_NEXT_SENTENCE = pattern(r"[.!?]\s+(?=[A-Z])")
_MAY_HAVE = pattern(r"\b(?:may|could|might|would|has|have|had)\s+(?:also\s)?contributed\b")
_BY_SOMEBODY = pattern(r"[Bb]y (?:the |our |in )?(?:[A-Z(]|agencies)")
_A_TEXT = pattern(r"(?i)\b(?:story|report|article|feed|copy|news|content|item|text|headline|release)\b")


def is_credible(name: str, words: str, agencies: Agencies) -> bool:
    """Whether a wording of creditforms is a credit and no ordinary sentence (`inputs for battlefield management`)."""
    if name == "with inputs":
        return _credits_inputs(words, agencies)
    if name == "with reporting":
        bracketed = words[0] in "([" or words.lstrip("—–- ").lower().startswith("with ")
        return len(words) <= 160 and (bool(agencies.named(words)) or bracketed)
    if name == "contributed":
        return len(words) <= 400 and _MAY_HAVE.search(words) is None
    if name == "reporting by":
        by_somebody = _BY_SOMEBODY.search(words) is not None or "assistance from" in words
        return by_somebody and (";" in words or not _tells(words))
    if name == "dpa" and _MADE_OF.match(words) is not None:
        return _names_agencies_alone(words, agencies)
    if name == "تحرير" and words.startswith("تقرير "):
        return any(map(is_given, words.split()[1:3]))
    if name in ("used", "इनपुट", "dpa"):
        return bool(agencies.named(words)) or forms.is_from_elsewhere(words)
    if name == "feed":
        return _A_TEXT.search(words) is not None and "searchable text" not in words and words[:5] != "Text "
    first = _FIRST_PRINTED.search(words) if name == "editado por" else None
    if first is not None:
        words = first["house"]
        town = words.partition(",")[0].rstrip(" .)]")
        if is_place(town) or is_province(town):
            return False
    if name in ("mit Material", "avec") or first is not None or (name == "editado por" and _TAKEN.match(words)):
        other = [word for word in _OTHERS_WORD.findall(words) if word.lower() not in _OF_OTHERS]
        return len(other) < _TELLING
    return True


_FIRST_PRINTED = pattern(r"originalmente (?:en|por) (?:el |la )?(?P<house>.+)", signs=("originalmente ",))
"""Publicado originalmente en El Muelle, and not: Publicado originalmente en Francia, el libro llega a las librerías"""
_TAKEN = pattern(r"[(\[ ]*(?:Tomado|Extraído) ")


_MADE_OF = pattern(
    r"Diese[rs]? \w+ (?:enthält|basiert auf|beruht auf|verwendet) [^\n]*? (?:von|der|des) (?P<houses>.+)"
)


def _names_agencies_alone(words: str, agencies: Agencies) -> bool:
    """Whether agencies and nothing else supplied what a German text is made of: not `von dpa-Kunden und Werbung`."""
    match = _MADE_OF.match(words)
    houses = match["houses"] if match is not None else ""
    named = agencies.named(houses)
    for one in reversed(named):
        houses = houses[: one.start] + houses[one.end :]
    return bool(named) and "-" not in houses and {word.lower() for word in houses.strip(" .").split()} <= _OF_OTHERS


def _credits_inputs(words: str, agencies: Agencies) -> bool:
    lower = words.lower()
    if _INPUT.search(lower) is None:
        return False
    named, bracketed = agencies.named(words), words[0] in "([*"
    if not bracketed and (_tells(words) or _NEXT_SENTENCE.search(words) is not None):
        return False
    return (bool(named) and len(words) <= (160 if bracketed else 90)) or (
        (bracketed or lower.startswith(("with ", "inputs from", "written with")))
        and "from" in lower
        and len(words) <= 90
    )


def _tells(words: str) -> bool:
    """Whether so many small words of a wording are none of credits that it tells something."""
    return sum(word not in _OF_CREDITS for word in _SMALL_WORD.findall(words)) >= _TELLING


_ABBREVIATION = pattern(r"[A-Z]{2,6}")
_LINKS = frozenset(["of", "the", "and", "for", "in", "de", "la", "del", "des", "du", "der", "die", "für", "und"])


def spells_out(before: str, inner: str) -> bool:
    """Whether the words before a bracket are what its letters stand for: `the Australian Federal Police (AFP)`."""
    if not _ABBREVIATION.fullmatch(inner):
        return False
    words = re.findall(r"[^\W\d_][\w’'.-]*", before[-120:])
    initials = [word[0].upper() for word in words if word.lower() not in _LINKS and word[0].isupper()]
    return before.rstrip()[-1:].isalnum() and "".join(initials).endswith(inner)


_ENDED = pattern(
    r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|Jr|Sr|Lt|Co))(?<!\b(?:Mrs|Gov|Sen|Rep|Gen|Col|Sgt|Rev|Inc|Ltd))[.!?।][\"”’')]?\s?\Z"
)
"""What stands before the beginning of another sentence: an end that no initial and no shortened word has."""


def sentences_from_the_last(text: str, beginnings: list[int]) -> list[int]:
    """Those of the beginnings that follow a sentence's end, the last one first."""
    return [at for at in reversed(beginnings) if _ENDED.search(text, max(0, at - 8), at)]


_REACHED = pattern(
    r"(?<=[a-z][.!?])\s(?:Contact|E-?mail|Reach|Call|Follow|You can (?:reach|contact|follow|e-?mail)|"
    r"To (?:reach|contact)|Write to)\b[^\n]{5,160}\Z",
    signs=("contact", "mail", "reach", "call", "follow", "write to"),
)


def without_address(words: str) -> str:
    """Words without their last sentence on how to reach the writer, `… contributed reporting. Contact Ann at …`, or
    without a drawn rule.
    """
    words = words.removesuffix(" ___")
    match = _REACHED.search(words, max(0, len(words) - 200))
    return words if match is None else words[: match.start()]


LONGEST = 500
"""Characters of the longest credit line."""


def beginnings_in(text: str) -> list[int]:
    """Where a credit may begin in a line: at its start, at a bracket, or after the end of a sentence."""
    dated = _DAY_AND_BAR.match(text) if "|" in text[:30] else None
    starts = [dated.end() if dated is not None else 0]
    begun = re.finditer(r"(?<=[.!?।”\"'’)])\s?(?=[(\[*]*[A-ZÀ-ÖØ-Þw]|[—–] ?With )|\s(?=[(\[])", text[-LONGEST:])
    starts += [max(0, len(text) - LONGEST) + match.end() for match in begun]
    starts = [at for at in starts if text[at - 1 : at] != "." or not text[at - 2 : at - 1].isupper()]  # HARBOUR.NET
    return starts if len(starts) <= 12 else [starts[0], *starts[-11:]]


_DAY_AND_BAR = pattern(r"[A-Z][a-z]{2,8}\.? \d\d?, \d{4} ?\| ?(?:By )?(?=[A-Z])")
"""January 5, 2020|By From Example news services; Ann Example contributed to this report."""


_SLUG = pattern(
    r"(?:^|(?<=[.!?\"'”’»।。)])\s?|(?<=[a-z\d])\s(?=[–—]\s?[A-Z]))"
    r"(?P<all>(?:--+|==|[-–—―/])\s?(?P<name>[^\W\d_][\w.,/&’' -]{1,38}?)(?P<sign>"
    r"(?:\s+[a-z]{2,5}){0,1}(?:[/-][a-z]{1,5}){0,4})?\s?/?)\.?\Z"
)
_SLUG_BEGINS = pattern(r"[-=–—―/](?<!\w.)")
"""A mark that divides no words: a cheap test before _SLUG, for most are hyphens."""


def behind_a_dash(text: str) -> re.Match[str] | None:
    """The names behind a dash or a stroke with which a line ends: `--IANS gsh/mr`, `— AFP, Reuters and AP`."""
    begin = max(0, len(text) - 60)
    return None if _SLUG_BEGINS.search(text, begin) is None else _SLUG.search(text, begin)
