"""Where a headline may stand: from which line on, and above which one."""

from __future__ import annotations

from clipper.extraction.dates.labels import label_before
from clipper.extraction.headline.titles import is_paragraph
from clipper.extraction.names.names import is_given
from clipper.extraction.page.captions import opens_picture_credit
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.tables.gazetteer import is_place
from clipper.frozen import replace
from clipper.patterns import pattern

DAY = 45
"""Letters of the longest line that is a date."""
TOPICS = 5
"""Entries of the shortest list of topics."""


def begin(reading: Reading, meta: set[int], story: int, depth: int) -> int:
    """The number of the line where the search begins: 0, or a little above a head far below a page's navigation."""
    first = reading.head(meta, story) if reading.split_at > depth - 10 else 0
    return first - 30 if depth - 10 <= first < reading.split_at else 0


def end(reading: Reading, lines: list[Line], meta: set[int], story: int, dateline_line: int | None) -> int:
    """The number of the line with which the story begins; a headline in front of it may look like running text."""
    last = min(story, len(lines))
    if dateline_line is not None:
        return min(last, dateline_line)
    if last == 0 and 0 in meta and lines and _PRINTED.match(lines[0].text) is not None:
        return min(len(lines), reading.next_prose(1))  # This article was published in the Salem Star on May 5, 1952.
    asks = bool(lines) and lines[0].text.rstrip("\"”“»'")[-1:] in ("?", "!") and lines[0].weight <= 110
    if last == 0 and len(lines) > 1 and lines[0].text[:5].lower() == "date " and (asks or not lines[0].ends_sentence):
        printed = next((at for at in (1, 2, 3, 4) if at in meta), None)
        if printed is not None:  # the page prints its own date below its headline
            return min(len(lines), reading.next_prose(printed + 1))
        apart = lines[1].gap > 1 and lines[1].weight >= 140  # a caption, with its credit at the end
        return int((lines[1].ends_sentence and lines[1].weight >= 60) or apart)  # one paragraph a line: it is none
    if 0 < last < len(lines) - 2 and " : " in lines[last].text and _is_above_its_button(lines[last], lines[last + 1]):
        return min(len(lines), reading.next_prose(last + 1))
    if last == 0 and len(lines) > 2 and _calls(lines[0]) and lines[1].gap > 1:  # Stadt sperrt alle Brücken!
        return 1
    if last == 0 and lines and not lines[0].ends_sentence:  # the page's own title, with the site's name
        inside = (at for at in range(1, min(5, len(lines))) if lines[at].weight >= 25)
        again = next((at for at in inside if lines[0].text.startswith(lines[at].text)), None)
        if again is not None:
            return reading.next_prose(again + 1)
    if last == 0 and len(lines) > 2 and not lines[0].ends_sentence and all(map(is_paragraph, lines[1:3])):
        return 1  # a title above one paragraph a line
    if last == 0 and len(lines) > 2 and not lines[0].ends_sentence and {lines[1].text[0], lines[2].text[0]} <= {*"•*"}:
        return 1  # a long title above the points of a summary
    if last - 1 in meta and last + 1 < len(lines) and lines[last].gap > 1 and lines[last + 1].gap > 1:
        line = lines[last]
        if line.weight <= 110 and line.text.endswith(("…", "...")):  # the page cut its title
            return min(len(lines), reading.next_prose(last + 1))
    if last + 1 < len(lines) and reading.prose[last] and reading.prose[last + 1] and lines[last + 1].gap != 1:
        line = lines[last]
        if line.weight <= 160 and not line.text.rstrip("\"'”’»").endswith((".", ":", ",", "…")):
            return last + 1
    return last


_PRINTED = pattern(
    r"(?:This|The) (?:following )?(?:article|story|column|report|item|piece|letter) (?:below )?(?:was|is|has been) "
    r"(?:first |originally )?(?:published|printed|reprinted) "
)


def is_a_day(reading: Reading, line: Line) -> bool:
    """Whether a line is a date and nothing else: a page prints the day it was called up; or a town and its day."""
    if len(line.text) > DAY or not any(map(str.isdigit, line.text)):
        return False
    closing = [one.start for one in reading.dates(line.start, line.end) if one.end >= line.end - 1]
    before = line.text[: closing[-1] - line.start] if closing else ""
    town = before[-2:] == ", " and is_place(before[:-2])  # SALEM, January 5.
    return bool(closing) and (before in ("", "As of ") or town)


def is_cut(lines: list[Line], number: int, story: int) -> bool:
    """Whether the first line, right above the story, is a title whose end a search engine cut, and no teaser of it."""
    if number or story != 1 or len(lines) < 2 or lines[0].weight > 120 or lines[0].text.count(" ") < 4:
        return False
    if _TO_THE_READER.search(lines[0].text) is not None:
        return False
    return lines[1].weight > lines[0].weight and not lines[1].text.startswith(lines[0].text[:20])


_TO_THE_READER = pattern(
    r"(?i)\b(?:your|our|us|you)\b|(?-i:\A(?:Read|See|Watch|Click|Find|Learn|Get|Discover|Check)\b)"
)
"""How a site asks its readers for something, in a line that ends with dots, too."""


def is_topics(text: str) -> bool:
    """Whether a line counts up what a page is filed under: `Salem, Hafen, Krieg und die Folgen, Brücken`."""
    entries = text.split(", ") if text.count(", ") >= TOPICS - 1 else []
    return len(entries) >= TOPICS and all(entry[:1].isupper() and entry.count(" ") <= 3 for entry in entries)


def is_of_a_clip(lines: list[Line], number: int) -> bool:
    """Whether a speaker, or what he says, stands above the speed of a recording: `real 56k`, as at the BBC of 2001."""
    below = [line.text for line in lines[number + 1 : number + 3] if line.text[-1] == "k"]
    return any(_SPEED.fullmatch(text) is not None for text in below)


_SPEED = pattern(r"(?:real|REAL|RealVideo|windows media) \d\dk")


def _is_above_its_button(line: Line, after: Line) -> bool:
    """Whether a title of several parts stands above the button to share it: `Council Acts : Sheds: The mayor wins.`."""
    return after.text == "Share" and min(line.gap, after.gap) > 1


_OLD = "This article is more than "


def with_age(lines: list[Line], meta: set[int]) -> set[int]:
    """The numbers in meta, and that of a page's remark on its age below the title: `This article is more than a …`."""
    aged = [at for at, line in enumerate(lines) if line.text[0] == "T" and line.text.startswith(_OLD)]
    return meta.union(aged) if aged else meta


def without_its_point(text: str, lines: list[Line], meta: set[int]) -> set[int]:
    """Take the point off a list's only entry right above the date: some pages set their title so. Returns meta."""
    for number in meta:
        for at in range(max(0, number - 3), min(number, len(lines) - 1)):
            line = lines[at]
            if line.text[:2] != "* " or line.weight < 30 or line.gap < 2 or lines[at + 1].gap < 2:
                continue
            above = text[max(0, line.start - 300) : line.start].rstrip()  # a menu's entries are no lines any more
            if lines[at + 1].text[0] not in "*•" and above[above.rfind("\n") + 1 :].lstrip()[:1] not in ("*", "+", "•"):
                start = line.start + len(line.text) - len(line.text[1:].lstrip())
                words = line.text[start - line.start :]
                lines[at] = replace(line, start=start, text=words, weight=line.weight - 2)
    return meta


def _calls(line: Line) -> bool:
    """Whether a line is one short sentence that calls or asks, as titles do."""
    text = line.text
    return text[-1] in "!?" and line.weight <= 100 and text.count(" ") >= 4 and not any(map(text[:-1].count, ".!?"))


def is_only_place(reading: Reading, number: int) -> bool:
    """Whether a dateline is a line of its own, above the headline or below it: `Paris, le 5 janvier 2020`."""
    line = reading.lines[number]
    titled = number == 0 and " | " in line.text and not any(reading.prose[:2])  # Salem | Jan 05, 2020
    return (
        len(line.text) <= 60
        and not reading.prose[number]
        and number + 1 < reading.split_at
        and (titled or reading.lines[number + 1].gap > 1)
    )


def above_the_label(lines: list[Line], possible: list[int], chosen: int) -> int:
    """The title above a label alone, such as `Published`, where a caption below it was chosen; else the chosen line.

    Pages whose date is added by a script keep the label only: title, `Published`, `on`, and the picture's caption, or
    the words that are read where the picture is not shown and a standfirst.
    """
    above = chosen - 1
    if above > 1 and lines[above - 1].text in ("on", "On") and len(lines[above].text) <= 45:  # a picture's words
        above -= 1
    while above > 0 and len(lines[above].text) <= 3:
        above -= 1
    if above > 0 and len(lines[above].text) <= 20 and above - 1 in possible and lines[above - 1].weight >= 30:
        return above - 1 if label_before(lines[above].text) == ("published", 0) else chosen
    return chosen


def is_beside_a_picture(lines: list[Line], number: int) -> bool:
    """Whether a picture's credit follows, `Image: Ann Example`, or a line goes on with the name that stands above it.

    The first makes it a caption; the second too, below the words that are read where the picture is not shown.
    """
    after = lines[number + 1] if number + 1 < len(lines) else None
    if after is not None and after.gap <= 2 and len(after.text) <= 60 and opens_picture_credit(after.text):
        return True
    above, line = lines[number - 1].text, lines[number]
    if line.gap != 1 or len(above) > 40 or not line.text.startswith(above) or " " not in above:
        return False
    return line.text[len(above) : len(above) + 4].strip().islower() and is_given(above.split()[0])


def is_section(lines: list[Line], meta: set[int], number: int) -> bool:
    """Whether a few names joined by `&` stand right above a longer title and its byline: `Roads & Bridges`."""
    text, after = lines[number].text, number + 1
    if text.count(" ") > 4 or not text.istitle() or after >= len(lines):
        return False
    return len(lines[after].text) > 1.5 * len(text) and after + 1 in meta


def is_listed(lines: list[Line], number: int) -> bool:
    """Whether a line is one of four titles or more that a mark alone in its line stands above: links to others."""
    first = last = number
    while first > 1 and lines[first - 1].text == "-":
        first -= 2
    while last + 2 < len(lines) and lines[last + 1].text == "-":
        last += 2
    return last - first >= 6 and lines[first + 2].text.count(" ") >= 3  # else the path of a page: Home - News


def between_titles(lines: list[Line], story: int) -> range:
    """The lines between a title and the same title again, one or two of them: pages print their writer there, too."""
    seen: dict[str, int] = {}
    for number, line in enumerate(lines[: min(story, 15)]):
        if len(line.text) >= 25 and 2 <= number - seen.setdefault(line.text, number) <= 3:
            return range(seen[line.text] + 1, number)
    return range(0)


def opens_a_wrapped_story(reading: Reading) -> bool:
    """Whether the first line is the first of many of one length, and goes on below: `Oct 11 Example Corp`."""
    first = reading.lines[:4]
    lengths = [len(line.text) for line in first[:3]]
    return (
        len(first) == 4
        and all(line.gap == 1 for line in first[1:])
        and not any(line.ends_sentence for line in first[:2])
        and max(lengths) <= 90
        and max(lengths) * 3 <= min(lengths) * 5
    )


def ends_a_path(lines: list[Line], number: int) -> bool:
    """Whether a page's path above ends in the line, its sections glued to it: `HomePoliceThe harbour | Week 3`."""
    text = lines[number].text
    if " | " not in text or len(text) < 25:
        return False
    longer = (line.text for line in lines[max(0, number - 3) : number] if len(line.text) > len(text))
    return any(other.endswith(text) and other[-len(text) - 1].isalnum() for other in longer)


def opens_a_list(lines: list[Line], number: int) -> bool:
    """Whether a line is the first point of a list or follows a short one: `* Harbour`, `* Ann Example`, the day."""
    if not number or lines[number - 1].text[:2] != lines[number].text[:2]:
        return True
    if number < 2 or not 2 < len(lines[number - 1].text) <= 25:
        return False
    return lines[number - 2].text[:2] != lines[number].text[:2] == lines[number - 1].text[:2]


def is_below_a_day(reading: Reading, number: int) -> bool:
    """Whether a point of a list follows one that is a day, and no other name follows: `* 5 Jan 2020`, `* Ann Poe`."""
    above, after = reading.lines[number - 1 : number + 2 : 2] if 0 < number < len(reading.lines) - 1 else (None, None)
    if above is None or after is None or above.text[:2] != reading.lines[number].text[:2]:
        return False
    whole = any(one.start == above.start + 2 and one.end == above.end for one in reading.dates(above.start, above.end))
    return whole and (after.text[2:3].isdigit() or after.text[:2] != above.text[:2])


def is_small_title(lines: list[Line], meta: set[int], number: int) -> bool:
    """Whether a line that begins with a small letter is a title: a company's name, blank lines around, the day below.

    Nothing stands above it, or only a short line, or the day: `finharbour buys Salem Ferries`.
    """
    line = lines[number]
    after = lines[number + 1] if number + 1 in meta and number + 1 < len(lines) else None
    if after is None or after.gap <= 1 or line.text.count(" ") < 4 or line.weight < 40:
        return False
    if any(mark in line.text for mark in ("- ", " | ", ".")):
        return False  # the rest of a page's own title, cut, with its site
    return number == 0 or (line.gap > 1 and (number - 1 in meta or lines[number - 1].weight <= 25))


def is_above_its_address(lines: list[Line], title: str) -> bool:
    """Whether the address right below the first line holds most of its words: `…/council-votes-to-rebuild-sheds`."""
    address = lines[1].text.casefold() if len(lines) > 1 else ""
    words = [word for word in title.casefold().split() if len(word) > 3 and word.isalpha()]
    return address.startswith("http") and sum(word in address for word in words) * 3 > len(words) * 2 > 4
