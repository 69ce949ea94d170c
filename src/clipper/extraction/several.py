"""Whether a text holds several clippings, also where nothing says where one ends and no rule would cut it."""

from __future__ import annotations

import re
from functools import cache

from clipper.extraction import dates
from clipper.extraction.splitting import SMALLEST, looks_like
from clipper.patterns import pattern

READ = 60_000
"""Characters from the start that are judged."""
ENTRIES = 4
"""Entries of the shortest list of results."""
LONGEST = 900
"""Letters of the longest entry of a list."""

_PARAGRAPHS = pattern(r"\n[^\S\n]*\n\s*")


@cache
def _title() -> re.Pattern[str]:
    return re.compile(
        r"(?m)^[ \t]*[\[【#*]{0,3}[ \t]?(?P<label>Title|TITLE|Headline|HEADLINE|Titel|TITEL|Titre|TITRE|Título|TÍTULO|"
        r"Titolo|TITOLO|Заголовок|标题|標題|题目|題目|タイトル|제목|العنوان|शीर्षक)[ \t]?[\]】*]{0,2}[ \t]?[:：][ \t]*\S"
    )


@cache
def _other() -> re.Pattern[str]:
    return re.compile(
        r"(?m)^[ \t]*[\[【#*]{0,3}[ \t]?(?:Date|DATE|Published|Source|SOURCE|Author|AUTHOR|Byline|BYLINE|Text|TEXT|"
        r"Body|BODY|Content|URL|Link|Section|Datum|Quelle|Autor|Fecha|Fuente|Auteur|Data|Fonte|Дата|Источник|"
        r"日期|时间|時間|来源|來源|作者|正文|内容|內容|日付|本文|날짜|출처|본문|"
        r"التاريخ|المصدر|النص|الكاتب|तारीख|स्रोत)[ \t]?[\]】*]{0,2}[ \t]?[:：]"
    )


def holds_several(text: str) -> bool:
    """Whether a reader would say that there are several articles in the text: as `auto` cuts it, by heads with the
    same labels again and again, or as the list of a search's results. Subheadings of one article are no sign."""
    return looks_like(text) > 1 or _repeats_its_labels(text[:READ]) or _is_a_list(text[:READ])


def _repeats_its_labels(text: str) -> bool:
    """Whether title after title is labelled, each with more labels and a text of its own behind it."""
    titles = list(_title().finditer(text))
    if len(titles) < 2 or len({match["label"] for match in titles}) > 1:
        return False
    ends = [match.start() for match in titles[1:]] + [len(text)]
    around = zip([0, *(match.end() for match in titles)], ends, strict=False)
    return all(
        _other().search(text, start, end) is not None
        and sum(len(word) for word in text[match.end() : end].split()) * (1 if text[start:end].isascii() else 3)
        >= SMALLEST
        for match, (start, end) in zip(titles, around, strict=False)
    )


def _is_a_list(text: str) -> bool:
    """Whether nearly every paragraph is an entry of its own: title, the day with its hour, the first sentence."""
    entries = [part for part in _PARAGRAPHS.split(text) if len(part) >= 60]
    if len(entries) < ENTRIES or sum(map(len, entries)) > LONGEST * len(entries):
        return False
    dated = [_is_dated(entry) for entry in entries]
    return any(dated[:2]) and sum(dated) * 5 >= len(entries) * 4


def _is_dated(entry: str) -> bool:
    return any(
        found.year and found.day and found.clock is not None for found in dates.find(entry, 0, min(len(entry), 320))
    )
