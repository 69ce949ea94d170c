"""Writers and desks that stand with a known town in one line: `From Ann Example, Salem`, `Staff Reporter | Salem`."""

from __future__ import annotations

from clipper.extraction.byline.forms import DESK_WORDS, Byline
from clipper.extraction.dateline.opening import behind_the_date
from clipper.extraction.names import names
from clipper.extraction.names.presented import is_spoken_of
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.gazetteer import is_place, is_region
from clipper.patterns import pattern

DEPTH = 30
"""Lines from the start in which a correspondent's name and town stand above the story."""
WITH_TOWN = "byline: a name and a town"
_WITH_TOWN = pattern(
    r"(?P<from>From:? )?(?P<name>[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]*){1,3})"
    r"(?: \((?:[A-Z][a-z]+ )*(?:Correspondent|Reporter|Editor|Writer)\))?"
    r"(?:, | (?(from)(?:in|at)|in) | aus |,? à |, en | [|/@] ?|/| ?\. )"
    r"(?P<town>[A-ZÀ-Þ][\w.’'-]+(?: (?:d[aeo] |del )?[A-ZÀ-Þ]\w+){0,2})\.?"
)
_CAPITALS_WITH_TOWN = pattern(
    r"(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+(?: [A-ZÀ-Þ.’'-]+){1,3})(?: | / |(?<=[A-ZÀ-Þ]{2}))"
    r"(?P<town>[A-ZÀ-Þ][a-zß-ÿ]{2,}(?: [A-ZÀ-Þ]?[a-zß-ÿ]{2,}){0,2})"
)
"""`ANA EJEMPLO Madrid`, `ANA EJEMPLOMadrid`: only the letters tell the name from the town."""
_HOUSE_FIRST = pattern(r"[A-ZÀ-Þ][^/|,]{2,24} [/|] (?=[A-ZÀ-Þ][^/|]{4,40} [/|] )")
"""The paper before its writer and his town: `El Puerto / Ana Ejemplo / La Paz`."""
_DESK_WITH_TOWN = pattern(
    r"(?P<desk>[A-Z][\w.’' -]{3,34}?)(?:\s{0,2}[|•/@]\s{0,2}|, | \. |"
    r"(?:(?<=Correspondent)|(?<=Reporter)|(?<=Bureau)) )"
    r"(?P<town>[A-Z][\w.’'-]+(?: [A-Z]\w+){0,2})(?: \| [^|]*\d[^|]*)?"
)
_TOWN_WITH_DESK = pattern(
    r"(?P<town>[A-Z][\w.’'-]+(?: [A-Z]\w+){0,2})(?:\s{0,2}[|•:/]\s{0,2}|\s[-–—]\s|, )(?P<desk>[A-Z][\w.’' -]{3,34})"
)
_TOWN_WITH_NAME = pattern(
    r"(?P<town>[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ]\w+){0,2})(?:, | (?P<open>\()|\. | [-–—|/] )"
    r"(?P<name>[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]*){1,3})(?P<close>\))?"
)
"""`Sevilla, Ana Ejemplo`, `Kiel (Anna Beispiel)`."""
_WITH_HOUSE = pattern(
    r"(?:[•*-] )?(?P<name>[A-Z][\w.’'-]+(?: (?:and )?[A-Z&][\w.’'-]*){1,6}), (?P<house>[A-Z]\w+(?: [A-Z]\w+){1,3}), "
    r"(?P<town>[A-Z][\w.’'-]+(?: [A-Z]\w+){0,2})(?:/[A-Z]\w+)?(?: \| [^|]*\d[^|]*)?"
)
"""`Ann Example, Example Times, Salem`, `Ann Example and Sam Pell, The Example Post, Salem/Dover | Sun, 01/05/2020`."""
_SITE = pattern(r"[a-z][a-z\d-]{2,24}\.(?:com|net|org|news|in|lk|ng|co\.ke)")
"""`Salem Correspondent, example24.com`."""
_OWN_REPORT = pattern(r"(?:[A-Z]{2,4}|[A-Z][a-z]+) Report")
_DESK_OF_A_TOWN = (" Reporter", "Correspondent")
_TELLS = pattern(r"(?:berichten?|von) ")


def with_town(reading: Reading, lines: list[Line], agencies: Agencies) -> Byline | None:
    """`From Ann Example, Salem`, `Ann Example in Salem`: a name and a known town, and nothing else in the line.

    `Ann Example / Salem` and the like only right above running text.
    """
    for number, line in enumerate(lines[:DEPTH]):
        if number == 0 and line.text[:5].lower() == "date ":
            line = behind_the_date(line)
        long = len(line.text) > 60
        if long and (len(line.text) > 110 or " | " not in line.text):
            continue
        housed = _WITH_HOUSE.fullmatch(line.text) if 2 <= line.text.count(", ") <= 2 + long else None
        if long and housed is None:
            continue
        if line.text[:2] == "- " and "@" in line.text:  # - EXAMPLE NEWS SERVICE @ Salem
            line = Line(line.start + 2, line.end, line.text[2:], line.gap, line.weight)
        desk = None
        if holds(line.text, DESK_WORDS):
            desk = _DESK_WITH_TOWN.fullmatch(line.text)
            desk = desk if desk and is_place(desk["town"]) else _TOWN_WITH_DESK.fullmatch(line.text)
        if (
            desk
            and is_place(desk["town"])
            and (names.is_bare_desk(desk["desk"]) or desk["desk"].endswith(_DESK_OF_A_TOWN))
        ):
            begin = desk.start("desk") + 3 * desk["desk"].startswith(("By ", "BY "))
            begin += 5 * desk["desk"].startswith("From Our ")
            return Byline(line.start + begin, line.start + desk.end("desk"), WITH_TOWN, line=number)
        fields = line.text.partition(", ")
        housed_desk = fields[2] and (fields[2][:4] == "The " or _SITE.fullmatch(fields[2]) is not None)
        if desk is None and housed_desk and names.is_bare_desk(fields[0]) and number:
            return Byline(line.start, line.start + len(fields[0]), "byline: a desk and its paper", line=number)
        if number == 0 and line.text.endswith(" Report") and _is_above_its_town(reading, line):
            return Byline(line.start, line.end, WITH_TOWN, line=number)
        above = any(reading.prose[number + 1 : number + 2])
        turned = _TOWN_WITH_NAME.fullmatch(line.text) if above and len(line.text) <= 50 else None
        if turned is not None and is_place(turned["town"]) and (turned["open"] is None) == (turned["close"] is None):
            begin, stop = line.start + turned.start("name"), line.start + turned.end("name")
            read = names.read(reading.text, begin, stop, agencies)
            if read is not None and read.end == stop and names.is_person(reading.text, read):
                return Byline(read.start, read.end, WITH_TOWN, line=number)
        if line.text[:4] in ("Aus ", "AUS "):
            found = _from_town(reading, number, agencies)
            if found is not None:
                return found
        if housed and names.is_bare_desk(housed["name"].removesuffix(" & Agencies")) and is_place(housed["town"]):
            return Byline(line.start + housed.start("name"), line.start + housed.end("name"), WITH_TOWN, line=number)
        told = above or line.text[:5] == "From " or " in " in line.text
        fielded = "/" in line.text or "|" in line.text or "@" in line.text
        if not (told or housed or (fielded and _is_above_the_date(reading, number))):
            continue
        house_first = _HOUSE_FIRST.match(line.text) if fielded and not housed else None
        at = 0 if house_first is None else house_first.end()
        second = line.text.find(" ", at) + 1
        if not housed and line.text[second : second + 1].islower():  # Harbour sheds burn: no name
            continue
        match = housed or _WITH_TOWN.fullmatch(line.text, at) or _CAPITALS_WITH_TOWN.fullmatch(line.text, at)
        if match is None:
            continue
        sent = (
            match.groupdict().get("from") is not None
            and " in " in line.text
            and names.is_given(match["name"].split()[0])
        )
        if not (sent or is_place(match["town"].removesuffix(".")) or (housed and is_region(match["town"]))):
            continue
        read = names.read(reading.text, line.start + match.start("name"), line.start + match.end("name"), agencies)
        if read is None or read.words < 2 or read.end != line.start + match.end("name"):
            continue
        if number and ", " in line.text and _WITH_TOWN.fullmatch(lines[number - 1].text):
            continue  # the winners of a draw and their towns
        labelled = match.groupdict().get("from") is not None or names.is_person(reading.text, read)
        house = "" if housed is None else housed["house"]
        labelled = labelled or house.endswith((" Correspondent", " Reporter")) or names.is_paper(house)
        behind = line.text[match.end("name") : match.end("name") + 2]
        labelled = (
            labelled
            or behind == " ("
            or (behind.strip()[:1] in ("/", "@") and not told and _may_be_a_name(match["name"]))
        )
        if labelled and not is_spoken_of(reading, match["name"].split()[-1], number, number):
            return Byline(read.start, read.end, WITH_TOWN, line=number)
    return None


def _is_above_its_town(reading: Reading, line: Line) -> bool:
    """Whether `HK Report`, as a paper's sign opens its story, stands above the town in capitals and the story."""
    below = reading.lines[1:3]
    if len(below) < 2 or not below[0].text.isupper() or not is_place(below[0].text) or not reading.prose[2]:
        return False
    return _OWN_REPORT.fullmatch(line.text) is not None


def _may_be_a_name(words: str) -> bool:
    """Whether words that no table has may name a person: two or three, none of them a place's or a plain one."""
    parts = words.split()
    return 2 <= len(parts) <= 3 and not names.is_somewhere(words) and not any(map(names.is_plain, parts))


def _is_above_the_date(reading: Reading, number: int) -> bool:
    """Whether a line of fields, `Ann Example / Salem`, stands right above the date's, or right below in one block."""
    for line, gap in ((number + 1, number + 1), (number - 1, number)):
        if not 0 <= line < len(reading.lines) or reading.lines[gap].gap > 2 - (line < number):
            continue
        beside = reading.lines[line]
        if len(beside.text) <= 70 and reading.dates(beside.start, beside.end):
            return True
    return False


def _from_town(reading: Reading, number: int, agencies: Agencies) -> Byline | None:
    """`Aus Salem berichtet Anna Beispiel`, `AUS SALEM ANNA BEISPIEL`: German correspondents with their known town."""
    line = reading.lines[number]
    words = line.text.split()
    for count in (3, 2, 1):
        town = " ".join(words[1 : count + 1])
        if not is_place(town):
            continue
        at = line.start + reading.text[line.start : line.end].index(town) + len(town) + 1
        told = _TELLS.match(reading.text, at, line.end)
        read = names.read(reading.text, told.end() if told else at, line.end, agencies)
        if read is not None and read.words > 1 and read.end == line.end and (told or read.known):
            return Byline(read.start, read.end, WITH_TOWN, line=number)
    return None
