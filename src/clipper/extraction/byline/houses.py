"""What stands in the line of an unlabelled name or desk: its age, its supplier, the house that a writer works for."""

from __future__ import annotations

from clipper.extraction.byline.forms import Byline, regex
from clipper.extraction.credit.pictures import is_picture
from clipper.extraction.names import names
from clipper.extraction.names.common import is_common
from clipper.extraction.names.houses import GLUED_PERSON
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies, Named
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

OF_A_HOUSE = "byline: a name with its house"
_AGE = pattern(
    r"\s?[|•·,–-]?\s?(?:about |over )?(?:\d{1,2}|an?) (?:min|minute|hour|hr|day|week|month|year)s? ago\Z|"
    r"\s[|•·–-]\s(?:[^\W\d_]{5,14} )?(?:vor|hace|il y a|há) (?:\d{1,2}|einer?|una?|une?|uma?|um) [^\W\d_]{3,8}\Z"
)
_SINCE = (" vor ", " hace ", " il y a ", " há ")
_SHARED = pattern(r"(?: on [A-Z][\w' ]{1,30})?, shared by [^\n]{4,80}\Z")
_FROM_A_TOWN = pattern(
    r" and (?:agencies|Reuters|AFP|AP|AAP|PA|Agence France-Presse|Associated Press|Press Association)"
    r"(?P<place> in [A-Z]\w+(?: [A-Z]\w+)?)\Z"
)
"""The town behind the suppliers with which a writer shares: `Ann Example and agencies in Salem`."""
_CUT_OFF = (",", " and", " und", " y", " et")
"""With what the list of writers ends whose next one a scraper lost."""
_LINKED = ("rticles", "tories", "osts", "rofile")
_MORE = pattern(r"\s[|•·–-]?\s?(?:View|See|Read|More)(?: (?:\w+|by|from)){0,3}\Z")
_NAME = r"[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){1,3}"
_HOUSED = pattern(
    rf"(?P<names>{_NAME}(?:(?:, | and | & ){_NAME}){{0,3}})"
    r"(?: ?\((?P<bracket>[A-Z][^()]{3,40})\)|, (?P<house>[A-Z][^,()]{2,40}))"
)
_SMALL = pattern(r" [a-z]")
_COUNT = pattern(
    r"(?:[-–|•·/]\s?)?\d{1,5}\+? [^\W\d_]{2,20}\.?(?: [^\W\d_]{2,12}){0,2}|"
    r"[A-Z][\w&]*(?:,? [A-Z&][\w&]*){0,5} \d{1,4}"
)
"""`| 12 Kommentare`, `- 3 min read`, `City, Sports 0` (sections and how many comments) behind date and writer."""


DAY_LABELS = frozenset(
    ["date", "published", "published on", "posted", "posted on", "veröffentlicht", "veröffentlicht am", "stand",
     "datum", "artikel veröffentlicht am", "erstellt am", "publicado", "publicado el", "fecha", "publié le",
     "pubblicato il"]
)  # fmt: skip
"""What stands before a day and a name behind it."""
SHORTENED = (" Min.", " h.", " hs.", " hrs.", " m.", " Std.")
"""How a line of a date ends that is no sentence."""
_TIME_TO_READ = pattern(r"[|•·,–-] (?:\d{1,2} [Mm]in[a-z.]{0,8}(?: [a-z]{4,9})?) [|•·,–-] ")
_INVITES = pattern(
    r"(?:Schreibe einen Kommentar|Kommentar (?:hinterlassen|schreiben)|Laisser un commentaire|Dejar? un comentario|"
    r"Leave a (?:[Cc]omment|[Rr]eply)|Lascia un commento|Deixe um comentário)",
    signs=("omment", "oment", "eply"),
)
"""How a weblog asks for comments behind its writer."""
_COUNTED = pattern(r"[|•·/–-] ?(?:\d{1,4}|No|Sin|Keine?|Aucun|Geen|Nessun|Nenhum) [^\W\d_]{4,14}(?: [»→])?\Z")


def behind_the_day(text: str, at: int, end: int) -> int:
    """Where the next field begins behind a day that ends at `at`: a time to read is skipped."""
    while at < end and text[at] in " |•·,/–-":
        if (skipped := _TIME_TO_READ.match(text, at, end)) is not None:
            return skipped.end()
        at += 1
    return at


def is_counted(text: str, start: int, rest: str, *, dated: bool) -> bool:
    """Whether a count follows a name that begins at `start`, or the mark before it and a section, at last a count.

    `5 Jan. 2020 · Ann Example · Sport`, `5 Jan. 2020 | Ann Example | Roads and Bridges | 3 comments`.
    """
    if dated and (rest.lstrip("-–|•·/ ")[:1].isdigit() or rest[-1:].isdigit()) and _COUNT.fullmatch(rest) is not None:
        return True
    if dated and rest.isdigit() and len(rest) <= 4:
        return True  # 5 January 2020 Ann Example 6
    if dated and rest[:1].isalpha() and _INVITES.fullmatch(rest) is not None:
        return True
    if rest[:1] not in ("|", "·", "•", "/", "-", "–") or text[start - 2] != rest[0]:
        return False
    return (rest[0] in "|·•" and len(rest.split()) <= 3) or (dated and _COUNTED.search(rest) is not None)


def is_handle_of(rest: str, name: str) -> bool:
    """Whether a writer's account follows without its mark, with the last of their names in it: `sjhexample`."""
    if not 4 <= len(rest) <= 20 or not rest.isalnum() or not rest.islower():
        return False
    family = name.split()[-1].lower()
    return len(family) >= 4 and family in rest and " " in name


def is_housed(rest: str) -> bool:
    """Whether a house in brackets or a rubric follows: `ANNA BEISPIEL (Der Hafen)`, `Ann Example in Notes | City`."""
    if rest[:3] == "in " and rest[3:4].isupper() and " | " in rest:
        return True
    return rest[:1] == "(" and rest.find(")") == len(rest) - 1 and rest[1:2].isupper() and len(rest) <= 30


_PAPER = pattern(
    r"(?:[A-ZÄÖÜ][\w.-]+ ){0,3}(?:\w*(?:[Zz]eitung|[Nn]achrichten|[Aa]nzeiger|[Tt]age?blatt|[Rr]undschau|[Aa]bendblatt|"
    r"[Vv]olksblatt|[Ww]ochenblatt)|Morgenpost)(?= [|–-]|[,|]|\Z)",
    signs=("zeitung", "nachrichten", "anzeiger", "tagblatt", "tageblatt", "rundschau", "abendblatt", "volksblatt",
           "wochenblatt", "morgenpost"),
)  # fmt: skip
"""A German paper where a writer would be named: `By Salemer Zeitung`, on a site that gathers others' articles."""


def paper_instead(text: str, start: int, end: int) -> list[Named]:
    """The German paper with which text[start:end] begins, as a supplier; none in most."""
    match = _PAPER.match(text, start, end)
    return [] if match is None else [Named(match[0], *match.span(), "DE", "newspaper-service")]


_LISTED = (("['", "']"), ('["', '"]'))


def without_age(line: Line) -> Line:
    """The line without its age, or a link to more: `Ann Example 2 hours ago`, `Ann Example See all posts`.

    Or without the marks of a list as scrapers write it: `['Ann Example', 'Tom Sample']`, or what one lost the end of:
    `Ann Example and`, or who shared it: `Ann Example on Harbours, shared by Ann Example to Salem Blog`, or where
    agencies joined in: `Ann Example and agencies in Salem`.
    """
    if len(line.text) > 4 and (line.text[:2], line.text[-2:]) in _LISTED:
        return Line(line.start + 2, line.end - 2, line.text[2:-2], line.gap, line.weight - 4)
    age = _AGE.search(line.text) if line.text.endswith(" ago") or holds(line.text[-25:], _SINCE) else None
    age = _MORE.search(line.text) if line.text.endswith(_LINKED) else age
    age = _SHARED.search(line.text) if ", shared by " in line.text else age
    if line.text.endswith(_CUT_OFF) and 8 <= len(line.text) <= 60:
        cut = 1 if line.text[-1] == "," else len(line.text) - line.text.rindex(" ")
        return Line(line.start, line.end - cut, line.text[:-cut], line.gap, line.weight - cut)
    sent = _FROM_A_TOWN.search(line.text) if " and " in line.text and " in " in line.text else None
    begin = sent.start("place") if sent is not None else age.start() if age is not None else 0
    if not begin:
        return line
    cut = len(line.text) - begin
    return Line(line.start, line.end - cut, line.text[:begin], line.gap, line.weight - cut)


MENU = 5
"""Lines above a story whose first is the page's own name."""


def is_a_pages_name(reading: Reading, first: Line, desk: str, story: int) -> bool:
    """Whether `Harbour Online` in the first line stands again below an entry of its feed, or above a page's menu."""
    again = len(reading.lines) > 2 and reading.lines[-1].text == first.text
    return again or (story > MENU and desk.endswith(" Online"))


def before_the_age(text: str, start: int, end: int) -> int:
    """Where the words before a day end that an age parts from it: `Ann Example 5 minutes ago Mon 14 September`."""
    age = _AGE.search(text[start:end].rstrip(" ,|•·-–")) if " ago" in text[start:end] else None
    return end if age is None or not age.start() else start + age.start()


def desk_with_supplier(
    text: str, start: int, end: int, agencies: Agencies
) -> tuple[tuple[int, int], tuple[int, int], tuple[Named, ...]] | None:
    """A paper's desk and the supplier whose copy it prints, as spans: `Example News Desk IANS`."""
    words = text[start:end].rstrip(" ,|")
    at = words.rfind(" ")
    named = agencies.exactly(words[at + 1 :]) if at > 0 else None
    if named is None or named.kind != "agency" or not names.is_bare_desk(words[:at].rstrip(" ,|/")):
        return None
    desk = len(words[:at].rstrip(" ,|/"))
    return (start, start + desk), (start + at + 1, start + len(words)), (named.moved(start + at + 1),)


def of_a_house(reading: Reading, number: int, agencies: Agencies) -> Byline | None:
    """Names that no table has and the house they write for, alone in a line: `Ann Example (The West Post)`."""
    line = reading.lines[number]
    if len(line.text) > 100 or not ("(" in line.text or ", " in line.text) or is_picture(line.text):
        return None
    match = _HOUSED.fullmatch(line.text)
    if match is None:
        return None
    stop = line.start + match.end("names")
    read = names.read(reading.text, line.start, stop, agencies)
    if read is None or read.end != stop or read.words < 2 or names.is_somewhere(match["names"]):
        return None
    house = match["house"] or match["bracket"]
    only = agencies.exactly(house) if match["house"] else None
    if only is not None and only.kind in ("agency", "newspaper-service"):
        start = line.start + match.start("house")
        return Byline(line.start, stop, OF_A_HOUSE, (start, line.end), (only.moved(start),), number)
    if only is not None and only.kind == "broadcaster" and reading.lines[number - 1].text.endswith(f" - {house}"):
        return Byline(line.start, stop, OF_A_HOUSE, line=number)  # Al Example, CNN, below `Title - CNN`
    paper = (names.is_paper(house) and _SMALL.search(house) is None) or house.startswith(_BRAZILIAN)
    return Byline(line.start, stop, OF_A_HOUSE, line=number) if paper else None


_BRAZILIAN = ("O Estado de", "Especial para ", "Colaboração para ", "especial para ", "O Globo")


def before_its_paper(text: str, start: int, end: int, agencies: Agencies) -> int | None:
    """Where a known given and a family name end, behind which a line holds a paper: `Ann Example The Salem Herald`."""
    given = text[start:end].partition(" ")[0]
    if text.endswith(_GLUED_PAPERS, start, end) and (glued := _GLUED_PAPER.fullmatch(text, start, end)) is not None:
        person = names.is_given(given) or not (is_common(given) or is_place(given))  # Alanah PoeSunday Herald Sun
        return glued.end("name") if person and not names.is_somewhere(glued["name"]) else None
    if not names.is_given(given):
        return None
    match = regex("with-paper").fullmatch(text, start, end)
    if match is None or agencies.named(text, start, end):
        return None
    family = match["family"]
    common = names.is_given(family) or names.is_plain(family) or family in _OF_PAPERS
    common = common or text[match.end("name") :].split(None, 1)[0] in _OF_PAPERS  # Jackson Hole Daily News
    return None if common or names.is_somewhere(match["name"]) else match.end("name")


def may_be_a_surname(text: str, at: int, end: int) -> bool:
    """Whether the word behind two names may be the last one of a person, and not the first of a paper."""
    word = text[at:end].split()[:1]
    return not word or names.is_given(word[0]) or names.is_family(word[0]) or names.is_paper(word[0])


_GLUED_PAPERS = ("Sun", "Herald", "Times", "Mail", "Post", "Telegraph", "Advertiser", "Bulletin", "Mercury", "News",
                 "Chronicle", "Gazette", "Express", "Courier", "Age", "Examiner", "Observer", "Tribune")  # fmt: skip
_GLUED_PAPER = pattern(
    rf"(?P<name>{GLUED_PERSON})"
    r"(?:The |Sunday |Daily |Weekend |North |South |East |West )?[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,3}"
)
"""A writer and the paper whose name lost the blank before it, as pages of Australian papers are rendered."""


def before_its_town(text: str, read: names.Names, *, foreign: bool) -> int:
    """Where a name ends behind which its bearer's town stands without a mark: `Ann Example Salem Published 5.1.20`.

    foreign: whether a day follows right behind it, in a text that is not English: `Ana del Ejemplo Madrid 5 ENE 2020`.
    """
    town = text.rfind(" ", read.start, read.end)
    told = text.startswith((" Published ", " | Updated ", " | Published "), read.end)
    given = text[read.start : town].split()
    named = len(given) == 2 and not all(map(names.is_given, given))  # but: Mary Ann Lincoln
    if read.words == 3 and told and named and is_place(text[town + 1 : read.end]):
        return town
    return town if foreign and read.words > 2 and text[town + 1 : read.end] in _BUREAUS else read.end


_BUREAUS = frozenset(
    ["Madrid", "Barcelona", "Bilbao", "Sevilla", "Bruselas", "París", "Londres", "Berlín", "Lisboa", "Bogotá",
     "Washington", "Bruxelles", "Brüssel", "Berlin", "Wien", "Milano"]
)  # fmt: skip
"""Towns of a paper's bureaus that stand behind its writers and are hardly anyone's name."""
_OF_PAPERS = frozenset(["County", "Valley", "Daily", "Evening", "Morning", "Sunday", "Weekly", "Local", "Free", "News"])
"""Words in the names of papers behind a town that may also be a person's: `Jackson Daily News`."""
_STAFF_WRITER = pattern(
    r"(?P<name>[A-Z][\w’'-]{2,} (?:[A-Z]\. )?[A-Z][\w’'-]{2,}),? (?:Senior |Chief )?(?:Staff|Sports|STAFF|SPORTS) "
    r"(?:Writer|Reporter|WRITER|REPORTER)",
    signs=("writer", "reporter"),
)


def before_a_staff_writer(text: str, start: int, end: int) -> int | None:
    """Where two words end that no table has and that are no paper, before a role: `Vesp Example Staff Writer`."""
    match = _STAFF_WRITER.fullmatch(text, start, end)
    name = "" if match is None else match["name"]
    if match is None or names.is_paper(name) or names.is_somewhere(name) or any(map(names.is_plain, name.split())):
        return None
    return None if names.is_somewhere(name.split()[0]) else match.end("name")


def may_be_a_stringer(text: str, read: names.Names) -> bool:
    """Whether two to four words before a supplier are a name that no table has, and no town or section."""
    words = text[read.start : read.end]
    if not 2 <= read.words <= 4 or words.isupper() or not words.replace(".", "").replace(" ", "").isalpha():
        return False
    if "  " in words or len(words.split()[-1]) < 3:  # Ann Example  R PA, in a list of officials
        return False
    if "\u0600" <= words[0] <= "\u06ff" and not names.is_given(words.split()[0]):  # علم المدينة الأناضول, a picture's
        return False
    return not (names.is_somewhere(words) or names.is_paper(words) or names.is_bare_desk(words))


_SECTIONS = frozenset(
    ["News", "Sports", "Sport", "Opinion", "Business", "Politics", "Features", "Obituaries", "Lifestyle", "Community",
     "Education", "Local News", "Local", "Front Page", "Columns", "Breaking News", "Crime", "Entertainment"]
)  # fmt: skip


def is_filed_under(reading: Reading, number: int, words: str) -> bool:
    """Whether a section stands behind the writer, in a line apart between title and story: `Ann Example News`."""
    if words not in _SECTIONS or not 0 < number < len(reading.lines) - 1:
        return False
    if reading.lines[number].text.split()[-2] in _OF_PAPERS:
        return False
    apart = min(reading.lines[number].gap, reading.lines[number + 1].gap) > 1
    return apart and reading.prose[number + 1] and reading.lines[number - 1].text.count(" ") >= 3


def is_a_list_of_one(reading: Reading, number: int) -> bool:
    """Whether no second point follows: a page's list of an article's writers, who is one."""
    return not any(line.text.startswith("2. ") for line in reading.lines[number + 1 : number + 4])
