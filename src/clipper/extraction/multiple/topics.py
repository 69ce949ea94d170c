"""Whether the texts below a page's titles tell of different things: news in short, each with its own names."""

from __future__ import annotations

from itertools import combinations

from clipper.extraction.multiple.itemlines import ITEMS, is_running, is_title, lines_of
from clipper.extraction.tables.months import month_named, weekday_named
from clipper.patterns import pattern

TEXT = 140
"""Letters of the shortest text below a title."""
LONGEST_TITLE = 120
"""Letters of the longest title."""
LABELLED = 4
"""Titles that begin with the same label, at least."""
LONGEST_LEAD = 300
"""Letters of the longest sentence above the titles that tells what they are."""

_NAME = pattern(r"(?<=[a-zß-ÿ,;] )[A-ZÀ-Þ][\w’'-]{2,}")
"""A word with a capital within a sentence."""
_COMMON = frozenset(
    ["The", "This", "United", "States", "President", "Minister", "Government", "Police", "State", "Inc", "Corp", "Ltd",
     "Company", "Group", "Mining", "Bank"]
)  # fmt: skip
_LABEL = pattern(r"(?P<label>[A-ZÀ-Þ][\w’'-]{3,20}(?: [A-ZÀ-Þ][\w’'-]+)?): (?=[A-ZÀ-Þ])")


_OF_SECTIONS = frozenset(
    ["myth", "fact", "step", "tip", "mistake", "question", "answer", "day", "week", "part", "phase", "rule", "reason",
     "lesson", "option", "problem", "case", "scene", "mythos", "schritt", "frage", "antwort", "teil", "mito", "paso",
     "consejo", "error", "pregunta", "mythe", "étape", "conseil", "erreur"]
)  # fmt: skip
"""What the sections of one article begin with."""


def tells_of_different_things(text: str) -> bool:
    """Whether title and text stand in turn, and hardly a name comes again in another text.

    The sections of one article share the names of whom it is about.
    """
    lines = lines_of(text)
    if _have_a_label(lines):
        return True
    heads = [
        at
        for at in range(len(lines) - 1)
        if len(lines[at]) <= LONGEST_TITLE and is_title(lines[at]) and len(lines[at + 1]) >= TEXT
    ]
    if len(heads) < ITEMS or any(len(line) >= TEXT for line in lines[: heads[0]]):
        return False
    ends = [*heads[1:], len(lines)]
    texts = [[line for line in lines[at + 1 : end] if len(line) >= TEXT] for at, end in zip(heads, ends, strict=True)]
    if any(len(item) > 1 for item in texts):
        return False
    names = [names_in(item[0]) for item in texts]
    if not all(names) or sum(map(len, names)) < 2 * len(names):
        return False
    pairs = list(combinations(names, 2))
    return sum(bool(one & other) for one, other in pairs) * 10 <= len(pairs)


def names_in(text: str) -> set[str]:
    """The words with a capital within a sentence: who and what a text tells of."""
    return {
        word
        for word in _NAME.findall(text)
        if word not in _COMMON and month_named(word) is None and weekday_named(word) is None
    }


def _have_a_label(lines: list[str]) -> bool:
    """Whether title after title begins with one label, each above a text, and little is told before the first.

    `Briefing: Bridges close in May`; the sections of an article stand below its introduction.
    """
    found: dict[str, set[str]] = {}
    for at, line in enumerate(lines[:-1]):
        label = _LABEL.match(line) if ": " in line[:48] and len(line) <= LONGEST_TITLE else None
        below = [text for text in lines[at + 1 : at + 3] if len(text) >= TEXT // 2]
        if label is None or label["label"].split()[0].lower() in _OF_SECTIONS:
            continue
        if is_title(line) and below and not any(label["label"] in text for text in below):
            if not found and sum(len(above) for above in lines[:at] if is_running(above)) > LONGEST_LEAD:
                return False
            found.setdefault(label["label"], set()).add(line)
    return any(len(titles) >= LABELLED for titles in found.values())
