from __future__ import annotations

import errno
import os
import shutil
import signal
import stat
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from archive_making import LATER, NOW, add, moved, new

from clipper.archive import Archive
from clipper.archive.register_reading import Flaw, Line, registers
from clipper.archive.tree import open_tree
from clipper.clipping import Published


def entries(archive: Archive) -> list[Line | Flaw]:
    tree, _ = open_tree(archive.root)
    return [entry for register in registers(tree) for entry in register.read()]


def file_digest(archive: Archive, path: str) -> str:
    return sha256((Path(archive.root) / path).read_bytes()).hexdigest()


def register_path(archive: Archive) -> Path:
    [path] = (Path(archive.root) / "register").iterdir()
    return path


def test_every_deed_is_entered(archive: Archive) -> None:
    [path] = add(archive, new("one"))
    digest = new("one").clipping.id
    expected = [Line(2, NOW, "added", digest, file_digest(archive, path), path)]
    stored = archive.read(path)
    [path] = moved(archive.rewrite([(stored, replace(stored.clipping, published=Published(2021)))], NOW))
    expected.append(Line(3, NOW, "changed", digest, file_digest(archive, path), path))
    os.rename(Path(archive.root) / path, Path(archive.root) / "stray.txt")
    [path] = moved(archive.move_home(["stray.txt"], LATER))
    expected.append(Line(4, LATER, "moved", digest, None, path))
    [path] = moved(archive.trash([path], "why", LATER))
    expected.append(Line(5, LATER, "removed", digest, file_digest(archive, path), path))
    [path] = moved(archive.restore([path], LATER))
    expected.append(Line(6, LATER, "restored", digest, file_digest(archive, path), path))
    [path] = moved(archive.trash([path], None, LATER))
    expected.append(Line(7, LATER, "removed", digest, file_digest(archive, path), path))
    archive.empty_trash([path], LATER)
    expected.append(Line(8, LATER, "emptied", digest, None, path))
    source = archive.put_source(b"whole", "w", LATER)
    expected.append(Line(9, LATER, "source", sha256(b"whole").hexdigest(), sha256(b"whole").hexdigest(), source))
    assert entries(archive) == expected
    assert archive.register_problem is None


def test_the_first_deed_is_entered_where_folders_cannot_be_flushed(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    flush = os.fsync

    def files_alone(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", files_alone)
    settings = Path(archive.root) / "clipper.toml"
    settings.write_text(f'{settings.read_text()}\nflush = "file"\n')
    with Archive.open(archive.root) as again:
        [path] = add(again, new("one"))
        assert again.register_problem is None
        assert [entry.path for entry in entries(again) if isinstance(entry, Line)] == [path]


def test_the_writers_id_is_kept_outside_and_belongs_to_one_folder(
    archive: Archive,
    tmp_path: Path,
    own_data_folder: Path,
) -> None:
    add(archive, new("one"))
    mine = register_path(archive)
    with Archive.create(str(tmp_path / "other")) as other:
        add(other, new("one"))
        other_name = register_path(other).name
    shutil.copytree(archive.root, tmp_path / "clone")
    (tmp_path / "link").symlink_to(archive.root)
    with Archive.open(str(tmp_path / "clone")) as clone, Archive.open(str(tmp_path / "link")) as link:
        add(clone, new("two"))
        add(link, new("three"))
        in_clone = {one.name for one in (Path(clone.root) / "register").iterdir()}
    assert len({mine.name, other_name, *in_clone}) == 3  # three folders, three writers
    assert register_path(archive) == mine  # by whatever way the folder was named
    kept = sorted(one.read_text().split()[0] for one in own_data_folder.rglob("writers/*") if one.is_file())
    assert [f"{one}.txt" for one in kept] == sorted({mine.name, other_name, *in_clone})


def test_two_archives_of_one_user_are_merged_by_copying(archive: Archive, tmp_path: Path) -> None:
    [both, one] = add(archive, new("both"), new("one"))
    with Archive.create(str(tmp_path / "other")) as other:
        add(other, new("both"))
        [two] = add(other, new("two"))
        subprocess.run(["cp", "-Rn", *Path(other.root).glob("[0-9r]*"), archive.root], check=True)
    assert list(archive.verify()) == []
    assert len(list((Path(archive.root) / "register").iterdir())) == 2
    for path in (both, one, two):
        file = Path(archive.root) / path
        file.rename(tmp_path / "away")
        assert [(found.kind, found.path) for found in archive.verify()] == [("missing", path)]
        (tmp_path / "away").rename(file)


def test_a_register_by_another_name_is_as_good(archive: Archive) -> None:
    """One that was begun before, when a user had one id for all archives."""
    [path] = add(archive, new("one"))
    old = register_path(archive)
    lines = old.read_bytes().splitlines(keepends=True)
    lines[0] = b"Register: 1 0123456789abcdef\n"
    rest = lines[1][:-65]
    lines[1] = rest + sha256(lines[0] + rest).hexdigest().encode() + b"\n"
    old.unlink()
    archive.close()
    (Path(archive.root) / "register/0123456789abcdef.txt").write_bytes(b"".join(lines))
    with Archive.open(archive.root) as again:
        add(again, new("two"))
        assert list(again.verify()) == []
        os.unlink(Path(archive.root) / path)
        assert [one.kind for one in again.verify()] == ["missing"]


def test_the_chain_can_be_checked_with_a_few_lines(archive: Archive) -> None:
    add(archive, new("one"), new("two", title="a b"), new("three"))
    add(archive, new("four"))
    lines = register_path(archive).read_bytes().splitlines(keepends=True)
    assert lines[0] == b"Register: 1 " + register_path(archive).stem.encode() + b"\n"
    assert len(lines) == 5
    for before, line in pairwise(lines):
        assert sha256(before + line[:-65]).hexdigest().encode() + b"\n" == line[-65:]


@pytest.mark.parametrize("target", ["first", "middle", "last"])
def test_a_changed_or_missing_line_shows(archive: Archive, target: str) -> None:
    add(archive, *[new(str(number)) for number in range(5)])
    path = register_path(archive)
    lines = path.read_bytes().splitlines(keepends=True)
    at = {"first": 1, "middle": 3, "last": 5}[target]
    changed = [*lines]
    changed[at] = changed[at].replace(b"-11-23T", b"-11-22T")
    path.write_bytes(b"".join(changed))
    assert any(isinstance(entry, Flaw) and entry.number == at + 1 for entry in entries(archive))
    path.write_bytes(b"".join(lines[:at] + lines[at + 1 :]))
    flaws = [entry for entry in entries(archive) if isinstance(entry, Flaw)]
    assert len(flaws) == (target != "last")  # a missing end shows by the clippings that are not registered


def test_a_line_that_was_cut_short_is_ended_and_the_chain_goes_on(archive: Archive) -> None:
    add(archive, new("one"), new("two"))
    path = register_path(archive)
    path.write_bytes(path.read_bytes()[:-100])
    with Archive.open(archive.root) as again:
        add(again, new("three"))
        [first, flaw, third] = entries(again)
    assert isinstance(first, Line)
    assert isinstance(flaw, Flaw)
    assert isinstance(third, Line)
    assert third.digest == new("three").clipping.id


def test_a_strange_path_stays_one_line(archive: Archive) -> None:
    [path] = add(archive, new("one"))
    strange = '2020/a "b"\nc  d\u2028é.txt'
    os.rename(Path(archive.root) / path, Path(archive.root) / strange)
    stored = archive.read(strange)
    moved(archive.rewrite([(stored, replace(stored.clipping, note="n", published=Published(2020)))], NOW))
    last = entries(archive)[-1]
    assert isinstance(last, Line)
    assert last.path == strange


@pytest.mark.parametrize("obstacle", ["file", "id"])
def test_a_register_that_cannot_be_written_never_blocks(archive: Archive, own_data_folder: Path, obstacle: str) -> None:
    """And the next one who writes makes up for it."""
    if obstacle == "file":
        obstacles = [Path(archive.root) / "register"]
    else:
        obstacles = [own_data_folder / "data", own_data_folder / "Library"]  # the second is where it is on macOS
    for path_in_the_way in obstacles:
        path_in_the_way.write_bytes(b"in the way")
    with Archive.open(archive.root) as again:
        [path] = add(again, new("one"))
        assert again.read(path).intact
        assert again.register_problem is not None
        assert "not entered in the register" in again.register_problem
    for path_in_the_way in obstacles:
        path_in_the_way.unlink()
    with Archive.open(archive.root) as again:
        [_] = add(again, new("two"))
        assert again.register_problem is None
        digests = [entry.digest for entry in entries(again) if isinstance(entry, Line)]
    assert digests == [new("one").clipping.id, new("two").clipping.id]


KILLED = """
import os, signal, sys
sys.path[:0] = {path!r}
from dataclasses import replace
from archive_making import NOW, new
from clipper.archive import Archive
from clipper.archive.writing import Writer
Writer.enter = lambda *_: os.kill(os.getpid(), signal.SIGKILL)  # all is on disk, nothing is entered yet
with Archive.open(sys.argv[1]) as archive:
    if sys.argv[2] == "add":
        archive.accession([new("two"), new("three")], NOW)
    [path] = archive.locate(new("one").clipping.id) or [t.path for t in archive.trashed()]
    stored = archive.read(path)
    if sys.argv[2] == "edit":
        archive.rewrite([(stored, replace(stored.clipping, note="n", published=None))], NOW)
    if sys.argv[2] == "trash":
        archive.trash([path], "why", NOW)
    if sys.argv[2] == "restore":
        archive.restore([path], NOW)
"""


@pytest.mark.parametrize(
    ("deed", "missing"),
    [("add", ["added", "added"]), ("edit", ["changed"]), ("trash", ["removed"]), ("restore", ["restored"])],
)
def test_what_a_killed_process_did_not_enter_the_next_one_does(archive: Archive, deed: str, missing: list[str]) -> None:
    [path] = add(archive, new("one"))
    if deed == "restore":
        moved(archive.trash([path], None, NOW))
    before = len(entries(archive))
    script = KILLED.format(path=sys.path)
    process = subprocess.run([sys.executable, "-c", script, archive.root, deed], check=False)
    assert process.returncode == -signal.SIGKILL
    assert len(entries(archive)) == before
    [_] = archive.accession([new("one", "1999")], LATER)
    added = entries(archive)[before:]
    if deed == "trash":  # adding it again is a deed of its own
        assert isinstance(added[-1], Line)
        assert added.pop().action == "added"  # type: ignore[union-attr]
    assert [entry.action for entry in added if isinstance(entry, Line)] == missing
    for entry in added:
        assert isinstance(entry, Line)
        assert entry.when == LATER
        assert entry.file_digest == file_digest(archive, entry.path)


def test_nor_is_it_forgotten_when_the_next_one_is_killed_as_well(archive: Archive) -> None:
    add(archive, new("one"))
    before = len(entries(archive))
    script = KILLED.format(path=sys.path)
    for deed in ("add", "trash"):
        process = subprocess.run([sys.executable, "-c", script, archive.root, deed], check=False)
        assert process.returncode == -signal.SIGKILL
    assert len(entries(archive)) == before
    [_] = archive.accession([new("one", "1999")], LATER)
    digests = [entry.digest for entry in entries(archive)[before:] if isinstance(entry, Line)]
    assert sorted(digests) == sorted(new(name).clipping.id for name in ("two", "three"))
