"""What is given: files, folders and things that are neither."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from clipper.errors import Refused
from clipper.inputs import Input, Skipped, gather, read

LIMIT = 1000


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.fspath(path))


def _dangling(path: Path) -> None:
    path.symlink_to(path.with_name("nowhere"))


def _circle(path: Path) -> None:
    path.symlink_to(path)


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _nothing(path: Path) -> None:
    assert not path.exists()


def _large(path: Path) -> None:
    path.write_bytes(b"x" * (LIMIT + 1))


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (_fifo, "a named pipe"),
        (_socket, "a socket"),
        (_dangling, "no such file"),
        (_circle, "a link that leads nowhere or in a circle"),
        (_device, "a device"),
        (_nothing, "no such file"),
        (_large, "larger than the limit"),
        (Path.mkdir, "a folder"),
    ],
)
def test_what_is_no_file_is_refused_by_name(tmp_path: Path, make: Callable[[Path], None], reason: str) -> None:
    path = tmp_path / "given.txt"
    make(path)
    with pytest.raises(Refused, match=reason) as caught:
        read(Input(str(path), str(path), named=True), LIMIT)
    assert caught.value.name == str(path)


def test_a_named_link_is_resolved_and_a_met_one_is_not(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_bytes(b"text")
    link = tmp_path / "link.txt"
    link.symlink_to("real.txt")
    assert read(Input("link.txt", str(link), named=True), LIMIT) == b"text"
    with pytest.raises(Refused, match="link"):
        read(Input("link.txt", str(link)), LIMIT)


def test_a_name_with_a_nul_is_no_file() -> None:
    with pytest.raises(Refused, match="NUL"):
        read(Input("a\0b", "a\0b", named=True), LIMIT)


def test_a_folder_gives_its_files_in_order_and_says_what_it_left_out(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.txt", "a/1.txt", ".hidden/x.txt", "Thumbs.db", "~$draft.docx", "c/.git"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"text")
    (tmp_path / "out").symlink_to("/")
    found = list(gather([str(tmp_path)], settle=0, now=0))
    assert [i.from_file for i in found if isinstance(i, Input)] == ["b.txt", "1.txt", "2.txt"]
    assert {os.path.relpath(s.name, tmp_path) for s in found if isinstance(s, Skipped)} == {
        ".hidden",
        "Thumbs.db",
        "~$draft.docx",
        "c/.git",
        "out",
    }


def test_the_private_parts_of_an_archive_are_left_out(tmp_path: Path) -> None:
    for name in ("clipper.toml", "README.txt", "register/a.txt", "trash/b.txt", "sources/c.txt", "2020/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"text")
    found = list(gather([str(tmp_path)], settle=0, now=0))
    assert [i.from_file for i in found if isinstance(i, Input)] == ["d.txt"]


def test_a_file_that_changed_a_moment_ago_is_left_for_later(tmp_path: Path) -> None:
    path = tmp_path / "fresh.txt"
    path.write_bytes(b"text")
    os.utime(path, (1000, 1000))
    assert [type(i) for i in gather([str(tmp_path)], settle=5, now=1004)] == [Skipped]
    assert [type(i) for i in gather([str(tmp_path)], settle=5, now=1006)] == [Input]


def test_a_name_that_is_no_utf8_is_kept_readable(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff\n.txt"
    with open(path, "wb") as file:
        file.write(b"text")
    (given,) = gather([str(tmp_path)], settle=0, now=0)
    assert isinstance(given, Input)
    assert given.from_file == "\\xff\n.txt"
    assert read(given, LIMIT) == b"text"
