"""Where a headline takes up more than one line: what its first line ends with, and what the next begins with."""

from __future__ import annotations

from collections.abc import Callable

from clipper.extraction.headline import titles
from clipper.extraction.headline.forms import is_unfinished, regex
from clipper.extraction.names.common import is_common
from clipper.extraction.page.notices import SIGNED
from clipper.extraction.page.reading import Line
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

_WANTS_MORE = """
Will Would Could Should Must Can Cannot Won’t Won't And Or But To New Who Whose Than Your Our His Her My Is Are Was Be
Between Against During Toward Towards Amid Despite Because When While If Every Former Says
"""
_WANTS_MORE_WORDS = frozenset(_WANTS_MORE.split())
"""Words in title case after which a title goes on; a particle such as `Off`, `In` or `Over` may be its last word."""
_COUNTS = frozenset(
    ["Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Dozens", "Hundreds", "Thousands"]
)
"""What a title may end with, but not behind a comma: `Crash Injures Three`, `Sheds Burn, Three` `Hurt`."""
_TAKES_OBJECT = """
Raise Cut Build Rebuild Buy Sell Get Make Take Give Keep Use Hold Ban Replace Fund Reduce Add Remove Create Allow
Approve Bring Seek Limit Find Put Set Show Offer Provide Save Protect Host Lower Reopen Restore Repair Fix Widen Extend
Expand Double Halve Scrap Block Reject Review Consider Send Join Name Pick Hire Test Track Tackle Boost Curb Ease Avoid
Let Require Combat Reveal Announce Receive Become Demolish Renovate Honor Honour Celebrate Discuss Sue
"""
_TAKES_OBJECT_WORDS = frozenset(_TAKES_OBJECT.split())
"""Verbs behind `To` that do not stand at the end of a title."""
_BODIES = """
Ministry Department University Office Institute College Inc Inc. Ltd Ltd. Bureau Division School Centre Center Court
Society Association Library Museum Street Road Avenue Editor Secretary Minister President Chairman Director Professor
Reporter Correspondent Writer Agency Hospital Press News Corporation Company Foundation Government Authority
"""
_BODIES_WORDS = frozenset(_BODIES.split())
"""What a sender's or a speaker's line before a comma has in it, and where they sit or what they are behind it."""

_RUBRIC = pattern(
    r"[A-ZÀ-Þ][\w’'-]{2,20}(?: [A-ZÀ-Þ][\w’'-]{2,20})?(?: [|–—-] |: )[A-ZÀ-Þ“‘\"'\d][^|:>»]{1,60} [^|:>»]{1,20}\Z"
)


_HOUSE = pattern(r"[a-z]{3,}[A-Z]\w*|(?:CNN|CNBC|BBC|VOA|DW|RFI|TRT|RFA|SBS)(?: (?:News )?[A-Z]\w+)?")
"""kumparanNEWS, CNN Indonesia, BBC News Indonesia: whose page it is, below a title"""


def goes_on(lines: list[Line], number: int, free: bool, free_above: Callable[[], bool]) -> bool:
    """Whether a headline goes on behind line `number`; free: whether the line after the next stands apart from it."""
    line, after = lines[number], lines[number + 1]
    if after.weight > 120 or line.ends_sentence:
        return False
    if after.gap <= 6 and regex("goes-on-in-capitals").search(line.text) and after.text[0].isupper():
        return True  # Example Reports Record Results For
    if after.gap > 1 or line.text.endswith(
        tuple(f"{mark}{after.text}" for mark in (" - ", " | ", " - The ", " | The "))  # the paper, again
    ):
        return False
    if line.text.endswith("——") and line.weight * 2 > after.weight * 3:
        return False  # a Chinese deck above its title: 机械下田，山区换了模样——
    if is_unfinished(line.text) or parts_at_semicolon(line, after):
        return True
    if after.text.startswith(("And ", "Or ", "Of ")) and len(line.text) >= 25:
        return titles.is_title_case(line.text.split()) and titles.is_title_case(after.text.split())
    if free and (wants_more(line.text) and _is_more(after.text)):
        return True
    if after.text in ("von", "by", "por", "par", "di", "door", "Reporter", "Author", "Penulis", "Muhabir") or (
        after.text[:2] == "by" and after.text[2:3].isupper()
    ):
        return False
    if _HOUSE.fullmatch(after.text) is not None:
        return False
    if number + 2 < len(lines) and lines[number + 2].text[:5] in ("/ By ", "/ by "):  # the house of who wrote it
        return False
    if after.text.isascii() and not any(letter.isascii() and letter.isalpha() for letter in line.text):
        return False  # a site's name in Latin letters below a title in others
    if after.text[0].islower() and " " not in after.text and "." in after.text[1:-3]:
        return False  # salem-gazette.example/news/sheds, salem-gazette.example
    if after.text[0].islower() and (not after.ends_sentence or (free and _is_asked(line, after))):
        return len(after.text) > 40 or SIGNED.match(after.text) is None
    if after.text.startswith("——") and not line.text.isascii():  # 桥重新开放 ——访市长
        return True
    if after.gap == 0 or len(line.text) < 20 or " | " in line.text:
        return False
    if line.text.isupper() == after.text.isupper() and regex("announces").match(after.text):
        return True  # a firm's name, and what it does below it
    if line.text.isupper() and after.text.isupper():
        return True
    return (
        len(line.text) >= 45 and len(after.text) < len(line.text) and free and not after.ends_sentence
        and after.text.isupper() == line.text.isupper() and free_above() and not _begins_anew(lines, number)
        and not _are_title_and_deck(line, after)
    )  # fmt: skip


_LEFT_OPEN = frozenset(["this", "that", "these", "those", "its", "his", "her", "their", "our", "new", "next", "last"])
"""Last words of a line behind which something must come."""
_GO_ON = ("To ", "In ", "On ", "For ", "With ", "As ", "At ", "By ", "From ", "While ", "After ", "Before ", "Until ")
"""How the second line of one title begins, in title case."""


def _are_title_and_deck(line: Line, after: Line) -> bool:
    """Whether two lines in title case are too long for one title: a release's, and its deck.

    What cannot end, or cannot begin, is a title that was broken in two.
    """
    if line.weight < 70 or after.weight < 60 or after.text.startswith(_GO_ON):
        return False
    words = line.text.split()
    if words[-1].lower() in _LEFT_OPEN:
        return False
    return titles.is_title_case(words) and titles.is_title_case(after.text.split())


def parts_at_semicolon(line: Line, after: Line) -> bool:
    """Whether a title's first half ends with a semicolon: `Ferry carries 2,000;` `Dow rises 125 points`."""
    if line.text[-1] != ";" or after.gap != 1 or after.text[-1] in ".,:;":
        return False
    return line.text.count(" ") >= 2 <= after.text.count(" ") and after.weight <= 100


_BEHIND_SEVERAL = frozenset(["with", "who", "are", "were", "have", "will", "can", "must", "may", "say", "in", "from"])
_SUBJECTS = frozenset(
    ["He", "She", "It", "They", "We", "His", "Her", "Its", "Their", "This", "These", "There", "The", "A", "An"]
)


def _begins_anew(lines: list[Line], number: int) -> bool:
    """Whether a capital opens a line for no name's sake below a title with few of them: `Police look for driver`.

    The story has the same word in small letters, or running text has: `Shares in the company fell`.
    """
    if titles.is_title_case(lines[number].text.split()):
        return False
    first, second = (*lines[number + 1].text.split(None, 2), "")[:2]
    if second in _BEHIND_SEVERAL and first[-1] == "s" and first[1:].islower() and not is_place(first):
        return True  # Swimmers with season tickets
    if first in _SUBJECTS or (len(first) > 3 and first.istitle() and is_common(first)):
        return True
    return len(first) > 3 and first.isalpha() and any(f" {first.lower()} " in line.text for line in lines[number + 2 :])


def is_owed_a_word(lines: list[Line], number: int) -> bool:
    """Whether a line of several words breaks off at a small one: `Return to Ovens` below it is no button."""
    text = lines[number].text
    return text[-1].isalpha() and text.count(" ") >= 3 and lines[number + 1].gap == 1 and is_unfinished(text)


def goes_on_small(lines: list[Line], number: int) -> bool:
    """Whether a rubric and the first half of a title stand there, for a small letter opens the next line.

    `OPINION | Why the island` `must keep its ferries`; the same words above anything else are a page's path, or the
    button for its comments.
    """
    after = lines[number + 1] if number + 1 < len(lines) else None
    if after is None or after.gap != 1 or not after.text[0].islower() or not 2 <= after.text.count(" ") <= 12:
        return False
    if after.text.startswith("by ") or SIGNED.match(after.text) is not None or after.weight > 90:
        return False
    return lines[number].weight >= 15 and _RUBRIC.match(lines[number].text) is not None


def wants_more(text: str) -> bool:
    """Whether a line in title case ends with a word behind which a title goes on: `Island Will`, `Votes to Cut`."""
    words = text.split()
    if len(words) < 3 or text.isupper() or not titles.is_title_case(words):
        return False
    if words[-1] in _WANTS_MORE_WORDS or (words[-1] in _COUNTS and words[-2][-1] in ",;:"):
        return words[-1] != "Says" or "," not in text  # Levy Is Unfair, Judge Says
    return words[-1] in _TAKES_OBJECT_WORDS and words[-2] in ("to", "To", "Will", "Would", "Could", "May", "Must")


def _is_more(text: str) -> bool:
    """Whether a line may be the second of a title in title case."""
    words = text.split()
    return 0 < len(words) <= 14 and text[0].isupper() and (len(words) == 1 or titles.is_title_case(words))


def _is_asked(line: Line, after: Line) -> bool:
    """Whether two short lines are a question or a cry: `Owners vs. sailors: who` `runs the harbour?`."""
    return after.text[-1] in "?!" and after.weight <= 80 and line.weight <= 80 and line.text.count(" ") >= 2


def breaks_at_comma(lines: list[Line], number: int) -> bool:
    """Whether a title may go on behind the comma of line `number`.

    It does in capitals, where a small letter follows, and in title case, unless the line names a body or a speaker and
    the next one their office or town: `Ministry of Bridges,` `Salem Harbour`.
    """
    text, after = lines[number].text, lines[number + 1].text
    if text.isupper() or after[0].islower():
        return True
    words, more = text.rstrip(",;").split(), after.split()
    if parts_at_semicolon(lines[number], lines[number + 1]):
        return True
    if len(words) < 3 or len(more) < 2 or after[-1] in ".,:;" or not (after[0].isalpha() or after[0] in "‘“'\""):
        return False
    if not (titles.is_title_case(words) and titles.is_title_case(more)) or is_place(after):
        return False
    return lines[number + 1].gap == 1 and _BODIES_WORDS.isdisjoint(word.rstrip(",") for word in (*words, *more))
