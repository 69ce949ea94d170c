"""Whose a text is that a page took over, where no table has the house: `This story appeared in the Salem Post.`"""

from __future__ import annotations

from clipper.extraction.credit.creditlines import Credit, closes
from clipper.extraction.credit.pictures import is_picture
from clipper.extraction.credit.sources import is_named_paper
from clipper.extraction.dates import grammar
from clipper.extraction.names.names import is_given, is_paper
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.tables.agencies import Agencies, Named
from clipper.patterns import pattern

_HOUSE = pattern(
    r"(?:Information from: |aterials? provided by |Provided by |(?:appeared|published|ran|carried) (?:in|on|by|at) |"
    r"permission (?:from|of) |"
    r"(?:[Mm]aterial|[Ii]nformation|[Rr]eporting|[Cc]ontent) (?:from|by) |"
    r"republished (?:from|courtesy of) |"
    r"ublic(?:ad[oa]|ó) originalmente (?:en|por) (?:el |la )?|(?:Tomado|Extraído) del?(?: diario| portal"
    r"| sitio)?:? |"
    r"(?:[Zz]uerst|[Ee]rstmals|[Uu]rsprünglich) (?:erschienen |veröffentlicht )?(?:im|in|auf|bei)(?: der| dem)?:? |"
    r"(?:partnership|collaboration) with )(?:the )?"
    r"(?P<name>[A-Z][\w&’'-]*(?:\.[a-z]{2,4})?(?:(?: (?:of|for|and|&|the|at|de|on))?(?: the)? [A-Z][\w&’'-]*){0,6})"
)
_EDITED = pattern(r"Edited [Bb]y ?:? [A-Z][\w.’'-]+(?: (?:and )?[A-Z][\w.’'-]*){1,6}\.?")
PROVIDES = ("SOURCE ", "Provided by ", "Source - ", "Source – ", "Edited ")
"""How the lines begin that say who sent a text, whose it was or who edited it."""
HEADING = 30
"""Letters of the longest line that is a heading rather than the end of a story."""
_LENDERS = ("Author", "Authors", "Publisher", "Publishers", "Estate", "Editor", "Editors")
_ALSO = ("It", "This", "All", "Note", "Read")


def house(words: str) -> list[Named]:
    """The house that a notice names right behind what it says; a day or the next sentence is no part of its name."""
    match = _HOUSE.search(words)
    if match is None:
        return []
    name, start = match["name"], match.start("name")
    written = next(grammar.find(words, start, min(len(words), match.end() + 12)), None)
    if written is not None and written.start < match.end():
        name = words[start : written.start].rstrip(" ,").removesuffix(" on")
    if len(name) < 3 or name.split()[0] in _ALSO:
        return []
    lent = match[0].startswith(("permission", "carried"))  # by a paper, not by a writer
    if lent and not (is_paper(name) or words[start - 4 : start].lower() == "the " or name[:4] == "The "):
        return []
    if lent and (name.split()[-1] in _LENDERS or is_given(name.removeprefix("The ").split()[0])):
        return []
    return [Named(name, start, start + len(name), "")]


def provided(reading: Reading, number: int, line: Line, agencies: Agencies) -> Credit | None:
    """`SOURCE Harbour Bridges Inc.`, `Provided by Penwick University` right below the story: who sent it."""
    if _EDITED.fullmatch(line.text) is not None and closes(reading, number):
        return Credit(line.start, line.end, (), "credit: edited by")
    if line.text.startswith(("Source - ", "Source – ")):
        return _behind_a_dash(reading, number, line, agencies)
    if not line.text.startswith(("SOURCE ", "Provided by ")) or line.text.startswith("SOURCE OF "):
        return None
    if len(line.text) > 90 or not closes(reading, number):
        return None
    named = agencies.named(line.text) or house(line.text)
    if line.text[0] == "P" and (not named or len(reading.lines[number - 1].text) <= HEADING):
        return None  # Provided by the family: whose picture it is; or who plays, below the heading `Music`
    return Credit(line.start, line.end, tuple(one.moved(line.start) for one in named), f"credit: {line.text[:6]}")


_ANNOUNCED = pattern(
    r"(?:Below|Here|The following|Following) is (?:an? |the )?(?:[a-z]+ )?(?:article|report|story|piece|column|"
    r"editorial|interview|text|excerpt|extract|op-ed)s? (?:[^.:\n]{1,60}? )?(?:published|posted|released|issued|"
    r"carried|printed|broadcast|aired) (?:today |yesterday )?(?:by|in|on) (?:the )?"
    r"(?P<name>[A-Z][\w&’'.-]*(?: (?:of |and |& |the )?[A-Z][\w&’'.-]*){0,5}) ?[:.]?"
)
ANNOUNCES = ("Below is ", "Here is ", "The following is ", "Following is ")


def announced(reading: Reading, number: int, line: Line, agencies: Agencies) -> Credit | None:
    """`Below is an article published by the Salem Star:`, above the story."""
    match = _ANNOUNCED.fullmatch(line.text) if number + 1 < len(reading.lines) else None
    if match is None or number > reading.story + 1:
        return None
    named = agencies.named(line.text) or [Named(match["name"], *match.span("name"), "")]
    return Credit(line.start, line.end, tuple(one.moved(line.start) for one in named), "credit: whose article follows")


_ABROAD = pattern(
    r"(?P<paper>[A-Z][\w.&’'-]+(?: [A-Z&][\w.&’'-]*){1,5}),\s{1,3}"
    r"(?:Canada|Australia|New Zealand|Ireland|Northern Ireland|Scotland|England|Wales|India|Pakistan|South Africa|"
    r"Kenya|Nigeria|Singapore|Malaysia|Hong Kong|Israel|UK|U\.K\.|US|USA|U\.S\.|U\.S\.A\.|United States|United Kingdom)"
)


def with_its_country(line: Line, agencies: Agencies) -> Credit | None:
    """`Ottawa Citizen, Canada`, alone beside the day: how those who collect other papers' stories name a paper."""
    match = _ABROAD.fullmatch(line.text) if ", " in line.text else None
    if match is None:
        return None
    paper = match["paper"]
    only = agencies.exactly(paper)
    if only is None and not is_named_paper(paper):
        return None
    named = Named(paper, line.start, line.start + len(paper), "") if only is None else only.moved(line.start)
    return Credit(line.start, line.end, (named,), "credit: a paper and its country")


COLLECTED = pattern(
    r"(?P<title>[^\n]{20,200}?)(?: (?:[–—-] )?[Bb]y (?P<who>[A-Z][^()\n]{3,60}?))?,? "
    r"\((?P<paper>[A-Z][^()\d\n]{2,50}?)(?: [–—-]|,) (?P<day>[^()\n]{8,30})\)"
)
"""Sheds burn in Salem – by Ann Example (Salem Star – January 5, 2020)"""
_SOURCED = pattern(r"(?P<paper>[A-Z][^\d\n]{2,50}?)(?: [–—-]|,) (?P<day>[^\n]{8,40})")

_OF_NEWS = pattern(r"\b(?:News|Radio|TV|Television|Times|Press)\b")
"""What is in a station's name before its town: `CBC News Salem`."""


def beside_its_day(reading: Reading, number: int, agencies: Agencies) -> Credit | None:
    """The paper that a collection of other papers' stories names with the day of the story, which is known to be one.

    `Sheds burn – by Ann Example (Salem Star – January 5, 2020)`, and `Salem Star - January 5, 2020` below `Source`.
    """
    line = reading.lines[number]
    match = None
    if line.text[-1] == ")" and number < 4:
        match = COLLECTED.fullmatch(reading.text, line.start, line.end)
    elif number and reading.lines[number - 1].text == "Source":
        match = _SOURCED.fullmatch(reading.text, line.start, line.end)
    if match is None:
        return None
    written = next(grammar.find(reading.text, *match.span("day")), None)
    if written is None or written.day_known is None or not all(map(_may_be_of_a_name, match["paper"].split())):
        return None
    start, end = match.span("paper")
    named = agencies.named(reading.text, start, end)
    if not named and not (is_paper(match["paper"]) or _OF_NEWS.search(match["paper"])):
        return None
    named = named or [Named(match["paper"], start, end, "")]
    return Credit(start, end, tuple(named), "credit: a paper beside its day")


def _may_be_of_a_name(word: str) -> bool:
    return word[0].isupper() or word in ("of", "the", "and", "&", "for", "on")


def _behind_a_dash(reading: Reading, number: int, line: Line, agencies: Agencies) -> Credit | None:
    """`Source - dailysalem`, right below the story: a page that gathers others' stories says whose this one is."""
    name = line.text[9:].strip()
    if not 2 < len(name) <= HEADING or len(name.split()) > 4 or not closes(reading, number) or is_picture(name):
        return None
    named = agencies.exactly(name) or Named(name, 0, len(name), "")
    return Credit(line.start, line.end, (named.moved(line.end - len(name)),), "credit: a source behind a dash")


def cabled(reading: Reading, number: int, line: Line, agencies: Agencies) -> Credit | None:
    """`United Press Association—By Electric Telegraph—Copyright` above the story, as New Zealand's papers had it."""
    if number > reading.story:
        return None
    from clipper.extraction.dateline import telegraphs

    if telegraphs.ALONE.fullmatch(line.text) is None:
        return None
    home = agencies.exactly("NZPA")
    named = () if home is None else (Named(home.name, line.start, line.end, home.country, home.kind),)
    return Credit(line.start, line.end, named, "credit: cabled")


def paper_alone(reading: Reading, number: int, line: Line) -> Credit | None:
    """`(Harbour Daily News)`, alone in its line right below the story: the paper that a site took it from."""
    inner = line.text[1:-1]
    if not (line.text[0] == "(" and line.text[-1] == ")" and 1 < len(inner.split()) <= 5 and is_named_paper(inner)):
        return None
    if not (number and reading.prose[number - 1] and closes(reading, number)) or is_picture(inner):
        return None
    named = Named(inner, line.start + 1, line.end - 1, "", "newspaper-service")
    return Credit(line.start, line.end, (named,), "credit: a paper in brackets below the story")
