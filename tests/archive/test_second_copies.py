"""Backup follows whatever was done here, loses nothing there, and leaves nothing for verify --against to say."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from archive_making import LATER, NOW, add, listing, moved, new

from clipper.archive import Archive
from clipper.archive.findings import Copied
from clipper.clipping import Published
from clipper.errors import NoArchive, UsageError


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "copy"


@pytest.fixture
def there(archive: Archive, copy: Path) -> Iterator[Archive]:
    """A copy of an archive of three clippings."""
    add(archive, new("one"), new("two"), new("three", None))
    list(archive.backup(str(copy)))
    with Archive.open(str(copy)) as there:
        yield there


def differences(archive: Archive, copy: Path) -> list[tuple[str, str]]:
    return [(one.kind, one.path) for one in archive.compare(str(copy))]


def backed_up(archive: Archive, copy: Path) -> list[str]:
    """What a backup did, which must all be copied; after it there is nothing left to say, on either side."""
    done = list(archive.backup(str(copy)))
    assert all(isinstance(one, Copied) for one in done), done
    assert differences(archive, copy) == []
    assert [one for one in archive.backup(str(copy)) if not isinstance(one, Copied)] == []
    with Archive.open(str(copy)) as there:
        assert list(there.verify()) == []
    return [f"{one.what} {one.path}" for one in done if isinstance(one, Copied)]


def path_of(archive: Archive, text: str) -> str:
    [path] = archive.locate(new(text).clipping.id)
    return path


@pytest.mark.parametrize("text", ["one", "three"])
def test_a_removal_is_followed_into_the_trash(archive: Archive, there: Archive, copy: Path, text: str) -> None:
    [trashed] = moved(archive.trash([path_of(archive, text)], "why", LATER))
    assert ("moved", trashed) in differences(archive, copy)
    assert any(trashed in one for one in backed_up(archive, copy))
    assert there.locate(new(text).clipping.id) == []
    assert [(one.path, one.why) for one in there.trashed()] == [(trashed, "why")]


def test_what_was_restored_comes_back_there(archive: Archive, there: Archive, copy: Path) -> None:
    path = path_of(archive, "one")
    [trashed] = moved(archive.trash([path], None, NOW))
    backed_up(archive, copy)
    moved(archive.restore([trashed], LATER))
    backed_up(archive, copy)
    assert there.locate(new("one").clipping.id) == [path]
    assert set(listing(there)) - set(listing(archive)) == {trashed}
    moved(archive.trash([path], "again", LATER))
    backed_up(archive, copy)
    assert there.locate(new("one").clipping.id) == []


@pytest.mark.parametrize("between", [True, False])
def test_what_was_emptied_here_stays_in_the_trash_there(
    archive: Archive, there: Archive, copy: Path, between: bool
) -> None:
    path = path_of(archive, "one")
    original = there.read(path).original
    [trashed] = moved(archive.trash([path], None, NOW))
    if between:
        backed_up(archive, copy)
    archive.empty_trash([trashed], LATER)
    backed_up(archive, copy)
    assert there.locate(new("one").clipping.id) == []
    assert [there.read(one.path).original for one in there.trashed()] == [original]


def test_the_trash_there_keeps_several_of_one_name(archive: Archive, there: Archive, copy: Path) -> None:
    for _ in range(3):
        [trashed] = moved(archive.trash([path_of(archive, "one")], None, NOW))
        archive.empty_trash([trashed], NOW)
        backed_up(archive, copy)
        add(archive, new("one"))
        backed_up(archive, copy)
    assert len(there.trashed()) == 3


def test_one_that_was_removed_added_again_and_moved(archive: Archive, there: Archive, copy: Path) -> None:
    moved(archive.trash([path_of(archive, "one")], None, NOW))
    add(archive, new("one", "1999-01-01"))
    backed_up(archive, copy)
    assert listing(there) == listing(archive)


def test_one_of_two_copies_that_was_removed(archive: Archive, there: Archive, copy: Path) -> None:
    path = path_of(archive, "one")
    twin = path.replace(".txt", " copy.txt")
    (Path(archive.root) / twin).write_bytes((Path(archive.root) / path).read_bytes())
    list(archive.backup(str(copy)))
    moved(archive.trash([path], None, LATER))
    backed_up(archive, copy)
    assert listing(there) == listing(archive)


def test_a_damaged_file_in_the_trash_replaces_no_whole_one(archive: Archive, there: Archive, copy: Path) -> None:
    path = path_of(archive, "one")
    [trashed] = moved(archive.trash([path], None, LATER))
    (Path(archive.root) / trashed).write_bytes((Path(archive.root) / trashed).read_bytes() + b" and more")
    list(archive.backup(str(copy)))
    [whole] = [*there.locate(new("one").clipping.id), *(one.path for one in there.trashed() if one.path != trashed)]
    assert there.read(whole).intact


def test_what_was_added_there_alone_is_named_and_stays(archive: Archive, there: Archive, copy: Path) -> None:
    [path] = add(there, new("four"))
    [register] = set(listing(there)) - set(listing(archive)) - {path}
    assert differences(archive, copy) == [("only-there", path), ("only-there", register)]
    assert list(archive.backup(str(copy))) == []
    assert there.read(path).intact


def test_what_was_deleted_here_by_other_means_is_no_removal(archive: Archive, there: Archive, copy: Path) -> None:
    path = path_of(archive, "one")
    os.unlink(Path(archive.root) / path)
    assert differences(archive, copy) == [("only-there", path)]
    assert list(archive.backup(str(copy))) == []
    assert there.read(path).intact


def test_registers_that_contradict_each_other_are_both_kept(archive: Archive, there: Archive, copy: Path) -> None:
    [register] = (Path(archive.root) / "register").iterdir()
    register.write_bytes(register.read_bytes()[:-90])
    archive.close()
    with Archive.open(archive.root) as again:
        for one in list(again.repairs(again.verify())):
            again.repair(one, LATER)
        add(again, new("four"))
        name = f"register/{register.name}"
        assert ("differs", name) in differences(again, copy)
        (register.parent / "0123456789abcdef.txt").write_bytes((copy / name).read_bytes())
        (copy / name).write_bytes(register.read_bytes())
        backed_up(again, copy)
        assert list(again.verify()) == []


def test_edits_and_moves_are_followed(archive: Archive, there: Archive, copy: Path) -> None:
    for text, published in (("one", Published(2021)), ("two", Published(2020, 1, 5))):
        stored = archive.read(path_of(archive, text))
        moved(archive.rewrite([(stored, replace(stored.clipping, published=published, note="n"))], LATER))
    backed_up(archive, copy)
    assert listing(there) == listing(archive)


def test_a_folder_that_is_no_copy_is_said_to_be_none(archive: Archive, tmp_path: Path) -> None:
    for ask in (
        lambda: list(archive.compare(str(tmp_path / "no"))),
        lambda: list(archive.repairs([], f"{tmp_path}/no")),
    ):
        with pytest.raises(NoArchive) as raised:
            ask()
        assert "clipper backup" in raised.value.hint
        assert "init" not in raised.value.hint


@pytest.mark.parametrize("other", ["archive", "link", "archive/2020", "."])
def test_the_archive_is_no_second_copy_of_itself(archive: Archive, tmp_path: Path, other: str) -> None:
    add(archive, new("one"))
    assert archive.root == str(tmp_path / "archive")
    (tmp_path / "link").symlink_to(archive.root)
    folder = str(tmp_path / other)
    said = "is the archive itself" if other in ("archive", "link") else "lie in one another"
    for ask in (archive.compare, archive.backup, lambda folder: archive.repairs([], folder)):
        with pytest.raises(UsageError, match=said):
            list(ask(folder))


def test_no_copy_is_begun_in_another_archive(archive: Archive, tmp_path: Path) -> None:
    other = tmp_path / "other"
    Archive.create(str(other)).close()
    with pytest.raises(UsageError, match=f"{other}/usb lies in the archive {other}"):
        list(archive.backup(str(other / "usb")))
    assert not (other / "usb").exists()


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("README.txt", "copy it here"),
        (".gitattributes", "copy it here"),
        (".gitignore", "copy it here"),
        ("manifest-sha256.txt", "verify --manifest"),
        ("undated/note.txt", "clipper add"),
        ("register/0123456789abcdef.txt", "Copy it into register/ here"),
    ],
)
def test_what_only_the_copy_has_is_told_with_what_to_do(archive: Archive, copy: Path, name: str, advice: str) -> None:
    backed_up(archive, copy)
    (copy / name).parent.mkdir(exist_ok=True)
    (copy / name).write_bytes((copy / name).read_bytes() if (copy / name).exists() else b"x\n")
    (Path(archive.root) / name).unlink(missing_ok=True)
    [one] = archive.compare(str(copy))
    assert (one.kind, one.path) == ("only-there", name)
    assert advice in one.advice


@pytest.mark.parametrize("damaged", [b"", b"Clipping", b"Clipping: 1\nNote: x", b"Clipping: 1\nno header\n\nx"])
def test_what_is_damaged_here_is_named_and_not_copied(archive: Archive, copy: Path, damaged: bytes) -> None:
    [path, _] = add(archive, new("one"), new("two"))
    source = archive.put_source(b"a whole", "whole.txt", NOW)
    (Path(archive.root) / path).write_bytes(damaged)
    (Path(archive.root) / source).write_bytes(b"a wholE")
    (Path(archive.root) / "2020/newer.txt").write_bytes(b"Clipping: 2\n\nx")
    (Path(archive.root) / "2020/note.txt").write_bytes(b"a note")
    done = list(archive.backup(str(copy)))
    assert sorted(one.path for one in done if not isinstance(one, Copied)) == [path, source]
    assert not (copy / path).exists()
    assert not (copy / source).exists()
    assert (copy / "2020/newer.txt").exists()
    assert (copy / "2020/note.txt").exists()


def test_a_damaged_source_there_is_replaced_by_the_whole_one(archive: Archive, there: Archive, copy: Path) -> None:
    source = archive.put_source(b"a whole", "whole.txt", NOW)
    backed_up(archive, copy)
    (copy / source).write_bytes(b"a wholE")
    assert differences(archive, copy) == [("damaged-there", source)]
    backed_up(archive, copy)
    assert (copy / source).read_bytes() == b"a whole"


def test_a_damaged_source_here_is_named_and_replaces_no_whole_one(archive: Archive, there: Archive, copy: Path) -> None:
    source = archive.put_source(b"a whole", "whole.txt", NOW)
    backed_up(archive, copy)
    (Path(archive.root) / source).write_bytes(b"a wholE")
    assert differences(archive, copy) == [("source-damaged", source)]
    assert [one.path for one in archive.backup(str(copy))] == [source]
    assert (copy / source).read_bytes() == b"a whole"


def test_the_name_of_a_new_copy_is_flushed(archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said to be copied must not go with the folder that holds it."""
    add(archive, new("one"))
    flushed: set[int] = set()
    fsync = os.fsync

    def noted(descriptor: int) -> None:
        flushed.add(os.fstat(descriptor).st_ino)
        fsync(descriptor)

    monkeypatch.setattr("clipper.archive.durable._FULL_FLUSH", None)
    monkeypatch.setattr(os, "fsync", noted)
    list(archive.backup(str(tmp_path / "disk/copy")))
    assert {path.stat().st_ino for path in (tmp_path, tmp_path / "disk", tmp_path / "disk/copy")} <= flushed
