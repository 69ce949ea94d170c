"""Articles one after another, each below the same few words: a section's name above title after title."""

from __future__ import annotations

from clipper.extraction.multiple.itemlines import ITEMS, is_running, is_title, lines_of

LONG = 200
"""Letters of the running text that an article has at least below its title."""
FIRST = 3
"""Lines at the top of the text among which the first rubric stands: amid an article the same words part its blocks."""
BETWEEN = 3
"""Lines that may stand between a title and its text: a date, a standfirst."""
_OTHER = frozenset(
    ["anzeige", "werbung", "advertisement", "advertising", "publicidad", "publicité", "pubblicità",
     "publicidade", "reklama", "reklam", "annonse", "advertentie", "sponsored", "share", "foto", "video",
     "más información", "continuar leyendo", "leer más", "read more", "mehr lesen", "weiterlesen", "related",
     "related stories", "newsletter", "see also", "read also", "lesen sie auch", "mehr zum thema", "zum thema",
     "lire aussi", "leggi anche", "lea también", "leia também", "noticias relacionadas", "photo", "photos",
     "image", "bild", "bilder", "imagen", "quote", "top stories", "breaking", "live", "update", "share this",
     "menu", "search", "interview", "question", "answer", "q", "a"]
)  # fmt: skip


def holds_items(text: str) -> bool:
    """Whether the same short line stands at the top and again above each of several titles with text of their own."""
    lines = lines_of(text)
    for rubric in dict.fromkeys(lines[:FIRST]):
        if len(rubric) > 30 or len(rubric.split()) > 3 or not rubric[0].isupper() or rubric[-1] in ".:,;!?)":
            continue
        if lines.count(rubric) < 2 or rubric.lower() in _OTHER:
            continue
        at = [number for number, line in enumerate(lines) if line == rubric]
        titles = {lines[number + 1] for number in at if number + 1 < len(lines)}
        whole = [_is_told(lines, number + 1, end) for number, end in zip(at, [*at[1:], len(lines)], strict=True)]
        few = len(at) < ITEMS and not (at[0] == 0 and all(whole))  # two only where the text begins with the first
        if not few and len(titles) >= len(at) - 1 and all(whole[:-1]) and _stand_at_the_top(lines, at[0]):
            return True
    return False


def _is_told(lines: list[str], title: int, end: int) -> bool:
    """Whether a title stands there and running text of some length soon below it."""
    if title >= end or not is_title(lines[title]):
        return False
    return any(len(line) >= LONG and is_running(line) for line in lines[title + 1 : min(end, title + 2 + BETWEEN)])


def _stand_at_the_top(lines: list[str], first: int) -> bool:
    """Whether nothing tells a story above the first rubric."""
    return not any(map(is_running, lines[:first]))
