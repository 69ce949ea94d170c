"""Records of a data set that were pasted as they are stored: a head in TOML, fields in one line, a row.

`title = "Sheds burn"` between `+++` and `+++`, `Title: Sheds burn Date: January 5, 2020 Text: …`, or fields that tabs,
commas or a database's marks divide. Their story may be in the same line as all that is said of it, where no rule of a
page finds it. Objects are in servicerecords.
"""

from __future__ import annotations

import re

from clipper.extraction.dates import grammar
from clipper.extraction.dates.grammar import Written
from clipper.extraction.names.names import is_given, is_paper, is_plain, is_somewhere
from clipper.extraction.page.signs import holds
from clipper.frozen import frozen
from clipper.patterns import pattern

HEAD = 6_000
"""Characters from the start in which a record's fields are looked for."""
BODY = 200
"""Letters of a field, at least, that holds a story."""
LONGEST = 250
"""Letters of the longest title."""
OPENS = pattern(r"[\s\[{]{0,40}(?:[\"']@?[A-Za-z]|[a-z]|\|[ \t]*\*{0,2}[A-ZÀ-Þ]|`[a-z])[^\n]{0,30}?[:|]")
"""How a record of a news service begins behind its keys: `title: `, `{"url": `, `| **Título** |`."""
_KEYED = pattern(
    r"(?P<q>[\"'])(?P<key>title|headline|head|heading|author|authors|byline|creator|date|published|publishedAt|published_at|"
    r"pub_date|pubDate|publish_date|publishDate|published_date|publication_date|date_published|datePublished|"
    r"date_publish|Title|Headline|Author|Byline|Date)(?P=q)\s{0,3}:\s{0,3}(?:\[\s{0,9}|\{[^{}\n]{0,60}\"name\": ?)?"
    r"(?P<mark>[\"'])(?P<value>(?:\\.|(?!(?P=mark))[^\\\n])*)(?P=mark)\s*[,}\]\n]"
)
_BODY = pattern(
    r"(?P<q>[\"'])(?:text|body|contents?|article|article_text|maintext|full_text|fulltext|story|Text|Body|Content|"
    r"articleBody)(?P=q)\s{0,3}:\s{0,3}(?P<mark>[\"'])(?P<value>(?:\\.|(?!(?P=mark))[^\\])*)(?P=mark)"
)
_ASSIGNED = pattern(r"(?m)^(?P<key>title|author|date)[ \t]*=[ \t]*(?P<q>[\"']?)(?P<value>[^\n]*?)(?P=q)[ \t]*$")
_LABELLED = pattern(
    r"(?:\A|(?<=\S)[ |,;]{1,3})(?P<key>Title|Headline|Date|Author|Byline|Text|Body|Content|Source|"
    r"Section|URL|Category): +(?=\S)"
)
_MARKED = pattern(r"(?m)^#\+(?P<key>TITLE|AUTHOR|DATE|title|author|date):[ \t]*(?P<value>\S[^\n]*?)[ \t]*$")
_FIRST_KEY = pattern(r"(?:[Tt]itle|[Hh]eadline|[Aa]uthor|[Dd]ate)(?: ?=|\t)")
_BARE = pattern(
    r"(?m)^(?P<key>[Tt]itle|[Hh]eadline|[Aa]uthor|[Bb]yline|[Dd]ate)(?: ?= ?|\t)(?P<value>\S[^\n]*?)[ \t]*$"
)
"""`title=Sheds burn`, or with a tab behind the key."""
_CITED = pattern(
    r"(?P<byline>[A-ZÀ-Þ][\w’'-]+,? [A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w’'-]+)?)[.,] "
    r"[\"“](?P<headline>[^\"“”\n]{8,250}?)[.,]?"
    r"[\"”] [A-Z][^,.\n\"]{2,60}(?: \[[^\]\n]{2,40}\])?,? "
    r"(?P<date>\d\d? [A-Z][a-z]{2,8}\.? \d{4}|[A-Z][a-z]{2,8}\.? \d\d?, \d{4})\b"
    r"(?:[.,:] ?(?:pp?\. ?[\w-]{1,9}|[A-Z]?\d{1,3}|https?:\S{5,150}|[A-Z][\w ]{2,40})){0,4}\.?[ \t]*\n\s*\n"
)
_DIVIDED = {
    "\t": pattern(r"(?:\A|(?<=\t))([^\t]*)"),
    ";": pattern(r'(?:\A|(?<=;))(?:"([^"]*)"(?=;|\Z)|([^;]*))'),
    ",": pattern(r'(?:\A|(?<=,))(?:"((?:[^"]|"")*)"(?=,|\Z)|([^,"]*)(?=,|\Z))'),
}
"""A field of a row between its marks, in inverted commas or not."""
_VALUES = pattern(r"'((?:[^'\\]|\\.|'')*)'(?=[,)])|(?<=[(,])\s?(\d+|NULL|null)(?=[,)])")
"""A value of a row as a database dumps it: `(9,'2020-01-05','Sheds burn','The sheds …'),`."""
_BY = pattern(r"(?:By|BY|by)\s+")
_NAME = pattern(r"(?P<given>[A-ZÀ-Þ][\w’'-]+)(?: [A-ZÀ-Þ][\w.’'-]*){1,3}")


@frozen
class Keyed:
    """The spans of what a record's fields say, by their names, its day, and its story where a row holds it."""

    spans: dict[str, tuple[int, int]]
    day: Written | None
    story: tuple[int, int] | None = None


def find(text: str) -> Keyed | None:
    """The record with which a text opens; None if it is none, or if its fields name no title."""
    if holds(text[:80], (', "', ". “", ", “", '. "')) and (cited := _CITED.match(text)) is not None:
        return _cited(text, cited)
    if text[0] not in "(+#THDAthda" and "\t" not in text[:200] and not (text[0].isdigit() and holds(text[:40], ";,")):
        return None
    if text[:4] == "+++\n" and (end := text.find("\n+++", 4)) > 0:
        return _read(text, {match["key"]: match.span("value") for match in _ASSIGNED.finditer(text, 4, end)})
    head = text[:HEAD]
    if (holds(text[:10], "=\t") and _FIRST_KEY.match(text) is not None) or ("\t" in text[:40] and "\nTitle\t" in head):
        return _read(text, {match["key"].lower(): match.span("value") for match in _BARE.finditer(text, 0, HEAD)})
    if text[:8].upper() == "#+TITLE:":
        return _read(text, {match["key"].lower(): match.span("value") for match in _MARKED.finditer(text, 0, HEAD)})
    if text[0] in "THDA" and ":" in text[:9] and _LABELLED.match(text) is not None:
        return _labelled(text)
    if text[0] == "(":
        return _in_a_row(text, _VALUES) if text[1:2].isdigit() and "),\n(" not in text else None
    if "\n" in text.strip():
        return None
    rows = (_DIVIDED[mark] for mark in ("\t", ";", ",") if text.count(mark, 0, HEAD) > 1)
    return next(filter(None, (_in_a_row(text, row) for row in rows)), None)


def may_be_served(text: str) -> bool:
    """Whether a text begins with a news service's key, or holds what its values have: an address, a cut."""
    return OPENS.match(text) is not None or holds(text[:3_000], ("://", "urn:")) or "chars]" in text[-12:]


def _cited(text: str, cited: re.Match[str]) -> Keyed | None:
    """A citation in a line above its text: `Example, Ann. "Sheds burn." Salem Daily, 5 Jan. 2020, p. A4.`"""
    day = _day(text, cited.span("date"))
    if day is None or len(text) - cited.end() < BODY // 2:
        return None
    return Keyed({"headline": cited.span("headline"), "byline": cited.span("byline")}, day)


def _labelled(text: str) -> Keyed | None:
    """Fields with plain labels, all in one line: `Title: Sheds burn Date: January 5, 2020 Text: The sheds`."""
    end = text.find("\n")
    line = text[: end if end > 0 else len(text)]
    labels = list(_LABELLED.finditer(line, 0, LONGEST * 3))
    if len(labels) < 3 or len({label["key"] for label in labels}) < len(labels):
        return None
    ends = [label.start() for label in labels[1:]] + [len(line)]
    found = {}
    for label, stop in zip(labels, ends, strict=True):
        words = line[label.end() : stop].rstrip(" ,;|")
        found[label["key"].lower()] = label.end(), label.end() + len(words)
    return _read(text, found)


def _read(text: str, fields: dict[str, tuple[int, int]]) -> Keyed | None:
    title = next((fields[key] for key in ("title", "headline", "head", "heading") if key in fields), None)
    if title is None or not 0 < title[1] - title[0] <= LONGEST:
        return None
    writer = next((fields[key] for key in ("byline", "author", "authors", "creator") if key in fields), None)
    days = [span for key, span in fields.items() if key.startswith(("date", "pub"))]
    spans = {"headline": title}
    if writer is not None and (name := _name(text, *writer)) is not None:
        spans["byline"] = name
    return Keyed(spans, next(filter(None, (_day(text, span) for span in days)), None))


def _name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The writer's name in a field that holds nothing else but `By`."""
    by = _BY.match(text, start, end)
    start = start if by is None else by.end()
    named = _NAME.fullmatch(text, start, end)
    return (start, end) if named is not None and (by is not None or is_given(named["given"])) else None


def _day(text: str, span: tuple[int, int]) -> Written | None:
    """The day that opens a field, where it is surely one."""
    found = next(grammar.find(text, *span), None)
    if found is None or found.day_known is None or found.other is not None:
        return None
    return found if found.start <= span[0] + 12 else None


def _is_a_person(words: str) -> bool:
    return not (is_paper(words) or is_somewhere(words) or any(map(is_plain, words.split())))


def _in_a_row(text: str, divided: re.Pattern[str]) -> Keyed | None:
    """A row whose fields a mark divides: one of them is a day and no more, one short and worded, one a longer story."""
    spans = [field.span(field.lastindex or 0) for field in divided.finditer(text.rstrip())]
    days = [found for span in spans if span[1] - span[0] <= 40 and (found := _day(text, span)) is not None]
    if len(days) != 1 or not any(span[0] == days[0].start and days[0].end >= span[1] - 6 for span in spans):
        return None
    worded = [span for span in spans if text[slice(*span)].count(" ") >= 3 and span[0] != days[0].start]
    if len(worded) != 2:
        return None
    title, story = sorted(worded, key=lambda span: span[1] - span[0])
    length = title[1] - title[0]
    if length > LONGEST or story[1] - story[0] <= max(length, BODY // 2):
        return None
    named = (name for span in spans if span not in worded and (name := _name(text, *span)) is not None)
    writer = next((name for name in named if _is_a_person(text[slice(*name)])), None)
    return Keyed({"headline": title} | ({} if writer is None else {"byline": writer}), days[0], story)


def are_several(text: str) -> bool:
    """Whether objects with titles and stories of their own follow one another, or rows, as in a file of records."""
    for mark in ("\t", ";", ","):
        if text.count(mark, 0, 200) > 1:
            rows = [row for row in text.split("\n") if row.count(mark) > 1][-2:]
            if len(rows) > 1 and all(_in_a_row(row, _DIVIDED[mark]) is not None for row in rows):
                return True
    if text[:1] not in ("{", "["):
        return False
    titles = {match["value"] for match in _KEYED.finditer(text) if match["key"].lower() in ("title", "headline")}
    return len(titles) > 1 and sum(len(match["value"]) >= BODY for match in _BODY.finditer(text)) > 1
