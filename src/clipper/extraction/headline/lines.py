"""The lines above a story: which of them may be a headline, and how far one goes."""

from __future__ import annotations

from collections.abc import Iterator

from clipper.extraction.credit.sources import is_named_paper
from clipper.extraction.dateline.latertowns import is_town
from clipper.extraction.headline import decks, joins, marks, room, titles
from clipper.extraction.headline.boxes import is_of_another
from clipper.extraction.headline.forms import (
    has_no_capitals,
    has_sentences,
    is_no_title,
    is_subject,
    is_unfinished,
    regex,
)
from clipper.extraction.headline.joins import breaks_at_comma
from clipper.extraction.names.names import is_bare_desk, is_desk
from clipper.extraction.names.names import read as read_names
from clipper.extraction.names.offices import is_a_house, names_its_office
from clipper.extraction.page import captions, textlines
from clipper.extraction.page.furniture import is_furniture
from clipper.extraction.page.reading import TAIL, Line, Reading
from clipper.extraction.page.scripts import is_western
from clipper.extraction.page.sentences import is_glued
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.gazetteer import is_place
from clipper.extraction.tables.months import ENGLISH
from clipper.patterns import pattern

LONGEST = 230
"""Letters of the longest headline."""
SHORTEST = 10
"""Letters of the shortest."""
SHORTEST_WIDE = 15
"""The weight of the shortest where each character is a syllable or a word: five of them."""


_NOTED = pattern(r"\((?:[Aa]ct|[Aa]tual|[Aa]ctual|[Aa]kt|[Vv]id|[Uu]pd|[Ff]ot)\.\)\Z")
"""A short note behind a title: `Council closes bridges (Upd.)`."""
_SENT = "Original-Content von: "
"""What stands at the end of a German release before its sender's name."""


class Candidates:
    """The lines above a story; `possible` are the numbers of those that may be its headline."""

    def __init__(
        self, reading: Reading, lines: list[Line], meta: set[int], end: int, agencies: Agencies, begin: int
    ) -> None:
        self.reading = reading
        self.lines = lines
        self.meta = meta
        self.end = end
        self.begin = begin
        self.agencies = agencies
        self._seen: dict[int, bool] = {}
        self._long = [line.text for line in lines[:end] if line.weight >= 25]
        self.spaced = any(line.gap > 1 for line in lines[1 : end + 2])
        self._sent = reading.text.find(_SENT, max(0, len(reading.text) - TAIL))
        self.possible = [number for number in range(begin, end) if number not in meta and self.is_title(number)]
        subjects = [at for at in self.possible if is_subject(lines[at].text, first=at == 0 and self.isolated(0))]
        if len(subjects) < len(self.possible):
            self.possible = [at for at in self.possible if at not in subjects]

    def is_title(self, number: int) -> bool:
        line = self.lines[number]
        text, weight = line.text, line.weight
        if not SHORTEST <= weight <= LONGEST:
            return False
        words = text.split()
        if line.gap == 0 and len(words) <= 3 and number - 1 in self.meta:  # the date's line goes on: Salem Daily
            return False
        if len(words) < 2 and (text.isascii() or "\uac00" <= text[-1] <= "\ud7af"):
            return False
        if weight < SHORTEST_WIDE and weight > 2 * len(text):
            return False
        bare = text.rstrip("\"'”’»)")
        if bare[-1:] in ".…,;،؛।。、:：，；" and self._breaks_off(number, bare, words):
            return False
        if len(text) > 80 and bare[-1:] in "!?" and has_sentences(text):
            return False  # a letter's first paragraph
        if number and self.lines[number - 1].text == "-" and room.is_listed(self.lines, number):
            return False
        if not text[0].isupper() and self._begins_no_title(number):
            return False
        if self.reading.prose[number] and self._runs_into_next(number):
            return False
        if room.is_a_day(self.reading, line):
            return False
        if weight > len(text) and (
            textlines.is_broken_up(self.reading.lines, number)
            or any(textlines.is_wrapped(self.reading, self.meta, at) for at in {max(0, number - 1), number})
        ):
            return False
        dense = 3 if weight > 1.5 * len(text) else 2  # where a letter is a syllable, figures take up more
        if titles.letters(text) * dense <= len(text) or is_no_title(text):
            return False
        dated = number == 0 and text[:3].lower() in ENGLISH and regex("day").match(text) is not None
        if dated and room.opens_a_wrapped_story(self.reading):
            return False
        if self.is_furniture(number) or is_place(text) or is_bare_desk(text):
            return False
        if len(words) <= 4 and (is_town(text) or is_named_paper(text)):
            return False
        if captions.is_caption(text[marks.marked(text) :], self.agencies) and not self._repeats_the_supplier(number):
            return False
        if captions.is_signed_in_capitals(self.lines, number) or captions.is_credited_elsewhere(self.lines, number):
            return False
        if (len(text) > 40 and is_glued(text)) or self._is_contact(number, len(words)):
            return False
        if is_unfinished(text) and not (
            self._joins(number) or self._ends_with_a_verb(number) or self._ends_with_a_particle(number)
        ):
            return False
        if is_of_another(self.lines, number, self.meta):
            return False
        if number + 1 == self.end and textlines.begins_a_story(self.reading, self.lines, number):
            return False
        if (", " in text or " — " in text or text[-1] == ")") and names_its_office(text):  # Harbour Times, Salem
            return False
        if (bare.endswith("]") and "[" not in text) or is_a_house(text, self.agencies):  # the end of an editor's note
            return False
        if self._sent >= 0 and len(text) <= 80 and f"{_SENT}{text}" in self.reading.text[-TAIL:]:
            return False
        return not (self._is_name(number, words) or self._is_phrase(number))

    def _begins_no_title(self, number: int) -> bool:
        """Whether a line without a capital (iOS, eBay) is a point, a question, a subtitle (——) or in a list."""
        text = self.lines[number].text
        if text[0] == "-":  # a point below the title, an interview's question
            return (self.lines[number].weight > 100 and text[1].isupper()) or text[1:].lstrip()[:1] == "¿"
        if text[0].isdigit():
            return self._is_numbered(number)
        if not number and text[0].islower() and self.reading.text[:600].islower():
            return False  # a collection in small letters
        begun = text[:2] == "——" or (text[0].islower() and not text[1].isupper())
        return begun and not (self._is_later_part(number) or room.is_small_title(self.lines, self.meta, number))

    def _breaks_off(self, number: int, bare: str, words: list[str]) -> bool:
        """Whether a line, without its inverted commas, ends as a teaser, a sentence or the first part of one does."""
        text = self.lines[number].text
        if bare.endswith(("…", "...")):  # a teaser; a page may cut its own title so, above or below the date
            beside = self._beside_meta(number) and self.isolated(number)
            return not (beside or room.is_cut(self.lines, number, self.end))
        if bare.endswith((",", ";", "،", "؛")):
            return not (self._joins(number) and breaks_at_comma(self.lines, number))
        if bare.endswith(("।", "。", "、", "：", "，", "；")) or (bare.endswith(":") and not self._joins(number)):
            return True
        return (
            bare.endswith(".")
            and not (" : " in text and any(after.text == "Share" for after in self.lines[number + 1 : number + 2]))
            and not (self._is_titled(words) and not captions.is_credited(self.lines, number))
            and not (text.isupper() or (number == 0 and {1, 2} <= self.meta and 4 <= len(words) <= 22))
            and not (len(words) <= 12 and regex("abbreviated").search(bare))
            and not _NOTED.search(text)
            and not regex("blue light").match(text)
            and not captions.is_whole_of_a_cut(self.lines, number)
            and not (number == 0 and room.is_above_its_address(self.lines, bare))
        )

    def _is_titled(self, words: list[str]) -> bool:
        return len(words) <= 16 and titles.is_title_case(words) and not has_no_capitals(words[0][0])

    def _above_its_label(self, number: int) -> bool:
        """Whether the line right below says when the article was published: a site's slogan has none."""
        below = self.lines[number + 1].text if number + 1 in self.meta and number + 1 < len(self.lines) else ""
        return "Published" in below and len(self.lines[number].text.split()) >= 4

    def _is_below_a_label(self, number: int) -> bool:
        """Whether `Press Release` stands right above and a second title right below: a release's title and subtitle."""
        above = self.lines[number - 1].text if number else ""
        return above.lower().endswith((" release", " statement")) and len(above) <= 24 and number + 1 in self.possible

    def _is_numbered(self, number: int) -> bool:
        """Whether the line is an entry of a numbered list: `2. Harbour sheds burn` between `1.` and `3.`."""
        match = regex("numbered").match(self.lines[number].text)
        if match is None:
            return False
        beside = [self.lines[at].text for at in (number - 1, number + 1) if 0 <= at < len(self.lines)]
        return any(text.startswith(f"{int(match[1]) + step}.") for text in beside for step in (-1, 1))

    def _is_phrase(self, number: int) -> bool:
        """Whether the story holds a short eastern line word for word, as it does the caption or topic of a picture."""
        line = self.lines[number]
        wide = line.weight > 2 * len(line.text)
        if line.text.isascii() or (len(line.text) > 10 if wide else line.text.count(" ") > 4) or is_western(line.text):
            return False
        begin = self.reading.lines[self.end].start if self.end < len(self.reading.lines) else line.end
        foot = self.reading.lines[max(self.end, self.reading.last_story)].end if begin > line.end else begin
        at = self.reading.text.find(line.text, begin, min(begin + 3_000, foot))
        return at > begin and self.reading.text[at - 1] not in "\n:："  # but: (原标题：桥重新开放)

    def _beside_meta(self, number: int) -> bool:
        return number + 1 in self.meta or (number - 1 in self.meta and self.lines[number].gap > 1)

    def _lines_above(self, number: int) -> Iterator[int]:
        """The numbers of the two lines above, and of the one beyond a list's marks, a byline or two, or buttons."""
        yield number - 1
        yield number - 2
        nearest = number - 1
        while nearest > 0 and len(self.lines[nearest].text) < 3:
            nearest -= 1
        last = max(nearest - 3, 0)
        while nearest > last and (nearest in self.meta or self.is_furniture(nearest)):
            nearest -= 1
        if nearest < number - 2:
            yield nearest

    def _closes_the_titles(self, number: int) -> bool:
        """Whether a line right above date or byline is shorter than the one above it: a title below a kicker.

        A standfirst is longer than its title, unless the title says by itself what happens and the story takes it up
        as much: `Salem pool to stay shut all summer after cracks found`, `Swimmers get their money back`.
        """
        line = self.lines[number]
        if number + 1 not in self.meta or line.text[-1] == "." or line.text[0] in ".…" or line.text.count(" ") < 3:
            return False
        if any(
            below.text.startswith("Posted On:") for below in self.lines[number + 1 : number + 2]
        ):  # below an office's title and its decks
            return False
        above = self.lines[number - 1]
        shorter = number - 1 in self.possible and above.text != line.text and line.weight * 4 <= above.weight * 3
        return shorter and self.isolated(number) and not decks.tells_what_its_deck_tells(self, number - 1)

    def _repeats_the_supplier(self, number: int) -> bool:
        """Whether a title names the supplier of the dateline right below it: `Harbour sheds burn (Reuters)`."""
        text, after = self.lines[number].text, self.reading.lines[number + 1 : number + 2]
        sign = text[text.rfind("(") :]
        if number + 1 != self.end or text[-1] != ")" or not after:
            return False
        return sign in after[0].text[:60] or after[0].text.startswith(f"{sign[1:-1]} - ")

    def _ends_with_a_verb(self, number: int) -> bool:
        """Whether a German line ends with the last part of its verb: `Rat kündigt neue Regeln für den Hafen an`."""
        line = self.lines[number]
        if not line.text.endswith((" an", " auf", " zu", " bei", " mit")) or not self._free_below(number):
            return False
        story = self.reading.text[line.end : line.end + 600]
        return " und " in story or " der " in story or " die " in story

    def _ends_with_a_particle(self, number: int) -> bool:
        """Whether an English line between blank ones ends with a particle of its verb: `Harbour town looks on`."""
        line, after = self.lines[number], self.lines[number + 1] if number + 1 < len(self.lines) else None
        apart = (number == 0 or line.gap > 1) and (after is None or after.gap > 1)
        return apart and line.text.count(" ") >= 3 and line.text.endswith((" on", " over"))

    def is_furniture(self, number: int) -> bool:
        if number not in self._seen:
            self._seen[number] = is_furniture(self.lines[number].text) and not (
                room.ends_a_path(self.lines, number)
                or joins.goes_on_small(self.lines, number)
                or marks.is_marked_title(self.lines, number, self.meta, self.end)
                or marks.is_framed_title(self.lines, number)
            )
        return self._seen[number]

    def _is_contact(self, number: int, words: int) -> bool:
        """Whether a telephone or an address follows right below a short line: a press contact, or the site's owner."""
        if self.lines[number].text[0] in "0123456789P" and regex("address").match(self.lines[number].text):
            return True
        if number and regex("reached").fullmatch(self.lines[number - 1].text):
            return True
        if words > 8 or number + 1 >= len(self.lines):
            return False
        after = self.lines[number + 1]
        if after.gap <= 2 and regex("address").match(after.text):
            return True
        if after.gap == 0 and after.text.startswith(("http://", "https://", "www.")):
            return True  # a site's name beside its address
        return after.gap == 1 and regex("telephone").search(after.text[:24]) is not None

    def _runs_into_next(self, number: int) -> bool:
        """Whether a line of running text goes on below it, and not as the second line of a headline."""
        after = number + 1
        if after >= self.end or after in self.meta or self.lines[after].gap != 1 or not self.reading.prose[after]:
            return False
        return self.lines[after].text[0].islower() and not (self._joins(number) and self._free_below(after))

    def _is_later_part(self, number: int) -> bool:
        return number > 0 and self.lines[number - 1].text[0] not in "-–—" and self._joins(number - 1)

    def _is_name(self, number: int, words: list[str]) -> bool:
        """A person, with or without an office: `Singer Ann Example`, `Ann Example`: a caption, a tag, a byline."""
        line = self.lines[number]
        if line.text[:3] in ("By ", "by ", "BY ") and len(line.text) <= 80:
            author = read_names(self.reading.text, line.start + 3, line.end, self.agencies)
            if is_desk(line.text[3:]) or (author is not None and author.known):
                return True
        if words[0] in ("Por", "Von", "Par", "POR", "VON", "PAR") and len(words) <= 4 and line.text.istitle():
            return True  # Por Ex Salem, a paper's own desk
        if len(words) > 4:
            return False
        after = self.reading.next_prose(number + 1) if line.weight <= 40 else len(self.reading.lines)
        if after < len(self.reading.lines) and self.reading.lines[after].text.startswith(line.text):
            return True
        office = regex("office").match(self.reading.text, line.start, line.end)
        read = read_names(self.reading.text, office.end() if office else line.start, line.end, self.agencies)
        return read is not None and read.known and read.words > 1 and read.end >= line.end - 1

    def _is_speaker(self, number: int) -> bool:
        """Whether a few words in capitals stand above what somebody says in inverted commas: `ANN EXAMPLE IN SALEM`."""
        line, after = self.lines[number], self.lines[number + 1] if number + 1 < len(self.lines) else None
        if number + 1 not in self.possible or after is None or not line.text.isupper() or len(line.text.split()) > 6:
            return False
        return after.text[0] in "\"'“„«‘»" and not after.text.isupper() and len(after.text.split()) >= 5

    def isolated(self, number: int) -> bool:
        return self._free_above(number) and self._free_below(number)

    def _free_above(self, number: int) -> bool:
        if number == 0 or self.lines[number].gap > 1 or number - 1 in self.meta:
            return True
        above = self.lines[number - 1]
        if above.weight > 100 and not self.reading.prose[number - 1] and captions.is_caption(above.text, self.agencies):
            return True
        short = above.weight <= 30 and len(above.text.split()) <= 4
        return (short or self.is_furniture(number - 1)) and self._free_above(number - 1)

    def _free_below(self, number: int) -> bool:
        after = number + 1
        if after >= len(self.lines) or self.lines[after].gap > 1 or after in self.meta or after >= self.end:
            return True
        below = self.lines[after]  # a button
        return below.weight <= 60 and below.text[0] not in "*•" and self.is_furniture(after)

    def _joins(self, number: int) -> bool:
        """Whether a headline goes on in the next line."""
        if number + 1 >= min(len(self.lines), self.end) or number + 1 in self.meta:
            return False
        free = number + 2 >= len(self.lines) or self.lines[number + 2].gap > 1 or number + 2 in self.meta
        if not joins.goes_on(self.lines, number, free, lambda: self._free_above(number)):
            return False
        after = self.lines[number + 1].text
        if len(after) <= 25 and self.agencies.exactly(after.removesuffix(" News")) is not None:  # PTI News
            return False
        return not self.is_furniture(number + 1) or joins.is_owed_a_word(self.lines, number)

    def _in_capitals_too(self, number: int, other: int) -> bool:
        """Whether the line beside one in capitals goes on with it, however short: a release broken in pieces."""
        if not 0 <= other < len(self.lines) or other in self.meta:
            return False
        line, after = self.lines[min(number, other)], self.lines[max(number, other)]
        if not (after.gap == 1 and line.text.isupper() and after.text.isupper()) or max(line.text) > "\u2fff":
            return False  # PLG勇士逆轉擊敗獵鷹 has no small letters, either
        goes_on = other > number and is_unfinished(line.text.lower())
        return goes_on or len(self.lines[other].text) <= 3 or not self.is_furniture(other)
