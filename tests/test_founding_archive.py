"""The archive at the top, read in 30 lines that know docs/format.md alone; and through clipper itself."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path

from fault.commands import CLIPPER, run

ARCHIVE = Path(__file__).resolve().parent.parent / "archive"
FOUNDING = Path(__file__).with_name("founding.txt").read_bytes()


def read(path: Path) -> tuple[dict[str, list[str]], bytes]:
    """The header's lines by their names, and the original's bytes, by docs/format.md (its UTF-8 originals)."""
    head, _, body = path.read_bytes().partition(b"\n\n")
    fields: dict[str, list[str]] = {}
    for line in head.decode().split("\n"):
        name, _, value = line.partition(": ")
        fields.setdefault(name, []).append(value)
    digest, size, encoding = fields["Original"][0].split(" ")
    assert fields["Clipping"] == ["1"]
    assert encoding == "utf-8"
    assert (f"sha256:{sha256(body).hexdigest()}", str(len(body))) == (digest, size)
    return fields, body


def test_the_founding_clipping_lies_where_its_date_says_and_gives_its_bytes_back() -> None:
    (path,) = sorted(ARCHIVE.glob("[0-9]*/**/*.txt"))
    fields, original = read(path)
    assert path.relative_to(ARCHIVE).parent.as_posix() == "2020/01/05"
    assert original == FOUNDING
    assert len(original) == 2163
    assert fields["Published"] == ["2020-01-05"]
    assert fields["Credit-Line"] == ["(With ANI inputs)"]
    assert fields["Info-Source"] == ["ANI"]
    assert path.stem.endswith(sha256(FOUNDING).hexdigest()[:8])


def test_clipper_finds_it_and_deleting_the_private_folder_loses_nothing(tmp_path: Path) -> None:
    copy = tmp_path / "archive"
    shutil.copytree(ARCHIVE, copy, ignore=shutil.ignore_patterns(".clipper"))
    (tmp_path / "home").mkdir()

    def clipper(*words: str) -> tuple[int, bytes]:
        done = run(CLIPPER, str(copy), *words, home=str(tmp_path / "home"))
        return done.code, done.data

    digest = sha256(FOUNDING).hexdigest()
    for words in (
        ("search", "soleimani"),
        ("search", '"war of words"', "--on", "2020-01-05"),
        ("list", "--from", "2020-01", "--to", "2020-01", "--source", "ANI"),
    ):
        assert clipper(*words, "--ids") == (0, f"{digest}\n".encode())
        shutil.rmtree(copy / ".clipper", ignore_errors=True)
    assert clipper("search", "zebra") == (1, b"")
    assert clipper("list", "--from", "2021") == (0, b"")
    assert clipper("show", "--original", digest[:4]) == (0, FOUNDING)
    assert clipper("verify")[0] == 0
