"""Which suppliers of news a few words name. The table is agencies.toml beside this module; settings may add to it."""

from __future__ import annotations

from functools import cache
from os.path import dirname, join
from typing import Protocol, TypeVar

from clipper.extraction.scripts import is_western
from clipper.frozen import frozen
from clipper.patterns import pattern

SHORT = 4
"""Letters up to which a form is only recognised as it is written in the table, or in capitals: AP, not Ap or ap."""
_TOKEN = pattern(
    r"(?:[LlDd]|[Dd]ell|[Aa]ll|[Dd]all)['’](?=[^\W\d_])|[^\W_]+(?:['’.&][^\W_]+)*\.?|[\u0900-\u0dff\u0e00-\u0eff]+"
)
_REMEMBERED = 20_000
"""Words for which is remembered whether a supplier's name begins with them: folding each anew costs more."""


_Value = TypeVar("_Value")
_Form = tuple[str, str, str, str]
"""A form as it is written, and the name, country and kind of who goes by it."""


class AgencyRow(Protocol):
    """What is asked of a supplier that settings add."""

    @property
    def name(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...
    @property
    def country(self) -> str | None: ...
    @property
    def kind(self) -> str: ...


@frozen
class Named:
    """A supplier that is named at text[start:end]; country is ISO 3166-1 or '', kind as in agencies.toml."""

    name: str
    start: int
    end: int
    country: str
    kind: str = "agency"

    def moved(self, by: int) -> Named:
        """The same, `by` characters further on."""
        return Named(self.name, self.start + by, self.end + by, self.country, self.kind)


_SURNAME = pattern(r"(?: [A-ZÀ-Þ]{3,}){1,2}(?! ?[A-ZÀ-Þ])")
"""What follows a sign of capitals that is a given name: `ANA EJEMPLO`."""


class Agencies:
    """The known suppliers, by every form they are met in."""

    def __init__(self, extra: tuple[AgencyRow, ...] = ()) -> None:
        self._forms: dict[str, list[_Form]] = {}
        self._unspaced: dict[str, list[_Form]] = {}
        self._longest: dict[str, int] = {}
        self._seconds: dict[str, set[str]] = {}
        self._words: dict[str, tuple[int, set[str]]] = {}
        self._openings: dict[str, bool] = {}
        for name, aliases, country, kind in _shipped():
            self._add(name, aliases, country, kind)
        for row in extra:
            self._add(row.name, row.aliases, row.country or "", row.kind)

    def _add(self, name: str, aliases: tuple[str, ...], country: str, kind: str) -> None:
        for form in (name, *aliases):
            if _is_unspaced(form):
                self._unspaced.setdefault(form[0], []).append((form, name, country, kind))
                continue
            if form.replace(" ", "").isalnum():  # most, and read at each start
                words = form.casefold().split()
                key = " ".join(words)
            else:
                words = [_first(match[0]) for match in _TOKEN.finditer(form)] or [_first(form)]
                key = _key(form)
            first = words[0]
            self._forms.setdefault(key, []).append((form, name, country, kind))
            self._longest[first] = max(self._longest.get(first, 0), len(words))
            self._seconds.setdefault(first, set()).add(words[1] if len(words) > 1 else "")

    def named(self, text: str, start: int = 0, end: int | None = None) -> list[Named]:
        """Every supplier named in text[start:end], the longest form first at each place, in order."""
        part = text[start:end]
        plain = part.isascii()
        words = part.split() if plain and part.replace(" ", "").isalnum() else _TOKEN.findall(part)
        known = self._words  # asked here at once: nearly all words begin no name
        begun = [
            (at, longest)
            for at, word in enumerate(words)
            if (word not in known or known[word][0]) and (longest := self._goes_on(words, at, word))
        ]
        found = self._begun_at(begun, text, start, len(text) if end is None else end) if begun else []
        return found if plain or is_western(part) else [*found, *self._within(part, start)]

    def may_begin(self, words: str) -> bool:
        """Whether the first word may begin a supplier's name: a cheap test before `named`."""
        if not words.isascii() and not is_western(words):
            return True
        word = words.split(" ", 1)[0]
        if word in self._openings:
            return self._openings[word]
        first = _TOKEN.search(words)
        known = first is not None and self._begins(first[0])[0] > 0
        if word[:1].isalnum():  # a token, and so the first one, begins with it
            _remember(self._openings, word, known)
        return known

    def stands_at(self, text: str, at: int, end: int) -> bool:
        """Whether a supplier's name begins at text[at]."""
        end = min(end, at + 120)
        return self.may_begin(text[at : at + 40]) and any(one.start == at for one in self.named(text, at, end))

    def begin_with(self, word: str) -> bool:
        """Whether a word is the first of a supplier's name."""
        return self._begins(word)[0] > 0

    def exactly(self, words: str) -> Named | None:
        """The supplier that these words as a whole name; None if they say anything else."""
        if not self.may_begin(words):
            return None
        found = self.named(words)
        if len(found) == 1 and not words[: found[0].start].strip(" .'\"") and not words[found[0].end :].strip(" .'\""):
            return found[0]
        return None

    def _begins(self, word: str) -> tuple[int, set[str]]:
        """How many words the longest form has that begins with this one, 0 if none does, and the second words."""
        known = self._words.get(word)
        if known is None:
            first = _first(word)
            known = self._longest.get(first, 0), self._seconds.get(first, set())
            _remember(self._words, word, known)
        return known

    def _goes_on(self, words: list[str], at: int, word: str) -> int:
        """How many words the longest form has that begins with two words of a text, or with the one; 0 if none does."""
        longest, seconds = self._begins(word)
        if longest > 1 and at + 1 < len(words) and _first(words[at + 1]) in seconds:
            return longest
        return 1 if "" in seconds else 0

    def _begun_at(self, begun: list[tuple[int, int]], text: str, start: int, end: int) -> list[Named]:
        """The names that begin with these words of text[start:end]; each with the number of words of the longest."""
        tokens = list(_TOKEN.finditer(text, start, end))
        names: list[Named] = []
        free = 0
        for at, longest in begun:
            for count in range(min(longest, len(tokens) - at), 0, -1) if at >= free else ():
                first, last = tokens[at].start(), tokens[at + count - 1].end()
                found = self._form(text[first:last])
                if found is not None and not (text[first:last] == "ANA" and _SURNAME.match(text, last)):
                    names.append(Named(found[1], first, last, found[2], found[3]))
                    free = at + count
                    break
        return names

    def _form(self, words: str) -> _Form | None:
        for row in self._forms.get(_key(words), ()):
            form = row[0]
            if len(form.replace(".", "")) > SHORT or words.rstrip(".") in (form, form.upper()) or not form.isascii():
                return row
        return None

    def _within(self, part: str, start: int) -> list[Named]:
        """The suppliers of words that no blanks divide, the longest forms first, without overlap, in order."""
        forms = [form for first in self._unspaced.keys() & set(part) for form in self._unspaced[first]]
        found: list[Named] = []
        for form, name, country, kind in sorted(forms, key=lambda form: (-len(form[0]), form[0])):
            at = part.find(form)
            if at >= 0 and not any(at < one.end - start and one.start - start < at + len(form) for one in found):
                found.append(Named(name, start + at, start + at + len(form), country, kind))
        return sorted(found, key=lambda one: one.start)


def _remember(known: dict[str, _Value], word: str, value: _Value) -> None:
    if len(known) >= _REMEMBERED:
        known.clear()
    known[word] = value


def _key(words: str) -> str:
    return " ".join(words.casefold().replace("-", " ").replace(".", "").replace("’", "'").split())


def _first(word: str) -> str:
    """What a form is looked up by before all of it is compared: its first word."""
    return word.casefold().replace(".", "").replace("’", "'")


def _is_unspaced(form: str) -> bool:
    if form.isascii() or max(form) < "\u3040":
        return False
    return "\u3040" <= form[0] <= "\u9fff" or any(
        "\u3040" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7af" for character in form
    )


@cache
def _shipped() -> tuple[tuple[str, tuple[str, ...], str, str], ...]:
    rows: list[tuple[str, tuple[str, ...], str, str]] = []
    with open(join(dirname(__file__), "agencies.toml"), encoding="utf-8") as file:
        table = file.read()
    for chunk in table.split("[[agencies]]\n")[1:]:
        name, country, kind = "", "", "agency"
        aliases: tuple[str, ...] = ()
        for line in chunk.split("\n"):
            key, _, value = line.partition(" = ")
            if key == "name":
                name = value[1:-1]
            elif key == "aliases":
                aliases = tuple(value.split('"')[1::2])
            elif key == "country":
                country = value[1:-1]
            elif key == "kind":
                kind = value[1:-1]
        rows.append((name, aliases, country, kind))
    return tuple(rows)


@cache
def shipped() -> Agencies:
    """The suppliers that clipper knows without settings."""
    return Agencies()
