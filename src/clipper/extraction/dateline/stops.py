"""Where the words of a dateline's place may end: before a date, a supplier, a mark."""

from __future__ import annotations

from clipper.extraction.dateline.parts import Parts, regex
from clipper.extraction.dateline.placenames import keeps_its_point, looks_like_place
from clipper.extraction.dates import grammar
from clipper.extraction.names.names import is_bare_desk, is_given
from clipper.extraction.page.reading import Reading
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.gazetteer import is_place, is_region
from clipper.extraction.tables.months import MONTHS, WEEKDAYS
from clipper.patterns import pattern

_DATE_WORDS = frozenset(["le", "den", "el", "a", "am", *MONTHS, *WEEKDAYS])
_BREAK = pattern(r"(?:\s+|/)([^\W\d_]*)")
_BEHIND = pattern(r"[\s.,]{0,4}([^\W\d_]*)")
"""What divides a place's words, and what stands behind it; with the word that follows."""


_GERMAN_OPENERS = (
    "Der|Die|Das|Ein|Eine|Einen|Im|In|Am|An|Auf|Aus|Bei|Beim|Es|Für|Mit|Nach|Vor|Von|Wegen|Wer|Wie|Zum|Zur|Seit|Über|"
    "Unter|Noch|Auch|Was|Wenn|Weil|Wo|Ob|Rund|Zwei|Drei|Vier|Jetzt|Schon|Erst|Viele|Mehrere|Nur|Nun|Kein|Keine"
)
RUNS_IN = pattern(rf"(?<![.:])(?! {{1,2}}Am (?:Main|See)) {{1,2}}(?:{_GERMAN_OPENERS}) [\wÄÖÜäöüß„»\"]")
"""How a German story goes on behind a town whose mark was lost: `Moorstedt Am frühen Dienstag`."""
EDITED = pattern(r"\. \([a-zäöü]{2,4}(?:[/-][a-zäöü]{2,4})?\):? [A-ZÄÖÜ„»\"]")
"""A German editor's initials behind a town and its full stop: `Moorau. (lm) Der Schäfer`."""


_ENGLISH_OPENERS = (
    "The|A|An|In|At|As|After|Amid|With|Over|Most|Many|Several|Hundreds|Thousands|Two|Three|Four|Five|Six|Nearly|"
    "Following|While|Even|When|Since|Despite"
)
_BEFORE_A_SMALL_WORD = "Before|About|Around|Almost|Seven|Eight|Nine|Ten|Twelve|Some|Another|It|Once|Under|Today"
"""Those that begin a name, too: `BERLIN Today Magazine`."""
_FOREIGN = (
    "British|French|German|Italian|Spanish|Greek|Russian|Ukrainian|Chinese|Japanese|Indian|Pakistani|Israeli|"
    "Palestinian|Iranian|Iraqi|Turkish|Syrian|Egyptian|Canadian|Australian|European|Asian|African|Brazilian|Mexican|"
    "Argentine|Venezuelan|Saudi|Afghan|Thai|Swiss|Dutch|Belgian|Swedish|Norwegian|Danish|Polish|Portuguese|"
    "Shares|Stocks|Oil|Gold|Copper|Crude|Investors|Prosecutors|Lawmakers|Officials|Authorities|Scientists|Researchers|"
    "Rescuers|Gunmen|Former|Thousands|Dozens|Militants|Rebels|Protesters|Demonstrators|Insurgents|Firefighters|Hackers|"
    "Soldiers|Troops|Voters|Consumers|Regulators|Suspected|Global|Islamist"
)
"""What a story is about behind a town; `LONDON Irish`, `BELFAST City` and `OXFORD Police` are names."""
RUNS_ON = pattern(
    rf"(?!(?<=MELBOURNE) Rebels) (?:(?:{_ENGLISH_OPENERS}) [\w‘“]|"
    rf"(?:{_BEFORE_A_SMALL_WORD}) [a-z\d]|U\.[SN]\.(?:-[a-z]+)? \w|"
    rf"(?:{_FOREIGN}) [a-z]|"
    rf"(?:{_FOREIGN}) (?:Prime|President|Foreign|Finance|Interior|Defen[cs]e|Chancellor|King|Queen|Supreme|Economy|"
    r"Health|Justice|Energy|Trade|Vice|Deputy|Premier|Opposition|Senator|Sen\.|Rep\.)(?= [A-Z])|"
    r"Wall Street [\w‘“]|(?:President|Prime Minister) [A-Z])"
)
"""How an English story goes on behind a town in capitals whose mark was lost: `SALEM The council`."""
OPENERS = frozenset(
    [*_GERMAN_OPENERS.split("|"), *_ENGLISH_OPENERS.split("|"), *_BEFORE_A_SMALL_WORD.split("|"), *_FOREIGN.split("|"),
     "U", "Wall", "President", "Prime"]
)  # fmt: skip
"""The words with which a story goes on so."""


def may_be_lowered(head: str) -> bool:
    """Whether a line may begin in small letters throughout, or with blanks around all marks, as collections have it."""
    if (head[0].islower() or head[0] == "(") and head.find(")", 3) > 0 and head.islower():
        return True
    return " , " in head or "-LRB- " in head or "-lrb- " in head


def runs_on(text: str, at: int, end: int) -> bool:
    """Whether the story goes on behind a town whose mark was lost, in German or, behind capitals, in English."""
    if RUNS_IN.match(text, at, end) is not None:
        return True
    capitals = text[at - 3 : at].isupper() and text[at + 1 : at + 2].isupper() and not text[at + 2 : at + 3].isupper()
    return capitals and RUNS_ON.match(text, at, end) is not None


def stops(text: str, start: int, end: int, limit: int, agencies: Agencies) -> list[int]:
    """Where the place may end: after all its words, or before the last ones, with or without a closing point.

    What follows must be able to belong to a dateline: no other word than one of a date or a supplier.
    """
    found = []
    point = text.find(".", start + 3, end)
    if point > 0 and text[point + 1 : point + 3].isupper():  # Lima.EFE. El pleno
        sign = text[point + 1 : point + 12].partition(". ")[0]
        found += [point] * (agencies.exactly(sign) is not None)
    barred = text.find(" |", start, min(start + 50, limit)) > 0 and "/" in text[start : start + 50]  # BERLIN hz/dpa |
    for match in (_BEHIND.match(text, end, limit), *reversed(list(_BREAK.finditer(text, start, end)))):
        assert match is not None
        stop, word = match.start(), match[1]
        if stop - start < 3:
            break
        goes_on = (
            not word
            or text[stop] in "/.,â"
            or word[0] == "â"
            or word.lower() in _DATE_WORDS
            or agencies.begin_with(word)
            or text.startswith(("  ", " l "), stop)
            or text.startswith((" |", " ■"), match.end())
            or (barred and text[match.end() : match.end() + 1] == "/")
            or (word in OPENERS and runs_on(text, stop, limit))
        )
        if text[stop - 1] not in ".-":
            if goes_on:
                found.append(stop)
            continue
        words = text[start:stop]
        bare = words.rstrip(".-")
        if goes_on and (len(bare) <= 4 or not words.isupper() or keeps_its_point(words)):
            found.append(stop)
        if len(bare) > 3:
            found.append(start + len(bare))
    return found[:8]


_STATIONS = ("CNN", "CNBC", "BBC ", "VOA ")


def without_stroke(text: str, place: tuple[int, int] | None) -> tuple[int, int] | None:
    """A place without the stroke between it and its supplier, or the paper's own sign: `Lima / AFP`, `Kiel/MZ`."""
    if place is None:
        return None
    town = text[slice(*place)].rstrip(" /")
    if ", " in town and town.partition(", ")[2].startswith(_STATIONS):  # Jakarta, CNN Indonesia
        town = town.partition(", ")[0]
    if town.endswith((", im", ", den", ", am")):  # Kiel, im Januar 2020
        town = town.rpartition(", ")[0]
    if town[-1] == "." and is_place(town[town.find("/") + 1 : -1]) and "/" in town:  # Salem/Dover. (lm) Der Rat
        town = town[:-1]
    at = len(town) - 3 if town[-3:-2] == "/" else len(town) - 4 if town[-4:-3] == "/" else 0
    if (
        at > 2
        and town[at + 1 :].isalpha()
        and town[at + 1 :].isupper()
        and not (is_region(town[at + 1 :]) or is_place(town[at + 1 :].title()))
    ):
        town = town[:at].rstrip()
    return place[0], place[0] + len(town)


TOLD = 40
"""Letters of the shortest paragraph of a town among others; a shorter one is a row of a table, or a related title."""


def is_one_of_many(reading: Reading, number: int, parts: Parts) -> bool:
    """Whether a town and a colon only begin one of several paragraphs that begin so: towns in turn, or who speaks."""
    assert parts.place is not None
    town = reading.text[slice(*parts.place)]
    if town > "\u2e7f":
        return True  # 新北市:停止上班
    heads = [line.text[:40].partition(":")[0].rstrip() for line in reading.lines[number + 1 : number + 14]]
    if town in heads[:3]:
        return True
    if heads.count(town) > 1:
        return not _is_above_teasers(reading, number, heads.index(town))
    begun = [
        line
        for line in reading.lines[number + 1 : number + 9]
        if ": " in line.text[:40] and line.text[0].isupper() and line.weight >= TOLD
    ]
    return len(begun) > 1 and sum(looks_like_place(line.text.partition(": ")[0]) for line in begun) > 1


def _is_above_teasers(reading: Reading, number: int, again: int) -> bool:
    """Whether a whole article stands between a town and where it opens a line again, which is cut: a teaser's."""
    cut = number + 1 + again
    told = reading.prose[number] and reading.paragraphs(number, cut) > 1
    return told and not (reading.prose[cut] or reading.lines[cut].ends_sentence)


def is_bare(reading: Reading, number: int, at: int, stop: int) -> bool:
    """Whether nothing can prove the place text[at:stop]: the line ends behind an unknown one, or two blanks follow.

    Behind two blanks a place can be proven in the first line alone, unless a date or a weekday is read there.
    """
    text = reading.text
    if stop == reading.lines[number].end:
        return not (looks_like_place(text[at:stop]) or text.startswith(".", stop))
    return (
        number > 0
        and text.startswith("  ", stop)
        and text[stop + 2 : stop + 3].isalpha()
        and text[stop + 2] != "â"
        and "day" not in text[stop : stop + 16]
        and not reading.figures.within(stop, stop + 50)
        and not runs_on(text, stop + 1, reading.lines[number].end)
    )


def house_with_date(text: str, end: int, parts: Parts) -> None:
    """`Lahore (Harbour Point / Harbour News - 13th Nov, 2019)`: a house that is no supplier, with the day."""
    house = regex("owner-dated").match(text, parts.at, end)
    written = next(grammar.find(text, house.end(), min(end, house.end() + 30)), None) if house else None
    close = regex("owner-end").match(text, written.end, end) if written is not None else None
    if house and written is not None and written.start == house.end() and close:
        parts.written, parts.at, parts.mark = written, close.end(), "dash"


def own_town(text: str, place: tuple[int, int] | None) -> tuple[int, int] | None:
    """The town among the words before a date: not a desk (`Redacción Deportes`), nor the writer glued before it.

    `Ana Ejemplo Santiago de Chile - 5 ene 2020`, where a page lost its breaks; none, if the table has no such town, or
    a writer alone stands before a Spanish story's stroke, `ANA EJEMPLO.- El pleno`.
    """
    if place is None or text.startswith(("Redacción", "Redaccion", "REDACCI"), place[0]):
        return None
    words = (name := text[slice(*place)]).split(" ")
    if text.startswith(".", place[1]) and len(words) > 1 and is_given(words[0]) and not looks_like_place(name):
        return None
    if len(words) < 4 or ", " in name or looks_like_place(name) or not any(map(is_given, words[:-1])):
        return place
    for count in (3, 2, 1):
        town = " ".join(words[-count:])
        if is_place(town) and (count > 1 or not is_given(town)):
            return place[1] - len(town), place[1]
    return None


def is_house(words: str, agencies: Agencies) -> bool:
    """Whether words behind a slash are a supplier or a paper's desk, and no second town."""
    return agencies.exactly(words) is not None or is_bare_desk(words)


def is_of_the_title(above: str, words: str) -> bool:
    """Whether words in capitals are those with which the line above begins, a title: they are no town then."""
    return (
        words.isupper()
        and " " in words
        and not words.endswith(" COUNTY")
        and len(above) > len(words) + 3
        and above.casefold().startswith(words.casefold())
    )


def is_followed_by_a_word(text: str, parts: Parts, end: int) -> bool:
    """Whether nothing but a place has been read, and a word other than a weekday goes on: most lines are left here."""
    if parts.written or parts.credits or parts.region or parts.bracketed or parts.mark or parts.at + 1 >= end:
        return False
    if text.startswith(("  ", " l "), parts.at) or runs_on(text, parts.at, end):
        return False  # WASHINGTON  Ann Example was sentenced, Magdeburg l Der Rat
    following = text[parts.at : parts.at + 8].lstrip()[:1]
    return following.isalpha() and following != "â" and regex("weekday").match(text, parts.at, end) is None
