"""Who a news service's record names: the writers and suppliers in its field for writers, and its outlet."""

from __future__ import annotations

from clipper.extraction.credit.creditlines import Credit
from clipper.extraction.names import names
from clipper.extraction.names.offices import is_a_house
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies, Named
from clipper.patterns import pattern

LONGEST = 300
"""Letters of the longest field that is read for its writers."""
_PORTALS = ("yahoo.", "msn.", "news.google.", "livedoor.", "aol.", "sohu.", "sina.", "163.com", "qq.com", "ifeng.")
"""Sites that take over what papers wrote."""
_BY = pattern(r"(?:[Bb]y|BY|[Vv]on|[Pp]or|[Pp]ar|[Dd]i):? (?=\S)")
_PERSON = (
    r"{0}(?: (?:(?:de|da|do|dos|das|del|della|di|la|las|los|van|von|der|den|al|el|bin|y) ){{0,3}}{0}){{1,4}}"
).format(r"[A-ZÀ-Þ](?:[\w’'-]{0,2}\.|[\w’'-]*)")
_WESTERN = pattern(rf"{_PERSON}(?:(?:, | and | & | und | et | y | e ){_PERSON}){{0,5}}")
_EASTERN = pattern(
    r"[\u4e00-\u9fff]{2,4}(?:[、，, ]{1,2}[\u4e00-\u9fff]{2,4}){0,4}|[\uac00-\ud7af]{2,4}(?: 기자)?|"
    r"[\u0600-\u06ff]{2,}(?: [\u0600-\u06ff]{2,}){1,3}|[\u0900-\u097f]{2,}(?: [\u0900-\u097f]{2,}){1,2}"
)
_TOWN = pattern(r"(?P<town>[^\W\d_]{3,20}(?: [^\W\d_]{3,20})?)\s?(?:[-–—:]|\.\s)\s?(?=\S)")
_HOUSE_BEHIND = pattern(r"(?<=[a-zß-ÿ]{3})\. (?=[A-Z])")
"""What divides a writer from the house: `Ana Ejemplo. Agencia Muelle`."""
_HOUSE_WORDS = (
    "news", "online", "times", "media", "press", "radio", " tv", "televis", "agenc", "redac", "redak", "editor",
    "admin", "magazine", "journal", "daily", "post", "herald", "network", "associat", "group", "team", " inc", " ltd",
    " llc", " plc", " corp", " gmbh", "/", "@", "<", "http", "网", "報", "报", "社", "台", "新聞", "新闻", "ニュース",
    "オンライン", "편집", "뉴스", "일보", "وكالات", "وكالة", "صحيفة", "قناة", "موقع",
)  # fmt: skip
"""What is part of the name of a house or an address, in small letters, and of no person's."""
_HOST = pattern(r"[^\W\d_]\.[a-z]")
_MARKS = " ,;/|&()-–—"


def written_by(
    text: str, span: tuple[int, int], houses: list[str], links: str, agencies: Agencies
) -> tuple[tuple[int, int] | None, list[Credit]]:
    """The writers in a record's field, and the suppliers beside them or alone: `Ann Example, mit Material der dpa`.

    houses: what the record calls its outlet, whose own name there is neither. links: its addresses. A paper is a
    supplier where a portal took its text over; elsewhere it is the outlet itself.
    """
    by = _BY.match(text, *span)
    start, end = (span[0] if by is None else by.end()), span[1]
    if end - start > LONGEST:
        return None, []
    portal = holds(" ".join([links, *houses]).casefold(), _PORTALS)
    others = [one for one in agencies.named(text, start, end) if portal or one.kind == "agency"]
    others = [one for one in others if not any(one.name.casefold() in house.casefold() for house in houses)]
    stop = end
    suppliers: list[Credit] = []
    if others:
        comma = text.rfind(", ", start, others[0].start)
        stop = comma if comma > start else others[0].start
        begin = comma + 2 if comma > start else start
        if stop == others[0].start and _is_a_person(text, start, stop, agencies):  # Ann Example dpa
            begin = stop
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
    if _is_a_writer(words):
        return (start, start + len(words)), suppliers
    if portal and not suppliers and _HOST.search(words) is None and "<" not in words:
        named = Named(words, start, start + len(words), "", "newspaper-service")
        suppliers.append(Credit(start, named.end, (named,), "field: author"))
    return None, suppliers


def _is_a_person(text: str, start: int, stop: int, agencies: Agencies) -> bool:
    read = names.read(text, start, stop, agencies)
    return read is not None and read.end >= len(text[:stop].rstrip(_MARKS)) and names.is_person(text, read)


def _is_a_writer(words: str) -> bool:
    if names.is_bare_desk(words) or (words.endswith(" Staff") and words.istitle()):
        return True
    if holds(words.casefold(), _HOUSE_WORDS) or _HOST.search(words) is not None:
        return False
    return _WESTERN.fullmatch(words) is not None or _EASTERN.fullmatch(words) is not None


def without_outlet(title: str, houses: list[str], links: str) -> str:
    """A title without the outlet's name, which the service puts behind it, once or twice: `… - Salem Daily`."""
    for _ in range(2):
        words, mark, house = title.rpartition(" - ")
        if not (mark and words.strip() and (house in houses or is_outlet(house, links))):
            break
        title = words.rstrip()
    return title


def is_outlet(words: str, links: str) -> bool:
    """Whether a value is the outlet's name, as its address has it: `Salem Daily` of `www.salem.example`, an address."""
    if "." in words.rstrip(".") and " " not in words:
        return True
    host = links.partition("://")[2].partition("/")[0].casefold().replace("-", "")
    name = "".join(filter(str.isalnum, words.casefold()))
    parts = [part for part in host.split(".")[:-1] if len(part) > 3 and part != "news"]
    return bool(name) and (name in host.replace(".", "") or any(part in name for part in parts))
