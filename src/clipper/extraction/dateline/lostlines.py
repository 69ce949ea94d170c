"""Datelines inside a line, where line ends were lost: `WriterHONOLULU (AP) _`, `Earnings SALEM, Jan. 5 /…/`."""

from __future__ import annotations

import re
from functools import cache

from clipper.extraction.dateline.dateline import Dateline
from clipper.extraction.dateline.placenames import is_no_place, looks_like_place
from clipper.extraction.dateline.proof import is_first_story
from clipper.extraction.dates import grammar
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies, Named
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

RELEASE = "dateline: place, date, supplier, run together"
RUN_TOGETHER = "dateline: place, run together"
"""The rule of a town behind whatever its line begins with."""
CABLED = ("Press Ass", "PRESS ASS", "Rec. ", "(Rec ", "Recd. ", "Reed. ", "Received ", "elegraph")
"""What a paper of old says of its cable."""

_CLOSED = pattern(r"\)\s?[-–—_]")
"""What ends a dateline behind a bracket: most texts have none, and what needs one is not looked for."""


@cache
def _glued_sign() -> re.Pattern[str]:
    return re.compile(r"\([A-Za-z][\w ./-]{1,24}\)\s?(?:--|[-–—_])(?!\w)")


@cache
def _glued_regex() -> re.Pattern[str]:
    return re.compile(
        r"(?P<place>[A-Z][A-Z.'’-]{2,}(?: [A-Z][A-Z.'’-]+){0,2}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?) "
        r"\((?P<agency>[A-Za-z][\w ./-]{1,24})\)\s?(?:--|[-–—_])(?!\w)"
    )


def find(reading: Reading, agencies: Agencies) -> Dateline | None:
    """A dateline with which no line begins as papers print them: its line ends, or its mark, were lost."""
    text = reading.text
    found = _release(reading, agencies) or _behind_a_title(reading, agencies)
    if found is None and "।" in text[:1_000]:
        from clipper.extraction.dateline import hindi

        found = hindi.behind_a_subheading(reading, agencies)
    if found is not None:
        return found
    closed = _CLOSED.search(text, 0, min(len(text), 2_000)) is not None
    signed = closed and _glued_sign().search(text, 0, min(len(text), 2_000)) is not None
    found = _signed(reading, agencies) if signed else _unsigned(reading, agencies, closed=closed)
    if found is None:
        from clipper.extraction.dateline import unmarked

        found = unmarked.find(reading, agencies)
    return found


def _signed(reading: Reading, agencies: Agencies) -> Dateline | None:
    """`WriterHONOLULU (AP) _`: capitals and a supplier prove it; or a town and an agency behind a feed's teaser."""
    text = reading.text
    for match in _glued_regex().finditer(text, 0, min(len(text), 2_000)):
        only = agencies.exactly(match["agency"])
        number = reading.line_at(match.start())
        if match.start() == reading.lines[number].start and not is_first_story(reading, number):
            continue  # the beginning of another story
        if only is not None and not is_no_place(match["place"]):
            credit = (match.start("agency") - 1, match.end("agency") + 1)
            named = Named(only.name, credit[0] + 1, credit[1] - 1, only.country)
            return Dateline(match.start(), match.end(), match.span("place"), (credit,), None, (named,),
                            "dateline: place, supplier, run together", number)  # fmt: skip
    from clipper.extraction.dateline import teasers

    return teasers.find(reading, agencies)


def _unsigned(reading: Reading, agencies: Agencies, *, closed: bool) -> Dateline | None:
    """A dateline without an agency in brackets; closed: whether a mark stands behind any bracket."""
    found = None
    if holds(reading.lines[0].text[:250], (".-", ".–")):
        from clipper.extraction.dateline import teasers

        found = teasers.pointed(reading)
    found = found or _after_lost_break(reading) or _behind_a_standfirst(reading) or _after_a_caption(reading)
    found = found or (_before_a_date(reading) if closed else None)
    if found is None:
        from clipper.extraction.dateline import saidagain, unmarked

        found = saidagain.find(reading) or unmarked.before_a_sentence(reading, agencies)
    if found is None and holds(reading.text[:3_000], CABLED):
        from clipper.extraction.dateline import telegraphs

        found = telegraphs.find(reading, agencies)
    return found


_RELEASE = pattern(
    r"(?<=\s)(?P<place>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?), "
    r"(?P<date>[A-Z][a-z]{2,8}\.? \d\d?(?:, \d{4})?,?) (?P<sign>/[^/\n]{5,40}/|\([A-Z][^()\n]{5,40}\))\s?(?:--|[-–—])"
)

_RELEASE_SIGNS = ("/PRNewswire", "/PR Newswire", "WIRE)", "Newswire)")


def _release(reading: Reading, agencies: Agencies) -> Dateline | None:
    """`… Third Quarter ST. LOUIS, Jan. 5 /PRNewswire/ -- Acme`: a release whose head has lost its line ends."""
    text = reading.text
    head = text[:2_000]
    if not ("ewswire" in head or "WIRE)" in head) or not holds(head, _RELEASE_SIGNS):
        return None
    match = _RELEASE.search(text, 0, min(len(text), 2_000))
    named = agencies.named(text, *match.span("sign")) if match else []
    written = next(grammar.find(text, *match.span("date")), None) if match else None
    if match is None or not named or written is None:
        return None
    start, end = match.span("place")
    town = text[start:end].split(",")[0].split()
    while len(town) > 1 and not is_place(" ".join(town)) and is_place(" ".join(town[1:])):
        start += len(town.pop(0)) + 1  # … CFO ATLANTA
    return Dateline(start, match.end(), (start, end), (match.span("sign"),), written, tuple(named),
                    RELEASE, reading.line_at(start))  # fmt: skip


_SIGNED = ("(PTI)", "(IANS)", "(ANI)", "(UNI)", "(AP)", "(AFP)", "(Reuters)", "(Xinhua)", "(APP)", "(dpa)", "(dpa/",
           "(EFE)",
           "(EUROPA PRESS)", "(Europa Press)", "(Notimex)", "(Télam)")  # fmt: skip
"""Agencies whose stories feeds print behind their titles, all in one line."""
_TITLED = pattern(
    r"(?:[\w?!’'\").]  ?|[a-z\d?!](?=[A-Z][a-z]))"
    r"(?P<place>[A-ZÀ-Þ][\w.’-]+(?: [A-ZÀ-Þ][\w.’-]+){0,3}?(?:/[A-ZÀ-Þ][\w.’-]+| \[[A-Z]\w+\])?)"
    r"(?:, (?P<date>[A-Z][a-z]{2,8}\.? \d\d?|\d\d? (?:de )?[A-Za-zéûô]{3,10}\.?)(?:,? \d{4})?)? "
    r"(?P<sign>\([A-Za-zé]{2,9}(?: [A-Za-z]{5}|/[a-z]{2,3})?\))(?P<mark>\s?(?:\.?--?|[–—]|:))?\s(?=[A-ZÀ-Þ\"“‘'«])"
)


_TWICE = (") AP - ", ") Reuters - ", ") AFP - ")
_SIGNED_TWICE = pattern(r"(?P<sign>\((?P<name>AP|Reuters|AFP)\)) (?P=name) - (?=[A-Z\"“‘])")


def _signed_twice(reading: Reading, agencies: Agencies) -> Dateline | None:
    """`Bridge list delayed (AP) AP - The council`: a feed's title and story, each with its agency."""
    match = _SIGNED_TWICE.search(reading.text, 0, 250)
    only = agencies.exactly(match["name"]) if match is not None else None
    if match is None or only is None:
        return None
    named = (only.moved(match.start("name")),)
    return Dateline(match.start(), match.end(), None, (match.span("sign"),), None, named,
                    "dateline: supplier, run together", reading.line_at(match.start()))  # fmt: skip


def _behind_a_title(reading: Reading, agencies: Agencies) -> Dateline | None:
    """`Bridge list delayed Mumbai, Jan 5 (IANS) The council`: a title to which a feed glued the story's known town."""
    line = reading.lines[0]
    if holds(line.text[:200], _TWICE):
        return _signed_twice(reading, agencies)
    if len(line.text) < 100 or not holds(line.text[:250], _SIGNED):
        return None
    match = _TITLED.search(reading.text, line.start + 8, line.start + 250)
    only = agencies.exactly(match["sign"][1:-1]) if match is not None else None
    if match is None or only is None or not (match["date"] or match["mark"]):
        return None
    start, end = match.span("place")
    town = match["place"].partition(" [")[0].split()
    while len(town) > 1 and not is_place(" ".join(town).partition("/")[0]):
        start += len(town.pop(0)) + 1  # Ferry Star Weds In Secret Mumbai
    if not is_place(" ".join(town).partition("/")[0]):
        return None
    written = next(grammar.find(reading.text, *match.span("date")), None) if match["date"] else None
    return Dateline(start, match.end(), (start, end), (match.span("sign"),), written,
                    (only.moved(match.start("sign") + 1),), RELEASE, 0)  # fmt: skip


_LOST_BREAK = pattern(
    r"[^\s-]  (?P<place>[A-Z][A-Z.]{2,}(?: [A-Z][A-Z.]+){0,2}(?:, [A-Z][\w.]+)?) (?:--|–|—) (?=[A-Z\"“])"
)


def _after_lost_break(reading: Reading) -> Dateline | None:
    """`… trade pacts  May 18, 2007  WASHINGTON -- Sen.`: two blanks stand for line ends; a known town in capitals."""
    head = reading.text[:600]
    match = _LOST_BREAK.search(head) if " -- " in head or " – " in head or " — " in head else None
    if match is None or not looks_like_place(match["place"]):
        return None
    start, end = match.span("place")
    return Dateline(start, match.end(), (start, end), (), None, (), RUN_TOGETHER, reading.line_at(start))


_STANDFIRST = 500
"""Characters in which the standfirst of a paper's text ends that lost its line ends."""
_BEHIND_A_STANDFIRST = pattern(
    r"[^\W\d_A-Z]{2}[.!?][”“\"»)]? "
    r"(?P<place>[A-ZÄÖÜ][^\W\d_]+(?:[ /-](?:(?:de|am|an der|del) )?[A-ZÄÖÜ][^\W\d_]+){0,2})"
    r" [–—-] (?=[\"„“»]?(?P<next>[A-ZÄÖÜ][^\W\d_]*(?: [A-ZÄÖÜ][^\W\d_]+)?))"
)


def _behind_a_standfirst(reading: Reading) -> Dateline | None:
    """`… the town's plan fails. London – The council said`: a known town behind the first sentences of a long line."""
    line = reading.lines[reading.story] if reading.story < len(reading.lines) else None
    only = sum(reading.prose) == 1  # a data set's text, which may be a brief
    if line is None or len(line.text) < (_STANDFIRST // 2 if only else _STANDFIRST):
        return None
    if not holds(line.text[:_STANDFIRST], (" – ", " — ", " - ")):
        return None
    match = _BEHIND_A_STANDFIRST.search(reading.text, line.start, line.start + _STANDFIRST)
    if match is None or not all(map(is_place, match["place"].split("/"))) or is_place(match["next"]):
        return None
    if " - " in match[0] and reading.text.count(" the ", 0, 4_000) > 1:
        return None  # Boston - The home side won by a point: one of a list
    rule = "dateline: place, behind the standfirst"
    return Dateline(match.start("place"), match.end(), match.span("place"), (), None, (), rule, reading.story)


_CAPTIONED = pattern(r"(?P<place>[A-Z]{4,}(?: [A-Z]{3,}){0,2}): [A-Z\"“]\Z")


def _after_a_caption(reading: Reading) -> Dateline | None:
    """`… at the harbour. Ann ExampleISLAMABAD: The`: a picture's caption that lost the blank before the dateline."""
    text = reading.text
    at = text.find(": ", 0, 2_000)
    while at >= 0:
        if text[at - 4 : at].isupper():
            match = _CAPTIONED.search(text, max(0, at - 60), at + 3)
            if match and text[match.start() - 1 : match.start()].islower() and looks_like_place(match["place"]):
                return Dateline(match.start(), at + 2, match.span("place"), (), None, (),
                                RUN_TOGETHER, reading.line_at(match.start()))  # fmt: skip
        at = text.find(": ", at + 1, 2_000)
    return None


_DATED = pattern(
    r"(?<=[.!?] )(?P<place>[A-Z][\w.]+(?: [A-Z]\w+)?(?:, [A-Z][\w.]+)?) "
    r"\((?P<date>[A-Z][a-z]{2,8}\.? \d\d?, \d{4})\) ?(?:--|[-–—])(?!\w)"
)


def _before_a_date(reading: Reading) -> Dateline | None:
    """`… causes in 2011. Washington, D.C. (May 3, 2011) — More`: a release whose head has lost its line ends."""
    match = _DATED.search(reading.text, 0, min(len(reading.text), 2_000))
    written = next(grammar.find(reading.text, *match.span("date")), None) if match else None
    if match is None or written is None or not looks_like_place(match["place"]):
        return None
    start = match.start("place")
    return Dateline(start, match.end(), match.span("place"), (), written, (),
                    "dateline: place, date, run together", reading.line_at(start))  # fmt: skip


def headline_before(reading: Reading, dateline: Dateline) -> tuple[int, int] | None:
    """The release's title: what stands before the dateline in its line, if that is no more than a title.

    Eastern collections join titles and stories, too.
    """
    if dateline.rule not in (RELEASE, RUN_TOGETHER) or dateline.place is None:
        from clipper.extraction.dateline import eastern

        paged = reading.lines[dateline.line].text[0] == "第"  # 第1版(要闻)专栏:
        if reading.is_english or (dateline.line and not paged):
            return None
        return eastern.title_beside(reading.text, dateline)
    line = reading.lines[dateline.line]
    words = reading.text[line.start : dateline.place[0]].rstrip()
    if dateline.line or not 12 <= len(words) <= 200 or ". " in words or ": " in words[:24]:
        return None
    return line.start, line.start + len(words)
