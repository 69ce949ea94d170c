"""Datelines of Chinese, Japanese and Korean papers, each in its own order and brackets."""

from __future__ import annotations

import re

from clipper.extraction.dateline import spelled
from clipper.extraction.dateline.dateline import JOINED, Dateline
from clipper.extraction.dateline.easternforms import HAN, PATTERNS, regex
from clipper.extraction.dates import grammar
from clipper.extraction.names.chinese import HOUSE_BEFORE, are_people
from clipper.extraction.names.eastern import TOLD, ends_as_a_name, is_japanese_name
from clipper.extraction.page.captions import is_korean
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies, Named
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

_INSIDE = pattern(
    r"【(?:[\u3040-\u30ff\u4e00-\u9fffー・、]{2,12}?(?:(?:AFP)?時事|共同|[＝=][^】\d]{2,14})|"
    r"(?P<day>\d\d?月\d\d?日) (?:AFP|CNN))】"
)
"""A dateline behind the caption or title that lost its line end: `橋の開通式【大阪共同】市は`."""


_CAPTION = pattern(
    r"[^()（）\n]{8,90}[(（](?:記者)?[\u4e00-\u9fff]{2,10}攝(?:影)?[)）]\s{0,3}"
    r"(?=[〔（(\[【]?(?:特派|本報)?記者[\u4e00-\u9fff、]{2,14}\s?[／/╱∕])"
)
"""A caption that runs into the dateline: `渡船停在岸邊。(記者王小明攝) 記者王小明∕台南報導`."""
_BEFORE_A_REPORTER = pattern(r"[\[［【][^\]］】\n]{2,12}[\]］】]\s?(?=(?:特派|本報)?[記记]者)")
_CLOCK = pattern(
    r"\d{4}[/.-]\d\d?[/.-]\d\d?\s\d\d?:\d\d\s?"
    r"(?:[\u4e00-\u9fff]{2,4}\s(?:[/／]\s?)?(?=記者|[\u4e00-\u9fff]{2,3}[／/]))?"
    r"(?=【|[〔（(\[【]?(?:特派|本報)?記者|[\u4e00-\u9fff]{2,3}[／/][\u4e00-\u9fff]{2,4}報導)"
)
_BEHIND_A_TITLE = pattern(
    r"(?P<title>[^。（(【〔\n][^。\n]{7,109}?)(?<![,，:：据由》])(?:\s?|[,，](?=新华社|中新))"
    r"(?=[〔【（(](?:記者|编译|編譯|中央社)[^）)〕】\n]{2,30}(?:[報报][導道]|[電电])[）)〕】]|(?:新华社|中新社|中新网)[\u4e00-\u9fff]{0,4}\d{1,2}月\d{1,2}日电|"
    r"据?新华社[\u4e00-\u9fff]{0,12}日[电讯]\s|本报[\u4e00-\u9fff]{2,4}(?:\d{1,2}月)?\d{1,2}日[电讯]|"
    r"\([\uac00-\ud7af]{2,4}=[\uac00-\ud7af]{2,4}[\uac00-\ud7af\d]\)\s[\uac00-\ud7af ·]{2,40}기자\s?=)"
)
"""A title that lost its line end before the dateline: `舊橋重新開放〔記者王小明／台北報導〕`."""
_PAGE = pattern(r"第\d{1,2}版[(（][^()（）\n]{0,8}[)）]\s?专栏[:：]\s{0,3}")
"""第1版(要闻)专栏: before the title, as an archive of a paper has them in one line"""
_TITLE_BEHIND = pattern(
    r"(?:\s?[题題]\s?[:：]\s?|\s?[（(](?![记記]者)[\u4e00-\u9fff]{2,8}[）)](?=[^。\n]+\n\s*新华社[“记]))(?P<title>[^。\n]{6,80})$",
    re.MULTILINE,
)
"""新华社北京1月5日电题：旧桥重新开放, 新华社北京1月5日电（城市观察）旧桥重新开放 above a line of 新华社记者"""


def title_beside(text: str, dateline: Dateline) -> tuple[int, int] | None:
    """The title that stands before the dateline of a text's first line, or behind the agency's word for it."""
    first = text.rfind("\n", 0, dateline.start) + 1
    page = _PAGE.match(text, first)
    before = _BEHIND_A_TITLE.match(text, page.end() if page else 0) if dateline.start > 7 else None
    if before is not None and before.end() == dateline.start and max(before["title"]) > "\u2e7f":
        return before.span("title")
    behind = _TITLE_BEHIND.match(text, dateline.end) if dateline.credits else None
    return behind.span("title") if behind is not None else None


_NO_NAME = pattern(
    "(?:農|漁|山|寒|都|大都|小都|朝|夜|青空|地|学|特|校|鉱|工|住宅|下|港|城下|門前|宿場|温泉|選挙|激戦|注目|見本|自治体|各|全|同|隣|"
    "両|旧|新|市|株式|労働|選|被災)[市町村区]+"
)
"""Words for a kind of town or district: 農村, 選挙区."""
_COUNTRIES = frozenset(["台灣", "臺灣", "中國", "美國", "英國", "日本", "韓國", "法國", "德國", "澳洲"])
_COUNTIES = frozenset(
    [
        "嘉縣",
        "嘉市",
        "高市",
        "南市",
        "中市",
        "北市",
        "桃市",
        "竹縣",
        "竹市",
        "苗縣",
        "彰縣",
        "投縣",
        "雲縣",
        "屏縣",
        "宜縣",
        "花縣",
    ]
)
"""Taiwan's counties and cities as reporters shorten them: `記者王小明嘉縣報導`."""
_NO_TOWN = pattern(
    "(?:聞き手|取材|文|写真|構成|撮影|記事|解説|司会|訳|翻訳|図|絵|協力|提供|監修|談|編集|インタビュー|[・、])+"
)
"""What stands in a bracket before a name and is no town: `（聞き手＝田中太郎）`."""


_SENT_FROM = pattern(r"(?:\A|\s)発信地[：:]\s?(?P<place>[^\s\[\]［］【】|]{2,24})")
"""The town of a wire's story among the fields above it: `2020年1月5日 10:01 発信地：カノ/ナイジェリア`."""


def sent_from(reading: Reading, story: int) -> tuple[int, int] | None:
    """The place that a field above line `story` names as that from which the story was sent."""
    for line in reading.lines[:story]:
        match = _SENT_FROM.search(line.text) if "発信地" in line.text[:80] else None
        if match is not None and match["place"] not in ("不明", "未定", "なし", "非公開"):
            return line.start + match.start("place"), line.start + match.end("place")
    return None


def dateline(text: str, start: int, end: int, number: int, agencies: Agencies) -> Dateline | None:
    """The dateline in the manner of an eastern paper with which text[start:end] begins, or None."""
    if is_korean(text, start):
        return None
    signed = holds(text[start : start + CAPTIONED], ("기자 =", "특파원 ="))
    wired = _KOREAN_WIRE.search(text, start, start + CAPTIONED) if signed else None
    start = wired.start() if wired is not None and "\n" not in text[start : wired.start()] else start
    caption = text.find("）【新華社", start, end) + 1  # a caption may run into the dateline
    start = caption or start
    agency = text.find("摄中新", start, start + 120) + 1  # 主礼嘉宾启动仪式。　张三　摄中新网香港1月5日电
    start = agency or start
    taken = _CAPTION.match(text, start, end) if text[start] > "\u2fff" and "攝" in text[start : start + 120] else None
    start = taken.end() if taken else start
    if text[start] != "【" and "】" in text[start:end]:
        inside = _INSIDE.search(text, start + 1, end)
        start = inside.start() if inside and (inside.start() < start + 80 or inside["day"]) else start
    page = _PAGE.match(text, start, end) if text[start] == "第" else None
    start = page.end() if page else start
    if start == end:  # 第1版(要闻)专栏: and no title
        return None
    sourced = _SOURCED.match(text, start, end) if text[start] in "消信文稿新来來" else None
    start = sourced.end() if sourced else start
    above = text[start] > "\u2fff" and (number == 0 or page or "기자 =" in text[start : start + 160])
    glued = _BEHIND_A_TITLE.match(text, start, end) if above else None
    start = glued.end() if glued is not None else start
    while text[start] in ",，" and start < end - 1:  # ,,新华社北京1月5日电,记者: commas for all marks of a text
        start += 1
    starred = text[start] == "*" and "\u0600" < text[start + 2 : start + 3] < "\u0700"  # * حلب – الوطن
    if (text[start] == "|" or starred) and text[start + 1 : start + 2] == " ":  # | حلب – الوطن
        start += 2
    clock = _CLOCK.match(text, start, end) if text[start] in "12" else None
    start = clock.end() if clock else start  # 2020/01/05 09:21 記者王小明／台北報導
    house = _BEFORE_A_REPORTER.match(text, start, end) or HOUSE_BEFORE.match(text, start, end)
    start = house.end() if house else start  # [晨江新聞網]記者王小明／台北報導
    dated = regex("zh dated").match(text, start, end) if text[start] in "【〔《（(" else None
    if dated is not None and text[dated.end() : dated.end() + 1] in ("(", "（"):
        told = regex("zh told").match(text, dated.end(), end)  # 【晨江時報2020年01月05日訊】（晨江記者王小明台北報導）
        found = _told(text, told, number) if told else None
        if found is not None:
            written = next(grammar.find(text, *dated.span("date")), None)
            return Dateline(start, found.end, found.place, (), written, (), found.rule, number)
    portal = re.compile(rf"{HAN}{{2,8}}[网網报報](?:讯|訊|消息)\s{{1,2}}(?={HAN}{{2,4}}[社网網]{HAN}{{2,8}}\d)")
    portals = portal.match(text, start, end) if text[start] > "\u4dff" else None
    start = portals.end() if portals else start  # 晨江网讯　新华社北京1月5日电
    first = text[start + (text[start] == "«")]
    if "\u0400" <= first <= "\u06ff" or "\u0900" <= first <= "\u0dff" or first.isdigit():
        return spelled.dateline(text, start, end, number, agencies)
    for name in PATTERNS:
        if name == "zh abroad" and first not in "（(【":
            continue
        match = regex(name).match(text, start, end)
        if match is None:
            continue
        if name.startswith("zh sent by") and not are_people(match["desk"]):
            continue
        if name.startswith("zh sent") or name in ("zh desk", "zh house", "zh town told", "zh told town", "ko writer"):
            found = _housed(text, match, number)
        elif name == "zh any":
            found = _anywhere(text, match, number, agencies)
        elif name in ("zh told", "zh told bare", "zh dated"):
            found = _told(text, match, number)
        else:
            found = _town(text, match, number) if name == "ja town" else _bracketed(text, match, number, agencies)
        if found is not None:
            return found
    return _joined(text, start, end, number, agencies) or _before_its_own_sign(text, start, end, number)


CAPTIONED = 500
"""Characters that a caption may take up with which a Korean text begins whose line ends were lost."""
_KOREAN_WIRE = pattern(
    r"[(\[【](?:[\uac00-\ud7af]{2,6}[·,]?){1,2}=[\uac00-\ud7afA-Za-z0-9]{2,8}[)\]】]\s?"
    r"(?:[\uac00-\ud7af]{2,4}\s){1,3}(?:기자|특파원) ="
)
"""…말했다. 2020.1.5/강뉴스 (서울=강뉴스) 홍길동 기자 = 항만"""
_SOURCED = pattern(
    r"(?:消息|信息|文章|稿件|新闻|新聞)?(?:来源|來源)\s?[:：]\s?[^\s:：。，,]{2,12}\s{1,3}"
    r"(?=据?[\u4e00-\u9fff]{2,6}[社网網报報][\u4e00-\u9fff]{2,8}\d{1,2}[月日])"
)
"""A source with its label in front of the dateline: `消息来源:新华网 新华社北京1月5日电`."""


_RUBRICS = frozenset(
    ["体育", "體育", "财经", "財經", "娱乐", "娛樂", "科技", "汽车", "汽車", "房产", "房產", "社会", "社會", "教育",
     "文化", "旅游", "旅遊", "经济", "經濟", "工业", "工業", "农业", "農業", "农村", "農村", "城市", "国际", "國際",
     "国内", "國內", "海外", "全国", "全國", "全市", "全省", "商业", "商業", "金融", "证券", "證券", "生活", "校园",
     "校園", "高新", "行政", "自治"]
)  # fmt: skip
"""What news is about, and markets, quarters and zones are called by: 体育讯, 科技区."""


def _is_called_a_town(text: str, words: str) -> bool:
    """Whether a text calls a few characters a town or a district somewhere: 晨江市, and not 国际市场."""
    kinds = r"(?:市(?![场場值价價])|[县縣州]|[区區](?![域别別分间間])|旗(?![下舰艦帜幟袍]))"
    return words not in _RUBRICS and re.search(re.escape(words) + kinds, text) is not None


_SIGN = pattern(
    r"(?P<town>(?!本|综合|綜合|新华|新華|中新|央视|央視)[\u4e00-\u9fff]{1,3}[^\W\d通快简簡短资資电電网網报報社台刊视視线線闻聞音时時要月])"
    r"(?P<day>\d{1,2}月\d{1,2}日)?(?P<sign>[讯訊电電])"
    r"(?:[\s\u3000]{1,2}|\s?[:：]\s?|\s?(?=[（(](?:[记記]者|通[讯訊]员)))(?=\S)"
)
"""晨江讯 日前，　晨江1月5日讯（记者; the characters left out end agencies, papers and desks rather than towns"""


def _before_its_own_sign(text: str, start: int, end: int, number: int) -> Dateline | None:
    """A town before 讯 with which a story begins, known or such as the text calls a town: `晨江讯 日前，`, 晨江市."""
    match = _SIGN.match(text, start, min(end, start + 20)) if holds(text[start + 2 : start + 12], "讯訊电電") else None
    if match is None:
        return None
    town = match["town"]
    if not (is_place(town) or (match["sign"] in "讯訊" and _is_called_a_town(text, town))):
        return None
    written = next(grammar.find(text, *match.span("day")), None) if match["day"] else None
    return Dateline(start, match.end(), match.span("town"), (), written, (), "dateline: the house's own", number)


def _town(text: str, match: re.Match[str], number: int) -> Dateline | None:
    """A bracket with nothing but towns: known ones, or such as the text itself calls a town: `【南川】南川町の`."""
    for town in re.split("[・、]", match["town"]):
        named = _NO_NAME.fullmatch(town) is None and text.count(town) > 1  # 【岬町】岬町の
        called = town[-1] in "市町村区" and (is_place(town[:-1]) or named)
        if not (called or is_place(town) or any(f"{town}{kind}" in text for kind in "市町村")):
            return None
    return Dateline(
        match.start(), match.end(), match.span("town"), (), None, (), "dateline: towns in a bracket", number
    )


def _housed(text: str, match: re.Match[str], number: int) -> Dateline | None:
    """A paper's own dateline: a known town, or whatever stands in a bracket with the day and `讯`."""
    groups = match.groupdict()
    key = next(key for key in ("town", "plain", "marked", "behind") if groups.get(key))
    known = is_place(groups[key]) or (groups[key][-1] in "市縣县" and is_place(groups[key][:-1]))
    if not known and (key != "marked" or "社" in groups[key] or "网" in groups[key]):
        return None
    day = next((key for key in ("date", "day") if groups.get(key)), None)
    written = next(grammar.find(text, *match.span(day)), None) if day else None
    rule = TOLD if "told" in groups else "dateline: the house's own"
    return Dateline(match.start(), match.end(), match.span(key), (), written, (), rule, number)


def _anywhere(text: str, match: re.Match[str], number: int, agencies: Agencies) -> Dateline | None:
    """A house that no table has with its day, or with a known town, or with both: `晨江在线杭州1月5日讯（记者`."""
    after = match["after"]
    if after is not None and not is_place(after):
        return None
    lead = match["lead"]
    sizes = (size for size in (6, 5, 4, 3, 2) if len(lead) > size + 1 and is_place(lead[-size:]))
    size = next(sizes, 0) if after is None else 0
    place = match.span("after") if after else (match.end("lead") - size, match.end("lead")) if size else None
    if place is None and len(lead) <= 4 and lead[-1] not in "网網报報社台刊" and lead[0] not in "本据據":
        place = match.span("lead") if is_place(lead) or _is_called_a_town(text, lead) else None
    if place is None and match["date"] is None:
        return None
    written = next(grammar.find(text, *match.span("date")), None) if match["date"] else None
    named = [name for name in agencies.named(lead) if name.start == 0]
    credit = ((match.start(), match.end()),) if named else ()
    moved = tuple(name.moved(match.start()) for name in named)
    return Dateline(match.start(), match.end(), place, credit, written, moved, "dateline: the house's own", number)


def _told(text: str, match: re.Match[str], number: int) -> Dateline | None:
    """A reporter and a known town without a mark between them, or a house and the whole date."""
    groups = match.groupdict()
    if "house" in groups:
        written = next(grammar.find(text, *match.span("date")), None)
        return Dateline(
            match.start(), match.end(), None, (), written, (), "dateline: the house and the date (zh)", number
        )
    words = match["told"]
    for at in range(2, len(words) - 1):
        town = words[at:].strip()
        if is_place(town) or town in _COUNTIES or (town[:2] in _COUNTRIES and is_place(town[2:])):
            place = match.end("told") - len(town), match.end("told")
            return Dateline(match.start(), match.end(), place, (), None, (), "dateline: reporter and town (zh)", number)
    return None


def _joined(text: str, start: int, end: int, number: int, agencies: Agencies) -> Dateline | None:
    """`【ソウル聯合ニュース】`, `【北京・田中太郎】`: a place and who stands right behind it."""
    match = re.compile(
        r"【(?P<words>[\u3040-\u30ff\u4e00-\u9fff々ー・]{5,14})(?:、[\u3040-\u30ff\u4e00-\u9fff々]{3,6}){0,2}】(?=\S)"
    ).match(text, start, end)
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
        if is_japanese_name(words[behind:]) or ends_as_a_name(words[behind:]):
            return Dateline(start, match.end(), place, (), None, (), JOINED, number)
    return None


def _is_wire(match: re.Match[str]) -> bool:
    """Whether an agency that no table has sends it: `某某社1月5日电`, `晨江網1月5日電`; a paper writes `讯`."""
    return match["agency"][-1:] == "社" or (match["agency"][-1:] in ("网", "網") and "讯" not in match[0][-4:])


_BRACKETS = "（(【〔［[《〈<＜"
"""Marks that make the whole of a dateline its credit; without one it is the agency's name alone."""


def _bracketed(text: str, match: re.Match[str], number: int, agencies: Agencies) -> Dateline | None:
    groups = match.groupdict()
    key = next((key for key in ("agency", "wire", "name") if groups.get(key)), "agency")
    named = agencies.named(text, match.start(key), match.end(key)) if groups.get(key) else []
    if (key == "name" and not named) or groups.get(key) in (None, "", "本报", "本報"):
        key, named = "", []
    place = match.span("place") if groups.get("place") else None
    if named and groups.get("taken"):  # 中央社北京15日法新電
        others = agencies.named(f"{groups['taken']}社")
        named += [Named(one.name, *match.span("taken"), one.country, one.kind) for one in others]
    if place is None and key == "agency" and not named and _is_wire(match) and groups.get("date"):
        named = [Named(groups["agency"], *match.span("agency"), "")]  # 某某社1月5日电
    if place is None and not (named and named[0].end - named[0].start == match.end(key) - match.start(key)):
        return None
    unknown = place is not None and not is_place(groups["place"]) and not named
    if unknown and (not groups.get("name") or _NO_TOWN.fullmatch(groups["place"])):
        return None
    if key == "agency" and match[0][-1] in "道導" and match[0].startswith("据"):
        return None  # 据晨江社1月5日报道 tells of it
    written = next(grammar.find(text, match.start("date"), match.end("date")), None) if groups.get("date") else None
    end = match.start("byline") if groups.get("byline") else match.end()
    end -= len(text[match.start() : end]) - len(text[match.start() : end].rstrip("-–—：: "))
    begin = place[1] if place is not None and text[place[1]] in "（(" else match.start()  # ワシントン（ＣＮＮ）
    if named and (place or groups.get("date")) and text[begin] not in _BRACKETS:  # 新华社北京1月5日电
        begin, end = named[0].start, named[-1].end
    return Dateline(
        match.start(), match.end(), place, ((begin, end),) if key else (), written, tuple(named),
        "dateline: in eastern brackets", number,
    )  # fmt: skip
