"""Writers, desks and suppliers that open a story, or that a role or a label behind their name tells."""

from __future__ import annotations

import re

from clipper.extraction.byline.forms import DESK_WORDS, Byline, regex
from clipper.extraction.dates import grammar
from clipper.extraction.names import names
from clipper.extraction.names.common import is_common
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

OPENS = "byline: opens the story"
_RUNS_IN = pattern(
    r"(?:By|BY) (?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,2}) "
    r"(?=(?:(?:The|A|An|It|In|On|At|As|For|With|When|While|After|Although|Though|Despite|This|There|These|If|He|She|"
    r"They|We) [\w“\"‘]|(?P<quoted>[“\"][A-Z][^“”\"\n]{5,300}[.,?!][”\"])|(?P<town>[A-Z]\w+) [a-z]))"
)
"""`By Ann Example The use of water`, `By Ann Example Salem has`: a page that lost the break behind its writer."""
_RUNS_IN_BEHIND_A_ROLE = pattern(
    r"(?:By|BY) (?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,2}), "
    r"(?:(?:[Oo]pinion |[Gg]uest )?[Cc]ontributor|(?:[Cc]ontributing |[Gg]uest )?[Cc]olumnist|(?:[Gg]uest )?[Oo]p-ed "
    r"contributor|(?:[Ss]taff|[Ss]enior|[Cc]ontributing|[Ss]ports) [Ww]riter|[Ss]taff [Rr]eporter) "
    r"(?=[“\"‘]?[A-Z][\w’'-]*,? [\w“\"‘])",
    signs=("contributor", "columnist", "writer", "reporter"),
)
"""`By Ann Example, contributor The use of water`: the same with the writer's role."""


def opening(reading: Reading, story: int, agencies: Agencies) -> Byline | None:
    """`Staff Correspondent, Salem: The council`, `By Ann Example: The council` at the start of the story."""
    for number in range(max(story - 1, 0), min(story + 1, reading.split_at)):
        line = reading.lines[number]
        if line.text[:3] in ("By ", "BY ") and line.weight >= 100 and (match := _runs_in(reading, line)) is not None:
            read = names.read(reading.text, line.start + 3, line.start + match.end("name"), agencies)
            whole = read is not None and read.end == line.start + match.end("name")
            plain = not any(match.groupdict().get(key) for key in ("town", "quoted"))
            if read and whole and (plain or read.known) and not names.is_paper(match["name"]):
                return Byline(read.start, read.end, OPENS, line=number)
        desk, colon, rest = line.text[:90].partition(": ")
        if holds(line.text[:45], _STROKES) and (found := _before_a_stroke(reading, number, agencies)) is not None:
            return found
        if not colon:
            hyphened, _, rest = line.text[:50].partition("- ")
            if hyphened[:3] in ("By ", "BY ") and rest[:1].isupper() and names.is_bare_desk(hyphened[3:]):
                return Byline(line.start + 3, line.start + len(hyphened), OPENS, line=number)  # By A Reporter- The
            continue
        if desk[:3] in ("By ", "BY ") and not rest[:1].islower():
            read = names.read(reading.text, line.start + 3, line.start + len(desk), agencies)
            only = agencies.exactly(desk[3:])
            if only is not None:  # By PTI: The council
                return Byline(line.start, line.start, OPENS, (line.start, line.start + len(desk)),
                              (only.moved(line.start + 3),), number)  # fmt: skip
            beyond = desk[read.end - line.start :].split(", ") if read is not None and read.words > 1 else []
            told = len(beyond) in (2, 3) and not beyond[0]
            if told and (is_place(beyond[1]) or (len(beyond) == 3 and _DAY.fullmatch(beyond[2]))):
                assert read is not None
                return Byline(read.start, read.end, OPENS, line=number)  # By Ann Example, Salem, Jan 5: The council
            house = names.is_desk(desk[3:]) and not names.is_plain(desk[3:].split()[0])
            if house or (read is not None and read.end == line.start + len(desk) and (read.known or read.words > 1)):
                return Byline(line.start + 3, line.start + len(desk), OPENS, line=number)
        if not holds(desk, DESK_WORDS):
            continue
        name, _, town = desk.partition(", ")
        if names.is_bare_desk(name) and (not town or is_place(town)):
            return Byline(line.start, line.start + len(name), OPENS, line=number)
    return None


_DAY = pattern(r"[A-Z][a-z]{2,8}\.? \d\d?")
_RUNS_INTO_NOUN = pattern(r"By (?P<name>[A-Z][a-z]+ [A-Z][\w’'-]+) (?P<noun>[A-Z][a-z]{3,}) [a-z]")


def _runs_in(reading: Reading, line: Line) -> re.Match[str] | None:
    """Where the break was lost behind `By Ann Example`: a small word follows, or a noun that the story uses."""
    match = _RUNS_IN.match(line.text)
    if match is not None and (match["town"] is None or is_place(match["town"])):
        return match
    if (behind := _RUNS_IN_BEHIND_A_ROLE.match(line.text)) is not None:
        return behind
    match = _RUNS_INTO_NOUN.match(line.text)
    if match is None or f" {match['noun'].lower()} " not in reading.text[line.start : line.end + 900]:
        return None
    return match if names.is_given(match["name"].partition(" ")[0]) else None


_STROKES = (".-", ". -", ".–", ". –", "AGENCIA")
_STROKE = pattern(
    r"(?P<desk>[A-ZÁÉÍÓÚÑ][^.:;,\n–—-]{2,34}?)(?:, (?:[Cc]orresponsal|[Ee]nviad[oa] especial)| \([Cc]orresponsal\))?"
    r"(?:\s?\.\s?[-–—]+\s{0,2}|(?<=[A-Z]{4})\.\s)(?=[A-ZÁÉÍÓÚÑÜÖÄ«“\"¿¡])"
)


_RUNS_INTO = pattern(
    r"(?P<name>[A-ZÄÖÜ][\w’'-]+(?: [A-ZÄÖÜ][\w’'-]+){1,2}) (?:Der|Die|Das|Ein|Eine|Im|In|Am|An|Auf|Aus|Bei|Es|Für|Mit|"
    r"Nach|Vor|Von|Wer|Wie|Was|Wenn|Seit|Zum|Zur) [a-zäöüß]+ "
)


def runs_into(reading: Reading, story: int, agencies: Agencies) -> Byline | None:
    """`Anna Beispiel Die aktuelle Regierung hat`: a German page that lost the break behind its writer."""
    for number in range(max(story - 1, 0), min(story + 3, reading.split_at)):
        line = reading.lines[number]
        match = _RUNS_INTO.match(line.text) if reading.prose[number] else None
        if match is None or not any(word in line.text for word in (" der ", " die ", " das ", " und ")):
            continue
        end = line.start + match.end("name")
        read = names.read(reading.text, line.start, end, agencies)
        if read is not None and read.end == end and names.is_person(reading.text, read):
            surname = match["name"].split()[-1]
            return Byline(read.start, end, OPENS, line=number) if reading.text.count(surname) == 1 else None
    return None


def _before_a_stroke(reading: Reading, number: int, agencies: Agencies) -> Byline | None:
    """`Redacción.- El pleno`, `Agencias.- El pleno`, `REDACCIÓN / AGENCIAS. El pleno`: Spanish papers open so.

    Or with the writer, `Ana Ejemplo. – El pleno`, whom the story does not tell of.
    """
    line = reading.lines[number]
    match = _STROKE.match(line.text)
    if match is None:
        return None
    start, end = line.start, line.start + match.end("desk")
    for part in reversed(match["desk"].split("/")):  # the supplier, where a desk stands beside it
        only = agencies.exactly(part.strip()) or (agencies.exactly(part.strip().lower()) if part.isupper() else None)
        if only is not None:
            at = line.start + match["desk"].index(part) + len(part) - len(part.lstrip())
            stop = at + len(part.strip())
            desk = match["desk"].partition("/")[0].strip()
            if "/" in match["desk"] and (
                names.is_bare_desk(desk) or _is_writer(reading, start, start + len(desk), agencies)
            ):
                return Byline(start, start + len(desk), OPENS, (at, stop), (only.moved(at),), number)
            return Byline(start, start, OPENS, (at, stop), (only.moved(at),), number)
    if names.is_bare_desk(match["desk"]):
        return Byline(start, end, OPENS, line=number)
    start += 4 * match["desk"].startswith(("Por ", "POR "))
    below = reading.lines[number + 1 : number + 12]
    spoken = any("-" in other.text[:45] and _STROKE.match(other.text) for other in below)  # who asks, who answers
    if spoken or reading.text[start:end] in _NAMED_FOR or _GOES_ON.match(line.text, match.end()) is None:
        return None
    return Byline(start, end, OPENS, line=number) if _is_writer(reading, start, end, agencies) else None


_NAMED_FOR = frozenset(
    ["Adolfo Alsina", "Adolfo Gonzales Chaves", "Almirante Brown", "Benito Juárez", "Bernardo de Irigoyen",
     "Carlos Casares", "Carlos Paz", "Carlos Pellegrini", "Carlos Tejedor", "Ciro Redondo", "Emiliano Zapata",
     "Esteban Echeverría", "Felipe Carrillo Puerto", "Florencio Varela", "Francisco Madero", "Gustavo Madero",
     "Hipólito Yrigoyen", "Ignacio Allende", "José Azueta", "José C. Paz", "Juan Aldama", "Juan José Castelli",
     "Juan Rodríguez Clara", "Justo Daract", "Leandro N. Alem", "Lázaro Cárdenas", "Manuel Doblado", "Mariano Escobedo",
     "Mariano Moreno", "Martín Coronado", "Melchor Ocampo", "Miguel Alemán", "Miguel Hidalgo", "Nicolás Romero",
     "Pedro Escobedo", "Pedro Juan Caballero", "Salvador Alvarado", "Venustiano Carranza", "Vicente Guerrero",
     "Vicente López", "Álvaro Obregón"]
)  # fmt: skip
"""Towns and districts of Latin America that have a person's name: there a town stands before the stroke, too."""
_GOES_ON = pattern(
    r"[«“\"¿¡]|(?:El|La|L[ao]s|Un[ao]s?|Un|En|Con|Tras|Según|Este|Esta|Est[oa]s|Más|Al?|Durante|Desde|Hasta|Ante|Por|"
    r"Para|Cuando|Aunque|Ya|No|Se|Hace|Hoy|Ayer|Como|Sin|Entre|Luego|Después|Dos|Tres|Cuatro|Cinco)\b"
)
"""How a sentence begins that does not tell of the person in front of it, as `Nació en 1950` does."""


def _is_writer(reading: Reading, start: int, end: int, agencies: Agencies) -> bool:
    """Whether a person stands at text[start:end] in front of a story that does not begin by telling of that person."""
    read = names.read(reading.text, start, end, agencies)
    if read is None or read.end != end or not names.is_person(reading.text, read):
        return False
    surname = reading.text[start:end].split()[-1].casefold()
    return surname not in reading.text[end : end + 600].casefold()


def behind_a_sentence(reading: Reading, lines: list[Line], begin: int, agencies: Agencies) -> Byline | None:
    """`… bis zur Wahl. Von Anna Beispiel`: a writer with whom a standfirst ends."""
    for number, line in enumerate(lines[begin:], begin):
        last = number + 1 == len(reading.lines)
        if not (last or any(reading.prose[number + 1 : number + 3])) or len(line.text) > (600 if last else 400):
            continue
        end = line.end - (line.text[-1] == ".")  # Von Anna Beispiel.
        before, comma, town = line.text[: end - line.start].rpartition(", ")
        if comma and is_place(town):  # Von Anna Beispiel, Kiel
            end = line.start + len(before)
        match = regex("closing").search(reading.text, max(line.start, end - 60), end)
        read = names.read(reading.text, match.end(), end, agencies) if match else None
        if match and read is not None and read.end == end and names.is_person(reading.text, read):
            return Byline(read.start, read.end, f"byline: {match['label']}", line=number)
    return None


_ROLE_LINE = pattern(
    r"(?:(?:Politische|Freie|Leitende|Verantwortliche|Stellvertretende|Ständige|Wirtschafts|Sport|Kultur|Kino|Theater)"
    r"[rs]? ?)?(?i:\w*(?:redakteur|korrespondent|reporter|volontär|ressortleiter|journalist)(?:in)?|herausgeber(?:in)?|"
    r"redactora?|periodista|corresponsal|journaliste|correspondante?|giornalista|inviat[oa]|caporedattore|"
    r"redacteur|verslaggever|jornalista|repórter)\b[^.!?]{0,60}\.?"
)
_ROLES = ("edakt", "edact", "orrespon", "eporter", "épórter", "ournalis", "iornalis", "ornalist", "eriodista",
          "erausgeber", "essortleiter", "olontär", "nviat", "erslaggever")  # fmt: skip


def above_a_role(reading: Reading, story: int, agencies: Agencies) -> Byline | None:
    """`Anna Beispiel`, and below it `Redakteurin in der Wirtschaft.`: a page shows its writer amid the story."""
    for number in range(1, min(story + 12, reading.split_at)):
        line, above = reading.lines[number], reading.lines[number - 1]
        if len(line.text) > 80 or len(above.text) > 40 or reading.prose[number] or not holds(line.text, _ROLES):
            continue
        if _ROLE_LINE.fullmatch(line.text) is None:
            continue
        read = names.read(reading.text, above.start, above.end, agencies)
        if read is not None and read.end == above.end and names.is_person(reading.text, read):
            return Byline(read.start, read.end, "byline: a name above its role", line=number - 1)
    return None


def before_the_label(text: str) -> int:
    """The letters before the label in `// By Ann Example`, and in a picture's words: `Ann Example headshotBy Ann`."""
    return 3 if text[:3] == "// " else text[:60].find("headshotBy ") + 8 if "headshotBy " in text[:60] else 0


def before_its_label(reading: Reading, number: int, agencies: Agencies) -> Byline | None:
    """`Ann Example By` above `Salem News Service`: a page printed the label behind the name."""
    line, below = reading.lines[number], reading.lines[number + 1] if number + 1 < reading.split_at else None
    read = names.read(reading.text, line.start, line.end - 3, agencies)
    if below is None or read is None or read.words < 2 or read.end != line.end - 3:
        return None
    if not (names.is_bare_desk(below.text) or names.is_person(reading.text, read)):
        return None
    return Byline(read.start, read.end, "byline: By", line=number)


SMALL = pattern(r"(?P<name>[a-z.'’-]+(?: [a-z.'’-]+){1,2}?)(?: (?:for|in) [a-z ]{3,20})?")
"""A writer in a collection in small letters that joined its lines: `by . ann example in penwick . published : . …`."""


def is_small_name(words: str) -> bool:
    """Whether words in small letters are a given name and a surname: not `mark of favour`, `grace and will`."""
    given, *rest = words.split()
    return names.is_given(given) and all(
        (len(word) < 3 and word not in _SMALL_WORDS)
        or names.is_family(word)
        or not (names.is_plain(word) or is_common(word))
        for word in rest
    )


_SMALL_WORDS = frozenset(["of", "in", "on", "at", "by", "to", "we", "he", "it", "is", "or", "as"])


def in_small_letters(reading: Reading, start: int, end: int) -> Byline | None:
    """`by ann example` in a collection in small letters."""
    if not reading.text[:400].islower() or (small := SMALL.fullmatch(reading.text, start, end)) is None:
        return None
    if not is_small_name(small["name"]):
        return None
    return Byline(start, small.end("name"), "byline: by", line=reading.line_at(start))


def by_given_name(reading: Reading, number: int, read: names.Names | None, span: tuple[int, int]) -> Byline | None:
    """`von Anna`, alone on its line right above the story or before its day right above or below, as weblogs sign."""
    if read is None and 0 < number <= 3:
        return in_small_letters(reading, *span)
    if read is None or read.words > 1 or not number:
        return None
    word = reading.text[read.start : read.end]
    beside = reading.prose[number + 1 : number + 3]
    if read.end != reading.lines[number].end:
        written = next(grammar.find(reading.text, read.end, min(read.end + 16, reading.lines[number].end)), None)
        if written is None or written.start > read.end + 5:
            return None
        beside = [*beside, *reading.prose[max(0, number - 2) : number]]
    if not names.is_given(word) or is_place(word) or not any(beside):
        return None
    return Byline(read.start, read.end, "byline: a given name above the story", line=number)


def above_its_label(reading: Reading, number: int, agencies: Agencies) -> Byline | None:
    """`Ann Example`, `by`, `5 January 2020`: where a date is below the label, its name is the line above."""
    if number == 0 or number + 1 >= reading.split_at:
        return None
    above, below = reading.lines[number - 1], reading.lines[number + 1]
    written = next(grammar.find(reading.text, below.start, min(below.end, below.start + 30)), None)
    if written is None or written.year is None:
        return None
    read = names.read(reading.text, above.start, above.end, agencies)
    if read is None or read.end != above.end or not names.is_person(reading.text, read):
        return None
    return Byline(read.start, read.end, "byline: above its label", line=number - 1)


def at_the_dateline(
    reading: Reading, dateline: int, start: int, agencies: Agencies, signed: tuple[int, int] | None
) -> Byline | None:
    """A desk in front of the dateline at start, or `From Ann Example` in the line above it and nothing else.

    signed: where the writer stands who is in the dateline itself.
    """
    if signed is not None:
        return Byline(*signed, "byline: a name in the dateline", line=dateline)
    own = reading.lines[dateline].start
    desk = reading.text[own:start].rstrip(" -")
    if names.is_bare_desk(desk) and not agencies.exactly(desk):
        return Byline(own, own + len(desk), "byline: a desk in front of the dateline", line=dateline)
    line = reading.lines[dateline - 1] if dateline else None
    if line is None or line.text[:5] not in ("From ", "FROM ") or not 2 <= len(line.text[5:].split()) <= 4:
        return None
    read = names.read(reading.text, line.start + 5, line.end, agencies)
    if read is None or read.end != line.end or names.is_somewhere(reading.text[read.start : read.end]):
        return None
    return Byline(read.start, read.end, "byline: from, above the dateline", line=dateline - 1)
