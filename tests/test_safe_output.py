"""The one way out: what the commands write passes safe(), and nothing may go around it unseen."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.safe import one_line, safe, safe_lines

CLI = Path(__file__).resolve().parent.parent / "src" / "clipper" / "cli"
LAID_OUT = ("terminal", "digest", "pasting", "pager")
"""Modules that lay text out; their own tests put every hostile character through them."""
SAFE_CALLS = {"safe", "safe_lines", "one_line", "_escaped", "json_line", "fill", "len", "_said", "_size", "chr"}
OURS = {
    # numbers, ids in hex, dates that were parsed, words of clipper's own; nothing else may be added without a thought
    *("number", "count.number", "exact", "FORMAT", "done", "day", "one.kind", "outcome.kind", "what.number", "numbers"),
    *("clipping.id[:SHORT]", "outcome.clipping.id[:SHORT]", "one.id[:SHORT]", "'' if first else chr(10)", "label"),
    *("refreshed.added", "refreshed.changed", "refreshed.removed", "finding.stats(library).clippings", "name"),
    *("chr(10) if number else ''", "chr(10) if self._any else ''", "field.field", "key", "key.replace('_', ' ')"),
    *("found.field", "' or '.join(one.extraction.date_candidates)", "read", "before", "after", "' ' * _cells(before)"),
    *(
        "column + 1",
        "line",
        "where",
        "value or none",
        "stale",
        "row_id",
        "day_text",
        "id_",
        "'-' * 72",
        "outcome.what",
        "one.what",
        "field",
        "one.extraction.date_candidates",
    ),
}
_HARMFUL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def writes(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "write":
            yield node


def unguarded(expression: ast.expr) -> Iterator[str]:
    """The parts of what is written that neither pass safe() nor are our own words."""
    match expression:
        case ast.Constant():
            return
        case ast.JoinedStr(values=values):
            for value in values:
                yield from unguarded(value)
        case ast.FormattedValue(conversion=97):  # !a
            return
        case ast.FormattedValue(value=value, format_spec=spec):
            if spec is None or not ast.unparse(spec).strip("f'\"").endswith(","):  # a number with its thousands
                yield from unguarded(value)
        case ast.BinOp(left=left, right=right):
            yield from unguarded(left)
            yield from unguarded(right)
        case ast.IfExp(body=body, orelse=orelse):
            yield from unguarded(body)
            yield from unguarded(orelse)
        case ast.BoolOp(values=values):
            for value in values:
                yield from unguarded(value)
        case ast.Call(func=ast.Name(id=name)) if name in SAFE_CALLS:
            return
        case ast.Call(func=ast.Attribute(value=inner, attr="rstrip")):
            yield from unguarded(inner)
        case ast.Call(func=ast.Attribute(attr="join"), args=[argument]):
            yield from unguarded(argument)
        case ast.Tuple(elts=parts):
            for part in parts:
                yield from unguarded(part)
        case ast.GeneratorExp(elt=part):
            yield from unguarded(part)
        case _:
            text = ast.unparse(expression)
            if text not in OURS:
                yield text


ALLOWED_WHOLE = {
    # streams of bytes or of exact values that were asked for by name, and lines that were made safe where they are made
    "show.py": {"data"},
    "formats.py": {"text", "end"},
    "edit.py": {"header"},
    "completion.py": {"kind(clipper, {}, 'clipper', '_CLIPPER_COMPLETE').source()"},
    "outcomes.py": {"_line(outcome)"},
    "trash.py": {"*cells", "filter(None, ('deleted', _id(outcome)[:SHORT], safe(outcome.path)))"},
    "boundary.py": {"line"},
}


@pytest.mark.parametrize("path", sorted(CLI.glob("*.py")), ids=lambda path: path.name)
def test_foreign_text_passes_safe(path: Path) -> None:
    if path.name.startswith(LAID_OUT):
        return
    allowed = ALLOWED_WHOLE.get(path.name, set())
    found = [
        f"{path.name}:{call.lineno}: {text}"
        for call in writes(ast.parse(path.read_text("utf-8")))
        for argument in call.args
        for text in unguarded(argument)
        if text not in allowed
    ]
    assert found == []


@pytest.mark.parametrize("path", sorted(CLI.glob("*.py")), ids=lambda path: path.name)
def test_nothing_is_printed_another_way(path: Path) -> None:
    names = {
        node.func.id
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    attributes = {
        f"{node.value.id}.{node.attr}"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    }
    assert "print" not in names
    assert attributes.isdisjoint({"click.echo", "click.secho", "click.echo_via_pager", "click.style"})


def test_the_way_around_would_be_seen() -> None:
    tree = ast.parse("sys.stdout.write(f'{clipping.headline}\\n')\nout.write(safe(a) + b.note)")
    assert [text for call in writes(tree) for text in unguarded(call.args[0])] == ["clipping.headline", "b.note"]


@given(st.text())
def test_nothing_harmful_is_left(text: str) -> None:
    assert not _HARMFUL.search(safe(text))
    assert not _HARMFUL.search(one_line(text))
    assert not _HARMFUL.search(safe_lines(text).replace("\n", "").replace("\t", ""))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("\u202eevil", "\\u202eevil"),
        ("tab\tline\n", "tab\\tline\\n"),
        ("\udcff.txt", "\\xff.txt"),
        ("\U000e0001", "\\U000e0001"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("x\u200cy", "x\\u200cy"),
        ("wide\u3000blank", "wide blank"),
        ("🚢", "🚢"),
    ],
)
def test_what_is_shown(text: str, shown: str) -> None:
    assert safe(text) == shown
