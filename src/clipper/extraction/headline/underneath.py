"""Titles that stand below what was read as the first line of a story: a notice, a slogan, a caption printed twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clipper.extraction.headline import titles
from clipper.extraction.headline.titles import Headline
from clipper.extraction.page.captions import is_caption
from clipper.extraction.page.furniture import is_furniture
from clipper.extraction.page.scripts import is_elsewhere
from clipper.extraction.tables.gazetteer import is_place, is_region
from clipper.patterns import pattern

if TYPE_CHECKING:
    from clipper.extraction.headline.headline import Page

TOLD = 6_000
"""Characters of the story in which the words of its headline come again."""


FIELDS = 3
"""Lines of a record whose last one is its title: the day, the story and that."""
DAY = 25
"""Characters of the longest line that is a day with its hour."""


def instead(page: Page) -> Headline | None:
    """The title where no line above the story looks like one."""
    found = printed_twice(page) or below_a_slogan(page) or _with_a_stop(page) or _of_two_sentences(page)
    return found or _original(page) or _in_capitals(page) or _last_of_a_record(page)


def _last_of_a_record(page: Page) -> Headline | None:
    """The last of a record's three fields, in eastern scripts, where its day or its story is the first one."""
    reading = page.reading
    last, fields = reading.lines[-1], 1 + sum(line.gap > 0 for line in reading.lines[1:])
    if last.gap != 1 or fields != FIELDS or reading.may_be_english or not is_elsewhere(last.text):
        return None
    if not any(len(line.text) <= DAY and reading.dates(line.start, line.end) for line in reading.lines[:-1]):
        return None
    if not 16 <= last.weight <= 120 or last.text[-1] in "。.！!…：:）)" or last.text[0] in "（([【-–—#＃":
        return None
    if reading.prose[-1] or not any(reading.prose) or is_furniture(last.text) or is_caption(last.text, page.agencies):
        return None
    if not titles.is_told(last.text, reading.text[: last.start].casefold()):
        return None
    return Headline(last.start, last.end, "headline: a record's last field")


def _in_capitals(page: Page) -> Headline | None:
    """A few words in capitals with a full stop at the very top, right above the story: `RAILWAY DISASTERS.`, of old."""
    line = page.lines[0]
    if not line.text.isupper() or line.text[-1] != "." or not 8 <= line.weight <= 60 or len(page.lines) < 2:
        return None
    below = page.lines[1]
    words = line.text[:-1]
    if " " not in words or 0 in page.meta or is_place(words.title()) or is_region(words.title()) or is_furniture(words):
        return None
    told = below.weight >= 160 and below.text[0].isupper()
    return Headline(line.start, line.end, "headline: above the story") if told else None


_ORIGINAL = pattern(r"[（(]?(?:本文)?原(?:标题|標題)\s?[:：]\s?(?P<title>[^）)\n]{6,60})[）)]?\Z")


def _original(page: Page) -> Headline | None:
    """The title that a story had where it was taken from, if no other stands above it: `原标题：旧桥重新开放`."""
    for at, line in enumerate(page.lines[: min(page.end, 3)]):
        match = _ORIGINAL.match(line.text) if "原" in line.text[:4] else None
        if match is not None and not page.possible and all(above in page.meta for above in range(at)):
            return Headline(line.start + match.start("title"), line.start + match.end("title"), "headline: original")
    return None


def _with_a_stop(page: Page) -> Headline | None:
    """A short sentence at the very top, right above the writer: `Will the sheds burn again? No.`

    Without a writer it may be the story's first one, and above other lines a picture's words; a deck below it ends with
    a full stop, too.
    """
    line, end = page.lines[0], page.end
    if page.possible or 0 in page.meta or end < 2 or line.text[-1] != "." or line.text.endswith(".."):
        return None
    words, deck = line.text.split(), page.lines[1]
    below = 1 if 1 in page.meta else 2
    if not 3 <= len(words) <= 12 or line.weight > 70 or below not in page.meta or page.lines[below].gap > 4:
        return None
    if below == 2 and not (deck.text[-1] == "." and line.weight < deck.weight <= 250):
        return None
    if page.is_furniture(0) or is_caption(line.text, page.agencies) or not line.text[0].isupper():
        return None
    if _OF_THE_PAGE.search(line.text) or page.lines[below].text[:3].lower() != "by ":
        return None
    return Headline(line.start, line.end, "headline: above the writer")


def _of_two_sentences(page: Page) -> Headline | None:
    """A title of two short sentences right above the day or the writer, whose words the story takes up.

    `I read the ruling on the sheds. This is what you have to know.`
    """
    if page.possible or page.end >= page.reading.split_at:
        return None
    lines = page.lines
    for at in range(page.begin, min(page.end, len(lines) - 1)):
        line = lines[at]
        if at in page.meta or at + 1 not in page.meta or line.text[-1] != "." or not 30 <= line.weight <= 100:
            continue
        if not (_TWO.fullmatch(line.text) and page.isolated(at)) or _OF_THE_PAGE.search(line.text):
            continue
        story = page.reading.text[page.reading.lines[page.end].start :][:TOLD].casefold()
        if titles.share_told(line.text, story) > 0 and _TALKS.search(line.text) and not _TO_READERS.search(line.text):
            return Headline(line.start, line.end, "headline: of two sentences")
    return None


_TO_READERS = pattern(r"(?i)\b(?:we|our|us|your|wir|unsere?|nosotros|nuestr[oa]s?|nous|nos|votre|cookies)\b")
_TALKS = pattern(
    r"(?:^|\. )(?:I|It|He|She|They|You|This|That|These|Those|Here|There|Now|So|But|And|Don[’']t|No|Not|Ich|Er|Sie|Es|"
    r"Das|Jetzt|Aber|Und|Yo|Esto|Ahora|Pero|Y|Je|Il|Elle|Ce|C[’']est|Et|Mais)\b"
)
"""How one of them begins: the sentences of a caption or of a notice name what they tell of."""
_TWO = pattern(r"[A-ZÀ-Þ][^.!?]{11,70}\. [A-ZÀ-Þ][^.!?]{11,70}\.")
_OF_THE_PAGE = pattern(
    r"(?i)\b(?:stor(?:y|ies)|article|page|site|website|post|column|subscribers?|newspaper|editor|since)\b"
)


def below_a_notice(page: Page) -> int | None:
    """The title, printed twice, below a page's own sentence that stands among its buttons and read as the story."""
    lines, prose = page.reading.lines, page.reading.prose
    for at in range(page.end + 1, min(page.end + 6, page.reading.split_at - 1)):
        if prose[at] or lines[page.end].weight >= 140:
            return None
        story = page.reading.text[lines[at].end : lines[at].end + TOLD].casefold()
        if page.repeated(at) and page.is_title(at) and titles.is_told(lines[at].text, story):
            return at
    return None


def printed_twice(page: Page) -> Headline | None:
    """A title printed again in the next line, as a caption is with it, or as the first sentence of the story."""
    for at in range(page.end, min(len(page.lines), page.reading.split_at) - 2):
        line, after = page.lines[at], page.lines[at + 1]
        opens = after.gap > 1 and at <= page.end + 2 and after.text.startswith(line.text + ". ")
        again = after.text.rstrip(".") == line.text and page.reading.prose[at + 2]
        if (opens or again) and len(line.text.split()) >= 4:
            if sum(page.reading.prose[page.end : at]) > 2:  # a picture's words, below the lead
                return None
            picture = page.is_furniture(at) or is_caption(line.text, page.agencies)
            return None if picture else Headline(line.start, line.end, "headline: repeated")
        title = page.lines[at - 1]  # below a caption, and above a standfirst that the page prints twice
        if page.end < at <= page.end + 2 and after.text == line.text and line.ends_sentence and line.gap > 1:
            told = page.is_title(at - 1) and page.isolated(at - 1) and title.text.count(" ") >= 3
            return Headline(title.start, title.end, "headline: above its standfirst") if told else None
    return None


def below_a_slogan(page: Page) -> Headline | None:
    """The title below a site's own sentence at the top of a page: the story takes up it, and not the sentence."""
    lines, slogan = page.reading.lines, page.reading.lines[page.end]
    story = page.reading.next_prose(page.end + 1)
    if page.end > 4 or not 2 <= story - page.end <= 12 or story >= page.reading.split_at or slogan.weight >= 170:
        return None
    told = page.reading.text[lines[story].start : lines[story].start + TOLD].casefold()
    if not is_elsewhere(slogan.text) or titles.is_told(slogan.text, told) is not False:
        return None
    for at in range(page.end + 1, story):
        if page.is_title(at) and titles.is_told(lines[at].text, told):
            return Headline(lines[at].start, lines[at].end, "headline: below a site's words")
    return None
