"""Who a news service's record names: the writers and suppliers in its field for writers, and its outlet."""

from __future__ import annotations

from clipper.extraction.credit.creditlines import Credit
from clipper.extraction.names import chinese, eastern, names
from clipper.extraction.names.offices import is_a_house
from clipper.extraction.tables.agencies import Agencies, Named
from clipper.patterns import pattern

LONGEST = 300
"""Letters of the longest field that is read for its writers."""
_PORTALS = frozenset(["yahoo", "msn", "livedoor", "aol", "sohu", "sina", "163", "qq", "ifeng"])
"""Sites that take over what papers wrote, as their addresses name them."""
_BY = pattern(r"(?:[Bb]y|BY|[Vv]on|[Pp]or|[Pp]ar|[Dd]i):? (?=\S)")
_JOINED = pattern(r"(?:,| and| und| y| et| e|;) |, ?")
_TOWN = pattern(r"(?P<town>[^\W\d_]{3,20}(?: [^\W\d_]{3,20})?)(?:\s[-–—]\s|:\s?)(?=\S)")
_HOUSE_BEHIND = pattern(r"(?<=[a-zß-ÿ]{4})\. (?=[A-Z])")
"""What divides a writer from the house: `Ana Ejemplo. Agencia Muelle`."""
_HOUSE = pattern(r"(?:新聞|新闻|ニュース|オンライン|日報|日报|時報|时报|晚报|晚報|网|網|일보|뉴스|신문|通信)\w{0,3}\Z")
"""How papers and sites of the East are called, whose story a portal shows."""
_KOREAN = pattern(rf"(?!{eastern.NO_PERSON})[{eastern.KOREAN}][\uac00-\ud7af]{{2}}(?: 기자)?")
_NOBODY = frozenset(["管理员", "管理員", "编辑", "編輯", "记者", "記者"])
_ADDRESS = pattern(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,8}")
_HOST = pattern(r"https?://(?P<host>[\w.-]+)")
_MARKS = " ,;/|&-–—"


def written_by(
    text: str, span: tuple[int, int], houses: list[str], links: str, agencies: Agencies
) -> tuple[tuple[int, int] | None, list[Credit]]:
    """The writers in a record's field, and the suppliers beside them or alone: `Ann Example, mit Material der dpa`.

    houses: what the record calls its outlet, whose own name there is neither. links: its addresses. A paper is a
    supplier where a portal took its text over; elsewhere it is the outlet itself.
    """
    by = _BY.match(text, *span)
    start, end = (span[0] if by is None else by.end()), span[1]
    if end - start > LONGEST or text[start:end] in houses:
        return None, []
    if _is_named_like_an_agency(text[start:end], agencies):  # Sarah Bloomberg
        return (start, end), []
    portal = not _PORTALS.isdisjoint(host_labels(links))
    own = {only.name for house in houses if (only := agencies.exactly(house)) is not None}
    others = [one for one in agencies.named(text, start, end) if portal or one.kind == "agency"]
    others = [one for one in others if one.name not in own and not is_of(one.name, links)]
    stop = end
    suppliers: list[Credit] = []
    if others:
        joined = list(_JOINED.finditer(text, start, others[0].start))
        stop, begin = (joined[-1].start(), joined[-1].end()) if joined else (others[0].start, start)
        before = text[start : others[0].start].rstrip(" (")
        if not joined and _is_a_person(text, start, start + len(before), agencies):  # Ann Example dpa, Ann Example (AP)
            stop, begin = start + len(before), others[0].start - (text[others[0].start - 1] == "(")
        bar = text.find(" | ", others[-1].end, end)
        last = bar if bar > 0 else begin + len(text[begin:end].rstrip(" -"))
        suppliers.append(Credit(begin, last, tuple(others), "field: author"))
    point = _HOUSE_BEHIND.search(text, start, stop)
    stop = stop if point is None else point.start()
    town = _TOWN.match(text, start, stop)
    if town is not None and names.is_somewhere(town["town"]):
        start = town.end()
    words = text[start:stop].rstrip(_MARKS)
    if not words or words in houses or is_a_house(words, agencies):
        return None, suppliers
    if _is_a_writer(text, start, start + len(words), agencies):
        return (start, start + len(words)), suppliers
    read = names.read(text, start, start + len(words), agencies)
    posted = read is not None and text[read.end : read.end + 2] == ", " and text[read.end + 2 : read.end + 3].islower()
    if read is not None and posted and names.is_person(text, read):  # Ann Example, senior reporter
        return (start, read.end), suppliers
    if portal and not suppliers and _HOUSE.search(words) is not None:
        named = Named(words, start, start + len(words), "", "newspaper-service")
        suppliers.append(Credit(start, named.end, (named,), "field: author"))
    return None, suppliers


def _is_a_writer(text: str, start: int, stop: int, agencies: Agencies) -> bool:
    words = text[start:stop]
    if names.is_bare_desk(words) or (words.endswith(" Staff") and words.istitle()):
        return True
    if any("\u3040" < letter < "\ua000" for letter in words):
        each = [name for name in words.replace("、", " ").replace("，", " ").replace(",", " ").split() if name]
        people = all(2 <= len(name) <= 4 and chinese.are_people(name) and name not in _NOBODY for name in each)
        return (people and len(each) <= 5) or eastern.is_japanese_name(words)
    return _KOREAN.fullmatch(words) is not None or _is_a_person(text, start, stop, agencies)


def _is_named_like_an_agency(field: str, agencies: Agencies) -> bool:
    """Whether a given name and a surname that is also an agency's fill a field."""
    words = field.split()
    if len(words) != 2 or not all(word.istitle() and word.isalpha() for word in words):
        return False
    return names.is_given(words[0]) and not names.is_somewhere(field) and agencies.exactly(words[1]) is not None


def _is_a_person(text: str, start: int, stop: int, agencies: Agencies) -> bool:
    """Whether known names fill a field."""
    read = names.read(text, start, stop, agencies)
    return read is not None and read.end >= stop and names.is_person(text, read)


def host_labels(links: str) -> list[str]:
    """The parts of the first address's host between its points: `www`, `salem`, `example`."""
    host = _HOST.search(links)
    return [] if host is None else host["host"].casefold().split(".")


def is_of(house: str, links: str) -> bool:
    """Whether the first address is a house's own."""
    name = "".join(filter(str.isalnum, house.casefold()))
    return any(label.replace("-", "") in (name, f"{name}news", f"the{name}") for label in host_labels(links)[:-1])


def without_outlet(title: str, houses: list[str], links: str) -> str:
    """A title without the outlet's name, which the service puts behind it, once or twice: `… - Salem Daily`."""
    for _ in range(2):
        words, mark, house = title.rpartition(" - ")
        if not (mark and words.strip() and (house in houses or is_outlet(house, links))):
            break
        title = words.rstrip()
    return title


_ARTICLES = ("the", "der", "die", "das", "el", "la", "le", "il")
_KINDS = ("online", "news", "com", "ニュース", "mundo")


def is_outlet(words: str, links: str) -> bool:
    """Whether a value is the outlet's name, as its address has it: `Salem Daily` of `www.salem-daily.example`."""
    if _ADDRESS.fullmatch(words.casefold()) is not None and words[-3:].islower():
        return True
    name = "".join(filter(str.isalnum, words.casefold()))
    forms = {name, *(name.removeprefix(article) for article in _ARTICLES)}
    forms |= {form.removesuffix(kind) for form in forms for kind in _KINDS}
    labels = host_labels(links)
    return any(label.replace("-", "") in forms for label in labels[:-1] if len(label) > 2)
