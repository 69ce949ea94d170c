"""The figures of a run: a table on the terminal and, between its markers, in docs/reliability.md."""

from __future__ import annotations

import platform
import sqlite3
from dataclasses import dataclass, field
from pathlib import Path

from fault.oracle import Verdict

BEGIN, END = "<!-- figures: begin (written by `make fault`) -->", "<!-- figures: end -->"
_HEADINGS = ("", "what", "program", "points", "acknowledged", "lost", "partial", "else", "repaired", "seconds", "")


@dataclass
class Figures:
    """One row. points: tried and reached. wrong: every verdict in which a promise was broken, in words."""

    experiment: str
    what: str
    program: str = "clipper"
    points: int = 0
    acknowledged: int = 0
    lost: int = 0
    partial: int = 0
    broken: int = 0
    repaired: int = 0
    seconds: float = 0.0
    control: bool = False
    wrong: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def count(self, verdict: Verdict) -> None:
        """Add one point's verdict."""
        self.points += verdict.tried
        self.acknowledged += verdict.acknowledged
        self.lost += len(verdict.lost)
        self.partial += len(verdict.partial)
        self.broken += len(verdict.broken)
        self.repaired += verdict.repaired
        if not verdict.ok:
            self.wrong.append(str(verdict))

    @property
    def red(self) -> bool:
        """Whether a promise was seen broken."""
        return bool(self.wrong)

    @property
    def passed(self) -> bool:
        """Whether the row is as it must be: green for clipper with something tried, red for a control."""
        return self.red if self.control else (not self.red and self.points > 0)

    @property
    def outcome(self) -> str:
        if self.control:
            return "found out" if self.red else "NOT FOUND OUT"
        return "kept" if self.passed else ("BROKEN" if self.red else "NOTHING TRIED")

    def cells(self) -> tuple[str, ...]:
        numbers = (self.points, self.acknowledged, self.lost, self.partial, self.broken, self.repaired)
        return (
            self.experiment,
            self.what,
            self.program,
            *(f"{number:,}" for number in numbers),
            f"{self.seconds:.0f}",
            self.outcome,
        )


def table(rows: list[Figures]) -> str:
    """The rows for a terminal, in columns."""
    lines = [_HEADINGS, *(row.cells() for row in rows)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(_HEADINGS))]
    ragged = {0, 1, 2, len(_HEADINGS) - 1}
    return "\n".join(
        "  ".join(
            cell.ljust(width) if i in ragged else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def details(rows: list[Figures], most: int = 8) -> str:
    """What was wrong where nothing should be, and the notes of each row."""
    lines = []
    for row in rows:
        if row.wrong and not row.control:
            lines.append(f"{row.experiment} {row.what} ({row.program}):")
            lines += [f"  {wrong}" for wrong in row.wrong[:most]]
            lines += [f"  … and {len(row.wrong) - most} more"] * (len(row.wrong) > most)
        lines += [f"{row.experiment} {row.what}: {note}" for note in row.notes]
    return "\n".join(lines)


def machine() -> str:
    """What the figures were measured on."""
    return (
        f"{platform.system()} {platform.release().partition('-')[0]}, Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}"
    )


def markdown(rows: list[Figures], missing: list[str], day: str) -> str:
    """The rows of one experiment as Markdown, with what could not be tried here."""
    lines = [f"Measured {day} on {machine()}.", ""]
    if rows:
        headings = ("experiment", "program", *_HEADINGS[3:-1], "outcome")
        lines += ["| " + " | ".join(headings) + " |", "| " + " | ".join("---" for _ in headings) + " |"]
        lines += ["| " + " | ".join(row.cells()[1:]) + " |" for row in rows]
    notes = [f"- {row.what}: {note}" for row in rows for note in row.notes]
    lines += ["", *notes] if notes else []
    lines += ["", "Not tried on that machine:", "", *(f"- {reason}" for reason in missing)] if missing else []
    return "\n".join(lines).rstrip()


def write(path: Path, rows: list[Figures], missing: list[str], day: str) -> None:
    """Write the figures between the markers of a document; those of experiments that were not run now stay."""
    before, _, rest = path.read_text(encoding="utf-8").partition(BEGIN)
    old, found, after = rest.partition(END)
    if not found:
        raise ValueError(f"{path.name} has no place for the figures ({BEGIN} … {END})")
    ran = [row.experiment for row in rows] + [reason.partition(",")[0] for reason in missing]
    sections = {key: text for key, text in _sections(old).items() if key not in ran}
    for key in dict.fromkeys(ran):
        own = [row for row in rows if row.experiment == key]
        lacks = [reason for reason in missing if reason.partition(",")[0] == key]
        sections[key] = markdown(own, lacks, day)
    text = "".join(f"\n### {key}\n{sections[key]}\n" for key in sorted(sections, key=_order))
    path.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")


def _sections(text: str) -> dict[str, str]:
    parts = [part.partition("\n") for part in text.split("\n### ")[1:]]
    return {key: body.strip("\n") for key, _, body in parts}


def _order(key: str) -> tuple[int, str]:
    return (int(key[1:]) if key[1:].isdigit() else 99, key)
