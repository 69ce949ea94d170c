"""What verify says, and that every deed leaves nothing to say: a lost clipping is noticed, whatever came before."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from archive_making import LATER, NOW, add, moved, new

from clipper.archive import Archive, Trashed
from clipper.archive.findings import Repair, Repaired
from clipper.errors import BadClipping
from clipper.frozen import replace


def amiss(archive: Archive) -> list[tuple[str, str]]:
    return [(one.kind, one.path) for one in archive.verify()]


def at(archive: Archive, path: str) -> Path:
    return Path(archive.root) / path


def copy_of(archive: Archive, path: str, other: str) -> str:
    at(archive, other).parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(at(archive, path), at(archive, other))
    return other


def mended(archive: Archive, second_copy: str | None = None) -> list[Repair]:
    """Carry out every repair there is; all must be done."""
    proposed = list(archive.repairs(archive.verify(), second_copy))
    done = [archive.repair(one, LATER) for one in proposed]
    assert all(isinstance(one, Repaired) for one in done), done
    return proposed


class TestALostClipping:
    """The register goes on expecting a clipping until its last file was removed by clipper."""

    @pytest.mark.parametrize("emptied", [True, False])
    def test_after_it_was_removed_and_added_again(self, archive: Archive, emptied: bool) -> None:
        [path] = add(archive, new("one"))
        [there] = moved(archive.trash([path], None, NOW))
        add(archive, new("one"))
        if emptied:
            archive.empty_trash([there], NOW)
        assert amiss(archive) == []
        os.unlink(at(archive, path))
        assert amiss(archive) == [("missing", path)]

    def test_after_it_was_removed_and_added_by_another_writer(
        self, archive: Archive, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        [path] = add(archive, new("one"))
        [there] = moved(archive.trash([path], None, NOW))
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "of another"))
        with Archive.open(archive.root) as other:
            [_] = other.accession([new("one")], LATER)
        archive.empty_trash([there], LATER)
        assert amiss(archive) == []
        os.unlink(at(archive, path))
        assert amiss(archive) == [("missing", path)]

    def test_after_a_damaged_file_was_replaced_and_the_trash_emptied(self, archive: Archive, tmp_path: Path) -> None:
        [path] = add(archive, new("one"))
        list(archive.backup(str(tmp_path / "copy")))
        at(archive, path).write_bytes(at(archive, path).read_bytes()[:-1] + b"X")
        assert len(mended(archive, str(tmp_path / "copy"))) == 1
        archive.empty_trash([one.path for one in archive.trashed()], LATER)
        assert amiss(archive) == []
        os.unlink(at(archive, path))
        assert amiss(archive) == [("missing", path)]

    def test_after_one_of_two_copies_was_removed(self, archive: Archive) -> None:
        [path] = add(archive, new("one"))
        other = copy_of(archive, path, path.replace(".txt", " copy.txt"))
        moved(archive.trash([path], None, NOW))
        assert amiss(archive) == []
        os.unlink(at(archive, other))
        assert amiss(archive) == [("missing", other)]

    def test_not_after_both_copies_were_removed_at_once(self, archive: Archive) -> None:
        [path] = add(archive, new("one"))
        other = copy_of(archive, path, path.replace(".txt", " copy.txt"))
        there = moved(archive.trash([path, other], None, NOW))
        assert amiss(archive) == []
        archive.empty_trash(there, NOW)
        assert amiss(archive) == []

    @pytest.mark.parametrize("why", ["removed", "by hand"])
    def test_not_after_it_was_deleted_from_the_trash(self, archive: Archive, why: str) -> None:
        [path] = add(archive, new("one"))
        there = f"trash/{path.rpartition('/')[2]}"
        if why == "removed":
            moved(archive.trash([path], None, NOW))
        else:
            at(archive, "trash").mkdir()
            os.rename(at(archive, path), at(archive, there))
        assert amiss(archive) == []
        archive.empty_trash([there], NOW)
        assert amiss(archive) == []


class TestLineEnds:
    """Another program turned every LF of a file into CR LF, or every CR LF into LF, header and all."""

    @pytest.mark.parametrize(
        "given",
        [
            b"one\ntwo\n",
            b"one\r\ntwo\r\n",
            b"one\r\ntwo\nthree",
            b"one\n\n\r\ntwo",
            "größer\r\n„x“".encode("utf-16"),
            "größer\n".encode("cp1252"),
        ],
    )
    def test_what_sed_did_to_a_whole_file_is_undone(self, archive: Archive, given: bytes) -> None:
        [path] = add(archive, new(given))
        whole = at(archive, path).read_bytes()
        converted = b"".join(
            line[:-1] + b"\r\n" if line.endswith(b"\n") else line + b"\r" for line in whole.splitlines(keepends=True)
        )  # sed -i 's/$/\r/'
        at(archive, path).write_bytes(converted)
        [one] = archive.verify()
        assert (one.kind, one.path, one.id) == ("line-ends", path, new(given).clipping.id)
        assert one.detail == "its line ends were converted by another program"
        mended(archive)
        assert at(archive, path).read_bytes() == whole
        assert amiss(archive) == []

    @pytest.mark.parametrize("given", [b"one\ntwo\n", b"one\r\ntwo\r\n"])
    def test_what_a_converter_did_is_undone_where_the_digest_proves_it(self, archive: Archive, given: bytes) -> None:
        [path] = add(archive, new(given))
        whole = at(archive, path).read_bytes()
        for end in (b"\r\n", b"\n"):
            at(archive, path).write_bytes(whole.replace(b"\r\n", b"\n").replace(b"\n", end))
            if at(archive, path).read_bytes() == whole:
                continue
            assert amiss(archive) == [("line-ends", path)]
            mended(archive)
            assert at(archive, path).read_bytes() == whole
            assert amiss(archive) == []

    def test_what_cannot_be_undone_is_taken_from_a_second_copy(self, archive: Archive, tmp_path: Path) -> None:
        [path] = add(archive, new(b"one\r\ntwo\nthree\n"))
        list(archive.backup(str(tmp_path / "copy")))
        whole = at(archive, path).read_bytes()
        at(archive, path).write_bytes(whole.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
        [one] = archive.verify()
        assert one.kind == "line-ends"
        assert "--from" in one.advice
        assert list(archive.repairs([one])) == []
        mended(archive, str(tmp_path / "copy"))
        assert at(archive, path).read_bytes() == whole

    def test_what_is_written_meanwhile_stays(self, archive: Archive) -> None:
        [path] = add(archive, new(b"one\n"))
        at(archive, path).write_bytes(at(archive, path).read_bytes().replace(b"\n", b"\r\n"))
        [proposed] = archive.repairs(archive.verify())
        at(archive, path).write_bytes(b"Clipping: 1\r\nand now it is something else")
        assert not isinstance(archive.repair(proposed, NOW), Repaired)
        assert at(archive, path).read_bytes() == b"Clipping: 1\r\nand now it is something else"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "half-present"),
        (b"Clip", "half-present"),
        (b"Clipping: ", "half-present"),
        (b"Clipping: 1", "half-present"),
        (b"Clipping: 1\nPublished: 2020", "half-present"),
        (b"Clipping: 1\r\nPublished: 2020", "half-present"),
        (b"Clipping: 2\n\nx", "newer"),
        (b"Clipping: 2\r\n\r\nx", "newer"),
        (b"Clipping: of the week\n\nWe were there.\n", "foreign"),
        (b"Clippings are small.\n", "foreign"),
    ],
)
def test_what_a_file_is_that_is_no_whole_clipping(archive: Archive, data: bytes, kind: str) -> None:
    at(archive, "undated").mkdir()
    at(archive, "undated/x.txt").write_bytes(data)
    assert amiss(archive) == [(kind, "undated/x.txt")]


@pytest.mark.parametrize("change", [(b"the pier\n", b""), (b"harbour office", b"port"), (b"A", b"")], ids=str)
def test_a_text_that_became_shorter_is_not_said_to_be_cut(archive: Archive, change: tuple[bytes, bytes]) -> None:
    """A digest cannot tell a lost end from another word in the middle."""
    text = b"A harbour office\nand the pier\n"
    [path] = add(archive, new(text))
    at(archive, path).write_bytes(at(archive, path).read_bytes().replace(*change))
    [one] = archive.verify()
    left = len(text.replace(*change))
    said = f"shorter than what was given, cut short or changed: {left} of {len(text)} bytes"
    assert (one.kind, one.detail) == ("half-present", said)


def test_of_two_headers_of_one_clipping_neither_is_entered(archive: Archive) -> None:
    """Or the one and the other would be called changed in turn."""
    [path] = add(archive, new("one"))
    other = copy_of(archive, path, path.replace(".txt", " copy.txt"))
    at(archive, other).write_bytes(at(archive, other).read_bytes().replace(b"Accessioned", b"Note: n\nAccessioned"))
    assert amiss(archive) == [("duplicated", other)]
    assert list(archive.repairs(archive.verify())) == []


@pytest.mark.parametrize(("name", "said"), [(b"na\xefve.txt", "UTF-8"), (b"na\xefve.jpg", "UTF-8")])
def test_a_name_that_is_not_utf8_is_to_be_changed(archive: Archive, name: bytes, said: str) -> None:
    add(archive, new("one"))
    try:
        Path(os.fsdecode(os.fsencode(archive.root) + b"/2020/" + name)).write_bytes(b"x")
    except OSError:  # macOS has none
        return
    [one] = archive.verify()
    assert one.kind == "foreign"
    assert said in one.detail
    assert "Rename" in one.advice
    assert "remove" not in one.advice


class TestTheTrash:
    """What is damaged there is named until it is deleted; a name there is nobody's business."""

    @pytest.mark.parametrize(
        "damage",
        [
            lambda data: b"",
            lambda data: data[:20],
            lambda data: data[:100],
            lambda data: data.replace(b"Original: sha256", b"Original: sha255"),
            lambda data: data.replace(b"Clipping: 1", b"Clipping 1"),
            lambda data: data.replace(b"\n", b"\r\n"),
            lambda data: data[:-1],
            lambda data: data + b" more",
        ],
    )
    def test_a_damaged_file_is_listed_and_can_be_deleted(
        self, archive: Archive, damage: Callable[[bytes], bytes]
    ) -> None:
        [path] = add(archive, new("one"))
        add(archive, new("two"))
        [there] = moved(archive.trash([path], "why", NOW))
        at(archive, there).write_bytes(damage(at(archive, there).read_bytes()))
        [one] = archive.verify()
        assert one.path == there
        assert one.kind == "line-ends" or there in one.advice
        assert [listed.path for listed in archive.trashed()] == [there]
        [gone] = archive.empty_trash([there], LATER)
        assert isinstance(gone, Trashed)
        assert gone.path == there
        assert gone.clipping is None or gone.clipping.id == new("one").clipping.id
        assert gone.clipping is not None or (gone.why or "").startswith("damaged: ")
        assert amiss(archive) == []

    def test_what_gave_way_to_a_whole_file_can_be_deleted(self, archive: Archive, tmp_path: Path) -> None:
        [path] = add(archive, new("one"))
        source = archive.put_source(b"a whole", "whole.lxo", NOW)
        list(archive.backup(str(tmp_path / "copy")))
        at(archive, path).write_bytes(b"Clip")
        at(archive, source).write_bytes(b"a wholE")
        proposed = list(archive.repairs(archive.verify(), str(tmp_path / "copy")))
        done = [archive.repair(one, LATER) for one in proposed]
        assert sorted(kind for kind, _ in amiss(archive)) == ["half-present", "source-damaged"]
        left = [one.left for one in done if isinstance(one, Repaired) and one.left is not None]
        assert [replace(one, id=None) for one in left] == [replace(one, id=None) for one in archive.verify()]
        assert list(archive.repairs(archive.verify(), str(tmp_path / "copy"))) == []
        assert len(archive.empty_trash([one.path for one in archive.trashed()], LATER)) == 2
        assert amiss(archive) == []
        assert at(archive, source).read_bytes() == b"a whole"

    def test_what_is_foreign_or_newer_is_left(self, archive: Archive) -> None:
        add(archive, new("one"))
        at(archive, "trash").mkdir()
        for name, data in (("notes.txt", b"mine"), ("newer.txt", b"Clipping: 2\n\nx")):
            at(archive, f"trash/{name}").write_bytes(data)
            assert archive.trashed() == []
            [refused] = archive.empty_trash([f"trash/{name}"], NOW)
            assert isinstance(refused, BadClipping)
            assert at(archive, f"trash/{name}").read_bytes() == data

    @pytest.mark.parametrize("name", ["{} (1).txt", "{} (conflicted copy).txt", "another-00000000.txt"])
    def test_a_name_is_not_amiss_there(self, archive: Archive, name: str) -> None:
        [path] = add(archive, new("one"))
        other = copy_of(archive, path, f"2020/01/05/{name.format(path[-20:-4])}")
        moved(archive.trash([other], None, NOW))
        assert amiss(archive) == []


class TestADamagedRegister:
    """Named until somebody has looked at it; what was there stays there."""

    def register(self, archive: Archive) -> Path:
        [path] = at(archive, "register").iterdir()
        return path

    @pytest.mark.parametrize(
        "damage",
        [
            lambda data: data[:-100],
            lambda data: data[:-1],
            lambda data: data[:-100] + bytes(100),
            lambda data: data + bytes(4096),
            lambda data: data.replace(b"-11-23T", b"-11-22T", 1),
            lambda data: data.replace(b"Register: 1", b"Register: 2"),
            lambda data: data.replace(b"\n", b"\r\n"),
            lambda data: b"".join(data.splitlines(keepends=True)[:2] + data.splitlines(keepends=True)[3:]),
            lambda data: data.replace(b" added ", b" \xff\xfe\x00 ", 2),
            lambda data: b"",
        ],
    )
    def test_is_acknowledged_and_stays_as_it_is(self, archive: Archive, damage: Callable[[bytes], bytes]) -> None:
        add(archive, *[new(str(number)) for number in range(4)])
        register = self.register(archive)
        damaged = damage(register.read_bytes())
        register.write_bytes(damaged)
        archive.close()
        with Archive.open(archive.root) as again:
            assert "register" in {kind for kind, _ in amiss(again)}
            mended(again)
            assert amiss(again) == []
            assert register.read_bytes().startswith(damaged)
            add(again, new("another"))
            assert amiss(again) == []

    def test_whoever_wrote_it(self, archive: Archive, tmp_path: Path) -> None:
        add(archive, new("one"), new("two"))
        archive.close()
        shutil.copytree(archive.root, tmp_path / "clone")
        with Archive.open(str(tmp_path / "clone")) as clone:
            register = self.register(clone)
            damaged = register.read_bytes()[:-70]
            register.write_bytes(damaged)
            mended(clone)
            assert amiss(clone) == []
            assert register.read_bytes() == damaged
            assert len(list(at(clone, "register").iterdir())) == 2

    def test_what_is_damaged_afterwards_is_named_again(self, archive: Archive) -> None:
        add(archive, *[new(str(number)) for number in range(4)])
        register = self.register(archive)
        register.write_bytes(register.read_bytes()[:-100])
        mended(archive)
        register.write_bytes(register.read_bytes().replace(b"-11-23T", b"-11-22T", 1))
        assert "register" in {kind for kind, _ in amiss(archive)}

    def test_one_that_changes_meanwhile_is_not(self, archive: Archive) -> None:
        add(archive, new("one"), new("two"))
        register = self.register(archive)
        whole = register.read_bytes()
        register.write_bytes(whole[:-100])
        [proposed] = [one for one in archive.repairs(archive.verify()) if one.discrepancy.kind == "register"]
        register.write_bytes(whole)
        assert not isinstance(archive.repair(proposed, NOW), Repaired)
        assert register.read_bytes() == whole


class TestWhatLiesAtAnothersPlace:
    """A clipping is lost, whatever was put where it lay."""

    @pytest.mark.parametrize("data", [b"a note", b"Clipping: 1\nNote: x\n", None])
    def test_the_lost_one_is_named_or_the_damage_is(self, archive: Archive, data: bytes | None, tmp_path: Path) -> None:
        first, second = add(archive, new("one"), new("two"))
        list(archive.backup(str(tmp_path / "copy")))
        os.unlink(at(archive, second))
        if data is None:
            os.rename(at(archive, first), at(archive, second))
        else:
            at(archive, second).write_bytes(data)
        damaged = data is not None and data.startswith(b"Clipping")
        named = [one for one in amiss(archive) if one[1] == second]
        assert [kind for kind, _ in named if kind in ("missing", "half-present")] == [
            "half-present" if damaged else "missing"
        ]

    def test_repair_takes_it_from_the_copy_and_moves_nothing_away(self, archive: Archive, tmp_path: Path) -> None:
        [path] = add(archive, new("one"))
        list(archive.backup(str(tmp_path / "copy")))
        at(archive, path).write_bytes(b"a note")
        [taken] = mended(archive, str(tmp_path / "copy"))
        assert taken.discrepancy.kind == "missing"
        assert at(archive, path).read_bytes() == b"a note"
        assert [archive.read(one).original for one in archive.locate(new("one").clipping.id)] == [b"one"]
        assert amiss(archive) == [("foreign", path)]

    def test_a_copy_under_another_name_is_one(self, archive: Archive) -> None:
        first, second = add(archive, new("one"), new("two"))
        shutil.copy(at(archive, first), at(archive, second))
        assert ("duplicated", second) in amiss(archive)
        mended(archive)
        assert amiss(archive) == [("missing", second)]


class TestARegisterThatCannotBeRead:
    """It is named; what only it would know is not guessed; and everything else is still verified."""

    @pytest.mark.parametrize("whole", [True, False])
    def test_is_named_and_the_rest_is_verified(self, archive: Archive, tmp_path: Path, whole: bool) -> None:
        first, second = add(archive, new("one"), new("two"))
        register = at(archive, "register")
        unread = register if whole else next(register.iterdir())
        unread.rename(tmp_path / "elsewhere")
        unread.symlink_to(tmp_path / "elsewhere")
        at(archive, first).write_bytes(b"Clip")
        os.unlink(at(archive, second))
        path = unread.relative_to(archive.root).as_posix()
        assert sorted(amiss(archive)) == [("foreign", path), ("half-present", first), ("unreadable", path)]

    def test_never_blocks_writing(self, archive: Archive, tmp_path: Path) -> None:
        add(archive, new("one"))
        archive.close()
        at(archive, "register").rename(tmp_path / "elsewhere")
        at(archive, "register").symlink_to(tmp_path / "elsewhere")
        for text in ("two", "three"):
            with Archive.open(archive.root) as again:
                add(again, new(text))
                assert again.register_problem is not None
