"""Properties of extraction: no text breaks it, no date is found where there are no digits, every span is the text's."""

from __future__ import annotations

import os
import re
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from stories import STORIES

from clipper.extraction import extract

TODAY = date(2026, 11, 24)
COUNTED = re.compile("[正元〇○零一二三四五六七八九十]月[〇○零一二三四五六七八九十廿卅]{1,3}[日號号]")
LONG = bool(os.environ.get("CLIPPER_TEST_LONG"))
FOUNDING = (Path(__file__).parent.parent / "founding.txt").read_text("utf-8")
LAYOUTS = [path.read_text("utf-8") for path in sorted((Path(__file__).parent / "layouts").glob("*.txt"))]

# What extraction looks for, in pieces that a generated text puts together in any order.
PIECES = [
    "LONDON", "Paris, Texas", "नई दिल्ली", "القاهرة", "北京", "【ロンドン共同】", "新华社北京1月5日电",
    "(서울=연합뉴스)", "(Reuters)", " (AP) _ ", "/PRNewswire/ --", " - ", " — ", ": ", "(ANI):", "Jan 5",
    "January 5, 2020", "5. Januar 2020", "05/01/2020", "2020-01-05T17:11:09+05:30", "date 2020-01-05",
    "٥ يناير ٢٠٢٠", "令和2年1月5日", "31 February 2020", "99/99/9999", "30:61", "Published:", "Updated",
    "Stand:", "发布时间：", "By Ann Example", "Von", "Source:", "© 2020", "(With inputs from PTI)",
    "--IANS gsh/mr", "REUTER", "Reporting by X; Editing by Y", "\n", "\n\n", "\r\n", "\f", "\t", "   ", "|",
    "•", "_" * 40, "Document 3 of 12", "LOAD-DATE:", "(", ")", "[", "]", "<", ">", "\x00", "\x1b[31m", "\ufeff",
    "\u200b", "\u202e", "İ", "ß", "ﬁ", "\U0001f4f7", "e\u0301", *STORIES.values(),
]  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=30).map("".join)


def check(text: str) -> None:
    extraction = extract(text, TODAY)
    for finding in extraction.findings:
        assert 0 <= finding.start <= finding.end <= len(text)
        span = text[finding.start : finding.end]
        if finding.field in ("located", "byline", "headline", "credit_lines"):
            assert " ".join(span.split()) == finding.value
            assert finding.value
        if finding.field == "published_text":
            assert span == finding.value
        if finding.field in ("published", "published_partial"):
            assert any(character.isdigit() for character in span) or COUNTED.search(span)
    for refusal in extraction.refusals:
        assert 0 <= refusal.start <= refusal.end <= len(text)
        assert refusal.reason
    assert extraction.ambiguous == bool(extraction.date_candidates)
    assert len(extraction.every("published")) <= 1


@given(TEXTS)
@example("|\nJanuary 5, 2020")
@example("Bridge to close\n\nBy **")
@example("Salem : The sheds burn.")
@example(
    "5. Juli 2009, 14:26 Uhr\n\nWo alle gleich sind\n\nAn der Bude stehen alle an. Fast alle. Von Anna Muster, \n\n\n"
    "Kiel\n\nEs ist halb eins, und die Schlange reicht bis zum Fahrradweg. Der Rat sagt nichts dazu.\n"
)
@example("第1版(要闻)专栏:")
@example(" Example , Bob S.A. Sample and Tom Specimen\nJanuary 5, 2020\n\nThe bridge closes on Sunday.")
@example('---\ntitle: ""\n')
@example("---\ntitle:\n")
@example("Bridge to close\n\nBy _\n\nThe bridge closes on Sunday.")
def test_any_text_is_read(text: str) -> None:
    check(text)


@given(TEXTS)
@settings(max_examples=2000 if LONG else 60)
def test_no_date_without_digits(text: str) -> None:
    bare = "".join("" if character.isdigit() else character for character in text)
    extraction = extract(bare, TODAY)
    assert not extraction.every("published")
    assert not extraction.every("published_partial")
    assert not extraction.ambiguous


MUTATIONS = ("cut", "drop", "double", "swap", "join", "upper", "crlf")


@given(
    st.sampled_from([FOUNDING, *LAYOUTS]),
    st.lists(
        st.tuples(st.sampled_from(MUTATIONS), st.integers(0, 10_000), st.integers(1, 400)), min_size=1, max_size=6
    ),
)
@settings(max_examples=10_000 if LONG else 150)
def test_a_mutated_text_is_read(text: str, changes: list[tuple[str, int, int]]) -> None:
    for kind, at, length in changes:
        start = at % max(1, len(text))
        part = text[start : start + length]
        text = {
            "cut": text[start : start + 40 * length],
            "drop": text[:start] + text[start + length :],
            "double": text[:start] + part + text[start:],
            "swap": text[start:] + text[:start],
            "join": text[:start] + part.replace("\n", " ") + text[start + length :],
            "upper": text[:start] + part.upper() + text[start + length :],
            "crlf": text.replace("\n", "\r\n"),
        }[kind][:60_000]
    check(text)


@pytest.mark.parametrize(
    "unit", ["a", " ", "\n", "1", "1 ", "(", "A ", "Jan 5 ", "5/", "-", "(AP) ", "©", ". ", "By A B\n", "年"]
)
def test_long_runs_are_read_in_linear_time(unit: str) -> None:
    """A form that is repeated without end breaks no rule and slows none: the head and the tail are what is read."""
    check(unit * (1_000_000 // len(unit)))


@pytest.mark.parametrize(
    "entry",
    [
        "Published: January 5, 2020",
        "(Reporting by Ann Example; Editing by Bob Sample)",
        "Related stories\n    * Sheds burn in the harbour\n    * January 5, 2020",
    ],
)
def test_an_endless_menu_is_read_in_linear_time(entry: str) -> None:
    """A menu's entries count as nothing, so all of them are read: twice as many may take twice as long, not four times.

    The bound is far above that of a slow machine and far below what a walk over all entries for each would take.
    """
    menu = f"          * {entry}\n"
    check(menu * 50)
    begun = time.process_time()
    check(menu * 500)
    once = time.process_time() - begun
    begun = time.process_time()
    check(menu * 5_000)
    assert time.process_time() - begun < 20 * once
