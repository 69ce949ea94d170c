"""A text as a reader meets it: its lines, the running text among them, and where the story begins and ends."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from clipper.extraction.dates.figures import Figures
from clipper.extraction.dates.grammar import Written
from clipper.extraction.names.names import is_given
from clipper.extraction.page import comments
from clipper.extraction.page.body import teasers
from clipper.extraction.page.captions import (
    ends_credited,
    is_a_printed_title,
    is_above_the_title,
    is_caption_again,
    is_numbered,
    is_of_a_picture,
    is_printed_twice,
)
from clipper.extraction.page.menus import without_menus
from clipper.extraction.page.notices import asks_for_support, is_appeal, is_notice, may_be_notices
from clipper.extraction.page.sentences import is_narrow, is_sentence, runs_on
from clipper.extraction.page.textlines import Line as Line
from clipper.extraction.page.textlines import is_bulleted_again, is_shown_below, pieces
from clipper.extraction.tables.gazetteer import is_place, is_region
from clipper.patterns import pattern

HEAD = 8_000
"""Characters from the start in which a reader looks for what a text says about itself."""
TAIL = 8_000
"""Characters at the end in which a reader looks for credits and late date lines."""

ENTRIES = 5
"""Titles with their dates in a row, at least, that are a list of other articles."""
SHORT = 70
"""Characters of the longest line that many rules look at for a name, a label or a house alone."""
HEAD_LINES = 25
"""Lines above the story in which its date, its writer and its title stand."""
CAPTIONS = 12
"""Lines from the start among which a sentence that is printed twice is a caption."""
NARROW = 26
"""Letters of the shortest line of a column of a paper, and a few less of the next ones."""
PICTURES = 60
"""Lines from the start among which a long caption with its credit is told from the story."""
APPEALS = 2_500
"""Characters from the start in which a site asks its readers for money."""
NOTICES = 8
"""Lines at the beginning in which a site speaks of itself rather than of the story."""
_DATELINE_BEGINS = pattern(r"[A-Z][\w.'’ -]{2,30}(?:, [\w. ]{2,20})?\s?[,/]")
_DATELINE_ENDS = pattern(r"[A-Z][^.!?;:\n]{0,45}?(?:\.\s?)?(?:--|[–—]|\s-\s|/PR ?N|\(BUSINESS|\([A-Z]{2,})")
_DATED_TOWN = pattern(
    r"(?P<town>[A-Z][\w.'’ -]{2,30}?)(?:, (?P<region>[A-Z][\w. ]{2,20}))?, "
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d\d?"
)
_SIGNED = pattern(r"\([A-Z][A-Za-z]{1,12}\) ?(?:--?|[–—]) ?\S")
_TOWN_END = pattern(r"\s?[,/(–—]|\s?--|\s-\s")


_PICTURED = ("图像", "图片", "圖像", "圖片")
"""How a Chinese page's line begins that credits the picture of the caption above it, in the agency's own English."""


def _is_of_the_page(lines: list[Line], number: int) -> bool:
    """Whether a sentence is a title or the caption of a picture rather than running text."""
    text, weight = lines[number].text, lines[number].weight
    return (
        (weight < 200 and number <= CAPTIONS and is_above_the_title(lines, number))
        or (weight < 160 and is_a_printed_title(lines, number))
        or (text[:8] in ("In this ", "FILE - I", "FILE – I") and is_of_a_picture(text))
        or text[:11] == "Camera Icon"  # what a screen reader says of a picture, glued to its caption
        or (
            number <= CAPTIONS
            and text[0] < "\u0250"
            and lines[number + 1 : number + 2]
            and lines[number + 1].text[:2] in _PICTURED
        )
        or (number <= PICTURES and (is_numbered(text) or ends_credited(lines, number)))
    )


def _is_somewhere(words: str) -> bool:
    return is_place(words) or is_region(words)


def _with_whole_datelines(text: str, lines: list[Line]) -> list[Line]:
    """The lines, with a dateline in one that was wrapped over two: `SALEM, Ore.,` and `Jan. 5, 2020 – The council`."""
    kept: list[Line] = []
    for line in lines:
        if line.gap == 1 and kept and line.text[0] == "(" and _is_before_its_sign(kept[-1], line):
            above = kept[-1]
            kept[-1] = Line(above.start, line.end, text[above.start : line.end], above.gap, above.weight + line.weight)
        elif (
            line.gap == 1
            and kept
            and (above := kept[-1]).text[-1] in ",/"
            and len(above.text) <= 45
            and _DATELINE_BEGINS.fullmatch(above.text)
            and (rest := _DATELINE_ENDS.match(line.text)) is not None
            and (
                is_place(_TOWN_END.split(above.text)[0])
                or (_is_somewhere(_TOWN_END.split(rest[0])[0].strip()) and not is_given(above.text.split()[0]))
            )
        ):
            kept[-1] = Line(above.start, line.end, text[above.start : line.end], above.gap, above.weight + line.weight)
        else:
            kept.append(line)
    return kept


def _is_before_its_sign(above: Line, line: Line) -> bool:
    """Whether a known town and its day stand right above a supplier in brackets: `SALEM, Ore., May 5`, `(AP) - Up`."""
    if len(above.text) > 45 or not above.text[-1].isdigit() or _SIGNED.match(line.text) is None:
        return False
    town = _DATED_TOWN.fullmatch(above.text)
    return town is not None and (is_place(town["town"]) or (town["region"] is not None and town["town"].isupper()))


class Reading:
    """The head and the tail of a text in pieces. For a text that is not long, `lines` is all of it, once.

    is_english: the text is surely English; forms that no English text has need not be looked for. may_be_english: it
    has the English article more than once. prose: for each line, whether it is the running text of a story, a long
    sentence or one wrapped over lines. story: the number of the first such line; the number of lines if there is none.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.figures = Figures(text)
        head, tail = (HEAD, len(text) - TAIL) if len(text) > HEAD + TAIL else (len(text), len(text))
        if head < tail and text.find(_INDENT, 0, head) >= 0:
            head, tail = reach(text, HEAD), len(text) - reach(text, TAIL, back=True)
        whole = head >= tail
        head_end = len(text) if whole else _line_break(text, head)
        self.lines = _with_whole_datelines(text, without_menus(pieces(text, 0, head_end)))
        self.split_at = len(self.lines)
        if not whole:
            self.lines += pieces(text, max(head_end, _line_break(text, tail)), len(text))
        articles = text.count(" the ", 0, 4_000)
        self.is_english, self.may_be_english = articles > 4, articles > 1
        self.prose = self._running_text()
        self.story = self.next_prose(0)

    def dates(self, start: int, end: int) -> list[Written]:
        """The dates written in text[start:end], in order: several rules ask for those of the same line."""
        return self.figures.dates(start, end)

    def _running_text(self) -> list[bool]:
        lines = self.lines
        found = [False] * len(lines)
        points = "•" in self.text or "*" in self.text
        for number, line in enumerate(lines):
            weight = line.weight
            if points and weight >= 40 and is_bulleted_again(lines, number):
                continue
            if weight >= 140 or (weight >= 70 and line.ends_sentence):
                if not is_sentence(line) or (number <= CAPTIONS and is_printed_twice(line.text)):
                    continue
                if number <= CAPTIONS and is_shown_below(lines, number):
                    continue
                if 0 < number <= CAPTIONS and is_caption_again(lines, number):
                    found[number - 1] = False
                else:
                    found[number] = not _is_of_the_page(lines, number)
            elif (
                number + 1 < len(lines)
                and lines[number + 1].gap == 1
                and (weight >= 40 or (weight >= NARROW and is_narrow(lines, number)))
                and runs_on(line, lines[number + 1], lines[number + 2 : number + 4])
            ):
                found[number] = True
                found[number + 1] = True
        asked = [line.text for number, line in enumerate(lines[:NOTICES]) if found[number]]
        for number in range(0 if may_be_notices(asked) else NOTICES, len(lines)):  # until the story begins
            if found[number] and is_notice(lines[number].text):
                found[number] = False
            elif found[number] and number >= NOTICES and not lines[number].text.startswith(("+ ", "* ", "o ")):
                break
        if len(lines) > 6 and not found[0] and asks_for_support(self.text[:APPEALS]):
            for number, line in enumerate(lines):
                if line.start > APPEALS:
                    break
                found[number] = found[number] and not is_appeal(line.text)
        above = teasers(lines, found, self.split_at)
        return [False] * above + found[above:] if above else found

    def next_prose(self, number: int) -> int:
        """The number of the first line of running text from `number` on; the number of lines if there is none."""
        prose = self.prose
        return next((at for at in range(number, len(prose)) if prose[at]), len(prose))

    def opening(self, meta: set[int]) -> int:
        """The number of the line with which the story begins, below its date and byline (the lines of `meta`).

        A standfirst or a caption above them is running text too, but not yet the story.
        """
        start = self.story
        for number in sorted(meta):
            if number <= start or self.paragraphs(start, number) > 2:
                continue
            below = self.next_prose(number)
            if below < len(self.lines) and self._is_signed_below(start, number):
                continue
            if below < len(self.lines) and (number - start <= 15 or self._is_notice(start, number)):
                start = below
        return start

    def head(self, meta: set[int], story: int) -> int:
        """The number of the first of the lines of `meta` nearest above the story: those far above are the page's."""
        above = [number for number in meta if number < story + 3]
        last = max(above, default=story - HEAD_LINES)
        return max(0, min((number for number in above if number >= last - 10), default=last))

    def _is_signed_below(self, start: int, number: int) -> bool:
        """Whether the story ends above line `number`: what follows a writer there is a page's own words."""
        above, below = (
            sum(self.lines[at].weight for at in range(*span) if self.prose[at])
            for span in ((start, number), (number, min(number + 9, len(self.lines))))
        )
        return above > 500 and below * 3 < above

    def _is_notice(self, start: int, number: int) -> bool:
        """Whether the sentence at the top of a page stands above its navigation, and the story below line `number`."""
        if start > 3 or any(self.prose[start + 1 : number]):
            return False
        below = [at for at in range(number + 1, min(number + 9, self.split_at)) if self.prose[at]]
        return sum(self.lines[at].weight for at in below) >= 2 * self.lines[start].weight

    def paragraphs(self, start: int, end: int) -> int:
        """How many pieces of running text stand in lines[start:end]; lines wrapped below each other are one."""
        prose = self.prose
        return sum(
            prose[at] and (at == start or not prose[at - 1] or self.lines[at].gap != 1) for at in range(start, end)
        )

    def paragraph_end(self, number: int) -> int:
        """The number of the last of the lines over which the paragraph at line `number` is wrapped."""
        while number + 1 < len(self.lines) and self.prose[number + 1] and self.lines[number + 1].gap == 1:
            number += 1
        return number

    def entries(self, dated: list[int], least: int = ENTRIES) -> set[int]:
        """Those of the lines with a date alone that follow title after title, without text: a list of articles.

        `least` is how many of them in a row make a list.
        """
        run: list[int] = []
        for number in dated:
            if (
                run
                and number - run[-1] <= 4
                and not any(
                    self.prose[at] and not self.lines[at].text.endswith(("...", "…")) for at in range(run[-1], number)
                )
            ):
                run.append(number)
            elif len(run) < least:
                run = [number]
        return set(run) if len(run) >= least else set()

    @cached_property
    def last_story(self) -> int:
        """The number of the last line of running text; -1 if there is none."""
        prose = self.prose
        for at in range(len(prose) - 1, -1, -1):
            if prose[at]:
                return at
        return -1

    @cached_property
    def short(self) -> list[int]:
        """The numbers of the lines that are no longer than a label and a name, or a writer and his town, are."""
        return [number for number, line in enumerate(self.lines) if len(line.text) <= SHORT]

    def short_between(self, start: int, end: int) -> list[int]:
        """Those of them from line `start` on and before line `end`."""
        return self.short[bisect_left(self.short, start) : bisect_left(self.short, end)]

    @cached_property
    def comments(self) -> int:
        """The number of the line with which readers' comments or other news begin; else the number of lines."""
        return comments.begin(self.lines, self.story)

    def line_at(self, offset: int) -> int:
        """The number of the line that holds the character at `offset`, or the one after it."""
        low, high = 0, len(self.lines)
        while low < high:
            middle = (low + high) // 2
            if self.lines[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        return min(low, max(0, len(self.lines) - 1))


_INDENT = "\n    "
"""How a line of a page begins that was rendered with its indents."""
_POINTS = ("* ", "+ ", "o ")
"""How an entry of a rendered page's menu begins, below which its article stands."""


def reach(text: str, letters: int, *, back: bool = False) -> int:
    """How many characters from the start, or from the end, hold so many letters, not counting indents and menus.

    A page that was rendered with its indents is half blanks, and its menu fills the rest of what would be its head.
    """
    at = len(text) if back else 0
    while at > 0 if back else at < len(text):
        end = text.rfind("\n", 0, at) if back else text.find("\n", at)
        end = (0 if back else len(text)) if end < 0 else end
        words = (text[end:at] if back else text[at:end]).strip()
        count = 0 if words[:2] in _POINTS else len(words)
        if count > letters:
            return (len(text) - at if back else at) + letters
        letters = max(0, letters - count - 1)
        at = end if back else end + 1
    return len(text)


def _line_break(text: str, near: int) -> int:
    """The end of the line at `near`, if it is not far: a field is not cut in two."""
    found = text.find("\n", near, near + 1_000)
    return near if found < 0 else found
