"""Datelines whose mark, or its blank, was lost: `NZPA-Reuter Ankara A wave`, `TOKYO Acme Corp said`, `Salem.Der Rat`.

Where the town alone tells so, it is one of the table in front of the first running text, and what follows can be
neither the rest of its name nor what it owns.
"""

from __future__ import annotations

import re

from clipper.extraction.dateline.dateline import Dateline
from clipper.extraction.dateline.placenames import looks_like_place
from clipper.extraction.dateline.proof import is_first_story
from clipper.extraction.names.common import is_common
from clipper.extraction.names.names import is_given
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

HEAD = 30
"""Lines from the start in which a paper's wire story begins."""
NEAR = 8
"""Lines below a town in which others begin the same way, where towns are told of in turn."""
RULE = "dateline: place before a sentence"


_SENTENCE = pattern(
    r"(?P<place>[A-Z]{3,}(?: [A-Z]{3,}){0,2}(?:, (?:[A-Z]{2}|D\.C\.|[A-Z][a-z]{2,}\.?))?) "
    r"(?:The|A|An|At|In|On|As|After|It|When|Today|Two|Three|More than|Today,) (?=[a-z]|(?<=, )[A-Z])"
)


_SMALL_WORDS = (
    "El|Los|Las|Un|Una|En|Tras|Según|Der|Die|Das|Ein|Eine|Im|Am|Auf|Bei|Es|Für|Mit|Nach|Vor|Wegen|Wer|Zum|Zur|Seit"
)
_SENTENCE_ELSEWHERE = pattern(
    r"(?P<place>[A-ZÀ-Þ][\w.-]{2,}+(?: (?!(?:El|Los|Las|Der|Die|Das|Im) )[A-ZÀ-Þ][\w.]++){0,2}) "
    rf"(?:{_SMALL_WORDS}) "
    r"[^.!?]{0,60}?\b[a-zß-ÿ]{2,}\b",
    signs=tuple(f" {word.lower()} " for word in _SMALL_WORDS.split("|")),
)
"""The same in German and Spanish, where the town need not stand in capitals: small words begin a sentence there."""


_GLUED = pattern(r"(?P<place>[A-ZÀ-Þ][\w-]++(?:[ /][A-ZÀ-Þ][\w-]++){0,3}+)(?:\.-?| \| ?)(?=[A-ZÀ-Þ„»«“\"][\w’'-]*[ ,])")
"""`Salem.Der Rat`, `SALEM.-El pleno`, `Salem |El pleno`: the blank behind the mark was lost, or a bar is the mark."""
_SMALL_SIGN = pattern(
    r"(?P<place>[A-ZÀ-Þ][\w-]++(?:[ /][A-ZÀ-Þ][\w-]++){0,2}+)[ /]"
    r"(?P<sign>[a-z]{2,4})(?:/[a-z]{2,4})?(?P<end>\.? )(?=[A-ZÀ-Þ„»])"
)


_WORDS = frozenset(["wenn", "uni", "map", "app", "dire", "beta", "mana", "sana"])
"""Suppliers that are written as words of the language where they are in small letters: `Auch wenn Salem`."""


def _may_be_glued(text: str) -> bool:
    """Whether a bar, or no blank behind the first full stop, lets a mark be one that lost its blank."""
    at = text.find(".") + 1
    return text[at : at + 1] not in ("", " ") or "|" in text


def _small_sign(line: Line, number: int, agencies: Agencies) -> Dateline | None:
    """`HAMBURG dpa Der Rat`, `Zürich sda. Der Rat`, `Kiel/dpa. Der Rat`: a known town, an agency in small letters."""
    match = _SMALL_SIGN.match(line.text)
    only = agencies.exactly(match["sign"]) or agencies.exactly(match["sign"].upper()) if match else None
    if match is None or only is None or only.kind != "agency" or not looks_like_place(match["place"]):
        return None
    if match["sign"] in _WORDS:
        return None
    at, end = line.start + match.start("sign"), line.start + match.start("end")
    named = (only.moved(at),)
    return Dateline(line.start, line.start + match.end(), (line.start, line.start + match.end("place")), ((at, end),),
                    None, named, "dateline: place, supplier in small letters", number)  # fmt: skip


_CAPITALS_ELSEWHERE = pattern(
    r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ’'-]{2,}+(?: [A-ZÀ-Þ’'-]{2,}+){0,2}) "
    r"(?:Les?|La|Une?|Des|Deux|Trois|Après|Dans|Aux?|En|Il|Elle|De|Het|Een|Twee|Drie|Op|Bij|Voor|Na|Er|Met|Door|Lo|Gli|"
    r"Una|Due|Tre|Dopo|Nell?a?|Os?|As|Uma|Dois|Duas|Ao) [a-zß-ÿ]{2,}[ ,]"
)
"""`DOKKUM Twee weken`, `LIEGI Il comune`: in French, Dutch, Italian and Portuguese a town in capitals."""


def _before(line: Line, town: str, number: int) -> Dateline:
    """The dateline that is nothing but the town with which line `number` begins."""
    end = line.start + len(town)
    return Dateline(line.start, end, (line.start, end), (), None, (), RULE, number)


def before_a_sentence(reading: Reading, agencies: Agencies) -> Dateline | None:
    """`SALEM At a meeting on Tuesday, the council`: a known town in capitals before a new sentence, its dash lost."""
    if reading.story >= len(reading.lines):
        return None
    line = reading.lines[reading.story]
    match = _SENTENCE.match(line.text) if line.text[:3].isupper() else None
    if match is None and not line.text[0].islower():
        match = _SENTENCE_ELSEWHERE.match(line.text)
    if match is None and line.text[:3].isupper() and not reading.is_english:
        match = _CAPITALS_ELSEWHERE.match(line.text)
        below = reading.lines[reading.story + 1 : reading.story + 8]
        listed = match is not None and any(_CAPITALS_ELSEWHERE.match(one.text) for one in below)  # towns in turn
        match = None if listed or (match is not None and is_given(match["place"].split()[0])) else match
    if match is None or not looks_like_place(match["place"]):
        return _without_a_blank(reading, agencies)
    return _before(line, match["place"], reading.story)


def _without_a_blank(reading: Reading, agencies: Agencies) -> Dateline | None:
    """`Salem.Der Rat`, `Salem dpa Der Rat` in one of the first paragraphs, which may follow captions."""
    for number in range(reading.story, min(reading.story + 6, reading.split_at)):
        line = reading.lines[number]
        if not reading.prose[number]:
            continue
        match = _GLUED.match(line.text) if _may_be_glued(line.text) else None
        found = _small_sign(line, number, agencies) if match is None else None
        if match is not None and looks_like_place(match["place"]):
            found = _before(line, match["place"], number)
        if found is not None and is_first_story(reading, number):
            return found
    return None


_SIGNS = ("NZPA", "N.Z.P.A.", "PA ", "PA. ", "PA, ", "AAP", "(NZPA", "(PA", "Reuter ", "AP ", "UPI ", "AFP ")
_HOME = ("N", "P", "AA")
"""How the signs begin of the South's own agencies, which stand nowhere but there; others also name who tells it."""
_WIRED = pattern(
    r"\(?(?P<sign>(?P<first>NZPA|N\.Z\.P\.A\.?|PA|AAP|Reuter|AP|UPI|AFP)"
    r"(?:[-—/](?P<second>Reuters?|AAP|AP|AFP|A\.F\.P\.?|UPI|PA|NZPA))?(?:[-—/](?P<third>Reuters?|AAP|AP|AFP|UPI))?)"
    r"\)?(?: ?[.,])? (?:(?:staff|special) (?:correspondent|reporter)s? )?"
    r"(?P<words>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})(?P<region>, [A-Z][a-z]+)?(?P<mark>[.,]|(?: [-–—]{1,2}))?(?=\s|\Z)"
)


_NAMED_SO = frozenset(
    ["Academy", "Airport", "Athletic", "Bay", "Beach", "Borough", "Bridge", "Castle", "Cathedral", "Citizens",
     "City", "College", "County", "Cup", "Diesel", "Edison", "Electric", "Festival", "Film", "Gas", "Gatwick",
     "Gazette", "Harbor", "Harbour", "Heathrow", "Heights", "Herald", "Hospital", "House", "International", "Irish",
     "Island", "Lions", "Marathon", "Metal", "Metropolitan", "Mills", "Museum", "Opera", "Park", "Philharmonic",
     "Post", "Power", "Rangers", "Rebels", "River", "Road", "Rovers", "School", "Scientific", "Scottish",
     "Semiconductor", "Square", "State", "Steam", "Stock", "Street", "Symphony", "Times", "Tower", "Town",
     "Township", "Underground", "United", "University", "Valley", "Victory", "Wanderers", "Welsh", "Zoo"]
)  # fmt: skip
"""Words that make another name of a town's: `MANCHESTER United`, `PA York County`."""


def _is_one_name(reading: Reading, town: str, word: str) -> bool:
    """Whether a town in capitals and the word behind it are one name, such as the text may write again."""
    return word in _NAMED_SO or f"{town.title()} {word}" in reading.text


def find(reading: Reading, agencies: Agencies) -> Dateline | None:
    """The dateline of a text in which no mark was found behind its town."""
    return _wired(reading, agencies) or _before_a_firm(reading) or _edited(reading) or _before_an_opener(reading)


def _wired(reading: Reading, agencies: Agencies) -> Dateline | None:
    """`NZPA-Reuter Ankara A wave`, `PA Wellington The union`: a paper's agencies and a known town, as print is read."""
    for number, line in enumerate(reading.lines[: min(HEAD, reading.split_at)]):
        if not line.text.startswith(_SIGNS):
            continue
        match = _WIRED.match(reading.text, line.start, line.end)
        town = None if match is None else _known(match["words"])
        if match is None or town is None or not is_first_story(reading, number):
            continue
        end = match.start("words") + len(town)
        if match["region"] and town == match["words"]:
            end = match.end("region")
        begins = re.match(r"[.,]?(?: [-–—]{1,2})? [A-Z“\"‘']", reading.text[end : end + 6]) is not None
        begins = begins and reading.text[end + 1 : end + 20].partition(" ")[0] not in _NAMED_SO
        if not match["sign"].startswith(_HOME):
            begins = begins and _OPENS.match(reading.text, end) is not None
        runs = reading.prose[number] and begins
        alone = end >= line.end - 1 and any(reading.prose[number + 1 : number + 3])
        signs = [match.span(name) for name in ("first", "second", "third") if match[name]]
        named = [agencies.exactly(reading.text[slice(*sign)]) for sign in signs]
        if not (runs or alone) or not all(named):
            continue
        found = tuple(one.moved(sign[0]) for one, sign in zip(named, signs, strict=True) if one is not None)
        place, sign = (match.start("words"), end), match.span("sign")
        what = "dateline: supplier, place"
        return Dateline(line.start, end, place, (sign,), None, found, what, number)
    return None


_OPENS = pattern(
    r" (?:The|A|An|In|At|With|After|As|Two|Three|Four|Five|Six|More than|At least|Hundreds|Thousands) [a-z\d]"
)


def _known(words: str) -> str | None:
    """The known town with which words begin, of as many of them as it takes."""
    parts = words.split()
    towns = (" ".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((town for town in towns if is_place(town)), None)


_FIRM = pattern(
    r"(?P<place>[A-Z][A-Z.’'-]{2,}(?: [A-Z][A-Z.’'-]+){0,2}) (?P<next>[A-Z][a-z][\w&’'-]*)(?: [A-Z][\w&’'-]*){0,3} "
    r"(?:Corp|Inc|Ltd|Co|Plc|PLC|AG|SA|SpA|SE|NV|ASA|AB|LLC|Holdings|Group)\b"
)
_CHIEF = pattern(
    r"(?P<place>BERLIN|VIENNA|LONDON|VATICAN CITY|ROME) (?:Chancellor|Pope|Finance Minister|Foreign Minister) "
    r"[A-Z][a-z]"
)
"""Offices that these towns' mayors and schools do not have."""


def _before_a_firm(reading: Reading) -> Dateline | None:
    """`TOKYO Acme Ferries Corp said`: a known town in capitals before a firm that the text names without it elsewhere.

    `BOSTON Scientific Corp` and `DETROIT Edison Co` are firms themselves, and so are called so again.
    """
    if reading.story >= len(reading.lines):
        return None
    line, text = reading.lines[reading.story], reading.text
    if not line.text[:3].isupper() or not reading.prose[reading.story] or not is_first_story(reading, reading.story):
        return None
    match = _CHIEF.match(line.text)
    if match is None and (match := _FIRM.match(line.text)) is not None:
        town, name = match["place"].title(), match["next"]
        elsewhere = text[: line.start] + text[line.start + match.end("next") :]
        told = re.search(rf"(?<!\bthe )(?<!\bThe )\b{re.escape(name)}\b", elsewhere) is not None
        if not told or _is_one_name(reading, town, name) or not looks_like_place(match["place"]):
            return None
    if match is None:
        return None
    return _before(line, match["place"], reading.story)


_EDITED = ("(Reporting by ", "(Editing by ", "; Editing by ", "; editing by ", "(Writing by ", " Reporting by ")
_TAIL = 600
"""Characters from the end in which an agency says who edited a story."""
_IN_CAPITALS = pattern(r"(?P<place>[A-Z][A-Z.’'-]{2,}(?: [A-Z][A-Z.’'-]+){0,2}) (?P<next>[A-Z][a-z]+)(?= [\w(])")


def _edited(reading: Reading) -> Dateline | None:
    """`KUALA LUMPUR Ferry firm Acme said`: a known town in capitals before a story that closes as Reuters' do."""
    if reading.story >= len(reading.lines) or not holds(reading.text[-_TAIL:], _EDITED):
        return None
    line = reading.lines[reading.story]
    match = _IN_CAPITALS.match(line.text) if line.text[:3].isupper() else None
    if match is None or not is_place(match["place"]) or any(reading.prose[: reading.story]):
        return None
    if _is_one_name(reading, match["place"], match["next"]):
        return None
    return _before(line, match["place"], reading.story)


_NEWS = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", " said", " announce", " yesterday",
)  # fmt: skip
"""What a report tells and a guide or a column does not: a day, who said it."""
_OPENER = pattern(
    r"(?P<place>[A-Z][a-z][\w’'-]*(?: [A-Z][\w’'-]+){0,2}?) "
    r"(?:(?:An|In(?! (?:brief|pictures|photos|numbers)\b)|At|With|After(?! (?:dark|hours)\b)|As(?! time\b)|Two|Three|"
    r"Four|Five|Six|Seven|Eight|Nine|Ten|Hundreds|Thousands|Dozens|Despite|Following|Amid|When|While|More than|"
    r"Nearly|Almost|About|The(?! (?:musical|film|movie|play|novel|band|series|book|biography|capital of)\b))|"
    r"A(?! (?:team|side|squad|string|level|league|grade|list|is|and|to|as|was|city|town|village|brief|short|guide|"
    r"history|tale|novel|story|portrait)\b)) (?=[a-z\d‘“\"$£€])"
)
"""A town in ordinary letters and a word that begins a sentence and is no part of a name behind a town's."""


def _before_an_opener(reading: Reading) -> Dateline | None:
    """`Leeds The council said`: a known town that is no common word and no given name, at the very start of a story."""
    if reading.story >= len(reading.lines) or not reading.is_english:
        return None
    line = reading.lines[reading.story]
    if line.weight < 80 or not line.ends_sentence or any(reading.prose[: reading.story]):
        return None
    match = _OPENER.match(line.text)
    if match is None or not is_place(match["place"]) or not holds(reading.text[line.start : line.start + 1_500], _NEWS):
        return None
    first = match["place"].split()[0]
    if is_given(first) or is_common(first) or first in ("Bath", "Cork"):
        return None
    below = reading.lines[reading.story + 1 : reading.story + 1 + NEAR]
    turns = (_OPENER.match(one.text) for one in below)
    if any(turn is not None and is_place(turn["place"]) for turn in turns):
        return None  # towns in turn
    return _before(line, match["place"], reading.story)
