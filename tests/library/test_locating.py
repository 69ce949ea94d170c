"""Which archive a command means."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipper.errors import NoArchive
from clipper.library.locating import Found, find_archive


def _archive(folder: Path) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "clipper.toml").write_text("format = 1\n")
    return str(folder)


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)


def test_the_named_one_wins_over_the_variable_and_the_near_one(tmp_path: Path) -> None:
    named, variable, near = (_archive(tmp_path / name) for name in ("named", "variable", "near"))
    environment = {"CLIPPER_ARCHIVE": variable}
    assert find_archive(named, environment, near) == Found(named, "--archive")
    assert find_archive(None, environment, near) == Found(variable, "CLIPPER_ARCHIVE")
    assert find_archive(None, {}, near) == Found(near, "here or above")


def test_the_nearest_folder_wins_and_an_archive_inside_it_counts(tmp_path: Path) -> None:
    outer, inner = _archive(tmp_path / "archive"), _archive(tmp_path / "project" / "archive")
    deep = tmp_path / "project" / "notes"
    deep.mkdir()
    assert find_archive(None, {}, str(deep)).root == inner
    assert find_archive(None, {}, str(tmp_path / "elsewhere")).root == outer


def test_a_project_folder_may_be_named_instead_of_its_archive(tmp_path: Path) -> None:
    inner = _archive(tmp_path / "project" / "archive")
    assert find_archive(str(tmp_path / "project"), {}, "/").root == inner


def test_a_folder_that_is_no_archive_is_an_error_that_says_what_it_is(tmp_path: Path) -> None:
    with pytest.raises(NoArchive, match=r"no clipper\.toml"):
        find_archive(str(tmp_path), {}, "/")
    with pytest.raises(NoArchive, match="no such folder"):
        find_archive(None, {"CLIPPER_ARCHIVE": str(tmp_path / "none")}, "/")


def test_a_folder_of_an_archive_is_not_to_be_made_one(tmp_path: Path) -> None:
    archive = _archive(tmp_path / "archive")
    (tmp_path / "archive" / "2020").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "archive" / "2020")
    for folder in ("archive/2020", "archive/none", "link"):
        with pytest.raises(NoArchive) as caught:
            find_archive(str(tmp_path / folder), {}, "/")
        assert caught.value.hint == f"It lies in the archive {archive}: name that."


def test_with_none_it_lists_where_it_looked_and_names_init(tmp_path: Path) -> None:
    here = tmp_path / "a" / "b"
    here.mkdir(parents=True)
    with pytest.raises(NoArchive) as caught:
        find_archive(None, {}, str(here))
    assert str(here) in caught.value.message
    assert str(tmp_path) in caught.value.message
    assert "home" in caught.value.message
    assert "clipper init" in caught.value.hint
