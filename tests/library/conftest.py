"""A library over an archive and a home of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from library_making import made

from clipper.library import Library


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def notices() -> list[str]:
    """What the library told its user."""
    return []


@pytest.fixture
def library(tmp_path: Path, notices: list[str]) -> Iterator[Library]:
    with made(tmp_path / "archive", notices) as library:
        yield library
