"""Day or month first? What the archive's setting or the text itself says of `05/01/2020`."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from clipper.extraction.dateline.dateline import Dateline
from clipper.extraction.dates import outlets
from clipper.extraction.dates.candidates import BESIDE, Candidate
from clipper.extraction.dates.grammar import Written, is_day
from clipper.extraction.dates.labels import label_before
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.scripts import is_western
from clipper.extraction.tables.agencies import Agencies
from clipper.frozen import replace
from clipper.patterns import pattern

if TYPE_CHECKING:
    from clipper.extraction import ExtractionSettings

_DAY_FIRST_ZONES = pattern(r"(?:GMT|BST|IST|CET|CEST|AEST|AEDT|WIB|MSK|SAST|PKT|EAT|WAT|UTC)\b")
_MONTH_FIRST_ZONES = pattern(r"(?:E[SD]?T|C[SD]T|M[SD]T|P[SD]T)\b")


def settle(
    chosen: Candidate,
    reading: Reading,
    others: list[Written],
    settings: ExtractionSettings | None,
    dateline: Dateline | None,
    agencies: Agencies,
) -> tuple[Written, str]:
    """The date in the order that is known, and what made it known; as it is, and '' where it stays open.

    What the text proves comes first (a weekday, the same day in words, the order of another date), then the archive's
    `date_order`, then what hints at the outlet: a date near it, a zone, `country`, the language, the suppliers.
    """
    written = chosen.written
    date_order, country, languages = (
        (None, None, ()) if settings is None else (settings.date_order, settings.country, settings.languages)
    )
    year_first = _year_first(written, reading)
    if year_first is not None and _is_eastern(reading):
        return year_first, "East Asian papers write the year first"
    if year_first is not None and date_order == "ymd" and not written.weekday_agrees:
        return year_first, "the setting date_order"
    written = _either_way(written, reading)
    if written.other is None:
        return written, ""
    month_first = replace(written, other=None)
    year, month, day = written.other
    day_first = replace(written, year=year, month=month, day=day, other=None)
    if written.weekday is not None and month_first.weekday_agrees != day_first.weekday_agrees:
        return (month_first if month_first.weekday_agrees else day_first), "the weekday agrees"
    addressed = _days_of_addresses(reading.text)
    if (month_first.day_known in addressed) != (day_first.day_known in addressed):
        return (month_first if month_first.day_known in addressed else day_first), "the day in an address"
    for other in others:
        same = other.day_known
        if other is not written and same and (not other.numeric or other.form == "iso"):
            if same == month_first.day_known:
                return month_first, "another date of the text is the same day"
            if same == day_first.day_known:
                return day_first, "another date of the text is the same day"
    for other in others:
        if (
            other.numeric
            and other.form == written.form
            and other.other is None
            and other.day
            and other.month
            and other.day > 12
        ):
            text = reading.text[other.start : other.end]
            first = re.match(r"\d+", text)
            if first and text[: len(first[0])].isdigit():
                return (day_first if int(first[0]) > 12 else month_first), "the order of another date of the text"
    for other in others:
        if other.year is None and other.month and other.day:
            if (other.month, other.day) in ((written.month, written.day), _before(month_first)):
                return month_first, "the dateline's day"
            if (other.month, other.day) in ((month, day), _before(day_first)):
                return day_first, "the dateline's day"
    if date_order in ("dmy", "mdy"):
        return (day_first if date_order == "dmy" else month_first), "the setting date_order"
    for other in others:
        closer = _beside_its_update(month_first, day_first, other)
        if closer is not None:
            return closer, "another date beside it is near it only so"
    near = [reading for reading in (month_first, day_first) if _has_company(reading, others)]
    if len(near) == 1:
        return near[0], "another date of the text is near it"
    clock = written.clock
    if clock is not None and _DAY_FIRST_ZONES.match(clock.zone):
        return day_first, f"the zone {clock.zone}"
    if clock is not None and _MONTH_FIRST_ZONES.match(clock.zone):
        return month_first, f"the zone {clock.zone}"
    if country:
        return (month_first if country in outlets.MONTH_FIRST_COUNTRIES else day_first), "the setting country"
    language = foreign_language(reading)
    if language or (languages and not any(code.startswith("en") for code in languages)):
        return day_first, f"the text's language ({language or languages[0]})"
    shown, why = outlets.order(reading, dateline, chosen.line, agencies)
    return (written if not shown else day_first if shown == outlets.DAY else month_first), why


_ADDRESSED = pattern(r"://[^\s/]+/(?:[^\s/]+/){0,4}?(?P<year>20\d\d)/(?P<month>\d\d)/(?P<day>\d\d)/")


def _days_of_addresses(text: str) -> set[date]:
    """The days that stand year, month, day in the addresses of a text: `http://example.com/2005/04/11/story.htm`."""
    found = [tuple(map(int, match.groups())) for match in _ADDRESSED.finditer(text)] if "://" in text else []
    return {date(*day) for day in found if is_day(*day)}


def _either_way(written: Written, reading: Reading) -> Written:
    """`12.03.2012` in an English text both ways: only elsewhere do points say that the day comes first."""
    year, month, day = written.year, written.month, written.day
    if written.form != "numeric" or not written.numeric or written.other is not None:
        return written
    if year is None or month is None or day is None or day > 12 or day == month or not reading.is_english:
        return written
    if "." not in reading.text[written.start : written.end]:
        return written
    return replace(written, month=day, day=month, other=(year, month, day))


_TWO_DIGITS = pattern(r"(\d\d)([-/.])(\d\d)\2(\d\d)(?!\d)")
_SHORT_DAY = pattern(r"(?<![\d./-])\d\d([-/.])\d\d\1\d\d\Z")


def _year_first(written: Written, reading: Reading) -> Written | None:
    """`18-03-08` with the year first; None where it cannot be read so."""
    match = _TWO_DIGITS.match(reading.text, written.start) if written.numeric else None
    if match is None:
        return None
    year, month, day = 2000 + int(match[1]), int(match[3]), int(match[4])
    return replace(written, year=year, month=month, day=day, other=None) if is_day(year, month, day) else None


def _is_eastern(reading: Reading) -> bool:
    """Whether much of the text is Chinese, Japanese or Korean."""
    sample = "" if reading.text.isascii() else reading.text[:2_000]
    wide = sum("\u3040" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7a3" for character in sample)
    return bool(sample) and wide * 3 >= len("".join(sample.split()))


def short_day(reading: Reading, settings: ExtractionSettings | None) -> Candidate | None:
    """`21-03-05` alone or behind a label above the story: a day only where the archive says `date_order = "ymd"`."""
    if settings is None or settings.date_order != "ymd":
        return None
    for number, line in enumerate(reading.lines[: min(reading.story, reading.split_at)]):
        match = _SHORT_DAY.search(line.text[-9:]) if len(line.text) <= 60 and line.text[-1].isdigit() else None
        before = "" if match is None else line.text[: len(line.text) - len(match[0])]
        if match is not None and (not before.strip() or label_before(before) in (("published", 0), ("updated", 0))):
            written = Written(line.end - len(match[0]), line.end, "numeric", 2000, 1, 1, numeric=True)
            day = _year_first(written, reading)
            if day is not None:
                return Candidate(day, BESIDE, number, "label: " + before if before else "a line of its own")
    return None


def _has_company(reading: Written, others: list[Written]) -> bool:
    """Whether a date of the text with a month's name is within a week of the reading."""
    day = reading.day_known
    return day is not None and any(
        other.day_known is not None and not other.numeric and abs((other.day_known - day).days) <= 7 for other in others
    )


def _beside_its_update(month_first: Written, day_first: Written, other: Written) -> Written | None:
    """The order in which two open days side by side are next to each other: `Posted 1/4/2005, updated 1/5/2005`."""
    if other.other is None or not 0 < abs(other.start - month_first.start) <= 60:
        return None
    year, month, day = other.other
    days = (
        (month_first, month_first.day_known, replace(other, other=None).day_known),
        (day_first, day_first.day_known, replace(other, year=year, month=month, day=day, other=None).day_known),
    )
    gaps = [(abs((one - two).days), reading) for reading, one, two in days if one is not None and two is not None]
    gaps.sort(key=lambda gap: gap[0])
    return gaps[0][1] if len(gaps) == 2 and gaps[0][0] <= 3 and gaps[1][0] >= 25 else None


def _before(written: Written) -> tuple[int, int] | None:
    from datetime import timedelta

    day = written.day_known
    if day is None or day.toordinal() <= 1:
        return None
    eve = day - timedelta(days=1)
    return eve.month, eve.day


_STOPWORDS = {
    "de": " der die das und ist nicht mit für auf den dem ein eine von zu sich auch wird werden ",
    "fr": " le la les des et est une dans pour que qui sur avec au du par plus ce sont pas ",
    "es": " el la los las de que y en un una por con para del se al es su lo como más ",
    "it": " il la di che e un una per con del della dei nel alla sono non si le gli da ",
    "pt": " o a os as de que e em um uma para com do da dos das no na não por mais ",
    "nl": " de het een en van in is dat op te zijn met voor niet aan er om ook als ",
    "pl": " w i na z do się że nie jest o to po za od jak przez dla są ale ",
    "sv": " och att det som en på är av för med den till inte har de om ett men ",
    "da": " og at det som en på er af for med den til ikke har de om et men der ",
    "no": " og at det som en på er av for med den til ikke har de om et men der ",
    "id": " yang dan di untuk dengan pada dari ini itu dalam tidak akan oleh ke juga ",
    "tr": " ve bir bu için ile da de olarak çok daha olan gibi en ne kadar ",
    "vi": " của và là các có trong được cho một không với người đã này những ",
    "ro": " și de la în a cu pe care nu o un din este mai pentru ",
    "cs": " a v se na je že s z do o to i za ve pro ",
}
_ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "is",
        "that",
        "for",
        "on",
        "was",
        "with",
        "as",
        "by",
        "at",
        "from",
        "said",
        "he",
        "his",
        "has",
        "have",
        "are",
        "be",
        "it",
        "an",
    ]
)


_SCRIPTS = (
    ("ar", "\u0600", "\u06ff"), ("hi", "\u0900", "\u097f"), ("ru", "\u0400", "\u04ff"), ("el", "\u0370", "\u03ff"),
    ("he", "\u0590", "\u05ff"), ("bn", "\u0980", "\u09ff"), ("ta", "\u0b80", "\u0bff"), ("th", "\u0e00", "\u0e7f"),
)  # fmt: skip
"""Scripts whose papers write the day first, by a language that is written in them."""


def _script(sample: str) -> str:
    """The language that stands for the script in which most of a text is written; '' for Latin and East Asian ones."""
    if is_western(sample):
        return ""
    for code, first, last in _SCRIPTS:
        if sum(first <= character <= last for character in sample) * 2 > len(sample):
            return code
    return ""


def foreign_language(reading: Reading) -> str:
    """The ISO 639-1 code of a text that is plainly not English, by its commonest small words; '' where unsure."""
    sample = " ".join(line.text for line, prose in zip(reading.lines, reading.prose, strict=True) if prose)[:2_000]
    sample = sample or " ".join(line.text for line in reading.lines[:40])
    words = re.findall(r"[^\W\d_]+", sample.lower())
    script = _script(sample)
    if script:
        return script
    if len(words) < 12:
        return ""
    english = sum(word in _ENGLISH for word in words)
    if english * 8 > len(words):
        return ""
    scores = {code: sum(f" {word} " in stopwords for word in words) for code, stopwords in _STOPWORDS.items()}
    code = max(scores, key=scores.__getitem__)
    return code if scores[code] * 8 > len(words) and scores[code] > 2 * english else ""
