"""Names alone on a line that the line's own place proves: above the title, or printed twice right above the story."""

from __future__ import annotations

from clipper.extraction.byline.forms import BESIDE, Byline
from clipper.extraction.credit.pictures import is_picture
from clipper.extraction.names import names
from clipper.extraction.names.presented import is_spoken_of
from clipper.extraction.names.roles import role_of
from clipper.extraction.page.reading import HEAD_LINES, Line, Reading
from clipper.extraction.tables.agencies import Agencies

BUTTONS = 20
"""Lines between the date and the story, at most, in which a name alone is the writer's."""


def above_the_title(reading: Reading, lines: list[Line], agencies: Agencies, story: int) -> Byline | None:
    """A name with which the text begins, alone above the title, of whom the story does not speak."""
    if not 2 <= story < len(reading.lines) or len(lines) < 2 or any(reading.prose[:2]):
        return None
    line, title = lines[0], lines[1].text
    if len(line.text) > 40 or lines[1].gap < 2 or title[-1] in ".,:;" or title.count(" ") < 3 or role_of(title):
        return None
    words, half = line.text.split(), (line.text.count(" ") + 1) // 2
    twice = half >= 2 and words[:half] == words[half:]  # beside the writer's picture, and again
    stop = line.start + len(" ".join(words[:half])) if twice else line.end
    read = names.read(reading.text, line.start, stop, agencies)
    if read is None or read.end != stop or not names.is_person(reading.text, read):
        return None
    if is_spoken_of(reading, words[-1], 0, story):
        return None
    return Byline(read.start, read.end, "byline: a name above the headline")


def named_by_the_title(reading: Reading, lines: list[Line], agencies: Agencies, story: int) -> Byline | None:
    """A columnist with whom the title begins, whether or not a table has the name: `Ann Example: Who pays for it?`"""
    for number in range(1, min(story + 1, len(lines))):
        name = lines[number].text
        if len(name) > 40 or not 1 <= name.count(" ") <= 3 or reading.prose[number]:
            continue
        if not any(line.text.startswith(name + ": ") for line in lines[max(0, number - 4) : number]):
            continue
        read = names.read(reading.text, lines[number].start, lines[number].end, agencies)
        if read is None or read.end != lines[number].end or names.is_somewhere(name) or names.is_paper(name):
            continue
        begin = lines[min(story, len(lines) - 1)].start
        if name.split()[-1] not in reading.text[max(begin, read.end) : begin + 1_500]:
            return Byline(read.start, read.end, "byline: a name with which the headline begins", line=number)
    return None


def twice(reading: Reading, lines: list[Line], agencies: Agencies, story: int) -> Byline | None:
    """A name that no table has, printed twice right above the story, which does not speak of it."""
    for number in range(min(story, len(lines)) - 1, max(story - HEAD_LINES, 0), -1):
        line = lines[number]
        near = number > story - 3 and line.text == lines[number - 1].text
        if not near and (number < 2 or line.text != lines[number - 2].text or " " in lines[number - 1].text):
            continue  # a button between them: Follow
        if len(line.text) > 40 or is_picture(line.text):
            continue
        read = names.read(reading.text, line.start, line.end, agencies)
        words = line.text.split()
        if read is None or read.end != line.end or not 2 <= read.words <= 3 or not all(map(str.istitle, words)):
            continue
        if not near and not names.is_person(reading.text, read):
            continue
        if not names.is_somewhere(line.text) and not any(
            is_spoken_of(reading, word, number, story) for word in (words[0], words[-1])
        ):
            return Byline(line.start, line.end, "byline: a name printed twice", line=number)
    return None


def among_buttons(
    reading: Reading, lines: list[Line], agencies: Agencies, date_lines: list[int], story: int
) -> Byline | None:
    """The one name alone on its line between the date and a story further down: buttons stand between them, too."""
    last = max((date for date in date_lines if date < story), default=story)
    found = None
    for number in range(last + 3, min(story - 3, len(lines)) if story - last <= BUTTONS else 0):
        line = lines[number]
        if len(line.text) > 45 or reading.prose[number] or not line.text[0].isupper():
            continue
        read = names.read(reading.text, line.start, line.end, agencies)
        if read is None or read.end != line.end or not names.is_person(reading.text, read):
            continue
        if found is not None or is_spoken_of(reading, line.text.split()[-1], number, story):
            return None
        found = Byline(read.start, read.end, BESIDE, line=number)
    return found


def one_word(reading: Reading, date_lines: list[int]) -> Byline | None:
    """`Shahabuddin` alone between a headline and the line of its date, as in Pakistan, Bangladesh and Indonesia."""
    for number in {date - 1 for date in date_lines if date > 1}:
        line, above = reading.lines[number], reading.lines[number - 1].text
        name = line.text.removesuffix(".")
        if not (5 <= len(name) <= 16 and name.isalpha() and name.istitle() and len(above.split()) > 3):
            continue
        person = names.is_given(name) or names.is_family(name) or name.endswith(("uddin", "ullah"))
        if person and not names.is_somewhere(name) and not names.is_plain(name) and reading.text.count(name) == 1:
            return Byline(line.start, line.start + len(name), BESIDE, line=number)
    return None
