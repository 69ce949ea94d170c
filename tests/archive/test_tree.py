from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest
from archive_making import add, clippings_of, new

from clipper.archive import Archive, File, Folder
from clipper.archive.tree import open_tree
from clipper.errors import BadClipping


def test_a_folder_is_listed_with_what_may_be_clippings(archive: Archive) -> None:
    [path] = add(archive, new("one"))
    folder, _, name = path.rpartition("/")
    here = Path(archive.root) / folder
    for other in ("notes.md", ".hidden.txt", "image.png", os.fsdecode(b"not-utf8-\xff.txt")):
        (here / other).write_bytes(b"x")
    (here / "link.txt").symlink_to("/etc/passwd")
    (here / "folder.txt").mkdir()
    os.mkfifo(here / "pipe.txt")
    (here / "inner").mkdir()
    (here / ".private").mkdir()
    size, mtime_ns = archive.status(path) or (0, 0)
    assert archive.scan(folder) == Folder(
        folder, os.stat(here).st_mtime_ns, (File(name, size, mtime_ns),), (f"{folder}/inner",)
    )


def test_the_walk_sees_every_folder_but_the_private_ones(archive: Archive, tmp_path: Path) -> None:
    paths = add(archive, new("a"), new("b", "2019"), new("c", "2019-03"), new("d", None))
    root = Path(archive.root)
    for folder in ("trash", "register", "sources", "mine/deep", ".git/objects", "2019/trash"):
        (root / folder).mkdir(parents=True, exist_ok=True)
        (root / folder / "x-00000000.txt").write_bytes(b"x")
    (root / "linked").symlink_to(tmp_path)
    folders = [folder.path for folder in archive.walk()]
    assert (
        folders
        == sorted(folders)
        == ["", "2019", "2019/03", "2019/trash", "2020", "2020/01", "2020/01/05", "mine", "mine/deep", "undated"]
    )
    assert sorted(clippings_of(archive)) == sorted([*paths, "2019/trash/x-00000000.txt", "mine/deep/x-00000000.txt"])


@pytest.mark.parametrize("path", ["../secret.txt", "/etc/passwd", "2020/../../secret.txt", "", "2020//x.txt", "a\0b"])
def test_a_path_that_leads_out_is_not_read(archive: Archive, tmp_path: Path, path: str) -> None:
    (tmp_path / "secret.txt").write_bytes(b"x")
    with pytest.raises(OSError, match="not a path inside"):
        archive.read(path)


def test_links_are_not_read(archive: Archive, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "x.txt").write_bytes(b"x")
    (Path(archive.root) / "2020").symlink_to(outside)
    (Path(archive.root) / "x.txt").symlink_to(outside / "x.txt")
    for path in ("2020/x.txt", "x.txt"):
        with pytest.raises(OSError):
            archive.read(path)


def test_what_is_no_file_does_not_block(archive: Archive) -> None:
    root = Path(archive.root)
    os.mkfifo(root / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listener:
        here = os.getcwd()
        os.chdir(root)  # the address of a socket is short
        try:
            listener.bind("socket.txt")
        finally:
            os.chdir(here)
    (root / "folder.txt").mkdir()
    for name in ("pipe.txt", "socket.txt", "folder.txt", "none.txt"):
        with pytest.raises(OSError):
            archive.read(name)
        with pytest.raises(OSError):
            archive.read_header(name)


@pytest.mark.parametrize("length", [10, 4_000, 4_096, 8_200, 200_000])
def test_a_header_of_any_length_is_read_without_the_body(archive: Archive, length: int) -> None:
    [path] = add(archive, new("body", note="n" * length))
    header = archive.read_header(path)
    assert header.clipping == archive.read(path).clipping
    assert header.clipping.note == "n" * length


@pytest.mark.parametrize(
    "data", [b"", b"Clip", b"Clipping: 1", b"Clipping: 1\nNote: x\n", b"Clipping: 1\n\nbody", b"x" * 10_000]
)
def test_a_file_that_is_no_clipping_names_itself(archive: Archive, data: bytes) -> None:
    (Path(archive.root) / "x.txt").write_bytes(data)
    for read in (archive.read, archive.read_header):
        with pytest.raises(BadClipping, match=r"^x\.txt: "):
            read("x.txt")


def test_a_folder_that_was_replaced_is_read_afresh(archive: Archive) -> None:
    [path] = add(archive, new("one"))
    archive.read(path)
    root = Path(archive.root)
    os.rename(root / "2020", root / "old")
    (root / "2020/01/05").mkdir(parents=True)
    with pytest.raises(FileNotFoundError):
        archive.read("2020/01/05/other.txt")
    [second] = add(archive, new("two"))
    assert archive.read(second).original == b"two"


def test_a_folder_that_cannot_be_closed_well_does_not_lead_into_another(archive: Archive) -> None:
    folders = ("2020/01/05", "2020/01/06")
    for folder in folders:
        (Path(archive.root) / folder).mkdir(parents=True)
    tree, _ = open_tree(archive.root)
    os.close(tree.folder(folders[0]))  # so that closing it fails
    for folder in (*reversed(folders), *folders):
        assert os.path.samestat(os.fstat(tree.folder(folder)), os.stat(f"{archive.root}/{folder}"))
    tree.close()


def test_which_folders_are_to_be_listed_again(archive: Archive) -> None:
    add(archive, new("one"), new("two", "2019"))
    old = 1_500_000_000_000_000_000
    paths = [folder.path for folder in archive.walk()]
    for path in reversed(paths):
        os.utime(Path(archive.root) / path, ns=(old, old))
    known = [(path, old, old + 3_000_000_000) for path in paths]
    assert archive.changed(known) == []
    assert archive.changed([(path, old, old + 1_999_999_999) for path in paths]) == paths  # too fresh to be sure
    assert archive.changed([("2020/01/05", old + 1, 2 * old)]) == ["2020/01/05"]
    assert archive.changed([("2020/01/05", old - 1, 2 * old)]) == ["2020/01/05"]
    assert archive.changed([("2020/01/06", old, 2 * old)]) == ["2020/01/06"]
    os.unlink(next((Path(archive.root) / "2019").iterdir()))
    assert archive.changed(known) == ["2019"]
    (Path(archive.root) / "2018").mkdir()
    assert archive.changed(known) == ["", "2019"]


def test_locating_by_digits(archive: Archive) -> None:
    paths = add(archive, new("one"), new("two"))
    digest = archive.read_header(paths[0]).clipping.id
    for digits in (digest, digest[:8], digest[:12], digest[:4]):
        assert archive.locate(digits) == [paths[0]]
    assert archive.locate(digest[:-1] + ("0" if digest[-1] != "0" else "1")) == []
    assert archive.locate("") == archive.locate("xyz") == []
    os.rename(Path(archive.root) / paths[0], Path(archive.root) / "2020/renamed.txt")
    assert archive.locate(digest[:8]) == ["2020/renamed.txt"]


def test_a_name_may_lie_about_its_digits(archive: Archive) -> None:
    [path] = add(archive, new("one"))
    digest = archive.read_header(path).clipping.id
    (Path(archive.root) / f"2020/x-{digest[:8]}.txt").write_bytes(b"not a clipping")
    assert archive.locate(digest[:8]) == [path]
