"""What was measured: named figures with their spread, kept as JSON between runs so that one size can be run again."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from bench.measuring import Measure, Series


@dataclass(frozen=True, slots=True)
class Figure:
    """A median with its lower and upper quartile; the unit is in the figure's name (`list wall s`)."""

    value: float
    low: float
    high: float


@dataclass(slots=True)
class Sheet:
    """All figures of one corpus. A figure that is not there was not measured."""

    name: str
    count: int
    size: int
    figures: dict[str, Figure] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)

    def put(self, name: str, value: float | Series) -> None:
        """Keep a figure."""
        if isinstance(value, Series):
            self.figures[name] = Figure(value.median, *value.spread)
        else:
            self.figures[name] = Figure(value, value, value)

    def put_measure(self, name: str, measure: Measure) -> None:
        """Keep the wall and CPU time (s) and the memory (KiB) of a process."""
        self.put(f"{name} wall s", measure.wall)
        self.put(f"{name} cpu s", measure.cpu)
        self.put(f"{name} memory KiB", max(measure.memory.values))

    def get(self, name: str) -> float | None:
        """A figure's median, None if it was not measured."""
        found = self.figures.get(name)
        return None if found is None else found.value

    def ratio(self, name: str, over: str) -> float | None:
        """One figure over another, None unless both were measured."""
        above, below = self.get(name), self.get(over)
        return above / below if above is not None and below else None


def load(path: Path) -> dict[str, Sheet]:
    """The sheets of earlier runs, by the names of their corpora."""
    if not path.exists():
        return {}
    sheets = {}
    for name, kept in json.loads(path.read_text()).items():
        kept["figures"] = {key: Figure(**value) for key, value in kept["figures"].items()}
        sheets[name] = Sheet(**kept)
    return sheets


def save(path: Path, sheets: dict[str, Sheet]) -> None:
    """Keep the sheets for the next run and the report."""
    path.write_text(json.dumps({name: asdict(sheet) for name, sheet in sheets.items()}, indent=1, sort_keys=True))
