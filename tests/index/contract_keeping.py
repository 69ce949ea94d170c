"""What every engine must do when it is written to: run by each engine's own test module as a subclass."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from clipper.index import Count, Differences, Index, Known
from clipper.query import All, Equals
from index.contract import ask, found
from index.corpus import ENTRIES, entry_of
from index.reference import answers


class KeepingContract:
    """Keeping. `new` and `corpus` are as for `FindingContract`."""

    def test_texts_that_are_alike_are_found_by_what_they_have_in_common(self, new: Callable[[], Index]) -> None:
        index = new()
        alike, other = "00f3a9c41b7d2e58", "ffffffffffffffff"
        index.upsert(
            replace(ENTRIES[name], likeness=digits)
            for name, digits in (("navy", alike), ("iran", alike), ("iraq", other), ("hindi", ""))
        )
        assert found(index, Equals("like", (alike,))) == [ENTRIES["navy"].path, ENTRIES["iran"].path]
        assert found(index, Equals("like", (other, "0" * 16))) == [ENTRIES["iraq"].path]
        assert found(index, Equals("like", ("",))) == []
        assert found(index, ask(f"{alike} OR like")) == []
        index.upsert([replace(ENTRIES["iran"], likeness=other)])
        assert found(index, Equals("like", (alike,))) == [ENTRIES["navy"].path]
        assert index.count(Equals("like", (other,))) == Count(2, True)
        index.close()

    def test_a_folder_lists_its_own_files_alone(self, new: Callable[[], Index]) -> None:
        index = new()
        index.upsert([*ENTRIES.values(), replace(ENTRIES["year"], path="top.txt")])
        year = ENTRIES["year"]
        assert index.in_folder("2020") == [Known("2020/year.txt", year.clipping.id, year.size, year.mtime_ns)]
        assert [known.path for known in index.in_folder("2020/01")] == ["2020/01/january.txt"]
        assert [known.path for known in index.in_folder("")] == ["top.txt"]
        assert index.in_folder("2020/0") == []
        index.close()

    def test_it_is_compared_with_the_files(self, new: Callable[[], Index]) -> None:
        index = new()
        index.upsert(ENTRIES.values())
        index.upsert([replace(ENTRIES["iran"], text="Other words, replaced again.")])
        index.upsert([ENTRIES["iran"]])
        index.commit()
        assert index.compare(ENTRIES.values()) == Differences((), (), (), None)
        navy, iran = ENTRIES["navy"], ENTRIES["iran"]
        files = [one for one in ENTRIES.values() if one not in (navy, iran)]
        files += [replace(iran, text=f"{iran.text} more"), replace(navy, path="2020/there.txt")]
        assert index.compare(files) == Differences(("2020/there.txt",), (navy.path,), (iran.path,), None)
        assert index.compare(ENTRIES.values()) == Differences((), (), (), None)
        index.close()

    def test_what_is_written_again_replaces_what_was_known(self, new: Callable[[], Index]) -> None:
        index = new()
        index.upsert(ENTRIES.values())
        path = ENTRIES["navy"].path
        index.upsert([replace(entry_of("navy", "The fleet of Iran moved.", published="2021-04-03"), path=path)])
        assert found(index, ask("navy")) == []
        assert found(index, ask("fleet")) == [path]
        index.upsert([replace(ENTRIES["navy"], mtime_ns=5, size=6)])
        assert found(index, ask("fleet")) == []
        row = index.by_path(path)
        assert row is not None
        assert (row.mtime_ns, row.size) == (5, 6)
        assert index.count(All()) == Count(len(ENTRIES), True)
        index.close()

    def test_of_several_files_with_one_original_the_first_path_answers(self, new: Callable[[], Index]) -> None:
        index = new()
        entry = ENTRIES["navy"]
        copies = [replace(entry, path=path) for path in ("b.txt", "a.txt", "c/d.txt", "b/é\udcff.txt")]
        for copy in copies:
            index.upsert([copy])
        assert found(index, All()) == ["a.txt"]
        assert index.count(ask("navy")) == index.count(All()) == Count(1, True)
        assert list(index.ids()) == [entry.clipping.id]
        assert len(index.resolve(entry.clipping.id)) == 1
        assert index.group(All(), "year") == [("2021", 1)]
        stats = index.stats()
        assert (stats.clippings, stats.copies) == (1, 3)
        for gone, first in (
            ("c/d.txt", "a.txt"),
            ("a.txt", "b.txt"),
            ("b.txt", "b/é\udcff.txt"),
            ("b/é\udcff.txt", None),
        ):
            index.delete([gone])
            assert found(index, All()) == ([first] if first else [])
        index.close()

    def test_a_file_that_gets_another_original_lets_its_copies_answer(self, new: Callable[[], Index]) -> None:
        index = new()
        index.upsert([replace(ENTRIES["navy"], path=path) for path in ("a.txt", "b.txt")])
        index.upsert([replace(ENTRIES["iran"], path="a.txt")])
        assert found(index, ask("navy")) == ["b.txt"]
        assert found(index, ask("talks")) == ["a.txt"]
        index.close()

    def test_what_was_not_committed_can_be_taken_back(self, new: Callable[[], Index]) -> None:
        index = new()
        index.upsert([ENTRIES["navy"]])
        index.commit()
        index.upsert([ENTRIES["iran"]])
        index.delete([ENTRIES["navy"].path])
        index.set_folders([("2021", 1, 2)])
        index.rollback()
        assert found(index, All()) == [ENTRIES["navy"].path]
        assert index.folders() == []
        index.upsert([ENTRIES["iraq"]])
        assert len(found(index, All())) == 2
        index.close()

    def test_folders_are_replaced_and_dropped(self, new: Callable[[], Index]) -> None:
        index = new()
        kept = [
            ("", 0, 0),
            ("2020", -1, 2),
            ("2020/01", 3, 4),
            ("2020/01/05", 5, 2**62),
            ("a\n/b", 9, 9),
            ("\udcff", 5, 6),
        ]
        index.set_folders([*kept, ("2020/02", 3, 4), ("a", 1, 2), ("b", 3, 4)])
        index.set_folders([("a", 7, 8)])
        index.drop_folders(["2020/02", "2020/03", "b", "none"])
        assert sorted(index.folders()) == sorted([*kept, ("a", 7, 8)])
        index.drop_folders([path for path, _, _ in index.folders()])
        assert index.folders() == []
        index.close()

    def test_the_nearest_word_is_one_that_is_still_there(self, new: Callable[[], Index]) -> None:
        index = new()
        index.upsert([ENTRIES["navy"], entry_of("wavy", "The hair was wavy.", published="2020")])
        assert index.nearest("gavy") in ("navy", "wavy")
        index.delete([ENTRIES["navy"].path])
        assert index.nearest("gavy") == "wavy"
        index.close()

    def test_figures(self, corpus: Index, new: Callable[[], Index]) -> None:
        stats = corpus.stats()
        assert (stats.clippings, stats.copies, stats.undated) == (len(ENTRIES), 0, 4)
        assert (stats.first, stats.last) == ("1605-01-01", "2061-07-28")
        assert stats.last_accession == "2026-11-21T09:30:01Z"
        assert stats.size > 0
        assert not stats.wants_rebuild
        empty = new()
        stats = empty.stats()
        assert (stats.clippings, stats.undated, stats.first, stats.last, stats.last_accession) == (
            0,
            0,
            None,
            None,
            None,
        )
        assert found(empty, All()) == []
        assert found(empty, ask("bridge OR date:2020")) == []
        empty.close()

    @pytest.mark.parametrize(
        ("dates", "first", "last"),
        [
            ("2020", "2020-01-01", "2020-12-31"),
            ("2020-01 2020", "2020-01-01", "2020-12-31"),
            ("2020 2020-01", "2020-01-01", "2020-12-31"),
            ("2020 2020-01 2020-01-01T07:23+05:30", "2020-01-01", "2020-12-31"),
            ("2020-02 2020-02-01", "2020-02-01", "2020-02-29"),
            ("2020 2020-03-05", "2020-01-01", "2020-12-31"),
            ("2020-03 2020-03-05", "2020-03-01", "2020-03-31"),
            ("2020 2021-03-05T07:23", "2020-01-01", "2021-03-05"),
            ("9999-12-30 9999-12", "9999-12-01", "9999-12-31"),
        ],
    )
    def test_the_first_and_the_last_day_are_those_that_any_may_be_from(
        self, new: Callable[[], Index], dates: str, first: str, last: str
    ) -> None:
        index = new()
        for date in dates.split():
            index.upsert([entry_of("dated", f"Of {date}.", published=date)])
        stats = index.stats()
        assert (stats.first, stats.last) == (first, last)
        assert index.count(ask(f"date:{first}..{last}")) == Count(len(dates.split()), True)
        index.close()

    @pytest.mark.parametrize(
        "text",
        [
            "\x00 word \x00",
            "lone \ud800 surrogate",
            "x" * 100_000,
            "\u0301\u0302",
            "a\u0301" * 5000,
            "\U0010ffff private \ue000\ue001 use \x80\x85\x8b",
            "東" * 20_000,
            "",
        ],
    )
    def test_any_text_can_be_indexed(self, new: Callable[[], Index], text: str) -> None:
        index = new()
        entry = replace(entry_of("any", "word"), text=text, title=text[:80])
        assert index.upsert([entry]) == []
        for asked in ("word", "lone", "private", "東", "x*", "a", "-word"):
            assert found(index, ask(asked)) == answers([entry], ask(asked))
        index.commit()
        index.close()
