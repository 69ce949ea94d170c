"""Who signs below the story: a name behind a mark, in brackets, or alone on its line."""

from __future__ import annotations

import re

from clipper.extraction.byline.forms import BELOW, LATEST_POSTS, Byline, regex
from clipper.extraction.closing import shortendings, signedends
from clipper.extraction.closing.guests import argues
from clipper.extraction.closing.senders import is_letter, is_sender
from clipper.extraction.credit.pictures import is_picture
from clipper.extraction.credit.sources import is_named_paper
from clipper.extraction.dates.dayopenings import is_a_saying
from clipper.extraction.names import names
from clipper.extraction.names.presented import is_spoken_of
from clipper.extraction.names.roles import OTHER_HANDS
from clipper.extraction.page.furniture import is_furniture
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies, Named
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

_DESK_WORDS = (
    "Bureau", "Desk", "Correspondent", "Reporter", "Staff", "Editorial Board", "Redac", "REDAC", "Redaz",
    "Redaktion", "édaction",
)  # fmt: skip


_OTHER_DESKS = ("photo", "picture", "video", "camera", "graphic", "visual", "copy ")


def at_the_end(reading: Reading, agencies: Agencies, story: int, release: bool) -> Byline | None:
    """`— Ann Example`, `By Ann Example` below the story, or a name alone right below its last line."""
    lines = reading.lines
    for number in reading.short_between(max(story, 0) + 1, len(lines)):  # right below the story, above links to others
        start = lines[number].start + (2 if lines[number].text[:2] in ("— ", "– ", "- ") else 0)
        start += 3 * reading.text.startswith(("By ", "BY "), start)
        text = reading.text[start : lines[number].end]
        if not (names.is_bare_desk(text) and holds(text, _DESK_WORDS)):
            continue
        above = _above_pictures(reading, number)
        if not (reading.prose[above] or above == shortendings.last_line(reading, reading.last_story, len(lines))):
            continue
        ended = number + 1 == len(lines) or _are_teasers(lines[number + 1].text)
        ended = ended or (number + 2 == len(lines) and lines[-1].text.startswith(("Source:", "SOURCE:", "Source :")))
        if ended or reading.comments == number + 1:
            return None if agencies.exactly(text) else Byline(start, lines[number].end, BELOW, line=number)
    if (dated := signedends.above_its_day(reading, agencies)) is not None:
        return dated
    end = reading.comments
    rest = range(reading.last_story + 1, len(lines))
    links = next((at for at in rest if lines[at].text[0] in "MmRrAaLlOo" and _are_teasers(lines[at].text)), end)
    if links < end:  # only a name right below the story is no entry of theirs
        last = shortendings.last_line(reading, reading.last_story, links)
        told = sum(line.text.startswith("Published in ") or is_furniture(line.text) for line in lines[last + 1 : links])
        end = links if links - told <= last + 3 else 0
    last = reading.last_story
    if last >= end:
        last = next((at for at in range(end - 1, -1, -1) if reading.prose[at]), -1)
    last = shortendings.last_line(reading, last, end)
    for number in range(end - 1, max(last, story, end - 5), -1):
        line = lines[number]
        handle = signedends.handle(line.text, agencies) if "(" in line.text or "/" in line.text[-6:] else None
        if len(line.text) > 60 or ("@" in line.text and handle is None):
            continue
        mark = regex("mark").match(line.text)
        if mark is None and "(@" in line.text:
            continue  # whose post it is
        if mark is None and (release or _above_pictures(reading, number) != last):
            continue
        closes = number + 1 == end or (number + 2 == end and _is_town(reading, number + 1))
        if mark is None and last <= story and not (closes and _is_long_enough(reading, last)):
            continue
        if mark is not None and mark[0].strip() in ("-", "--", "–", "—") and is_a_saying(lines[number - 1].text):
            continue
        if lines[number - 1].text.rstrip(" :") in OTHER_HANDS:  # Photos by, and Ann Example below it
            continue
        if number + 1 < end and is_picture(lines[number + 1].text):  # Ann Example, and AP Photo below it
            continue
        framed = mark is None and line.text[0] == "(" and line.text[-1] == ")"  # (Ann Example)
        colon = mark is not None and mark[0].rstrip()[-1:] == ":"  # Reporter: Ann Example
        stop = line.end - (framed or ((closes or colon) and line.text[-1] == ",") or _leans(line.text, mark))
        stop = stop if handle is None else line.start + handle.start()
        begin = line.start + (mark.end() if mark else framed)
        named = mark is not None and (colon or _says_by(mark))
        role = regex("role-first").match(reading.text, begin, line.end) if named else None  # By Reporter Ann Example
        if role is not None and holds(role[0].lower(), _OTHER_DESKS):
            continue
        read = names.read(reading.text, role.end() if role else begin, line.end - framed, agencies)
        supplied = None if read is None else _supplier(reading.text, read.end, line.end - framed, agencies)
        if (
            read is not None
            and (names.is_person(reading.text, read) or (named and (colon or closes) and 2 <= read.words <= 3))
            and (
                read.end == stop
                or reading.text.startswith((" - Translated by ", " – Translated by "), read.end)
                or supplied
                or signedends.with_its_house(reading, read.end, stop, agencies)
                or is_sender(reading, read.end, line.end, labelled=mark is not None)
                or (
                    mark is not None
                    and reading.text[read.end : read.end + 2] == ", "
                    and _is_paper(reading, read.end, stop)
                )
            )
            and not is_spoken_of(reading, reading.text[read.start : read.end].split()[-1], number, number)
        ):
            if mark is None and read.end < stop and _is_one_of_letters(reading, number, agencies):
                return None
            if supplied is not None:
                return Byline(read.start, read.end, BELOW, (read.start - framed, line.end), (supplied,), number)
            return Byline(read.start, read.end, BELOW, line=number)
    return None


def _is_paper(reading: Reading, at: int, end: int) -> bool:
    """Whether only a paper's name follows a writer and a comma: `— Ann Example, Salem Herald`."""
    return is_named_paper(reading.text[at + 2 : end])


def _leans(text: str, mark: re.Match[str] | None) -> int:
    """How many signs of slanting letters close a line that opens with them: `_By Ann Example_`."""
    return len(text) - len(text.rstrip("*_")) if mark is not None and text[0] in "*_" else 0


def _is_long_enough(reading: Reading, last: int) -> bool:
    """Whether a story of one paragraph is long enough to be signed; a reader's letter may be brief."""
    return reading.lines[last].weight >= (120 if is_letter(reading) or argues(reading.text) else 250)


def _is_one_of_letters(reading: Reading, last: int, agencies: Agencies) -> bool:
    """Whether a name and a town stand below a paragraph further up, too: several readers write."""
    for number in reading.short_between(reading.story + 1, last - 1):
        line = reading.lines[number]
        if len(line.text) > 60 or ", " not in line.text or not reading.lines[number - 1].ends_sentence:
            continue
        read = names.read(reading.text, line.start, line.end, agencies)
        if (
            read is not None
            and names.is_person(reading.text, read)
            and (
                is_sender(reading, read.end, line.end, labelled=False)
                or is_place(reading.text[read.end + 2 : line.end])  # Анна Смирнова, Казань
            )
        ):
            return True
    return False


def _are_teasers(text: str) -> bool:
    """Whether a line begins a list of other articles: `More from Salem`."""
    return regex("teasers").match(text) is not None


def _says_by(mark: re.Match[str] | None) -> bool:
    return mark is not None and mark[0].rstrip(" :").lower().endswith("by")


def _supplier(text: str, start: int, end: int, agencies: Agencies) -> Named | None:
    """The supplier with which a line ends behind a name: `Ann Example, The Canadian Press`, `Anna Beispiel (dpa)`."""
    end -= text[start : start + 2] == " (" and text[end - 1] == ")"
    only = agencies.exactly(text[start + 2 : end]) if text[start : start + 2] in (", ", " (") else None
    return None if only is None else only.moved(start + 2)


def _above_pictures(reading: Reading, number: int) -> int:
    """The line above, or above the captions and marks of pictures there: `no image`."""
    number -= 1
    while number > 0 and not reading.prose[number] and is_picture(reading.lines[number].text):
        number -= 1
    return number


def in_brackets(reading: Reading, agencies: Agencies, story: int) -> Byline | None:
    """`……on Sunday.(Ann Example)`, `…on Sunday. — Ann Example`: a name behind the last sentence of the story."""
    number = next((at for at in range(reading.comments - 1, story - 1, -1) if reading.lines[at].weight >= 70), -1)
    line = reading.lines[number] if number >= 0 else None
    if line is None:
        return None
    if not holds(line.text[-90:], (".(", ". (", ".  (", ". –", ". —", ". -", "“ (")):
        return signedends.find(reading, number, agencies)
    signed = (_BRACKETED if line.text[-1] == ")" else _DASHED).search(
        reading.text, max(line.start, line.end - 90), line.end
    )
    read = names.read(reading.text, *signed.span("name"), agencies) if signed else None
    if (
        signed is None
        or read is None
        or read.end != signed.end("name")
        or read.words > 3
        or not names.is_person(reading.text, read)
    ):
        return None
    surname = reading.text[read.start : read.end].split()[-1]
    saying = line.text[0] == "„" and "“" not in line.text[: signed.start() - line.start]
    if reading.text.count(surname) > 1 or saying or (line.text[-1] != ")" and _is_quoted(reading, number, story)):
        return None
    house = signed.groupdict().get("house")
    behind = reading.text[read.end : line.end - 1].strip(", ").split(", ") if line.text[-1] == ")" else []
    stop = signed.end("name") + 2 + len(behind[0]) if behind and " " in behind[0] else signed.end("name")
    both = names.read(reading.text, read.start, stop, agencies) if stop > read.end else None
    if both is not None and both.end == stop and names.is_person(reading.text, both):
        read = both  # (Anna Beispiel, Jens Muster, 5.1.2020)
    only = next((named for part in [house, *behind] if part and (named := agencies.exactly(part))), None)
    if house and only is None:
        return None
    if only is not None and only.kind == "agency":  # (Anna Beispiel, dpa), (Anna Beispiel, APA, 5.1.2020)
        credit = reading.text.rindex("(", line.start, read.start), line.end
        at = reading.text.rindex(house or next(part for part in behind if agencies.exactly(part)), read.end, line.end)
        return Byline(read.start, read.end, BELOW, credit, (only.moved(at),), number)
    return Byline(read.start, read.end, BELOW, line=number)


def _is_quoted(reading: Reading, number: int, story: int) -> bool:
    """Whether the name behind a paragraph's dash is of who is quoted there: one saying, or one of several."""
    line = reading.lines[number]
    alone = line.weight < 300 and not any(reading.prose[story:number])
    others = any(_DASHED.search(one.text[-90:]) for one in reading.lines[:number] if one.text[-1].isalpha())
    return alone or others or line.text[0] in "\"“‘'«"


_DASHED = pattern(r"(?<=[a-z\d)][.!?]) (?:--?|[–—]) ?(?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,3})\Z")
_BEHIND_A_HOUSE = pattern(
    r"[.!?»”\"] ?(?!FOTOS? |FOTOGRA)[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ. ]{2,24}[A-ZÁÉÍÓÚÑ] ?/ ?"
    r"(?P<name>[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){1,3})\Z"
)
"""`… el puente. EL PUERTO / Ana Ejemplo`: the paper in capitals and its writer behind the last sentence."""


def behind_a_house(reading: Reading, agencies: Agencies) -> Byline | None:
    """The writer behind the paper's name with which the last line of the story ends."""
    number = reading.last_story
    line = reading.lines[number] if number >= 0 else None
    if line is None or "/" not in line.text[-60:]:
        return None
    signed = _BEHIND_A_HOUSE.search(reading.text, max(line.start, line.end - 80), line.end)
    read = names.read(reading.text, *signed.span("name"), agencies) if signed else None
    if signed is None or read is None or read.end != signed.end("name") or not names.is_person(reading.text, read):
        return None
    surname = signed["name"].split()[-1]
    return None if reading.text.count(surname) > 1 else Byline(read.start, read.end, BELOW, line=number)


def above_the_town(reading: Reading, agencies: Agencies) -> Byline | None:
    """The sender of a letter whose line end was lost, above his town: `… for the sheds.Ann B. Example`, `Salem`."""
    number = len(reading.lines) - 2
    town = reading.lines[-1].text
    if number < 0 or not (town.istitle() and len(town) <= 25) or not reading.lines[number].text[-1].isalpha():
        return None
    text, line = reading.text, reading.lines[number]
    for at in range(max(line.start + 1, line.end - 60), line.end - 4):
        if text[at] not in ".!?" or not text[at - 1].islower() or not text[at + 1].isupper():
            continue
        read = names.read(text, at + 1, line.end, agencies)
        if read is None or read.end != line.end or not names.is_person(text, read):
            return None
        spoken = text.count(text[read.start : read.end].split()[-1]) > 1
        return None if spoken else Byline(read.start, read.end, BELOW, line=number)
    return None


DESK_DEPTH = 30
"""Lines of a story in which a desk may sign it."""
_DESK = pattern(
    r"[.!?”\"’] ?[—–-]{1,2} ?(?P<desk>(?:(?:Our|Staff|Special|City|News|Own|Bureau) ){0,2}(?:Correspondent|Reporter))\Z"
)
_DESK_ENDS = ("Correspondent", "Reporter")
_INITIALLED = pattern(r"[.!?] ?(?:[–—]|--?) ?(?P<name>[A-Z]\.? (?P<surname>[A-Z][\w’'-]+))\Z")


def behind_a_dash(reading: Reading, story: int) -> Byline | None:
    """`… to the harbour. – A Example`: an initial and a known name behind a dash and the story's last sentence.

    Or a desk, `… to the harbour.—Correspondent`, wherever the page goes on with other things.
    """
    signs = any(
        line.text[-1] in "rt" and line.text.endswith(_DESK_ENDS)
        for line in reading.lines[story + 1 : story + DESK_DEPTH]
    )
    for sign in _DESK_ENDS if signs else ():
        at = reading.text.find(f"{sign}\n", reading.lines[story].start)
        number = reading.line_at(at) if at >= 0 else story
        if not story < number < story + DESK_DEPTH or reading.lines[number].weight < 40:
            continue
        signed = _DESK.search(reading.text, max(0, at - 30), reading.lines[number].end)
        if signed is not None:
            return Byline(*signed.span("desk"), BELOW, line=number)
    for number in (reading.last_story, reading.last_story + 1):  # such a line may not look like a sentence
        line = reading.lines[number] if 0 <= number < len(reading.lines) else None
        if line is None or line.weight < 100 or not line.text[-1].isalpha():
            continue
        signed = _INITIALLED.search(reading.text, max(line.start, line.end - 30), line.end)
        if signed is None or not (names.is_family(signed["surname"]) or names.is_given(signed["surname"])):
            continue
        told = reading.text.count(signed["surname"]) > 1 or _is_quoted(reading, number, story)
        return None if told else Byline(*signed.span("name"), BELOW, line=number)
    return None


_BIOGRAPHY = pattern(
    r"(?:An? |The )?(?:[\w’'-]+ ){0,2}?(?:[Ww]riter|[Bb]logger|[Jj]ournalist|[Rr]eporter|[Cc]olumnist|[Aa]uthor|"
    r"[Ee]ditor|[Cc]orrespondent|[Cc]ontributor)\b.{20}"
)
_BOX = pattern(rf"{LATEST_POSTS}(?P<name>[A-Z][^()]{{3,40}}?) \(see all\)")


def in_a_box(reading: Reading, agencies: Agencies) -> Byline | None:
    """A known name above a line that says what he does, below the story; `Latest posts by Ann Example (see all)`."""
    lines = reading.lines
    for number in range(max(reading.last_story - 1, 1), min(reading.last_story + 4, len(lines) - 1)):
        line = lines[number]
        if len(line.text) > 40 or reading.prose[number] or _BIOGRAPHY.match(lines[number + 1].text) is None:
            continue
        read = names.read(reading.text, line.start, line.end, agencies)
        if read is not None and read.end == line.end and names.is_person(reading.text, read):
            spoken = is_spoken_of(reading, line.text.split()[-1], number, number)
            return None if spoken else Byline(read.start, read.end, BELOW, line=number)
    boxes = [
        (number, box)
        for number in reading.short
        if lines[number].text.startswith(LATEST_POSTS) and (box := _BOX.fullmatch(lines[number].text)) is not None
    ]
    if len({box["name"] for _, box in boxes}) != 1:
        return None
    number, box = boxes[0]
    start, end = lines[number].start + box.start("name"), lines[number].start + box.end("name")
    read = names.read(reading.text, start, end, agencies)
    whole = read is not None and read.end == end and 2 <= read.words <= 4
    if not names.is_bare_desk(box["name"]) and not (whole and not any(map(names.is_plain, box["name"].split()))):
        return None
    return None if names.is_somewhere(box["name"]) else Byline(start, end, BELOW, line=number)


_BRACKETED = pattern(
    r"[.!?”“\"’»] {0,2}\((?:[Bb]y |Por |Von |Par |Di )?(?P<name>[A-Z][^()]{4,40}?)"
    r"(?:, [Ff]otos?:? [^()]{3,40}|,? (?:mit |und |y )?(?P<house>[a-z]{3}|[A-Z]{2,8}|Reuters)|"
    r"(?: aus [A-ZÄÖÜ][\w-]{2,24})?(?:, [^(),\d]{3,30}){0,2}, \d{1,2}\. ?\d{1,2}\. ?(?:\d\d|\d{4}))?\)\Z"
)
"""`… repariert. (Anna Beispiel, DER HAFEN, 5.1.2020)`, as also Austrian papers sign."""


def _is_town(reading: Reading, number: int) -> bool:
    """Whether the line below a name is where its bearer lives."""
    words = reading.lines[number].text.removesuffix(".")
    if len(words) > 30 or is_place(words):
        return len(words) <= 30
    one = words.isalpha() and not names.is_plain(words)
    return words.istitle() and words.count(" ") <= 2 and (one or is_letter(reading))
