"""Items that a file keeps in one form: numbers behind a mark, titles above links, dated rows, texts wide apart."""

from __future__ import annotations

from itertools import combinations, pairwise

from clipper.extraction.dates import grammar
from clipper.extraction.multiple.itemlines import ITEMS, is_title
from clipper.extraction.multiple.topics import names_in
from clipper.patterns import pattern

ENTRIES = 4
"""Entries of the shortest list of links or of rows."""
ENTRY = 1_000
"""Letters of the longest entry that has its address behind a label."""
TEXT = 120
"""Letters of the shortest text of an item."""
TITLE = 40
"""Letters of the shortest title above one of several articles: the headings of sections are shorter."""

_NUMBER = pattern(
    r"(?m)^(?:#{2,4} ?(?:(?:[Aa]rticle|ARTICLE|[Ss]tory|[Nn]ews|Artikel|기사|文章|新闻|新聞|記事)[ _]?)?|"
    r"(?:[Aa]rticle|ARTICLE|[Ss]tory|[Nn]ews)_|(?:기사|文章|新闻|新聞|記事) ?)(?P<number>\d{1,4}):?[ \t]*$"
)
"""`##1`, `Article_1`, `### 기사 1`; the articles of a law have neither mark."""
_ADDRESSED = pattern(r"(?m)^[ \t]*(?:URL|Url|url|LINK|Link|link)[ \t]*[:：][ \t]*(?P<address>https?://\S+)")
_FIELD = pattern(
    r"(?m)^[ \t]*(?:Source|SOURCE|Published|PUBLISHED|Date|DATE|Summary|Description|Keywords|KEYWORDS)[ \t]*[:：]"
)
_LINK = pattern(r"https?://\S+")
_TITLED_LINK = pattern(r"[^\W_](?:[^\n/]|/(?!/)){20,200} https?://\S+")
_FIELDS = pattern(r"(?i)(?=[^\n]*\b(?:title|headline|text|content|body|article)s?\b)(?:\w{0,20},){3,20}\w{1,20}\s*$")
_DAY_BETWEEN_COMMAS = pattern(r"(?:^|,)\"?(?:19|20)\d\d[-/]\d\d[-/]\d\d(?:[T ][\d:.+Z-]{4,18})?\"?(?:,|\s*$)")
_WIDE = pattern(r"\n(?:[ \t]*\n){2,}\s*")
_RULE = pattern(r"(?m)^[ \t]*(?:-{3,9}|\*{3,9}|(?:[*-] ){2,4}[*-])[ \t]*$")


def repeats_its_form(text: str) -> bool:
    """Whether a file is items of one form from its first line to its last."""
    return (
        _are_numbered(text)
        or (text.count("http") >= ENTRIES and (_are_links(text) or _have_addresses(text)))
        or (text.count("\t") >= 2 * ENTRIES and _are_rows(text))
        or (text.count(",", 0, 400) >= 2 and text.count("\n") >= ITEMS and _are_between_commas(text))
        or ("\n\n\n" in text and _stand_apart(text))
        or (("\n---" in text or "\n***" in text or "\n* *" in text) and _are_divided(text))
    )


def _are_numbered(text: str) -> bool:
    """`##1`, a text, `##2`, a text: the number alone on its line."""
    if _NUMBER.match(text, len(text) - len(text.lstrip())) is None:
        return False
    heads = list(_NUMBER.finditer(text))
    if len(heads) < ITEMS:
        return False
    if any(int(after["number"]) <= int(head["number"]) for head, after in pairwise(heads)):
        return False
    ends = [head.start() for head in heads[1:]]
    return all(len(text[head.end() : end].strip()) >= TEXT for head, end in zip(heads, ends, strict=False))


def _are_links(text: str) -> bool:
    """Title after title, each with its address behind it or in the line below it, and no text."""
    lines = [line for line in map(str.strip, text.split("\n")) if line]
    if len(lines) >= ENTRIES and all(_TITLED_LINK.fullmatch(line) for line in lines):
        return True
    titles, links = lines[::2], lines[1::2]
    if len(links) < ENTRIES or len(set(titles)) < len(links):
        return False
    told = sum(_LINK.fullmatch(link) is not None for link in links)
    return (
        told == len(links) and not any(map(_LINK.match, titles)) and sum(map(is_title, titles)) * 5 >= len(titles) * 4
    )


def _have_addresses(text: str) -> bool:
    """Entry after entry with its address and its source, day or summary behind labels, and little else."""
    addresses = {match["address"] for match in _ADDRESSED.finditer(text)}
    return ENTRIES <= len(addresses) <= sum(1 for _ in _FIELD.finditer(text)) and len(text) <= ENTRY * len(addresses)


def _are_rows(text: str) -> bool:
    """Rows of a table, each with a day and a title."""
    rows = [line for line in text.split("\n") if line.strip()]
    if len(rows) < ENTRIES or not all("\t" in row for row in rows):
        return False
    return all(
        any(found.year and found.day for found in grammar.find(row, 0, min(len(row), 160)))
        and any(field.count(" ") >= 3 for field in row.split("\t"))
        for row in rows[:40]
    )


def _are_between_commas(text: str) -> bool:
    """Rows between commas, each with its day in a field: below the fields' names, or four and more of nothing else."""
    rows = [line for line in text.split("\n") if line.strip()]
    dated = [_DAY_BETWEEN_COMMAS.search(row) is not None for row in rows]
    if _FIELDS.match(rows[0]) is not None:
        return sum(dated) >= ITEMS
    return len(rows) >= ENTRIES and all(dated) and all(row.count(" ") > 3 for row in rows)


def _stand_apart(text: str) -> bool:
    """Article after article, each a title, its standfirst and its text, with more room between them than within.

    The headings of an article's sections are short, or its first part has none.
    """
    parts = [part.strip() for part in _WIDE.split(text) if part.strip()]
    if len(parts) < ITEMS:
        return False
    titles: set[str] = set()
    for part in parts:
        title, _, body = part.partition("\n")
        if not (is_title(title.strip()) and len(title) >= TITLE and body[:1] == "\n"):
            return False
        if len(body.strip()) < 2 * TEXT or not any(len(line) >= TEXT for line in body.split("\n")):
            return False
        titles.add(title)
    return len(titles) == len(parts)


def _are_divided(text: str) -> bool:
    """Texts without titles between short drawn marks, that share hardly a name: an article's parts share many."""
    parts = [part.strip() for part in _RULE.split(text)]
    if len(parts) < ITEMS or any(len(part) < 2 * TEXT for part in parts):
        return False
    names = [names_in(part) for part in parts]
    if sum(map(len, names)) < 2 * len(names) or not all(names):
        return False
    pairs = list(combinations(names, 2))
    return sum(bool(one & other) for one, other in pairs) * 10 <= len(pairs)
