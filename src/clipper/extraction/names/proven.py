"""Eastern names that no label proves but what stands beside them: an office, a house, the hour, a bracket."""

from __future__ import annotations

import re

from clipper.extraction.names.chinese import are_people, is_a_person
from clipper.extraction.names.eastern import ends_as_a_name, is_japanese_name
from clipper.patterns import pattern

_HAN = r"[\u4e00-\u9fff々]"
_OFFICES = (
    "教授|講師|讲师|研究員|研究员|評論家|评论员|評論員|作家|律师|律師|弁護士|医師|医生|醫師|ジャーナリスト|ライター|記者|记者|"
    "アナリスト|エコノミスト|コラムニスト|学者|學者|博士|编辑|編輯|編集委員|論説委員|撰稿人|專欄作家|专栏作家"
)
_WITH_OFFICE = pattern(
    rf"(?:作者\s?[:：]\s?)?(?P<who>{_HAN}{{2,4}}[ \u3000]?[\u3040-\u30ff\u4e00-\u9fff]{{0,3}})\s?"
    rf"[（(][^（()）\d]{{0,24}}(?:{_OFFICES})[）)]"
)
"""田中太郎（川町大学教授）　王小明（晨江大學教授）"""
_NAME = rf"{_HAN}{{1,4}}[ \u3000]?[\u3040-\u30ff\u4e00-\u9fff]{{1,4}}"
_WITH_HOUR = pattern(
    rf"(?P<who>{_NAME}(?:、{_NAME}){{0,4}})\s{{1,3}}\d{{4}}年\d\d?月\d\d?日\s?\d\d?(?:時\d\d分|[:：]\d\d)"
)
"""田中太郎、山田花子 2020年1月5日 5時00分"""
_OF_A_HOUSE = pattern(
    rf"{_HAN}{{2,6}}新聞(?:社|デジタル)?[\s\u3000]?(?:{_HAN}{{2,6}}[部面]|編集委員|記者)?[\s\u3000・]+(?P<who>{_NAME})(?:記者)?"
)
"""川町新聞　田中太郎"""
_COMPILED = pattern(
    r"(?:[〔（(\[【]?(?:本報)?(?P<label>編譯|编译|記者|记者)\s?|[〔【][A-Za-z]{0,14})"
    rf"(?P<who>{_HAN}{{2,3}}(?:[、‧]{_HAN}{{2,3}}){{0,3}})\s?[／/╱∕]\s?"
    r"(?:綜合|综合|專題|专题|特稿|外電)(?:外電|外电)?(?:報導|报道|報道|报导)(?:[〕）)\]】]|\Z|\s(?=\d{4}))"
)
"""〔編譯王小明／綜合報導〕"""
_ROOM = (
    rf"(?!{_HAN}{{0,5}}(?:管制|防治|研究|醫療|医疗|活動|活动|購物|购物|文化|展覽|會議|服務|服务|訓練|運動|指揮|應變|福利|急救|醫學|"
    rf"勤務|氣象|預報|資訊|科技|教育|藝術|轉運|交通|物流|太空|癌症|產業|救災|數據)中心)"
    rf"{_HAN}{{1,6}}(?:中心|頻道|频道|小[組组]|新聞部|编辑部|編輯部|"
    r"(?<=[國內際社會政經體娛影文網路方案譯聞時稿])[組组])"
)
"""What the rooms of a paper are called that sign in a writer's place: `社會中心`, `財經頻道`, `專案組`."""
SIGNING_DESK = pattern(rf"[〔（(\[【［]?(?P<who>{_ROOM})\s?[／/╱∕]")
_DESK = pattern(
    rf"[〔（(\[【［]?(?P<who>{_ROOM}(?:、{_ROOM})?)\s?[／/╱∕]\s?(?:即時|綜合|综合|整理|專題|外電)(?:外電|外电|整理)?"
    r"(?:[報报][導道导])?(?:[〕）)\]】］]|\s|\Z)"
)
"""社會中心／綜合報導"""
_ROOM_ALONE = pattern(r"(?P<who>[^\s。、，・:：（）()\u3041-\u309f]{1,14}(?:編集部|取材班|報道部|编辑部))")
"""川町ニュース編集部"""


_STROKED = pattern(rf"(?P<who>{_HAN}{{3}}) / (?={_HAN}[^/\n]{{39}})")
"""王小明 / 舊橋重新開放, with which a story begins"""
_SPELT = pattern(rf"(?P<who>{_NAME})\s?[（(][\u3041-\u309f・\s\u3000]{{4,16}}[）)]")
"""田中 太郎（たなか・たろう）"""


def in_line(part: str, *, whole: bool) -> re.Match[str] | None:
    """The name in a line of its own, or in the bracket with which a story begins."""
    desk = _DESK.match(part) if part.find("／", 3, 12) > 0 or part.find("/", 3, 12) > 0 else None
    if desk is not None:
        return desk
    if len(part) > 60 and part[3:6] == " / " and (stroked := _STROKED.match(part)) is not None:
        return stroked if is_a_person(stroked["who"]) else None
    if part[0] in "〔（([【編编":
        told = _COMPILED.match(part)
        return told if told is not None and _compiled(told) else None
    room = _ROOM_ALONE.fullmatch(part) if whole and part[-1] in "部班" else None
    if room is not None:
        return room
    if not whole or not "\u3040" <= part[0] <= "\u9fff":
        return None
    spelt = _SPELT.fullmatch(part) if part[-1] in "）)" else None
    if spelt is not None and _is_japanese(spelt["who"]):
        return spelt
    roled = _WITH_OFFICE.fullmatch(part) if part[-1] in "）)" else None
    if roled is not None:
        short = len(roled["who"]) <= 3 and are_people(roled["who"])
        return roled if short or _is_japanese(roled["who"]) else None
    match = _WITH_HOUR.fullmatch(part) if part[-1] in "分0123456789" else _OF_A_HOUSE.fullmatch(part)
    return match if match is not None and all(map(_is_japanese, match["who"].split("、"))) else None


def _compiled(told: re.Match[str]) -> bool:
    """Whether they are names: one of two characters without a label is a town or a rubric: `【生活／綜合報導】`."""
    who = told["who"].replace("‧", "、")
    return are_people(who) and (told["label"] is not None or len(who) > 3 or (len(who) == 3 and is_a_person(who)))


def _is_japanese(words: str) -> bool:
    return is_japanese_name(words) or ends_as_a_name(words)
