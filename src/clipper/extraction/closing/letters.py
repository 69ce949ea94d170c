"""Who writes a letter: the name below, or behind, the formula with which it closes."""

from __future__ import annotations

import re

from clipper.extraction.byline.forms import BELOW, Byline
from clipper.extraction.names import names
from clipper.extraction.page.reading import SHORT, Reading
from clipper.extraction.tables.agencies import Agencies
from clipper.patterns import pattern

LAST = 9
"""Lines at the end of a text among which the formula stands."""
_SIGNS = ("yours", "sincerely", "respectfully", "faithfully", "cordial", "regards", "best wishes", "thank",
          "freundlich", "hochachtung", "salut", "saludo", "atentamente", "atenciosamente")  # fmt: skip
_FORMULA = pattern(
    r"(?:Yours(?: (?:very )?(?:sincerely|faithfully|truly|respectfully|etc\.?|and so on)|,? etc\.?|, &c\.?)?|"
    r"(?:Very |Most )?(?:[Ss]incerely|[Rr]espectfully|[Ff]aithfully|[Cc]ordially)(?: yours)?|"
    r"(?:(?:Kind|Best|Warm|Warmest|With kind|With best|With warm) )?[Rr]egards|(?:With )?[Bb]est wishes|Many thanks|"
    r"Thank you|Mit freundlichen Grüßen|Mit freundlichem Gruß|Freundliche Grüße|(?:Mit )?[Hh]ochachtung(?:svoll)?|"
    r"Cordialement|(?:Sincères|Meilleures|Cordiales) salutations|Atentamente|(?:Un )?[Cc]ordial(?:es)? saludos?|"
    r"Saludos|"
    r"Atenciosamente|Cordialmente|(?:Cordiali|Distinti) saluti)\s?(?P<mark>[,.!]{0,2})",
    signs=_SIGNS,
)
_BEHIND = pattern(r"[.!?”\"] [–—-]{0,2} ?Yours(?:,? etc\.?|,? &c\.?| (?:faithfully|sincerely|truly))?,?\Z")
_TO_ONE = pattern(
    r"Dear (?!(?:[Ss]irs?|[Mm]adam|(?:the )?[Ee]ditors?|[a-z]+|[Ff]riends?|[Cc]olleagues|[Rr]eaders?)\b)[A-Z]"
)
_HONOUR = pattern(r"(?:(?:Dr|Prof|Rev|Mr|Mrs|Ms|Fr|Cllr|Sir|Capt|Col)\.? ){1,2}(?=[A-Z])")


def below(reading: Reading, agencies: Agencies) -> Byline | None:
    """`Yours faithfully,` and `Ann Example` below it, perhaps her office and her town; one letter to a text.

    Behind a formula even a name that no table has is its writer's, but no office, house or place is.
    """
    lines, end = reading.lines, reading.comments
    if reading.text.count("Yours") > 1 and sum(_BEHIND.search(line.text) is not None for line in lines[:end]) > 1:
        return None  # several readers write
    for number in range(max(end - LAST, reading.story), end - 1):  # … the lunch. – Yours, etc,
        if "Yours" in lines[number].text[-24:] and _BEHIND.search(lines[number].text) and not _is_between_two(reading):
            return _writer(reading, lines[number + 1].start, lines[number + 1].end, number + 1, agencies)
    for number in reading.short_between(max(end - LAST, reading.story + 1), end):
        line = lines[number]
        if (formula := _FORMULA.match(line.text)) is None:
            continue
        if _is_between_two(reading):
            return None
        begin, stop, at = line.start + formula.end(), line.end, number
        if begin == stop:
            at = number + 1
            if at == end or len(lines[at].text) > SHORT or reading.prose[at]:
                return None
            begin, stop = lines[at].start, lines[at].end
        elif not formula["mark"]:
            continue  # Yours is the last shed, Thank you for
        if line.text[:5] in ("Thank", "Many ") and any(reading.prose[at + 1 : end]):
            return None  # an editor thanks her readers amid the story
        begin += len(reading.text[begin:stop]) - len(reading.text[begin:stop].lstrip(" -–—("))
        return _writer(reading, begin, stop, at, agencies)
    return None


def _is_between_two(reading: Reading) -> bool:
    """Whether a letter begins as one between two persons does, or a release prints such a one."""
    return "Dear " in reading.text and any(
        line.text.startswith("Dear ") and _TO_ONE.match(line.text) for line in reading.lines[: reading.comments]
    )


def _writer(reading: Reading, begin: int, stop: int, number: int, agencies: Agencies) -> Byline | None:
    text = reading.text
    honour = _HONOUR.match(text, begin, stop)
    read = names.read(text, honour.end() if honour is not None else begin, stop, agencies)
    if read is None or not 2 <= read.words <= 4:
        return None
    words = text[read.start : read.end]
    if re.search(rf"(?i)\b{re.escape(words.split()[-1])}\b", text[: read.start]) is not None:
        return None  # a release tells who wrote the letter that it prints
    rest = text[read.end : stop].lstrip()
    if rest and rest[0] not in ",.;()":
        return None  # The Example Bridge Committee of Salem
    person = names.is_person(text, read)
    if not person and (
        names.is_somewhere(words)
        or names.is_paper(words)
        or names.is_desk(words)
        or words.startswith(("The ", "Your ", "All "))
        or any(names.is_plain(word) for word in words.split())
        or agencies.named(words)
    ):
        return None
    return Byline(read.start, read.end, BELOW, line=number)
