"""Several real processes in one archive."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from archive_making import NOW, add, clippings_of, incoming, new

from clipper.archive import Accessioned, Archive
from clipper.archive.lock import is_stopped
from clipper.errors import NotWritten

WRITER = """
import sys
sys.path[:0] = {path!r}
from archive_making import NOW, clippings_of, new
from clipper.archive import Accessioned, Archive
number, count, batch, root = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
with Archive.open(root) as archive:
    archive.watch()
    known = {{archive.read_header(path).clipping.id: path for path in clippings_of(archive)}}  # as an index would
    print("ready", flush=True)
    sys.stdin.readline()  # so that all begin at once
    texts = [f"of all {{n}}" if n % 3 == 0 else f"of {{number}} {{n}}" for n in range(count)]
    for start in range(0, count, batch):
        part = enumerate(texts[start : start + batch])
        clippings = [new(text, f"20{{10 + number}}-01-{{n % 28 + 1:02}}") for n, text in part]
        for clipping, outcome in zip(clippings, archive.accession(clippings, NOW, known.get)):
            assert isinstance(outcome, Accessioned), outcome
            known[clipping.clipping.id] = outcome.path
            print(clipping.clipping.id, int(outcome.added), outcome.path, flush=True)
"""
HOLDER = """
import sys
sys.path[:0] = {path!r}
from clipper.archive.lock import Lock
from clipper.archive.tree import open_tree
with Lock(open_tree(sys.argv[1])[0]):
    print("held", flush=True)
    sys.stdin.readline()
"""


def start_writers(root: str, *arguments: tuple[int, int, int]) -> list[subprocess.Popen[str]]:
    """Writers that all watch before the first of them adds."""
    processes = [start(WRITER, *one, root) for one in arguments]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    return processes


def start(script: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", script.format(path=sys.path), *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("batch", [1, 40])
def test_of_eight_writers_exactly_one_adds_what_several_have(archive: Archive, batch: int) -> None:
    writers, count = 8, 40
    processes = start_writers(archive.root, *[(number, count, batch) for number in range(writers)])
    added: dict[str, str] = {}
    named: dict[str, str] = {}
    for process in processes:
        output, _ = process.communicate()
        assert process.returncode == 0
        for line in output.splitlines():
            digest, is_added, path = line.split()
            assert named.setdefault(digest, path) == path
            if is_added == "1":
                assert digest not in added
                added[digest] = path
    shared = len(range(0, count, 3))
    assert len(added) == len(named) == shared + writers * (count - shared)
    on_disk = {path: archive.read(path) for path in clippings_of(archive)}
    assert {stored.clipping.id: path for path, stored in on_disk.items()} == added
    assert all(stored.intact for stored in on_disk.values())
    assert len(on_disk) == len(added)
    assert incoming(archive) == []


def test_killed_writers_leave_whole_clippings_and_the_next_one_tidies(archive: Archive) -> None:
    acknowledged: set[str] = set()
    for number in range(6):
        [process] = start_writers(archive.root, (number, 400, 20))
        assert process.stdout is not None
        for _ in range(10 + 30 * number):
            acknowledged.add(process.stdout.readline().split()[0])
        process.send_signal(signal.SIGKILL)
        acknowledged.update(line.split()[0] for line in process.stdout if line.endswith("\n") and line.count(" ") == 2)
        process.communicate()
    [last] = archive.accession([new("of all 0", "1999")], NOW)
    assert isinstance(last, Accessioned)
    assert not last.added
    there = [archive.read(path) for path in clippings_of(archive)]
    assert all(stored.intact for stored in there)
    digests = [stored.clipping.id for stored in there]
    assert len(digests) == len(set(digests))
    assert acknowledged <= set(digests)
    assert incoming(archive) == []


def test_a_stopped_holder_of_the_lock_is_named(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clipper.archive.lock.STOPPED_PATIENCE", 0.05)
    holder = start(HOLDER, archive.root)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    holder.send_signal(signal.SIGSTOP)
    os.waitpid(holder.pid, os.WUNTRACED)
    assert is_stopped((Path(archive.root) / ".clipper/lock").read_bytes())
    try:
        with pytest.raises(NotWritten, match=f"process {holder.pid} holds the archive's lock and is stopped") as caught:
            archive.accession([new("one")], NOW)
        assert caught.value.exit_code == 3
        assert clippings_of(archive) == []  # reading needs no lock
    finally:
        holder.send_signal(signal.SIGCONT)
        holder.communicate("\n")
    add(archive, new("one"))


def test_a_holder_that_works_is_named_when_patience_ends(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clipper.archive.lock.PATIENCE", 0.05)
    holder = start(HOLDER, archive.root)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    assert not is_stopped((Path(archive.root) / ".clipper/lock").read_bytes())
    with pytest.raises(NotWritten, match=f"process {holder.pid} has held"):
        archive.accession([new("one")], NOW)
    holder.communicate("\n")
    assert add(archive, new("one"))


def test_a_killed_holder_leaves_nothing_to_remove(archive: Archive) -> None:
    holder = start(HOLDER, archive.root)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    holder.kill()
    holder.communicate()
    assert add(archive, new("one"))


@pytest.mark.parametrize("note", [b"", b"free", b"process x on y", b"process 1 on elsewhere", b"\xff\0" * 40])
def test_a_note_that_says_nothing_of_a_stopped_process(note: bytes) -> None:
    assert not is_stopped(note)


def test_the_archive_may_not_be_written(archive: Archive) -> None:
    script = """
import os, sys
sys.path[:0] = {path!r}
import clipper.archive.sources, clipper.archive.trash, clipper.archive.writing
from archive_making import NOW, new
from clipper.archive import Archive
from clipper.errors import NotWritten
if os.getuid() == 0:  # whom no mode stops
    os.setresuid(65534, 65534, 65534)
with Archive.open(sys.argv[1]) as archive:
    print(len(list(archive.walk())), len(archive.trashed()))
    accession, source = lambda: archive.accession([new("one")], NOW)[0], lambda: archive.put_source(b"x", "x", NOW)
    for attempt in (accession, source, archive.watch):
        try:
            problem = attempt()
        except NotWritten as raised:
            problem = raised
        print(problem.exit_code, problem.message, problem.hint)
"""
    add(archive, new("before"))
    root = Path(archive.root)
    for path in [root, *root.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    for parent in root.parents:
        if parent != Path("/tmp") and parent.stat().st_uid == os.getuid() and str(parent).count("/") > 1:
            parent.chmod(parent.stat().st_mode | 0o055)
    process = start(script, archive.root)
    output, _ = process.communicate()
    for path in [root, *root.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    assert process.returncode == 0
    lines = output.splitlines()
    assert lines[0] == "4 0"
    for line in lines[1:]:
        assert line.startswith("3 ")
        assert "permission denied" in line
        assert "Reading still works" in line


def test_digests_are_of_the_bytes_given() -> None:
    assert new(b"caf\xe9").clipping.id == sha256(b"caf\xe9").hexdigest()
