"""Taking in: what is there, what is alike, what cannot be, and an index that is no help."""

from __future__ import annotations

from pathlib import Path

import pytest
from library_making import FERRY, PLAIN, TRAIN, made, path_of, put, rows, written

from clipper import inputs
from clipper.clipping import Published
from clipper.errors import Refused
from clipper.inputs import Input, Skipped
from clipper.library import Library, adding, editing
from clipper.library.adding import Outcome
from clipper.library.preparing import Value

CURLY = FERRY.replace("Nobody was", "“Nobody”  was")


def _add(library: Library, *texts: str | bytes, dry: bool = False, **options: object) -> list[Outcome]:
    given = [
        Input(f"{number}.txt", data=text.encode() if isinstance(text, str) else text)
        for number, text in enumerate(texts)
    ]
    add = adding.would_add if dry else adding.add
    return list(add(library, given, adding.job(library, **options)))


def test_one_outcome_for_each_input_and_the_refused_in_their_order(library: Library) -> None:
    given: list[Input | Skipped] = [Skipped("b", "hidden"), Skipped("f", "hidden")]
    given[1:1] = [Input("a", data=FERRY.encode()), Input("c", data=b"\0"), Input("d", "/none")]
    given += [Input("e", data=FERRY.encode())]
    outcomes = list(adding.add(library, given, adding.job(library)))
    assert [one.name for one in outcomes if one.kind == "skipped"] == ["b", "f"]
    assert [(one.name, one.kind) for one in outcomes if one.kind != "skipped"] == [
        ("a", "added"),
        ("c", "refused"),
        ("d", "refused"),
        ("e", "already archived"),
    ]
    assert [row.path for row in rows(library)] == [one.path for one in outcomes if one.kind == "added"]


def test_what_differs_from_the_archived_one_is_named(library: Library) -> None:
    path_of(library, FERRY)
    (again,) = put(library, FERRY, given={"published": Published(2020, 1, 5), "located": "Oban"})
    assert (again.kind, again.differs) == ("already archived", ("located",))


def _other(folder: Path, *texts: str) -> list[str]:
    """The files of another archive, which hold these texts and were edited since."""
    with made(folder) as other:
        paths = [path_of(other, text) for text in texts]
        given: dict[str, Value] = {
            "headline": "Named otherwise since",
            "tags": ("sea",),
            "note": "n",
            "located": "Oban",
        }
        for outcome in editing.edit(other, paths, given):
            written(outcome)
        return [f"{folder}/{path}" for path in paths]


def _add_files(library: Library, paths: list[str], dry: bool = False) -> list[Outcome]:
    add = adding.would_add if dry else adding.add
    return list(add(library, inputs.gather(paths, settle=0, now=0), adding.job(library)))


def test_a_file_from_another_archive_keeps_its_name(library: Library, tmp_path: Path) -> None:
    [ferry, train] = _other(tmp_path / "other", FERRY, TRAIN)
    Path(train).rename(tmp_path / "a name of mine.txt")
    one, two = _add_files(library, [ferry, str(tmp_path / "a name of mine.txt")])
    assert one.path == f"2020/01/05/{Path(ferry).name}"
    assert two.path is not None
    assert two.path.startswith("2021/02/07/named-otherwise-since-")


@pytest.mark.parametrize("dry", [True, False])
def test_what_the_archived_one_lacks_of_another_archives_is_named(library: Library, tmp_path: Path, dry: bool) -> None:
    path = path_of(library, FERRY)
    files = _other(tmp_path / "other", FERRY)
    [again] = _add_files(library, files, dry)
    assert (again.kind, again.differs) == ("already archived", ("headline", "located", "tags", "note"))
    written(
        editing.edit(library, [path], {"headline": "Named otherwise since", "tags": ("sea", "more"), "note": "x"})[0]
    )
    [again] = _add_files(library, files, dry)
    assert again.differs == ("located", "note")
    written(editing.edit(library, [path], {"located": "Oban", "note": "n"})[0])
    [again] = _add_files(library, files, dry)
    assert again.differs == ()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xef\xbb\xbfThe ferry left " + b"again. " * 9 + b"\xff\n", True),
        (b"\xff\xfe" + "The ferry left again.".encode("utf-16-le") + b"\x00\xd8", True),
        (b"\xef\xbb\xbfThe ferry left again.\n", False),
        (b"The ferry left again.\n", False),
    ],
)
def test_a_text_that_is_not_all_in_its_encoding_is_kept_and_said(library: Library, data: bytes, said: bool) -> None:
    [one] = _add(library, data)
    assert one.path is not None
    assert library.archive.read(one.path).original == data
    assert any("does not read as" in warning for warning in one.warnings) == said


@pytest.mark.parametrize("together", [True, False])
def test_a_text_that_is_alike_is_kept_and_said(library: Library, together: bool) -> None:
    if together:
        first, second = _add(library, FERRY, CURLY)
    else:
        (first,), (second,) = _add(library, FERRY), _add(library, CURLY)
    assert first.clipping is not None
    assert (first.like, second.kind, second.like) == (None, "added", first.clipping.id)
    assert len(rows(library)) == 2
    assert [one.like for one in _add(library, FERRY, CURLY, TRAIN)] == [None, None, None]


def test_one_text_among_many_that_is_alike_is_said(library: Library) -> None:
    (first,) = _add(library, FERRY)
    assert first.clipping is not None
    many = [f"The council met for the {number}th time.\n".encode() for number in range(250)]
    outcomes = _add(library, *many[:180], CURLY, *many[180:])
    assert [one.like for one in outcomes] == [None] * 180 + [first.clipping.id] + [None] * 70


@pytest.mark.parametrize("together", [True, False])
def test_a_text_that_is_alike_is_refused_where_that_is_asked_for(library: Library, together: bool) -> None:
    if together:
        _, second, third = _add(library, FERRY, CURLY, TRAIN, skip_like=True)
    else:
        _add(library, FERRY)
        second, third = _add(library, CURLY, TRAIN, skip_like=True)
    assert (second.kind, third.kind) == ("refused", "added")
    assert isinstance(second.error, Refused)
    assert second.like is not None
    assert len(rows(library)) == 2
    assert [one.kind for one in _add(library, FERRY, skip_like=True)] == ["already archived"]


def test_a_dry_run_says_the_same_and_writes_nothing(library: Library) -> None:
    _add(library, FERRY)
    before = rows(library)
    outcomes = _add(library, FERRY, CURLY, TRAIN, b"", dry=True)
    assert [one.kind for one in outcomes] == ["already archived", "would add", "would add", "refused"]
    assert [one.like is not None for one in outcomes] == [False, True, False, False]
    assert outcomes[2].path == "2021/02/07/"
    assert _add(library, CURLY, dry=True, skip_like=True)[0].kind == "refused"
    assert rows(library) == before


def _damage(folder: Path) -> None:
    for path in (folder / ".clipper").glob("index-*.sqlite*"):
        if path.suffix == ".sqlite":
            data = bytearray(path.read_bytes())
            data[4096:] = b"\xff" * (len(data) - 4096)
            path.write_bytes(data)
        else:
            path.unlink()


def test_adding_never_fails_because_of_the_index(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    with made(folder) as library:
        put(library, FERRY)
    _damage(folder)
    with made(folder) as library:
        assert [one.kind for one in _add(library, FERRY, TRAIN)] == ["already archived", "added"]
        assert len(rows(library)) == 2
        _damage(folder)
        assert [one.kind for one in _add(library, TRAIN, PLAIN)] == ["already archived", "added"]
    with made(folder) as library:
        assert len(rows(library)) == 3


def test_adding_goes_on_without_any_index(tmp_path: Path, notices: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    folder, file = tmp_path / "archive", tmp_path / "file"
    file.write_text("")
    with made(folder) as library:
        put(library, FERRY)
    (folder / ".stfolder").mkdir()  # the index belongs into the cache now
    for path in (folder / ".clipper").glob("index-*"):
        path.unlink()
    with monkeypatch.context() as nowhere:
        nowhere.setenv("XDG_CACHE_HOME", str(file))
        nowhere.setattr("tempfile.tempdir", str(file))
        with made(folder, notices) as library:
            assert [one.kind for one in _add(library, FERRY, TRAIN)] == ["already archived", "added"]
    assert sum("not indexed now" in one for one in notices) == 1
    with made(folder) as library:
        assert len(rows(library)) == 2
