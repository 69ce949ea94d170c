"""Writers whom the last lines present or say how to reach: `Contact staff writer Ann Example at a@example.com.`"""

from __future__ import annotations

from clipper.extraction import comments, names, proven
from clipper.extraction.agencies import Agencies
from clipper.extraction.bylineforms import BELOW, Byline
from clipper.extraction.reading import Reading
from clipper.extraction.signs import holds
from clipper.patterns import pattern

LONGEST = 240
"""Characters of the longest line that says how to reach a writer."""
_SIGNS = ("@", "reached at", "[email", " is a ", " is an ", " is the ")
_NAME = r"(?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,3})"
_REACHED = pattern(
    # Contact staff writer Ann Example at …   Reach Ann Example at …   E-mail reporter Ann Example: …
    r"(?:Contact|Reach|E-?mail|Write to|Call|To reach)(?P<role> (?:the )?(?:[\w/&’'-]+ ){0,3}?(?:[Ww]riter|[Rr]eporter|"
    rf"[Cc]olumnist|[Ee]ditor|[Cc]orrespondent))? {_NAME}(?:,? (?:at|by|on|via)\b|\s?:|,? \d|,? \S+@)"
    # Ann Example can be reached at …   Ann Example, city editor, can be reached at …
    rf"|(?P<reach>){_NAME.replace('name', 'reachable')}(?:, [^,.]{{3,60}},)? (?:can|may) be (?:reached|contacted|"
    r"e-?mailed) (?:at|by|via|on)\b"
    # Ann Example is a staff writer   Ann Example is the paper's city reporter
    rf"|(?P<is>){_NAME.replace('name', 'telling')} is (?:an? |the )(?:[\w/&’'-]+ ){{0,5}}?(?:writer|reporter|columnist|"
    r"correspondent|journalist|freelancer)\b"
    # Ann Example: a.example@example.com
    rf"|(?P<bare>){_NAME.replace('name', 'signing')}(?:: |, | [|•-] )(?=[\w.+-]+@)"
)
_ADDRESS = pattern(r"(?P<local>[\w.+-]{2,40})@[\w-]{1,40}\.[\w-]{2,30}")


def below(reading: Reading, agencies: Agencies, story: int) -> Byline | None:
    """The writer of a text without a byline whom one of the lines below it, or its last paragraph, presents."""
    end = comments.begin(reading)
    for number in range(end - 1, max(story, end - 6), -1):
        line = reading.lines[number]
        if len(line.text) > LONGEST or not holds(line.text, _SIGNS):
            continue
        match = _REACHED.match(line.text.lstrip("*—–_- "))
        if match is None:
            continue
        name = match["name"] or match["reachable"] or match["telling"] or match["signing"]
        start = line.start + line.text.index(name)
        read = names.read(reading.text, start, start + len(name), agencies)
        if read is None or read.words < 2 or names.is_somewhere(name) or read.end < start + len(name.rstrip(".")):
            continue
        address = _ADDRESS.search(line.text)
        own = address is not None and proven.is_own(address["local"], name)
        told = match["role"] is not None or match["telling"] is not None
        if not (own or (told and read.known)):
            continue
        if any(name.split()[-1] in other.text for other in reading.lines[story : number - 1]):
            return None  # the story tells of her
        return Byline(start, read.end, BELOW, line=number)
    return None
