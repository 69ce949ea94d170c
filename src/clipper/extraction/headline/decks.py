"""A title and the deck below it: which of two lines, one right below the other, a paper set in large type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clipper.extraction.headline import titles
from clipper.extraction.headline.marks import marked
from clipper.extraction.page.captions import opens_picture_credit
from clipper.extraction.page.signs import holds

if TYPE_CHECKING:
    from clipper.extraction.headline.headline import Page
    from clipper.extraction.headline.lines import Candidates
    from clipper.extraction.page.reading import Line, Reading

_TITLE = 80
"""Letters of the longest headline; what is longer is a deck."""
_ACTS = """
nets wins hits slams backs sees gets says dies kills beats warns urges calls seeks vows faces leads loses plans opens
closes holds makes takes gives finds tells asks wants needs keeps sets cuts raises drops falls rises jumps grows gains
rejects accepts denies admits pleads sues bans blocks halts starts begins ends returns remains stays joins quits resigns
retires picks elects appoints signs passes approves adopts unveils reveals announces claims blames accuses defends
attacks fires hires sends brings puts turns goes comes runs speaks thinks believes hopes fears expects braces prepares
honors honours celebrates remembers mourns sentenced jailed killed arrested charged hurt injured accused convicted slam
urge seek vow sue reject deny lose arrest helps hopes saves scores edges tops downs rallies shuts scraps slashes axes
boosts probes eyes mulls nabs ousts stuns unites warn shuts injures guts burns floods protests marches votes moves works
"""
_ACTS_WORDS = frozenset(_ACTS.split())
"""What somebody does or suffers in a title; a section's name and a kicker have none of them."""


_ASKED = frozenset(["why", "how", "when", "where", "who", "what"])
_TO_THE_READER = frozenset(["to", "we", "you", "it", "this", "our", "your", "us", "i", "is", "are", "the"])
"""What follows `How` or `What` in a rubric and in a box of the site's: `How to help`, `What we know`."""
_COUNTED = frozenset(
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "hundreds", "thousands"]
)


def without_its_dash(reading: Reading) -> titles.Headline | None:
    """The first line, where one of the next is the same but for the dash before its site, as feeds repeat a title.

    `Sheds burn - The Salem Example`, and below it or below its day `Sheds burn  The Salem Example`.
    """
    title, *others = reading.lines[:3]
    if " - " not in title.text or title.text.count(" ") < 3:
        return None
    words = title.text.replace(" - ", " ").split()
    if any(len(title.text) - len(other.text) in (1, 2) and other.text.split() == words for other in others):
        return titles.Headline(title.start, title.end, "headline: printed again below")
    return None


def is_above_a_deck(text: str, below: Line) -> bool:
    """Whether three words are a title: somebody does something (`Wölfe reißen Schafe`), or what is below is long."""
    words = text.split()
    if len(words) != 3:
        return False
    acts = words[1].islower() and words[1].endswith(("en", "ern", "eln", "t")) and words[2][0].isupper()
    return acts or below.weight > _TITLE or is_whole(words)


def is_whole(words: list[str]) -> bool:
    """Whether a few words are a title by themselves: they ask, or somebody does something: `Sheds burn in Salem?`."""
    if len(words) < 3:
        return False
    words = [word.casefold().rstrip(",") for word in words]
    return words[-1].endswith("?") or any(word in _ACTS_WORDS for word in words[1:]) or _tells(words)


def _tells(words: list[str]) -> bool:
    """Whether a few words say what becomes of somebody, or why: `Clinics to close`, `Owners face a wet winter`.

    Several do what one does with another ending; a verb behind `to` stands without one.
    """
    if len(words) < 4 and not (words[0][-1] == "s" and len(words) == 3):
        return False
    if words[0] in _ASKED:
        why = words[0] in ("why", "how") and words[1] == "the" and len(words) >= 5
        return why or (words[1] not in _TO_THE_READER and len(words) >= 4)
    for at in range(1, len(words) - 1):
        word, after = words[at], words[at + 1]
        several = _are_several(words[at - 1])
        if word == "to" and _is_act(after) and (several or at > 1):
            return True
        if several and (_is_act(word) or (word == "back" and after in _WHERE) or word in _HELPS):
            return True
    return False


_WHERE = frozenset(["at", "in", "on", "to"])
_HELPS = frozenset(["will", "may", "must", "can", "are", "still"])


def _are_several(word: str) -> bool:
    return word in _COUNTED or (word[-1] == "s" and word[-2:] not in ("ss", "us", "'s", "’s", "is"))


def _is_act(word: str) -> bool:
    """Whether a word is one of the acts, without its ending or `re` before it: `close`, `reopen`."""
    bare = word.removeprefix("re") if len(word) > 5 else word
    return any(one + ending in _ACTS_WORDS for one in (word, bare) for ending in ("s", "es"))


def archived(reading: Reading) -> tuple[int, int] | None:
    """The first line, where an archive put title and decks into one: `Sheds Burn in Salem : Fire: Two are hurt.`"""
    line = reading.lines[0] if len(reading.lines) > 2 else None
    title = line.text.partition(" : ")[0] if line is not None and " : " in line.text[:150] else ""
    if line is None or len(line.text) > ARCHIVED or reading.lines[1].gap < 2 or not reading.prose[1]:
        return None
    words = title.split()
    return (line.start, line.end) if len(words) > 3 and titles.is_title_case(words) else None


ARCHIVED = 300
"""Letters of the longest title with its decks."""


def title_above(page: Page, chosen: int, story: str) -> int:
    """The short title right above the chosen line, where that is its deck; else the chosen line.

    Decks are longer, and often nearer to what the story says.
    """
    above = chosen - 1
    if above not in page.possible or page.lines[chosen].gap > 3 or page.repeated(chosen):
        return chosen
    line, deck = page.lines[above], page.lines[chosen]
    title = line.text[marked(line.text) :]
    if line.weight >= deck.weight or title.isupper() or ":" in title or title[-1] == ".":
        return chosen
    free = above == 0 or line.gap > 1 or above - 1 not in page.possible
    if not free or not (title != line.text or is_whole(title.split())) or above - 1 in page.possible:
        return chosen
    if titles.is_told(line.text, story) is False and titles.is_told(deck.text, story):
        return chosen
    return above


def tells_what_its_deck_tells(page: Candidates, number: int) -> bool:
    """Whether an English line is a whole title, and the story takes it up no less than the short line below it.

    So is a long one in any language that ends with what somebody says: `Engineer denies all: "Nine bridges are safe"`.
    """
    title = page.lines[number]
    if title.weight >= 100 and title.text[-1] in '"”»“' and holds(title.text, (': "', ": “", ": «", ": „")):
        return True
    if not page.reading.may_be_english or page.end >= len(page.lines):
        return False
    points_back = page.lines[number + 1].text.partition(" ")[0] in _POINTS_BACK
    if not (points_back or is_whole(page.lines[number].text.split())):
        return False
    begin = page.lines[page.end].start
    story = page.reading.text[begin : begin + TOLD].casefold()
    taken, deck = (titles.share_told(page.lines[at].text, story) for at in (number, number + 1))
    return taken >= deck


_POINTS_BACK = frozenset(
    ["Its", "It", "It’s", "It's", "He", "She", "They", "His", "Her", "Their", "But", "And", "Here’s"]
)
"""How a standfirst begins that goes on from its title: `Frog found alive`, `Its call gave it away`."""
TOLD = 1_500
"""Characters of the story that may take up its title and its deck."""
_DRAWN = ("ilustración: ", "illustration: ", "grafik: ", "infografía: ", "ilustração: ", "illustrazione: ")
_SHARES = frozenset(["share", "tweet", "teilen", "compartir", "partager", "compartilhar", "condividi", "share this"])
DECK = 110
"""Letters of the shortest deck that stands below its title's picture."""


def is_apart(page: Candidates, number: int) -> bool:
    """Whether the title of a line stands beyond a picture's credit, or its day and title beyond a row of buttons.

    The one is a long deck, the other the caption of a film.
    """
    lines, above = page.lines, number - 1
    while above > max(0, number - 3) and _is_of_a_picture(lines[above].text):
        above -= 1
    if above in page.possible and above < number - 1:
        longer = lines[number].weight >= max(DECK, 1.4 * lines[above].weight)
        return longer and lines[above].text.count(" ") >= 3 and lines[above].weight >= 24
    above = number - 1
    while above > max(0, number - 9) and lines[above].text[:2] == "* " and len(lines[above].text) <= 30:
        above -= 1
    if number + 1 != page.end or above > number - 4 or lines[above + 1].text[2:].lower() not in _SHARES:
        return False
    return above in page.possible and above - 1 in page.meta and lines[above].text.count(" ") >= 4


def _is_of_a_picture(text: str) -> bool:
    return len(text) <= 60 and (opens_picture_credit(text) or text.lower().startswith(_DRAWN))


def is_between_longer_ones(page: Candidates, number: int) -> bool:
    """Whether a line is a title in quotation marks between a kicker and a deck, each half as long again at least."""
    line = page.lines[number]
    if line.text[0] not in '"“«„' or line.text[-1] not in '"”»“' or line.text.count(" ") < 3:
        return False
    if not {number - 1} <= set(page.possible) or number + 2 >= len(page.lines) or not page.isolated(number):
        return False
    above, below = page.lines[number - 1], page.lines[number + 1]
    longer = min(above.weight, below.weight) * 2 >= line.weight * 3
    return longer and number + 2 in page.meta and above.text[0] not in '"“«„'
