from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from archive_making import NOW, add, listing, new

from clipper.archive import Archive
from clipper.errors import NoArchive, NotWritten, SettingsError, UsageError
from clipper.settings import TEMPLATE, with_search


def test_what_a_new_archive_holds(tmp_path: Path) -> None:
    root = tmp_path / "some" / "where"
    with Archive.create(str(root)) as archive:
        assert listing(archive) == [".gitattributes", ".gitignore", "README.txt", "clipper.toml"]
        assert re.fullmatch(
            r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", archive.settings.archive_id
        )
        assert archive.root == str(root)
    assert (root / ".gitattributes").read_text().endswith("* -text\n")
    assert (root / ".gitignore").read_text().endswith("\n/.clipper/\n")
    assert (root / ".clipper/.gitignore").read_text() == "*\n"
    assert os.listdir(root / ".clipper/incoming") == []
    assert all(len(line) <= 120 for line in (root / "README.txt").read_text().splitlines())


def test_two_archives_differ(tmp_path: Path) -> None:
    ids = {Archive.create(str(tmp_path / name)).settings.archive_id for name in "abc"}
    assert len(ids) == 3


def test_what_is_there_is_left(tmp_path: Path) -> None:
    (tmp_path / "README.txt").write_text("mine")
    Archive.create(str(tmp_path))
    assert (tmp_path / "README.txt").read_text() == "mine"
    with pytest.raises(UsageError, match="archive already"):
        Archive.create(str(tmp_path))


@pytest.mark.parametrize("inner", ["2020", "2020/01/05", "trash", "some/where", "linked/2020"])
def test_archives_do_not_lie_in_one_another(tmp_path: Path, inner: str) -> None:
    outer = tmp_path / "archive"
    Archive.create(str(outer)).close()
    (tmp_path / "linked").symlink_to(outer)
    (outer / "2020").mkdir()
    place = tmp_path / inner if inner.startswith("linked") else outer / inner
    before = sorted(outer.rglob("*"))
    with pytest.raises(UsageError, match=re.escape(f"{place} lies in the archive {outer}")):
        Archive.create(str(place))
    assert sorted(outer.rglob("*")) == before


def test_no_archive_is_made_around_another(tmp_path: Path) -> None:
    inner = tmp_path / "project" / "clips" / "archive"
    Archive.create(str(inner)).close()
    for place in (tmp_path, tmp_path / "project"):
        with pytest.raises(UsageError, match=re.escape(f"{place} holds an archive already: {inner}")):
            Archive.create(str(place))
        assert not (place / "clipper.toml").exists()
    Archive.create(str(tmp_path / "project" / "beside")).close()


def test_a_broken_clipper_toml_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "clipper.toml").write_text("broken")
    with pytest.raises(UsageError, match="archive already"):
        Archive.create(str(tmp_path))
    with pytest.raises(SettingsError, match=r"clipper\.toml, line 1"):
        Archive.open(str(tmp_path))
    assert (tmp_path / "clipper.toml").read_text() == "broken"


def test_where_none_can_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(NotWritten) as caught:
        Archive.create(str(tmp_path / "file" / "archive"))
    assert caught.value.exit_code == 3


def test_what_is_no_archive(tmp_path: Path) -> None:
    for root in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(NoArchive, match=str(root)):
            Archive.open(str(root))


def test_a_newer_archive_is_refused_politely(tmp_path: Path) -> None:
    (tmp_path / "clipper.toml").write_text(
        TEMPLATE.format(id="0" * 8 + "-0000" * 3 + "-" + "0" * 12).replace("= 1\n", "= 2\n", 1)
    )
    with pytest.raises(SettingsError, match="newer than this clipper") as caught:
        Archive.open(str(tmp_path))
    assert "newer clipper" in caught.value.hint


def test_settings_that_are_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "clipper.toml").write_bytes(b"format = 1\n# caf\xe9\n")
    with pytest.raises(SettingsError, match="line 2: not UTF-8"):
        Archive.open(str(tmp_path))


def test_the_settings_are_changed_whole_or_not_at_all(archive: Archive) -> None:
    path = Path(archive.root) / "clipper.toml"
    path.chmod(0o640)
    assert archive.change_settings(lambda text: with_search(text, "clipper.toml", "iran", "iran"), NOW).searches == {
        "iran": "iran"
    }
    assert archive.settings.searches == {"iran": "iran"}
    assert path.stat().st_mode & 0o777 == 0o640
    before = path.read_bytes()
    with pytest.raises(SettingsError):
        archive.change_settings(lambda text: text + "broken\n", NOW)
    assert path.read_bytes() == before
    assert os.listdir(Path(archive.root) / ".clipper/incoming") == []
    add(archive, new("still works"))


def test_an_archive_may_be_reached_through_a_link(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(archive.root)
    with Archive.open(str(tmp_path / "link")) as linked:
        add(linked, new("one"))


def test_closing_gives_all_descriptors_back(tmp_path: Path) -> None:
    def count() -> int:
        return len(os.listdir("/dev/fd"))

    before = count()
    for number in range(3):
        with Archive.create(str(tmp_path / str(number))) as archive:
            [path] = add(archive, new("one"))
            archive.read(path)
            archive.trash([path], None, NOW)
            archive.put_source(b"x", "x", NOW)
    assert count() == before
