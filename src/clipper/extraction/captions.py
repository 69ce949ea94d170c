"""Captions above a story, told from running text by what stands around them: a copy, a picture's credit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clipper.patterns import pattern

if TYPE_CHECKING:
    from clipper.extraction.reading import Line

TITLED = 40
"""Lines below a page's own title within which it stands again as the article's."""
CUT = 25
"""Letters of the shortest beginning of a title that a page cut."""
CUT_ABOVE = 60
"""Lines above a whole title within which it stands cut."""
_CREDIT = pattern(r"(?:© ?(?!\d)|(?:Foto|Bild|Photo|Image|Imagen|Crédito?|Quelle)s?\s?[:©])\s?[^\W\d_]")
"""The beginning of a picture's credit; `© 2020` begins a copyright."""
_CREDIT_BEHIND = pattern(
    r"[.!?’”)] ?(?:Photo(?:graph)?|PHOTO|Picture|Image|Credit|Illustration)s?(?: credit)?\s?(?:[:/]|by) ?[^.!?]{3,60}\Z"
)
"""The credit behind a caption's last sentence: `The bridge in May. Photograph: Ann Example/Example Images`."""
_KOREAN_DAY = pattern(r"\d{4}\.\s?\d\d?\.\s?\d\d?\.?\s[\w.+-]{2,30}@[\w.-]{4,40}(?:\s\*.*)?\Z")
_KOREAN = pattern(r"\s+[\[(][\uac00-\ud7af]{2,6}\s?=")
_STORED = pattern(r"\A[Dd]ate \d{4}-\d\d-\d\d\s+")


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


_TAKEN = pattern(r"[、，,・\s][^、，。\d]{2,16}(?:撮影|写す|[摄攝])[）)]?\Z")
"""Who took the picture, behind its day: `=川町で2020年1月5日午後1時2分、田中太郎撮影`."""


def is_day_of_a_picture(after: str) -> bool:
    """Whether the words behind a date in its line say that a picture was taken then."""
    return after.startswith(("撮影", "に撮影", "拍攝", "拍摄")) or (
        after[-3:].rstrip(")）").endswith(("撮影", "写す", "摄", "攝")) and _TAKEN.search(after[-40:]) is not None
    )


def is_caption_again(lines: list[Line], number: int) -> bool:
    """Whether a sentence is printed twice above a story, as captions are with the words for their pictures."""
    above, text = lines[number - 1].text, lines[number].text
    if not (text.endswith(above[-60:]) and text.endswith(_STORED.sub("", above))):
        return False
    return any(below.weight >= 70 and below.ends_sentence for below in lines[number + 1 : number + 7])


def is_printed_twice(text: str) -> bool:
    """Whether a line is a caption with its credit, and the same again: `Boats in Salem, May 5. (AP) Boats in …`."""
    if text[-1] != ")":
        return False
    text = _STORED.sub("", text)
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


def is_whole_of_a_cut(lines: list[Line], number: int) -> bool:
    """Whether a page printed the line before, cut after some words: `Sheds of the harbour burn and…`."""
    text = lines[number].text
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
    if lines[number].ends_sentence and "PHOTO: " not in text[-60:]:
        return False
    if _CREDIT_BEHIND.search(text, max(0, len(text) - 90), len(text) - text.endswith(".")) is None:
        return False
    below = lines[number + 1 : number + 16]
    return any(line.weight >= 100 or (line.weight >= 70 and line.ends_sentence) for line in below)


_IN_CAPITALS = pattern(r"[a-záéíóúñ\d.)] [-–] [A-ZÁÉÍÓÚÑ]{2}[^a-z]{2,60}\Z")


def is_signed_in_capitals(lines: list[Line], number: int) -> bool:
    """Whether a line is a caption with its owner in capitals, as a Spanish agency's page has it above its dateline.

    `Police in the harbour of Salem - TOWN HALL`, and below it `SALEM, 5 Ene. (EUROPA PRESS) -`.
    """
    if number + 1 >= len(lines) or "(EUROPA PRESS)" not in lines[number + 1].text[:70]:
        return False
    return _IN_CAPITALS.search(lines[number].text) is not None


_CREDIT_IN_BRACKETS = pattern(r" \((?:Foto|Bild|Photo|Image|Imagen|Quelle)s?\s?[:©]")


def is_credited_elsewhere(lines: list[Line], number: int) -> bool:
    """Whether the line stands near it again, with a picture's credit behind it: `Boats in Salem (Foto: Example)`."""
    text = lines[number].text
    if len(text) < 20:
        return False
    for line in lines[max(0, number - 4) : number + 5]:
        other = line.text
        if len(other) > len(text) and other.startswith(text) and _CREDIT_IN_BRACKETS.match(other, len(text)):
            return True
    return False
