"""Made-up news articles with the statistics of real ones: about 2 KB each, the same for the same seed and number."""

from __future__ import annotations

import random
import re
from array import array
from calendar import day_name, month_name
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

FIRST_DAY = date(1985, 1, 1)
DAYS = 13_000
"""A newspaper's morgue: 35 years of daily papers."""
_TABLE_SIZE = 1 << 18
_WORDS = {
    name: tuple(" ".join(words.split()).split(", "))
    for name, words in re.findall(
        r"\[(.+)\]\n([^[]+)", (Path(__file__).parent / "words.txt").read_text(encoding="utf-8")
    )
}
_AGENCIES = ("ANI", "PTI", "IANS", "Reuters", "AP", "AFP", "UNI", "dpa")
_MONTHS = month_name[1:]
_ONSETS = (*"bcdfghjklmnprstvwbcdlmnprst", "br", "ch", "cl", "dr", "fl", "gr", "pl", "pr", "sh", "st", "th", "tr")
_VOWELS = (*"aeiouaeioae", "ai", "ea", "oo", "ou")
_CODAS = ("", "", "", "", "", "l", "m", "n", "r", "s", "t", "nd", "rk", "st")
_ENDINGS = ("", "", "", "ed", "ing", "s", "er", "al", "ion", "ity", "ly")


@dataclass(frozen=True, slots=True)
class Article:
    """A text as someone would save it, and the truth about it that the generator knows."""

    number: int
    text: str
    day: date | None


class Newsroom:
    """Writes articles. The same seed, `count` and number always give the same article.

    count: how many articles the corpus will have; names of people are drawn from a pool of count / 20, so that the
    vocabulary grows with the corpus, as it does in real ones, and each name is in about 20 articles.
    """

    def __init__(self, seed: int, count: int, days: int = DAYS) -> None:
        self._seed, self._days = seed, days
        self._names = max(50, count // 20)
        self._table = _words_by_frequency(random.Random(f"words {seed}"))
        self._bits = len(self._table).bit_length() - 1

    def surname(self, number: int) -> str:
        """The surname of person `number`: a word that about 20 articles of the corpus hold."""
        chance = random.Random(f"name {self._seed} {number % self._names}")
        return "".join(_syllable(chance) for _ in range(3)).capitalize() + f"{_letters(number % self._names)}"

    def articles(self, start: int, end: int) -> Iterator[Article]:
        """The articles numbered start (inclusive) to end (exclusive)."""
        for number in range(start, end):
            yield self.article(number)

    def article(self, number: int) -> Article:
        """One article, in one of the forms that texts are saved in."""
        chance = random.Random(f"{self._seed} {number}")
        day = FIRST_DAY + timedelta(days=chance.randrange(self._days))
        agency, place = chance.choice(_AGENCIES), chance.choice(_WORDS["places"])
        person = self.surname(chance.randrange(self._names))
        paragraphs = self._paragraphs(chance, person)
        form = chance.random()
        if form < 0.35:
            text, dated = self._founding_form(chance, day, agency, paragraphs), True
        elif form < 0.60:
            head = f"{self._headline(chance)}\n\nBy {person_name(chance, person)}\n{written(day)}\n\n"
            text, dated = f"{head}{place} ({agency}) - " + "\n\n".join(paragraphs) + "\n", True
        elif form < 0.80:
            clock = f"{chance.randrange(24)}:{chance.randrange(60):02} IST"
            stamp = f"Published: {_MONTHS[day.month - 1]} {day.day:02}, {day.year} {clock}"
            dateline = f"{place}, {_MONTHS[day.month - 1][:3]} {day.day} ({agency}): "
            text, dated = f"{self._headline(chance)}\n{stamp}\n\n{dateline}" + "\n\n".join(paragraphs) + "\n", True
        elif form < 0.90:
            text, dated = (
                f"{self._headline(chance)}\n\n{day.isoformat()}\n\n" + "\n\n".join(paragraphs) + f"\n\n({agency})\n",
                True,
            )
        elif form < 0.96:
            weekday = day_name[day.weekday()]
            text, dated = (
                f"{self._headline(chance)}\n{weekday}, {written(day)}\n\n" + "\n\n".join(paragraphs) + "\n",
                True,
            )
        else:
            text, dated = "\n\n".join([self._headline(chance), *paragraphs]) + "\n", False
        return Article(number, text, day if dated else None)

    def _founding_form(self, chance: random.Random, day: date, agency: str, paragraphs: list[str]) -> str:
        middle = max(1, len(paragraphs) // 2)
        subhead = " ".join(self._words(chance, 3)).capitalize()
        body = "\n".join([*paragraphs[:middle], subhead, *paragraphs[middle:]])
        return f" date {day.isoformat()} {body}\n(With {agency} inputs)\n"

    def _headline(self, chance: random.Random) -> str:
        return " ".join(self._words(chance, chance.randint(5, 10))).capitalize()

    def _paragraphs(self, chance: random.Random, person: str) -> list[str]:
        paragraphs: list[str] = []
        subject = self._words(chance, 40)[-12:]
        size, wanted = 0, chance.gauss(1850, 500)
        while size < wanted or not paragraphs:
            sentences = [self._sentence(chance, subject) for _ in range(chance.randint(1, 4))]
            if not paragraphs:
                many = f"{chance.randrange(2, 900)} {self._words(chance, 1)[0]}"
                sentences.append(f"{person_name(chance, person)} said {many} were there.")
            paragraphs.append(" ".join(sentences))
            size += len(paragraphs[-1])
        return paragraphs

    def _sentence(self, chance: random.Random, subject: list[str]) -> str:
        """A sentence about `subject`: words that come again and again in one article, as they do in real ones."""
        words = self._words(chance, chance.randint(8, 28))
        words[2::6] = chance.choices(subject, k=len(words[2::6]))
        words[0] = words[0].capitalize()
        if len(words) > 15:
            words[7] += ","
        return " ".join(words) + "."

    def _words(self, chance: random.Random, count: int) -> list[str]:
        table, mask = self._table, len(self._table) - 1
        return [table[number & mask] for number in array("I", chance.randbytes(4 * count))]


def written(day: date) -> str:
    """A day as newspapers write it: January 5, 2020."""
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def person_name(chance: random.Random, surname: str) -> str:
    """A surname with a first name in front."""
    return f"{_syllable(chance).capitalize()}{_syllable(chance)} {surname}"


def _words_by_frequency(chance: random.Random) -> list[str]:
    """A table to draw words from blindly: each stands in it as often as Zipf's law (Mandelbrot's form) says."""
    words = list(_WORDS["function words"])
    content = [*_WORDS["content words"], *_WORDS["collocations"]]
    chance.shuffle(content)
    words += content
    seen = set(words)
    while len(words) < 60_000:
        syllables = 1 + (len(words) > 900) + (len(words) > 9000)
        word = "".join(_syllable(chance) for _ in range(syllables)) + chance.choice(_ENDINGS)
        if len(words) > 4000 and chance.random() < 0.15:
            word = word.capitalize()
        if word not in seen:
            seen.add(word)
            words.append(word)
    weights = list(accumulate(1 / (rank + 2.7) ** 1.1 for rank in range(len(words))))
    table: list[str] = []
    for word, weight in zip(words, weights, strict=True):
        upto = round(weight / weights[-1] * _TABLE_SIZE)
        table.extend([word] * (upto - len(table)))
    return table


def _syllable(chance: random.Random) -> str:
    return f"{chance.choice(_ONSETS)}{chance.choice(_VOWELS)}{chance.choice(_CODAS)}"


def _letters(number: int) -> str:
    text = ""
    while number:
        number, digit = divmod(number, 21)
        text += "bcdfghjklmnpqrstvwxyz"[digit]
    return text
