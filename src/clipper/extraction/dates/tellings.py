"""A short sentence of the story that tells of a day: `The hearing opens March 5, 2020.`, `会は2020年3月5日に開く。`"""

from __future__ import annotations

_STOPS = "。！？।۔؟.!?"
_SOLID = "。！？"
"""How a sentence ends in scripts without blanks: above the story, too, it is none but a sentence."""
_PARTICLES = ("に", "か", "ま", "は", "が", "を", "で", "も", "起", "前", "召", "举", "舉", "에", "까", "부")
"""What follows a day in a sentence or a subheading: `2020年3月5日に開館`, `2020年3月5日起实施`."""
_MARKS = f"{_STOPS},،;:()\"'«»„“”"
_OF_THE_DAY = frozenset(["года", "году", "року", "roku", "yılı", "tarihli", "anno", "ngày", "tháng", "năm"])
"""Words of the day itself: `5 марта 2020 года.`"""


def tells(line: str, before: str, after: str, *, below: bool) -> bool:
    """Whether the words around a day make a sentence; below: whether the line stands in the story or below it."""
    last = line.rstrip('」』”"’»')[-1:]
    particle = below and after[:1] in _PARTICLES
    if particle or last in _SOLID:
        return sum(map(str.isalpha, before + after)) >= (2 if particle else 4)
    if not below or last not in _STOPS:
        return False
    words = [bare for word in f"{before} {after}".split() if (bare := word.strip(_MARKS)) not in _OF_THE_DAY]
    words = [word for word in words if any(map(str.isalpha, word))]
    return len(words) > 1 and any(word == word.lower() and len(word) > 3 for word in words)
