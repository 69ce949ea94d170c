"""The house rules that can be read from the source: who may import what, what is loaded when, how long a module is."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "clipper"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 350
FENCES = {
    "click": ("cli/",),
    "rich": ("cli/terminal",),
    "sqlite3": ("index/sqlite",),
    "dateutil": ("extraction/dates/offsets.py",),
    "tomlkit": ("settings.py",),
    "chardet": ("decoding.py",),
    "ftfy": ("library/", "extraction/", "decoding.py", "mojibake.py"),
    "snowballstemmer": ("stemming.py",),
    "platformdirs": ("places.py",),
    "random": (),
    "asyncio": (),
}
"""Where a package may be imported: the beginnings of paths."""
LAYERS = ("cli", "library", "archive index extraction query highlight stemming", "")
"""From the top down; a layer imports from itself and from those below. The last one holds the single modules."""
CLOCK = {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("time", "gmtime")}


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def layer(name: str) -> int:
    """Which of LAYERS a module of clipper (`archive.tree`, `errors`) belongs to."""
    first = name.partition(".")[0]
    return next((number for number, names in enumerate(LAYERS) if first in names.split()), len(LAYERS) - 1)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_packages_stay_behind_their_fences(path: Path) -> None:
    name = name_of(path)
    outside = [
        imported
        for imported in imports(parsed(path))
        for package, allowed in FENCES.items()
        if imported.partition(".")[0] == package and not name.startswith(allowed)
    ]
    assert outside == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_point_down(path: Path) -> None:
    here = layer(name_of(path).removesuffix(".py").replace("/", "."))
    if name_of(path) == "__main__.py":
        return
    up = [
        imported
        for imported in imports(parsed(path))
        if imported.startswith("clipper.") and layer(imported.removeprefix("clipper.")) < here
    ]
    assert up == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_the_clock_is_read_in_cli_alone(path: Path) -> None:
    if name_of(path).startswith("cli/"):
        return
    read = [
        f"{node.value.id}.{node.attr}"
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and (node.value.id, node.attr) in CLOCK
    ]
    assert read == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_fits_in_a_head(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", [path for path in MODULES if "extraction" in path.parts], ids=name_of)
def test_no_pattern_of_extraction_is_compiled_at_import(path: Path) -> None:
    compiled = [
        ast.unparse(node.value)
        for node in parsed(path).body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        and node.value is not None
        and ast.unparse(node.value).startswith("re.compile(")
    ]
    assert compiled == []


def test_the_fences_can_be_broken() -> None:
    tree = ast.parse("import rich.table\nfrom clipper.library import finding")
    assert "rich.table" in set(imports(tree))
    assert layer("library.finding") < layer("archive.tree") < layer("errors")


def loaded(*words: str) -> set[str]:
    """The modules that a command has loaded when it ends, in a process of its own."""
    program = (
        "import sys, io\nfrom clipper.cli.boundary import run\nsys.stdout = io.TextIOWrapper(io.BytesIO())\n"
        f"run({list(words)!r})\nprint('\\n'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = str(tmp_path_factory.mktemp("house") / "archive")
    founding = str(Path(__file__).with_name("founding.txt"))
    for words in (("init", folder), ("--archive", folder, "add", founding)):
        subprocess.run([sys.executable, "-m", "clipper", *words], check=True, capture_output=True)
    return folder


@pytest.mark.parametrize(
    "words",
    [
        ("--version",),
        ("list", "--json"),
        ("list",),
        ("list", "--count"),
        ("search", "soleimani"),
        ("search", "soleimani", "--json"),
        ("search", "date:2020"),
        ("show", "15ab9a0e"),
    ],
    ids=" ".join,
)
def test_reading_loads_neither_rich_nor_dateutil(archive: str, words: tuple[str, ...]) -> None:
    modules = loaded(*words) if words == ("--version",) else loaded("--archive", archive, *words)
    assert "click" in modules
    roots = {module.partition(".")[0] for module in modules}
    assert roots.isdisjoint({"rich", "dateutil", "platformdirs", "tomlkit", "chardet", "ftfy", "snowballstemmer"})
    assert not any(module.startswith("clipper.extraction") for module in modules)
    if words == ("--version",):
        assert not any(module.startswith(("clipper.library", "clipper.archive", "clipper.index")) for module in modules)
        assert "sqlite3" not in modules


def test_an_iso_date_line_is_read_without_dateutil(archive: str, tmp_path: Path) -> None:
    given = tmp_path / "new.txt"
    given.write_text(" date 2020-01-06 The ferry left again.\n")
    assert "dateutil" not in {module.partition(".")[0] for module in loaded("--archive", archive, "add", str(given))}


@pytest.mark.parametrize("watched", [True, False])
def test_a_rebuild_that_nobody_watches_lists_each_folder_once(archive: str, watched: bool) -> None:
    """On a terminal the folders are listed before, so that the progress can say how much is left."""
    program = (
        "import os, sys\nfrom clipper.cli.boundary import run\nlisted = []\n"
        "hear = lambda event, of: listed.append(of) if event == 'os.scandir' and type(of[0]) is int else None\n"
        "sys.addaudithook(hear)\n"
        f"sys.stderr.isatty = lambda: {watched}\n"
        f"run(['--archive', {archive!r}, 'refresh', '--rebuild'])\nprint(len(listed))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    folders = [
        path for path in Path(archive).rglob("*") if path.is_dir() and (path.name.isdigit() or path.name == "undated")
    ]
    assert int(done.stdout.splitlines()[-1]) == (1 + len(folders)) * (1 + watched)
