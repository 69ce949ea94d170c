"""What a site puts right above a title: its path, a kicker, a topic, a banner's words."""

from __future__ import annotations

from clipper.extraction import titles
from clipper.extraction.headlinelines import Candidates
from clipper.patterns import pattern

_GENRE = pattern(
    r"(?:KOMMENTAR|ANALYSE|INTERVIEW|PORTRÄT|REPORTAGE|MEINUNG|GLOSSE|LEITARTIKEL|ESSAY|KOLUMNE|OPINIÓN|ANÁLISIS|ANALYSIS|"
    r"EDITORIAL|ENTREVISTA|CRÓNICA|OPINION|COMMENT|EXCLUSIVE|EXKLUSIV|TRIBUNE|ENTRETIEN) (?=[^\W\d_])"
)
MORE = 0.35
"""How much more of its own title a story takes up than of another story's, at least, where both stand above it."""


class Kickers(Candidates):
    """The lines above a story, and which of them are the site's rather than the article's."""

    def _above_a_path(self, number: int) -> bool:
        """Whether a site's path follows right below: `Home - Blogs - Latest Blogs`; above it the site speaks."""
        after = number + 1
        return after < self.end and self.lines[after].text[:5] == "Home " and self.is_furniture(after)

    def _above_a_kicker(self, number: int) -> bool:
        """Whether a section's name and then another candidate follow: then this one is the site's own line."""
        later = next((at for at in self.possible if at > number), None)
        if later is None or later - number not in (2, 3) or not (self.spaced and self.isolated(later)):
            return False
        between = range(number + 1, later)
        return len(self.lines[later].text.split()) >= 4 and all(
            at not in self.meta and not self.is_furniture(at) and len(self.lines[at].text.split()) <= 2
            for at in between
        )

    def _is_a_genre(self, number: int) -> bool:
        """Whether a line says in capitals what kind of text follows, and a title follows: `KOMMENTAR Wahl in Salem`."""
        text = self.lines[number].text
        return text[:4].isupper() and text.count(" ") <= 5 and number + 1 in self.possible and bool(_GENRE.match(text))

    def _is_tag(self, number: int) -> bool:
        """Whether a label and a topic stand there with which a later candidate begins: `Topics Harbour sheds`."""
        topic = self.lines[number].text.partition(" ")[2]
        if len(topic) < 12:
            return False
        later = range(number + 1, min(number + 5, len(self.lines)))
        return any(self.lines[at].text.startswith(topic) and at in self.possible for at in later)

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
