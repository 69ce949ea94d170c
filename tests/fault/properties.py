"""T12: what must hold for every input, whatever it is; tried on generated ones, and by the fuzzers.

Each subject is one function of clipper's that meets foreign bytes or text. Its property lets through the errors that
the function declares and nothing else; everything else that must hold is asserted.
"""

from __future__ import annotations

import contextlib
import os
import re
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fault.oracle import Verdict

COUNT = 10_000
"""Inputs for each subject in the long form."""
TODAY = date(2026, 11, 23)
_ENCODINGS = re.findall(
    r"\S+", "utf-8 utf-8-sig utf-16 utf-16-le utf-32 cp1252 latin-1 cp1251 big5 gb18030 iso2022_jp euc_kr shift_jis"
)
_WORDS = re.findall(
    r"\S+|\n",
    "date 2020-01-05 Published: Updated January 5, 2020 05/01/2020 5 janvier 2020年1月5日 Monday 10:30 IST (ANI) (With "
    "inputs from PTI) By REUTER - -- NEW DELHI, Jan 5 (ANI): WASHINGTON (AP) _ --IANS gsh/mr © 2019 Source: dpa \n 999",
)
_QUERY = re.findall(
    r"\S+",
    '" * - ( ) OR AND NOT NEAR/5 NEAR( : headline: date: source:ANI,PTI is:undated has:x ..2019 2020-01..2020-02 -3w '
    "last week covid-19 U.S. C++ don't 東京 दिल्ली saved:x soleimani",
)
_FIELDS = re.findall(
    rb"\S+", b"Published Published-Partial Headline Tag Note Credit-Line Set-By-Hand Part-Of X-New Original URL"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """A function under test. inputs: what is generated. holds: raises if the property does not hold for one input."""

    name: str
    inputs: st.SearchStrategy[str] | st.SearchStrategy[bytes]
    holds: Callable[[str], None] | Callable[[bytes], None]

    def feed(self, data: bytes) -> None:
        """The property on a fuzzer's bytes."""
        if self.name in {"decoding", "header"}:
            self.holds(data)  # type: ignore[arg-type]
        else:
            self.holds(data.decode("utf-8", "surrogateescape").encode("utf-8", "replace").decode())  # type: ignore[arg-type]


def decoding(data: bytes) -> None:
    """Decoded or refused; and the bytes come back, or are kept as they are."""
    from clipper.decoding import Undecodable, decode, encode

    for encoding in (None, "cp1252", "utf-16", "gb18030"):
        try:
            decoded = decode(data, encoding)
        except Undecodable:
            continue
        decoded.text.encode()
        if not decoded.as_is:
            assert encode(decoded.text, decoded.encoding) == data


def header(data: bytes) -> None:
    """A clipping's file is read or refused; what was read is written back byte for byte, or means the same."""
    from clipper.errors import BadClipping
    from clipper.fileformat import is_intact, parse, render, text_of

    try:
        clipping, body = parse(data)
    except BadClipping:
        return
    again = render(clipping, body)
    read, same = parse(again)
    assert same == body
    assert render(read, body) == again
    assert sorted(line for _, line in read.unknown) == sorted(line for _, line in clipping.unknown)
    assert replace(read, unknown=()) == replace(clipping, unknown=())
    is_intact(clipping, body)
    text_of(clipping, body).encode()


def round_trip(text: str) -> None:
    """Any text in any field survives a file and comes back the same."""
    from clipper.clipping import Clipping, Original
    from clipper.fileformat import parse, render

    data = text.encode("utf-8", "surrogatepass")
    field = text.encode("utf-8", "replace").decode() or None
    many = (field,) if field else ()
    original = Original(sha256(data).hexdigest(), len(data), "utf-8")
    clipping = Clipping(original, headline=field, note=field, credit_lines=many, tags=many, from_file=field, url=field)
    assert parse(render(clipping, data)) == (clipping, data)


def headline(text: str) -> None:
    """Every finding quotes the text; a title is one line."""
    from clipper.clipping import Clipping, Original, title
    from clipper.extraction import extract

    found = extract(text, TODAY)
    for finding in found.findings:
        assert 0 <= finding.start <= finding.end <= len(text)
        if finding.field in {"headline", "byline", "located", "credit_lines"}:
            assert finding.value
    shown = title(Clipping(Original("0" * 64, 0, "utf-8"), headline=found.first("headline")), text)
    assert "\n" not in shown


def dates(text: str) -> None:
    """No date is invented: it is one that exists, from a span of the text that has digits of some script in it."""
    from clipper.clipping import Published
    from clipper.extraction import extract

    found = extract(text, TODAY)
    published = found.first("published")
    if published is not None:
        Published.parse(published)
        assert re.search(r"\d|[〇一二三四五六七八九十]", text)
    span = found.first("published_text")
    assert span is None or span in text
    for candidate in found.date_candidates:
        date.fromisoformat(candidate)


def slug(text: str) -> None:
    """A file's name that is safe everywhere."""
    from clipper.archive.layout import digits_of, file_name, slug

    name = file_name(slug(text), sha256(text.encode("utf-8", "replace")).hexdigest())
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*-[0-9a-f]{8}\.txt", name)
    assert len(name) <= 80
    assert digits_of(name)


@contextlib.contextmanager
def _columns() -> Iterator[None]:
    """A query may be refused, with a column that is inside it."""
    from clipper.errors import QueryError

    refused = None
    try:
        yield
    except QueryError as problem:
        refused = problem
    assert refused is None or 0 <= refused.column <= len(refused.query)


def query(text: str) -> None:
    """A query is understood or refused with its column; what is understood reads the same when it is shown."""
    from clipper.query import parse, show

    with _columns():
        tree = parse(text, TODAY)
        assert parse(show(tree), TODAY) == tree


def ranges(text: str) -> None:
    """A range of dates is understood or refused, and never runs backwards."""
    from clipper.dateranges import parse

    with _columns():
        found = parse(text, TODAY)
        if found.first and found.last:
            assert found.first <= found.last


def settings_file(text: str) -> None:
    """A clipper.toml is understood or refused with its line."""
    from clipper.errors import SettingsError
    from clipper.settings import load

    refused = None
    try:
        load(text, "clipper.toml")
    except SettingsError as problem:
        refused = problem.message
    assert refused is None or "clipper.toml" in refused


def words(text: str) -> None:
    """Words are folded, stand where they are said to stand, and fold to themselves."""
    from clipper.words import spans
    from clipper.words import words as words_of

    found = words_of(text)
    assert [word for word, _, _ in spans(text)] == found
    assert all(0 <= start < end <= len(text) for _, start, end in spans(text))
    assert words_of(" ".join(found)) == found


def safety(text: str) -> None:
    """What is shown holds nothing that a terminal acts upon."""
    from clipper.safe import safe

    shown = safe(text)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]", shown)


def _pieces(words: list[str]) -> st.SearchStrategy[str]:
    """Texts made of telling pieces, with arbitrary text between."""
    piece = st.sampled_from(words) | st.text(max_size=6)
    return st.lists(piece, max_size=20).map(" ".join) | st.lists(piece, max_size=12).map("".join)


_TEXT = _pieces(_WORDS)
_ENCODED = st.tuples(st.text(min_size=1, max_size=60), st.sampled_from(_ENCODINGS)).map(
    lambda pair: pair[0].encode(pair[1], "replace")
)
_HEADERS = st.builds(
    lambda lines, body: (
        b"Clipping: 1\n" + b"\n".join(lines) + b"\nOriginal: sha256:" + b"a" * 64 + b" 3 utf-8\n\n" + body
    ),
    st.lists(
        st.tuples(
            st.sampled_from(_FIELDS),
            st.sampled_from([b"2020", b"2020-02-30", b"--02-29", b'"\\u001b[2J"', b'"', b'"\\ud800"', b"", b"yes"])
            | st.binary(max_size=12),
        ).map(b": ".join),
        max_size=6,
    ),
    st.binary(max_size=12),
)
_SETTINGS = st.lists(
    st.sampled_from(
        [
            "format = 1",
            "format = 2",
            'id = "0b0e7a56-6b1c-4f5e-9d0a-1f1f1f1f1f1f"',
            'date_order = "dmy"',
            'date_order = "x"',
            "languages = [1]",
            'languages = ["en"]',
            "max_size = -1",
            'flush = "file"',
            "[searches]",
            'iran = "iran OR ("',
            "[[agencies]]",
            'name = "XYZ"',
            "aliases = 3",
            "a = {b = [[[[",
            "stemming = true",
        ]
    )
    | st.text(max_size=10),
    max_size=8,
).map("\n".join)

SUBJECTS = (
    Subject("decoding", st.binary(max_size=80) | _ENCODED, decoding),
    Subject("header", _HEADERS | st.binary(max_size=60).map(b"Clipping: 1\n".__add__), header),
    Subject("round trip", st.text(max_size=40), round_trip),
    Subject("headline", _TEXT, headline),
    Subject("dates", _TEXT, dates),
    Subject("slug", st.text(max_size=80), slug),
    Subject("query", _pieces(_QUERY), query),
    Subject("ranges", _pieces(_QUERY), ranges),
    Subject("settings", _SETTINGS, settings_file),
    Subject("words", st.text(max_size=60), words),
    Subject("safe", st.text(max_size=40), safety),
)
NAMES = tuple(subject.name for subject in SUBJECTS)


def try_out(subject: Subject, count: int) -> int:
    """Try a property on so many generated inputs; how many were tried. It raises what the property raises."""
    tried = 0

    @settings(
        max_examples=count, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
    )
    @given(subject.inputs)
    def attempt(one: str | bytes) -> None:
        nonlocal tried
        tried += 1
        subject.holds(one)  # type: ignore[arg-type]

    attempt()
    return tried


def generated(name: str, count: int = COUNT) -> Iterator[Verdict]:
    """T12 for one subject, as one verdict on all its inputs."""
    subject = SUBJECTS[NAMES.index(name)]
    verdict = Verdict(name, tried=0)
    try:
        verdict.tried = try_out(subject, count)
    except Exception as problem:
        several = problem.exceptions if isinstance(problem, ExceptionGroup) else (problem,)
        verdict.broken += [_told(one) for one in several]
    yield verdict


def _told(problem: BaseException) -> str:
    """A failure with the line that failed and the input that did it."""
    last = traceback.extract_tb(problem.__traceback__)[-1]
    example = " ".join(" ".join(getattr(problem, "__notes__", [])).split())
    return f"{type(problem).__name__} {str(problem)[:80]} at `{last.line}`: {example[:300]}"


def control() -> Iterator[Verdict]:
    """A decoder that raises something undeclared for some bytes: it must be found."""

    def careless(data: bytes) -> None:
        if data[:1] > b"\xf0":
            raise IndexError("not declared")

    verdict = Verdict("a decoder that raises", tried=0)
    try:
        verdict.tried = try_out(Subject("careless", st.binary(max_size=80), careless), COUNT // 10)
    except IndexError as problem:
        verdict.broken.append(repr(problem))
    yield verdict


def long() -> bool:
    """Whether the larger counts were asked for."""
    return bool(os.environ.get("CLIPPER_TEST_LONG"))
