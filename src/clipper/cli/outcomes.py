"""What became of each input of `add`, in lines or as JSON."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

from clipper.cli.boundary import say
from clipper.cli.formats import is_ascii
from clipper.cli.records import FORMAT, json_line, record
from clipper.fileformat import HEADER_NAME
from clipper.safe import one_line, safe

if TYPE_CHECKING:
    from clipper.clipping import Clipping
    from clipper.library.adding import Outcome

SHORT = 8
"""Digits of an id as they are shown to people."""
_ORDER = ("added", "would add", "already archived", "skipped", "refused")
"""Every kind of outcome, as a summary names them."""


class Teller(ABC):
    """Tells outcomes, and counts them. code: the exit code that they ask for."""

    def __init__(self, out: TextIO) -> None:
        self.out = out
        self.code = 0
        self.numbers: dict[str, int] = {}

    @abstractmethod
    def tell(self, outcome: Outcome) -> None:
        """Tell one outcome."""

    @abstractmethod
    def end(self) -> None:
        """Tell what is left when all is done."""

    def count(self, outcome: Outcome) -> None:
        self.numbers[outcome.kind] = self.numbers.get(outcome.kind, 0) + 1
        if outcome.error is not None:
            self.code = max(self.code, outcome.error.exit_code)


class Lines(Teller):
    """A line for each, refusals and warnings on stderr; for many a summary at the end.

    many: several were named, or a folder. quiet: refusals alone. verbose: also what was skipped or, among many, already
    archived. clear: called before each.
    """

    def __init__(
        self, out: TextIO, *, quiet: bool, verbose: bool, many: bool, clear: Callable[[], None] = lambda: None
    ) -> None:
        super().__init__(out)
        self._quiet, self._verbose, self._many = quiet, verbose, many
        self._clear = clear

    def tell(self, outcome: Outcome) -> None:
        """Tell one outcome."""
        self.count(outcome)
        if outcome.kind == "refused":
            assert outcome.error is not None
            self._clear()
            reason = outcome.error.message.removeprefix(f"{outcome.name}: ")
            hint = f" ({outcome.error.hint})" if outcome.error.hint else ""
            say(f"refused {outcome.name}: {reason}{hint}")
            return
        if self._quiet or (not self._verbose and (outcome.kind == "skipped" or self._is_expected(outcome))):
            return
        self._clear()
        self.out.write(_line(outcome) + "\n")
        self.out.flush()
        for warning in outcome.warnings:
            say(f"{outcome.name}: {warning}")

    def _is_expected(self, outcome: Outcome) -> bool:
        return self._many and outcome.kind == "already archived" and not outcome.differs

    def end(self) -> None:
        """Sum up what was done, if it may have been more than a line can tell."""
        if self._many and not self._quiet and self.numbers:
            say(", ".join(f"{kind} {self.numbers[kind]:,}" for kind in _ORDER if kind in self.numbers))


class Json(Teller):
    """One JSON object with all outcomes."""

    def __init__(self, out: TextIO) -> None:
        super().__init__(out)
        self._any = False
        out.write(f'{{"format": {FORMAT}, "outcomes": [')

    def tell(self, outcome: Outcome) -> None:
        """Tell one outcome."""
        self.count(outcome)
        line = json_line(_described(outcome), ascii_only=is_ascii(self.out))
        self.out.write((",\n" if self._any else "\n") + line)
        self.out.flush()
        self._any = True

    def end(self) -> None:
        """Close the object, with how many there were of each kind."""
        numbers = json_line(self.numbers, ascii_only=True)
        self.out.write(f'{chr(10) if self._any else ""}], "summary": {numbers}}}\n')


def _described(outcome: Outcome) -> dict[str, object]:
    described: dict[str, object] = {"outcome": outcome.kind, "name": outcome.name}
    if outcome.clipping is not None:
        described["clipping"] = record(outcome.clipping, outcome.title, outcome.path)
        described["differs"] = list(outcome.differs)
        described["warnings"] = list(outcome.warnings)
        described["ambiguous"] = outcome.ambiguous
        described["date_candidates"] = list(outcome.date_candidates)
        described["like"] = outcome.like
    if outcome.error is not None:
        described["error"] = outcome.error.message
    if outcome.reason:
        described["reason"] = outcome.reason
    return described


def _line(outcome: Outcome) -> str:
    if outcome.kind == "skipped":
        return f"skipped {safe(outcome.name)}: {outcome.reason}"
    assert outcome.clipping is not None
    parts = [outcome.kind, outcome.clipping.id[:SHORT], _day(outcome.clipping), safe(outcome.path or "")]
    if outcome.kind == "would add":
        part_of = outcome.clipping.part_of
        parts.append(f"{part_of.partition(' ')[2]}: {one_line(outcome.title)}" if part_of else one_line(outcome.title))
    if outcome.differs:
        parts.append(f"(other {', '.join(HEADER_NAME[name] for name in outcome.differs)}: clipper edit changes it)")
    if outcome.like:
        parts.append(f"(like {outcome.like[:SHORT]})")
    if outcome.clipping.published is None and outcome.kind == "added":
        parts.append(_how_to_date(outcome))
    return " ".join(parts)


def _day(clipping: Clipping) -> str:
    return str(clipping.published or "undated")


def _how_to_date(outcome: Outcome) -> str:
    assert outcome.clipping is not None
    day = "YYYY-MM-DD"
    why = ""
    if outcome.date_candidates:
        why = f"its date reads {' or '.join(outcome.date_candidates)}; "
        day = outcome.date_candidates[0]
    elif outcome.clipping.published_partial:
        from clipper.cli.showing import day_of_a_year

        why = f"its date {day_of_a_year(outcome.clipping.published_partial)} has no year; "
        day = f"YYYY{outcome.clipping.published_partial[1:]}"
    return f"({why}date it: clipper edit {outcome.clipping.id[:SHORT]} --date {day})"
