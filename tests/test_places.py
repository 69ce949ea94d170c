from __future__ import annotations

import os
import sys

import platformdirs
import pytest

from clipper.places import cache_folder, data_folder


@pytest.mark.parametrize("base", [None, "", "  ", "/srv/data", "/srv/../srv/data"])
def test_the_folders_are_the_platforms_own(base: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_DATA_HOME", "XDG_CACHE_HOME"):
        if base is None:
            monkeypatch.delenv(variable, raising=False)
        else:
            monkeypatch.setenv(variable, base)
    assert data_folder() == os.path.abspath(platformdirs.user_data_dir("clipper", appauthor=False))
    assert cache_folder() == os.path.abspath(platformdirs.user_cache_dir("clipper", appauthor=False))


def test_on_linux_they_cost_no_import(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setitem(sys.modules, "platformdirs", None)
    assert data_folder().endswith("clipper")
