"""The writer of a weblog behind the day, before the count of its comments or in the line below."""

from __future__ import annotations

import re

from clipper.extraction.byline.forms import BEHIND_A_DAY, Byline, regex
from clipper.extraction.names.names import is_given, is_plain, is_somewhere
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.months import month_named, weekday_named
from clipper.patterns import pattern

_COUNTS = ("omment", "omentario", "· in ")
"""Parts of what the pattern ends with."""
_COUNTED = pattern(
    r"(?:\d{4},?|\d:\d\d|\bUhr) (?:[|•·–-] )?(?:by|von|par|por|durch|door|Aut(?:h?or|eur)(?:/?in)?\s?:?) "
    r"(?P<name>[A-ZÀ-Þ][\w.’'-]*?(?: [A-ZÀ-Þ][\w.’'-]*?){0,2})"
    r"(?: ?[|•·,–-])? ?(?:(?:\d{1,4}|(?<! )[KSNEA](?=[a-z])\w+|Eine?|Keine?|Une?|No|Sin|Aucun|Deja(?: un)?) "
    r"(?:[Kk]ommentare?|[Cc]omment(?:aire)?s?|[Cc]omentarios?)|· in [A-ZÀ-Þ][\w &,-]{2,40})\Z"
)
"""`5. Januar 2020 von Anna 3 Kommentare`, `5. Januar 20205. Januar 2020 Author Anna Beispiel4 Kommentare`."""


def counted(reading: Reading, number: int, agencies: Agencies) -> Byline | None:
    """Whoever stands behind the day and a label and before the count, be it one word: a weblog's writers have such."""
    line = reading.lines[number]
    if len(line.text) > 120 or not holds(line.text, _COUNTS):
        return None
    match = _COUNTED.search(reading.text, line.start, line.end)
    if match is None or is_plain(match["name"]) or agencies.exactly(match["name"]):
        return None
    return Byline(*match.span("name"), "byline: before a count of comments", line=number)


_ACCOUNT = pattern(r"(?:von|by|par|por|di|door|av) (?P<name>(?!admin|redak|redac)[a-z][\w.-]{3,20}) · ")


def of_a_weblog(reading: Reading, number: int, agencies: Agencies) -> Byline | None:
    """Whoever signs with one word beside the day."""
    line = reading.lines[number]
    if len(line.text) > 80 or not reading.figures.within(line.start, line.end):
        return None
    return _account(reading, number) or _of_one_word(reading, number, agencies)


def _account(reading: Reading, number: int) -> Byline | None:
    """Who signs with a word in small letters before a point and the day, which end the line: `by annex · 5.1.2020`."""
    line = reading.lines[number]
    if len(line.text) > 70 or " · " not in line.text or (match := _ACCOUNT.match(line.text)) is None:
        return None
    written = next(iter(reading.dates(line.start, line.end)), None)
    if written is None or written.start != line.start + match.end() or is_plain(match["name"]):
        return None
    begin, end = match.span("name")
    return Byline(line.start + begin, line.start + end, "byline: an account before the day", line=number)


_ONE_WORD = pattern(
    r"(?:(?P<verb>Posted|Published|Written|Submitted|Verfasst|Geschrieben|Eingereicht|Gespeichert|Erstellt|Publicado|"
    r"Enviado|Escrito|Publié|Soumis|Posté|Écrit|Inviato|Postado) )?(?:[Bb]y|[Vv]on|[Pp]or|[Pp]ar|[Dd]oor|da) "
    r"(?P<name>[A-ZÀ-Þ][^\W\d_]+|(?(verb)[a-z][\w.-]{2,20})),? (?:on|am|el|le|op|em|il) "
)
NOBODY = frozenset(
    ["staff", "admin", "administrator", "editor", "editors", "newsroom", "webdesk", "desk", "webmaster", "redaktion",
     "redacción", "redaccion", "rédaction", "redazione", "redactie", "guest", "anonymous", "wire", "wires",
     "email", "mail", "phone", "post", "appointment", "invitation", "default", "noon", "midnight",
     "bürgern", "lesern", "gästen", "correo", "correos", "lectores"]
)  # fmt: skip
_NO_ACCOUNT = ("admin", "redac", "redak", "edit", "press", "prens", "verwalt", "gast", "guest", "invit", "moderat",
               "staff", "news", "corre", "lector", "leser", "bürger", "poli", "kultur")  # fmt: skip
"""How accounts begin that nobody's name is."""


def is_account(word: str) -> bool:
    """Whether a word in small letters can only be whose account it is: a given name, or one with figures or marks."""
    return is_given(word) or any(letter.isdigit() or letter in "._" for letter in word)


_BEHIND_THE_DAY = pattern(r"[ /|·,–-]{1,3}(?P<name>[A-ZÀ-Þ][^\W\d_]+)(?: ?[/|·] ?\d{1,4} [^\W\d_]+ ?/?)?\Z")


_ACCOUNT_BEHIND = pattern(
    r"(?: ?[|·•–/-])? (?:[Bb]y|von|por|par|door|di) (?P<name>[^\W\d_][\w.-]{2,23})"
    r"(?: ?[|·•/–-] ?(?:[^|]{1,40} [|·•/] )?| (?=\d|L|N|S|K))?"
    r"(?:(?:Leave|LEAVE|Add) (?:a|A) (?:[Cc]omment|[Rr]eply|COMMENT|REPLY)|(?:\d{1,4}|No|Sin|"
    r"Keine) [CcKk]om[^\W\d_]{3,9}|"
    r"Schreibe einen Kommentar|Deja un comentario)?\Z"
)
_POSTED = frozenset(["posted on", "posted", "published", "published on", "publicado", "publicado el", "publié le",
                     "veröffentlicht am", "veröffentlicht", "geschrieben am", "erstellt am", "geplaatst op",
                     "gepubliceerd op", "posté le", "pubblicato il", "postado em", "publicado em"])  # fmt: skip


def _of_one_word(reading: Reading, number: int, agencies: Agencies) -> Byline | None:
    """A weblog's writer of one word: with a label before the day, or a known given name alone behind it."""
    line = reading.lines[number]
    text = line.text
    if reading.prose[number] or text[-1] in ".!?:":
        return None
    match = _ONE_WORD.match(text) if text[0] in "PWSVGEBbvpdDIÉ" else None
    begin = line.start + (0 if match is None else match.end())
    if match is None and not (text[-1].isalpha() or text[-1] == "/"):
        return None
    written = next(iter(reading.dates(line.start, line.end)), None)
    if written is None or written.day is None:
        return None
    if match is None and (account := _ACCOUNT_BEHIND.match(reading.text, written.end, line.end)) is not None:
        posted = reading.text[begin : written.start].strip(" :").lower()
        match = account if not posted or posted in _POSTED else None
        start, end = account.span("name")
    elif written.start != begin:
        return None
    elif match is None:
        match = _BEHIND_THE_DAY.match(reading.text, written.end, line.end)
        if match is None or not is_given(match["name"]):
            return None
        start, end = match.span("name")
    else:
        start, end = line.start + match.start("name"), line.start + match.end("name")
    if match is None:
        return None
    name = match["name"]
    if is_plain(name) or is_somewhere(name) or month_named(name) is not None or weekday_named(name) is not None:
        return None
    if name.lower() in NOBODY or agencies.exactly(name) is not None:
        return None
    alone = written.start == line.start and " by " not in text  # 11 febrero 2013 por elcuadernista
    if name[0].islower() and (name.startswith(_NO_ACCOUNT) or not (alone or is_account(name))):
        return None
    return Byline(start, end, "byline: one name beside the day", line=number)


def behind_a_day(reading: Reading, line: Line, end: int) -> re.Match[str] | None:
    """`5. Januar 2020 von Anna Beispiel`, `18:27 Uhr von …`; behind a year alone a painter: `Ölbild, 1920 von …`."""
    if not holds(line.text, BEHIND_A_DAY):
        return None
    match = regex("behind a day").search(reading.text, line.start, end)
    if match is None or ":" in match[0] or "Uhr" in match[0] or "h" in match[0][:3]:
        return match
    return match if any(one.day is not None for one in reading.dates(line.start, end)) else None


def is_before_its_writer(reading: Reading, line: Line) -> bool:
    """Whether a day and a label fill a line, `05.01.2020 18:27 von`, and the writer stands in the next."""
    if not line.text.endswith((" von", " par", " por")) or len(line.text) > 40:
        return False
    return any(one.start == line.start for one in reading.dates(line.start, line.end))
