"""What a text says about itself, without filing it: each field with its span and rule, and what was not taken."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from clipper import inputs
from clipper.archive import Stored
from clipper.clipping import Clipping, Extraction, Finding, Refusal, title
from clipper.fileformat import HEADER_NAME, is_clipping, text_of
from clipper.frozen import frozen, replace
from clipper.inputs import Input
from clipper.library import Library
from clipper.library.preparing import EXTRACTED, SEVERAL, extract_from, fields_of, filed, read, shown
from clipper.library.splitting import NEVER, checked, cut_nothing, divide
from clipper.settings import Settings

FIELDS = tuple(name for name in HEADER_NAME if name == "published" or name in EXTRACTED or name in SEVERAL)
"""The attributes of Clipping that extraction may find, in the order of the header."""


@frozen
class Extracted:
    """A text that was read. text[finding.start:finding.end] is the verbatim span of each finding and refusal.

    clipping: what its header would say, or does say if it is archived (path: where). encoding: of the bytes;
    assumed: not proven.
    """

    name: str
    text: str
    title: str
    encoding: str
    assumed: bool
    clipping: Clipping
    extraction: Extraction
    path: str | None = None


@frozen
class Span:
    """What one rule made of a part of the text: `value` if it was taken, else `reason` says why not.

    start, end: offsets in the text. line: its number, from 1. line_start, line_end: the offsets of that line.
    """

    start: int
    end: int
    line: int
    line_start: int
    line_end: int
    rule: str
    value: str | None
    reason: str = ""


@frozen
class Considered:
    """One field: what the header says, whether a hand set it, what the rules find, and what they considered.

    name: an attribute of Clipping. value: what the header says. now: what extraction makes of it (the same, unless it
    is archived and the rules or the header changed since).
    """

    name: str
    value: str | tuple[str, ...] | None
    by_hand: bool
    now: str | tuple[str, ...] | None
    found: tuple[Span, ...]
    refused: tuple[Span, ...]


def extract_input(
    settings: Settings, today: date, given: Input, *, encoding: str | None = None, split: str = "never"
) -> list[Extracted]:
    """What clipper would make of an input, one for each clipping in it; Refused says why it makes nothing of it.

    split: as in `clipper add`; UsageError for a rule that is none.
    """
    checked(split)
    data = inputs.read(given, settings.max_size)
    if is_clipping(data):
        clipping, body = filed(given.name, data)
        text = text_of(clipping, body)
        return [_extracted(given.name, text, clipping, extract_from(text, today, settings))]
    divided = divide(given.name, data, split, encoding) if split != NEVER else None
    if divided is None:
        clipping, text, _, extraction = read(given.name, data, settings, today, encoding)
        uncut = cut_nothing(split)
        extraction = replace(extraction, warnings=(*extraction.warnings, uncut)) if uncut else extraction
        return [_extracted(given.name, text, replace(clipping, from_file=given.from_file), extraction)]
    found = []
    for part in divided.parts:
        clipping, text, _, extraction = read(part.name, part.data, settings, today, part.encoding)
        assumed = part.assumed or clipping.encoding_assumed
        of = divided.part_of(part)
        clipping = replace(clipping, from_file=given.from_file, part_of=of, encoding_assumed=assumed)
        found.append(_extracted(part.name, text, clipping, extraction))
    return found


def _extracted(name: str, text: str, clipping: Clipping, extraction: Extraction, path: str | None = None) -> Extracted:
    original = clipping.original
    return Extracted(
        name,
        text,
        title(clipping, text),
        original.encoding,
        clipping.encoding_assumed,
        clipping,
        extraction,
        path,
    )


def extract_stored(library: Library, stored: Stored) -> Extracted:
    """What extraction finds now in a clipping that is archived, beside what its header says."""
    text = stored.text
    extraction = extract_from(text, library.today, library.settings)
    return _extracted(stored.path, text, stored.clipping, extraction, stored.path)


def considered(extracted: Extracted) -> tuple[Considered, ...]:
    """Every field of which something is known or was considered, in the order in which a header has them.

    After them those that no header holds (`mention`: a supplier that is named and not credited).
    """
    extraction, clipping = extracted.extraction, extracted.clipping
    now = fields_of(extraction)
    lines = _Lines(extracted.text)
    seen = (*(one.field for one in extraction.findings), *(one.field for one in extraction.refusals))
    result = []
    for name in dict.fromkeys((*FIELDS, *seen)):
        value = shown(getattr(clipping, name)) if name in FIELDS else None
        found = _spans(lines, (one for one in extraction.findings if one.field == name))
        refused = _spans(lines, (one for one in extraction.refusals if one.field == name))
        by_hand = HEADER_NAME.get(name) in clipping.set_by_hand
        if value is not None or found or refused or by_hand:
            result.append(Considered(name, value, by_hand, shown(now.get(name)), found, refused))
    return tuple(result)


def _spans(lines: _Lines, read: Iterable[Finding | Refusal]) -> tuple[Span, ...]:
    return tuple(lines.span(one) for one in read)


class _Lines:
    """Tells offsets in a text by their lines."""

    def __init__(self, text: str) -> None:
        self._text = text

    def span(self, one: Finding | Refusal) -> Span:
        text = self._text
        first = text.rfind("\n", 0, one.start) + 1
        last = text.find("\n", max(one.start, one.end - 1))
        last = len(text) if last < 0 else last
        value, reason = (one.value, "") if isinstance(one, Finding) else (None, one.reason)
        return Span(one.start, one.end, text.count("\n", 0, first) + 1, first, last, one.rule, value, reason)
