"""What is gathered while a text is read: findings, refusals, warnings, and the day in the form that is stored."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from clipper.clipping import Extraction, Finding, Published, Refusal
from clipper.extraction.dates import offsets
from clipper.extraction.dates.grammar import Written
from clipper.extraction.tables.agencies import Agencies

if TYPE_CHECKING:
    from clipper.extraction import ExtractionSettings

_RANK = {name: number for number, name in enumerate((
    "published", "published_partial", "published_text", "headline", "byline", "located", "credit_lines", "info_sources",
    "publication", "edition", "section", "page", "url", "language", "rights", "mention",
))}  # fmt: skip
"""The order of the fields among the findings."""


class Result:
    """The findings of one text, added one by one; `extraction` puts them in order."""

    def __init__(self, text: str, agencies: Agencies, today: date | None, settings: ExtractionSettings | None) -> None:
        self.text = text
        self.agencies = agencies
        self.today = today
        self.settings = settings
        self.findings: list[Finding] = []
        self.refusals: list[Refusal] = []
        self.warnings: list[str] = []
        self.candidates: tuple[str, ...] = ()
        self.ambiguous = False

    def add(self, field: str, start: int, end: int, rule: str, value: str | None = None) -> None:
        """A finding at text[start:end]; its value is the words of the span where none is given."""
        if value is None:
            value = " ".join(self.text[start:end].split())
        self.findings.append(Finding(field, value, start, end, rule))

    def refuse(self, field: str, start: int, end: int, rule: str, reason: str) -> None:
        """What stands at text[start:end] is not the field's, and why."""
        self.refusals.append(Refusal(field, start, end, rule, reason))

    def publish(self, written: Written, rule: str) -> None:
        """The day of publication, with its hour and zone; a warning where its weekday disagrees or it is to come."""
        assert written.year is not None
        time = offset = None
        if written.clock is not None and written.day is not None:
            time = written.clock.time
            country = self.settings.country if self.settings is not None else None
            offset, warning = offsets.offset(written, self.text, country, self.agencies)
            if warning is not None:
                self.warnings.append(warning)
        value = Published(written.year, written.month, written.day, time, offset)
        self.add("published", written.start, written.end, rule, str(value))
        self.add("published_text", written.start, written.end, rule, self.text[written.start : written.end])
        if written.weekday_agrees is False:
            self.warnings.append(f"the weekday disagrees: {' '.join(self.text[written.start : written.end].split())}")
        if self.today is not None and value.first_day > self.today + timedelta(days=1):
            self.warnings.append(f"{value.first_day.isoformat()} lies in the future")

    def publish_partial(self, day: Written, rule: str) -> None:
        """A day without its year."""
        self.add("published_partial", day.start, day.end, rule, f"--{day.month:02}-{day.day:02}")
        self.add("published_text", day.start, day.end, rule, self.text[day.start : day.end])

    def extraction(self) -> Extraction:
        """All of it, the findings in the order of their fields and of the text."""
        findings = sorted(self.findings, key=lambda finding: (_RANK[finding.field], finding.start))
        refusals = tuple(sorted(self.refusals, key=lambda refusal: refusal.start))
        return Extraction(tuple(findings), refusals, self.ambiguous, self.candidates, tuple(self.warnings))
