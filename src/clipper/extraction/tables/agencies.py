"""Which suppliers of news a few words name. The table is agencies.toml beside this module; settings may add to it."""

from __future__ import annotations

from functools import cache
from os.path import dirname, join
from typing import Protocol, TypeVar

from clipper.extraction.page.scripts import is_western
from clipper.frozen import frozen
from clipper.patterns import pattern

SHORT = 4
"""Letters up to which a form is only recognised as it is written in the table, or in capitals: AP, not Ap or ap."""
_TOKEN = pattern(
    r"(?:[LlDd]|[Dd]ell|[Aa]ll|[Dd]all)['’](?=[^\W\d_])|[^\W_]+(?:['’.&][^\W_]+)*\.?|[\u0900-\u0dff\u0e00-\u0eff]+"
)
_REMEMBERED = 20_000
"""Words for which is remembered whether a supplier's name begins with them: folding each anew costs more."""
_ASKED = 60
"""First words after which all of the table is gone through: of one text fewer are asked."""
_ROW = b"[[agencies]]\n"

_Value = TypeVar("_Value")
_Row = tuple[str, tuple[str, ...], str, str]
"""A supplier's name, other forms, country and kind."""
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


_AS_WRITTEN = frozenset(["NewsWire"])
"""Forms that are common words in other letters."""
_GIVEN = frozenset(
    ["ANA", "INA", "MIA", "RIA", "SITA", "PETRA", "Petra", "Saba", "Sana", "Hina", "Wafa", "Leta", "Antara", "Andina",
     "Mehr", "Tasnim"]
)  # fmt: skip
"""Forms that are given names, too."""
_SURNAME = pattern(
    r"(?: [A-ZÀ-Þ]{3,}){1,2}(?! ?[A-ZÀ-Þ])|"
    r"(?<=[a-z]) (?:von |van |de |del )?(?!News|Agency|Press|Staff|Nachrichten|Noticias|Bali|Jatim|"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b)[A-ZÀ-Þ][a-zß-ÿ]{2,}"
)
"""What follows a sign that is a given name: `ANA EJEMPLO`, `Petra Beispiel`."""


class Agencies:
    """The known suppliers, by every form they are met in.

    The table is searched for the first words that are asked, until so many are that to go through all of it is cheaper.
    """

    def __init__(self, extra: tuple[AgencyRow, ...] = ()) -> None:
        self._extra = [(row.name, row.aliases, row.country or "", row.kind) for row in extra]
        self._forms: dict[str, list[_Form]] = {}
        self._unspaced: dict[str, list[_Form]] = {}
        self._longest: dict[str, int] = {}
        self._seconds: dict[str, set[str]] = {}
        self._words: dict[str, tuple[int, set[str]]] = {}
        self._openings: dict[str, bool] = {}
        self._searched: set[str] | None = set()
        """The first words whose forms have been looked for; None once all have been."""

    def _search(self, first: str) -> None:
        if self._searched is None or first in self._searched:
            return
        if len(self._searched) >= _ASKED:
            self._take_all()
            return
        self._searched.add(first)
        for row in (*_begun(first), *self._extra):
            self._add(*row, first)

    def _take_all(self) -> None:
        if self._searched is not None:
            self._searched = None
            self._forms, self._longest, self._seconds = {}, {}, {}
            for row in (*map(_row, _chunks()[1:]), *self._extra):
                self._add(*row)

    def _add(self, name: str, aliases: tuple[str, ...], country: str, kind: str, asked: str | None = None) -> None:
        """Take the forms of a supplier, or those alone that begin with the word that is asked."""
        for form in (name, *aliases):
            if asked is not None and not _first(form).startswith(asked):
                continue
            if _is_unspaced(form):
                if asked is None:
                    self._unspaced.setdefault(form[0], []).append((form, name, country, kind))
                continue
            if form.replace(" ", "").isalnum():  # most, and read at each start
                words = form.casefold().split()
                key = " ".join(words)
            else:
                words = [_first(match[0]) for match in _TOKEN.finditer(form)] or [_first(form)]
                key = _key(form)
            first = words[0]
            if asked is not None and first != asked:
                continue
            self._forms.setdefault(key, []).append((form, name, country, kind))
            self._longest[first] = max(self._longest.get(first, 0), len(words))
            self._seconds.setdefault(first, set()).add(words[1] if len(words) > 1 else "")

    def named(self, text: str, start: int = 0, end: int | None = None) -> list[Named]:
        """Every supplier named in text[start:end], the longest form first at each place, in order."""
        part = text[start:end]
        plain = part.isascii()
        western = plain or is_western(part)
        if not western:
            self._take_all()
        words = part.split() if plain and part.replace(" ", "").isalnum() else _TOKEN.findall(part)
        known = self._words  # asked here at once: nearly all words begin no name
        begun = [
            (at, longest)
            for at, word in enumerate(words)
            if (word not in known or known[word][0]) and (longest := self._goes_on(words, at, word))
        ]
        found = self._begun_at(begun, text, start, len(text) if end is None else end) if begun else []
        return found if western else [*found, *self._within(part, start)]

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
            self._search(first)
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
                if found is not None and not (text[first:last] in _GIVEN and _SURNAME.match(text, last)):
                    names.append(Named(found[1], first, last, found[2], found[3]))
                    free = at + count
                    break
        return names

    def _form(self, words: str) -> _Form | None:
        key = _key(words)
        if self._searched is not None:
            first = key.split(" ", 1)[0]
            if first not in self._searched or not first.isalnum():
                self._take_all()  # marks within the first word: forms that begin with another part of it may be meant
        for row in self._forms.get(key, ()):
            form = row[0]
            if form in _AS_WRITTEN and words != form:
                continue
            if (
                len(form.replace(".", "")) > SHORT
                or words.rstrip(".") in (form.rstrip("."), form.upper())
                or not form.isascii()
            ):
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
def _table() -> bytes:
    with open(join(dirname(__file__), "agencies.toml"), "rb") as file:
        return file.read()


@cache
def _small_table(in_ascii: bool) -> bytes:
    """The table as first words are looked up, at least those in ASCII: each stands behind a quotation mark."""
    small = _table().lower().replace("ß".encode(), b"ss") if in_ascii else _table().decode().casefold().encode()
    return small.replace(b".", b"").replace("’".encode(), b"'")


@cache
def _chunks() -> list[bytes]:
    return _table().split(_ROW)


def _begun(first: str) -> list[_Row]:
    """The suppliers one of whose forms, or another value of the table, begins with this word."""
    begun, table = f'"{first}'.encode(errors="surrogatepass"), _small_table(first.isascii())
    rows: list[int] = []
    at = table.find(begun)
    while at >= 0:
        end = at + len(begun)
        if not (first[-1:].isalnum() and table[end : end + 1].isalnum()):  # or else the word would go on
            rows.append(table.count(_ROW, 0, at))
        at = table.find(begun, end)
    return [_row(_chunks()[row]) for row in dict.fromkeys(rows)]


def _row(chunk: bytes) -> _Row:
    name, country, kind = "", "", "agency"
    aliases: tuple[str, ...] = ()
    for line in chunk.decode().split("\n"):
        key, _, value = line.partition(" = ")
        if key == "name":
            name = value[1:-1]
        elif key == "aliases":
            aliases = tuple(value.split('"')[1::2])
        elif key == "country":
            country = value[1:-1]
        elif key == "kind":
            kind = value[1:-1]
    return name, aliases, country, kind


@cache
def shipped() -> Agencies:
    """The suppliers that clipper knows without settings."""
    return Agencies()
