"""Labels that no table has: a date behind one is of something else, unless the words before it are no label."""

from __future__ import annotations

import re

from clipper.extraction.byline.forms import sign_on
from clipper.extraction.dates.labelsapart import BY
from clipper.extraction.names import names
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import shipped
from clipper.patterns import pattern

BELOW = 3
"""Lines below the day of an event in which its hour and its place stand."""
_COLONS = (":", "：")
_FIELDS = pattern(r"[|•·\t]|\s{2,}|\s[–—-]\s|[。；;）)\]]\s?")
"""What stands between a label and another field before it in its line."""
_STEMS = (
    "publi", "pubbli", "veröffentlich", "erschein", "erschien", "parution", "paru", "post", "releas", "issue",
    "edition",
    "édition", "edición", "edição", "edizione", "ausgabe", "uitgave", "updat", "aktualis", "modif", "actuali",
    "atuali",
    "aggiorn", "bijgewerkt", "geplaatst", "dated", "datiert", "fechad", "mitteilung", "news", "nachricht", "press",
    "prensa",
    "stampa", "imprensa", "blog", "article", "artikel", "artículo", "articolo", "artigo", "gestellt", "erstell",
    "criad",
    "cread", "créé", "creat", "writ", "geschr", "écrit", "escrit", "scritt", "added", "upload", "ajout", "añadid",
    "adicionad", "inserit", "toegevoegd", "hinzugefügt", "aangemaakt", "edited", "editad", "edité", "bearbeit",
    "überarbeit",
    "geändert", "änderung", "gewijzigd", "wijziging", "ændret", "endret", "skapad", "oprettet", "dodan", "changed",
    "revis", "version", "reviewed", "appeared", "in print", "statement", "meldung", "eintrag", "beitrag", "bulletin",
    "reporter", "author", "redak", "redac", "rédac", "byline", "dateline", "source", "quelle",
    "fuente",
    "fonte", "bron", "发布", "發布", "發佈", "发表", "發表", "刊", "更新", "掲載", "公開", "配信", "投稿", "修改",
    "创建", "编辑", "編輯",
    "上传", "首发", "记者", "記者", "来源", "來源", "作者", "게시", "게재", "발행", "입력", "수정", "작성", "등록",
    "송고", "نشر",
    "تحديث", "بتاريخ", "تحرير", "تعديل", "كتب", "إنشاء", "प्रकाश", "अपडेट", "पोस्ट", "संशोध", "опубл", "обновл", "размещ",
    "создан",
    "измен", "δημοσ", "ενημερ", "opublik", "aktuali", "yayın", "güncel", "diterbitkan", "diperbarui", "đăng",
    "cập nhật",
)  # fmt: skip
"""What is in the labels of publication and updates, and in those of a paper, in forms that no table has."""
_EVENTS = (
    "press conference", "news conference", "press briefing", "news briefing", "press call", "press event",
    "press preview", "press screening", "press night", "release party", "closing date", "cut-off", "cutoff",
    "filed under", "pressekonferenz", "pressetermin", "pressegespräch", "presseeinladung",
    "presserundgang", "erscheinungstermin", "redaktionsschluss",
    "anzeigenschluss", "rueda de prensa", "conferencia de prensa", "límite", "conférence de presse",
    "point presse", "conferenza stampa", "coletiva de imprensa", "conferência de imprensa", "persconferentie",
    "記者会見", "记者会", "記者會", "发布会", "發布會", "發佈會", "기자회견", "기자간담회", "مؤتمر", "प्रेस वार्ता",
    "пресс-конференц",
)  # fmt: skip
"""What is announced to or by the press, and ends of terms, whose labels hold the words of publication as well."""
_NEXT = ("next ", "nächste", "próxim", "prochain", "prossim", "volgende ", "下次", "次回", "下期", "次号")
"""How the label of what is still to come begins: `Next issue: January 5, 2020`."""
_SECTIONS = frozenset(
    ["business", "world", "nation", "national", "international", "politics", "sport", "sports", "culture", "opinion",
     "editorial", "editorials", "health", "science", "technology", "education", "entertainment", "lifestyle",
     "travel",
     "local", "city", "metro", "region", "regional", "economy", "markets", "obituaries", "letters", "columns",
     "wirtschaft", "politik", "kultur", "lokales", "panorama", "wissen", "ausland", "inland", "feuilleton", "meinung",
     "politique", "économie", "société", "monde", "culture", "política", "economía", "sociedad", "cultura",
     "deportes",
     "mundo", "economia", "esportes", "esporte", "cronaca", "esteri", "politica", "regio", "binnenland", "buitenland"]
)  # fmt: skip
EVENT_DAYS = frozenset(
    ["date", "datum", "fecha", "data", "dag", "tag", "日期", "日付", "날짜", "التاريخ", "दिनांक", "तारीख"]
)
"""Labels of a day that head an event as well as a text."""
_COMES_OUT = pattern(
    r" \(?(?i:only |exclusively |nur )?(?:in (?:all )?(?:cinemas|theat(?:er|re)s|stores|shops|bookshops)"
    r"|im (?:Kino|Handel)|in den Kinos|au cinéma|dans les salles|en (?:cines|salas)|(?:nei|al) cinema|nos cinemas"
    r"|in de bioscoop)\b",
    signs=("cinema", "ciném", "theat", "store", "shop", "kino", "handel", "salles", "cines", "salas", "bioscoop"),
)
VENUE = pattern(
    r"(?:(?P<sure>Venue|Where|Tickets?|場所|会場|會場|장소)|Place|Location|Address|Admission|Cost|RSVP|Ort|Wo|Veranstaltungsort|Eintritt|Treffpunkt"
    r"|Lieu|Où|Entrée|Tarif|Lugar|Dónde|Entrada|Luogo|Dove|Ingresso|Onde|Local|Plaats|Waar|Locatie|Entree"
    r"|地点|地點|场地|المكان|स्थान)\s?[:：]",
    signs=(":", "："),
)
_HOUR = pattern(
    r"(?:Time|When|Hours?|Uhrzeit|Zeit|Beginn|Einlass|Heure|Horaires?|Hora|Horario|Ora|Orario|Horário|Tijd|Aanvang"
    r"|时间|時間|시간|الوقت|الساعة|समय)\s?[:：]",
    signs=(":", "："),
)


def label_of(before: str) -> str:
    """The words right before a date that end in a colon, as far as the field goes; '' where there is no colon."""
    bare = before.rstrip()
    if not bare.endswith(_COLONS):
        return ""
    field = _FIELDS.split(bare[:-1].rstrip()[-80:])[-1]
    return field.strip(" *_#>«»\"'“”([（【")


def announces(label: str) -> bool:
    """Whether a label is of a meeting with the press, the end of a term or a next issue, and not of publication."""
    small = label.lower()
    return bool(small) and (holds(small, _EVENTS) or small.startswith(_NEXT))


def is_of_something(before: str) -> bool:
    """Whether the label before a date, which no table has, makes it the date of something other than the text.

    What is a place, a person, a section, a paper or a number says nothing of the date: `Salem: 5 January 2020`.
    """
    label = label_of(before)
    if not label or not any(map(str.isalpha, label)) or label[-1].isdigit() or holds(label.lower(), _STEMS):
        return False
    if label.lower() in _SECTIONS or label.lower() in ("pr", "on") or BY.match(label) or sign_on(label):
        return False
    if shipped().exactly(label) is not None or names.is_paper(label.title() if label.isupper() else label):
        return False
    if names.is_desk(label):
        return False
    words = label.replace(",", " ").split()
    if len(words) > 1 and (names.is_given(words[0]) or names.is_family(words[-1])) and words[-1][:1].isupper():
        return False
    return not names.is_somewhere(label.split(",")[0].strip())


_TO_COME = pattern(
    r"\b(?:to|will) (?:present|speak|host|participate|attend|exhibit|hold|appear|webcast|showcase)\b[^.!?]{0,90}"
    r"\b(?:conference|summit|forum|symposium|webinar|congress|workshop|expo|meeting|call|convention|seminar|webcast|event)"
    r"s?,?(?: on| in)? ?\Z",
    re.IGNORECASE,
)


def is_to_come(before: str) -> bool:
    """Whether a title says of the day behind it what will be then: `Example to Present at the Salem Conference`."""
    return ("o " in before or "ill " in before or before.isupper()) and _TO_COME.search(before) is not None


def comes_out(after: str) -> bool:
    """Whether the words behind a date say that something comes out then: `January 5, 2020 in cinemas`."""
    return after[:1] == " " and _COMES_OUT.match(after) is not None


_MATCH = pattern(r"[^\W\d] ?\d{1,2} ?[-–−―－] ?\d{1,2} ?[^\W\d][^\n\d]{0,30}?(?:[（(]|[＞>] ?◇|◇)\s?\Z")


def _is_of_a_match(before: str, after: str) -> bool:
    """Whether a day stands between a match's score and its ground: `◇川町2―3港（2021年5月18日　港パーク）`."""
    return before[-1:] in ("（", "(", "◇") and any(map(str.isalpha, after[:4])) and _MATCH.search(before) is not None


_SPEAKER = pattern(
    r"(?:Speakers?|Referent(?:in|en|innen)?|Moderation|Moderator|Ponentes?|Orateurs?|Relatori?|Eintritt|Organizers?|"
    r"Hosts?|Veranstalter|Organiza|主讲|主講|主讲人|主講人|講師|主催|主办|主辦|المتحدث)\s?[:：]",
    signs=(":", "："),
)


def heads_an_event(reading: Reading, number: int, label: str, after: str) -> bool:
    """Whether an event's place stands below its day, or beside a match's: `Date: …`, `Time: …`, `Place: …`.

    label, after: what stands around the date, which may be that of publication as well. Without a label who speaks
    there has to be named, too.
    """
    if _is_of_a_match(label, after):
        return True
    beneath = reading.lines[number + 1 : number + 1 + BELOW]
    if not beneath or not holds(beneath[0].text[:30], _COLONS):
        return False
    below = [line.text for line in beneath]
    named = label_of(label).lower()
    if named in ("时间", "時間"):
        return not after.strip() and VENUE.match(below[0]) is not None
    if not named and not label.strip() and not after.strip():
        kinds = [any(kind.match(text) for text in below) for kind in (_HOUR, VENUE, _SPEAKER)]
        return kinds.count(True) > 1
    if named not in EVENT_DAYS:
        return False
    timed = next((at for at, text in enumerate(below) if _HOUR.match(text)), None)
    placed = next((at for at, text in enumerate(below) if VENUE.match(text)), None)
    if placed is None:
        return False
    sure = VENUE.match(below[placed])
    return timed == 0 or (placed == 0 and sure is not None and sure["sure"] is not None)


_WORK = pattern(
    r"(?:Directed [Bb]y|Starring|Produced [Bb]y|Dirigida por)\b|"
    r"(?:Directors?|Cast|Running [Tt]ime|Record [Ll]abel|Developer|Regie|Directora?|Réalisateur)\s?: ?\S"
)
"""What a review says of the film, the record or the game beside the day on which it came out."""
_WORK_FIELD = pattern(r"(?:Platforms?|Publishers?|Developers?|Genres?|Studios?|Runtime|Director|Starring|Cast)\s[A-Z]")
"""The same in a table without colons."""


def is_of_a_work(reading: Reading, number: int, label: str) -> bool:
    """Whether `Released:` stands among the particulars of a film, a record or a game."""
    if not label.rstrip(" :").endswith(("eleased", "elease date", "elease Date", "inostart", "streno")):
        return False
    near = [line.text for line in reading.lines[max(0, number - 5) : number + 5] if len(line.text) <= 80]
    told = [text for text in near if _WORK.match(text)]
    if sum(_WORK_FIELD.match(text) is not None for text in near) > 1:
        return True
    return len(told) > 1 or any(not text.startswith("Director") for text in told)  # a release has its office's director
