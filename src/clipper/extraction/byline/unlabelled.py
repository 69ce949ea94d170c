"""Names without a label: beside the date, or alone between the headline and the story."""

from __future__ import annotations

from clipper.extraction.byline import standfirsts
from clipper.extraction.byline.barelines import may_be_bare
from clipper.extraction.byline.forms import BESIDE, Byline, field_end, regex, sign_on
from clipper.extraction.byline.houses import (
    DAY_LABELS,
    OF_A_HOUSE,
    before_a_staff_writer,
    before_its_paper,
    before_its_town,
    before_the_age,
    behind_the_day,
    desk_with_supplier,
    is_a_list_of_one,
    is_a_pages_name,
    is_counted,
    is_filed_under,
    is_handle_of,
    is_housed,
    may_be_a_stringer,
    of_a_house,
    without_age,
)
from clipper.extraction.byline.proven import ADDRESS, is_own
from clipper.extraction.dateline.opening import behind_the_date
from clipper.extraction.dates import candidates, grammar
from clipper.extraction.dates.ages import says_how_old
from clipper.extraction.headline import room
from clipper.extraction.names import names
from clipper.extraction.names.alone import above_the_title, among_buttons, named_by_the_title, one_word, twice
from clipper.extraction.names.presented import is_presented, is_spoken_of
from clipper.extraction.names.roles import OTHER_HANDS, is_role, role_of
from clipper.extraction.page.furniture import is_furniture
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.gazetteer import is_place
from clipper.extraction.tables.months import weekday_named
from clipper.patterns import pattern

_INITIALS = pattern(
    r"(?!(?:PM|CM|US|UK|EU|UN|TV|HT|IT|ET|AI|MP|UP|HC|SC|DC|NE|PR|TN|ED|FM|HM|BS|FP)\b)[A-Z]{2} [A-Z][a-z]{3,}"
)
"""A southern name whose initials stand without points: `KV Example Jan 5, 2020`; the others are offices and houses."""
_WITH = pattern(r"\A(?:avec|mit|con|com|and) (?:Material (?:de[rs]|von) )?(?:l['’])?(?=\S.{1,40}\Z)")
_HOUSE = pattern(r"(?:Le|La|L[’']|Les|El) ?[A-Z]\w+(?:\.fr)?\Z")
"""A paper's name rather than a person's, before the supplier with which it wrote: `Le Monde`, `La Nación`."""
_GENRES = (" | commentary", " | opinion", " | column", " | columnist", " | analysis", " | editorial writer")
"""What a column is called behind its writer above the title: `ANN EXAMPLE | COMMENTARY`."""
_OFFICE = pattern(r"(?i)\b(?:senator|minister|premier|mayor|governor|president|secretary|spokes\w+)\b")


def beside(reading: Reading, lines: list[Line], agencies: Agencies, date_lines: list[int], story: int) -> Byline | None:
    """A name without a label: in the date's line or near it, or alone between the headline and the story."""
    dates_near = date_lines or candidates.lost(lines, story)
    near = [
        number for date in dates_near for number in (date, date - 1, date + 1, date - 2, date + 2, date - 3, date - 4)
    ]
    ages = [number for number in range(min(story, len(lines))) if says_how_old(lines[number].text)]
    beside_dates = dict.fromkeys([*near, *ages, *[number - 1 for number in ages if number > 1]])
    name, _, role = lines[0].text.partition(", ") if lines else ("", "", "")
    desk = names.is_bare_desk(name) or (0 < len(role) <= 60 and is_role(role))
    desk = desk or (bool(lines) and lines[0].text.lower().endswith(_GENRES) and len(lines[0].text) <= 60)
    first = 1 + (story == 2 and len(lines) > 1 and len(lines[1].text) <= 20 and is_furniture(lines[1].text))  # a button
    top = desk or (story == first < len(lines) and (lines[first].gap > 1 or lines[first].weight >= 80))
    near_story = range(min(story, len(lines)) - 1, max(story - 8, -1), -1)
    unpointed = [number for number in near_story if lines[number].text[0] != "•"]
    above = [number for number in (*unpointed[:3], *[0] * desk) if number > 0 or (top and number == 0)]
    dated = frozenset(date_lines)
    for number in dict.fromkeys([*beside_dates, *above, *room.between_titles(lines, story)]):
        if not 0 <= number < min(len(lines), story + 2):
            continue
        below = reading.lines[number + 1 : number + 2]
        if number > story and below and below[0].gap == 1 and _OFFICE.search(below[0].text) is not None:
            continue  # a guest of the programme that the text tells of
        if number in beside_dates or not reading.prose[number]:
            found = bare(reading, number, agencies, story, dated=number in dated) or of_a_house(
                reading, number, agencies
            )
            if found is not None and not (
                found.rule == OF_A_HOUSE
                and is_spoken_of(reading, reading.text[found.start : found.end].split()[-1], number, story)
            ):
                return _below_a_gallery(reading, found, agencies, date_lines)
    found = above_the_title(reading, lines, agencies, story)
    if found is not None or (found := named_by_the_title(reading, lines, agencies, story)) is not None:
        return found
    found = twice(reading, lines, agencies, story)
    if found is None and date_lines:
        found = one_word(reading, date_lines) or among_buttons(reading, lines, agencies, date_lines, story)
    return found or standfirsts.signed_below(reading, agencies, story)


def _below_a_gallery(reading: Reading, found: Byline, agencies: Agencies, date_lines: list[int]) -> Byline:
    """The name found, or the one that stands apart above running text where the first is among a gallery's captions."""
    lines, number = reading.lines, found.line
    amid = 0 < number < len(lines) - 3 and lines[number].gap == 1 == lines[number + 1].gap
    if not amid or {number - 1, number, number + 1} & set(date_lines):
        return found
    for at in range(number + 1, min(number + 10, len(lines) - 1)):
        if lines[at].gap > 1 and lines[at + 1].gap > 1 and reading.prose[at + 1]:
            return bare(reading, at, agencies, at + 1, dated=False) or found
    return found


def _is_anothers(reading: Reading, number: int, agencies: Agencies) -> bool:
    """Whether the line below takes a name for itself: a sentence whose subject it is, a press contact's office."""
    if number and reading.lines[number - 1].text.rstrip(" :") in OTHER_HANDS:
        return True
    below = reading.lines[number + 1] if number + 1 < len(reading.lines) else None
    if below is None:
        return False
    is_subject = below.text[0].islower() and reading.prose[number + 1]
    if reading.lines[number].text.endswith(" and") and below.gap == 1:  # Ann Example and, above `Tom Sample, who …`
        read = names.read(reading.text, below.start, below.end, agencies)
        is_subject = is_subject or (read is not None and read.known and read.words > 1)
    return is_subject or (below.gap == 1 and regex("office").match(below.text) is not None)


def bare(reading: Reading, number: int, agencies: Agencies, story: int, *, dated: bool) -> Byline | None:
    text, line = reading.text, without_age(reading.lines[number])
    if not may_be_bare(reading, number, line, dated=dated) or reading.lines[number - 1].text == "Article image":
        return None
    start = line.start + len(line.text) - len(line.text.lstrip("*+•-– |/" if dated else "*+•-– |"))
    start += 5 * text.startswith("From Our ", start)
    start += 3 * (line.text[:3] == "1. " and is_a_list_of_one(reading, number))
    field, written = line.end, None
    if number == 0 and line.text[:5].lower() == "date " and (not dated or line.text[12:13] == " "):
        start = behind_the_date(line).start  # date 2020-01 Ann Example
    if dated:
        written = next(iter(reading.dates(start, line.end)), None)
        if written is None:
            return None
        if (
            written.start == start or text[start : written.start].strip(" :").lower() in DAY_LABELS
        ):  # date 2020-01-05 Ann Example
            start = behind_the_day(text, written.end, line.end)
            town = text.find(" | ", start, line.end)
            if town > 0 and is_place(text[start:town]):  # 5 January, 2020 08:49 AM | Mumbai | Ann Example
                start = town + 3
                if names.is_desk(text[start : line.end]) and not agencies.exactly(text[start : line.end]):
                    return Byline(start, line.end, "byline: a desk beside the date", line=number)
            again = next(iter(reading.dates(start, line.end)), None)  # date 2020-01-05 Ann Example January 05 2020
            if again is not None:
                field, written = again.start, again
        else:
            field = before_the_age(text, start, written.start)
            if sign_on(text[start:field].strip()):  # Anne Exemple, Jean Exemple le 5 janvier 2020
                field = text.rfind(" ", start, field - 1)
    housed = None if dated else before_its_paper(text, start, line.end, agencies)
    field = field if housed is None else housed
    read = names.read(text, start, field, agencies)
    if read is not None and read.words > 2 and names.is_paper(text[read.start : read.end]):
        return None  # Jackson Daily News
    if read is not None and read.words > 2 and read.known:  # WASHINGTON ANN EXAMPLE
        words = text[read.start : read.end].split()
        if words[0].isupper() and is_place(words[0]) and names.is_given(words[1]):
            start += len(words[0]) + 1
            read = names.read(text, start, field, agencies)
    bar = text.find(" | ", start, start + 45)
    person = read is not None and names.is_person(text, read)
    if not person and bar > 0:  # THE EXAMPLE. | ANN EXAMPLE
        second = names.read(text, bar + 3, line.end, agencies)
        if second is not None and names.is_person(text, second):
            start, read, person = bar + 3, second, True
    if not person and dated and "|" in text[start:field]:  # Salem|Ann Example| 5 January 2020
        last = text[start:field].rstrip(" |").rpartition("|")[2]
        begin = start + text[start:field].rindex(last)
        second = names.read(text, begin, begin + len(last), agencies) if last else None
        if second is not None and second.end == begin + len(last) and names.is_person(text, second):
            start, read, person = begin, second, True
    stop = field_end(text, start, field) if names.may_name_a_desk(text[start:field]) else start
    desk = text[start:stop]
    fed = desk_with_supplier(text, start, stop, agencies) if dated else None
    if fed is not None:  # Example News Desk IANS, 5 Jan, 2020
        return Byline(*fed[0], "byline: a desk beside the date", fed[1], fed[2], number)
    staff = agencies.exactly(text[start + 7 : line.end]) if text.startswith("Staff, ", start) else None
    if staff is not None and staff.kind == "agency":  # Staff, The Canadian Press
        supplied = (staff.moved(start + 7),)
        return Byline(start, start, "byline: a supplier in place of a name", (start, line.end), supplied, number)
    house = agencies.named(desk) if desk.endswith(_OF_A_SUPPLIER) and names.is_bare_desk(desk) else []
    if house and house[0].start == 0 and (house[0].kind == "agency" or "Reporter" not in desk):  # Reuters Staff
        return Byline(start, start, "byline: a supplier in place of a name", (start, stop),
                      tuple(one.moved(start) for one in house), number)  # fmt: skip
    post = _DESK_BEFORE_TOWN.fullmatch(desk) if dated else None
    if post is not None and (is_place(post["town"]) or names.is_plain(post["town"])):  # News Desk Courts 2020-01-05
        desk, stop = post["desk"], start + post.end("desk")  # Our Legal Correspondent Salem Published 5.1.20
    is_desk = names.is_bare_desk(desk)
    if is_desk and (behind := before_a_staff_writer(text, start, stop)) is not None:
        behind = read.end if person and read is not None else behind  # Ann ExampleSPTV Staff Writer
        return Byline(start, behind, "byline: a name with its role", line=number)
    if is_desk and not number and is_a_pages_name(reading, line, desk, story):
        return None
    if is_desk and not person and not agencies.exactly(desk):
        alone = not text[stop : line.end].strip(" |•·-–")
        return Byline(start, stop, "byline: a desk beside the date", line=number) if dated or alone else None
    reported = read is not None and text.startswith(" reported this story on ", read.end)  # the reporter speaks
    if read is None or not (person or reported or read.words > 1):
        return None
    if text.startswith(", ", read.end) and _SMALL.match(text, read.end + 2):
        small = text[read.end + 2 : line.end]
        if not role_of(small) and agencies.exactly(_WITH.sub("", small, 1)) is None and small != "da Redação":
            return None  # Ann Beispiel, hiesige Sprecherin; but Ann Beispiel, dpa
    rest = text[read.end : line.end].strip()
    rest = "" if rest == "By" else rest  # the label of a rendered page, behind its name
    said = (rest.removeprefix("with ") if person else rest).lstrip(", ")
    own = _WITH.sub("", said, 1).lstrip(", ")
    behind = line.end - len(own)
    credit = (line.end - len(said) if said.startswith("mit Material ") else behind, line.end)
    whole = person or (behind == read.end and read.words > 1)
    framed = person and own[:1] == "(" and own[-1] == ")"  # Anna Beispiel (dpa)
    told = "." in (own[:1], text[read.end - 1])  # a caption's full stop
    glued = None if told or not own else agencies.exactly(own[1:-1] if framed else _POST_OF.sub("", own))
    if glued is not None and _HOUSE.match(text, read.start, read.end) is not None:
        return None  # Le Monde avec AFP
    if glued is not None and (whole or (glued.kind == "agency" and may_be_a_stringer(text, read))):
        return (  # Ann ExampleAAP, Ann Example Associated Press
            None if regex("official").search(line.text)
            else Byline(read.start, read.end, "byline: a name below the headline", credit,
                        (glued.moved(behind + framed),), number)
        )  # fmt: skip
    if not (person or reported or 2 <= read.words <= 3):
        return None
    role = role_of(rest.lstrip(" ,-–|/"))
    following = next(grammar.find(text, read.end, min(line.end, read.end + 40)), None) if dated else None
    beside = (
        following is not None
        and (  # Ann Example 5 January 2020, Anne Exemple le 5 janvier 2020, ANA EJEMPLO Madrid 5 ENE 2020
            0 <= min(following.start, field) - read.end <= 2
            or sign_on(text[read.start : following.start].rstrip())
            or (text[read.start : read.end].isupper() and is_place(text[read.end : following.start].strip()))
        )
    )
    if following is not None and not beside:  # Ann ExampleSunday 5 January 2020
        beside = weekday_named(text[read.end : following.start].strip()) is not None
    initials = beside and _INITIALS.fullmatch(text, read.start, read.end) is not None
    titled = (
        role is not None and 2 <= read.words <= 3 and role.end() == len(rest.lstrip(" ,-–/"))
    )  # A B - Senior Editor
    glued_to_paper = housed is not None and text[housed].isupper()  # Ann ExampleSunday Herald
    if not (titled or initials or reported or person or glued_to_paper or is_presented(text, read)):
        return None
    glued_paper = text.startswith("The ", read.end)  # Ann ExampleThe West Gazette
    counted = is_counted(text, read.start, rest, dated=dated) or is_handle_of(rest, text[read.start : read.end])
    if not (
        role
        or beside
        or glued_paper
        or housed is not None
        or counted
        or regex("after-name").fullmatch(text, read.end, line.end)
        or is_filed_under(reading, number, rest)
    ):
        return None
    behind_date = dated and not beside and written is not None and written.end <= read.start
    special = rest[:13].lower().startswith(", special to ")
    other = (role is None and not special) or len(line.text) > 80
    if behind_date and other and not counted and rest.strip(" |•·,-–") and not is_housed(rest):
        return None  # but: January 5, 2020 | ANN EXAMPLE | STAFF WRITER
    above = reading.lines[number - 1].text if number else ""
    caption = above.endswith((" -", " –")) and len(above) > 60
    if rest[:1] == "/" and (caption or above.endswith((".", f" - {rest[1:]}")) or agencies.exactly(rest[1:])):
        return None  # Ann Example/AP, Ann Example/CNET below `Title - CNET` took a picture
    if not dated and not role and len(rest) > 40:
        return None
    if (address := ADDRESS.match(rest)) is not None and not is_own(address["local"], text[read.start : read.end]):
        return None  # Ann Example marketing@example.com
    if (not dated and not line.gap and number) or regex("telephone").search(text, read.end, read.end + 60):
        return None
    if _is_anothers(reading, number, agencies):
        return None
    stop = before_its_town(text, read, foreign=beside and not reading.is_english)
    called = text[read.start : stop].split()[-1 if number or dated else 0 :]  # Mohamed, the son of Khaled
    shown = reported or is_presented(text, read)
    surnames = (one.rstrip(",;") for one in called if not one.islower())
    if not shown and any(is_spoken_of(reading, one, number, story) for one in surnames if one):
        return None
    if regex("official").search(line.text):
        return None
    rule = BESIDE if dated else "byline: a name below the headline"
    return Byline(read.start, stop, rule, line=number)


_SMALL = pattern("[a-zß-ÿ]")
_POST_OF = pattern(r" (?:Staff )?Writers?\Z")
"""The post behind an agency's name: `Ann Example Associated Press Writer`."""
_OF_A_SUPPLIER = (" Staff", " Correspondent", " Reporter", " Reporters")
_DESK_BEFORE_TOWN = pattern(
    r"(?P<desk>[A-Z][\w ]{2,30}(?:Correspondent|Reporter|Bureau|Desk)) (?P<town>[A-Z]\w+(?: [A-Z]\w+)?)"
)
