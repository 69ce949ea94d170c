"""Heads with the day above text after text: a site's list of releases, an agency's archive, the issues of a digest."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from clipper.extraction.credit.takenover import COLLECTED
from clipper.extraction.dates import grammar
from clipper.extraction.multiple.itemlines import ITEM, ITEMS, breaks_off, is_running, is_title, lines_of
from clipper.extraction.tables.agencies import shipped
from clipper.patterns import pattern

LONGEST = 60
"""Letters of the longest line that is a head."""
STORY = 200
"""Letters of running text below each of two heads."""

_DIGIT_OF_DAY = pattern(r"\d[^\d]|[12]\d\d\d\b")
_SIGNED = pattern(r"[A-Z][\w.,' -]{2,40}? \((?P<sign>[A-Z][A-Za-z]+(?: [A-Z][a-z]+)?)\) ?(?:--?|[–—]) ")
_BY = pattern(r"(?:By|BY|Von|Par|Por) [A-ZÀ-Þ][^|]{3,60}?, ")
_BRACKETED_DAY = pattern(r"(?m)^[ \t]*\((?P<day>[^()\n]{6,24})\) (?=[^\W\d_a-z])")


def has_dated_heads(text: str) -> bool:
    """Whether days stand above text after text, the newest first; a chronology goes the other way."""
    lines = lines_of(text)
    heads = [at for at, line in enumerate(lines) if len(line) <= LONGEST and _DIGIT_OF_DAY.search(line) is not None]
    if len(heads) >= ITEMS and _are_above_titles(lines):
        return True
    if len(heads) > 1 and (
        _are_above_datelines(lines, heads) or _are_said_again(lines, heads) or _are_signed(lines, heads)
    ):
        return True
    if len(heads) > 1 and (
        _are_above_their_datelines(lines, heads)
        or _are_above_hours(lines, heads)
        or _are_above_statements(lines, heads)
    ):
        return True
    if text.count(")\n") > 1 and _are_collected(lines):
        return True
    return text.count("\n(") > 1 and _open_paragraphs(text, lines)


def _are_above_titles(lines: list[str]) -> bool:
    """Whether day and title stand above text after text."""
    if any(map(breaks_off, lines)) and sum(map(is_running, lines)) > 1:
        return False  # teasers beside an article
    days: list[date] = []
    titles: set[str] = set()
    for at, line in enumerate(lines):
        day = _day(line)
        if day is None:
            continue
        around = lines[max(0, at - 1) : at] + lines[at + 1 : at + 2]
        title = next((words for words in reversed(around) if is_title(words) and _day(words) is None), None)
        below = next((words for words in lines[at + 1 : at + 4] if words != title), "")
        if title is None or not (is_running(below) or breaks_off(below)):
            continue
        if not days and any(map(is_running, lines[:at])):
            return False
        days.append(day)
        titles.add(title)
    return len(days) >= ITEMS and len(titles) == len(days) and _go_back(days)


def _are_above_datelines(lines: list[str], heads: list[int]) -> bool:
    """Whether the day stands above a title and a known agency's dateline, twice or more: an archive of its copy."""
    days: list[date] = []
    titles: set[str] = set()
    for at in heads:
        day = _day(lines[at])
        if day is None or not is_title("".join(lines[at + 1 : at + 2])) or _day(lines[at + 1]) is not None:
            continue  # published and updated
        signs = [signed["sign"] for line in lines[at + 2 : at + 7] if (signed := _SIGNED.match(line))]
        if not signs or shipped().exactly(signs[0]) is None:
            continue
        if not days and any(map(is_running, lines[:at])):
            return False
        days.append(day)
        titles.add(lines[at + 1])
    return len(days) > 1 and len(titles) == len(days) and _go_back(days)


def _are_above_their_datelines(lines: list[str], heads: list[int]) -> bool:
    """Whether a day stands right above a dateline with the same day, twice or more: an archive without titles."""
    days: list[date] = []
    for at in heads[:40]:
        day = _day(lines[at])
        below = "".join(lines[at + 1 : at + 2])
        if day is None or len(below) < ITEM or (found := _DATED.match(below)) is None:
            continue
        written = next(grammar.find(below, found.start("day"), min(len(below), found.start("day") + 30)), None)
        if written is None or (written.month, written.day) != (day.month, day.day):
            continue
        if not days and any(map(is_running, lines[:at])):
            return False
        days.append(day)
    return len(days) > 1 and len(set(days)) == len(days) and _go_back(days)


_DATED = pattern(r"[A-Z][\w’' -]{2,30}, (?P<day>[A-Z][a-z]{2,8}\.? \d)")


def _are_above_hours(lines: list[str], heads: list[int]) -> bool:
    """Whether the day, the hour below it, and what was told then stand there again and again: a station's briefs."""
    days = [
        day
        for at in heads
        if _HOUR.fullmatch("".join(lines[at + 1 : at + 2])) is not None
        and is_running("".join(lines[at + 2 : at + 3]))
        and (day := _day(lines[at])) is not None
    ]
    return len(days) >= ITEMS and _go_back(days) and not any(map(is_running, lines[: heads[0]]))


def _are_above_statements(lines: list[str], heads: list[int]) -> bool:
    """Whether statement after statement stands right below its day, on a page that says it lists releases."""
    days = [(at, day) for at in heads if (day := _day(lines[at])) is not None]
    listed = lines[: days[0][0]] if len(days) > ITEMS else []
    if any(map(is_running, listed)) or not any(_LISTED.match(line) for line in listed):
        return False
    return all(len("".join(lines[at + 1 : at + 2])) >= ITEM for at, _ in days) and _go_back([day for _, day in days])


_LISTED = pattern(r"(?i)(?:latest |all )?(?:(?:press|news|media) releases?|press statements|statements)\b")
_HOUR = pattern(r"\d\d?[:.]\d\d ?(?:[ap]\.?m\.?)?", signs=(":", "."))


def _are_signed(lines: list[str], heads: list[int]) -> bool:
    """Whether who wrote it and when stand together above text after text, without titles: a portal's collection."""
    signed = [
        at
        for at in heads
        if (by := _BY.match(lines[at])) is not None
        and next(grammar.find(lines[at], by.end(), len(lines[at])), None) is not None
        and len("".join(lines[at + 1 : at + 2])) >= STORY
    ]
    return len(signed) >= ITEMS and not any(map(is_running, lines[: signed[0]]))


def _are_collected(lines: list[str]) -> bool:
    """Whether title after title closes with its paper and day in brackets: `Sheds burn (Salem Star – May 5, 2020)`."""
    heads = [
        at
        for at, line in enumerate(lines)
        if line[-1] == ")"
        and len(line) <= 250
        and (match := COLLECTED.fullmatch(line)) is not None
        and (written := next(grammar.find(line, *match.span("day")), None)) is not None
        and written.day_known is not None
    ]
    if len({lines[at] for at in heads}) < max(2, len(heads)) or any(map(is_running, lines[: heads[0]])):
        return False
    ends = [*heads[1:], len(lines)]
    return all(
        sum(len(line) for line in lines[at + 1 : end] if len(line) >= ITEM) >= STORY
        for at, end in zip(heads, ends, strict=True)
    )


def _are_said_again(lines: list[str], heads: list[int]) -> bool:
    """Whether the same words stand beside day after day: `January 5, 2020 Press Release`, `Ferry Digest, 5 Jan 2020`.

    Where it is only two days, the words must be a title and not the label of a date, and stories stand below both.
    """
    found: dict[str, list[tuple[int, date]]] = {}
    for at in heads:
        written = next(grammar.find(lines[at], 0, len(lines[at])), None)
        if written is None or (day := written.day_known) is None:
            continue
        words = f"{lines[at][: written.start]} {lines[at][written.end :]}".strip(" ,|•:–—-")
        if words:
            found.setdefault(words, []).append((at, day))
        if words.count(" ") > 1:  # PM des Präsidiums Salem vom, below each text
            found.setdefault(" ".join(words.split()[:2]) + " …", []).append((at, day))
    for words, dated in found.items():
        days = [day for _, day in dated]
        if len(days) < 2 or len(set(days)) < 2 or not _go_back(days):
            continue
        if words.endswith(" …"):
            if len(days) >= ITEMS and dated[-1][0] == len(lines) - 1 and _close_texts(lines, [at for at, _ in dated]):
                return True
            continue
        if any(map(is_running, lines[: dated[0][0]])):
            continue
        ends = [at for at, _ in dated[1:]] + [len(lines)]
        below = [lines[at + 1 : end] for (at, _), end in zip(dated, ends, strict=True)]
        if len(days) >= ITEMS:
            sizes = [sum(map(len, item)) for item in below[:-1]]
            if min(sizes) >= ITEM and sorted(sizes)[-2] >= 2 * ITEM:
                return True
        elif sum(word[0].isupper() for word in words.split()) >= 3 and all(
            sum(len(line) for line in item if len(line) >= ITEM) >= STORY for item in below
        ):
            return True
    return False


def _close_texts(lines: list[str], heads: list[int]) -> bool:
    """Whether a text stands above each of the lines, the first of them included."""
    begins = [0, *(at + 1 for at in heads[:-1])]
    return all(
        sum(len(line) for line in lines[begin:at] if len(line) >= ITEM) >= STORY
        for begin, at in zip(begins, heads, strict=True)
    )


def _open_paragraphs(text: str, lines: list[str]) -> bool:
    """Whether nearly every paragraph begins with its day in brackets: `(05.01.2020) Salem - Der Rat`."""
    opened = list(_BRACKETED_DAY.finditer(text))
    days = [
        written.day_known
        for head in opened
        if (written := next(grammar.find(text, *head.span("day")), None)) is not None and written.day_known is not None
    ]
    long = sum(len(line) >= ITEM for line in lines)
    return len(days) >= ITEMS and len(days) * 5 >= long * 4 and _go_back(days)


def _day(line: str) -> date | None:
    """The full date that a line holds, if it holds little else."""
    if len(line) > 48 or not any(map(str.isdigit, line)):
        return None
    written = next(grammar.find(line, 0, len(line)), None)
    if written is None or not written.year or not written.month or not written.day:
        return None
    if written.end - written.start < len(line.strip(" /|•*-")) * 2 // 3:
        return None
    return date(written.year, written.month, written.day)


def _go_back(days: list[date]) -> bool:
    """Whether each day is the one above it or an earlier one."""
    return all(later >= earlier for later, earlier in pairwise(days))
