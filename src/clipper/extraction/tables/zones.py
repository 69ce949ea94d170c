"""Time zones as newspapers write them. An abbreviation that several countries use needs the country."""

from __future__ import annotations

FIXED = {
    "UTC": 0, "GMT": 0, "Z": 0, "UT": 0, "WET": 0, "WEST": 60, "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120,
    "EET": 120, "EEST": 180, "MSK": 180, "TRT": 180, "SAST": 120, "EAT": 180, "WAT": 60, "CAT": 120, "PKT": 300,
    "NPT": 345, "WIB": 420, "WITA": 480, "WIT": 540, "ICT": 420, "HKT": 480, "SGT": 480, "MYT": 480, "PHT": 480,
    "JST": 540, "KST": 540, "AWST": 480, "ACST": 570, "ACDT": 630, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
    "EDT": -240, "CDT": -300, "MDT": -360, "PST": -480, "PDT": -420, "MST": -420, "AKST": -540, "AKDT": -480,
    "HST": -600, "NDT": -150, "ADT": -180, "BDST": 360, "BRT": -180, "ART": -180, "CLT": -240, "COT": -300, "PET": -300,
}  # fmt: skip
"""Abbreviations that mean one offset from UTC, in minutes."""

AMBIGUOUS = {
    "IST": {"IN": 330, "LK": 330, "IE": 60, "IL": 120},
    "BST": {"GB": 60, "BD": 360},
    "CST": {"US": -360, "CA": -360, "MX": -360, "CN": 480, "TW": 480, "CU": -300},
    "EST": {"US": -300, "CA": -300, "AU": 600, "JM": -300, "PA": -300},
    "AST": {"CA": -240, "US": -240, "SA": 180, "KW": 180, "BH": 180, "QA": 180, "IQ": 180},
    "GST": {"AE": 240, "OM": 240, "GU": 600},
    "NST": {"CA": -210, "NP": 345},
    "SST": {"SG": 480, "US": -660},
}
"""Abbreviations that mean different offsets in different countries (ISO 3166-1)."""

USUAL = {"EST": -300, "BST": 60}
"""What an ambiguous abbreviation means in a text that says nothing of another country."""

MOVING = {
    "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles",
    "EASTERN": "America/New_York", "CENTRAL": "America/Chicago", "MOUNTAIN": "America/Denver",
    "PACIFIC": "America/Los_Angeles", "PARIS": "Europe/Paris", "LONDON": "Europe/London", "BERLIN": "Europe/Berlin",
    "MADRID": "Europe/Madrid", "ROME": "Europe/Rome", "NEW YORK": "America/New_York", "SYDNEY": "Australia/Sydney",
}  # fmt: skip
"""Names of zones whose offset depends on the day: the tz database has it."""


def offset_text(minutes: int) -> str:
    """An offset from UTC as `±HH:MM`, or `Z`."""
    if minutes == 0:
        return "Z"
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
