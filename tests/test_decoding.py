from __future__ import annotations

import encodings.aliases
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.decoding import Undecodable, canonical, decode, encode, read_as
from clipper.errors import MissingExtra, UsageError

ENGLISH = "The minister said “no” – it’s naïve.\r\nNext line.\rLast"
CHINESE = "第一段：領導人在北京舉行會談。\n第二段：他說，不會改變。\n"
RUSSIAN = "Президент заявил журналистам, что переговоры продолжатся.\nВторая строка."
NOT_OF_TEXT = {"base64_codec", "bz2_codec", "hex_codec", "quopri_codec", "rot_13", "uu_codec", "zlib_codec"}
ELSEWHERE = {"mbcs", "oem"}  # Windows alone
CODECS = sorted(set(encodings.aliases.aliases.values()) - NOT_OF_TEXT - ELSEWHERE)


def given_back(data: bytes, encoding: str | None = None) -> bytes:
    """The bytes as an archive would give them back."""
    decoded = decode(data, encoding)
    return data if decoded.as_is else encode(decoded.text.encode().decode(), decoded.encoding)


@pytest.mark.parametrize(
    ("data", "text", "encoding", "assumed"),
    [
        (b"plain\n", "plain\n", "utf-8", False),
        ("naïve".encode(), "naïve", "utf-8", False),
        (b"\xef\xbb\xbfmarked", "marked", "utf-8-sig", False),
        (b"\xef\xbb\xbf\xef\xbb\xbftwice", "\ufefftwice", "utf-8-sig", False),
        (b"\xff\xfea\x00b\x00", "ab", "utf-16-le-sig", False),
        (b"\xfe\xff\x00a\x00b", "ab", "utf-16-be-sig", False),
        (b"\xff\xfe\x00\x00a\x00\x00\x00", "a", "utf-32-le-sig", False),
        (b"\x00\x00\xfe\xff\x00\x00\x00a", "a", "utf-32-be-sig", False),
        (ENGLISH.encode("cp1252"), ENGLISH, "cp1252", True),
        (b"caf\xe9 \x81", "café \x81", "iso8859-1", True),  # cp1252 has no 0x81
        (ENGLISH.encode("utf-16-le"), ENGLISH, "utf-16-le", True),
        (ENGLISH.encode("utf-16-be"), ENGLISH, "utf-16-be", True),
        (CHINESE.encode("utf-16-le"), CHINESE, "utf-16-le", True),
        (RUSSIAN.encode("utf-16-be"), RUSSIAN, "utf-16-be", True),
        (ENGLISH.encode("utf-32-le"), ENGLISH, "utf-32-le", True),
        ("日本の首相".encode("iso2022_jp"), "日本の首相", "iso2022_jp_ext", True),
        ("한국 대통령".encode("iso2022_kr"), "한국 대통령", "iso2022_kr", True),
        (b"costs \x1b$5", "costs \x1b$5", "utf-8", False),
        (b"bell\a back\b esc\x1b[31m del\x7f", "bell\a back\b esc\x1b[31m del\x7f", "utf-8", False),
        (b"1 \xff\xfe", "1 ÿþ", "cp1252", True),
        (b"GIF89 was a magazine", "GIF89 was a magazine", "utf-8", False),
    ],
)
def test_what_is_read_without_being_told(data: bytes, text: str, encoding: str, assumed: bool) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding, decoded.assumed) == (text, encoding, assumed)
    assert given_back(data) == data


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "white space"),
        (b"  \r\n\t\x0c\n", "white space"),
        ("\u2003\u3000\n".encode(), "white space"),
        (b"\xff\xfe \x00\n\x00", "white space"),
        ("\u200b\u200d\x1b\x07 ".encode(), "control characters"),
        (b"text with \0 in it", "NUL"),
        (b"text with \0 in it and more of it", "NUL"),
        (b"\xff\xfea\x00\x00\x00b\x00", "NUL"),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0", "NUL"),
        (bytes(range(256)), "NUL"),
        (bytes(range(1, 256)), "control characters"),
        (b"%PDF-1.7\n1 0 obj", "PDF"),
        (b"PK\x03\x04\x14\0\0\0", "zip"),
        (b"\x89PNG\r\n\x1a\n\0\0", "PNG"),
        (b"\xff\xd8\xff\xe0 JFIF", "JPEG"),
        (b"\x1f\x8b\x08\x01", "gzip"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Undecodable, match=reason):
        decode(data)


@pytest.mark.parametrize("codec", CODECS)
def test_the_bytes_come_back_in_every_encoding_that_python_has(codec: str) -> None:
    for text in (ENGLISH, CHINESE, RUSSIAN, "plain\n"):
        try:
            data = text.encode(codec, "ignore")
        except UnicodeError:
            continue  # `undefined`, and labels of IDNA, take no such text
        if data.decode(codec).strip():
            assert given_back(data, codec) == data


@pytest.mark.parametrize("codec", CODECS)
@given(data=st.binary(min_size=1, max_size=60))
def test_any_bytes_come_back_or_are_refused(codec: str, data: bytes) -> None:
    try:
        decoded = decode(data, codec)
    except (Undecodable, UsageError):
        return
    decoded.text.encode()  # it can stand in a file of ours, and in an index
    assert (data if decoded.as_is else encode(decoded.text, decoded.encoding)) == data


@given(st.one_of(st.binary(max_size=200), st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_whatever_is_given_comes_back_or_is_refused(data: bytes) -> None:
    try:
        assert given_back(data) == data
    except Undecodable:
        return


def test_a_marked_text_with_a_broken_sequence_is_kept_as_it_is() -> None:
    data = b"\xff\xfe" + "a long enough text, ".encode("utf-16-le") * 4 + b"\x00\xd8" + "end".encode("utf-16-le")
    decoded = decode(data)
    assert decoded.as_is
    assert decoded.encoding == "utf-16-le-sig"
    assert decoded.text.startswith("a long enough text")
    assert read_as(data, decoded.encoding) == decoded.text


def test_a_codec_that_reads_more_than_it_writes_keeps_the_bytes() -> None:
    data = b"1 +AGE-"  # UTF-7 for `1 a`, which is written plainly
    decoded = decode(data, "utf-7")
    assert (decoded.text, decoded.as_is) == ("1 a", True)


@pytest.mark.parametrize(
    ("name", "data", "encoding"),
    [
        ("latin-1", b"caf\xe9", "iso8859-1"),
        ("UTF8", b"x", "utf-8"),
        ("utf-16", b"\xff\xfex\x00", "utf-16-le-sig"),
        ("utf-16", b"\xfe\xff\x00x", "utf-16-be-sig"),
        ("utf-16", b"x\x00", "utf-16-le"),
        ("utf-16-le", b"\xff\xfex\x00", "utf-16-le-sig"),
        ("utf-8-sig", b"no mark", "utf-8"),
        ("utf-8", b"\xef\xbb\xbfmark", "utf-8-sig"),
        ("utf-16-be-sig", b"\x00x", "utf-16-be"),
        ("gb2312", "你好".encode("gb2312"), "gb2312"),
        ("big5", "你好".encode("big5"), "big5"),
    ],
)
def test_an_encoding_that_is_named(name: str, data: bytes, encoding: str) -> None:
    decoded = decode(data, name)
    assert (decoded.encoding, decoded.as_is, decoded.assumed) == (encoding, False, False)
    assert given_back(data, name) == data


@pytest.mark.parametrize("name", sorted(NOT_OF_TEXT | {"no-such-thing", "", "\0", "x" * 500, "undefined"}))
def test_a_name_that_is_no_encoding_of_text(name: str) -> None:
    with pytest.raises(UsageError, match="encoding"):
        canonical(name)


def test_bytes_that_are_not_in_the_encoding_named() -> None:
    with pytest.raises(Undecodable, match="not utf-8: byte 3"):
        decode(b"caf\xe9", "utf-8")


def test_guessing_with_its_extra() -> None:
    data = RUSSIAN.encode("cp1251") * 3
    decoded = decode(data, "auto")
    assert (decoded.text, decoded.assumed) == (RUSSIAN * 3, True)
    assert given_back(data, "auto") == data
    assert decode(b"proven", "auto").encoding == "utf-8"


def test_guessing_without_its_extra_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "chardet", None)
    with pytest.raises(MissingExtra) as caught:
        decode(b"caf\xe9", "auto")
    assert "clipper[encodings]" in caught.value.hint


@given(st.binary(min_size=1, max_size=200))
def test_guessing_loses_no_byte(data: bytes) -> None:
    try:
        assert given_back(data, "auto") == data
    except Undecodable:
        return


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1250", "Prezydent powiedział w środę, że żaden z posłów nie głosował. Wyjechał do Łodzi na święta.\n"),
        ("iso8859-2", "Prezident řekl ve středu, že žádný poslanec nehlasoval. Příští týden odjede do Brna.\n"),
        ("cp1251", "Президент заявил в среду, что ни один депутат не голосовал против закона.\n"),
        ("koi8-r", "Президент заявил в среду, что ни один депутат не голосовал против закона.\n"),
        ("cp1253", "Ο πρόεδρος δήλωσε την Τετάρτη ότι κανένας βουλευτής δεν ψήφισε κατά του νόμου.\n"),
        ("cp1256", "قال الرئيس يوم الأربعاء إن أي نائب لم يصوت ضد القانون.\n"),
        ("big5", "總統星期三表示沒有任何議員投票反對這項法案。\n"),
        ("gb18030", "总统星期三表示没有任何议员投票反对这项法案。\n"),
        ("cp932", "大統領は水曜日、法案に反対票を投じた議員はいなかったと述べた。\n"),
        ("euc_jp", "大統領は水曜日、法案に反対票を投じた議員はいなかったと述べた。\n"),
        ("cp949", "대통령은 수요일 어떤 의원도 법안에 반대하지 않았다고 말했다.\n"),
        (
            "cp1252",
            "Kein Abgeordneter habe gestimmt. Die Wähler müßten zügig über größere Änderungen entscheiden – für Ö.\n",
        ),
    ],
)
def test_pages_of_other_scripts_are_guessed_and_said_to_be(encoding: str, text: str) -> None:
    data = 2 * text.encode(encoding)
    decoded = decode(data)
    assert decoded.text == 2 * text
    assert decoded.assumed
    assert encode(decoded.text, decoded.encoding) == data
