"""Datelines with whoever wrote the story beside the town: `ENCARNACIÓN (Ana Ejemplo).`, `Ann Example, Salem –`."""

from __future__ import annotations

import re

from clipper.extraction.dateline.dateline import BY_A_WRITER, Dateline
from clipper.extraction.dateline.placenames import is_no_place
from clipper.extraction.dateline.proof import is_first_story
from clipper.extraction.names import names
from clipper.extraction.names.common import is_common
from clipper.extraction.names.names import is_bare_desk, is_family, is_given
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.gazetteer import is_place, is_region
from clipper.patterns import pattern


def find(reading: Reading, number: int, line: Line, agencies: Agencies) -> Dateline | None:
    """The dateline of a line of running text, if whoever wrote it stands beside the town."""
    found = None
    begin, end = line.text.find(" (", 0, 40), line.text.find(")", 0, 100)
    if 3 < begin < end and " " in line.text[begin + 2 : end]:
        found = _signed_by_a_writer(reading, number, line, agencies)
    if found is None and line.text[:3].isupper() and not reading.is_english and line.text[3:4] != ",":
        found = _behind_a_writer(reading, number, line, agencies)
    if found is None and line.text[0].isupper() and _may_be_dashed(line.text[:90]):
        found = _before_the_town(reading, number, line)
    return found


_SIGNED = pattern(
    r"(?P<place>[A-ZÀ-Þ][\w.’'-]+(?: [\w.’'-]+){0,3}) "
    r"\((?P<name>(?P<given>[A-ZÀ-Þ][\w’'-]+)(?: [A-ZÀ-Þ][\w.’'-]*){1,2})"
    r"(?P<role>, (?:[Cc]orrespon|[Ee]nviad|[Ii]nviat|[Kk]orrespon)[^()]{1,24})?\)"
    r"(?:\.?-|\.| [–—-]|:) (?=[A-ZÀ-Þ«„\"“¿])"
)


def _signed_by_a_writer(reading: Reading, number: int, line: Line, agencies: Agencies) -> Dateline | None:
    """`ENCARNACIÓN (Ana Ejemplo, corresponsal). El pleno`: a town in capitals or a known one, and who writes there."""
    match = _SIGNED.match(reading.text, line.start, line.end)
    if match is None or not (match["role"] or is_given(match["given"])) or not is_first_story(reading, number):
        return None
    told = match["place"].isupper() and match["role"]
    if not (told or is_place(match["place"])) or is_no_place(match["place"]):
        return None
    if agencies.named(match["name"]) or _is_spoken_of(reading.text, match["name"], match.end()):
        return None  # Jakarta (ANTARA News) -, Denpasar (Antara Bali) -
    return Dateline(line.start, match.end(), match.span("place"), (), None, (), BY_A_WRITER, number)


def _is_spoken_of(text: str, name: str, at: int) -> bool:
    """Whether the story from text[at] on tells of a person: `PAOLO ESEMPIO. MILANO Il cantautore torna`."""
    surname = re.compile(rf"\b{re.escape(name.split()[-1])}\b", re.IGNORECASE)
    return surname.search(text, at, at + 1_500) is not None


def _behind_a_writer(reading: Reading, number: int, line: Line, agencies: Agencies) -> Dateline | None:
    """`ANA EJEMPLO. PALMA La campana`, `EFE. PALMA La campana`: who writes and a known town, both in capitals."""
    match = _WRITER_FIRST.match(reading.text, line.start, line.end)
    if match is None or not is_place(match["place"]) or not is_first_story(reading, number):
        return None
    only = agencies.exactly(match["name"])
    if only is not None and only.kind in ("agency", "other"):
        at = match.start("name")
        return Dateline(at, match.end(), match.span("place"), (match.span("name"),), None, (only.moved(at),),
                        "dateline: supplier, place", number)  # fmt: skip
    person = is_given(match["name"].split()[0]) and " " in match["name"] and not is_place(match["name"])
    if not (person or is_bare_desk(match["name"])) or is_place(f"{match['name']} {match['place']}"):
        return None
    given = all(map(is_given, match["name"].split())) and not is_family(match["name"].split()[-1])  # JUAN PABLO. ROMA
    if person and (given or _is_spoken_of(reading.text, match["name"], match.end())):
        return None
    return Dateline(line.start, match.end(), match.span("place"), (), None, (), BY_A_WRITER, number)


_WRITER_FIRST = pattern(
    r"(?P<name>[A-ZÀ-Þ’'-]{3,}+(?: (?:[A-Z]\.|[A-ZÀ-Þ’'-]{2,}+)){1,3}?|[A-ZÀ-Þ]{3,12}+(?=\. ?))(?:\. ?| / | \| | )"
    r"(?P<place>[A-ZÀ-Þ]{3,}+(?: [A-ZÀ-Þ]{2,}+){0,3})(?:\. ?-?| ) ?"
    r"(?=[A-ZÀ-Þ«„\"“¿][a-zß-ÿ’']* [^\W\d_a-z]?[a-zß-ÿ«“\"]+)"
)


def writer(text: str, dateline: Dateline) -> tuple[int, int] | None:
    """The writer who stands in such a dateline, before or behind its town."""
    if dateline.rule != BY_A_WRITER:
        return None
    match = _SIGNED.match(text, dateline.start) or _WRITER_FIRST.match(text, dateline.start)
    match = match or _DASHED.match(text, dateline.start)
    return None if match is None else match.span("name")


_DASHES = (" – ", " — ", " - ", " -- ")
_PERSON = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,2}"
_DASHED = pattern(
    rf"(?P<name>{_PERSON}(?:(?:, {_PERSON})? and {_PERSON})?)(?:, | in )"
    r"(?P<place>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}) (?:[–—]|--?) (?=[A-Z\"“'‘])"
)


def _may_be_dashed(head: str) -> bool:
    """Whether a name and a town may stand before a dash: a comma or `in` is between them."""
    at = min([at for dash in _DASHES if (at := head.find(dash, 8)) > 0], default=0)
    return ", " in head[:at] or " in " in head[:at]


_REPORTED = pattern(r"\b(?:said|told|announced|according to|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday)\b")
_NO_NEWS = pattern(r"\A[\"“‘'](?![^\n]*\bsaid\b)|\b(?:I|my|your?|died|passed away|survived by)\b|\b[Tt]ickets\b")


def _before_the_town(reading: Reading, number: int, line: Line) -> Dateline | None:
    """`Ann Example, Salem – The council`, as digests open a story: a known town, and nobody of whom it tells.

    What follows must read as news: before a reader's letter, an obituary or an answer stands a name and a town, too.
    """
    match = _DASHED.match(reading.text, line.start, line.end)
    if match is None or not is_place(match["place"]) or not is_first_story(reading, number):
        return None
    story = line.text[match.end() - line.start :]
    if not number or _REPORTED.search(story) is None or _NO_NEWS.search(story) is not None:
        return None
    for name in match["name"].replace(" and ", ", ").split(", "):
        words = name.split()
        told = is_given(words[0]) or is_family(words[-1]) or not any(map(is_common, words))
        if not told or any(map(names.is_plain, words)) or names.is_somewhere(name) or is_region(name):
            return None
        if names.is_paper(name) or _is_spoken_of(reading.text, name, match.end()):
            return None
    return Dateline(line.start, match.end(), match.span("place"), (), None, (), BY_A_WRITER, number)
