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


_TODAY = pattern(
    r"(?i)(?:today|yesterday|heute|gestern|hoy|ayer|aujourd['’]hui|hier|oggi|ieri|hoje|ontem|vandaag|gisteren|dzisiaj|dziś|"
    r"wczoraj|dnes|včera)(?:,| at| um| o| a las| à| às| alle| om| v)? \d\d?[:.h]\d\d\b"
)
"""`Today, 08:07`, `dzisiaj, 08:07 Ten tekst przeczytasz w 1 minutę`."""
TODAYS = 60
"""Letters of the longest line that begins so."""


def says_how_old(text: str) -> bool:
    """Whether a line ends in `ago`, or in another language says nothing but how long ago, or begins with `today`."""
    if text.endswith(" ago"):
        return True
    if len(text) <= TODAYS and text[-1] != "." and _TODAY.match(text) is not None:
        return True
    if len(text) > LONGEST:
        return False
    low = text.lower()
    told = low.endswith(_BEHIND) or low.startswith(_BEFORE) or low.partition(" ")[2].startswith(_BEFORE)
    return told and _AGE.fullmatch(text) is not None
