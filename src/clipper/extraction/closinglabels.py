"""A writer whom a label names below the story, above a page's buttons."""

from __future__ import annotations

from clipper.extraction import names
from clipper.extraction.agencies import Agencies
from clipper.extraction.bylineforms import BELOW, Byline
from clipper.extraction.furniture import is_furniture
from clipper.extraction.reading import Reading
from clipper.patterns import pattern

LONGEST = 50
"""Letters of the longest line that is a label and a name."""
_LABEL = pattern(
    r"(?:Door|Von|Par|Por|Text|Tekst|Autor|Autorin|Auteur|Author|Autore|Di|Skrevet av|Skriven av) ?: (?=[^\W\d_a-z])",
    signs=(": ",),
)
_SHARE = pattern(
    r"(?:Deel|Teilen|Artikel teilen|Partager|Compartir|Compartilh\w+|Condividi|Del|Dela|Share|Udostępnij)\b[^.]{0,40}"
)


def above_the_buttons(reading: Reading, agencies: Agencies) -> Byline | None:
    """`Door: Ann Example`, alone on its line below the story, and a button to share the text right below it."""
    for number in range(reading.story + 1, len(reading.lines) - 1):
        line = reading.lines[number]
        if len(line.text) > LONGEST or ": " not in line.text or (label := _LABEL.match(line.text)) is None:
            continue
        below = reading.lines[number + 1].text
        if not is_furniture(below) and _SHARE.fullmatch(below) is None:
            continue
        read = names.read(reading.text, line.start + label.end(), line.end, agencies)
        if read is not None and read.end == line.end and names.is_person(reading.text, read):
            return Byline(read.start, read.end, BELOW, line=number)
    return None
