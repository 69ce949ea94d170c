"""The query language: what a person types becomes a small tree that any engine can answer. See docs/search.md."""

from __future__ import annotations

from clipper.query.parsing import parse
from clipper.query.showing import show
from clipper.query.tree import (
    All,
    And,
    Begins,
    Dates,
    Equals,
    Has,
    Is,
    Near,
    Not,
    Or,
    Query,
    Words,
    all_of,
    any_of,
    expanded,
    negation,
    ranges,
    terms,
    without_dates,
)
from clipper.query.values import filtering

__all__ = [
    "All",
    "And",
    "Begins",
    "Dates",
    "Equals",
    "Has",
    "Is",
    "Near",
    "Not",
    "Or",
    "Query",
    "Words",
    "all_of",
    "any_of",
    "expanded",
    "filtering",
    "negation",
    "parse",
    "ranges",
    "show",
    "terms",
    "without_dates",
]
