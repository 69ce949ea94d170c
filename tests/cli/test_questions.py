"""What is asked before a danger, and how the answer is read: on real terminals."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk import Desk
from transcripts import environment, on_a_terminal


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    assert desk.run("add", desk.file("one.txt", b" date 2020-01-05 The ferry left.\n")).code == 0
    yield desk
    assert desk.run("verify").code == 0


@pytest.mark.parametrize(
    ("typed", "code", "kept"),
    [
        (b"y\n", 0, False),
        (b"YES \n", 0, False),
        (b"n\n", 1, True),
        (b"\n", 1, True),
        (b"maybe\nno\n", 1, True),
        (b"maybe\ny\n", 0, False),
        (b"\x04", 130, True),
    ],
)
def test_a_danger_is_asked_about_until_the_answer_is_yes_or_no(desk: Desk, typed: bytes, code: int, kept: bool) -> None:
    (path,) = desk.archive.glob("2020/01/05/*.txt")
    extra = {"CLIPPER_ARCHIVE": str(desk.archive), "XDG_DATA_HOME": f"{desk.home}/data"}
    shown, ended = on_a_terminal(
        f"clipper remove {path}", desk.top, environment(desk.home, extra), typed=typed, when="[y/N]: "
    )
    assert (ended, path.exists()) == (code, kept), shown
    question = f"Put 2020/01/05/{path.name} into the trash? [y/N]: "
    assert shown.count(question) == 1 + (b"maybe" in typed)
    assert ("clipper: please answer y or n\n" in shown) == (b"maybe" in typed)
    assert ("clipper: nothing was removed\n" in shown) == (code == 1)
    assert shown.endswith("clipper: interrupted\n") == (code == 130)
    assert "Error" not in shown
