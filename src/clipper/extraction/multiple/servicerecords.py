"""One record of a news service's interface, or of a data set made with it, pasted as it is kept.

Its fields stand on lines of their own behind the service's keys (`publishedAt: 2020-01-05T10:00:00Z`, `"title": …,`,
a table's `| **Título** | … |`), or the values alone in the service's order: the outlet, the writer, the title, its
summary, addresses, the hour, the beginning of the story and how much was cut (`… [+1077 chars]`).
"""

from __future__ import annotations

import re

from clipper.extraction.credit.creditlines import Credit
from clipper.extraction.dates import grammar
from clipper.extraction.dates.grammar import Written
from clipper.extraction.multiple.keyedrecords import LONGEST
from clipper.extraction.multiple.recordwriters import is_outlet, without_outlet, written_by
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.frozen import frozen
from clipper.patterns import pattern

LENGTH = 100_000
"""Characters from the start in which a record's fields are looked for."""
HEAD_LINES = 12
"""Lines from the start in which the values of a record without keys stand, its hour among them."""
VALUES = 6
"""Values above the addresses and the hour, at most."""
STORY = 60
"""Letters of a story's beginning, at least."""
_KINDS = {
    key: kind
    for kind, keys in {
        "title": "title headline titulo título titre titel judul",
        "writer": "author authors byline creator autor auteur writer journalist",
        "day": "publishedat pubdate publishdate publishtime published datepublished publisheddate publicationdate "
        "date datetime timestamp fechapub datepublish time publishedon storydata",
        "link": "url link href urltoimage image imageurl imgurl imgsrc storyurl thumbnail videourl",
        "house": "source publisher name sourceid sourcename medio owner copyright",
        "story": "content contents body text article fulltext articlebody maintext",
        "summary": "description summary snippet abstract subtitle shorttext excerpt subheadline shortdescription",
        "other": "language lang country category categories id keywords tags type likes status section paíspub "
        "recopilado geoid topline imgalttext isin companyname",
    }.items()
    for key in keys.split()
}
"""What a service's keys say, by their letters alone, in small ones."""
_OPENS = pattern(r"[\s\[{]{0,40}(?:[\"'][A-Za-z]|[a-z]|\|[ \t]*\*{0,2}[A-ZÀ-Þ]|`[a-z])[^\n]{0,30}?[:|]")
_LINE = pattern(r"[^\s,](?:[^\n]*\S)?")
_KEYED = pattern(
    r"(?:\|[ \t]*)?(?P<quote>[\"'`*]{0,2})(?:(?:dc|media|atom|og):)?(?P<key>[^\W\d_][\w. -]{1,24}?)(?P=quote)"
    r"[ \t]{0,20}[:|](?!//)[ \t]{0,20}(?P<value>.*)"
)
_PAIR = pattern(
    r"(?P<quote>[\"'])(?P<key>[A-Za-z]\w{1,24})(?P=quote)\s{0,3}:\s{0,3}(?:\[\s{0,9})?(?P<mark>[\"'])"
    r"(?P<value>(?:\\.|(?!(?P=mark))[^\\])*)(?P=mark)"
)
_PREFIX = pattern(r"(?:art|article|news|item|story|post)_(?=[a-z])")
_MARKED = pattern(r"[\"'](?P<value>(?:\\.|[^\\])*?)[\"']?,?")
_NOTHING = frozenset(["null", "none", "nan", "n/a", "undefined", "false", "true", "[]", "{}", "-"])
_ADDRESS = pattern(r"(?:https?://|urn:|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}/\S+|[\w-]+\.(?:jpe?g|png|webp)")
_HOUR = pattern(r"[12]\d{3}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|\s?[+-]\d\d:?\d\d)?")
_COMPACT = pattern(r"(?P<year>[12]\d{3})(?P<month>\d\d)(?P<day>\d\d)T\d{6}(?:Z|[+-]\d{4})")
_CUT = pattern(r"(?:…|\.\.\.)?\s?\[\+?\d+ chars\]\Z")
_BELOW = pattern(r"(?:[\s|,}\]-]|#[^\n]*\n)*+(?P<story>[\s\S]+)")
"""What stands below a record's last field: marks, a heading, its story."""
_SUMMED = (".", "…", "!", "?", "”", '"', "»", "。", "」", "]")
"""How a summary ends."""
_WORD = pattern(r"[^\W\d_]{3,}")
_ESCAPED = pattern(r"\\([nrt\"'/\\])")
_MEANT = {"n": "\n", "r": "\r", "t": "\t"}


@frozen
class Record:
    """The spans of a record's title and writer, its day, the suppliers it names as writers or outlet, and its stories.

    stories: the story, then its summary, as far as there are any. escaped: they are quoted values, with their line ends
    and inverted commas behind a stroke.
    """

    spans: dict[str, tuple[int, int]]
    day: Written | None
    credits: tuple[Credit, ...]
    stories: tuple[tuple[int, int], ...]
    escaped: bool


@frozen
class _Field:
    kind: str
    start: int
    end: int
    quoted: bool = False


def may_open(text: str) -> bool:
    """Whether a text begins with a service's key, or holds what its values have: an address, a cut."""
    return _OPENS.match(text) is not None or holds(text[:3_000], ("://", "urn:")) or "chars]" in text[-12:]


def find(reading: Reading, agencies: Agencies) -> Record | None:
    """The record with which a text opens; None if it is none, or if there are several."""
    fields = None
    if _OPENS.match(reading.text) is not None:
        fields = _keyed(reading.text, *_fields(reading.text)) or _keyed(reading.text, _of_an_object(reading.text), True)
    if fields is None:
        fields = _in_order(reading)
    return None if fields is None else _record(reading.text, fields, agencies)


def unescaped(story: str) -> str:
    """A quoted story as it is read, of the same length: blanks stand for the strokes before its line ends and marks."""
    return _ESCAPED.sub(lambda match: " " + _MEANT.get(match[1], match[1]), story)


def _record(text: str, fields: list[_Field], agencies: Agencies) -> Record | None:
    fields = [field for field in fields if field.end > field.start]
    said = {field.kind: (field.start, field.end) for field in reversed(fields)}
    start, end = said["title"]
    if end - start > LONGEST or "\n" in text[start:end]:
        return None
    links = " ".join(text[field.start : field.end] for field in fields if field.kind == "link")
    houses = [(field.start, field.end) for field in fields if field.kind == "house"]
    names = [text[slice(*house)] for house in houses]
    spans = {"headline": (start, start + len(without_outlet(text[start:end], names, links)))}
    suppliers: list[Credit] = []
    if "writer" in said:
        byline, suppliers = written_by(text, said["writer"], names, links, agencies)
        spans |= {} if byline is None else {"byline": byline}
    for house in houses:
        named = agencies.named(text, *house)[:1]
        if named and named[0].start == house[0] and named[0].kind == "agency" and not _is_of(named[0].name, links):
            suppliers.append(Credit(*house, tuple(named), "field: source"))
    days = (_day(text, field.start, field.end) for field in fields if field.kind == "day")
    stories = [field for kind in ("story", "summary") for field in fields if field.kind == kind]
    return Record(
        spans,
        next(filter(None, days), None),
        tuple(suppliers),
        tuple((field.start, field.end) for field in stories),
        any(field.quoted for field in stories),
    )


def _is_of(house: str, links: str) -> bool:
    """Whether the addresses are a house's own."""
    return "".join(filter(str.isalnum, house.casefold())) in links.casefold().replace("-", "")


def _day(text: str, start: int, end: int) -> Written | None:
    """The day of a field that holds one and no more."""
    compact = _COMPACT.match(text, start, end)
    if compact is not None:
        year, month, day = int(compact["year"]), int(compact["month"]), int(compact["day"])
        return Written(*compact.span(), "iso", year, month, day) if grammar.is_day(year, month, day) else None
    found = next(grammar.find(text, start, end), None)
    if found is None or found.day_known is None or found.other is not None or found.start > start + 2:
        return None
    return found


def _is_hour(value: str) -> bool:
    return _HOUR.fullmatch(value.strip("\"',")) is not None


def are_several(text: str) -> bool:
    """Whether records follow one another, behind their keys."""
    if _OPENS.match(text) is None:
        return False
    fields, by_a_machine = _fields(text)
    kinds = [field.kind for field in fields if field.end > field.start]
    return by_a_machine and min(kinds.count("title"), max(kinds.count("link"), kinds.count("day"))) > 1


def _keyed(text: str, fields: list[_Field], by_a_machine: bool) -> list[_Field] | None:
    """The fields of a record behind their keys, in order; None if they are not those of one record."""
    kinds = [field.kind for field in fields if field.end > field.start]
    marked = any(field.quoted for field in fields) or text[0] == "|"
    if not by_a_machine or kinds.count("title") != 1 or len(set(kinds) - {"other"}) < 3 - marked:
        return None
    if "story" not in kinds:
        below = _BELOW.match(text, fields[-1].end)
        if below is not None and len(below["story"]) > 2 * STORY:
            fields.append(_Field("story", *below.span("story")))
    return fields if kinds.count("story") <= 1 else None


def _of_an_object(text: str) -> list[_Field]:
    """The fields of an object, all of it in few lines: of a list of writers the first."""
    fields = []
    for match in _PAIR.finditer(text, 0, LENGTH) if text[0] in "{[" else ():
        kind = _kind(match["key"])
        if kind is not None:
            fields.append(_Field(kind, match.start("value"), match.end("value"), True))
    return fields


def _fields(text: str) -> tuple[list[_Field], bool]:
    """The fields behind keys, in order, and whether a machine wrote the keys and values, as no hand does."""
    fields: list[_Field] = []
    machine = False
    for line in _LINE.finditer(text, 0, LENGTH):
        match = _KEYED.fullmatch(text, *line.span())
        key = "" if match is None else match["key"]
        kind = _kind(key)
        if match is None or kind is None:
            if fields and fields[-1].kind in ("story", "summary") and line[0][0] not in "}]|":  # it goes on
                fields[-1] = _Field(fields[-1].kind, fields[-1].start, line.end(), fields[-1].quoted)
            elif not fields and text.count("\n", 0, line.start()) > 1:
                break
            continue
        value = match["value"]
        machine = machine or "_" in key or match["quote"] != "" or key != key.lower() != key.title()
        machine = machine or (key.islower() and "://" in value if kind == "link" else kind == "day" and _is_hour(value))
        fields.append(_value(match, kind))
    return fields, machine


def _kind(key: str) -> str | None:
    return _KINDS.get("".join(filter(str.isalpha, _PREFIX.sub("", key).casefold())))


def _value(match: re.Match[str], kind: str) -> _Field:
    value, start = match["value"].rstrip(" \t|" if match[0][0] == "|" else " \t"), match.start("value")
    marked = _MARKED.fullmatch(value) if value[:1] in ("'", '"') else None
    if marked is not None:
        return _Field(kind, start + marked.start("value"), start + marked.end("value"), True)
    return _Field(kind, start, start + (0 if value.rstrip(",").lower() in _NOTHING else len(value)))


def _in_order(reading: Reading) -> list[_Field] | None:
    """The fields of a record whose values stand in the service's order, without keys."""
    lines = reading.lines[: reading.split_at]
    hour = next((at for at, line in enumerate(lines[:HEAD_LINES]) if _is_hour(line.text)), 0)
    first = next((at for at in range(hour) if _ADDRESS.fullmatch(lines[at].text)), hour)
    addresses = lines[first:hour]
    if not 1 <= first <= VALUES or not all(_ADDRESS.fullmatch(line.text) for line in addresses):
        return None
    values, below = lines[:first], [line for line in lines[hour + 1 :] if not _is_address(line.text)]
    if not addresses and not any(_CUT.search(line.text) for line in below):
        return None
    links = " ".join(line.text for line in addresses)
    if len(values) > 2 and _CUT.search(values[-1].text):  # the story stands above the addresses
        title, told = 0, values[-1:]
    else:
        title = _title(values, links)
        told = below if below and below[-1].end - below[0].start >= STORY else []
    above, summary = values[:title], values[title + 1 :]
    if len(above) > 2 or any(line.weight > LONGEST // 2 for line in above):
        return None
    fields = [_Field("title", values[title].start, values[title].end)]
    fields += [_Field("day", lines[hour].start, lines[hour].end)]
    fields += [_Field("link", line.start, line.end) for line in addresses]
    if above and (len(above) > 1 or not is_outlet(above[0].text, links)):
        fields.append(_Field("writer", above[-1].start, above[-1].end))
    fields += [_Field("house", line.start, line.end) for line in above[:1] if len(above) > 1 or len(fields) < 4]
    fields += [_Field("story", told[0].start, told[-1].end)] if told else []
    return fields + ([_Field("summary", summary[0].start, summary[-1].end)] if summary else [])


def _is_address(value: str) -> bool:
    """Whether a value is an address or one more hour."""
    return _is_hour(value) or _ADDRESS.fullmatch(value) is not None


def _title(values: list[Line], links: str) -> int:
    """The number of the value that is the title: the last but one, above its summary, unless another is surely it.

    It ends with the outlet's name, or the address holds most of its words: `/2020/01/05/sheds-burn-in-salem`.
    """
    known = {word.casefold() for word in _WORD.findall(links)}
    for number, line in enumerate(values):
        if without_outlet(line.text, [values[0].text], links) != line.text:
            return number
        words = [word.casefold() for word in _WORD.findall(line.text)]
        if len(words) >= 4 and sum(word in known for word in words) * 2 > len(words):
            return number
    last = len(values) - 1
    summed = last > 0 and values[last].text.endswith(_SUMMED) and len(_WORD.findall(values[last - 1].text)) >= 3
    return last - 1 if summed or (last > 0 and values[last].weight > LONGEST) else last
