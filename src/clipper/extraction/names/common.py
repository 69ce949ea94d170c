"""Words of running text, of which rubrics and topics are made, and names hardly."""

from __future__ import annotations

from clipper.extraction.tables.wordtables import words as words_of

_ENDINGS = (("ies", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""))
_ALSO_WORDS = """
hunter storm winter summer autumn faith grace hope joy mercy charity patience prudence destiny heaven harmony melody
rose may june april august dawn ivy jade ruby pearl amber crystal chase cash forest river ocean sky stone rock cliff
dale glen heath lane rich art miles noble royal king prince duke earl page paris london chelsea brooklyn austin
houston dallas jackson lincoln madison dakota georgia virginia carolina india china asia israel jordan kenya linn
clay jasper orange olive basil ginger sage star trinity genesis justice liberty victory angel christian
"""
_WORDS_TOO = frozenset(_ALSO_WORDS.split())
"""Given names that are also words of a rubric, or places: `Hunter Valley`, `Georgia Elections`."""


_VIETNAMESE = frozenset(
    ["hồ sơ", "vũ trụ", "đào tạo", "võ thuật", "lý luận", "hồ gươm", "hồ tây", "hoàng sa", "vũ khí", "dương tính",
     "đoàn thể", "vũ đạo", "lý lịch", "hồ bơi"]
)  # fmt: skip
"""Rubrics and places that begin as families' names do."""


def is_common(word: str) -> bool:
    """Whether a word, or what it is without its ending, is one of running text (commonwords.txt): `Ratings`."""
    has, bare = words_of("commonwords.txt").has, word.casefold()
    return has(bare) or any(
        bare.endswith(ending) and len(bare) > len(ending) + 2 and has(bare.removesuffix(ending) + instead)
        for ending, instead in _ENDINGS
    )


def is_topic(name: str) -> bool:
    """Whether two words are a rubric's or a place's, though the first is a given name: `Linn Township`."""
    if name.casefold() in _VIETNAMESE:
        return True
    first, _, last = name.casefold().partition(" ")
    return first in _WORDS_TOO and last.isalpha() and is_common(last)
