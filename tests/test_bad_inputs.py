"""Every row of the table of bad inputs in docs/reliability.md, through the real command in a real process."""

from __future__ import annotations

import json
import os
import re
import socket
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from bad_inputs import HEADLINES, KEPT, REFUSALS, TEXT, Kept, Refusal, Zipped, duplicates, titled, zips
from desk import Desk, without_privileges
from fault import tracing

AT_ONCE = 1.0
"""Seconds of its own within which a refusal must come; the process may need as long to start, on a busy machine."""


@pytest.mark.parametrize("case", KEPT, ids=str)
def test_kept_byte_for_byte(desk: Desk, case: Kept) -> None:
    path = desk.file("given.txt", case.data)
    done = desk.run("add", *case.options, path)
    assert (done.code, len(desk.whole())) == (0, 1), done.err
    header = desk.header(case.data)
    published = re.search(r"^Published: (.*)$", header, re.MULTILINE)
    assert (published and published[1]) == case.published
    assert re.search(case.said, done.out + done.err), (done.out, done.err)
    assert case.header in header
    digest = sha256(case.data).hexdigest()
    assert desk.run("show", "--original", digest).data == case.data
    (file,) = desk.whole()[digest]
    assert len(os.path.basename(file)) <= 80
    listed = desk.run("list", "--jsonl")
    assert json.loads(listed.out)["id"] == digest


@pytest.mark.parametrize("case", REFUSALS, ids=str)
def test_refused_by_name_and_the_others_go_on(desk: Desk, case: Refusal) -> None:
    bad, good = desk.file("bad.txt", case.data), desk.file("good.txt")
    done = desk.run("add", bad, good)
    assert done.code == 1
    assert re.search(rf"refused .*bad\.txt: .*({case.reason})", done.err), done.err
    assert list(desk.whole()) == [sha256(TEXT.encode()).hexdigest()]


def test_larger_than_the_limit_is_refused_before_it_is_read(desk: Desk) -> None:
    huge = desk.given / "huge.txt"
    with open(huge, "wb") as file:
        file.truncate(1 << 40)  # a sparse terabyte: reading it would take an hour
    done = desk.run("add", str(huge))
    assert done.code == 1
    assert re.search(r"refused .*huge\.txt: .*larger than the limit", done.err)
    done = desk.run("add", "-", given=b"x" * (17 << 20))
    assert done.code == 1
    assert "limit" in done.err
    assert desk.whole() == {}


def test_a_long_line_is_cut_in_display_alone(desk: Desk) -> None:
    data = b" date 2020-01-05 " + b"ferry left " * 900_000
    desk.run("add", desk.file("long.txt", data))
    (line,) = desk.run("list").out.splitlines()
    assert len(line) < 400
    assert desk.run("search", "ferry", "--jsonl").code == 0


HOSTILE = "CSI \x1b[31m OSC8 \x1b]8;;http://x\x1b\\y OSC52 \x1b]52;c;aGk=\x07 C1 \x9b31m BEL \x07 BS \x08 DEL \x7f end"
HOSTILE_WIDE = "bidi \u202eevil\u202c zero \u200b\u2060 separators \u2028\u2029 BOM \ufeff end"


@pytest.mark.parametrize("text", [HOSTILE, HOSTILE_WIDE, "pay 100\rpay 999"], ids=["controls", "unseen", "overwrite"])
def test_control_characters_are_kept_and_shown_as_escapes(desk: Desk, text: str) -> None:
    data = f" date 2020-01-05 zebra {text}\n\nzebra {text}\n".encode()
    path = desk.file("given.txt", data)
    fields = [word for name in ("headline", "byline", "publication", "note", "tag") for word in (f"--{name}", text)]
    assert desk.run("add", *fields, path).code == 0
    digest = sha256(data).hexdigest()
    for words in (["show", digest], ["list"], ["search", "zebra"], ["list", "--csv"], ["list", "--json", "--text"]):
        shown = desk.run(*words).out
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]", shown), words
        assert re.search(r"\\(x|u)[0-9a-f]{2}|\\[rb]", shown), words
    assert desk.run("show", "--original", digest).data == data
    assert json.loads(desk.run("list", "--jsonl").out)["headline"] == text


@pytest.mark.parametrize("markup", ["[red]", "[/x]", "[link=http://x]here[/link]", ":bomb:", "[/b]", "[sic]", "\\[x]"])
def test_markup_is_literal(desk: Desk, markup: str) -> None:
    data = f" date 2020-01-05 zebra {markup} said\n".encode()
    desk.run("add", "--headline", f"zebra {markup}", desk.file("given.txt", data))
    for words in (["list"], ["show", sha256(data).hexdigest()], ["search", "zebra"]):
        assert markup in desk.run("--color", "always", *words).out, words


@pytest.mark.parametrize("row", [HEADLINES])
def test_headlines_make_safe_and_distinct_names(desk: Desk, row: str) -> None:
    paths = [desk.file(f"{number}.txt", data) for number, (_, data) in enumerate(titled())]
    for (title, _), path in zip(titled(), paths, strict=True):
        assert desk.run("add", "--headline", title, path).code == 0, title
    files = [path for paths in desk.whole().values() for path in paths]
    assert len(files) == len({path.casefold() for path in files}) == len(paths)
    assert all(re.fullmatch(r"2020/01/05/[a-z0-9]+(-[a-z0-9]+)*\.txt", path) for path in files)


@pytest.mark.parametrize(
    "name", [b"new\nline.txt", b"-rf", b"\xff\xfe.txt", b"\x1b[2J.txt", b" .txt", b"caf\xc3\xa9.txt"]
)
def test_odd_file_names_are_kept_and_shown_escaped(desk: Desk, name: bytes) -> None:
    if sys.platform == "darwin" and not name.isascii():
        name = name.decode("latin-1").encode()  # its filesystem takes UTF-8 alone
    data = TEXT.encode()
    with open(os.fsencode(desk.given) + b"/" + name, "wb") as file:
        file.write(data)
    done = desk.run("add", "-v", "--", str(desk.given))
    assert done.code == 0, done.err
    assert desk.header(data).count("From-File: ") == 1
    bad = os.fsencode(desk.given) + b"/" + name + b"!"
    os.rename(os.fsencode(desk.given) + b"/" + name, bad)
    with open(bad, "wb") as file:
        file.write(b"\0")
    refused = desk.run("add", os.fsdecode(bad))
    assert refused.code == 1
    assert len(refused.err.splitlines()) <= 2
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ufffd]", done.out + done.err + refused.err)


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    here = os.getcwd()
    os.chdir(path.parent)  # a socket's path may hold no more than about 100 characters
    try:
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(path.name)
    finally:
        os.chdir(here)


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _dangling(path: Path) -> None:
    path.symlink_to("nowhere")


def _circle(path: Path) -> None:
    path.symlink_to(path.name)


def _unreadable(path: Path) -> None:
    path.write_bytes(TEXT.encode())
    path.chmod(0)


def _missing(path: Path) -> None:
    assert not path.exists()


@pytest.mark.parametrize("make", [_fifo, _socket, _device, _dangling, _circle, _unreadable, _missing])
def test_what_is_no_readable_file_is_refused_at_once(desk: Desk, make: Callable[[Path], None]) -> None:
    bad, good = desk.given / "bad.txt", desk.file("good.txt")
    make(bad)
    base = desk.run("--version").seconds
    done = desk.run("add", str(bad), good, wrapper=without_privileges())
    assert done.code == 1
    assert re.search(r"refused .*bad\.txt: ", done.err), done.err
    assert len(desk.whole()) == 1
    assert done.seconds < 2 * base + 2 * AT_ONCE


def test_a_folder_loop_ends(desk: Desk) -> None:
    desk.file("good.txt")
    (desk.given / "loop").symlink_to(".")
    (desk.given / "out").symlink_to("/")
    done = desk.run("add", str(desk.given))
    assert (done.code, len(desk.whole())) == (0, 1)


@pytest.mark.parametrize(("call", "error"), [("openat", "ENOENT"), ("read", "EIO")], ids=["vanished", "read error"])
def test_a_file_that_goes_while_it_is_read_is_refused(desk: Desk, call: str, error: str) -> None:
    bad, good = desk.file("bad.txt", b" date 2020-01-05 Gone.\n"), desk.file("good.txt")
    if tracing.unavailable():
        os.unlink(bad)
        wrapper: tuple[str, ...] = ()
    else:
        failing = ("-e", f"trace={call}", "-e", f"inject={call}:error={error}")
        wrapper = ("strace", "-f", "-qq", "-o", os.devnull, "-P", bad, *failing)
    done = desk.run("add", bad, good, wrapper=wrapper)
    assert done.code == 1
    assert re.search(r"refused .*bad\.txt: ", done.err), done.err
    assert len(desk.whole()) == 1


@pytest.mark.parametrize("case", zips(), ids=str)
def test_zip_files_are_taken_entry_by_entry(desk: Desk, case: Zipped) -> None:
    done = desk.run("add", desk.file("news.zip", case.data))
    assert done.code == case.code, done.out + done.err
    assert len(desk.whole()) == case.taken
    for reason in case.refused:
        assert re.search(rf"refused .*news\.zip.*({reason})", done.err), done.err
    outside = {path for path in desk.top.rglob("*") if path.suffix == ".txt" and desk.archive not in path.parents}
    assert outside == set()
    assert done.seconds < 10


def test_zip_entries_of_one_name_are_both_taken(desk: Desk) -> None:
    done = desk.run("add", desk.file("news.zip", duplicates()))
    assert (done.code, len(desk.whole())) == (0, 2), done.err


def test_the_same_bytes_twice_are_one_clipping(desk: Desk) -> None:
    first = desk.run("add", desk.file("one.txt"))
    assert first.out.startswith("added ")
    before = sorted(str(path) for path in desk.archive.rglob("*.txt"))
    again = desk.run("add", desk.file("two.txt"))
    assert (again.code, again.out.partition(" ")[0]) == (0, "already")
    assert again.out.startswith("already archived ")
    assert sorted(str(path) for path in desk.archive.rglob("*.txt")) == before


QUERIES = ['"', "*", "-tax", "C++", "NEAR(", "x:y", "(" * 2000 + "x" + ")" * 2000, "(" * 2000, "", " ", "date:nonsense"]
QUERIES += [
    "a NEAR/0 b",
    "OR",
    "NOT",
    "a OR",
    "headline:",
    "covid-19",
    "don't",
    "AT&T",
    "%",
    "\\",
    "'; DROP TABLE x; --",
]
QUERIES += ["\x1b[2J", "\u202eevil", "-", "--", "a" * 10_000, '"' * 999, "date:0000..9999", "-" * 3000, "id:zzzz", "()"]


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: ascii(query[:14]))
def test_any_query_is_answered_or_its_column_named(desk: Desk, query: str) -> None:
    desk.run("add", desk.file("good.txt"))
    done = desk.run("search", query)
    assert done.code in {0, 1, 2}
    assert done.code != 2 or "column" in done.err or "^" in done.err, done.err
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", done.err)
