"""Roundups that say what they are: `News in brief`, a wire's summary, a newsletter whose items are numbered."""

from __future__ import annotations

from itertools import pairwise

from clipper.extraction.multiple.itemlines import ITEM, ITEMS, breaks_off, is_running, is_title, lines_of
from clipper.patterns import pattern

ENTRIES = 4
"""Paragraphs of the shortest roundup that has a name."""
LONGEST_LEAD = 140
"""Letters of the longest sentence that tells what a summary is, above its first title."""

_NUMBERED = pattern(r"(?m)^[ \t]*(?P<number>\d{1,2})[.)]? {1,3}(?P<title>[A-Z][^\n]{9,119}[^\s.,:;])[ \t]*$")
_LETTER = pattern(r"(?i)\b(?:newsletter|news ?(?:digest|summary|bulletin)|rundbrief|boletín|lettre d['’]information)\b")
"""What numbered items of news are called: a list of ten reasons is one article."""
_NAMED = pattern(
    r"(?i)(?:(?:the|world|nation(?:al)?|state|local|area|business|sports?|international|regional|metro|city|region|country|"
    r"foreign|us|u\.s\.|religion|campus|community|county|today['’]s|other) )*(?:news[ -])?(?:briefs?|in brief|briefly|"
    r"datelines|digest|from (?:across|around) (?:the )?\w+(?: - \w+ \d\d?, \d{4})?|police (?:blotter|log|beat))|"
    r"kurz (?:notiert|gemeldet|berichtet|und bündig|& bündig)|"
    r"(?:kurz|polizei)(?:meldungen|nachrichten)|(?:meldungen|nachrichten)? ?in kürze|en bref|brèves|"
    r"schlagzeilen|(?:die )?(?:kurz)?meldungen (?:im (?:kurz)?überblick|des tages):?|"
    r"in the news|(?:noticias |notas )?(?:en )?breves?|(?:notizie )?in breve|(?:新闻|新聞)?(?:简讯|簡訊|短讯)"
)
_SUMMARY = pattern(
    r"(?i)\bfollowing (?:is|are) (?:a|the) (?:summary|roundup|digest|selection|list) of [\w' -]{0,40}"
    r"(?:briefs|news|stories|headlines)\b|"
    r"\bhere (?:is|are) the latest (?:in |on )?[\w' -]{0,30}(?:news|headlines|stories)\b"
)
"""How a wire opens its summary, or a site its list of headlines."""
_OF_THE_DAY = pattern(
    r"(?i)\b(?:meldungen|nachrichten|news|schlagzeilen)\b.{0,20}\b(?:\w*überblick|des tages|am \w+tag|kompakt|in kürze)"
)
HEADED = 8
"""Lines from the start among which an archive's page says what it is."""
LONGEST_COUNT = 3
"""Letters of the longest line below a title that counts its comments."""
LONGEST_HEADING = 100
"""Letters of the longest heading of an archive's page."""
_ARCHIVE = pattern(
    r"(?i)(?:.{3,40} )?(?:category|tag|author|monthly|daily|yearly) archives?(?: ?[:|–—»›-].{0,60})?|"
    r"archives?(?: ?[|:] ?.{3,60}| for (?:the )?[‘“'\"].{3,60}| (?:for|of) \w{3,10},? \d{4})|"
    r"(?:home )?(?:tags )?(?:all )?posts? (?:tagged|categori[sz]ed|filed)\b.{0,80}|viewing all [\d,.]+ articles|"
    r"latest news with #.{2,60}|(?:articles|posts|all stories) by(?-i:(?: [A-Z][\w.’'-]+){1,4})|"
    r"(?:articles|stories|posts) tagged .{3,60}|"
    r"search results for .{2,60}|results for[ :]{1,2}[“\"‘'].{2,60}|home blog page \d+|"
    r"page \d\d+ of \d\d+"
)
"""What a page of a weblog or a paper calls itself that lists what was published: `Category Archives: Harbour`."""
_CROSSED = pattern(r"\+\+\+ (?:\d\d?[.:]\d\d(?: Uhr)?:? )?\S[^+]{10,120} \+\+\+")
"""`+++ 21.15 Uhr: Hafen gesperrt +++`"""
_REPORTS = pattern(
    r"(?i)(?:aktuelle )?(?:polizei|blaulicht|kurz|feuerwehr)-?(?:meldungen|berichte?|nachrichten|reports?|ticker)"
    r"(?: (?:vom|von|aus|für|der|des|dem|am|im|in) .{2,60})?|"
    r"(?:.{2,30} )?(?:police|sheriff['’]s|crime|arrest) (?:log|reports|blotter|briefs|roundup)"
    r"(?: (?:for|of|from) .{2,40})?|"
    r"(?:sucesos|notas policiales|faits divers)(?: (?:del|de|du|des) .{2,40})?"
)
"""What an office or a paper calls the reports of a day: `Polizeimeldungen vom Montag`, `Salem police log`."""
_SENT = pattern(r"[.”] (?:SENT|UPCOMING|MOVED|EXPECTED):? (?:About )?\d[\d,]{2,5} words\b", signs=(" words",))
_BRIEFS = pattern(r"(?i)(?:[A-Z.]+ ){0,2}(?:briefs|in brief|kurz notiert|brèves|breves)")


def say_so(text: str) -> bool:
    """Whether a title, an opening sentence or numbers from 1 on say that the text holds news after news."""
    return (
        _is_named(text)
        or _is_numbered(text)
        or _is_ticker(text)
        or _is_a_days_reports(text)
        or _is_a_plan(text)
        or _is_an_archive(text)
    )


def _is_an_archive(text: str) -> bool:
    """Whether a page calls itself a list of what was published, and two titles at least stand above their texts."""
    lines = lines_of(text[:12_000])
    if not any(_ARCHIVE.fullmatch(line) for line in lines[:HEADED] if len(line) <= LONGEST_HEADING):
        return False
    lines = [line for line in lines if len(line) > LONGEST_COUNT]
    told = [is_running(line) or breaks_off(line) for line in lines]
    titles = {
        lines[at]
        for at in range(len(lines) - 1)
        if told[at + 1] and not told[at] and any(is_title(line) for line in lines[max(at - 1, 0) : at + 1])
    }
    return len(titles) > 1


def _is_a_plan(text: str) -> bool:
    """Whether an agency tells its customers of several stories and their lengths: `SENT: 890 words, photos.`"""
    return text.count("words") >= ITEMS and sum(1 for _ in _SENT.finditer(text)) >= ITEMS


def _is_a_days_reports(text: str) -> bool:
    """Whether a first title names the reports of a day or a region, and short titles stand above texts below it."""
    lines = lines_of(text[:8_000])
    at = next((number for number, line in enumerate(lines[:3]) if _REPORTS.fullmatch(line)), None)
    if at is None or any(map(is_running, lines[:at])):
        return False
    heads = {above for above, line in pairwise(lines[at + 1 :]) if is_running(line) and _is_head(above)}
    return len(heads) >= ITEMS


def _is_head(line: str) -> bool:
    return len(line) <= 80 and line[0].isupper() and line[-1] not in ".,:;!?)"


def _is_ticker(text: str) -> bool:
    """Whether titles between crosses stand below a line that calls them the day's news; on one event is one story."""
    if text.count("+++") < 4:
        return False
    lines = lines_of(text)
    return any(map(_OF_THE_DAY.search, lines[:3])) and sum(_CROSSED.fullmatch(line) is not None for line in lines) > 1


def _is_named(text: str) -> bool:
    """Whether the only title says so: `News in brief` right above paragraphs, or a first line above titled ones."""
    lines = lines_of(text[:8_000])
    pairs = sum(is_title(above) and len(line) >= ITEM and not is_title(line) for above, line in pairwise(lines))
    if pairs >= ITEMS and any(_SUMMARY.search(line) for line in lines[:6] if len(line) <= LONGEST_LEAD):
        return True
    lines = [line for line in lines if line[0].isalnum() or len(line) > 3]
    first = next((at for at, line in enumerate(lines) if is_running(line)), 0)
    if 0 < first <= 8 and _NAMED.fullmatch(lines[first - 1]):
        return sum(map(is_running, lines)) >= ENTRIES and not any(is_title(line) for line in lines[: first - 1])
    if not 0 < first <= 3 or not _BRIEFS.fullmatch(lines[0]):
        return False
    return sum(is_title(above) and is_running(line) for above, line in pairwise(lines)) >= ITEMS


def _is_numbered(text: str) -> bool:
    """Whether a newsletter's items are numbered from 1 on, each with its title and its text."""
    heads = list(_NUMBERED.finditer(text))
    if len(heads) < ITEMS or [int(head["number"]) for head in heads] != list(range(1, len(heads) + 1)):
        return False
    if _LETTER.search(text, 0, heads[0].start()) is None:
        return False
    ends = [head.start() for head in heads[1:]] + [len(text)]
    return all(any(map(is_running, text[head.end() : end].split("\n"))) for head, end in zip(heads, ends, strict=True))
