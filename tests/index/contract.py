"""What every engine must do when it is asked: run by each engine's own test module as a subclass."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.errors import QueryError
from clipper.index import Count, Entry, Index, Sort
from clipper.query import All, Query, Words, parse, show
from index import generated
from index.corpus import ENTRIES, entry_of, name_of
from index.queries import QUERIES, SAVED
from index.reference import answers

TODAY = date(2026, 11, 24)
SORTS: tuple[Sort, ...] = ("newest", "oldest", "accessioned")
TIMES = 1000 if os.environ.get("CLIPPER_TEST_LONG") else 25
PER_CORPUS = 12


def ask(text: str) -> Query:
    return parse(text, TODAY, SAVED)


def asked(text: str) -> Query | QueryError:
    try:
        return ask(text)
    except QueryError as problem:
        return problem


def found(index: Index, query: Query, sort: Sort = "newest") -> list[str]:
    return [row.path for row in index.find(query, sort, limit=10_000).rows]


class FindingContract:
    """Finding. An engine's module says what `new` is: a fixture of the module that makes empty indexes.

    `corpus` is an index of the small corpus, which no test changes.
    """

    @pytest.mark.parametrize(("text", "expected"), QUERIES, ids=[text for text, _ in QUERIES])
    def test_answers_as_expected_and_as_the_reference_does(self, corpus: Index, text: str, expected: str) -> None:
        query = ask(text)
        paths = found(corpus, query)
        assert [name_of(path) for path in paths] == expected.split()
        assert paths == answers(ENTRIES.values(), query)
        assert corpus.count(query) == Count(len(paths), True)
        assert set(found(corpus, query, "relevance")) == set(paths)

    @settings(max_examples=TIMES)
    @given(entries=generated.corpora, queries=st.lists(generated.queries, min_size=PER_CORPUS, max_size=PER_CORPUS))
    def test_generated_queries_agree_with_the_reference(
        self, new: Callable[[], Index], entries: list[Entry], queries: list[Query]
    ) -> None:
        index = new()
        try:
            assert index.upsert(entries) == []
            for query in queries:
                for sort in SORTS:
                    assert found(index, query, sort) == answers(entries, query, sort), show(query)
                matching = answers(entries, query)
                assert sorted(found(index, query, "relevance")) == sorted(matching), show(query)
                assert index.count(query) == Count(len(matching), True)
                ids = {entry.path: entry.clipping.id for entry in entries}
                assert sorted(index.ids(query)) == sorted(ids[path] for path in matching)
        finally:
            index.close()

    @settings(max_examples=TIMES * PER_CORPUS)
    @given(text=generated.written)
    def test_whatever_is_typed_is_answered_or_refused_with_a_column(self, corpus: Index, text: str) -> None:
        query = asked(text)
        if isinstance(query, QueryError):
            assert 0 <= query.column <= len(text)
            assert query.query == text
            assert query.message
        else:
            assert found(corpus, query) == answers(ENTRIES.values(), query)

    @pytest.mark.parametrize(
        "text", ["path:\ud800", "bridge path:\udcff", "bridge \udcff", "tag:\ud800", "file:\ud800a"]
    )
    def test_what_no_encoding_can_hold_is_found_nowhere(self, corpus: Index, text: str) -> None:
        assert found(corpus, ask(text)) == (found(corpus, ask("bridge")) if text == "bridge \udcff" else [])

    @pytest.mark.parametrize("sort", SORTS)
    @pytest.mark.parametrize("text", ["", "bridge", "-bridge", "is:undated", "date:2020-01", "iran OR -has:date"])
    def test_pages_joined_by_their_cursors_are_the_whole(self, corpus: Index, sort: Sort, text: str) -> None:
        query = ask(text)
        whole = found(corpus, query, sort)
        for size in (1, 2, 3, 7):
            paths: list[str] = []
            page = corpus.find(query, sort, size)
            while page.rows:
                paths += [row.path for row in page.rows]
                assert page.more == (len(paths) < len(whole))
                page = corpus.find(query, sort, size, after=page.cursor)
            assert not page.more
            assert paths == whole
        for skip in range(0, len(whole) + 1, 5):
            assert [row.path for row in corpus.find(query, sort, 4, skip).rows] == whole[skip : skip + 4]

    @pytest.mark.parametrize("sort", SORTS)
    def test_a_cursor_stays_right_when_clippings_come_and_go(self, new: Callable[[], Index], sort: Sort) -> None:
        index = new()
        index.upsert(ENTRIES.values())
        whole = found(index, All(), sort)
        page = index.find(All(), sort, 10)
        last, before = page.rows[-1].path, page.rows[:5]
        index.delete([row.path for row in before] + [last, whole[12]])
        added = [entry_of(f"new{year}", f"New in {year}.", published=str(year)) for year in (1500, 2020, 2999)]
        index.upsert(added)
        now = found(index, All(), sort)
        everything = [*ENTRIES.values(), *added]
        expected = [path for path in answers(everything, All(), sort) if path in now]
        assert now == expected
        ordered = answers(everything, All(), sort)
        after = [path for path in ordered[ordered.index(last) + 1 :] if path in now]
        assert [row.path for row in index.find(All(), sort, 1000, after=page.cursor).rows] == after
        index.close()

    @pytest.mark.parametrize("cursor", ["", "x", "n.1.2.3", "n", "o.99999999999999999999." + "0" * 64 + ".", "é"])
    def test_a_cursor_that_is_none_is_refused(self, corpus: Index, cursor: str) -> None:
        with pytest.raises(ValueError, match="cursor"):
            corpus.find(All(), "newest", after=cursor)
        with pytest.raises(ValueError, match="resumed"):
            corpus.find(All(), "relevance", after=cursor)

    def test_a_row_says_what_its_file_says(self, corpus: Index) -> None:
        row = corpus.by_path("2020/01/05/bridge.txt")
        assert row is not None
        clipping = ENTRIES["bridge"].clipping
        assert (row.id, row.path, row.published, row.published_partial) == (
            clipping.id,
            "2020/01/05/bridge.txt",
            "2020-01-05",
            None,
        )
        assert (row.info_sources, row.publication, row.accessioned) == (
            ("ANI",),
            "The River Post",
            "2026-11-20T08:00:00Z",
        )
        assert (row.title, row.size, row.mtime_ns) == (
            "Bridge opens after a war of words",
            ENTRIES["bridge"].size,
            1_000_000_007,
        )
        assert corpus.find(ask("bridge opens")).rows == (row,)
        assert corpus.by_path("2020/01/05/none.txt") is None

    @pytest.mark.parametrize(
        ("by", "text", "expected"),
        [
            ("year", "bridge", [("2020", 4), ("2021", 1), (None, 1)]),
            ("month", "date:2020-01..2020-02 OR path:2020/year", [("2020", 1), ("2020-01", 4), ("2020-02", 1)]),
            ("day", "bridge date:2020", [("2020-01", 1), ("2020-01-05", 3)]),
            ("source", "date:2020-01", [("ANI", 2), ("PTI", 2), (None, 1)]),
            ("publication", "date:2020-01", [("The River Post", 2), ("Evening Courier", 1), ("Monthly Review", 1)]),
            ("tag", "iran OR bridge", [("iran", 2), *[(t, 1) for t in ("iraq",)]]),
            ("tag", "zebra", []),
        ],
    )
    def test_groups(self, corpus: Index, by: str, text: str, expected: list[tuple[str | None, int]]) -> None:
        groups = corpus.group(ask(text), by)  # type: ignore[arg-type]
        if by == "tag" and expected:
            expected = [
                ("bridges", 2),
                ("iran", 2),
                ("draft", 1),
                ("iran-desk", 1),
                ("iraq", 1),
                ("storm", 1),
                (None, 2),
            ]
        assert groups == expected

    def test_counts_stop_where_they_are_told_to(self, corpus: Index) -> None:
        assert corpus.count(ask("bridge"), 6) == Count(6, True)
        assert corpus.count(ask("bridge"), 5) == Count(5, False)
        assert corpus.count(All(), 3) == Count(3, False)
        assert corpus.count(All(), None) == Count(len(ENTRIES), True)
        assert corpus.count(ask("date:2020 -path:2020/07"), 2) == Count(2, False)

    def test_relevance_puts_headlines_first_and_says_what_it_ranked(self, corpus: Index) -> None:
        page = corpus.find(ask("bridge closed"), "relevance")
        assert [name_of(row.path) for row in page.rows] == ["bridge-evening"]
        page = corpus.find(ask("iran"), "relevance", limit=2)
        assert (page.ranked, page.ranked_all, page.more, page.cursor) == (3, True, True, None)
        page = corpus.find(ask("bridge"), "relevance")
        with_headline = {"bridge", "bridge-update", "bridge-evening", "iraq"}
        assert {name_of(row.path) for row in page.rows[:4]} == with_headline
        assert [row.path for row in corpus.find(ask("bridge"), "relevance", 2, skip=1).rows] == [
            row.path for row in page.rows[1:3]
        ]

    def test_relevance_without_words_is_by_date(self, corpus: Index) -> None:
        page = corpus.find(ask("date:2020-01"), "relevance")
        assert [row.path for row in page.rows] == found(corpus, ask("date:2020-01"))
        assert not page.ranked_all

    @pytest.mark.parametrize("length", [1, 4, 7, 63, 64])
    def test_ids_resolve_by_their_beginning(self, corpus: Index, length: int) -> None:
        for entry in ENTRIES.values():
            prefix = entry.clipping.id[:length]
            expected = sorted(one.clipping.id for one in ENTRIES.values() if one.clipping.id.startswith(prefix))
            assert [row.id for row in corpus.resolve(prefix.upper(), 100)] == expected
            assert len(corpus.resolve(prefix, 1)) == 1

    @pytest.mark.parametrize("prefix", ["", "g", "0" * 65, "'", "%", "\u0661"])
    def test_what_is_no_beginning_of_an_id_resolves_to_nothing(self, corpus: Index, prefix: str) -> None:
        assert corpus.resolve(prefix) == []

    def test_ids_are_all_there(self, corpus: Index) -> None:
        assert sorted(corpus.ids()) == sorted(entry.clipping.id for entry in ENTRIES.values())

    def test_folders_come_back(self, corpus: Index) -> None:
        assert sorted(corpus.folders()) == [("2020/01/05", 17, 18), ("undated", -1, 2**62)]

    @pytest.mark.parametrize(
        ("word", "nearest"),
        [
            ("soleimani", None),
            ("brigde", "bridge"),
            ("bridgee", "bridge"),
            ("rbidge", "bridge"),
            ("ridge", "bridge"),
            ("navvy", "navy"),
            ("xavy", "navy"),
            ("москвв", "москва"),
            ("zz", None),
            ("", None),
        ],
    )
    def test_the_nearest_word(self, corpus: Index, word: str, nearest: str | None) -> None:
        assert corpus.nearest(word) == nearest

    def test_words_by_their_beginning(self, corpus: Index) -> None:
        assert corpus.words_beginning("brid", 5) == ["bridge", "bridges"]
        assert corpus.words_beginning("b", 3) == ["back", "bajta"][:1] + corpus.words_beginning("b", 3)[1:]
        assert corpus.words_beginning("दिल", 5) == ["दिल्ली"]
        assert corpus.words_beginning("zzz", 5) == []

    @pytest.mark.parametrize("depth", [1, 5, 19])
    @pytest.mark.parametrize("step", ["(a {})", "(a OR {})", "-(a {})", "-(a OR {})", "(a OR -(b {}))", "({} -b OR a)"])
    def test_the_deepest_query_is_answered(self, corpus: Index, depth: int, step: str) -> None:
        text = "bridge"
        for _ in range(depth // step.count("(") or 1):
            text = step.replace("{}", text)
        assert found(corpus, ask(text)) == answers(ENTRIES.values(), ask(text))

    def test_the_longest_query_is_answered(self, corpus: Index) -> None:
        words = [f"w{number}" for number in range(999)]
        assert found(corpus, ask(" OR ".join(words))) == []
        assert found(corpus, ask(" ".join(words))) == []
        assert found(corpus, ask("bridge -" + " -".join(words))) == found(corpus, ask("bridge"))
        assert found(corpus, Words(tuple(words))) == []
