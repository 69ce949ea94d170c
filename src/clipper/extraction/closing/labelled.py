"""A writer below the story: behind a label or a dash, above a page's buttons, or beside the day."""

from __future__ import annotations

from clipper.extraction.byline import unlabelled
from clipper.extraction.byline.forms import BELOW, Byline
from clipper.extraction.closing import weblogfeet
from clipper.extraction.names import names
from clipper.extraction.page.furniture import is_furniture
from clipper.extraction.page.reading import Reading
from clipper.extraction.tables.agencies import Agencies
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


_DASHED = pattern(r"[–—] ?(?=[A-ZÀ-Þ])")


def behind_a_dash(reading: Reading, agencies: Agencies) -> Byline | None:
    """`– Ann Example` below the story's last sentence and above what is no story; amid the story it is a saying's."""
    for number in reading.short_between(reading.story + 1, len(reading.lines) - 1):
        line = reading.lines[number]
        if line.text[0] not in "–—" or len(line.text) > LONGEST or (mark := _DASHED.match(line.text)) is None:
            continue
        above = reading.lines[number - 1]
        told = above.ends_sentence and any(reading.prose[max(0, number - 3) : number])
        if not told or above.text[0] in "\"“„«‘'" or any(reading.prose[number + 1 : number + 3]):
            continue
        read = names.read(reading.text, line.start + mark.end(), line.end, agencies)
        if read is None or read.end != line.end or not names.is_person(reading.text, read):
            continue
        if reading.text.count(line.text.split()[-1]) == 1:
            return Byline(read.start, read.end, BELOW, line=number)
    return None


def above_the_buttons(reading: Reading, agencies: Agencies) -> Byline | None:
    """`Door: Ann Example`, alone on its line below the story, and a button to share the text right below it."""
    for number in reading.short_between(reading.story + 1, len(reading.lines) - 1):
        line = reading.lines[number]
        if ": " not in line.text or len(line.text) > LONGEST or (label := _LABEL.match(line.text)) is None:
            continue
        below = reading.lines[number + 1].text
        if not is_furniture(below) and _SHARE.fullmatch(below) is None:
            continue
        read = names.read(reading.text, line.start + label.end(), line.end, agencies)
        if read is not None and read.end == line.end and names.is_person(reading.text, read):
            return Byline(read.start, read.end, BELOW, line=number)
    return None


_KEY = pattern(r"\* (?:Author|Autor(?:in)?(?:/Autor)?|Auteur|Autora) (?=[^\W\d_a-z])")
_DAYS_KEY = ("* Date ", "* Datum ", "* Fecha ", "* Data ")


def below_its_day(reading: Reading, agencies: Agencies) -> Byline | None:
    """`* Author Ann Example` below `* Date 19.01.2020`: the keys of a page's box, without colons."""
    lines = reading.lines
    for number in reading.short_between(1, len(lines)) if "* Au" in reading.text else ():
        above = lines[number - 1]
        if lines[number].text[:4] != "* Au" or not above.text.startswith(_DAYS_KEY):
            continue
        if not any(day.day for day in reading.dates(above.start, above.end)):
            return None  # a book's year
        key = _KEY.match(lines[number].text)
        start = lines[number].start + (key.end() if key else 0)
        read = names.read(reading.text, start, lines[number].end, agencies) if key else None
        if read is not None and read.end == lines[number].end and names.is_person(reading.text, read):
            return Byline(read.start, read.end, BELOW, line=number)
    return None


def posted_below(reading: Reading, agencies: Agencies) -> Byline | None:
    """Who posted a weblog's story, as the lines below it say."""
    return _posted(reading, agencies) or weblogfeet.find(reading, agencies)


def _posted(reading: Reading, agencies: Agencies) -> Byline | None:
    """`Posted by Ann Example at 12:05 PM` below a blog's story; of comments, if there are several."""
    posted = [
        number
        for number in reading.short_between(reading.story, reading.comments)
        if reading.lines[number].text.startswith("Posted by ")
    ]
    if not posted or reading.text.count("Posted by ") != 1:
        return None
    number, line = posted[0], reading.lines[posted[0]]
    if len(line.text) > 60:
        return None
    read = names.read(reading.text, line.start + 10, line.end, agencies)
    if read is None or read.words < 2 or names.is_somewhere(reading.text[read.start : read.end]):
        return None
    closes = read.end >= line.end - line.text.endswith(".") or reading.text.startswith(" at ", read.end)
    return Byline(read.start, read.end, "byline: Posted by", line=number) if closes else None


def beside_the_day(reading: Reading, number: int, agencies: Agencies, story: int) -> Byline | None:
    """Who stands alone beside the day, where they are the last fields of a record."""
    if len(reading.lines) > number + 3 or len(reading.lines[number].text) > 30:
        return None
    beside = [at for at in (number + 1, number - 1) if story < at < len(reading.lines)]
    return next(filter(None, (unlabelled.bare(reading, at, agencies, story, dated=False) for at in beside)), None)
