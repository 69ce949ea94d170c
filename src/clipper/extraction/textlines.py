"""Lines above a story that are text, not titles: wrapped, broken up for a broadcast, or the story's own beginning."""

from __future__ import annotations

from clipper.extraction.reading import Line, Reading


def is_wrapped(reading: Reading, meta: set[int], number: int) -> bool:
    """Whether lines of one length follow directly, none of which ends a sentence: text of eastern scripts."""
    line, *below = reading.lines[number : number + 3]
    if (
        line.weight < 60
        or len(below) < 2
        or line.ends_sentence
        or below[0].ends_sentence
        or any(after.gap != 1 for after in below)
        or number + 1 in meta
    ):
        return False
    return abs(below[0].weight - line.weight) * 12 <= line.weight and below[1].weight <= line.weight * 13 // 12


def is_broken_up(lines: list[Line], number: int) -> bool:
    """Whether a line is part of a sentence in short lines, among others of its kind: the words of a broadcast."""
    first = last = number
    while first > 0 and number - first < 6 and lines[first].gap == 1:
        first -= 1
    while last + 1 < len(lines) and last - number < 6 and lines[last + 1].gap == 1:
        last += 1
    run = lines[first : last + 1]
    ends = sum(line.text.endswith(("다.", "요.", "。")) for line in run)
    return ends >= 2 and ends * 2 < len(run) and all(line.weight < 90 for line in run)


def begins_a_story(reading: Reading, lines: list[Line], number: int) -> bool:
    """Whether running text right below goes on with a line in small letters, as it does where it is wrapped."""
    after = lines[number + 1] if number + 1 < len(lines) else None
    if after is None or after.gap != 1 or not after.text[0].islower() or after.ends_sentence:
        return False
    return after.weight < 100 and reading.prose[number + 1]
