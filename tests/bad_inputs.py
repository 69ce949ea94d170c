"""The table of bad inputs (docs/reliability.md): each row's name and the inputs that it stands for."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from dataclasses import dataclass

MAXIMUM = 16_000_000
"""More than this is larger than the default limit of 16 MB, however it counts a megabyte, only above 16 MiB."""
TEXT = " date 2020-01-05 The ferry left again.\n\nNobody was aboard.\n"


@dataclass(frozen=True, slots=True)
class Kept:
    """An input that is taken in byte for byte. published: its date as it must be filed. said: on stderr or stdout."""

    row: str
    name: str
    data: bytes
    published: str | None = "2020-01-05"
    said: str = ""
    header: str = ""
    options: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.row}: {self.name}"


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input that is refused by name; reason: what stderr says of it."""

    row: str
    name: str
    data: bytes
    reason: str

    def __str__(self) -> str:
        return f"{self.row}: {self.name}"


EMPTY = "empty, only white space, binary, NUL in a text"
ENCODED = "BOM, UTF-16, cp1252, latin-1, mixed line ends"
UNPROVEN = "UTF-16 without BOM, big5, ISO-2022-JP, GBK and others"
LONG = "one line of 10 MB, a headline of 10,000 characters"
BARE = "only a date, no headline"
NO_DATE = "dates that do not exist or are not whole"
AMBIGUOUS = "3/4/2024 without a setting"
FUTURE = "a date in the future, 9999-12-31"
HEADLINES = "headlines that would lead elsewhere or collide"

_PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4

REFUSALS = (
    Refusal(EMPTY, "empty", b"", "empty"),
    Refusal(EMPTY, "white space", b" \n\t \r\n", "white space"),
    Refusal(EMPTY, "a picture", _PNG, "not a plain text"),
    Refusal(EMPTY, "binary", bytes(range(256)) * 8, "binary|no text|NUL"),
    Refusal(EMPTY, "NUL in a text", b" date 2020-01-05 The ferry\0 left.\n", "NUL"),
    Refusal(EMPTY, "a broken clipping's file", b"Clipping: 1\nHeadline: x\n", "begins like a clipping"),
    Refusal(EMPTY, "a newer clipping's file", b"Clipping: 9\nOriginal: x\n\ntext", "newer|format"),
)


def _text(middle: str) -> str:
    return f" date 2020-01-05 {middle}\n\nNobody was aboard, and the café stayed shut.\n"


_PLAIN = _text("The ferry left again.")

KEPT = (
    Kept(ENCODED, "UTF-8 with a BOM", b"\xef\xbb\xbf" + _PLAIN.encode(), header="utf-8-sig"),
    Kept(ENCODED, "UTF-16 LE with a BOM", b"\xff\xfe" + _PLAIN.encode("utf-16-le"), header="utf-16-le-sig"),
    Kept(ENCODED, "UTF-16 BE with a BOM", b"\xfe\xff" + _PLAIN.encode("utf-16-be"), header="utf-16-be-sig"),
    Kept(ENCODED, "UTF-32 with a BOM", b"\xff\xfe\0\0" + _PLAIN.encode("utf-32-le"), header="utf-32-le-sig"),
    Kept(ENCODED, "cp1252", _text("It said “no” – at €5.").encode("cp1252"), header="cp1252", said="cp1252"),
    Kept(ENCODED, "latin-1 with C1 bytes", _PLAIN.encode("latin-1") + b"\x81\x8d\n", said="encoding not proven"),
    Kept(ENCODED, "CRLF and CR mixed", _PLAIN.replace("\n", "\r\n", 1).encode() + b"a\rb\r\nc\n\rd"),
    Kept(
        UNPROVEN,
        "UTF-16 LE without a BOM",
        _PLAIN.encode("utf-16-le"),
        said="utf-16-le",
        header="Encoding-Assumed: yes",
    ),
    Kept(
        UNPROVEN,
        "UTF-16 BE without a BOM",
        _PLAIN.encode("utf-16-be"),
        said="utf-16-be",
        header="Encoding-Assumed: yes",
    ),
    Kept(UNPROVEN, "big5", " date 2020-01-05 渡船再次離開了碼頭。\n".encode("big5"), said="encoding not proven"),
    Kept(UNPROVEN, "GBK", " date 2020-01-05 渡船再次离开了码头。\n".encode("gbk"), said="encoding not proven"),
    Kept(
        UNPROVEN, "Shift JIS", " date 2020-01-05 フェリーは再び出た。\n".encode("shift_jis"), said="encoding not proven"
    ),
    Kept(UNPROVEN, "ISO-2022-JP", " date 2020-01-05 船が出た。\n".encode("iso2022_jp"), said="iso2022_jp"),
    Kept(
        UNPROVEN, "named big5", " date 2020-01-05 渡船\n".encode("big5"), header="big5", options=("--encoding", "big5")
    ),
    Kept(UNPROVEN, "UTF-8 cut in a character", " date 2020-01-05 Zwölf né".encode()[:-1], said="encoding not proven"),
    Kept(UNPROVEN, "UTF-8 with a stray byte", _PLAIN.encode() * 9 + b"\xff more\n", said="not proven|as-is|damaged"),
    Kept(UNPROVEN, "UTF-7 lookalike", b" date 2020-01-05 +AGEAYgBj- is how it came.\n"),
    Kept(LONG, "one line of 10 MB", b" date 2020-01-05 " + b"ferry left " * 950_000),
    Kept(LONG, "a headline of 10,000 characters", b"Headline: " + b"F" * 10_000 + b"\n\n" + _PLAIN.encode()),
    Kept(LONG, "one word of 10,000 characters", b" date 2020-01-05 " + b"f" * 10_000),
    Kept(BARE, "only a date", b"2020-01-05"),
    Kept(BARE, "only a date line", b" date 2020-01-05 "),
    Kept(BARE, "only a word", b"Ferry", None, said="undated"),
    Kept(NO_DATE, "year 0000", b" date 0000-01-05 The ferry left.\n", None, said="undated"),
    Kept(NO_DATE, "year 10000", b" date 10000-01-05 The ferry left.\n", None, said="undated"),
    Kept(NO_DATE, "30 February", b" date 2020-02-30 The ferry left.\n", None, said="undated"),
    Kept(NO_DATE, "29 February 2023", b"Published: 29 February 2023\n\nThe ferry left.\n", None, said="undated"),
    Kept(NO_DATE, "month 13", b" date 2020-13-05 The ferry left.\n", None, said="undated"),
    Kept(NO_DATE, "5,000 digits", b" date " + b"9" * 5000 + b" The ferry left.\n", None, said="undated"),
    Kept(
        NO_DATE,
        "5,000 digits between hyphens",
        b" date 2020-01-" + b"0" * 5000 + b"5 The ferry.\n",
        None,
        said="undated",
    ),
    Kept(NO_DATE, "May alone", b"May\n\nThe ferry left.\n", None, said="undated"),
    Kept(NO_DATE, "Friday alone", b"Friday\n\nThe ferry left.\n", None, said="undated"),
    Kept(NO_DATE, "10:30 alone", b"10:30\n\nThe ferry left.\n", None, said="undated"),
    Kept(NO_DATE, "a year alone", b"2024\n\nThe ferry left.\n", None, said="undated"),
    Kept(NO_DATE, "a published year", b"Published: 2024\n\nThe ferry left.\n", "2024"),
    Kept(NO_DATE, "a published month", b"Published: March 2024\n\nThe ferry left.\n", "2024-03"),
    Kept(
        AMBIGUOUS,
        "3/4/2024",
        b"Published: 3/4/2024\n\nThe ferry left.\n",
        None,
        said="2024-04-03(.|\n)*2024-03-04|2024-03-04(.|\n)*2024-04-03",
    ),
    Kept(
        FUTURE,
        "9999-12-31",
        b" date 9999-12-31 The ferry left.\n",
        "9999-12-31",
        said="future|after tomorrow|after today",
    ),
    Kept(
        FUTURE,
        "2999-01-01",
        b" date 2999-01-01 The ferry left.\n",
        "2999-01-01",
        said="future|after tomorrow|after today",
    ),
)

_TITLES = (
    "../../etc/passwd",
    "/abs/olute",
    "C:\\\\WINDOWS",
    "CON",
    "NUL.txt",
    "trailing dot.",
    "trailing space ",
    "Ferry Leaves",
    "ferry leaves",
    "FERRY LEAVES",
    "caf\u00e9 opens",
    "cafe\u0301 opens",
    "\U0001f6a2\U0001f6a2",
    "\U0001f4a3",
    "-rf",
    "~",
    ".hidden",
    "a\\b|c<d>e:f*g?h",
)


def titled() -> list[tuple[str, bytes]]:
    """Each headline with a clipping that begins with it."""
    return [(title, f" date 2020-01-05 {title}\n\nNumber {i}.\n".encode()) for i, title in enumerate(_TITLES)]


@dataclass(frozen=True, slots=True)
class Zipped:
    """A zip file. taken: how many of its entries are clippings. refused: what stderr says of the others."""

    name: str
    data: bytes
    taken: int
    refused: tuple[str, ...] = ()
    code: int = 1

    def __str__(self) -> str:
        return self.name


def _zip(*entries: tuple[str, bytes], mode: int = 0, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in entries:
            entry = zipfile.ZipInfo(name)
            entry.compress_type = method
            entry.external_attr = (mode or stat.S_IFREG | 0o644) << 16
            archive.writestr(entry, data)
    return buffer.getvalue()


def _patched(data: bytes, signature: bytes, offset: int, value: bytes) -> bytes:
    """The bytes with `value` put `offset` bytes after every occurrence of a signature."""
    at = data.find(signature)
    while at >= 0:
        data = data[: at + offset] + value + data[at + offset + len(value) :]
        at = data.find(signature, at + 4)
    return data


def _member(number: int) -> bytes:
    return f" date 2020-01-05 The ferry left, number {number}.\n".encode()


def zips() -> list[Zipped]:
    """Zip files that are fine, and every kind that is not."""
    good = ("good.txt", _member(1))
    plain = _zip(good)
    encrypted = _patched(_patched(plain, b"PK\x03\x04", 6, b"\x01"), b"PK\x01\x02", 8, b"\x01")
    unknown = _patched(_patched(plain, b"PK\x03\x04", 8, b"\x63"), b"PK\x01\x02", 10, b"\x63")
    stored = _zip(good, method=zipfile.ZIP_STORED)
    corrupt = stored.replace(b"ferry left", b"ferry LEFT", 1)
    lying = _patched(_zip(("lying.txt", b"x" * 100)), b"PK\x01\x02", 24, struct.pack("<I", 10))
    return [
        Zipped("a good one", _zip(good, ("b.txt", _member(2))), 2, code=0),
        Zipped("slip", _zip(good, ("../../slip.txt", _member(2)), ("/abs.txt", _member(3))), 3, code=0),
        Zipped("a symlink entry", _zip(("link.txt", b"/etc/passwd"), mode=stat.S_IFLNK | 0o777), 0, ("link",)),
        Zipped("a bomb", _zip(good, ("bomb.txt", b"\n" * (200 << 20))), 1, ("limit|larger|bomb",)),
        Zipped("encrypted", encrypted, 0, ("encrypted|password",)),
        Zipped("a bad checksum", corrupt, 0, ("damaged|CRC|checksum",)),
        Zipped("an unknown method", unknown, 0, ("method|compress",)),
        Zipped("nested", _zip(good, ("inner.zip", plain)), 1, ("zip",)),
        Zipped("a lying size", lying, 0, ("damaged|CRC|checksum|size|bad",)),
        Zipped("cut short", plain[:-10], 0, ("zip|damaged",)),
    ]


def duplicates() -> bytes:
    """A zip file that has two different entries of the same name."""
    first = _zip(("a.txt", _member(1)), ("b.txt", _member(2)), method=zipfile.ZIP_STORED)
    return first.replace(b"b.txt", b"a.txt")
