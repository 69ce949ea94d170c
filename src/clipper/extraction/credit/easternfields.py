"""What stands beside the day in Chinese and Arabic lines without a label: a portal's source, a supplier, its town.

And who joined in reporting, which closes a Chinese text.
"""

from __future__ import annotations

from clipper.extraction.credit.creditlines import Credit
from clipper.extraction.credit.sources import PAPER
from clipper.extraction.tables.agencies import Agencies, Named
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

_BUTTONS = pattern(r"\s?(?:收藏本文|我有话说|评论|微博|打印|分享|字号|参与|阅读|浏览|点击)")
_TELEGRAM = pattern(
    r"(?P<name>[\u4e00-\u9fff]{2,5})\s?(?:(?<=\s)|(?:記者|记者)\s?[\u4e00-\u9fff]{2,3})(?P<town>[\u4e00-\u9fff]{2,4})"
    r"\d{1,2}日(?:綜合|综合|專|专)?外?[電电]"
)
"""中央社 台北14日電　中央社 記者王小明台北14日電"""
_BEHIND_THE_YEAR = pattern(r"م\s?(?P<name>[\u0621-\u064a]{2,6})")
_BEFORE_BOTH_DAYS = pattern(
    r"(?P<town>[\u0621-\u064a]+(?: [\u0621-\u064a]+){0,2}?) \d{1,2} [\u0621-\u064a ]{3,16} \d{4}\s?هـ"
)
"""الرياض 10 جمادى الأولى 1441 هـ الموافق 5 يناير 2020 م واس"""


def credit(text: str, start: int, end: int, agencies: Agencies) -> Credit | None:
    """A portal's source, alone or before its buttons (`2020-01-05 10:56 新京报 收藏本文`), or a telegram's supplier."""
    match = PAPER.match(text, start, end)
    if match is not None and (match.end() == end or _BUTTONS.match(text, match.end(), end)):
        only = agencies.exactly(match["name"])
        named = Named(only.name if only else match["name"], *match.span("name"), "")
        return Credit(*match.span("name"), (named,), "credit: beside the date")
    behind = _BEHIND_THE_YEAR.fullmatch(text, start, end) if text.startswith("م", start) else None
    match = behind or _TELEGRAM.match(text, start, end)
    only = agencies.exactly(match["name"]) if match is not None and (behind or is_place(match["town"])) else None
    if match is None or only is None:
        return None
    return Credit(*match.span("name"), (only.moved(match.start("name")),), "credit: beside the date")


_CONTRIBUTORS = pattern(
    r"[\u4e00-\u9fff、 ]{2,30}[对對](?:此|本)文[亦也均]?有(?:贡献|貢獻)|"
    r"[参參][与與加](?:采写|採寫|記者|记者|采访|採訪|报道|報道|撰写)\s?[:：]\s?[\u4e00-\u9fff、，, ]{2,60}|"
    r"[编編][译譯]\s?[:：]?\s?[\u4e00-\u9fff ]{2,8}[;；,，、]\s?[审審][校核]\s?[:：]?\s?[\u4e00-\u9fff ]{2,8}"
)
"""参与采写：张三、李四　编译 张三；审校 李四"""


def names_contributors(words: str) -> bool:
    """Whether the words of a bracket below a Chinese story name who helped to write or to translate it."""
    return _CONTRIBUTORS.fullmatch(words) is not None


def town(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The town of a telegram behind the day, or before the days of both calendars."""
    if text[start : start + 1] < "\u0621":
        return None
    match = (_TELEGRAM if text[start] > "\u2e7f" else _BEFORE_BOTH_DAYS).match(text, start, end)
    return match.span("town") if match is not None and is_place(match["town"]) else None
