"""Puts the rules together: what each module found becomes findings, refusals and warnings."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from clipper.clipping import Extraction
from clipper.extraction.byline import byline, proven, towns
from clipper.extraction.byline.forms import BEHIND, BELOW, BESIDE, Byline
from clipper.extraction.credit import alone, credit, creditlines, mentions, metaline, publication, rights, supplierlist
from clipper.extraction.dateline import dateline, latertowns, lostlines
from clipper.extraction.dates import candidates, choice, grammar, leading, order, published, samedays
from clipper.extraction.dates.grammar import Written
from clipper.extraction.dates.partialdays import find as day_without_year
from clipper.extraction.headline import headline, path
from clipper.extraction.multiple import keyedrecords
from clipper.extraction.page.notices import SIGNED, is_notice
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.textlines import is_shown_below
from clipper.extraction.result import Result
from clipper.extraction.tables.agencies import Agencies, Named, shipped
from clipper.patterns import pattern

if TYPE_CHECKING:
    from clipper.extraction import ExtractionSettings
    from clipper.extraction.multiple.servicerecords import Record

_DATE_LINE = pattern(r"\s{0,40}date\s{1,4}(?P<date>(\d{4})-(\d\d)-(\d\d))(?!\d)", re.IGNORECASE)


def decide(text: str, today: date | None, settings: ExtractionSettings | None, kept: bool = False) -> Extraction:
    """What the text asserts, by all rules together. kept: it is the story of a record, and no record itself."""
    agencies = Agencies(settings.agencies) if settings is not None and settings.agencies else shipped()
    result = Result(text, agencies, today, settings)
    reading = Reading(text)
    if not reading.lines:
        return result.extraction()
    record = None
    if "</DOCNO>" in text[:300] or text.startswith("<DOC id=") or "Load-Date: " in text[-90:]:
        from clipper.extraction.multiple import recordfields

        record = recordfields.find(reading, agencies)
    keyed = keyedrecords.find(text)
    if not kept and (whole := _whole(reading, keyed, agencies)) is not None:
        from clipper.extraction import served

        return served.read(result, reading, whole, lambda story: decide(story, today, settings, kept=True))
    line = (record and record.dateline) or dateline.find(reading, agencies) or lostlines.find(reading, agencies)
    meta: set[int] = set()
    own_day = next((one.day for one in (keyed, record) if one is not None and one.day is not None), None)
    if own_day is not None:
        result.publish(own_day, "field: DATE")
    else:
        meta = _date(result, reading, line, settings)
    story = choice.first_line(reading, line, meta)
    author = byline.find(reading, agencies, sorted(meta), story, line)
    author = author or byline.below(reading, result.findings, agencies, story)
    if author is not None and author.end > author.start and _is_an_agency(text[author.start : author.end], agencies):
        author = None
    signed = author is not None and author.rule == BELOW  # a letter's town is its sender's
    if author is not None:
        titled = author.rule == BEHIND or path.is_behind_a_title(reading, author)
        meta |= set() if signed or titled else {author.line}
        story = choice.first_line(reading, line, meta)
        if author.end > author.start:
            result.add("byline", author.start, author.end, author.rule)
    beside = metaline.suppliers(reading, {number for number in meta if line is None or number != line.line}, agencies)
    headed = not meta or max(meta) < min(story, reading.story) - 2  # the day above the title
    if not beside and headed and (line is None or not line.credits):
        beside = alone.find(reading, min(story, reading.story) if line is None else story, agencies)
    if line is not None:
        place = line.place
    else:
        around = meta | {reading.line_at(item.start) for item in beside}
        writer, behind = (None, -1) if author is None or signed else (author.line, author.end)
        place = metaline.place(reading, around, writer, _own_lines(reading, beside), story, behind)
    if place is None:
        place = latertowns.find(reading, story, author.start if author is not None and signed else None)
        place = place or (latertowns.behind_the_reporter(text, author.end) if author is not None else None)
    if place is not None:
        own = line is not None and place == line.place
        result.add("located", *place, line.rule if line and own else "place beside the date or byline")
    credited = _credits(result, reading, agencies, line, author, beside)
    meta |= credited
    if place is None and (town := supplierlist.town_of(text, result.findings)) is not None:
        result.add("located", *town, "place in the credit")
    stated = {said.field: said for said in publication.find(reading, keyed.spans if keyed else {})}
    said = stated.get("publication")
    paper = agencies.exactly(text[said.start : said.end]) if said is not None else None
    if said is not None and paper is not None and paper.kind == "newspaper-service":  # the paper itself, no supplier
        result.findings = [finding for finding in result.findings if finding.start != said.start]
    if "section" in stated:  # Salem, mercredi 5 janvier 2020, p. 12
        at = stated["section"].start
        result.findings = [finding for finding in result.findings if finding.field != "located" or finding.start != at]
    if "byline" in stated:
        result.findings = [finding for finding in result.findings if finding.field != "byline"]
    for said in stated.values():
        result.add(said.field, said.start, said.end, said.rule, said.value)
    if record is not None and record.headline is not None:
        result.add("headline", *record.headline, "field: HEADLINE")
    if record is not None or "headline" in stated:
        return result.extraction()
    if _begins_behind_the_date(result, reading):
        story = 0
    opened = None if line is None or line.rule == dateline.LABELLED else line.line
    title = headline.find(reading, meta, story, opened, agencies)
    house = path.house_behind(text, title, agencies)
    if house is not None and not any(finding.field == "info_sources" for finding in result.findings):
        result.add("credit_lines", house.start, house.end, house.rule)
        result.add("info_sources", house.agencies[0].start, house.agencies[0].end, house.rule, house.agencies[0].name)
    title = path.without_its_writer(text, path.without_its_site(text, title), author)
    title = path.without_the_house(text, title, author, agencies)
    if title is not None and author is not None and title.start <= author.start < author.end <= title.end:
        label = title.end - title.start - author.end + author.start  # From Ann Example, Salem; Autor Jens Beispiel
        told = author.rule in (towns.WITH_TOWN, proven.IN_A_STANDFIRST)
        dated = author.start == title.start and author.rule == BESIDE
        title = None if told or dated or label <= 10 else title
    if title is not None:
        result.add("headline", title.start, title.end, title.rule)
    elif line is not None:
        before = lostlines.headline_before(reading, line)
        if before is not None:
            result.add("headline", *before, "headline: before the dateline, run together")
    for named in mentions.find(reading, agencies):
        result.add("mention", named.start, named.end, "mention: not a credit", named.name)
    return result.extraction()


def _whole(reading: Reading, keyed: keyedrecords.Keyed | None, agencies: Agencies) -> Record | None:
    """The record that a text is, whole, with its story in a field: a news service's, or a row."""
    if keyedrecords.may_be_served(reading.text):
        from clipper.extraction.multiple import servicerecords

        if (found := servicerecords.find(reading, agencies)) is not None:
            return found
    if keyed is None or keyed.story is None:
        return None
    from clipper.extraction.multiple.servicerecords import Record

    return Record(keyed.spans, keyed.day, (), (keyed.story,), False)


def _is_an_agency(words: str, agencies: Agencies) -> bool:
    only = agencies.exactly(words)
    return only is not None and only.kind == "agency" and only.name != "agencies"


def _own_lines(reading: Reading, beside: list[creditlines.Credit]) -> list[int]:
    """The numbers of the lines that hold a supplier's name and nothing else."""
    numbers = [reading.line_at(item.start) for item in beside]
    return [at for at, item in zip(numbers, beside, strict=True) if reading.lines[at].end == item.end]


def _date(
    result: Result,
    reading: Reading,
    line: dateline.Dateline | None,
    settings: ExtractionSettings | None,
) -> set[int]:
    """Decide the date of publication; the numbers of the head's lines that hold dates of that kind are returned."""
    text = result.text
    opening = _DATE_LINE.match(text)
    if opening and grammar.is_day(int(opening[2]), int(opening[3]), int(opening[4])):
        start, end = opening.span("date")
        written = Written(start, end, "iso", int(opening[2]), int(opening[3]), int(opening[4]))
        timed = next(grammar.find(text, start, min(end + 40, reading.lines[0].end)), None)
        if timed is not None and timed.start == start and timed.day_known == written.day_known:
            written = timed
        result.publish(written, "date line")
        first = {0} if leading.ends_with_date_or_name(reading, opening.end(), result.agencies) else set()
        return first | _printed(reading, line, written)
    found, passed = published.candidates(reading, line)
    for item in passed:
        result.refuse("published", item.written.start, item.written.end, "date", item.reason)
    everything = [candidate.written for candidate in found] + [item.written for item in passed]
    if line is not None and line.written is not None:
        everything.append(line.written)
    story = line.line if line is not None else choice.story_below(reading, found)
    month = leading.month(text)
    chosen = choice.best(found, story) if month is None else leading.within(reading, month, found, story, line)
    chosen = chosen or order.short_day(reading, settings) or leading.without_marks(reading)
    if chosen is not None and line is not None and leading.is_day_of_call(chosen, line):
        start, end = chosen.written.start, chosen.written.end
        result.refuse("published", start, end, chosen.rule, "the page's own day: the dateline is of another month")
        _partial(result, line)
        return {chosen.line}
    if chosen is None:
        short = leading.labelled_month(reading) or leading.labelled_year(reading)
        if short is not None:
            result.add("published", *short)
            result.add("published_text", *short[:3])
        elif line is not None and (whole := samedays.find(reading, line)) is not None:
            result.publish(whole, "the dateline's day, with its year")
        elif (line is None or line.written is None) and (day := day_without_year(reading, passed)) is not None:
            result.publish_partial(day[0], "a day without its year above the story")
            return {day[1]}
        else:
            _partial(result, line)
        return set()
    for candidate in found:
        if candidate is not chosen:
            result.refuse(
                "published", candidate.written.start, candidate.written.end, candidate.rule, "a better one was found"
            )
    iso = grammar.compact(text, min(len(text), 400))
    written, why = order.settle(
        chosen, reading, [*everything, *([iso] if iso else [])], settings, line, result.agencies
    )
    rule = f"{chosen.rule}; {why}" if why else chosen.rule
    if written.other is not None:
        result.ambiguous = True
        month_first = f"{written.year:04}-{written.month:02}-{written.day:02}"
        result.candidates = tuple(sorted((month_first, "{:04}-{:02}-{:02}".format(*written.other))))
        result.add("published_text", written.start, written.end, rule, text[written.start : written.end])
        result.warnings.append(f"day and month cannot be told apart: {result.candidates[0]} or {result.candidates[1]}")
    else:
        result.publish(written, rule)
    return {
        candidate.line
        for candidate in found
        if candidate.line < reading.split_at
        and candidate.rank < candidates.TAIL
        and (
            (candidate is chosen and not candidates.closes_a_title(reading, candidate))
            or candidate.rank != candidates.BESIDE
            or not candidates.is_in_a_title(reading, candidate)
        )
    }


def _printed(reading: Reading, line: dateline.Dateline | None, opening: Written) -> set[int]:
    """The lines of a stored page in which it prints its own date: they are about the article, as the first one is."""
    found, _ = published.candidates(reading, line)
    own = {
        item.line: item.rank
        for item in found
        if (
            item.rank in (candidates.LABELLED, candidates.ALONE, candidates.UPDATED)
            or (item.rank == candidates.BESIDE and item.written.day_known == opening.day_known)
        )
        and opening.end < item.written.start
        and item.line < reading.split_at
        and sum(reading.prose[: item.line]) <= 2
    }
    end = (reading.opening(set(own)) if line is None else line.line) + 1
    return {number for number, rank in own.items() if number < end or (number <= 4 and rank == candidates.LABELLED)}


def _begins_behind_the_date(result: Result, reading: Reading) -> bool:
    """Whether the story begins in the leading date's own line: what stands below goes on with it, and is no title."""
    line = reading.lines[0]
    ends = (finding.end for finding in result.findings if finding.field == "published" and finding.rule == "date line")
    at = next(ends, line.end)
    if (
        len(result.text[at : line.end].split()) < 2
        or is_notice(line.text)
        or SIGNED.match(result.text[at : line.end].lstrip()) is not None  # vor 50 Min.
        or leading.ends_with_name(reading, at, result.agencies)
    ):
        return False
    after = reading.lines[1] if len(reading.lines) > 1 else None
    if after is not None and (
        after.text.endswith(result.text[at : line.end].strip()) or is_shown_below(reading.lines, 0)
    ):
        return False  # a caption, printed twice
    if line.text[-1] == "?" and line.weight <= 110 and after is not None and after.gap > 1:
        return False  # a title that asks
    teaser = line.weight <= 120 and line.text.endswith(("...", "…", " Ltd.", " Inc.", " Corp."))
    return (line.ends_sentence and not teaser) or (
        after is not None and after.gap == 1 and after.text[0].islower() and not result.text[at : line.end].isupper()
    )


def _partial(result: Result, line: dateline.Dateline | None) -> None:
    if line is not None and line.written is not None and line.written.year is None:
        result.publish_partial(line.written, "dateline without a year")


def _credits(
    result: Result,
    reading: Reading,
    agencies: Agencies,
    line: dateline.Dateline | None,
    author: Byline | None,
    beside: list[creditlines.Credit],
) -> set[int]:
    lines: set[int] = set()
    named: list[Named] = []
    taken: list[tuple[int, int]] = []
    found, refused = credit.find(reading, agencies)
    owners = rights.page_owners(reading, found, agencies)
    if line is not None and line.credits:
        for span in line.credits:
            result.add("credit_lines", *span, line.rule)
        named += line.agencies
        taken.append((line.start, line.end))
    own = author is not None and bool(author.agencies) and all(name.name in owners for name in author.agencies)
    if author is not None and author.credit is not None and not own:
        result.add("credit_lines", *author.credit, author.rule)
        named += author.agencies
        taken.append(author.credit)
    elif author is not None:
        taken.append((author.start, author.end))
    reached = 0
    for item in sorted([*beside, *found], key=lambda item: (item.start, item.start - item.end)):
        behind = item.agencies and author is not None and author.rule == BELOW and item.start < author.start
        if (item.start < reached or any(item.start < end and start < item.end for start, end in taken)) and not (
            behind and author is not None and author.end <= item.end  # (c)AFP/Ann EXAMPLE
        ):
            continue
        result.add("credit_lines", item.start, item.end, item.rule)
        reached = max(reached, item.end)
        named += item.agencies
        lines.add(reading.line_at(item.start))
    for no in refused:
        result.refuse("credit_lines", no.start, no.end, no.rule, no.reason)
    named = [name for name in named if name.name not in owners]  # a station is no supplier of its own page
    for name in supplierlist.each_once(reading.text, named):
        result.add("info_sources", name.start, name.end, "named in a credit line", name.name)
    return lines
