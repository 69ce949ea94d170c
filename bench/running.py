"""Runs everything on one corpus: bulk adds, searches, single adds, rebuilds, the peers; fills a sheet of figures."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from bench import maildir, manifest, writing
from bench.articles import DAYS, FIRST_DAY, Newsroom, written
from bench.corpus import SEED, Corpus
from bench.figures import Sheet
from bench.installing import Installed
from bench.measuring import Command, Measure, MemoryWatch, Run, Series, aside, interleaved, run

_PROGRAMS = Path(__file__).parent / "programs"
_GROUP = 512
"""Files that share a flush in the reference script: as many as in clipper."""
_ROWS = "20"


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is repeated. Largest corpora for the slow peers, in texts."""

    rounds: int = 15
    slow_rounds: int = 3
    notmuch_up_to: int = 100_000
    add_up_to: int = 1_000_000
    tantivy_up_to: int = 100_000


class Bench:
    """One corpus and everything that is run on it, in folders below `work`."""

    def __init__(
        self,
        corpus: Corpus,
        work: Path,
        installed: Installed,
        environment: dict[str, str],
        plan: Plan,
        say: Callable[[str], None],
    ) -> None:
        self.corpus, self.installed, self.plan, self._say = corpus, installed, plan, say
        self.environment = environment
        self.work = work / corpus.name
        self.archive = ""
        self.sheet = Sheet(corpus.name, corpus.count, corpus.size)

    def everything(self) -> Iterator[Sheet]:
        """Run all of it, in the order in which each needs what is before it; the sheet so far after each step."""
        added = self.corpus.count <= self.plan.add_up_to
        for step in (
            *((self.bulk,) if added else (self.written, self.rebuild)),
            self.inside,
            self.commands,
            self.against_ripgrep,
            self.notmuch,
            self.adds,
            self.first_row,
            *((self.rebuild,) if added else ()),
            self.tantivy,
        ):
            started = time.perf_counter()
            step()
            self._say(
                f"  {self.corpus.name}: {step.__name__.replace('_', ' ')} took {time.perf_counter() - started:.0f} s"
            )
            yield self.sheet

    def tidy(self) -> None:
        """Remove everything but the texts; when all is measured."""
        for folder in self.work.iterdir():
            if folder.is_dir() and folder.name != "texts":
                shutil.rmtree(folder)

    def clipper(self, name: str, *arguments: str, feed: bytes = b"") -> Command:
        """A clipper command on this corpus's archive."""
        return Command(name, (self.installed.clipper, "--archive", self.archive, *arguments), feed)

    def bulk(self) -> None:
        """clipper's bulk add and the reference script, in turns; the last archive stays for the rest.

        Nothing is deleted meanwhile: ext4 passes over inodes that were freed in the last minutes, one by one, which
        makes each new file nearby cost several times as much.
        """
        adds, references = Measure(), Measure()
        memory = 0
        listing = str(self.work / "manifest.tsv")
        for _ in range(self.plan.slow_rounds if self.corpus.count <= 20_000 else 1):
            self.archive = str(self.work / f"archive-{time.time_ns()}")
            root = f"{self.archive}-reference"
            self._run(Command("init", (self.installed.clipper, "init", self.archive)))
            add = self.clipper("bulk add", "add", "-q", self.corpus.folder)
            os.sync()
            with MemoryWatch() as watch:
                adds.note(self._run(replace(add, accept=(0, 1))))  # real texts may hold some that are refused
            memory = max(memory, watch.peak)
            aside(manifest.write, self.archive, self.corpus.folder, listing)
            os.sync()
            arguments = (str(_PROGRAMS / "reference.py"), listing, root, self._index(), str(_GROUP))
            references.note(self._run(Command("reference", (self.installed.python, *arguments))))
        self.sheet.put_measure("bulk add", adds)
        self.sheet.put_measure("reference", references)
        self.sheet.put("bulk add shared memory KiB", memory)
        self.sheet.put("index bytes", self._index_size())
        self._count_folders()

    def written(self) -> None:
        """The archive's files, written without an add, which is not measured at this size."""
        self.archive = str(self.work / f"archive-{time.time_ns()}")
        self._run(Command("init", (self.installed.clipper, "init", self.archive)))
        aside(writing.write, self.corpus.folder, self.corpus.count, self.archive)
        self._count_folders()

    def _count_folders(self) -> None:
        folders = sum(1 for folder, _, names in os.walk(self.archive) if "/.clipper" not in folder and names)
        self.sheet.put("folders", folders)

    def inside(self) -> None:
        """The index's answers and the freshness check, in one process."""
        program = str(_PROGRAMS / "inside.py")
        found = self._run(
            Command("inside", (self.installed.python, program, self.archive, json.dumps(self._queries())))
        )
        for name, values in json.loads(found.output).items():
            self.sheet.put(name, Series(values))

    def commands(self) -> None:
        """Whole processes, piped, newest 20: each kind of search beside the minimal click program."""
        queries = self._queries()
        minimal = self.installed.minimal
        commands = [
            Command("minimal", (minimal, "search", "x")),
            Command("minimal version", (minimal, "--version")),
            Command("version", (self.installed.clipper, "--version")),
            Command("python", (self.installed.python, "-c", "pass")),
            self.clipper("list", "list", "-n", _ROWS),
            *(self.clipper(f"search {name}", "search", "-n", _ROWS, query) for name, query in queries.items()),
            self.clipper("search relevance", "search", "--sort", "relevance", "-n", _ROWS, self.corpus.queries.common),
        ]
        for name, measure in interleaved(commands, self.environment, self.plan.rounds).items():
            self.sheet.put_measure(name, measure)
            if name.startswith(("list", "search")) and not measure.output:
                raise AssertionError(f"{name} on {self.corpus.name} found nothing: its time means nothing")
        self.sheet.words |= queries | {"common share": f"{self.corpus.queries.common_share:.0%}"}

    def against_ripgrep(self) -> None:
        """`rg -l` and clipper for the same word, in turns."""
        if self.installed.ripgrep is None:
            return
        word = self.corpus.queries.common
        commands = [
            Command("rg", (self.installed.ripgrep, "-l", "--no-config", word, self.corpus.folder)),
            self.clipper("search beside rg", "search", "-n", _ROWS, word),
        ]
        for name, measure in interleaved(commands, self.environment, self.plan.slow_rounds).items():
            self.sheet.put_measure(name, measure)

    def notmuch(self) -> None:
        """`notmuch new` on the same texts as mail, then `notmuch search` and clipper's, in turns."""
        program = self.installed.notmuch
        if program is None or self.corpus.count > self.plan.notmuch_up_to:
            return
        mail = self.work / f"mail-{time.time_ns()}"
        aside(maildir.convert, self.corpus.folder, mail)
        maildir.configure(mail, self.environment["NOTMUCH_CONFIG"])
        os.sync()
        new = Measure()
        new.note(self._run(Command("notmuch new", (program, "new", "--quiet"))))
        self.sheet.put_measure("notmuch new", new)
        database = mail / ".notmuch"
        self.sheet.put("notmuch bytes", sum(file.stat().st_size for file in database.rglob("*") if file.is_file()))
        word = self.corpus.queries.common
        commands = [
            Command("notmuch search", (program, "search", f"--limit={_ROWS}", word)),
            self.clipper("search beside notmuch", "search", "-n", _ROWS, word),
        ]
        for name, measure in interleaved(commands, self.environment, self.plan.rounds).items():
            self.sheet.put_measure(name, measure)

    def adds(self) -> None:
        """One durable add from standard input, whole process: with a leading ISO date, and with one written out."""
        newsroom = Newsroom(SEED + 1, self.plan.rounds * 2 + 2)
        numbers = iter(range(1_000_000))

        def fresh(name: str, beginning: Callable[[int], str]) -> Callable[[], Command]:
            def command() -> Command:
                number = next(numbers)
                body = newsroom.article(number).text
                stamp = (
                    f" Item {self.corpus.name} {time.time_ns()}. "  # or it would be archived already on a second run
                )
                return self.clipper(name, "add", "-", feed=(beginning(number) + stamp + body[200:]).encode())

            return command

        def day(number: int) -> str:
            return f" date {FIRST_DAY.replace(year=FIRST_DAY.year + number % (DAYS // 366)).isoformat()} "

        def words(number: int) -> str:
            day_written = written(FIRST_DAY.replace(day=1 + number % 28))
            return f"A headline of words alone\nBy Jane Doe\n{day_written}\n\nLONDON (Reuters) - "

        commands: list[Command | Callable[[], Command]] = [
            Command("minimal beside add", (self.installed.minimal, "search", "x")),
            fresh("add iso", day),
            fresh("add words", words),
        ]
        for name, measure in interleaved(commands, self.environment, self.plan.rounds).items():
            self.sheet.put_measure(name, measure)

    def first_row(self) -> None:
        """How soon the first row of a whole `list` comes through a pipe, and how soon it ends when the pipe closes."""
        first, closed = Series(), Series()
        arguments = (self.installed.clipper, "--archive", self.archive, "list")
        for _ in range(self.plan.slow_rounds + 2):
            started = time.perf_counter()
            process = subprocess.Popen(arguments, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            assert process.stdout is not None
            assert process.stderr is not None
            select.select([process.stdout], [], [])
            first.values.append(time.perf_counter() - started)
            process.stdout.readline()
            process.stdout.close()
            complaint = process.stderr.read()
            process.wait()
            closed.values.append(time.perf_counter() - started)
            if b"Traceback" in complaint:
                raise AssertionError(complaint.decode())
        self.sheet.put("first row s", first)
        self.sheet.put("list to head s", closed)
        whole = Measure()
        whole.note(self._run(self.clipper("list all", "list")))
        self.sheet.put_measure("list all", whole)

    def rebuild(self) -> None:
        """The whole index anew from the files."""
        measure = Measure()
        memory = 0
        for _ in range(self.plan.slow_rounds if self.corpus.count <= 20_000 else 1):
            with MemoryWatch() as watch:
                measure.note(self._run(self.clipper("rebuild", "refresh", "--rebuild")))
            memory = max(memory, watch.peak)
        self.sheet.put_measure("rebuild", measure)
        self.sheet.put("rebuild shared memory KiB", memory)
        self.sheet.put("rebuilt index bytes", self._index_size())

    def tantivy(self) -> None:
        """The same texts in tantivy, in process: what another engine takes and gives."""
        if not self.installed.tantivy or self.corpus.count > self.plan.tantivy_up_to:
            return
        folder = self.work / f"tantivy-{time.time_ns()}"
        folder.mkdir()
        queries = {name: query for name, query in self._queries().items() if name != "dated"}
        program = str(_PROGRAMS / "tantivy_peer.py")
        found = self._run(
            Command("tantivy", (self.installed.python, program, self.corpus.folder, str(folder), json.dumps(queries)))
        )
        for name, value in json.loads(found.output).items():
            self.sheet.put(f"tantivy {name}", value)

    def _queries(self) -> dict[str, str]:
        queries = self.corpus.queries
        return {
            "rare": queries.rare,
            "common": queries.common,
            "two": " ".join(queries.two),
            "phrase": f'"{queries.phrase}"',
            "loose phrase": f'"{queries.loose}"',
            "dated": f"{queries.common} date:{queries.month}",
        }

    def _index(self) -> str:
        folder = Path(self.archive) / ".clipper"
        return str(max(folder.glob("**/*.sqlite"), key=lambda file: file.stat().st_size))

    def _index_size(self) -> int:
        """The bytes of the index and of what SQLite keeps beside it."""
        index = Path(self._index())
        return sum(file.stat().st_size for file in index.parent.glob(f"{index.name}*"))

    def _run(self, command: Command) -> Run:
        return run(command, self.environment)
