"""Writers whom something beside their name proves: an address, a role below it, a portrait, the paper."""

from __future__ import annotations

import re

from clipper.extraction.byline.forms import SIGNS, Byline, regex
from clipper.extraction.names import linked, names
from clipper.extraction.names.common import is_common, is_topic
from clipper.extraction.names.presented import is_spoken_of
from clipper.extraction.names.roles import ROLE
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.patterns import pattern

PROVEN = "byline: a name with its address, role, portrait or paper"
IN_A_STANDFIRST = "byline: a standfirst names its writer"
LONGEST = 100
"""Characters of the longest line that is a name with its role and address."""
_HIDDEN = "[email"
"""How a page's guard against harvesters begins in place of an address: `[email protected]`."""
_PRINTED = r"(?P<local>[\w.+-]{2,40})@[\w-]{1,40}\.[\w.-]{2,30}"
ADDRESS = pattern(_PRINTED)
"""An address as a text prints it."""
_ADDRESS = pattern(rf"{_PRINTED}|\[email.protected\]")
_SENT_BY = pattern(r"[\w.+-]{1,40}@[\w.-]{3,40} \((?P<name>[A-Z][^()@\d]{3,40})\)")
"""`a.example@salem.example (Ann Example)`, as feeds give the writer."""
_HANDLE = pattern(r"@(?P<local>\w{3,20})\Z")
"""What a writer goes by on a network, at the end of his line: `Ann Example, @annexample`."""
_PORTRAIT = pattern(r"(?:Avatar(?: photo| image)?|(?:Profile|Author) (?:photo|picture|image)|Headshot)(?: of| for)? ")
"""What stands for the writer's picture in a page that was rendered to text."""
_BUREAU = pattern(r"(?:[A-Z][\w.&’'-]+ ){2,5}(?:Bureau|Network|NETWORK)")
"""The bureau of a paper, or the chain, below its writer: `Salem Free Press Penwick Bureau`."""
_BETWEEN = pattern(r"\s?(?:[-–—|•·/,:(<]\s?)?[^.!?@]{0,40}")
"""Between a name and its address: a mark, a role."""


def find(reading: Reading, lines: list[Line], story: int, agencies: Agencies) -> Byline | None:
    """`Ann Example city reporter a.example@example.com`, `Ann Example` above `Staff Writer`, `Avatar Ann Example`.

    The name need not be a known one. Above the story or in its first line, and not in a list of the house's people.
    """
    last = lines[-1].end if lines else 0
    if reading.text.find("[", 0, last) >= 0 and reading.text.find("](", 0, last) >= 0:  # one mark is found sooner
        writer = linked.find(reading, lines, story, agencies)
        if writer is not None:
            return writer
    head = lines[: story + 2]
    end = head[-1].end if head else 0
    signed = reading.text.find("@", 0, end) >= 0 or reading.text.find(_HIDDEN[0], 0, end) >= 0
    addressed = [at for at, line in enumerate(head) if "@" in line.text or _HIDDEN in line.text] if signed else []
    for number, line in enumerate(head):
        if len(line.text) > LONGEST or reading.prose[number]:
            continue
        start = line.start + 2 * line.text.startswith(("- ", "– ", "— ", "• "))
        found = None
        if number in addressed:
            found = _addressed(reading, line, start, agencies)
        elif number + 1 in addressed and len(line.text) <= 40:
            found = _above_its_address(reading, number, start, agencies)
        strong, credit = found is not None, None
        if strong:
            if len(addressed) > 2:
                return None
        elif line.text[0] in "APH" and (portrait := _PORTRAIT.match(line.text)) is not None:
            found = _whole(reading, line, line.start + portrait.end(), agencies)
        elif _is_above_its_role(reading, number):
            found, role = _whole(reading, line, start, agencies), reading.lines[number + 1]
            own = _OF_A_STATION.search(role.text) is not None  # China correspondent, BBC News
            strong, credit = True, None if own else (role.start, role.end)
        elif line.text[0].isupper() and (title := _role_before(line.text)) is not None:
            found = _whole(reading, line, line.start + title.end(), agencies)
        elif start > line.start:
            found = _with_paper(reading, line, start)
        elif _is_above_its_paper(reading, number) or _is_above_its_house(reading, number):
            found = _whole(reading, line, start, agencies)
        if found is None:
            continue
        name = reading.text[found[0] : found[1]]
        if (
            reading.text.find(name, found[1], found[1] + 2_000) < 0
            if strong
            else not is_spoken_of(reading, name.split()[-1], number, story)
        ):
            named = () if credit is None else tuple(agencies.named(reading.text, *credit))  # AP Sports Writer
            return Byline(*found, PROVEN, credit if named else None, named, number)
    return None


def is_own(local: str, name: str) -> bool:
    """Whether an address is the named person's: `a.example@…`, `aexample@…`, `ann@…`."""
    parts = [part for part in _APART.split(local.casefold()) if part]
    parts.append("".join(parts))
    return any(_is_whose(parts, one) for one in _AND.split(_MARKS.sub("", name.casefold())))


_APART = pattern(r"[\W\d_]+")
_AND = pattern(r",? and |, ")
_MARKS = pattern("[.’'-]")


def _is_whose(parts: list[str], name: str) -> bool:
    """Whether a part of an address is a name, whole or shortened: `ann`, `example`, `aexample`, `examplea`, `anne`."""
    given, *others = name.split()
    if not others:
        return len(given) >= 3 and given in parts
    initials = "".join(word[0] for word in (given, *others[:-1]))
    short = {initials, *(given[:count] for count in range(len(given) + 1))}
    surnames = {word for word in (*others, "".join(others)) if len(word) >= 3}
    return any(
        (len(given) >= 3 and part in (given, given + others[-1][0]))
        or any(
            (part.endswith(surname) and part.removesuffix(surname) in short)
            or (part.startswith(surname) and part.removeprefix(surname) in short)
            for surname in surnames
        )
        for part in parts
    )


def _addressed(reading: Reading, line: Line, start: int, agencies: Agencies) -> tuple[int, int] | None:
    sent = _SENT_BY.fullmatch(reading.text, start, line.end)
    if sent is not None:
        read = names.read(reading.text, *sent.span("name"), agencies)
        whole = read is not None and read.end == sent.end("name") and 2 <= read.words <= 4
        return sent.span("name") if whole else None
    address = _ADDRESS.search(reading.text, start, line.end) or _HANDLE.search(reading.text, start, line.end)
    if address is None or regex("telephone").search(line.text):
        return None
    read = names.read(reading.text, start, address.start(), agencies)
    if read is None or not 2 <= read.words <= 4 or not _BETWEEN.fullmatch(reading.text, read.end, address.start()):
        return None
    name = reading.text[read.start : read.end]
    if names.is_somewhere(name) or not (read.known if address["local"] is None else is_own(address["local"], name)):
        return None
    return read.start, read.end


def _above_its_address(reading: Reading, number: int, start: int, agencies: Agencies) -> tuple[int, int] | None:
    line, below = reading.lines[number], reading.lines[number + 1]
    address = _ADDRESS.fullmatch(below.text)
    whole = _whole(reading, line, start, agencies) if address is not None and below.gap <= 2 else None
    if whole is None or address is None:
        return None
    local, name = address["local"], reading.text[whole[0] : whole[1]]
    return whole if local is None or is_own(local, name) else None


def _is_above_its_role(reading: Reading, number: int) -> bool:
    """Whether the next line is a writer's role and nothing else, and no further one of a masthead follows it."""
    if number + 2 >= len(reading.lines) or len(reading.lines[number].text) > 40:
        return False
    role, after = reading.lines[number + 1], reading.lines[number + 2]
    if role.text.startswith("Follow ") and role.text[7:] in reading.lines[number].text:  # Ann Example / Follow Ann
        return " " in reading.lines[number].text and len(role.text) > 9
    if role.text in ("By", "BY") and role.gap == 1:  # the label of a rendered page, below the name
        return _may_be_no_topic(reading, number)
    if role.text in ("Follow", "·") and _is_before_a_button(reading, number):
        return True
    apart = role.gap == 2 and _is_below_a_title(reading, number)
    if not (role.gap == 1 or apart) or not 6 <= len(role.text) <= 40 or not role.text[0].isupper():
        return False
    told = holds(role.text.lower(), _ROLES) and ROLE.fullmatch(_OF_A_STATION.sub("", role.text)) is not None
    told = told or (role.text.capitalize() in _GENRES and _may_be_no_topic(reading, number))
    told = told or (role.text.endswith((" Writer", " Reporter", " Correspondent")) and names.is_bare_desk(role.text))
    if not told and _BUREAU.fullmatch(role.text) is None:
        return False
    further = reading.lines[number + 3 : number + 4]
    if further and further[0].gap == 1 < after.gap and ROLE.fullmatch(further[0].text) is not None:
        return False
    before = reading.lines[max(0, number - 1)]
    if number > 1 and before.gap == 1 < reading.lines[number].gap and ROLE.fullmatch(before.text) is not None:
        return False  # one of a page that presents a paper's people
    if after.text in ("Reporting from", "Share", "Save") or after.text.startswith("@"):
        return True
    return after.gap > 1 or reading.prose[number + 2] or any(letter.isdigit() for letter in after.text)


_GENRES = ("Comment", "Opinion", "Analysis", "Commentary", "Columnist", "Column", "Comment & analysis")
"""What a page calls a column, below its writer's name."""


def _may_be_no_topic(reading: Reading, number: int) -> bool:
    """Whether a line below a title may be a name."""
    return may_be_a_name(reading.lines[number].text) and _is_below_a_title(reading, number)


def may_be_a_name(line: str) -> bool:
    """Whether a line is two or three words with capitals: the first a given name, or none a common one or a town."""
    words = line.split()
    if not 2 <= len(words) <= 3 or names.is_somewhere(line) or names.is_paper(line):
        return False
    if not all(word[0].isupper() and word[-1].isalpha() for word in words):
        return False
    if names.is_given(words[0]):
        return not is_topic(line)
    return not (names.is_somewhere(words[0]) or any(is_common(word) or names.is_plain(word) for word in words))


_OF_A_STATION = pattern(r", (?:BBC|CNN|ABC|NBC|CBS|ITV|Sky|RTÉ|SBS|CBC)(?: [A-Z][\w’'-]*){0,3}\Z")


def _is_before_a_button(reading: Reading, number: int) -> bool:
    """Whether only a point stands between a name below a title and the button to follow its bearer."""
    below = [line.text for line in reading.lines[number + 1 : number + 3]]
    words = reading.lines[number].text.split()
    topic = not names.is_given(words[0]) and (
        any(map(names.is_plain, words)) or (below[0] == "Follow" and not below[-1].endswith((" read", "·")))
    )  # Climate Change / Follow
    if number == 0 or topic or reading.lines[number - 1].text.count(" ") < 2:
        return False
    return below[0] == "Follow" or below == ["·", "Follow"]


def _is_below_a_title(reading: Reading, number: int) -> bool:
    """Whether the line above is long enough for a title, and this one, of two or three words, may be a name."""
    return number > 0 and reading.lines[number - 1].text.count(" ") >= 3 and reading.lines[number].text.count(" ") <= 2


def _role_before(words: str) -> re.Match[str] | None:
    """The role with which words begin that stands before a name: `Court reporter Ann Example`."""
    return regex("role-first").match(words) if holds(words.lower(), SIGNS["role-first"]) else None


_PAPER_ALONE = pattern(r"(?:The |THE )?(?:[A-Z][\w.’'&-]+ ){1,4}[A-Z]\w+")
_NO_NAMES = ("County", "Township", "News", "Opinion", "Sports", "Politics", "Valley", "City", "Center", "Centre")


def _is_above_its_paper(reading: Reading, number: int) -> bool:
    """Whether the next line is a paper's name and nothing else, between a title and running text."""
    if number + 2 >= len(reading.lines):
        return False
    paper, after = reading.lines[number + 1], reading.lines[number + 2]
    if paper.gap > 1 or len(paper.text) > 40 or not _is_below_a_title(reading, number):
        return False
    words = paper.text.title() if paper.text.isupper() else paper.text
    if not names.is_paper(words) or _PAPER_ALONE.fullmatch(words) is None:
        return False
    own = reading.lines[number].text.split()
    if any(word in _NO_NAMES or names.is_plain(word) for word in own) or len(own) < 2:
        return False
    return after.gap > 1 and (reading.prose[number + 2] or any(letter.isdigit() for letter in after.text))


_PORTAL = pattern(
    r"(?:[Dd][aeo]|D[AEO]) (?:Agência|AGÊNCIA|Folha|FOLHA|Reportagem Local|REPORTAGEM LOCAL|Redação|REDAÇÃO|Sucursal|"
    r"SUCURSAL|UOL|"
    r"G1|R7|Estado|Estadão|Equipe)\b[^.!?:]{0,40}|(?:[Ee]nviad[oa] especial|"
    r"ENVIAD[OA] ESPECIAL) [aA] [A-ZÀ-Þ][^.!?:]{2,30}"
)
"""What stands below a Brazilian writer, whether or not a table has his name: `da Agência Exemplo, em Teresina`."""


def _is_above_its_house(reading: Reading, number: int) -> bool:
    """Whether the next line says from which Brazilian house the writer is, and running text follows."""
    if number + 2 >= len(reading.lines) or not 1 <= reading.lines[number].text.count(" ") <= 3:
        return False
    house = reading.lines[number + 1]
    if house.gap > 1 or house.text[:2].lower() not in ("da", "do", "de", "en") or _PORTAL.fullmatch(house.text) is None:
        return False
    told = set(reading.text[house.end : house.end + 3_000].split())
    if any(word.lower() in told for word in reading.lines[number].text.split() if len(word) > 3):  # Ponte Fechada
        return False
    return any(reading.prose[number + 2 : number + 4])


_ROLES = ("writer", "editor", "report", "correspond", "columnist", "contribut", "critic", "chief", "staff", "produc")


def _whole(reading: Reading, line: Line, start: int, agencies: Agencies) -> tuple[int, int] | None:
    """A name that fills the line from `start` on."""
    read = names.read(reading.text, start, line.end, agencies)
    if read is None or not 2 <= read.words <= 4 or read.end != line.end:
        return None
    name = reading.text[read.start : read.end]
    if names.is_somewhere(name) or names.is_desk(name) or any(word[0].islower() for word in name.split()[::3]):
        return None
    return read.start, read.end


def _with_paper(reading: Reading, line: Line, start: int) -> tuple[int, int] | None:
    """`- Ann Example The Daily Example`, as a library of newspapers prints its writers."""
    match = regex("with-paper").fullmatch(reading.text, start, line.end)
    if match is None or not names.is_given(match["given"]) or names.is_somewhere(match["name"]):
        return None
    return match.span("name")


def with_colleague(reading: Reading, found: Byline, agencies: Agencies) -> Byline:
    """The same byline with another writer's name that fills the line right above or below it."""
    line = reading.lines[found.line]
    if found.credit is not None or (found.start, found.end) != (line.start, line.end):
        return found
    for number in (found.line - 1, found.line + 1):
        if not 0 < number < len(reading.lines) or reading.lines[max(number, found.line)].gap != 1:
            continue
        other = reading.lines[number]
        whole = (
            None if other.text == line.text or reading.prose[number] else _whole(reading, other, other.start, agencies)
        )
        if whole is None or not names.is_given(other.text.split()[0]) or names.is_paper(other.text):
            continue
        if not is_spoken_of(reading, other.text.split()[-1], number, max(number, found.line)):
            return Byline(min(found.start, whole[0]), max(found.end, whole[1]), found.rule, line=found.line)
    return found


_TOLD = pattern(
    r"(?:[.!?…’”\"',] (?:(?:[Oo]ur |(?:[A-Z]\w+ ){1,4})?(?:[Cc]hief |[Pp]olitical |[Ss]enior )?"
    r"(?:[Ee]ditor|[Rr]eporter|[Cc]orrespondent|[Cc]ritic|[Ww]riter|[Cc]olumnist) )?"
    r"(?P<teller>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}) (?:(?:reports|writes|investigates|explains|finds out)|"
    r"(?:reports (?:on|from)|recounts|investigates|explains|reveals|reviews|examines|explores|discovers|"
    r"looks (?:at|back)|talks to|speaks to|finds out|tries|argues) [^.!?,;:\n]{3,90})|"
    r", (?:writes|reports) (?P<writer>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}))\.?\Z"
)
"""How a standfirst ends that names its writer: `How did it happen? Ann Example reports.`, `…, writes Ann Example`."""


def in_a_standfirst(reading: Reading, lines: list[Line], story: int, agencies: Agencies) -> Byline | None:
    """A known name with which one of the first sentences below the title ends as with their writer's."""
    stored = bool(lines) and lines[0].text[:5] == "date "  # date 2020-01-05 The harbour burns, Ann Example reports
    for number in range(1 - stored, min(story + 6, len(lines))):
        line = lines[number]
        if len(line.text) > 400 or not holds(line.text[-130:], _TELLS) or line.text.startswith(_FILMS):
            continue
        match = _TOLD.search(reading.text, max(line.start, line.end - 200), line.end)
        if match is None:
            continue
        span = match.span("teller" if match["teller"] else "writer")
        read = names.read(reading.text, *span, agencies)
        if read is None or (read.start, read.end) != span or not names.is_person(reading.text, read):
            continue
        named = number <= 2 and reading.text.startswith(
            "writes ", span[0] - 7
        )  # …, writes Ann Example, and her name below
        if named or not is_spoken_of(reading, reading.text[slice(*span)].split()[-1], number, number):
            return Byline(*span, IN_A_STANDFIRST, line=number)
    return None


_TELLS = (
    " reports", " writes", " investigates", " explains", " finds out", " recounts ", " reveals ", " reviews ",
    " examines ", " explores ", " discovers ", " looks ", " talks to ", " speaks to ", " tries ", " argues ",
)  # fmt: skip
_FILMS = ("WATCH", "Watch", "VIDEO", "Video", "LISTEN", "Listen")
"""How a line begins that belongs to a film or a recording beside the story."""
