from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from clipper.archive import Archive


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own: the writer's id of whoever runs the tests is left alone."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    return home


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.create(str(tmp_path / "archive")) as archive:
        yield archive
