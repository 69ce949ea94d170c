"""What a page prints above its text: the day or month of storage and what ends that line, a bare year, a call's day."""

from __future__ import annotations

import re
from datetime import timedelta

from clipper.extraction.dateline.dateline import Dateline
from clipper.extraction.dates import grammar
from clipper.extraction.dates.candidates import ALONE, BESIDE, LABELLED, Candidate
from clipper.extraction.dates.choice import best
from clipper.extraction.dates.clock import Clock
from clipper.extraction.dates.grammar import Written
from clipper.extraction.dates.labels import label_before
from clipper.extraction.names import names
from clipper.extraction.page.menus import MENU
from clipper.extraction.page.reading import Reading
from clipper.extraction.tables.agencies import Agencies
from clipper.frozen import replace
from clipper.patterns import pattern

YEAR_LINES = 12
"""Lines at the beginning in which a label may give a year alone."""
NEAR = 800
"""Characters behind a leading month in which the page prints the day."""

_WITHOUT_MARKS = pattern(
    r"[12]\d{7}(?:[T ]?(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<second>[0-5]\d)?(?:\.\d{1,6})?"
    r"(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
_OF_A_NUMBER = pattern(r"[:：]\Z|(?i:\b(?:number|no|nr|id|case|order|tel|phone|fax|code|ref|lot)\.?\Z)")
"""The end of a line above eight digits that are no day: `Order number`, `Call us:`."""
_MONTH_LINE = pattern(r"\s{0,40}date\s{1,4}(?P<month>(\d{4})-(\d\d))(?![-\d])", re.IGNORECASE)


def is_date_line(reading: Reading, number: int, date: Written, before: str, after: str) -> bool:
    """Whether a story begins behind `date` and a day, as in stored pages, perhaps below a title: ` date 2020-01-05 As`.

    A hand may have written the day in its own way, or the line may be quoted.
    """
    if before.strip(" >*") != "date" or not date.day or after[:1] not in (" ", ":") or after.lstrip(": ")[:1].islower():
        return False
    return number == 0 or reading.lines[number].gap > 1 or not reading.prose[number - 1]


def month(text: str) -> Candidate | None:
    """The month with which a stored page opens: ` date 2020-01 `, with the story in the same line or below."""
    match = _MONTH_LINE.match(text)
    if match is None or not grammar.is_day(int(match[2]), int(match[3]), 1):
        return None
    written = Written(*match.span("month"), "iso", int(match[2]), int(match[3]))
    return Candidate(written, LABELLED, 0, "date line")


def within(
    reading: Reading, opening: Candidate, found: list[Candidate], story: int, dateline: Dateline | None
) -> Candidate:
    """The day of that month that the page itself gives as its date, or prints with its hour; else the month."""
    written = opening.written
    days = [item for item in found if item.written.day and _is_in(item.written, written)]
    chosen = best(days, story)
    if chosen is not None:
        return chosen
    told = None if dateline is None else dateline.written
    if told is not None and told.day and told.year is None and told.month == written.month and dateline is not None:
        day = Written(
            told.start, told.end, told.form, written.year, told.month, told.day
        )  # 2020-01 SALEM, 5 Jan. (EFE)
        return Candidate(day, LABELLED, dateline.line, "date line, and the dateline's day")
    for day in grammar.find(reading.text, written.end, min(len(reading.text), written.end + NEAR)):
        if day.day and day.clock is not None and _is_in(day, written):
            return Candidate(day, LABELLED, reading.line_at(day.start), "date line, and the day with its hour")
    return opening


_LABELLED_MONTH = pattern(
    r"(?<![\d/.-])(?:(?P<y>\d{4})(?:-|/|\.)(?P<m>\d\d?)|(?P<month>\d\d?)(?:/|\.)(?P<year>\d{4}))\Z"
)


def labelled_month(reading: Reading) -> tuple[int, int, str, str] | None:
    """Where a month in numbers is all that a label of the head says, the rule, and the month: `Published: 2020-01`."""
    for line in reading.lines[: min(reading.split_at, YEAR_LINES)]:
        if len(line.text) > 60 or not line.text[-1].isdigit():
            continue
        found = _LABELLED_MONTH.search(line.text[-12:])
        if found is None:
            continue
        year, month = (int(found["y"] or found["year"]), int(found["m"] or found["month"]))
        label, start = label_before(line.text[: len(line.text) - len(found[0])])
        known = grammar.OLDEST <= year <= grammar.NEWEST and grammar.is_day(year, month, 1)
        if known and start == 0 and label in ("published", "updated"):
            return line.end - len(found[0]), line.end, "label, a month alone", f"{year:04}-{month:02}"
    return None


def labelled_year(reading: Reading) -> tuple[int, int, str, str] | None:
    """Where a year stands that is all a label of the head says, the rule, and the year: `Published: 2024`."""
    for line in reading.lines[: min(reading.split_at, YEAR_LINES)]:
        year = line.text.rpartition(":")[2].strip()
        if len(year) == 4 and year.isascii() and year.isdigit() and grammar.OLDEST <= int(year) <= grammar.NEWEST:
            label, start = label_before(line.text[:-4])
            if label == "published" and start == 0:
                return line.end - 4, line.end, "label, a year alone", year
    return None


def _is_in(day: Written, month: Written) -> bool:
    if (day.year, day.month) == (month.year, month.month):
        return True
    eve = None if day.day != 1 or day.day_known is None else day.day_known - timedelta(days=1)
    return eve is not None and (eve.year, eve.month) == (month.year, month.month)


def is_day_of_call(chosen: Candidate, dateline: Dateline) -> bool:
    """Whether a date without a label, at the top or far above a dateline of another month, is a portal's own day."""
    told = dateline.written
    if told is None or told.year is not None or not told.month or chosen.rank not in (ALONE, BESIDE):
        return False
    apart = abs(told.month - (chosen.written.month or told.month))
    top = chosen.line == 0 and chosen.written.weekday is not None and chosen.written.clock is None
    return min(apart, 12 - apart) >= 2 and (top or dateline.line - chosen.line > MENU)


def without_marks(reading: Reading) -> Candidate | None:
    """`20200105` alone in a line above the story or below it, as records keep a day, or `20200105T091500Z`.

    Elsewhere eight digits are a number.
    """
    lines = reading.lines[: reading.split_at]
    ends = (*lines[:6], *lines[-3:])
    if not any(8 <= len(line.text) <= 25 and line.text[0].isdigit() for line in ends):
        return None
    above = next(
        (number for number in range(min(6, len(lines))) if reading.paragraphs(0, number) > 1), min(6, len(lines))
    )
    for number in (*range(above), *range(max(above, len(lines) - 3), len(lines))):
        line = lines[number]
        if not 8 <= len(line.text) <= 25 or (digits := _WITHOUT_MARKS.fullmatch(line.text)) is None:
            continue
        written = grammar.compact(line.text[:8], 8)
        if written is None or (number > 0 and _OF_A_NUMBER.search(lines[number - 1].text[-12:]) is not None):
            continue
        clock = None
        if digits["hour"]:
            time = ":".join(part for part in digits.group("hour", "minute", "second") if part)
            clock = Clock(line.start + digits.start("hour"), line.end, time, digits["zone"] or "")
        whole = replace(written, start=line.start, end=line.end, clock=clock)
        return Candidate(whole, ALONE, number, "a line of its own")
    return None


def ends_with_date_or_name(reading: Reading, at: int, agencies: Agencies) -> bool:
    """Whether the first line ends behind the date, or with the page's own date, a writer, a desk or a supplier.

    ` date 2020-01-05 PTI`, ` date 2020-01-05 Sun, 5 Jan, 2020 - 09:05`.
    """
    end = reading.lines[0].end
    again = next(grammar.find(reading.text, at, end), None)
    if again is not None and again.start - at <= 2:
        at = again.end
    return end <= at + 12 or ends_with_name(reading, at, agencies)


def ends_with_name(reading: Reading, at: int, agencies: Agencies) -> bool:
    """Whether the first line ends with a writer, a desk or a supplier behind text[at]."""
    end = reading.lines[0].end
    rest = reading.text[at:end]
    start = at + len(rest) - len(rest.lstrip())
    if names.is_bare_desk(rest.strip()) or agencies.exactly(rest.strip()):
        return True
    read = names.read(reading.text, start, end, agencies) if len(rest) <= 50 else None
    return read is not None and read.end == end and names.is_person(reading.text, read)
