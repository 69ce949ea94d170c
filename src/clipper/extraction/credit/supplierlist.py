"""Words that list suppliers and nothing else: `PTI/IANS`, `dpa, AFP und Reuters`, `Le Monde with AFP`."""

from __future__ import annotations

import re

from clipper.clipping import Finding
from clipper.extraction.names.names import is_family, is_paper
from clipper.extraction.tables.agencies import Agencies, Named
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

_LIST = pattern(
    r"\s?(?:[,;/／&+|•·、،]|\s[-–—]\s|\sY\s|\b(?:and|AND|und|UND|et|ET|y|e|en|och|og|i|ve|[Ww]ith|mit|avec|con|com|met|via|[Üü]ber)\b)\s?"
)
_HOUSE = pattern(
    r"[a-zäöüé]{2,4}\.?|[a-z]{1,2}[A-Z]{1,2}|(?:[A-Z]\.){2,3}|Fim|Red(?:aktion)?\.?|[\w-]+(?:\.[\w-]+){1,3}|[A-Z][A-Z0-9]{1,6}(?:News|Online)?"
    r"|\d{1,2} (?:SIDOR|HEURES|HORAS|MINUTES|MINUTOS|ORE)"
    r"|(?:Le |La |The |El |Die |Der )[A-Z]\w+(?: [A-Z]\w+){0,2}|(?:EL|LA) [A-ZÀ-Þ]{4,}(?: [A-ZÀ-Þ]{2,}){0,2}"
)
_ARABIC_HOUSE = pattern(r"ال[\u0620-\u064a]{3,}(?: ال[\u0620-\u064a]{3,})?")
_INITIALS = pattern(r"(?:\s+[a-z]{2,4}(?:[/-][a-z]{2,4})*)?\Z")


_INDIAN_INITIALS = pattern(r"(?:\s+[A-Z]{2,4}){1,5}(?: \d{4})?|(?:\s+[\u0900-\u097f]{2,10}){1,3}")
_EDITORS = pattern(r"(?:/[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}){1,3}")
_SOLID = pattern(r"(?:据|據|综合|綜合)?(?P<name>.+?)(?:供本报专稿|供稿|[电電讯訊]|等?(?:报道|報道|報導|消息)|等)?")
"""What stands around a supplier's name in Chinese: `据新华社电`, `综合新华社、央视新闻报道`."""
_BEFORE_A_NAME = frozenset("据據综綜")
_BEHIND_A_NAME = frozenset("电電稿讯訊道導息等")
_NO_INITIALS = frozenset(
    [
        "am",
        "le",
        "el",
        "il",
        "on",
        "in",
        "at",
        "vom",
        "den",
        "said",
        "via",
        "says",
        "file",
        "pic",
        "pics",
        "foto",
        "bild",
    ]
)
_HOUSE_BEGINS = pattern(
    r"[^\w]*(?:[^\W\d_A-Z]{2,4}\b|[A-Z][A-Z0-9]{1,6}(?:News|Online)?\b|[\w-]+\.\w|\d{1,2} [A-Z]{3}|"
    r"(?:Le|La|The|El|Die|Der|Fim|With|Red|Redaktion)\b)"
)
"""What a list may begin with that is no supplier: a cheap test for most lines."""
_WEAK = frozenset(["kna", "apa", "ats", "rtr", "ots"])
"""Small letters that are also editors' initials or words: no supplier among other initials."""


def _is_signed(name: Named, rest: str) -> bool:
    """Whether what follows a name are the initials of its editors: `IANS gsh/mr`, `PTI ABC DEF`."""
    if _INITIALS.fullmatch(rest):
        return rest.strip() not in _NO_INITIALS
    return name.country in ("IN", "AU") and _INDIAN_INITIALS.fullmatch(rest) is not None  # AAP RTV


def _is_pair(words: str, named: list[Named]) -> bool:
    """Whether words are two suppliers joined by a hyphen, or one that a page prints twice: `Sapa-AFP`, `PTI PTI`."""
    if len(named) != 2:
        return False
    first, second = (words[name.start : name.end] for name in named)
    return words == f"{first}-{second}" or (first == second and words == f"{first} {second}")


def has_initials(words: str, named: list[Named]) -> bool:
    """Whether an Indian agency's name goes on with its editors' initials, `PTI ABC DEF`: a feed's end, in any line."""
    rest = words[named[-1].end :]
    return named[-1].country == "IN" and len(rest) > 4 and _INDIAN_INITIALS.fullmatch(rest) is not None


def may_list(words: str, agencies: Agencies) -> bool:
    """Whether Western words may begin a list of suppliers, whatever is cut off behind the first: a cheap test."""
    first, blank, _ = words.partition(" ")
    if not blank or not first.replace(".", "").isalpha():
        return True
    return agencies.may_begin(words) or _HOUSE_BEGINS.match(words) is not None


def names_only(words: str, agencies: Agencies) -> list[Named]:
    """The suppliers that words list, if they list nothing else.

    Initials of editors (`IANS gsh/mr`, `det/dpa`), a site's own domain or sign (`wien.ORF.at/Agenturen`,
    `FMW/Bloomberg`) and a house `with` its supplier (`Le Monde with AFP`) may stand in the list.
    """
    if "/" in words and (whole := agencies.exactly(words)) is not None:  # Knight Ridder/Tribune Business News
        return [whole]
    if words.isascii():
        return _listed(words, agencies)
    if words[:1] in _BEFORE_A_NAME or words[-1:] in _BEHIND_A_NAME:
        solid = _SOLID.fullmatch(words)
        assert solid is not None
        return [name.moved(solid.start("name")) for name in _listed(solid["name"], agencies)]
    if words[-2:] in ("出品", "制作"):  # 新华社音视频部制作
        return [name for name in agencies.named(words) if name.start == 0]
    return _listed(words, agencies)


_WORDS = frozenset(
    [
        "NA",
        "PL",
        "EP",
        "TT",
        "AA",
        "MAP",
        "STA",
        "DIRE",
        "Mana",
        "Beta",
        "Novum",
        "Andina",
        "Saba",
        "Ansa",
        "Petra",
        "Newswire",
        "PTS",
        "pts",
    ]
)
"""Signs of suppliers that are also words or shortenings of an English page, where they stand alone below its text."""
_DATED = pattern(
    r"(?P<names>[A-Za-z][\w ,/-]{1,40}?)(?:[,;]| -)? (?:(?:[A-Z][a-z]{2,8}\.? \d\d?,|\d\d?\.? [A-Z][a-zä]{2,8}\.?) "
    r"|\d\d?\. ?\d\d?\. ?)\d{4}"
)
"""`Xinhua News Agency January 5, 2020`, `APA, 5. 1. 2020`, `APA/red, 5.1. 2020`"""


def signed_by(words: str, agencies: Agencies, english: bool) -> list[Named]:
    """The suppliers that a line of its own or a bracket behind a text lists, and a day behind them."""
    if english and words in _WORDS:
        return []
    dated = _DATED.fullmatch(words) if words[-4:].isdigit() else None
    return names_only(words if dated is None else dated["names"], agencies) or _before_a_place(words, agencies)


_PLACED = pattern(
    r"(?P<place>[^\s\d/=＝–—,،-][^\d/=＝–—,،-]{1,24}?)\s?(?:[/=＝،]|[-–—]{1,2})\s?(?P<rest>\S.*)",
    signs=("/", "=", "＝", "،", "-", "–", "—"),
)
"""بغداد - رويترز, 서울=강물뉴스"""
_TOGETHER = pattern(r"(?P<place>[\u30a0-\u30ff\u4e00-\u9fff]{2,8}?)(?P<rest>(?:AFP|ＡＦＰ)?(?:時事|共同))")
"""パリ共同"""


def _placed(words: str) -> re.Match[str] | None:
    return _TOGETHER.fullmatch(words) if words[-1:] in "事同" else _PLACED.fullmatch(words)


def behind_a_place(words: str, agencies: Agencies) -> list[Named]:
    """The suppliers that a bracket lists behind a known place: `بغداد - رويترز`, `東京＝共同`, `Berlin/dpa`."""
    match = _placed(words)
    if match is None or not is_place(match["place"]):
        return []
    return [name.moved(match.start("rest")) for name in names_only(match["rest"], agencies)]


_BEFORE_A_TOWN = pattern(
    r"(?P<names>[\u0620-\u06d3][^/\n]{2,30}?)\s?/\s?(?P<place>[\u0620-\u06d3 ]{3,20})", signs=("/",)
)
"""السومرية نيوز/ بغداد"""


def _before_a_place(words: str, agencies: Agencies) -> list[Named]:
    """The Arabic supplier before a known town in a line of their own below the story."""
    match = _BEFORE_A_TOWN.fullmatch(words) if words[:1] > "\u0600" else None
    return names_only(match["names"], agencies) if match is not None and is_place(match["place"]) else []


_BEFORE_A_SIGN = pattern(
    r"[.!?”\"] ?[—–-]{1,2} ?(?P<place>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}), [A-Z][a-z]{2,8}\.? \d{1,2} \Z"
)
"""… from Sunday on. — Barisal, Sept 21 (UNB)"""


def town_of(text: str, findings: list[Finding]) -> tuple[int, int] | None:
    """The known place beside the suppliers at the end of a text: `(بغداد - رويترز)`, `السومرية نيوز/ بغداد`."""
    for found in findings:
        if found.field != "credit_lines":
            continue
        if found.rule == "credit: the dateline that closes a story":
            begin = text.rfind("\n", 0, found.start) + 1
            begin += len(text[begin : found.start]) - len(text[begin : found.start].lstrip())
            return begin, begin + len(text[begin : found.start].partition(",")[0].rstrip())
        if found.value[0] == "(" and text[found.start - 2 : found.start - 1].isdigit():
            dated = _BEFORE_A_SIGN.search(text, max(0, found.start - 70), found.start)
            if dated is not None and is_place(dated["place"]):
                return dated.span("place")
        last = _BEFORE_A_TOWN.fullmatch(found.value) if "/" in found.value else None
        if last is not None and is_place(last["place"]) and found.end - found.start == len(found.value):
            return found.start + last.start("place"), found.start + last.end("place")
        if found.rule != "credit: bracket at the end":
            continue
        inner = found.value.strip("()（）[]【】 .。")
        match = _placed(inner)
        if match is not None and is_place(match["place"]) and found.end - found.start == len(found.value):
            at = found.start + found.value.index(inner) + match.start("place")
            return at, at + len(match["place"])
    return None


def _listed(words: str, agencies: Agencies) -> list[Named]:
    if not agencies.may_begin(words) and _HOUSE_BEGINS.match(words) is None:
        return []
    joined = "." in words or "&" in words or "'" in words or "’" in words  # dpa.com and dpa&AFP, too, are lists
    if not joined and not agencies.named(words):
        return []
    if " and " in words and (whole := agencies.exactly(words)) is not None:
        return [whole]  # staff and agencies
    if words[:7] == "Petra//" and words[7:].isupper():  # Petra//AA, its editor
        return agencies.named(words[:5])
    if words.startswith("WAM/") and _EDITORS.fullmatch(words, 3) is not None:  # WAM/Ann Example/Sam Pell
        return agencies.named(words[:3])
    found: list[Named] = []
    others = 0
    at = 0
    for part in _LIST.split(words):
        bare = part.strip()
        if not bare:
            continue
        at = words.find(bare, at)
        named = agencies.named(bare) if agencies.may_begin(bare) else []
        if _is_pair(bare, named):
            found += [name.moved(at) for name in named]
        elif (
            len(named) == 1
            and not bare[: named[0].start].strip(" ©.'\"*")
            and _is_signed(named[0], bare[named[0].end :].rstrip(" .*"))
        ):
            found.append(named[0].moved(at))
        elif len(named) == 2 and bare == "-".join(bare[name.start : name.end] for name in named):  # Sapa-AFP
            found += [name.moved(at) for name in named]
        elif (
            _HOUSE.fullmatch(bare)
            or (found and is_paper(bare))  # AP, NZ Herald
            or (bare[0] == "ا" and _ARABIC_HOUSE.fullmatch(bare))
        ):
            others += 1
        else:
            return []
        at += len(bare)
    if others and len(found) == 1 and words[found[0].start : found[0].end] in _WEAK and "nxp" not in words:  # ats/nxp
        return []
    return found if others <= 2 else []


_DESK = pattern(
    r"(?:(?:La )?(?:Redacci[oó]n|REDACCI[OÓ]N)|(?:La )?[Rr]édaction|Redazione|Redação|Redaktion)"
    r"(?: ?[/|+,-] ?| (?:y|e|et|und|con|com|con) )(?=\S)"
)


def beside_a_desk(words: str, agencies: Agencies) -> list[Named]:
    """The suppliers that a paper's own desk names beside it: `Redacción y agencias`, `REDACCIÓN/EFE`."""
    desk = _DESK.match(words) if words[:1] in "LRr" else None
    return [] if desk is None else [name.moved(desk.end()) for name in names_only(words[desk.end() :], agencies)]


def is_house_with_agency(body: str, agencies: Agencies) -> bool:
    """Whether a source is a house of one word and an agency: `Hafenkurier/dpa`; a photographer has a name."""
    house, _, last = body.partition("/")
    may = len(house) > 4 and house.strip().isalpha() and house[0].isupper() and not is_family(house.strip())
    only = agencies.exactly(last.strip()) if may else None
    return only is not None and only.kind == "agency"


_BESIDE = pattern(r"\s*(?:[/+&,،]|and|und|y|et|e)\s*")


def each_once(text: str, named: list[Named]) -> list[Named]:
    """The suppliers of a text's credits, each once; agencies without a name only alone, or in one list with others."""
    specific = [name for name in named if name.name != "agencies"]
    found: dict[str, Named] = {}
    for name in named:
        if name.name != "agencies" or not specific or any(_is_beside(text, name, one) for one in specific):
            found.setdefault(name.name, name)
    return list(found.values())


def _is_beside(text: str, first: Named, second: Named) -> bool:
    """Whether two suppliers stand in one list: `Reuters/agencies`, `PTI and agencies`, but not `PTI news agency`."""
    first, second = sorted((first, second), key=lambda name: name.start)
    return _BESIDE.fullmatch(text, first.end, second.start) is not None


_CUT = pattern(r"[.!?”\"’'] \((?P<name>[A-Z]\w{1,9})\Z")


def in_a_cut_bracket(words: str, agencies: Agencies) -> Named | None:
    """The agency in the last bracket of a text that was cut: `… he said. (ANI`."""
    cut = _CUT.search(words) if words.rfind("(", -12) > words.rfind(")", -12) else None
    only = agencies.exactly(cut["name"]) if cut is not None else None
    return None if cut is None or only is None or only.kind != "agency" else only.moved(cut.start("name"))


UNLABELLED = pattern(
    r"^(?:نقلاً? عن|По (?:материалам|сообщениям?|информации)|"
    r"Sources?(?: [-–—](?= ))?|Read it at|(?:Reports? f|Story f|F)rom(?: [Tt]he)?|"
    r"Fonte|Fuente|Quelle|Bron|[Vv]on|VON|[Vv][ií]a|Theo|Door|"
    r"Nachrichtenagentur(?:en)?|【翻訳編集】|文[/／])\s?:?\s?(?=\S)"
)
"""A label without its colon before a name: `Source AFP`, `Source - AFP`, `Read it at AFP`, `Von: ann/dpa`."""


_SHORTENED = frozenset(
    ["inc", "co", "cos", "corp", "ltd", "bros", "plc", "pty", "assn", "assoc", "dept", "univ", "intl", "govt", "mfg",
     "jr", "sr", "st", "etc", "ca", "va", "al"]
)  # fmt: skip
"""Words with which a house's name ends, and whose point is their own."""


def without_a_full_stop(name: str) -> str:
    """A name without the full stop of its line: `Acme.`, but `Acme Inc.`, `U.S.` and `Acme Mfg.` keep theirs."""
    last = name[:-1].rpartition(" ")[2] if name[-1:] == "." else ""
    whole = len(last) > 3 or (len(last) > 1 and last.isupper())
    return name[:-1] if whole and "." not in last and last.lower() not in _SHORTENED else name
