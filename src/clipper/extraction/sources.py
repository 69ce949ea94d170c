"""Lines that name a source or an owner after a label: `Quelle: dpa`, `来源：新华社`, `© 2019 Example News`."""

from __future__ import annotations

import re

from clipper.extraction import creditforms
from clipper.extraction.agencies import Agencies, Named
from clipper.extraction.creditlines import Credit, NoCredit
from clipper.extraction.reading import Line, Reading
from clipper.extraction.supplierlist import names_only


def source_in(text: str, start: int, end: int, agencies: Agencies) -> Credit | None:
    """A source named after its label in one field of a line: `Quelle: dpa`, `来源: 新华社`."""
    match = creditforms.source().fullmatch(text, start, end)
    if match is None or "http" in match["body"] or is_picture_source(match):
        return None
    named = agencies.named(text, match.start("body"), match.end("body"))
    if not named:
        if match["label"].lower() in ("text", "credit", "agency", "agence", "agencia"):
            return None
        name, offset = _own_name(match["body"])
        named = [Named(name, match.start("body") + offset, match.start("body") + offset + len(name), "")]
    return Credit(start, end, tuple(named), f"credit: {match['label']}:")


def is_picture_source(match: re.Match[str]) -> bool:
    """Whether a `Source:` credits a picture: it says so, or gives a person or an archive with a slash."""
    return creditforms.is_picture(match[0])


def labelled(reading: Reading, number: int, line: Line, agencies: Agencies) -> Credit | NoCredit | None:
    match = creditforms.source().fullmatch(line.text)
    if match is None or "http" in match["body"] or "www." in match["body"]:
        return None
    start, end = line.start, line.end
    rule = f"credit: {match['label']}:"
    body_start = line.start + match.start("body")
    named = tuple(agencies.named(reading.text, body_start, line.start + match.end("body")))
    courtesy = match["label"] == "Courtesy" and names_only(match["body"], agencies)
    if match["label"] == "Courtesy" and not courtesy:
        return NoCredit(start, end, rule, "it names no known supplier alone")
    if (creditforms.is_picture(line.text) and not courtesy) or (
        "/" in match["body"] and not names_only(match["body"], agencies)
    ):
        return NoCredit(start, end, rule, "it credits a picture, not the text")
    if match["label"].lower() in ("text", "credit", "agency", "agence", "agencia") and not named:
        return None
    if number < reading.story and match["label"] in ("Credit", "CREDIT"):
        return None
    if line.text[0] in "([（" and not named:
        return NoCredit(start, end, rule, "a bracket under a picture, naming no known supplier")
    if not named:
        name, offset = _own_name(match["body"])
        named = (Named(name, body_start + offset, body_start + offset + len(name), ""),)
    return Credit(start, end, named, rule)


def _own_name(body: str) -> tuple[str, int]:
    """The name that an unknown source goes by: its abbreviation in brackets, else its words before a comma."""
    short = re.search(r"\(([A-ZÄÖÜ][\w.-]{1,11})\)", body)
    if short:
        return short[1], short.start(1)
    name = re.split(r"[,;，；（(]", body)[0].strip()
    return name, body.index(name)


def copyright_notice(reading: Reading, number: int, line: Line, agencies: Agencies) -> Credit | NoCredit | None:
    text = line.text
    rule = "credit: copyright"
    begin = 0
    match = creditforms.copyright_line().match(text, begin)
    if match is None:
        return None
    end = _end_of_notice(text)
    words = text[:end]
    if creditforms.is_picture(words) or re.search(r"[©ⓒ]\s?(?:[A-Z]{2,5}|[A-Z]\w+)\s?/\s?[A-Z]", words):
        return NoCredit(line.start, line.start + end, rule, "it credits a picture, not the text")
    if number < reading.story and not names_only(_bare_owner(words), agencies):
        return NoCredit(line.start, line.start + end, rule, "it stands above the story")
    if not _owner(words):
        return NoCredit(line.start, line.start + end, rule, "it names nobody")
    named = agencies.named(reading.text, line.start, line.start + end)
    if words[:3].lower() in ("(c)", "（c）") and not re.search(r"\d{4}", words) and not named:
        return None  # a paragraph's letter
    distributed = words.find("istributed by")
    suppliers = tuple(  # a publisher's own right names no supplier
        name
        for name in named
        if name.kind == "agency" or words.startswith("c.") or 0 <= distributed < name.start - line.start
    )
    return Credit(line.start, line.start + end, suppliers, rule)


def _end_of_notice(text: str) -> int:
    """Where a copyright notice ends: before a bar, or before menu entries that follow `All rights reserved.`"""
    bar = re.search(r"\s?[|•]\s", text)
    end = bar.start() if bar and bar.start() > 3 else len(text)
    reserved = re.search(
        r"(?i)(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)\.?",
        text,
    )
    if reserved and not re.match(r"\s*(?:[A-Z][^.]{20,}\.|$)", text[reserved.end() : end]):
        end = min(end, reserved.end())
    return end


def _bare_owner(words: str) -> str:
    """The owner's name without the mark, the year and the form of his firm."""
    if words[0] in "©ⓒ":
        return words.lstrip("©ⓒ (")
    bare = re.sub(r"(?i)^\W*(?:copyright\W*|\(c\)|[©ⓒ])+\s*(?:\d{4}\W+)?|\d{4}\W*$", "", words)
    return re.sub(r"(?i),?\s(?:limited|ltd|inc|llc|gmbh|ag|all rights reserved)\b\.?|\.$", "", bare).strip()


def _owner(words: str) -> bool:
    return re.search(r"[^\W\d_]{3,}", re.sub(r"(?i)copyright|all rights reserved|\(c\)", "", words)) is not None
