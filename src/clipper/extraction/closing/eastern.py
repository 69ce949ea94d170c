"""How eastern papers sign behind the last sentence: `……した。（北京＝田中太郎）`, `……举行。（张三、李四）`."""

from __future__ import annotations

import re

from clipper.extraction.byline.forms import BELOW, Signature
from clipper.extraction.names.chinese import NOBODY, are_people, is_a_person, is_a_rubric
from clipper.extraction.names.eastern import (
    KOREAN,
    SURNAMES,
    ends_as_a_name,
    is_a_rare_name,
    is_japanese_name,
    is_short_name,
    looks_like_a_name,
)
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

_HAN = r"[\u4e00-\u9fff々]"
PEOPLE = rf"{_HAN}{{2,3}}(?:[、\s　]\s?{_HAN}{{2,3}}){{0,3}}"
"""Chinese names in a row, as bracketed signatures have them."""
_ABROAD = pattern(
    r"[。」”]\s?[（(](?P<place>[\u3040-\u30ff\u4e00-\u9fffー]{2,8})(?P<mark>[＝= \u3000])"
    r"(?P<abroad>[\u4e00-\u9fff々][\u3040-\u30ff\u4e00-\u9fff々]{1,5})[）)]"
)
_TOGETHER = pattern(r"[。」”]\s?【(?P<words>[\u3040-\u30ff\u4e00-\u9fff々ー・]{5,14})】\Z")
"""……した。【ワシントン田中太郎】"""
_DESKED_WITH_TOWN = pattern(
    rf"[。！？」”]\s?[（(](?P<who>{_HAN}{{2,4}}中心|{_HAN}{{2,3}}(?:、{_HAN}{{2,3}}){{0,4}})\s?[／/]\s?"
    r"(?P<place>[\u4e00-\u9fff]{2,4}?)(?:即時)?[報报][導道导][）)]\Z"
)
"""……諒解。（王小明、李大華／台北報導）"""
_WRITER = r"[\u4e00-\u9fff々][\u3040-\u30ff\u4e00-\u9fff々]{2,5}"
_DESKED = r"(?:[\u4e00-\u9fff]{2,4}[部局][\s　・]+)?"
_ALONE = pattern(  # ……した。（田中太郎）　（社会部　田中太郎、山田花子）　（田中太郎通信員）
    rf"[。」』]\s?[（(]{_DESKED}(?!记者|記者|作者|通讯员|通訊員)(?P<who>{_WRITER}?)(?P<more>(?:、{_WRITER}){{0,4}}?)(?:記者|通信員|特派員|編集委員)?[）)]\Z"
)
_FRAMED = pattern(rf"\n《(?P<who>{_WRITER})》\Z")  # on a line of its own
_WRITERS = pattern(rf"[。」』]\s?【(?P<writers>{_WRITER}(?:、(?!写真){_WRITER}){{0,5}})(?:、写真も)?】")
_OWNED = pattern(r"[(（][cC][)）]\s?AFP/(?P<who>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,3})(?: (?:and|with|in) [^。]*)?\Z")
_KOREAN_MAILED = pattern(
    rf"[다요]\.(?P<who>[{KOREAN}][\uac00-\ud7af]{{1,2}}) 기자 [\w.-]{{2,30}}@[\w.-]{{4,40}}(?=▶|ⓒ|\[|\Z)"
)
"""……밝혔다.홍길동 기자 hong@example.com▶ links that lost their line ends"""
_KOREAN_CLOSING = pattern(
    rf"[.?!”\"]\s(?P<who>[{KOREAN}][\uac00-\ud7af]{{1,2}}(?:[·,]?\s?[{KOREAN}][\uac00-\ud7af]{{2}}){{0,2}})"
    r"\s?기자(?:\s[\w.-]{2,30}@[\w.-]{4,40})?\Z"
)  # ……밝혔다. 홍길동 기자
_CLOSING = pattern(
    rf"[。！？”]\s?[（(](?:{_HAN}{{0,6}}(?:记者|記者|通讯员|采访人员|实习生|實習生|[卫衛][视視]|[日晚时時][报報])\s{{0,2}}|作者\s?[:：]\s?|(?:文[/／]?图|图文)\s?|"
    rf"通讯员\s{_HAN}{{2,3}}\s{_HAN}{{0,4}}记者\s)?(?P<who>{PEOPLE}?|{_HAN}[ 　]{{1,2}}{_HAN})"
    rf"(?:\s{{1,2}}(?:实习生|實習生|通讯员|通訊員|见习记者|实习记者|摄影)\s{{0,2}}(?:{PEOPLE}|{_HAN}\s{{1,2}}{_HAN})){{0,2}}(?:\s{_HAN}{{2,10}}(?:报道|報道))?[）)](?:[（(]{_HAN}{{2,8}}[）)])?\Z"
    rf"|(?:\n|[。！？”])\s?[（(]?(?:本报|本報|本刊|本网|见习|特约|(?<=[。！？”\s]))(?:记者|記者|通讯员)\s?(?P<labelled>{PEOPLE}?)"
    r"(?:\s?(?:整理|报道|報道|文|文/图|采写))?[）)]?\Z"
    rf"|(?:\n|[。！？”]\s?)(?:{_HAN}{{2,8}}(?:電視|新聞網?)\s)(?P<aired>{PEOPLE}?)\s(?:{_HAN}{{2,8}}?)?報導\Z"
)
_PRESENTED = pattern(
    rf"[（(](?:作者\s?[:：]?\s?)?(?P<who>{_HAN}{{2,3}}?)(?:\s?[，,]\s?(?:作者|笔者)?)?(?:系|为|為|是)"
    r"[^（）()。]{1,36}(?:教授|学者|學者|作家|评论员|評論員|研究员|研究員|记者|記者|律师|律師|撰稿人|主编|主編|博士|主任|院长|院長|"
    r"编辑|編輯|讲师|講師|导师|導師)[）)]\Z"
)
"""（张三，作者系晨江大学教授）"""
_COMPILED = pattern(rf"\n(?P<who>{_HAN}{{2,3}}(?:[/／、]{_HAN}{{2,3}}){{0,3}})\s?[（(](?:综合|綜合)[报報][道導][）)]\Z")
"""张三/李四（综合报道）"""
_BARE = pattern(rf"[。！？”][ \u3000](?P<who>{_HAN}{{3}}|{_HAN}{{2,3}}(?:[、 \u3000]{_HAN}{{2,3}}){{1,2}})\Z")
"""……举行。 王小明"""
_NO_NAMES = frozenset(
    ["关键词", "高清图", "全文完", "解放军", "马上看", "安全网", "金融界", "白皮书", "万维网", "路透社"]
)
OFFICE = pattern(
    "(?:市長|町長|村長|区長|知事|議員|大臣|首相|会長|社長|監督|選手|館長|被告|新聞社?|銀行|支局|支社)\\Z|県|署|庁|省|党|会|議|選|事件|容疑|大学|高校"
)
"""Characters of offices and events that a Japanese family name may begin: `石川県警`."""


def find(reading: Reading) -> Signature | None:
    """Chinese reporters behind the last sentence of a story: `……举行。（张三、李四）`, `……举行。本报记者 张三`."""
    if reading.last_story < 0 or reading.story >= len(reading.lines):
        return None
    last = reading.lines[reading.last_story].start
    tail = reading.text[-400:] if "기자 " in reading.text[-400:] else ""
    mailed = _KOREAN_MAILED.search(tail) if "@" in tail else None
    if mailed is not None:
        begin = len(reading.text) - len(tail)
        return Signature(begin + mailed.start("who"), begin + mailed.end("who"), BELOW)
    for line in reading.lines[reading.story : reading.last_story + 3][::-1]:
        end = line.end - 4 * line.text.endswith("</p>")  # of a page whose tags were cut by halves
        if line.start >= last or reading.text[end - 1] in "）)】》":
            near = line.start - 1 - (line.text[0] in "（(")  # a bracket on its own line, behind the full stop above it
            found = _closing_in(reading.text, max(near, end - 60, 0), end)
            if found is not None:
                return found
    return None


def town_of(text: str, start: int) -> tuple[int, int] | None:
    """The known town before a name at text[start] behind the last sentence, as in the Asahi: `（北京＝田中太郎）`."""
    match = _ABROAD.search(text, max(0, start - 16), start + 16)
    if match is not None and match.start("abroad") == start and is_place(match["place"]):
        return match.span("place")
    closed = max(text.find("）", start, start + 40), text.find(")", start, start + 40)) + 1
    desked = _DESKED_WITH_TOWN.search(text, max(0, start - 3), closed) if closed else None
    if desked is not None and desked.start("who") == start and is_place(desked["place"]):
        return desked.span("place")
    begin = text.rfind("【", max(0, start - 12), start) + 1
    town = text[begin:start].removesuffix("・") if begin else ""
    return (begin, begin + len(town)) if town and is_place(town) else None


def _together(text: str, start: int, end: int) -> Signature | None:
    """A known town and a name in one bracket behind the last sentence: `……した。【ワシントン田中太郎】`."""
    match = _TOGETHER.search(text, start, end)
    if match is None:
        return None
    words = match["words"]
    for stop in range(len(words) - 2, 1, -1):
        behind = stop + words.startswith("・", stop)
        if is_place(words[:stop]) and (is_japanese_name(words[behind:]) or ends_as_a_name(words[behind:])):
            return Signature(match.start("words") + behind, match.end("words"), BELOW)
    return None


_KANA = pattern(r"[\u3041-\u3096]")
"""What a Japanese sentence has in its last words, and no Chinese one."""


def _closes_alone(text: str, alone: re.Match[str]) -> bool:
    """Whether a Japanese text's very last bracket is a short name that no table has: `……した。(関戸剛)`.

    Of whom the story speaks is none of its writers.
    """
    who, others = alone["who"], alone["more"].split("、")[1:]
    if text[alone.end() :].strip() or not looks_like_a_name(who) or is_place(who):
        return False
    if not all(is_japanese_name(one) or ends_as_a_name(one) or is_short_name(one) for one in others):
        return False
    if text.count(who) > 1 or holds(text, (f"{who[:2]}氏", f"{who[:2]}さん")):
        return False
    return _KANA.search(text, max(0, alone.start() - 60), alone.start()) is not None


def _are_writers(who: str) -> bool:
    """Whether all are people, and no edition: `周末版（综合报道）`."""
    one_by_one = re.split("[/／、]", who)
    if len(one_by_one) == 1 and len(who) == 2 and is_a_rubric(who):
        return False
    return are_people("、".join(one_by_one)) and all(len(one) < 3 or is_a_person(one) for one in one_by_one)


def _closing_in(text: str, start: int, end: int) -> Signature | None:
    abroad = _ABROAD.search(text, start, end)
    if abroad is not None and abroad.end() == end and is_place(abroad["place"]):
        told = abroad["abroad"]
        if abroad["mark"] in "＝=" or is_japanese_name(told) or is_a_rare_name(told):  # （北京　田中太郎）
            return Signature(*abroad.span("abroad"), BELOW)
    desked = _DESKED_WITH_TOWN.search(text, start, end) if text[end - 2] in "導道导" else None
    if desked is not None and (desked["who"].endswith("中心") or _are_writers(desked["who"])):
        return Signature(*desked.span("who"), BELOW)
    together = _together(text, start, end)
    if together is not None:
        return together
    writers = _WRITERS.search(text, start, end)
    names = writers["writers"] if writers is not None and writers.end() == end else ""
    one = is_japanese_name(names) or ((is_a_rare_name(names) or is_short_name(names)) and not OFFICE.search(names))
    if writers is not None and not NOBODY.search(names) and ("、" in names or one):
        return Signature(*writers.span("writers"), BELOW)
    framed = _FRAMED.search(text, start, end)
    if framed is not None and is_japanese_name(framed["who"]):
        return Signature(*framed.span("who"), BELOW)
    alone = _ALONE.search(text, start, end)
    if (
        alone is not None
        and (is_japanese_name(alone["who"]) or ends_as_a_name(alone["who"]) or _closes_alone(text, alone))
        and not (NOBODY.search(names := alone["who"] + alone["more"]) or OFFICE.search(names))
    ):
        return Signature(alone.start("who"), alone.end("more"), BELOW)
    owned = _OWNED.search(text, start, end) if "AFP/" in text[start:end] else None
    if owned is not None:
        return Signature(*owned.span("who"), BELOW)
    korean = _KOREAN_CLOSING.search(text, start, end) if "기자" in text[start:end] else None
    if korean is not None:
        return Signature(*korean.span("who"), BELOW)
    told = _PRESENTED.search(text, start, end) if text.find("系", start, end) >= 0 else None
    if told is not None and are_people(told["who"]):
        return Signature(*told.span("who"), BELOW)
    compiled = _COMPILED.search(text, start, end) if text[end - 2 : end - 1] in "道導" else None
    if compiled is not None and _are_writers(compiled["who"]):
        return Signature(*compiled.span("who"), BELOW)
    bare = _BARE.search(text, start, end) if text[end - 1] > "\u4dff" else None
    if bare is not None and bare["who"] not in _NO_NAMES and are_people(" ".join(bare["who"].split())):
        return Signature(*bare.span("who"), BELOW)
    match = _CLOSING.search(text, start, end)
    group = next((key for key in ("who", "labelled", "aired") if match[key]), "") if match else ""
    who = match[group] if match and group else ""
    if match is None or not who or NOBODY.search(who):
        return None
    if is_a_rubric(who):
        return None
    unlabelled = text[match.start() : match.start(group)].endswith(("（", "("))  # of a word, too: （高血圧）
    if unlabelled and len(who) == 3 and _KANA.search(text, max(0, match.start() - 60), match.start()) is not None:
        return None
    apart = len(who.split()) == 2 == len("".join(who.split()))  # 张 三
    if (
        "作者" not in match[0]
        and not (apart and who[0] in SURNAMES)
        and any(name[0] not in SURNAMES for name in re.split(r"[、\s　]+", who))
    ):
        return None
    return Signature(*match.span(group), BELOW)
