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
from clipper.extraction.multiple.keyedrecords import LONGEST, OPENS
from clipper.extraction.multiple.recordvalues import STORY, Field, in_order, is_hour
from clipper.extraction.multiple.recordwriters import is_of, without_outlet, written_by
from clipper.extraction.page.reading import Reading
from clipper.extraction.tables.agencies import Agencies
from clipper.frozen import frozen
from clipper.patterns import pattern

LENGTH = 100_000
"""Characters from the start in which a record's fields are looked for."""
_KINDS = {
    key: kind
    for kind, keys in {
        "title": "title headline titulo título titre titel judul",
        "writer": "author authors byline creator autor auteur writer journalist",
        "published": "publishedat pubdate publishdate publishtime published datepublished publisheddate "
        "publicationdate fechapub datepublish publishedon webpublicationdate firstpublished displaydate",
        "day": "date dategmt createdat posted postedon",
        "moment": "datetime timestamp storydata",
        "link": "url link href urltoimage image imageurl imgurl imgsrc storyurl thumbnail videourl",
        "house": "source publisher name sourceid sourcename medio owner",
        "story": "content contents body text article fulltext articlebody maintext",
        "summary": "description summary snippet abstract subtitle shorttext excerpt subheadline shortdescription",
        "other": "language lang country category categories id keywords tags type likes status section paíspub "
        "copyright recopilado geoid topline imgalttext isin companyname",
    }.items()
    for key in keys.split()
}
"""What a service's keys say, by their letters alone, in small ones."""
_DAYS = ("published", "day", "moment")
"""The kinds of keys that say a day, the surest first."""
_LINE = pattern(r"[^\s,](?:[^\n]*\S)?")
_KEYED = pattern(
    r"(?:\|[ \t]*)?(?P<quote>[\"'`*]{0,2})(?:(?:dc|media|atom|og):)?(?P<key>[^\W\d_][\w. -]{1,24}?)(?P=quote)"
    r"[ \t]{0,20}[:|](?!//)[ \t]{0,20}(?P<value>.*)"
)
_PAIR = pattern(
    r"(?P<quote>[\"'])(?P<key>[A-Za-z]\w{1,24})(?P=quote)\s{0,3}:\s{0,3}(?:\[\s{0,30}|\{\s{0,30}"
    r"(?:\"@type\"\s?:\s?\"\w{1,20}\"\s?,\s{0,30})?\"(?:name|rendered|main)\"\s?:\s?)?(?P<mark>[\"'])"
    r"(?P<value>(?:\\.|(?!(?P=mark))[^\\])*)(?P=mark)"
)
"""A key of an object and its value, the first of a list or the one that an object within names."""
_PREFIX = pattern(r"(?:art|article|news|item|story|post)_(?=[a-z])")
_MARKED = pattern(r"(?P<mark>[\"'])(?P<value>(?:\\.|(?!(?P=mark))[^\\])*)(?:(?P=mark),?)?")
_NOTHING = frozenset(["null", "none", "nan", "n/a", "undefined", "false", "true", "[]", "{}", "-"])
_COMPACT = pattern(r"(?P<year>[12]\d{3})(?P<month>\d\d)(?P<day>\d\d)T\d{6}(?:Z|[+-]\d{4})")
_BELOW = pattern(r"(?:[\s|,}\]-]|#[^\n]*\n)*+(?P<story>[\s\S]+)")
"""What stands below a record's last field: marks, a heading, its story."""
_CAMEL = pattern(r"[a-z][A-Z]")
_RULE = pattern(r"-{3,}\Z|#{1,3} ")
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


def find(reading: Reading, agencies: Agencies) -> Record | None:
    """The record with which a text opens; None if it is none, or if there are several."""
    fields = None
    if OPENS.match(reading.text) is not None:
        opened = reading.text.lstrip()[:1] in ("{", "[")
        fields = _keyed(reading.text, *((_of_an_object(reading.text), True) if opened else _fields(reading.text)))
    if fields is None:
        fields = in_order(reading, agencies)
    return None if fields is None else _record(reading.text, fields, agencies)


def unescaped(story: str) -> str:
    """A quoted story as it is read, of the same length: blanks stand for the strokes before its line ends and marks."""
    return _ESCAPED.sub(lambda match: " " + _MEANT.get(match[1], match[1]), story)


def _record(text: str, fields: list[Field], agencies: Agencies) -> Record | None:
    fields = [field for field in fields if field.end > field.start]
    said = {field.kind: (field.start, field.end) for field in reversed(fields)}
    start, end = said["title"]
    if end - start > LONGEST or "\n" in text[start:end]:
        return None
    written = [_day(text, field.start, field.end) for kind in _DAYS for field in fields if field.kind == kind]
    if any(day is not None and day.other is not None for day in written):
        return None  # its order is settled by the rules for all texts
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
        if named and named[0].start == house[0] and named[0].kind == "agency" and not is_of(named[0].name, links):
            suppliers.append(Credit(*house, tuple(named), "field: source"))
    stories = tuple(said[kind] for kind in ("story", "summary") if kind in said)
    escaped = any(field.quoted for field in fields if field.kind in ("story", "summary"))
    return Record(spans, next(filter(None, written), None), tuple(suppliers), stories, escaped)


def _day(text: str, start: int, end: int) -> Written | None:
    """The day of a field that holds one and no more; one that can be read in two ways has another one beside it."""
    compact = _COMPACT.match(text, start, end)
    if compact is not None:
        year, month, day = int(compact["year"]), int(compact["month"]), int(compact["day"])
        return Written(*compact.span(), "iso", year, month, day) if grammar.is_day(year, month, day) else None
    found = next(grammar.find(text, start, end), None)
    return found if found is not None and found.day is not None and found.year and found.start <= start + 12 else None


def are_several(text: str) -> bool:
    """Whether records follow one another, behind their keys."""
    if OPENS.match(text) is None:
        return False
    if text.lstrip()[:1] in ("{", "["):
        pairs = _pairs(text)
        linked = sum(field.kind in ("link", "published", "story", "summary") for _, _, field in pairs)
        return len(titles := _titles(pairs)) > len(set(titles)) and linked > 1
    fields, by_a_machine = _fields(text)
    kinds = [field.kind for field in fields if field.end > field.start]
    days = sum(kind in _DAYS for kind in kinds)
    return by_a_machine and min(kinds.count("title"), max(kinds.count("link"), days)) > 1


def _keyed(text: str, fields: list[Field], by_a_machine: bool) -> list[Field] | None:
    """The fields of a record behind their keys, in order; None if they are not those of one record."""
    kinds = [field.kind for field in fields if field.end > field.start]
    if not by_a_machine or kinds.count("title") != 1 or kinds.count("story") > 1:
        return None
    told = next((field.end - field.start for field in fields if field.kind == "story"), 0)
    dated = any(kind in ("published", "day") for kind in kinds) or ("moment" in kinds and told > 2 * STORY)
    if not (dated or "link" in kinds) or not {"story", "summary", "link", "house", "writer"}.intersection(kinds):
        return None
    if "moment" in kinds and not dated:  # an event's
        return None
    return fields


def _pairs(text: str) -> list[tuple[int, str, Field]]:
    """The pairs of an object whose keys are a service's: how deep each stands, its key and its field."""
    depth, at = 0, 0
    found: list[tuple[int, str, Field]] = []
    for match in _PAIR.finditer(text, 0, LENGTH):
        depth += text.count("{", at, match.start()) - text.count("}", at, match.start())
        at = match.start()
        kind = _kind(match["key"])
        if kind is not None:
            found.append((depth, match["key"], Field(kind, match.start("value"), match.end("value"), True)))
    return found


def _titles(pairs: list[tuple[int, str, Field]]) -> list[str]:
    """The keys of the titles that stand highest; one that comes twice is of several objects."""
    top = min((depth for depth, _, field in pairs if field.kind == "title"), default=0)
    return [key for depth, key, field in pairs if field.kind == "title" and depth == top]


def _of_an_object(text: str) -> list[Field]:
    """The fields of an object: those that stand no deeper in it than its title, and its outlet's name."""
    pairs = _pairs(text)
    keys = _titles(pairs)
    if len(set(keys)) < len(keys):
        return []
    top = min((depth for depth, _, field in pairs if field.kind == "title"), default=0)
    kept: dict[str, Field] = {}
    fields = []
    for depth, key, field in pairs:
        if depth > top and not (key == "name" and depth == top + 1):
            continue
        if field.kind in ("title", "story", "summary"):
            kept.setdefault(field.kind, field)
        else:
            fields.append(field)
    return [*kept.values(), *fields]


def _fields(text: str) -> tuple[list[Field], bool]:
    """The fields behind keys, in order, and whether a machine wrote the keys and values, as no hand does."""
    fields: list[Field] = []
    machine = small = False
    end = 0
    for line in _LINE.finditer(text, 0, LENGTH):
        match = _KEYED.fullmatch(text, *line.span())
        key = "" if match is None else match["key"]
        kind = _kind(key)
        telling = bool(fields) and fields[-1].kind in ("story", "summary")
        if match is not None and telling and small and not key[:1].islower():
            kind = None  # Tags: in the story of a record whose keys are small
        if match is None or kind is None:
            apart = "\n" in text[end : line.start()].strip(" \t\r").removeprefix("\n")
            if telling and line[0][0] not in "}]|":  # it goes on
                fields[-1] = Field(fields[-1].kind, fields[-1].start, line.end(), fields[-1].quoted)
            elif fields and (apart or _RULE.match(line[0])):  # its story stands below it
                below = _BELOW.match(text, line.start(), LENGTH)
                if below is not None and len(below["story"]) > STORY:
                    fields.append(Field("story", *below.span("story")))
                break
            elif not fields and text.count("\n", 0, line.start()) > 1:
                break
            end = line.end()
            continue
        value = match["value"]
        small = small or key[:1].islower()
        machine = machine or "_" in key or match["quote"] in ('"', "'") or _CAMEL.search(key) is not None
        machine = machine or ("://" in value if kind == "link" else kind in _DAYS and is_hour(value.strip("| ")))
        fields.append(_value(match, kind))
        end = line.end()
    return fields, machine and (small or text[0] in "|\"'")


def _kind(key: str) -> str | None:
    return _KINDS.get("".join(filter(str.isalpha, _PREFIX.sub("", key).casefold())))


def _value(match: re.Match[str], kind: str) -> Field:
    value, start = match["value"].rstrip(" \t|" if match[0][0] == "|" else " \t"), match.start("value")
    marked = _MARKED.fullmatch(value) if value[:1] in ("'", '"') else None
    if marked is not None and (match["quote"] or value.rstrip(",")[-1:] == marked["mark"]):
        return Field(kind, start + marked.start("value"), start + marked.end("value"), match["quote"] != "")
    empty = value.rstrip(",").lower() in _NOTHING or not any(map(str.isalnum, value))
    return Field(kind, start, start + (0 if empty else len(value)))
