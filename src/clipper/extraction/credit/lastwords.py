"""The wordings of credits behind the last sentence of a text: its owner, a supplier's name."""

from __future__ import annotations

from clipper.patterns import pattern

OWNED = pattern(
    r"[(（][cC][)）]\s?(?P<name>[^\s()（）。][^()（）。]{1,50})\Z|(?<=[。！？”])\s?[据據](?P<told>[^\s。，]{2,12})\Z"
)
"""An owner behind the last sentence: `……と述べた。(c)AFP/Ann EXAMPLE`."""
LAST_WORD = pattern(
    r"[.!?”\"“»।。)]\s(?P<all>(?P<name>[A-Z][\w/&-]{1,20}(?:,? [A-Z][\w-]{1,13}){0,2}(?: [A-Z]{2,4}){0,3}"
    r"(?:(?<=[A-Z]{2}) [a-z]{2,5}(?:[/-][a-z]{1,5}){1,3})?|"
    r"[a-z]{3}(?:/[a-z]{2,4}){0,2}|연합뉴스|뉴시스|뉴스1))\.?\Z"
)
"""A name after the last full stop: `… el puente. EFE`, `… el puente. EFE aqe/bs`, `… der Steg. dpa/lsw`."""
