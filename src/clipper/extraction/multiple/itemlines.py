"""Lines of a text that may hold several articles: running text, titles, texts that a page cut."""

from __future__ import annotations

from clipper.extraction.headline.forms import regex
from clipper.patterns import pattern

ITEM = 80
"""Letters of the shortest item that tells something."""
ITEMS = 3
"""Items of the shortest roundup whose items are only told apart by their form."""

ENDS = (".", "!", "?", '."', ".”", ".'", ".’", ".)", "。")
CUT = ("...", "…", "[…]", "[...]")
_CUT_MORE = pattern(r"(?i)(?<=[….\]]) *(?:read|full|continue|more|weiter|mehr|leer|seguir|lire|leggi)[\w ]{0,14}$")


def is_running(line: str) -> bool:
    """Whether a line is running text, not a title or a menu."""
    line = line.strip()
    return len(line) >= ITEM and line.endswith(ENDS) and not line.endswith(CUT)


def lines_of(text: str) -> list[str]:
    """The lines that hold words, without the `Read more` behind the last sentence."""
    lines = [line.strip() for line in text.split("\n")]
    for at, line in enumerate(lines):
        if len(line) >= ITEM and line[-1].isalpha() and (more := _CUT_MORE.search(line, len(line) - 24)):
            lines[at] = line[: more.start()]
    return [line for line in lines if line]


def breaks_off(line: str) -> bool:
    return len(line) >= ITEM and line.endswith(CUT)


def is_title(line: str) -> bool:
    if not 15 <= len(line) <= 230 or len(line.split()) < 3:
        return False
    return not line.endswith((*ENDS, *CUT, ",", ":", ";")) or regex("abbreviated").search(line) is not None
