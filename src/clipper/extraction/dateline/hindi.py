"""Datelines as Hindi papers alone have them: a reporter behind the town, a town with its day, a day in words.

And an agency behind a subheading, both in the line of the story.
"""

from __future__ import annotations

from clipper.extraction.byline.forms import Signature
from clipper.extraction.dateline.dateline import Dateline
from clipper.extraction.dates import grammar
from clipper.extraction.names.names import is_given
from clipper.extraction.page.reading import Reading
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.gazetteer import is_place
from clipper.extraction.tables.months import month_named
from clipper.patterns import pattern

_WORDS = ("एक", "दो", "तीन", "चार", "पांच", "छह", "सात", "आठ", "नौ", "दस")
DAY = pattern(rf",\s(?P<day>{'|'.join(_WORDS)}|पाँच|छः)\s(?P<month>[\u0900-\u097f]{{2,8}})(?=\s?[(])")
"""नयी दिल्ली, पांच जनवरी (भाषा)"""

TWICE = pattern(
    r"(?P<place>[\u0900-\u097f]{3,}(?:\s[\u0900-\u097f]{3,})?)\s?[।|:]\s(?P=place)\s(?:में|के|की|का|से|जिले|शहर)\s"
)
"""A town that no table has, and again as the story's first word: `शहरपुर। शहरपुर में`."""
WIRE = pattern(
    r"(?P<place>[\u0900-\u097f]{3,}(?:\s[\u0900-\u097f]{3,})?)(?:\s?\([\u0900-\u097f. ]{2,16}\))?,\s"
    r"(?:\d\d?|[\u0900-\u097f]{2,5})\s[\u0900-\u097f]{2,8}\s?\((?:पीटीआई[ -])?भाषा\)"
)
"""A town that no table has, proven by the day and the agency behind it: `शहरपुर (उप्र), 5 जनवरी (भाषा)`."""


def in_words(text: str, start: int, end: int) -> grammar.Written | None:
    """The day and month that a Hindi agency writes in words."""
    match = DAY.match(text, start, end)
    month = month_named(match["month"]) if match else None
    if match is None or month is None:
        return None
    word = {"पाँच": "पांच", "छः": "छह"}.get(match["day"], match["day"])
    return grammar.Written(match.start("day"), match.end(), "month-day", None, month, _WORDS.index(word) + 1)


_WORD = r"[\u0900-\u0963\u0970-\u097f]{2,14}"
_TOWN = rf"(?P<place>(?P<town>{_WORD}(?: {_WORD})?)\s?(?:[(](?P<region>{_WORD}(?: {_WORD})?)[)])?)"
_REPORTER = pattern(
    rf"{_TOWN}[\s,।:–-]{{1,3}}(?:(?:वरिष्ठ|मुख्य|जिला|विशेष) )?(?:संवाददाता|रिपोर्टर|ब्यूरो चीफ|प्रतिनिधि)\s?[-:–]?\s?"
    rf"(?P<who>{_WORD}(?: {_WORD}){{1,2}})\s?(?:[:：।|–-](?=\s))"
)
_DAY_ALONE = pattern(rf"{_TOWN}[\s,।:–-]{{0,3}}(?P<day>\d\d? (?P<month>{_WORD})(?:,? (?:19|20)\d\d)?)")
_EITHER = r"[\u0900-\u0963\u0970-\u097f\u0a80-\u0ae5]{2,14}"
_AGO = pattern(
    rf"(?P<place>{_EITHER}(?: {_EITHER})?)\d{{1,2}} "
    r"(?:(?:दिन|घंटे|घंटा|मिनट|महीने|महीना|वर्ष|साल) पहले|(?:દિવસ|કલાક|મિનિટ|મહિના|વર્ષ) પહેલાં?)"
    rf"(?:\s?(?:लेखक|લેખક)\s?:\s?(?P<who>{_EITHER}(?: {_EITHER}){{1,2}}))?"
)
"""पुणे4 दिन पहलेलेखक: राम कुमार, as a page glues its town, its age and its writer."""
DESKS = pattern("संवाद|प्रतिनिधि|ब्यूरो|डेस्क|सहयोगी|सूत्र")
POINTS = pattern(r"\s?[:।]")
"""संवाद सूत्र, शहरपुर: (a desk proves a town that no table has)"""
HOUSE = pattern(
    r"(?P<house>[^\s,.:।]{2,16}(?: [^\s,.:।]{2,16}){0,2}), ?(?=[^\s,:।]{2,16}(?: [^\s,:।]{2,16})?\s?[:।–—])"
)
"""নিজস্ব প্রতিনিধি, খুলনা: (the town must be known)"""
_COPY = ("कॉपी लिंक", "કૉપી લિંક")
"""The button below such a line."""
ALONE = 60
"""Characters that a line without a story has less of."""
WITH_REPORTER = "dateline: town and reporter (hi)"
SUBHEADED = "dateline: place, supplier, behind a subheading (hi)"
AGO = "dateline: town and age (hi)"
SENT = "dateline: town and who sends from it (hi)"


def find(text: str, start: int, end: int, number: int) -> Dateline | None:
    """`शहरपुर (उत्तर प्रदेश) संवाददाता दिनेश सावंत:`, `शहरपुर(जिलापुर)5 जनवरी` in a line of its own."""
    told = _REPORTER.match(text, start, end)
    if told is not None and _is_known(told["town"], told["region"]):
        return Dateline(start, told.end(), told.span("place"), (), None, (), WITH_REPORTER, number)
    if end - start >= ALONE:
        return None
    ago = _AGO.fullmatch(text, start, end)
    linked = ago is not None and (ago["who"] or text.startswith(_COPY, end + 1) or is_place(ago["place"]))
    if ago is not None and linked:
        return Dateline(start, end, ago.span("place"), (), None, (), AGO, number)
    sent = _SENT.fullmatch(text, start, end) if " से " in text[start:end] else None
    if sent is not None and _is_known(sent["town"], sent["region"]) and is_given(sent["who"].split()[0]):
        return Dateline(start, end, sent.span("place"), (), None, (), SENT, number)
    desk = _DESKED.fullmatch(text, start, end) if text.endswith("सेवा", start, end) else None
    if desk is not None and _is_known(desk["town"], desk["region"]):
        return Dateline(start, end, desk.span("place"), (), None, (), "dateline: town and desk (hi)", number)
    alone = _DAY_ALONE.fullmatch(text, start, end)
    if alone is None or month_named(alone["month"]) is None or not _is_known(alone["town"], alone["region"]):
        return None
    written = next(grammar.find(text, *alone.span("day")), None)
    return Dateline(start, end, alone.span("place"), (), written, (), "dateline: town and day (hi)", number)


_NO_NAME = (
    r"(?:(?:कॉलोनी|मंदिर|मार्ग|नगर|एक्सप्रेस|यात्रा|चुनाव|पहुंच|पहुँच|लौट|निकल|रवाना|लड़|जीत|हार|गिरफ्तार|फरार)[^\s]*|"
    r"तक|का|के|की|को|ने|में|पर|और|भी|फिर|आए|आये|गए|गये)(?= |$)"
)
_SENT = pattern(rf"{_TOWN} से (?P<who>{_WORD}(?: (?!{_NO_NAME}){_WORD}){{1,2}})")
"""शहरपुर से राम कुमार, in a line of its own above the story, but not शहरपुर से राम कुमार पहुंचे"""
_DESKED = pattern(rf"{_TOWN},? (?:संवाद सूत्र|संवाददाता|प्रतिनिधि|ब्यूरो)(?:,? {_WORD}){{1,4}} (?:समाचार|न्यूज|न्यूज़) सेवा")
"""शहरपुर संवाद सूत्र नदी समाचार सेवा, in a line of its own above the story"""
_BEHIND_A_SUBHEADING = pattern(
    rf"[-–—*•]?\s?(?:{_WORD} ){{2,14}}(?P<place>{_WORD}) ?"
    r"\((?P<sign>[^\s()]{2,12}(?: [^\s()]{2,12})?)\) ?[।.|:](?= )"
)
"""-दुकानें बंद रहीं शहरपुर (ईएमएस) । story"""


def behind_a_subheading(reading: Reading, agencies: Agencies) -> Dateline | None:
    """A known town and an agency in its bracket behind the subheading with which the line of a Hindi story begins."""
    number = reading.story
    line = reading.lines[number] if number < len(reading.lines) else None
    if (
        line is None
        or not any("\u0900" <= letter <= "\u097f" for letter in line.text[:4])
        or "(" not in line.text[:160]
    ):
        return None
    match = _BEHIND_A_SUBHEADING.match(reading.text, line.start, line.end)
    only = agencies.exactly(match["sign"]) if match is not None and is_place(match["place"]) else None
    if match is None or only is None or only.kind != "agency":
        return None
    named, sign = only.moved(match.start("sign")), (match.start("sign") - 1, match.end("sign") + 1)
    return Dateline(match.start("place"), match.end(), match.span("place"), (sign,), None, (named,), SUBHEADED, number)


def _is_known(town: str, region: str | None) -> bool:
    return is_place(town) or (region is not None and is_place(region))


def reporter(text: str, dateline: Dateline) -> Signature | None:
    """Who stands behind the town of such a dateline."""
    told = _REPORTER.match(text, dateline.start) if dateline.rule == WITH_REPORTER else None
    told = _AGO.match(text, dateline.start) if dateline.rule == AGO else told
    told = _SENT.match(text, dateline.start, dateline.end) if dateline.rule == SENT else told
    if told is not None and told["who"] is None:
        return None
    return Signature(*told.span("who"), "byline: in the dateline") if told is not None else None
