"""What a site puts right above a title, its path, a kicker, a topic, a banner's words; and which lines it repeats."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from clipper.extraction.closing import weblogfeet
from clipper.extraction.headline import titles
from clipper.extraction.headline.lines import Candidates
from clipper.extraction.headline.underneath import TOLD
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.tables.agencies import Agencies
from clipper.patterns import pattern

_GENRE = pattern(
    r"(?:KOMMENTAR|ANALYSE|INTERVIEW|PORTRÄT|REPORTAGE|MEINUNG|GLOSSE|LEITARTIKEL|ESSAY|KOLUMNE|OPINIÓN|ANÁLISIS|ANALYSIS|"
    r"EDITORIAL|ENTREVISTA|CRÓNICA|OPINION|COMMENT|EXCLUSIVE|EXKLUSIV|TRIBUNE|ENTRETIEN) (?=[^\W\d_])"
)
_TALKS = ("Interview mit ", "Im Gespräch mit ", "Gespräch mit ", "Entrevista a ", "Entrevista con ", "Interview with ",
          "Entretien avec ", "Intervista a ", "Interview met ")  # fmt: skip
_RUBRIC_NAMES = """
letters to the editor;letter to the editor;letters;readers' letters;readers’ letters;today's letters;today’s letters
guest column;guest opinion;guest commentary;guest editorial;guest essay;your views;readers write;op-ed;obituaries
leserbriefe;leserbrief;leserbriefe an die redaktion;gastbeitrag;gastkommentar;cartas al director;carta al director
cartas a la directora
columna invitada;opinión invitada;artículo de opinión;tribuna libre;punto de vista
cartas de los lectores;tribuna abierta;courrier des lecteurs;lettere al direttore;presseaussendung
"""
_RUBRICS = frozenset(_RUBRIC_NAMES.strip().replace("\n", ";").split(";"))
"""Rubrics above the titles of what readers and guests wrote."""
MORE = 0.35
"""How much more of its own title a story takes up than of another story's, at least, where both stand above it."""
ENDING = 6
"""Letters that a line printed again has at least."""


class Kickers(Candidates):
    """The lines above a story, and which of them are the site's rather than the article's."""

    def __init__(
        self, reading: Reading, lines: list[Line], meta: set[int], end: int, agencies: Agencies, begin: int
    ) -> None:
        super().__init__(reading, lines, meta, end, agencies, begin)
        self._again: dict[int, bool] = {}
        self._told_of: dict[int, bool | None] = {}
        self._endings = [line.text[-ENDING:] for line in lines]
        self._cut = [text for text in self._long if len(text) >= 45 and text.endswith(("...", "…"))]

    def repeated(self, number: int) -> bool:
        """Whether a line is printed again, or begins what a page cut."""
        if number not in self._again:
            self._again[number] = self._stands_again(self.lines[number]) and self._slides() <= 2
        return self._again[number]

    def _stands_again(self, line: Line) -> bool:
        text = line.text
        if line.weight < (25 if text.isascii() else 18):
            return False
        if self._endings.count(text[-ENDING:]) > 1:
            ending = [other.text for other in self.lines if other.text.endswith(text)]
            if sum(len(other) <= len(text) + 60 for other in ending) > 1:
                return True
        return any(cut.find(text[:40]) > 0 for cut in self._cut)

    def _slides(self) -> int:
        """How many lines above the story are printed twice, one right below the other, as captions of pictures are."""
        last = min(self.end, len(self.lines) - 1)
        return sum(self.lines[at].text == self.lines[at + 1].text for at in range(last))

    def _is_doubled(self, number: int, story: Callable[[], str]) -> bool:
        """Whether a title that the story takes up stands twice, one right below the other: above is a section."""
        beside = [at for at in (number - 1, number + 1) if 0 <= at < self.end]
        twice = any(self.lines[at].text == self.lines[number].text for at in beside) and self.repeated(number)
        return twice and self.end < len(self.lines) and titles.is_told(self.lines[number].text, story()) is True

    def _above_a_path(self, number: int) -> bool:
        """Whether a site's path follows right below: `Home - Blogs - Latest Blogs`; above it the site speaks."""
        after = number + 1
        return after < self.end and self.lines[after].text[:5] == "Home " and self.is_furniture(after)

    def _above_a_kicker(self, number: int) -> bool:
        """Whether a section's name and then another candidate follow: then this one is the site's own line."""
        if not self.spaced or number >= self.possible[-1]:
            return False
        later = self.possible[bisect_right(self.possible, number)]
        if later - number not in (2, 3) or not self.isolated(later):
            return False
        between = range(number + 1, later)
        return len(self.lines[later].text.split()) >= 4 and all(
            at not in self.meta and not self.is_furniture(at) and len(self.lines[at].text.split()) <= 2
            for at in between
        )

    def _is_a_genre(self, number: int) -> bool:
        """Whether a line says in capitals what kind of text follows, and a title follows: `KOMMENTAR Wahl in Salem`."""
        text = self.lines[number].text
        return number + 1 in self.possible and text[:4].isupper() and text.count(" ") <= 5 and bool(_GENRE.match(text))

    def _is_a_kicker_in_capitals(self, number: int) -> bool:
        """Whether a section and its subject stand in capitals above a title that does not: `SUCESOS: ROBO EN SALEM`."""
        text = self.lines[number].text
        if not text.isupper() or self.reading.is_english or number + 1 not in self.possible:
            return False
        title = self.lines[number + 1]
        section = 4 <= text.find(": ") <= 20 and title.gap > 1 and self.isolated(number + 1)
        return section and not title.text.isupper() and title.text.count(" ") >= 4 and not title.ends_sentence

    def _is_shown_twice(self, number: int) -> bool:
        """Whether a line stands there twice in a row, below a title that the story takes up: a picture's caption."""
        text, first = self.lines[number].text, self.possible[0]
        beside = {self.lines[at].text for at in (number - 1, number + 1) if 0 <= at < len(self.lines)}
        if number <= first or text not in beside or number + 1 in self.meta:
            return False
        title = self.lines[first]
        if " - " in title.text or " | " in title.text:  # Salem Daily - the news of Salem
            return False
        if title.text == text or titles.words(title.text) < 5 or not self.isolated(first) or title.ends_sentence:
            return False
        begin = self.lines[self.end].start if self.end < len(self.lines) else title.end
        story = self.reading.text[begin : begin + TOLD].casefold()
        return titles.is_told(title.text, story) is True

    def _is_a_rubric(self, number: int) -> bool:
        """Whether a line is no more than a rubric of readers and guests, and another title follows."""
        if number + 1 in self.possible and self.lines[number].text.startswith(_TALKS) and self.isolated(number + 1):
            return self.lines[number].weight < self.lines[number + 1].weight  # Interview mit Anna Beispiel
        text = self.lines[number].text
        return len(text) <= 32 and text.casefold().rstrip(" :") in _RUBRICS and self.possible[-1] > number

    def _is_below_a_masthead(self, number: int) -> bool:
        """Whether a weblog's name stands apart above a title as short, which the line of its day follows at once."""
        if number != 1 or 0 not in self.possible or 2 not in self.meta or self.lines[1].gap < 2:
            return False
        return self.lines[2].gap == 1 and all(titles.words(self.lines[at].text) <= 4 for at in (0, 1))

    def _is_a_weblogs_name(self, number: int) -> bool:
        """Whether a few words stand above the day at a page's top, the title below it, and a weblog's foot below."""
        if number > 1 or number + 1 not in self.meta or titles.words(self.lines[number].text) > 5:
            return False
        last = self.possible[-1]
        titled = last > number + 1 and last + 1 == self.end < len(self.lines) and self.isolated(last)
        return titled and weblogfeet.is_posted(self.reading)

    def _is_told_whole(self, number: int) -> bool:
        """Whether the story takes up every longer word of a title of three words or more, right above the story."""
        line = self.lines[number]
        if number + 1 != self.end or titles.words(line.text) < 3 or self.end >= len(self.lines):
            return False
        begin = self.lines[self.end].start
        return titles.share_told(line.text, self.reading.text[begin : begin + TOLD].casefold()) == 1

    def _is_tag(self, number: int) -> bool:
        """Whether a label and a topic stand there with which a later candidate begins: `Topics Harbour sheds`."""
        topic = self.lines[number].text.partition(" ")[2] if number < self.possible[-1] else ""
        if len(topic) < 12:
            return False
        later = self.possible[bisect_right(self.possible, number) : bisect_right(self.possible, number + 4)]
        return any(self.lines[at].text.startswith(topic) for at in later)

    def _told_again(self, chosen: int, scores: dict[int, int], story: str) -> int:
        """The chosen line, or one as good that is printed again and that the story takes up: above it are topics."""
        if chosen + 1 in self.meta:
            return chosen
        near = [at for at in self.possible if scores[at] + 1 >= scores[chosen] and self.repeated(at)]
        near = [at for at in near if self.lines[at].text != self.lines[chosen].text]
        return next((at for at in near if titles.is_told(self.lines[at].text, story)), chosen)

    def _is_below_a_slogan_of_its_size(self, above: int, number: int, story: str) -> bool:
        """Whether the story takes up a title right above its writer and hardly the line above it: a banner's words.

        A standfirst is longer than its title, which may say next to nothing.
        """
        if number not in self.possible or number + 1 not in self.meta:
            return False
        if self.lines[number].weight > self.lines[above].weight * 5 // 4 or not self.isolated(number):
            return False
        one, other = (titles.share_told(self.lines[at].text, story) for at in (above, number))
        return other - one >= 2 * MORE - 0.1
