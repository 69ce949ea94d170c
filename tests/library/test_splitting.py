"""Several clippings in one file: each its own slice of the bytes, the whole kept once."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

import pytest
from library_making import TODAY, made, put, rows

from clipper.errors import Refused, UsageError
from clipper.inputs import Input
from clipper.library import Library, adding, checking, editing
from clipper.library.adding import Outcome
from clipper.library.extracting import extract_input
from clipper.library.splitting import divide
from clipper.settings import Settings

STORY = (
    "Nobody was aboard, the harbour master said, and nobody had been for a week. “It leaves by itself,” he said.\n" * 2
)
ARTICLES = [
    f" date 2020-01-0{number} The ferry left again, for the {number}th time.\n\n{STORY}" for number in range(1, 4)
]
EXPORT = "\n\n".join(f"Document {number} of 3\n\n{article}" for number, article in enumerate(ARTICLES, 1))
COVER = "My clippings\n\n"


def _add(library: Library, data: bytes, split: str = "auto", dry: bool = False, **more: object) -> list[Outcome]:
    job = adding.job(library, split=split, **more)
    add = adding.would_add if dry else adding.add
    return list(add(library, [Input("export.txt", data=data, from_file="export.txt")], job))


def _sources(library: Library) -> list[Path]:
    folder = Path(library.archive.root, "sources")
    return sorted(folder.iterdir()) if folder.exists() else []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32-be", "cp1252", "utf-16-be"])
@pytest.mark.parametrize("before", ["", COVER])
def test_each_part_is_its_own_slice_of_the_bytes(library: Library, encoding: str, before: str) -> None:
    data = (before + EXPORT).encode(encoding)
    told = None if encoding in ("utf-8", "utf-8-sig", "utf-16") else encoding
    outcomes = [one for one in _add(library, data, encoding=told) if one.kind != "skipped"]
    assert [(one.kind, one.name) for one in outcomes] == [("added", f"export.txt ({n} of 3)") for n in (1, 2, 3)]
    (whole,) = _sources(library)
    assert whole.read_bytes() == data
    for outcome, article in zip(outcomes, ARTICLES, strict=True):
        assert outcome.path is not None
        stored = library.archive.read(outcome.path)
        assert article.strip() in stored.text
        assert stored.clipping.from_file == "export.txt"
        match = re.fullmatch(r"sha256:([0-9a-f]{64}) bytes (\d+)-(\d+)", stored.clipping.part_of or "")
        assert match is not None
        assert match[1] == sha256(data).hexdigest()
        assert data[int(match[2]) : int(match[3])] == stored.original
    assert [row.published for row in rows(library)] == ["2020-01-03", "2020-01-02", "2020-01-01"]
    assert list(checking.verify(library)) == []


def test_clippings_joined_by_cat_come_apart_as_the_bytes_they_were(library: Library, founding: bytes) -> None:
    later = f" date 2020-01-06 The ferry left again.\n\n{STORY}".rstrip().encode()
    paths = [one.path for one in _add(library, founding + b"\n" + later)]
    assert [library.archive.read(path).original for path in paths if path is not None] == [founding, later]


def test_what_belongs_to_no_article_is_told_and_kept_in_the_whole(library: Library) -> None:
    outcomes = _add(library, (COVER + EXPORT).encode())
    (skipped,) = (one for one in outcomes if one.kind == "skipped")
    assert skipped.name == f"export.txt, bytes 0-{len(COVER.strip())}"


@pytest.mark.parametrize("split", ["auto", "numbered", "never"])
def test_a_whole_that_is_given_again_is_archived_part_by_part(tmp_path: Path, split: str) -> None:
    with made(tmp_path / "archive") as library:
        _add(library, EXPORT.encode())
    with made(tmp_path / "archive") as library:
        outcomes = _add(library, EXPORT.encode(), split)
        assert [one.kind for one in outcomes] == ["already archived"] * 3
        assert len(rows(library)) == 3
        assert len(_sources(library)) == 1


def test_a_part_that_was_removed_comes_back_with_the_whole(library: Library) -> None:
    outcomes = _add(library, EXPORT.encode())
    editing.remove(library, [outcomes[1].path or ""], None)
    assert [one.kind for one in _add(library, EXPORT.encode())] == ["already archived", "added", "already archived"]
    assert len(_sources(library)) == 1


def test_without_being_told_a_file_is_one_clipping_and_a_hint_is_given(library: Library) -> None:
    (outcome,) = _add(library, EXPORT.encode(), "never")
    assert outcome.kind == "added"
    assert outcome.warnings == ("looks like 3 clippings: --split auto",)
    assert outcome.clipping is not None
    assert outcome.clipping.part_of is None
    assert _sources(library) == []
    (single,) = put(library, " date 2020-01-09 The train came.\n")
    assert single.warnings == ()
    uncut = f"the whole is archived as one clipping, too: clipper remove {outcome.clipping.id[:8]}"
    assert [one.warnings for one in _add(library, EXPORT.encode(), dry=True)] == [(uncut,), (), ()]
    assert [one.warnings for one in _add(library, EXPORT.encode())] == [(uncut,), (), ()]


def test_a_dry_run_shows_the_boundaries_and_keeps_nothing(library: Library) -> None:
    outcomes = _add(library, EXPORT.encode(), dry=True)
    assert [one.kind for one in outcomes] == ["would add"] * 3
    assert all(one.clipping is not None and one.clipping.part_of is not None for one in outcomes)
    assert _sources(library) == []
    assert rows(library) == []


@pytest.mark.parametrize("split", ["auto", "form-feed"])
def test_one_clipping_stays_one(library: Library, split: str) -> None:
    (outcome,) = _add(library, ARTICLES[0].encode(), split)
    assert outcome.clipping is not None
    assert outcome.clipping.part_of is None
    assert _sources(library) == []


def test_no_rule_no_job(library: Library) -> None:
    with pytest.raises(UsageError, match="no rule for splitting: scissors"):
        adding.job(library, split="scissors")


def test_bytes_that_cannot_be_cut_where_the_text_can_are_refused() -> None:
    text = "Document 1 of 2\n渡船\nDocument 2 of 2\n渡船\n"
    divided = divide("x", text.encode("iso2022_jp"), "numbered", "iso2022_jp")
    assert divided is not None
    assert [part.data.decode("iso2022_jp") for part in divided.parts] == [
        "Document 1 of 2\n渡船",
        "Document 2 of 2\n渡船",
    ]
    with pytest.raises(Refused, match="cannot be cut apart in its encoding, utf-7"):
        divide("x", b"Document 1 of 2\n+AGE-b\nDocument 2 of 2\nab\n", "numbered", "utf-7")
    assert divide("x", b"\0", "auto") is None


def test_a_file_of_the_archive_that_looks_like_several_is_not_cut(library: Library, tmp_path: Path) -> None:
    (outcome,) = _add(library, EXPORT.encode(), "never")
    file = Path(library.archive.root, outcome.path or "").read_bytes()
    with made(tmp_path / "other") as other:
        (again,) = _add(other, file)
        assert again.clipping is not None
        assert again.clipping.id == sha256(EXPORT.encode()).hexdigest()


def test_many_wholes_are_cut_on_every_core(library: Library) -> None:
    given = [Input(f"{n}", data=EXPORT.replace("ferry", f"ferry {n}").encode(), from_file=f"{n}") for n in range(250)]
    outcomes = list(adding.add(library, given, adding.job(library, split="auto")))
    assert [one.name for one in outcomes] == [f"{n} ({part} of 3)" for n in range(250) for part in (1, 2, 3)]
    assert {one.kind for one in outcomes} == {"added"}
    assert len(_sources(library)) == 250


def test_extraction_alone_cuts_too() -> None:
    found = extract_input(Settings(""), TODAY, Input("export.txt", data=EXPORT.encode()), split="auto")
    assert [str(one.clipping.published) for one in found] == ["2020-01-01", "2020-01-02", "2020-01-03"]
    assert all(one.clipping.part_of for one in found)
    assert len(extract_input(Settings(""), TODAY, Input("export.txt", data=EXPORT.encode()))) == 1
    with pytest.raises(UsageError):
        extract_input(Settings(""), TODAY, Input("export.txt", data=b"x"), split="scissors")


def test_parts_whose_whole_cannot_be_kept_are_refused_and_the_others_go_on(library: Library) -> None:
    Path(library.archive.root, "sources").write_text("in the way")
    given = [Input("export.txt", data=EXPORT.encode()), Input("single.txt", data=b" date 2020-01-09 The train came.\n")]
    outcomes = list(adding.add(library, given, adding.job(library, split="auto")))
    assert [one.kind for one in outcomes] == ["refused"] * 3 + ["added"]
    assert {one.error.exit_code for one in outcomes if one.error is not None} == {3}
    assert len(rows(library)) == 1
