"""Who wrote it: a person or a desk, without `By`, role, place or agency."""

from __future__ import annotations

import re

from clipper.extraction import dates, names, signatures
from clipper.extraction.agencies import Agencies, Named
from clipper.extraction.bylineforms import RELEASE, regex
from clipper.extraction.creditforms import is_picture
from clipper.extraction.dateline import Dateline
from clipper.extraction.reading import Line, Reading, holds
from clipper.frozen import frozen

DEPTH = 60
"""Lines from the start in which a byline stands."""
SHORT = 160
"""Characters of the longest line with a byline that is not running text."""


@frozen
class Byline:
    """A byline at text[start:end]; `credit` is the span of the line where it also names a supplier."""

    start: int
    end: int
    rule: str
    credit: tuple[int, int] | None = None
    agencies: tuple[Named, ...] = ()
    line: int = 0


def is_release(reading: Reading) -> bool:
    """Whether the head says that the text is a press release: names there are officials and contacts, not authors."""
    head = reading.text[:1_500].lower()
    return holds(head, RELEASE)


def find(
    reading: Reading, agencies: Agencies, date_lines: list[int], story: int, dateline: Dateline | None
) -> Byline | None:
    """The byline of the head; a byline without a name but with a supplier (`By PTI`) has start == end."""
    lines = reading.lines[: min(DEPTH, reading.split_at)]
    for number, line in enumerate(lines[: max([story, *date_lines]) + 3]):
        found = _labelled(reading, number, line, agencies, dateline)
        if found is not None:
            return found
    written = signatures.find(reading, min(story + 2, len(lines)), dateline)
    if written is not None:
        return Byline(written.start, written.end, written.rule, line=reading.line_at(written.start))
    if not is_release(reading):
        found = _beside(reading, lines, agencies, date_lines, story)
        if found is not None:
            return found
    return _run_together(reading, agencies, dateline) or _at_the_end(reading, agencies, story)


def _labelled(
    reading: Reading, number: int, line: Line, agencies: Agencies, dateline: Dateline | None
) -> Byline | None:
    text, end = reading.text, line.end
    opens = dateline is not None and dateline.line == number
    if opens and dateline is not None and dateline.place is not None and dateline.place[0] > line.start:
        end = dateline.place[0]
    elif len(line.text) > SHORT and (reading.prose[number] or len(line.text) > 400):
        return None
    match = regex("label").match(text, line.start, end)
    if match is None:
        if regex("alone").fullmatch(line.text.lower()):
            return _on_the_next_line(reading, number, agencies)
        match = regex("inside").search(text, line.start, end) if not reading.prose[number] else None
        if match is None:
            return None
    found = _supplier_instead(reading, number, match.end(), end, agencies)
    if found is not None:
        return found if found.credit else None
    if match["label"] is None:  # ByAnn Example
        read = names.read(text, match.end(), end, agencies)
        if read is None or not names.is_person(text, read) or len(line.text) > 80:
            return None
        return Byline(read.start, read.end, "byline: By", line=number)
    return _named(reading, number, match, end, agencies, strict=match["label"].strip().lower() not in ("by", "by:"))


def _named(
    reading: Reading, number: int, match: re.Match[str], end: int, agencies: Agencies, *, strict: bool
) -> Byline | None:
    text, line, at = reading.text, reading.lines[number], match.end()
    rule = f"byline: {match['label'].strip()}"
    desk = _field(text, at, end)
    read = names.read(text, at, end, agencies)
    signed = read is not None and (read.words > 1 or read.known) and names.ROLE.match(text[read.end : desk].lstrip())
    if names.is_desk(text[at:desk]) and not signed and text[at].isupper() and not _is_wordy(text[at:desk]):
        return Byline(at, desk, rule, line=number)
    if match["label"].rstrip().endswith(":"):
        turned = regex("turned").fullmatch(text, at, end)  # Author: Example, Ann
        if turned is not None and (names.is_given(turned["given"]) or match["label"].lower().startswith("author")):
            return Byline(at, end, rule, line=number)
    role = regex("role-first").match(text, at, end)
    if role and (read is None or read.words < 2 or not read.known):
        read = names.read(text, role.end(), end, agencies) or read
    if read is None or (read.words < 2 and (text[read.start : read.end].isascii() or strict)):
        return None
    if end == line.end and not _ends_well(text, read.end, end):
        return None
    if not read.known and (strict or line.end - read.end > 60) and line.end - read.end > 25:
        return None
    if len(line.text) > 110 and end == line.end and not _dated(text, read.end, line.end) and not read.known:
        return None
    credit = _role_of_supplier(reading, number, read.end, end, agencies)
    if credit is not None:
        return Byline(read.start, read.end, rule, credit, tuple(agencies.named(text, *credit)), number)
    named = agencies.named(text, read.end, min(end, read.end + 60))
    if named and named[0].start - read.end <= 4 and len(line.text) <= 90:
        return Byline(read.start, read.end, rule, (line.start, named[-1].end), tuple(named), number)
    return Byline(read.start, read.end, rule, line=number)


def _role_of_supplier(reading: Reading, number: int, at: int, end: int, agencies: Agencies) -> tuple[int, int] | None:
    """`Associated Press Writer` behind the name, or on a line of its own below it."""
    below = reading.lines[number + 1] if number + 1 < reading.split_at and end == reading.lines[number].end else None
    spots = [(at, end)] if below is None or below.gap != 1 else [(at, end), (below.start, below.end)]
    for start, stop in spots:
        start += len(reading.text[start:stop]) - len(reading.text[start:stop].lstrip(" ,"))
        role = names.ROLE.match(reading.text, start, stop)
        if role is not None and role.end() == stop and agencies.named(reading.text, *role.span()):
            return role.span()
    return None


def _ends_well(text: str, at: int, end: int) -> bool:
    """Whether a line may go on like this after the names of a byline: with a mark, a role, a date."""
    rest = text[at:end]
    if regex("tail").match(rest) or names.ROLE.match(rest.lstrip()):
        return True
    written = next(dates.find(text, at, min(end, at + 40)), None)
    return written is not None and written.start - at <= 2


def _is_wordy(words: str) -> bool:
    """Whether the words before a desk read as a sentence (`by the way our correspondents`)."""
    return sum(word.islower() for word in words.split()) > 2


def _field(text: str, start: int, end: int) -> int:
    cut = re.compile(
        r"\s*(?:[|•·,(<@;]|\s[-–—]\s|\s{2,}|\s(?:in|for|on|at)\s|\d|(?:Published|Updated|Posted|Last)\b)"
    ).search(text, start, end)
    return cut.start() if cut else start + len(text[start:end].rstrip())


def _dated(text: str, start: int, end: int) -> bool:
    return next(dates.find(text, start, end), None) is not None


def _supplier_instead(reading: Reading, number: int, at: int, end: int, agencies: Agencies) -> Byline | None:
    """`By PTI`, `von dpa, unserer Redaktion`: a credit and no byline."""
    text, line = reading.text, reading.lines[number]
    named = agencies.named(text, at, min(end, at + 90))
    if not named or text[at : named[0].start].strip(" ,&/"):
        return None
    after = text[named[0].end : end]
    if re.match(r"\s+(?:[Ss]taff )?(?:[Ww]riters?|WRITERS?|[Cc]orrespondents?|[Rr]eporters?)\s+[A-Z]", after):
        return None
    if len(line.text) > 90:
        return Byline(line.start, line.start, "byline: a supplier in place of a name", line=number)
    stop = next((written.start for written in dates.find(text, at, line.end)), line.end)
    stop = line.start + len(text[line.start : stop].rstrip(" |,–-"))
    cut = text.find(" | ", named[0].end, stop)
    stop = stop if cut < 0 else cut
    return Byline(
        line.start, line.start, "byline: a supplier in place of a name", (line.start, stop), tuple(named), number
    )


def _on_the_next_line(reading: Reading, number: int, agencies: Agencies) -> Byline | None:
    """`By` on a line of its own, as pages rendered to text have it; lines of mere marks may follow."""
    for after in range(number + 1, min(number + 4, reading.split_at)):
        line = reading.lines[after]
        if not any(character.isalpha() for character in line.text):
            continue
        start = line.start + len(line.text) - len(line.text.lstrip("*•-– |"))
        read = names.read(reading.text, start, line.end, agencies)
        stop = _field(reading.text, start, line.end)
        if names.is_desk(reading.text[start:stop]) and len(line.text) <= 60 and (read is None or not read.known):
            return Byline(start, stop, "byline: below its label", line=after)
        if (
            read is None
            or read.words < 2
            or len(line.text) > 100
            or not regex("after-name").fullmatch(reading.text, read.end, line.end)
        ):
            return None
        return Byline(read.start, read.end, "byline: below its label", line=after)
    return None


def _beside(
    reading: Reading, lines: list[Line], agencies: Agencies, date_lines: list[int], story: int
) -> Byline | None:
    """A name without a label: in the date's line or near it, or alone between the headline and the story."""
    near = [
        number for date in date_lines for number in (date, date - 1, date + 1, date - 2, date + 2, date - 3, date - 4)
    ]
    above = [number for number in (story - 1, story - 2, story - 3) if number > 0]
    for number in dict.fromkeys([*near, *above]):
        if not 0 <= number < min(len(lines), story + 2) or (number not in near and number == 0):
            continue
        if number in near or not reading.prose[number]:
            found = _bare(reading, number, agencies, number in date_lines, story)
            if found is not None:
                return found
    return None


def _bare(reading: Reading, number: int, agencies: Agencies, dated: bool, story: int) -> Byline | None:
    text, line = reading.text, reading.lines[number]
    if len(line.text) > SHORT or is_picture(line.text) or line.ends_sentence or line.text[0] in "#@<©(":
        return None
    start = line.start + len(line.text) - len(line.text.lstrip("*•-– |"))
    field, written = line.end, None
    if dated:
        written = next(dates.find(text, start, line.end), None)
        if written is None:
            return None
        if written.start == start:  # January 5, 2020 | Ann Example
            start = (
                written.end + len(text[written.end : line.end]) - len(text[written.end : line.end].lstrip(" |•·,-–"))
            )
        else:
            field = written.start
    read = names.read(text, start, line.end, agencies)
    bar = text.find(" | ", start, start + 45)
    if (read is None or not names.is_person(text, read)) and bar > 0:  # THE EXAMPLE. | ANN EXAMPLE
        start = bar + 3
        read = names.read(text, start, line.end, agencies)
    stop = _field(text, start, field)
    desk = text[start:stop]
    if names.is_bare_desk(desk) and not agencies.exactly(desk) and (read is None or not names.is_person(text, read)):
        alone = not text[stop : line.end].strip(" |•·-–")
        return Byline(start, stop, "byline: a desk beside the date", line=number) if dated or alone else None
    if read is None or not names.is_person(text, read) or regex("official").search(line.text):
        return None
    rest = text[read.end : line.end].strip()
    role = names.ROLE.match(rest.lstrip(" ,"))
    beside = written is not None and 0 <= written.start - read.end <= 2  # Ann Example 5 January 2020
    if not (role or beside or regex("after-name").fullmatch(text, read.end, line.end)):
        return None
    if dated and written is not None and written.end <= read.start and rest.strip(" |•·,-–"):
        return None
    if not dated and not role and len(rest) > 40:
        return None
    if (not dated and not line.gap and number) or regex("telephone").search(text, read.end, read.end + 60):
        return None
    if _in_story(reading, text[read.start : read.end].split()[-1], number, story):
        return None
    return Byline(
        read.start,
        read.end,
        "byline: a name beside the date" if dated else "byline: a name below the headline",
        line=number,
    )


def _in_story(reading: Reading, surname: str, number: int, story: int) -> bool:
    """Whether the head speaks of a person of this name: then it is a caption, a tag or a heading, not its author."""
    text, here = reading.text, reading.lines[number]
    word = re.compile(rf"\b{re.escape(surname)}\b", re.IGNORECASE)
    first = reading.lines[story].start if story < len(reading.lines) else here.end
    return any(
        not here.start <= match.start() < here.end and not _signed(text, match.start())
        for match in word.finditer(text, 0, min(len(text), first + 1_500))
    )


def _signed(text: str, at: int) -> bool:
    """Whether the line that holds a name is itself a byline or an address."""
    begin = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    line = text[begin : end if end >= 0 else len(text)].strip()
    return len(line) <= 80 and (
        re.match(r"\s*(?:[Bb]y|BY|[Ff]ollow)\b", line) is not None or "@" in line or line.count(" ") <= 3
    )


def _run_together(reading: Reading, agencies: Agencies, dateline: Dateline | None) -> Byline | None:
    """`Veterans AffairsBy MARK NIESSEAssociated Press WriterHONOLULU (AP)`: a dateline close behind proves it."""
    if dateline is None or dateline.place is None:
        return None
    for match in regex("glued").finditer(reading.text, 0, dateline.place[0]):
        name = re.compile(
            r"[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]*){1,3}(?=[A-Z][a-z])|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}"
        ).match(reading.text, match.end())
        if name and dateline.place[0] - name.end() <= 60:
            return Byline(name.start(), name.end(), "byline: run together", line=reading.line_at(name.start()))
    return None


def _at_the_end(reading: Reading, agencies: Agencies, story: int) -> Byline | None:
    """`— Ann Example`, `By Ann Example` below the story, or a name alone right below its last line."""
    lines = reading.lines
    for number in range(len(lines) - 1, max(reading.last_story, story, len(lines) - 5), -1):
        line = lines[number]
        mark = re.compile(r"(?:[Bb]y|BY|[Vv]on|[Pp]or|[Pp]ar|--|[–—-])\s?").match(line.text)
        below = number == reading.last_story + 1 and not is_release(reading) and reading.last_story > story
        if (mark is None and not below) or len(line.text) > 60 or "@" in line.text:
            continue
        read = names.read(reading.text, line.start + (mark.end() if mark else 0), line.end, agencies)
        if (
            read is not None
            and names.is_person(reading.text, read)
            and read.end == line.end
            and not _in_story(reading, line.text.split()[-1], number, number)
        ):
            return Byline(read.start, read.end, "byline: below the story", line=number)
    return None
