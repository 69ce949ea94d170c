from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.clipping import Clipping, Original, Published
from clipper.errors import BadClipping
from clipper.fileformat import (
    FIELDS,
    HEADER_NAME,
    is_clipping,
    is_intact,
    original_of,
    parse,
    parse_header,
    render,
    text_of,
    unwritten,
    written,
)

DIGEST = "15ab9a0ed0984a94bd997ce35679bfa978dc63365f8a53f0d0f64cd9aba19f5d"
ORIGINAL = Original(DIGEST, 2163, "utf-8")
END = f"Original: sha256:{DIGEST} 2163 utf-8\n".encode()
VALUES = st.text(min_size=0, max_size=30) | st.sampled_from(
    [
        '"quoted"',
        " outer ",
        "tab\t",
        "line\nend",
        "\x85",
        "\u2028x",
        "x\u2029",
        "\x7f",
        "\x9b31m",
        "\ud800",
        "\u202e",
        "—",
    ],
)
OPTIONAL = st.none() | VALUES
SEVERAL = st.lists(VALUES, max_size=3).map(tuple)
PUBLISHED = st.sampled_from(
    ["2020", "2020-01", "2020-01-05", "2020-01-05T07:23", "1987-03-12T08:56:38.50+05:30", "0001"]
)
UNKNOWN_LINES = st.binary(max_size=20).map(
    lambda value: b"X-" + value.hex().encode() + b":" + value.replace(b"\n", b" ")
)


@st.composite
def clippings(draw: st.DrawFn) -> Clipping:
    """Any clipping that a header can hold, its unknown lines anchored as reading them anchors them."""
    values: dict[str, object] = {}
    for _, attribute, several in FIELDS:
        values[attribute] = draw(SEVERAL if several else OPTIONAL)
    values["published"] = draw(st.none() | PUBLISHED.map(Published.parse))
    values["published_partial"] = draw(st.sampled_from([None, "--01-05", "--02-29"]))
    values["encoding_assumed"] = draw(st.booleans())
    encoding = draw(st.sampled_from(["utf-8", "cp1252", "utf-16-le-sig"]))
    values["original"] = Original(DIGEST, draw(st.integers(0, 10**12)), encoding, draw(st.booleans()))
    anchors = ["Clipping"]
    for name, attribute, several in FIELDS:
        value = values[attribute]
        if several:
            assert isinstance(value, tuple)
            anchors.extend(f"{name}#{number}" for number in range(1, len(value)))
        if value or (isinstance(value, str) and not several):
            anchors.append(name)
    lines = draw(st.lists(st.tuples(st.sampled_from(anchors), UNKNOWN_LINES), max_size=4))
    values["unknown"] = tuple(sorted(lines, key=lambda line: anchors.index(line[0])))
    return Clipping(**values)  # type: ignore[arg-type]


@given(clippings(), st.binary(max_size=50))
def test_what_is_written_is_read(clipping: Clipping, body: bytes) -> None:
    data = render(clipping, body)
    assert parse(data) == (clipping, body)
    assert parse_header(data) == clipping
    assert render(*parse(data)) == data
    assert is_clipping(data)
    if not clipping.unknown:
        header = data[: data.index(b"\n\n")].decode()
        assert header.splitlines() == header.split("\n")  # no program sees a line's end where there is none


@given(
    st.binary(max_size=120) | st.binary(max_size=80).map(lambda rest: b"Clipping: 1\n" + rest + b"\n" + END + b"\nbody")
)
def test_any_bytes_are_a_clipping_or_a_declared_error(data: bytes) -> None:
    try:
        clipping, body = parse(data)
    except BadClipping:
        return
    assert parse(render(clipping, body)) == (clipping, body)
    text_of(clipping, body)


@given(clippings(), st.data())
def test_unknown_lines_survive_any_change_of_the_fields(clipping: Clipping, data: st.DataObject) -> None:
    other = replace(data.draw(clippings()), unknown=clipping.unknown)
    kept = parse(render(other, b""))[0].unknown
    assert sorted(line for _, line in kept) == sorted(line for _, line in clipping.unknown)


def test_every_attribute_of_a_clipping_has_its_header_name() -> None:
    assert {attribute for _, attribute, _ in FIELDS} | {"unknown"} == {field.name for field in fields(Clipping)}
    assert [HEADER_NAME[attribute] for _, attribute, _ in FIELDS] == [name for name, _, _ in FIELDS]


def test_the_founding_clipping(founding: bytes) -> None:
    clipping = Clipping(
        ORIGINAL,
        published=Published(2020, 1, 5),
        published_text="2020-01-05",
        credit_lines=("(With ANI inputs)",),
        info_sources=("ANI",),
        accessioned="2026-11-23T22:11:00Z",
    )
    data = render(clipping, founding)
    assert data[: len(data) - len(founding)].decode() == (
        "Clipping: 1\n"
        "Published: 2020-01-05\n"
        "Published-Text: 2020-01-05\n"
        "Credit-Line: (With ANI inputs)\n"
        "Info-Source: ANI\n"
        "Accessioned: 2026-11-23T22:11:00Z\n"
        f"Original: sha256:{DIGEST} 2163 utf-8\n"
        "\n"
    )
    assert parse(data) == (clipping, founding)
    assert is_intact(clipping, founding)
    assert not is_intact(clipping, founding[:-1])
    assert not is_intact(replace(clipping, original=replace(ORIGINAL, size=1)), founding)


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("plain words", "plain words"),
        ("ends in a colon:", "ends in a colon:"),
        ("", '""'),
        (" outer", '" outer"'),
        ("outer ", '"outer "'),
        ("outer\u00a0", '"outer\u00a0"'),
        ('"said"', r'"\"said\""'),
        ('he "said"', 'he "said"'),
        ("two\nlines", r'"two\nlines"'),
        ("\x00\x1b\x7f\x85\x9b", r'"\u0000\u001b\u007f\u0085\u009b"'),
        ("a\u2028b\u2029", r'"a\u2028b\u2029"'),
        ("\ud800", r'"\ud800"'),
        ("दिल्ली 東京", "दिल्ली 東京"),
    ],
)
def test_how_a_value_is_written(value: str, line: str) -> None:
    assert written(value) == line
    clipping, _ = parse(f"Clipping: 1\nHeadline: {line}\n".encode() + END + b"\n")
    assert clipping.headline == value
    assert unwritten(line.encode()) == value


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        (b"", "first line"),
        (b"clipping: 1\n" + END, "first line"),
        (b"Clipping: one\n" + END, "which format"),
        (b"Clipping: 0\n" + END, "no format 0"),
        (b"Clipping: 2\n" + END, "format 2, newer than this clipper"),
        (b"Clipping: 1\r\n" + END, "CRLF"),
        (b"Clipping: 1\nHeadline x\n" + END, "line 2 .* is no `Name: value`"),
        (b"Clipping: 1\nHeadline: \xff\n" + END, "line 2 .* not UTF-8"),
        (b"Clipping: 1\nHeadline: a\nHeadline: b\n" + END, "line 3 .*Headline is there twice"),
        (b"Clipping: 1\nPublished: 2020-02-30\n" + END, "line 2"),
        (b"Clipping: 1\nPublished: soon\n" + END, "line 2 .*not a date"),
        (b"Clipping: 1\nPublished-Partial: --13-01\n" + END, "not a day without a year"),
        (b"Clipping: 1\nEncoding-Assumed: maybe\n" + END, "yes nor no"),
        (b'Clipping: 1\nHeadline: "open\n' + END, "JSON string"),
        (b'Clipping: 1\nHeadline: "a" b\n' + END, "JSON string"),
        (b"Clipping: 1\nHeadline: a\n", "digest"),
        (b"Clipping: 1\nOriginal: sha256:12 3 utf-8\n", "Original is not"),
        (b"Clipping: 1\nOriginal: sha256:" + b"A" * 64 + b" 3 utf-8\n", "Original is not"),
    ],
)
def test_a_header_that_cannot_be_read(header: bytes, reason: str) -> None:
    with pytest.raises(BadClipping, match=reason):
        parse(header + b"\nbody")


def test_a_file_that_was_cut_short() -> None:
    data = b"Clipping: 1\n" + END
    for end in range(len(data) + 1):
        with pytest.raises(BadClipping):
            parse(data[:end])
    assert parse(data + b"\n")[1] == b""


def test_a_hand_may_write_more_freely_than_clipper() -> None:
    header = b"Clipping: 1\nTag:iran\nTag:   war  \nNote:\nX-Mine: kept\n"
    clipping, _ = parse(header + END + b"\nbody")
    assert clipping.tags == ("iran", "war")
    assert clipping.note is None
    assert clipping.unknown == (("Note", b"X-Mine: kept"),)


def test_unknown_lines_keep_their_place_and_bytes() -> None:
    header = (
        b"Clipping: 1\nX-First: 1\nHeadline: a\nX-Odd:\xff\xfe  \r\nTag: one\nX-Between: 2\nTag: two\nX-After: 3\n"
        + END
        + b"X-Last: 4\n\n"
    )
    clipping, body = parse(header + b"body")
    assert render(clipping, body) == header + b"body"
    edited = replace(clipping, byline="By A", headline="b")
    assert (
        render(edited, body)
        == header.replace(b"Headline: a", b"Headline: b").replace(
            b"Tag: one",
            b"Byline: By A\nTag: one",
        )
        + b"body"
    )
    fewer = render(replace(clipping, tags=("one",)), body)
    assert fewer == header.replace(b"Tag: two\n", b"") + b"body"


@pytest.mark.parametrize(
    ("encoding", "as_is", "body", "original", "text"),
    [
        ("utf-8", False, b"caf\xc3\xa9\r\n", b"caf\xc3\xa9\r\n", "café\r\n"),
        ("utf-8-sig", False, b"x", b"\xef\xbb\xbfx", "x"),
        ("cp1252", False, "“é”".encode(), b"\x93\xe9\x94", "“é”"),
        ("utf-16-be-sig", False, b"x", b"\xfe\xff\x00x", "x"),
        ("utf-16-le-sig", True, b"\xff\xfex\x00\x00\xd8", b"\xff\xfex\x00\x00\xd8", "x�"),
        ("no-such-codec", True, b"x\xff", b"x\xff", "x�"),
    ],
)
def test_the_original_and_the_text(encoding: str, as_is: bool, body: bytes, original: bytes, text: str) -> None:
    clipping = Clipping(Original(DIGEST, len(original), encoding, as_is))
    assert original_of(clipping, body) == original
    assert text_of(clipping, body) == text


@pytest.mark.parametrize(
    ("encoding", "body", "reason"),
    [
        ("cp1252", b"\xff", "no longer UTF-8"),
        ("cp1252", "東".encode(), "characters that cp1252 does not have"),
        ("no-such-codec", b"x", "does not know the encoding"),
    ],
)
def test_a_body_that_no_longer_gives_the_original(encoding: str, body: bytes, reason: str) -> None:
    clipping = Clipping(Original(DIGEST, 1, encoding))
    with pytest.raises(BadClipping, match=reason):
        original_of(clipping, body)
    assert not is_intact(clipping, body)
    text_of(clipping, body)


@pytest.mark.parametrize("data", [b"Clipping: 1\n", b"Clipping: 37\nx"])
def test_what_begins_like_a_clippings_file(data: bytes) -> None:
    assert is_clipping(data)


@pytest.mark.parametrize("data", [b"Clipping: on\n", b"Clipping: 1", b"Clipping: tips\n", b"\nClipping: 1\n", b""])
def test_what_does_not(data: bytes) -> None:
    assert not is_clipping(data)
