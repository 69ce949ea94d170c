"""Names of writers: how far the words of a name reach, whether they are a person's, a desk's or none."""

from __future__ import annotations

import re

from clipper.extraction.names import houses
from clipper.extraction.names.common import is_topic
from clipper.extraction.names.roles import ROLE, ROLE_BEGINS
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.gazetteer import is_place, is_region
from clipper.extraction.tables.months import WEEKDAYS, month_named, weekday_named
from clipper.extraction.tables.wordtables import words as words_of
from clipper.frozen import frozen
from clipper.patterns import pattern

LONGEST = 5
"""Words of the longest name of one person that is read."""

_WORD = pattern(r"[^\W\d_]+(?:[’'`.‐-][^\W\d_]+)*\.?[²³¹°]?[^\W\d_]*")
_PARTICLES = frozenset(
    ["de", "da", "do", "dos", "das", "del", "della", "di", "la", "le", "van", "von", "der", "den", "ten", "ter", "al",
     "el", "bin", "ibn", "bint", "du", "af", "zu", "zur", "st"]
)  # fmt: skip
_NO_TOWNS = _PARTICLES - {"st", "la", "el", "le", "du"}  # ST LOUIS, LA TIMES
_AND = pattern(
    r"[*_]{0,2}\s*,?\s+(?:(?i:and|und|et|y|en|och|og|ve|with)|dan)(?:\s+[*_]{0,2}|[*_]{2})(?:By\s)?|\s*&\s*(?:By\s)?|"
    r"(?i:\s+e\s+|\s+i\s+)"  # dan in Indonesian; Dan is a name
)
_QUOTES = ("(", '"', "“", "‘", "'")
_GAP = pattern(r"\s{1,2}|(?<=\.)(?=[A-Z])")
_COMMA = pattern(r"[*_'\"]{0,2}\s*[,/;、]\s*[*_'\"]{0,2}")
_BAR = pattern(r" \| (?=[^\W\d_a-z])")
_NICKNAME = pattern(r"(?:[\"“‘'][A-Z][\w.’ -]{1,18}[\"”’']|\([A-Z][\w.]{1,11}\)) (?=[A-ZÀ-Þ])")
"""`Ann "Harbour" Example`, `Ann (A.B.) Example`."""
_DESK = pattern(
    r"(?i)\b(?:staff|desk|bureau|team|correspondents?|reporters?|online|editors?|editorial board|newsroom|redaktion|"
    r"rédaction|redacci[oó]n|redazione|redação|redactie|toimitus|newsdesk|news network|news service|(?:staff|editorial|"
    r"news|sports) writers?|network|staff reports?|editorial|"
    r"ब्यूरो|संवाददाता|डेस्क)\Z",
    signs=(
        "staff", "desk", "bureau", "team", "correspondent", "report", "online", "editor", "newsroom", "redac", "redaç",
        "rédaction", "redaz", "redaktion", "toimitus", "network", "service", "writer", "ब्यूरो", "संवाददाता", "डेस्क",
    ),
)  # fmt: skip
_PAPERS = (
    "Gazette", "Herald", "Tribune", "Chronicle", "Observer", "Courier", "Journal", "Telegraph", "Sentinel", "Examiner",
    "Post", "Times", "News", "Star", "Mail", "Press", "Express", "Standard", "Record", "Register", "Dispatch",
    "Republic", "Enquirer", "Inquirer", "Democrat", "Ledger", "Mercury", "Monitor", "Argus", "Advertiser", "Echo",
    "Mirror", "Bulletin", "Globe", "Daily", "Magazine", "Media", "Independent", "Nation", "Guardian", "Citizen",
    "Today", "Advocate", "Clarion", "Intelligencer", "Statesman", "Recorder",
)  # fmt: skip
_PAPER = pattern(rf"\b(?:{'|'.join(_PAPERS)}|News\d\d)\Z")
"""The last word of a paper: in `Ann Example, Salem Gazette` no second writer is named."""
_SHIFT = pattern(r" \((?:now|earlier)\)(?:(?:,| and) [A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){1,2} \((?:now|earlier)\))*")
"""Writers who took turns at a live page: `Ann Example (now) and Sam Pell (earlier)`."""
DESK_SIGNS = (
    "staff", "desk", "bureau", "newsroom", "correspondent", "news service", "news network", "online", "editorial board",
    "report", "team ", " team", "merkezi", "servisi", "redac", "redaç", "rédact", "redaz", "redakt", "equipo", "slagge",
)  # fmt: skip
_DESK_ENDS = (
    "staff", "report", "reports", "reporter", "reporters", "writer", "writers", "correspondent", "correspondents",
    "desk", "bureau", "newsroom", "service", "network", "online", "board", "team", "merkezi", "servisi",
)  # fmt: skip
_DESK_BEGINS = ("team ", "la ", "de la ", "reda", "rédac", "da redaç", "equipo de ", "a cura ", "van onze ", "van de ")
"""How whatever the next pattern matches ends, or else begins, in small letters."""
_BARE_DESK = pattern(
    r"(?:[A-Z][\w.&']*\s){0,3}(?:Staff(?: (?:[Rr]eports?|Writers?))?|(?:[Nn]ews)?[Dd]esk|Bureau|Newsroom|"
    r"Correspondents?|News Service|News Network|Online|Editorial Board|(?:Web|Digital|News|Editorial) Team|"
    r"(?:Staff|Monitoring|Observer|Post|Star|Tribune|Sun|Times|Desk|Digital|Web|Bureau|City|(?:[A-Z]\.)+) [Rr]eport|"
    r"(?:Staff|Special|Our|City|Court|Crime|Sports?|Business|Political|Principal|Senior|Diplomatic|Economic|Education|"
    r"Health|Legal|Times|Herald|Nation|Standard|Star|Post|Tribune|Chronicle|Gazette|Guardian|Observer|Express|Sunday|"
    r"Daily|Monitor|News|Mail|Sun|Citizen|Mirror|Weekly|Metro|Own|[A-Z]{2,4}) Reporters?)"
    r"|(?:(?:[Bb]y )?(?:[Aa]n?|[Oo]ur)(?: [Oo]wn)?(?: (?:[Ss]taff|[Ss]pecial|[Ss]enior|[Cc]ity|[A-Z]\w+))?|[Ss]taff) "
    r"(?:[Cc]orrespondents?|[Rr]eporters?)"
    r"|(?!From |By )(?:[A-Z][\w.&'’]*\s){0,3}(?:News|Times|Herald|Gazette|Tribune|Chronicle|Observer|Courier|Journal|"
    r"Sentinel|Post|Star|Sun|Telegraph|Dispatch|Record|Citizen|Mail|Examiner|Echo|Guardian|Register|Independent|Mirror)"
    r" (?:staff(?: (?:reports?|writers?|reporters?))?|Reporters?)"
    r"|Team (?!India|Pakistan|Bangladesh|Sri|Nepal|England|Ireland|Australia|Canada|Europe|Kenya)"
    r"[A-Z][\w.&']+(?: [A-Z]\w+)?"
    r"|(?:\w+ )?Haber(?:ler|leri)? (?:Merkezi|Servisi)|(?:Spor|Ekonomi|Magazin|Istihbarat|Politika|Gündem) Servisi"
    r"|(?:(?:De )?[Ll]a )?(?:Redacci[oó]n|REDACCI[OÓ]N)(?: (?!de\b)[A-Z\d]\w*){0,2}(?:\.[a-z]{2,3}){0,2}|"
    r"(?:La )?[Rr]édaction|(?:La )?Redazione(?: [A-Z]\w+)?|Redactie(?: [A-Z]\w+)?|"
    r"(?:Da )?Redação|Redaktion(?: [A-ZÄÖÜ]\w+){0,2}|Equipo de (?:Redacción|[Pp]eriodistas)|A cura della [Rr]edazione|"
    r"Van (?:onze|de) (?:\w{2,12})?(?:redactie|verslagge(?:vers?|efsters?))",
    signs=DESK_SIGNS,
)
_ABBREVIATED = pattern(r"(?!U\.S)(?:[A-Z]\.){1,4}")
_OFFICES = frozenset(
    ["PM", "CM", "HM", "FM", "MP", "MLA", "MLC", "DC", "SP", "US", "UK", "EU", "UN", "UP", "TV", "AI", "IT", "HC", "SC",
     "CJI", "DGP", "ADG", "IG", "SI", "MD", "CEO"]
)  # fmt: skip
"""Offices and houses in capitals that stand before a name, as initials do."""
_GLUED_ROLE = pattern(
    r"(?<=[a-zß-ÿ])(?:SENIOR|STAFF|CHIEF|REPORTER|CORRESPONDENT|"
    r"Reporter|Editor|Correspondent|Writer|Journalist|Columnist|Published|Updated|Posted|Staff|Tiempo|"
    r"Lectura|Publicad[oa]|Actualizad[oa]|Lesezeit|Lesedauer|Aktualisiert|Veröffentlicht|Stand|Temps|Publié|Tempo)\Z"
)
_GLUED_DAY = pattern(
    r"(?<=[A-Za-z]{2})(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\Z"
)
_CAPITALS = pattern(r"(?:Mc|Mac|De|Di|La|Le)[A-Z]{2,}\Z")
_DAY = pattern(r" \d{1,2}\b")
_LIST_GOES_ON = pattern(
    r"(?:(?:[*_]{2} ?)?, (?:[*_]{2})?"
    r"[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]*){1,3}){0,8}(?:[*_]{2} ?)?,? and[ *_]{1,3}[A-ZÀ-Þ]"
)
_TITLES = frozenset(
    ["dr", "prof", "professor", "rev", "fr", "father", "sister", "captain", "capt", "col", "gen", "maj", "lt"]
)
_ALSO_SURNAMES = frozenset(
    ["das", "french", "street", "church", "page", "march", "bank", "west", "law", "lord", "day", "last", "bill", "june"]
)


_FAMILIES = (" Post", " Sun", " Press", " Star")  # Emily Post


@frozen
class Names:
    """One or several names at text[start:end]: how many words the first has, and whether its given name is known."""

    start: int
    end: int
    words: int
    known: bool


def is_given(word: str) -> bool:
    """Whether a word is a given name of givennames.txt; of a double name the first part counts."""
    has = words_of("givennames.txt").has
    bare = word.casefold().rstrip(".")
    return has(bare) or ("-" in bare and has(bare.split("-")[0]))


def is_family(word: str) -> bool:
    """Whether a word is one of the South Asian family names of familynames.txt."""
    return words_of("familynames.txt").has(word.casefold())


def is_plain(word: str) -> bool:
    """Whether a word belongs to sections, buttons, offices or sentences rather than to a name (plainwords.txt)."""
    return words_of("plainwords.txt").has(word.casefold())


def read(text: str, start: int, end: int, agencies: Agencies) -> Names | None:
    """The names with which text[start:end] begins: `Ann Example`, `ANN EXAMPLE and Sam Pell`, `Anna v. Beispiel`.

    A role, a supplier, a place after a comma and whatever else follows is left out.
    """
    first = _one(text, start, end, agencies)
    if first is None:
        return None
    names, count = first, 1
    for _ in range(6):
        joined = _AND.match(text, names.end, end)
        sign = joined or _COMMA.match(text, names.end, end)
        barred = sign is None and names.known and names.words > 1
        sign = _BAR.match(text, names.end, end) if barred else sign
        if sign is None:
            break
        other = _one(text, sign.end(), end, agencies)
        if other is None or other.words < 2 or ROLE.match(text, sign.end(), end):
            break
        if barred and not (other.known and other.end == end):  # Ann Example | Salem Gazette
            break
        listed = other.known or _LIST_GOES_ON.match(text, other.end, end) is not None
        if not listed and names.known and names.words > 1 and other.words == 3 and other.end == end:
            listed = is_given(text[other.start : end].split()[1])  # Ann Example, Zelrina John Pell
        if not joined and (not listed or is_somewhere(text[other.start : other.end])):
            break
        words = text[other.start : other.end]
        if (_DESK if joined else _PAPER).search(words) or (is_paper(words) and not words.title().endswith(_FAMILIES)):
            break
        count += 1
        known = names.known or ((joined or count > 2) and other.known and names.words > 1)
        names = Names(names.start, other.end, max(names.words, 2), known)
    shift = _SHIFT.match(text, names.end, end) if text.startswith(" (", names.end) else None
    return names if shift is None else Names(names.start, shift.end(), names.words, names.known)


def _one(text: str, start: int, end: int, agencies: Agencies) -> Names | None:
    at, words, last = start, 0, start
    capitals = small = False
    small_words, first = 0, ""
    while words < LONGEST + 2 * (small_words > 1):  # María del Carmen de la Ejemplo
        if words == 1 and text[at : at + 1] in _QUOTES and (nickname := _NICKNAME.match(text, at, end)) is not None:
            at = nickname.end()
        match = _WORD.match(text, at, end)
        if match is None:
            break
        word = match[0]
        if words > 1 and word.rstrip("s") in _FIELDS and text.startswith((":", " Date:"), match.end()):
            break
        bare = word.rstrip(".").casefold()
        if words and (
            (bare[:4] in ROLE_BEGINS and ROLE.match(text, at, end))
            or (words > 1 and word[1:2].islower() and is_posted(text, at, end))
            or (bare == "last" and text.startswith((" updated", " modified", " edited"), match.end()))
            or (len(bare) > 5 and bare in WEEKDAYS and bare != "domingo")
        ):
            break
        if word[0].islower() and not (words and word[2:3] == "-" and word[3:4].isupper()):  # Ann al-Example
            follows = _WORD.match(text, match.end() + 1, end)
            if bare not in _PARTICLES or follows is None or (follows[0][0].islower() and follows[0] not in _PARTICLES):
                break
            small_words += 1
            if bare == "el" and weekday_named(follows[0].rstrip(".")) is not None:  # Ana Ejemplo el Lun, 5 de enero
                break
        elif capitals and bare in _NO_TOWNS and word.isupper():  # ANN VAN DER EXAMPLE
            pass
        elif not (_may_name(word, bare, words) or (not words and houses.is_given_to(bare, text, start))) or (
            words > 1 and _DAY.match(text, match.end(), end) and month_named(word)
        ):
            break
        elif (word.isupper() and len(word) > 2) or (word[-1].isupper() and _CAPITALS.match(word)):
            if small and (words >= 2 or is_place(word)) and not _is_last(text, match.end(), end):
                break
            capitals = True
        elif word[0].isupper() and len(bare) > 1:
            if capitals and words >= 2 and bare not in ("jr", "sr") and not first.istitle():
                break
            small = True
        if (word != "Reuter" or not words) and agencies.stands_at(text, match.start(), end):
            break  # but: Anna Reuter
        first = first or word
        words, last = words + 1, match.end()
        mixed = not (word[1:].islower() or word.isupper())
        glued = _GLUED_ROLE.search(word) if mixed else None
        glued = glued or (houses.glued_house(text, match, end, agencies) if mixed else None)
        if (
            glued is None and words > 1 and mixed and (camel := houses.CAMEL.search(word))
        ):  # Ann ExamplePolitical reporter
            glued = camel if ROLE.match(text, match.start() + camel.start(), end) else None
        if glued is None and words > 1 and _DAY.match(text, match.end()):  # ANN EXAMPLEJanuary 5
            glued = _GLUED_DAY.search(word)
        if glued is not None and words > 1:  # Ann ExampleReporter
            last = match.start() + glued.start()
            break
        if word.endswith(".") and len(bare) > 3 and bare not in _TITLES and not _ABBREVIATED.fullmatch(word):
            last -= 1
            break
        if text[last : last + 1] == " " and not text[last + 1 : last + 2].isspace():
            at = last + 1
        elif (gap := _GAP.match(text, last, end)) is not None:
            at = gap.end()
        else:
            break
    if not words:
        return None
    name = text[start:last]
    known = is_given(first) or (first.casefold().rstrip(".") in _TITLES and words > 2)
    if not known and words > 1:
        parts = name.split()
        known = (
            _ABBREVIATED.fullmatch(first) is not None
            or (len(first) > 2 and is_family(parts[-1]))
            or (first.isupper() and len(first) <= 3 and first not in _OFFICES and len(parts) > 1 and is_given(parts[1]))
        )  # Ann Example, A.B. Example, Zelrina Banerjee, AB Anand
    return Names(start, start + len(name.rstrip(" ,")), words, known)


_FIELDS = frozenset(["Source", "Published", "Updated", "Posted", "Editor", "Photo", "Publish", "Post"])
"""Labels of the next field of a line, behind a name without a mark between: `Ann Example Source:`, `Publish Date:`."""
_POST = pattern(
    r"(?P<town>[A-Z][a-z]+(?: [A-Z][a-z]+)?) "
    r"(?:Correspondent|Reporter|Bureau|Editor|Writer|correspondent|reporter|bureau)\b",
    signs=("correspondent", "reporter", "bureau", "editor", "writer"),
)


def is_posted(text: str, at: int, end: int) -> bool:
    """Whether a writer's post begins here: `Ann Example Oregon Correspondent`."""
    post = _POST.match(text, at, end)
    return post is not None and is_somewhere(post["town"])


def _may_name(word: str, bare: str, words: int) -> bool:
    if words and len(bare) == 1 and word.endswith("."):  # Ann A. Example
        return True
    if words_of("plainwords.txt").has(bare) and not (words and bare in _ALSO_SURNAMES):
        return False
    if words == 0 and (month_named(word) or (len(bare) > 4 and weekday_named(word) is not None)) and not is_given(word):
        return False
    return word[0].isupper() or not word[0].isascii() or "-" in word


_FIELD_ENDS = pattern(r"\s*(?:$|[|•·,;/\n]|\s-\s)")


def _is_last(text: str, at: int, end: int) -> bool:
    """Whether a field of the line ends here."""
    return at >= end or _FIELD_ENDS.match(text, at, end) is not None


def is_paper(words: str) -> bool:
    """Whether words end as the name of a paper does: `Salem Gazette`."""
    ends = words.endswith(_PAPERS) or words[-1:].isdigit()
    return (ends and _PAPER.search(words) is not None) or words[:7] in ("Dainik ", "Amar Uj")


def is_somewhere(words: str) -> bool:
    """Whether words are a place or a region."""
    return is_place(words) or is_region(words)


def is_person(text: str, names: Names) -> bool:
    """Whether names that no label proves are a person's: a known given name, two to four words, no place."""
    if not names.known or names.words < 2 or names.end - names.start > 90:
        return False
    words = text[names.start : names.end]
    tail = words.split()[-1]
    if is_paper(words.title() if words.isupper() else words) and not words.title().endswith(
        _FAMILIES
    ):  # Charlotte Observer
        return False
    if len(tail.strip(".")) == 1 and is_place(re.split(r"\s+\w\b", words)[0]):  # WASHINGTON D C
        return False
    return not is_somewhere(words) and not is_region(tail) and not is_topic(words)


def is_desk(words: str) -> bool:
    """Whether words behind `By` name a desk: `Express Web Desk`, `Antrim Court Reporter`, `Our Correspondent`."""
    return 1 <= len(words.split()) <= 6 and len(words) >= 5 and _DESK.search(words) is not None


def may_name_a_desk(words: str) -> bool:
    """Whether words hold one that is in whatever `is_bare_desk` takes."""
    return holds(words.lower(), DESK_SIGNS)


def is_bare_desk(words: str) -> bool:
    """Whether words without `By` name a desk: `Special Correspondent`, `Cricbuzz Staff`."""
    if len(words) > 45:
        return False
    words = words.replace("İ", "I")  # HABER MERKEZİ
    low = words.lower()
    if not (low.endswith(_DESK_ENDS) or low.startswith(_DESK_BEGINS)):
        return False
    if words.endswith(" Online") and (words.startswith("The ") or (words.count(" ") > 2 and is_paper(words[:-7]))):
        return False  # the site's own name
    alone = " " in words or words[:4] in ("Reda", "REDA", "Réda")
    if not alone:
        return False
    if words.isupper() and not words.startswith("REDA"):
        words = "" if words.endswith(" ONLINE") else words.title()
    return _BARE_DESK.fullmatch(words) is not None
