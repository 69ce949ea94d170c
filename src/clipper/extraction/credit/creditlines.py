"""What a credit line is, and whether the story has ended where one stands."""

from __future__ import annotations

import re
from functools import cache

from clipper.extraction.credit.pictures import is_picture
from clipper.extraction.credit.supplierlist import names_only
from clipper.extraction.dates import grammar
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies, Named
from clipper.frozen import frozen
from clipper.patterns import pattern

OWNED = pattern(r"(?i)(?:©|ⓒ|\(c\)\s|copyright\b)")
"""How a notice of rights begins."""

CAPTION = 120
"""Letters of the longest sentence above the story that is a caption rather than a standfirst."""
AMID = 140
"""Characters of the shortest paragraph that holds no credit where others stand above and below it."""


@frozen
class Credit:
    """A credit line at text[start:end], who it names, and the rule; owners: the houses whose page it says it is."""

    start: int
    end: int
    agencies: tuple[Named, ...]
    rule: str
    owners: tuple[str, ...] = ()


@frozen
class NoCredit:
    """What looked like a credit line at text[start:end] and is none, with the reason."""

    start: int
    end: int
    rule: str
    reason: str


def closes(reading: Reading, number: int) -> bool:
    """Whether the story has ended at this line: none of the next lines is running text.

    Of a brief that is too short to read as running text notices alone stand below.
    """
    prose = reading.prose
    following = range(number + 1, min(len(prose), number + 3))
    if 0 < number < len(prose) - 1 and not any(prose):
        return all(OWNED.match(line.text) or _is_notice(line) for line in reading.lines[number + 1 :])
    return not any(prose[after] and not _is_notice(reading.lines[after]) for after in following) and any(
        prose[before] for before in range(max(0, number - 4), number + 1)
    )


def ends_below(reading: Reading, number: int) -> bool:
    """Whether the story ends at a supplier's own line: nothing follows it, or the box that presents him."""
    return closes(reading, number) or 0 < number == len(reading.lines) - 1 or _heads_its_box(reading, number)


def _heads_its_box(reading: Reading, number: int) -> bool:
    """Whether a sentence on a supplier follows his line, right below the story: `La Agencia EFE … es una agencia`."""
    lines, name = reading.lines, reading.lines[number].text
    if not (number and reading.prose[number - 1]) or len(name) < 7:
        return False
    below = number + 1
    below += below < len(lines) and lines[below].text == name
    told = lines[below].text[:100] if below < len(lines) else ""
    alone = name in told[: len(name) + 4] != name and not any(reading.prose[below + 1 : below + 4])
    return alone and holds(told, _PRESENTS)


_PRESENTS = (" es una ", " es la ", " ist eine ", " ist die ", " is an ", " is a ", " est une ", " è una ", " é uma ")


def stands_amid(reading: Reading, number: int) -> bool:
    """Whether the story goes on right below line `number`, which stands below its beginning."""
    below = number + 1
    return (
        reading.story < number
        and below < len(reading.prose)
        and reading.prose[below]
        and not _is_notice(reading.lines[below])
    )


def is_below_a_caption(reading: Reading, number: int) -> bool:
    """Whether one short sentence stands right above line `number`, both above the story: what a picture shows."""
    above = reading.lines[number - 1] if 0 < number < reading.story else None
    return (
        above is not None
        and reading.lines[number].gap <= 1
        and above.ends_sentence
        and not reading.prose[number - 1]
        and 12 <= above.weight <= CAPTION
        and above.text.count(" ") >= 3
        and above.text[-2:] != "m."  # 9:12 a.m.
        and not any(
            written.day and written.start < above.start + 16 for written in reading.dates(above.start, above.end)
        )
    )


_OF_A_PICTURE = pattern(
    r"\b(?:file|handout|undated|archive) (?:photo|picture|image|photograph)\b[^.!?]{0,60}[.!?]?\s*\Z",
    signs=("file ", "handout ", "undated ", "archive "),
)


def tells_of_a_picture(words: str) -> bool:
    """Whether a sentence ends by saying that it is a picture's: `Boats in Salem in this file photo.`"""
    return _OF_A_PICTURE.search(words[-140:]) is not None


ALONE = "credit: a line of its own"


def without_teasers(found: list[Credit], refused: list[NoCredit], reading: Reading) -> list[Credit]:
    """The credits without suppliers alone on their lines below the story, if others are, too: each has its teaser."""
    alone: list[Credit | NoCredit] = [item for item in found if item.rule == ALONE]
    alone += [no for no in refused if no.rule == ALONE]
    if len(alone) < 2 or not any(item.rule == ALONE for item in found):
        return found
    below = [item for item in alone if reading.line_at(item.start) > reading.story]
    apart = {reading.text[item.start : item.end] for item in below}
    lines = sorted(reading.line_at(item.start) for item in below)
    if len(apart) < 2 or lines[-1] - lines[0] < 3:
        return found
    behind = [item for item in below if reading.line_at(item.start) > reading.last_story]
    closing = behind[0] if len(behind) == 1 and lines[-2] < reading.last_story - 2 else None  # the others: of pictures
    return [item for item in found if item not in below or item is closing]


def is_of_a_title(reading: Reading, number: int) -> bool:
    """Whether line `number`, below the story, stands right below a title that is no part of it: another story's.

    Or among a page's keywords: words alone in their lines, without blank lines between.
    """
    if not reading.last_story + 1 < number < len(reading.lines):
        return False
    line, above = reading.lines[number], reading.lines[number - 1]
    if reading.prose[number - 1] or above.ends_sentence or line.gap > 1:
        return False
    apart = above.gap > 1 or reading.last_story + 2 < number  # else it may be the story's, cut before its full stop
    if apart and above.weight >= TITLE and above.text[0].isalnum() and _is_phrase(above.text):
        return not any(written.day for written in reading.dates(above.start, above.end))
    below = reading.lines[number + 1] if number + 1 < len(reading.lines) else None
    return below is not None and below.gap <= 1 and all(_KEYWORD.fullmatch(one.text) for one in (above, below))


def _is_phrase(words: str) -> bool:
    """Whether words are no mere names, row of a table or label: three, and a longer one in small letters."""
    if ":" in words or "：" in words or sum(map(str.isdigit, words)) > 4:
        return False
    if not words.isascii() and words[0] > "\u0400":
        return True
    parts = words.split()
    return len(parts) >= 3 and any(len(part) >= 4 and part.islower() for part in parts) and " by " not in words


_KEYWORD = pattern(r"[^\W\d_]{4,20}")
TITLE = 15
"""Letters of the shortest title of another story."""


def below_the_rights(reading: Reading, number: int) -> bool:
    """Whether other titles stand between the notice of rights that closes an article and a date: it is theirs."""
    begin = max(reading.last_story, number - 8)
    return any(OWNED.match(line.text) for line in reading.lines[begin : number - 1])


def _is_notice(line: Line) -> bool:
    """What reads as running text and is no story: a notice about rights, feeds or subscriptions; editors' initials."""
    return _notice().search(line.text) is not None or _initials().fullmatch(line.text) is not None


@cache
def _initials() -> re.Pattern[str]:
    return re.compile(r"[a-z]{2,5}(?:[/-][a-z]{1,5}){0,4}")


@cache
def _notice() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(?:copyright|all rights reserved|cookies?|subscri\w+|newsletter|sign up|"
        r"terms of (?:use|service)|privacy|feed|download the|follow us|edited by|"
        r"contributed to|reporting by|republish\w*|disclaimer|"
        r"the views expressed|join our|read more|click here|for the latest)\b|©|ऑटो-?\s?फीड|版权|版權|转载|轉載|無断"
        r"|^(?:previous|next) (?:article|post|story)|\b(?:kommentar(?:e|ieren)?|einloggen|anmelden|"
        r"abonnieren|comentarios?|suscr[ií]bete|commentaires?|s'abonner)\b"
    )


def outside_the_story(reading: Reading) -> list[int]:
    """The numbers of the lines but those of paragraphs of several sentences with paragraphs around them: half of most
    stories."""
    lines, prose, last = reading.lines, reading.prose, len(reading.lines) - 1
    return [
        at
        for at, line in enumerate(lines)
        if not (0 < at < last and prose[at] and prose[at - 1] and prose[at + 1] and _is_several_sentences(line.text))
    ]


def _is_several_sentences(text: str) -> bool:
    return (
        len(text) >= AMID
        and text.endswith((".", '."', ".”", ".'", ".’"))
        and text[text.rfind(" ") + 1 :][:1].islower()
        and ". " in text
        and text[0] not in "([*_-–—"
    )


_LINK = pattern(r"[^\n]{5,59}[^\s.!?。！？”\"’।…]\s?[(（][^()（）]{2,12}[)）]")


def is_among_links(reading: Reading, number: int) -> bool:
    """Whether a line and one beside it are titles with the house that each is from: `橋が開通(共同)`."""
    if _LINK.fullmatch(reading.lines[number].text) is None:
        return False
    beside = reading.lines[max(0, number - 1) : number] + reading.lines[number + 1 : number + 2]
    return any(_LINK.fullmatch(line.text) for line in beside)


def is_gallery(reading: Reading, number: int, agencies: Agencies) -> bool:
    """Whether two paragraphs above line `number` end with a supplier, too: `… in the harbour. AFP`, below pictures."""
    ends = [line.text.rstrip(".").rpartition(" ") for line in reading.lines[:number] if line.text[-1:].isupper()]
    return sum(before[-1:] in ".!?”" and agencies.exactly(last) is not None for before, _, last in ends) >= 2


def only_a_date(reading: Reading, start: int, end: int) -> bool:
    """Whether a date and nothing else stands in reading.text[start:end]."""
    found = next(grammar.find(reading.text, start, end), None)
    return found is not None and found.start == start and not reading.text[found.end : end].strip(" -–|,")


def beside_date_or_byline(reading: Reading, number: int) -> bool:
    """Whether a short line right above or below holds a date, or how long ago the text was published."""
    for other in (number - 1, number + 1):
        if 0 <= other < reading.split_at and len(reading.lines[other].text) <= 90:
            line = reading.lines[other]
            if line.text.endswith(" ago") and (
                (other < number and line.text.startswith(("Updated ", "Published ")))
                or (other > number and line.text[0].isdigit() and len(line.text) <= 16)
            ):
                return True
            found = reading.dates(line.start, line.end)
            if any(
                date.day and (date.year or len(line.text) <= 30) and not _is_told(line, date.start) for date in found
            ):
                return True
    return False


def _is_told(line: Line, day: int) -> bool:
    """Whether a day is in a sentence, as a caption's is: `Boats in the harbour on Monday, Jan. 5, 2020.`"""
    return line.text[-1] == "." and line.text[-2:] != "m." and day > line.start + 24


_DELIVERED = pattern(
    r"(?:(?P<name>[^\s\d].{1,28}?)\s)?(?:\d{4}/)?\d{1,2}/\d{1,2}\s?[(（][月火水木金土日][)）]\s?\d{1,2}:\d\d\s?配信"
    r"(?(name)|\s(?P<behind>[^\s\d].{1,28}))"
)
"""`港ニュース 1/5(日) 18:45配信`, `1/5(日) 18:45配信 港ニュース`: how a Japanese portal names whose text it is."""


def delivered(line: Line, agencies: Agencies) -> Credit | None:
    """The supplier before the day and hour at which a portal had its text, or behind them."""
    match = _DELIVERED.fullmatch(line.text)
    if match is None:
        return None
    name = match["name"] or match["behind"]
    if not match["name"] and (
        any(map(str.isdigit, name)) or holds(name, ("シェア", "コメント", "記事", "有料", "会員"))
    ):
        return None
    start = line.start + line.text.index(name)
    only = agencies.exactly(name)
    named = Named(name, start, start + len(name), "") if only is None else only.moved(start)
    return Credit(start, start + len(name), (named,), "credit: delivered")


_TEXT_AND_PICTURE = pattern(
    r"[(\[]?\s?(?:[Tt]ext|TEXT)\s?: ?(?P<body>[^:|;\n]{2,40}?)\s?[/|,;–-]\s?"
    r"(?:[Bb]ild(?:er)?|BILD(?:ER)?|[Ff]otos?|FOTOS?|[Ss]ymbolbild)\s?: ?[^:\n]{2,60}"
)


def text_and_picture(line: Line, agencies: Agencies) -> Credit | None:
    """`(Text: dpa / Bild: Ann Example)`: who wrote it and who took its picture, each with a label."""
    match = _TEXT_AND_PICTURE.fullmatch(line.text)
    named = [] if match is None else names_only(match["body"], agencies)
    if match is None or not named:
        return None
    moved = tuple(name.moved(line.start + match.start("body")) for name in named)
    return Credit(line.start, line.end, moved, "credit: text and picture")


_SITE_WITH = pattern(r"(?P<site>[A-ZÄÖÜ][\w.-]{3,20}) ?/ ?(?P<sign>[A-Za-z][\w-]{1,12})")


def site_with_supplier(reading: Reading, number: int, agencies: Agencies) -> Credit | None:
    """`Salemblick/dpa` right below the title: a site that the page names again, and so no photographer."""
    line = reading.lines[number]
    match = _SITE_WITH.fullmatch(line.text) if 0 < number < reading.story else None
    if match is None or reading.text.count(match["site"]) < 2:
        return None
    title = reading.lines[number - 1]
    if title.text.count(" ") < 3 or title.ends_sentence or reading.prose[number - 1]:
        return None
    only = agencies.exactly(match["sign"])
    if only is None or only.kind != "agency" or agencies.exactly(match["site"]) is not None:
        return None
    return Credit(line.start, line.end, (only.moved(line.start + match.start("sign")),), "credit: below the title")


_SHARE = pattern(r"(?:[-•*] )?(?:Share|SHARE|Print|Save|Listen)(?: (?:via|this|now|story|article))?")
"""A page's button between a headline and who wrote it."""


def is_in_a_writers_place(reading: Reading, number: int) -> bool:
    """Whether `The Associated Press`, in full, stands right between a headline and the story: no picture's credit.

    Or, in short too, in the line below `By Ann Example`.
    """
    at = number - 1
    if at > 0 and reading.lines[number].gap == 1 and reading.lines[at].text[:3] in ("By ", "BY "):
        return len(reading.lines[at].text) <= 60
    at -= at > 0 and _SHARE.fullmatch(reading.lines[at].text) is not None
    above = reading.lines[at] if at >= 0 else None
    return (
        above is not None
        and " " in reading.lines[number].text
        and not reading.prose[at]
        and not above.ends_sentence
        and len(above.text.split()) >= 4
        and not is_picture(above.text)
    )


def is_listed(reading: Reading, number: int) -> bool:
    """Whether a list point has others beside it and no date: outlets that the story counts up."""
    beside = [reading.lines[at].text for at in (number - 1, number + 1) if 0 <= at < len(reading.lines)]
    return any(text[0] in "•*+" for text in beside) and not beside_date_or_byline(reading, number)
