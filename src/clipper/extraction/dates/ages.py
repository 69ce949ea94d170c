"""How long ago a text was published, as a page says it instead of a date: `3 hours ago`, `vor 3 Stunden`."""

from __future__ import annotations

from clipper.patterns import pattern

LONGEST = 40
"""Letters of the longest line that says no more."""
_BEFORE = ("vor ", "před ", "hace ", "il y a ", "há ", "przed ", "pred ")
_BEHIND = (
    " fa", " geleden", " siden", " sedan", " önce", " lalu", " temu", " atrás", " назад", " тому", " trước", " sitten",
)  # fmt: skip
_NUMBER = r"(?:\d{1,3}|ein(?:er|em|e)?|une?|un[ao]|uma?|hodinou|minutou|godziną|en|ett|et|één|bir)"
_AGE = pattern(
    rf"(?i)(?:[^\W\d_]{{5,16}}:? )?(?:(?:{'|'.join(_BEFORE)})(?:etwa |ca\. |cerca de |circa )?{_NUMBER}"
    rf"(?: [^\W\d_]{{1,12}}\.?)?|{_NUMBER} [^\W\d_]{{1,10}}\.?(?: yang)?(?:{'|'.join(_BEHIND)}))",
)


def says_how_old(text: str) -> bool:
    """Whether a line ends in `ago`, or in another language says nothing but how long ago."""
    if text.endswith(" ago"):
        return True
    if len(text) > LONGEST:
        return False
    low = text.lower()
    told = low.endswith(_BEHIND) or low.startswith(_BEFORE) or low.partition(" ")[2].startswith(_BEFORE)
    return told and _AGE.fullmatch(text) is not None
