"""What the last lines of a text say of its writer, whom no line above names: `Ann Example is a lawyer in Salem.`"""

from __future__ import annotations

import re

from clipper.extraction.byline.forms import BELOW, Byline
from clipper.extraction.closing.bios import LONGEST, OF_A_STORY
from clipper.extraction.closing.senders import QUOTED
from clipper.extraction.names import names
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.patterns import pattern

LAST = 6
"""Lines at the end of a text among which a guest writer is presented."""
STORY = 300
"""Characters, at least, that stand above it."""
_SIGNS = (" is ", " are ", " lives in ", " lives near ", " resides in ", "bout the ", " directs ", " chairs ",
          " served ",
          " serves ", " works ", " represents ", " founded ", " leads ", " runs ",
          " teaches ", " writes ", " covers ", " blogs ", " column ", " blog ",
          " ist ", " es ", " est ", ", escritor", ", periodista", "nser Autor", "nsere Autor")  # fmt: skip
_LEAD = pattern(
    r"[*_(\[—–•-]{0,3}\s?(?:Guest [Cc]olumnist |Columnist )?"
    r"(?P<sure>(?:About|ABOUT) (?:the|THE) (?:[Aa]uthor|[Ww]riter|AUTHOR|WRITER)\s?[:.–—-]\s?|"
    r"The (?:writer|author|columnist)(?:, | is )|(?:Unsere?|Der|Die) (?:Gast)?(?:[Aa]utor|[Kk]olumnist|"
    r"Verfasser)(?:in)? |"
    r"Zur Person: ?|Über (?:den Autor|die Autorin): ?|(?:El autor|La autora|El columnista),? (?=[A-ZÀ-Þ])|"
    r"L['’](?:auteure?|autrice),? (?=[A-ZÀ-Þ]))?(?:Dr\.? |Prof\.? |Professor |Rev\. |"
    r"(?:State |U\.S\. |Former |Retired |The )?(?:Sen\.|Rep\.|Gov\.|Judge|Gen\.|Col\.|Councill?or|Mayor|Senator) )?"
)
_LEADS = ("Guest ", "Columnist ",
          "About ", "ABOUT ", "The writer", "The author", "The columnist", "Unser", "Der ", "Die ", "Zur Person:",
          "Über d", "El ", "La ", "L'", "L’", "Dr", "Prof", "Rev", "State ", "U.S. ",
          "Former ", "Retired ", "The ", "Sen.", "Rep.", "Gov.", "Judge ", "Gen.", "Col.", "Counci", "Mayor ",
          "Senator ")  # fmt: skip
"""How a line begins for which the lead is not empty, unless a mark does."""
_WRITERS = (
    "writer|reporter|editor|correspondent|journalist|columnist|author|critic|blogger|essayist|novelist|poet|playwright|"
    "commentator|contributor|broadcaster|freelancer"
)
_OTHERS = (
    "professor|lecturer|historian|economist|sociologist|philosopher|scholar|academic|fellow|researcher|scientist|"
    "teacher|analyst|lawyer|attorney|barrister|solicitor|ambassador|diplomat|bureaucrat|civil servant|director|"
    "president|chair|chairman|chairwoman|founder|co-founder|chief executive|CEO|consultant|advis[eo]r|physician|"
    "doctor|surgeon|psychologist|psychiatrist|pediatrician|nurse|pastor|rabbi|engineer|architect|resident"
)
_NOW = r" (?:is|are) (?:also |now |currently )?"
_LAYMEN = (
    "retired|freelance|longtime|lifelong|schoolteacher|farmer|rancher|gardener|veteran|member|student|graduate|minister|"
    "priest|bishop|imam|vicar|chaplain|legislator|lawmaker|senator|mayor|council(?:l?or|man|woman)|commissioner|"
    "superintendent|principal|entrepreneur|business(?:man|woman|person)|owner|activist|advocate|organizer|musician|artist|"
    "photographer|filmmaker|nutritionist|dietitian|therapist|counsell?or|coach|biologist|ecologist|physicist|chemist|"
    "geologist|naturalist|librarian|pharmacist|veterinarian|dentist|executive|manager|partner|specialist|expert|"
    "strategist|pollster|translator|anthropologist|archaeologist|criminologist|theologian|mathematician|investor|banker|"
    "sophomore|junior|freshman|Democrat|Republican|MP|MEP|MSP|MLA|peer|accountant|mother|father|parent|grandmother|grandfather|native|volunteer|secretary|head|leader|spokes(?:man|woman)"
)
_DOES = (
    "served (?:as|on|in)|serves (?:as|on|in)|directs|chairs|leads|runs|founded|co-founded|edits|manages|owns|"
    "represents|works (?:as|for|at|in)|worked (?:as|for|at)"
)
_LIVES = (
    rf"(?:,? (?:\d\d|of [A-Z][^,.]{{2,30}}),)? (?:lives|resides) (?:in|near|on|outside) [A-Z]|"
    rf"(?: of [A-Z][\w.]+(?: [A-Z]\w+)?)?{_NOW}(?:an? |the |one of )?(?:[\w.’'&-]+,? ){{0,6}}?(?:{_LAYMEN})\b|"
    r"(?:, (?:of|from) [A-Z][^,.;]{2,30},|, (?:[A-Z][a-z]{0,3}-[A-Z]|an? |the |former )[^.;]{2,80}?,) "
    rf"(?:is|has|was|lives|teaches|writes|{_DOES}) | (?:{_DOES}) "
)
_COLUMNS = r"[’']s? (?:[\w-]+ ){0,2}(?:column|blog) (?:appears|runs|is published)\b"
_FOREIGN = (
    r"(?:,? \(?\d\d\)?,?)? ist (?:[\w-]+ ){0,4}?(?:\w*(?:[Aa]utor|[Jj]ournalist|[Ss]chriftsteller|[Pp]ublizist|"
    r"[Rr]edakteur|"
    r"[Kk]olumnist|[Pp]rofessor|[Hh]istoriker|[Pp]olitologe|[Ww]issenschaftler|[Öö]konom|[Ss]oziologe|[Tt]heologe|[Pp]hilosoph|"
    r"[Bb]logger|[Ee]ssayist|[Ff]orscher|[Dd]ozent|[Pp]sychologe|[Kk]orrespondent)(?:in)?)\b|"
    r",? es (?:un[ao]? )?(?:[\wáéíóú]+ ){0,2}?(?:escritora?|periodista|profesora?|catedrátic[oa]|economista|"
    r"polit[óo]log[oa]|"
    r"historiadora?|abogad[oa]|analista|investigadora?|soci[óo]log[oa]|filósof[oa]|columnista|poeta|novelista|ensayista)\b|"
    r", (?:escritora?|periodista|escritora? y periodista|periodista y escritora?)\.?\Z|"
    r" est (?:une? )?(?:écrivaine?|journaliste|professeure?|historienn?e?|économiste|politologue|sociologue|philosophe|"
    r"essayiste|chercheu(?:r|se))\b"
)
_COLUMN = pattern(_COLUMNS, signs=(" column ", " blog "))
_WRITES = pattern(
    rf"{_NOW}(?:an? |the )?(?:[\w’'&-]+,? ){{0,5}}?(?:{_WRITERS})s?\b(?! of (?:the|his|her|a) [a-z])|"
    r" teaches [^.]{3,80}? at [A-Z]| writes (?:about|for|an?) |"
    r" covers [^.]{3,60}? for (?:the |The )?[A-Z]| blogs (?:at|about)\b|"
    rf"{_COLUMNS}|{_FOREIGN}"
)
"""What is said of those who write for a living, and of hardly anyone with whom a story ends."""
_WORKS = pattern(
    rf"{_NOW}an? (?:[\w’'&-]+,? ){{0,6}}?(?:{_OTHERS})\b|, (?:an? |former )[^.;]{{3,80}}?, (?:is an?|teaches) "
)
_HOLDS = pattern(
    rf"{_NOW}(?:[\w’'&-]+,? ){{0,5}}?(?:{_OTHERS})s?,? (?:(?:and|emeritus|emerita) (?:[\w-]+ ){{0,3}})?"
    r"(?:of|at|for|with|in) (?:[\w’'-]+ ){0,4}?[A-Z]"
)
"""`Ann Example is director of the Salem Trust`, as also the last line of a notice says of whom it is about."""
_OF_THEIRS = pattern(
    _LIVES,
    signs=(
        " lives ",
        " resides ",
        " is ",
        " are ",
        " has ",
        " was ",
        " teaches ",
        " writes ",
        " serve",
        "direct",
        "chair",
        "lead",
        "runs",
        "found",
        "edits",
        "manage",
        "owns",
        "represent",
        " work",
    ),
)
"""`Ann Example lives in Salem`, as the last line of a column says, in which somebody argues."""
_ANOTHER = pattern(r"(?:[,;.]| and|, and) (?:[A-Z][\w’'-]+ ){1,2}[A-Z][\w’'-]+ is ")
"""The second of two writers: `Ann Example is a nurse and Sam Pell is a doctor.`"""
_ARGUES = pattern(r"(?<![\w’'])(?:I|my|My|me|we|We|our|Our|us)(?= [a-z]|[.,?!]\s)")
_SINGLY_QUOTED = pattern(r"(?<![\w’'])[‘'](?:[^‘’'\n]|(?<=\w)[’'](?=\w)){1,600}[’'\n]")
_PRESENTED = pattern(
    r"(?:,? (?:is|was|has|teaches|writes|works|lives) |, (?:an? |the |former |retired )|"
    r"[ ,]+(?:\(?\d\d\)?,? )?[a-zß-ÿ])"
)
"""What follows the name behind `The writer, …` or `About the author: …`."""
_FRAMED = pattern(
    r" is (?:also |now |currently )?(?:an? |the |(?!\w+ing )[a-z]+ (?:at|of|in|for) )"
    r"(?!brother|sister|son|daughter|wife|husband|father|mother|partner|pseudonym|candidate|only|first|last)"
)
"""How a bracket presents its writer: by an office or a calling."""
_OFFICE_OF_A_STORY = pattern(r"\b(?:council|film|company|team|club|family|group|victim|defen[cs]e|state)[’']s\b")


_OF_THE_HOUSE = ("our view", "our opinion", "editorial:", "editorial |", "editorial -")
"""How the title of a leader begins, whose last line may present whom it is about."""


def below(reading: Reading, agencies: Agencies, story: int, *, sent: bool) -> Byline | None:
    """The guest writer whom one of the last lines presents, and of whom no line above it speaks.

    sent: whether the text has a dateline; what then ends with a lawyer or a professor tells of them.
    """
    lines, end = reading.lines, reading.comments
    if lines and lines[0].text.lower().startswith(_OF_THE_HOUSE):
        return None
    if not sent and 0 < end <= len(lines) and lines[end - 1].weight > LONGEST + 80:
        return _behind_it_all(reading, agencies)
    for number in range(end - 1, max(story, end - LAST - 1), -1):
        line = lines[number]
        if len(line.text) > LONGEST or not holds(line.text, _SIGNS):
            continue
        lead = _LEAD.match(line.text) if not line.text[0].isalpha() or line.text.startswith(_LEADS) else None
        begin = line.start + (lead.end() if lead is not None else 0)
        told = " column " in line.text or " blog " in line.text
        column = _COLUMN.search(reading.text, begin, min(begin + 60, line.end)) if told else None
        read = names.read(reading.text, begin, column.start() if column else line.end, agencies)
        if read is None or not 2 <= read.words <= 4 or not names.is_person(reading.text, read):
            continue
        if OF_A_STORY.search(line.text) is not None:
            continue
        framed = line.text[0] == "(" and line.text.rstrip(".")[-1] == ")" and _FRAMED.search(line.text) is not None
        sure = framed or (lead is not None and lead["sure"] is not None)
        said = _PRESENTED if sure else _WRITES
        found = said.match(reading.text, read.end, line.end)
        if found is None and not sure and not sent and _OFFICE_OF_A_STORY.search(line.text) is None:
            found = _WORKS.match(reading.text, read.end, line.end)
            office = _HOLDS.match(reading.text, read.end, line.end) if found is None else None
            office = office or (_OF_THEIRS.match(reading.text, read.end, line.end) if found is None else None)
            found = office if office and argues(reading.text[: line.start]) else found
        if found is None:
            continue
        if line.text.count(" is ") > 1 and _ANOTHER.search(line.text, found.end() - line.start) is not None:
            return None
        alone = begin - line.start < 200 and not _is_one_of_several(reading, number, agencies)
        if line.start < STORY or not alone or _is_named_above(reading, read.start, read.end, line.start):
            return None
        return Byline(read.start, read.end, BELOW, line=number)
    return None if sent else _above_it_all(reading, agencies, story)


def _above_it_all(reading: Reading, agencies: Agencies, story: int) -> Byline | None:
    """The same in the first line of a column, which tells no more of its writer: `Ann Example is a cook in Salem.`"""
    for number in range(max(1, story - 1), min(story + 2, reading.comments - 2)):
        line = reading.lines[number]
        if len(line.text) > ABOVE or not line.ends_sentence or OF_A_STORY.search(line.text) or "is " not in line.text:
            continue
        read = names.read(reading.text, line.start, line.end, agencies)
        if read is None or not 2 <= read.words <= 4 or not names.is_person(reading.text, read):
            continue
        said = any(one.match(reading.text, read.end, line.end) for one in (_WRITES, _WORKS, _HOLDS, _OF_THEIRS))
        said = said and _ANOTHER.search(reading.text, read.end, line.end) is None
        rest = reading.text[line.end :]
        if said and reading.text[read.start : read.end].split()[-1] not in rest and argues(rest):
            return Byline(read.start, read.end, "byline: who the writer is, above the story", line=number)
    return None


ABOVE = 200
"""Characters of the longest first line that presents a writer."""
_LAST_SENTENCE = pattern(
    r"(?<=[a-z\d)][.!?] |[.!?][”\"] )(?:Dr\.? |Prof\. |Rev\. )?(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,2})"
    r"(?= (?:is|teaches|writes|lives|covers) )"
)


def _behind_it_all(reading: Reading, agencies: Agencies) -> Byline | None:
    """The same behind the last sentence of a column in one line: `… of kinds. Ann Example is a teacher in Salem.`"""
    line = reading.lines[reading.comments - 1]
    tail = max(line.start + STORY, line.end - LONGEST)
    *_, match = (None, *_LAST_SENTENCE.finditer(reading.text, tail, line.end))
    if match is None or OF_A_STORY.search(reading.text, match.start(), line.end) or not argues(line.text):
        return None
    read = names.read(reading.text, *match.span("name"), agencies)
    if read is None or read.end != match.end("name") or not names.is_person(reading.text, read):
        return None
    said = any(one.match(reading.text, read.end, line.end) for one in (_WRITES, _WORKS, _HOLDS, _OF_THEIRS))
    if not said or _is_named_above(reading, read.start, read.end, match.start()):
        return None
    return Byline(read.start, read.end, BELOW, line=reading.line_at(read.start))


def argues(text: str) -> bool:
    """Whether somebody speaks for himself in a text, outside of what he quotes; a paper's `we asked` is not enough."""
    found = _ARGUES.findall(_SINGLY_QUOTED.sub("", QUOTED.sub("", text)))
    return len(found) > 2 or sum(one in ("I", "my", "My", "me") for one in found) > 1


def _is_named_above(reading: Reading, start: int, end: int, stop: int) -> bool:
    """Whether the text above speaks of one of these persons: then the last line does so, too."""
    surnames = [one.split()[-1] for one in re.split(r", | and | & ", reading.text[start:end]) if one.split()]
    return any(re.search(rf"(?i)\b{re.escape(one)}\b", reading.text[:stop]) is not None for one in surnames)


def _is_one_of_several(reading: Reading, number: int, agencies: Agencies) -> bool:
    """Whether the line above presents another person in the same way: a cast, the guests of an evening."""
    above = reading.lines[number - 1]
    read = names.read(reading.text, above.start, above.end, agencies)
    return (
        read is not None and read.words > 1 and re.match(" (?:is|are) ", reading.text[read.end : above.end]) is not None
    )
