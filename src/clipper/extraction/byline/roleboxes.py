"""The box of writer and office above a story of the BBC in any language: `Author, Ann Example`, `Role, BBC News`."""

from __future__ import annotations

from clipper.extraction.byline.forms import Byline
from clipper.extraction.byline.proven import may_be_a_name
from clipper.extraction.page.reading import Line
from clipper.patterns import pattern

_WRITERS = frozenset(
    ["Author", "Autor", "Autora", "Auteur", "Автор", "Yazan", "Penulis", "Tác giả", "作者", "기자", "نویسنده", "مصنف",
     "लेखक", "लेखिका", "লেখক", "எழுதியவர்", "రచయిత", "લેખક", "المؤلف", "Mwandishi"]
)  # fmt: skip
_INITIALS = frozenset([*(word[0] for word in _WRITERS), "S"])
"""Their first letters, which most lines do not have."""
_ROLES = frozenset(
    ["Role", "Título del autor", "Место работы", "Unvan", "Peranan", "Vai trò", "職稱", "职位", "職位", "شغل", "عہدہ",
     "पदनाम", "Título", "Rôle", "Місце роботи", "பதவி", "హోదా", "પદ", "পদবী", "পদ", "الوظيفة"]
)  # fmt: skip
_HOUSE = pattern(
    r"BBC|[Бб][иі]-[Бб][иі]-[Сс][иі]|بی[\s\u200c]?بی[\s\u200c]?سی|بي بي سي|बीबीसी|বিবিসি|பிபிசி|బీబీసీ|બીબીસી|ਬੀਬੀਸੀ"
)


def find(lines: list[Line]) -> Byline | None:
    """The writer of a box, whom the line below gives an office, or who stands above a search for his articles."""
    for number, line in enumerate(lines):
        if line.text[0] not in _INITIALS or len(line.text) > 90:
            continue
        above = lines[number - 1] if number and line.text[:22] == "Search for this author" else None
        if above is not None and may_be_a_name(above.text):
            return Byline(above.start, above.end, "byline: above the search for its other articles", line=number - 1)
        at = line.text.find(", ", 1, 16)
        if at < 0 or line.text[:at] not in _WRITERS:
            continue
        below = lines[number + 1].text if number + 1 < len(lines) else ""
        role, comma, house = below.partition(", ")
        if comma and len(house) <= 80 and (role in _ROLES or (line.text[:6] != "Author" and _HOUSE.search(house))):
            return Byline(line.start + at + 2, line.end, "byline: above the office of its box", line=number)
    return None
