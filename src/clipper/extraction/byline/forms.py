"""What a byline is, and the wordings and marks of bylines as tables of patterns."""

from __future__ import annotations

import re
from functools import cache

from clipper.extraction.names.names import is_given
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Named
from clipper.frozen import frozen
from clipper.patterns import pattern

BESIDE = "byline: a name beside the date"
BEHIND = "byline: a name behind the headline"
"""The rule of a columnist whom the headline's own line names."""
BELOW = "byline: below the story"
"""The rule of a writer who signs at the end."""
SHORT = 160
"""Characters of the longest line with a byline that is not running text."""

RELEASE = {
    "elease": ("for immediate release",),
    "press": ("pressemitteilung", "pressekontakt", "communiqué de presse"),
    "wire": ("/prnewswire", "(business wire)", "globe newswire", "globenewswire", "accesswire"),
    "contact": ("media contact", "press contact", "contact:"),
    "prensa": ("nota de prensa", "comunicado de prensa"),
    "(ots)": ("(ots)",),
}
"""What releases say in their heads, by the part of a word that is in it."""
LATEST_POSTS = "Latest posts by "
"""How the box of a weblog's writer begins that lists what else he wrote: `Latest posts by Ann Example (see all)`."""
LABELLED_INSIDE = pattern(r"(?:by|By|BY|por|Por|Par|Von|VON|Reporter|Author)\s?:?\s+[\[A-ZÀ-Þ]")
"""A label of the pattern `inside` and a capital: in every line that it finds and in few others, for it is dear."""
_ALONE = frozenset(("By ", "by ", "BY ", "Von", "von", "VON", "Por", "POR", "Par", "PAR", "Di "))
BEHIND_A_DAY = (" von ", " par ", " durch ", " door ", " da ", " Aut")
"""The labels of the pattern `behind a day`: `5. Januar 2020 von Anna Beispiel`."""
_LABEL_STARTS = (
    "by", "von", "par", "por", "di", "door", "av", "af", "oleh", "przez", "yazan", "written", "reported", "posted",
    "submitted", "contributed", "photo", "story", "words", "text", "analys", "opini", "comment", "interview", "essay",
    "column",
    "guest ", "op-ed", "special report", "rezension", "tribune", "chronique", "una ", "une ", "aus ", "foto", "bilder",
    "entrevista", "reporta", "enquête", "récit", "review",
    "report", "article", "compiled", "exclusive", "ein ", "eine ", "kommentar", "glosse",
    "leitartikel", "porträt", "gastbeitrag", "kolumne", "bericht", "escri", "redact", "rédigé", "écrit", "ecrit",
    "publi", "análisis", "crónica", "un ", "author", "autor", "auteur", "journalist", "protokoll", "aufzeichnung",
    "tekst", "testo", "penulis", "pewarta", "jurnalis", "tác giả", "автор", "tекст", "текст", "muhabir", "haber",
    "लेखक",
    "yazar", "writer",
    "el periodista", "la periodista", "periodista", "articolo", "intervista", "redaktion", "a cura", "dal nostro",
    "dalla nostra", "scritto", "de notre",
    "es bericht", "artikel von", "redacci", "verfasst", "veröffentlicht von", "eingestellt", "erstellt von",
    "gepostet von", "publiziert von",
    "post author", "dc:creator", "creator", "beitrag", "gespeichert", "eingereicht", "enviad", "soumis", "inviat",
    "source: ", "das gespräch", "das interview", "die fragen", "propos", "recueilli", "geschrieben",
)  # fmt: skip
"""How a line begins, in small letters, that one of the patterns `label` and `alone` matches; most lines do not."""
_LABEL_LETTERS = frozenset(start[:2] for start in _LABEL_STARTS)
DESK_WORDS = ("Correspondent", "Reporter", "Bureau", "Service", "NEWS SERVICE", "Desk", "Redac", "REDAC")
"""Words of desks, one of which is in every line that names one beside a town or a story."""
CLOSING_LABELS = (" Von ", " Por ", " Par ", " Di ", " Door ")
"""The labels of the pattern `closing`."""


@frozen
class Byline:
    """A byline at text[start:end]; `credit` is the span of the line where it also names a supplier."""

    start: int
    end: int
    rule: str
    credit: tuple[int, int] | None = None
    agencies: tuple[Named, ...] = ()
    line: int = 0


@frozen
class Signature:
    """The names at text[start:end] by which an eastern paper signs, and the rule that took them."""

    start: int
    end: int
    rule: str


_PATTERNS = {
    # The words before a name. After those of `weak` a line must hold nothing but a name: they are also other words.
    "label": r"(?:[*_]{1,3}|[*+•–—|>/@-]\s{0,2}|o\s)?(?P<label>(?:(?:[Ww]ritten|[Rr]eported|[Pp]osted|[Ss]ubmitted|"
    r"[Cc]ontributed|[Ww]ords(?: (?:and|&) (?:[Pp]ictures|[Pp]hotos?|[Pp]hotography))?|"
    r"(?:[Gg]uest|GUEST) (?:[Cc]olumn|[Oo]pinion|[Cc]ommentary|[Ee]ssay|[Ee]ditorial|[Vv]iew|COLUMN|OPINION|"
    r"COMMENTARY)|[Oo]p-[Ee]d|[Ss]pecial [Rr]eport|[Tt]ext (?:and|&) (?:[Pp]ictures|[Pp]hotos?|[Pp]hotography)|"
    r"Rezension|Tribune|Chronique|[Uu]ne [a-zé]{4,12}|"
    r"(?:[Pp]hotos? (?:and|&) )?[Ss]tory(?: (?:and|&) [Pp](?:hoto(?:s|graph[sy]?)?|ictures?))?|"
    r"[Tt]ext|[Aa]nalysis|[Oo]pinion|[Cc]omment(?:ary)?|[Ii]nterview|[Ee]ssay|[Cc]olumn|[Gg]uest post|[Rr]eview|"
    r"[Rr]eport|[Aa]rticle|[Cc]ompiled|[Ee]xclusive|EXCLUSIVE|"
    r"WRITTEN|POSTED|REPORTED|STORY|OPINION|ANALYSIS|[Ee]ine? [A-Z]\w+|Kommentar|Analyse|Glosse|Reportage|"
    r"Leitartikel|Porträt|Gastbeitrag|Kolumne|Bericht|KOMMENTAR|ANALYSE|REPORTAGE|LEITARTIKEL|[Gg]eschrieben|"
    r"[Vv]erfasst|(?:Veröffentlicht|Erstellt|Gepostet|Publiziert)(?= [Vv]on\b)|Gespeichert|Eingereicht|Enviado"
    r"|Soumis|Posté|Inviato|"
    r"Postado|Beitrag|Artikel|Eingestellt|Article rédigé|Escrito|Redactado|Rédigé|Écrit|"
    r"Ecrit|Publié|Publicado|Análisis|Opinión|Crónica|Reportaje|Articolo|[Ii]ntervista|"
    r"[Uu]n \w+)\s)?(?P<by>[Bb]y|BY|[Vv]on|VON|"
    r"[Pp]ar|PAR|[Pp]or|POR|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|(?:DI|AV|AF)(?= [A-ZÀ-Þ]{2})|[Oo]leh|[Pp]rzez|Yazan)\b\s?[:.]?"
    r"|(?:Author(?:/Byline|\(s\))?|AUTHOR|Authors|authors?|(?:dc:)?creator(?!:? ?(?:Adobe|Microsoft|Acrobat|"
    r"Canva|Google|Apple)\b)|byline|autor|auteur|autore|"
    r"Post author|Beitrags-?[Aa]utor(?:in)?|"
    r"Autor de la entrada|Auteur(?:/autrice)? de la publication|Autore dell['’]articolo|Autor do post|Autor|AUTOR|"
    r"Autors|Autori|Autoren|Autorinnen|Autorius|Autorin|Autora|Autore|Auteur|AUTEUR|Reporter|REPORTER|Journalist"
    r"|Columnista|Text|TEXT|"
    r"REPORTAGE|Reportage|BERICHT|INTERVIEW|Interview|ANALYSE|Analyse|KOMMENTAR|PORTRÄT|Porträt|Protokoll|Aufzeichnung|"
    r"Tekst|Teksti|Texte|Texto|Testo|Words|Byline|BYLINE|Penulis|Pewarta|Jurnalis|Автор|[TТ]екст|Muhabir|Haber|लेखक"
    r"|Yazar|[Ww]riter|"
    r"(?:SOURCE|Source)(?=: {1,3}(?:(?:By|BY) [A-Z]|[A-Z][A-Z.’' -]{4,40} STAFF WRITER\s*\Z))|"
    r"(?:Story|STORY)(?=\s?:\s[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,2}(?:, [A-Z]\w+)?\s?\Z)|"
    r"Escriben?|ESCRIBEN?|Periodista|Entrevista|Reportagem|TEXT[EO]|Redaktion|Redactora?|Redacci[oó]n|Reporter[oa]"
    r"|Bericht)\s?:"
    r"(?: {1,3}(?:By|BY|by|From|FROM|[CcRrWw]\w+ by)(?= [A-Z]| our ))?|"
    r"(?:El|La) periodista\b|Escriben?\b|Autor(?:in)?\b|"
    r"Author(?= (?:[A-Z][\w.’'-]* ){2,4}(?:Posted on |Comments?\s?\(\d))|Posted on Author(?= [A-Z])|[Aa] cura di\b|"
    r"Photo of (?P<pictured>[A-Z][\w.’' -]{3,40}?)(?= (?P=pictured)(?![a-z]))|"
    r"(?:Text|Words|Story) (?:and|&) (?:[Pp]hotos?|[Pp]ictures|[Ii]mages|[Pp]hotography)\s?:|"
    r"(?:Text(?: und |/| & )(?:Fotos?|Bild(?:er)?)|(?:Fotos?|Bilder) und Text)\s?:|"
    r"(?:[Uu]na? |[Uu]ne? )?(?P<of>[Ee]ntrevista|[Oo]pinión|[Cc]rónica|[Rr]eportaje|[Aa]nálisis|[Cc]olumna|"
    r"[Rr]eportage|[Aa]nalyse|[Cc]hronique|[Ee]nquête|[Rr]écit) (?:de\b|d['’](?=[A-ZÉ]))|"
    r"Aus [A-ZÄÖÜ][a-zß-ÿ]+(?: [A-ZÄÖÜ][a-zß-ÿ]+)? bericht(?:et|en)\b|"
    r"[Dd]al nostro (?:inviato|corrispondente)\b(?: [ad]a? [A-Z]\w+)?|"
    r"[Dd]alla nostra (?:inviata|corrispondente)\b(?: [ad]a? [A-Z]\w+)?|Scritto da\b|Text[oe]s? [ye] fotos?\s?:"
    r"|Autor[/:]in\s?:|"
    r"AUTOR/IN\s?:|"
    r"De notre (?:correspondante?|envoyée? spéciale?)\b(?: à [A-ZÀ-Þ][\w-]+,)?|Es bericht(?:et|en)\b|Das (?:Gespräch|"
    r"Interview) führten?\b|Die Fragen stellten?\b|Propos recueillis par\b|Recueilli par\b)(?:\s+|"
    r"(?<=:))(?=[^\s\d]|\d\d? (?:News|Eyewitness)\b)|"
    r"(?P<glued>[Bb]y|[Vv]on|[Pp]or)(?=(?:[A-Z][a-zß-ÿ]+|[A-Z]{2,4}) [A-Z])",
    # The first of these alone, for texts in English.
    "label by": r"(?:[*_]{1,3}|[*+•–—|>/@-]\s{0,2}|o\s)?(?P<label>(?P<by>[Bb]y|BY)\b\s?[:.]?)(?:\s+|(?<=:))"
    r"(?=[^\s\d]|\d\d? (?:News|Eyewitness)\b)|(?P<glued>[Bb]y|BY(?=[A-Z][a-z]))"
    r"(?=(?:[A-Z][a-zß-ÿ]+|[A-Z]{2,4}) [A-Z])",
    "alone": r"(?:[*+•–—|>-]\s?)?(?:(?:written|reported|posted|story|words|escrito|redactado|scritto|écrit|"
    r"geschrieben|publicado|ein (?:beitrag|artikel|bericht|text))\s)?(?:by|von|par|por|di|door|author|autor|"
    r"autore|auteur|byline|penulis|pewarta|reporter|muhabir|yazar|автор|tác giả)\s?:?",
    "field end": r"\s*(?:[|•·,(<@;]|\s[-–—]\s|\s:\s(?=[A-Z])|\s{2,}|\s(?:in|for|on|at|Of [Tt]he|OF THE)\s|\d|"
    r"(?:Published|Updated|Posted|Last)\b)",
    "mark": r"[(*_]{0,2}(?:(?:--?|[–—]) ?(?=[Bb]y |BY |[Vv]on |[Pp]or ))?(?:(?:(?:[Ww]ritten|[Rr]eported|[Ss]tory|"
    r"[Rr]eport|[Aa]rticle|[Ww]ords|[Cc]ontributed|[Ss]ubmitted) )?"
    r"[Bb]y(?: ?:)?|BY|(?:Author|AUTHOR|Words|Writer|Reporter) ?:|"
    r"[Vv]on|[Pp]or|[Pp]ar|--|[–—-]|Das \w{8,9} führten?|Propos recueillis par|Informan? )\s?",
    # `Ann Example By Ann Example`: a page prints a name beside its picture and again.
    "inside": r"(?:^|(?<=\n)[Ii]n [A-Z]\w+(?: [A-Z]\w+)?(?= by)|[|•·]|\s//|"
    r"\s(?:--|[-–—])\s|\d\s?,?|(?<=[\dm] )(?:[A-Z]{1,3}T|UTC)(?= )|(?<=\d)Z(?= )|\bam|\bpm|"
    r"[APap]\.?[Mm]\.?(?: [A-Z]{2,4}(?= By:))?"
    r"|(?<!\S)(?P<twice>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3})(?: \| [^|\n]{3,40}|, [A-Z][^|,\n]{3,40})?)"
    r"(?:\s*|\s\*\*)(?:(?:Reported|Authored|Posted|(?<=[\dmM] )Written|(?<=[\dmM] \| )Written|(?<=// )Written|"
    r"(?<=[|•·-] )(?:Words|Story|Exclusive|Written|Analysis|Report)) )?"
    r"(?P<label>[Bb]y|BY|[Pp]or|Par|Von|(?<=[|•·-] )(?:Reporter|Author)(?=:)|(?<=\d )Author(?= [A-Z])|"
    r"VON)(?:\s?:?\s+(?=(?:\[(?:\d{1,3}\])?)?[A-ZÀ-Þ])|(?<=\| By)(?=[A-Z][a-z]+ [A-Z]))(?(twice)(?=(?P=twice)\b))",
    "behind a day": r"(?:\d{4},?|\d ?[:h] ?\d\d|\bUhr) (?:[|•·–-] )?(?P<label>von|par|durch|door|da|Aut(?:or|"
    r"eur)(?:/?in)?\s?:)"
    r"\s?:?\s+(?=[A-ZÀ-Þ])",
    "closing": r"[.!?…”\"»] (?P<label>Von|Por|Par|Di|Door) (?=[A-ZÀ-Þ])",
    "role-first": r"(?:(?:[Uu]nser(?:e[mnr]?)?|(?:[Vv]an )?onze|(?:[Dd]e )?nuestr[oa])\s)?"
    r"(?:\w*[Kk]orrespondent(?:en|in)?|\w*[Rr]edakteur(?:in)?|"
    r"redacteur|redactrice|verslagge(?:ver|efster)|correspondent|corresponsal|enviad[oa] especial|"
    r"\w*[Mm]itarbeiter(?:in)?|Redaktionsmitglied|\w*[Rr]eporter(?:in)?)\s+(?=[A-ZÄÖÜ])|"
    r"UNSEREM? (?:KORRESPONDENTEN|REDAKTEUR|MITARBEITER|REDAKTIONSMITGLIED|REPORTER)\s+(?=[A-ZÄÖÜ])"
    r"|(?:[\w’'&./-]+\s){0,5}?(?:reporter|correspondent|editor|writer|producer"
    r"|columnist|analyst|"
    r"presenter|journalist|Reporter|Correspondent|Writer|Editor|Columnist|Analyst)\s+(?=[A-Z])",
    "tail": r"\s*(?:$|\S+@|\]\(|\"\Z|[|•·/;:–—−(\[<@*.=\d\\_]|,|-\s|\s{2,}|(?:for|For|in|In|at|of|on|pada|from|and|"
    r"special|and wire|First published|Leave a|Add a|No Comments|Comments Off|"
    r"Comments?(?=\s?\(\d)|Publish(?= Date:)|Post(?= Date:)|"
    r"with|posted|published|updated|filed|On(?= \d)|Sources?(?=\s?:)|"
    r"Published|Updated|Posted|Last|PUBLISHED|Twitter|Facebook"
    r"|Instagram|UPDATED|POSTED|is|Follow|Email|Photos?|Photograph(?:s|y)|Pictures|PHOTOS?|PICTURES|"
    r"Contact|Kategorien?|Categor(?:y|ies|ías?)|Catégories?|Time of article|"
    r"Lesezeit|Lesedauer|Tiempo|Lectura|Temps|Tempo|Stand|Publicad[oa]|Actualizad[oa]|"
    r"Aktualisiert|Veröffentlicht|am|le|el|il|auf|aus|für|en|em|à|sur|et publié|More by this|"
    r"FOR|IN|Of [Tt]he|OF THE|On(?= (?:[A-Z][a-zäé]{2,8}\.? ?)?\d))\b)",
    # Between a name and its supplier: `Ann Example, AP`, `Ann Example for the Associated Press`.
    "joined": r".{0,4}|,?\s(?i:for|from|of|with|and|und|og|och|avec|mit|con|com|e)\s(?:[Tt]he\s|THE\s|l['’])?",
    "after-name": r"(?:, (?:The )?(?:[A-Z][\w&]+ ){0,3}(?:Times|Post|Herald|Tribune|Guardian|Express|Telegraph|"
    r"Chronicle|Mirror|Star|Observer|Gazette|Independent|Nation)|,?\s+(?:posted|published|updated|Published|Updated"
    r"|Posted|"
    r"Last|on|in|at|of|from|PUBLISHED|UPDATED|For|for|In|reported this)\b.*|"
    r" reports(?: from [A-Z][\w’'-]+(?:,? [A-Z][\w’'-]+){0,2})?[.:]?|"
    r"(?<=[a-zß-ÿ])(?:Published|Updated|Posted)\b.*| (?:[Tt]exto?s?|[Tt]exte|[Tt]esto)|"
    r",?\s+(?:with files from|[Ss]pecial to|SPECIAL TO)\s.*|"
    r" (?:Twitter|Email|Facebook|Follow)(?: (?:Twitter|Email|Facebook|Follow|LinkedIn|Instagram)){0,3}\Z|"
    r"\s*(?:[|•·,(@</=*]|\S+@|[-–—]\s|\s:\s(?=.*\d)|\s{2,}).*|\s*(?:By)?|\s?\.[-–—]{1,2})",
    # Reported By : Ann Example Edited By : Sam Pell
    "other hand": r"(?:\s|(?<=[a-z]))(?:Edited|EDITED|Curated|Written|Reported|Translated|Published|Posted|Compiled)"
    r"\s[Bb][Yy]\s?:|\s(?:y )?(?:Fotos?|Fotografías?|Bild(?:er)?|Photos?)\s?:",
    "cut": r" \| | (?:Creado|Actualizado|Publicado|Créé|Erstellt|Aktualisiert|More by this)\b",
    "glued": r"(?<=[a-z’”\"?!])By (?=[A-Z])",
    # By Ann Example McLean County News, By Ann B. Example Special to The Gazette
    "with-paper": r"(?P<name>(?P<given>[A-Z][\w’'-]+)(?: [A-Z]\.)? (?P<family>[A-Z][\w’'-]{3,})) "
    r"(?:(?:[A-Z][\w.’'&-]+ ){1,4}(?:News|Times|Herald|Gazette|Tribune|Chronicle|Observer|Courier|Journal|Register|"
    r"Sentinel|Press|Post|Star|Sun|Telegraph|Dispatch|Record|Citizen|Mail|Examiner|Standard|Echo|Bulletin)"
    r"(?: (?:Staff Writer|Staff|Reporter|Correspondent|Editor))?|Special to [Tt]he [A-Z].*)",
    "teasers": r"(?i)(?:more|related|recent|most|recommended|also|latest|other)\b(?!.*[.!?]\Z)",
    "telephone": r"\(?\d{3}\)?[ ./-]{1,2}\d{3}[ ./-]",
    "office": r"(?:Headquarters|[\w.’' &-]{0,40}\b(?:Headquarters|Space Center|Flight Center|Media Relations|"
    r"Public Affairs|Public Relations|Communications|Press Office|News Office|"
    r"Media Office))(?:, [A-Z][\w., -]{2,30})?\Z",
    "official": r"(?i)\b(?:senator|sen\.|congress(?:man|woman)|rep\.|representative|minister|mayor|governor|"
    r"president|office of)\b",
    "turned": r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?, (?P<given>[A-ZÀ-Þ][\w’'-]*)\.?(?: [A-ZÀ-Þ][\w’'.-]*){0,2}",
}  # fmt: skip


SIGNS = {
    "with-paper": ("news", "times", "herald", "gazette", "tribune", "chronicle", "observer", "courier", "journal",
                   "register", "sentinel", "press", "post", "star", "sun", "telegraph", "dispatch", "record", "citizen",
                   "mail", "examiner", "standard", "echo", "bulletin", "special to "),
    "role-first": ("orrespon", "edakteur", "edaktionsmitglied", "itarbeiter", "redact", "verslagge", "enviad",
                   "report", "editor", "writer",
                   "producer", "columnist", "analyst", "presenter", "journalist"),
}  # fmt: skip
"""What is in whatever the pattern of the same name matches, in small letters."""


@cache
def regex(name: str) -> re.Pattern[str]:
    """One of the patterns, compiled when it is first needed."""
    return pattern(_PATTERNS[name], signs=SIGNS.get(name, ()))


def needs_a_person(match: re.Match[str]) -> bool:
    """Whether a label also begins a title or an address: `Escribe tu comentario`, `Redacción: Calle Mayor 5`."""
    return match.groupdict().get("of") is not None or match["label"] in _ALSO_WORDS


_ALSO_WORDS = ("Escribe", "Escriben", "Redacción:", "Redaccion:", "Bericht:", "Entrevista:", "Reportagem:", "da")


def labels(text: str) -> re.Pattern[str] | None:
    """The pattern of the labels with which a line may begin; None for most: compiling all of them takes 4 ms."""
    point = 2 * text.startswith("o ")  # of a list in a list in a list, as browsers in terminals print one
    if text[point].isalpha() and text[point : point + 2].lower() not in _LABEL_LETTERS:
        return None
    low = text[point:60].lstrip("*+_•–—|>/@-").lstrip().lower()
    if low.startswith("by") and not low.startswith("byline"):
        return regex("label by")
    return regex("label") if low.startswith(_LABEL_STARTS) else None


_SIGN_ON = pattern(
    r"[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]*){1,3}"
    r"(?:(?:, | et | y | e | und )[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]*){1,3}){0,3} (?:le|el|il|am)"
)


def sign_on(words: str) -> bool:
    """Whether writers stand before the day: `Anne Exemple, Jean Exemple le`."""
    signed = _SIGN_ON.fullmatch(words) if words.endswith((" le", " el", " il", " am")) else None
    return signed is not None and is_given(words.split()[0])


def may_be_labelled(text: str) -> bool:
    """Whether a line begins with a small word as a byline below a notice or the story does: not `Paris`, `Portland`."""
    return text[:3] in _ALONE and (text[2] == " " or text[3:4] in ("", " ", ":"))


def field_end(text: str, start: int, end: int) -> int:
    """Where the field of a line ends that begins at `start`: at a mark, a small word, a date."""
    cut = regex("field end").search(text, start, end)
    return cut.start() if cut else start + len(text[start:end].rstrip())


def is_release(reading: Reading) -> bool:
    """Whether the head says that the text is a press release: names there are officials and contacts, not authors."""
    head = reading.text[:1_500].lower()
    for part, said in RELEASE.items():
        if part in head and holds(head, said):
            return True
    return "elease" in head and holds(head, _RELEASES) and _HEADS_A_RELEASE.search(head) is not None


_RELEASES = ("press release", "news release", "media release")
_HEADS_A_RELEASE = pattern(r"(?:\A|\n)[^\n]{0,24}?(?<!a )(?<!the )\b(?:press|news|media) release")
"""The words at the beginning of a line; in a sentence, `according to a news release`, they tell of another text."""


def is_wordy(words: str) -> bool:
    """Whether the words before a desk read as a sentence (`by the way our correspondents`)."""
    return sum(word.islower() for word in words.split()) > 2
