"""What can be the place of a dateline, by its words alone."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from clipper.extraction.names.names import is_given, is_plain
from clipper.extraction.tables.gazetteer import is_place, is_province, is_region
from clipper.extraction.tables.months import month_named, weekday_named
from clipper.patterns import pattern

if TYPE_CHECKING:
    from clipper.extraction.tables.agencies import Agencies, Named

_JOINERS = (
    r"a\.|of|the|upon|on|le|la|les|el|los|las|de|del|della|di|da|do|dos|das|am|an|der|bei|im|in|al|den|es|bin|op|aan"
)
# Words that stand where a place would, in capitals or before a colon or dash, and are none.
_NO_PLACE_WORDS = """
update updated exclusive analysis breaking factbox watch opinion editorial video photo photos corrected correction
corrects refile advisory alert note notes source sources read more live news sport sports business politics world
headline title file date author byline text body section subject to from cc re contact contacts media press summary
abstract question answer q a interviewer report reporter anchor host also related tags topics topic category categories
published posted updates latest feature features column review interview profile timeline explainer insight copyright
length language dateline publication ends end lead eds editors urgent flash bulletin snap wrapup preview poll comment
keywords load distribution credit graphic type result results who what when where why how story city and the first match
score scores weather today tomorrow yesterday description location time place event price anzeige werbung foto quelle
von stand bild info aktuell exklusiv kommentar fuente autor fecha por auteur par resume titre entretien l'interview
l’interview reportage reportaje reportagem récit enquête décryptage chronique portrait vidéo vidéos vídeo vídeos direct
directo vivo entrevista entrevistas intervista analyse análisis análise analisi opinión opinião opinione crónica crônica
inchiesta esclusiva exclusiva exclusivo urgente leitartikel glosse porträt ratgeber ticker liveticker newsblog überblick
en em covid-19 covid warning investigation special essay letter letters obituary pool ipo spoiler horoscope recipe quiz
gallery for immediate release actualizado actualizada publicado publicada aktualisiert updating aggiornato pubblicato
publié by in at on with no yes u.s senator senators sen sens rep reps representative congressman congresswoman senate
house committee chairman president minister mr mrs ms dr statement remarks speech speaker pictured above below left
right but if this that these those we i you it he she they there here all our your my his her its their new old more
most archiv archivbild archivfoto symbolbild symbolfoto illustration polizeipräsidium polizeiinspektion polizeidirektion
feuerwehr fait faits société sucesos suceso policiaca nacional internacional estatal comunicado cronaca
dzisiaj heute hier hoje hoy oggi table figure chapter part page vol volume issue number reuters contents index
background biography about overview introduction conclusion references advertisement disclaimer
editor's editor’s editors' publisher's publisher’s tennis soccer football cricket golf hockey rugby baseball
basketball boxing rowing sailing cycling athletics swimming skiing racing markets stocks shares bonds forex currencies
commodities nato eu un who imf fifa uefa ioc nasa opec fbi cia quote quotebox fußball handball eishockey
leichtathletik fútbol baloncesto tenis ciclismo atletismo boxeo calcio futebol basquete basket voetbal wielrennen
schaatsen economynext
"""
_SENTENCE_WORDS = frozenset(
    ["The", "This", "These", "Those", "That", "We", "He", "She", "They", "It", "You", "His", "Her", "Their", "Our",
     "My", "Its", "There", "When", "But", "If", "And", "A", "As", "After", "To", "For", "With", "At", "In", "On", "I"]
)  # fmt: skip
_NO_PLACES = frozenset(_NO_PLACE_WORDS.split())
_ALSO_PLACES = frozenset(["a", "city", "new", "old", "the"])
"""Those with which places of the table begin, too: `The Hague`."""


_SHORTENED = (" TWP.", " HTS.", " SPGS.", " JCT.")
"""How American towns in capitals end where their last word is shortened: township, heights, springs, junction."""


def keeps_its_point(words: str) -> bool:
    """Whether the point behind a place in capitals is its own: `SALEM, ORE.`, `LOWER SALEM TWP.`."""
    return words.endswith(_SHORTENED) or is_region(words.split()[-1])


@cache
def place_pattern() -> re.Pattern[str]:
    """Words that begin with a capital, joined by blanks, hyphens, slashes or small joining words."""
    word = r"[^\W\d_a-z](?:(?!--)[^\s,;:()\[\]/|_‒–—―=\d])*"
    river = r"(?: a\. ?(?:M\.|d\. ?[A-Z]\w*\.?))?"  # Frankfurt a.M.
    return re.compile(
        rf"{word}(?:(?:\s{{1,2}}|/|\s/\s|\s&\s)(?:(?:{_JOINERS})\s){{0,2}}(?:[dDlL]['’])?{word}){{0,5}}{river}"
    )


def opens_sentence(head: str) -> bool:
    """Whether a long line begins with an English word as sentences do, and no dateline: most paragraphs are left so."""
    first, _, rest = head.partition(" ")
    if first not in _SENTENCE_WORDS or "|" in head or "•" in head:
        return False
    return first.lower() not in _ALSO_PLACES or not is_place(f"{first} {rest.partition(' ')[0].rstrip(',:')}")


def opens_no_place(words: str) -> bool:
    """Whether words begin as no place does, whatever follows: `The council`, but not `The Hague`."""
    first, _, rest = words.partition("/")[0].partition(" ")  # New York/Genf
    if first in ("New", "NEW") and rest and is_place(rest):  # NEW BERLIN
        return False
    word = first.rstrip(".:").lower()
    if word not in _NO_PLACES or word not in _ALSO_PLACES:
        return word in _NO_PLACES
    town = f"{first} {rest.split(None, 1)[0].rstrip('.')}" if rest else first
    return not (is_place(town) or is_place(words))


_DESK_AND_TOWN = pattern(
    r"(?:[A-Z][a-z]+ ){0,2}(?:[A-Z][a-z]+ News|[A-ZÀ-Þ][a-zß-ÿ]{2,})(?=(?P<town>[A-ZÀ-Þ][a-zß-ÿ]{2,}))"
)


def glued_desk(words: str) -> int:
    """The letters of a desk or section that lost the blank before a known town: 8 of `FestivalPune`."""
    desk = _DESK_AND_TOWN.match(words)
    return desk.end() if desk is not None and is_place(desk["town"]) and not is_place(words.split()[0]) else 0


_COMPANIES = frozenset(
    ["limited", "ltd", "inc", "incorporated", "plc", "corp", "corporation", "llc", "gmbh", "holdings"]
)
"""How the name of a company ends: `HARBOUR TINTO LIMITED – its share`."""


def is_no_place(town: str) -> bool:
    """Whether words are surely no place: a label, a month, a weekday, a word that opens sentences."""
    words = town.split()
    if not words or len(words) > 6 or len(town) < 3 or len(town) > 60:
        return True
    if (". " in town and _is_behind_a_name(town)) or words[-1].rstrip(".").lower() in _COMPANIES:
        return True
    first, last = words[0].rstrip(".:").lower(), words[-1].rstrip(".:").lower()
    if first in _NO_PLACES or (len(words) == 1 and last in _NO_PLACES):
        whole = town.partition("/")[0].rstrip(".")
        place = first in _ALSO_PLACES and (is_place(whole) or is_place(whole.removeprefix("NEW ").removeprefix("New ")))
        return not place
    if month_named(first) is not None or month_named(last) is not None:
        return not is_place(town)
    if first == "last" and last in ("modified", "updated", "update"):
        return True
    return weekday_named(first) is not None and first not in ("do", "so", "mar", "lun", "sam", "dom", "ter")


def _is_behind_a_name(town: str) -> bool:
    """Whether words are an initial and a name, or a name before a town: `M. EJEMPLO`, `ANA EJEMPLO. PALMA`."""
    name, _, behind = town.partition(". ")
    return not is_place(town) and (len(name) == 1 or (" " in name and is_given(name.split()[0]) and is_place(behind)))


def is_told_of(text: str, town: str) -> bool:
    """Whether the text itself says that a word which no table has is a place: `Khurda town`, `near Khurda`."""
    name = re.escape(town.title() if town.isupper() else town)
    near = (
        rf"\b(?:[Nn]ear {name}|{name} (?:district|taluk|tehsil|town|city|village|mandal|upazila|municipality|police"
        rf"|villagers|residents|locals|panchayat|constituency|subdivision|sub-division|MLA)"
        rf"|{name} \((?:Land)?[Kk]reis [A-Z]\w+|(?:Stadt|Gemeinde|Ortsteil|Ortschaft|Landkreis) {name}"
        rf"|(?:ciudad|municipio|localidad|pueblo) de {name}"
    )
    if _TOWN_SHAPE.fullmatch(town) and may_be_town(town):  # im hessischen Moorstedt, but not: im deutschen Fernsehen
        near += rf"|(?:im|ins|aus dem|beim|vom|zum) [a-zäöü]+schen {name}"
    return len(town) >= 5 and town.replace(" ", "").isalpha() and re.search(near + r")\b", text[:8_000]) is not None


def is_told_in(text: str, town: str) -> bool:
    """Whether the story is told in a town that no table has: `in Khurda`, and nowhere `khurda`."""
    name = town.title()
    if len(town) < 5 or not town.isalpha() or is_plain(town) or name in _HOUSES:
        return False
    told = re.search(rf"\b(?:in|from|at|near) {name}\b(?! [A-Z])", text[:8_000]) is not None
    return told and is_never_small(text, town)


def is_named_again(text: str, at: int, town: str) -> bool:
    """Whether the story from text[at] on soon says that it happened in the town."""
    return len(town) > 3 and any(f" {word} {town}" in text[at : at + 600] for word in ("in", "à", "en", "em"))


def is_never_small(text: str, town: str) -> bool:
    """Whether no word of a text begins with these in small letters: `VERDICT` and `Teachers` are no towns there."""
    stem = town.lower()
    stem = stem.removesuffix("s") if len(stem) > 5 else stem
    return re.search(rf"\b{re.escape(stem)}", text[:8_000]) is None


_HOUSES = frozenset(["Parliament", "Congress", "Cabinet", "Senate", "Covid", "Islam", "English", "Facebook", "Twitter"])
"""What a story is told in without an article that is no town."""


def may_be_town(name: str) -> bool:
    """Whether a single word in front of a story and its editor's initials is a town rather than a subject or a name."""
    if len(name) < 5 or not (name.isalpha() and name.istitle()):
        return False
    return not (is_plain(name) or is_given(name) or SUBJECT.search(name) is not None)


_LATIN_TOWN = pattern(
    r"(?:San|Santo|Santa(?! (?:Misa|Sede|Semana|Cena|Alianza|Inquisición))|Puerto|Villa|Monte|Río|Cerro) "
    r"(?P<name>[A-ZÁÉÍÓÚÑ][a-záéíóúñü]{4,})(?: de(?:l| la| los| las)? [A-ZÁÉÍÓÚÑ]\w+){0,2}"
)


def may_be_latin_town(town: str) -> bool:
    """Whether words in front of a Spanish story and its stroke are a town that no table has: `Puerto Muelle.-`."""
    match = _LATIN_TOWN.fullmatch(town)
    return match is not None and may_be_town(match["name"])


def is_signed_town(name: str) -> bool:
    """Whether a word in front of initials is a town: `STEIN (pm/ex)`, in capitals whatever it means else."""
    return may_be_signed(name) or (len(name) >= 4 and name.isalpha() and name.isupper())


def may_be_signed(name: str) -> bool:
    """The same for a district, a quarter or two towns as well: `Kreis Moorau`, `Moorau-Süd`, `Moorau/Stein`."""
    towns = name.removeprefix("Kreis ").removeprefix("Landkreis ").partition("-")
    if towns[1] and towns[2] not in _QUARTERS:
        return False
    return all(may_be_town(town) or is_place(town) for town in towns[0].split("/"))


_QUARTERS = frozenset(["Mitte", "Nord", "Süd", "Ost", "West", "Stadt", "Land", "Altstadt", "Neustadt", "Zentrum"])


_WITH_A_TOWN = (
    (frozenset(["in", "aus"]), frozenset(["nach", "richtung"])),
    (frozenset(["en"]), frozenset(["hasta", "desde"])),
)
"""German and Spanish words before a town's bare name: where one is, and the way; materials have the first alone."""
_BEFORE_A_NOUN = frozenset(
    ["der", "die", "das", "dem", "den", "des", "ein", "eine", "einen", "einem", "einer", "eines", "kein", "keine", "im",
     "am", "vom", "zum", "zur", "beim", "ins", "ans", "el", "la", "los", "las", "un", "una", "del", "al"]
)  # fmt: skip
_KINDS = frozenset(
    ["gemeinde", "samtgemeinde", "stadt", "ortsteil", "stadtteil", "dorf", "kommune", "ortschaft", "standort"]
)
"""What is said of a town before its name: `die Gemeinde Moorheim`."""
_NO_TOWNS = frozenset(
    ["internet", "navidad", "verano", "otoño", "invierno", "primavera", "norden", "süden", "osten", "westen", "zukunft"]
)  # fmt: skip
"""Words that stand without an article too: `en Internet`, `Richtung Westen`."""


def is_told_as_town(text: str, town: str) -> bool:
    """Whether a word that no table has is a town by its ending, or as a German or Spanish story speaks of it.

    `Moorstedt` needs no more. `Schönberg` may be a common noun: the story has it behind a word that towns have and
    never behind an article (`in Schönberg`); other words, behind two such words, `aus Schönlitz` and `nach Schönlitz`,
    or behind one and alone in a line above, as a page's path has it.
    """
    name = town.split("/")[0].strip()
    if name.endswith((" County", " Township")):
        return text.count(name) > 1 and not is_plain(name.split()[0])
    if name.startswith(("Kreis ", "Landkreis ")):
        return may_be_town(name.partition(" ")[2])
    if not may_be_town(name.removeprefix("Bad ")) or name.casefold() in _NO_TOWNS:
        return False
    shape = _TOWN_SHAPE.fullmatch(name)
    if shape is not None and shape["sure"]:
        return True
    found = re.finditer(rf"\b(\w+) {re.escape(name)}\b(?! und\b|[- ][A-ZÄÖÜ])", text[:3_000])
    before = {match[1].lower() for match in found}
    if before & _BEFORE_A_NOUN:
        return False
    if before & _KINDS:
        return True
    if any((before & at and before & way) or (shape and before & (at | way)) for at, way in _WITH_A_TOWN):
        return True
    at = before & _WITH_A_TOWN[0][0]
    return bool(at) and re.search(rf"^[*•\d. ]{{0,12}}{re.escape(name)}$", text[:2_000], re.MULTILINE) is not None


_TOWN_SHAPE = pattern(
    r"(?:Bad )?[A-ZÄÖÜ][a-zäöüß]{2,}"
    r"(?:(?P<sure>burg|hausen|stedt|roda|büttel|bronn|beuren|reuth|furt|brück|walde|münde)"
    r"|rode|ingen|hofen|kirchen|dorf|heim|berg|hagen|moor|weiler)"
)
"""How German towns end; what is not sure ends other words too: `Eisberg`, `Insgeheim`, `Unbehagen`."""


SUBJECT = pattern(
    r"(?:(?:alten|alters|pflege|kinder|senioren|tier|wohn|eigen|jugend|ge)heim|(?:wein|schulden|eis|müll)berg|feriendorf"
    r"|(?:sand|hüpf|ritter|wagen)burg|ringen|ball|sport|athletik|tennis|turnen|kultur|wirtschaft|politik|musik|kunst|verkehr"
    r"|ung|spende|(?:weihnachts|advents|floh|trödel|wochen|arbeits|jahr|bauern)markt|fest|treff|liga|ruf|bruch|unfall|wahl"
    r"|(?:groß|haus|wald|wohnungs)brand|konzert|abend|dienst|kreis|region|(?:volks|spenden|staffel)lauf|schule|verein|tag"
    r"|vortrag|theater|oper|kino|messe|kurs|brief|wetter|wehr|polizei|(?:straßen|gleis|wohnungs)bau|börse|aktion|projekt"
    r"|frühling|einsatz|baller|ballerinnen|heit|keit|schaft|tion|sieg|saison|start|frage|treffen)\Z",
    re.IGNORECASE,
)
"""Endings of what stands in front of a story and names its subject: `Handball. Der Rat`."""
_BESIDE = pattern(r"[,(\[\])]")
"""What stands between a town and its state or country."""
_INITIALS = pattern(r"(?:[A-ZÀ-Þ]\. ?){2,3}/|(?:[A-ZÀ-Þ]\. ?){2,3} /")
"""A writer's initials before a town: `A. B. / Salem`."""
_STATE_BEHIND = pattern(r"\s{1,2}(?:D\.?\s?C\.?|[A-Z]{2}|[A-Z][a-z]{1,4}\.|\([A-Z]{2}\))$")


def looks_like_place(place: str) -> bool:
    """Whether a place as written names a town of the table, or a town with its state or country."""
    if is_place(place):
        return True
    parts = [part.strip() for part in _BESIDE.split(place) if part.strip()]
    town = parts[0] if parts else place
    if town != place and is_place(town):
        return True
    state = _STATE_BEHIND.search(town) if town[-1:] == "." or town[-1:].isupper() else None
    if state is not None and is_place(town[: state.start()]):
        return True
    halves = re.split(r"\s?/\s?", town) if "/" in town and not _INITIALS.match(town) else ()
    if len(halves) > 1 and (is_place(halves[0]) or is_place(halves[-1])):
        return True
    if len(parts) > 1 and (is_region(parts[1]) or is_province(parts[1])):
        return True
    if len(parts) > 1 and is_place(parts[1]) and not (" " in town and is_given(town.split()[0])):  # Anna Beispiel, Kiel
        return True
    return len(parts) > 2 and any(map(is_region, parts[2:]))


def supplier_before_town(text: str, start: int, end: int, agencies: Agencies) -> tuple[Named, int] | None:
    """The supplier of a line that names him and a known town, and nothing else, and where the town begins.

    `Press Trust of India Ballia`, of a page that lost what was between; `EFE-SEVILLA`, `EUROPA PRESS - Sevilla`.
    """
    first = next(iter(agencies.named(text, start, end)), None)
    if first is None or first.start != start or first.kind != "agency":
        return None
    between = _BETWEEN.match(text, first.end, end)
    if between is None:
        return None
    town = text[between.end() : end]
    known = looks_like_place(town) if between[0] == " " else is_place(town.title() if town.isupper() else town)
    return (first, between.end()) if known else None


_BETWEEN = pattern(r"\s?[-–—/]\s?| ")
