"""The commands as they are typed: real processes on a small archive, their output, words and exit codes."""

from __future__ import annotations

import csv
import io
import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import click
import pytest
from desk import PATIENCE, Desk, without_privileges
from fault.commands import CLIPPER, environment

from clipper.cli.command import Command
from clipper.cli.commands import clipper

FOUNDING = (Path(__file__).parent.parent / "founding.txt").read_bytes()
TEXTS = {
    "founding.txt": FOUNDING,
    "ferry.txt": b"Ferry sails again\n\nBy Asha Menon\n\nKOCHI, Jan 7, 2020 (PTI): The ferry left. The navy watched.\n",
    "navy.txt": b" date 2019-11-30 The navy paid =1+1 for a draft of the war plan about words and war.\n",
    "tanker.txt": b"Published: February 2020\n\nThe tanker from Iran was late.\n\n(With inputs from PTI and ANI)\n",
    "undated.txt": "Zürich: Hafen ohne Datum, mit Fähre.\n".encode(),
}
ID = {name: sha256(data).hexdigest() for name, data in TEXTS.items()}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = Desk(tmp_path_factory.mktemp("commands"))
    for name, data in TEXTS.items():
        desk.file(name, data)
    done = desk.run("add", "--tag", "pläne", str(desk.given))
    assert done.code == 0, done.err
    return desk


@pytest.fixture
def own(made: Desk, tmp_path: Path) -> Iterator[Desk]:
    """A copy that a test may change."""
    shutil.copytree(made.top, tmp_path / "copy", symlinks=True)
    desk = object.__new__(Desk)
    desk.top = tmp_path / "copy"
    desk.archive, desk.home, desk.given = desk.top / "archive", desk.top / "home", desk.top / "given"
    yield desk
    assert desk.run("verify").code == 0


def names(desk: Desk, *words: str) -> list[str]:
    """The texts that a command answers with, in its order."""
    done = desk.run(*words, "--ids")
    assert done.code in (0, 1), done.err
    back = {digest: name.removesuffix(".txt") for name, digest in ID.items()}
    return [back[line] for line in done.out.split()]


NEWEST = ["tanker", "ferry", "founding", "navy", "undated"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("list", "tanker ferry founding navy undated"),
        ("list --sort oldest", "navy founding ferry tanker undated"),
        ("list --from 2020-01-06", "tanker ferry"),
        ("list --from 2020-01 --to 2020-01", "ferry founding"),
        ("list --to 2019", "navy"),
        ("list --on 2020-02", "tanker"),
        ("list --on 01-05", "founding"),
        ("list --source ANI", "tanker founding"),
        ("list --source ani,pti", "tanker ferry founding"),
        ("list --source ANI --source PTI", "tanker"),
        ("list --byline menon", "ferry"),
        ("list --located kochi", "ferry"),
        ("list --tag pläne --undated", "undated"),
        ("list --tag 'plä*' --undated", "undated"),
        ("list --source 'pt*'", "tanker ferry"),
        ('list --source \'"ani","pti"\'', "tanker ferry founding"),
        ("list --byline 'meno*'", "ferry"),
        ("list --byline 'menon asha'", "ferry"),
        ("list --byline '\"asha menon\"'", "ferry"),
        ("list --byline '\"menon asha\"'", ""),
        ("list --publication none", ""),
        ("list -n 2", "tanker ferry"),
        ("list -n 2 --skip 1", "ferry founding"),
        ("list -n 0", ""),
        ("search iran", "tanker founding"),
        ("search iran -soleimani", "tanker"),
        ("search navy -draft", "ferry"),
        ("search war -navy", "founding"),
        ("search war -hezbollah", "founding navy"),
        ("search the -0day", "tanker ferry founding navy"),
        ("search war -'\"war of words\"'", "navy"),
        ("search '\"war of words\"'", "founding"),
        ("search 'ferry OR tanker'", "tanker ferry"),
        ("search 'ferr*'", "ferry"),
        ("search hafen fahre", "undated"),
        ("search source:PTI --to 2020-01", "ferry"),
        ("search date:2020-01..2020-02", "tanker ferry founding"),
        ("search is:undated", "undated"),
        ("search has:byline", "ferry"),
        ("search id:15ab", "founding"),
        ("search --sort oldest navy", "navy ferry"),
        ("search -n 1 navy", "ferry"),
        ("search -n1 navy", "ferry"),
        ("search navy -n1", "ferry"),
        ("search the -n02", "tanker ferry"),
        ("search war -'\"navy\"'", "founding"),
        ("search zebra", ""),
    ],
)
def test_lists_and_searches(made: Desk, words: str, expected: str) -> None:
    assert names(made, *shlex.split(words)) == expected.split()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["search", "navy"], 0),
        (["search", "zebra"], 1),
        (["search", "zebra", "--json"], 1),
        (["search", "x:y"], 2),
        (["search", "date:nonsense"], 2),
        (["search", "(navy"], 2),
        (["search", "navy", "-n1x"], 0),
        (["search", "-", "-draft"], 2),
        (["search", "-", "navy"], 2),
        (["search", "navy", "-", "-draft"], 0),
        (["list", "--from", "nonsense"], 2),
        (["list", "--from", "01-05"], 2),
        (["list", "--tag", "nothing-has-it"], 0),
        (["list", "--tag", ","], 2),
        (["list", "--byline", "*"], 2),
        (["list", "--byline", '"menon'], 2),
        (["list", "--nonsense"], 2),
        (["list", "--json", "--json"], 0),
        (["list", "--json", "--csv"], 2),
        (["list", "--csv", "--csv-raw"], 2),
        (["list", "--count", "--json"], 2),
        (["list", "--count", "--ids"], 2),
        (["list", "--count", "--count-by", "year"], 2),
        (["list", "--html", "--markdown"], 2),
        (["list", "--files", "-0"], 2),
        (["search", "navy", "--ids", "--format", "{id}"], 2),
        (["search", "-", "--jsonl", "--csv"], 2),
        (["search", "-", "--csv"], 2),
        (["show", "15ab", "--json", "--original"], 2),
        (["show", "15ab", "--path", "--path"], 0),
        (["list", "--json", "--format", "{id}"], 2),
        (["list", "--text"], 2),
        (["list", "--format", "{nonsense}"], 2),
        (["list", "--format", "{id"], 2),
        (["list", "--group"], 2),
        (["show"], 2),
        (["show", "0000"], 1),
        (["show", "15"], 1),
        (["show", "no/such/file.txt"], 1),
        (["nonsense"], 2),
        (["edit", "0000", "--date", "2020"], 1),
        (["edit", "15ab", "--date", "last week"], 2),
        (["edit", "15ab", "--date", "never"], 2),
        (["edit", "15ab", "--byline", "Ann Example", "--byline", "Bob Sample"], 2),
        (["add", "-", "--date", "2020", "--date", "2021"], 2),
        (["remove", "15ab"], 2),
        (["tag", "15ab"], 2),
        (["tag", "15ab", "+"], 2),
        (["tag", "+x"], 2),
        (["restore", "15ab"], 1),
        (["trash", "empty"], 2),
        (["trash", "empty", "--before", "soon", "--yes"], 2),
        (["searches", "--remove", "nothing"], 1),
        (["verify", "--against", "nowhere"], 2),
        (["completion", "csh"], 2),
        (["extract", "nowhere.txt"], 1),
        (["why", "nowhere.txt"], 1),
        (["--today", "soon", "list", "--on", "today"], 2),
        ([], 2),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, list) else str(one),
)
def test_exit_codes(made: Desk, words: list[str], code: int) -> None:
    done = made.run(*words)
    assert done.code == code, done.err
    if code == 2 and words:
        assert done.err.startswith("clipper: "), done.err


def test_clipper_alone_gives_its_help_and_a_choice_left_out_is_named_in_a_line(made: Desk) -> None:
    alone = subprocess.run(
        CLIPPER.start, capture_output=True, text=True, env=environment(str(made.home)), timeout=PATIENCE, check=False
    )
    assert (alone.returncode, alone.stdout) == (2, "")
    assert alone.stderr == made.run("--help").out
    left_out = made.run("completion")
    assert left_out.err.splitlines()[0].endswith("Choose from: bash, zsh, fish")


@pytest.mark.parametrize("command", [["edit"], ["show"], ["note"], ["remove", "--yes"], ["why"], ["tag"]])
@pytest.mark.parametrize("name", ["", " ", "\t"])
def test_an_empty_name_is_said_to_be_one(made: Desk, command: list[str], name: str) -> None:
    done = made.run(*command, name, *({"tag": ["+x"], "note": ["x"]}.get(command[0], [])))
    assert done.code == 1
    assert "empty" in done.err
    assert ": :" not in done.err


def test_a_second_copy_that_is_none_is_not_to_be_made_with_init(made: Desk, tmp_path: Path) -> None:
    for words in (["verify", "--against"], ["repair", "--yes", "--from"]):
        done = made.run(*words, str(tmp_path / "nowhere"))
        assert done.code == 2
        assert "clipper backup" in done.err
        assert "init" not in done.err


def test_one_file_is_one_file(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert desk.run("verify").out == "read 0 files, 0 bytes: all is well\n"
    desk.run("add", desk.file("one.txt", TEXTS["ferry.txt"]))
    assert desk.run("verify").out.startswith("read 1 file, ")
    desk.run("backup", str(tmp_path / "copy"))
    desk.run("verify", "--manifest")
    assert desk.run("backup", str(tmp_path / "copy")).err.startswith("clipper: 1 file copied to ")


def test_no_archive_is_said_with_where_it_was_looked_for(made: Desk, tmp_path: Path) -> None:
    done = made.run("--archive", str(tmp_path), "list")
    assert done.code == 2
    assert "clipper init" in done.err


def test_tab_separated_lines_are_whole(made: Desk) -> None:
    line = made.run("search", "soleimani").out
    fields = line.rstrip("\n").split("\t")
    assert [fields[0], fields[1], fields[2]] == [ID["founding.txt"], "2020-01-05", "ANI"]
    assert (made.archive / fields[4]).is_file()


def test_json_has_every_key_and_an_exact_total(made: Desk) -> None:
    document = json.loads(made.run("list", "--json", "-n", "2", "--text").out)
    assert (document["format"], document["total"], document["total_exact"]) == (1, 5, True)
    tanker = document["clippings"][0]
    assert tanker["published"] == "2020-02"
    assert tanker["info_sources"] == ["PTI", "ANI"]
    assert tanker["credit_lines"] == ["(With inputs from PTI and ANI)"]
    assert tanker["tags"] == ["pläne"]
    assert tanker["set_by_hand"] == ["tags"]
    assert tanker["text"] == TEXTS["tanker.txt"].decode()
    assert tanker["bytes"] == len(TEXTS["tanker.txt"])
    wanted = "id published published_partial published_text headline title byline located credit_lines info_sources"
    wanted += (
        " publication edition section page url language tags note accessioned from_file part_of path encoding bytes"
    )
    assert set(wanted.split()) <= set(tanker)
    lines = [json.loads(line) for line in made.run("list", "--jsonl").out.splitlines()]
    assert [line["id"] for line in lines] == [ID[f"{name}.txt"] for name in NEWEST]


def test_matches_are_offsets_in_the_text(made: Desk) -> None:
    (found,) = json.loads(made.run("search", '"war of words"', "--json", "--text").out)["clippings"]
    assert [found["text"][start:end] for start, end in found["matches"]] == ["War of words"]
    part = found["snippet"]
    assert found["text"][part["start"] : part["end"]] == part["text"]
    assert "War of words" in part["text"]


def test_csv_is_harmless_unless_raw(own: Desk) -> None:
    own.run("edit", ID["navy.txt"], "--headline", "=1+1", "--note", "a\r\nb\tc\x1b", "--byline", "-x")
    for option, expected in (
        ("--csv", ["'=1+1", "'-x", "a\nb\tc\\x1b"]),
        ("--csv-raw", ["=1+1", "-x", "a\r\nb\tc\x1b"]),
    ):
        (row,) = csv.DictReader(io.StringIO(own.run("search", "navy", "plan", option).out))
        assert [row["headline"], row["byline"], row["note"]] == expected
    assert own.run("search", "navy", "plan", "--format", "{note}").out == "a\\r\\nb\\tc\\x1b\n"


def test_templates_paths_and_counts(made: Desk) -> None:
    assert made.run("search", "soleimani", "--format", "{{{published}}}\\t{id:4}").out == "{2020-01-05}\t15ab\n"
    path = made.run("search", "soleimani", "--files").out.strip()
    assert Path(path).is_file()
    assert made.run("search", "soleimani", "-0").out == f"{path}\0"
    assert made.run("list", "--count").out == "5\n"
    assert made.run("list", "--count-by", "year").out == "2019\t1\n2020\t3\n\t1\n"
    assert made.run("list", "--count-by", "source").out.splitlines()[0] in ("ANI\t2", "PTI\t2")
    assert made.run("show", *made.run("search", "--ids", "navy").out.split()).code == 0
    assert made.run("show", "-", "--original", given=made.run("search", "soleimani").data).data == FOUNDING


def test_one_query_a_line(made: Desk) -> None:
    done = made.run("search", "-", given="soleimani\nzebra\nx:y\nhafen fähre\n".encode())
    replies = [json.loads(line) for line in done.out.splitlines()]
    assert [reply.get("total") for reply in replies] == [1, 0, None, 1]
    assert (replies[2]["column"], done.code) == (1, 2)
    assert "quote them" in replies[2]["hint"]
    done = made.run("search", "-", "-n1", given=b"-navy\nthe\n")
    replies = [json.loads(line) for line in done.out.splitlines()]
    assert [(reply["total"], len(reply["clippings"])) for reply in replies] == [(3, 1), (4, 1)]


def test_nothing_found_is_explained(made: Desk) -> None:
    assert "did you mean soleimani?" in made.run("search", "soleimanni").err
    assert "without the limit of dates there is 1" in made.run("search", "soleimani", "--on", "2019").err
    assert "no clipping has all of this" in made.run("search", "soleimani", "ferry").err
    assert "nothing has source:anj; did you mean ANI?" in made.run("search", "iran", "--source", "ANJ").err
    assert "nothing has located:soleimani" in made.run("search", "located:soleimani").err


@pytest.mark.parametrize(
    "words",
    [
        "list",
        "list --json",
        "list --files",
        "search the --html",
        "show 15ab",
        "status",
        "--color always list",
        "--help",
    ],
)
def test_a_reader_who_leaves_early_is_no_failure(made: Desk, words: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    line = [*CLIPPER.start, "--archive", str(made.archive), *words.split()]
    done = subprocess.run(line, stdout=writer, stderr=subprocess.PIPE, env=environment(str(made.home)), check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


FINISHING = "add edit tag note remove restore trash reparse init verify repair backup refresh"


def test_all_that_write_or_verify_finish_what_they_began() -> None:
    top = click.Context(clipper)
    commands = {name: clipper.get_command(top, name) for name in clipper.list_commands(top)}
    assert {name for name, one in commands.items() if isinstance(one, Command) and one.finishes} == set(
        FINISHING.split()
    )


@pytest.mark.parametrize(("words", "code"), [("list --nonsense", 2), ("why 0000", 1), ("search x:y", 2), ("", 2)])
def test_debug_shows_where_an_error_comes_from_and_changes_nothing_else(made: Desk, words: str, code: int) -> None:
    line = [*CLIPPER.start, "--debug", "--archive", str(made.archive), *words.split()]
    done = subprocess.run(line, capture_output=True, text=True, env=environment(str(made.home)), check=False)
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.startswith("Traceback (most recent call last):\n")
    assert done.stderr.endswith(made.run(*words.split()).err)


def test_the_total_counts_what_cannot_be_read(own: Desk) -> None:
    path = Path(own.run("search", "tanker", "--files").out.strip())
    before, whole = path.stat(), path.read_bytes()
    path.write_bytes(b"x" * before.st_size)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))  # as an error in reading it, unseen until then
    for words in (["list", "-n", "2"], ["search", "the", "-n", "2"]):
        found = json.loads(own.run(*words, "--json").out)
        assert (len(found["clippings"]), found["total"]) == (1, 5 if words[0] == "list" else 4)
    path.write_bytes(whole)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_a_query_for_changes_that_finds_nothing_says_so(own: Desk) -> None:
    done = own.run("tag", "--query", "zebra", "+x")
    assert (done.code, done.out, "finds none" in done.err) == (0, "", True)


@pytest.mark.parametrize("words", [["remove", "--yes"], ["tag", "+x"], ["edit", "--date", "2019"]])
@pytest.mark.parametrize("query", ["", " ", "\t\n"])
def test_an_empty_query_for_changes_means_no_clipping(own: Desk, words: list[str], query: str) -> None:
    done = own.run(*words, "--query", query)
    assert (done.code, done.out) == (2, "")
    assert done.err == "clipper: --query: the query is empty\n  Write '*' if you mean every clipping.\n"
    assert names(own, "list") == NEWEST
    assert names(own, "list", "--tag", "x") == []


def test_a_star_as_the_query_for_changes_means_all(own: Desk) -> None:
    assert own.run("tag", "--query", "*", "+x").code == 0
    assert names(own, "list", "--tag", "x") == NEWEST


def test_stemming_without_its_library_searches_as_typed_and_says_so_once(own: Desk, tmp_path: Path) -> None:
    settings = own.archive / "clipper.toml"
    settings.write_text(settings.read_text() + "stemming = true\n")
    (tmp_path / "snowballstemmer.py").write_text("raise ImportError")
    extra = {"PYTHONPATH": str(tmp_path)}
    said = "clipper: stemming needs a library that is not installed: words are searched as typed. "
    for words in (["list", "--count"], ["search", "date:2020", "--count"], ["tag", "--query", "is:undated", "+x"]):
        done = own.run(*words, extra=extra)
        assert (done.code, done.err) == (0, ""), words
    for words, code in ((["search", "tanker", "--ids"], 0), (["search", "tankers", "--ids"], 1)):
        done = own.run(*words, extra=extra)
        assert (done.code, done.err.startswith(said)) == (code, True)
    done = own.run("search", "-", given=b"tankers\ntanker\n", extra=extra)
    assert [json.loads(line)["total"] for line in done.out.splitlines()] == [0, 1]
    assert (done.err.startswith(said), done.err.count("\n")) == (True, 1)


@pytest.mark.parametrize(
    ("query", "cells"),
    [("दिल्ली में OR", 10), ("東京 OR", 7), ("cafe\u0301s OR", 8), ("می\u200cخواهد OR", 10), ("iran OR", 7)],
)
def test_the_mark_stands_under_the_column(made: Desk, query: str, cells: int) -> None:
    mark = made.run("search", query).err.splitlines()[2]
    assert (mark.index("^"), mark.endswith(f"^ column {len(query) - 1}")) == (cells, True)


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("iran OR", "iran OR"),
        ("x" * 60 + " OR", "…" + "x" * 49 + " OR"),
        ("iran OR ) " + "y" * 60, "iran OR ) " + "y" * 15 + "…"),
        ("x" * 60 + " OR ) " + "y" * 60, "…" + "x" * 49 + " OR ) " + "y" * 15 + "…"),
    ],
)
def test_what_is_left_out_of_a_long_query_is_marked(made: Desk, query: str, shown: str) -> None:
    said = made.run("search", query).err.splitlines()
    assert said[1] == f"  {shown}"
    assert said[2].index("^") == said[1].index("OR")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (
            "list --archive usb",
            2,
            "No such option '--archive'.\n  It goes before the command: clipper --archive DIR list",
        ),
        ("search iran --today 2020-01-01", 2, "'--today'.\n  It goes before the command: clipper --today DATE search"),
        ("tag 15ab --color=never", 2, "'--color'.\n  It goes before the command: clipper --color WHEN tag"),
        ("list --version", 2, "'--version'.\n  It goes before the command: clipper --version\n"),
        ("list --tog x", 2, "'--on', '--tag', '--to'"),
        ("list --from ..2019", 2, "a range of dates without beginning and end\n  ..2019\n"),
        ("list --to 2019..", 2, "a range of dates without beginning and end\n  2019..\n"),
        ("list --from=", 2, "an empty date\n  Dates are written so: "),
        ("add --dry-run ''", 1, "refused '': an empty name names no file"),
        ("extract ''", 1, "refused '': an empty name names no file"),
    ],
)
def test_what_is_said_of_a_slip(made: Desk, words: str, code: int, said: str) -> None:
    done = made.run(*shlex.split(words))
    assert (done.code, said in done.err) == (code, True), done.err


def test_what_may_not_be_read_or_written_is_not_to_be_made_an_archive(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    settings, closed = desk.archive / "clipper.toml", tmp_path / "closed"
    closed.mkdir(mode=0o555)
    settings.chmod(0o000)
    done = desk.run("list", wrapper=without_privileges())
    hint = "  Look after the file and its rights.\n"
    assert (done.code, done.err) == (2, f"clipper: {settings}: permission denied\n{hint}")
    settings.chmod(0o644)
    desk.archive.chmod(0o000)
    done = desk.run("list", wrapper=without_privileges())
    hint = "  Ask its owner for the right to read it.\n"
    assert (done.code, done.err) == (2, f"clipper: --archive names {desk.archive}: permission denied\n{hint}")
    desk.archive.chmod(0o755)
    done = desk.run("init", str(closed), wrapper=without_privileges())
    hint = "  Make it in a folder that you may write.\n"
    assert (done.code, done.err) == (3, f"clipper: {closed}: not written: permission denied\n{hint}")


def test_a_folder_is_always_summed_up(own: Desk) -> None:
    given = own.top / "some"
    given.mkdir()
    for words, said in ((("add",), "add"), (("add", "-v"), "add"), (("extract",), "extract")):
        done = own.run(*words, str(given))
        assert (done.code, done.out, done.err) == (0, "", f"clipper: nothing to {said} in {given}\n")
    assert own.run("add", "-q", str(given)).err == ""
    assert json.loads(own.run("add", "--json", str(given)).out)["summary"] == {}
    (given / ".hidden").write_text("x")
    assert own.run("add", str(given)).err == "clipper: skipped 1\n"
    shutil.copy(own.given / "founding.txt", given)
    (given / ".hidden").unlink()
    done = own.run("add", str(given))
    assert (done.out, done.err) == ("", "clipper: already archived 1\n")
    assert own.run("add", str(given / "founding.txt")).err == ""


def test_what_is_said_of_nothing_stays_short(made: Desk) -> None:
    done = made.run("search", *(f"zebra{number}" for number in range(900)), "x" * 50_000)
    assert (done.code, len(done.err.splitlines())) == (1, 6)
    assert "and so with 896 more" in done.err
    assert len(made.run("search", "x" * 50_000).err) < 200


@pytest.mark.parametrize(
    ("given", "header"),
    [
        (["--date", "2021-03-04"], "Published: 2021-03-04"),
        (["--date", "2021-03"], "Published: 2021-03"),
        (["--date", "5 jan 2021"], "Published: 2021-01-05"),
        (["--date", "2021-03-04T07:23+05:30"], "Published: 2021-03-04T07:23+05:30"),
        (["--date", "today"], "Published: 2026-11-24"),
        (["--date", "yesterday"], "Published: 2026-11-23"),
        (["--date", ""], "Published-Partial: "),
        (["--headline", "A new one"], "Headline: A new one"),
        (["--source", "dpa", "--source", "AFP"], "Info-Source: dpa\nInfo-Source: AFP"),
        (["--credit", "(dpa)"], "Credit-Line: (dpa)"),
        (["--note", ' "quoted" '], 'Note: "\\"quoted\\""'),
        (["--tag", "a", "--tag", "b"], "Tag: a\nTag: b"),
        (["--url", "https://example.org/x"], "URL: https://example.org/x"),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, list) else "",
)
def test_edit_sets_fields_and_moves_the_file(own: Desk, given: list[str], header: str) -> None:
    done = own.run("--today", "2026-11-24", "edit", "15ab", *given)
    assert done.code == 0, done.err
    written = own.header(FOUNDING)
    if header.endswith(": "):
        assert "Published" not in written.replace("Set-By-Hand: Published", "")
    else:
        assert header in written
    assert "Set-By-Hand: " in written
    own.run("reparse")
    assert own.header(FOUNDING) == written
    assert len(own.run("list", "--ids").out.split()) == len(TEXTS)
    assert own.run("show", "--original", "15ab").data == FOUNDING


def test_a_source_that_is_no_agency_hints_at_publication(own: Desk) -> None:
    assert "--publication" in own.run("edit", "15ab", "--source", "The Harbour Post").err
    assert own.run("edit", "15ab", "--source", "Reuters").err == ""


def test_a_known_agency_given_by_hand_is_kept_by_its_one_name(own: Desk) -> None:
    sources = ["search", "id:15ab", "--format", "{info_sources}"]
    done = own.run("edit", "15ab", "--source", "Press Trust of India", "--source", "PTI", "--source", "The Post")
    assert done.err.startswith("clipper: Press Trust of India: kept as PTI\nclipper: The Post: no agency that")
    assert own.run(*sources).out == "PTI; The Post\n"
    settings = own.archive / "clipper.toml"
    settings.write_text(
        settings.read_text() + '[[agencies]]\nname = "HW"\naliases = ["Harbour Wire"]\ncountry = "GB"\n'
    )
    assert own.run("edit", "15ab", "--source", "Harbour Wire").err == "clipper: Harbour Wire: kept as HW\n"
    assert own.run(*sources).out == "HW\n"
    assert "did you mean HW?" in own.run("search", 'source:"harbour wire"').err
    own.run("add", own.file("new.txt", b"Something new.\n"), "--source", "Agence France-Presse")
    assert own.run("list", "--source", "afp", "--format", "{info_sources}").out == "AFP\n"
    own.run("edit", "15ab", "--source", "")
    assert own.run(*sources).out == "\n"


EDITOR = """
import sys
path = sys.argv[1]
text = open(path).read()
open(path, "w").write({change})
"""


@pytest.mark.parametrize(
    ("day", "warned"), [("2026-11-25", False), ("2026-11-26", True), ("2031", True), ("1931", False)]
)
def test_a_date_to_come_is_warned_of_when_a_hand_sets_it(own: Desk, day: str, warned: bool) -> None:
    done = own.run("--today", "2026-11-24", "edit", "15ab", "--date", day)
    assert done.code == 0
    assert ("lies in the future" in done.err) is warned
    again = own.run("--today", "2026-11-24", "add", "-", "--date", day, given=b"Another text, of the harbour.\n")
    assert again.code == 0
    assert ("lies in the future" in again.err) is warned


def test_a_field_is_handed_back_where_its_mark_is_taken_out(own: Desk) -> None:
    assert own.run("edit", "15ab", "--date", "1931").code == 0
    script = own.top / "editor.py"
    script.write_text(EDITOR.format(change="text.replace('Set-By-Hand: Published', 'Note: handed back')"))
    assert own.run("edit", "15ab", extra={"EDITOR": f"{sys.executable} {script}"}).code == 0
    assert own.run("reparse").code == 0
    assert "Published: 2020-01-05" in own.header(FOUNDING)


@pytest.mark.parametrize(
    ("change", "code", "expected"),
    [
        ("text.replace('Credit-Line: (With ANI inputs)\\n', 'Credit-Line: (ANI)\\nX-Mine: 1\\n')", 0, "X-Mine: 1"),
        ("text.replace('2020-01-05', '2021-01-05')", 0, "Published: 2021-01-05"),
        ("text", 0, "Published: 2020-01-05"),
        ("text.replace('Published: 2020-01-05', 'Published: nonsense')", 1, "Published: 2020-01-05"),
        ("text.replace('sha256:15', 'sha256:16')", 1, "sha256:15"),
        ("''", 1, "Published: 2020-01-05"),
    ],
)
def test_edit_in_an_editor(own: Desk, change: str, code: int, expected: str) -> None:
    script = own.top / "editor.py"
    script.write_text(EDITOR.format(change=change))
    done = own.run("edit", "15ab", extra={"EDITOR": f"{sys.executable} {script}", "TMPDIR": str(own.top)})
    assert done.code == code, done.err
    assert expected in own.header(FOUNDING)
    drafts = list(own.top.glob("clipper-*.header.txt"))
    assert len(drafts) == code
    assert code == 0 or str(drafts[0]) in done.err


def test_tags_and_notes_survive_reparse_and_rebuild(own: Desk) -> None:
    assert own.run("tag", "15ab", "+iran", "+draft", "-pläne").code == 0
    assert own.run("tag", "15ab", "-draft").code == 0
    assert own.run("note", "15ab", "for the January report").code == 0
    own.run("reparse")
    own.run("refresh", "--rebuild")
    assert names(own, "search", "tag:iran", "note:january") == ["founding"]
    assert names(own, "search", "tag:draft") == []
    assert own.run("tag", "--query", "navy", "+sea").out.count("tagged ") == 2
    assert names(own, "list", "--tag", "sea") == ["ferry", "navy"]


def test_commas_divide_tags_wherever_they_are_given(own: Desk) -> None:
    tags = ["--format", "{tags}"]
    assert own.run("tag", "15ab", "+a,to read", "+b", "-pläne").code == 0
    assert own.run("search", "tag:b,c", *tags).out == "a; to read; b\n"
    assert own.run("tag", "15ab", "-b, a,nothing").code == 0
    assert own.run("search", "id:15ab", *tags).out == "to read\n"
    assert own.run("edit", "15ab", "--tag", "x,y", "--tag", "z , x,").code == 0
    assert own.run("search", "tag:y", *tags).out == "x; y; z\n"
    own.run("add", own.file("new.txt", b"Something new.\n"), "--tag", "one,two")
    assert own.run("list", "--tag", "two", *tags).out == "one; two\n"
    for words in (["tag", "15ab", "+,"], ["tag", "15ab", "-,", "+x"], ["edit", "15ab", "--tag", ","]):
        assert own.run(*words).code == 2
    assert own.run("search", "id:15ab", *tags).out == "x; y; z\n"
    own.run("edit", "15ab", "--tag", "")
    assert own.run("search", "id:15ab", *tags).out == "\n"


def test_remove_restore_and_the_trash(own: Desk) -> None:
    assert own.run("remove", "15ab", "--yes", "--why", "filed twice").code == 0
    assert names(own, "search", "soleimani") == []
    (entry,) = json.loads(own.run("trash", "list", "--json").out)["trash"]
    assert (entry["why"], entry["clipping"]["id"]) == ("filed twice", ID["founding.txt"])
    added = own.run("add", str(own.given / "founding.txt"))
    assert (added.code, "trash" in added.err) == (0, True)
    assert own.run("restore", "15ab").code == 1
    assert own.run("remove", "15ab", "--yes").code == 0
    assert own.run("trash", "empty", entry["clipping"]["path"], "--yes").code == 0
    assert own.run("restore", "15ab").code == 0
    assert own.run("show", "--original", "15ab").data == FOUNDING
    assert json.loads(own.run("trash", "list", "--json").out)["trash"] == []


def test_what_is_damaged_in_the_trash_is_named_listed_and_deleted(own: Desk) -> None:
    assert own.run("remove", "15ab", "--yes").code == 0
    (path,) = own.archive.glob("trash/*.txt")
    path.write_bytes(b"Clip")
    name = f"trash/{path.name}"
    assert f"clipper trash empty {name}" in own.run("verify").out
    assert own.run("trash", "list").out == f"\t\t\t{path.name}\tdamaged: cut short in its first line\t{name}\n"
    (entry,) = json.loads(own.run("trash", "list", "--json").out)["trash"]
    assert (entry["path"], entry["clipping"]) == (name, None)
    assert own.run("trash", "empty", name, "--yes").out == f"deleted {name}\n"


def test_a_dash_with_no_names_behind_it_empties_nothing_of_the_trash(own: Desk) -> None:
    assert own.run("remove", "--yes", "15ab").code == 0
    for given in (b"", b"\n \n"):
        done = own.run("trash", "empty", "-", "--yes", given=given)
        assert (done.code, done.out, done.err) == (0, "", "clipper: nothing was named, so nothing was deleted\n")
        assert own.run("trash", "list", "-", given=given).out == ""
    assert own.run("trash", "empty", "-", "--yes", given=own.run("trash", "list").data).out.startswith("deleted 15ab")


def test_the_trash_is_listed_by_name_and_day_as_it_is_emptied(own: Desk) -> None:
    assert own.run("remove", "15ab", ID["ferry.txt"], "--yes").code == 0
    assert len(own.run("trash", "list").out.splitlines()) == 2
    assert [line[:4] for line in own.run("trash", "list", "15ab", "15ab").out.splitlines()] == ["15ab"]
    assert own.run("trash", "list", "--before", "1990-01-01").out == ""
    unknown = own.run("trash", "list", "nope")
    assert (unknown.code, unknown.out, "nope is not in the trash" in unknown.err) == (1, "", True)
    assert own.run("trash", "list", "--before", "soon").code == 2
    assert own.run("trash", "empty", "--json", "--yes").code == 2
    again = own.run("restore", "15ab", "15ab")
    assert (again.code, again.err, again.out.count("restored 15ab9a0e")) == (0, "", 1)
    assert own.run("restore", ID["ferry.txt"]).code == 0


def test_repair_counts_what_is_damaged_in_the_trash_as_left(own: Desk, tmp_path: Path) -> None:
    assert own.run("backup", str(tmp_path / "second")).code == 0
    (path,) = own.archive.glob("2020/01/05/*.txt")
    (own.top / "edited").write_bytes(path.read_bytes().replace(b"leaders", b"LEADERS"))
    (own.top / "edited").replace(path)
    name = f"trash/{path.name}"
    done = own.run("repair", "--from", str(tmp_path / "second"), "--yes")
    assert (done.code, done.err) == (1, "clipper: 1 mended, 1 left\n")
    named = done.out.splitlines()[1:]
    assert named[0].startswith(f"text-changed: {name}: ")
    assert named[1] == f"  `clipper trash empty {name}` deletes it for good."
    assert own.run("verify").out.splitlines()[:2] == named
    again = own.run("repair", "--yes")
    assert (again.code, again.err, again.out.splitlines()) == (1, "clipper: 0 mended, 1 left\n", named)
    assert own.run("trash", "empty", name, "--yes").code == 0


def test_saved_searches(own: Desk) -> None:
    settings = own.archive / "clipper.toml"
    settings.write_text(settings.read_text() + "# mine\n")
    assert own.run("search", "--save", "iran", "iran OR soleimani").code == 0
    assert "# mine" in settings.read_text()
    assert names(own, "search", "saved:iran", "--to", "2020-01") == ["founding"]
    assert own.run("searches").out == "iran\tiran OR soleimani\n"
    assert own.run("search", "--save", "bad name", "x").code == 2
    assert own.run("search", "--save", "broken", "x:y").code == 2
    done = own.run("search", "--save", "dated", "ferry", "--on", "2020", "--source", "PTI")
    assert (done.code, "ferry date:2020-01-01..2020-12-31 source:pti" in done.err) == (2, True)
    done = own.run("search", "--save", "either", "ferry OR train", "--tag", "al*,b")
    assert (done.code, "  Write the filters into it: (ferry OR train) (tag:al* OR tag:b)\n" in done.err) == (2, True)
    assert own.run("search", "saved:nothing").code == 2
    assert own.run("searches", "--remove", "iran").code == 0
    assert own.run("searches").out == ""


def test_another_archive_is_merged_with_its_headers(own: Desk, tmp_path: Path) -> None:
    other = Desk(tmp_path)
    assert other.run("add", str(own.archive)).code == 0
    assert other.run("add", str(own.archive)).out == ""
    for name, data in TEXTS.items():
        assert other.header(data) == own.header(data), name


def test_add_says_what_differs_and_what_it_skipped(own: Desk) -> None:
    again = own.run("add", str(own.given / "founding.txt"), "--date", "2021-01-01", "--note", "x")
    assert again.code == 0
    assert "already archived 15ab9a0e" in again.out
    assert "Published" in again.out
    assert "Note" in again.out
    (own.given / ".hidden").write_text("x")
    (own.given / "~$lock.txt").write_text("x")
    (own.given / "Thumbs.db").write_text("x")
    done = own.run("add", str(own.given))
    assert (done.out, done.code) == ("", 0)
    assert "already archived 5" in done.err
    assert "skipped 3" in done.err
    own.file("new.txt")
    own.file("empty.txt", b"")
    done = own.run("add", str(own.given))
    assert done.err.splitlines()[-1] == "clipper: added 1, already archived 5, skipped 3, refused 1"
    (own.given / "empty.txt").unlink()
    assert own.run("add", "-v", str(own.given)).out.count("skipped ") == 3
    assert own.run("add", "-q", str(own.given)).err == ""
    assert own.run("add", "--settle", "3600", str(own.given)).err.count("skipped") == 1


def test_a_rule_that_cuts_nothing_says_so(own: Desk) -> None:
    path = own.file("one.txt", b"One text, and no more.\n")
    said = "--split numbered cuts nothing here: taken whole"
    assert own.run("add", "--dry-run", "--split", "numbered", path).err == f"clipper: {path}: {said}\n"
    assert f"\n  {said}\n" in own.run("extract", "--split", "numbered", path).out
    cut = own.file("two.txt", b"First.\n\x0cSecond.\n")
    (filed,) = map(str, own.archive.glob("2020/01/05/*.txt"))
    for rule, file in (("auto", path), ("never", path), ("form-feed", cut), ("numbered", filed)):
        assert own.run("add", "--dry-run", "--split", rule, file).err == ""
        assert "cuts nothing" not in own.run("extract", "--split", rule, file).out
    done = own.run("add", "--split", "numbered", path)
    assert (done.code, said in done.err) == (0, True)


def test_a_dry_run_writes_nothing(own: Desk) -> None:
    before = sorted(path.as_posix() for path in own.archive.rglob("*.txt"))
    own.file("new.txt", b" date 2022-01-01 New.\n")
    done = own.run("add", "--dry-run", str(own.given))
    assert "would add" in done.out
    assert "2022/01/01" in done.out
    assert own.run("reparse", "--dry-run").code == 0
    assert own.run("repair", "--dry-run").code == 0
    assert sorted(path.as_posix() for path in own.archive.rglob("*.txt")) == before


def test_add_as_json(own: Desk) -> None:
    own.file("new.txt", b"Published: 3/4/2024\n\nThe ferry left.\n")
    own.file("nul.txt", b"\0")
    done = own.run("add", "--json", str(own.given))
    document = json.loads(done.out)
    assert (done.code, document["summary"]) == (1, {"already archived": 5, "added": 1, "refused": 1})
    (added,) = [one for one in document["outcomes"] if one["outcome"] == "added"]
    assert (added["ambiguous"], added["date_candidates"]) == (True, ["2024-03-04", "2024-04-03"])
    (refused,) = [one for one in document["outcomes"] if one["outcome"] == "refused"]
    assert "NUL" in refused["error"]


def test_extract_and_why_point_into_the_text(made: Desk) -> None:
    path = str(made.given / "founding.txt")
    found = json.loads(made.run("extract", "--jsonl", "--text", path).out)
    assert (found["file"], found["published"], found["info_sources"]) == (path, "2020-01-05", ["ANI"])
    assert all(found["text"][one["start"] : one["end"]] for one in found["findings"])
    (credit,) = [one for one in found["findings"] if one["field"] == "credit_lines"]
    assert found["text"][credit["start"] : credit["end"]] == "(With ANI inputs)"
    for name in (path, "15ab"):
        fields = json.loads(made.run("why", "--json", name).out)["fields"]
        assert {field["field"] for field in fields} >= {"published", "credit_lines", "info_sources", "mention"}
    assert "line 15" in made.run("why", "15ab").out


def test_why_says_that_a_text_holds_several_clippings(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    story = "The harbour master said that the pier would stay shut until divers have looked at each of its piles. "
    parts = [f" date 2020-01-0{day} {story * 2}(With ANI inputs)\n\n" for day in (5, 6)]
    both, one = desk.file("both.txt", "".join(parts).encode()), desk.file("one.txt", parts[0].encode())
    said = "the text seems to hold several clippings"
    assert f"\nwarning: {said}" in desk.run("why", str(both)).out
    assert [said in warning for warning in json.loads(desk.run("why", "--json", str(both)).out)["warnings"]] == [True]
    assert said not in desk.run("why", str(one)).out
    assert json.loads(desk.run("why", "--json", str(one)).out)["warnings"] == []


def test_why_says_what_is_open_and_what_to_look_at(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    story = "The harbour master said that the pier would stay shut until divers have looked at each of its piles."
    dates = {"open.txt": "05/03/2021", "zone.txt": "6 January 2020 10:00 IST", "day.txt": "Tuesday, 6 January 2020"}
    for name, day in dates.items():
        desk.file(name, f"Pier shut for repairs\n\n{day}\n\n{story}\n".encode())
    desk.run("add", str(desk.given))
    for name in ("open", sha256((desk.given / "open.txt").read_bytes()).hexdigest()):
        told = desk.run("why", str(desk.given / "open.txt") if name == "open" else name)
        assert "published: 2021-03-05 or 2021-05-03\n  day and month cannot be told apart; " in told.out
        assert "(line 3: 05/03/2021)" in told.out
        assert "warning" not in told.out
    zone = desk.run("why", str(desk.given / "zone.txt")).out
    assert "\nwarning: the time zone IST depends on the country: kept without an offset\n" in zone
    assert (
        "\nwarning: the weekday disagrees: Tuesday, 6 January 2020\n"
        in desk.run("why", str(desk.given / "day.txt")).out
    )
    document = json.loads(desk.run("why", "--json", str(desk.given / "open.txt")).out)
    assert (document["ambiguous"], document["date_candidates"]) == (True, ["2021-03-05", "2021-05-03"])
    assert len(document["warnings"]) == 1
    digest = sha256((desk.given / "open.txt").read_bytes()).hexdigest()
    assert desk.run("edit", digest, "--date", "2021-03-05").code == 0
    assert "published: 2021-03-05\n  set by hand\n" in desk.run("why", digest).out
    assert desk.run("edit", digest, "--headline", "").code == 0
    said = "headline: none\n  set by hand\n  not Pier shut for repairs: a hand has decided (today's rules)\n"
    assert said in desk.run("why", digest).out
    assert json.loads(desk.run("why", "--json", digest).out)["ambiguous"] is False


def test_extract_says_that_a_file_holds_several_clippings(made: Desk, tmp_path: Path) -> None:
    story = "The committee said on Tuesday that it would publish the list of the damaged bridges by the end of March."
    record = f"Title: Bridges\nDate: 2020-01-05\nText: {story} {story}\n\n"
    for name, text, several in (("one.txt", record, False), ("two.txt", record * 2, True)):
        (tmp_path / name).write_text(text, "utf-8")
        assert json.loads(made.run("extract", "--jsonl", str(tmp_path / name)).out)["multi"] is several


def test_extract_needs_no_archive(made: Desk, tmp_path: Path) -> None:
    import subprocess

    from fault.commands import environment

    path = str(made.given / "founding.txt")
    command = [sys.executable, "-m", "clipper", "extract", path]
    done = subprocess.run(command, cwd=tmp_path, env=environment(str(tmp_path)), capture_output=True, check=True)
    assert b"published: 2020-01-05" in done.stdout


def test_digests(made: Desk) -> None:
    page = made.run("search", "navy", "--html").out
    assert page.startswith("<!DOCTYPE html>")
    assert "<script" not in page
    assert "<mark>navy</mark>" in page
    plain = made.run("search", "navy", "--markdown", "--text").out
    assert "Ferry sails again" in plain
    assert "The **navy** watched." in plain


def test_backup_verify_and_manifest(own: Desk, tmp_path: Path) -> None:
    copy = tmp_path / "second"
    assert own.run("backup", str(copy)).code == 0
    assert own.run("verify", "--against", str(copy)).code == 0
    (path,) = copy.rglob("*15ab9a0e.txt")
    path.write_bytes(path.read_bytes().replace(b"leaders", b"LEADERS"))
    assert own.run("verify", "--against", str(copy)).code == 1
    (here,) = own.archive.rglob("2020/**/*15ab9a0e.txt")
    here.unlink()
    found = json.loads(own.run("verify", "--json").out)["amiss"]
    assert [one["kind"] for one in found] == ["missing"]
    path.write_bytes(path.read_bytes().replace(b"LEADERS", b"leaders"))
    assert own.run("repair", "--from", str(copy), "--yes").code == 0
    assert own.run("show", "--original", "15ab").data == FOUNDING
    assert own.run("verify", "--manifest").code == 0
    if shutil.which("sha256sum"):
        import subprocess

        subprocess.run(["sha256sum", "-c", "--quiet", "manifest-sha256.txt"], cwd=own.archive, check=True)


def _amiss(desk: Desk) -> list[str]:
    return sorted(one["kind"] for one in json.loads(desk.run("verify", "--json").out)["amiss"])


def test_repair_mends_two_things_about_one_file(own: Desk) -> None:
    """A header from an editor, in the wrong folder with it; then a copy that a synchronising program left."""
    (path,) = own.archive.glob("2020/01/05/*.txt")
    (own.top / "edited").write_bytes(path.read_bytes().replace(b"Published: 2020-01-05", b"Published: 2021-02-03"))
    (own.top / "edited").replace(path)
    assert _amiss(own) == ["header-changed", "misplaced"]
    done = own.run("repair", "--yes")
    assert (done.code, done.err) == (0, "clipper: 2 mended, 0 left\n")
    (path,) = own.archive.glob("2021/02/03/*.txt")
    shutil.copy(path, path.with_name(path.name.replace(".txt", " (1).txt")))
    assert _amiss(own) == ["conflict-copy", "duplicated"]
    done = own.run("repair", "--yes")
    assert (done.code, done.err) == (0, "clipper: 2 mended, 0 left\n")
    assert path.exists()


def test_repair_puts_back_what_was_moved_over_another(own: Desk, tmp_path: Path) -> None:
    assert own.run("backup", str(tmp_path / "second")).code == 0
    (ferry,), (navy,) = own.archive.glob("2020/01/07/*.txt"), own.archive.glob("2019/11/30/*.txt")
    before = {path: path.read_bytes() for path in (ferry, navy)}
    for moved, over in ((ferry, navy), (navy, ferry)):
        moved.replace(over)
        assert {"misplaced", "missing"} <= set(_amiss(own))
        done = own.run("repair", "--from", str(tmp_path / "second"), "--yes")
        assert done.code == 0, done.err
        assert {path: path.read_bytes() for path in before} == before
        assert _amiss(own) == []


def test_repair_explains_what_it_leaves(own: Desk) -> None:
    """Two files of one clipping with two headers: no program can know which is right; the right one is set by hand."""
    (path,) = own.archive.glob("2020/01/05/*.txt")
    copy = path.with_name(path.name.replace(".txt", " (1).txt"))
    copy.write_bytes(path.read_bytes().replace(b"Credit-Line:", b"Located: Oban\nCredit-Line:"))
    for _ in range(2):
        done = own.run("repair", "--yes")
        assert (done.code, done.err) == (1, "clipper: 0 mended, 2 left\n")
        assert [line.partition(":")[0] for line in done.out.splitlines()[::2]] == ["conflict-copy", "duplicated"]
    assert own.run("remove", "--yes", str(copy)).code == 0
    assert own.run("trash", "empty", "--yes").code == 0


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(made: Desk, shell: str) -> None:
    done = made.run("completion", shell)
    assert "_CLIPPER_COMPLETE" in done.out


def test_an_unknown_command_suggests_a_near_one(made: Desk) -> None:
    assert "Did you mean `search`?" in made.run("serch").err
