"""The parts that may follow a dateline's place: region, date, supplier, each read where the one before ended."""

from __future__ import annotations

import re
from functools import cache

from clipper.extraction.dateline.regions import is_whole, without_a_title
from clipper.extraction.dates import grammar
from clipper.extraction.names.names import is_bare_desk, is_given, is_paper
from clipper.extraction.names.roles import is_role
from clipper.extraction.tables.agencies import Agencies, Named
from clipper.extraction.tables.gazetteer import is_place, is_province, is_region
from clipper.extraction.tables.months import month_named, weekday_named
from clipper.frozen import record
from clipper.patterns import pattern


@record
class Parts:
    """What has been read so far; `at` is where reading goes on."""

    start: int
    at: int
    place: tuple[int, int] | None = None
    region: bool = False
    written: grammar.Written | None = None
    credits: tuple[tuple[int, int], ...] = ()
    named: tuple[Named, ...] = ()
    unknown_sign: bool = False
    bracketed: bool = False
    bare: bool = False
    signed: bool = False
    mark: str = ""

    def is_told(self) -> bool:
        """Whether a date, a supplier, initials or a state stand beside the place."""
        return bool(self.written or self.credits or self.region or self.signed or self.unknown_sign)


DASH = (
    r"\s{0,2}(?:[.:,]|,\s?\.(?=-)|(?<=\d)/(?=\s?--))?\s?\\?(?:-{2,3}|[‒–—―_]|â(?:€[“”\u201d\u0093\u0094]|\x80[\x93\x94])?|-(?=\s|$)"
    r"|(?<=[)A-Z.]\s)-(?=[A-Z\"“])|(?<=[12]\d\d\d)-(?=[A-Z\"“])|(?<=...[)\w]\.)-(?=[A-ZÁÉÍÓÚÑ\"“«¿¡])"
    r"|(?<=\s)(?:>>|»)(?=\s[A-Z“])|(?<=[A-Z]\s)\|(?=\s(?:(?:The|A|An|In) |[A-Z][a-z]* [a-z]))"
    r"|=(?=\s)|=9[67](?=\S)"
    r"|(?<=\)\s)\?(?=\s)|(?<=[A-Z]{2}\s)\?(?=\s[A-Z])|(?<=\w\s)\?(?=\s(?:(?:The|In|At|After|Amid|Two|Three) "
    r"|(?![LDC]es |Une |Aux )[A-Z]\w{2,} [A-Z]))"
    r"|(?<=\s)//(?=\s)|(?<=\s)[·⋅•](?=\s[^\W\d_a-z]))\s{0,3}"
)
"""A dash of any kind, also as mojibake, as `.-`, `:-`, glued to a year or a story, `_`; `>>`; a bar before a sentence.

`?` is a lost dash behind capitals or before an English story: French sets a blank before its question mark.
"""


_STATES = frozenset(
    ["UP", "MP", "HP", "WB", "TN", "J&K", "AC", "AL", "AM", "BA", "CE", "DF", "GO", "MA", "MT", "MS", "MG", "PB", "PR",
     "PE", "PI", "RJ", "RN", "RS", "RO", "RR", "SC", "SE", "TO"]
)  # fmt: skip
"""India's and Brazil's states as agencies shorten them in brackets; bare, some of them are also words."""

_PORTUGUESE = pattern(r" (?:não|do|da|uma|pelo|pela) ")
_STATES_OF_A_STORY = frozenset(["UPDATED", "UPDATE", "CORRECTED", "DEVELOPING", "BREAKING"])
"""What an editor notes in brackets behind the town; suppliers' signs look the same."""


@cache
def regex(name: str) -> re.Pattern[str]:
    """The compiled pattern of one part."""
    return re.compile(_PATTERNS[name])


_PATTERNS = {
    "dash": DASH,
    "colon": r"[\s,]?:\s{0,3}",
    "skip": r"(?:,\s\d{1,2}(?:/\d{1,2})?(?=\s\())?\s{0,3}(?:[,;.|•]\s{0,3}|(?:-{2,3}|[–—―|])\s{0,2})?",
    "bracket": r"[(\[]\s?([^()\[\]\n]{2,70}?(?:\s\([A-Z]{2,8}\))?)(?:\s?[)\]]|(?=\s--\s))",
    "braces": r"\{([A-Z][^{}\n]{1,30})\}",
    "slashed": r"/\s?([^/()\n]{2,40}?)\s?/",
    "region": r"(?:\s{0,2},\s{0,2}|(?<=\.)\s?/\s?|\s?/\s?(?=[A-Z]{3}|[A-Z][a-z]+(?:, [A-Z]| [A-Z][a-z]+ \()))"
    r"([^\W\d_](?:(?!--)[^\s,;:()\[\]/|_‒–—―=\d])*(?:\s(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\s[A-Z])[^\W\d_a-z]"
    r"(?:(?!--)[^\s,;:()\[\]/|_‒–—―=\d])*){0,3})",
    "bracketed-region": r"\s?[(\[]([A-ZÀ-Þ][^\W\d_]+(?:[ -][A-ZÀ-Þ][^\W\d_]*){0,3}|"
    r"(?:Jammu|Andaman|Daman) (?:and|&) [A-Z][a-z]+(?: Islands)?|"
    r"[A-Z]{2}|[A-Z][&/][A-Z]|[A-Z]\.[A-Z]\.|[A-Z][a-z]{1,4}\.)[)\]]",
    "sign": r"[A-ZÄÖÜ]{2,6}-[A-Z][a-zäöü]{3,12}|[A-Z][A-Z0-9.&-]{1,11}(?:[/ -][A-Z][A-Z0-9.&-]{1,9}){0,2}|"
    r"[\w-]{3,20}(?:\.com)?\.(?:com|net|org|info|mx|es|ar|de)|(?:Prensa|PRENSA) [A-Z][\w-]+(?: [A-Z][\w-]+){0,2}",
    "bare": r"(?:,\s|\s[-–—|]\s|\.-?\s|\s|\.(?=[A-Z]{2,9}\.))"
    r"([^\s(),;:–—|-]{2,14}(?:[ -][A-Z][A-Za-z]+){0,2})(?=\s{0,2}(?:[-–—(|]"
    r"|\.\s?[-–—]|:\s)|(?:(?<=[A-Z])|(?<= dpa)|(?<= epd)|(?<= afp)|(?<= sda))\.\s[A-ZÁÉÍÓÚÑÄÖÜ]|\s*\Z)",
    "bare behind a slash": r"\s?/\s?((?:[A-Z][A-Za-z]{1,13}(?: [A-Z][A-Za-z]+){0,2})|dpa|epd|sda|kna|apa|afp|efe)"
    r"(?=\.?\s?[-–—(|]|:\s|\.\s?[A-ZÁÉÍÓÚÑ]|\s*\Z)",
    "owner-pointed": r",?\s\([A-Z][^()\d]{2,38}\)(?=\.\s[A-Z])",
    "owner": r"[:,]?\s\([A-Z][^()\d]{2,70}(?:1st|24|7)?\)(?=\s?(?::?\s?(?:--|[-–—])|[:;])\s)"
    r"|\s?/[A-Z]{2,5}(?=\.?\s?[-–—]\s)|\s\(U(?:PDATED?|pdated?)\b[^()\n]{0,40}\)(?=\s?[-–—]{1,2}\s)",
    # SALEM (red). Der Rat; Salem, (Harbour News) The council
    "initials": r"\s\([a-zäöü]{2,6}(?:[/-][a-zäöü]{2,6})?\)(?=\s?[.:]?\s?[-–—]\s|[.:]\s|\s[A-ZÄÖÜ„»\"]|\s?\Z)|"
    r",\s\((?=[^()]{0,30}[a-z])[A-Z][^()\d]{4,30}\)(?=\s[A-Z][a-z]*\s[\w“])",
    "owner-dated": r",?\s\([A-Z][^()\d]{3,45}\s[-–]\s",
    "joined": r"(?P<first>[A-Z][\w.'’-]++(?:,? [A-Z][\w.'’-]*+){0,5}?),? (?:and|und|&) (?=[A-Z])",
    "owner-end": r"\s?\)(?:\s?-?:)?",
    "writer-house": r"(?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2}), (?P<house>[A-Z]\w+(?: [A-Z]\w+){0,2}), "
    r"(?=(?P<town>[A-Z][\w.]+(?: [A-Z]\w+)?)[,:] )",
    "writer-town": r"(?:By|BY) (?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2}), "
    r"(?=(?P<town>[A-Z][\w.]+(?: [A-Z]\w+)?)(?P<day>, [A-Z][a-z]{2,8}\.? \d\d?)?:\s)",
    "house-code": r"(?P<code>[A-Z]{2,5}), (?=(?P<town>[A-Z][\w.]+(?: [A-Z]\w+)?)"
    r"(?:, [A-Z][a-zA-Z]{2,8}\.? \d\d?\s?:|(?<=[A-Z]{3}) [–—-] ))",
    "house-town": r"[A-Z][^()|/\d]{1,24}\s?[|/]\s?(?P<town>[A-Z][^()|/\d]{2,24})",
    "house": r"\s([a-zäöü]{2,5}(?:/[a-zäöü]{2,5}){0,2})\s[|■]\s?",
    "leading": r"[Dd]ate \d{4}-\d\d-\d\d\s+",
    "lead": r"LP[ \t\xa0]+",
    "body": r"(?:Full text|FULL TEXT|BODY|Body|Text|TEXT)\s?:\s{1,3}",
    "agency": r"(AP|[A-Z]{3,10}|Agencies|Reuters|Newswise)(?:\s[-–—]|\.\s?[-–—]|,)\s(?=[^\s\d])",
    # Xinhua News Agency, Beijing, February 6
    "agency before a dated town": r"([A-Z][A-Za-z]+(?: [A-Z][a-z]+){0,3}), (?=[A-Z][\w.’'-]+(?: [A-Z]\w+){0,2}"
    r"(?:, [A-Z]\w+)?, (?:[A-Z][a-z]{2,8}\.? \d\d?|\d\d?(?:st|nd|rd|th))\b)",
    "domain": r"(?i)\w{3,20}(?:\.(?:com|co|id|net|tv|news|vn)){1,2}\s?,\s",
    "handelsblatt": r"HB (?=[A-ZÄÖÜ]{3,}[A-ZÄÖÜ /-]*[.,])",
    "field": r"([^|\n]{2,40}?)\s{0,2}[|•]\s{0,2}",
    "weekday": r"[,\s]{1,3}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?<=, )(?:Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun)(?=\.\s?[-–—]))(?=\s?[-–—_]|:\s|\.\s?[-–—]|\s\([A-Z])",
}


def read_date(text: str, end: int, parts: Parts) -> bool:
    if parts.written is not None:
        return False
    skip = regex("skip").match(text, parts.at, end)
    begin = skip.end() if skip else parts.at
    bracketed = text.startswith("(", begin)
    begin += bracketed
    found = next(grammar.find(text, begin, min(end, begin + 45)), None)
    if found is None or not _starts_here(text, begin, found.start):
        return False
    at = found.end
    if bracketed:
        if not text.startswith(")", at):
            return False
        at += 1
    elif text.startswith(", ", at):  # Jan 5, 2020, Jan. 5, 2020 (GLOBE NEWSWIRE); LIMA, 5 ene, 5 Ene. (Reuters/EP) -
        again = next(grammar.find(text, at + 2, min(end, at + 32)), None)
        same = again is not None and (again.year, again.month, again.day) == (found.year, found.month, found.day)
        if again is not None and again.start == at + 2 and same:
            at = again.end
    parts.written, parts.at = found, at
    return True


_BEFORE_A_DAY = frozenset(["le", "den", "el", "a", "am", "LE", "DEN", "EL", "A", "AM"])
"""Words before a dateline's day; with a capital they begin a sentence: `Salem. Am 5. Januar wird`."""


def _starts_here(text: str, begin: int, start: int) -> bool:
    return begin == start or (begin < start <= begin + 4 and text[begin:start].strip() in _BEFORE_A_DAY)


_ENCLOSED = {"(": "bracket", "[": "bracket", "/": "slashed", "{": "braces"}
"""What encloses a supplier, and its pattern."""


def read_supplier(text: str, end: int, parts: Parts, agencies: Agencies) -> bool:
    """A supplier in brackets or slashes, an unknown sign in capitals, or a known name before a dash."""
    if len(parts.credits) > 1 or (parts.credits and parts.place and parts.credits[-1][0] > parts.place[0]):
        return False
    skip = regex("skip").match(text, parts.at, end)
    begin = skip.end() if skip else parts.at
    kind = _ENCLOSED.get(text[begin : begin + 1])
    sign = None if kind is None else regex(kind).match(text, begin, end)
    if kind is None and parts.written is not None and text.find(")", begin, begin + 12) > 0:
        sign = _UNOPENED.match(text, begin, end)  # Kolkata, May 18 KMS):
        sign = sign if sign is not None and agencies.exactly(sign[1]) is not None else None
    sign = None if sign is not None and kind == "slashed" and sign[1][-2:].isdigit() else sign  # / EFE 29/03/2016
    if sign is not None and sign[1] == "PA" and _PORTUGUESE.search(text, sign.end(), sign.end() + 300) is not None:
        parts.region, parts.at = True, sign.end()  # Santarém (PA) -, and no British agency
        return False
    if sign is not None and sign[1] in _STATES_OF_A_STORY:  # SALEM (UPDATED) -
        parts.at = sign.end()
        return True
    if sign is not None:
        if (
            text[sign.start()] == "/"
            and text[sign.start() - 1].isalpha()
            and text[sign.end() : sign.end() + 1].isalpha()
        ):
            return False  # ANN EXAMPLE/AFP/Picture House: who owns a picture
        named = agencies.named(text, sign.start(1), sign.end(1))
        small = (
            agencies.exactly(sign[1].upper()) if not named and text[sign.start()] == "/" and sign[1].islower() else None
        )
        named = [small.moved(sign.start(1))] if small is not None else named  # /tass/
        if sign[1] == "RSS" and (parts.written is not None or text.startswith(("RSS):", "RSS) -"), sign.start(1))):
            named = [Named("RSS Nepal", *sign.span(1), "NP")]  # elsewhere a party, or a button
        slashed = parts.written is not None and text[sign.start()] == "/" and text.startswith(" --", sign.end())
        if not named and parts.written is not None and _HOUSE.fullmatch(sign[1]) is not None:
            named = [Named(sign[1], *sign.span(1), "")]  # Hyderabad, April 30 (Harbour News):
        if (
            named
            or slashed  # Jan. 5, 2020 /Acme Press/ --
            or (text[sign.start()] in "([" and regex("sign").fullmatch(sign[1]) and not _is_state(text, sign))
        ):
            parts.credits += (sign.span(),)
            parts.named += tuple(named)
            parts.unknown_sign = not named
            parts.at = sign.end()
            if named and parts.written is None:  # (Newsfile Corp. - January 5, 2020)
                parts.written = next(grammar.find(text, named[-1].end, sign.end()), None)
            return True
        return False
    slash = text.startswith(("/", " /"), parts.at)
    bare = regex("bare behind a slash" if slash else "bare").match(text, parts.at, end)
    only = agencies.exactly(bare[1]) if bare else None
    if bare and only:
        parts.credits += (bare.span(1),)
        parts.named += (only.moved(bare.start(1)),)
        parts.at = bare.end()
        parts.bare = parts.written is None and not parts.mark
        return True
    near = text[parts.at : parts.at + 10]
    house = regex("house").match(text, parts.at, end) if "|" in near or "■" in near else None  # BERLIN taz |
    if house:
        parts.unknown_sign, parts.mark, parts.at = True, "bar", house.end()
        signs = [agencies.exactly(sign) or agencies.exactly(sign.upper()) for sign in house[1].split("/")]
        parts.named += tuple(only.moved(house.start(1)) for only in signs if only is not None)
        parts.credits += (house.span(1),) if any(signs) else ()
    return False


_UNOPENED = pattern(r"([A-Z][A-Za-z]{1,8})\)(?=\s?[:–—-])")
_HOUSE = pattern(
    r"(?!(?:State|Social|Local|Breaking|Latest|Good|City|World|Sports|Our|Own|Staff|Special|Free|National|Daily|The) )"
    r"(?:[A-Z][\w.&-]+ ){1,3}(?:News|Press|Wire|Agency)(?: (?:Agency|Service|Network|Wire))?"
)
"""An agency that no table has, by the words of its name, in a dateline with a day."""


def _is_state(text: str, sign: re.Match[str]) -> bool:
    """Whether a bracket with an unknown sign is the state of the town before it: `Ballia (UP), Jan 5 (PTI)`."""
    if is_region(sign[1]) or sign[1] in _STATES or is_place(sign[1]) or is_province(sign[1]):
        return True  # ESPLUGUES (BARCELONA), 22 (EUROPA PRESS)
    house = text.startswith(":", sign.end()) and text[: sign.start()].rstrip()[-2:].isupper()  # SALEM (EX): The
    return len(sign[1]) == 2 and not house and text[sign.end() : sign.end() + 1] in ",:"


def ends_with_supplier(words: str, agencies: Agencies) -> bool:
    """Whether the last word of a place is a supplier whose brackets were lost: `MUMBAI AP -`, not `ERIE PA -`."""
    town, _, last = words.rstrip(" .").rpartition(" ")
    return bool(town) and last.isupper() and not is_region(last) and agencies.exactly(last) is not None


def is_of_a_house(text: str, parts: Parts, agencies: Agencies) -> bool:
    """Whether a line of its own names a house, a desk or a writer before the town: `Example News, Salem`."""
    if parts.place is None or parts.written or parts.credits or parts.mark:
        return False
    first, *others = _BEFORE_TOWN.split(text[slice(*parts.place)], 1)
    if not others:
        return False
    return (
        agencies.exactly(first) is not None
        or is_paper(first)
        or is_bare_desk(first)
        or first.startswith("University of ")
        or is_role(first)
        or _is_a_writer(first.title().split() if first.isupper() else first.split())
    )


_BEFORE_TOWN = pattern(r",\s| ?/ ?| in ")


def _is_a_writer(words: list[str]) -> bool:
    """Whether the words behind a town are its correspondent's name: `Sevilla, Ana Ejemplo`, `Kiel (Anna Beispiel)`."""
    name = " ".join(words)
    if is_bare_desk(name):
        return True
    if not 2 <= len(words) <= 3 or not is_given(words[0]) or is_place(words[0]):
        return False
    return not (is_place(name) or is_region(name) or is_province(name))


def read_region(text: str, end: int, parts: Parts, agencies: Agencies) -> bool:
    """`, Fla.` `, Brazil` ` [Saudi Arabia]` ` (Uttar Pradesh)`: it belongs to the place as written."""
    assert parts.place is not None
    if parts.written is not None and parts.written.start > parts.place[0]:
        return False
    if parts.credits and parts.credits[-1][0] > parts.place[0]:
        return False
    signs = text[parts.at : parts.at + 3]
    match = regex("bracketed-region").match(text, parts.at, end) if "(" in signs or "[" in signs else None
    if match is not None and _is_a_writer(match[1].split()):
        return False
    if match is None:
        match = regex("region").match(text, parts.at, end) if "," in signs or "/" in signs else None
        if match is None or month_named(match[1].split()[0]) is not None:
            return False
        first = match[1].split()[0]
        if (
            weekday_named(first) is not None
            and len(first) > 2
            and not (is_region(first) and not text[match.start(1) + len(first) :].lstrip()[:1].isdigit())
        ):  # Salem, Mo. - is in Missouri; Salem, Mo. 5. Januar is not
            return False
        head, stroke, _ = match[1].split("- ")[0].partition(".-")  # WASHINGTON, DC- The, Puebla, Pue.-El
        words = (head + stroke[:1]).split()
        if len(words) > 1 and words[0][-1] == "." and _OPENER.match(words[1]):  # Managua, Nicaragua. El pleno
            words = words[:1]
        while len(words) > 1 and any(word[0].islower() for word in words[1:]):
            words.pop()  # Washington, DC â U.S. Senator
        words = without_a_title(words)
        while words and month_named(words[-1]) is not None:
            words.pop()
        if len(words) > 1 and ends_with_supplier(" ".join(words), agencies):
            words.pop()  # Karachi, Pakistan CNN —
        if not words or _is_a_writer(words):
            return False
        if words[0].endswith((".com", ".id")):  # JAKARTA, EXAMPLE.com -
            parts.at = match.start(1) + len(words[0])
            return True
        stop = match.start(1) + len(match[1].split(words[-1])[0]) + len(words[-1].rstrip("-"))
        bare = words[-1].rstrip("-.")
        if text[stop - 1] == "." and (text[stop - 2] == "." or ("." not in bare and is_whole(bare))):
            stop -= 1  # Guadalajara, Jalisco.-
    else:
        stop = match.end()
    parts.place, parts.at, parts.region = (parts.place[0], stop), stop, True
    return True


_OPENER = pattern(r"(?:El|La|Los|Las|Una?|En|Al|Tras|Con|Por|Para|No|Se|Su|Más|Der|Die|Das|Eine?|Im|Am)\Z")
"""Small words that begin the story behind a region and its full stop."""


def date_after_colon(text: str, end: int, parts: Parts, agencies: Agencies) -> None:
    """`NEW DELHI: January 5 (PTI)`, `WASHINGTON: Jan 5, 2020 -`, `ISLAMABAD: (APP) The council`."""
    at = parts.at
    sign = regex("bracket").match(text, at, end) if text.startswith("(", at) and not parts.credits else None
    if sign is not None and (only := agencies.exactly(sign[1])) is not None:
        parts.credits += (sign.span(),)
        parts.named += (only.moved(sign.start(1)),)
        parts.at = sign.end()
        return
    if read_date(text, end, parts):
        mark = dash.end() if (dash := regex("dash").match(text, parts.at, end)) else parts.at
        closed = text.startswith("):", parts.at - 1)  # SALEM: (Sunday, January 5, 2020):
        closed = closed or (text.startswith(": ", parts.at) and parts.written is not None and bool(parts.written.year))
        if closed or read_supplier(text, end, parts, agencies) or mark > parts.at:
            parts.at = max(mark, parts.at)
            parts.mark = "dash"
        else:
            parts.at, parts.written = at, None
