"""Every row of the table of bad inputs that is about where clipper runs, not what it is given: in a real process."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest
from bad_inputs import TEXT
from desk import PATIENCE, Desk, without_privileges
from fault.commands import CLIPPER, environment

AT_ONCE = 1.0
"""Seconds of its own within which a refusal must come; the process may need as long to start, on a busy machine."""


@pytest.mark.parametrize("folder", ["2020", "2020/01", "2020/01/05"])
def test_a_linked_folder_inside_the_archive_stops_it(desk: Desk, folder: str) -> None:
    outside = desk.top / "outside"
    outside.mkdir()
    link = desk.archive / folder
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(outside)
    done = desk.run("add", desk.file("good.txt"))
    assert done.code == 3
    assert "link" in done.err
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize("folder", ["2020", "2020/01", "2020/01/05", "undated"])
def test_a_folder_that_became_a_link_is_named_by_whoever_reads(desk: Desk, folder: str) -> None:
    """Each time, not only when it is first met: a list that shows less must say so."""
    desk.file("undated.txt", b"Nobody knows when the ferry left.\n")
    desk.file("good.txt")
    assert desk.run("add", str(desk.given)).code == 0
    (desk.archive / folder).rename(desk.top / "outside")
    (desk.archive / folder).symlink_to(desk.top / "outside")
    said = f"clipper: {folder}: a link inside the archive, which is not followed\n"
    for words in ("list", "list", "status", "search ferry", "refresh --rebuild", "list"):
        done = desk.run(*words.split())
        assert done.err.count(said) == 1, (words, done.err)
        assert words != "list" or len(done.out.splitlines()) == 1
    (desk.archive / folder).unlink()
    (desk.top / "outside").rename(desk.archive / folder)
    done = desk.run("list")
    assert (len(done.out.splitlines()), "link" in done.err) == (2, False)


@pytest.mark.parametrize("folder", [".clipper", ".clipper/incoming", "register", "trash"])
def test_a_linked_private_folder_leads_nowhere(desk: Desk, folder: str) -> None:
    good = desk.file("good.txt")
    digest = sha256(TEXT.encode()).hexdigest()
    assert desk.run("add", good).code == 0
    outside = desk.top / "outside"
    outside.mkdir()
    link = desk.archive / folder
    shutil.rmtree(link, ignore_errors=True)
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(outside)
    desk.run("remove", "--yes", digest)
    desk.run("add", desk.file("other.txt", b" date 2020-01-06 The ferry came back.\n"))
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize(
    ("broken", "line"),
    [
        ("format = 1\nid = \n", 2),
        ("format = 1\n[[[\n", 2),
        ('colour = "red"\n', None),
        ("max_size = -1\n", None),
        ("\0", 1),
    ],
)
def test_broken_settings_name_their_line_and_stay_as_they_are(desk: Desk, broken: str, line: int | None) -> None:
    file = desk.archive / "clipper.toml"
    fresh = file.read_text()
    text = broken if line else fresh + broken
    file.write_text(text)
    wanted = line or text.count("\n")
    for words in (["list"], ["add", desk.file("good.txt")], ["search", "ferry"], ["search", "--save", "x", "y"]):
        done = desk.run(*words)
        assert done.code == 2, words
        assert re.search(rf"clipper\.toml.*line {wanted}\b", done.err), done.err
    assert file.read_text() == text


@pytest.mark.parametrize("extra", [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}])
def test_a_terminal_that_knows_ascii_alone(desk: Desk, extra: dict[str, str]) -> None:
    data = " date 2020-01-05 Zwölf Fähren – “größer” 東京\n".encode()
    assert desk.run("add", desk.file("ferry.txt", data), extra=extra).code == 0
    for words in (["list"], ["show", sha256(data).hexdigest()], ["search", "fähren"], ["list", "--json", "--text"]):
        assert desk.run(*words, extra=extra).code == 0, words


def unread(desk: Desk, how: str, *words: str) -> tuple[int, str]:
    """The exit code and the words of a command whose lines nobody takes: the pipe is broken, closed or a full disk."""
    if how == "closed":
        line = ["/bin/sh", "-c", 'exec "$@" >&-', "sh", *CLIPPER.start, "--archive", str(desk.archive), *words]
        done = subprocess.run(
            line, capture_output=True, env=environment(str(desk.home)), cwd=desk.home, timeout=PATIENCE, check=False
        )
        return done.returncode, done.stderr.decode()
    if how == "full":
        if not os.path.exists("/dev/full"):
            pytest.skip("no /dev/full here")
        writer = os.open("/dev/full", os.O_WRONLY)
    else:
        reader, writer = os.pipe()
        os.close(reader)
    try:
        ran = desk.run(*words, stdout=writer)
    finally:
        os.close(writer)
    return ran.code, ran.err


@pytest.mark.parametrize("words", ["list", "search ferry", "status", "list --json", "show --original 8f", "--help"])
@pytest.mark.parametrize(
    ("how", "code", "said"),
    [
        ("gone", 0, ""),
        ("closed", 3, "clipper: the output could not be written: bad file descriptor\n"),
        ("full", 3, "clipper: the output could not be written: no space left on device\n"),
    ],
)
def test_output_that_cannot_be_written(desk: Desk, words: str, how: str, code: int, said: str) -> None:
    desk.run("add", desk.file("good.txt"))
    words = words.replace("8f", sha256(TEXT.encode()).hexdigest())
    assert unread(desk, how, *words.split()) == (code, said)
    assert unread(desk, how, "search", "zebra")[0] == 1  # nothing is to be written


@pytest.mark.parametrize(("how", "code"), [("gone", 0), ("closed", 0), ("full", 3)])
def test_a_command_that_writes_finishes_when_nobody_reads_its_lines(
    desk: Desk, tmp_path: Path, how: str, code: int
) -> None:
    copy, size = tmp_path / "usb", 120
    for number in range(size):
        desk.file(f"{number}-{'x' * 40}.txt", f" date 2020-01-{number % 28 + 1:02} Number {number} of them.\n".encode())
    nowhere = "clipper: the output could not be written: no space left on device\n" if code else ""
    assert unread(desk, how, "add", str(desk.given)) == (code, f"clipper: added {size}\n{nowhere}")
    assert len(desk.whole()) == size
    said = f"clipper: {size + 4} files copied to {copy} and read back; 0 to look at\n"
    assert unread(desk, how, "backup", str(copy)) == (code, said + nowhere)
    assert desk.run("verify", "--against", str(copy)).code == 0
    assert unread(desk, how, "tag", "--query", "*", "+all") == (code, nowhere)
    assert desk.run("list", "--tag", "all", "--count").out == f"{size}\n"
    for path in desk.archive.glob("2020/01/0*/*.txt"):
        path.unlink()
    assert unread(desk, how, "verify") == (code or 1, nowhere)
    assert unread(desk, how, "repair", "--from", str(copy), "--yes")[0] == code
    assert len(desk.whole()) == size
    assert unread(desk, how, "add", str(desk.given / "nothing.txt"))[0] == 1
    assert unread(desk, how, "remove", "--query", "*", "--yes") == (code, nowhere)
    assert desk.whole() == {}


def test_what_was_acknowledged_stays_when_the_output_goes(desk: Desk) -> None:
    paths = [desk.file(f"{i}.txt", f" date 2020-01-05 Number {i}.\n".encode()) for i in range(30)]
    command = [*CLIPPER.start, "--archive", str(desk.archive), "add", *paths]
    line = ["/bin/sh", "-c", '"$@" | head -n 3', "sh", *command]
    done = subprocess.run(
        line, capture_output=True, env=environment(str(desk.home)), cwd=desk.home, timeout=PATIENCE, check=False
    )
    assert b"Traceback" not in done.stderr
    told = re.findall(rb"^added ([0-9a-f]{8})", done.stdout, re.MULTILINE)
    assert (len(told), len(desk.whole())) == (3, 30)
    assert all(any(digest.startswith(one.decode()) for digest in desk.whole()) for one in told)


def test_an_interrupt_in_a_batch_keeps_what_was_acknowledged(desk: Desk) -> None:
    paths = [desk.file(f"{i}.txt", f" date 2020-01-05 Number {i}.\n".encode()) for i in range(600)]
    command = [*CLIPPER.start, "--archive", str(desk.archive), "add", *paths, "-"]
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,  # never written to: the command waits at the end of its batch
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(str(desk.home)),
    )
    assert process.stdout
    first = process.stdout.readline()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130, err
    assert b"Traceback" not in err
    told = re.findall(rb"^added ([0-9a-f]{8})", first + out, re.MULTILINE)
    assert told
    whole = desk.whole()
    assert all(any(digest.startswith(one.decode()) for digest in whole) for one in told)
    assert desk.run("verify").code == 0


def test_a_read_only_archive_is_read(desk: Desk) -> None:
    desk.run("add", desk.file("good.txt"))
    desk.run("list")
    digest = sha256(TEXT.encode()).hexdigest()
    folders = [desk.archive, *(path for path in desk.archive.rglob("*") if path.is_dir())]
    files = [path for path in desk.archive.rglob("*") if path.is_file()]
    for path in (*files, *folders):
        path.chmod(0o444 if path.is_file() else 0o555)
    try:
        for words in (["list"], ["search", "ferry"], ["show", digest], ["verify"], ["status"]):
            done = desk.run(*words, wrapper=without_privileges())
            assert done.code == 0, (words, done.err)
        done = desk.run("add", desk.file("more.txt", b" date 2020-01-06 More.\n"), wrapper=without_privileges())
        assert done.code == 3, done.err
        for words in (["edit", digest, "--date", "2021-01-01"], ["remove", "--yes", digest]):
            assert desk.run(*words, wrapper=without_privileges()).code == 3, words
    finally:
        for path in (*folders, *files):
            path.chmod(0o755)
    assert len(desk.whole()) == 1


@pytest.mark.parametrize("what", ["2020/01", "2020/01/05", "2020/01/05/*.txt"])
@pytest.mark.parametrize("touched", [False, True])
@pytest.mark.parametrize("indexed", [True, False])
def test_what_cannot_be_read_now_is_said_and_found_again(desk: Desk, what: str, touched: bool, indexed: bool) -> None:
    """Its rows may wait; they must not go."""
    desk.run("add", desk.file("good.txt"), desk.file("other.txt", b" date 2021-01-06 The ferry came back.\n"))
    desk.run("list")
    (path,) = desk.archive.glob(what)
    if touched:
        os.utime(path, ns=(1, 1))
        os.utime(path.parent, ns=(1, 1))
    if not indexed:
        for file in (desk.archive / ".clipper").glob("index*"):
            file.unlink()
    path.chmod(0)
    try:
        done = desk.run("list", wrapper=without_privileges())
        assert "The ferry came back" in done.out
        assert "permission denied" in done.err or (path.is_file() and indexed and not touched)
        done = desk.run("add", desk.file("third.txt", b" date 2021-01-07 A third.\n"), wrapper=without_privileges())
        assert done.code in (0, 3), done.err
    finally:
        path.chmod(0o755)
    assert len(desk.run("list", "--jsonl").out.splitlines()) == len(desk.whole()) == 3 - (done.code == 3)


@pytest.mark.parametrize("what", ["2020/01", "2020/01/05", "2020/01/05/*.txt"])
def test_what_cannot_be_read_is_named_by_those_who_read_all(desk: Desk, what: str) -> None:
    """It is not said to be missing, and the rest is verified and copied."""
    desk.run("add", desk.file("good.txt"), desk.file("other.txt", b" date 2021-01-06 The ferry came back.\n"))
    (path,) = desk.archive.glob(what)
    unread = path.relative_to(desk.archive).as_posix()
    path.chmod(0)
    try:
        verified = desk.run("verify", wrapper=without_privileges())
        copied = desk.run("backup", str(desk.top / "copy"), wrapper=without_privileges())
        listed = desk.run("verify", "--manifest", wrapper=without_privileges())
    finally:
        path.chmod(0o755)
    for done in (verified, copied):
        assert done.code == 1
        assert f"unreadable: {unread}: " in done.out
        assert "missing" not in done.out
    assert len(list((desk.top / "copy/2021").rglob("*.txt"))) == 1
    assert listed.code == 3
    assert f"{unread}: not read: permission denied" in listed.err
    assert not (desk.archive / "manifest-sha256.txt").exists()


CLOCK = """
import datetime, os, time
_AT = float(os.environ["AT"])
time.time, time.time_ns = lambda: _AT, lambda: int(_AT * 1e9)
_gmtime, _localtime, _strftime = time.gmtime, time.localtime, time.strftime
time.gmtime = lambda seconds=None: _gmtime(_AT if seconds is None else seconds)
time.localtime = lambda seconds=None: _localtime(_AT if seconds is None else seconds)
time.strftime = lambda form, moment=None: _strftime(form, time.gmtime() if moment is None else moment)
class _Datetime(datetime.datetime):
    @classmethod
    def now(cls, tz=None): return cls.fromtimestamp(_AT, tz)
    @classmethod
    def today(cls): return cls.fromtimestamp(_AT)
class _Date(datetime.date):
    @classmethod
    def today(cls): return cls.fromtimestamp(_AT)
datetime.datetime, datetime.date = _Datetime, _Date
"""
YEAR = 365.2425 * 86400


@pytest.mark.parametrize("years", [[-1, 70, 30], [70, -1, 30], [30, 30, 30]], ids=["1969 first", "2040 first", "still"])
def test_the_order_does_not_depend_on_the_clock(desk: Desk, years: list[int]) -> None:
    (desk.home / "sitecustomize.py").write_text(CLOCK)
    expected: list[str] = []
    for number, year in enumerate(years):
        data = f" date 2020-01-0{number + 5} The ferry left, number {number}.\n".encode()
        extra = {"PYTHONPATH": str(desk.home), "AT": str((year + 0.5) * YEAR)}
        assert desk.run("add", desk.file(f"{number}.txt", data), extra=extra).code == 0
        assert f"Accessioned: {1970 + year if year > 0 else 1969}" in desk.header(data)
        expected.insert(0, sha256(data).hexdigest())
    listed = desk.run("list", "--jsonl", extra={"PYTHONPATH": str(desk.home), "AT": str(-YEAR)})
    assert [json.loads(line)["id"] for line in listed.out.splitlines()] == expected
