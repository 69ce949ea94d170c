"""Writes docs/performance.md and its picture from the sheets; says which machine in numbers alone."""

from __future__ import annotations

import os
import platform
import sqlite3
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

from bench.figures import Figure, Sheet
from bench.plot import Curve, Panel, draw
from bench.rows import Row, table

_CURVES = (
    ("clipper search, 40 % of clippings, newest 20", "search common wall s"),
    ("clipper list, newest 20", "list wall s"),
    ("a minimal click program", "minimal wall s"),
    ("notmuch search, the same word, 20 rows", "notmuch search wall s"),
    ("rg -l, the same word", "rg wall s"),
)
_COSTS = (
    ("clipper add FOLDER: extracted, filed, indexed", "bulk add wall s"),
    ("clipper refresh --rebuild", "rebuild wall s"),
    ("reference script: filed and indexed alone", "reference wall s"),
    ("notmuch new", "notmuch new wall s"),
    ("tantivy, in memory until one commit", "tantivy seconds"),
)
_FIGURES = (
    ("clipper --version", "version"),
    ("clipper list -n 20", "list"),
    ("clipper search, rare word", "search rare"),
    ("clipper search, common word", "search common"),
    ("clipper search, two words", "search two"),
    ("clipper search, phrase", "search phrase"),
    ("clipper search, phrase of common words", "search loose phrase"),
    ("clipper search, common word in one month", "search dated"),
    ("clipper search --sort relevance", "search relevance"),
    ("clipper add -, leading ISO date", "add iso"),
    ("clipper add -, date written out", "add words"),
    ("minimal click program", "minimal"),
    ("python -c pass", "python"),
    ("rg -l", "rg"),
    ("notmuch search", "notmuch search"),
    ("clipper list, every row", "list all"),
    ("clipper add FOLDER", "bulk add"),
    ("reference script", "reference"),
    ("clipper refresh --rebuild", "rebuild"),
    ("notmuch new", "notmuch new"),
)


def write(sheets: Mapping[str, Sheet], docs: Path, notes: str, missing: tuple[str, ...]) -> None:
    """Write `performance.md` and `pictures/performance.svg` below `docs`. notes: Markdown on what is behind them."""
    generated = sorted((sheet for sheet in sheets.values() if sheet.name != "real"), key=lambda sheet: sheet.count)
    (docs / "pictures").mkdir(parents=True, exist_ok=True)
    panels = [_panel("One search, whole process", "ms", 1e3, _CURVES, generated, each=False)]
    panels.append(_panel("Taking in many: cost of one clipping", "ms", 1e3, _COSTS, generated, each=True))
    (docs / "pictures" / "performance.svg").write_text(draw(panels), encoding="utf-8")
    rows = table(sheets)
    met = sum(row.verdict == "met" for row in rows)
    missed = sum(row.verdict == "missed" for row in rows)
    parts = [
        "# What clipper costs",
        "",
        "Written by `make bench`; nothing here is typed by hand but the notes at the end (`bench/notes.md`).",
        "Every figure is the median of interleaved runs, all on the same texts in the same run, with a warm cache.",
        "",
        f"Machine: {machine()}.",
        *([f"Not there, so not measured: {', '.join(missing)}."] if missing else []),
        "",
        "![Cost against the number of clippings](pictures/performance.svg)",
        "",
        *_crossing(generated),
        f"## Promises: {met} met, {missed} missed",
        "",
        "| what | clippings | must | seen | verdict |",
        "| --- | --- | --- | --- | --- |",
        *(_line(row) for row in rows),
        "",
        "## Figures",
        "",
        "Wall time as median (quartiles), CPU time, and the largest process's memory.",
        "",
    ]
    for sheet in [*generated, *(sheet for sheet in sheets.values() if sheet.name == "real")]:
        parts += _sheet(sheet)
    (docs / "performance.md").write_text("\n".join([*parts, notes.strip(), ""]), encoding="utf-8")


def machine() -> str:
    """Cores, memory, and the versions that matter; no names and no paths."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return (
        f"{os.cpu_count()} cores, {memory:.0f} GB of memory, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    )


def as_text(sheets: Mapping[str, Sheet]) -> str:
    """The table of promises for a terminal."""
    rows = table(sheets)
    widths = [max(len(getattr(row, name)) for row in rows) for name in ("verdict", "corpus", "what", "must")]
    lines = []
    for row in rows:
        cells = (row.verdict, row.corpus, row.what, row.must)
        lines.append("  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)) + f"  {row.seen}")
    return "\n".join(lines) + "\n"


def _line(row: Row) -> str:
    verdict = f"**{row.verdict}**" if row.verdict == "missed" else row.verdict
    return f"| {row.what} | {row.corpus} | {row.must} | {row.seen} | {verdict} |"


def _sheet(sheet: Sheet) -> list[str]:
    figures = sheet.figures
    title = f"{sheet.count:,} real texts" if sheet.name == "real" else f"{sheet.count:,} generated texts"
    folders, index = sheet.get("folders"), sheet.get("index bytes")
    lines = [f"### {title}", ""]
    if folders is not None and index is not None:
        lines.append(
            f"{sheet.size / 1e6:,.0f} MB of text in {folders:,.0f} folders; "
            f"index {index / 1e6:,.0f} MB, {index / sheet.size:.2f} × the text."
        )
        if (other := sheet.get("notmuch bytes")) is not None:
            lines.append(f"notmuch's index: {other / 1e6:,.0f} MB, {other / sheet.size:.2f} ×.")
        if (other := sheet.get("tantivy bytes")) is not None:
            lines.append(f"tantivy's: {other / 1e6:,.0f} MB, {other / sheet.size:.2f} ×.")
        lines.append("")
    lines += ["| command | wall | quartiles | CPU | memory |", "| --- | ---: | ---: | ---: | ---: |"]
    for name, key in _FIGURES:
        wall = figures.get(f"{key} wall s")
        if wall is not None:
            cpu, memory = sheet.get(f"{key} cpu s") or 0, (sheet.get(f"{key} memory KiB") or 0) / 1024
            spread = f"{_time(wall.low)} to {_time(wall.high)}"
            lines.append(f"| {name} | {_time(wall.value)} | {spread} | {_time(cpu)} | {memory:.0f} MB |")
    inside = [(name, figure) for name, figure in figures.items() if name.startswith("inside ")]
    if inside:
        lines += ["", "In process, milliseconds: " + _list(inside, "inside ") + "."]
    counts = [(name, figure) for name, figure in figures.items() if name.startswith("count ")]
    if counts:
        lines += ["", "Counts: " + _list(counts, "count ") + "."]
    tantivy = [
        (name, figures[f"tantivy {name}"])
        for name in ("rare", "common", "two", "phrase", "commit")
        if f"tantivy {name}" in figures
    ]
    if tantivy:
        lines += ["", "tantivy, in process, milliseconds, best 20 by score: " + _list(tantivy, "") + "."]
    return [*lines, ""]


def _list(figures: list[tuple[str, Figure]], prefix: str) -> str:
    return ", ".join(f"{name.removeprefix(prefix).removesuffix(' ms')} {figure.value:.3g}" for name, figure in figures)


def _crossing(generated: list[Sheet]) -> list[str]:
    """Where the curves of clipper and notmuch cross, by interpolation between the measured sizes."""
    points = [
        (sheet.count, ours, theirs)
        for sheet in generated
        if (ours := sheet.get("search beside notmuch wall s")) and (theirs := sheet.get("notmuch search wall s"))
    ]
    if len(points) < 2:
        return []
    for (n, ours, theirs), (m, later_ours, later_theirs) in pairwise(points):
        if theirs <= ours and later_theirs > later_ours:
            share = (ours - theirs) / ((ours - theirs) + (later_theirs - later_ours))
            return [f"`notmuch search` is faster up to about {n + (m - n) * share:,.0f} clippings, clipper beyond.", ""]
    first, last = points[0], points[-1]
    if first[2] > first[1]:
        return ["clipper is faster than `notmuch search` at every size that was measured.", ""]
    growth = (last[2] - points[-2][2]) / (last[0] - points[-2][0])
    if growth <= 0:
        return [f"`notmuch search` is faster at every size that was measured, to {last[0]:,}, and does not grow.", ""]
    crossing = last[0] + (last[1] - last[2]) / growth
    return [
        f"`notmuch search` is faster at every size that was measured (to {last[0]:,}); "
        f"growing as between the last two, it would meet clipper at about {crossing:,.0f}.",
        "",
    ]


def _panel(
    title: str, unit: str, scale: float, curves: tuple[tuple[str, str], ...], sheets: list[Sheet], *, each: bool
) -> Panel:
    drawn = []
    for name, key in curves:
        points = [
            (sheet.count, value * scale / (sheet.count if each else 1)) for sheet in sheets if (value := sheet.get(key))
        ]
        if points:
            drawn.append(Curve(name, tuple(points)))
    return Panel(title, unit, tuple(drawn))


def _time(seconds: float) -> str:
    if seconds < 1:
        return f"{seconds * 1000:.1f} ms" if seconds < 0.1 else f"{seconds * 1000:.0f} ms"
    return f"{seconds:.1f} s" if seconds < 120 else f"{seconds / 60:.1f} min"
