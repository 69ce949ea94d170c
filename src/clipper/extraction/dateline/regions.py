"""What the words behind a dateline's town tell of its state or country."""

from __future__ import annotations

from clipper.extraction.tables.gazetteer import is_place, is_province, is_region

_SHORT_REGIONS = frozenset(
    ["ohio", "iowa", "utah", "texas", "maine", "idaho", "india", "italy", "spain", "china", "japan", "egypt", "iran",
     "iraq", "syria", "libya", "qatar", "kenya", "ghana", "nepal", "chile", "peru", "cuba", "haiti", "korea", "yemen",
     "oman", "sudan", "malta", "samoa", "tonga"]
)  # fmt: skip
"""States and countries so short that they look shortened."""


def is_whole(region: str) -> bool:
    """Whether a region is not shortened, so that a point behind it is the dateline's: `Ohio`, `India`, `UAE`, `BC`."""
    short = region.lower() in _SHORT_REGIONS or is_place(region)
    return len(region) > 5 or short or region in ("UAE", "USA") or (len(region) == 2 and region.isupper())


def without_a_title(words: list[str]) -> list[str]:
    """The words of a region; a state's two capitals alone where others go on.

    `Salem, OR Bus Accident` is a title, `México, DF. Ana Ejemplo dijo` a dateline and its story.
    """
    state, others = words[0].removesuffix("."), " ".join(words[1:])
    if not others or len(state) != 2 or not state.isupper() or not is_region(state):
        return words
    whole = is_region(others) or is_province(others) or others.endswith(" Area")  # Washington, DC Metro Area
    return words if whole else words[:1]
