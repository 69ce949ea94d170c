"""Datelines that only a supplier's sign proves: `Warmsroth – K 37 (ots).`, `sevilla / efe`."""

from __future__ import annotations

import re
from functools import cache

from clipper.extraction.credit.pictures import is_picture
from clipper.extraction.credit.supplierlist import names_only
from clipper.extraction.dateline.dateline import LABELLED, Dateline
from clipper.extraction.dateline.opening import POINTED, after
from clipper.extraction.dateline.parts import DASH, Parts
from clipper.extraction.dateline.placenames import is_told_as_town, looks_like_place, may_be_town
from clipper.extraction.dateline.proof import is_first_story
from clipper.extraction.dateline.stops import OPENERS
from clipper.extraction.dates import grammar
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.tables.agencies import Agencies, Named
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

_OFFICES = pattern(r"(?i)polizei|präsidium|inspektion|direktion|feuerwehr|zoll|amt\b|ministerium")


_HOUSES = pattern(
    r"\b\w*(?:zeitung|rundschau|anzeiger|nachrichten|kurier|blatt|verlag|verband|bund|stiftung|allgemeine|presse|"
    r"rundfunk|fernsehen|gmbh|radio|magazin|news|institut|gesellschaft|kammer|verein|post|morgen|echo)\Z|\b(?:AG|SE|KG|"
    r"e\.? ?V\.?|ZDF|ARD|WDR|NDR|SWR|MDR|BR|rbb|RTL|SAT\.1|ProSieben|taz)\b",
    re.IGNORECASE,
)


def opening_agency(line: Line, agencies: Agencies) -> Named | None:
    """The agency with which a story opens below a line of its town and day: `AKP -- The council`."""
    sign, _, told = line.text[:40].partition(" --")
    only = agencies.exactly(sign) if told[1:2].isupper() else None
    return only.moved(line.start) if only is not None and only.kind == "agency" else None


def is_sender(words: str) -> bool:
    """Whether the words before a release's sign are its sender's name: a paper, a station, a firm, an association."""
    return _HOUSES.search(words) is not None and not is_place(words)


@cache
def _release() -> re.Pattern[str]:
    word = r"[A-ZÄÖÜ][\wäöüß.-]+"
    return re.compile(
        rf"(?P<town>{word}(?:[ /](?:am|an der|im|bei|{word})){{0,3}})"
        r"(?:\s\([^()\n]{2,30}\)|(?:,|\s?[–/-])\s[^().!?\n]{1,30})?\s(?P<sign>\(ots\))\.?(?:\s{1,2}|\Z)(?:[–-]\s)?"
    )


def released(reading: Reading, number: int, agencies: Agencies) -> Dateline | None:
    """`Warmsroth – K 37 (ots).`, `Polizeipräsidium Salem (ots) -`: what German offices put before the sign."""
    line, text = reading.lines[number], reading.text
    match = _release().match(text, line.start, line.end)
    if match is None or not reading.prose[number] or not is_first_story(reading, number):
        return None
    town = match["town"]
    stands = is_place(town) or (" " not in town and match.end("town") < match.start("sign") - 1)
    place = match.span("town") if stands and not _OFFICES.search(town) else None
    named = agencies.named(text, *match.span("sign"))
    return Dateline(
        line.start, match.end(), place, (match.span("sign"),), None, tuple(named), "dateline: a release's sign", number
    )


_PORTALS = pattern(
    r"\((?P<sign>PresseBox|lifePR|LifePR|pressebox)\) "
    r"\((?P<place>[A-ZÄÖÜ][^(),]{2,40}), (?P<day>\d\d?\.\d\d?\.\d{4})\) ?[–-]? ?"
)


def of_a_portal(text: str, line: Line, number: int, agencies: Agencies) -> Dateline | None:
    """`(PresseBox) (Aalen, 10.03.2015) Der Rat`: how German portals of releases begin their texts."""
    match = _PORTALS.match(text, line.start, line.end)
    only = None if match is None else agencies.exactly(match["sign"])
    if match is None or only is None:
        return None
    written = next(grammar.find(text, *match.span("day")), None)
    sign = match.start(), match.end("sign") + 1
    return Dateline(line.start, match.end(), match.span("place"), (sign,), written, (only.moved(sign[0] + 1),),
                    "dateline: supplier, place, date", number)  # fmt: skip


def in_small_letters(reading: Reading, number: int, agencies: Agencies) -> Dateline | None:
    """`sevilla / efe`, a known town and supplier alone in their line; `vitoria - El pleno` at the start of a story."""
    line = reading.lines[number]
    town, dash, _ = line.text[:40].partition(" - ")
    if not dash and line.text.count(" que ") + line.text.count(" los ") > 1:  # bruselas. El pleno
        town, dash, _ = line.text[:25].partition(". ")
    if dash and is_place(town.title()) and reading.prose[number] and is_first_story(reading, number):
        end = line.start + len(town)
        return Dateline(line.start, end + len(dash), (line.start, end), (), None, (), "dateline: place", number)
    town, _, rest = line.text.partition(" / ")
    only = agencies.exactly(rest) or agencies.exactly(rest.upper()) if len(line.text) <= 40 else None
    if only is None or only.kind != "agency" or not is_place(town.title()):
        return None
    at = line.start + len(town) + 3
    place = line.start, line.start + len(town)
    what = "dateline: place, supplier"
    return Dateline(line.start, line.end, place, ((at, line.end),), None, (only.moved(at),), what, number)


_LOWERED = pattern(
    r"(?:(?P<place>[a-z][a-z.' -]{1,28}[a-z.](?: ?, [a-z][a-z. ]{1,18}[a-z.])?)"
    r"(?: ?, (?P<date>[a-z]{3,9}\.? \d\d?))? )?"
    r"(?P<sign>\( ?(?P<name>[a-z][\w .-]{0,22}[a-z]) ?\)|-lrb- (?P<penn>[a-z][\w .-]{0,22}?) -rrb-)"
    r"(?: ?(?:--?|[–—_:]))? (?=\S)",
    re.IGNORECASE,
)


def lowered(reading: Reading, number: int, agencies: Agencies) -> Dateline | None:
    """`salem , jan 5 ( reuters ) - the council`: a known town and agency as collections in small letters keep them.

    Or with the marks by which linguists write brackets, `SALEM -LRB- AP -RRB- -- The council`, or blanks around all:
    `SALEM , Oregon ( AP ) -- The council`.
    """
    line = reading.lines[number]
    match = _LOWERED.match(reading.text, line.start, line.end)
    if match is None or not (match["penn"] or match["sign"][1] == " " or line.text[:300].islower()):
        return None
    name, place = match["name"] or match["penn"], match["place"]
    only = agencies.exactly(name) or agencies.exactly(name.upper()) or agencies.exactly(name.title())
    if only is None or (place is not None and not is_place(place.partition(",")[0].strip().title())):
        return None
    written = next(grammar.find(reading.text, *match.span("date")), None) if match["date"] else None
    span = match.span("place") if place is not None else None
    named = only.moved(match.start("name" if match["name"] else "penn"))
    what = "dateline: a supplier in small letters"
    return Dateline(line.start, match.end(), span, (match.span("sign"),), written, (named,), what, number)


_BEHIND_INITIALS = pattern(
    r"(?P<initials>[a-zäöü]{2,4}(?:[/-][a-zäöü]{2,4}){0,2})\.? "
    r"(?P<town>[A-ZÄÖÜ][\wäöüß-]{3,}(?:/[A-ZÄÖÜ]\w{3,})?)"
    r"(?:(?:, (?P<day>\d\d?\. [A-ZÄÖÜ][a-zäöü]{2,8}))?\. | [–·⋅-] )(?=[A-ZÄÖÜ„])"
)


_SMALL_WORDS = frozenset(
    ["ab", "als", "am", "an", "auf", "aus", "bei", "bis", "da", "das", "dem", "den", "der", "des", "die", "ein", "es",
     "für", "hat", "ihr", "im", "in", "ins", "ist", "kein", "mein", "mit", "nach", "noch", "nur", "ob", "oder", "ohne",
     "per", "pro", "sein", "seit", "sie", "so", "um", "und", "vom", "von", "vor", "was", "wie", "wo", "zu", "zum",
     "zur"]
)  # fmt: skip
"""German words as short as initials: a wrapped line may begin `nach Kiel. Der Rat`."""


def behind_initials(reading: Reading, number: int, agencies: Agencies) -> Dateline | None:
    """`pm/gg Moorstedt. Der Rat`: a German editor's initials and a town before the first words of a story.

    Or an agency's: `dpa-afx FRANKFURT. Der Rat`.
    """
    line = reading.lines[number]
    match = _BEHIND_INITIALS.match(reading.text, line.start, line.end)
    if match is None or reading.is_english or not _SMALL_WORDS.isdisjoint(match["initials"].split("/")):
        return None
    town = match["town"]
    told = may_be_town(town) if "/" in match["initials"] else is_told_as_town(reading.text, town)
    if not (is_place(town) or told):
        return None
    written = next(grammar.find(reading.text, *match.span("day")), None) if match["day"] else None
    only = agencies.exactly(match["initials"])
    if only is None or only.kind != "agency" or line.weight < 60:
        if not reading.prose[number] or "-" in match["initials"]:
            return None
        return Dateline(line.start, match.end(), match.span("town"), (), written, (), "dateline: place", number)
    sign, named = match.span("initials"), only.moved(line.start)
    what = "dateline: supplier, place"
    return Dateline(line.start, match.end(), match.span("town"), (sign,), written, (named,), what, number)


def above_the_town(reading: Reading, number: int, agencies: Agencies) -> Dateline | None:
    """`PRNewswire` and right below it `NEW YORK`, each alone in its line above the story."""
    line = reading.lines[number]
    after = reading.lines[number + 1] if number + 2 < reading.split_at else None
    only = agencies.exactly(line.text.strip("/"))
    if after is None or after.gap > 2 or only is None or only.kind != "press-release":
        return None
    if not looks_like_place(after.text) or len(after.text) > 45 or not reading.prose[number + 2]:
        return None
    at = line.start + line.text.index(line.text.strip("/"))
    what = "dateline: supplier, place"
    return Dateline(
        line.start, after.end, (after.start, after.end), ((line.start, line.end),), None, (only.moved(at),), what,
        number + 1
    )  # fmt: skip


_COMPOUNDS = frozenset(["Based", "Born", "Bound", "Area", "Wide", "Style", "Led", "Owned", "Trained", "Made", "Raised"])
"""Second halves of words with a town's name: `Salem-Based as it is, the firm`."""
_OPENERS = OPENERS | {"This", "These", "It", "On", "For", "When", "He", "She", "They"}
_HYPHENED = pattern(r"(?P<town>[A-Z]\w+(?:(?:/| )[A-Z]?\w+)?)-(?=(?P<word>[A-Z][a-z]*) [a-z])")


def hyphened(reading: Reading, number: int, line: Line) -> Dateline | None:
    """`Salem-Gangs of robbers`: a known town and a hyphen without blanks before a word that the text has in small
    letters too, or a small one; a name that a hyphen joins to a town's is not written so.
    """
    match = _HYPHENED.match(reading.text, line.start, line.end)
    if match is None or not reading.is_english or not is_place(match["town"].split("/")[0]) or is_place(match["word"]):
        return None
    if match["word"] in _COMPOUNDS:
        return None
    opens = match["town"].isupper() and match["word"] in _OPENERS  # DENVER-This is, and not: BUFFALO-Chicken pizza
    if not opens and f" {match['word'].lower()[:4]}" not in reading.text:
        return None
    return Dateline(line.start, match.end(), match.span("town"), (), None, (), "dateline: place", number)


_GLUED = pattern(
    r"(?P<town>[A-ZÀ-Þ][\w-]{2,20}?[a-zß-ÿ](?:/[A-ZÀ-Þ][\w-]{2,20}?[a-zß-ÿ])?)"
    r"(?=(?P<word>[A-ZÀ-Þ][a-zß-ÿ]{0,6}) [^\W\d_])"
)
_OPENS = frozenset(
    ["die", "der", "das", "ein", "eine", "es", "im", "in", "am", "an", "auf", "aus", "bei", "beim", "mit", "nach",
     "vor", "von", "für", "wegen", "wer", "wie", "was", "zum", "zur", "seit", "über", "unter", "noch", "auch", "el",
     "la", "los", "las", "un", "una", "en", "con", "por", "tras", "según", "al", "este", "esta", "dos", "tres",
     "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "le", "les", "une", "au", "après", "il", "lo",
     "gli", "è", "the", "as", "after", "at", "o", "os", "um", "uma", "em", "no", "na"]
)  # fmt: skip
"""Words with which a story begins, that no name of a house has behind its town."""


def glued(reading: Reading, number: int, line: Line) -> Dateline | None:
    """`KielDie Räte`: a known town to which a page glued the first word of the story, an article or the like."""
    match = _GLUED.match(reading.text, line.start, line.end)
    if match is None or match["word"].lower() not in _OPENS or not is_place(match["town"].split("/")[0]):
        return None
    if sum(reading.prose[:number]) > 4:
        return None
    return Dateline(line.start, match.end(), match.span("town"), (), None, (), "dateline: place", number)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        r"(?:DATELINE|Dateline)\s?:\s*(?P<place>[^\W\d_][^\d():;|]{2,50}?)(?:,\s"
        r"(?=[A-Z][a-z]{2,8}\.?\s\d)|\s*\(|\s*\Z)"
    )


def labelled(reading: Reading, number: int) -> Dateline | None:
    """`DATELINE: LONDON`, as databases print it among their labels, in one line or the place in the next."""
    line = reading.lines[number]
    below = reading.lines[number + 1] if line.text[-1] == ":" and number + 1 < len(reading.lines) else line
    match = _label().match(reading.text, line.start, below.end) if below.gap <= 1 or below is line else None
    if match is None:
        return None
    return Dateline(line.start, below.end, match.span("place"), (), None, (), LABELLED, number)


_WITHOUT_DASH = frozenset(["CNN", "Belga"])
"""Suppliers whose own sign stands before the first word: `(CNN)The council`."""


def without_place(reading: Reading, number: int, parts: Parts, agencies: Agencies) -> Dateline | None:
    """`(Reuters) - The council`, `(CNN) The council`: a supplier alone."""
    line, text = reading.lines[number], reading.text
    brief = line.text[-1] == ":" and any(below.text[:2] == "* " for below in reading.lines[number + 1 : number + 2])
    if not (reading.prose[number] or brief) or not is_first_story(reading, number):
        return None
    start, end = parts.credits[0]
    bracketed = text[start] in "([/"
    words = text[start + 1 : end - 1] if bracketed else text[start:end]
    only = agencies.exactly(words) or next(iter(names_only(words, agencies) if "/" in words else ()), None)
    behind = after(DASH, text, end, line.end)
    runs = bracketed and re.match(r" [^\W\d_a-z]", text[end : end + 2]) is not None and not is_picture(line.text[:60])
    if not (bracketed or behind > end) and only is not None:
        pointed = POINTED.match(text, end, line.end)
        behind = end if pointed is None else pointed.end()
    if only is None or not (behind > end or only.name in _WITHOUT_DASH or runs):
        return None
    return Dateline(
        parts.start if parts.written else start, max(behind, end), None, ((start, end),), parts.written,
        parts.named, "dateline: supplier", number
    )  # fmt: skip
