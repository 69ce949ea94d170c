"""Captions above a story, told from running text and titles by a picture's credit, a copy, what stands around them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from clipper.extraction.credit.pictures import is_picture
from clipper.extraction.page.scripts import is_western
from clipper.extraction.page.signs import holds
from clipper.extraction.page.storedday import STORED_DAY
from clipper.patterns import pattern

if TYPE_CHECKING:
    from clipper.extraction.page.reading import Line
    from clipper.extraction.tables.agencies import Agencies

TITLED = 40
"""Lines below a page's own title within which it stands again as the article's."""
CUT = 25
"""Letters of the shortest beginning of a title that a page cut."""
CUT_ABOVE = 60
"""Lines above a whole title within which it stands cut."""
_CREDIT = pattern(r"(?:© ?(?!\d)|(?:Foto|Bild|Photo|Image|Imagen|Crédito?|Quelle)s?\s?[:©])\s?[^\W\d_]")
"""The beginning of a picture's credit; `© 2020` begins a copyright."""
_CREDIT_BEHIND = pattern(
    r"[.!?’”)] ?(?:Photo(?:graph)?|PHOTO|Foto|Picture|Image|Credit|Illustration)s?(?: credit)?\s?(?:[:/]|by) ?"
    r"[^.!?]{3,60}\Z"
)
"""The credit behind a caption's last sentence: `The bridge in May. Photograph: Ann Example/Example Images`."""
_KOREAN_DAY = pattern(r"\d{4}\.\s?\d\d?\.\s?\d\d?\.?\s[\w.+-]{2,30}@[\w.-]{4,40}(?:\s\*.*)?\Z")
_KOREAN = pattern(r"\s+[\[(][\uac00-\ud7af]{2,6}\s?=")


def is_korean(text: str, start: int) -> bool:
    """Whether a Korean agency's caption stands above its story, begun like it, with the picture's day and an address.

    `[서울=강물뉴스] 홍길동 기자 = 다리가 보인다. 2020.01.05. hong@example.com`, below it `[서울=강물뉴스]김갑돌 기자 =`
    """
    if text[start] not in "[(" or not "\uac00" <= text[start + 1 : start + 2] <= "\ud7af":
        return False
    end = text.find("\n", start)
    if end < 0 or _KOREAN.match(text, end) is None:
        return False
    return _KOREAN_DAY.search(text, max(start, end - 90), end) is not None


_TAKEN = pattern(r"[、，,・。\s][^、，。\d]{2,16}(?:撮影|写す|[摄攝])[）)]?\Z")
"""Who took the picture, behind its day: `=川町で2020年1月5日午後1時2分、田中太郎撮影`."""
_BRACKETED = pattern(r"\.? \([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2}(?: ?/ ?[A-Z][^()]{2,30})?\)")
"""The photographer behind the picture's day: `The ferry in Salem, Jan. 5, 2020 (Ann Example)`."""
_SMALL = pattern(r"(?<!\S)(?!published|posted|from|the|and|for|with)[a-z]{3,}(?=[ ,])")
"""A word of what a picture shows, which a paper's name has not."""
_AGENCIES_BEFORE = ("REUTERS/", "EPA/", "EPA-EFE/", "AFP/", "EFE/", "ANSA/", "AP/", "dpa/", "Getty Images/", "/뉴스1")
"""Whose photographer stands behind a stroke and the picture's day: `… in Salem, Jan. 5, 2020. REUTERS/Ann Example`."""
_WHERE = pattern(r"[＝=][^＝=、。\s]{2,20}で\Z")  # 橋を渡る人たち=川町で2020年1月5日、AP
_SHOWN = 6
"""Characters of the shortest caption before the sign in front of its day: `橋を渡る人たち＝2020年1月5日、川町市`."""
_SHOWS = 20
"""Letters of the shortest words that say what a picture shows."""


def is_day_of_a_picture(before: str, after: str) -> bool:
    """Whether the words around a date in its line say that a picture was taken then."""
    shows = len(before) >= _SHOWS and before.rstrip()[-1:] != ":" and _SMALL.search(before) is not None
    if shows and after[-1:] == ")" and _BRACKETED.fullmatch(after) is not None:
        return True
    if "/" in after[:16] and after[:16].lstrip(". ").startswith(_AGENCIES_BEFORE):
        return True
    signed = before[-1:] in ("＝", "=") and len(before) > _SHOWN and (before[-1] == "＝" or after[:1] in ("、", "，"))
    if signed or (before[-1:] == "で" and _WHERE.search(before) is not None):
        return True
    return after.startswith(("撮影", "に撮影", "拍攝", "拍摄")) or (
        after[-3:].rstrip(")）").endswith(("撮影", "写す", "摄", "攝")) and _TAKEN.search(after[-40:]) is not None
    )


def is_caption_again(lines: list[Line], number: int) -> bool:
    """Whether a sentence is printed twice above a story, as captions are with the words for their pictures."""
    above, text = lines[number - 1].text, lines[number].text
    if not (text.endswith(above[-60:]) and text.endswith(STORED_DAY.sub("", above))):
        return False
    return any(below.weight >= 70 and below.ends_sentence for below in lines[number + 1 : number + 7])


def is_printed_twice(text: str) -> bool:
    """Whether a line is a caption with its credit, and the same again: `Boats in Salem, May 5. (AP) Boats in …`."""
    if text[-1] != ")":
        return False
    text = STORED_DAY.sub("", text)
    half = len(text) // 2
    return half >= 40 and text[half - 1] == ")" and text[half + 1 :] == text[:half]


def is_credited(lines: list[Line], number: int) -> bool:
    """Whether a picture's credit follows a sentence above a story: `© Example`, `Foto: Ann Example`; a caption."""
    after = lines[number + 1] if number + 1 < len(lines) else None
    if after is None or after.gap > 2 or len(after.text) > 60 or _CREDIT.match(after.text) is None:
        return False
    return any(below.weight >= 70 and below.ends_sentence for below in lines[number + 2 : number + 8])


_NUMBERED = pattern(r"epa(?:select(?:ed)?)?(?: epa)?\d{8} [A-Z]")
"""The number of a picture with which an agency's caption begins: `epa01234567 The bridge in Salem`."""


def is_numbered(text: str) -> bool:
    """Whether a line is an agency's caption, which begins with the number of its picture."""
    return text[:3] == "epa" and _NUMBERED.match(text) is not None


def is_above_the_title(lines: list[Line], number: int) -> bool:
    """Whether a line is no sentence of the story: a credited caption, or a breadcrumb with the title that is cut."""
    text = lines[number].text
    if text.endswith(("...", "…")) and len(text) >= 50:
        words = text.rstrip(".…")[-30:]
        if any(words in below.text for below in lines[number + 1 : number + 4]):  # InicioLocalLas cofradías del...
            return True
    asks = text.rstrip("\"'”’")[-1:] in ("?", "!") and "? " not in text and ". " not in text
    if asks and any(other.text.endswith(text) for other in lines[number + 1 : number + TITLED]):
        return True  # the page's own title, and further down the article's
    return is_credited(lines, number)


_SENTENCE = 60
"""Characters of the shortest line with a full stop that is no title."""


def is_whole_of_a_cut(lines: list[Line], number: int) -> bool:
    """Whether a page printed the line before, cut after some words: `Sheds of the harbour burn and…`."""
    text = lines[number].text
    if text[-1] == "." and len(text) > _SENTENCE:
        return False  # a standfirst, cut, above the story that begins with it
    for line in lines[max(0, number - CUT_ABOVE) : number]:
        if line.text[-1] == "…" and len(line.text) > CUT and text.startswith(line.text.rstrip("…. ,")):
            return True
    return False


def is_a_printed_title(lines: list[Line], number: int) -> bool:
    """Whether a line is a title however much it looks like a sentence: in a list with days, or cut further up."""
    asks = lines[number].text[-1] in "?!" and _is_between_days(lines, number)
    return asks or is_whole_of_a_cut(lines, number)


_OF_A_PICTURE = pattern(
    r"(?:FILE [-–] )?In this (?:\w+ )?(?:\w+ )?(?:file )?(?:photo|photograph|image|picture|frame|video)\b",
    signs=("n this ",),
)


def is_of_a_picture(text: str) -> bool:
    """Whether a line says what a picture shows, as captions do: `In this photo taken on Monday, boats …`."""
    return _OF_A_PICTURE.match(text) is not None


def _is_between_days(lines: list[Line], number: int) -> bool:
    """Whether a short line that ends in digits stands above and below: a question in a list of dated titles."""
    if not 0 < number < len(lines) - 1:
        return False
    beside = (lines[number - 1].text, lines[number + 1].text)
    return all(len(text) <= 32 and text[-1].isdigit() and text[0].isdigit() for text in beside)


def ends_credited(lines: list[Line], number: int) -> bool:
    """Whether a line above running text is a caption: a picture's credit follows its last sentence."""
    text = lines[number].text
    if (text[-1] in ".!?" or lines[number].ends_sentence) and "PHOTO: " not in text[-60:]:
        return False
    if not holds(text[-90:], (":", "/", "by")) or ("Foto: " in text[-60:] and number > 3):
        return False
    if _CREDIT_BEHIND.search(text, max(0, len(text) - 90), len(text) - text.endswith(".")) is None:
        return False
    return any(one.weight >= 100 or (one.weight >= 70 and one.ends_sentence) for one in lines[number + 1 : number + 16])


_IN_CAPITALS = pattern(r"[a-záéíóúñ\d.)] [-–] [A-ZÁÉÍÓÚÑ]{2}[^a-z]{2,60}\Z")


def is_signed_in_capitals(lines: list[Line], number: int) -> bool:
    """Whether a line is a caption with its owner in capitals, as a Spanish agency's page has it above its dateline.

    `Police in the harbour of Salem - TOWN HALL`, and below it `SALEM, 5 Ene. (EUROPA PRESS) -`.
    """
    if number + 1 >= len(lines) or "(EUROPA PRESS)" not in lines[number + 1].text[:70]:
        return False
    return _IN_CAPITALS.search(lines[number].text) is not None


_BRACKET = pattern(r" \((?:Foto|Bild|Photo|Image|Imagen|Quelle)s?\s?[:©]")


def is_credited_elsewhere(lines: list[Line], number: int) -> bool:
    """Whether the line stands near it again, with a picture's credit behind it: `Boats in Salem (Foto: Example)`."""
    text = lines[number].text
    length = len(text)
    if length < 20:
        return False
    for line in lines[max(0, number - 4) : number + 5]:
        other = line.text
        if len(other) > length and other[length] == " " and other.startswith(text) and _BRACKET.match(other, length):
            return True
    return False


_PATTERNS = {
    "bracketed": r"\(([^()]{2,40})\)",
    "credit": r"\b(?:photos?|fotos?|images?|bild(?:er)?|pictures?|pics?|imagen|credits?|file|video|"
    r"archiv\w*)\s?(?:[:/(]|by\b|credits?\b|courtesy|tomada de|cortesía"
    r"|de archivo)|[/(]\s?(?:getty|photo|foto|file|reuters|ap|afp|dpa|epa)|"
    r"getty images",
    "caption": r"\bap photo\b|"
    r"\b(?:pictured|is seen|are seen|poses? (?:for|with)|seen here|file photo|صورة أرشيفية|أرشيفية\Z|"
    r"in this (?:photo|image|"
    r"picture)|\(?[lr]-[rl]\)?|"
    r"speaks (?:at|during|to)|photo(?:graph)? by|picture by|image source)\b",
    "placed": r"\((?:left|right|centre|center|[lrc])\)|"
    r"\bfrom (?:top |bottom |far )?(?:left|right)[:;,]|, (?:far |second from )?(?:left|right|centre|center), ",
    "placed elsewhere": r"[（(](?:左|右|中央)[）)]|[＝=]\d{1,2}日|"
    r"(?:たち|さん|(?<!容疑者)(?<!被告)ら|児童|生徒|選手|職員|参加者|関係者)[＝=][^＝=\s]{2,24}\Z",
    "caption elsewhere": r"(?:人たち|人々|親子連れ|参加者)[（(][^()（）\d]{2,24}[)）]\Z|['’”\s](?:캡처|캡쳐)\Z|"
    r"[＝=][^＝=\s]{2,24}撮影\Z|[（(][^（()）]{0,24}(?:[摄攝]|撮影|提供|"
    r"(?:資料|资料|示意|[档檔]案)[照图圖片])[）)]\W*\Z|"
    r"[。！？」](?:[图圖]\s?[／/]\s?[^。]{2,20}|\s{0,3}[\u4e00-\u9fff]{2,5}社)\Z|[（(](?:[图圖]|照片|写真|攝影|摄影)[^（()）]{0,4}[／/:：＝=][^（()）]{1,40}[）)]\W*\Z|(?:(?<![拍航])[摄攝]|(?:[）)]|[社報者])[\u4e00-\u9fff]{0,6}傳真)(?:\s\d{2,3}年\d{1,2}月\d{1,2}日)?\Z",
    "picture elsewhere": r"\A\W{0,2}(?:写真|图片|圖片|图源|사진)(?![展集部家館帖班전집첩관])|"
    r"(?:写真|图片|圖片|图源|사진)\s?(?:[\d①-⑨]{0,2}\s?[:：=＝/／は、)）]|来源|來源|提供|撮影|说明|說明|제공|출처|\Z)|사진(?:은|\s?\|)",
    # … en el puerto. - EJEMPLO - Archivo   … en el puerto (Salem). / Ana Ejemplo   … en el puerto / E.P.
    "filed picture": r"Archivo - |Im(?:agen|ágenes) del? [^|]{9,200} \| (?:(?:[A-Z][\w.’'-]+ ?){2,4}|[A-Z]+)\Z|"
    r"[^/]{9,400} / [A-Z][\w .]{2,40} via [A-Z]\w+(?: \w+){0,2}\Z|"
    r"[^/]{20,}(?:[.”\")]\.? [-/] [A-ZÁÉÍÓÚÑ][\w.’'@-]+"
    r"(?: (?:de |del |la )?[A-ZÁÉÍÓÚÑ(][\w.’')@-]*){0,4}(?: - Archivo)?|\s/ [A-Z]\.[A-Z]\.|"
    r"[a-zß-ÿ)] - [A-ZÀ-Þ][\w.’'-]+(?: (?:d[aeo]s? )?[A-ZÀ-Þ][\w.’'-]+){1,2}/[A-ZÀ-Þ][\w .-]{2,30})\Z",
    # The bridge in Salem was closed on Monday. (Ann Example)
    "signed picture": r".{20,}[.!?] ?\( ?[A-ZÀ-Þ][\w.’'-]+(?:(?: [A-ZÀ-Þ][\w.’'-]+){1,3}|(?= ?/ ?[A-ZÀ-Þ]))"
    r"(?: ?/ ?(?:[Tt]he )?[A-ZÀ-Þ][\w.’' -]{2,40})?\)\Z",
    # Ann Example, Finance Minister
    "office holder": r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}, (?:the )?(?:(?:[A-Z][\w’'-]+|of|for|and|the) ){0,4}"
    r"(?:Minister|President|Chairman|Chairperson|Governor|Secretary|Speaker|Leader|Commissioner|Director|Spokesperson"
    r"|Ambassador|Mayor|Senator)(?: (?:of|for) [A-Z][\w’'-]+(?: (?:and )?[A-Z][\w’'-]+){0,4})?",
    # The bridge in Salem. [Courtesy]   … in Salem. [Ann Example, Gazette]
    "framed picture": r".{20,}[a-z\d][.!?”] \[[A-Z][\w.’'-]+(?:,? [A-Z][\w.’'-]+){0,4}\]\Z",
    # The bridge in Salem was closed on Monday. s7   … on Monday. ann example
    "signed small": r".{40,}[a-zà-ÿ]{2}(?<!Bros|Corp)(?<!Inc)[.)»”] [a-zà-ÿ][a-zà-ÿ\d]{1,11}(?: [a-zà-ÿ]{3,12}){0,2}\Z",
    # The bridge in Salem at night Ann Example/Reuters
    "taken for": r"[a-zß-ÿ]{2}[.’”)]? [A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){1,3} ?/ ?[\w ]{2,20}\Z",
    # The bridge in Salem, January 5, 2020. REUTERS/Ann Example/File Photo
    "taken by": r".{12,}[\w.,!?”’)] REUTERS ?/ ?[A-Z][a-z’'-]+(?: [A-Z][\w.’'-]+){0,3}(?:/[A-Z][\w ]{2,30})?\.?\Z",
    "agency glued": r"[a-zà-öø-ÿ\d.](?:EFE|AFP|REUTERS|EUROPA ?PRESS|ANSA)\Z",
    "picture": r"\W{0,2}(?:photos?|photographs?|images?|pictures?|pics?|credits?)\s?(?:credits?\s?)?"
    r"(?::|\||by\b|courtesy)|(?:foto(?:s|credit)?|fotografía|bild(?:er|quelle|rechte)?|imagen|crédito)\s?:",
    "rubric": r"in (?:pictures|photos|pics|images|photographs|maps|charts|graphics|videos?): (?=\S+ \S+ \S+ \S)",
    "told behind": r"(?<= )(?!courtesy|via|by|from|of|and)[a-z]{2,}\b",
    "rubric behind": r"(?i)(?<=\w)\s?\((?:in|with)? ?(?:pictures|photos|pics|images|photographs|videos?|graphics)\)\Z",
    "credited": r"\s[-–|/]?\s?(?:credits?|fotos?|bild|imagen|crédito|fotografía)\s?:\s?\S.{0,40}\Z|"
    r"[.!?’”)]\s?(?:photograph|photo|picture|image|quelle)s?\s?(?::|by\b)\s?\S.{0,60}\Z|"
    r"(?:[.!?”\"]|\s[-–—])\s?(?:photo |image )?credits?\s?:\s?\S.{0,40}\Z",
    "rights reserved": r"(?<=[.!?]) \(?dr\)?\Z",  # … dans le port. (DR)
    "paper's photo": r"[a-z\d][.!?’”)] (?:\| )?(?:[A-Z][\w.]+ ){1,2}[Pp]hotos?\Z",
    "photographer": r"[a-z\d][.”\"’] [A-Z]{3,}(?: [A-Z][A-Z.]*){1,2}(?: \([a-z]{2,4}\))?\Z",
}  # fmt: skip
_EASTERN_PICTURES = ("写真", "图片", "圖片", "图源", "사진")
_FILES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ". archivo", "/archivo")
_PICTURE_AGENCIES = (
    "/Reuters", "/REUTERS", "/AP", "/AFP", "/EPA", "/DPA", "/dpa", "/PA", "/EFE", "/ANSA", "/AAP", "/Getty",
    "/NurPhoto", "/Shutterstock", "/Alamy", "/Bloomberg", "/Press", "/Images", "/Wire", "/Zuma", "/ZUMA", "/Imago",
)  # fmt: skip
_GLUED_AGENCIES = ("EFE", "AFP", "REUTERS", "PRESS", "ANSA")
_CAPTION_SIGNS = ("photo", "picture", "seen", "pose for", "pose with", "poses ", "in this ", "-l", "-r", "speaks ",
                  "image", "أرشيفية")  # fmt: skip
_SIDES = ("left", "right", "cent", "(l)", "(r)", "(c)")
_STOPS = (". ", ") ", "» ", "” ")
_CREDITED_SIGNS = ("credit", "crédito", "foto", "bild", "imagen", "photo", "picture", "image", "quelle")
"""What is in every line that the pattern of the same name finds: a cheap test, for most lines have none of them."""


@cache
def _regex(name: str) -> re.Pattern[str]:
    return pattern(_PATTERNS[name])


def opens_picture_credit(text: str) -> bool:
    """Whether a line begins as the credit of a picture: `Image: Ann Example`, `Photo by Ann Example`."""
    return _regex("picture").match(text.lower()) is not None


def is_caption(text: str, agencies: Agencies) -> bool:
    """Whether a line is a picture's caption or credit: it names a photographer, a picture agency, who is where.

    In a line of many words `image` or `video` may be what the story tells of; then a mark of a credit is asked for.
    """
    marked = not (text.isascii() and text.replace(" ", "").isalnum())
    if marked and text[-1] == ")" and (rubric := _regex("rubric behind").search(text)):
        text = text[: rubric.start()]  # Tens of thousands march (in pictures)
    low = text.lower()
    if low.startswith(("video: ", "watch: ")) and len(text.split()) > 4 and _regex("told behind").search(text, 7):
        text, low = text[7:], low[7:]  # VIDEO: How the harbour sheds burnt
    if low.startswith("in ") and (rubric := _regex("rubric").match(low)):  # In pictures: Tens of thousands march
        text, low = text[rubric.end() :], low[rubric.end() :]
    if (
        (marked and _is_credited(text, low))
        or (holds(low, _CAPTION_SIGNS) and _regex("caption").search(low))
        or (text.endswith(_GLUED_AGENCIES) and _regex("agency glued").search(text))
        or (len(text) > 60 and text.endswith((" File", " file photo", " File photo")))
    ):
        return True
    if is_picture(text):
        if holds(text, _EASTERN_PICTURES):  # a title may tell of pictures, too: 写真展が開幕
            return _regex("picture elsewhere").search(text) is not None
        quoted = text[0] in "«„“" and text[-1] in "»“”"  # „Fotos sagen mehr als Worte“
        words = low.split()
        amid = len(words) > 3 and not any(holds(word, _CREDITED_SIGNS) for word in (words[0], words[-1]))
        if (len(words) <= 5 and not (quoted or amid)) or text[-1] in ".)" or _regex("credit").search(low):
            return True
    bracket = _regex("bracketed").search(text) if marked and "(" in text else None
    return bracket is not None and bool(agencies.named(bracket[1])) and len(bracket[1].split()) <= 4


def _is_credited(text: str, low: str) -> bool:
    """Whether a mark in a line, a full stop, a stroke or a bracket, divides its words from a credit or a side."""
    return (
        _is_signed(text)
        or low.endswith(_FILES)
        or (holds(low, "(,:;") and holds(low, _SIDES) and _regex("placed").search(low) is not None)
        or ((":" in low or "by" in low) and holds(low, _CREDITED_SIGNS) and _regex("credited").search(low) is not None)
        or (low.endswith(("dr", "dr)")) and _regex("rights reserved").search(low) is not None)
        or (low.endswith(("photo", "photos")) and _regex("paper's photo").search(text) is not None)
        or "©" in text
        or holds(low, ("/getty", "canadian press/"))
        or (not is_western(text) and _is_caption_elsewhere(text, low))
    )


def _is_signed(text: str) -> bool:
    """Whether a line ends with who took a picture, whom it was taken for or whom it shows."""
    long, last = len(text) > 60, text[-1]
    return (
        (holds(text, (" - ", " / ", " | ")) and _regex("filed picture").match(text) is not None)
        or ("/" in text and text.endswith(_PICTURE_AGENCIES) and _regex("taken for").search(text) is not None)
        or ("REUTERS" in text and _regex("taken by").match(text) is not None)
        or (last == ")" and (". (" in text or ".(" in text) and _regex("signed picture").match(text) is not None)
        or (last == "]" and " [" in text and _regex("framed picture").match(text) is not None)
        or (", " in text and len(text) <= 70 and _regex("office holder").fullmatch(text) is not None)
        or (long and holds(text[-42:], _STOPS) and last not in ".!?" and _regex("signed small").match(text) is not None)
        or (long and (last.isupper() or last == ")") and _regex("photographer").search(text) is not None)
    )


def _is_caption_elsewhere(text: str, low: str) -> bool:
    return _regex("caption elsewhere").search(text) is not None or _regex("placed elsewhere").search(low) is not None
