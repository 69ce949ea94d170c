"""Datelines of Chinese, Japanese, Korean, Arabic, Hindi and Russian papers, each in its own order and brackets."""

from __future__ import annotations

import re
from functools import cache

from clipper.extraction import dates
from clipper.extraction.agencies import Agencies, Named
from clipper.extraction.dateline import JOINED, Dateline
from clipper.extraction.easternnames import is_japanese_name
from clipper.extraction.gazetteer import is_place
from clipper.extraction.names import is_given
from clipper.extraction.signatures import before_the_place
from clipper.patterns import pattern

_HAN = r"[\u4e00-\u9fff]"
_COUNTED = "[一二三四五六七八九十]{1,3}"
_DAY = rf"(?P<date>(?:(?:\d{{4}}年)?\d{{1,2}}月)?\d{{1,2}}日|(?:{_COUNTED}月)?{_COUNTED}日)"
_PATTERNS = {
    # 新华社北京1月5日电（记者张三）　中新社上海5日电　人民网北京1月5日电　（中央社记者…台北5日電）　【路透伦敦5日电】
    "zh": rf"[（(【]?据?(?P<agency>本[报報]|(?:路透|法新|美联|美聯|彭博|共同)社?|{_HAN}{{1,6}}?(?:社|网|網|报|報|台))"
    rf"】?\s?(?:(?:记者|記者)(?:{_HAN}{{3}}|{_HAN}{{2}}|{_HAN}{{4,12}}?)|[／/]\s?)?(?P<place>{_HAN}{{2,8}}?)?\s?{_DAY}"
    r"(?:体育|體育|财经|財經|新媒体|经济|国际)?(?:专|專|综合|綜合|外|特)*[电電讯訊](?:報導|报道)?"
    r"(?P<byline>\s?[（(](?:记者|記者|通讯员)[^）)]{2,30}[）)])?[)）】]?",
    # 〔記者王小明／台北報導〕　記者王小明、李大華/高雄5日電
    "zh reporter": rf"[〔（(\[【]?(?:{_HAN}{{2,6}}[／/]\s?)?(?:特派|特約|駐地|本報)?(?:記者|记者)"
    rf"(?P<name>{_HAN}[\u4e00-\u9fff、，, ]{{1,18}}?)"
    rf"\s?[／/╱∕＼\\]\s?(?P<place>{_HAN}{{2,6}}?)\s?(?:{_DAY})?(?:即時|綜合|综合|現場|专题|專題)?(?:報導|报道|報道|报导|電|电|传真|傳真)"
    r"[〕）)\]】]?",
    # 【新華社北京1月5日】　新華網北京1月5日 (Xinhua in Japanese)
    "ja xinhua": rf"【?(?P<agency>新華[社網])(?P<place>[\u3040-\u30ff\u4e00-\u9fffー]{{2,12}}?){_DAY}"
    r"(?:】|(?=[\s\u3000]))",
    # 專案組／台北報導　王小明\\臺中報導 (the town must be known)
    # 南部中心／王小明 高雄報導
    "zh desk": rf"[〔（(\[【]?(?P<desk>{_HAN}{{2,5}})\s?[／/╱∕＼\\]\s?(?:{_HAN}{{2,3}}\s)?"
    rf"(?P<town>{_HAN}{{2,4}}?)[縣县市]?(?:即時|綜合|现场|現場|专题|專題)?(?:報導|报道|報道|报导)[〕）)\]】]?",
    # 【本報香港訊】　本报北京讯（记者　(吉隆坡5日讯)　《例子时空》北京1月5日电（记者
    "zh house": rf"[【〔\[]?本[报報](?P<town>{_HAN}{{2,5}}?)(?:电|電|讯|訊)(?:[】〕\]]|(?=\s?[（(](?:记者|記者)))"
    rf"|[（(](?P<marked>{_HAN}{{2,6}}?){_DAY}[讯訊电電][）)]"
    rf"|{_HAN}{{2,8}}[《“「]{_HAN}{{2,8}}[》”」](?P<behind>{_HAN}{{2,6}}?)(?P<day>(?:\d{{1,2}}月)?\d{{1,2}}日)"
    r"[电電讯訊](?=\s?[（(](?:记者|記者))",
    # 沈阳8月14日电 (张三丰) (a portal that left its own name out)
    "zh town": rf"(?P<agency>)(?P<place>{_HAN}{{2,6}}?){_DAY}[电電](?=\s?[（(])",
    # 据新华社电　据新华社报道，
    "zh without place": rf"[（(【]?据?(?P<agency>{_HAN}{{2,6}}?社)(?:消息|电|電)[）)】]?",
    # 【ワシントン共同】　【北京＝山田太郎】　【ソウル時事】　（北京＝共同）　[東京　5日　ロイター]
    "ja agency first": r"【(?P<agency>AFP(?:BB News)?)[＝=]時事】"
    rf"|【{_DAY}\s?(?P<wire>AFP(?:BB\sNews)?|CNN|CNS|東方新報|Xinhua News)】",
    "ja": r"[【（(\[［](?P<place>[\u3040-\u30ff\u4e00-\u9fffー・/／]{2,12}?)"
    rf"(?:[＝=](?P<name>[^】）)\]］]{{2,14}})|\s{_DAY}\s(?P<wire>[^】）)\]］]{{2,10}})"
    r"|(?P<agency>共同|時事|中央社|ロイター|(?:AFP|ＡＦＰ)[＝=]?時事|AFP|ＡＦＰ))[】）)\]］](?:\s?[-–—])?",
    # （ブルームバーグ）：　【時事】
    "ja without place": r"[【（(\[［〔](?P<agency>[\u3040-\u30ff\u4e00-\u9fffー・]{2,10}|AFP)[】）)\]］〕]\s?[:：]?",
    # 【名護・国頭】 (papers of Okinawa)
    "ja town": r"【(?P<town>[\u3040-\u30ff\u4e00-\u9fffー]{2,8}(?:・[\u3040-\u30ff\u4e00-\u9fffー]{2,8})?)】(?=\S)",
    # ワシントン共同＝
    "ja without bracket": r"(?P<place>[\u30a0-\u30ff\u4e00-\u9fff]{2,8}?)(?P<agency>共同|時事)[＝=]",
    # (서울=연합뉴스) 홍길동 기자 =　[서울=뉴시스]　【서울=뉴시스】
    "ko": r"[(\[【（](?P<place>[\uac00-\ud7af]{2,6}(?:[·,]\s?[\uac00-\ud7af]{2,6})?)\s?=\s?"
    r"(?P<agency>[\uac00-\ud7afA-Za-z0-9]{2,8})[)\]】）]",
}
"""The forms of each country; those without a place give a supplier alone."""


_INSIDE = pattern(r"【[\u3040-\u30ff\u4e00-\u9fffー・]{2,12}?(?:(?:AFP)?時事|共同|[＝=][^】\d]{2,14})】")
"""A dateline behind the caption or title that lost its line end: `橋の開通式【大阪共同】市は`."""
_HOUSES = frozenset(["الاتحاد", "البيان", "الخليج", "مواقع إخبارية", "مواقع", "متابعات", "خاص", "صحف"])
"""What papers of the Gulf put in a bracket behind the town, as `القاهرة (الاتحاد) أكد`: their own name, or no name."""


@cache
def _regex(name: str) -> re.Pattern[str]:
    return re.compile(_PATTERNS[name])


def dateline(text: str, start: int, end: int, number: int, agencies: Agencies) -> Dateline | None:
    """The dateline in the manner of an eastern paper with which text[start:end] begins, or None."""
    caption = text.find("）【新華社", start, end) + 1  # a caption may run into the dateline
    start = caption or start
    if text[start] != "【" and text.find("】", start, min(end, start + 80)) > 0:
        inside = _INSIDE.search(text, start + 1, min(end, start + 80))
        start = inside.start() if inside else start
    if text[start] == "|" and text[start + 1 : start + 2] == " ":  # | حلب – الوطن
        start += 2
    clock = re.compile(r"\d{4}[/-]\d\d?[/-]\d\d?\s\d\d?:\d\d\s(?=[〔（(\[【]?(?:特派|本報)?記者)").match(
        text, start, end
    )
    start = clock.end() if clock else start  # 2020/01/05 09:21 記者王小明／台北報導
    portal = re.compile(rf"{_HAN}{{2,8}}[网網报報](?:讯|訊|消息)\s{{1,2}}(?={_HAN}{{2,4}}[社网網]{_HAN}{{2,8}}\d)")
    portals = portal.match(text, start, end) if text[start] > "\u4dff" else None
    start = portals.end() if portals else start  # 晨江网讯　新华社北京1月5日电
    first = text[start]
    if "\u0400" <= first <= "\u06ff" or "\u0900" <= first <= "\u0dff" or first.isdigit():
        return _spelled(text, start, end, number, agencies)
    for name in _PATTERNS:
        match = _regex(name).match(text, start, end)
        if match is None:
            continue
        if name in ("zh desk", "zh house"):
            found = _housed(text, match, number)
        else:
            found = _town(match, number) if name == "ja town" else _bracketed(text, match, number, agencies)
        if found is not None:
            return found
    return _joined(text, start, end, number, agencies)


def _town(match: re.Match[str], number: int) -> Dateline | None:
    """A bracket with nothing but known towns."""
    if not all(is_place(town) for town in match["town"].split("・")):
        return None
    return Dateline(
        match.start(), match.end(), match.span("town"), (), None, (), "dateline: towns in a bracket", number
    )


def _housed(text: str, match: re.Match[str], number: int) -> Dateline | None:
    """A paper's own dateline: a known town, or whatever stands in a bracket with the day and `讯`."""
    groups = match.groupdict()
    key = next(key for key in ("town", "marked", "behind") if groups.get(key))
    if not is_place(groups[key]) and (key != "marked" or "社" in groups[key] or "网" in groups[key]):
        return None
    day = next((key for key in ("date", "day") if groups.get(key)), None)
    written = next(dates.find(text, *match.span(day)), None) if day else None
    return Dateline(
        match.start(), match.end(), match.span(key), (), written, (), "dateline: the house's own (zh)", number
    )


def _joined(text: str, start: int, end: int, number: int, agencies: Agencies) -> Dateline | None:
    """`【ソウル聯合ニュース】`, `【北京・田中太郎】`: a place and who stands right behind it."""
    match = re.compile(r"【(?P<words>[\u3040-\u30ff\u4e00-\u9fff々ー・]{5,14})】(?=\S)").match(text, start, end)
    if match is None:
        return None
    words = match["words"]
    for stop in range(len(words) - 2, 1, -1):
        if not is_place(words[:stop]):
            continue
        behind = stop + words.startswith("・", stop)
        place = match.start("words"), match.start("words") + stop
        only = agencies.exactly(words[behind:])
        if only is not None:
            named = only.moved(match.start("words") + behind)
            return Dateline(start, match.end(), place, (match.span(),), None, (named,), JOINED, number)
        if is_japanese_name(words[behind:]):
            return Dateline(start, match.end(), place, (), None, (), JOINED, number)
    return None


def _bracketed(text: str, match: re.Match[str], number: int, agencies: Agencies) -> Dateline | None:
    groups = match.groupdict()
    key = next((key for key in ("agency", "wire", "name") if groups.get(key)), "agency")
    named = agencies.named(text, match.start(key), match.end(key))
    if (key == "name" and not named) or groups.get(key) in ("", "本报", "本報"):
        key, named = "", []
    place = match.span("place") if groups.get("place") else None
    if place is None and key == "agency" and not named and groups["agency"][-1:] == "社" and groups.get("date"):
        named = [Named(groups["agency"], *match.span("agency"), "")]  # 某某社1月5日电
    if place is None and not (named and named[0].end - named[0].start == match.end(key) - match.start(key)):
        return None
    if place is not None and not is_place(groups["place"]) and not named and not groups.get("name"):
        return None
    written = next(dates.find(text, match.start("date"), match.end("date")), None) if groups.get("date") else None
    end = match.start("byline") if groups.get("byline") else match.end()
    end -= len(text[match.start() : end]) - len(text[match.start() : end].rstrip("-–—：: "))
    return Dateline(
        match.start(), match.end(), place, ((match.start(), end),) if key else (), written, tuple(named),
        "dateline: in eastern brackets", number,
    )  # fmt: skip


def _sign_at_the_end(text: str, at: int, end: int, agencies: Agencies) -> Named | None:
    """A supplier behind the place that ends the line, or is joined to it: `الرياض - واس`, `دمشق-سانا`."""
    dash = re.compile(r"\s?[:،–—ـ-]\s?").match(text, at, end)
    if dash is None:
        return None
    named = next(iter(agencies.named(text, dash.end(), min(end, dash.end() + 30))), None)
    if named is None or named.start != dash.end():
        return None
    rest = text[named.end : end]
    joined = not dash[0].startswith(" ") and not dash[0].endswith(" ") and rest[:1] in " :"
    return named if joined or re.fullmatch(r"\s?[:.–—-]?\s?", rest) else None


def _without_place(text: str, start: int, end: int, number: int, agencies: Agencies) -> Dateline | None:
    """`9 يونيو (رويترز) - أغلقت`: a day and a supplier."""
    written = next(dates.find(text, start, min(end, start + 30)), None)
    if written is None or written.start != start:
        return None
    sign = re.compile(r"\s\(([^()]{2,30})\)\s?[–—-]\s").match(text, written.end, end)
    named = agencies.named(text, *sign.span(1)) if sign else []
    if sign is None or not named:
        return None
    credit = sign.start(1) - 1, sign.end(1) + 1
    return Dateline(start, sign.end(), None, (credit,), written, tuple(named), "dateline: day and supplier", number)


_FIELD = r"[«\"]?[\u0620-\u06d3]{2,}(?:\s[\u0620-\u06d3]{2,}){0,3}[»\"]?"
_FIELDS = (
    rf"(?P<first>{_FIELD})\s?(?P<mark>[–—ـ/:-])\s?(?P<second>{_FIELD})(?:\s?[–—ـ/-]\s?(?P<third>{_FIELD}))?\s?[:：]?"
)


def _in_fields(text: str, start: int, end: int, number: int, agencies: Agencies) -> Dateline | None:
    """A line of a house, a town and a writer in any order: `الثورة – حلب – أحمد علي:`, `واس - الرياض:`."""
    below = text[end : end + 100].strip().partition("\n")[0]
    if end - start > 60 or text[end : end + 1] not in ("\n", "\r") or len(below) < 60:
        return None
    match = re.compile(_FIELDS).fullmatch(text, start, end)
    keys = [key for key in ("first", "second", "third") if match and match[key]]
    towns = [key for key in keys if match and is_place(match[key])]
    if match is None or len(towns) != 1:
        return None
    if match["mark"] == ":" and (towns != ["first"] or len(keys) > 2 or not is_given(match["second"].split()[0])):
        return None  # أسوان : أحمد علي
    place = match.span(towns[0])
    named = [
        only.moved(match.start(key))
        for key in keys
        if key != towns[0] and (only := agencies.exactly(match[key])) is not None
    ]
    signs = tuple((only.start, only.end) for only in named)
    return Dateline(start, end, place, signs, None, tuple(named), "dateline: fields of a line (ar)", number)


def _spelled(text: str, start: int, end: int, number: int, agencies: Agencies) -> Dateline | None:
    """`القاهرة (رويترز) -`, `नई दिल्ली, 5 जनवरी (भाषा)`, `МОСКВА, 5 янв — РИА Новости.`"""
    if text[start].isdigit():
        return _without_place(text, start, end, number, agencies)
    writer = before_the_place(text, start, end) if ":" in text[start : start + 90] else None
    if writer is not None:
        day = text.startswith("في ", writer.end())
        written = next(dates.find(text, writer.end(), min(end, writer.end() + 50)), None) if day else None
        stop = written.end if written else writer.end()
        return Dateline(start, stop, writer.span("place"), (), written, (), "dateline: name, place", number)
    fields = _in_fields(text, start, end, number, agencies) if "\u0620" <= text[start] <= "\u06ff" else None
    if fields is not None:
        return fields
    for words in (3, 2, 1):
        place = re.compile(rf"[^\s,،:(/.।–—-]+(?:\s[^\s,،:(/.।–—-]+){{{words - 1}}}").match(text, start, end)
        if place is None or not is_place(place[0]):
            continue
        region = re.compile(r"\s?[،,]\s?[^\s\d،,:(/.–—-]{3,}(?:\s[^\s\d،,:(/.–—-]{3,})?(?=\s?\()").match(
            text, place.end(), end
        )
        at = stop = region.end() if region else place.end()
        written = next(dates.find(text, at, min(end, at + 30)), None)
        if written is not None and not re.fullmatch(r"[\s,،.]*(?:في\s)?", text[at : written.start]):
            written = None
        at = written.end if written else at
        sign = re.compile(
            r"\s?[.,،]?\s?[–—-]?\s?[(/]\s?([^()/]{1,30}?)\s?[)/]"
            r"|\s?[,،–—ـ-]\s?([^\s:।.–—ـ-][^:।.–—\n-]{1,18}?)\s?(?=[:।.–—-])"
        ).match(text, at, end)
        named: list[Named] = []
        credit = None
        if sign:
            key = 1 if sign[1] else 2
            named = agencies.named(text, sign.start(key), sign.end(key))
            if named:
                credit, at = (sign.span(key) if key == 2 else (sign.start(1) - 1, sign.end())), sign.end()
                if key == 1:
                    opening = text.rfind(
                        text[sign.end() - 1] if text[sign.end() - 1] == "/" else "(", sign.start(), sign.start(1)
                    )
                    credit = (opening, sign.end())
        if credit is None:
            signed = _sign_at_the_end(text, at, end, agencies)
            if signed is not None:
                named, credit = [signed], (signed.start, signed.end)
                at = signed.end
        mark = re.compile(r"\s?[.।]?\s?(?:[:：।]|[–—]+|(?<=\s)ـ(?=\s)|(?<=\s)-+|-+(?=\s)|\.)\s?").match(text, at, end)
        house = sign is not None and sign[1]
        if house and sign and sign[1] not in _HOUSES:
            house = text[sign.end() : sign.end() + 2].strip(" ")[:1] in ("\n", "\r", "")
        if mark is None and credit is None and not (house and sign):
            return None
        end = mark.end() if mark else max(at, sign.end() if house and sign else at)
        return Dateline(start, end, (start, stop), (credit,) if credit else (), written, tuple(named),
                        "dateline: place, in its own script", number)  # fmt: skip
    return None
