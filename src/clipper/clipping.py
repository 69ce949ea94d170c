"""The vocabulary: what a clipping is and what is known of it. No I/O, no clock."""

from __future__ import annotations

import re
from datetime import date

from clipper.frozen import frozen
from clipper.patterns import pattern

_PUBLISHED = pattern(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:T(?P<time>\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)(?P<offset>Z|[+-]\d\d:\d\d)?)?)?)?",
    re.ASCII,
)
_PARTIAL = pattern(r"--(\d\d)-(\d\d)", re.ASCII)
_DATE_LABEL = pattern(r"[\s\ufeff]*(?:date\s+)?", re.IGNORECASE)
_DATE_LINE = pattern(
    r"[\s\ufeff]*date\s+\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)(?:[T ]\d\d:\d\d(?!\d)\S*)?",
    re.IGNORECASE | re.ASCII,
)
TITLE_LENGTH = 80
"""Characters of the text that stand in for a headline where there is none."""


@frozen
class Published:
    """The date a text asserts, with its true precision: a year, a month, a day, or a day with a time as written.

    `time` is `HH:MM[:SS[.ffffff]]`, `offset` is `Z` or `±HH:MM`; both are None where the text has none.
    """

    year: int
    month: int | None = None
    day: int | None = None
    time: str | None = None
    offset: str | None = None

    @classmethod
    def parse(cls, text: str) -> Published:
        """Read `2020`, `2020-01`, `2020-01-05` or `2020-01-05T07:23[:09][+05:30]`; ValueError if it is none of them."""
        match = _PUBLISHED.fullmatch(text)
        if match is None:
            raise ValueError(f"not a date as YYYY[-MM[-DD[THH:MM]]]: {text[:40]}")
        year, month, day = (None if part is None else int(part) for part in match.group("year", "month", "day"))
        assert year is not None
        time, offset = match.group("time", "offset")
        date(year, month or 1, day or 1)
        if time is not None and not (time[:2] < "24" and time[3:5] < "60" and time[6:8] < "61"):
            raise ValueError(f"not a time of day: {time}")
        if offset not in (None, "Z") and not (offset[1:3] < "24" and offset[4:] < "60"):
            raise ValueError(f"not an offset from UTC: {offset}")
        return cls(year, month, day, time, offset)

    def __str__(self) -> str:
        text = f"{self.year:04}"
        if self.month is not None:
            text += f"-{self.month:02}"
        if self.day is not None:
            text += f"-{self.day:02}"
        if self.time is not None:
            text += f"T{self.time}{self.offset or ''}"
        return text

    @property
    def first_day(self) -> date:
        """The first day of the interval that the date covers; it decides the order and the folder."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day of the interval that the date covers."""
        month = self.month or 12
        return date(self.year, month, self.day or days_in(self.year, month))


def days_in(year: int, month: int) -> int:
    """How many days a month has."""
    from calendar import monthrange  # a third of a millisecond, and seldom asked for

    return monthrange(year, month)[1]


def is_partial_date(text: str) -> bool:
    """Whether text is a day without a year, `--MM-DD` (ISO 8601:2000), that some year has."""
    match = _PARTIAL.fullmatch(text)
    if match is None:
        return False
    try:
        date(2000, int(match[1]), int(match[2]))  # a leap year: --02-29 is a day
    except ValueError:
        return False
    return True


@frozen
class Original:
    """The bytes as they were given: their SHA-256 (64 hex digits), how many, and the encoding that returns them.

    as_is: re-encoding the decoded text would not return the bytes, so the file's body is the bytes themselves.
    """

    digest: str
    size: int
    encoding: str
    as_is: bool = False


@frozen
class Clipping:
    """One clipping: its original's identity and everything its header says, in the order of docs/format.md.

    `unknown` holds header lines this version does not know, as (name of the known field they follow, the line's
    bytes without LF); they are written back untouched.
    """

    original: Original
    published: Published | None = None
    published_partial: str | None = None
    published_text: str | None = None
    headline: str | None = None
    byline: str | None = None
    located: str | None = None
    credit_lines: tuple[str, ...] = ()
    info_sources: tuple[str, ...] = ()
    publication: str | None = None
    edition: str | None = None
    section: str | None = None
    page: str | None = None
    url: str | None = None
    language: str | None = None
    rights: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None
    set_by_hand: tuple[str, ...] = ()
    accessioned: str | None = None
    from_file: str | None = None
    part_of: str | None = None
    software: str | None = None
    encoding_assumed: bool = False
    unknown: tuple[tuple[str, bytes], ...] = ()

    @property
    def id(self) -> str:
        """The 64 hex digits of the original's SHA-256."""
        return self.original.digest


def title(clipping: Clipping, text: str) -> str:
    """The headline, or the first words of the text after its date line: one line, never invented."""
    if clipping.headline:
        lines = clipping.headline.replace("\r\n", "\n")
        return " ".join(lines.split() if "\r" not in lines else re.split(r"[^\S\r]+", lines.strip()))
    line = _DATE_LINE.match(text)  # also where the header says another date, set by hand
    start = line.end() if line else 0
    if clipping.published_text:
        label = _DATE_LABEL.match(text)
        said = label.end() if label else 0
        if text.startswith(clipping.published_text, said):
            start = max(start, said + len(clipping.published_text))
    words = text[start : start + 8 * TITLE_LENGTH].lstrip(" \t\r\n\ufeff:|-").split()
    first = ""
    for word in words:
        if first and len(first) + 1 + len(word) > TITLE_LENGTH:
            return first + "…"
        first = f"{first} {word}" if first else word[:TITLE_LENGTH]
    return first


@frozen
class Finding:
    """What one rule read in a text: text[start:end] asserts `value` for `field` (a key of docs/output.md)."""

    field: str
    value: str
    start: int
    end: int
    rule: str


@frozen
class Refusal:
    """What a rule considered for a field and did not take, and why, in words for the user."""

    field: str
    start: int
    end: int
    rule: str
    reason: str


@frozen
class Extraction:
    """What a text says about itself, and what was considered and refused.

    ambiguous: day and month cannot be told apart; date_candidates are then the readings, as YYYY-MM-DD.
    warnings: what a person should look at (a date after tomorrow, a weekday that disagrees).
    """

    findings: tuple[Finding, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    ambiguous: bool = False
    date_candidates: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    def first(self, field: str) -> str | None:
        """The value of the first finding for a field, or None."""
        return next((finding.value for finding in self.findings if finding.field == field), None)

    def every(self, field: str) -> tuple[str, ...]:
        """The distinct values found for a field, in the order of the text."""
        return tuple(dict.fromkeys(finding.value for finding in self.findings if finding.field == field))
