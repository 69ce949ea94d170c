"""The fields of a line above a story, with its dates cut out: `Salem | PTI | Jan 5, 2020`."""

from __future__ import annotations

from clipper.extraction.dates import grammar
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.signs import holds
from clipper.patterns import pattern

NO_FIRM = r"(?! (?:Inc|LLC|Ltd|Corp|L\.P|PLC)\b)"
"""Behind a comma that is no part of a firm's name, as in `Acme Ferries, Inc`."""
_DIVIDED = pattern(
    r"\s?[|•¦]\s?|\s·\s?|·\s|(?<=[\x00-\x7f])·|\s[-–—/:]\s|(?<=[\u0620-\u064a])-(?=[\u0620-\u064a])|\t+|\s{2,}|"
    rf",{NO_FIRM}\s|"
    r"\s\.\s|\s(?=Source\s?:)|(?<=\bIST)l(?=[A-Z]{3})"
)
_AGE = pattern(
    r"(?:(?<=[a-z])|(?<![\w.]))(?:\d{1,2}|an?) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?) ago\Z"
)
"""How long ago a portal took a story: `Reuters 8 hours ago`, perhaps glued to the supplier's name."""
_DIVIDERS = ("|", ", ", "  ", " - ", " / ", " : ", " . ", " Source", "ISTl")
"""What divides the fields of a line of plain letters."""


def of(reading: Reading, number: int) -> list[tuple[int, int]]:
    """The fields of a line, as spans, with its dates cut out."""
    line, text = reading.lines[number], reading.text
    cuts = [(written.start, written.end) for written in reading.dates(line.start, line.end) if written.day]
    if (line.start, line.end) in cuts:
        return []
    plain = line.text.isascii() and line.text.isprintable()
    if not plain or holds(line.text, _DIVIDERS):
        cuts += [found.span() for found in _DIVIDED.finditer(text, line.start, line.end)]
    if line.text.endswith(" ago") and (age := _AGE.search(line.text)) is not None:
        cuts.append((line.start + age.start(), line.end))
    spans, at = [], line.start
    for start, end in sorted(cuts):
        if start > at:
            spans.append((at, start))
        at = max(at, end)
    if at < line.end:
        spans.append((at, line.end))
    return [trimmed(text, start, end) for start, end in spans]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the blanks, marks and points at its ends."""
    while start < end and text[start] in " \t*+•|,:;–—-/":
        start += 1
    if text.startswith("（", start, end) and "）" not in text[start:end]:  # （来源：晨江晚报, and the day behind it
        start += 1
    while end > start and text[end - 1] in " \t|,;:–—-/•":
        end -= 1
    return start, end


_BEHIND_THE_DAY = pattern(
    r"[\s,]{0,2}(?:\d\d?:\d\d(?::\d\d)?)?\s?(?:[AP]M)?\s?(?:[A-Z]{3})?|(?:, (?:Seite|S\.|Nr\.|p\.) ?\w{1,5}){1,2}"
)


def before_the_day(text: str, start: int, end: int) -> int:
    """Where the name of a source ends: before the day behind it, `Source: The Example January 5, 2020 05:22 UTC`."""
    written = next(grammar.find(text, start + 2, end), None)
    if written is None or _BEHIND_THE_DAY.fullmatch(text, written.end, end) is None:
        return end
    name = text[start : written.start].rstrip(" ,|•·-–").removesuffix(" vom")
    return start + len(name) if name and name[-1] != "(" else end


PRESSED = pattern(
    r"(?: (?:Drucken|Teilen|Merken|Kommentieren|Versenden|Print|Share|E-?[Mm]ail|Imprimir|Compartir|Imprimer|Partager|"
    r"Stampa|Condividi))+\Z",
    signs=(" drucken", " teilen", " merken", "kommentieren", "versenden", " print", " share", "mail", "imprim",
           "compartir", "partager", "stampa", "condividi"),
)  # fmt: skip
"""A page's buttons behind its source."""
