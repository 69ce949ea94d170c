"""Who wrote it: a person or a desk, without `By`, role, place or agency."""

from __future__ import annotations

import re

from clipper.clipping import Finding
from clipper.extraction.byline import (
    openings,
    proven,
    roleboxes,
    shared,
    standfirsts,
    suppliers,
    tagged,
    titled,
    towns,
    unknown,
    unlabelled,
    wrapped,
    writersentences,
)
from clipper.extraction.byline.counted import behind_a_day, counted, is_before_its_writer, of_a_weblog
from clipper.extraction.byline.endings import before_its_day, ends_well
from clipper.extraction.byline.forms import (
    BELOW,
    CLOSING_LABELS,
    LABELLED_INSIDE,
    SHORT,
    Byline,
    field_end,
    is_release,
    is_wordy,
    labels,
    may_be_labelled,
    needs_a_person,
    regex,
)
from clipper.extraction.byline.houses import may_be_a_surname
from clipper.extraction.closing import endmarks, guests, headings, labelled, letters, reached, signers
from clipper.extraction.dateline import turkishforms
from clipper.extraction.dateline.dateline import BY_A_WRITER, Dateline
from clipper.extraction.dateline.opening import behind_the_date
from clipper.extraction.dates import grammar
from clipper.extraction.names import glued, linked, names
from clipper.extraction.names.roles import names_no_writer, role_of
from clipper.extraction.page.embedded import is_a_post
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.page.scripts import is_western
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.gazetteer import is_place
from clipper.frozen import replace
from clipper.patterns import pattern

DEPTH = 60
"""Lines from the start in which a byline stands."""
_NOBODY = ("editor", "the editor", "web editor", "admin", "administrator", "webmaster", "staff writer",
           "staff reporter")  # fmt: skip
"""Whom a page names that does not say who wrote; a writer named further down did."""
_OWNED = ("Copyright", "COPYRIGHT", "©", "(c)", "(C)")
"""How a notice begins that names an owner behind `by`: `Copyright 2020 by The Example Press`."""
_FRAMES = {"(": ")", "[": "]"}
"""Brackets around a whole byline: `[By Ann Example and Tom Sample]`."""


def find(
    reading: Reading, agencies: Agencies, date_lines: list[int], story: int, dateline: Dateline | None
) -> Byline | None:
    """The byline of the head; a byline without a name but with a supplier (`By PTI`) has start == end."""
    found = _find(reading, agencies, date_lines, story, dateline)
    return None if found is None else shared.with_others(reading, wrapped.whole(reading, found, agencies), agencies)


def _find(
    reading: Reading, agencies: Agencies, date_lines: list[int], story: int, dateline: Dateline | None
) -> Byline | None:
    first = reading.head(set(date_lines), story) if reading.split_at > DEPTH - 10 else 0
    begin = first - 10 if DEPTH - 10 <= first < reading.split_at else 0  # the navigation of a page is long
    lines = reading.lines[: min(begin + DEPTH, reading.split_at)]
    end = max([reading.paragraph_end(story), *date_lines]) + 3
    found = roleboxes.find(lines) or _first_labelled(reading, lines[:end], begin, agencies, dateline)
    if found is None and reading.text[0] == "<":
        found = tagged.find(reading, agencies)
    if found is None and dateline is None:
        found = _below_a_notice(reading, lines, end, agencies)
    if found is None and dateline is not None and dateline.credits:
        found = turkishforms.writer(reading.text, dateline, reading.lines[dateline.line].end)
    if found is None and dateline is not None:
        signed = None
        if dateline.rule == BY_A_WRITER:
            from clipper.extraction.dateline import writerforms

            signed = writerforms.writer(reading.text, dateline)
        found = openings.at_the_dateline(reading, dateline.line, dateline.start, agencies, signed)
    found = found or towns.with_town(reading, lines[: story + 4], agencies)
    found = found or openings.opening(reading, story, agencies)
    found = found or glued.find(reading, lines, date_lines, agencies)
    found = found or writersentences.find(reading, lines, story, agencies)
    if found is not None:
        return standfirsts.alone_above(reading, found, story)
    if not is_western(reading.text):
        from clipper.extraction.byline import signatures

        written = signatures.find(reading, min(story + 2, len(lines)), dateline)
        if written is not None:
            return Byline(written.start, written.end, written.rule, line=reading.line_at(written.start))
    release = is_release(reading)
    if not release:
        if dateline is not None and dateline.written is not None and dateline.written.year is not None:
            own = dateline.end >= reading.lines[dateline.line].end - 1  # Salem Jan 5, 2020, alone in its line
            date_lines = sorted({*date_lines, dateline.line}) if own else date_lines
        found = proven.find(reading, lines, story, agencies)
        if found is None and (bare := unlabelled.beside(reading, lines, agencies, date_lines, story)) is not None:
            found = proven.with_colleague(reading, bare, agencies)
        found = found or (proven.in_a_standfirst(reading, lines, story, agencies) if reading.may_be_english else None)
        found = found or reached.below(reading, agencies, story)
        found = found or letters.below(reading, agencies)
        found = found or guests.below(reading, agencies, story, sent=dateline is not None)
        found = found or titled.behind_the_title(reading, lines, agencies, story)
        found = found or unknown.above_a_stamp(reading, agencies) or unknown.above(reading, agencies)
        found = found or unknown.beside_the_day(reading, agencies, date_lines, story)
        if found is not None:
            return found
    return (
        (None if reading.is_english else openings.above_a_role(reading, story, agencies))
        or glued.run_together(reading, dateline)
        or (None if reading.is_english else openings.runs_into(reading, story, agencies))
        or signers.at_the_end(reading, agencies, story, release)
        or labelled.above_the_buttons(reading, agencies)
        or labelled.behind_a_dash(reading, agencies)
        or labelled.below_its_day(reading, agencies)
        or endmarks.before(reading)
        or signers.in_brackets(reading, agencies, story)
        or signers.behind_a_house(reading, agencies)
        or signers.above_the_town(reading, agencies)
        or signers.behind_a_dash(reading, story)
        or signers.in_a_box(reading, agencies)
        or labelled.posted_below(reading, agencies)
        or headings.labelled_below(reading, agencies, story)
        or headings.below_a_heading(reading, agencies, story)
    )


def below(reading: Reading, findings: list[Finding], agencies: Agencies, story: int) -> Byline | None:
    """The writer in the line below the story that the date was read from, or alone in the next."""
    at = next((found.start for found in findings if found.field == "published"), 0)
    number = reading.line_at(at)
    if number < story + 2 or is_a_post(reading, number):
        return None
    found = _labelled(reading, number, reading.lines[number], agencies, None)
    found = found or unlabelled.bare(reading, number, agencies, story, dated=True)
    found = found or labelled.beside_the_day(reading, number, agencies, story)
    if found is None or found.end == found.start:
        return None
    return Byline(found.start, found.end, BELOW, found.credit, found.agencies, found.line)


def _first_labelled(
    reading: Reading, lines: list[Line], begin: int, agencies: Agencies, dateline: Dateline | None
) -> Byline | None:
    """The first labelled byline; a person's below a supplier's (`By CNN Wire`, `By Ann Example`) takes its credit."""
    supplier: Byline | None = None
    nobody: Byline | None = None
    for number, line in enumerate(lines[begin:], begin):
        if supplier is not None and number > supplier.line + 4:
            break
        found = _labelled(reading, number, line, agencies, dateline)
        if found is None or is_a_post(reading, number):
            continue
        if found.end == found.start:
            supplier = supplier or found
        elif reading.text[found.start : found.end].lower() in _NOBODY:
            nobody = nobody or found
        elif supplier is None or found.credit is not None:
            return found
        else:
            return Byline(found.start, found.end, found.rule, supplier.credit, supplier.agencies, found.line)
    if supplier is None and lines and not reading.is_english and holds(reading.text[: lines[-1].end], CLOSING_LABELS):
        return openings.behind_a_sentence(reading, lines, begin, agencies) or nobody
    return supplier or nobody


def _below_a_notice(reading: Reading, lines: list[Line], start: int, agencies: Agencies) -> Byline | None:
    """`By Ann Example`, `Von Anna Beispiel, Berlin` below what read as the story's start; several are teasers."""
    if sum(len(line.text) <= 70 and may_be_labelled(line.text) for line in lines[start : start + 25]) != 1:
        return None
    paragraphs = sum(reading.prose[:start])
    for number in range(start, min(start + 12, len(lines) - 1)):
        paragraphs += reading.prose[number]
        if paragraphs > 3:
            break
        if may_be_labelled(lines[number].text) and any(reading.prose[number + 1 : number + 5]):
            found = _labelled(reading, number, lines[number], agencies, None)
            rest = "" if found is None else reading.text[found.end : lines[number].end].lstrip(" ,")
            if found is not None and (not rest or is_place(rest)):
                return found
    return None


def _labelled(
    reading: Reading, number: int, line: Line, agencies: Agencies, dateline: Dateline | None
) -> Byline | None:
    text, end, opens = reading.text, line.end, dateline is not None and dateline.line == number
    if number and not opens and len(line.text) > SHORT and reading.prose[number] and line.text[0] != "/":
        return None
    line = behind_the_date(line) if number == 0 and line.text[:5] == "date " else line
    if line.text[-4:] in (" and", " AND") and number + 1 < len(reading.lines) and not reading.prose[number + 1]:
        end = reading.lines[number + 1].end if reading.lines[number + 1].gap == 1 else end  # By Ann Example and
    if line.text[-3:] == " By" and len(line.text) <= 45:
        return openings.before_its_label(reading, number, agencies)
    if (skipped := openings.before_the_label(line.text)) > 0:
        line = replace(line, start=line.start + skipped, text=line.text[skipped:])
    if opens and dateline is not None and dateline.place is not None and dateline.place[0] > line.start:
        end = dateline.place[0]
    elif len(line.text) > SHORT and (reading.prose[number] or len(line.text) > 400):
        return None
    if (signed := of_a_weblog(reading, number, agencies)) is not None:
        return signed
    framed = line.text[0] in "([" and line.text[-1] == _FRAMES[line.text[0]] and end == line.end
    if framed and "edigiert von " in line.text:  # (Reporter: Anna Beispiel; redigiert von Jens Muster)
        return None
    label = labels(line.text[framed:])
    match = label.match(text, line.start + framed, end - framed) if label is not None else None
    end -= framed and match is not None
    if match is None:
        alone = label is not None and len(line.text) <= 30 and regex("alone").fullmatch(line.text.lower())
        if alone or is_before_its_writer(reading, line):
            return wrapped.on_the_next_line(reading, number, agencies)
        writer = None if reading.is_english else counted(reading, number, agencies)
        if writer is not None or reading.prose[number]:
            return writer
        inside = "| By" in line.text or LABELLED_INSIDE.search(text, line.start, end) is not None
        if inside and not line.text.startswith(_OWNED):
            match = regex("inside").search(text, line.start, end)
        match = match or (None if reading.is_english else behind_a_day(reading, line, end))
        if match is None:
            return None
    end = match.end() + len(again) if (again := match.groupdict().get("pictured")) else end
    begin = max(line.start, match.start("label")) if match["label"] else line.start
    if match["label"] is not None and (other := regex("other hand").search(text, match.end(), end)) is not None:
        end = other.start()
    found = suppliers.instead(reading, number, begin, match.end(), end, agencies)
    if found is not None:
        return found if found.credit else None
    if match["label"] is not None and match["label"][:5] == "Portr" and "," in text[match.end() : end]:
        return None  # Porträt von Anna Beispiel, Ministerin: what a picture shows
    if match["label"] is not None and needs_a_person(match):  # Crónica de Ana Ejemplo
        person = names.read(text, match.end(), end, agencies)
        if person is None or person.end != end or not names.is_person(text, person) or (":" in match[0] and not number):
            return None
    if match["label"] is None:  # ByAnn Example
        read = names.read(text, match.end(), end, agencies)
        stop = field_end(text, match.end(), end)
        if names.is_bare_desk(text[match.end() : stop]) and len(line.text) <= 60:  # ByHT Correspondent, Salem
            return Byline(match.end(), stop, "byline: By", line=number)
        if read is None or not names.is_person(text, read) or len(line.text) > 80:
            return None
        return Byline(read.start, read.end, "byline: By", line=number)
    below = "" if number + 1 == len(reading.lines) else reading.lines[number + 1].text
    if names_no_writer(match["label"], below, text.count(" the ", 0, 4_000) > 1):
        return None
    return _named(reading, number, match, end, agencies, strict=match["label"].strip().lower() not in ("by", "by:"))


def _named(
    reading: Reading, number: int, match: re.Match[str], end: int, agencies: Agencies, *, strict: bool
) -> Byline | None:
    text, line, at = reading.text, reading.lines[number], match.end()
    at = linked.inside(text, at, end, keyed=":" in text[at - 2 : at])
    if at >= end:
        return None
    rule = f"byline: {match['label'].strip()}"
    desk = field_end(text, at + 2 * text[at].isdigit(), end)  # By 7 News Staff
    read = names.read(text, at, end, agencies)
    signed = (
        read is not None
        and (read.words > 1 or read.known)
        and (
            (role_of(text[read.end : desk].lstrip(" /")) and not names.is_paper(text[read.start : read.end]))
            or names.is_posted(text, read.end + 1, desk)
            or (read.known and text[read.start : read.end].isupper() != text[read.end : desk].isupper())
            or (read.known and text.startswith((" and ", " AND "), read.end))
            or (read.known and read.words > 1 and text.startswith(("/", " / "), read.end))
        )
    )  # ANN EXAMPLE Salem Gazette Staff Writer, Ann Example GAZETTE STAFF WRITER, Ann Example/Salem News Editor
    if (
        names.is_desk(text[at:desk])
        and not signed
        and (
            text[at].isupper() or text[at].isdigit() or text.startswith(("our ", "the Ed"), at) or _SITE.match(text, at)
        )
        and not is_wordy(text[at:desk])
    ):
        return Byline(at, desk, rule, line=number)
    if match["label"].rstrip().endswith(":"):
        turned = regex("turned").fullmatch(text, at, end)  # Author: Example, Ann
        if turned is not None and (
            names.is_given(turned["given"])
            or (match["label"].lower().startswith("author") and not role_of(text[turned.start("given") : end]))
        ):
            return Byline(at, end, rule, line=number)
    paper = regex("with-paper").fullmatch(text, at, end) or regex("with-paper").fullmatch(text, at, desk)
    if (
        paper
        and names.is_given(paper["given"])
        and not (names.is_given(paper["family"]) and may_be_a_surname(text, paper.end("name"), end))
        and not agencies.named(text, at, end)
    ):
        return Byline(at, paper.end("name"), rule, line=number)
    role = regex("role-first").match(text, at, end)
    if role and (read is None or read.words < 2 or not read.known):
        read = names.read(text, role.end(), end, agencies) or read
    noble = _NOBLE.match(text, at, end) if read is None else None
    if noble is not None and (bearer := names.read(text, noble.end(), end, agencies)) is not None:
        read = names.Names(at, bearer.end, bearer.words + 1, known=True)  # By Sir Tom Example, By Lord Example
    if read is None or (read.words < 2 and (text[read.start : read.end].isascii() or strict)):
        return openings.by_given_name(reading, number, read, (at, end))
    apart = text.find(";", read.start, read.end)
    if apart > 0 and text.startswith(" contributed ", read.end):  # By Ann Example; Tom Sample contributed reporting.
        read = names.read(text, at, apart, agencies) or read
    named = agencies.named(text, read.end, min(end, read.end + 60))
    joined = bool(named) and regex("joined").fullmatch(text, read.end, named[0].start) is not None
    supplied = joined and named[-1].end == end and (read.known or (not strict and 2 <= read.words <= 3))
    if end == line.end and not supplied and not ends_well(text, read.end, end):
        return None
    far = line.end - read.end > 25 and (strict or line.end - read.end > 60)
    dated = text.startswith((" | Updated: ", " | Published: "), read.end) or before_its_day(text, read.end)
    if not read.known and far and (strict or not dated):
        return None
    if len(line.text) > 110 and end == line.end and not any(grammar.find(text, read.end, line.end)) and not read.known:
        return None
    paper_of = suppliers.in_brackets(text, read.end, end)
    if paper_of is not None:
        return Byline(read.start, read.end, rule, (paper_of.start - 1, end), (paper_of,), number)
    credit = suppliers.role(reading, number, read.end, end, agencies)
    if credit is not None:
        return Byline(read.start, read.end, rule, credit, tuple(agencies.named(text, *credit)), number)
    if joined and len(line.text) <= 90 and not suppliers.is_own_station(text, read.end, named):
        begin = max(line.start, match.start("label"))  # January 5, 2020|By Ann Example, AP
        closed = text[read.end : named[-1].start].endswith("(") and text[named[-1].end : named[-1].end + 1] == ")"
        return Byline(read.start, read.end, rule, (begin, named[-1].end + closed), tuple(named), number)
    return Byline(read.start, read.end, rule, line=number)


_NOBLE = pattern(
    "(?:Sir|Lord|SIR|LORD) (?!Chancellor|Mayor|Justice|Advocate|Chief|Lieutenant|Bishop|Speaker)(?=[A-ZÀ-Þ])"
)
_SITE = pattern(r"[a-z\d-]+(?:\.[a-z]{2,6})+ (?:staff|reporters?|writers?|correspondents?)\b")
"""A site's own desk: `salem-herald.com staff`."""
