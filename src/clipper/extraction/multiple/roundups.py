"""Whether a text is a roundup of news: items told from town after town, dated heads, entries that a page cut."""

from __future__ import annotations

import re
from itertools import pairwise

from clipper.extraction.dateline.placenames import is_no_place, looks_like_place
from clipper.extraction.multiple import namedroundups, rubricitems
from clipper.extraction.multiple.datedheads import has_dated_heads
from clipper.extraction.multiple.itemlines import ENDS, ITEM, ITEMS, breaks_off, is_running, is_title, lines_of
from clipper.extraction.multiple.signeditems import are_signed
from clipper.extraction.page.notices import is_notice
from clipper.extraction.page.scripts import is_western
from clipper.extraction.tables.agencies import shipped
from clipper.extraction.tables.gazetteer import is_region
from clipper.patterns import pattern

TEASER = 100
"""Letters of the shortest text that a page cut: titles in a list are cut sooner."""
LONG = 240
"""Letters of the shortest text that is surely none of the titles in a list."""
LONGEST_LEAD = 140
"""Letters of the longest sentence that tells what a summary is, above its first title."""
WHOLE = 500
"""Letters of the shortest article above a page's box of stories that are cut."""
ENTRIES = 4
"""Entries of the shortest list whose entries are all cut, and paragraphs of the shortest roundup that has a name."""

_TOWN = (
    r"(?P<town>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,30}?)(?P<region>, [A-Z][A-Za-z. ]{1,20}?)?"
    r"(?P<day>,? [A-Z][a-z]{2,8}\.? \d\d?(?:, \d{4})?)?"
    r"(?: \((?P<supplier>[A-Z][A-Za-z]{1,20}(?: [A-Z][a-z]+)?)\))?(?P<mark> ?--| ?[–—]| -)[ \t]+(?=[^\W\d_]|[\"“‘'])"
)
_TOLD = pattern(rf"(?m)^[ \t]*{_TOWN}")
_TOLD_BEHIND_TITLE = pattern(rf"(?m)^[ \t]*(?P<title>[^\W\d_][^\n]{{14,119}}?):? (?={_TOWN})")
_TOLD_BEFORE_COLON = pattern(
    r"(?m)^[ \t]*(?P<region>[A-Z][A-Z ]{2,20} )?(?P<town>[^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]+){0,2}): "
    r"(?=[^\W\d_a-z]|[\"“‘'])"
)
_TOLD_BELOW_TITLE = pattern(
    r"(?m)^[ \t]*(?P<title>[^\W_a-z][^\n]{3,119}[^\s.!:;,…]|\([^()\n]{2,12}\) [^\n]{9,119}[^\s.!:;,…])[ \t]*\n"
    r"(?:[ \t]*\n){0,2}[ \t]*"
    r"(?P<town>[^\W\d_a-z][\w.'’-]+(?:[ /][^\W\d_a-z][\w.'’-]+){0,3})(?P<region>, [A-Z][A-Za-z. ]{1,20})?"
    r"(?: [(/][A-Z][\w .-]{1,20}[)/]){0,2}(?P<mark> (?:--|[-–—])|:) (?=[^\W\d_a-z]|[\"“‘'„])"
)
_TITLED_FROM_TOWN = pattern(
    r"(?m)^[ \t]*(?P<town>[^\W\d_a-z][\w.'’-]+(?:[ /][\w.'’-]+){0,3})(?P<region>\Z.)?"
    r"(?: [–—-] [^\W_a-z][^\n]{5,79}[^\s.!:;,…][ \t]*\n(?=[^\n]{80})|"
    r"(?<=[A-ZÀ-Þ]) ?/ ?[^\W_a-z][^\n]{5,79}[ \t]*\n(?:[ \t]*\n){0,2}(?=[^\n]{80})|"
    r": [^\W_a-z][^\n]{11,79}[^\s.!:;,…][ \t]*\n(?:[ \t]*\n){0,3}[ \t]*(?=[^\n]{80}))"
)
"""`Salem – Radfahrer verletzt`, `Salem: Radfahrer verletzt` above its text."""
_TOLD_AFTER_WRITER = pattern(
    r"(?m)^[ \t]*(?:By (?:[A-Z][\w.’'-]+ ){2,4}(?:and (?:[A-Z][\w.’'-]+ ){2,4})?)?"
    r"(?P<town>[A-ZÀ-Þ][\w.’'-]+(?:[ /][A-ZÀ-Þ][\w.’'-]+){0,3})(?:, [A-Z][A-Za-z. ]{1,20})? "
    r"\((?P<supplier>[A-Z][A-Za-z]{1,20}(?: [A-Z][a-z]+)?)\) ?(?:--?|[–—]) ?(?=[A-Z\"“'‘])"
)
"""`SALEM (AP) – `, `By Ann Example DOVER (Reuters) – `: suppliers' datelines, whoever of them it is."""
_TOLD_IN_BRACKETS = pattern(
    r"(?m)^[ \t]*\((?P<town>[^\W\d_a-z][\w.'’-]+(?:[ /][\w.'’-]+){0,3})(?P<region>\Z.)?\) (?:--|[-–—]) (?=[^\W\d_a-z])"
)
_TOLD_WITH_REGION = pattern(
    r"(?m)^[ \t]*(?P<town>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}), (?P<region>[A-Z][A-Za-z. ]{1,20}) [-–—] (?=[A-Z])"
)
_TOLD_BY_ONE = pattern(
    r"(?m)^[ \t]*(?:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3} )?\((?P<sign>[A-Z][A-Za-z]{1,20})\) ?[-–—]{1,2} (?=[A-Z])"
)
_STATES = pattern(
    r"(?:^|\n|[.”\"] )[ \t]*(?P<state>[A-Z]{4,}(?: [A-Z]{4,}){0,2})\s{1,2}"
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.’-]+){0,3}:\s{1,2}(?=\S)"
)
"""`ALABAMA Auburn: ` and the next state, each on a line of its own or run together."""
_RELEASES = pattern(r"(?m)^[ \t]*[A-Z][\w.’'&, -]{2,50}--\( ?[A-Z][A-Za-z ]{2,20} ?\)--")
"""`SALEM, Ore.--(BUSINESS WIRE)--`: with what a release opens."""
_TOLD_BY_SUPPLIERS = pattern(
    r"(?m)^[ \t]*\((?P<sign>[A-Z][A-Za-z ]{1,20})\) - (?P<town>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}) - (?=[A-Z])"
)
_SENTENCE = pattern(r"[a-z]{3}[.!?] ")
_MORE_AGAIN = pattern(
    r"(?i) (?:read more|weiterlesen|leer más|lire plus|lire la suite|leggi tutto|continue reading) »\Z"
)
"""`Bridges to be closed Read More »`: a blog's button that says its title again."""
_MORE = pattern(
    r"(?i)(?:.{0,12}\b)?(?:read (?:more|full (?:story|article)|the rest)|full (?:story|article)|continue reading|more|"
    r"weiterlesen|mehr lesen|leer m[aá]s|seguir leyendo|lire la suite|lire plus|leggi (?:tutto|di più)|ler mais|"
    r"leia mais)\W{0,4}|(?:阅读全文|查看全文|続きを読む|और पढ़ें|اقرأ المزيد|читать далее)\W{0,4}"
)


def holds_items(text: str) -> bool:
    """Whether item after item of the same form stands in the text, each with its own words, none before the first."""
    return (
        _told_from_towns(text)
        or _is_cut(text)
        or _is_listed(text)
        or has_dated_heads(text)
        or namedroundups.say_so(text)
        or _begins_again(text)
        or are_signed(text)
        or rubricitems.holds_items(text)
        or (text.count(")--") >= ITEMS and sum(1 for _ in _RELEASES.finditer(text)) >= ITEMS)
        or (not is_western(text[:400]) and _is_eastern_list(text))
    )


def _is_eastern_list(text: str) -> bool:
    from clipper.extraction.multiple import easternitems

    return easternitems.holds_items(text)


def _told_from_towns(text: str) -> bool:
    """Whether paragraphs begin with datelines of one form, of different towns: `SALEM (AP) — `, `DOVER (AP) — `.

    Without a supplier it takes nearly all paragraphs of the text: a journey's stops stand below their introduction.
    """
    lines = [line for line in text.split("\n") if is_running(line) and not is_notice(line)]
    dashes = sum(map(text.count, ("--", "–", "—", " - "))) >= ITEMS
    for told in (_TOLD, _TOLD_BEHIND_TITLE) if dashes else ():
        found: dict[tuple[str, bool, str], list[re.Match[str]]] = {}
        for head in told.finditer(text):
            form = (head["supplier"] or "", head["day"] is not None, head["mark"].strip())
            if told is _TOLD or _SENTENCE.search(head["title"]) is None:
                found.setdefault(form, []).append(head)
        for (supplier, dated, _), heads in found.items():
            few = supplier != "" and (dated or shipped().exactly(supplier) is not None)
            if _are_items(text, heads, ITEMS) and (few or len(lines) <= len(heads) * 5 // 4):
                return True
    colons = list(_TOLD_BEFORE_COLON.finditer(text)) if text.count(": ") > ENTRIES else []
    if len(lines) <= len(colons) * 5 // 4 and _are_items(text, colons, ENTRIES + 1):
        return True
    for told in (_TOLD_BY_SUPPLIERS, _TOLD_IN_BRACKETS) if "\n(" in text else ():
        if _are_items(text, list(told.finditer(text)), ITEMS):
            return True
    if _told_by_suppliers(text):
        return True
    titled = list(_TITLED_FROM_TOWN.finditer(text)) if dashes or max(map(text.count, (": ", "/"))) >= ITEMS else []
    if _are_items(text, titled, ITEMS, 3) and len({head["town"] for head in titled}) == len(titled):
        return True
    return _told_below_titles(text) or _told_in_every_line(text, lines) or _from_state_to_state(text)


def _told_by_suppliers(text: str) -> bool:
    """Whether three paragraphs or more begin with known suppliers' datelines of three towns."""
    if text.count(")") < ITEMS:
        return False
    heads = [head for head in _TOLD_AFTER_WRITER.finditer(text) if shipped().exactly(head["supplier"]) is not None]
    return len({head["town"].casefold() for head in heads}) >= ITEMS


def _told_below_titles(text: str) -> bool:
    """Whether datelines stand below titles; all of one town only if in capitals, as an agency's summary has them."""
    told = [
        head for head in _TOLD_BELOW_TITLE.finditer(text) if head["mark"] != ":" or not is_region(head["town"])
    ]  # California: what a law says there
    dashed = [head for head in told if head["mark"] != ":"]
    if _are_items(text, dashed, ITEMS, 3) or _are_items(text, told, ENTRIES):
        return True
    capitals = [head for head in dashed if head["town"].isupper() and _is_town(head)]
    if (
        len(capitals) < ITEMS
        or len({head["title"] for head in capitals}) < len(capitals)
        or len(capitals) < len(dashed)
    ):
        return False
    before = [line for line in text[: capitals[0].start()].split("\n") if is_running(line)]
    return not any(len(line) > LONGEST_LEAD for line in before) and len(before) <= 1


def _from_state_to_state(text: str) -> bool:
    """Whether states stand in capitals before their towns, in the order of the alphabet."""
    if text.count(": ") + text.count(":\n") <= ENTRIES:
        return False
    states = [head["state"] for head in _STATES.finditer(text)]
    return len(states) > ENTRIES and states == sorted(set(states)) and all(is_region(state.title()) for state in states)


def _told_in_every_line(text: str, lines: list[str]) -> bool:
    """Whether every line of running text begins with a dateline of its own: `Salem, Oregon - `, `(AFP) - `."""
    for told in (_TOLD_WITH_REGION, _TOLD_BY_ONE):
        heads = list(told.finditer(text))
        if len(heads) < ENTRIES or len(heads) * 5 < len(lines) * 4:
            continue
        if any(is_running(line) and not is_notice(line) for line in text[: heads[0].start()].split("\n")):
            continue
        known = [
            head
            for head in heads
            if (shipped().exactly(head["sign"]) is not None if told is _TOLD_BY_ONE else _is_town(head))
        ]
        if len(known) == len(heads):
            return True
    return False


def _are_items(text: str, heads: list[re.Match[str]], least: int, of: int = 2) -> bool:
    """Whether one head of two (or of three) names a known place, and each has its own words, none before the first."""
    if len(heads) < least:
        return False
    known = [head["town"] for head in heads if _is_town(head)]
    if len(known) * of < len(heads) or len({(head["town"], head.groupdict().get("day")) for head in heads}) < 2:
        return False
    ends = [head.start() for head in heads[1:]] + [len(text)]
    if any(_letters(text[head.end() : end]) < ITEM for head, end in zip(heads, ends, strict=True)):
        return False
    return not any(is_running(line) and not is_notice(line) for line in text[: heads[0].start()].split("\n"))


def _is_town(head: re.Match[str]) -> bool:
    if "sign" in head.groupdict():  # (Reuters) - Argentina -
        return shipped().exactly(head["sign"]) is not None
    place = f"{head['town']}{head['region'] or ''}".strip()
    return not is_no_place(head["town"]) and (
        looks_like_place(place) or is_region(head["town"]) or is_region(head["region"] or "")
    )


def _letters(text: str) -> int:
    return sum(map(len, text[:4_000].split()))


def _is_cut(text: str) -> bool:
    """Whether title after title stands above a text that breaks off (`The council said…`) or ends in `Read more`."""
    lines = lines_of(text)
    cut = [at for at, line in enumerate(lines) if breaks_off(line)]
    if cut and sum(len(line) for line in lines[: cut[0]] if len(line) >= ITEM) >= WHOLE:
        return False
    whole = sum(is_running(line) for line in lines)
    titles = {lines[at - 1] for at in cut if at and is_title(lines[at - 1])}
    if whole == 0 and len(titles) >= ITEMS == len(cut) and all(lines[at].endswith("[…]") for at in cut):
        return True
    if whole * 4 <= len(cut) and (len(titles) >= ENTRIES or _are_of_one_length([lines[at] for at in cut])):
        return True
    long = sum(len(line) >= ITEM for line in lines)
    if (
        whole == 0
        and long * 4 <= len(cut) * 5
        and len({lines[at][:ITEM] for at in cut if lines[at][0].isalnum()}) >= ENTRIES
    ):
        return True
    glued = [at for at in cut if at + 1 < len(lines) and _MORE.match(lines[at + 1])]
    if len(glued) >= ITEMS and whole * 4 <= len(glued):
        return True
    again = {line[: more.start()] for line in lines if "»" in line[-3:] and (more := _MORE_AGAIN.search(line))}
    if len(again.intersection(lines)) >= ITEMS or _is_cut_without_a_mark(lines) or _end_in_links(text):
        return True
    marks = [at for at, line in enumerate(lines) if len(line) <= 40 and _MORE.fullmatch(line)]
    if len(marks) < ITEMS or len({lines[at].casefold() for at in marks}) > 1:
        return False
    starts = [0, *(at + 1 for at in marks)]
    return all(_is_teaser(lines[start:at]) for start, at in zip(starts, marks, strict=False))


_MORE_BEHIND = pattern(
    r"(?i)(?<= ») (?:mehr|more|más|plus|mais)\Z|"
    r"\s[\[(]?(?:read (?:more|full (?:story|article)|the rest)|full story|continue reading|weiterlesen|mehr lesen|"
    r"leer más|seguir leyendo|lire la suite|lire plus|leggi tutto|leia mais)(?: https?://[\w./-]{4,40})?[\])]?\W{0,3}\Z|"
    r"(?<=\.\.\.) (?:mehr|more|más|plus)\Z|(?<=…) (?:mehr|more|más|plus)\Z|"
    r"\S\s{2,4}more\Z"
)
"""A page's link behind the last sentence of a line: `The council met. Read more`."""


def _end_in_links(text: str) -> bool:
    """Whether nearly every text ends in a page's link to the rest of it."""
    long = [line for line in map(str.strip, text.split("\n")) if len(line) >= ITEM]
    linked = {line for line in long if line[-1] not in ".!?”" and _MORE_BEHIND.search(line, max(0, len(line) - 60))}
    return len(linked) >= ITEMS and sum(map(is_running, long)) * 4 <= len(linked)


def _is_cut_without_a_mark(lines: list[str]) -> bool:
    """Whether title after title stands above a long text that stops within a sentence, and no text is whole."""
    long = [at for at, line in enumerate(lines) if len(line) >= LONG]
    if len(long) < ITEMS or any(map(is_running, lines)) or not all(lines[at][-1].isalnum() for at in long):
        return False
    return len({lines[at - 1] for at in long if at and len(lines[at - 1]) <= LONGEST_LEAD}) == len(long)


def _are_of_one_length(teasers: list[str]) -> bool:
    """Whether a page cut different texts, nearly all after the same number of words or letters."""
    teasers = [teaser for teaser in teasers if len(teaser) >= TEASER and teaser[0].isalnum()]
    if len({teaser[:ITEM] for teaser in teasers}) < ENTRIES:
        return False
    words = [len(teaser.split()) for teaser in teasers]
    letters = sorted(map(len, teasers))
    return max(map(words.count, words)) * 4 >= len(words) * 3 or letters[-1] - letters[0] <= 12


def _is_listed(text: str) -> bool:
    """Whether a page's list says each title behind its dot and again as the heading of its text."""
    lines = lines_of(text) if text.count("•") > 1 else []
    heads = [at for at, (dot, head) in enumerate(pairwise(lines)) if dot[0] == "•" and dot[1:].strip() == head]
    ends = [*heads[1:], len(lines)]
    told = [any(map(is_running, lines[at:end])) for at, end in zip(heads, ends, strict=True)] if heads else []
    return len({lines[at] for at in heads}) > 1 and all(told[:-1])


def _is_teaser(lines: list[str]) -> bool:
    """Whether a title and a few sentences stand there, and no more."""
    running = [line for line in lines if len(line) >= ITEM and (is_running(line) or not is_title(line))]
    title = any(is_title(line) for line in lines if line not in running)
    return title and 1 <= len(running) <= 3 and sum(map(len, lines)) <= 1_500


def _begins_again(text: str) -> bool:
    """Whether the two lines with which the text begins stand above title after title: an office's heads.

    A running head of an article's pages stands in the middle of its text.
    """
    lines = [line for line in map(str.strip, text.split("\n")) if line]
    if len(lines) < 8 or is_running(lines[0]) or is_running(lines[1]):
        return False
    heads = [at for at in range(len(lines) - 3) if lines[at : at + 2] == lines[:2]]
    titles = {lines[at + 2] for at in heads}
    return 1 < len(heads) == len(titles) and all(
        is_title(lines[at + 2])
        and any(len(line) >= ITEM for line in lines[at + 3 : at + 7])
        and (at == 0 or lines[at - 1].endswith(ENDS))
        for at in heads
    )
