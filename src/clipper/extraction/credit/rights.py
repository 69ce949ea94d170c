"""Notices of rights: whose a text is, told from a picture's owner, a database's notice and a page's menu."""

from __future__ import annotations

import re

from clipper.extraction.credit import forms
from clipper.extraction.credit.creditlines import OWNED, Credit, NoCredit, stands_amid
from clipper.extraction.credit.pictures import is_bare_sign, is_picture
from clipper.extraction.credit.supplierlist import names_only
from clipper.extraction.names.names import is_paper
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.page.scripts import is_western
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.patterns import pattern

_DATABASES = pattern(r"\b(?:Factiva|ProQuest|LexisNexis|NewsBank|EBSCO|Gale|Cengage|CEDROM-SNi|Europresse|GENIOS)\b")
"""Whose notice tells where a text was found, not whose it is; Westlaw's adds `No claim to original … Works`."""
_WIRE = pattern(r"c\.|\([cC]\) ?\d{4}, |The-CNN-Wire|™ (?:&|and) ©")
"""How a paper's or a broadcaster's wire begins its notice: `c.2008`, `(c) 2008, The Example Post`, `™ & © 2008`."""


RULE = "credit: copyright"
LONGEST = 600
"""Letters of the longest notice, which says what may not be done without leave."""
MENU = 6
"""Lines between a story and a notice that is surely the page's own."""
APART = 200
"""Letters between a story and the name of a house that stands in the page's menus."""
FEW = 3
"""Lines at the end of a text without running prose that cannot stand above it."""
FOOT = 15
"""Lines at the end of a page among which it says whose it is."""
BARE = 60
"""Letters of a notice that says whose a page is, and no more."""
_YEARS = r"\d{4}(?: ?[-–] ?\d{4})?(?!\d)"
_INSIDE = pattern(
    rf"(?<![\w/])[©ⓒ] ?(?:Copyright )?(?:{_YEARS},? )?[A-Z][^©|]{{2,70}}?[.,]? [Aa]ll [Rr]ights [Rr]eserved\.?",
    signs=("ights reserved",),
)
"""A notice between the sentences of a page's last paragraph: `… broadcast. ©2020 Harbour Network, LLC. All rights
reserved. Quotes are delayed.`"""
_BEHIND = pattern(rf"(?<=\S )(?:[©ⓒ] ?{_YEARS},? (?:www\.)?[^\W\d_][^|©]{{2,60}}|Copyright by [\w-]+\.[\w.]{{2,20}})\Z")
"""A notice behind a page's last menu: `Contact | Privacy © 2000-2020 www.example.com`."""
BEHIND = 300
"""Letters at the end of a text in which a notice stands behind the last sentence."""
_RISERVATA = pattern(r"(?<=[.!?»”\"] )(?:© ?)?(?i:riproduzione riservata)\.?\Z")
_BEHIND_A_SENTENCE = pattern(r"(?<=[.!?\"”] )\(?Copyright (?:© |\([cC]\) )?(?:19|20)\d\d,? [A-Z][^\n]{2,280}\Z")
_WITHOUT_MARK = pattern(
    r"(?:19|20)\d\d [A-Z][\w.,&’' -]{2,60}\. All [Rr]ights [Rr]eserved\.?", signs=("ights reserved",)
)
"""A notice that lost its mark: `2020 Harbour Inc. All Rights Reserved.`"""
_NAMED_BEFORE = pattern(
    rf"(?!Powered|Design|Theme|Site |Web)[^\W\d_a-z][^|©™]{{2,60}}?[ |/,–-]{{1,3}}[©ⓒ] ?{_YEARS}"
    r"(?:[ /,.|–-][^©]{0,90})?|"
    r"[A-ZÀ-Þ][^|©™\d]{2,60}, \d{4} [©ⓒ](?: ?[Aa]ll [Rr]ights [Rr]eserved\.?)?"
)
"""A notice with the owner before its mark: `Harbour Daily v. 5.0 – © 2004-2020`."""


_BUTTON = pattern(r"(?m)^[ \t*•+]{0,80}Add (?P<house>[A-Z][\w. ]{2,30}?) (?:as a preferred source )?on Google$")
"""What a page asks of its readers, naming itself."""


def page_owners(reading: Reading, found: list[Credit], agencies: Agencies) -> tuple[str, ...]:
    """The houses whose page it is: those that its last notice of rights or a button of the page names."""
    button = _BUTTON.search(reading.text) if " on Google\n" in reading.text else None
    only = agencies.exactly(button["house"]) if button is not None else None
    shared = "story: http://usat.ly/" in reading.text and not any(item.rule == RULE for item in found)
    own = ("USA Today",) if shared else ()  # Read or share this story: http://usat.ly/1x3D
    return _by_notice(reading, found) + own + ((only.name,) if only is not None else ())


def _by_notice(reading: Reading, found: list[Credit]) -> tuple[str, ...]:
    """The houses that the last notice names: the page is theirs; one above it is of a text that the page took over.

    An agency's notice right below a story is the story's; on its own page stand menus between, and its name above them.
    """
    last = next((item for item in reversed(found) if item.rule == RULE), None)
    if last is None or last.owners or not last.agencies:
        return () if last is None else last.owners
    line = reading.lines[reading.line_at(last.start)]
    if reading.line_at(last.start) < reading.last_story + MENU and last.start - line.start < 8:
        return ()
    head = reading.lines[reading.story].start - APART if reading.story < len(reading.lines) else 0
    foot = reading.lines[reading.last_story].end + APART
    return tuple(
        name.name
        for name in last.agencies
        if any(
            not head <= alone.start() <= foot
            for alone in re.finditer(rf"(?m)^[ \t*•+]*{re.escape(name.name)}[ \t]*$", reading.text)
        )
    )


def may_own(text: str) -> bool:
    """Whether a line may be a notice of rights, short or long."""
    return len(text) <= LONGEST and (
        OWNED.match(text) is not None or ("©" in text and "ights reserved" in text.lower())
    )


def copyright_notice(reading: Reading, number: int, line: Line, agencies: Agencies) -> Credit | NoCredit | None:
    begin = len(line.text) - len(line.text.lstrip("*•|+ "))  # an entry of the page's last menu
    text = line.text[begin:]
    if forms.copyright_line().match(text) is None:
        return _amid_others(reading, number, line, agencies)
    end = _end_of_notice(text)
    return _judged(reading, number, line.start + begin, text[:end], agencies)


def behind_the_last_sentence(reading: Reading, line: Line, agencies: Agencies) -> Credit | NoCredit | None:
    """A notice at the end of a text whose line ends were lost: `… said. Copyright 2008 Reuters. All rights …`"""
    reserved = _RISERVATA.search(line.text, max(0, len(line.text) - 40))
    if reserved is not None:  # … sul ponte. RIPRODUZIONE RISERVATA
        return Credit(line.start + reserved.start(), line.end, (), RULE)
    at = line.text.find("Copyright", max(0, len(line.text) - BEHIND))
    notice = _BEHIND_A_SENTENCE.search(line.text, at) if at > 0 else None
    if notice is None:
        return None
    start = line.start + notice.start()
    return copyright_notice(
        reading, reading.line_at(start), Line(start, line.end, notice[0], 0, len(notice[0])), agencies
    )


def _amid_others(reading: Reading, number: int, line: Line, agencies: Agencies) -> Credit | None:
    """A notice that does not open its line, among a page's last lines: names of photographers stand above."""
    if number < max(1, reading.story) or is_picture(line.text):
        return None
    if not holds(line.text, ("©", "ⓒ", "Copyright by ")):
        found = _WITHOUT_MARK.fullmatch(line.text)
        return None if found is None else Credit(line.start, line.end, (), RULE)
    found = _INSIDE.search(line.text)
    if found is None and "™" not in line.text and len(line.text) <= 200 and number >= len(reading.lines) - FOOT:
        found = _NAMED_BEFORE.fullmatch(line.text) or _BEHIND.search(line.text)
    if found is None:
        return None
    judged = _judged(reading, number, line.start + found.start(), found[0], agencies)
    return judged if isinstance(judged, Credit) else None


_PHOTOGRAPHER = pattern(
    r"[©ⓒ]\s?(?:(?:[A-Z]{2,5}|[A-Z]\w+)\s?/\s?[A-Z]|[А-ЯЁ][А-ЯЁа-яё]+(?: [А-ЯЁ]\w+){0,2}\s?[/.]\s[А-ЯЁ][а-яё]+ [А-ЯЁ])"
)
"""© Reuters/Ann Example, © РИА Новости / Иван Петров"""


def _judged(reading: Reading, number: int, start: int, words: str, agencies: Agencies) -> Credit | NoCredit | None:
    """What a notice at text[start:] is worth, whose words these are."""
    rule, end = RULE, len(words)
    below_by = number > 0 and reading.lines[number - 1].text[:3].lower() == "by "
    if below_by and number <= reading.story:  # By Ann Example, and the paper that owns her story
        words = _PUBLISHED.split(words)[0]
        end = len(words)
        if is_paper(words):
            return Credit(start, start + end, (), rule)
    bare = is_bare_sign(words)
    owned = bare and number < reading.last_story
    owned = owned and (stands_amid(reading, number) or not agencies.named(words))
    if owned or is_picture(words) or _PHOTOGRAPHER.search(words):
        return NoCredit(start, start + end, rule, "it credits a picture, not the text")
    broken = reading.story == len(reading.lines) and not is_western(reading.text[:200])  # 나룻배가 사람과 물건을 나르고
    above = number < reading.story and not (broken and number >= len(reading.lines) - FEW)
    owners = names_only(_bare_owner(words), agencies) if above else []
    if above and (bare or not owners):  # © dpa is its picture's credit
        return NoCredit(start, start + end, rule, "it stands above the story")
    if _DATABASES.search(words) or "No claim to " in reading.lines[number].text:
        return NoCredit(start, start + end, rule, "a database's own notice")
    named = agencies.named(reading.text, start, start + end)
    if not (_owner(words) or named) or (len(words) > 120 and words.endswith(("...", "…"))):
        return NoCredit(start, start + end, rule, "it names nobody")
    if words[:3].lower() in ("(c)", "（c）") and not re.search(r"\d{4}", words) and not named:
        return None  # a paragraph's letter
    distributed = words.find("istributed by")
    suppliers = tuple(  # a publisher's own right names no supplier
        name for name in named if name.kind == "agency" or _WIRE.match(words) or 0 <= distributed < name.start - start
    )
    # a release's service is the supplier wherever it is printed
    houses = tuple(name.name for name in named if name not in suppliers and name.kind != "press-release")
    return Credit(start, start + end, suppliers, rule, houses)


_PUBLISHED = pattern(r",? (?:[Pp]ublished|[Pp]osted|[Uu]pdated) ")
_RESERVED = pattern(
    r"(?i)(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|"
    r"todos os direitos reservados|tutti i diritti riservati)\.?"
)


_GOES_ON = pattern(r"\s*(?:(?!Registration|Use of |Your |By )[A-ZÀ-Þ][^.]{20,}\.|무단|\)?$)")
"""What belongs to a notice behind its last word; a site's terms do not."""


_NEXT = pattern(r"(?<=[A-Za-z\d]{3}\.)\s+(?=[A-ZÀ-Þ][^\n]{14})")
_ON_RIGHTS = pattern(
    r"(?i)right|copy|copi|erlaubnis|gestattet|verarbeit|öffentlich|speicher|verbreit|utiliz|without|licen[cs]e|"
    r"permi|reprod|publi|distribu|broadcast|rewrit|trade ?mark|registered|author|material|owne[dr]|may not|"
    r"recht|nachdruck|vervielf|genehm|verwend|nutzung|droit|derech|direit|diritt|prohib|proib|interdit|vietat|"
    r"autor|reserv|riserv|agenc|press|news|powered|inc\b|ltd\b|llc\b|limited|company|corp|GmbH|realiz|design|"
    r"develop|desarroll|gestaltung|umsetzung"
)
"""What a sentence of a notice is about; one on a site's terms, its clock or other sites is no part of the notice."""


def _end_of_notice(text: str) -> int:
    """Where a copyright notice ends: before a bar, or before menu entries that follow `All rights reserved.`"""
    bar = next((bar for bar in re.finditer(r"\s?[|•]\s", text) if not _RESERVED.match(text, bar.end())), None)
    end = bar.start() if bar and bar.start() > 3 else len(text)
    reserved = _RESERVED.search(text)
    if reserved and _owner(text[: reserved.start()]) and not _GOES_ON.match(text[reserved.end() : end]):
        end = min(end, reserved.end())
    for following in _NEXT.finditer(text, 0, end):
        said = text[: following.start()]
        bare = len(said) <= BARE or said.lower().endswith("eserved.")  # else the notice says what may not be done
        if bare and _owner(said) and not _ON_RIGHTS.search(text, following.end(), end):
            return following.start()
    return end


def _bare_owner(words: str) -> str:
    """The owner's name without the mark, the year and the form of his firm."""
    words = re.sub(r"(?i)\s?[-–]?\s?riproduzione riservata\Z", "", words)
    if words[:1] in ("©", "ⓒ"):
        return words.lstrip("©ⓒ (")
    bare = re.sub(r"(?i)^\W*(?:copyright\W*|\(c\)|[©ⓒ])+\s*(?:\d{4}\W+)?|\d{4}\W*$", "", words)
    return re.sub(r"(?i),?\s(?:limited|ltd|inc|llc|gmbh|ag|all rights reserved)\b\.?|\.$", "", bare).strip()


def _owner(words: str) -> bool:
    return re.search(r"[^\W\d_]{3,}", re.sub(r"(?i)copyright|all rights reserved|\(c\)", "", words)) is not None


def is_a_size(reading: Reading, number: int) -> bool:
    """Whether `AA` is a button for larger letters, `-` or `+` right beside it, and no agency."""
    beside = reading.lines[max(0, number - 1) : number + 2]
    return any(line.text.strip("* ") in ("-", "+", "–", "A", "A+", "A-", "A +", "A -") for line in beside)
