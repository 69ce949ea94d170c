from __future__ import annotations

import errno
import os
import resource
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from archive_making import NOW, add, clippings_of, incoming, listing, new

from clipper.archive import Accessioned, Archive, Header
from clipper.errors import NotWritten


def test_the_founding_clipping_lands_under_its_day(archive: Archive, founding: bytes) -> None:
    [path] = add(archive, new(founding, title="As leaders around the world are walking a tightrope"))
    assert path == "2020/01/05/as-leaders-around-the-world-are-walking-15ab9a0e.txt"
    stored = archive.read(path)
    assert stored.original == founding
    assert stored.intact
    assert sha256(stored.original).hexdigest() == stored.clipping.id
    data = (Path(archive.root) / path).read_bytes()
    assert data.endswith(b" 2163 utf-8\n\n" + founding)
    assert stored.size == len(data)
    assert incoming(archive) == []


@pytest.mark.parametrize(
    "data",
    [
        b"plain",
        b"mixed\r\nline\rends\n",
        b"\xef\xbb\xbfmarked",
        "utf-16 “x”".encode("utf-16"),
        b"caf\xe9 \x93cp1252\x94",
        b"caf\xe9 \x81 latin",
        "台灣 big5 ".encode("big5") * 9,
        "中国 gbk ".encode("gbk") * 9,
        b"\xff\xfe" + b"a long enough text " * 8 + b"\x00\xd8\x41\x00",
        b"Clipping: of the week\n\nOriginal: not",
        b"\n\n\nstarts with empty lines\n\n",
        "\u2028 separators \x85 \x1b[31m".encode(),
        b"x" * 100_000,
    ],
)
def test_the_bytes_come_back_after_reopening(archive: Archive, data: bytes) -> None:
    [path] = add(archive, new(data))
    with Archive.open(archive.root) as again:
        assert again.read(path).original == data
        assert again.read(path).intact


def test_the_same_bytes_twice_name_the_first(archive: Archive) -> None:
    [path] = add(archive, new("one", "2020-01-05"))
    before = listing(archive)
    [outcome] = archive.accession([new("one", "2021", title="Another")], NOW)
    assert outcome == Accessioned(path, False, archive.read_header(path))
    assert listing(archive) == before


def test_the_same_bytes_twice_in_one_batch(archive: Archive) -> None:
    first, second, third = archive.accession([new("a", "2020"), new("a", "2021"), new("b", "2020")], NOW)
    assert isinstance(first, Accessioned)
    assert first.added
    assert second == Accessioned(first.path, False, archive.read_header(first.path))
    assert isinstance(third, Accessioned)
    assert third.added
    assert clippings_of(archive) == sorted([first.path, third.path])


@pytest.mark.parametrize("trusted", [False, True])
def test_one_that_was_moved_by_hand_is_found(archive: Archive, trusted: bool) -> None:
    [path] = add(archive, new("one"))
    archive.close()
    root = Path(archive.root)
    (root / "1999").mkdir()
    os.rename(root / path, root / "1999" / "a-title-renamed.txt")
    with Archive.open(archive.root) as again:
        again.watch()
        [outcome] = again.accession([new("one", "2001")], NOW, (lambda _: path) if trusted else None)
    assert isinstance(outcome, Accessioned)
    assert (outcome.added, outcome.path) == (False, "1999/a-title-renamed.txt")


def test_what_known_says_is_checked_on_disk(archive: Archive) -> None:
    [path] = add(archive, new("one"))
    archive.watch()
    [outcome] = archive.accession([new("two")], NOW, lambda _: path)  # a lie: that is another clipping
    assert isinstance(outcome, Accessioned)
    assert outcome.added
    os.unlink(Path(archive.root) / path)
    [outcome] = archive.accession([new("one")], NOW, lambda _: path)  # out of date: it was deleted by hand
    assert isinstance(outcome, Accessioned)
    assert outcome.added


def test_a_known_that_was_never_watched_is_not_trusted(archive: Archive) -> None:
    [path] = add(archive, new("one"))
    with Archive.open(archive.root) as again:
        [outcome] = again.accession([new("one", "2021")], NOW, lambda _: None)
    assert isinstance(outcome, Accessioned)
    assert (outcome.added, outcome.path) == (False, path)


def test_what_another_process_does_after_the_watch_is_noticed(archive: Archive) -> None:
    with Archive.open(archive.root) as other:
        archive.watch()  # the index would be refreshed here, and know nothing
        [path] = add(other, new("one"))
        [outcome] = archive.accession([new("one", "2021")], NOW, lambda _: None)
        assert outcome == Accessioned(path, False, archive.read_header(path))
        stored = other.read(path)
        other.rewrite([(stored, replace(stored.clipping, published=None))], NOW)
        [outcome] = archive.accession([new("one", "2021")], NOW, lambda _: path)
        assert isinstance(outcome, Accessioned)
        assert (outcome.added, outcome.path) == (False, "undated/" + path.rpartition("/")[2])
        other.trash([outcome.path], None, NOW)
        [outcome] = archive.accession([new("one", "2021")], NOW, lambda _: path)
        assert isinstance(outcome, Accessioned)
        assert outcome.added
        assert outcome.trashed == "trash/a-title-7692c3ad.txt"


@pytest.mark.parametrize("gone", [".clipper/recent", ".clipper/lock", ".clipper"])
def test_deleting_what_is_private_loses_nothing(archive: Archive, gone: str) -> None:
    import shutil

    archive.watch()
    with Archive.open(archive.root) as other:
        [path] = add(other, new("one"))
        target = Path(archive.root) / gone
        if target.is_dir():
            shutil.rmtree(target)
        else:
            target.unlink()
        [again, fresh] = archive.accession([new("one", "2021"), new("two")], NOW, lambda _: None)
        assert again == Accessioned(path, False, archive.read_header(path))
        assert isinstance(fresh, Accessioned)
        assert fresh.added
        [outcome] = other.accession([new("two", "2021")], NOW)
        assert isinstance(outcome, Accessioned)
        assert (outcome.added, outcome.path) == (False, fresh.path)


def test_digits_grow_when_another_file_has_the_name(archive: Archive) -> None:
    folder = Path(archive.root) / "2020/01/05"
    folder.mkdir(parents=True)
    clipping = new("one")
    digest = clipping.clipping.id
    (folder / f"a-title-{digest[:8]}.txt").write_bytes(b"something else")
    (folder / f"a-title-{digest[:12]}.txt").symlink_to("/etc/passwd")
    [path] = add(archive, clipping)
    assert path == f"2020/01/05/a-title-{digest[:16]}.txt"
    assert (folder / f"a-title-{digest[:8]}.txt").read_bytes() == b"something else"


def test_the_name_that_it_had_in_another_archive_is_kept(archive: Archive) -> None:
    one, two = new("one"), new("two")
    name = f"as-it-was-called-{one.clipping.id[:12]}.txt"
    paths = add(archive, replace(one, name=name), replace(two, name=name))
    assert paths == [f"2020/01/05/{name}", f"2020/01/05/a-title-{two.clipping.id[:8]}.txt"]


@pytest.mark.parametrize("link", ["2020", "2020/01", "2020/01/05", ".clipper/incoming"])
def test_a_linked_folder_is_not_followed(archive: Archive, tmp_path: Path, link: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    place = Path(archive.root) / link
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.exists():
        place.rmdir()
    place.symlink_to(outside)
    linked, elsewhere = archive.accession([new("one"), new("two", "1999")], NOW)
    assert isinstance(linked, NotWritten)
    assert link in linked.message or archive.root in linked.message
    assert "link" in linked.message
    assert list(outside.iterdir()) == []
    if link != ".clipper/incoming":
        assert isinstance(elsewhere, Accessioned)
        assert incoming(archive) == []


def test_an_error_with_one_clipping_leaves_the_others(archive: Archive) -> None:
    (Path(archive.root) / "2019").write_bytes(b"a file where a folder must be")
    first, second, third = archive.accession([new("one"), new("two", "2019-05"), new("three")], NOW)
    assert isinstance(second, NotWritten)
    for outcome in (first, third):
        assert isinstance(outcome, Accessioned)
        assert outcome.added
    assert incoming(archive) == []


def test_a_file_larger_than_allowed_leaves_nothing_behind(archive: Archive) -> None:
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, limits[1]))
    try:
        large, small = archive.accession([new("x" * 20_000), new("small")], NOW)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert isinstance(large, NotWritten)
    assert os.strerror(errno.EFBIG).lower() in large.message.lower()
    assert large.exit_code == 3
    assert isinstance(small, Accessioned)
    assert clippings_of(archive) == [small.path]
    assert incoming(archive) == []


def test_without_descriptors_nothing_is_lost(archive: Archive) -> None:
    add(archive, new("before"))
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    for spare in range(12):
        highest = max(int(name) for name in os.listdir("/dev/fd"))
        resource.setrlimit(resource.RLIMIT_NOFILE, (highest + spare, limits[1]))
        try:
            [outcome] = archive.accession([new(f"with {spare} to spare", f"20{spare:02}-02-03")], NOW)
        except NotWritten as problem:
            outcome = problem
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, limits)
        with Archive.open(archive.root) as again:
            there = [again.read(path).clipping.id for path in clippings_of(again)]
        digest = new(f"with {spare} to spare").clipping.id
        if isinstance(outcome, Accessioned):
            assert outcome.added
            assert digest in there
        else:
            assert outcome.exit_code == 3
            assert digest not in there
    assert isinstance(outcome, Accessioned)  # twelve are enough


def test_what_a_process_that_ended_left_is_tidied(archive: Archive) -> None:
    folder = Path(archive.root) / ".clipper/incoming"
    for name in ("00112233445566aa.0", "00112233445566aa.1", "ffffffffffffffff.7"):
        (folder / name).write_bytes(b"half")
    (folder / "not-ours").write_bytes(b"kept")
    add(archive, new("one"))
    assert incoming(archive) == ["not-ours"]


def test_what_a_process_that_lives_is_using_is_left(archive: Archive) -> None:
    import fcntl

    folder = Path(archive.root) / ".clipper/incoming"
    with (folder / "00112233445566aa.0").open("wb") as guard:
        fcntl.flock(guard, fcntl.LOCK_EX)
        (folder / "00112233445566aa.1").write_bytes(b"half")
        add(archive, new("one"))
        assert sorted(incoming(archive)) == ["00112233445566aa.0", "00112233445566aa.1"]
    add(archive, new("two"))
    assert incoming(archive) == []


def test_after_a_holder_that_ended_while_writing_the_folders_themselves_are_asked(archive: Archive) -> None:
    archive.watch()
    lost = new("one")
    with Archive.open(archive.root) as other:
        [path] = add(other, lost)
    (Path(archive.root) / ".clipper/recent").write_bytes(b"")  # as if it had ended before it could tell the others
    (Path(archive.root) / ".clipper/lock").write_bytes(b"process 999999 on here".ljust(95) + b"\n")
    [outcome] = archive.accession([new("one", "2021")], NOW, lambda _: None)
    assert outcome == Accessioned(path, False, archive.read_header(path))
    assert (Path(archive.root) / ".clipper/lock").read_bytes().strip() == b"free"


def test_a_third_process_learns_of_it_too(archive: Archive) -> None:
    archive.watch()
    with Archive.open(archive.root) as other, Archive.open(archive.root) as third:
        third.watch()
        [path] = add(other, new("one"))
        os.truncate(Path(archive.root) / ".clipper/recent", 0)
        (Path(archive.root) / ".clipper/lock").write_bytes(b"process 999999 on here".ljust(95) + b"\n")
        add(archive, new("two"))
        [outcome] = third.accession([new("one", "2021")], NOW, lambda _: None)
        assert outcome == Accessioned(path, False, archive.read_header(path))


def test_a_copy_of_one_that_another_process_removed_is_still_there(archive: Archive) -> None:
    clipping = new("the same", "2020-01-05")
    (path,) = add(archive, clipping)
    copy = path.replace("2020/", "1999/")
    Path(archive.root, copy).parent.mkdir(parents=True)
    Path(archive.root, copy).write_bytes(Path(archive.root, path).read_bytes())
    with Archive.open(archive.root) as other:
        other.watch()
        archive.trash([path], None, NOW)
        (outcome,) = other.accession([clipping], NOW, lambda _: path)
    assert isinstance(outcome, Accessioned)
    assert (outcome.added, outcome.path) == (False, copy)


def test_an_empty_batch_touches_nothing(archive: Archive) -> None:
    before = listing(archive)
    assert archive.accession([], NOW) == []
    assert listing(archive) == before


def test_a_batch_of_many_folders(archive: Archive) -> None:
    batch = [new(f"text {n}", f"2020-{n % 12 + 1:02}-{n % 28 + 1:02}") for n in range(200)]
    paths = add(archive, *batch)
    assert sorted(paths) == sorted(clippings_of(archive))
    assert all(archive.read(path).clipping == one.clipping for path, one in zip(paths, batch, strict=True))
    outcomes = archive.accession(batch, NOW)
    assert [outcome.existing for outcome in outcomes if isinstance(outcome, Accessioned)] == [
        Header(one.clipping, path, *(archive.status(path) or (0, 0))) for path, one in zip(paths, batch, strict=True)
    ]
