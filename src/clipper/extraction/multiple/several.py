"""Whether a text holds several clippings, also where nothing says where one ends and no rule would cut it."""

from __future__ import annotations

from itertools import pairwise

from clipper.extraction.dates import grammar
from clipper.extraction.multiple import divideditems, keyedrecords, listeditems, repeateditems, roundups, topics
from clipper.extraction.multiple.splitting import SMALLEST, looks_like
from clipper.extraction.page.signs import holds
from clipper.extraction.page.storedday import STORED_DAY
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

READ = 60_000
"""Characters from the start that are judged."""
ENTRIES = 4
"""Entries of the shortest list of results."""
LONGEST = 900
"""Letters of the longest entry of a list."""

LEAST = 400
"""Characters of the shortest page above its box of other stories."""
_MORE = pattern(
    r"(?mi)^[ \t]*(?:more|related|other|recommended)\b[^\n.:]{0,30} (?:articles|stories|headlines)[ \t]*:?[ \t]*$"
)
_PARAGRAPHS = pattern(r"\n[^\S\n]*\n\s*")
_BEFORE = r"(?m)^[ \t]*[\[【#*]{0,3}[ \t]?"
_BEHIND = r"[ \t]?[\]】*]{0,2}[ \t]?(?:[:：]|-(?=[ \t]))"
_TITLE = pattern(
    rf"{_BEFORE}(?P<label>Title|TITLE|title|Headline|HEADLINE|headline|Heading|HEADING|Titel|TITEL|Titre|TITRE|Título|"
    rf"TÍTULO|Titolo|TITOLO|Заголовок|标题|標題|题目|題目|タイトル|제목|العنوان|शीर्षक){_BEHIND}"
)
_OTHER = pattern(
    rf"{_BEFORE}(?:Date|DATE|date|time|link|url|source|text|data|Description|Article|Published|Source|SOURCE|Author|"
    r"AUTHOR|Byline|BYLINE|Text|TEXT|Body|BODY|Content|URL|Link|Section|Datum|Quelle|Autor|Fecha|Fuente|Auteur|Data|"
    r"Fonte|Дата|Источник|日期|时间|時間|来源|來源|作者|正文|内容|內容|日付|本文|날짜|출처|본문|"
    rf"التاريخ|المصدر|النص|الكاتب|तारीख|स्रोत){_BEHIND}"
)


def holds_several(text: str) -> bool:
    """Whether a reader would say that there are several articles in the text: as `auto` cuts it, by heads with the
    same labels again and again, as the list of a search's results, or by heads that each stand above a story.
    Subheadings of one article are no sign."""
    if looks_like(text) > 1:
        return True
    if (stored := STORED_DAY.match(text)) is not None:
        text = text[stored.end() :]
    if (box := _MORE.search(text, LEAST)) is not None:
        text = text[: box.start()]
    return (
        keyedrecords.are_several(text[:READ])
        or (keyedrecords.OPENS.match(text) is not None and _are_served(text[:READ]))
        or (not _is_live(text) and divideditems.are_several(text[:READ]))
        or _repeats_its_labels(text[:READ])
        or _ends_again(text[:READ])
        or _counts_again(text[:READ])
        or ("End of Document" in text and _NEXIS_END.search(text, 0, READ) is not None)
        or _is_a_list(text[:READ])
        or len(set(_FEED_END.findall(text[:READ]))) > 1
        or _is_signed_again(text[:READ])
        or _is_owned_again(text[:READ])
        or _is_announced(text[:READ])
        or _is_datelined_again(text[:READ])
        or _heads_again(text[:READ])
        or repeateditems.repeats_its_form(text[:READ])
        or listeditems.lists_entries(text[:READ])
        or (not _is_live(text) and (roundups.holds_items(text[:READ]) or topics.tells_of_different_things(text[:READ])))
    )


def _repeats_its_labels(text: str) -> bool:
    """Whether title after title is labelled, each with more labels and a text of its own behind it, or before it."""
    titles = list(_TITLE.finditer(text))
    if len(titles) < 2 or len({match["label"] for match in titles}) > 1:
        return False
    begins = [0, *(match.end() for match in titles)]
    ends = [match.start() for match in titles[1:]] + [len(text)]
    if not all(_OTHER.search(text, *span) for span in zip(begins, ends, strict=False)):
        return False
    behind = all(_tells(text, *span) for span in zip(begins[1:], ends, strict=True))
    return behind or all(_tells(text, begin, match.start()) for begin, match in zip(begins, titles, strict=False))


def _tells(text: str, start: int, end: int) -> bool:
    """Whether enough is told there for an article: a character that is no Latin letter says more."""
    told = text[start:end]
    return sum(map(len, told.split())) * (1 if told.isascii() else 3) >= SMALLEST


_END = pattern(
    r"(?m)^[ \t]*(?:Gale Document Number: ?\S|Dokumentnummer: ?\S|END OF DOCUMENT|(?:Load-Date|LOAD-DATE): [A-Z]|"
    r"National Library of Australia http|This article was distributed through the PressReader|"
    r"文章[编編][号號]\s?[:：]|"
    r"Copyright of [^\n]{3,160} is the property of |"
    r"Record(?: Number)?: [0-9A-F]{6,})"
)
"""The line with which Gale, Genios, Westlaw, Nexis, Trove, PressReader, WiseNews, EBSCO, NewsBank close an article."""
_END_SIGNS = ("Gale Doc", "Dokumentnummer", "END OF DOC", "oad-Date: ", "LOAD-DATE: ", "nla.gov.au", "PressR", "文章",
              "Copyright of ", "Record: ", "Record Number: ")  # fmt: skip
_NEXIS_END = pattern(r"Load-Date: [A-Z][a-z]+ \d\d?, \d{4}\s{0,4}End of Document(?=\s+\S)")
"""What closes an article of a Nexis export whose line ends were lost, above the next one."""


def _ends_again(text: str) -> bool:
    """Whether the closing line of a database stands there again and again, each below an article."""
    if not holds(text, _END_SIGNS):
        return False
    ends = [match.start() for match in _END.finditer(text)]
    parts = zip([0, *ends], ends, strict=False)
    return len(ends) > 1 and all(map(_is_told_in, (text[start:end] for start, end in parts)))


_COUNT = pattern(
    r"(?m)^[ \t]*\d[\d,.]* (?:words|Wörter|mots|palabras|palavras|parole|woorden)[ \t\r]*\n"
    r"[^\n]{0,12}\d[^\n]{2,24}\d{4}[ \t\r]*$"
)
"""The number of words and the day below it, as Factiva sets them above each article."""


def _counts_again(text: str) -> bool:
    """Whether Factiva's count of words stands above article after article, where their numbers were cut away."""
    counts = list(_COUNT.finditer(text)) if holds(text, (" words", " Wörter", " mots", " pala", " parole")) else []
    ends = [*(count.start() for count in counts[1:]), len(text)]
    return len(counts) > 1 and all(
        _is_told_in(text[count.end() : end]) for count, end in zip(counts, ends, strict=True)
    )


def _is_told_in(text: str) -> bool:
    """Whether a text is as long as a story; a letter that is Chinese says more."""
    return sum(map(len, text.split())) * (1 if text.isascii() else 2) >= STORY


_FEED_END = pattern(
    r"(?:The post|Der Beitrag|La entrada|L['’]article|L['’]articolo|O post|Het bericht) (?P<title>[^\n]{10,160}?) "
    r"(?:(?:first )?appeared(?: first)? on|erschien zuerst auf|(?:se publicó|aparece) primero en|"
    r"est apparu en premier sur|proviene da|apareceu primeiro em|verscheen eerst op) "
)
"""The sentence with which a blog's feed closes each entry."""
_SIGNED = pattern(
    r"(?m)^[ \t]*(?:(?:Interview |Kommentar )?[Vv]on|Por|Par|By) "
    r"(?P<name>[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){1,2})"
    r"(?: and(?: [A-ZÀ-Þ][\w.’'-]+){2,3})?(?: / [A-Z][\w ]{2,30})?[ \t]*$"
)
_SIGNS = ("\nVon ", "\nPor ", "\nPar ", "\nBy ")
TEASER = 700
"""Letters of the longest entry of a list of teasers, each with its writer below it."""


def _is_signed_again(text: str) -> bool:
    """Whether a page lists teaser after teaser, each with its writer on a line below it, and no whole article."""
    if len(text) > 20_000 or sum(map(text.count, _SIGNS)) < 3:
        return False
    signed = list(_SIGNED.finditer(text))
    if len({match["name"] for match in signed}) < 3:
        return False
    bounds = pairwise([0, *(match.start() for match in signed), len(text)])
    letters = [sum(map(len, text[start:end].split())) for start, end in bounds]
    letters = letters[letters[0] == 0 :]  # the first name stands above its teaser
    short = sum(count < 60 for count in letters[:-1])
    return max(letters) <= TEASER and (short == 0 or (short == 1 and len(letters) > ENTRIES + 1))


_OWNED = pattern(r"(?m)^[ \t]*(?P<notice>(?:©|Copyright |COPYRIGHT |\(c\) ?)[^\n]{12,200})$")
_OWNED_SIGNS = ("©", "Copyright ", "COPYRIGHT ", "(c)")


def _is_owned_again(text: str) -> bool:
    """Whether the same notice of rights closes story after story, each below a title of its own.

    A page may print it below its article and again at its end, and a weblog below a picture.
    """
    if max(map(text.count, _OWNED_SIGNS)) < 2:
        return False
    notices = list(_OWNED.finditer(text))
    first = notices[0]["notice"].strip() if notices else ""
    same = [match for match in notices if match["notice"].strip() == first]
    if len(same) < 2:
        return False
    parts = [text[start.end() : end.start()].strip("\n ") for start, end in pairwise(same)]
    heads = [part.partition("\n")[0].strip() for part in parts]
    return all(map(_may_be_title, heads)) and all(map(_is_story, [text[: same[0].start()], *parts]))


_TEASED = pattern(
    r"(?m)^[ \t]*(?P<title>[A-Z][^\n]{12,100}[^\s.,:;…])[ \t]*\n"
    r"[ \t]*[A-Z][A-Z .'-]{3,30}(?:, [A-Z][A-Za-z. ]{1,20})? [({](?:AP|UPI|CP|AAP|PA|AFP|Reuters|Special)[)}] "
)
_TEASED_SIGNS = ("(AP)", "{AP}", "(UPI)", "(CP)", "(AAP)", "(PA)", "(AFP)", "(Reuters)", "(Special)")


def _is_datelined_again(text: str) -> bool:
    """Whether a page lists title after title, each above the first words of its story with a wire's dateline."""
    if sum(map(text.count, _TEASED_SIGNS)) < 3:
        return False
    heads = list(_TEASED.finditer(text))
    if len({head["title"] for head in heads}) < 3 or heads[0].start() > LONGEST:
        return False
    bounds = pairwise(head.start() for head in heads)  # between two of them others may stand without a town
    return all(sum(map(len, text[start:end].split())) <= LONGEST for start, end in bounds)


_ANNOUNCED = pattern(r"(?m)^[ \t]*(?:[•*-][ \t]?)?(?P<entry>\[\d\d\] [^\n]{10,160}?)[ \t]*$")


def _is_announced(text: str) -> bool:
    """Whether a digest's numbered contents stand again as its heads, in their order: `[01] SHEDS BURN`."""
    if text.count("[01] ") != 2:
        return False
    found = [match["entry"] for match in _ANNOUNCED.finditer(text)]
    count = next((at for at in range(1, len(found)) if found[at] == found[0]), 0)
    again = found[count : 2 * count]
    return count > 1 and len(again) > 1 and again == found[: len(again)]


def _is_a_list(text: str) -> bool:
    """Whether nearly every paragraph is an entry of its own: title, the day with its hour, the first sentence."""
    entries = [part for part in _PARAGRAPHS.split(text) if len(part) >= 60]
    if len(entries) < ENTRIES or sum(map(len, entries)) > LONGEST * len(entries):
        return False
    dated = [_is_dated(entry) for entry in entries]
    return any(dated[:2]) and sum(dated) * 5 >= len(entries) * 4


def _is_dated(entry: str) -> bool:
    return any(
        found.year and found.day and found.clock is not None for found in grammar.find(entry, 0, min(len(entry), 320))
    )


_LIVE = pattern(r"(?mi)as it happened|^[ \t]*(?:latest posts|key posts|live (?:blog|updates))\b")
_LIVE_TITLE = pattern(r"(?i)\blive\b")
"""What says that the entries of a page are one article."""
STORY = 200
"""Letters of the shortest story below one of several heads."""
_HEAD = pattern(
    r"(?m)^[ \t]*(?P<title>[^\W\d_a-z\n][^\n]{14,139}|[\"'“‘][^\n]{14,139})[ \t]*\n(?:[ \t]*\n){0,2}[ \t]*"
    r"(?:(?:[A-Z][^\n,]{2,60}, )?(?:[A-Z][a-z]{2,5}day,? )?(?:[A-Z][a-z]{2,8}\.? \d\d?,?|\d\d?\.? (?:de )?\w{3,10}) "
    r"(?:de )?\d{4}\b[^\n]{0,20}\n(?:[ \t]*\n){0,2}[ \t]*)?"
    r"(?:(?P<by>(?:By|BY|Von|VON|Por|POR|Par|PAR|Di)"
    r"(?: [A-ZÀ-Þ][\w.'’-]+){2,4}(?:, [\w ]{2,30})?[ \t]*$)|(?P<source>Source: [A-Z][^\n]{2,60}$)|"
    r"(?P<town>[A-Z][A-Z .'-]{3,30}(?:, [A-Z][A-Za-z. ]{1,20})?(?:[,.] [A-Z][a-z]{2,8}\.? \d\d?)?"
    r"(?: \([A-Z][A-Za-z-]{1,20}\))?[ \t]?(?:--?|[–—])[ \t])|"
    r"(?P<place>[A-Z][A-Za-z.'-]{3,20}(?: [A-Z][A-Za-z.'-]{2,20})?)(?:, [A-Z][a-z]{2,8}\.? \d\d?)?:[ \t](?=[A-Z\"“])|"
    r"(?P<signed>[A-Z][\w .'()\[\]-]{2,60}, [A-Z][a-z]{2,8}\.? \d\d? \([A-Z]{2,6}\):?[ \t](?=[A-Z\"“])))"
)
_HEAD_SIGNS = (
    "\nBy ", "\nBY ", "\nVon ", "\nPor ", "\nPar ", "\nDi ", "\nSource: ", " - ", "-- ", "— ", "– ", ": ", "(ANI)",
    "(PTI)", "(IANS)",
)  # fmt: skip
"""One of these is in each head that a byline, a source or a dateline follows."""
_BOX = pattern(
    r"(?i)(?:more|other|also|related|latest|meer|ander|lees|mehr|weitere|auch|más|otras|también|mais|outras|plus|autres|"
    r"aussi|altre|anche) "
)
"""What opens the title of a page's box of other stories: `More from the harbour`."""
_WRAPPED = pattern(r"(?<=[^\n]{40}[^\s.!?:])[ \t]*\n(?=[^\s-])")
"""The end of a line of text that is wrapped at a fixed width."""


def _heads_again(text: str) -> bool:
    """Whether title after title stands above a byline, a source or a dateline of its own, each with its story.

    A live page's entries are signed too, but are one article; teasers of other stories are short or cut.
    """
    if sum(map(text.count, _HEAD_SIGNS)) < 2:
        return False
    if _is_live(text):
        return False
    titled = [head for head in _HEAD.finditer(text) if _may_be_title(head["title"])]
    for kind in ("by", "source", "town", "place", "signed"):
        heads = [head for head in titled if head[kind] and (kind != "place" or is_place(head["place"]))]
        if len({head["title"].casefold() for head in heads}) < max(2, len(heads)):
            continue
        ends = [head.start() for head in heads[1:]] + [len(text)]
        stories = [text[head.end("title") : end] for head, end in zip(heads, ends, strict=True)]
        stories[-1] += "."  # a text may be cut at its end
        before = text[: heads[0].start()]
        told = sum(len(line) >= 140 for line in before.split("\n"))
        if told <= 1 and before.count("\n\n") <= 12 and all(map(_is_story, stories)):
            return True
    return False


def _is_live(text: str) -> bool:
    return _LIVE.search(text, 0, 1_500) is not None or _LIVE_TITLE.search(text, 0, 160) is not None


def _may_be_title(words: str) -> bool:
    if _BOX.match(words) and len(words.split()) <= 6:
        return False
    if words.startswith(("More ", "Mehr ", "Meer ", "Más ", "Mais ", "Plus ")):  # Meer uit Binnenland
        return False
    return not words.rstrip("\"'”’ ").endswith((".", ",", ":", ";", "…")) and len(words.split()) >= 3


def _is_story(text: str) -> bool:
    """Whether two sentences or more follow a head, and none that a teaser cuts."""
    text = _WRAPPED.sub(" ", text)
    lines = [line.strip() for line in text.split("\n")]
    long = [line for line in lines if len(line) >= 60 and line[-1] in '.!?”")']
    cut = any(line.endswith(("…", "...", "…]")) for line in lines)
    return not cut and sum(map(len, long)) >= STORY and sum(line.count(". ") + 1 for line in long) >= 2


def _are_served(text: str) -> bool:
    from clipper.extraction.multiple import servicerecords

    return servicerecords.are_several(text)
