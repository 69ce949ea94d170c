"""A small SVG writer for one kind of picture: cost against the number of clippings, both axes logarithmic."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

_WIDTH, _HEIGHT = 460, 340
_LEFT, _RIGHT, _TOP, _BOTTOM = 62, 16, 34, 44
_COLOURS = ("#0b6e4f", "#c8553d", "#3d5a98", "#8a6d1b", "#7a3e8a", "#5f6b73")
_DASHES = ("", "6 3", "2 3", "8 3 2 3", "4 2", "1 3")
_FONT = 'font-family="ui-sans-serif, Helvetica, Arial, sans-serif"'


@dataclass(frozen=True, slots=True)
class Curve:
    """One thing that was measured: (clippings, cost) points, all costs of a panel in the same unit."""

    name: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """One diagram: its title, the unit of its costs, its curves."""

    title: str
    unit: str
    curves: tuple[Curve, ...]


def draw(panels: Sequence[Panel]) -> str:
    """The panels side by side as one SVG document, readable on a light and on a dark page."""
    rows = max(len(panel.curves) for panel in panels)
    height = _HEIGHT + 18 * rows + 12
    width = _WIDTH * len(panels)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" {_FONT} fill="#22272b" role="img">',
        f"<title>{escape('; '.join(panel.title for panel in panels))}</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
    ]
    for number, panel in enumerate(panels):
        parts += [f'<g transform="translate({_WIDTH * number} 0)">', *_panel(panel), "</g>"]
    return "\n".join([*parts, "</svg>", ""])


def _panel(panel: Panel) -> list[str]:
    across = [x for curve in panel.curves for x, _ in curve.points]
    up = [y for curve in panel.curves for _, y in curve.points]
    first, last = _decades(across)
    low, high = _decades(up)

    def at(x: float, y: float) -> tuple[float, float]:
        right = _LEFT + (math.log10(x) - first) / (last - first) * (_WIDTH - _LEFT - _RIGHT)
        down = _HEIGHT - _BOTTOM - (math.log10(y) - low) / (high - low) * (_HEIGHT - _TOP - _BOTTOM)
        return round(right, 1), round(down, 1)

    parts = [_text(_WIDTH / 2, 20, panel.title, size=14, weight="bold")]
    for power in range(first, last + 1):
        x, bottom = at(10**power, 10**low)
        _, top = at(10**power, 10**high)
        parts += [_line(x, top, x, bottom), _text(x, bottom + 16, _short(10**power))]
    for power in range(low, high + 1):
        left, y = at(10**first, 10**power)
        right, _ = at(10**last, 10**power)
        parts += [_line(left, y, right, y), _text(left - 6, y + 4, _short(10.0**power), anchor="end")]
    parts.append(_text(_WIDTH / 2, _HEIGHT - 10, "clippings"))
    parts.append(_text(_LEFT - 6, _TOP - 6, panel.unit, anchor="end"))
    for number, curve in enumerate(panel.curves):
        colour, dash = _COLOURS[number % len(_COLOURS)], _DASHES[number % len(_DASHES)]
        points = [at(x, y) for x, y in curve.points]
        stroke = f'stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"'
        parts.append(f'<polyline fill="none" {stroke} points="{" ".join(f"{x},{y}" for x, y in points)}"/>')
        parts += [f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>' for x, y in points]
        y = _HEIGHT + 8 + 18 * number
        parts.append(f'<line x1="{_LEFT}" y1="{y}" x2="{_LEFT + 34}" y2="{y}" {stroke}/>')
        parts.append(_text(_LEFT + 42, y + 4, curve.name, anchor="start"))
    return parts


def _decades(values: Sequence[float]) -> tuple[int, int]:
    first, last = math.floor(math.log10(min(values)) + 1e-9), math.ceil(math.log10(max(values)) - 1e-9)
    return first, max(last, first + 1)


def _short(number: float) -> str:
    for size, letter in ((1e6, "M"), (1e3, "k")):
        if number >= size:
            return f"{number / size:g}{letter}"
    return f"{number:g}"


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="#d5d9dc" stroke-width="1"/>'


def _text(x: float, y: float, text: str, *, anchor: str = "middle", size: int = 12, weight: str = "normal") -> str:
    return (
        f'<text x="{x}" y="{y}" font-size="{size}" font-weight="{weight}" text-anchor="{anchor}">{escape(text)}</text>'
    )
