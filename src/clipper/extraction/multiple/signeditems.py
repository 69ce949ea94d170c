"""Items that each name whose news they are: an agency below a title, a paper behind them, who wrote them and when."""

from __future__ import annotations

from clipper.extraction.dateline.placenames import looks_like_place
from clipper.extraction.dates import grammar
from clipper.extraction.multiple.itemlines import ITEM, ITEMS, is_running, is_title, lines_of
from clipper.extraction.names.names import is_paper
from clipper.extraction.page.notices import is_notice
from clipper.extraction.tables.agencies import shipped
from clipper.extraction.tables.gazetteer import is_region
from clipper.patterns import pattern

ENTRIES = 4
"""Entries of the shortest list whose entries name who wrote them, or a state."""
STORY = 400
"""Letters below each of two titles with an agency's dateline: a page's link to another story says less."""
TITLE = 25
"""Letters of the shortest title of a story: `More from the region` is a page's own."""
REACH = 200
"""Letters of the longest line of fields, and of their part of a line in which the story goes on."""
LONGEST_LEAD = 300
"""Letters of the longest sentence above a list that tells what it is."""

_BY_AGENCY = pattern(
    r"(?:by [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2} )?(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,30}(?:, [A-Z][A-Za-z. ]{1,20})? )?"
    r"\((?P<sign>[A-Z][A-Za-z]{1,20}(?: [A-Z][a-z]+)?)\) ?(?:--?|[–—])[ \t]+(?=[^\W\d_]|[\"“‘'„])"
)
_BEHIND = pattern(r"[.!?”\"]\s{1,2}\((?P<paper>[A-ZÀ-Þ][^()\n]{2,39})\)(?: Enditem| Item)?\Z")
_DASHED = ("--", "—", "–", "- ", "• ", "* ")
_OFFICE = pattern(r"(?P<office>(?:[A-Z][a-z]+ ){1,2}(?:General|Treasurer|State|Governor|Police|Auditor))\b")


def are_signed(text: str) -> bool:
    """Whether item after item names whose it is, and nothing is told before the first."""
    sources = text.count("\nSource") > 1 or text.count("\n— ") + text.count("\n– ") >= ITEMS
    agencies = text.count(") -") + text.count(") –") + text.count(") —") > 1
    papers = text.count(")\n") + text.count(") Enditem\n") >= ITEMS
    bars = text.count(" | ") >= ENTRIES
    towns = text.count(" / ") >= ITEMS
    offices = text.count(" General ") + text.count(" Treasurer ") + text.count(" Governor ") >= ENTRIES
    if not (agencies or papers or bars or offices or towns or sources):
        return False
    lines = lines_of(text)
    return (
        (sources and _close_with_sources(lines))
        or (agencies and _come_from_agencies(lines))
        or (papers and _are_from_papers(lines))
        or (towns and _come_from_towns(lines))
        or (bars and _have_writers(lines))
        or (offices and _come_from_states(lines))
    )


def _come_from_agencies(lines: list[str]) -> bool:
    """Whether title, agency's dateline and story stand there twice: `NAIROBI (Xinhua) -- ` below its own title."""
    told = [
        at
        for at, line in enumerate(lines)
        if at
        and ") " in line[:90]
        and (head := _BY_AGENCY.match(line)) is not None
        and shipped().exactly(head["sign"]) is not None
        and is_title(lines[at - 1])
        and len(lines[at - 1]) >= TITLE
    ]
    if len(told) < 2 or len({lines[at - 1] for at in told}) < len(told):
        return False
    if any(is_running(line) and not is_notice(line) for line in lines[: told[0]]):
        return False
    ends = [*(at - 1 for at in told[1:]), len(lines)]
    return all(
        sum(len(line) for line in lines[at:end] if len(line) >= ITEM) >= STORY
        for at, end in zip(told, ends, strict=True)
    )


def _close_with_sources(lines: list[str]) -> bool:
    """Whether a source alone in its line closes story after story, each with its title: `Source: Salem News Agency`.

    Behind a dash, `— Salem Times`, three times: one may sign a quotation.
    """
    for mark, least in (("S", 2), ("—", ITEMS), ("–", ITEMS)):
        closed = [at for at in range(2, len(lines)) if lines[at][0] == mark and _is_of_news(lines[at])]
        closed = [at for at in closed if max(len(lines[at - 1]), len(lines[at - 2])) >= ITEM]
        begins = [0, *(at + 1 for at in closed[:-1])]
        told = [
            any(
                (is_title(lines[line]) or _DATED.match(lines[line])) and len(lines[line + 1]) >= ITEM
                for line in range(begin, at - 1)[: 1 if begin else at]
            )
            for begin, at in zip(begins, closed, strict=False)
        ]
        if len(told) >= least and all(told):
            return True
    return False


_SOURCE = pattern(r"(?:Sources?\s?: ?|[—–] )(?P<house>[A-Z][^\n.!?]{2,60}|www\.[\w.-]{4,40})\.?")
_DATED = pattern(r"[A-Z][\w’' -]{2,30}, [A-Z][a-z]{2,8}\.? \d\d?(?:, \d{4})?(?: \([^()]{2,20}\))? ?[:–—-]")


def _is_of_news(line: str) -> bool:
    """Whether a source's line names an agency, a paper or a site: `Source: Salem Harbour Board` closes a table."""
    match = _SOURCE.fullmatch(line)
    house = match["house"].partition(" (")[0] if match is not None else ""
    return (
        house.endswith((" Agency", " News")) or house[:4] == "www." or is_paper(house) or bool(shipped().named(house))
    )


def _come_from_towns(lines: list[str]) -> bool:
    """Whether title, town and agency, and story stand there three times: `LIMA / AP` alone below its own title."""
    told = [
        at
        for at, line in enumerate(lines[:-1])
        if at
        and " / " in line
        and len(line) <= 40
        and shipped().exactly(line.partition(" / ")[2]) is not None
        and looks_like_place(line.partition(" / ")[0])
        and is_title(lines[at - 1])
        and is_running(lines[at + 1])
    ]
    return len({lines[at - 1] for at in told}) >= ITEMS and not any(map(is_running, lines[: told[0]]))


def _are_from_papers(lines: list[str]) -> bool:
    """Whether a review of the press names the paper behind each item: `-- The council met. (Salem Gazette)`.

    An article may quote its readers so.
    """
    papers = [paper["paper"] for line in lines if line[-1] in ")m" and (paper := _BEHIND.search(line, len(line) - 60))]
    dashed = [at for at, line in enumerate(lines) if line.startswith(_DASHED)]
    if len(set(papers)) < ITEMS or len(dashed) < ITEMS or len(papers) * 5 < len(dashed) * 4:
        return False
    known = sum(is_paper(paper) or shipped().exactly(paper) is not None for paper in papers)
    return known * 2 >= len(papers) and not any(map(is_running, lines[: dashed[0]]))


def _have_writers(lines: list[str]) -> bool:
    """Whether writer, paper and day stand between bars below title after title: `Ada Poe, Gazette | May 5, 2020`.

    The story may go on in the same line.
    """
    heads = [
        at
        for at, line in enumerate(lines)
        if at and " | " in line[:REACH] and is_title(lines[at - 1]) and _ends_in_a_day(line)
    ]
    if len(heads) < ENTRIES or len({lines[at - 1] for at in heads}) < len(heads):
        return False
    before = [line for line in lines[: heads[0]] if is_running(line)]
    return len(before) <= 1 and sum(map(len, before)) <= LONGEST_LEAD


def _ends_in_a_day(line: str) -> bool:
    begin = (line if len(line) <= REACH else line[:REACH]).rindex(" | ") + 3
    written = next(grammar.find(line, begin, min(len(line), begin + 40)), None)
    return written is not None and written.day_known is not None and written.start == begin


def _come_from_states(lines: list[str]) -> bool:
    """Whether nearly all paragraphs begin with a state and the same office: `Ohio Attorney General Ada Poe said`."""
    long = [line for line in lines if len(line) >= ITEM]
    found: dict[str, set[str]] = {}
    for line in long:
        words = line.split(" ", 3)
        for count in (1, 2):
            state = " ".join(words[:count])
            if is_region(state) and (office := _OFFICE.match(line, len(state) + 1)) is not None:
                found.setdefault(office["office"], set()).add(state)
    return any(len(states) >= ENTRIES and len(states) * 5 >= len(long) * 4 for states in found.values())
