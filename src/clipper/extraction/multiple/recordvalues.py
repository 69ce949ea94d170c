"""The values of a news service's record without their keys, in the service's order.

The outlet, the writer, the title, its summary, addresses, the hour, the beginning of the story and how much was cut.
"""

from __future__ import annotations

from clipper.extraction.multiple.keyedrecords import LONGEST
from clipper.extraction.multiple.recordwriters import is_outlet, without_outlet, written_by
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.tables.agencies import Agencies
from clipper.frozen import frozen
from clipper.patterns import pattern

HEAD_LINES = 12
"""Lines from the start in which the values of a record without keys stand, its hour among them."""
VALUES = 6
"""Values above the addresses and the hour, at most."""
STORY = 60
"""Letters of a story's beginning, at least."""
_ADDRESS = pattern(r"(?:https?://|urn:|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}/\S+|[\w-]+\.(?:jpe?g|png|webp)")
_CUT = pattern(r"(?:…|\.\.\.)?\s?\[\+?\d+ chars\]\Z")
_WORD = pattern(r"[^\W\d_]{3,}")
_STAMP = pattern(r"[12]\d{3}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)")
"""A machine's hour, with its zone."""
_HOUR = pattern(r"[12]\d{3}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|\s?[+-]\d\d:?\d\d)?")
_SUMMED = (".", "…", "!", "?", "”", '"', "»", "。", "」", "]")
"""How a summary ends."""
_WHO = pattern(
    r"(?:[Bb]y|Von|Por|Par|Di|From|Retrieved|Source|Fuente|Quelle)\b|"
    r"(?:来源|來源|作者|记者|記者|文|責任)[：:／/ ]|المصدر"
)


@frozen
class Field:
    """What a record says at text[start:end]; quoted: between marks, as a machine writes it."""

    kind: str
    start: int
    end: int
    quoted: bool = False


def is_hour(value: str) -> bool:
    """Whether a value is a day with its hour in figures, and nothing else."""
    return _HOUR.fullmatch(value.strip("\"',")) is not None


def in_order(reading: Reading, agencies: Agencies) -> list[Field] | None:
    """The fields of a record whose values stand in the service's order, without keys."""
    lines = reading.lines[: reading.split_at]
    hour = next((at for at, line in enumerate(lines[:HEAD_LINES]) if is_hour(line.text)), 0)
    first = next((at for at in range(hour) if _ADDRESS.fullmatch(lines[at].text)), hour)
    addresses = lines[first:hour]
    if not 1 <= first <= VALUES or not all(_ADDRESS.fullmatch(line.text) for line in addresses):
        return None
    values, below = lines[:first], [line for line in lines[hour + 1 :] if not _is_address(line.text)]
    cut = any(_CUT.search(line.text) for line in (values[-1], *below))
    if not cut and not (addresses and _STAMP.fullmatch(lines[hour].text)):
        return None
    links = " ".join(line.text for line in addresses)
    if len(values) > 2 and _CUT.search(values[-1].text):  # the story stands above the addresses
        title, told = 0, values[-1:]
    else:
        title = _title(reading, values, links, agencies)
        told = below if below and below[-1].end - below[0].start >= STORY else []
    above, summary = values[: max(title, 0)], values[title + 1 :]
    if title < 0 or len(above) > 2 or any(line.weight > LONGEST // 2 for line in above):
        return None
    fields = [Field("title", values[title].start, values[title].end)]
    fields += [Field("published", lines[hour].start, lines[hour].end)]
    fields += [Field("link", line.start, line.end) for line in addresses]
    if above and (len(above) > 1 or not is_outlet(above[0].text, links)):
        fields.append(Field("writer", above[-1].start, above[-1].end))
    fields += [Field("house", line.start, line.end) for line in above[:1] if len(above) > 1 or len(fields) < 4]
    fields += [Field("story", told[0].start, told[-1].end)] if told else []
    return fields + ([Field("summary", summary[0].start, summary[-1].end)] if summary else [])


def _is_address(value: str) -> bool:
    """Whether a value is an address or one more hour."""
    return is_hour(value) or _ADDRESS.fullmatch(value) is not None


def _title(reading: Reading, values: list[Line], links: str, agencies: Agencies) -> int:
    """The number of the value that is the title: the last but one, above its summary, unless another is surely it.

    It ends with the outlet's name, or the address holds most of its words: `/2020/01/05/sheds-burn-in-salem`. -1 where
    none is surely it, or where it says who wrote or supplied the text.
    """
    known = {word.casefold() for word in _WORD.findall(links)}
    for number, line in enumerate(values):
        if without_outlet(line.text, [values[0].text], links) != line.text:
            return number
        words = [word.casefold() for word in _WORD.findall(line.text)]
        if len(words) >= 4 and sum(word in known for word in words) * 2 > len(words):
            return number
    last = len(values) - 1
    summed = last > 0 and values[last].text.endswith(_SUMMED) and len(_WORD.findall(values[last - 1].text)) >= 3
    title = last - 1 if summed or (last > 0 and values[last].weight > LONGEST) else last
    text, line = reading.text, values[title]
    above = [(one.start, one.end) for one in values[:title]]
    named = all(is_outlet(text[slice(*one)], links) or _says_who(text, *one, agencies) for one in above)
    return title if named and not _says_who(text, line.start, line.end, agencies) else -1


def _says_who(text: str, start: int, end: int, agencies: Agencies) -> bool:
    """Whether a value names writers, a desk or suppliers and nothing else."""
    byline, suppliers = written_by(text, (start, end), [], "", agencies)
    return byline is not None or bool(suppliers) or _WHO.match(text, start, end) is not None
