"""The pager between our output and the reader, as git has it."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TextIO

import pytest
from desk import Desk
from ptys import Typist
from transcripts import environment, on_a_terminal

from clipper.cli.pager import paged


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH with a few programs, less not among them."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("cat", "sed", "head", "sh", "true"):
        found = shutil.which(name)
        assert found
        (folder / name).symlink_to(found)
    monkeypatch.setenv("PATH", str(folder))
    for name in ("PAGER", "LESS", "LV"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return folder


def through(target: Path, *lines: str, enabled: bool = True) -> str:
    """What reaches the reader."""
    with target.open("w", encoding="utf-8") as stdout:
        stdout.write("before\n")
        with paged(stdout, enabled=enabled) as file:
            for line in lines:
                file.write(line + "\n")
        stdout.write("after\n")
    return target.read_text("utf-8")


@pytest.mark.usefixtures("tools")
@pytest.mark.parametrize(
    ("pager", "enabled", "expected"),
    [
        ("sed 's/^/> /'", True, "before\n> एक\n> 二\nafter\n"),
        ("sed -e s/^/+/ | sed -e s/^/+/", True, "before\n++एक\n++二\nafter\n"),
        ("sed 's/^/> /'", False, "before\nएक\n二\nafter\n"),
        ("cat", True, "before\nएक\n二\nafter\n"),
        ("", True, "before\nएक\n二\nafter\n"),
        ("  ", True, "before\nएक\n二\nafter\n"),
        (None, True, "before\nएक\n二\nafter\n"),  # less is not there
        ("no-such-pager", True, "before\nएक\n二\nafter\n"),
        ("no-such-pager -R", True, "before\nएक\n二\nafter\n"),
        ('echo "$LESS $LV"; cat', True, "before\nFRX -c\nएक\n二\nafter\n"),
    ],
)
def test_what_the_reader_gets(
    pager: str | None, enabled: bool, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if pager is not None:
        monkeypatch.setenv("PAGER", pager)
    assert through(tmp_path / "out", "एक", "二", enabled=enabled) == expected


@pytest.mark.usefixtures("tools")
def test_the_user_s_own_settings_of_less_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", 'echo "$LESS $LV"; cat')
    monkeypatch.setenv("LESS", "-i")
    monkeypatch.setenv("LV", "")
    assert through(tmp_path / "out", "text") == "before\n-i \ntext\nafter\n"


def test_less_is_what_is_run_where_nothing_is_said(
    tools: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tools / "less").write_text('#!/bin/sh\necho "less $LESS"\ncat\n')
    (tools / "less").chmod(0o755)
    assert through(tmp_path / "out", "text") == "before\nless FRX\ntext\nafter\n"


@pytest.mark.parametrize("terminal", ["dumb", "", None])
def test_a_terminal_that_only_prints_gets_no_pager_but_the_user_s_own(
    terminal: str | None, tools: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tools / "less").write_text("#!/bin/sh\necho WARNING\ncat\n")
    (tools / "less").chmod(0o755)
    monkeypatch.delenv("TERM")
    if terminal is not None:
        monkeypatch.setenv("TERM", terminal)
    assert through(tmp_path / "out", "text") == "before\ntext\nafter\n"
    monkeypatch.setenv("PAGER", "sed 's/^/> /'")
    assert through(tmp_path / "out", "text") == "before\n> text\nafter\n"


@pytest.mark.usefixtures("tools")
@pytest.mark.parametrize("pager", ["head -n 1", "true"])
def test_a_reader_who_leaves_early_ends_the_writing_quietly(
    pager: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGER", pager)
    written = 0
    with (tmp_path / "out").open("w") as stdout:
        with paged(stdout, enabled=True) as file:
            for number in range(1_000_000):
                file.write(f"line {number}\n")
                written = number
        stdout.write("after\n")
    assert written < 999_999
    assert (tmp_path / "out").read_text() == ("line 0\n" if pager != "true" else "") + "after\n"


def test_what_a_reader_who_left_has_not_seen_is_not_counted(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for number in range(1000):  # more lines than a pipe holds
        desk.file(f"{number}.txt", f"Number {number} is undated.\n".encode())
    assert desk.run("add", "-q", str(desk.given)).code == 0
    extra = {"PAGER": "true", "CLIPPER_ARCHIVE": str(desk.archive)}
    assert on_a_terminal("clipper list --all", tmp_path, environment(desk.home, extra)) == ("", 0)


@pytest.mark.usefixtures("tools")
def test_an_error_while_writing_comes_through_after_the_reader_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGER", "sed 's/^/> /'")

    def write(stdout: TextIO) -> None:
        with paged(stdout, enabled=True) as file:
            file.write("first\n")
            raise ValueError("damaged")

    with (tmp_path / "out").open("w") as stdout, pytest.raises(ValueError, match="damaged"):
        write(stdout)
    assert (tmp_path / "out").read_text() == "> first\n"


PROGRAM = """
import sys
from clipper.cli.pager import paged
with paged(sys.stdout, enabled=True) as file:
    file.write("a page\\n")
print("and on")
"""


PAGER = """
import signal, sys
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
print(sys.stdin.read() + "ready", flush=True)
signal.sigwait({signal.SIGINT})
print("caught", flush=True)
print("key", open("/dev/tty").readline(), flush=True)
"""


def test_ctrl_c_is_the_pager_s_to_answer(tmp_path: Path) -> None:
    (tmp_path / "pager.py").write_text(PAGER)
    with Typist(PROGRAM, PAGER=f"{sys.executable} {tmp_path / 'pager.py'}") as typist:
        typist.until(b"a page\r\n")
        typist.until(b"ready\r\n")
        typist.type(b"\x03")
        typist.until(b"caught\r\n")
        typist.type(b"q\n")
        typist.until(b"key q\r\n")
        typist.until(b"and on\r\n")
        assert typist.end() == 0
