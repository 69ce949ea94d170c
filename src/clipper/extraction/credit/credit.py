"""Credit lines and the suppliers they name: what credits the text, told from mentions and from picture credits."""

from __future__ import annotations

import re

from clipper.extraction.credit import bare, easternfields, forms, slugs, sources, takenover
from clipper.extraction.credit import rights as notices_of_rights
from clipper.extraction.credit.credibility import (
    beginnings_in,
    behind_a_dash,
    is_credible,
    sentences_from_the_last,
    spells_out,
    without_address,
)
from clipper.extraction.credit.creditlines import (
    Credit,
    NoCredit,
    beside_date_or_byline,
    closes,
    delivered,
    is_among_links,
    only_a_date,
    outside_the_story,
    tells_of_a_picture,
    text_and_picture,
    without_teasers,
)
from clipper.extraction.credit.pictures import is_picture
from clipper.extraction.credit.supplierlist import (
    UNLABELLED,
    behind_a_place,
    in_a_cut_bracket,
    signed_by,
)
from clipper.extraction.credit.wrappedcredits import unwrapped
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.page.scripts import is_western
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

_TRAILING_BRACKET = pattern(r"[(（\[【〔]([^()（）\[\]【】〔〕]{2,160})[)）\]】〕]\s?[.।。]?[\"”’']?\Z")
_NAMES = pattern(r"[\u4e00-\u9fff]{2,4}(?:[/／][\u4e00-\u9fff]{2,4}){1,3}")
"""The writers before it: `张三/李四（法新社）`."""
_INITIALS = pattern(r"(?:[\u0620-\u06d3]{1,2}(?:\.|(?=[\s/،]))?[\s/،]{0,2}){1,6}|(?:[a-z]{2,3}[/ ]?){1,4}")
"""Editors' initials before the bracket that names their sources: `م.س/ع.ش (أ ف ب، رويترز)`."""
_CLOSING_TOWN = pattern(r"(?P<town>[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){0,2})(?P<day>, [A-Z][a-z]{2,8}\.? \d\d?)? ")
"""A town, perhaps with its day, before the supplier: `MOSCOW, April 10 (RIA Novosti)`, `FRANKFURT (dpa-AFX Broker)`."""
_CAPTION = pattern(
    r"(?i)file (?:photo|image|pic)|file ?[-–:]|representati\w+ |in this .{0,40}(?:photo|image|pic)",
    signs=("file", "represent", "in this "),
)
"""How a picture's caption begins, whose last bracket is its own."""
_SENTENCE_ENDS = tuple('.!?…”"’।。！？」')
_EDITORS = pattern(r"(?<=\)) ?(?:/ )?\((?P<sign>(?<= \()[a-zäöü]{2,5}|www\.[\w.]+)\)\Z")
"""An editor, or the address, behind a supplier's bracket: `… (dpa) / (abc)`, `(mit AFP) (abc)`, `(NAN)(www.nan.ng)`."""
REACH = 400
"""Letters at the end of a line in which a page points to another story, behind a credit."""
_ALSO = pattern(
    r"(?<=[.!?)\]]) (?:Te puede (?:interesar|gustar)|(?:Lee|Lea|Leé|Leer|Ver|Mira) también|También lee|Also [Rr]ead|"
    r"ALSO READ|Read [Aa]lso|READ ALSO|Lei[ae] também|Leia mais|Lire aussi|Lesen Sie auch)\b"
)
_RESERVED = ("iservata", "iservata.", "ISERVATA", "ISERVATA.")
_SIGNS = frozenset(["dpa", "epd", "afp", "sda", "sid", "ots", "dts", "연합뉴", "뉴시스", "뉴스1"])
"""How suppliers begin that sign behind the last full stop and have no capital: German and Korean ones."""


def find(reading: Reading, agencies: Agencies) -> tuple[list[Credit], list[NoCredit]]:
    """The credit lines of the head and the tail, in order, without the dateline's and the byline's."""
    found: list[Credit] = []
    refused: list[NoCredit] = []
    numbers = outside_the_story(reading)
    lines, last = reading.lines, len(reading.lines) - 1
    asked = _Asked("\n".join([lines[number].text for number in numbers]), reading.is_english)
    for number in numbers:
        line = unwrapped(reading, number) if number < last and lines[number + 1].gap == 1 else lines[number]
        item = _in_line(reading, number, line, agencies, asked)
        if isinstance(item, NoCredit):
            refused.append(item)
        elif item is not None and (not found or item.start >= found[-1].end):
            found.append(item)
    return without_teasers(found, refused, reading), refused


class _Asked:
    """What each line is asked for, because the lines together have what it takes.

    wordings: those that may be in a line, each with the words of which one must be; rights: notices of rights;
    source: a label alone in its line; more: what needs no colon in a longer line, a notice or another script.
    """

    def __init__(self, text: str, english: bool) -> None:
        low = text.lower()
        self.western = is_western(text)
        self.rights = holds(low, forms.RIGHTS)
        self.more = self.rights or not self.western
        self.source = "\nsource" in low or "\nquelle" in low
        self.wordings: list[tuple[str, list[str]]] = []
        for name, stems in forms.STEMS.items():
            elsewhere = (english and name in forms.NOT_ENGLISH) or (self.western and not name.isascii())
            if not elsewhere and holds(low, stems):
                signs = [sign for sign in forms.WORDED[name][0] if sign in text]
                if signs:
                    self.wordings.append((name, signs))


def _in_line(reading: Reading, number: int, line: Line, agencies: Agencies, asked: _Asked) -> Credit | NoCredit | None:
    signed = _EDITORS.search(line.text) if line.text[-1] == ")" and holds(line.text[-28:], (") ", ")(")) else None
    if signed is not None and agencies.exactly(signed["sign"]) is None:
        line = Line(line.start, line.start + signed.start(), line.text[: signed.start()], line.gap, line.weight)
    text = line.text
    for name, signs in asked.wordings:
        found = _worded(reading, line, name, agencies) if holds(text, signs) else None
        if found is not None:
            return found
    size, last = len(text), text[-1]
    closed = size > 3 and (last in ")）]】〕" or text[-2] in ")）]】〕" or (last in '"”' and text[-3] == ")"))
    if closed and not text.startswith(("Copyright ", "© ")):  # … Distributed by AllAfrica Global Media (allAfrica.com).
        bracket = _TRAILING_BRACKET.search(text)
        if bracket:
            found = _bracketed(reading, number, line, bracket, agencies)
            if found is not None:
                return found
    if (
        size <= 90
        or (size <= 300 and (asked.more or ":" in text))
        or text[:2] == "来源"
        or (asked.rights and notices_of_rights.may_own(text))
    ):
        found = _own_line(reading, number, line, agencies, asked)
        if found is not None:
            return found
    if not asked.western and not is_western(text):
        from clipper.extraction.credit import lastwords

        owned = lastwords.OWNED.search(text, max(1, size - 60))
        if owned is not None:
            key = "told" if owned["told"] else "name"
            named = agencies.named(text, *owned.span(key))
            if named and named[0].start == owned.start(key) and closes(reading, number):
                moved = tuple(name.moved(line.start) for name in named)
                return Credit(line.start + owned.start(), line.end, moved, "credit: owner at the end")
    left_open = in_a_cut_bracket(text, agencies) if number + 1 == len(reading.lines) else None
    if left_open is not None:
        start = line.start + left_open.start
        return Credit(start - 1, line.end, (left_open.moved(line.start),), "credit: a bracket that a cut left open")
    if (size > 200 and number + 1 == len(reading.lines)) or (text.endswith(_RESERVED) and closes(reading, number)):
        notice = notices_of_rights.behind_the_last_sentence(reading, line, agencies)
        if notice is not None:
            return notice
    tail = text[-60:]
    if size >= 60 and (last == ")" or ":" in tail or "：" in tail or "©" in tail or "Copyright" in tail):
        source = sources.behind(reading, line, agencies)
        if source is not None and closes(reading, number):
            return source
    prose = reading.prose
    if size < 60 or prose[number] or (number and prose[number - 1]) or number + 1 == len(prose):
        slug = None
        if "-" in tail or "/" in tail or "=" in tail or "–" in tail or "—" in tail or "―" in tail:
            slug = behind_a_dash(text)
        if slug is None:
            last_word = text[text.rfind(" ") + 1 :]
            may_sign = last_word[:1].isupper() or last_word[:3] in _SIGNS or "/" in last_word
            if may_sign and holds(text[max(0, size - 41) : -2], '.!?”"“»।。)'):
                from clipper.extraction.credit import lastwords

                slug = lastwords.LAST_WORD.search(text, max(0, size - 41))
        if slug:
            return slugs.credit(reading, number, line, slug, agencies)
    return None


def _worded(reading: Reading, line: Line, name: str, agencies: Agencies) -> Credit | NoCredit | None:
    """A wording that fills the line, its last bracket, or what follows its last full stop."""
    pattern, text = forms.worded(name), without_address(line.text) if name == "contributed" else line.text
    beginnings = beginnings_in(text) if not (name == "used" and (text[0] in "©C" or text[:3].lower() == "(c)")) else []
    if name == "contributed":  # the last sentence alone: the story before it may stand in the same line
        beginnings = [*sentences_from_the_last(text, beginnings), *beginnings]
    also = _ALSO.search(text, max(0, len(text) - REACH))
    stop = len(text) if also is None else also.start()
    for begin in beginnings:
        match = pattern.fullmatch(text, begin, stop) if begin < stop else None
        match = match or _in_bracket(pattern, text, begin, agencies)
        if match is None:
            continue
        start, end = line.start + begin, line.start + match.end()
        if (note := forms.editors_note(text, begin, match.end())) is not None:
            end = line.start + note
        if not is_credible(name, match[0], agencies):
            continue
        if is_picture(match[0]) and not agencies.named(match[0]):
            return NoCredit(start, end, f"credit: {name}", "it credits a picture, not the text")
        words = reading.text[start:end]
        if name == "contributed":  # CNN's Ann Example contributed to this report.
            words = words.replace("'s ", "   ").replace("’s ", "   ")
        named = tuple(one.moved(start) for one in agencies.named(words))
        if name == "contributed" and any(one.kind == "agency" for one in named):
            named = tuple(one for one in named if one.kind != "broadcaster")  # CNN's Ann Example and Reuters
        if name in ("used", "editado por") and not named:
            named = tuple(one.moved(start) for one in takenover.house(words))
        return Credit(start, end, named, f"credit: {name}")
    return None


def _in_bracket(wording: re.Pattern[str], text: str, begin: int, agencies: Agencies) -> re.Match[str] | None:
    """A wording that fills a bracket between two sentences: `… el puente. (Con información de EFE) Siga leyendo`."""
    if text[begin : begin + 1] not in ("(", "[") or text[:begin].rstrip()[-1:] not in ("", *'.!?”"»।'):
        return None
    end = text.find(")" if text[begin] == "(" else "]", begin, begin + 160) + 1
    after = text[end : end + 3].strip()[:1]
    if not end or not (after.isupper() or after in ("|", "•", ">", "»", "*")):
        return None
    match = wording.fullmatch(text, begin, end)
    return match if match is not None and agencies.named(match[0]) else None


def _bracketed(
    reading: Reading, number: int, line: Line, bracket: re.Match[str], agencies: Agencies
) -> Credit | NoCredit | None:
    """A bracket with which a line ends: `(ANI)`, `(dpa)`, `(PTI/IANS)`."""
    start, end = line.start + bracket.start(), line.start + bracket.end()
    words = bracket[1]
    inner = (UNLABELLED.sub("", words) if words[0] in "TSFQB" else words).strip()  # (Theo TTXVN), (Source AFP)
    helped = inner[:1] in "参參编編" or inner.endswith(("贡献", "貢獻"))
    if helped and easternfields.names_contributors(inner) and closes(reading, number):
        return Credit(start, end, (), "credit: contributors (zh)")
    named = (
        signed_by(inner, agencies, reading.is_english)
        or sources.framed(inner, bracket, agencies)
        or behind_a_place(inner, agencies)
    )
    if not named or is_picture(inner):
        return None
    rule = "credit: bracket at the end"
    alone = bracket.start() == 0
    if bracket[0][0] == "[" and not alone and line.text[: bracket.start()].rstrip()[-1:].isalnum():
        return NoCredit(start, end, rule, "in square brackets behind a caption: it credits a picture, not the text")
    if _CAPTION.match(line.text) or (not alone and tells_of_a_picture(line.text[: bracket.start()])):
        return NoCredit(start, end, rule, "it credits a picture, not the text")
    if not alone and only_a_date(reading, line.start, start):  # 2018-04-27-17:04:14 (IANS)
        moved = tuple(name.moved(line.start + bracket.start(1)) for name in named)
        return Credit(start, end, moved, "credit: beside a date")
    below = reading.lines[number + 1].text if number + 1 < len(reading.lines) else ""
    town = _CLOSING_TOWN.fullmatch(line.text, 0, bracket.start()) if not alone and below[-1:] != ")" else None
    sure = town is not None and reading.prose[number - 1] and (town["day"] is not None or not inner.isupper())
    if town is not None and sure and is_place(town["town"].title()) and closes(reading, number):
        moved = tuple(name.moved(line.start + bracket.start(1)) for name in named)
        return Credit(start, end, moved, "credit: the dateline that closes a story")
    if alone and number < reading.story and beside_date_or_byline(reading, number):
        return Credit(start, end, tuple(name.moved(start + 1) for name in named), "credit: beside a date")
    if alone and number + 1 == reading.story and all(name.name == "agencies" for name in named):  # (وكالات)
        return Credit(start, end, tuple(name.moved(start + 1) for name in named), "credit: above the story")
    above = reading.lines[max(0, number - 2) : number]
    if alone and number + 1 == reading.story and any(line.text[:3] in ("By ", "BY ") for line in above):
        return Credit(start, end, tuple(name.moved(start + 1) for name in named), "credit: below the byline")
    before = _NAMES if "\u4e00" <= line.text[0] <= "\u9fff" else _INITIALS
    signed = before.fullmatch(line.text, 0, bracket.start()) is not None or bracket[1][:5] == "Theo "
    signed = signed and len(line.text) <= 60
    full = agencies.exactly(line.text[: bracket.start()].strip(" -–—")) if bracket.start() and len(named) == 1 else None
    if full is not None and full.name == named[0].name and closes(reading, number):  # African News Agency (ANA)
        return Credit(line.start, line.end, (named[0].moved(start + 1),), rule)
    if not alone and spells_out(line.text[: bracket.start()], inner):
        return NoCredit(start, end, rule, "the sentence spells it out")
    if not alone and is_among_links(reading, number):
        return NoCredit(start, end, rule, "one of a list of links to other stories")
    behind = line.text[: bracket.start()].rstrip()[-1:]
    if alone or signed or reading.prose[number] or line.weight >= 60 or behind in _SENTENCE_ENDS:
        if closes(reading, number) or (behind in _SENTENCE_ENDS and _is_all(reading, number)):
            moved = tuple(name.moved(line.start + bracket.start(1) + bracket[1].index(inner)) for name in named)
            return Credit(start, end, moved, rule)
        return NoCredit(start, end, rule, "the story goes on after it: a picture's credit or an explanation")
    return None


def _is_all(reading: Reading, number: int) -> bool:
    """Whether line `number` is the last and the only one that could be a story: a brief of one short sentence."""
    return number + 1 == len(reading.lines) and number >= reading.story - 1 and not any(reading.prose)


def _own_line(reading: Reading, number: int, line: Line, agencies: Agencies, asked: _Asked) -> Credit | NoCredit | None:
    text = line.text
    if not asked.western and "配信" in text[-2:] + text[:20] and (given := delivered(line, agencies)) is not None:
        return given
    if ":" in text or (not asked.western and ("：" in text or text.startswith(("来源", "來源", "المصدر ")))):
        both = text_and_picture(line, agencies) if "ext" in text[:5].lower() else None
        found = both or sources.labelled(reading, number, line, agencies)
        if found is not None:
            return found
    if "Press Ass" in text and (cabled := takenover.cabled(reading, number, line, agencies)) is not None:
        return cabled
    if asked.rights and holds(text.lower(), forms.RIGHTS):
        return notices_of_rights.copyright_notice(reading, number, line, agencies)
    announces = text.startswith(takenover.ANNOUNCES)
    if announces and (given := takenover.announced(reading, number, line, agencies)) is not None:
        return given
    provides = text.startswith(takenover.PROVIDES)
    if provides and (given := takenover.provided(reading, number, line, agencies)) is not None:
        return given
    pointing = text.startswith(("via ", "Read the original ")) or (text[-1] == ")" and " (" in text and len(text) <= 70)
    if pointing or asked.source:
        from clipper.extraction.credit import gathered

        given = gathered.find(reading, number, line, agencies) if pointing else None
        given = given or (gathered.below_its_label(reading, number, line, agencies) if asked.source else None)
        if given is not None:
            return given
    if len(text) <= 60 and (
        text[0].isalpha() or (text[0].isdigit() and "/" in text) or text[0] in '/|*+•-–—~(【［["“«'
    ):
        return bare.find(reading, number, line, agencies)
    return None
