"""The patterns of dates, form by form: what stands in them and around them."""

from __future__ import annotations

import re
from functools import cache

WORD = r"[^\s\d.,،؛।॥;:/|()（）【】：，。、\[\]{}<>\"'’‘“”«»–—_•·+*=#@&!?-]"
YEAR = r"(?:1[6-9]|2[01])\d\d"


@cache
def regex(name: str) -> re.Pattern[str]:
    """The compiled pattern of one form, or of what stands around it."""
    return re.compile(PATTERNS[name])


SMALL_WORDS = frozenset(
    ["st", "nd", "rd", "th", "er", "de", "of", "del", "di", "tháng", "the", "den", "il", "le", "el", "der", "dem", "am",
     "ST", "ND", "RD", "TH", "DE", "DEL", "OF"]
)  # fmt: skip
"""What stands between a day and its month, or between a weekday and its day."""


BESIDE_WORDS = " .,:|–-\xa0\t\n\r\u2009\u202f"
"""What may stand between a word and the number behind it."""


BLANKS = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
"""What `\\s` stands for in a pattern."""


def last_word(text: str, begin: int, end: int) -> int:
    """Where the last word of text[begin:end] begins: what a pattern looks for before a number is in no other."""
    return begin + text[begin:end].rstrip(BESIDE_WORDS).rfind(" ") + 1


PATTERNS = {
    "iso": rf"({YEAR})\s?([-/.]|:(?=\d\d:\d\d\.\d\d:\d\d))\s?(\d\d?)\s?\2\s?(\d\d?)(?!\d|[-/.]\d{{1,2}}(?![\d:]))\.?",
    "iso-named": rf"({YEAR})-([A-Z][a-z]{{2}})-(\d\d?)(?![\d-])",
    "cjk": rf"({YEAR})\s*[年년]/?\s*(?:(\d\d?)\s*[月월]/?\s*(?:(\d\d?)\s*[日일号號]?)?)?",
    "era": r"(\d\d?)\s?年\s?(\d\d?)\s?月\s?(\d\d?)\s?日",
    "cjk-month-day": r"(\d\d?)\s?[月월]\s?(\d\d?)\s?[日일号號](?![\d間间])",
    "numeric": r"(\d\d?)\s?([-/.])\s?(\d\d?)\s?\2\s?(\d{4}|\d\d)"
    r"(?!\d(?!\d{0,2} (?:[Kk]ommentar|[Cc]omm?ent)|\d?\2\d\d?\2\d{4})|\2\d)",
    "spaced": rf"(\d\d?)  ?(\d\d?)  ?({YEAR})(?!\d)",
    "day-month": rf"(\d\d?)(?:st|nd|rd|th|(?:ST|ND|RD|TH)(?=\s{{0,2}}[A-Z]{{3}})|er|ère|\.?[ºª°]|\\?\.)?"
    rf"(?:\s{{0,3}}|[-,]|\s-\s(?={WORD}{{2,12}}\s-\s{YEAR})|(?<=[dhtDHT]),\s|\s?/\s?"
    rf"|,\s(?={WORD}{{2,12}},\s{YEAR})|(?:(?<=day\s\d)|(?<=day\s\d\d)),\s)"
    r"(?:(?:de|of|del|di|tháng|DE|OF|DEL)\s|d['’]\s?)?"
    rf"({WORD}{{2,12}})(?:['’]|\.?)",
    "other-name": rf"(?:\s?/\s?|\s)({WORD}{{2,12}})(?:\s({WORD}{{2,12}}))?",
    "second-word": rf"\s({WORD}{{2,12}})",
    "year-after": r"(?:[\s,،/-]|\.(?=\s?\d)){0,3}(?:(?:de|del|of|năm|DE|DEL|OF)\s)?"
    rf"({YEAR})(?!\d(?!\d?:\d\d|\d?\.? ?[^\W\d]))",
    "short-year-after": r"(?:-|\s['’]|\s)(\d\d)(?![\d:.,/%]|\s?[^\W\d])",
    "short-year-field": r"\s\d\d\s?(?:[|•·]|$|\d\d:\d\d(?: [A-Z]{3}\b|\s*$))",
    "clock": r",?\s\d\d?:\d\d(?!\d)",
    "mail-year": r"\s\d\d\s(?:\d\d?:\d\d(?::\d\d(?!\d)|\s(?:GMT|UTC|[ECMP][SD]T|[+-]\d{4})\b)"
    r"|\([A-Z][\w-]{1,20}\) ?-)",  # SALEM, 5 JAN 90 (AFP) --
    "month-before": r"(?:(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|[.º])?\s{1,2}(?:de |of |DE |OF )?)?"
    rf"(?<![^\W\d_])({WORD}{{2,12}})(?:\.|,)?\s{{0,3}}(?:del? |DEL? )?\Z",
    "month-before-loose": rf"({WORD}{{2,12}})(?:\.|(,))?\s{{0,3}}\Z",
    "day-after-month": r"(\d\d?)(?:st|nd|rd|th|ST|ND|RD|TH)?(?![\d%]|[:.-]\d|/(?!(?:19|20)\d\d(?!\d))\d|,\d(?!\d{3}))",
    "weekday-before": rf"(?<![^\W\d_])({WORD}{{2,13}}(?:-feira|'at)?)"
    r"(?:\s?[.,:]|\s?,?\s?(?:the|den|il|le|el|der|dem|am)\b)?"
    r"[\s,|–-]{0,4}\Z",
    "weekday-after": rf"\s?[,.]?\s{{0,2}}[(（]?\s?({WORD}{{1,12}}(?:-feira)?)[)）]?",
    "compact": rf"({YEAR})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)",
    "vietnamese": rf"(?:ngày\s)?(\d\d?)\stháng\s(\d\d?)(?:,?\s(?:năm\s)?({YEAR}))?",
    "unix": rf"(\d\d?) \d\d:\d\d(?::\d\d)?(?: [A-Z]{{3,4}})? ({YEAR})(?!\d)",
}
