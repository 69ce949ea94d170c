"""Labels that do not stand right before their date: in the line above, before a writer's name or an hour."""

from __future__ import annotations

from clipper.extraction.dates.labels import label_before
from clipper.extraction.page.reading import Reading
from clipper.patterns import pattern

_ALONE_WORDS = "le am el on den vom dated date the il em a op pada ngày dnia بتاريخ"
_WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
ALONE_AFTER = frozenset([*_ALONE_WORDS.split(), *(f"{day} ngày" for day in _WEEKDAYS)])
"""What may stand before a day that is alone in its line: `Thứ Năm, ngày 3/11/2022`."""
BY = pattern(
    r"(?i)(?:written |posted |published |reported |story |filed |submitted |created |uploaded |"
    r"eingereicht |eingestellt |gespeichert |geschrieben |verfasst |enviado |escrito |publicado |soumis |écrit |posté |"
    r"beitrag |inviato |scritto |postado |erstellt |veröffentlicht |gepostet |publiziert |publié "
    r"|pubblicato )?\b(?:by|von|par|por"
    r"|di|(?<=to )da|door|av|af|oleh)\b"
)
_SENT = frozenset(
    ["posted", "published", "submitted", "filed", "uploaded", "written", "eingereicht", "eingestellt", "gespeichert",
     "geschrieben", "verfasst", "enviado", "escrito", "publicado", "soumis", "écrit", "posté", "beitrag", "inviato",
     "scritto", "postado", "erstellt", "veröffentlicht", "gepostet", "publiziert", "publié", "pubblicato"]
)  # fmt: skip
"""How a label begins that names who posted before it gives the day: `Enviado por Ana Ejemplo el`."""
_TIMED = pattern(
    r"\s(?:a las|alle|à|às|at|um|om)\s[\d:.h]{2,8}(?:\s?(?:Uhr|h|[ap]\.?m\.?))?\s(?:del?|du|on|am"
    r"|do|of|op|il|le)\s*\Z"
)
_RELEASED = pattern(
    r"(?i)(?:this |the |(?-i:(?:[A-Z][\w&’'-]*|and|of|for) ){1,8})?(?:(?:press|news|media) )?"
    r"(?:release|statement|notice|communiqué)(?: \([^()]{2,20}\))?(?: below)? (?:was )?"
    r"(?:issued|released|published|made public) by [^.!?]{2,80} on\s*",
    signs=("release", "statement", "notice", "communiqu"),
)
"""`The press release issued by the Harbour Office on`: how a collection of releases heads each."""


_PRINTED = pattern(
    r"(?:(?:This|(?:This|The) following) (?:article|story|column|report|item|piece|letter)|The article) "
    r"(?:below )?(?:was|is|has been) (?:first |originally )?(?:published|printed|reprinted) "
    r"(?:in|by|on) [^.!?\n]{3,150},? (?:on|of|dated) ",
    signs=("published", "printed"),
)
"""`This article was published in the daily newspaper The Example, of Salem, on`: a collector of old articles."""


def further_off(reading: Reading, number: int, before: str) -> tuple[str, int]:
    """A label on the line above, or before a name in the same line: `Posted by A Name on`, `DATE: Issue 12,`."""
    if not before.strip(" \t:-–—|•*("):
        above = reading.lines[number - 1] if number else None
        if above is not None and len(above.text) <= 40:
            label, start = label_before(above.text)
            if label and start == 0:
                return label, len(before)
        return "", len(before)
    timed = _TIMED.search(before)  # Actualizado a las 19:23 del
    if timed:
        label, start = label_before(before[: timed.start()])
        if label and start == 0:
            return label, 0
    colon = before.find(":")
    if 0 < colon <= 20 and len(before) - colon <= 60:
        label, start = label_before(before[: colon + 1])
        if label and start == 0:
            return label, 0
    first = before.split(None, 1)[0].lower()
    if (first in _SENT and len(before) <= 80 and BY.match(before.strip())) or before.removesuffix(" on ").endswith(
        " reported this story"
    ):
        return "published", 0
    if len(before) <= 220 and before.startswith(("This ", "The ")) and _PRINTED.fullmatch(before) is not None:
        return "published", 0
    if len(before) <= 120 and _RELEASED.fullmatch(before) is not None:
        return "published", 0
    return "", len(before)
