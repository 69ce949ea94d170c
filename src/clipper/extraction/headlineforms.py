"""The marks by which a line above a story is a headline or is none, as a table of patterns, and how it is written."""

from __future__ import annotations

import re
from functools import cache

_PATTERNS = {
    "slug": r"(?:(?:CORRECTED|CORRECTION|REFILE|RPT|REPEAT|ADVISORY|UPDATE ?\d*|WRAPUP ?\d*|Correction|"
    r"EXCLUSIVE)\s?[-:–]\s?)+|(?:Press Release|PRESS RELEASE|News Release|NEWS RELEASE)\s?[:–-]\s?|(?:PRESS RELEASE|"
    r"NEWS RELEASE)\s{2}",
    "office": r"(?:U ?\.? ?S ?\.?\s+|United States\s+)?(?:Senator|SENATOR|Sen\.|Congressman|Congresswoman|"
    r"Representative|Rep\.|Governor|Gov\.|Singer|Actor|Actress|President|Minister)\s+",
    "sentences": r"[^\W\d_]{3,}[.!?] [^\W\d_a-z]",
    "telephone": r"(?<!\d)\(?\d{3}\)?[ ./-]{1,2}\d{3}[ .-]\d{4}(?!\d)",
    "clock": r"\d\W{1,2}(?:[AP]M\s)?\d\d?:\d\d(?::\d\d)?\Z|\d[日月]?\s[AP]M\s\d\d?:\d\d\Z",
    "address": r"\d{1,5} [A-Z]\w+(?: [A-Z]\w+)? "
    r"(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Square|Boulevard|Blvd\.?|Drive)\b|"
    r"(?:\d{1,5} |P\.? ?O\.? Box )[^!?]{4,70}\b(?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\Z",
    "abbreviated": r"\b(?:[A-Za-z]\.){2,}\Z|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|St|Ave|Dr|vs|etc)\.\Z",
    "goes-on": r"(?:[,–—&]|[-:]|\b(?:a|an|the|to|of|in|on|at|for|with|and|or|by|from|as|is|are|its|his|her|over|"
    r"after|into|der|die|das|den|dem|und|von|zu|mit|für|im|in|auf|bei|le|la|les|de|du|des|et|en|el|los|del|y|que|"
    r"por|para|con|il|di|e|per))\Z",
}  # fmt: skip


@cache
def regex(name: str) -> re.Pattern[str]:
    """One of the patterns, compiled."""
    return re.compile(_PATTERNS[name])


def letters(text: str) -> int:
    """How many letters there are, with the vowel signs of the scripts of India."""
    if text.isascii():
        return sum(map(str.isalpha, text))
    return sum(character.isalpha() or "\u0900" <= character <= "\u0dff" for character in text)


def is_title_case(words: list[str]) -> bool:
    """Whether the long words of a line begin with capitals, as in the headlines of many American papers."""
    long = [word for word in words if len(word) > 3]
    return len(words) > 1 and sum(word[0].islower() for word in long) * 4 < len(long)
