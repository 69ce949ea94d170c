"""Writers whom the last lines present or say how to reach: `Contact staff writer Ann Example at a@example.com.`"""

from __future__ import annotations

from clipper.extraction.byline import proven
from clipper.extraction.byline.forms import BELOW, Byline
from clipper.extraction.closing.guests import argues
from clipper.extraction.names import names
from clipper.extraction.names.presented import is_spoken_of
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.patterns import pattern

LONGEST = 240
"""Characters of the longest line that says how to reach a writer."""
_SIGNS = ("@", "reached at", "[email", " is a ", " is an ", " is the ", "this story: ", "Follow ", "s for ")
_NAME = r"(?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,3})"
_WORDS = ("contact", "reach", "mail", "write to", "call", "follow", " for ", "writer", "reporter", "columnist",
          "correspondent", "journalist", "freelancer", "@")  # fmt: skip
_REACHED = pattern(
    # Contact staff writer Ann Example at …   Reach Ann Example at …   E-mail reporter Ann Example: …
    r"(?:Contact|Reach|E-?mail|Write to|Call|To reach)(?P<role> (?:the )?(?:[\w/&’'-]+ ){0,3}?(?:[Ww]riter|[Rr]eporter|"
    rf"[Cc]olumnist|[Ee]ditor|[Cc]orrespondent))? {_NAME}(?:,? (?:at|by|on|via)\b|\s?:|,? \d|,? \S+@)"
    # Ann Example can be reached at …   Ann Example, city editor, can be reached at …
    rf"|(?P<reach>){_NAME.replace('name', 'reachable')}(?:, [^,.]{{3,60}},)? (?:can|may) be (?:reached|contacted|"
    r"e-?mailed) (?:at|by|via|on)\b"
    # To contact the reporter on this story: Ann Example in Salem at …
    rf"|(?P<asked>To contact the (?:reporters?|writers?|authors?) (?:on|of|for) this (?:story|article|column): )"
    rf"{_NAME.replace('name', 'told')}(?: in \b|,? at | and )"
    # Follow Ann Example on Twitter
    rf"|(?P<follow>Follow ){_NAME.replace('name', 'followed')} on (?:Twitter|X|Instagram|Facebook)\b"
    # Ann Example writes for the Salem Herald
    rf"|(?P<writes>){_NAME.replace('name', 'writing')} (?:writes|reports) for (?:[Tt]he )?[A-Z]"
    # Ann Example is a staff writer   Ann Example is the paper's city reporter
    rf"|(?P<is>){_NAME.replace('name', 'telling')} is (?:an? |the )(?:[\w/&’'-]+ ){{0,5}}?(?:writer|reporter|columnist|"
    r"correspondent|journalist|freelancer)\b"
    # Ann Example: a.example@example.com
    rf"|(?P<bare>){_NAME.replace('name', 'signing')}(?:: |, | [|•-] )(?=[\w.+-]+@)",
    signs=_WORDS,
)
_REACH = pattern(r"(?:Reach|To reach) [^@\n]{4,60}(?:@| at \(?\d{3}\)?[ .-])[^\n]{3,80}", signs=("reach",))
"""`Reach Ann Example at 555-0144 or harbourcolumn@example.com` below a column; a notice names whom to ask."""
_RUNG = pattern(rf"(?:--?|[–—]) ?{_NAME}(?::|,) ?(?:\(?\d{{3}}\)?[ .-]{{1,2}})?\d{{3}}[.-]\d{{4}}")
"""How a paper's writer signs with the telephone behind his name, also above a box: `--Ann Example: 555-0144`."""
_ASKED_ABOVE = pattern(r"To contact the (?:reporters?|writers?|authors?) (?:on|of|for) this (?:story|article|column):")
_ENDS = pattern(
    r"(?i)(?:[\s.,;:()|•·–—>*_/-]|\b(?:or|and|at|by|on|phone|call|tel|telephone|mobile|cell|ext|extension|email|via|"
    r"text|him|her|them|follow|twitter|facebook|x)\b|\d+|[\w.+-]*@[\w.-]+)*"
)
"""What may follow an address that is its writer's: other ways to reach him, but nothing to reach him for."""


def below(reading: Reading, agencies: Agencies, story: int) -> Byline | None:
    """The writer of a text without a byline whom one of the lines below it, or its last paragraph, presents."""
    end = reading.comments
    for number in range(end - 1, max(story, end - 10), -1):
        line = reading.lines[number]
        if line.text[:15] == "To contact the " and _ASKED_ABOVE.fullmatch(line.text) and number + 1 < end:
            below = reading.lines[number + 1]
            read = names.read(reading.text, below.start, below.end, agencies)
            if read is not None and read.start == below.start and read.words > 1:
                return Byline(read.start, read.end, BELOW, line=number + 1)
        if line.text[0] in "-–—" and (signed := _rung(reading, number, agencies, story)) is not None:
            return signed
        if number <= end - 6 or len(line.text) > LONGEST or not holds(line.text, _SIGNS):
            continue
        match = _REACHED.match(line.text.lstrip("*—–_- "))
        if match is None:
            continue
        name = match["name"] or match["reachable"] or match["telling"] or match["signing"]
        says = match["told"] or match["followed"] or match["writing"]
        name = name or says
        start = line.start + line.text.index(name)
        read = names.read(reading.text, start, start + len(name), agencies)
        if read is None or read.words < 2 or names.is_somewhere(name) or names.is_paper(name):
            continue
        if read.end < start + len(name.rstrip(".")):
            continue
        address = proven.ADDRESS.search(line.text)
        own = (
            address is not None
            and proven.is_own(address["local"], name)
            and (match["role"] is not None or _ENDS.fullmatch(line.text, address.end()) is not None)
        )
        calls = match[0].startswith(("Write to", "Call"))  # Write to Editor John Example at letters@example.com
        writes = own and match[0].startswith("Write to") and number + 1 == end and _OFFICIAL.search(line.text) is None
        told = (
            (match["role"] is not None and not calls)
            or (_REACH.fullmatch(line.text) and argues(reading.text[: line.start]))
            or match["telling"] is not None
            or says is not None
        )
        if (match["telling"] is not None and " who " in line.text) or (calls and not writes and match["role"] is None):
            continue  # Ann Example is a journalist who was born there
        if not (own or (told and read.known)):
            continue
        if any(name.split()[-1] in other.text for other in reading.lines[story : number - 1]):
            return None  # the story tells of her
        return Byline(start, read.end, BELOW, line=number)
    return None


_OFFICIAL = pattern(
    r"@[\w.-]*(?:\.gov|\.mil|\.org|parliament|senate)\b|\bWrite to (?:Mayor|Sen|Rep|Gov|Coun|Dr|Min|Pres)"
)
"""To whom a text asks its readers to write: an office, a party or a club; who signs is reached at his paper."""


def _rung(reading: Reading, number: int, agencies: Agencies, story: int) -> Byline | None:
    """Who signs in a line with his telephone, alone and not told of: several such lines are whom to ask."""
    lines = reading.lines
    line = lines[number]
    rung = _RUNG.fullmatch(reading.text, line.start, line.end)
    if rung is None or any(lines[at].text[0] in "-–—" for at in (number - 1, number + 1) if at < len(lines)):
        return None
    read = names.read(reading.text, *rung.span("name"), agencies)
    if read is None or read.end != rung.end("name") or not names.is_person(reading.text, read):
        return None
    if is_spoken_of(reading, rung["name"].split()[-1], number, story):
        return None
    return Byline(read.start, read.end, BELOW, line=number)
