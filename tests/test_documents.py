"""Every example of the README and of docs/ does what the document shows."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from transcripts import environment, examples, matches, on_a_terminal

TOP = Path(__file__).resolve().parent.parent
DOCUMENTS = [
    path
    for path in (TOP / "README.md", *sorted((TOP / "docs").glob("*.md")))
    if any(True for _ in examples(path.read_text("utf-8")))
]
SAMPLES = TOP / "docs" / "samples"


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_example_does_what_the_document_shows(path: Path, tmp_path: Path) -> None:
    home, desk = tmp_path / "home", tmp_path / "desk"
    home.mkdir()
    desk.mkdir()
    shutil.copy(TOP / "tests" / "founding.txt", desk)
    for sample in SAMPLES.iterdir():
        shutil.copy(sample, desk)
    wrong = []
    for example in examples(path.read_text("utf-8")):
        shown, _ = on_a_terminal(example.command, desk, environment(home))
        if not matches(example.output, shown):
            wrong.append(f"{path.name}:{example.line}: $ {example.command}\n{shown}\n--- not ---\n{example.output}")
    assert not wrong, "\n\n".join(wrong)


def test_the_readme_is_among_them() -> None:
    assert TOP / "README.md" in DOCUMENTS


@pytest.mark.parametrize(
    ("expected", "shown", "same"),
    [
        ("a", "a\n", True),
        ("a", "b\n", False),
        ("a…c", "abc\n", True),
        ("a…c", "ab\nc\n", False),
        ("…", "anything\nat all\n", True),
        ("a\n…\nc", "a\nb\nc\n", True),
        ("a\n…\nc", "a\nc\n", True),
        ("a", "a\nb\n", False),
        ("", "b\n", False),
    ],
)
def test_the_comparison_can_fail(expected: str, shown: str, same: bool) -> None:
    assert matches(expected, shown) is same
