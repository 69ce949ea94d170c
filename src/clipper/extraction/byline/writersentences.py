"""Writers whom a sentence of the page names: who wrote the article, or what its writer is, below the title."""

from __future__ import annotations

from clipper.extraction.byline.forms import Byline
from clipper.extraction.names import names
from clipper.extraction.names.presented import is_spoken_of
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

WRITTEN = "byline: a sentence says who wrote it"
LONGEST = 240
_WRITTEN = pattern(
    r"[*(\[]?(?:This|The) (?:article|story|report|column|piece|series) (?:was|is) (?:(?:reported|researched) and )?"
    r"written (?:for (?:the |The )?[A-Z][\w.&’' -]{2,40} )?by (?:(?:[Ss]taff|[A-Z][\w.&’'-]+(?: [A-Z][\w.&’'-]+){0,3}) "
    r"(?:[Ss]taff )?(?:[Ww]riters?|[Rr]eporters?|[Cc]orrespondents?|[Jj]ournalists?) )?",
    signs=("written",),
)
_IS = pattern(
    r" is (?:(?:an?|the) (?:[\w’'-]+,? ){0,5}?(?:writer|reporter|editor|correspondent|journalist|columnist|author|"
    r"critic|professor|lecturer|historian|economist|lawyer|attorney|director|president|fellow|teacher|member|founder|chairman|"
    r"chairwoman|executive|consultant|analyst|researcher|scientist|physician|doctor|pastor|rabbi|resident)|"
    r"(?:[Tt]he (?:[A-Z]\w+ ){1,3}|[A-Z]\w+ )?[A-Z]\w+(?:['’]s|s['’]) "
    r"(?!(?:new|newest|next|first|last|late|latest|best|favou?rite|former|future|youngest|oldest|most|\w*greatest)\b)"
    r"(?:[\w’'-]+ ){0,5}?"
    r"(?:writer|reporter|editor|correspondent|columnist|critic|bureau chief)\b|"
    r"(?:chief|editor|president|director|professor|chairman|chairwoman|author|founder|co-founder|managing|executive|"
    r"senior|associate|assistant|deputy|political|foreign)\b)"
)


def find(reading: Reading, lines: list[Line], story: int, agencies: Agencies) -> Byline | None:
    """`This article was written by staff writers Ann Example and Sam Pell`, `Ann Example is chief of our bureau`.

    The second only in a line of its own between the title and the story, which does not speak of the person.
    """
    for number, line in enumerate(lines[: story + 4]):
        if len(line.text) > LONGEST:
            continue
        match = _WRITTEN.match(line.text) if " written " in line.text else None
        if match is not None:
            read = names.read(reading.text, line.start + match.end(), line.end, agencies)
            if read is not None and read.known and read.words > 1:
                return Byline(read.start, read.end, WRITTEN, line=number)
        found = _from(reading, number, agencies) if line.text.startswith("From: ") else None
        if found is None and 0 < number <= story and " is " in line.text[:60]:
            found = _what_he_is(reading, number, agencies)
        if found is None and 0 < number <= story and " reports from " in line.text[:90]:
            found = _reports_from(reading, number, agencies)
        if found is not None:
            return found
    return _in_the_first_paragraph(reading, story, agencies)


_REPORTS_FROM = pattern(
    r"(?:[A-Z][\w&]+(?: [A-Z]\w+){0,3}['’]s (?:[\w’'-]+ ){0,2}?)?(?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2}) "
    r"reports from [A-Z][\w’'-]+(?:,? [A-Z][\w’'-]+){0,3}[.:]?"
)


def _reports_from(reading: Reading, number: int, agencies: Agencies) -> Byline | None:
    """`The station's Ann Example reports from Salem` in a line of its own above the story."""
    match = _REPORTS_FROM.fullmatch(reading.lines[number].text)
    if match is None:
        return None
    begin = reading.lines[number].start
    return _told(reading, number, begin + match.start("name"), begin + match.end("name"), agencies)


ROUND_UP = 4_000
"""Characters behind one such sentence among which no other writes: a round-up of papers quotes several writers."""
_WRITES = pattern(
    r"[\w)], (?:writes|reports) (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+){1,2}?)"
    r"(?: (?:in|from) (?P<town>[A-Z][\w’'-]+(?: [A-Z]\w+)?))?\.(?= [A-Z\"“‘'])"
)


_TELLS = (", writes ", ", reports ")


def _in_the_first_paragraph(reading: Reading, story: int, agencies: Agencies) -> Byline | None:
    """`…, writes Ann Example in Salem. The council`: a sentence of the first paragraph ends with its writer."""
    last = min(story + 5, reading.split_at)  # a page's appeal may stand above
    if not reading.is_english or story >= last or reading.lines[story].start >= reading.lines[last - 1].end:
        return None
    if not holds(reading.text[reading.lines[story].start : reading.lines[last - 1].end], _TELLS):
        return None
    for number in range(story, last):
        line = reading.lines[number]
        if not holds(line.text[:700], _TELLS):
            continue
        match = _WRITES.search(reading.text, line.start + 60, min(line.end, line.start + 700))
        if match is None or (match["town"] is not None and not is_place(match["town"])):
            continue
        several = _WRITES.search(reading.text, match.end(), match.end() + ROUND_UP)
        return None if several is not None else _told(reading, number, *match.span("name"), agencies)
    return None


def _told(reading: Reading, number: int, start: int, end: int, agencies: Agencies) -> Byline | None:
    """The byline of a person at text[start:end] of whom the text does not speak again."""
    read = names.read(reading.text, start, end, agencies)
    if read is None or (read.start, read.end) != (start, end) or not names.is_person(reading.text, read):
        return None
    if is_spoken_of(reading, reading.text[start:end].split()[-1], number, number):
        return None
    return Byline(start, end, WRITTEN, line=number)


def _from(reading: Reading, number: int, agencies: Agencies) -> Byline | None:
    """`From: Ann Example, Station Road, Salem.` above a letter; not the head of a mail."""
    line = reading.lines[number]
    after = reading.lines[number + 1].text if number + 1 < len(reading.lines) else ""
    if "@" in line.text or len(line.text) > 120 or after.startswith(("To:", "Date:", "Sent:", "Subject:", "Cc:")):
        return None
    read = names.read(reading.text, line.start + 6, line.end, agencies)
    if read is None or not names.is_person(reading.text, read) or not reading.text.startswith(", ", read.end):
        return None
    return Byline(read.start, read.end, "byline: from whom a letter is", line=number)


def _what_he_is(reading: Reading, number: int, agencies: Agencies) -> Byline | None:
    line = reading.lines[number]
    if len(line.text) > 160 or number + 1 >= len(reading.lines) or not reading.prose[number + 1]:
        return None
    read = names.read(reading.text, line.start, line.end, agencies)
    if read is None or not 2 <= read.words <= 3 or not names.is_person(reading.text, read):
        return None
    if _IS.match(reading.text, read.end, line.end) is None:
        return None
    if is_spoken_of(reading, reading.text[read.start : read.end].split()[-1], number, number + 1):
        return None
    return Byline(read.start, read.end, WRITTEN, line=number)
