"""Invented stories in the layouts that papers, agencies, databases and web pages really use: each field, span by span.

A file of layouts/ holds cases: `=== name`, the expected fields, a line `---`, the text; `{EN}` stands for an invented
story of fillers.txt. A field that is not given must not be found; `byline: ?` and `headline: ?` leave one open, and
`only: byline headline` leaves all others open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from clipper.clipping import Extraction
from clipper.extraction import extract

LAYOUTS = Path(__file__).parent / "layouts"
TODAY = date(2026, 11, 24)
SINGLE = ("published", "published_partial", "located", "byline", "headline")
PRINTED = ("publication", "section", "page")
SEVERAL = {"credit": "credit_lines", "source": "info_sources"}


@dataclass(frozen=True)
class Case:
    name: str
    expected: dict[str, list[str]]
    text: str


def blocks(path: Path) -> list[tuple[str, str]]:
    parts = re.split(r"^=== (.+)\n", path.read_text("utf-8"), flags=re.MULTILINE)[1:]
    return list(zip(parts[::2], parts[1::2], strict=True))


FILLERS = {name: body.strip("\n") for name, body in blocks(LAYOUTS / "fillers.txt")}


def cases() -> list[Case]:
    found = []
    for path in sorted(LAYOUTS.glob("*.txt")):
        if path.name == "fillers.txt":
            continue
        for name, block in blocks(path):
            head, _, text = block.partition("---\n")
            expected: dict[str, list[str]] = {}
            for line in head.strip().splitlines():
                field, _, value = line.partition(":")
                expected.setdefault(field.strip(), []).append(value.strip())
            for filler, body in FILLERS.items():
                text = text.replace(f"{{{filler}}}", body)
            found.append(Case(f"{path.stem}-{name}", expected, text.rstrip("\n") + "\n"))
    return found


CASES = cases()


def read(extraction: Extraction, field: str) -> list[str]:
    if field == "ambiguous":
        return list(extraction.date_candidates) if extraction.ambiguous else []
    if field in SEVERAL:
        return list(extraction.every(SEVERAL[field]))
    value = extraction.first(field)
    return [] if value is None else [value]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_layout_is_read_as_a_careful_reader_would(case: Case) -> None:
    extraction = extract(case.text, TODAY)
    fields = [*SINGLE, *SEVERAL, "ambiguous", *(key for key in case.expected if key in PRINTED)]
    if "only" in case.expected:
        fields = case.expected["only"][0].split()
    wanted = {field: case.expected.get(field, []) for field in fields if case.expected.get(field) != ["?"]}
    assert {field: read(extraction, field) for field in wanted} == wanted


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_spans_are_verbatim(case: Case) -> None:
    for finding in extract(case.text, TODAY).findings:
        span = case.text[finding.start : finding.end]
        assert 0 <= finding.start < finding.end <= len(case.text)
        if finding.field in ("located", "byline", "headline", "credit_lines"):
            assert " ".join(span.split()) == finding.value
        if finding.field == "published_text":
            assert span == finding.value
