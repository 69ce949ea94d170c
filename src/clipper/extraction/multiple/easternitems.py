"""Whether an eastern text holds several articles: a row of datelines in brackets, titles in turn with texts."""

from __future__ import annotations

import re
from itertools import pairwise

from clipper.extraction.multiple.itemlines import ITEMS
from clipper.extraction.names.eastern import SURNAMES
from clipper.extraction.page.storedday import STORED_DAY
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

_HAN = r"[\u4e00-\u9fff]"
_TEXT = 45
"""Characters of the shortest text of an item."""
_TITLE = 14
"""Characters of an item's title, on the mean; what stands above a part of an article is mostly shorter."""
_ENDS = ("。", "！", "？", "」", "”", "…", ".", "!", "?", ":", "：", "，", ",", ")", "）")

_TOLD = pattern(
    r"(?m)^[ \t\u3000]*(?:[^\n【〔（([［]{8,60}\s)?[【〔（([［](?:"
    r"[^】〕）)\n]{0,12}(?:記者|记者|編譯)[^】〕）)\n]{2,25}(?:報導|报道|報道|电|電|訊|讯)"
    rf"|(?P<who>{_HAN}{{2,4}}(?:\s{_HAN}{{2,4}})?)\s(?P<town>{_HAN}{{2,5}})"
    r"|[^】\]］）)\n]{0,14}\s?(?:共同|時事|ロイター|AFP|CNN)"
    r"|(?P<towns>[\u3040-\u30ff\u4e00-\u9fffー]{2,6}(?:・[\u3040-\u30ff\u4e00-\u9fffー]{2,6})?))[】〕）)\]］](?=.)"
)
"""【記者王小明／台北報導】　(中央社記者王小明台北5日電)　【王小明 台北】　【名護】"""
_WIDE = pattern("[\u3040-\u30ff\u4e00-\u9fff]")
_CUT = 90
"""Characters of the shortest text that a page cut without a mark."""
_APART = 12
"""By how many characters the lengths of such texts differ."""
_MORE = pattern(
    r"[\s.…](?:(?:繼續|继续)(?:閱讀|阅读)|(?:閱讀|阅读|查看)(?:全文|更多|詳情|详情)|続きを(?:読む|見る)|더\s?보기|전체\s?보기)\W{0,4}\Z"
)
"""A page's link behind the last words of a text: `議會決定關閉舊橋,渡船將運送居民 繼續閱讀`."""
_STAMP = pattern(r"[\u3040-\u9fff]{2,12}\s(?:\d{4}年)?(?:\d\d?月)?\d\d?日(?:[(（][月火水木金土日][)）])?\s\d\d?:\d\d")
"""A paper and its hour among what a search has found: `川町新聞 5日 05:04`."""
_HEAD = 5
"""Lines above which the first of them stands."""
_REGIONS = pattern(rf"(?m)^[ \t\u3000]*(?P<town>{_HAN}{{2,4}})[)）](?=\S)")
"""大阪)橋が開通"""


_PAGES = pattern(r"(?m)^第\d{1,2}版[(（][^()（）\n]{0,8}[)）]\s{0,2}专栏[:：]")
"""第1版(要闻)专栏: above each article of a day's paper"""
_DISPATCHES = pattern(r"(?m)^[ \u3000]*【(?:[^】\n]{2,12}社[^】\n]{2,10}\d{1,3}日[电電]|本刊[讯訊])】")
"""【河江社南港7日电】 before each of a page's dispatches"""


def holds_items(text: str) -> bool:
    """Whether an eastern text is a list of articles, each with its own dateline, region or title."""
    if len(_WIDE.findall(text, 0, 800)) < _TEXT:
        return False
    lines = [line for line in map(str.strip, text.split("\n")) if line and line not in ("-", "•", "*")]
    long = sum(len(line) >= _TEXT for line in lines)
    heads = [head for head in _TOLD.finditer(text) if _is_dateline(head)]
    if len(heads) >= ITEMS and long <= len(heads) * 5 // 4:
        return True
    if len(_PAGES.findall(text)) > 1 or len(_DISPATCHES.findall(text)) >= ITEMS:
        return True
    regions = {head[0].strip() for head in _REGIONS.finditer(text) if is_place(head["town"])}
    return (
        len(regions) >= ITEMS
        or _in_turn(lines)
        or _are_cut(lines)
        or _are_teasers(lines)
        or _are_found(lines)
        or _are_stamped(lines)
    )


def _is_dateline(head: re.Match[str]) -> bool:
    """Whether the bracket names a reporter, a person and a known town, or known towns."""
    if head["towns"]:
        return all(map(is_place, head["towns"].split("・")))
    return not head["who"] or (head["who"][0] in SURNAMES and (is_place(head["town"]) or is_place(head["town"][:2])))


def _in_turn(lines: list[str]) -> bool:
    """Whether titles stand in turn with one text each, to the end of the text."""
    first = next((at for at in range(len(lines) - 1) if len(lines[at + 1]) >= _TEXT), 0)
    turns = [STORED_DAY.sub("", lines[first]), *lines[first + 1 :]] if lines else []
    titles, texts = turns[::2], turns[1::2]
    if len(texts) < ITEMS or len(set(titles)) < len(titles) or sum(map(len, titles)) < _TITLE * len(titles):
        return False
    return all(8 <= len(title) < _TEXT and not title.endswith(_ENDS) for title in titles) and all(
        len(text) >= _TEXT for text in texts
    )


def _are_cut(lines: list[str]) -> bool:
    """Whether different texts all break off within a sentence, nearly of one length."""
    texts = {line for line in lines if len(line) >= _CUT}
    if len(texts) < ITEMS or any(text.endswith(_ENDS) for text in texts):
        return False
    lengths = sorted(map(len, texts))
    return lengths[-1] - lengths[0] <= _APART


def _are_found(lines: list[str]) -> bool:
    """Whether texts end in links to their rest, or stand each below its title, its paper and its hour."""
    stamps = [at for at, line in enumerate(lines[:-1]) if len(line) <= 40 and _STAMP.fullmatch(line)]
    titles = {lines[at - 1] for at in stamps if at and len(lines[at - 1]) >= _TITLE}
    found = stamps[:1] != [] and stamps[0] <= _HEAD and len(titles) == len(stamps) >= ITEMS
    return found or _end_in_links(lines)


_DAY = pattern(
    rf"[(（]?\s?(?:{_HAN}{{2,4}}\s?)?(?P<day>\d{{4}}[./年-]\d\d?[./月-]\d\d?)日?(?:\s(?P<hour>\d\d?:\d\d)(?:\s?[:：]?\s?更新)?)?\s?[)）]?"
)
"""( 2020/01/05 0:58: 更新)　大阪2020.01.05 00:13　2020年01月05日"""


def _are_stamped(lines: list[str]) -> bool:
    """Whether title and text stand above a day and its hour, or below a day, again and again, the newest first."""
    days, titles = [], set()
    for at, line in enumerate(lines):
        stamp = _DAY.fullmatch(line) if len(line) <= 30 and line[-1] in "日)）0123456789" else None
        if stamp is None:
            continue
        if stamp["hour"] and at > 1 and len(lines[at - 1]) >= _TEXT:  # the text right above, and its title
            above = [words for words in lines[max(0, at - 3) : at - 1] if _DAY.fullmatch(words) is None]
            title = next((words for words in above[::-1] if 8 <= len(words) < _TEXT and not words.endswith(_ENDS)), "")
        else:
            title = lines[at + 1] if at + 2 < len(lines) and len(lines[at + 2]) >= _TEXT else ""
        if title:
            days.append([int(digits) for digits in re.findall(r"\d+", stamp["day"])])
            titles.add(title)
    return len(titles) == len(days) >= ITEMS and all(above >= below for above, below in pairwise(days))


def _end_in_links(lines: list[str]) -> bool:
    """Whether nearly every text ends in a page's link to the rest of it."""
    texts = {line for line in lines if len(line) >= _TEXT}
    linked = {line for line in texts if _MORE.search(line, len(line) - 12)}
    return len(linked) >= ITEMS and sum(line.endswith(_ENDS) for line in texts - linked) * 4 <= len(linked)


def _are_teasers(lines: list[str]) -> bool:
    """Whether different texts end in the points of a page that cut them, and none is whole."""
    teasers = {line for line in lines if len(line) >= _TEXT and line.endswith(("...", "…"))}
    return len(teasers) > ITEMS and not any(len(line) >= _CUT and line.endswith("。") for line in lines)
