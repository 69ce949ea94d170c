"""The harness' own judges: what the checker and the oracle must see."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from fault.checker import check
from fault.oracle import Verdict, acknowledged, judge
from fault.report import BEGIN, END, Figures, table, write
from fault.tracing import points

BODY = " date 2020-01-05 Zwölf Uhr.\n"
DIGEST = sha256(BODY.encode("cp1252")).hexdigest()
WHOLE = f"Clipping: 1\nPublished: 2020-01-05\nOriginal: sha256:{DIGEST} {len(BODY)} cp1252\n\n{BODY}".encode()


def _file(root: Path, path: str, data: bytes) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(data)


@pytest.mark.parametrize(
    ("path", "data", "whole", "partial", "misplaced"),
    [
        ("2020/01/05/a.txt", WHOLE, 1, 0, 0),
        ("2020/01/06/a.txt", WHOLE, 1, 0, 1),
        ("undated/a.txt", WHOLE, 1, 0, 1),
        ("2020/01/05/a.txt", WHOLE[:-1], 0, 1, 0),
        ("2020/01/05/a.txt", WHOLE[:40], 0, 1, 0),
        ("2020/01/05/a.txt", b"", 0, 1, 0),
        ("2020/01/05/a.txt", WHOLE.replace(b"cp1252", b"utf-8"), 0, 1, 0),
        ("2020/01/05/a.txt", WHOLE.replace(b"Uhr", b"uhr"), 0, 1, 0),
        ("2020/01/05/half", b"Clipping: 1\n", 0, 1, 0),
        ("trash/a.txt", b"anything", 0, 0, 0),
    ],
)
def test_the_checker_sees(tmp_path: Path, path: str, data: bytes, whole: int, partial: int, misplaced: int) -> None:
    _file(tmp_path, path, data)
    seen = check(str(tmp_path))
    assert (len(seen.whole), len(seen.partial), len(seen.misplaced)) == (whole, partial, misplaced)


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16-le-sig", "utf-16-be-sig", "utf-32-le-sig", "utf-16-le", "big5"]
)
def test_the_checker_knows_byte_order_marks(tmp_path: Path, encoding: str) -> None:
    marks = {"utf-16-le-sig": b"\xff\xfe", "utf-16-be-sig": b"\xfe\xff", "utf-32-le-sig": b"\xff\xfe\0\0"}
    given = marks.get(encoding, b"") + "一 two".encode(encoding.removesuffix("-sig") if encoding in marks else encoding)
    header = f"Clipping: 1\nOriginal: sha256:{sha256(given).hexdigest()} {len(given)} {encoding}\n\n"
    _file(tmp_path, "undated/a.txt", header.encode() + "一 two".encode())
    assert check(str(tmp_path)).whole


def test_the_oracle_misses_what_was_acknowledged(tmp_path: Path) -> None:
    said = acknowledged(f"added {DIGEST[:8]} 2020-01-05 x\nrefused y\n", [DIGEST, "0" * 64])
    assert said == {DIGEST}
    verdict = Verdict("point")
    judge(verdict, str(tmp_path), said, said)
    assert verdict.lost == [DIGEST[:8]]


def test_the_oracle_sees_two_of_one_and_what_was_never_given(tmp_path: Path) -> None:
    _file(tmp_path, "2020/01/05/a.txt", WHOLE)
    _file(tmp_path, "2020/01/05/b.txt", WHOLE)
    _file(tmp_path, "register/w.txt", DIGEST.encode())
    verdict = Verdict("point")
    judge(verdict, str(tmp_path), set(), set())
    assert [said.partition(":")[0] for said in verdict.broken] == ["twice", "never given"]


def test_calls_are_numbered_by_process_and_told_apart_by_place(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    trace.write_text(
        '7 openat(AT_FDCWD</a/home>, "/lib/x", O_RDONLY) = 3</lib/x>\n'
        '7 openat(AT_FDCWD, "/a/early", O_RDONLY) = 3</a/early>\n'
        '7 newfstatat(AT_FDCWD, "/x/clipper/cli/boundary.py", {}) = 0\n'
        '7 openat(AT_FDCWD, "/a/new", O_WRONLY|O_CREAT, 0666) = 3</a/new>\n'
        '8 write(4</a/new>, "x", 1) = 1\n7 write(1<pipe:[9]>, "added", 5) = 5\n'
        "7 <... read resumed>) = 0\n7 exit_group(0) = ?\n"
    )
    found = {str(point): (point.changes, point.inside) for point in points(str(trace), ["/a"])}
    assert found == {
        "openat#1": (False, False),
        "openat#2": (False, False),
        "newfstatat#1": (False, False),
        "openat#3": (True, True),
        "write#1": (True, True),
        "exit_group#1": (True, True),
    }


def test_figures_stand_between_their_markers(tmp_path: Path) -> None:
    document = tmp_path / "reliability.md"
    document.write_text(f"before\n{BEGIN}\nNot measured yet.\n{END}\nafter\n")
    write(document, [Figures("T10", "ten", points=3), Figures("T2", "two", points=1)], [], "2020-01-05")
    write(document, [Figures("T2", "more", points=2)], ["T3, three: no disk"], "2020-01-06")
    text = document.read_text()
    assert text.startswith(f"before\n{BEGIN}\n\n### T2\nMeasured 2020-01-06 on ")
    assert text.endswith(f"\n{END}\nafter\n")
    assert "| two |" not in text
    assert text.index("| more | clipper | 2 |") < text.index("three: no disk") < text.index("| ten | clipper | 3 |")
    with pytest.raises(ValueError, match="no place"):
        write(Path(__file__), [], [], "2020-01-05")


def test_a_row_with_nothing_tried_is_no_success() -> None:
    assert not Figures("T1", "nothing").passed
    green, red = Figures("T1", "control", control=True), Figures("T1", "control", control=True, wrong=["lost"])
    assert (green.passed, red.passed) == (False, True)
    assert "NOT FOUND OUT" in table([green])
