"""What people see on a terminal: it fits, it comes at once, and nothing but our own colours commands the terminal."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ptys import Typist
from rich.cells import cell_len

from clipper.cli.showing import Item, RowItem, WhyField, date_name, day_name, paragraphs
from clipper.cli.terminal import Screen
from clipper.cli.terminal_progress import progress_line
from clipper.cli.terminal_text import cut, cut_before, padded
from clipper.clipping import Clipping, Original, Published, title
from clipper.highlight import matches, snippet
from clipper.index import Row
from clipper.query import parse
from clipper.safe import safe

OURS = re.compile(r"\x1b\[[0-9;]*m")
TEXT = (Path(__file__).parent.parent / "founding.txt").read_text("utf-8")
HOSTILE = (
    "".join(map(chr, [*range(0x20), *range(0x7F, 0xA0)]))
    + "\x1b[2J\x1b]0;title\x07\x1b]8;;http://evil\x1b\\link\x1b]52;c;aGk=\x07\x1bP1$r\x1b\\\x9b31m\x9d0;x\x9c"
    + "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\ufeff\ud800\udcff\ue000"
    + "[bold]x[/bold] [/b] [link=http://evil]y[/link] :smile: \U000e0041"
)
FOUNDING = Clipping(
    Original("15ab9a0e" * 8, 2163, "utf-8"),
    Published.parse("2020-01-05"),
    published_text="2020-01-05",
    credit_lines=("(With ANI inputs)",),
    info_sources=("ANI",),
)


def founding(words: str = "soleimani") -> Item:
    query = parse(words, date(2020, 1, 6), {})
    return Item(
        FOUNDING,
        title(FOUNDING, TEXT),
        "2020/01/05/as-leaders-15ab9a0e.txt",
        TEXT,
        tuple(matches(TEXT, query)),
        snippet(TEXT, query),
    )


def row(
    digits: str,
    published: str | None,
    sources: str,
    name: str,
    publication: str | None = None,
    partial: str | None = None,
) -> Row:
    return Row(digits * 8, f"{digits}.txt", published, partial, tuple(sources.split()), name, publication, None, 1, 1)


ROWS = [
    row("15ab9a0e", "2020-01-05", "ANI", title(FOUNDING, TEXT), "Hindustan Times"),
    row("7f3c21ab", "2020-01-05T07:23+05:30", "PTI", "दिल्ली में वायु गुणवत्ता फिर से बहुत खराब श्रेणी में पहुंची"),
    row(
        "0c9d11ee",
        "2020-01",
        "",
        "東京都内で五日、新年の参賀が行われ、大勢の人々が訪れた。天候に恵まれ、例年より多く",
        "朝日新聞",
    ),
    row("aaaa1111", "2019", "AFP Reuters", "Short"),
    row("bbbb2222", None, "", "A day without its year", None, "--01-05"),
    row("cccc3333", None, "", "Undated"),
]
WHY = [
    WhyField(
        "published", "2020-01-05", 1, TEXT.split("\n")[0], 6, 16, "date line", False,
        (("2018", "year", "a year in running text asserts no date"),),
    ),
    WhyField("credit_lines", "(With ANI inputs)", 15, "(With ANI inputs)", 0, 17, "credit at the end", False, ()),
    WhyField("byline", "Meera Nair", None, "", 0, 0, "set by hand", True, ()),
    WhyField("located", "", None, "", 0, 0, "", False, ()),
]  # fmt: skip


def shown(what: str, width: int, *, color: bool = False, group: bool = False, hostile: bool = False) -> str:
    """One of everything on a screen."""
    file = io.StringIO()
    screen = Screen(color=color, width=width, file=file)
    item, why, rows = founding(), WHY, [RowItem(one) for one in ROWS]
    assert item.snippet
    part = item.snippet
    inside = tuple((start - part.start, end - part.start) for start, end in part.matches)
    rows[0] = RowItem(rows[0].row, TEXT[part.start : part.end], inside, cut_before=True, cut_after=True)
    if hostile:
        values = {
            one.name: HOSTILE for one in fields(Clipping) if "str" in str(one.type) and "tuple" not in str(one.type)
        }
        many = dict.fromkeys(("credit_lines", "info_sources", "tags"), (HOSTILE, HOSTILE))
        item = Item(replace(FOUNDING, **values, **many), HOSTILE, HOSTILE, HOSTILE * 3, ((0, 5), (30, 90)))  # type: ignore[arg-type]
        why = [WhyField(HOSTILE, HOSTILE, 1, HOSTILE, 3, 70, HOSTILE, False, ((HOSTILE, HOSTILE, HOSTILE),))]
        bad = Row(HOSTILE, HOSTILE, HOSTILE, HOSTILE, (HOSTILE,), HOSTILE, HOSTILE, HOSTILE, 1, 1)
        rows = [RowItem(bad, HOSTILE, ((0, 5), (30, 90))), RowItem(replace(bad, published=None))]
    pair = (HOSTILE, HOSTILE) if hostile else ("東京 iran", "iran OR soleimani " * 9)
    if what == "rows":
        screen.rows(iter(rows), group=group)
    elif what == "clipping":
        screen.clipping(item)
        screen.clipping(item)
    elif what == "why":
        screen.why(why)
    elif what == "table":
        screen.table((pair[0], "clippings"), [pair, ("x", "1,203")], (1,))
    else:
        screen.facts([pair, ("archive", "/home/desk/archive")])
    return file.getvalue()


EVERYTHING = ("rows", "clipping", "why", "table", "facts")


@pytest.mark.parametrize("what", EVERYTHING)
@pytest.mark.parametrize("width", [20, 40, 80, 200])
@pytest.mark.parametrize("hostile", [False, True])
def test_it_fits_and_without_colours_there_are_none(what: str, width: int, hostile: bool) -> None:
    for group in (False, True):
        text = shown(what, width, group=group, hostile=hostile)
        assert text.endswith("\n")
        for line in text.split("\n"):
            assert cell_len(line) <= width, line
            assert line.isprintable() or "\u200d" in line, line
            assert line == line.rstrip(), line


@pytest.mark.parametrize("what", EVERYTHING)
@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_hostile_text_commands_nothing_but_our_colours(what: str, width: int) -> None:
    for group in (False, True):
        text = shown(what, width, color=True, group=group, hostile=True)
        assert "\x1b[" in text
        rest = OURS.sub("", text)
        assert {sign for sign in rest if not sign.isprintable()} == {"\n"}
        assert not any(unicodedata.bidirectional(sign) in ("LRE", "RLE", "LRO", "RLO", "PDF") for sign in rest)
        assert "[bold]" in rest.replace("\n", "").replace(" ", "") or width < 80


@pytest.mark.parametrize("what", EVERYTHING)
def test_colours_change_no_letter(what: str) -> None:
    assert OURS.sub("", shown(what, 80, color=True)) == shown(what, 80)


@given(st.text(), st.booleans())
def test_any_text_is_safe_to_read(text: str, color: bool) -> None:
    file = io.StringIO()
    Screen(color=color, width=30, file=file).clipping(Item(FOUNDING, text, text, text, ((0, len(text) // 2),)))
    rest = OURS.sub("", file.getvalue())
    assert {sign for sign in rest if not sign.isprintable()} <= {"\n", "\u200c", "\u200d"}


AT_100 = """\
15ab9a0e  2020-01-05  ANI           As leaders around the world are walking a tigh…  Hindustan Times
    … Guard Corps (IRGC) commander Major Gen Qassem Soleimani, Pakistan has reportedly extended
    tacit support to Washington. According to ANI, the United States …
7f3c21ab  2020-01-05  PTI           दिल्ली में वायु गुणवत्ता फिर से बहुत खराब श्रेणी में पहुंची
0c9d11ee  2020-01                   東京都内で五日、新年の参賀が行われ、大勢の人々…  朝日新聞
aaaa1111  2019        AFP, Reuters  Short
bbbb2222  --01-05                   A day without its year
cccc3333  undated                   Undated
"""
GROUPED_AT_100 = """\
Sunday, 5 January 2020
15ab9a0e  ANI           As leaders around the world are walking a tightrope on the…  Hindustan Times
    … Guard Corps (IRGC) commander Major Gen Qassem Soleimani, Pakistan has reportedly extended
    tacit support to Washington. According to ANI, the United States …
7f3c21ab  PTI           दिल्ली में वायु गुणवत्ता फिर से बहुत खराब श्रेणी में पहुंची

January 2020
0c9d11ee                東京都内で五日、新年の参賀が行われ、大勢の人々が訪れた。天…  朝日新聞

2019
aaaa1111  AFP, Reuters  Short

Undated
bbbb2222                A day without its year
cccc3333                Undated
"""
AT_40 = """\
15ab9a0e  2020-01-05  ANI
  As leaders around the world are
  walking a tightrope on the US actions…
  … Guard Corps (IRGC) commander Major
  Gen Qassem Soleimani, Pakistan has
  reportedly extended tacit support to
  Washington. According to ANI, the
  United States …
7f3c21ab  2020-01-05  PTI
  दिल्ली में वायु गुणवत्ता फिर से बहुत खराब श्रेणी में पहुंची
"""


def test_rows_are_columns_that_fit() -> None:
    assert shown("rows", 100) == AT_100
    assert shown("rows", 100, group=True) == GROUPED_AT_100
    assert shown("rows", 40).startswith(AT_40)


def test_a_pager_that_is_gone_is_told_apart_from_a_failure() -> None:
    class Gone(io.StringIO):
        def write(self, _: str) -> int:
            raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        Screen(color=False, width=60, file=Gone()).rows(iter([RowItem(ROWS[0])]), group=False)


def test_a_text_without_blanks_goes_on_where_it_was_cut() -> None:
    file = io.StringIO()
    item = RowItem(ROWS[0], "東京都内" * 20, (), cut_before=True, cut_after=True)
    Screen(color=False, width=60, file=file).rows(iter([item]), group=False)
    _, *lines = file.getvalue().splitlines()
    assert lines[0].startswith("    …東京")
    assert lines[-1].endswith("都内…")


def test_where_there_is_little_room_the_publication_goes_first_then_the_sources() -> None:
    def begins(width: int) -> str:
        return shown("rows", width).split("\n")[0]

    assert begins(80).endswith("As leaders around the world are walking a t…")
    assert "Hindustan" in begins(100)
    assert "Hindustan" not in begins(80)
    assert "ANI" in begins(80)
    assert "ANI" not in begins(60)
    assert begins(60) == "15ab9a0e  2020-01-05  As leaders around the world are walki…"


@pytest.mark.parametrize("width", range(20, 46))
@pytest.mark.parametrize(
    "headline",
    [
        "Ferry to the outer islands sails again after eleven days",
        "古い灯台、三月に再び点灯へ、" * 3,
        "An extraordinarilylongword" * 2,
        "Short",
    ],
)
def test_a_title_below_its_row_goes_on_in_a_second_line_and_is_cut_there(headline: str, width: int) -> None:
    file = io.StringIO()
    item = RowItem(row("7f3c21ab", "2020-01-05", "ANI", headline))
    Screen(color=False, width=width, file=file).rows(iter([item]), group=False)
    _, *lines = file.getvalue().splitlines()
    assert 1 <= len(lines) <= 2
    assert all(line.startswith("  ") and cell_len(line) <= width for line in lines)
    said = " ".join(line.strip() for line in lines) if " " in headline else "".join(line.strip() for line in lines)
    begun = said.removesuffix("…")
    assert headline.replace(" ", "").startswith(begun.replace(" ", ""))
    assert "  " not in said
    assert said.endswith("…") or said.replace(" ", "") == headline.replace(" ", "")


def test_the_first_rows_are_out_before_the_last_are_read() -> None:
    file = io.StringIO()
    seen = []

    def items() -> Iterator[RowItem]:
        for number in range(100):
            seen.append(file.getvalue().count("\n"))
            yield RowItem(row(f"{number:08}", "2020-01-05", "ANI", f"Number {number}", "P" * (number // 10)))

    Screen(color=False, width=100, file=file).rows(items(), group=False)
    assert seen[10] == 10
    assert seen[99] == 90
    assert file.getvalue().count("\n") == 100


def test_matches_are_highlighted_where_they_stand() -> None:
    marked = re.findall(r"\x1b\[30;43m(.*?)\x1b\[0m", shown("clipping", 80, color=True))
    assert marked == ["Soleimani"] * (2 * TEXT.count("Soleimani"))
    assert re.findall(r"\x1b\[30;43m(.*?)\x1b\[0m", shown("rows", 80, color=True)) == ["Soleimani"]
    assert re.findall(r"\x1b\[30;43m(.*?)\x1b\[0m", shown("why", 80, color=True)) == ["2020-01-05", "(With ANI inputs)"]


READING = """\
As leaders around the world are walking a tightrope on the US actions against…
published  Sunday, 5 January 2020
credit     (With ANI inputs)
path       2020/01/05/as-leaders-15ab9a0e.txt

 date 2020-01-05 As leaders around the world are walking a tightrope on the US
actions against Iran that led to the death of Iran’s Islamic Revolutionary Guard
"""
WHY_AT_80 = """\
published  2020-01-05  (date line)
   1 │ date 2020-01-05 As leaders around the world are walking a tightrope on t…
     │      ^^^^^^^^^^
  not 2018: a year in running text asserts no date  (year)

credit lines  (With ANI inputs)  (credit at the end)
  15 │ (With ANI inputs)
     │ ^^^^^^^^^^^^^^^^^

byline  Meera Nair  (set by hand)

located  none
"""


def test_a_clipping_is_laid_out_to_be_read() -> None:
    text = shown("clipping", 80)
    assert text.startswith(READING)
    one, rule, other = text.partition("\n" + "─" * 80 + "\n\n")
    assert rule
    assert one == other
    assert "\n\nWar of words\n\n" in one
    assert one.endswith("\n\n(With ANI inputs)\n")
    body = one.split("\n\n", 1)[1]
    assert body.split() == TEXT.split()
    assert max(map(cell_len, shown("clipping", 200).split("\n"))) <= 88


def test_why_shows_each_span_in_its_line() -> None:
    assert shown("why", 80) == WHY_AT_80


@given(st.text(st.sampled_from("ab 東\t\x1b\u202eदिé"), max_size=120), st.data(), st.integers(20, 90))
def test_the_marks_stand_below_the_span(line: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    file = io.StringIO()
    Screen(color=True, width=width, file=file).why([WhyField("f", "v", 7, line, start, end, "r", False, ())])
    lines = file.getvalue().split("\n")
    if start == end:
        assert len(lines) == 2
        return
    before, span, _ = re.split(r"\x1b\[30;43m(.*?)\x1b\[0m", lines[1]) if "30;43" in lines[1] else (lines[1], "", "")
    marks = OURS.sub("", lines[2])
    assert marks.count("^") == max(cell_len(span), 1)
    assert not span or marks.index("^") == cell_len(OURS.sub("", before))
    assert max(cell_len(OURS.sub("", one)) for one in lines) <= width


@pytest.mark.parametrize(
    ("published", "partial", "name"),
    [
        ("2020-01-05", None, "Sunday, 5 January 2020"),
        ("2020-02-29T07:23+05:30", None, "Saturday, 29 February 2020, 07:23+05:30"),
        ("2020-01", None, "January 2020"),
        ("0987", None, "987"),
        (None, None, "Undated"),
        (None, "--01-05", "5 January, year unknown"),
        (None, "rubbish", "Undated"),
        ("rub\x1bbish", None, r"rub\x1bbish"),
    ],
)
def test_dates_are_named(published: str | None, partial: str | None, name: str) -> None:
    assert date_name(published, partial) == name
    assert day_name(published) == (name.rsplit(", ", 1)[0] if "07:23" in name else day_name(published))


WIRE = """\
TEHRAN (Reuters) - The ferry left the harbour of Bandar Abbas on Sunday
morning with two hundred passengers aboard, a spokesman for the line told
reporters, and it arrived at Qeshm Island an hour later than it should have.
Nobody was hurt."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n\n \n", []),
        ("a\nb\n\n\n \t\nc", [["a", "b"], ["c"]]),
        ("a\r\nb\r\n\r\nc\r\n", [["a", "b"], ["c"]]),
        ("a\rb\r\rc", [["a", "b"], ["c"]]),
        ("a\rb\nc", [[r"a\rb", "c"]]),
        ("  indented  \n\ttab\there", [["  indented", "\ttab\there"]]),
        ("bell\x07\x0b", [[r"bell\x07"]]),
        ("\u2028a\u2028b", [[r"\u2028a\u2028b"]]),
    ],
)
def test_texts_fall_into_paragraphs(text: str, expected: list[list[str]]) -> None:
    found = [["".join(piece for piece, _ in line) for line in one.lines] for one in paragraphs(text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "flowing"),
    [
        (WIRE, True),
        ("Rs 40 a kilo\nRs 50 a kilo\nRs 60 a kilo", False),
        (WIRE.replace("\nmorning", "\n  morning"), False),
        (
            "The ferry left the harbour of Bandar Abbas on Sunday.\nIt came back.\nNobody was hurt at all there.",
            False,
        ),
        ("東京" * 30 + "\n" + "東京" * 30 + "\n" + "東京" * 30, False),
    ],
)
def test_line_ends_that_only_kept_to_a_width_are_known(text: str, flowing: bool) -> None:
    assert [one.flowing for one in paragraphs(text)] == [flowing]


def test_a_wire_s_lines_flow_where_they_are_too_wide() -> None:
    def body(width: int) -> list[str]:
        file = io.StringIO()
        Screen(color=False, width=width, file=file).clipping(Item(FOUNDING, "t", "p", WIRE))
        return file.getvalue().split("\n\n", 1)[1].splitlines()

    assert body(80) == WIRE.splitlines()
    assert " ".join(body(50)) == " ".join(WIRE.split())
    assert min(map(len, body(50)[:-1])) > 40


@given(st.text(st.sampled_from("ab \r\n\t\x1b東\u200d"), max_size=60), st.lists(st.integers(0, 60), max_size=8))
def test_no_character_is_lost_and_matches_stay_where_they_are(text: str, ends: list[int]) -> None:
    ends = sorted({min(end, len(text)) for end in ends})
    spans = [(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False) if a < b]
    lines = [line for one in paragraphs(text, spans) for line in one.lines]
    whole = "".join(piece for line in lines for piece, _ in line)
    given_lines = re.split("\r\n|\n" if "\n" in text else "\r", text)
    expected = "".join(safe(line.rstrip().replace("\t", "")) for line in given_lines)
    assert whole.replace("\t", "") == expected
    found = "".join(piece for line in lines for piece, is_match in line if is_match)
    assert found.count("a") == sum(text[a:b].count("a") for a, b in spans)


@given(st.text(st.sampled_from("aé東क्ष ")), st.integers(0, 30))
def test_cutting_keeps_to_the_width(text: str, width: int) -> None:
    assert cell_len(cut(text, width)) <= width
    assert cell_len(cut_before(text, width)) <= width
    assert cell_len(padded(text, width)) == width


@pytest.mark.parametrize(
    ("what", "done", "total", "seconds", "width", "line"),
    [
        ("adding", 1234, 20000, 4, 80, "adding 1,234 of 20,000  █░░░░░░░░░░░░░░░░░░░   6 %  308/s  1:01 left"),
        ("adding", 1234, 20000, 4, 60, "adding 1,234 of 20,000  █░░░░░░░░░░░░░░░░░░░   6 %  308/s"),
        ("adding", 1234, 20000, 4, 50, "adding 1,234 of 20,000  308/s  1:01 left"),
        ("adding", 1234, 20000, 4, 12, "adding 1,23"),
        ("reading", 7, None, 0, 80, "reading 7"),
        ("reading", 700, None, 2, 80, "reading 700  350/s"),
        ("re\x1b[2J", 20, 20, 10, 80, r"re\x1b[2J 20 of 20  ████████████████████ 100 %  2/s  0:00 left"),
        ("verifying", 10, 100000, 10, 80, "verifying 10 of 100,000  ░░░░░░░░░░░░░░░░░░░░   0 %  1/s  27:46:30 left"),
        ("nothing", 0, 0, 1, 80, "nothing 0 of 0"),
    ],
)
def test_progress_in_one_line(what: str, done: int, total: int | None, seconds: int, width: int, line: str) -> None:
    assert progress_line(what, done, total, seconds, done, width) == line


PROGRESS = """
import time
from clipper.cli.terminal import progress
begin = time.monotonic()
silent = True
try:
    with progress(sys.stderr) as show:
        for number in range(10**9):
            show("reading", number, None)
            if number == 2000:
                print("early", flush=True)
except KeyboardInterrupt:
    print("stopped", flush=True)
"""


def test_progress_is_late_and_wiped_when_one_stops_it() -> None:
    with Typist(PROGRESS) as typist:
        assert b"reading" not in typist.until(b"early\r\n")
        typist.until(b"\rreading ")
        typist.until(b"/s")
        typist.type(b"\x03")
        wiped = typist.until(b"stopped\r\n")
        assert re.search(rb"\r +\rstopped\r\n$", wiped)
        assert b"\x1b" not in typist.shown
        assert typist.end() == 0
        assert typist.mode == typist.before


SCREEN = """
from clipper.cli.terminal import Screen
Screen(color=True, file=sys.stdout).facts([("archive", "x " * 200)])
print("done")
"""


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_the_width_is_the_terminal_s(columns: int) -> None:
    with Typist(SCREEN, columns=columns, COLUMNS="") as typist:
        text = OURS.sub("", typist.until(b"done").decode())
        assert columns - 2 <= max(map(len, text.splitlines())) <= columns
