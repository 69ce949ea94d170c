"""Libraries over real archives, for tests."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from clipper.archive import Archive, Moved
from clipper.errors import ClipperError
from clipper.index import Row
from clipper.inputs import Input
from clipper.library import Library, adding, finding
from clipper.library.adding import Outcome
from clipper.library.locating import Found
from clipper.library.preparing import Value
from clipper.query import All

TODAY = date(2026, 11, 23)
NOW = "2026-11-23T22:11:00Z"
FERRY = " date 2020-01-05 The ferry left again.\n\nNobody was aboard.\n\n(With ANI inputs)\n"
TRAIN = " date 2021-02-07 The train came late.\n\nMUMBAI waited.\n"
PLAIN = "Nobody knows when this was written, or where.\n"


def made(folder: Path, notices: list[str] | None = None) -> Library:
    """A library over a new, or the same, archive."""
    if not (folder / "clipper.toml").exists():
        Archive.create(str(folder)).close()
    notice = notices.append if notices is not None else (lambda _: None)
    return Library(Found(str(folder), "--archive"), today=TODAY, now=NOW, notice=notice)


def put(library: Library, *texts: str | bytes, given: Mapping[str, Value] | None = None) -> list[Outcome]:
    """Add texts; every one must be taken in, or there already."""
    inputs = [
        Input(f"{number}.txt", data=text.encode() if isinstance(text, str) else text)
        for number, text in enumerate(texts)
    ]
    outcomes = list(adding.add(library, inputs, adding.job(library, given=given or {})))
    assert {one.kind for one in outcomes} <= {"added", "already archived"}, outcomes
    return outcomes


def path_of(library: Library, text: str, given: Mapping[str, Value] | None = None) -> str:
    """Add one text; its path."""
    (outcome,) = put(library, text, given=given)
    assert outcome.path is not None
    return outcome.path


def rows(library: Library) -> list[Row]:
    """Every row, newest first, by the index this library has open."""
    return list(finding.rows(library, All()))


def written(outcome: Moved | ClipperError) -> Moved:
    """An outcome that must be a file written."""
    assert isinstance(outcome, Moved), outcome
    return outcome
