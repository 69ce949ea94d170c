"""The marks of headlines, and of lines that are none, as a table of patterns."""

from __future__ import annotations

import re
from functools import cache

from clipper.extraction.dates import grammar
from clipper.extraction.names.names import is_given
from clipper.patterns import pattern

LABEL = 40
"""Letters of the longest label before a day."""
BESIDE_A_DAY = 14
"""Letters of a weekday before a day, and of an hour behind it."""
_PATTERNS = {
    "slug": r"(?:(?:(?:CORRECTED|CORRECTION|REFILE|RPT|REPEAT|ADVISORY|UPDATE ?\d+|WRAPUP ?\d*|Correction)\s?[-:–]|"
    r"(?:EXCLUSIVE|UPDATE)\s?[-–])\s?)+|View Full Version ?: |"
    r"(?:Press Release|PRESS RELEASE|News Release|NEWS RELEASE)\s?[:–-]\s?|"
    r"(?:PRESS RELEASE|"
    r"NEWS RELEASE)\s{2}",
    "office": r"(?:U ?\.? ?S ?\.?\s+|United States\s+)?(?:Senator|SENATOR|Sen\.|Congressman|Congresswoman|"
    r"Representative|Rep\.|Governor|Gov\.|Singer|Actor|Actress|President|Minister)\s+",
    "sentences": r"[^\W\d_]{3,}[.!?] [^\W\d_a-z]",
    "numbered": r"(\d{1,2})\. ",
    "day": r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\.? \d\d? [A-Z]",
    "town": r"[A-Z][A-Z .,]{3,}(?=\W)",
    "telephone": r"(?<!\d)\(?\d{3}\)?[ ./-]{1,2}\d{3}[ .-]\d{4}(?!\d)",
    "address": r"\d{1,5} [A-Z]\w+(?: [A-Z]\w+)? "
    r"(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Square|Boulevard|Blvd\.?|Drive)\b|"
    r"(?:\d{1,5} |P\.? ?O\.? Box )[^!?]{4,70}\b(?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\Z",
    "reached": r"(?:地点|地點|会場|會場|主讲|主講|講師|الهاتف|العنوان|هاتف|عنوان|"
    r"Address|Phone|Tel|地址|電話|电话|住所|주소|전화|पता)\s?[:：]",
    "box": r"(?i:más (?:informaci[oó]n|noticias|leíd[oa]s)|las más leídas|lo más (?:leído|visto)|te puede interesar|"
    r"(?:noticias |notas )?relacionad[oa]s|minuto a minuto|le[ae] también|leia (?:mais|também)|mehr zum thema|"
    r"lesen sie auch|(?:post )?(?:categor(?:y|ies)|tags|topics)|kategorien?|schlagw[oö]rter?|categorías|catégories|"
    r"etiquetas|"
    r"das könnte sie auch interessieren|auch interessant|meistgelesen|(?:à )?lire aussi|leggi anche)\W*",
    "site": r"\b[a-z][a-z\d-]{1,20}\.(?:de|at|ch|es|fr|it|pt|mx|ar|cl|pe|co|br|com|net|org|tv)\b",
    # POL-SA: Einbruch in Salem geklärt.   BPOLI Salem: …   FW-SA: …
    "blue light": r"(?:[BL]?POL|POL|FW|ZOLL|HZA|THW|LKA|BKA)(?:[A-ZÄÖÜ]{1,3}(?=[ :]))?(?:-[A-ZÄÖÜ]{1,6})?"
    r"(?: [A-ZÄÖÜ][\w-]+)?: ",
    "abbreviated": r"\b(?:[A-Za-z]\.){2,}\Z|"
    r"\b(?:Inc|Corp|Co|Ltd|Jr|Sr|St|Ave|Dr|vs|etc|Mass|Calif|Conn|Fla|Ill|Mich|Minn|Miss|Mo|Okla|Ore|Pa|Tenn|Va|Vt|"
    r"Wash|Wis|Ala|Ariz|Ark|Colo|Ga|Ind|Kan|Ky|La|Md|Neb|Nev|Ont)\.\Z",
    # a telephone number, a clock at the end, an address, a house's own network, a deck (…Says no to tolls)
    "no-title opening": r"RNS Number\s?:\s?\d|"
    r"(?:(?:The )?University of [A-Z]\w+(?: [A-Z]\w+)?|[A-Z]\w+(?: [A-Z]\w+)? University) "
    r"(?:News(?:room| Service| Office| Center)?|Communications)\Z|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?, (?:at )?\d\d?(?:[:.]\d\d)? ?[ap]\.?m\b"
    r"(?!\.?:|\.? and )|"
    r"[^:]{4,50}, \d{2,4} (?:pages|pp)\b(?!:)|(?:[01]\d|2[0-3]):[0-5]\d (?=[A-Z][a-z]+ [a-z])|"
    r"(?:…|\.{3}) ?(?!(?:and|und|et|y|but|then|or|aber|doch)\b)[A-Za-z]|"
    r"(?:活动|活動|会议|會議|开会|演出|展览|展覽|集合|开催|開催)?(?:地点|地點|场所|場所|会場|會場)[:：]|"
    r"(?:Released|Prepared|Issued|Submitted|Approved|Reviewed) by\s?:|"
    r"(?:Text of|Excerpt from) (?:report|editorial|commentary|article) (?:in [A-Z]\w+ )?(?:by|from|headlined|"
    r"entitled|published|carried)\b|"
    r"(?:[Pp]or|Von|By|Par|Di|Autora?|Texto?|Fotos?|Fotografía|Columnista|Escrito por|Publicado por)\s?:|"
    r"(?:Quelle|Fuente|Fonte|Source)s?\s?: ?[^/:]{2,40}/|Credits?: ?[A-Z][\w ]{2,30}/[A-Z]|"
    r"Für den Inhalt der Mitteilung\b|"
    r"Image (?:copyright|source|caption),? [A-Z]|"
    r"(?:KEYWORDS?|Keywords?|TAGS|Tags)\s{0,9}:|(?:Article|Column|Story|Feature|Published) (?:at|in|from|on) The"
    r"(?: [A-Z][\w&.’'-]*){1,4}\Z|"
    r"(?:Temas|Tags|Topics|Themen|Etiquetas) .{0,60}[a-zß-ÿ][A-ZÀ-Þ][a-zß-ÿ]|"
    r"From (?:[\w.’'&-]+ ){0,5}(?:[Ss]taff|[Ww]ire|[Aa]gency|[Ll]ocal)(?: and [\w ]{2,20})? [Rr]eports?\Z|"
    r"Aktuelles aus (?:\S+ ?){1,3}\Z|(?:[A-Z]\S+ ){1,2}(?:Media|News) Network\Z|"
    r"(?:(?:Image|Photo) d['’]illustration|Imagen de archivo|Foto de archivo)\b|"
    r"(?:Symbol(?:bild|foto)|Archivbild)\b(?! (?!aus |vom |von |der |des )[a-zß-ü])|"
    r"[\u4e00-\u9fff]{2,8}(?:新闻|新聞|频道|頻道|资讯|資訊)\Z|[\u4e00-\u9fff]{0,4}(?:作者|编辑|編輯|[记記]者)\s?[:：]|"
    r"(?:報道発表(?:資料)?|報道資料|プレスリリース|ニュースリリース|新闻稿|新聞稿|新聞公報)\Z|"
    r"【[^】]{2,16}】\Z|"
    # the issue of an archive's piece, and what stands below a Brazilian writer in capitals
    r"Aus (?:der|dem) [^.!?:]{2,30} Nr\. ?\d{1,3}/\d{2,4}\Z|"
    r"(?:Bolet[ií]n|Comunicado|Nota|Presse(?:mitteilung|information|meldung)|Communiqué|Comunicato|Persbericht)"
    r"(?: de [Pp]rensa| [Ss]tampa| de [Pp]resse)?(?: (?:N[rº°o]?\.?[º°o]?|núm\.?))? ?\d{1,4}(?:/\d{2,4})?\Z|"
    r"(?:D[AEO] (?:AGÊNCIA|REPORTAGEM|SUCURSAL|REDAÇÃO|ENVIAD[AO])|ENVIAD[AO]S? ESPECIA(?:L|IS))"
    r"(?: [A-ZÀ-Þ, ]{2,40})?\Z",
    "of a letter": r"(?:Zu[mr]?|Betrifft:?|Betr\.:?) (?:de[mrn] )?(?:Artikel|Bericht|Beitrag|Leserbrief|Kommentar|"
    r"Leitartikel) .{3,120}(?:vom|Seite) [^!?]{1,24}\Z",
    # Salem: 5°C Sunday 5 January 2020   Salem 01234-5678901   5 January 20:02
    "figures": r"\d ?°[CF]?[ ,|–-]{1,3}(?:[^\W\d]{3,12}[ ,]{1,2})?"
    r"(?:\d{1,2}(?:\.|st|nd|rd|th)? (?:de )?[^\W\d]{3,10}\.?|[^\W\d]{3,10}\.? \d{1,2}(?:st|nd|rd|th)?|"
    r"\d{1,2}[./]\d{1,2}[./]),?(?: (?:de )?)?\d{4}\Z|"
    r"(?<!\d)0\d{2,3}-\d{7,8}\Z|"
    r"\d\W{1,2}(?:[AP]M\s)?\d\d?:\d\d(?::\d\d)?\Z|"
    r"\d[日月]?\s[AP]M\s\d\d?:\d\d\Z",
    "while": r"(?:\d{1,3} (?:second|minute|hour|day|week|month|year)s?(?: |,|\Z)\s?){1,3}",  # 4 years 5 months
    "reported": r"(?:…|\.{3}) ?reports [A-Z]",  # In his letter, the mayor thanked them …reports Harbour News
    "age": r"\d (?:second|minute|min|hour|day|week|month|year)s? ago\Z",
    "supplied": r"[A-ZÀ-Þ]{3,} / (?:EFE|AFP|AP|ANSA|Reuters|EP|Lusa|dpa)\Z",  # un puente. ANA EJEMPLO / EFE
    # a caption with its owner: a orillas del río.Ana Ejemplo
    "owned": r"\.(?<=[a-zß-ÿ]{3}\.)[A-ZÀ-Þ][a-zß-ÿ]{3,}(?: [\w.]+){0,5}\Z",
    "goes-on-in-capitals": r" (?:For|Of|The|And|To|With|From|A|An|At|As|Its|Their|Into|After)\Z",
    "announces": r"(?:Announces|Reports|Declares|Launches|Appoints|Completes|Signs|Receives|Acquires|Unveils|Introduces"
    r"|ANNOUNCES|REPORTS|DECLARES|LAUNCHES|APPOINTS|COMPLETES)\b",
}  # fmt: skip


_UNFINISHED_WORDS = """
a an the to of in on at for with and or by from as is are its his her over after into der die das den dem und von zu mit
für im auf bei le la les de du des et en el los del y que por para con il di e per
"""
_UNFINISHED = frozenset(_UNFINISHED_WORDS.split())
_GO_IN_WORDS = """
sworn weigh weighs weighed kick kicks kicked set sets step steps stepped cave caves caved give gives gave roll rolls
rolled pour pours poured close closes closing break breaks broke dig digs move moves moved chip chips cash
"""
_GO_IN = frozenset(_GO_IN_WORDS.split())
"""Verbs that may end a title with their `in`: `New ministers sworn in`."""
SIGNS = {
    "slug": (":", "-", "–", "release"),
    "no-title opening": ("universit", "image ", "day, ", "days, ", " pages", " pp",
                         " report", ":", "：", "...", "…", "aktuelles", "network", "llustration", "archivo", "symbol",
                         "archivbild", "inhalt der ",
                         "temas ", "tags ", "topics ", "themen ", "etiquetas ", "新闻", "新聞", "频道",
                         "頻道", "资讯", "資訊", "【", "報道", "リリース", "闻稿", "聞稿", "聞公報",
                         "text of ", "excerpt from ", "article ", "column ", "story ", "feature ", "published ", " nr.",
                         "bolet", "comuni", "communi", "nota", "presse", "persb",
                         "agência", "reportagem", "sucursal", "redação", "enviad"),
    "box": ("informaci", "noticias", "leíd", "visto", "interesar", "relacionad", "minuto", "tamb", "mais", "thema",
            "auch", "categor", "kategor", "tags", "topics", "schlagw", "etiquetas", "catégor", "meistgelesen", "aussi",
            "anche"),
    "reached": (":", "："),
}  # fmt: skip
"""What is in whatever the pattern of the same name matches, in small letters."""


@cache
def regex(name: str) -> re.Pattern[str]:
    """One of the patterns, compiled when it is first needed."""
    return pattern(_PATTERNS[name], signs=SIGNS.get(name, ()))


def is_unfinished(text: str) -> bool:
    """Whether a line ends as no headline does, with a comma or a small word."""
    if text[-1] in ",–—&-:":
        return True
    word = text[text.rfind(" ") + 1 :]
    if not word.isalpha():
        begin = len(word)
        while begin and word[begin - 1].isalpha():
            begin -= 1
        if begin > 1 and word[begin - 1] in ".-":
            return False  # example.de, Sworn-in
        word = word[begin:]
    return word in _UNFINISHED and not (word == "in" and text[:-3].rpartition(" ")[2] in _GO_IN)


def has_sentences(text: str) -> bool:
    """Whether a sentence ends and another begins in a line."""
    return (". " in text or "! " in text or "? " in text) and regex("sentences").search(text) is not None


def names_a_site(text: str) -> bool:
    """Whether a line has the address of a site in it: `Salem news from example.com`."""
    return "." in text and _DOTTED.search(text) is not None and regex("site").search(text) is not None


_DOTTED = pattern(r"\.[a-z]{2}")


_HOUSE_BEHIND = pattern(
    r"[：:｜|_\s-]{1,3}[\u3040-\u30ff\u4e00-\u9fffA-Za-z.]{0,10}(?:新聞|デジタル|ニュース|オンライン|电子版|電子版|新闻|新聞網|新闻网|日报|日報|晚报|晚報)"
)
"""A site behind a mark, as a page puts it behind its title: `岬の灯台：川町新聞デジタル`."""


def names_a_house(rest: str) -> bool:
    """Whether what stands behind a title is a mark and a Chinese or Japanese house, and nothing else."""
    return rest[-1:] > "\u2e7f" and _HOUSE_BEHIND.fullmatch(rest) is not None


def _is_a_labelled_day(text: str) -> bool:
    """Whether a line is a label and a day with its year, whatever the label says: `Opening night: 5 January 2020`."""
    label, _, rest = text.partition(":" if ":" in text[:LABEL] else "：")
    if len(label) >= LABEL or label.count(" ") > 4 or any(map(str.isdigit, label)):
        return False
    day = next(grammar.find(rest, 0, len(rest)), None)
    if day is None or day.year is None:
        return False
    if any("\u3040" < letter < "\ua000" for letter in rest[day.end :]):  # 旧桥重开：2020年1月5日起通行
        return False
    return day.start <= BESIDE_A_DAY >= len(rest) - day.end


def is_subject(text: str, *, first: bool) -> bool:
    """Whether a line says which piece a German reader writes about, or in which paper the title beside it stood.

    `Zum Artikel "Mehr Bänke" vom 21. Juni`; first: whether the line stands apart at the page's top.
    """
    if first and is_a_papers_name(text):
        return True
    return text[:2] in ("Zu", "Be") and regex("of a letter").match(text) is not None


_SHOT = pattern(
    r"(?:[^\s.“”\"«»„:]+ ){2,}(?!(?:Sens?|Reps?|Gov|Dra?|Drs|Prof|Mrs?|Ms|Lt|Col|Gen|Capt|Sgt|Cpl|Rev|Hon|Pres|"
    r"Atty|Cmdr|Adm|Maj|Supt|Det|Fr|St|vs|Ing|Lic|Sra?|Del|Ald|Msgr|Amb|Asst|Dep|Mt)\.)[^\s.“”\"«»„:]+\. "
    r"(?P<given>[A-ZÀ-Þ][a-zß-ÿ]+)(?: [A-Z]\.)?(?: [A-ZÀ-Þ][\w’-]+){1,2}"
)
"""What a picture shows, and its photographer's name behind a full stop: `Brand in Moorstedt. Anna B. Beispiel`."""


_OWNERS = tuple(
    f"{stop} {name}" for stop in ".)" for name in ("EFE", "AFP", "REUTERS", "AP", "ANSA", "EUROPA PRESS", "DPA")
)
"""Whose picture it is, behind a caption's last sentence: `Boats in the harbour of Salem last February. EFE`."""


def is_no_title(text: str) -> bool:
    """Whether a line gives itself away as a time, a label, a telephone number, an address, a picture's owner."""
    if "/" in text and " " not in text and "." in text and text.isascii():  # salem-gazette.example/news/sheds
        return True
    if regex("no-title opening").match(text) or text.endswith(("___", *_OWNERS)):
        return True
    shot = _SHOT.fullmatch(text) if ". " in text[-50:] and len(text) <= 140 else None
    if shot is not None and is_given(shot["given"]):
        return True
    opening = text[:LABEL]
    wide = not text.isascii() and "：" in opening
    if (wide or ":" in opening) and (wide or any(map(str.isdigit, text[-20:]))) and _is_a_labelled_day(text):
        return True
    if text[-3:-2] == ":" and "\u3040" < text[-7:-6] < "\ua000":  # an entry of a ticker: 港の火事 20:02
        return True
    closed = text[-1] in ")）"
    if closed and text[0] in "◆◇" and "日・" in text[-12:]:  # the head of a match: ◆決勝 川高3―1森高(5日・球場)
        return True
    if closed and ("。（" in text[-16:] or "。(" in text[-16:]):  # a caption and who gave the picture
        return True
    if closed and text.endswith(("(Druckversion)", "(Druckansicht)", "(Print version)")):
        return True
    if "reports " in text and regex("reported").search(text):
        return True
    return "://" in text or (_MAY_BE_NONE.search(text) is not None and _is_none(text))


_MAY_BE_NONE = pattern(r"[\d./]")


def _is_none(text: str) -> bool:
    """The same of a line with figures, a stroke, or a name glued to a full stop."""
    ends = text[-1].isdigit() and ("°" in text or "-" in text[-9:] or text[-3:-2] == ":")
    return (
        (ends and regex("figures").search(text) is not None)
        or (_LONG_NUMBER.search(text) is not None and regex("telephone").search(text) is not None)
        or (text[0].isdigit() and regex("while").fullmatch(text) is not None)
        or (text.endswith(" ago") and regex("age").search(text) is not None)
        or (" / " in text and regex("supplied").search(text) is not None)
        or ("." in text and regex("owned").search(text) is not None)
    )


_LONG_NUMBER = pattern(r"\d\d\d[ .-]\d{4}")


_PAPERS_NAME = pattern(
    r"(?:Neue |Die )?[A-ZÄÖÜ]\w+(?:er|en?) (?:[A-ZÄÖÜ][\w-]* ?){0,2}(?:[Zz]eitung|Allgemeine|Nachrichten"
    r"|[Aa]nzeiger|blatt|"
    r"[Rr]undschau|[Kk]urier|[Pp]ost|Presse|Volksstimme|Bote|Merkur|Stimme|Neueste|Echo)(?: [A-ZÄÖÜ][\w-]+){0,2}"
    r"(?: \([A-ZÄÖÜ][^()]{2,30}\))?|"
    r"Der Standard|(?:(?:El|La|Las|Los|Le) )?(?:Diario|Voz|Periódico|Nación|Vanguardia|Razón|Mundo|País|Universal"
    r"|Heraldo|Correo|Norte|"
    r"Comercio|Tribuna|Gaceta|Opinión|Provincia|Verdad|Prensa|Jornada|Tiempo|Espectador|Milenio|ABC|Journal|Figaro"
    r"|Devoir|"
    r"Soleil|Presse|Voix|Croix)(?: (?:de(?:l| la"
    r"| los)? )?[A-ZÁÉÍÓÚ][\w-]+){0,2}(?: - [A-Z]\w+)?(?: \([\w ªº]{2,30}\)){0,2}",
    signs=(
        "zeitung", "allgemeine", "nachrichten", "anzeiger", "blatt", "rundschau", "kurier", "post", "presse", "stimme",
        "bote", "merkur", "neueste", "echo", "der standard", "diario", "voz", "periódico", "nación", "vanguardia",
        "razón", "mundo", "país", "universal", "heraldo", "correo", "norte", "comercio", "tribuna", "gaceta", "opinión",
        "provincia", "verdad", "prensa", "jornada", "tiempo", "espectador", "milenio", "abc", "journal", "figaro",
        "devoir", "soleil", "voix", "croix",
    ),
)  # fmt: skip


def is_a_papers_name(text: str) -> bool:
    """Whether a line is a paper, with its edition, as an archive heads each page: `Moorstedter Zeitung (Land Nord)`."""
    return len(text) <= 60 and text.count(" ") <= 6 and _PAPERS_NAME.fullmatch(text) is not None


def has_no_capitals(letter: str) -> bool:
    """Whether a letter is Arabic, Indian or Korean: with a full stop at its end a line of them is a sentence."""
    return "\u0600" <= letter <= "\u0dff" or "\uac00" <= letter <= "\ud7af"
