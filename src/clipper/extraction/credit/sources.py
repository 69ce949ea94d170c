"""Lines that name a source or an owner after a label: `Quelle: dpa`, `来源：新华社`, `© 2019 Example News`."""

from __future__ import annotations

import re

from clipper.extraction.credit import fields, figures, forms
from clipper.extraction.credit.creditlines import (
    Credit,
    NoCredit,
    closes,
    is_below_a_caption,
    is_of_a_title,
    stands_amid,
)
from clipper.extraction.credit.pictures import is_picture
from clipper.extraction.credit.supplierlist import is_house_with_agency, names_only, without_a_full_stop
from clipper.extraction.names.names import is_paper
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies, Named
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

_WEAK_LABELS = frozenset(["text", "credit", "agency", "agence", "agencia"])
"""Labels of other things too: only a known supplier makes them a credit."""
_NOBODY = frozenset(
    ["本站原创", "本站原創", "本站", "原创", "原創", "网络", "網絡", "網路",
     "互联网", "互聯網", "转载", "轉載", "综合", "綜合", "未知", "不详", "不詳"]
)  # fmt: skip
"""What stands for a source without naming one: the site itself, the net."""
LABELLED_INSIDE = pattern(
    r"[\s|](?P<all>(?:(?:信息|消息|文章|稿件|新闻)?来源|來源|稿源|出处|出處)\s?[:：]\s?[^\s:：|]{2,30})(?=\s|$)"
)
"""A source with its label among other fields that single blanks divide: `2020-01-05 字号： A+ 来源：观江网`."""
PAPER = pattern(
    r"(?:原创\s|原創\s)?(?P<name>参考消息|澎湃新闻|(?!官网|官網|上网|互联网|網|网)[\u4e00-\u9fff]{1,8}"
    r"(?:日报|日報|晚报|晚報|早报|早報|晨报|晨報|快报|快報|商报|商報|时报|時報|导报|導報|京报|市报|市報|年报|周报|周刊|"
    r"週刊|新闻网|新聞網|网|網|通讯社|通訊社|电视台|電視台))"
)
"""What a Chinese paper, site or station is called: `新京报`, `参考消息`, `证券时报网`."""
_GLUED = pattern(
    r"(?<!^)(?:\d{4}[-/.年]\d|(?:责任编辑|責任編輯|责编|編輯|编辑|作者|(?:发布)?时间|浏览|点击|阅读|字号)\s?[:：]|参与互动)"
)
"""The day or the label behind a source: `来源:晨江文化报2020-01-05 08:32`, `来源:晨江文化报责任编辑:李四`."""
_IN_A_BRACKET = pattern(r"(?:(?:本文|文章|稿件)?(?:来源|來源)\s?[:：]\s?|据|據)?(?P<name>[^\s:：]{3,14})")
_CODE = pattern(
    r"[A-Za-z]{0,4}\d{5,}|(?i:(?:read|view|see|click) (?:\w+ )?(?:article|story|post|here|more))|B[yY] .+|"
    r"[A-Z][\w.’' -]+ (?:STAFF|Staff) (?:WRITER|Writer|REPORTER|Reporter)"
)
"""A number, a link or a writer where a source would stand: `来源: ab20200105`, `Source: Read Article`, `By ANN POE`."""
_LABEL_BEHIND = pattern(r"\s(?:Published|Updated|Posted|Date|Time|vom)\Z")


def source_in(text: str, start: int, end: int, agencies: Agencies) -> Credit | None:
    """A source named after its label in one field of a line: `Quelle: dpa`, `来源: 新华社`."""
    following = _LABEL_BEHIND.search(text, max(start, end - 12), end)  # Source:Xinhua Published: 2020/1/5
    end = end if following is None else following.start()
    match = forms.source(text, start, end)
    if match is None or "http" in match["body"] or is_picture_source(match) or _CODE.fullmatch(match["body"]):
        return None
    begin, stop = match.span("body")
    if _is_written_solid(match["body"]):
        stop = begin + _solid_end(match["body"])
        end = stop if stop < match.end("body") else end
    named = agencies.named(text, begin, stop)
    if named and _is_several(text[begin:stop], agencies):
        named = _own_names(text, begin, stop, agencies)
    if not named:
        if match["label"].lower() in _WEAK_LABELS:
            return None
        named = _own_names(text, begin, stop, agencies)
    return Credit(start, end, tuple(named), f"credit: {match['label']}:")


def _is_several(body: str, agencies: Agencies) -> bool:
    """Whether a Chinese source is a list, or a site that only begins as a known paper does: `晨江时报网`."""
    own = body[-1] in "网網" and agencies.exactly(body) is None
    return _is_written_solid(body) and (own or holds(body, "、/"))


def _is_written_solid(body: str) -> bool:
    """Whether a source's name is Chinese or Japanese: it holds no blank, and what follows one is another field."""
    return "\u3040" <= body[0] <= "\u9fff"


def _solid_end(body: str) -> int:
    """How many characters of a Chinese field are the source's name: it ends at a blank, a day, a label."""
    return len(_GLUED.split(body.split(None, 1)[0])[0])


def _lists_papers(body: str) -> bool:
    """Whether words that a slash divides name a Chinese paper among them, and no photographer: `晨江晚报/南山网`."""
    return any(PAPER.fullmatch(part) is not None for part in body.split(None, 1)[0].split("/"))


_BEHIND = pattern(
    r"(?<=[。！？.!?”»])\s?(?P<all>[(（]?(?:参照元|引用元|配信元|提供元|情報元|出典|来源|來源|Quelle|Fuente|Fonte|Fonti|Source|Bron|Źródło|"
    r"Kaynak|Источник|Kilde|Källa|Text)"
    r"\s?[:：]\s?"
    r"(?P<body>\S[^。\n]{1,40}))\Z"
)
"""A source behind the last sentence of a line: `……と述べた。 参照元：ロイター`, `… der Rat mit. Quelle: dpa`."""
_OWNED_BEHIND = pattern(
    r"(?<=[.!?”»]) ?(?P<all>(?:[–—-] Copyright |\(?© ?)(?:\d{4} )?"
    r"(?P<body>[A-Z][\w-]{1,14}(?: [A-Z][\w-]+){0,3}|dpa-infocom(?:, dpa:[\d-]{10,24}/\d{1,2})?)(?: \d{4})?\)?)\Z"
)
"""A supplier's sign behind the last sentence, with or without the year: `… rådet. ©NTB`, `© dpa-infocom, dpa:…`."""


def _chinese_paper(match: re.Match[str]) -> list[Named]:
    """The Chinese paper or station that no table has behind a label in a text's last line: `……完成。来源:晨江晚报`."""
    return [Named(match["body"], *match.span("body"), "")] if PAPER.fullmatch(match["body"]) else []


def behind(reading: Reading, line: Line, agencies: Agencies) -> Credit | None:
    """The credit for a known source behind the last sentence of a line."""
    begin = max(line.start + 20, line.end - 60)
    match = _BEHIND.search(reading.text, begin, line.end) or _OWNED_BEHIND.search(reading.text, begin, line.end)
    named = (agencies.named(reading.text, *match.span("body")) or _chinese_paper(match)) if match is not None else []
    other = match is not None and match["all"][:4] == "Text" and not names_only(match["body"], agencies)  # AP to 54321
    if match is None or other or not named or named[0].start != match.start("body"):
        match = _BRACKETED.search(reading.text, begin, line.end)
        return None if match is None or is_picture(match["body"]) else _bracketed(match, agencies)
    return Credit(*match.span("all"), tuple(named), "credit: a source behind the last sentence")


_BRACKETED = pattern(
    r"[.!?”\"’'] ?(?P<all>\((?P<label>(?:Sources?|SOURCE|Courtesy|Via|Fuente|Fonte|Quelle) ?: ?)?"
    r"(?P<body>[A-Z][\w.&’'-]*(?: [A-Z(][\w.&’')-]*){0,4})\))\Z"
)
"""A source in brackets behind the last sentence: `… the ferry sailed. (Source: Salem Today)`, `… (Salem Gazette)`."""


def _bracketed(match: re.Match[str], agencies: Agencies) -> Credit | None:
    """The credit for a known supplier, a paper or a site: others are whose figures a text gives, or how one joins."""
    only = agencies.exactly(match["body"])
    paper = only is None and (is_named_paper(match["body"]) or _LATIN_PAPER.match(match["all"], 1) is not None)
    if not paper and (match["label"] is None or (only is None and _SITE.fullmatch(match["body"]) is None)):
        return None
    name = Named(match["body"], *match.span("body"), "") if only is None else only.moved(match.start("body"))
    return Credit(*match.span("all"), (name,), "credit: a source behind the last sentence")


_LATIN_PAPER = pattern(
    r"(?:Fuente|Fonte) ?: ?(?:(?:El|La|O|A) (?:Nuev[ao] )?(?:República|Nación|Prensa|Tribuna|Jornada|Razón|Voz|"
    r"Hora|Estrella|Opinión|Tercera|Gaceta|País|Mundo|Comercio|Universal|Tiempo|Espectador|Heraldo|Diario|Correo|Norte|"
    r"Globo|Vanguardia|Periódico|Imparcial|Telégrafo|Observador|Mercurio|Verdad|Provincia)|(?:Diario|Radio) [A-Z])"
)
"""A paper behind a Spanish label, and none whose figures a text gives: `Fuente: La República`, but not La Caixa."""


_SITE = pattern(r"[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|[a-z]{2})")
_PAPERS_WORD = pattern(
    r"(?:The|Daily|Sunday|Evening|Morning|Weekly|Business|Financial) [A-Z]|[A-Z].*\b(?:Daily|Sunday|Evening|Morning|"
    r"Weekly)\b|[A-Z].*\b(?:Gazette|Herald|Tribune|Chronicle|Courier|Telegraph|Observer|Sentinel|Examiner|[EI]nquirer)\Z"
)
"""What proves that words are a paper's name: `Rising Star` and `No News Today` end as papers do, too."""


def is_named_paper(words: str) -> bool:
    """Whether words are surely a paper's name: each with its capital, and a paper's word or a place among them."""
    parts = words.split()
    if not is_paper(words) or not all(part[0].isupper() or part in ("of", "and", "&") for part in parts):
        return False
    return _PAPERS_WORD.match(words) is not None or any(is_place(" ".join(parts[:at])) for at in range(1, len(parts)))


def framed(words: str, bracket: re.Match[str], agencies: Agencies) -> list[Named]:
    """The Chinese paper that stands alone in a bracket, with a label or without: `晨江晚报`, `来源：晨江日报`.

    Also Nepal's agency behind a full stop: elsewhere the same letters are a party's or a button's.
    """
    if words == "RSS" and bracket.string[: bracket.start()].rstrip()[-1:] in (".", "”", '"'):
        return [Named("RSS Nepal", 0, 3, "NP")]
    match = _IN_A_BRACKET.fullmatch(words) if "\u4e00" <= words[:1] <= "\u9fff" else None
    if match is None or _NETS.search(match["name"]):
        return []
    only = agencies.exactly(match["name"])
    labelled = only is not None and match.start("name") > 1  # 来源：新华社
    if not labelled and PAPER.fullmatch(match["name"]) is None and _JAPANESE.fullmatch(words) is None:
        return []
    return [Named(only.name if only else match["name"], *match.span("name"), "")]


_JAPANESE = pattern(r"[\u4e00-\u9fff々\u30a1-\u30faー]{2,8}(?:新聞|タイムス|新報|日報|民報|スポーツ|放送|テレビ)")
"""A Japanese paper or station: `川町新聞`, `川町タイムス`."""
_NETS = pattern("(?:电|電|路|管|水|渔|光|球|官|外|局域|物联|铁路|公路|电信)[网網]")
"""Nets that are no paper's."""


def is_picture_source(match: re.Match[str]) -> bool:
    """Whether a `Source:` credits a picture: it says so, or gives a person or an archive with a slash."""
    return is_picture(match[0])


_FIRST_FIELD = pattern(
    r"[（(【]\s?(?P<all>(?:来源|來源)\s?[:：]\s?(?P<body>[^\s:：]{2,14}))(?=\s(?:记者|記者|编辑|編輯|作者|责编|通讯员|摄影))"
)
"""（来源：晨江电视台 记者/张三 编辑/李四）"""


_BEFORE_ITS_OWN = pattern(
    r"(?P<all>来源\s?[:：]\s?(?P<body>[\u4e00-\u9fff]{2,12}))(?=本[报報网網](?:讯|訊|[记記]者|[\u4e00-\u9fff]{2,4}[讯訊]))"
)
"""来源：晨江科学报本报讯（记者"""
_RUBRIC = pattern(r"[\u3040-\u9fffー]{2,8} [–-] (?P<paper>\S{2,12}(?:新聞|新報|日報|通信|ニュース)\S{0,6})\Z")
"""A rubric before the paper, as a feed names itself: `Source : 社会 – 川町新聞デジタル`."""


def labelled(reading: Reading, number: int, line: Line, agencies: Agencies) -> Credit | NoCredit | None:
    opening = 0 if line.text[0] in "（(【" else line.text.rfind("源", -60) - 2 if line.text[-1] in "）)】" else -1
    first = _FIRST_FIELD.match(reading.text, line.start + opening, line.end) if opening >= 0 else None
    if line.text[:2] in ("来源", "來源"):
        first = _BEFORE_ITS_OWN.match(reading.text, line.start, line.end)
    if first is not None:
        return Credit(
            *first.span("all"), tuple(_own_names(reading.text, *first.span("body"), agencies)), "credit: 来源:"
        )
    match = forms.source(line.text)
    if match is None and line.text[-1] in ":：" and len(line.text) <= 20:
        return _below_its_label(reading, number, line, agencies)
    if match is not None and "http" in match["body"] and closes(reading, number):
        from clipper.extraction.credit.addressed import at_an_address

        return at_an_address(line, match["body"], agencies)
    if match is None or "http" in (body := match["body"]) or ("www." in body and "/" in body) or _CODE.fullmatch(body):
        return None
    start, end = line.start, line.end
    rule = f"credit: {match['label']}:"
    body_start = line.start + match.start("body")
    body_end = line.start + match.end("body")
    rubric = _RUBRIC.match(match["body"]) if _is_written_solid(match["body"]) else None
    if rubric is not None:
        paper = Named(rubric["paper"], body_start + rubric.start("paper"), body_start + rubric.end("paper"), "")
        return Credit(start, body_end, (paper,), rule)
    if len(match["body"]) > 12 and line.text[-1].isalnum() and holds(line.text[-26:], ("20", "19")):
        body_end = end = fields.before_the_day(reading.text, body_start, body_end)
    elif (pressed := fields.PRESSED.search(match["body"])) is not None:  # Quelle: dpa Drucken
        body_end = end = body_start + pressed.start()
    if _is_written_solid(match["body"]):
        body_end = body_start + _solid_end(match["body"])
        bracketed = line.text[0] in "([（" and line.text[-1] in ")]）"
        end = body_end if body_end < line.start + match.end("body") and not bracketed else end
    named = tuple(agencies.named(reading.text, body_start, body_end))
    if named and _is_several(reading.text[body_start:body_end], agencies):
        named = tuple(_own_names(reading.text, body_start, body_end, agencies))
    courtesy = match["label"] == "Courtesy" and names_only(match["body"], agencies)
    if match["label"] == "Courtesy" and not courtesy:
        return NoCredit(start, end, rule, "it names no known supplier alone")
    if (is_picture(line.text) and not courtesy) or (
        "/" in match["body"]
        and not names_only(match["body"], agencies)
        and not _lists_papers(match["body"])
        and not (closes(reading, number) and is_house_with_agency(match["body"], agencies))
    ):
        return NoCredit(start, end, rule, "it credits a picture, not the text")
    if match["label"].lower() in _WEAK_LABELS and not named:
        return None
    if not _is_written_solid(match["body"]):
        if is_below_a_caption(reading, number):
            return NoCredit(start, end, rule, "below a caption above the story: it credits a picture, not the text")
        if is_of_a_title(reading, number):
            return NoCredit(start, end, rule, "below another story's title")
    amid = line.gap == 1 and reading.story < number and reading.prose[number - 1] and not closes(reading, number)
    if (amid and line.text.startswith(("Source", "SOURCE"))) or _is_between_paragraphs(reading, number):
        return NoCredit(start, end, rule, "below a caption amid the story: it credits a picture, not the text")
    if number < reading.story and match["label"] in ("Credit", "CREDIT"):
        return None
    if not named and figures.are_above(reading, number):
        return NoCredit(start, end, rule, "below a table: it is where the figures are from")
    closing = number > reading.story and closes(reading, number)
    closing = closing and (
        _is_written_solid(match["body"]) or reading.prose[number - 1] or number + 1 == len(reading.lines)
    )
    if line.text[0] in "([（" and not named and not closing:
        return NoCredit(start, end, rule, "a bracket under a picture, naming no known supplier")
    return Credit(start, end, named or tuple(_own_names(reading.text, body_start, body_end, agencies)), rule)


def _is_between_paragraphs(reading: Reading, number: int) -> bool:
    """Whether two paragraphs of the story stand right above a line and two right below it."""
    around = reading.prose[max(0, number - 2) : number] + reading.prose[number + 1 : number + 3]
    slashed = reading.lines[number].text[0] == "/"  # / Source: Reuters, below the first paragraphs
    return (
        number - 2 >= reading.story
        and not slashed
        and len(around) == 4
        and all(around)
        and stands_amid(reading, number)
    )


PAPERS = frozenset(["Dawn", "NDTV", "BBC", "Al Jazeera", "The Hindu", "CNN", "Anadolu", "Scroll", "The Wire"])
"""Papers and stations whose names do not end as papers' do, alone above a text that another prints."""


def _below_its_label(reading: Reading, number: int, line: Line, agencies: Agencies) -> Credit | None:
    """`Fuente:` and in the next line `Agencia Ejemplo`, above the story."""
    only = agencies.exactly(line.text[:-1].rstrip()) if number <= 4 and number + 1 == reading.story else None
    paper = "" if line.text == "Social Media:" else line.text[:-1].rstrip()
    if only is None and number <= 4 and number + 1 == reading.story and (paper in PAPERS or is_paper(paper)):
        only = Named(paper, 0, len(paper), "", "newspaper-service")
    if only is not None:  # Dawn :
        return Credit(line.start, line.end, (only.moved(line.start),), "credit: a supplier and a colon above the story")
    below = reading.lines[number + 1] if number + 1 < min(reading.story, len(reading.lines)) else None
    if below is None or len(below.text) > 80 or is_picture(below.text) or holds(below.text[:14], ":："):
        return None
    if below.gap > 1 and agencies.exactly(below.text) is None:
        return None
    match = forms.source(f"{line.text} {below.text}")
    if match is None or match["label"].lower() in _WEAK_LABELS or "http" in match["body"]:
        return None
    named = agencies.named(reading.text, below.start, below.end) or _own_names(
        reading.text, below.start, below.end, agencies
    )
    return Credit(line.start, below.end, tuple(named), f"credit: {match['label']}:")


_NAME_ENDS = pattern(rf",{fields.NO_FIRM}|[;，；（(]")
_SOLID_NAME_ENDS = pattern(r"[,;，；（(·•/—-]")


def _own_names(text: str, start: int, end: int, agencies: Agencies) -> list[Named]:
    """The names that unknown sources go by: an abbreviation in brackets, else the words before a comma."""
    body = text[start:end]
    small = agencies.exactly(body.upper()) if body.islower() and body.isalpha() else None
    if small is not None:  # Kaynak: aa
        return [Named(small.name, start, end, small.country, small.kind)]
    short = re.search(r"\(([A-ZÄÖÜ][\w.-]{1,11})\)", body)
    if short:
        return [Named(short[1], start + short.start(1), start + short.end(1), "")]
    found: list[Named] = []
    at = 0
    for part in re.split("[、/]", body) if _is_written_solid(body) else [body]:
        name = (_SOLID_NAME_ENDS if _is_written_solid(part or " ") else _NAME_ENDS).split(part)[0].strip()
        name = name.removesuffix("等") if "、" in body else without_a_full_stop(name)
        name = name.removeprefix("موقع ").removeprefix("صحيفة ")
        if name and name not in _NOBODY:
            at = body.index(name, at)
            only = agencies.exactly(name)
            found.append(Named(only.name if only else name, start + at, start + at + len(name), ""))
    return found
