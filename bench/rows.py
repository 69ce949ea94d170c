"""The table: what must be reached, what was seen, and whether it was; each row reads its figures from the sheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from bench.figures import Sheet

Verdict = Literal["met", "missed", "not measured"]
SEARCHES = ("rare", "common", "two", "phrase", "dated")
_HUNDRED_THOUSAND, _MILLION = 100_000, 1_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """One promise: what, on which corpus, the limit as text, what was seen as text, and the verdict."""

    what: str
    corpus: str
    must: str
    seen: str
    verdict: Verdict


def table(sheets: Mapping[str, Sheet]) -> list[Row]:
    """Every row that applies to the corpora that were measured, smallest corpus first."""
    rows: list[Row] = []
    for sheet in sorted(sheets.values(), key=lambda sheet: (sheet.name == "real", sheet.count)):
        rows += _rows(sheet)
    return [*rows, *_flat_memory(sheets)]


def _rows(sheet: Sheet) -> Iterator[Row]:
    where = _where(sheet)
    big = sheet.count >= _MILLION
    yield _at_most(
        where,
        "`--version` over a minimal click program",
        sheet.ratio("version wall s", "minimal version wall s"),
        1.1,
        "×",
    )
    yield from _whole_processes(sheet)
    for name in (*SEARCHES, "list"):
        yield _at_most(
            where, f"the index's answer in process: {name}", sheet.get(f"inside {name} ms"), 1.0 if big else 0.5, " ms"
        )
    yield _at_most(where, "the freshness check, nothing changed", sheet.get("freshness us"), 3.0, " µs a folder")
    yield _at_most(
        where, "`--sort relevance`, common word, in process", sheet.get("inside relevance ms"), 30 if big else 15, " ms"
    )
    if sheet.count >= _HUNDRED_THOUSAND:
        faster = sheet.ratio("rg wall s", "search beside rg wall s")
        yield _at_least(where, "faster than `rg -l` over the same files", faster, 40 if big else 6, "×")
    yield from _single_adds(sheet)
    yield _at_least(
        where,
        "bulk add: share of the reference script's rate",
        sheet.ratio("reference wall s", "bulk add wall s"),
        0.3,
        "×",
    )
    yield _at_least(
        where,
        "bulk add: clippings per CPU second, over `notmuch new`",
        sheet.ratio("notmuch new cpu s", "bulk add cpu s"),
        4,
        "×",
    )
    cores = sheet.ratio("bulk add cpu s", "bulk add wall s")
    yield _at_least(where, "bulk add: cores kept busy", cores, 1.2, "")
    cpu = sheet.get("rebuild cpu s")
    yield _at_least(
        where, "`refresh --rebuild`, clippings a second of CPU", sheet.count / cpu if cpu else None, 3000, ""
    )
    if big:
        yield _at_most(where, "`refresh --rebuild`, minutes", _scaled(sheet.get("rebuild wall s"), 1 / 60), 8, " min")
    if sheet.name == "real":
        share = sheet.get("index bytes")
        yield _at_most(where, "index size over the text", share / sheet.size if share else None, 0.75, "×")
    memory = [
        value for name in ("list", "search common", "search relevance") if (value := sheet.get(f"{name} memory KiB"))
    ]
    yield _at_most(where, "memory, search and list", max(memory, default=0) / 1024 or None, 45, " MB")
    if big:
        for name in ("bulk add", "rebuild"):
            yield _at_most(
                where,
                f"memory, {name} with its workers",
                _scaled(sheet.get(f"{name} shared memory KiB"), 1 / 1024),
                250,
                " MB",
            )
    yield _at_most(
        where,
        "first row of a whole `list` | head, over `list -n 20`",
        sheet.ratio("first row s", "list wall s"),
        1.5,
        "×",
    )


def _whole_processes(sheet: Sheet) -> Iterator[Row]:
    """≤ 1.35 × the minimal click program, plus the freshness check of this archive's folders."""
    minimal, folders, each = sheet.get("minimal wall s"), sheet.get("folders"), sheet.get("freshness us")
    for name in ("list", *(f"search {name}" for name in SEARCHES)):
        took = sheet.get(f"{name} wall s")
        if minimal is None or folders is None or each is None or took is None:
            yield Row(f"`{name}`, whole process", _where(sheet), "1.35 × minimal + freshness", "", "not measured")
            continue
        freshness = folders * each / 1e6
        limit = 1.35 * minimal + freshness
        seen = (
            f"{took * 1000:.0f} ms = {(took - freshness) / minimal:.2f} × minimal + freshness {freshness * 1000:.0f} ms"
        )
        cpu, minimal_cpu = sheet.get(f"{name} cpu s") or 0, sheet.get("minimal cpu s") or 1
        seen += f" (CPU {(cpu - freshness) / minimal_cpu:.2f} ×)"
        must = f"≤ {limit * 1000:.0f} ms (1.35 × minimal + freshness)"
        yield Row(f"`{name}`, whole process", _where(sheet), must, seen, "met" if took <= limit else "missed")


def _single_adds(sheet: Sheet) -> Iterator[Row]:
    """≤ 1.6 and 2.6 × the minimal click program; what is left without the freshness check is said beside it."""
    freshness = (sheet.get("folders") or 0) * (sheet.get("freshness us") or 0) / 1e6
    for name, date, limit in (("iso", "a leading ISO date", 1.6), ("words", "a written-out date", 2.6)):
        row = _at_most(
            _where(sheet),
            f"`add -` of {date}, over the minimal click program",
            sheet.ratio(f"add {name} wall s", "minimal beside add wall s"),
            limit,
            "×",
        )
        took, minimal = sheet.get(f"add {name} wall s"), sheet.get("minimal beside add wall s")
        if took and minimal:
            row = replace(row, seen=f"{row.seen} ({(took - freshness) / minimal:.2f} × and the freshness check)")
        yield row


def _flat_memory(sheets: Mapping[str, Sheet]) -> Iterator[Row]:
    small, large = (_sheet_of(sheets, count) for count in (_HUNDRED_THOUSAND, _MILLION))
    for name in ("bulk add", "rebuild"):
        before = small.get(f"{name} shared memory KiB") if small else None
        after = large.get(f"{name} shared memory KiB") if large else None
        growth = after / before if before and after else None
        yield _at_most("100k → 1M", f"memory, {name}: growth", growth, 1.25, "×")


def _sheet_of(sheets: Mapping[str, Sheet], count: int) -> Sheet | None:
    return next((sheet for sheet in sheets.values() if sheet.count == count and sheet.name != "real"), None)


def _where(sheet: Sheet) -> str:
    return f"{sheet.count:,} real" if sheet.name == "real" else f"{sheet.count:,}"


def _at_most(where: str, what: str, seen: float | None, limit: float, unit: str) -> Row:
    return _row(where, what, seen, f"≤ {limit:g}{unit}", unit, seen is not None and seen <= limit)


def _at_least(where: str, what: str, seen: float | None, limit: float, unit: str) -> Row:
    return _row(where, what, seen, f"≥ {limit:,g}{unit}", unit, seen is not None and seen >= limit)


def _row(where: str, what: str, seen: float | None, must: str, unit: str, met: bool) -> Row:
    if seen is None:
        return Row(what, where, must, "", "not measured")
    shown = f"{seen:,.0f}" if seen >= 100 else f"{seen:.3g}"
    return Row(what, where, must, f"{shown}{unit}", "met" if met else "missed")


def _scaled(value: float | None, by: float) -> float | None:
    return None if value is None else value * by
