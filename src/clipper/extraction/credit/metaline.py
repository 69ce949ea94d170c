"""What stands beside the date or the byline in the lines above a story: suppliers and the place, field by field."""

from __future__ import annotations

import re
from functools import cache

from clipper.extraction.credit import easternfields, fields, takenover
from clipper.extraction.credit.creditlines import Credit
from clipper.extraction.credit.forms import worded
from clipper.extraction.credit.pictures import is_bare_sign, is_picture
from clipper.extraction.credit.sources import LABELLED_INSIDE, source_in
from clipper.extraction.credit.supplierlist import may_list, names_only
from clipper.extraction.dateline.latertowns import alone_above, capitals_beside, is_town
from clipper.extraction.dateline.placenames import supplier_before_town
from clipper.extraction.dates.labels import label_before
from clipper.extraction.names.names import is_bare_desk, is_given, is_plain
from clipper.extraction.names.offices import town_before_its_paper
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.scripts import is_western
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies, Named
from clipper.extraction.tables.gazetteer import is_place, is_region
from clipper.extraction.tables.months import weekday_named
from clipper.patterns import pattern

_DESK_AND_TOWN = pattern(
    r"[A-Z][\w.’' -]{0,34}?(?:Correspondent|Reporter|Bureau|Service|Desk) (?P<town>[A-Z][\w .]{2,25})"
)
_GLUED_TOWN = pattern(r"[A-ZÀ-Þ][A-ZÀ-Þ .’'-]+[A-ZÀ-Þ]{2} ?(?P<town>[A-ZÀ-Þ][a-zß-ÿ]{2,}(?: [A-ZÀ-Þ]?[a-zß-ÿ]+){0,2})")
"""`ANA EJEMPLOMadrid`: the town behind a writer in capitals."""
_POINT = "*+• "
_SITE = pattern(r"[a-z][a-z\d-]{2,24}\.(?:in|com|net|org|news) (?=\S)")
"""A site's own name in front of the town: `example.in Salem, January 5`."""
_BEFORE_A_TOWN = (" in ", " IN ", " at ", " aus ", " من ", "@")
"""What stands between a writer and the town."""
LONGEST = 160
"""Characters of the longest line that is read field by field."""


_FROM_A_HOUSE = pattern(
    r"(?:(?:[Dd][aeo] |Especial para [ao]s? |Colaboração para [ao]s? )[A-Z]\S+(?: [A-Z]\S+){0,3},? (?:em|no|na|de)|"
    r"(?:Corresponsal|CORRESPONSAL|Enviad[oa] especial|Korrespondent(?:in)?|Corrispondente) (?:en|EN|a|in|da)) "
    r"(?P<town>[A-Z][\w'’ -]{2,25})"
)
"""What stands below a Brazilian or a Spanish writer: `Do Diário, em São Paulo`, `Corresponsal en Nueva York`."""
_JOINTS = ("/", " and ", " y ", " und ", " et ", "om ", "con ", "vec ", "ith ", "mit ", "met ", "Da ", "De ", "DA ",
           "Das ", "DAS ")  # fmt: skip
"""What joins a desk or a house to the supplier behind it."""
_BEHIND_A_DESK = pattern(r"(?P<desk>[^\W\d_][^/|\d]{2,24}?)(?: ?/ ?| and | y | und | et )(?=\S)")
_WITH = pattern(
    r"(?:(?:\d{1,2} )?[A-ZÀ-Þ][\w.’']*(?: [A-ZÀ-Þ][\w.’']*){0,2},? (?:com|con|avec|with|mit|met) |D[ae]s? |DAS? )"
    r"(?=[A-Z])"
)
"""`Observador com Lusa`, `Da Reuters`: what stands before a supplier in a field of its own."""
_MEETS = (
    "nterview",
    "alks",
    "eeting",
    "eal ",
    "hat ",
    "ncuentro",
    "ntrevista",
    "arta ",
    "migos",
    "ntretien",
    "ncontro",
)
"""Words of a meeting with an agency rather than of a house that writes with it: `Interview with AP`."""
_BEFORE_DAY = pattern(r"(.{2,30}?)\s(?:am|le|el|on|vom|den)$")
_POST = pattern(r"(?P<who>.{2,30}?) in (?P<place>[A-Z]\w+(?: [A-Z]\w+){0,2})")


def suppliers(reading: Reading, numbers: set[int], agencies: Agencies) -> list[Credit]:
    """The suppliers that are fields of these lines: `IANS | Jan 5, 2020`, `5.1.2020 (dpa)`, `2020-01-05 来源: 新华社`.

    In a line right above or below them only the first field counts: `Press Trust of India | New Delhi`.
    """
    found: list[Credit] = []
    if not numbers:
        return found
    near = {number + step for number in numbers for step in (-1, 1)}
    near |= {
        number + step for number in numbers for step in (-2, 2) if _is_beyond_a_town(reading, number, step, agencies)
    }
    for number in sorted(near - numbers):
        if 0 <= number < reading.split_at and not reading.prose[number] and len(reading.lines[number].text) <= 60:
            if (abroad := takenover.with_its_country(reading.lines[number], agencies)) is not None:
                found.append(abroad)
                continue
            parts = fields.of(reading, number)
            desk = len(parts) == 2 and is_bare_desk(reading.text[slice(*parts[0])])  # Redacción / EFE
            start, end = parts[desk] if parts else (0, 0)
            credit = name_in(reading.text, start, end, agencies)
            words = reading.lines[number].text
            if credit is None or is_picture(words) or is_bare_sign(words):
                continue
            service = reading.text[start:end].casefold().endswith((" service", " newspapers"))
            if service or desk or all(named.kind == "agency" or named.name == "agencies" for named in credit.agencies):
                found.append(credit)
    for number in sorted(numbers):
        line = reading.lines[number]
        if len(line.text) > LONGEST or reading.prose[number] or is_picture(line.text):
            continue
        if (taken := takenover.beside_its_day(reading, number, agencies)) is not None:
            found.append(taken)
            continue
        inside = None if is_western(line.text) else LABELLED_INSIDE.search(reading.text, line.start + 1, line.end)
        for start, end in [inside.span("all")] if inside else fields.of(reading, number):
            credit = source_in(reading.text, start, end, agencies)
            if credit is None:
                credit = name_in(reading.text, start, end, agencies)
                credit = credit or _before_its_town(reading.text, start, end, agencies)
                if credit is not None and any(named.kind == "broadcaster" for named in credit.agencies):
                    continue  # the station whose page it is
                if credit is not None and any(_is_the_pages(reading.text, named) for named in credit.agencies):
                    continue
            if credit is None and "nput" in reading.text[start:end] and number <= reading.story:
                credit = _with_inputs(reading.text, start, end, agencies)
            if credit is None and not is_western(line.text) and (number or line.text[:5] != "date "):
                credit = easternfields.credit(reading.text, start, end, agencies)
            if credit is not None:
                found.append(credit)
    return found


def _before_its_town(text: str, start: int, end: int, agencies: Agencies) -> Credit | None:
    """The agency of a field in which a known town stands behind it: `EFE Toledo 05/01/2020`."""
    if text.startswith("EFE", start) and is_town(text[start + 3 : end]):  # EFEMadrid5 ene 2020: a page lost the blanks
        named = tuple(one.moved(start) for one in agencies.named("EFE"))
        return Credit(start, start + 3, named, "credit: beside the date or byline")
    if end - start > 40 or not agencies.may_begin(text[start:end]):
        return None
    found = supplier_before_town(text, start, end, agencies)
    return None if found is None else Credit(start, found[0].end, (found[0],), "credit: beside the date or byline")


def _with_inputs(text: str, start: int, end: int, agencies: Agencies) -> Credit | None:
    """`By Ann Example | With PTI inputs`: the credit of a text in its writer's line."""
    if worded("with inputs").fullmatch(text, start, end) is None:
        return None
    named = agencies.named(text, start, end)
    return Credit(start, end, tuple(named), "credit: with inputs") if named else None


def _is_beyond_a_town(reading: Reading, number: int, step: int, agencies: Agencies) -> bool:
    """Whether a town alone in its line parts a date's line from a supplier's two lines on: `EFE`, `Madrid`, the day."""
    beyond = number + step
    if not 0 <= beyond < reading.split_at or not agencies.may_begin(reading.lines[beyond].text.lstrip(_POINT)):
        return False
    between = reading.lines[number + step // 2].text.lstrip(_POINT)
    return len(between) <= 30 and (is_town(between) or _COUNTED.fullmatch(between) is not None)


_COUNTED = pattern(r"\d{0,6}\s?(?:コメント|댓글|评论|留言)?\s?\d{0,6}件?")
"""23コメント23件, what a page counts below the day"""


def _is_the_pages(text: str, named: Named) -> bool:
    """Whether a paper is the page's own: its site is named, too, as `saleminquirer.com`, or it heads the text.

    At the head it stands in capitals before the weekday: `THE SALEM INQUIRER Tuesday December 28 1999`.
    """
    if named.kind != "newspaper-service":
        return False
    words = text[named.start : named.end]
    if words.isupper() and not text[: named.start].strip():
        behind = text[named.end : named.end + 30].split()
        return bool(behind) and weekday_named(behind[0].strip(",.|")) is not None
    return f"{words.replace(' ', '').lower()}.co" in text.lower()


@cache
def _writer() -> re.Pattern[str]:
    """What stands before a writer: a supplier in his place is a credit (`كتب: وكالات`)."""
    return re.compile(r"(?:كتب|كتبت|بقلم|متابعة|إعداد|اعداد)\s?[:：–-]?\s*")


def name_in(text: str, start: int, end: int, agencies: Agencies) -> Credit | None:
    """The suppliers that text[start:end], a field of a line, names and nothing else: `EFE`, `Redacción / EFE`."""
    words = text[start:end]
    if not 2 <= len(words) <= 60 or (words[0] == "(" and ")" not in words):  # (Example Press / The Salem Gazette)
        return None
    western = is_western(words)
    if western and not may_list(words.lstrip("()[] "), agencies) and not holds(words, _JOINTS):
        return None
    writer = None if western else _writer().match(words)
    if writer is not None:
        named = names_only(words[writer.end() :], agencies)
        moved = tuple(name.moved(start + writer.end()) for name in named)
        return Credit(start, end, moved, "credit: in place of a writer") if named else None
    label, at = label_before(words) if words[-1:].isalpha() else ("", len(words))
    if label and at > 0:
        words = words[:at].rstrip(" ,|:–-")
        end = start + len(words)
    inner = words.strip("()[] ")
    if inner == "Newswire":  # July 26, 1999 - Newswire Release: anybody's
        return None
    if inner[:1].isdigit() and "分" in inner[:6]:  # 9時12分 時事通信
        inner = inner.partition("分")[2].strip()
    named = names_only(inner, agencies) if inner else []
    if not named and holds(inner, _JOINTS):
        desk = _BEHIND_A_DESK.match(inner)
        if desk is not None and (is_bare_desk(desk["desk"]) or desk["desk"].lower() == "staff writers"):
            start += words.index(inner) + desk.end()  # Redacción / EFE
            inner = inner[desk.end() :]
            named = names_only(inner, agencies)
        elif (house := _WITH.match(inner)) is not None and not holds(inner, _MEETS):
            named = [name.moved(house.end()) for name in names_only(inner[house.end() :], agencies)]
    if not named:
        preposition = _BEFORE_DAY.match(inner)
        if preposition:
            end = start + words.index(inner) + len(preposition[1])
            inner = preposition[1]
            named = names_only(inner, agencies)
    if not named:
        post = _POST.fullmatch(inner)
        if post and is_place(post["place"]):
            named = names_only(post["who"], agencies)
    if not named:
        return None
    offset = start + text[start:end].index(inner)
    return Credit(start, end, tuple(name.moved(offset) for name in named), "credit: beside the date or byline")


def place(
    reading: Reading, dated: set[int], author: int | None, houses: list[int], story: int, behind: int = -1
) -> tuple[int, int] | None:
    """The place that is a field of the date's or an author's line, or a line of its own below those or a headline.

    behind: where the author's name ends, behind which the town may stand in the same field.
    """
    authors = [] if author is None else [author]
    for number in sorted(dated.union(authors)):
        whole = reading.lines[number].text
        if reading.prose[number] or len(whole) > LONGEST or whole.startswith(("This article ", "The article ")):
            continue
        told = _WIRED.match(whole) if " | " in whole[:12] else None
        if told is not None and not any(is_plain(word) or is_given(word) for word in told["town"].split()):
            return reading.lines[number].start + told.start("town"), reading.lines[number].start + told.end("town")
        if number == author and "＝" in whole[:12] and is_place(whole.partition("＝")[0]):  # ワシントン＝田中太郎
            return reading.lines[number].start, reading.lines[number].start + whole.index("＝")
        for start, end in fields.of(reading, number):
            words = reading.text[start:end]
            label, at = label_before(words) if len(words) < 60 else ("", 0)
            if label and at:
                end = start + len(words[:at].rstrip(" ,|:"))
            start += 7 * (
                number == author and reading.text.startswith("Place: ", start)
            )  # By Ann Example | Place: Salem
            site = _SITE.match(reading.text, start, end)
            start = start if site is None else site.end()
            glued = _GLUED_TOWN.fullmatch(reading.text, start, end) if number == author else None
            start = glued.start("town") if glued is not None else start
            if number == author and start < behind < end and is_town(reading.text[behind + 1 : end].strip(" /")):
                slashed = reading.text[behind + 1] == "/"  # Ann Example /Dubai
                begin, end = fields.trimmed(reading.text, behind + 1 + slashed, end)
                return _as_written(reading.text, begin, end, reading.lines[number].end)  # Ana Ejemplo Madrid 5 ENE
            desk = _DESK_AND_TOWN.fullmatch(reading.text, start, end) if number == author else None
            if desk is not None:  # Harbour Bureau Salem
                start = desk.start("town")
            if number == author and label == "published" and reading.text.count(" ", start, end) == 2:
                behind = reading.text.rindex(" ", start, end) + 1  # Ann Example Salem Published 5.1.20
                start = behind if is_town(reading.text[behind:end]) else start
            if number == author and len(set(_TOWNS.findall(reading.lines[number].text))) > 1:
                return None  # Ann Example in Salem and Sam Pell in Dover
            start += 2 * (number == author and reading.text.startswith("à ", start))  # Par Anne Exemple - à Dakar
            for preposition in _BEFORE_A_TOWN if number == author else ():  # Ann Example in Salem
                if preposition in reading.text[start:end]:
                    before = reading.text[start:end].partition(preposition)[0].split()
                    if preposition == " at " and not all(word[0].isupper() for word in before):
                        continue  # Ann Example, professor at Oxford
                    start = reading.text.rindex(preposition, start, end) + len(preposition)
                    if preposition == "@" and (slash := reading.text.rfind("/", start, end)) > 0:
                        start = slash + 1  # ANA EJEMPLO aejemplo@example.com/BILBAO
            end -= 13 * reading.text[start:end].endswith(" and agencies")
            if (wired := easternfields.town(reading.text, start, end)) is not None:
                return wired
            start += 3 * (reading.text.startswith("EFE", start) and is_town(reading.text[start + 3 : end]))  # EFEMadrid
            if is_town(reading.text[start:end]):
                end -= reading.text[end - 1] == "." and is_place(reading.text[start : end - 1])
                return _as_written(reading.text, start, end, reading.lines[number].end)
            if number == author and reading.text[start : start + 4] in ("Aus ", "AUS "):  # AUS BERLIN ANNA BEISPIEL
                after = reading.text[start + 4 : end].split()
                towns = (" ".join(after[:count]) for count in (3, 2, 1))
                town = next((town for town in towns if is_town(town)), None)
                if town is not None:
                    return start + 4, start + 4 + len(town)
    for number in sorted(dated):
        capitals = capitals_beside(reading, number)
        if capitals is not None:
            return capitals
    for writer in [*authors, *houses]:
        beside = writer or min(2, len(reading.lines) - 1)  # no line is above the first one
        apart = max(1, min(2, reading.lines[beside].gap))  # a page rendered to text has blank lines between all
        for number in (writer + 1, writer + 2):
            line = reading.lines[number] if number < reading.split_at else None
            if line is not None and line.gap <= apart and (office := town_before_its_paper(line.text)):
                return line.start, line.start + len(office)
            house = _FROM_A_HOUSE.fullmatch(line.text) if line is not None and line.gap <= apart else None
            if line is not None and house is not None and is_town(house["town"]):
                return line.start + house.start("town"), line.end
            bare = "" if line is None else line.text.lstrip(_POINT)
            town = bare.rstrip(" ,")  # पुणे, above the day
            if line is not None and line.gap <= apart and is_town(town):
                below = reading.lines[number + 1] if number + 1 < reading.story else line
                if below.text.startswith(f"{line.text} "):  # a picture's caption
                    break
                return line.end - len(bare), line.end - len(bare) + len(town)
            if line is None or line.gap > apart:
                break
    return alone_above(reading, story)


_WIRED = pattern(
    r"(?:PTI|ANI|IANS|Reuters|AP|AFP|UNI|Devdiscourse News Desk) \| "
    r"(?!(?:Entertainment|Business|World|Sports?|News|India|Tech|Lifestyle|Opinion|National|Cricket)\b)"
    r"(?P<town>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){0,2})"
    r" \| (?:Updated|Created|Last Updated)\s?: \d"
)
"""A portal's line of agency, town and days, whose town no table need have: `PTI | Dhalpur | Updated: 29-05-2022`."""
_TOWNS = pattern(r" in ([A-Z][\w.]+(?: [A-Z]\w+)?)")
_REGION = pattern(r",\s([A-ZÀ-Þ][\w.]*(?: [A-ZÀ-Þ][\w.]*){0,2})(?=\s*(?:[|•·,()\n\d–—-]|\Z))")


def _as_written(text: str, start: int, end: int, limit: int) -> tuple[int, int]:
    """A town without the bracket around it, with the region behind it: `Springfield, Ill.`."""
    opened = text[start] == "("
    region = _REGION.match(text, end, limit)
    stop = region.end(1) if region is not None and is_region(region[1]) else end
    return start + opened, stop - (text[stop - 1] == ")")
