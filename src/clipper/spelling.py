"""Near misses: how far two words are apart, and which of several is nearest."""

from __future__ import annotations

from collections.abc import Iterable


def distance(first: str, second: str, limit: int) -> int:
    """Insertions, deletions, substitutions and swaps of neighbours (restricted Damerau-Levenshtein) that make one word
    of the other; `limit` + 1 where there are more than `limit`.
    """
    if abs(len(first) - len(second)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, character in enumerate(first, 1):
        before, above, row = row, before, [i]
        for j, other in enumerate(second, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (character != other))
            if i > 1 and j > 1 and character == second[j - 2] and first[i - 2] == other:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)


def nearest(word: str, candidates: Iterable[str], limit: int = 2) -> list[str]:
    """Those of the candidates that are nearest to the word, at most `limit` apart and less than half of it long."""
    limit = min(limit, (len(word) - 1) // 2)
    best, found = limit, []
    for candidate in candidates:
        apart = distance(word, candidate, best)
        if apart < best:
            best, found = apart, [candidate]
        elif apart == best <= limit:
            found.append(candidate)
    return found if limit > 0 else []
