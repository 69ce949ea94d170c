"""Headlines that a line tells by itself: by a label or a tag, or by the date that stands in the same line."""

from __future__ import annotations

import re
from functools import cache

from clipper.extraction.credit.takenover import COLLECTED
from clipper.extraction.dateline.opening import behind_the_date
from clipper.extraction.dates import grammar
from clipper.extraction.headline.marks import heading_end, is_first_title
from clipper.extraction.page.captions import is_caption
from clipper.extraction.page.furniture import is_furniture
from clipper.extraction.page.furnitureopenings import opens_button
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.page.scripts import is_elsewhere
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.wordtables import words as table
from clipper.frozen import frozen
from clipper.patterns import pattern

WHOLE = 200
"""Characters of a story in another script that is long enough to take up its title: of a short one nothing follows."""
_PATTERNS = {
    "label": r"(?:(?:HEADLINE|Headline|TITLE|Title|Titel|TITEL|Titre|TITRE|Título|TÍTULO|Titolo|TITOLO|Betreff|"
    r"SUBJECT|Subject|标题|標題|题目|タイトル|見出し|제목|العنوان|शीर्षक|Overskrift|Otsikko|"
    r"Заголовок|Tytuł|Başlık|Judul|Titlu)\s?[:：]|"
    r"【(?:标题|標題|题目|タイトル|見出し|제목)】)\s*(?P<title>\S.*)",
    "tag": r"<(?:contenttitle|TITLE|[Tt]itle|[hH]1|[Hh]ead[Ll]ine|HEADLINE|HEAD|HL|hl1)\b[^<>]*>\s*"
    r"(?:<!\[CDATA\[\s*)?(?P<title>[^<>\n](?:[^<\n]|<(?!/))*?)\s*(?:\]\]>\s*)?</",
    "long word": r"[^\W\d_]{4,}",
    "filed": r"\s(?:Submitted|Posted|Published)(?: on)?:\Z",
    "by": r"(?:By|BY|Por|Par|Von|POR|PAR|VON) [A-ZÀ-Þ]",
    "glued": r"(?<=[a-z’”\"?!])By (?=[A-Z])",
}  # fmt: skip


@cache
def _regex(name: str) -> re.Pattern[str]:
    return re.compile(_PATTERNS[name])


@frozen
class Headline:
    """A headline at text[start:end] and the rule that took it."""

    start: int
    end: int
    rule: str


def letters(text: str) -> int:
    """How many letters there are, with the vowel signs of the scripts of India."""
    if text.isascii():
        return len(text) - len(text.encode().translate(None, _ASCII_LETTERS))
    return sum(character.isalpha() or "\u0900" <= character <= "\u0dff" for character in text)


def words(text: str) -> int:
    """How many words there are; dashes and bars between blanks are none."""
    every = text.split()
    return len(every) - sum(map(_BARE_MARKS.__contains__, every))


_ASCII_LETTERS = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_BARE_MARKS = frozenset(["-", "–", "—", "|", "/", "•", "·", ":", ">", "»"])


def is_title_case(words: list[str]) -> bool:
    """Whether most longer words begin with a capital."""
    long = [word for word in words if len(word) > 3]
    return len(words) > 1 and sum(word[0].islower() for word in long) * 4 < len(long)


def is_told(title: str, story: str) -> bool | None:
    """Whether a story in small letters takes up most of a title's words; False for next to none, None in between.

    Words of fewer than four letters do not count, nor those of sections and buttons where others are left.
    """
    if is_elsewhere(title):
        told = _is_told_elsewhere(title, story)
        return None if told is False and len(story) < WHOLE else told
    every = [word.casefold() for word in _regex("long word").findall(title)]
    plain = table("plainwords.txt")
    words = [word for word in every if not plain.has(word)]
    words = words if len(words) > 2 else every  # Weather to bring reprieve
    return _verdict(sum([word[:5] in story for word in words]), len(words))


def share_told(title: str, story: str) -> float:
    """How much of a title's longer words the story takes up, from 0 to 1."""
    words = _regex("long word").findall(title)
    return sum([word.casefold()[:5] in story for word in words]) / max(1, len(words))


def _is_told_elsewhere(title: str, story: str) -> bool | None:
    """The same in other scripts: by the beginnings of words; where no blanks divide them by pairs of characters.

    Pairs of hiragana alone do not count: every sentence has them.
    """
    pairs = {
        title[at : at + 2]
        for at in range(len(title) - 1)
        if min(title[at : at + 2]) >= "\u3040" and title[at] <= "\u9fff" and max(title[at : at + 2]) >= "\u30a0"
    }
    if pairs:
        told = sum(pair in story for pair in pairs)
        if len(pairs) < 6:
            return None
        return True if told * 5 >= len(pairs) * 2 else False if told * 10 < len(pairs) else None
    words = [word.strip(".,:;!?()[]«»\"'“”‘’…،؛؟।|-–—").removeprefix("ال") for word in title.casefold().split()]
    words = [word for word in words if len(word) > 2]
    told = sum(word[: 2 if "\uac00" <= word[0] <= "\ud7af" else 4] in story for word in words)
    return _verdict(told, len(words)) if len(words) > 2 else None


def _verdict(told: int, words: int) -> bool | None:
    if told >= 2 and told * 5 >= words * 3:
        return True
    return False if told < 2 and told * 6 <= words else None


def is_paragraph(line: Line) -> bool:
    """Whether a line is a whole paragraph rather than one line of a wrapped one."""
    return line.ends_sentence and line.weight >= 80 and not line.text[0].islower()


_LABELS_BEGIN = "HTBSOJh标標题タ見제اशЗ#<t【"
"""The first letters of labels, and the marks of a heading and of a tag; `t` for `title:` between `---` and `---`."""


def labelled(lines: list[Line], meta: set[int], begin: int, story: int) -> Headline | None:
    """The headline that a label or a tag names in one of the first lines, or of those from `begin` on."""
    subject = None
    for number, line in enumerate(lines if begin > 30 else lines[:30]):
        if line.text[0] not in _LABELS_BEGIN or 30 <= number < begin:
            continue
        match = _regex("label").fullmatch(line.text) if holds(line.text[:16], ":：】") else None
        if match is None and number < FRONT and line.text.startswith(_KEYS) and _is_a_record(lines):
            title = line.text.partition(":")[2].strip()
            quoted = len(title) > 1 and title[0] == title[-1] and title[0] in "\"'"
            start = line.end - len(title) + quoted
            if any(map(str.isalnum, title)):
                return Headline(start, line.end - quoted, "headline: label")
        if match is not None and line.text.lower().startswith("subject"):  # a database's topic, if a title follows
            if number <= min(8, story) and subject is None:
                subject = Headline(line.start + match.start("title"), line.end, "headline: label")
            continue
        if (
            match is None
            and number <= story
            and (line.text.startswith(("# ", "## ")) or is_first_title(lines, number, meta, story))
            and (len(line.text) > 6 or line.text.isascii())  # # 観光, a page's tag
            and any(map(str.isalpha, line.text))
            and not (line.text.count(" ") < 3 and opens_button(line.text.lstrip("# ")))  # # Comments
        ):
            heading = _heading(lines, number, meta, story)
            if heading is not None:
                return heading
        if match is None and line.text.startswith("<"):
            match = _regex("tag").search(line.text)
        if match is not None:
            end = line.start + match.end("title")
            if line.text.startswith("HEADLINE:"):
                end = lines[_last_of_a_field(lines, number)].end
            return Headline(line.start + match.start("title"), end, "headline: label")
    return subject or _marked_above(lines, meta)


def _last_of_a_field(lines: list[Line], number: int) -> int:
    """The number of the line in which a database's title ends that began behind its label: a blank line closes it."""
    last = number
    while last - number < 3 and last + 1 < len(lines) and lines[last + 1].gap == 1:
        if _OTHER_LABEL.match(lines[last + 1].text):
            return number
        last += 1
    closed = last + 1 < len(lines) and lines[last + 1].gap > 1 and not lines[last].ends_sentence
    return last if closed else number


_OTHER_LABEL = pattern(r"[A-Z][A-Za-z -]{2,20}:(?: |\Z)")


def _marked_above(lines: list[Line], meta: set[int]) -> Headline | None:
    """The first heading of a page in Markdown right above its date or writer, far below its navigation."""
    for number in sorted(meta):
        for at in range(max(0, number - 3), min(number, len(lines))):
            if lines[at].text[:2] == "# " and lines[at].text.count(" ") > 3:
                return Headline(lines[at].start + 2, heading_end(lines[at]), "headline: marked")
    return None


def _heading(lines: list[Line], first: int, meta: set[int], story: int) -> Headline | None:
    """A title among the headings of a page in Markdown: the one right above its date or writer, else the first.

    The first of them is the site's own on many pages; below a title there may be its standfirst, a lesser heading.
    """
    marks = {at: mark.end() for at in range(first, min(story, len(lines))) if (mark := _HEADING.match(lines[at].text))}
    marks = {at: end for at, end in marks.items() if " " in lines[at].text[end:].strip()} or marks  # ## EDITOR
    anchor = min((at for at in meta if first < at <= story), default=-1)
    nearest = max((at for at in marks if anchor - HEADING_REACH <= at < anchor), default=-1)
    if nearest < 0:
        end = anchor if anchor > 0 else story
        whole = [at for at in marks if at < end and marks[at] == 2 and len(lines[at].text.split()) > 4]
        first = whole[-1] if whole and lines[first].text[1] == " " else first
        return (
            Headline(lines[first].start + 2, heading_end(lines[first]), "headline: marked")
            if lines[first].text[1] == " "
            else None
        )
    above = [at for at in marks if nearest - 3 <= at <= nearest]
    above = [at for at in above if lines[at].text.count(" ") > 2] or above  # ## Related
    number = min(above, key=lambda at: (marks[at], -at))
    return Headline(lines[number].start + marks[number], heading_end(lines[number]), "headline: marked")


_KEYS = ("title:", "headline:", "titel:", "titre:", "título:", "titulo:", "titolo:")


def _is_a_record(lines: list[Line]) -> bool:
    """Whether fields with keys in small letters open a text: between `---` and `---`, or one below the other."""
    keys = [_KEY.match(line.text) for line in lines[:3]]
    titled = len(keys) > 1 and lines[0].text.startswith(_KEYS) and _KEY.match(lines[1].text.lower()) is not None
    return titled or lines[0].text == "---" or (all(keys) and len(keys) == 3)


_KEY = pattern(r"[a-z][A-Za-z_]{1,20}(?::[a-z]{2,12})?:(?: |\Z)")
FRONT = 12
"""Lines of the longest head between `---` and `---`, as files in Markdown have it."""
HEADING_REACH = 8
"""Lines above the date or the writer in which a page in Markdown has its title as a heading."""
_HEADING = pattern(r"#{1,4}\s(?=.*[^\W\d_])")


def beside_the_date(
    reading: Reading, lines: list[Line], meta: set[int], end: int, agencies: Agencies
) -> Headline | None:
    """`11 11 2005 Senator Honors Heroes`: a headline behind the date in its line, or run together with a byline."""
    text = reading.text
    for number in sorted(meta):
        if number >= min(end + 1, len(lines)):
            break
        line = lines[number]
        if number == 0 and line.text[:5].lower() == "date ":  # date 2020-01 5. Januar 2020, 21:56 Uhr Rat sperrt
            line = behind_the_date(line)
        written = next(iter(reading.dates(line.start, line.end)), None)
        if written is None or written.year is None:
            continue
        if written.start > line.start + (line.text[0] == "["):  # [2020-01-05] Harbour sheds burn for two days
            before = text[line.start : written.start].rstrip()
            labelled = _regex("filed").search(before)
            if labelled and number <= 2 and _is_behind(before[: labelled.start()], agencies):
                return Headline(line.start, line.start + labelled.start(), "headline: before the date")
            taken = COLLECTED.fullmatch(text, line.start, line.end) if number < 4 and line.text[-1] == ")" else None
            if taken is not None and _is_behind(taken["title"], agencies):
                return Headline(*taken.span("title"), "headline: before its paper and day")
            apart = before.isupper() or text[written.start - 2 : written.start].isspace()
            if number == 0 and apart and _is_behind(before, agencies) and not before.endswith((":", "-", "|", "/")):
                return Headline(line.start, line.start + len(before), "headline: before the date")
            title = (
                before.removesuffix("-").removesuffix("–").removesuffix("|").rstrip()
            )  # Harbour sheds burn - 2020-01-05
            rest = text[written.end : line.end].strip()
            apart = rest[:2] == "| " and before[-1] == "|" and len(rest) <= 40  # … | 2020-01-05 | Salem Daily
            if title != before and (not rest or apart) and _is_behind(title, agencies):
                return Headline(line.start, line.start + len(title), "headline: before the date")
            continue
        glued = _regex("glued").search(text, written.end, min(line.end, written.end + 250))
        if glued is None and number >= end:
            continue
        start, stop = written.end, line.end if glued is None else glued.start()
        while start < stop and not text[start].isalnum() and text[start] not in "\"'“‘":
            start += 1
        if _is_behind(text[start:stop], agencies):
            return Headline(start, stop, "headline: behind the date")
    return None


def _is_behind(words: str, agencies: Agencies) -> bool:
    """Whether the words behind a date can be a headline."""
    solid = sum(character > "\u3000" for character in words)
    if 10 <= solid <= 60 and solid * 3 > len(words) * 2:  # Chinese, Japanese: no blanks between the words
        return not words.endswith(("。", "，", "、", "：")) and not agencies.named(words) and "来源" not in words
    if not 30 <= len(words) <= 160 or len(words.split()) < 5 or words.endswith((".", ",")) or words[0].islower():
        return False
    return not (words.startswith("By ") or is_furniture(words) or is_caption(words, agencies))


def _is_told_below(first: Line, lines: list[Line]) -> bool:
    """Whether a whole paragraph stands right below words and takes them up."""
    below = lines[1] if len(lines) > 1 else None
    return (
        below is not None and below.gap > 1 and is_paragraph(below) and bool(is_told(first.text, below.text.casefold()))
    )


def elsewhere(
    reading: Reading, lines: list[Line], meta: set[int], end: int, agencies: Agencies, dateless: list[Line]
) -> Headline | None:
    """The headline where no line above the story is one: in the date's line, at the end of a path, in a list."""
    found = beside_the_date(reading, lines, meta, end, agencies) or in_a_breadcrumb(dateless[:end])
    return found or behind_a_point(reading, lines, meta, end)


def _ends_with_a_day(line: Line) -> bool:
    """Whether a line closes with a day: `Example / Salem / 6 de agosto del 2020`."""
    found = (
        list(grammar.find(line.text, max(0, len(line.text) - 50), len(line.text))) if line.text[-1].isdigit() else []
    )
    return bool(found) and found[-1].end == len(line.text)


def in_a_breadcrumb(lines: list[Line]) -> Headline | None:
    """`News / Cities / Salem / Harbour sheds burn`: the title with which the path of its sections ends."""
    for line in lines[:3]:
        path = _BREADCRUMB.fullmatch(line.text) if line.text.count(" / ") > 1 else None
        if path is not None and len(path["title"].split()) >= 5 and not _ends_with_a_day(line):
            return Headline(line.end - len(path["title"]), line.end, "headline: behind its sections")
    return None


def behind_a_point(reading: Reading, lines: list[Line], meta: set[int], end: int) -> Headline | None:
    """`* Harbour sheds burn`: a title that is a list of its own on its page, above its date, and the story tells it."""
    story = reading.text[lines[end].start : lines[end].start + 6_000].casefold() if end < len(lines) else ""
    for at in range(max(0, min(meta, default=0) - 4), min(min(meta, default=0), len(lines))):
        line = lines[at]
        beside = [lines[near].text[:2] for near in (at - 1, at + 1) if 0 <= near < len(lines)]
        if line.text[:2] == "* " and "* " not in beside and line.weight >= 30 and is_told(line.text[2:], story):
            return Headline(line.start + 2, line.end, "headline: the only point of its list")
    return None


_BREADCRUMB = pattern(r"(?:[^/]{3,30} / ){2,5}(?P<title>[^/]{25,160})")


def without_the_date(lines: list[Line], meta: set[int]) -> tuple[list[Line], set[int]]:
    """`date 2020-01-05 Harbour sheds burn`: the words behind a stored page's date may be its headline."""
    if lines[0].text[:4].lower() != "date":
        return lines, meta
    first = behind_the_date(lines[0])
    count, solid = len(first.text.split()), first.weight >= 2 * max(len(first.text), 15)
    if first is lines[0] or (count < 4 and not solid and not (count == 3 and _is_told_below(first, lines))):
        # three words that the story takes up; where no blanks divide them, a dozen characters
        return lines, meta if first is lines[0] else meta | {0}  # else a site's name
    if _regex("by").match(first.text) and count <= 8:
        return lines, meta  # date 2020-01-05 By Ann Example
    if any(written.start <= 3 or (written.clock and written.year) for written in grammar.find(first.text, 0, 70)):
        return lines, meta
    return [first, *lines[1:]], meta - {0}
