"""Chinese names that no label proves: who is a person, and the writer alone on a line above a date or of a blog."""

from __future__ import annotations

import re

from clipper.extraction.bylineforms import Signature
from clipper.extraction.easternnames import SURNAMES
from clipper.extraction.reading import Reading
from clipper.patterns import pattern

NOBODY = pattern(
    r"表示|报道|獲悉|获悉|采访|在|从|了解|问|說|说|编輯|编辑|责任|協会|协会|会\Z|共同|時事|通信|新聞|招待|发布|發布|"
    r"综合|实习|現場|现场|日电|电|摄|攝|撮影|写真|提供|ニュース|ロイター|支局|編集部|取材班|网|網|[报報社台界]\Z"
)
"""What is in no name of a person."""
_NAME = pattern(r"[\u4e00-\u9fff々]{2,3}")
_HOUSE = pattern(r"[\u4e00-\u9fff]{2,8}[报報网網社刊]")
"""张三/晨江日报"""
_YEAR = pattern(r"\d{4}[-/.年]\d")
_ORIGINAL = pattern(r"(?:原创|原創|Original)\s?[:：\s]\s*(?P<who>[\u4e00-\u9fff々]{2,3})(?=\s)")
"""原创 张三 晨江观察 2020-01-05"""


def names_a_writer(line: str) -> bool:
    """Whether a line begins with a writer's label, or as a paper's own story does: `采写：`, `晨江快报讯(记者 张三`."""
    bare = line.lstrip("【（(")
    labelled = bare[:2] in _LABELS or (bare[:1] == "《" and "》作者 " in bare)
    return (labelled and len(line) <= 40) or any(told in line[:14] for told in _TOLD)


_LABELS = frozenset(["采写", "撰文", "作者", "記者", "记者", "撰稿", "文/", "文／", "文｜"])
_TOLD = ("讯(记者", "讯（记者", "訊(記者", "訊（記者")


def are_people(who: str) -> bool:
    """Whether Chinese words are names, each beginning with a surname."""
    return NOBODY.search(who) is None and all(name[0] in SURNAMES for name in re.split(r"[、\s]+", who))


def alone(reading: Reading, number: int) -> Signature | None:
    """The writer whom line `number` names alone: above a date, or behind the word for a blog's own article."""
    line = reading.lines[number]
    if line.text[:2] in ("原创", "原創", "Or"):
        own = _ORIGINAL.match(reading.text, line.start, line.end + 6)
        if own is not None and are_people(own["who"]):
            return Signature(*own.span("who"), "byline: a blog's own writer (zh)")
    if number == 0 or not 2 <= len(line.text) <= 14 or number + 1 == len(reading.lines):
        return None
    if not _YEAR.match(reading.lines[number + 1].text):
        return None
    name, _, house = line.text.partition("/")
    if (_HOUSE.fullmatch(house) if house else len(name) == 3) and _NAME.fullmatch(name) and are_people(name):
        return Signature(line.start, line.start + len(name), "byline: a name above the date (zh)")
    return None
