"""Where a story ends whose last sentences are too short to be running text by themselves: `The case continues.`"""

from __future__ import annotations

from clipper.extraction.credit.pictures import is_picture
from clipper.extraction.page.furniture import is_furniture
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.sentences import is_sentence
from clipper.extraction.page.signs import holds

MOST = 2
"""Short sentences, at most, with which a story ends."""
SHORTEST = 12
"""Letters of the shortest of them."""
_NOT_ITS_OWN = ("@", "©", "http", "www.", ": ", "|", "ollow us", "ubscri", "newsletter", "opyright", "click", "Click")
"""What is in the short sentences of a page rather than of its story."""


def last_line(reading: Reading, last: int, end: int) -> int:
    """The number of the story's last line, where `last` is that of its last running text and `end` closes the page.

    Only a name or a name and a town may stand below; in a longer tail short sentences are the page's own.
    """
    if last < reading.story or last + 2 >= end or not reading.lines[last].ends_sentence:
        return last
    for number in range(last + 1, min(last + 1 + MOST, end - 1)):
        line = reading.lines[number]
        if not (
            SHORTEST <= line.weight < 140
            and line.ends_sentence
            and line.text.count(" ") >= 2
            and line.gap == reading.lines[last].gap
            and line.text[0].isupper()  # below a short quotation stands who says it
            and is_sentence(line)
            and not holds(line.text, _NOT_ITS_OWN)
            and not is_picture(line.text)
            and not is_furniture(line.text)
        ):
            break
        if end - 3 <= number:
            last = number
    return last
