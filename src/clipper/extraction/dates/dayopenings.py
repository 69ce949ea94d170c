"""The words around one date: whether they read as a sentence, a list or a chronicle, or set the date apart."""

from __future__ import annotations

from clipper.extraction.byline.forms import LATEST_POSTS
from clipper.extraction.dates import grammar
from clipper.extraction.dates.candidates import BRIEFS
from clipper.extraction.dates.grammar import Written
from clipper.extraction.names import names
from clipper.extraction.page.reading import Line, Reading
from clipper.patterns import pattern

_FIELD_BEHIND = pattern(r"\s[\u3040-\u9fff]|\s?【")
"""What stands beside the day of a page that lost its line ends: `橋テレビ 報道部 2020年1月5日 市は`."""
_FILED = pattern(r"\d\d?\.\d\d?\.\d{4} (?:in|en|dans|em) [A-ZÀ-Þ][^.!?]{3,120}")


def filed(reading: Reading, numbers: list[int], least: int) -> set[int]:
    """The lines that are the day and the sections of an entry, where several are: `5.1.2020 in Politik, Hafen`."""
    found = {number for number in numbers if _FILED.fullmatch(reading.lines[number].text)}
    return found if len(found) >= least else set()


FOLIO = 80
"""Letters between the volume's number and the day in the folio of a newspaper's page."""
_VOLUME = pattern(r"\bVOL(?:UME)?\b|\bNO\. ?\d|\bN[Oo]\. [IVXLC]+\b")
_PRICE = pattern(
    r"[\s.,;:-]{0,4}(?:PRICE|NO\. ?\d|NUMBER \d|VOL\b|(?:\d+|TWO|FOUR|SIX|EIGHT|TEN|TWELVE|SIXTEEN) PAGES|"
    r"(?:ONE|TWO|THREE|FIVE|TEN) CENTS)"
)


def is_chronicle(reading: Reading, number: int) -> bool:
    """Whether two lines around one begin with a day and a colon too: `Nov. 23, 1983: The talks end.`"""
    around = reading.lines[max(0, number - 2) : number] + reading.lines[number + 1 : number + 3]
    if sum(_begins_with_a_day(reading.text, line.start, line.end) for line in around) > 1:
        return True
    here = reading.lines[number]
    return _tells_its_day(here.text) and any(
        _tells_its_day(line.text) and line.text[:12] != here.text[:12]
        for line in reading.lines[max(0, number - 1) : number + 2]
    )


_DAY_AND_DEED = pattern(
    r"(?:[*•–-] )?(?:\d{4}年\d\d?月\d\d?日[\s　]+[^\s\d:：]{4,}[^:：]*|"
    r"\d\d?\\?\. ?[A-ZÄÖÜ]?[a-zäéûç]{2,9}\.? \d{4}: .{8,}|"
    r"\d{1,2} (?:de )?[A-Za-zéûôç]{3,10} (?:de )?\d{4} ?: .{8,})"
)
"""5. März 2020: Lesung im Hafen　2020年3月5日 新桥通车"""


def _tells_its_day(line: str) -> bool:
    return len(line) <= 120 and _DAY_AND_DEED.fullmatch(line) is not None


def _begins_with_a_day(text: str, start: int, end: int) -> bool:
    written = next(grammar.find(text, start, min(end, start + 40)), None)
    return written is not None and written.start == start and text.startswith(":", written.end)


def is_listed(reading: Reading, number: int, words: int) -> bool:
    """Whether a line of many words is a point of a list: `- Harbour sheds burn (5 January 2020)`, and more of them."""
    if words < 20:
        return False
    near = reading.lines[max(0, number - 3) : number + 4]
    if any(one.text.startswith(LATEST_POSTS) for one in near):
        return True
    return sum(one.text[:2] == reading.lines[number].text[:2] for one in near) > 3


def tells_its_day(date: Written, before: str, after: str, rest: str) -> bool:
    """Whether a weekday, a day and an hour open a short line: `Sun, Jan 5, 2020, 09:33 pm Salem Time, News Desk.`

    Or a weekday and a day stand behind the last sentence of a standfirst: `… the bridges? Monday, 6 January 2020`.
    """
    if date.weekday is None or date.day_known is None:
        return False
    if not after and before.rstrip()[-1:] in _SENTENCE_ENDS and len(before) > 40:
        return _INVITES.search(before) is None
    return date.clock is not None and not before.strip() and len(rest) <= 60


_COUNT = pattern(
    r" (?:No|\d{1,4}) Comments?(?= (?!(?:were|was|are|have|had|from|by|to|on|that|which|will) )[^\W\d_]|\Z)"
)
"""What stands behind the day of a weblog's post; a sentence that goes on so is the story's."""
_COLUMN = pattern(
    r"(?:(?!(?:Born|Deadline|Died|Due|Ends?|Expires?|Joined|Opens?|Since|Starts?)\b|Member )[A-Z][\w’'-]*"
    r"(?:(?: (?:of|on|the|and|&))*+ [A-Z][\w’'-]*){0,4} )?"
)


def is_counted(before: str, after: str) -> bool:
    """Whether a weblog's column, or nothing, and a count of comments are around a day: `3 Comments ferries, harbours`.

    Behind it stand the post's tags, or nothing.
    """
    return " Comment" in after[:16] and _COUNT.match(after) is not None and _COLUMN.fullmatch(before) is not None


_SENTENCE_ENDS = frozenset(".?!…")
_INVITES = pattern(
    r"(?i)\b(?:deadlines?|tickets?|join us|come (?:and|to)|would you like|register|rsvp|performs?|concerts?|festivals?|"
    r"fair|exhibition|workshop|open day|will)\b"
)
"""What makes the day behind a sentence that of an event."""


def is_of_a_printout(reading: Reading, date: Written, before: str, after: str) -> bool:
    """Whether a browser printed the day in figures above the page, beside the page's title: the day of printing."""
    if before.strip(" :") in (
        "Ausdruck vom",
        "Ausgedruckt am",
        "Gedruckt am",
        "Printed on",
        "Imprimé le",
        "Impreso el",
    ):
        return True
    title = after.strip(" ,").partition("  ")[0]
    if not title and len(reading.lines) > 1 and reading.lines[1].gap == 0:  # a field of the same line
        title = reading.lines[1].text
    if before.strip() or not date.numeric or len(title) < TITLE:
        return False
    return any(
        line.weight >= TITLE and title.startswith(line.text) for line in reading.lines[1:5] if line.text != title
    )


TITLE = 25
"""Letters of the shortest title that a browser repeats."""
_OF_A_DATABASE = pattern(r".*(?:[.\w\"”?!] By: [A-ZÀ-Þ][^;:]{5,120}[,.] |\(\d{4}-[Cc]urrent file\); )")
"""`Sheds burn. By: Example, Ann, Salem Daily, ` before the day, or `Salem Daily (1923-Current file); `."""


_SECTION_BEFORE = pattern(r"(?!(?:As|See|Cf|Re|In|From|Voir|Vgl|Siehe)\b)[A-ZÀ-Þ][^\s,.:;]*(?: [^\s,.:;]+){0,3}, ")
_PAGE = pattern(r", (?:p|pp|S|pág)\. [A-Z]{0,3}\d{1,3}(?:[-–]\d{1,3})?")
"""What stands behind the day where a database gives a section, a day and a page: `Sports, 5 janvier 2020, p. 12`."""


NAVIGATES = "返回首主即"
"""Characters with which the first word of a Chinese page's navigation begins."""
_NAVIGATION = pattern(
    r"(?:返回|回到|首[頁页]|主[頁页]|即時新聞|即时新闻)(?:[\s>]{1,3}[\u4e00-\u9fff]{2,4}){0,2}\s{1,2}"
)
_TO_THE_SECOND = pattern(r".{8,14}\s\d\d:\d\d:\d\d")


def is_behind_navigation(before: str, printed: str) -> bool:
    """Whether a day with its seconds stands behind a word or two of navigation: `返回 本地 2020-01-05 10:01:01`."""
    if not before or before[0] not in NAVIGATES or len(before) > 16 or _TO_THE_SECOND.fullmatch(printed) is None:
        return False
    return _NAVIGATION.fullmatch(before) is not None


def is_folio(before: str, after: str, printed: str) -> bool:
    """Whether a scanned page's folio stands around a day in capitals: `VOL. XII SALEM, ` before, `PRICE` behind it.

    Or what a database prints there: a title, its writer and the paper; the section, the day and the page. Or a page's
    navigation before it.
    """
    if not printed.isupper():
        if is_behind_navigation(before, printed):
            return True
        if before[-2:] == ", " and _PAGE.fullmatch(after) is not None and _SECTION_BEFORE.fullmatch(before) is not None:
            return True
        return (" By: " in before or "urrent file" in before) and _OF_A_DATABASE.match(before) is not None
    return _VOLUME.search(before, max(0, len(before) - FOLIO)) is not None or _PRICE.match(after) is not None


_GOES_ON = ("，", "、", "；", "のこと", "को ", "की ", "के ", "में ", "से ")
"""How a sentence goes on that begins with a day, in scripts that have no capitals."""


def opens(date: Written, after: str, *, first: bool) -> bool:
    """Whether a story may begin after a date: a line was cut there, no sentence (`January 5, 2020 was a dark day`)."""
    rest = after.lstrip(" \t")
    cut = date.weekday is not None or after.startswith("  ") or (date.clock and date.form in ("iso", "year-month-day"))
    if not first and not rest.startswith(("|", "–", "—", "-", ":", "•", "·", "⚊")) and not cut:
        return False
    rest = rest.lstrip(" \t:|–—-•·⚊)")
    if first and date.form == "iso" and rest[:1] in (",", ";") and rest[1:2].strip():  # a field of a table
        return True
    if rest[:1] > "\u08ff" and rest.startswith(_GOES_ON):
        return False
    return bool(rest) and not rest[0].islower() and rest[0] not in ",;"


def is_set_apart(before: str, after: str, *, first: bool) -> bool:
    """Whether blanks set a date apart as a field: two on each side, or in an eastern text's first line one."""
    if before.endswith("  ") and after.startswith("  "):
        return True
    eastern = first and "\u3040" <= before[-2:-1] <= "\u9fff" and before[-1].isspace() and "。" not in before
    return eastern and _FIELD_BEHIND.match(after) is not None


_UPDATED_AT = pattern(r"[., |–-]{1,4}[Aa]ctualizad[oa] a las \d\d?[:.]\d\d ?(?:h|hs|horas)?\.?\s?")


def is_talk(before: str, after: str) -> bool:
    """Whether the words around a date read as a sentence: they end in a full stop, or most are in small letters."""
    if "ctualiz" in after and _UPDATED_AT.fullmatch(after) is not None:  # SALEM / EL PUERTO, 5 ene. 2020. Actualizado a
        return False
    words = [word for word in (before + " " + after).split() if word[0].isalpha()]
    if after.rstrip().endswith((".", "!", "?", "。")) and len(words) > 6:
        return True
    small = sum(word[0].islower() for word in words)
    return len(words) >= 5 and small * 2 > len(words)


STAMP = pattern(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:?\d\d)?")
"""A day and its time as programs write them: `2020-01-05T07:40:49Z`, `2020-01-05 20:53:56+00:00`."""


def teased(reading: Reading, numbers: list[int]) -> set[int]:
    """Those of the dates' lines that stand between two printings of a title, below another story: a teaser's.

    A machine's stamp there is that of a record, whose teaser is printed again as its story.
    """
    lines = reading.lines
    below = [at for at in numbers if reading.story < at < len(lines) - 1]
    below = [at for at in below if "T" not in lines[at].text[:11] or STAMP.fullmatch(lines[at].text) is None]
    return {at for at in below if len(lines[at - 1].text) > 9 and lines[at - 1].text == lines[at + 1].text}


_SECTION_OF = pattern(
    r"(?:[A-Z][a-z]+ )?(?:News|Sports?|Business|Politics|Opinions?|Features?|Entertainment|Health|Religion) of "
)


_PAGE_OF_AN_ISSUE = pattern(r", (?:Nr\.? ?\d+, )?(?:S\.|Seite) ?[A-Z]{0,2}\d")
_POSTED = pattern(r"(?:[A-Z][\w.’'-]* ){1,4} ?On")


def is_section_of(before: str, after: str, date: Written) -> bool:
    """Whether a section's name heads a day: `Regional News of Sunday, 5 January 2020`, as a Ghanaian portal does.

    Or who posted it, or the paper above its page: `Harbour Observer On Jan 5, 2020`, `DER HAFEN vom 05.01.2020, S. 3`.
    """
    if before[-5:] == " vom " and len(before) <= 60 and _PAGE_OF_AN_ISSUE.match(after) is not None:
        return True
    if not after and date.day_known is not None and _POSTED.fullmatch(before.strip()) is not None:
        return True
    if before[-4:] in (" am ", " on ") and names_a_writer(before, after, apart=False):
        return True
    return (
        date.weekday is not None and not after and before[-4:] == " of " and _SECTION_OF.fullmatch(before) is not None
    )


_WRITER = pattern(
    r"[\s*]*(?P<name>(?P<given>[A-ZÀ-Þ][\w’'-]+)(?: [A-ZÀ-Þ][\w.’'-]*){1,3})\*{0,2}\s?(?:[|•·,]|\s[-–—/]\s)"
)


_BEHIND_A_TITLE = pattern(
    r"\S.{15,180} (?:By|Von|Par|Por) (?P<name>(?P<given>[A-ZÀ-Þ][\w’'-]+)(?: [A-ZÀ-Þ][\w.’'-]*){1,3})(?: am| on)? "
)


def names_a_writer(before: str, after: str, *, apart: bool) -> bool:
    """Whether a person's name is the first field of the line: `Ann Example | Salem | January 5, 2020`.

    Or stands behind its title and a label, the day closing the line: `Sheds burn in Salem By Ann Example May 5, 2020`.
    apart: whether the day is a field of its own.
    """
    named = _WRITER.match(before) if apart else None
    if named is None and not after and before[-1:] == " ":
        named = _BEHIND_A_TITLE.fullmatch(before)
    return named is not None and names.is_given(named["given"]) and not names.is_somewhere(named["name"])


_SECTION = pattern(r"[A-ZÁÉÍÓÚÑ][a-záéíóúñ]{3,}(?: (?:y |de )?[A-Za-zÁÉÍÓÚÑáéíóúñ][a-záéíóúñ]{2,}){0,3}")


_UPDATED = pattern(
    r"(?:\d\d?\.? ?[A-ZÄ][a-zäûé]{2,8}\.? \d{4}|[A-Z][a-z]{2,8}\.? \d\d?, \d{4}|\d\d?[./]\d\d?[./]\d{4})(?!\d)"
)


def is_glued(before: str, after: str, date: Written, line: Line) -> bool:
    """Whether a day stands between a section and the story, and the blanks were lost: `Locales5 de enero de 2020En`."""
    if not before.strip() and _UPDATED.match(line.text, date.end - line.start) is not None:
        return True  # 5. Januar 20206. Januar 2020: published and, glued to it, updated
    if date.numeric or not date.foreign or not after[:1].isupper() or after[1:2].isupper():
        return False
    return _SECTION.fullmatch(before) is not None


_IN_PRINT = pattern(r"[A-Z][\w &]{2,24}, Pages? [A-Z]{0,2}\d{1,3}(?:, ?[A-Z]{0,2}\d{1,3}){0,4} on ")


_LOOKS_BACK = pattern(r"(?i)\d|\b(?:ago|archives?|back|flashback|history|memories|past|throwback)\b")
"""What tells that the news of a title is of another year's paper."""


def is_in_print(before: str) -> bool:
    """Whether a closing line says on which pages of that day's paper it stood: `News, Pages 1, 9 on 01/05/2020`.

    Or the title of a paper's briefs, of which day they are: `The Coast - News from Aug. 9, 1984`.
    """
    briefs = before.endswith(BRIEFS) and _LOOKS_BACK.search(before) is None  # 100 years ago - News from
    return briefs or (before.endswith(" on ") and _IN_PRINT.fullmatch(before) is not None)


def linked(reading: Reading, alone: list[int], least: int) -> set[int]:
    """The lines of days that each stand alone below another title, far above the story: the links of a page's box."""
    lines = reading.lines
    run: list[int] = []
    links: set[int] = set()
    for at in alone:
        title = lines[at - 1].text if at else ""
        if title.count(" ") < 2 or title[-1] in ".:" or reading.prose[at - 1] or at + 1 >= reading.story:
            run = []
            continue
        run = [*run, at] if run and at - run[-1] == 2 else [at]
        if len(run) >= least and len({lines[one - 1].text for one in run}) == len(run):
            links.update(run)
    return links


_NEAR = 3
"""Days, at most, between a dateline and the publication of its story."""


def is_of_the_dateline(told: Written | None, date: Written, before: str, after: str) -> bool:
    """Whether a day in brackets that closes a title follows a dateline's without its year: `Ferry sinks (06/22/09)`."""
    if told is None or told.year is not None or before[-1:] != "(" or after != ")":
        return False
    months = {(date.month, date.day)} | ({date.other[1:]} if date.other is not None else set())
    return any(month == told.month and 0 <= (day or 0) - (told.day or 0) <= _NEAR for month, day in months)


def is_of_a_saying(reading: Reading, number: int) -> bool:
    """Whether a line says who said the quotation above it, and when: `— Ann Example, Salem, May 5, 2019`."""
    line = reading.lines[number]
    return bool(number) and line.text[0] in "—–-" and is_a_saying(reading.lines[number - 1].text)


def is_a_saying(text: str) -> bool:
    """Whether a line is one quotation and nothing else: below it stands who said so."""
    return len(text) <= 300 and text[0] in '"“„«‘' and text.rstrip()[-1] in '"”“»’'
