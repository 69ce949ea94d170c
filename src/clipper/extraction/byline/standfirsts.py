"""Writers who stand alone on a line between the sentences below a headline and the story."""

from __future__ import annotations

from clipper.extraction.byline.forms import Byline
from clipper.extraction.credit.pictures import is_picture
from clipper.extraction.dates.dayopenings import is_a_saying
from clipper.extraction.names import names
from clipper.extraction.names.common import is_topic
from clipper.extraction.names.presented import is_spoken_of
from clipper.extraction.page.reading import Reading
from clipper.extraction.tables.agencies import Agencies
from clipper.patterns import pattern

_AND = pattern(r",? (?:and|und|et|y|e|og|och|en) |[,;] ")
_TURNED = pattern(r"(?P<surname>[A-ZÀ-Þ][\w'’-]{2,20}), (?P<given>[A-ZÀ-Þ][\w'’-]{1,15})(?: [A-Z]\.?)?")
HEAD = 8
"""Lines at the beginning in which a record has its writer."""
_TELLS_OF_IT = pattern(r"(?:She|He|Her|His|Sie|Er|Ella|Él|Elle|Il|Lei|Ela|Ele|Zij|Hij) [a-zß-ÿ]")
"""How the text below a name begins that is a heading: `She was born in Salem`."""
LONGEST = 400
"""Letters of the longest standfirst, captions between it and the story included."""


def turned(reading: Reading, story: int) -> Byline | None:
    """A surname before its given name alone on a line of the head, as databases keep writers: `Example, Ann`."""
    for number in range(1, min(story + 1, HEAD, len(reading.lines))):
        line = reading.lines[number]
        match = _TURNED.fullmatch(line.text) if len(line.text) <= 40 and ", " in line.text else None
        if match is None or not names.is_given(match["given"]) or names.is_given(match["surname"]):
            continue
        if names.is_somewhere(match["surname"]) or names.is_somewhere(match["given"]) or is_topic(line.text):
            continue
        if not is_spoken_of(reading, match["surname"], number, min(story, len(reading.lines) - 1)):
            return Byline(line.start, line.end, "byline: a surname before its given name", line=number)
    return None


def signed_below(reading: Reading, agencies: Agencies, story: int) -> Byline | None:
    """A name alone on its line between a headline's sentences, or their captions, and a long paragraph."""
    if (found := turned(reading, story)) is not None:
        return found
    above = 0
    for number in range(story, min(story + 6, reading.split_at - 1)):
        line, after = reading.lines[number], reading.lines[number + 1]
        above += line.weight * reading.prose[number]
        if above > LONGEST:
            return None
        if number == story or len(line.text) > 90:
            continue
        below = number + 1
        if below + 1 < reading.split_at and " " in line.text and is_picture(after.text):
            below += 1  # a caption above the story
            after = reading.lines[below]
        apart = min(line.gap, after.gap) > 1 or _is_right_below(reading, number, story)
        length = 90 if _AND.search(line.text) else 40
        if not (len(line.text) <= length and apart and after.weight >= 120):
            continue
        if is_a_saying(reading.lines[number - 1].text) or _TELLS_OF_IT.match(after.text):
            continue
        read = names.read(reading.text, line.start, line.end, agencies) if reading.prose[below] else None
        if reading.prose[below] and names.is_bare_desk(line.text):  # DE LA REDACCIÓN
            return Byline(line.start, line.end, "byline: a desk above the story", line=number)
        if read is None or read.end != line.end or not names.is_person(reading.text, read):
            continue
        if not any(is_spoken_of(reading, one.split()[-1], number, below) for one in _AND.split(line.text)):
            return Byline(read.start, read.end, "byline: a name above the story", line=number)
    return None


def _is_right_below(reading: Reading, number: int, story: int) -> bool:
    """Whether a standfirst stands right above the line, in a page without blank lines.

    One with a full stop may be the story's first: then the name is a heading in it, unless it is the only one.
    """
    if story != number - 1:
        return False
    if not reading.lines[story].ends_sentence:
        return story > 0
    return all(reading.prose[at] for at in range(number + 1, min(number + 12, reading.split_at)))


def alone_above(reading: Reading, found: Byline, story: int) -> Byline:
    """The same byline where its name stands alone above the story, too: a page says again at its end who wrote it."""
    if found.line <= story or found.credit is not None or found.end == found.start:
        return found
    name = reading.text[found.start : found.end]
    for number, line in enumerate(reading.lines[:story]):
        if line.text == name and not reading.prose[number]:
            return Byline(line.start, line.end, "byline: a name above the story", line=number)
    return found
