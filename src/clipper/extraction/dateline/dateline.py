"""The newspaper dateline at the start of a story: `NEW DELHI, Jan 5 (ANI):`, `LONDON (Reuters) -`, `WUHAN: `.

It is read part by part: place, region, date, supplier, mark. What makes it one is never the place alone: they add up.
"""

from __future__ import annotations

from clipper.extraction.dateline.opening import after, behind_the_date, behind_the_picture, behind_the_title, opening
from clipper.extraction.dateline.parts import (
    DASH,
    Parts,
    date_after_colon,
    ends_with_supplier,
    is_of_a_house,
    read_date,
    read_region,
    read_supplier,
    regex,
)
from clipper.extraction.dateline.placenames import (
    glued_desk,
    is_signed_town,
    looks_like_place,
    opens_no_place,
    opens_sentence,
    place_pattern,
)
from clipper.extraction.dateline.proof import is_first_story, is_proven
from clipper.extraction.dateline.stops import (
    house_with_date,
    is_bare,
    is_followed_by_a_word,
    is_house,
    is_of_the_title,
    is_one_of_many,
    may_be_lowered,
    own_town,
    stops,
    without_stroke,
)
from clipper.extraction.dates import grammar
from clipper.extraction.dates.labels import label_before
from clipper.extraction.page.captions import is_printed_twice
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.scripts import is_western
from clipper.extraction.tables.agencies import Agencies, Named
from clipper.frozen import frozen, replace

REACH = 200
"""Characters from the start of a line in which a dateline ends."""
DEPTH = 60
"""Lines from the start in which a story begins, unless its running text is found further down."""
PARAGRAPHS = 3
"""Lines of running text after which no dateline is to be expected."""
JOINED = "dateline: place and name in one bracket"
"""The rule of `【ワシントン田中太郎】`: the writer stands right behind the place."""
BY_A_WRITER = "dateline: place and its writer in a bracket"
LABELLED = "label: Dateline"
_MARKS = (":", "ung vom ", " – ", " | ")  # one of them stands behind a day or an hour before a town
_LONGEST_SIGN = 30
"""Characters of the longest line that is looked up as a supplier's name."""
_RELEASED = ("PRN", "/PRN", "BUSINESS WIRE", "GLOBE NEWSWIRE")
"""How a release's sign begins that stands alone above its town."""
_PORTALS = ("(PresseBox) (", "(lifePR) (", "(LifePR) (", "(pressebox) (")


@frozen
class Dateline:
    """A dateline at text[start:end]. place and credits are spans; written is the date in it; agencies its suppliers.

    line is the number of the line that it opens.
    """

    start: int
    end: int
    place: tuple[int, int] | None
    credits: tuple[tuple[int, int], ...]
    written: grammar.Written | None
    agencies: tuple[Named, ...]
    rule: str
    line: int


def find(reading: Reading, agencies: Agencies) -> Dateline | None:
    """The dateline of the text: the first one with which a line of the head begins."""
    paragraphs = 0
    teaser = None
    last = min(max(DEPTH, reading.story + PARAGRAPHS), reading.split_at, reading.comments)
    for number, line in enumerate(reading.lines[:last]):
        if len(line.text) >= 4 and not (paragraphs and line.text.endswith(("...", "…"))):  # a teaser of another story
            found = at_line(reading, number, agencies)
            if found is not None and not line.text.endswith(("...", "…")):
                return _said_again(reading, found, agencies)
            teaser = teaser or found  # of another story, or all that there is of this one
        if reading.prose[number] and (not number or reading.lines[number].gap != 1 or line.weight >= 140):
            paragraphs += 1
            if paragraphs > PARAGRAPHS:
                break
    if teaser is not None:
        return _said_again(reading, teaser, agencies)
    for number, line in enumerate(reading.lines[: min(DEPTH, reading.split_at)]):
        if line.text[0] == "D" and line.text[:8].lower() == "dateline":
            from clipper.extraction.dateline import signforms

            return signforms.labelled(reading, number)
    return None


def _said_again(reading: Reading, found: Dateline, agencies: Agencies) -> Dateline:
    """The dateline right below a line of mere place and date that repeats it and names the supplier, as releases do.

    Below a title that opens with a sign (`EXMP - Example to close`) it is the only one."""
    if found.credits or found.place is None:
        return found
    if found.written is None and not looks_like_place(reading.text[slice(*found.place)]):
        below = found.line + 1
        again = at_line(reading, below, agencies) if below < reading.split_at else None
        return again if again is not None and again.credits and again.place is not None else found
    if found.end < reading.lines[found.line].end - 1:
        return found
    for number in range(found.line + 1, min(found.line + 10, reading.split_at)):
        repeated = reading.text.startswith(reading.text[slice(*found.place)], reading.lines[number].start)
        if repeated and number < found.line + 3:
            again = at_line(reading, number, agencies)
            return again if again is not None and again.credits else found
        if number == found.line + 1 and found.written and " -" in reading.lines[number].text[:24]:
            from clipper.extraction.dateline import signforms

            if (opened := signforms.opening_agency(reading.lines[number], agencies)) is not None:
                return replace(found, credits=((opened.start, opened.end),), agencies=(opened,))
        if reading.lines[number].text[0] == "(" and (found.written or number == found.line + 1):  # (Reuters) - The
            again = at_line(reading, number, agencies)
            if again is not None and again.credits and again.place is None:
                return replace(found, credits=again.credits, agencies=again.agencies)
    return found


def at_line(reading: Reading, number: int, agencies: Agencies) -> Dateline | None:
    """The dateline with which one line begins, or None."""
    line, text = reading.lines[number], reading.text
    stored = number == 0 and line.text[:4].lower() == "date"
    if line.text[0] in "dDPMm0123456789" and (stored or any(mark in line.text[1:22] for mark in _MARKS)):
        line = behind_the_date(line)
    elif number and line.text.startswith(above := reading.lines[number - 1].text):
        line = behind_the_title(line, above)
    if line.text[:2] == "![":  # ![](https://example.org/1.jpg)Madrid. La policía
        line = behind_the_picture(line)
    if line.text[-1] == ")" and is_printed_twice(line.text):
        return None
    first = line.text[0]
    if first in "*_" and line.text[1:2] != " " and reading.prose[number]:
        from clipper.extraction.dateline import emphasis

        return emphasis.find(reading, number, agencies)
    if ")" in line.text and line.text.find("A)", 0, REACH) >= 0:
        from clipper.extraction.dateline import turkishforms

        if (turkish := turkishforms.find(text, line.start, line.end, number, agencies)) is not None:
            return turkish
    if (not ("A" <= first <= "Z" or "a" <= first <= "z") or "記者" in line.text) and not is_western(line.text[:24]):
        from clipper.extraction.dateline import eastern

        eastern_line = eastern.dateline(text, line.start, min(line.end, line.start + REACH), number, agencies)
        alone = eastern_line is not None and eastern_line.place is None and eastern_line.end >= line.end
        if alone and any(reading.prose[:number]):
            return None  # （共同） amid the story: a picture's credit
        if eastern_line is not None and (
            reading.prose[number] or eastern_line.credits or eastern_line.written or eastern_line.end >= line.end - 1
            or not text[: eastern_line.end].rstrip().endswith((":", "：", "】"))
        ):  # fmt: skip
            return eastern_line
    if first == "(" and line.text.startswith(_PORTALS):
        from clipper.extraction.dateline import signforms

        return signforms.of_a_portal(text, line, number, agencies)
    if first in "P/BG" and line.text.startswith(_RELEASED) and len(line.text) <= 30:
        from clipper.extraction.dateline import signforms

        return signforms.above_the_town(reading, number, agencies)
    if number <= 3 and len(line.text) >= 80 and may_be_lowered(line.text[:REACH]):
        from clipper.extraction.dateline import signforms

        if (lowered := signforms.lowered(reading, number, agencies)) is not None:
            return lowered
    if first.islower():
        if number <= 8 and line.text[:14].partition(" ")[2][:1].isupper():
            from clipper.extraction.dateline import signforms

            if (signed := signforms.behind_initials(reading, number, agencies)) is not None:
                return signed
        if " / " in line.text[:40] or ". " in line.text[:25] or line.text[:25].partition(" - ")[0].isalpha():
            from clipper.extraction.dateline import signforms

            return signforms.in_small_letters(reading, number, agencies)
        if not line.text.startswith(("by ", "date ")) and regex("domain").match(line.text) is None:
            return None
    elif first.isupper() and len(line.text) > 60 and opens_sentence(line.text[:50]):
        return None
    if reading.prose[number]:
        hyphen = line.text.find("-", 4, 24) + 1
        if hyphen and line.text[hyphen : hyphen + 1].isupper() and is_first_story(reading, number):
            from clipper.extraction.dateline import signforms

            hyphened = signforms.hyphened(reading, number, line)
            if hyphened is not None:
                return hyphened
        joined = line.text[:24].partition(" ")[0]
        if joined[1:].lower() != joined[1:] and not joined.isupper():
            from clipper.extraction.dateline import signforms

            if (glued := signforms.glued(reading, number, line)) is not None:
                return glued
    if reading.prose[number]:
        from clipper.extraction.dateline import writerforms

        if (signed := writerforms.find(reading, number, line, agencies)) is not None:
            return signed
    parts = opening(text, line, agencies)
    if parts is None:
        return None
    if parts.place is not None:
        return _read_on(reading, number, parts, agencies)
    found = _placed(reading, number, parts, parts.at, agencies)
    if found is not None:
        return found
    head = line.text[:70]
    if " and " in head or " & " in head or " und " in head:
        found = _joined(reading, number, parts, agencies)
    if found is None and parts.credits:
        from clipper.extraction.dateline import signforms

        found = signforms.without_place(reading, number, parts, agencies)
    if found is None and "(ots)" in line.text[:90]:
        from clipper.extraction.dateline import signforms

        found = signforms.released(reading, number, agencies)
    return found


def _placed(reading: Reading, number: int, parts: Parts, at: int, agencies: Agencies) -> Dateline | None:
    """The dateline whose place begins at `at`: of the words that may belong to the place, as many as it takes."""
    text, line = reading.text, reading.lines[number]
    match = place_pattern().match(text, at, line.end)
    if match is None or "。" in (words := match[0]) or opens_no_place(words):
        return None
    if len(line.text) <= _LONGEST_SIGN and agencies.exactly(line.text) is not None:
        return None  # Globe Newswire, alone
    at += glued_desk(words)
    unread = not (parts.written or parts.credits)
    for stop in stops(text, at, match.end(), line.end, agencies):
        if unread and is_bare(reading, number, at, stop):
            continue
        if number and is_of_the_title(reading.lines[number - 1].text, text[at:stop]):
            continue  # OFF THE TICKER –, below: Off the Ticker - Early reports
        if "/" in text[at:stop] and is_house(text[at:stop].rpartition("/")[2].strip(" ."), agencies):
            continue  # Sevilla / Agencias.
        if ends_with_supplier(text[at:stop], agencies):
            continue  # MUMBAI AP -
        if unread and agencies.exactly(text[at:stop]) is not None and not looks_like_place(text[at:stop]):
            continue  # EXAMPLE NEWS - Jan 5, 2020
        trial = Parts(parts.start, stop, (at, stop), False, parts.written, parts.credits, parts.named)
        found = _read_on(reading, number, trial, agencies)
        if found is not None:
            return found
    return None


def _joined(reading: Reading, number: int, parts: Parts, agencies: Agencies) -> Dateline | None:
    """`SALEM and DOVER, Jan. 5, 2020 /PRNewswire/ --`: two towns, as releases of two firms name them."""
    towns = regex("joined").match(reading.text, parts.at, parts.at + 70)
    if towns is None or not looks_like_place(towns["first"]):
        return None
    found = _placed(reading, number, parts, towns.end(), agencies)
    if found is None or found.place is None:
        return None
    if not (found.written or found.credits or (towns["first"] + reading.text[slice(*found.place)]).isupper()):
        return None
    return replace(found, place=(towns.start(), found.place[1]))


def _read_on(reading: Reading, number: int, parts: Parts, agencies: Agencies) -> Dateline | None:
    """Region, date and supplier in any order, then the mark; judged at the end."""
    text, line = reading.text, reading.lines[number]
    end = min(line.end, parts.start + REACH)
    dated = reading.figures.within(parts.at, end)
    for _ in range(6):
        if not (
            (dated and read_date(text, end, parts))
            or read_supplier(text, end, parts, agencies)
            or read_region(text, end, parts, agencies)
        ):
            break
    if is_followed_by_a_word(text, parts, line.end):
        return None
    signs = text[parts.at : parts.at + 3]
    enclosed = not parts.credits and ("(" in signs or "/" in signs)
    owner = regex("owner").match(text, parts.at, end) if enclosed else None
    if owner is None and enclosed and parts.written is not None:  # Salem, 5 July (Harbour Times). The council
        owner = regex("owner-pointed").match(text, parts.at, end)
    town = text[slice(*parts.place)] if parts.place and enclosed else ""
    if town and (looks_like_place(town) or (is_signed_town(town) and regex("initials").match(text, parts.at, end))):
        initials = None if owner else regex("initials").match(text, parts.at, end)
        if owner:  # SALEM (Harbour Trade News) -
            parts.at = owner.end()
        elif initials:  # SALEM (red). Der Rat
            parts.at, parts.signed = initials.end(), True
            only = agencies.exactly(initials[0].strip(" ()").upper())
            if only:  # Hamburg (ap)
                parts.credits += ((initials.start() + 1, initials.end()),)
                parts.named += (only.moved(initials.start() + 2),)
        elif dated and parts.written is None:
            house_with_date(text, end, parts)
    ahead = text[parts.at : parts.at + 16]
    weekday = regex("weekday").match(text, parts.at, end) if "day" in ahead or ahead[:2] == ", " else None
    if weekday:
        parts.at = weekday.end()
        if text.startswith(" (", parts.at):  # LONDON, Wednesday (AAP-Reuter). —
            read_supplier(text, end, parts, agencies)
    next_sign = text[parts.at : parts.at + 4].lstrip()[:1]
    for mark in ("dash", "colon") if not parts.mark and (next_sign == "â" or not next_sign.isalnum()) else ():
        match = regex(mark).match(text, parts.at, end)
        if match:
            parts.mark, parts.at = mark, match.end()
            break
    if owner and not parts.mark and text.startswith((";", "."), parts.at):  # Colombo (News 1st);
        parts.mark, parts.at = "colon", parts.at + 1
    if parts.mark == "colon" and dated and parts.written is None:
        date_after_colon(text, end, parts, agencies)
    if parts.mark == "dash" and not parts.credits:
        read_supplier(text, end, parts, agencies)  # AUSTIN, Texas--(BUSINESS WIRE)--Jan. 5, 2020--
    if parts.mark == "dash" and dated and parts.written is None and read_date(text, end, parts):
        read_supplier(text, end, parts, agencies)  # SALEM, Ore. - Jan. 5, 2020 - PRLog --
        parts.at = after(DASH, text, parts.at, end)
    if is_of_a_house(text, parts, agencies) or not is_proven(reading, number, parts):
        return None
    if parts.mark == "colon" and not (parts.written or parts.credits) and is_one_of_many(reading, number, parts):
        return None
    parts.place = own_town(text, without_stroke(text, parts.place))
    words = text[slice(*parts.place)] if parts.place else ""
    if "：" in words or ", The (" in words or (words[:1] > "\u2e7f" and parts.written and label_before(words)[0]):
        return None  # 字号：A- A A+　更新於 2020年1月5日, Salem Herald, The (OR) - January 5, 2020
    if parts.place and parts.named and parts.named[0].kind == "press-release":
        from clipper.extraction.dateline import signforms

        if signforms.is_sender(text[slice(*parts.place)]):  # Salemer Rundschau (ots) -
            parts.place = None
    what = ["place", *(["date"] if parts.written else []), *(["supplier"] if parts.credits else [])]
    return Dateline(parts.start, parts.at, parts.place, parts.credits, parts.written, parts.named,
                    f"dateline: {', '.join(what)}", number)  # fmt: skip
