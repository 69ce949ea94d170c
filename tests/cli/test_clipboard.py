"""The clipboard, read through the programs that the system has; those here are small shell scripts."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from clipper.cli.clipboard import read_clipboard
from clipper.errors import ClipperError, Refused, UsageError

pytestmark = pytest.mark.usefixtures("bare")
ON_A_MAC = sys.platform == "darwin"


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name in ("sh", "cat"):
        found = shutil.which(name, path="/bin:/usr/bin")
        assert found
        (tmp_path / name).symlink_to(found)


def install(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


@pytest.mark.parametrize(
    ("display", "program", "options"),
    [
        ("WAYLAND_DISPLAY", "wl-paste", "--no-newline --type text"),
        ("DISPLAY", "xclip", "-selection clipboard -out"),
        ("DISPLAY", "xsel", "--clipboard --output"),
    ]
    if not ON_A_MAC
    else [("DISPLAY", "pbpaste", "")],
)
def test_the_text_is_what_the_program_gives(
    display: str, program: str, options: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(display, ":0")
    install(tmp_path, program, f'test "$*" = "{options}" || exit 9\nprintf "two\\r\\nlines \\377"')
    assert read_clipboard() == b"two\r\nlines \xff"
    assert read_clipboard(12) == b"two\r\nlines \xff"
    with pytest.raises(Refused, match="the clipboard: more than the limit"):
        read_clipboard(11)


@pytest.mark.parametrize(
    ("display", "missing"),
    [("WAYLAND_DISPLAY", "wl-paste"), ("DISPLAY", "xclip"), (None, "WAYLAND_DISPLAY")]
    if not ON_A_MAC
    else [(None, "pbpaste")],
)
def test_what_is_missing_is_named(display: str | None, missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if display:
        monkeypatch.setenv(display, ":0")
    with pytest.raises(UsageError, match=missing):
        read_clipboard()


@pytest.mark.parametrize(
    ("script", "told"),
    [
        (
            "echo 'Error: target STRING\x1b[31m not available' >&2; exit 1",
            r"could not read the clipboard: Error: target STRING\x1b[31m not available",
        ),
        ("exit 3", "it ended with 3"),
        ("printf '%100000s' ' ' >&2; echo x >&2; exit 1", "could not read the clipboard"),
    ],
)
def test_what_the_program_says_is_told(script: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    install(tmp_path, "pbpaste" if ON_A_MAC else "xclip", script)
    with pytest.raises(ClipperError) as problem:
        read_clipboard()
    assert told in problem.value.message
