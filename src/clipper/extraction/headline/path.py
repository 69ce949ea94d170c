"""The headline below the path of its page: `Home » Leben » Die neue Brücke`, and `Die neue Brücke` again.

Or above its own lines, as the pages of Chinese papers print it: whole, and again broken up as in print.
"""

from __future__ import annotations

from clipper.extraction.byline.forms import BEHIND, Byline
from clipper.extraction.credit.creditlines import Credit
from clipper.extraction.credit.sources import is_named_paper
from clipper.extraction.headline.forms import is_a_papers_name
from clipper.extraction.headline.titles import Headline
from clipper.extraction.names import names
from clipper.extraction.page.furniture import is_furniture
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies, Named
from clipper.patterns import pattern

_MARKS = (" » ", " → ", " > ", " › ", " / ")
_LAST = pattern(r".* [»→>›/] (?P<title>[^»→›>]{8,}?)(?: ?(?:\.{3}|…))?")


def below_its_path(lines: list[Line], meta: set[int], end: int) -> Headline | None:
    """The line with which the path right above it ends; of one or two words only above its day and the story.

    A title below the day makes such words a section. Also the line below the pictures of a library's scanned article.
    """
    if (scanned := _below_its_images(lines)) is not None:
        return scanned
    if (marked := _behind_bare_marks(lines[:end])) is not None:
        return marked
    for at in range(1, min(end, len(lines))):
        path, line = lines[at - 1].text, lines[at]
        last = _LAST.fullmatch(path) if holds(path, _MARKS) else None
        if last is None or at in meta or not line.text.startswith(last["title"]):
            continue
        titled = any(lines[below].weight >= 30 for below in range(at + 2, end) if below not in meta)
        alone = line.text.count(" ") > 1 or (at + 1 in meta and not titled)
        if alone and (line.text == last["title"] or path.endswith((".", "…"))):
            return Headline(line.start, line.end, "headline: below its path")
    return None


def _behind_bare_marks(lines: list[Line]) -> Headline | None:
    """The title behind the marks of a path without its sections, as weblogs print it: `» » Sheds burn down in May`."""
    for line in lines:
        words = line.text.lstrip("» ") if line.text[:3] == "» »" and "«" not in line.text else ""
        if len(words) < SHORTEST or words.count(" ") < 3 or is_furniture(words):
            continue
        if words[-1] not in "»…" and " » " not in words:
            return Headline(line.end - len(words), line.end, "headline: below its path")
    return None


def at_its_end(lines: list[Line], end: int) -> Headline | None:
    """The title with which a path ends, where it stands nowhere else: `Home » Politics » Sheds burn in the town`.

    A section is shorter, or has no plain words.
    """
    for line in lines[:end]:
        last = _LAST.fullmatch(line.text) if holds(line.text, _MARKS) and line.text[-1] not in ".…" else None
        words = last["title"].split() if last is not None and not last["title"][-1].isdigit() else []
        plain = any(word.islower() and len(word) > 3 for word in words)
        if last is not None and len(last["title"]) >= SHORTEST and len(words) >= (4 if plain else 6):
            begin = line.start + last.start("title")
            return Headline(begin, begin + len(last["title"]), "headline: at the end of its path")
    return None


SHORTEST = 20
"""Letters of the shortest title that a path alone gives."""
_IMAGE = "Article image"


def _below_its_images(lines: list[Line]) -> Headline | None:
    """The title right below a library's two pictures or more of the article: New Zealand's old papers."""
    last = max([at for at, line in enumerate(lines) if line.text == _IMAGE], default=0)
    if last < 1 or lines[last - 1].text != _IMAGE or last + 1 >= len(lines) or len(lines[last + 1].text) > 160:
        return None
    return Headline(lines[last + 1].start, lines[last + 1].end, "headline: below its images")


_SITE = pattern(
    r"\s?[|｜│_]\s?[\u4e00-\u9fff]{2,8}(?:新聞|新闻|[网網报報社台]|頻道|频道|電視|电视)(?:\s?\d{8})?\Z"
    r"|\s?分享[到至]\s?[:：]?\Z"
    r"|-(?:Yahoo!奇摩|新浪|搜狐|网易|腾讯)[\u4e00-\u9fff]{0,4}\Z",
    signs=("|", "｜", "│", "_", "分享", "-"),
)
"""What a site adds to its page's title: `舊橋重新開放│晨江新聞 20200105`."""


_HOUSE = pattern(
    r"\s?[(（](?P<house>[\u3040-\u9fffA-Za-zー・]{0,8}"
    r"(?:新聞(?:社|オンライン)?|テレビ(?!番組|ドラマ|欄)[^()（）系]{0,6}|放送|通信社?|ニュース[\u4e00-\u9fff]{0,3}|NEWS|新報|日報|スポーツ|報知|オンライン))[)）]\Z"
)
"""Whose story it is, behind a title as portals of Japan print it: `古い橋が閉鎖（川町新聞）`."""
BEHIND_THE_TITLE = "credit: behind the title (ja)"


_PORTAL = pattern(r"\s[-|｜]\sYahoo!ニュース\Z", signs=("yahoo!",))
"""A portal behind a title and its house: `橋の再開（時事通信） - Yahoo!ニュース`."""


def _without_its_portal(text: str, title: Headline | None) -> Headline | None:
    portal = _PORTAL.search(text, title.start, title.end) if title is not None and text[title.end - 1] == "ス" else None
    return title if title is None or portal is None else Headline(title.start, portal.start(), title.rule)


def house_behind(text: str, title: Headline | None, agencies: Agencies) -> Credit | None:
    """The house in a bracket behind a Japanese title."""
    title = _without_its_portal(text, title)
    end = title.end if title is not None else 0
    house = _HOUSE.search(text, max(0, end - 20), end) if title is not None and text[end - 1] in ")）" else None
    if (
        title is None
        or house is None
        or house.start() < title.start + 8
        or _KANA.search(text, title.start, end) is None
    ):
        return None
    only = agencies.exactly(house["house"])
    begin, stop = house.span("house")
    named = only.moved(begin) if only is not None else Named(house["house"], begin, stop, "JP")
    return Credit(begin - 1, stop + 1, (named,), BEHIND_THE_TITLE)


_KANA = pattern(r"[\u3040-\u30ff]")


_LINK = pattern(r"\[(?P<title>[^\[\]\n]{3,300})\]\([^()\s]{1,300}\)")


_NAMED = pattern(r"\s(?P<mark>[|–—»-])\s(?P<site>[^|–—»\n]{2,40})\Z")
_DOMAIN = pattern(r"(?:[\w-]+\.)+[a-z]{2,6}")
_OF_A_SERIES = frozenset(["Part", "Chapter", "Episode", "Volume", "Teil", "Parte", "Partie", "Folge"])
"""How what stands behind the title of one piece of several begins."""
_WHOLE, _SITE_WORDS = 5, 4
"""Words of a title, at least, and of the site's name behind it, at most."""


def without_the_house(text: str, title: Headline | None, author: Byline | None, agencies: Agencies) -> Headline | None:
    """The title without the house behind a stroke, as a browser shows it: `Sheds burn in the harbour | Salem Today`.

    Behind a bar words with capitals are one; behind a dash, which titles have too, only a known house, a paper's name,
    a site's address or what stands elsewhere in the text. `Ferry sinks - Reuters` names who said so. A column's writer
    is part of its title: `Why the board is wrong | Ann Example`.
    """
    if title is not None and author is not None and title.start <= author.start < title.end:
        return title
    while title is not None:
        match = _NAMED.search(text, max(title.start, title.end - 44), title.end)
        if match is None or len(text[title.start : match.start()].split()) < _WHOLE:
            return title
        site = match["site"]
        words = site.split()
        if _DOMAIN.fullmatch(site) is None and (
            len(words) > _SITE_WORDS
            or words[0] in _OF_A_SERIES
            or not all(word[0].isupper() or word in ("of", "and", "de", "&", "la") for word in words)
            or not (match["mark"] == "|" or _is_a_house(text, site, title.end, agencies))
        ):
            return title
        title = Headline(title.start, match.start(), title.rule)
    return title


def _is_a_house(text: str, site: str, end: int, agencies: Agencies) -> bool:
    """Whether words behind a title's dash name a paper or a station, or the page that names itself again below."""
    only = agencies.exactly(site)
    if only is not None:
        return only.kind != "agency"
    return is_named_paper(site) or (" " in site and f"\n{site}\n" in text[end:])


def without_its_site(text: str, title: Headline | None) -> Headline | None:
    """The title without the name of the site behind a stroke at its end, or the wire's mark: `Feuer im Hafen =`."""
    title = _without_its_portal(text, title)
    if title is not None and text[title.end - 2 : title.end] == " =":
        return Headline(title.start, title.end - 2, title.rule)
    if title is not None and text[title.end - 1] == ")" and (link := _LINK.fullmatch(text, title.start, title.end)):
        return Headline(*link.span("title"), title.rule)  # [Harbour sheds burn](https://…)
    house = None if title is None or text[title.end - 1] not in ")）" else _HOUSE.search(text, title.start, title.end)
    if title is not None and house is not None and house.start() >= title.start + 8:
        return Headline(title.start, house.start(), title.rule)
    words = "" if title is None else text[title.start : title.end]
    before = words.partition(" | ")[0].rstrip()
    if title is not None and 8 <= len(before) < len(words) and _stands_alone(text, before, title.end):
        return Headline(title.start, title.start + len(before), title.rule)
    added = (
        _SITE.search(words)
        if words and (words[-1].isdigit() or words[-1] in ":：" or "\u4e00" <= words[-1] <= "\u9fff")
        else None
    )
    if title is None or added is None or added.start() < 8:
        return title
    return Headline(title.start, title.start + added.start(), title.rule)


def _stands_alone(text: str, words: str, begin: int) -> bool:
    """Whether words that name no site fill a line of the text's head below text[begin]."""
    if names.is_bare_desk(words) or names.is_paper(words) or is_a_papers_name(words):
        return False  # the site, in its menu
    at = text.find(f"\n{words}", begin, begin + 3_000)
    return at >= 0 and not text[at + len(words) + 1 :].partition("\n")[0].strip()


PIECES = 5
"""Lines, at most, over which a paper breaks a title up."""


def above_its_lines(lines: list[Line], meta: set[int], end: int) -> Headline | None:
    """A line that the next two lines or more repeat, piece by piece."""
    for at in range(min(end, len(lines) - 2)):
        line = lines[at]
        if at in meta or line.weight < 40 or not line.text.startswith(lines[at + 1].text):
            continue
        whole, pieces = "".join(line.text.split()), ""
        for below in range(at + 1, min(at + 1 + PIECES, len(lines))):
            pieces += "".join(lines[below].text.split())
            if pieces == whole and below > at + 1:
                return Headline(line.start, line.end, "headline: above its lines")
            if not whole.startswith(pieces):
                break
    return None


_BY = pattern(r"\s+(?:[Bb][Yy]|Von|Par|Por):?\s+\Z")


_BARRED = pattern(r" (?:\| |[-–—|] (?:By|Von|Por|Par) )\Z")


def without_its_writer(text: str, title: Headline | None, author: Byline | None) -> Headline | None:
    """The headline before the byline that stands behind it in the same line, if only with the day for a company."""
    if title is None and author is not None and author.rule == BEHIND:
        start = text.rfind("\n", 0, author.start) + 1
        by = _BY.search(text, max(start, author.start - 8), author.start)
        words = "" if by is None else text[start : by.start()].rstrip(" ,|-–—")
        whole = _TITLE <= len(words) <= _LONGEST and words[0].isupper() and not holds(words, (". ", ": ", " | "))
        return Headline(start, start + len(words), "headline: before its writer") if whole else None
    if title is None or author is None or not title.start < author.start < title.end:
        return title
    if author.rule != BEHIND:
        barred = _BARRED.search(text, max(title.start, author.start - 8), author.start)
        barred = barred if author.end == title.end else None
        return title if barred is None else Headline(title.start, barred.start(), title.rule)
    by = _BY.search(text, max(title.start, author.start - 8), author.start)
    return (
        title
        if by is None
        else Headline(title.start, title.start + len(text[title.start : by.start()].rstrip(" ,")), title.rule)
    )


_TITLE = 25
"""Letters of the shortest title before a bar and its writer."""
_LONGEST = 150


def is_behind_a_title(reading: Reading, author: Byline) -> bool:
    """Whether a bar alone parts a writer from a title in the same line: `Why the board is wrong | Ann Example`."""
    line = reading.lines[author.line]
    before = reading.text[line.start : author.start].rstrip()
    return author.end == line.end and len(before) >= _TITLE and before.endswith("|") and "|" not in before[:-1]
