"""Which dates of a text may be the day of publication: each judged by its place, its label and its company."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from clipper.extraction.byline.forms import sign_on
from clipper.extraction.credit.creditlines import OWNED, below_the_rights
from clipper.extraction.credit.pictures import is_picture
from clipper.extraction.dateline.dateline import Dateline
from clipper.extraction.dates import accounts, dayopenings, leading, otherstories, pageclock
from clipper.extraction.dates.candidates import (
    ALONE,
    BESIDE,
    DATELINE,
    LABELLED,
    LOADED,
    RANKS,
    SIGNED,
    TAIL,
    TEASERS,
    YEARLESS,
    Candidate,
    Passed,
)
from clipper.extraction.dates.grammar import Written
from clipper.extraction.dates.labels import FOUNDED, FOUNDED_SIGNS, label_around, label_before
from clipper.extraction.dates.labelsapart import ALONE_AFTER, BY, further_off
from clipper.extraction.dates.patterns import BLANKS
from clipper.extraction.dates.spans import ends_span, is_span
from clipper.extraction.dates.tellings import OF_SOMETHING, heads_a_release, is_of_the_text, tells
from clipper.extraction.dates.unknownlabels import (
    announces,
    comes_out,
    heads_an_event,
    is_of_a_work,
    is_of_something,
    is_to_come,
    label_of,
)
from clipper.extraction.page import captions, embedded
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.page.signs import holds
from clipper.patterns import pattern

PROSE_READ = 900
"""Letters of running text after which the story is under way and no date line is to be expected."""
TAIL_LINES = 30
"""Lines at the end in which a late date line may stand."""
LEAD = 320
"""Characters from the start of a long line in which a label may still introduce the date."""

_MARKS = BLANKS + "|/•·*,;:()[]（）【】-–—_=>»<«#~.。+、，"
"""What separates a date from words that are no part of it."""
_SEPARATORS = pattern(f"[{re.escape(_MARKS)}]+")
_STRONG = pattern(r"\s[|/–—-]\s|\A[–—]\s|[|•·\t]|\s{2,}")
_SIGN_ON = pattern(r"(?i)(?:dpa|afp|epd|sid|apa|kna|ots|reuters|ap|efe|ansa|lusa|belga)[\w/-]*\s(?:am|le|el|il|em|on)")
_BY_BEHIND = pattern(r" (?:by|By) @?(?:(?<=@)\w|[^\W\d_a-z])| ?In [A-Z][\w&, ]{2,40}\Z")
"""A writer or a section behind the day: `on January 5, 2020 by Ann Example`, `On January 5, 2020 In News`."""
_POINTS = ("-", "*", "•", "–")
_ENTRY = pattern(r"\d{1,2}\. (?:[A-ZÀ-Þ][\w.’'-]* ?){2,4}")
"""A writer as the only point of a list, below the title of another story."""
_CHANGED = pattern(r" \((?P<words>[^\W\d][^\d()]{3,30}?)\s?\Z")
"""What stands between a day and that of its update: `5 gennaio 2020 (modifica il `."""
_OTHER_CLOCK = pattern(r"\d?\d:\d\d [A-Z]{2,4} ?\(")
_CITED = pattern(r":\s?[A-Z]{0,3}[.-]?\d")
_SIGNED = pattern(r"\((?:[/\w][\w/ .’'-]{1,29}[,;-]\s){1,5}\d\d?\. ?\d\d?\. ?\d{4}\)(?: [A-ZÄÖÜ][^.!?()]{8,80})?\Z")
"""An Austrian paper's closing credit with the day, perhaps a link's title behind it: `(APA, red, 5.1.2020)`."""
_GOES_ON = pattern(r"[^\W\d_]+ [^\W\d_]+ [a-z]+\Z|\b(?:ON|UNTIL|OF|FROM|TO)\Z")
"""The end of a line that goes on in the next."""

_LATE_LABELS = (
    "published", "posted", "publié", "veröffentlicht", "erschienen", "publicado", "pubblicato", "प्रकाशित", "发布",
    "公開", "掲載", "نشر", "입력", "опубликовано",
)  # fmt: skip


def candidates(reading: Reading, dateline: Dateline | None) -> tuple[list[Candidate], list[Passed]]:
    """Every date of the head and the tail, as a candidate or passed over with the reason."""
    found: list[Candidate] = []
    passed: list[Passed] = []
    read = number = 0
    end, lines, stated = reading.comments, reading.lines, -1 if dateline is None else dateline.line
    within = reading.figures.within
    while number < min(reading.split_at, end) and read <= PROSE_READ:
        line = lines[number]
        if within(line.start, line.end) or number == stated:
            for item in _in_line(reading, number, dateline):
                if isinstance(item, Candidate):
                    found.append(item)
                else:
                    passed.append(item)
        read += line.weight * reading.prose[number]
        number += 1
    if found:
        listed = _listed(reading, found)
        passed += [Passed(item.written, "a list's or the page's own day") for item in found if item.line in listed]
        found = [item for item in found if item.line not in listed]
    if not found and (scanned := _misread(reading, number)) is not None:
        found.append(scanned)
    for at in range(max(number, len(lines) - TAIL_LINES), end):
        if not within(lines[at].start, lines[at].end) and at != stated:
            continue
        for item in _in_line(reading, at, dateline, tail=True):
            if isinstance(item, Candidate):
                found.append(Candidate(item.written, max(TAIL, item.rank), at, item.rule + ", at the end"))
            else:
                passed.append(item)
    if found:
        bare = [item.line for item in found if item.rank in (ALONE, BESIDE, TAIL) and not item.rule.startswith("label")]
        unlabelled = frozenset(bare)
        others = otherstories.lines(reading, bare, [item.line for item in found if item.line not in unlabelled])
        passed += [Passed(item.written, "another story's") for item in found if item.line in others]
        found = [item for item in found if item.line not in others]
    if len(found) >= TEASERS:
        signed = {item.line for item in found if item.rank == TAIL and item.rule.startswith("beside the byline")}
        others = {item.line for item in found if item.rank == TAIL and item.rule.startswith(SIGNED)}
        if len(others) >= TEASERS:  # Ann Example • January 5, 2020, below each title of a list
            signed |= others
        if len(signed) >= TEASERS:  # by Ann Example (1/5/2020), below each title of a list
            passed += [Passed(item.written, "in an entry of a list") for item in found if item.line in signed]
            found = [item for item in found if item.line not in signed]
    if any(item.rank != LOADED for item in found) or (dateline is not None and dateline.written is not None):
        passed += [Passed(item.written, "when a database took it in") for item in found if item.rank == LOADED]
        found = [item for item in found if item.rank != LOADED]
    if not found:
        from clipper.extraction.dates import libraries, paperfeet, republic

        closed = libraries.find(reading) or republic.find(reading) or paperfeet.find(reading)
        found = [] if closed is None else [Candidate(closed[0], TAIL, *closed[1:])]
    return found, passed


def _listed(reading: Reading, found: list[Candidate]) -> set[int]:
    """The lines whose days are those of a list's entries or of the page."""
    dated = [item.line for item in found]
    alone = [item.line for item in found if item.rank == ALONE]
    listed = dayopenings.teased(reading, dated)
    listed |= pageclock.lines(reading, [item.line for item in found if item.rank in (ALONE, BESIDE)])
    if len(found) >= TEASERS:
        listed |= reading.entries(alone) | reading.entries([at for at in alone if at > reading.story], TEASERS)
        listed |= dayopenings.filed(reading, dated, TEASERS) | dayopenings.linked(reading, alone, TEASERS)
    return listed


def _misread(reading: Reading, number: int) -> Candidate | None:
    """The date of a scanned page's folio, among the short lines above line `number`."""
    for at, line in enumerate(reading.lines[:number]):
        if len(line.text) > 200 or not ("day" in line.text or "DAY" in line.text):
            continue
        from clipper.extraction.dates import ocr

        if (scanned := ocr.proven(reading.text, line.start, line.end)) is not None:
            return Candidate(scanned, BESIDE, at, "misread digits, proven by the weekday")
    return None


def _in_line(
    reading: Reading, number: int, dateline: Dateline | None, *, tail: bool = False
) -> Iterator[Candidate | Passed]:
    text, line, prose = reading.text, reading.lines[number], reading.prose[number]
    signed = line.text[-1] == ")" and _SIGNED.search(line.text) is not None
    if prose and tail and not signed and not holds(line.text.lower(), _LATE_LABELS):
        return
    limit = line.end if not prose or tail or signed else min(line.end, line.start + LEAD + 60)
    if dateline is not None and dateline.line == number and dateline.written is not None:
        limit = max(limit, dateline.written.end)
    written = reading.dates(line.start, limit)
    for index, date in enumerate(written):
        if dateline is not None and dateline.written is not None and date.start == dateline.written.start:
            if date.day_known:
                yield Candidate(date, DATELINE, number, "dateline with a full date")
            continue
        if date.year is None:
            if index == 0 and not tail:
                yield Passed(date, YEARLESS)
            continue
        before = text[(written[index - 1].end if index else line.start) : date.start]
        after = text[date.end : (written[index + 1].start if index + 1 < len(written) else line.end)]
        if index == 0 and before[-1:] == "(" and _OTHER_CLOCK.fullmatch(before) is not None:
            before = ""  # 08:12 ET(13:12 GMT) 5 enero, 2020
        near = written[max(0, index - 1) : index + 2]
        if ends_span(before, date) or any(is_span(text, *pair) for pair in pairwise(near)):
            yield Passed(date, "a span of days")
            continue
        above = dateline is not None and number < dateline.line
        if above and dateline and dayopenings.is_of_the_dateline(dateline.written, date, before, after):
            yield Candidate(date, ALONE, number, "behind the title, as the dateline's day")
            continue
        if index == 0 and number <= reading.story and dayopenings.is_counted(before, after):
            yield Candidate(date, BESIDE, number, "before a count of comments")
            continue
        judged = _judged(reading, number, date, before, after, index, signed=signed)
        if (
            index == 0
            and after[:1] in (":", " ", "\u3000")
            and not before
            and dayopenings.is_chronicle(reading, number)
        ):
            judged = Passed(date, "one of the days that the text tells of")
        below = tail or number > reading.last_story > 0
        if below and isinstance(judged, Candidate) and line.text[0] in _POINTS and before[-1:].isalpha():
            judged = Passed(date, "another story's")  # - Published5 January 2020, below a link
        if below and isinstance(judged, Candidate) and number and _ENTRY.fullmatch(reading.lines[number - 1].text):
            judged = Passed(date, "another story's")
        if below and isinstance(judged, Candidate) and judged.rank in (ALONE, BESIDE):
            far = (date.start - line.start > 30 and not signed) or below_the_rights(reading, number)
            if far or (tail and judged.rank == BESIDE and not _field_of_its_own(before, after)):
                judged = Passed(date, "in a line after the story")
        yield judged


def _judged(
    reading: Reading, number: int, date: Written, before: str, after: str, index: int, *, signed: bool
) -> Candidate | Passed:
    line = reading.lines[number]
    label, label_start = label_around(before, after)
    if not label and index == 0:
        label, label_start = further_off(reading, number, before)
    written_on = before.rstrip().endswith(" dated")  # From an article in the Gazette dated Jan. 5, 2020
    founded = holds(before, FOUNDED_SIGNS) and FOUNDED.search(before) is not None
    founded = founded or (number <= 3 and dayopenings.is_of_a_printout(reading, date, before, after))
    if label == "other" or written_on or founded or after in (" For the Record", " For The Record"):
        return Passed(date, f"the date of something else: {_shown(before)}")
    if number <= 3 and not label and dayopenings.is_folio(before, after, reading.text[date.start : date.end]):
        return Candidate(date, ALONE, number, "a page's folio or navigation, or a database's")
    if embedded.is_of_a_post(reading, number, before):
        return Passed(date, "a post that the story quotes")
    own_field = _field_of_its_own(before, after)
    if not label and not own_field and OWNED.match(line.text):
        return Passed(date, "in a notice of rights")
    after_story = number > reading.last_story or (date.clock is not None and number > reading.story)
    if (
        not label
        and not (own_field and after_story)
        and ((not signed and is_picture(line.text)) or captions.is_korean(reading.text, line.start))
    ):
        return Passed(date, "in a picture's caption or credit")
    if label in ("", "published") and heads_an_event(reading, number, before, after):
        return Passed(date, "the day of an event, with its place")
    died = "†" in before or (before.strip() == "*" and ("†" in after or reading.text.startswith("†", line.end + 3)))
    if died or (label == "published" and is_of_a_work(reading, number, before)):
        return Passed(date, "the day of a death, or of a film or a record")
    if comes_out(after) or announces(label_of(before)) or (not label and is_of_something(before)):
        return Passed(date, f"the date of something else: {_shown(before)}")
    if not label and number > reading.story and accounts.are_of_the_day(reading, number, before, after):
        return Passed(date, "the day of accounts")
    if (before.rstrip().endswith("]") and _CITED.match(after)) or (before.endswith(". (") and after[:2] == "):"):
        return Candidate(date, LABELLED, number, "in a citation, with its page")
    if reading.prose[number] or len(line.text) > 240 or signed:
        if index == 0 and leading.is_date_line(reading, number, date, before, after):
            return Candidate(date, LABELLED, number, "date line")
        top = (number <= 8 and reading.paragraphs(0, number) < 2) or number == reading.story
        return _in_prose(date, before, after, label, label_start, line, number, index, top=top)
    if label:
        return Candidate(date, RANKS[label], number, f"label: {_shown(before[label_start:]) or 'above'}")
    if heads_a_release(before):
        return Candidate(date, LABELLED, number, "after the heading of a release")
    rest = _SEPARATORS.sub(" ", before + " " + after).strip()
    if not any(map(str.isalpha, rest)) or (rest.lower() in ALONE_AFTER and not after.strip()):
        over = reading.lines[number - 1].text if line.gap == 1 else ""
        if (after.strip() == "." or over.isupper()) and _GOES_ON.search(over[-80:]):
            return Passed(date, "the end of a sentence")
        told = before.strip() in ("(", "（") and date.form == "year-month-day"  # the day of a speech below its title
        return Candidate(date, BESIDE if told else ALONE, number, "a line of its own")
    changed = _CHANGED.match(after) if index == 0 and not before.strip() and after[:2] == " (" else None
    if changed is not None and label_before(changed["words"])[0] == "updated":  # 5 gennaio 2020 (modifica il 6 …)
        return Candidate(date, LABELLED, number, "before its update")
    if index == 0 and before.strip().lower() == "on" and label_before(after)[0] == "updated":  # on Jan 5, updated Jan 6
        return Candidate(date, LABELLED, number, "before its update")
    if number == 0 and f"{before.strip()}{after[:2]}" in (": ", "[] ") and date.day_known:  # 5-Jan-2020: Bridges close
        return Candidate(date, ALONE, number, "the text begins with it")
    linked = after.lstrip().startswith("Ver día siguiente")
    if linked or (not after and dayopenings.is_in_print(before)):
        return Candidate(date, ALONE if linked else BESIDE, number, "between links to the days around, or in print")
    last = [] if before + after == "As of " and date.weekday is not None else _SEPARATORS.sub(" ", before).split()
    by = BY.match(line.text.lstrip("*•– ")) or _SIGN_ON.fullmatch(before.strip()) or sign_on(before.strip())
    named = own_field or (by and len(before) <= 70) or dayopenings.is_section_of(before, after, date)
    signed = before.strip(" *•–-").lower() == "on" and len(rest) <= 60 and _BY_BEHIND.match(after) is not None
    if is_to_come(before) or (last and last[-1].lower() in OF_SOMETHING and not named and not signed):
        return Passed(date, f"the date of something: {_shown(before)}")
    if date.form in ("spaced", "month-year") and not (date.form == "spaced" and number <= 2 and not before.strip()):
        return Passed(date, "digits or a month in a line with other words")
    if line.text[0] in _POINTS and dayopenings.is_listed(reading, number, len(rest)):
        return Passed(date, "in an entry of a list")
    if captions.is_day_of_a_picture(before, after) or dayopenings.is_of_a_saying(reading, number):
        return Passed(date, "the day of a picture or a saying")
    if by and len(rest) <= 110:
        return Candidate(date, ALONE, number, "beside the byline")
    if index == 0 and dayopenings.names_a_writer(before, after, apart=own_field):
        return Candidate(date, ALONE, number, SIGNED)
    told = tells(line.text, before, after, below=number > reading.story) or dayopenings.is_talk(before, after)
    if own_field or (date.clock is not None and len(rest) <= 110 and not told):
        return Candidate(date, ALONE if date.clock is not None else BESIDE, number, "a field of its line")
    hour = number < reading.story and dayopenings.tells_its_day(date, before, after, rest)
    if hour or (len(rest) <= 110 and not told):
        return Candidate(date, ALONE if hour else BESIDE, number, "in a line with names, place or section")
    return Passed(date, "in a sentence or a list")


def _shown(before: str) -> str:
    return " ".join(before.split())[-40:].strip(" :")


def _field_of_its_own(before: str, after: str) -> bool:
    """Whether bars, bullets or dashes set the date apart from the other words of its line."""
    begin, end = len(before.rstrip(_MARKS)), len(after) - len(after.lstrip(_MARKS))
    glued = before[-1:].isalpha(), after[:1].isupper()  # Locales05/01/2020Redacción: glued fields
    if not (glued[0] or begin == 0 or _STRONG.search(before, begin)):
        return False
    if not (glued[1] or end == len(after) or _STRONG.search(after, 0, end)):
        return False
    return bool(before.strip() or after.strip())


def _in_prose(
    date: Written,
    before: str,
    after: str,
    label: str,
    label_start: int,
    line: Line,
    number: int,
    index: int,
    *,
    top: bool,
) -> Candidate | Passed:
    """A date in running text: only right after a label or a release's heading, or where the text begins with it."""
    word = before[label_start:].lstrip()
    if after[:1] == ")" and len(after) < 84 and _SIGNED.search(line.text):
        return Candidate(date, ALONE, number, "a credit with its date")
    if date.start - line.start <= LEAD or line.end - date.end <= 60:
        if heads_a_release(before):
            return Candidate(date, LABELLED, number, "after the heading of a release")
        if label and (not (word[:1].islower() and word[:1].isascii()) or is_of_the_text(word, before[:label_start])):
            return Candidate(date, RANKS[label], number, f"label: {_shown(word)}")
        if number <= 12 and index == 0 and dayopenings.is_glued(before, after, date, line):
            return Candidate(date, ALONE, number, "glued between a section and the story")
        if top and before.endswith("|") and not after.strip() and len(line.text) <= 80:
            return Candidate(date, ALONE, number, "a field of its line")
        if number <= 3 and index == 0 and dayopenings.is_set_apart(before, after, first=number == 0):
            return Candidate(date, ALONE, number, "set apart by blanks")
        first = number == 0 or (before in ("(", "[") and after[:2] in (") ", "] ") and line.gap != 1)  # (5.1.2020) Der
        if top and not before.strip(" \t([") and index == 0 and dayopenings.opens(date, after, first=first):
            return Candidate(date, ALONE, number, f"the {'story' if number else 'text'} begins with it")
    return Passed(date, "a date in the story")
