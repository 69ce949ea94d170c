"""Writers in eastern lines of several fields: behind the day, before their house or office, with a weblog's label."""

from __future__ import annotations

import re

from clipper.extraction.names.chinese import NOBODY, are_people, is_a_person, is_a_rubric
from clipper.extraction.names.eastern import ends_as_a_name, is_japanese_name
from clipper.extraction.names.names import is_given
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

_HAN = r"[\u4e00-\u9fff々]"
_POSTED = pattern(
    r"(?:发表于|發表於|发布于|發佈於|张贴于|張貼於)\s?\d{4}[^\n|｜]{3,22}?\s(?:由|作者[:：]?|by)\s?"
    r"(?P<posted>[^\s|｜:：]{2,12})(?=\s|\Z)|"
    r"作者\s?[:：]\s?(?P<account>[^\s:：|｜]{2,12})\s(?:于|於)\s?\d{4}[-/年.]"
)
"""发表于 2020年1月5日 由 王明　作者：王明 于 2020-01-05 10:01:00 发表"""
_NO_ACCOUNT = pattern(
    r"管理员|管理員|站长|站長|佚名|未知|匿名|不详|不詳|本站|网络|網絡|網路|编辑|編輯|原创|原創|(?i:admin|editor)"
)
"""Who is nobody's account."""
_GLUED = pattern(
    rf"作者\s?[:：]\s?(?P<who>{_HAN}{{2,3}}?)(?=责任编辑|责编|\d{{4}}[-年]|编辑[:：]|来源|发布|浏览|点击|字号|責任編輯|編輯[:：])"
)
"""来源：晨江网作者：王明责任编辑：李华"""
_FIELD = pattern(rf"\d{{4}}(?:[-/.]\d\d?[-/.]\d\d?|年\d\d?月\d\d?日)\s?[|｜]\s?(?P<who>{_HAN}{{3}})(?=\s?(?:[|｜]|\Z))")
"""2020-01-05 | 王小明 | 阅读 12"""
_POSTER = pattern(r"投稿者\s?[:：]?\s?(?P<who>[^\s|｜:：a-z]{2,12})(?=\s|\Z)")
"""投稿日: 2020年1月5日 投稿者: 田中太郎"""
_BEHIND_ITS_PAPER = pattern(
    rf"(?:\d{{4}}[-/]\d\d?[-/]\d\d?|\d\d?:\d\d)\s{{1,3}}(?:中時|中時電子報|旺報|{_HAN}{{2,5}}[报報网網])\s{{1,3}}"
    rf"(?P<who>{_HAN}{{2,3}}(?:、{_HAN}{{2,3}}){{0,3}})\Z"
)
"""10:01 2020/01/05 中時 王小明"""
_CHINESE = pattern(
    rf"(?P<dated>{_HAN}{{3}}(?:[ 、]{_HAN}{{2,3}}){{0,2}})\s{{1,3}}\d{{4}}(?:[-/.]\d\d?[-/.]\d\d?|"
    rf"年\d\d?月\d\d?日)[\s\d:]{{0,10}}\Z|"
    rf"(?P<pointed>{_HAN}{{2,3}})\s?[·•]\s?\d{{4}}年|"
    rf"(?:[^|｜\n]{{2,20}}[|｜]\s?)?(?P<told>{_HAN}{{3}}(?:、{_HAN}{{2,3}}){{0,3}})\s(?:{_HAN}{{2,3}})?[報报][導道导]\Z|"
    rf"(?P<sent>{_HAN}{{3}}(?:[ 、]{_HAN}{{2,3}}){{0,3}})\s?[／/]\s?{_HAN}{{2,4}}[報报][導道导]\Z"
)
"""王小明 2020年01月05日 10:01　晨江新聞 | 王小明 綜合報導　晨江新聞 | 王小明 台北報導　王小明 李大華 / 台南報導"""
_JAPANESE = r"[\u4e00-\u9fff々]{1,4}[ \u3000]?[\u3040-\u30ff\u4e00-\u9fff々]{1,4}"
_OFFICE = (
    "(?:記者|編集委員|編集部|編集長|論説委員|ジャーナリスト|ライター|アナリスト|エコノミスト|コラムニスト|評論家|作家|教授|准教授|"
    "弁護士|研究員|コンサルタント|代表|社会保険労務士|税理士)"
)
_WITH_OFFICE = pattern(
    rf"(?P<who>{_JAPANESE})"
    rf"(?:\s?[:：／/|｜・]\s?(?P<of>[^:：\n]{{0,24}}?)|[ \u3000]+(?:[^\s:：]{{2,16}}[ \u3000]?)?){_OFFICE}"
)
"""田中 太郎 : 川町経済 記者　田中太郎　ジャーナリスト"""
_IN_BRACKETS = pattern(rf"[\[［](?P<who>{_JAPANESE})[，,、]\s?[^\]］\n]{{2,20}}[\]］]")
"""[田中太郎，川町ニュース]"""
_FROM_A_TOWN = pattern(rf"(?P<place>[\u30a0-\u30ff\u4e00-\u9fff・]{{2,10}})＝(?P<who>{_JAPANESE})")
"""ワシントン＝田中太郎"""
_WITH_HOUSE = pattern(rf"(?P<who>{_JAPANESE})[，,]\s?[A-Z][A-Za-z.]{{2,14}}")
"""田中太郎，Example"""
_BEFORE_THE_DAY = pattern(
    rf"(?P<who>{_JAPANESE})\s?(?:[(（][^()（）\d]{{2,14}}[)）]\s?)?\d{{4}}年\d\d?月\d\d?日(?:\s?\d\d?[:時]\d\d分?)?"
)
"""田中 太郎2020年1月5日 10:01　田中太郎 (編集部)2020年01月05日 10時01分"""
_HINDI = pattern(
    r"(?:[\d)]|IST|[AP]M)\s?\|?\s?(?:Author|Reporter|लेखक|Written By|By)\s?:?\s"
    r"(?P<who>[\u0900-\u097f.]+(?:\s[\u0900-\u097f.]+){1,2})(?=\s*(?:\Z|[|,-]))"
)
"""Publish Date:Sun, 05 Jan 2020 10:01 AM (IST) Author: राम कुमार"""
_ARABIC = r"[\u0620-\u063f\u0641-\u065f\u0670-\u06d3]"
_ARABIC_NAME = rf"{_ARABIC}{{2,}}(?:\s{_ARABIC}{{2,}}){{1,2}}"
_BY_ARABIC = pattern(
    rf"\d{{4}}\s?(?:[-|–،]\s?)?بواسطة\s?[:：]?\s?(?P<who>{_ARABIC_NAME})(?=\s?(?:\Z|[|–-]))|"
    rf"(?:نشرت?|كتبت?|أضيفت?|أضافه)\s?(?:بواسطة|من قبل)\s?[:：]?\s?(?P<posted>{_ARABIC_NAME}?)"
    r"(?=\s(?:في|بتاريخ|يوم)\s|\s?[|–-]\s?\d|\Z)|"
    rf"بواسطة\s?[:：]?\s?(?P<updated>{_ARABIC_NAME}?)\s(?=آخر تحديث\s)"
)
"""5 يناير 2020 بواسطة أحمد علي　نشرت بواسطة: أحمد علي في 5 يناير 2020"""


_OF_A_HOUSE = pattern(
    r"(?:الإدارة|ادارة|إدارة|فريق|هيئة|قسم|مدير|محرر|المحرر|موقع|وكالة|صحيفة|جريدة|غرفة|مكتب)(?:\s|\Z)"
)
"""How an office of the house is called rather than a writer."""
_FIELDS = pattern(
    rf"(?P<place>{_ARABIC}{{3,}}(?:\s{_ARABIC}{{3,}})?)\s?[-–]\s?[«\"]?{_ARABIC}{{3,}}\d{{0,3}}[»\"]?\s?[-–]\s?"
    rf"(?P<who>{_ARABIC_NAME})\s?:?"
)
"""عمان - النهر24 - أحمد علي"""


def in_line(part: str) -> tuple[int, int] | None:
    """The span of who wrote, in a short line that is no sentence."""
    match: re.Match[str] | None = None
    if "\u0600" < part[0] < "\u0700" or "بواسطة" in part:
        match = _BY_ARABIC.search(part) if "بواسطة" in part or "من قبل" in part else None
        if match is None and (fields := _FIELDS.fullmatch(part)) is not None and is_place(fields["place"]):
            return fields.span("who") if is_given(fields["who"].split()[0]) else None
    elif holds(part, ("于", "於")):
        match = _POSTED.match(part)
        who = match[match.lastgroup or 0] if match is not None else ""
        if NOBODY.search(who) is not None or _NO_ACCOUNT.match(who) is not None:
            match = None
    if match is not None:
        return None if _OF_A_HOUSE.match(match[match.lastgroup or 0]) else match.span(match.lastgroup or 0)
    if "\u4e00" <= part[0] <= "\u9fff" and (match := _CHINESE.match(part)) is not None:
        who = match[match.lastgroup or 0]
        rubric = match["pointed"] is not None and is_a_rubric(who)
        if not rubric and are_people(who) and all(is_a_person(one) or len(one) < 3 for one in re.split("[ 、]", who)):
            return match.span(match.lastgroup or 0)
        match = None  # 石家庄 2020-01-05
    if "作者" in part and (match := _GLUED.search(part)) is not None:
        return match.span("who") if are_people(match["who"]) else None
    if "投稿者" in part and (match := _POSTER.search(part)) is not None:
        return match.span("who")
    if part[0].isdigit() and (match := _FIELD.match(part)) is not None and are_people(match["who"]):
        return match.span("who")
    if any("\u0900" <= letter < "\u0980" for letter in part[-3:]):
        match = _HINDI.search(part)
    elif "＝" in part and (abroad := _FROM_A_TOWN.fullmatch(part)) is not None and is_place(abroad["place"]):
        match = abroad
    elif part[-1] in "]］":
        match = _IN_BRACKETS.fullmatch(part)
    elif part[0].isdigit() and "\u4e00" <= part[-1] <= "\u9fff":
        match = _BEHIND_ITS_PAPER.search(part)
        return None if match is None or not are_people(match["who"]) else match.span("who")
    elif "\u4e00" <= part[0] <= "\u9fff" and holds(part, (" ", "\u3000", ":", "：", "／", "/", "年", "，", ",", "・")):
        match = _WITH_OFFICE.fullmatch(part)
        if match is not None and match["of"] and ("党" in match["of"] or is_japanese_name(match["of"])):
            return None  # 田中太郎・佐藤花子記者
        match = match or _WITH_HOUSE.fullmatch(part)
        match = match or (_BEFORE_THE_DAY.fullmatch(part) if "年" in part else None)
    if match is None:
        return None
    who = match["who"]
    if "\u0900" <= who[0] < "\u0980" and not is_given(who.split()[0]):
        return None  # नदी संवाददाता
    if who[-1] in "県市町村区所社店院券" or is_place(who):
        return None  # 山口県 弁護士
    if "\u3040" < who[0] < "\ua000" and not (is_japanese_name(who) or ends_as_a_name(who)):
        return None
    return match.span("who")
