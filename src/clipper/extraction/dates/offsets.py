"""The offset from UTC of a zone as a paper writes it; an ambiguous abbreviation needs the outlet's country.

dateutil is asked only for the offset of a zone that depends on the day (`ET`, `(Paris)`), from its own tz database.
"""

from __future__ import annotations

import re
from functools import cache

from clipper.extraction.dates.grammar import Written
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.zones import AMBIGUOUS, FIXED, MOVING, USUAL, offset_text

HEAD = 2_000
"""Characters of the head in which the outlet's country shows itself."""

# What only papers of a country have in their head. A country decides only if no other candidate shows itself too.
_SIGNS = {
    "IN": r"India|Indian|New Delhi|NEW DELHI|Delhi|DELHI|Mumbai|MUMBAI|Bengaluru|BENGALURU|Bangalore|Chennai|"
    r"CHENNAI|Kolkata|KOLKATA|Hyderabad|HYDERABAD|Lucknow|Ahmedabad|Pune|Hindustan|TNN|Rs\.? \d|crore|lakh|"
    r"(?:[\u0900-\u0d7f]{2,}[ ,।]{1,2}){4}",
    "LK": r"Sri Lanka|Colombo|COLOMBO",
    "IE": r"Ireland|Irish|Dublin|DUBLIN|RTÉ|Taoiseach",
    "IL": r"Israel|Israeli|Jerusalem|JERUSALEM|Tel Aviv|TEL AVIV",
    "US": r"U\.S\.|United States|Texas|Tex\.|AUSTIN|Austin|Dallas|DALLAS|Houston|HOUSTON|Chicago|CHICAGO|Illinois|"
    r"Minn\.|Minneapolis|Wis\.|Iowa|Kan\.|Mo\.|St\. Louis|Okla\.|Neb\.|Tenn\.|Nashville|Louisiana|New Orleans|"
    r"Miss\.|Ala\.|Nexstar|\(K[A-Z]{3}\)|\(W[A-Z]{3}\)",
    "CA": r"Canada|Canadian|Winnipeg|Manitoba|Saskatchewan|Toronto|Ottawa|Halifax",
    "MX": r"Mexico City|México|Ciudad de",
    "CN": r"China|Chinese|Beijing|BEIJING|Shanghai|Xinhua",
    "TW": r"Taiwan|Taipei|TAIPEI",
    "AU": r"Australia|Australian|Sydney|SYDNEY|Melbourne|MELBOURNE|Canberra|CANBERRA|Brisbane",
    "BD": r"Bangladesh|Dhaka|DHAKA",
    "GB": r"Britain|British|London|LONDON|UK|England|Scotland|Wales",
    "SA": r"Saudi|Riyadh|RIYADH|Jeddah",
    "KW": r"Kuwait",
    "QA": r"Qatar|Doha|DOHA",
    "AE": r"UAE|Dubai|DUBAI|Abu Dhabi|ABU DHABI",
    "OM": r"Oman|Muscat|MUSCAT",
    "NP": r"Nepal|Kathmandu|KATHMANDU",
    "SG": r"Singapore|SINGAPORE",
}  # fmt: skip


@cache
def _sign(country: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_SIGNS[country]})(?!\w)")


def offset(written: Written, text: str, country: str | None, agencies: Agencies) -> tuple[str | None, str | None]:
    """The offset (`+05:30`, `Z`) of a complete date with a clock, and a warning where its zone stays open.

    country: of the outlet, from the settings; where it is None, the head's own suppliers and places may tell it.
    """
    assert written.clock is not None
    assert written.year
    assert written.month
    assert written.day
    zone = written.clock.zone
    if zone[-2:] in (".5", ".0"):  # GMT+5.5
        zone = zone[:-2] + (":30" if zone[-1] == "5" else "")
    if not zone:
        return None, None
    number = re.fullmatch(r"(?:GMT|UTC)?\s?([+-])\s?(\d\d?):?(\d\d)?", zone)
    if number:
        minutes = (int(number[2]) * 60 + int(number[3] or 0)) * (-1 if number[1] == "-" else 1)
        return (offset_text(minutes) if abs(minutes) <= 15 * 60 and int(number[3] or 0) < 60 else None), None
    name = zone.upper()
    if name in FIXED:
        return offset_text(FIXED[name]), None
    if name in AMBIGUOUS:
        choices = AMBIGUOUS[name]
        known = choices.get(country or _country(text[:HEAD], tuple(choices), agencies) or "", USUAL.get(name))
        if known is None:
            return None, f"the time zone {zone} depends on the country: kept without an offset"
        return offset_text(known), None
    place = MOVING.get(name) or MOVING.get(name.split()[0])
    if place is None:
        return None, None
    moving = _moving_offset(place, written.year, written.month, written.day, int(written.clock.time[:2]))
    return (None if moving is None else offset_text(moving)), None


def _country(head: str, candidates: tuple[str, ...], agencies: Agencies) -> str | None:
    """The one candidate whose suppliers or places the head names; None if there are several or none."""
    named = {item.country for item in agencies.named(head)} & set(candidates)
    if len(named) == 1:
        return named.pop()
    shown = [country for country in candidates if country in _SIGNS and _sign(country).search(head)]
    return shown[0] if len(shown) == 1 else None


def _moving_offset(zone: str, year: int, month: int, day: int, hour: int) -> int | None:
    """The offset from UTC, in minutes, of a tz database zone at that hour; None if the database lacks the zone."""
    from datetime import datetime

    from dateutil import tz

    place = tz.gettz(zone)
    try:
        offset = datetime(year, month, day, hour, tzinfo=place).utcoffset() if place else None
    except (ValueError, OverflowError):
        return None
    return None if offset is None else int(offset.total_seconds()) // 60
