"""Several clippings in one file: where each begins and ends. One article is never cut in two by mistake."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from clipper.extraction.dateline import dateline
from clipper.extraction.dates import grammar
from clipper.extraction.multiple.itemlines import is_running
from clipper.extraction.names.names import read as read_names
from clipper.extraction.page import markup
from clipper.extraction.page.reading import Reading
from clipper.extraction.tables.agencies import shipped
from clipper.frozen import frozen

RULES = ("records", "proquest", "factiva", "lexisnexis", "numbered", "form-feed", "rule", "bars", "date-lines")
"""The names of the rules, in the order in which `auto` tries them."""
HEAD = 2_500
"""Characters of a part in which its head must show that it is an article of its own."""
SMALLEST = 120
"""Letters of the shortest part that is taken for an article where only a form feed or a drawn line divides."""

Span = tuple[int, int]


@frozen
class Split:
    """How a text divides: `parts` are the spans of the articles, in order and without overlap.

    rule: the rule that divided it, or '' (then parts and left_out are empty: it is one clipping).
    left_out: spans with words that belong to no article: a cover sheet, a table of contents, a database's notice.
    """

    rule: str = ""
    parts: tuple[Span, ...] = ()
    left_out: tuple[Span, ...] = ()


_PATTERNS = {
    # 3 of 12 DOCUMENTS   Document 3 of 12   Dokument 3 von 12   3 de 12 DOCUMENTOS
    "number": r"^[ \t\f]*(?:(?:(?P<word>Document|DOCUMENT|Dokument|Documento|Article|ARTICLE|Artikel|Record|RECORD|"
    r"Item|Result|Story|Clipping|Text)\s?)?[#\[(]?(?P<number>\d{1,5})[ \t]+(?:of|von|de|di|sur|OF|VON|"
    r"van)[ \t]+(?P<all>\d{1,5})[\])]?(?P<after>[ \t]+(?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?|DOCUMENTI|Documents|"
    r"ARTICLES))?)[ \t]*\r?$",
    # how every such line begins but the text's first: from line break to line break, for it is sought in every text
    "counted": r"\n[ \t\f]*(?:[A-Z][A-Za-z]{3,8}\s?)?[#\[(]?\d{1,5}[ \t]+(?:of|von|de|di|sur|van|OF|VON)[ \t]+\d",
    "end of document": r"^[ \t]*End of Document[ \t]*\r?$",
    "nexis label": r"^(?:LENGTH|Length):[ \t]*\d|^(?:LOAD-DATE|Load-Date|SECTION|Section|HEADLINE|BYLINE|Byline|"
    r"PUBLICATION-TYPE|LANGUAGE):[ \t]",
    # Document EXAM000020200105eg150004x, in the words of the reader's language, behind its label or below it
    "factiva end": r"^[ \t\xa0]*(?:AN[ \t\xa0]+)?(?:Do[ck]umento?|Документ|文件|文書)[ \xa0][A-Z][A-Z0-9]{3,9}\d{6,16}"
    r"[a-z0-9]{6,20}[ \t\xa0]*\r?$",
    "proquest label": r"^(?:ProQuest document (?:ID|link|view)|Full text|Publication (?:title|info)|Document (?:URL|"
    r"type))\b",
    "proquest document": r"^(?:ProQuest document (?:ID|link)|Full text\s?:|Document URL)",
    "rule": r"^[ \t]*(?:_{10,}|={10,}|(?:_ ){10,}_?|(?:= ){10,}=?)[ \t]*\r?$",
    "dashes": r"^[ \t]*-{10,}[ \t]*\r?$",
    "short rule": r"^[ \t]*(?:[-_=~*]{3,}|(?:\* ){2,}\*|(?:- ){2,}-)[ \t]*\r?$",
    "form-feed": r"\f+",
    "bars": r"(?<![|])[|]{5}(?![|])",
    "label": r"(?m)^(?:HEADLINE|BYLINE|Byline|LENGTH|Length|Title|Author|Published|Publication|Publication date|"
    r"Source|Date|DATE|SOURCE|TITLE|Section|SECTION)\s?:[ \t]*\S",
    # the date with which a stored page opens, perhaps below a title
    "date line": r"\A\s{0,20}(?:\S[^\n]{2,159}\n\s{0,20}){0,2}(?i:date)\s{1,20}\d{4}-\d\d-\d\d\b",
    "continued": r"(?i)\A\s*(?:\(?(?:continued|cont['’.]?d|fortsetzung|suite|page \d|seite \d|\d+\s*$))",
}  # fmt: skip


@cache
def _regex(name: str) -> re.Pattern[str]:
    return re.compile(_PATTERNS[name], re.MULTILINE)


def split(text: str, rule: str = "auto") -> Split:
    """How the text divides into clippings by one of RULES, or by the first that proves itself (`auto`).

    `auto` divides only where every part shows that it is an article of its own, or where a database numbered them; a
    rule that is named divides wherever its mark stands. Raises ValueError for a rule that is not known.
    """
    if rule == "auto":
        for name in RULES:
            if _may(text, name):
                found = _by(name)(text, True)
                if len(found.parts) > 1:
                    return found
        return Split()
    if rule not in RULES:
        raise ValueError(f"not a rule for splitting: {rule[:40]}")
    found = _by(rule)(text, False)
    return found if len(found.parts) > 1 else Split()


def looks_like(text: str) -> int:
    """How many clippings `auto` would make of the text: 0 for one, or 2 and more. Quick on texts that are single."""
    return len(split(text).parts)


def _may(text: str, rule: str) -> bool:
    """Whether a rule's mark can be in the text: a few plain searches, for they run on every text that is added."""
    if rule in ("lexisnexis", "numbered"):
        return "End of Document" in text or _regex("counted").search(text) is not None
    if rule == "factiva":
        return sum(map(text.count, ("Document ", "Dokument ", "Documento ", "Документ ", "文件 ", "文書 "))) > 1
    if rule == "proquest":
        return "ProQuest" in text
    if rule == "records":
        return "</" in text and markup.holds_records(text)
    if rule == "bars":
        return "|||||" in text
    if rule == "date-lines":
        return text.count("date ") > 1
    if rule == "form-feed":
        return "\f" in text
    return any(drawn in text for drawn in ("__________", "==========", "_ _ _ _ _", "----------"))


def _by(rule: str) -> Callable[[str, bool], Split]:
    return {"records": _records, "lexisnexis": _lexisnexis, "factiva": _factiva, "proquest": _proquest,
            "numbered": _numbered, "form-feed": _form_feed, "rule": _rule, "bars": _bars,
            "date-lines": _date_lines}[rule]  # fmt: skip


def _records(text: str, careful: bool) -> Split:
    """The records that a collection keeps between tags: `<DOC>` … `</DOC>`, `<REUTERS …>` … `</REUTERS>`."""
    parts = [_trimmed(text, start, end) for start, end in markup.records(text)]
    return Split() if careful and not _are_all(text, parts) else _result("records", text, parts)


def _are_all(text: str, parts: list[Span]) -> bool:
    """Whether records are all that a text is: an article may quote some, and a page has teasers in such tags."""
    inside = [sum(map(len, markup.without(text[start:end]).split())) for start, end in parts]
    bounds = zip([0, *(end for _, end in parts)], [*(start for start, _ in parts), len(text)], strict=True)
    outside = [line for start, end in bounds for line in markup.without(text[start:end]).split("\n")]
    letters = sum(len(word) for line in outside for word in line.split())
    return (
        sum(count < SMALLEST for count in inside) * 5 <= len(inside)
        and letters <= min(SMALLEST * 4, sum(inside) // 4)
        and not any(map(is_running, outside))
    )


def _lexisnexis(text: str, careful: bool) -> Split:
    """The numbered heads of LexisNexis, or the closing lines of its later exports, with its labels in the parts."""
    if careful and not _regex("nexis label").search(text):
        return Split()
    marks = _numbers(text, gaps=True)
    if len(marks) > 1:
        parts = _from_marks(text, marks)
    else:
        parts = _until_marks(text, [match.end() for match in _regex("end of document").finditer(text)])
        contents = re.search(r"(?m)^[ \t]*1\.[ \t]+\S", text[: parts[0][1]]) if parts else None
        if parts and contents is not None:
            parts[0] = (_after_contents(text, parts[0]), parts[0][1])
    if careful and sum(_regex("nexis label").search(text, *part) is not None for part in parts) * 2 < len(parts):
        return Split()
    return _result("lexisnexis", text, parts)


def _after_contents(text: str, part: Span) -> int:
    """Where the first document begins behind the list of documents: at the title that the list names first."""
    first = re.compile(r"(?m)^[ \t]*1\.[ \t]+(?P<title>\S[^\r\n]*)").search(text, *part)
    assert first is not None
    title = first["title"].strip()
    again = re.compile(rf"(?m)^[ \t]*{re.escape(title)}[ \t]*\r?$").search(text, first.end(), part[1])
    return again.start() if again else part[0]


def _numbered(text: str, careful: bool) -> Split:
    """`Document 3 of 12` on lines of their own, one after another without a gap."""
    marks = _numbers(text)
    parts = _from_marks(text, marks)
    if careful and any(_letters(text, part) < SMALLEST for part in parts):
        return Split()
    return _result("numbered", text, parts)


def _numbers(text: str, *, gaps: bool = False) -> list[int]:
    """Where the lines stand that number the documents 1, 2, 3 … of the same sum; [] if they do not count up.

    What begins later (3, 4, 5 of 12) begins the text. gaps: a selection (3, 5, 8 of 12) will do.
    """
    found = [match for match in _regex("number").finditer(text) if match["word"] or match["after"]]
    numbers = [int(match["number"]) for match in found]
    first = numbers[0] if numbers and not text[: found[0].start()].strip() else 1
    counted = sorted(set(numbers)) == numbers if gaps else numbers == list(range(first, first + len(found)))
    if len({match["all"] for match in found}) != 1 or not counted:
        return []
    return [match.start() for match in found]


def _factiva(text: str, careful: bool) -> Split:
    """Every document of Factiva ends with its accession number: `Document T000000020200105eg150004x`."""
    ends = [match.end() for match in _regex("factiva end").finditer(text)]
    return _result("factiva", text, _until_marks(text, ends))


def _proquest(text: str, careful: bool) -> Split:
    """ProQuest draws a line between documents; what has none of its labels is a cover sheet or a notice."""
    marks = _numbers(text)
    if len(marks) > 1:
        parts = _from_marks(text, marks)
        parts = [_trimmed(text, start, _cut_rule(text, start, end)) for start, end in parts]
    else:
        parts = _between(text, _regex("rule"))
    labelled = [part for part in parts if _regex("proquest document").search(text, *part)]
    if careful and not all(_regex("proquest label").search(text, *part) for part in labelled):
        return Split()
    return _result("proquest", text, labelled)


def _cut_rule(text: str, start: int, end: int) -> int:
    """The end of a part without the drawn line with which it closes, and the list and notice behind the last one."""
    told = max((label.end() for label in _regex("proquest label").finditer(text, start, end)), default=start)
    rule = _regex("rule").search(text, told, end)
    return end if rule is None else rule.start()


def _form_feed(text: str, careful: bool) -> Split:
    parts = _between(text, _regex("form-feed"))
    return _result("form-feed", text, _articles(text, parts) if careful else parts)


def _rule(text: str, careful: bool) -> Split:
    """A drawn line. Dashes, and a few of any sign, also stand within articles: they divide where no other line does."""
    for name in ("rule", "dashes") if careful else ("rule", "short rule"):
        parts = _between(text, _regex(name))
        parts = _articles(text, parts) if careful else parts
        if len(parts) > 1:
            return _result("rule", text, parts)
    return Split()


def _bars(text: str, careful: bool) -> Split:
    """Five bars between articles of different papers on the same matter, as collections for summaries have them."""
    parts = _between(text, _regex("bars"))
    return _result("bars", text, [] if careful and any(_letters(text, part) < SMALLEST for part in parts) else parts)


def _date_lines(text: str, careful: bool) -> Split:
    """The dates of stored pages, each above its story: ` date 2020-01-05 As leaders`."""
    from clipper.extraction.multiple import storedpages

    parts = _from_marks(text, storedpages.starts(text))
    if careful and parts and (text[: parts[0][0]].strip() or any(_letters(text, part) < SMALLEST for part in parts)):
        return Split()
    return _result("date-lines", text, parts)


def _articles(text: str, parts: list[Span]) -> list[Span]:
    """The parts if each is an article of its own, but for a short piece before the first and after the last."""
    if len(parts) > 2 and not _is_article(text, parts[0]) and _letters(text, parts[0]) < 3_000:
        parts = parts[1:]
    if len(parts) > 2 and not _is_article(text, parts[-1]) and _letters(text, parts[-1]) < SMALLEST * 4:
        parts = parts[:-1]
    if len(parts) < 2 or not all(_is_article(text, part) for part in parts):
        return []
    heads = [re.sub(r"\d+", "#", text[start:end].split("\n", 1)[0].strip().casefold()) for start, end in parts]
    short = [head for head in heads if len(head) <= 120]
    if len(set(short)) < len(short):
        return []  # the running head of one article's pages
    return [] if any(_breaks_off(text, part) for part in parts[:-1]) else parts


def _is_article(text: str, part: Span) -> bool:
    """Whether a part has a head of its own: a title, then a date, a dateline, a byline or a label, then a story."""
    if _letters(text, part) < SMALLEST:
        return False
    head = text[part[0] : min(part[1], part[0] + HEAD)]
    if head[:1].islower() or _regex("continued").match(head):
        return False
    if _regex("date line").match(head):
        return True
    reading = Reading(head)
    if reading.story >= len(reading.lines):
        return False
    if dateline.find(reading, shipped()) is not None:
        return True
    above = reading.lines[: min(reading.story + 4, 14)]
    if any(_is_dated(head, line.start, line.end) or _is_signed(head, line.start, line.end) for line in above):
        return True
    return len(_regex("label").findall(head)) >= 2


def _is_dated(head: str, start: int, end: int) -> bool:
    if end - start > 120:
        return False
    written = next(grammar.find(head, start, end), None)
    if written is None or written.year is None or written.day is None:
        return False
    return written.end - written.start >= (end - start) // 3


def _is_signed(head: str, start: int, end: int) -> bool:
    if head[start : start + 3] not in ("By ", "BY ", "by ") or end - start > 80:
        return False
    names = read_names(head, start + 3, end, shipped())
    return names is not None and names.words > 1


def _breaks_off(text: str, part: Span) -> bool:
    """Whether a part ends in the middle of a sentence, which then goes on in the next."""
    end = text[part[0] : part[1]].rstrip()
    return len(end.rsplit("\n", 1)[-1]) > 30 and (end[-1:].islower() or end.endswith((",", "-", ";")))


def _letters(text: str, part: Span) -> int:
    return sum(len(word) for word in text[part[0] : min(part[1], part[0] + 8_000)].split())


def _from_marks(text: str, starts: list[int]) -> list[Span]:
    return (
        [_trimmed(text, start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
        if starts
        else []
    )


def _until_marks(text: str, ends: list[int]) -> list[Span]:
    return [_trimmed(text, start, end) for start, end in zip([0, *ends[:-1]], ends, strict=True)] if ends else []


def _between(text: str, mark: re.Pattern[str]) -> list[Span]:
    parts, at = [], 0
    for match in mark.finditer(text):
        parts.append((at, match.start()))
        at = match.end()
    parts.append((at, len(text)))
    return [_trimmed(text, start, end) for start, end in parts if text[start:end].strip()]


def _trimmed(text: str, start: int, end: int) -> Span:
    """The span without the blank lines before it and the white space behind it."""
    stop = start + len(text[start:end].rstrip())
    blank = re.compile(r"(?:[^\S\r\n\f]*[\r\n\f]+)*").match(text, start, stop)
    return (blank.end() if blank else start), stop


def _result(rule: str, text: str, parts: list[Span]) -> Split:
    if len(parts) < 2:
        return Split()
    gaps = zip([0, *(end for _, end in parts)], [*(start for start, _ in parts), len(text)], strict=True)
    left = []
    for start, end in gaps:
        words = text[start:end].strip(" \t\r\n\f_=|-~*")
        if words:
            at = text.index(words, start)
            left.append((at, at + len(words)))
    return Split(rule, tuple(parts), tuple(left))
