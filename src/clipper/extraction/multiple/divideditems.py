"""Articles that a drawn line, a heading or a number parts, each with a title and a day of its own above its story.

`* * * * *`, `## Sheds burn`, `2. Sheds burn`, `Article 2`, an address: between the sections of one article stand
the same marks, but no days.
"""

from __future__ import annotations

from clipper.extraction.dates import grammar
from clipper.extraction.page.signs import holds
from clipper.patterns import pattern

STORY = 160
"""Letters of the shortest story below a title and a day."""
LONGEST = 80
"""Letters of the longest line that holds the day of an article."""
HEAD = 4
"""Lines of an article in which its title and its day stand."""
MOST = 60
"""Parts of which the first are looked at."""
_MARK = pattern(
    r"(?m)^[ \t]*(?:(?:[*#~+-][ \t]?){3,60}|[-=_*#~]{5,200}|"
    r"(?:Article|Document|Story|Item|Clipping|Artikel|Beitrag|Dokument|Documento|Artículo|Texte?) "
    r"(?:No\.? ?)?\d{1,3}[:.]?)"
    r"[ \t\r]*$|^(?=#{1,3} [^\W\d_]|\d{1,2}\. [A-Z\"“]|https?://\S{8,200}[ \t\r]*$)"
)
_TOLD = pattern(r"[^\n]{80}[.!?”\"’)][ \t\r]*(?:\n|\Z)|[^\n]{50}\n[^\n]{50}")
"""Running text, in paragraphs or wrapped: a page's menus have none."""
_SIGNS = (
    "***", "* * ", "---", "- - ", "___", "===", "###", "\n# ", "\n## ", "\n### ", "~~~", "+++", "le 2", "nt 2", "ry 2",
    "em 2", "el 2", "ag 2", "to 2", "lo 2", "xt 2", "te 2", "ng 2", "\n2. ", "\nhttp",
)  # fmt: skip


def are_several(text: str) -> bool:
    """Whether two parts or more that such a mark divides are articles, and no other part is as long as one."""
    if not holds(text, _SIGNS):
        return False
    marks = list(_MARK.finditer(text))[:MOST]
    if not marks or len(text) - marks[0].end() < STORY:
        return False
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    parts = [text[: marks[0].start()], *(text[mark.end() : end] for mark, end in zip(marks, ends, strict=True))]
    parts = [part for part in parts if sum(map(len, part.split())) >= STORY]
    heads = [_head(part) if _TOLD.search(part) is not None else None for part in parts]
    titles, years = {head[0] for head in heads if head}, [head[1] for head in heads if head]
    return len(parts) > 1 and all(heads) and len(titles) == len(heads) and max(years) - min(years) <= YEARS


YEARS = 5
"""Years, at most, between the first and the last article of a collection; a chronicle goes further back."""
_NO_ARTICLE = pattern(
    r"(?i)(?:\d+ )?(?:comments?\b|related\b|replies\b|reply\b|responses?\b|read (?:more|also|next)\b|see also\b|"
    r"more (?:on|from)\b|leave a |video\b|photos?\b|gallery\b|kommentare?\b|comentarios?\b|commentaires?\b)"
)
"""How the title begins of what is only beside an article, below a drawn line."""
_DONE = pattern(
    r"(?!Published|Posted|Updated|Filed|Printed|Released|Issued|Submitted|Retrieved|Accessed|Created|Modified|Dated|"
    r"Uploaded|Aired|Last )(?:[A-Z][a-z]+ed|Held|Built|Born|Made|Sold|Won|Lost) (?:on )?(?=[\dA-Z])"
)
"""What happened on the day of a section of one article: `Opened on March 3, 1911`."""


def _head(part: str) -> tuple[str, int] | None:
    """The title of an article and its year, where a day stands right below it, or above it, and the story below."""
    lines = [line.strip() for line in part.split("\n") if line.strip()][: HEAD + 1]
    years = {at: year for at, line in enumerate(lines[:HEAD]) if len(line) <= LONGEST and (year := _year(line))}
    told = [line.strip("# ") for at, line in enumerate(lines[: HEAD - 1]) if at not in years and "://" not in line]
    if not years or not told or not 3 <= len(told[0].split()) <= 25 or told[0][0] in "*+-•|[" or told[0][-1] in ".:,…":
        return None
    return None if _NO_ARTICLE.match(told[0]) else (told[0].casefold(), years[min(years)])


def _year(line: str) -> int:
    """The year of the day of an article in a line; 0, if it has none."""
    if _DONE.match(line) is not None:
        return 0
    return next((found.day_known.year for found in grammar.find(line, 0, len(line)) if found.day_known is not None), 0)
