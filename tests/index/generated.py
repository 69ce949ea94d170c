"""Generated clippings and queries, of few words so that they meet."""

from __future__ import annotations

from datetime import date
from typing import Literal

from hypothesis import strategies as st

from clipper.dateranges import Range
from clipper.index import Entry
from clipper.query import All, Begins, Dates, Equals, Has, Is, Near, Not, Query, Words, all_of, any_of
from clipper.query.fields import COLUMNS, HAVE, IN_WORDS, key
from clipper.words import words
from index.corpus import entry_of

_VOCABULARY = (
    "iran",
    "Iran\u2019s",
    "war",
    "of",
    "wars",
    "caf\u00e9",
    "दिल्ली",
    "東京",
    "京",
    "U.S.",
    "covid-19",
    "19",
    "e",
    "\U0001f600",
)
_TAGS = ("iran", "iran-desk", "war of", "東京", "\U0001f600")
_SOURCES = ("ANI", "PTI", "Press Trust")
_DAYS = ("1999-12-31", "2020-01-01", "2020-01-05", "2020-01-31", "2020-02-29", "2020-12-31", "2021-01-01")
_MOMENTS = ("2020-01-05T07:23", "2020-01-05T19:00:01Z", "2020-01-05T07:23+05:30", "2020-01", "2020-02", "2020", "2021")

texts = st.lists(st.sampled_from(_VOCABULARY), max_size=8).map(" ".join)
_some = st.none() | texts.filter(bool)


@st.composite
def entries(draw: st.DrawFn, name: str = "") -> Entry:
    """A clipping with any of its fields."""
    published = draw(st.none() | st.sampled_from(_DAYS + _MOMENTS))
    fields = {
        "published": published,
        "published_partial": draw(st.sampled_from((None, "--01-05", "--02-29"))) if published is None else None,
        "headline": draw(_some),
        "byline": draw(_some),
        "located": draw(_some),
        "publication": draw(_some),
        "section": draw(_some),
        "note": draw(_some),
        "edition": draw(_some),
        "from_file": draw(_some),
        "url": draw(st.sampled_from((None, "https://example.org/war/iran.html", "http://war.example"))),
        "page": draw(st.sampled_from((None, "1", "A1, A4"))),
        "language": draw(st.sampled_from((None, "en", "en-IN", "hi"))),
        "accessioned": draw(st.none() | st.sampled_from(_DAYS).map(lambda day: f"{day}T01:02:03Z")),
        "info_sources": ";".join(draw(st.lists(st.sampled_from(_SOURCES), max_size=2, unique=True))),
        "tags": ";".join(draw(st.lists(st.sampled_from(_TAGS), max_size=3, unique=True))),
        "credit_lines": ";".join(draw(st.lists(texts.filter(bool), max_size=2))),
    }
    text = draw(texts)
    return entry_of(
        name or draw(st.sampled_from("abcdefgh")), text, **{field: value for field, value in fields.items() if value}
    )


corpora = st.lists(entries(), max_size=8).map(lambda found: list({entry.path: entry for entry in found}.values()))

_folded = texts.map(words).filter(bool).map(lambda found: tuple(found[:3]))
_days = st.sampled_from(_DAYS).map(date.fromisoformat)
_ranges = (
    st.builds(lambda one, other: Range(min(one, other), max(one, other)), _days, _days)
    | st.builds(Range, _days, st.none())
    | st.builds(Range, st.none(), _days)
    | st.sampled_from([(1, 5), (2, 29), (12, 31)]).map(lambda day: Range(every_year=day))
)
_word_fields = st.none() | st.sampled_from(
    tuple(dict.fromkeys((*COLUMNS[:5], "publication", "section", "note", *IN_WORDS)))
)


@st.composite
def _nears(draw: st.DrawFn) -> Near:
    field, prefix = draw(_word_fields), st.booleans()
    left, right = (Words(draw(_folded), field, draw(prefix)) for _ in range(2))
    return Near(left, right, draw(st.integers(0, 4)))


_KINDS: tuple[Literal["undated", "partial"], ...] = ("undated", "partial")
_leaves: st.SearchStrategy[Query] = st.one_of(
    st.builds(Words, _folded, _word_fields, st.booleans()),
    st.builds(lambda word, field: Words((word,), field, quoted=True), _folded.map(lambda some: some[0]), _word_fields),
    _nears(),
    st.builds(lambda tag, prefix: Equals("tag", (key(tag),), prefix), st.sampled_from(_TAGS), st.booleans()),
    st.lists(st.sampled_from(_SOURCES), min_size=1, unique=True).map(
        lambda all_: Equals("source", tuple(map(key, all_)))
    ),
    st.sampled_from(("en", "en in", "hi")).map(lambda language: Equals("language", (language,))),
    st.sampled_from(("1", "a1", "a4", "a1 a4")).map(lambda page: Equals("page", (page,))),
    st.builds(Dates, _ranges, st.sampled_from(("date", "accessioned"))),
    st.sampled_from(_KINDS).map(Is),
    st.sampled_from([field for field in HAVE if field != "date"]).map(Has),
    st.builds(Begins, st.just("path"), st.sampled_from(("2020", "2020/01", "undated/a", "x"))),
    st.builds(Begins, st.just("id"), st.sampled_from("0123456789abcdef")),
)


def _negated(query: Query) -> Query:
    return query.query if isinstance(query, Not) else Not(query)


queries: st.SearchStrategy[Query] = st.recursive(
    _leaves,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=4).map(lambda parts: all_of(*parts)),
        st.lists(inner, min_size=2, max_size=4).map(lambda parts: any_of(*parts)),
        inner.map(_negated),
    ),
    max_leaves=12,
) | st.just(All())
"""Trees as `parse` makes them."""

_PIECES = (
    *_VOCABULARY, "OR", "AND", "NOT", "NEAR", "NEAR/3", "(", ")", '"', "\u201c", "\u201d",
    "-", "*", ":", ",", "..", "/", "\\", "'",
    "date:", "source:", "tag:", "headline:", "is:", "has:", "id:", "path:", "saved:", "x:",
    "2020", "2020-01", "last week", "-3w",
    "undated", "byline", "abc", "\x00", "\ud800", "\u200d", "\u0301", " ", " ", " ",
)  # fmt: skip
written = st.lists(st.sampled_from(_PIECES) | st.characters(), max_size=20).map("".join)
"""What people and cats type."""
