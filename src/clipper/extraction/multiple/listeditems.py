"""Lists of entries as sites show them: each title twice, or how old each entry is, and a few words below it."""

from __future__ import annotations

from itertools import pairwise

from clipper.extraction.dates.ages import says_how_old
from clipper.extraction.multiple.itemlines import ITEMS, lines_of
from clipper.patterns import pattern

TITLE = 15
"""Letters of the shortest title that stands there twice; of an eastern one, a third."""
FAR = 5
"""Lines of the longest entry."""
_POINTS = "•*–-·# 0123456789."
_EASTERN_AGE = pattern(
    r"(?:[\u3040-\u9fff\w]{2,12}\s?[–-]\s?)?\d{1,2}\s?(?:分|分钟|分鐘|小时|小時|時間|天|日|시간|분|일)\s?(?:前|전)"
)
_STAMP = pattern(r"\[\s?\d{4}[-/.]\d\d?[-/.]\d\d?(?:[- ]\d\d?:\d\d)?\s?\]")
"""`[ 2020-01-05-19:00 ]`"""


def lists_entries(text: str) -> bool:
    """Whether entries follow one another from the first lines to the last, each marked in the same way.

    A box of other stories below an article is none: what stands above it is longer than an entry.
    """
    lines = lines_of(text)
    if len(lines) < 2 * ITEMS:
        return False
    repeated = [at for at in range(1, len(lines)) if _is_said_again(lines, at)]
    titles = {lines[at].strip(_POINTS) for at in repeated}
    if len(titles) == len(repeated) and _are_throughout(repeated, len(lines)):
        return True
    aged = [at for at, line in enumerate(lines) if len(line) <= 40 and _is_mark(line)]
    return _are_throughout(aged, len(lines))


def _is_said_again(lines: list[str], at: int) -> bool:
    """Whether a title says the line right above again, which is the link to the same story."""
    title, above = lines[at].strip(_POINTS), lines[at - 1].strip(_POINTS)
    if at > 1 and _is_mark(lines[at - 1]):
        above = lines[at - 2].strip(_POINTS)
    short = TITLE if title.isascii() else TITLE // 3
    return short <= len(title) <= len(above) <= len(title) + 6 and above.startswith(title)


def _is_mark(line: str) -> bool:
    return says_how_old(line) or _EASTERN_AGE.fullmatch(line) is not None or _STAMP.fullmatch(line) is not None


def _are_throughout(marks: list[int], count: int) -> bool:
    """Whether marks stand from the first lines to the last, and no more than an entry between two of them."""
    bounds = [-1, *marks, count]
    return len(marks) >= ITEMS and all(after - at <= FAR for at, after in pairwise(bounds))
