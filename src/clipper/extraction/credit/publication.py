"""Where a text was printed, as far as it says so: publication, edition, section, page, address, language, rights.

It says so in labels (`Section: News; Pg. 3`, `LANGUAGE: ENGLISH`) and in the heads that LexisNexis, Factiva and
ProQuest give their exports; from a site's furniture nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from clipper.extraction.credit import databaseheads
from clipper.extraction.dates import grammar
from clipper.extraction.names.names import is_given
from clipper.extraction.page.reading import TAIL, Line, Reading
from clipper.extraction.page.signs import holds
from clipper.frozen import frozen
from clipper.patterns import pattern

WRAPPED = 45
"""Letters of the shortest first line of a title that was wrapped over two."""


@frozen
class Said:
    """What text[start:end] says for a field; value is what it means where that is not the words themselves."""

    field: str
    start: int
    end: int
    rule: str
    value: str | None = None


_LABELS = {
    "publication": "Publication|Publication title|Publication name|Newspaper|Zeitung|Publikation|Periódico|"
    "Journal title|Giornale|Krant|Quotidien|媒体|新聞名|掲載紙|매체",
    "edition": "Edition|Ausgabe|Edición|Édition|Edizione|Editie|版次",
    "section": "Section|Rubrik|Ressort|Sección|Rubrique|Sezione|Seção|Rubriek|版面|栏目|欄目",
    "page": "Page|Pages|Seite|Página|Pagina|Start page|First page|ページ|掲載面",
    "url": "URL|Document URL|Link|Permalink|Original URL|Web address|Source URL|Retrieved from|Quelle URL|原文链接|"
    "原文地址",
    "language": "Language|Language of publication|Sprache|Langue|Idioma|Lingua|Taal|语言|語言",
    "rights": "Rights|Copyright notice|Rechte|Droits|Derechos",
}
_WORDS = frozenset("|".join(_LABELS.values()).lower().split("|"))
_LANGUAGES = {
    name: code
    for code, names in {
        "en": "english|englisch|anglais|inglés|inglese", "de": "german|deutsch|allemand",
        "fr": "french|français|französisch", "es": "spanish|español|spanisch|castellano", "it": "italian|italiano",
        "pt": "portuguese|português", "nl": "dutch|nederlands", "pl": "polish|polski", "ru": "russian|русский",
        "zh": "chinese|中文", "ja": "japanese|日本語", "ko": "korean|한국어", "ar": "arabic|العربية",
        "hi": "hindi|हिन्दी", "tr": "turkish|türkçe", "sv": "swedish|svenska", "da": "danish|dansk",
        "no": "norwegian|norsk", "fi": "finnish|suomi", "id": "indonesian", "vi": "vietnamese", "el": "greek",
        "he": "hebrew", "cs": "czech", "hu": "hungarian", "ro": "romanian", "uk": "ukrainian", "bn": "bengali",
        "ur": "urdu", "ta": "tamil", "te": "telugu", "fa": "persian", "ms": "malay", "th": "thai",
        "ca": "catalan|català",
    }.items()
    for name in names.split("|")
}  # fmt: skip
_FACTIVA = {
    "SN": "publication", "SE": "section", "PG": "page", "ED": "edition", "LA": "language", "CY": "rights",
    "HD": "headline", "BY": "byline",
}  # fmt: skip
_DATABASES = (
    ("displayed", "Factiva", ("\n©", "\n(c)", "\nCopyright", "\nQuelle:")),
    ("numbered", "LexisNexis", ("DOCUMENT", "DOKUMENT")),
    ("nexis", "LexisNexis", ("\nLength:",)),
    ("info", "ProQuest", ("Publication info:",)),
)
_PATTERNS = {
    "labels": r"(?i:"
    + "|".join(f"(?P<{field}>{words})" for field, words in _LABELS.items())
    + r")[ \t]?[:：][ \t]*(?P<value>\S.*)?",
    "tagged": r"^[ \t]*(?P<code>HD|BY|WC|PD|SN|SC|LA|CY|LP|SE|PG|ED|AN)(?:[ \t\xa0]+|[ \t\xa0]*\r?\n\s*)"
    r"(?P<value>\S[^\r\n]*)",
    # 40 words / 5 January 2020 / The Example / EXA / 3 / English / © 2020 Example Media Ltd
    "displayed": r"^[ \t]*\d[\d,.]* (?:words|Wörter|mots|palabras|palavras|parole|"
    r"woorden)[ \t]*\r?\n(?P<date>[^\r\n]{6,40})\r?\n(?:\d\d:\d\d[^\r\n]*\r?\n)?(?P<publication>\S[^\r\n]{1,80})\r?"
    r"\n"
    r"(?P<code>[A-Z0-9]{1,10})[ \t]*\r?\n(?:(?P<edition>[^\r\n\d]{3,40})\r?\n(?=[A-Z]?\d))?(?:(?P<page>[A-Z]{0,3}\d{"
    r"1,4}[A-Z]?)[ \t]*\r?\n)?(?P<language>[^\W\d]{4,12})[ \t]*\r?\n(?P<rights>(?:©|\(c\)|Copyright|Quelle:)[^\r\n]*)",
    # 3 of 12 DOCUMENTS / The Example (London) / January 5, 2020 Sunday / First Edition
    "numbered": r"^[ \t]*\d{1,5} (?:of|von|de) \d{1,5} (?:DOCUMENTS?|DOKUMENTEN?|"
    r"DOCUMENTOS?)[ \t]*\r?\n\s*(?:(?:Copyright|©|\(c\))[^\r\n]*\r?\n(?:[^\r\n]*\r?\n){0,2}?[ \t]*All Rights "
    r"Reserved[^\r\n]*\r?\n\s*)?(?P<publication>\S[^\r\n]{1,80}?)[ \t]*\r?\n\s*(?P<date>\S[^\r\n]{5,40})\r?\n(?:\s*("
    r"?P<edition>[^\r\n]{0,40}?\b(?:Edition|EDITION|Ausgabe)\b[^\r\n]{0,20}?)[ \t]*\r?\n)?",
    # Title / The Example (London) / January 5, 2020 Sunday / … / Length: 40 words
    "nexis": r"\A\s*(?P<headline>\S[^\r\n]{3,250}?)[ \t]*\r?\n\s*(?P<publication>\S[^\r\n]{1,80}?)[ \t]*\r?\n\s*(?P<"
    r"date>\S[^\r\n]{5,50})\r?\n(?=(?s:.{0,600}?)^Length:[ \t]*\d)",
    "filled": r"^[ \t\f]*(?P<line>\S(?:[^\r\n]*\S)?)[ \t]*\r?$",
    "info": r"^Publication info:[ \t]*(?P<publication>[^;:\[\r\n\d]{2,80}?)[ \t]*(?=[;\[\d])(?:;[^\r\n:\[\d]*)?(?:\["
    r"[^\]\r\n]*\])?[ \t]*"
    r"(?P<date>[^\r\n:]{6,30})(?::[ \t]*(?P<page>[A-Z]{0,3}\.?\d[\w-]{0,8}))?",
    "published in": r"^\(?(?:This (?:article|story) (?:was |first |originally )*(?:published|appeared) in|"
    r"Published in) (?P<publication>(?:The )?[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,3}),? (?:on )?(?=[A-Z]\w+ \d|\d)",
    "address": r"(?P<url>https?://[^\s<>\"]{6,300})",
    "in section": r"[;,][ \t]*(?:Pg\.?|PG\.?|Page|p\.|S\.|Seite)[ \t]*(?P<page>[A-Z]{0,3}\d[\w-]{0,6})",
    "page": r"[A-Z]{0,3}\.?\d{1,4}[A-Z]?(?:[ ,–-]{1,3}[A-Z]{0,3}\d{1,4})*",
}  # fmt: skip


@cache
def _regex(name: str) -> re.Pattern[str]:
    return re.compile(_PATTERNS[name], re.MULTILINE)


def find(reading: Reading, keyed: dict[str, tuple[int, int]]) -> list[Said]:
    """What the text says of where it was printed, one for a field, and the headline and byline of database heads.

    keyed: what the fields of a record that is pasted as it is stored say.
    """
    found: dict[str, Said] = {}
    for said in (
        *_spoken(keyed, reading.text, "a stored record"),
        *_database(reading.text),
        *_labels(reading),
        *_notice(reading.text),
    ):
        found.setdefault(said.field, said)
    return list(found.values())


def _database(text: str) -> Iterator[Said]:
    """What the head says that a database put over the text."""
    head = text[:3_000]
    if "\n" not in head and not head.startswith("Publication info:"):
        return
    if "SN" in head and "HD" in head:
        tags = list(_regex("tagged").finditer(head))
        if len({tag["code"] for tag in tags}) >= 5:
            spans = {_FACTIVA[tag["code"]]: tag.span("value") for tag in tags if tag["code"] in _FACTIVA}
            yield from _spoken(spans, text, "Factiva")
            return
    for name, rule, signs in _DATABASES:
        if not holds(head, signs):
            continue
        match = _regex(name).search(head)
        if match is not None and _has_date(text, *match.span("date")):
            named = [field for field, words in match.groupdict().items() if words and field not in ("date", "code")]
            spans = {field: match.span(field) for field in named}
            if name == "displayed":
                spans = _above_the_count(text, match.start()) | spans
            elif name == "numbered":
                spans |= databaseheads.unlabelled(text, match.end() - 1)
            yield from _spoken(spans, text, rule)
            return
    rule, spans = databaseheads.find(text)
    if rule and _has_date(text, *spans.pop("date")):
        yield from _spoken(spans, text, rule)


_BY = pattern(r"(?:By|BY|Von|Par|Por|Di|Da|Door) \S")


def _above_the_count(text: str, at: int) -> dict[str, tuple[int, int]]:
    """The title, and the writer between it and the number of words, as Factiva displays a document."""
    above = [match.span("line") for match in _regex("filled").finditer(text, max(0, at - 600), at)][-4:]
    if len(above) > 2 and text.startswith(("Of DOW JONES", "Of Dow Jones"), above[-1][0]):  # below the writer
        above.pop()
    above = above[-3:]
    if not above:
        return {}
    found = {}
    if len(above) > 1 and (_BY.match(text, above[-1][0]) or _is_a_name(text[slice(*above[-1])])):
        found["byline"] = above.pop()
    start, end = above[-1]
    if len(above) > 1 and above[-2][1] - above[-2][0] >= WRAPPED and "\n\n" not in text[above[-2][1] : start]:
        start = above[-2][0]
    return found | {"headline": (start, end)}


def _is_a_name(words: str) -> bool:
    """Whether a line is a writer's name without `By`."""
    parts = words.rstrip(" .").split()
    return 1 < len(parts) <= 4 and is_given(parts[0]) and all(part[0].isupper() for part in parts)


def _notice(text: str) -> Iterator[Said]:
    """`Published in Dawn, January 5th, 2020` below the story."""
    if ("\n" in text or text[0] in "(TP") and ("ublished in " in text or "ppeared in " in text):
        match = _regex("published in").search(text, max(0, len(text) - TAIL))
        if match is not None:
            yield Said("publication", *match.span("publication"), "where the text says it was published")


def _has_date(text: str, start: int, end: int) -> bool:
    return next(grammar.find(text, start, end), None) is not None


def _spoken(groups: dict[str, tuple[int, int]], text: str, rule: str) -> Iterator[Said]:
    for field, (start, end) in groups.items():
        words = text[start:end].rstrip()
        end = start + len(words)
        if field == "byline":
            start += len(words) - len(re.sub(r"^(?:By|BY|by|Von|Par|Por)\s+", "", words))
            end -= words[-1] == "." and words[-3:-1].isalpha()
        if field == "language":
            code = _LANGUAGES.get(words.split(";")[0].strip().casefold())
            if code is not None:
                yield Said(field, start, end, f"head of {rule}", code)
        elif words:
            yield Said(field, start, end, f"head of {rule}")


def _labels(reading: Reading) -> Iterator[Said]:
    text = reading.text
    for number, line in enumerate(reading.lines):
        colon = line.text.find(":", 0, 26) if ":" in line.text else -1
        if (colon < 0 and (line.text.isascii() or "：" not in line.text[:26])) or len(line.text) > 400:
            continue
        words = line.text[:colon]
        if colon >= 0 and words.isascii() and words.rstrip(" \t").lower() not in _WORDS:
            continue
        match = _regex("labels").match(text, line.start, line.end)
        if match is None:
            continue
        field = next(name for name in _LABELS if match[name])
        if match["value"]:
            yield from _labelled(text, field, *match.span("value"))
        elif number + 1 < len(reading.lines) and _is_its_value(reading.lines[number + 1]):
            yield from _labelled(text, field, reading.lines[number + 1].start, reading.lines[number + 1].end)
    opening = text.lstrip("\ufeff \t\r\n")[:320]
    first = _regex("address").match(opening) if opening.startswith("http") else None
    if first is not None and "\n" in text:
        at = text.index(first["url"])
        if not text[at + len(first["url"]) : text.find("\n", at)].strip():
            yield Said("url", at, at + len(first["url"]), "the address in the first line")


def _is_its_value(below: Line) -> bool:
    """Whether the line below a label alone is what it labels, and no other label."""
    return below.gap == 0 or (below.gap == 1 and len(below.text) <= 60 and below.text[-1] not in ":：")


def _labelled(text: str, field: str, start: int, end: int) -> Iterator[Said]:
    words = text[start:end].rstrip()
    end, rule = start + len(words), "label"
    if field == "language":
        code = _LANGUAGES.get(re.split(r"[;,(]", words)[0].strip().casefold())
        if code is not None:
            yield Said(field, start, end, rule, code)
    elif field == "url":
        match = _regex("address").match(words)
        if match is not None:
            yield Said(field, start, start + match.end("url"), rule)
    elif field == "page":
        match = _regex("page").fullmatch(words)
        if match is not None:
            yield Said(field, start, end, rule)
    elif field == "section":
        paged = _regex("in section").search(words)
        if paged is not None:
            yield Said("page", start + paged.start("page"), start + paged.end("page"), rule)
            words = words[: paged.start()].rstrip()
        if 0 < len(words) <= 60 and not words.endswith("."):
            yield Said(field, start, start + len(words), rule)
    elif len(words) <= 120 and not (field == "publication" and words.endswith(".") and len(words.split()) > 6):
        yield Said(field, start, end, rule)
