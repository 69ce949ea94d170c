"""How the last lines of a text tell of a person: as of the writer whom a line of its head names."""

from __future__ import annotations

from clipper.extraction.page.reading import Reading
from clipper.patterns import pattern

LAST = 4
"""Lines at the end of a text among which its writer is presented."""
LONGEST = 320
"""Characters of the longest line that presents a writer."""
OF_A_STORY = pattern(
    r" (?:said|says|told|who(?! (?:lives|writes|teaches|works|blogs|served) )|whose|not(?! necessarily )|"
    r"accused|charged|convicted|"
    r"expected|scheduled|playing|starring|represent(?:s(?! (?:the \d|(?:[\w-]+ )?[Dd]istrict|[A-Z]))|ed|ing|ative)?|"
    r"suing|according|defen[cds]e?(?:nt|nding)?)\b"
)
"""Words of a sentence that belongs to the story: `Ann Example is a lawyer who represents the other side.`"""
_SAYS = pattern(
    r"[’']s? (?:[\w-]+ ){0,3}(?:column|blog|book|novel)\b|"
    r",? (?:teaches|lives|writes|works|covers|edits|blogs|practi[sc]es) |"
    r",? is (?:(?:an?|the|our|also|now|currently) |"
    r"(?:[\w-]+ ){0,3}?(?:president|director|editor|author|chief|professor) )|"
    r",? has (?:written|taught|been) |, (?:an?|the|who|former)\b"
)


def is_presented_last(reading: Reading, at: int, name: str) -> bool:
    """Whether the surname at `at` is of a closing line that presents the bearer of `name`: the writer, if so."""
    number = reading.line_at(at)
    if number < max(reading.story + 1, min(reading.comments, len(reading.lines)) - LAST):
        return False
    line = reading.lines[number]
    words = line.text.lstrip("*_([—–- ")
    for called in (name, name.split()[-1]):
        if words.startswith(called) and len(line.text) <= LONGEST and not OF_A_STORY.search(line.text):
            again = f" {name.split()[0]}"  # Ann Example Ann is the editor
            at = len(called) + len(again) * words.startswith(f"{again} ", len(called))
            return _SAYS.match(words, at) is not None
    return False
