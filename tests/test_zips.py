"""Zip files: every entry an input, nothing trusted, nothing unpacked."""

from __future__ import annotations

import io
import os
import random
import struct
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from bad_inputs import Zipped, zips

from clipper import zips as limits
from clipper.errors import Refused
from clipper.inputs import Input, Skipped, gather, read

LIMIT = 100_000


def zipped(*entries: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in entries:
            archive.writestr(zipfile.ZipInfo(name), data, compress_type=method)
    return buffer.getvalue()


def given(path: Path, data: bytes, limit: int = LIMIT) -> list[Input | Skipped]:
    path.write_bytes(data)
    return list(gather([str(path)], settle=0, now=0, limit=limit))


def outcomes(found: Iterable[Input | Skipped], top: Path) -> dict[str, str | bytes]:
    """By name below `top`: the bytes, or why there are none."""
    result: dict[str, str | bytes] = {}
    for one in found:
        name = os.path.relpath(one.name, top)
        if isinstance(one, Skipped):
            result[name] = one.reason
            continue
        try:
            result[name] = read(one, LIMIT)
        except Refused as refusal:
            result[name] = refusal.reason
    return result


def test_each_entry_is_an_input_with_the_name_of_its_own(tmp_path: Path) -> None:
    data = zipped(("a.txt", b"one"), ("deep/b.txt", b"two"), ("deep/", b""), ("win\\c.txt", b"three"))
    found = given(tmp_path / "News.ZIP", data)
    assert outcomes(found, tmp_path) == {
        "News.ZIP/a.txt": b"one",
        "News.ZIP/deep/b.txt": b"two",
        "News.ZIP/win\\c.txt": b"three",
    }
    assert [one.from_file for one in found if isinstance(one, Input)] == ["a.txt", "b.txt", "c.txt"]
    assert all(isinstance(one, Input) and one.path is None for one in found)


def test_a_zip_file_in_a_folder_is_opened_and_read_as_it_is_asked_for(tmp_path: Path) -> None:
    folder = tmp_path / "given"
    folder.mkdir()
    (folder / "a.zip").write_bytes(zipped(*((f"{number}.txt", b"x") for number in range(100))))
    (folder / "b.txt").write_bytes(b"text")
    stream = gather([str(folder)], settle=0, now=0)
    assert next(stream).name == str(folder / "a.zip" / "0.txt")
    assert len(list(stream)) == 100


def test_what_is_only_called_a_zip_file_is_a_text(tmp_path: Path) -> None:
    assert outcomes(given(tmp_path / "a.zip", b"just words"), tmp_path) == {"a.zip": b"just words"}
    assert outcomes(given(tmp_path / "b.zip", b""), tmp_path) == {"b.zip": b""}


def test_a_zip_file_by_another_name_is_not_opened(tmp_path: Path) -> None:
    data = zipped(("word/document.xml", b"<xml/>"))
    assert outcomes(given(tmp_path / "a.docx", data), tmp_path) == {"a.docx": data}


@pytest.mark.parametrize("make", [os.mkfifo, lambda path: path.symlink_to("nowhere"), Path.mkdir])
def test_what_is_called_a_zip_file_and_is_no_file_does_not_block(tmp_path: Path, make: object) -> None:
    assert callable(make)
    make(tmp_path / "a.zip")
    assert all(isinstance(one, str) for one in outcomes(gather([str(tmp_path / "a.zip")], settle=0, now=0), tmp_path))


def test_what_is_never_a_clipping_is_left_out(tmp_path: Path) -> None:
    names = [".DS_Store", "__MACOSX/._a.txt", "x/Thumbs.db", "../up.txt", "my/clipper.toml", "my/README.txt"]
    names += ["my/register/0.txt", "my/trash/b.txt", "my/2020/c.txt", "README.txt", "trash/d.txt"]
    found = given(tmp_path / "a.zip", zipped(*((name, name.encode()) for name in names)))
    assert [one.name.rpartition("a.zip/")[2] for one in found if isinstance(one, Input)] == [
        "../up.txt",
        "my/2020/c.txt",
        "README.txt",
        "trash/d.txt",
    ]
    assert len(found) == len(names)


def test_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_ENTRIES", 3)
    monkeypatch.setattr(limits, "LARGEST", 1000)
    monkeypatch.setattr(limits, "_HARMLESS", 400)
    monkeypatch.setattr(limits, "_RATIO", 20)
    few = given(tmp_path / "few.zip", zipped(("a", os.urandom(300)), ("b", b"x" * 401), ("c", b"y" * 400)), 450)
    assert [type(one) for one in few] == [Input, Input, Input]
    said = outcomes(few, tmp_path)
    assert isinstance(said["few.zip/a"], bytes)
    assert "bomb" in str(said["few.zip/b"])
    assert isinstance(said["few.zip/c"], bytes)
    over = outcomes(given(tmp_path / "over.zip", zipped(*((n, bytes(390)) for n in "abc"))), tmp_path)
    assert "more than 1,000 bytes" in str(over["over.zip/c"])
    assert "450" in str(outcomes(given(tmp_path / "big.zip", zipped(("a", b"z" * 451)), 450), tmp_path)["big.zip/a"])
    many = outcomes(given(tmp_path / "many.zip", zipped(*((str(n), b"x") for n in range(4)))), tmp_path)
    assert many == {"many.zip": "a zip file with more than 3 entries"}
    large = outcomes(given(tmp_path / "large.zip", zipped(("a", os.urandom(1000)))), tmp_path)
    assert list(large) == ["large.zip"]


def test_a_directory_that_says_less_than_it_holds_is_not_read(tmp_path: Path) -> None:
    data = bytearray(zipped(*((str(number), b"") for number in range(20))))
    at = data.rfind(b"PK\x05\x06")
    wide = b"PK\x06\x07" + bytes(16)
    assert outcomes(given(tmp_path / "a.zip", bytes(data[:at] + wide + data[at:])), tmp_path) == {
        "a.zip": "a damaged zip file: its end contradicts itself"
    }
    data[at + 12 : at + 16] = struct.pack("<I", 9 << 20)
    assert list(outcomes(given(tmp_path / "b.zip", bytes(data)), tmp_path)) == ["b.zip"]


@pytest.mark.parametrize(("count", "size"), [(1, 0), (10_001, 0), (1, 1 << 40)])
def test_the_wide_end_of_a_zip_file_is_read_and_believed_within_limits(tmp_path: Path, count: int, size: int) -> None:
    data = zipped(("one.txt", b"a text"))
    at = data.rfind(b"PK\x05\x06")
    length, start = struct.unpack("<II", data[at + 12 : at + 20])
    record = b"PK\x06\x06" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, count, count, size or length, start)
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    wide = data[:at] + record + b"PK\x06\x07" + struct.pack("<IQI", 0, at, 1) + end
    within = count == 1 and not size
    assert outcomes(given(tmp_path / "a.zip", wide), tmp_path) == (
        {"a.zip/one.txt": b"a text"} if within else {"a.zip": "a zip file with more than 10,000 entries"}
    )


def test_entries_that_share_their_bytes_are_a_bomb(tmp_path: Path) -> None:
    entry = zipped(("a.txt", os.urandom(2000)))
    at, end = entry.find(b"PK\x01\x02"), entry.rfind(b"PK\x05\x06")
    directory = entry[at:end] * 50
    tail = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 50, 50, len(directory), at, 0)
    (said,) = outcomes(given(tmp_path / "a.zip", entry[:at] + directory + tail), tmp_path).values()
    assert "overlap" in str(said)


@pytest.mark.parametrize("case", [case for case in zips() if len(case.data) < 5000], ids=str)
def test_a_damaged_one_gives_bytes_or_a_refusal_and_nothing_else(tmp_path: Path, case: Zipped) -> None:
    data = case.data
    dice = random.Random(7)
    path = tmp_path / "a.zip"
    for _ in range(300):
        damaged = bytearray(data)
        for _ in range(dice.choice((1, 1, 2, 8))):
            damaged[dice.randrange(4, len(data))] = dice.randrange(256)
        del damaged[len(data) - dice.choice((0, 0, 0, dice.randrange(len(data) - 4))) :]
        outcomes(given(path, bytes(damaged)), tmp_path)
