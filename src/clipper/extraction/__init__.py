"""What a text says about itself: dates, place, byline, headline, credits. Right or silent, never invented."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Protocol

from clipper.clipping import Extraction

if TYPE_CHECKING:
    from clipper.extraction.tables.agencies import AgencyRow


class ExtractionSettings(Protocol):
    """What extraction asks of an archive's settings (clipper.settings.Settings has it)."""

    @property
    def date_order(self) -> str | None: ...
    @property
    def languages(self) -> tuple[str, ...]: ...
    @property
    def country(self) -> str | None: ...
    @property
    def agencies(self) -> tuple[AgencyRow, ...]: ...


def extract(text: str, today: date | None = None, settings: ExtractionSettings | None = None) -> Extraction:
    """Read a clipping's decoded text and report what it asserts, each with its span and the rule that found it.

    today decides only whether a date is warned of as lying in the future. settings may fix the order of numeric dates,
    the outlet's country and more suppliers. The result's findings are in the order of the fields of docs/output.md and,
    within a field, of the text; text[finding.start:finding.end] is the verbatim span. Never raises on any text.
    """
    from clipper.extraction.deciding import decide

    return decide(text, today, settings)
