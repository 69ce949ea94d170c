"""clipper why"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from clipper.cli.command import Command, pass_session
from clipper.cli.extract import extracted
from clipper.cli.session import Session
from clipper.errors import ClipperError
from clipper.frozen import replace
from clipper.safe import safe

if TYPE_CHECKING:
    from clipper.cli.showing import WhyField
    from clipper.library.extracting import Considered, Extracted

OPEN = "day and month cannot be told apart"
"""How the warning of an open date begins: `why` says the same of the date itself."""
SEVERAL = "the text seems to hold several clippings: see --split of clipper add"
EXAMPLES = """\
clipper why 15ab9a0e
clipper why saved.txt"""


@click.command("why", cls=Command, examples=EXAMPLES)
@click.argument("name", metavar="ID|FILE|-")
@click.option("--json", "as_json", is_flag=True, help="As JSON, with spans as offsets in characters.")
@pass_session
def command(session: Session, name: str, as_json: bool) -> int:
    """Why each field of a clipping is what it is.

    Each with the span in its line of the text, the rule that read it, and what else was considered and why it was not
    taken. Of a date that stays open both readings, and what a person should look at: a weekday that disagrees, a zone
    that depends on the country, a day to come, a text that seems to hold several clippings. For a clipping of the
    archive also what a hand set, and what today's rules would read otherwise.
    """
    from clipper.cli.showing import WhyField
    from clipper.library.extracting import considered

    for number, one in enumerate(_texts(session, name)):
        fields = considered(one)
        if as_json:
            _as_json(one, fields)
            continue
        shown = [
            *_open_date(one, fields),
            *(part for field in fields if field.name != "published_text" for part in _shown(one.text, field)),
            *(WhyField("warning", warning, None, "", 0, 0, "", False, ()) for warning in _warnings(one)),
        ]
        if session.for_people:
            with session.screen() as screen:
                screen.why(shown)
        else:
            _plainly(one, shown, first=number == 0)
    return 0


def _texts(session: Session, name: str) -> list[Extracted]:
    """The clipping of the archive that a name means, or the texts in a file."""
    from clipper.library.extracting import extract_stored

    if name == "-" or (os.path.isfile(name) and not _is_archived(session, name)):
        found = list(extracted(session, session.settings(), (name,)))
        for one in found:
            if isinstance(one, ClipperError):
                raise one
        return [one for one in found if not isinstance(one, ClipperError)]
    from clipper.library import finding

    with session.library() as library:
        return [extract_stored(library, finding.read(library, finding.named(library, name)))]


def _is_archived(session: Session, path: str) -> bool:
    from clipper.errors import NoArchive
    from clipper.library.finding import archived_path

    try:
        with session.library() as library:
            return archived_path(library, path) is not None
    except NoArchive:
        return False


def _shown(text: str, field: Considered) -> list[WhyField]:
    """A field as it is laid out: once for each part of the text that says it, or once if none does."""
    from clipper.cli.records import as_cell
    from clipper.cli.showing import WhyField

    def said(value: Any) -> str:
        return as_cell(list(value) if isinstance(value, tuple) else value)

    refused = tuple((text[one.start : one.end], one.rule, one.reason) for one in field.refused)
    if field.value != field.now and field.now is not None and field.by_hand:
        refused += ((said(field.now), "today's rules", "a hand has decided"),)
    elif field.value != field.now and not field.by_hand and field.value is not None:
        refused += ((said(field.now) or "nothing", "today's rules", "the header says otherwise: see clipper reparse"),)
    if field.by_hand or not field.found:
        rule = "set by hand" if field.by_hand else "in the header"
        return [WhyField(field.name, said(field.value), None, "", 0, 0, rule, field.by_hand, refused)]
    return [
        WhyField(
            field.name,
            span.value or "",
            span.line,
            text[span.line_start : span.line_end],
            span.start - span.line_start,
            span.end - span.line_start,
            span.rule,
            False,
            refused if number == len(field.found) else (),
        )
        for number, span in enumerate(field.found, 1)
    ]


def _open_date(one: Extracted, fields: tuple[Considered, ...]) -> list[WhyField]:
    """The date of publication with its two readings, where day and month cannot be told apart and no hand set it."""
    if one.clipping.published is not None or not one.extraction.ambiguous:
        return []
    printed = replace(next(field for field in fields if field.name == "published_text"), value=None, now=None)
    return [
        replace(part, field="published", value=" or ".join(one.extraction.date_candidates), rule=f"{OPEN}; {part.rule}")
        for part in _shown(one.text, printed)
    ]


def _warnings(one: Extracted) -> list[str]:
    """What a person should look at; of a date that a hand set, or that is shown as open, nothing."""
    from clipper.fileformat import HEADER_NAME

    by_hand = HEADER_NAME["published"] in one.clipping.set_by_hand
    of_the_date = () if by_hand else one.extraction.warnings
    told = [warning for warning in of_the_date if not (one.extraction.ambiguous and warning.startswith(OPEN))]
    return [*told, *_several(one)]


def _several(one: Extracted) -> list[str]:
    from clipper.extraction.multiple.several import holds_several

    return [SEVERAL] if holds_several(one.text) else []


def _as_json(one: Extracted, fields: tuple[Considered, ...]) -> None:
    from clipper.cli.formats import json_object

    document = {
        "file": one.name,
        "id": one.clipping.id,
        "ambiguous": one.clipping.published is None and one.extraction.ambiguous,
        "date_candidates": [] if one.clipping.published is not None else list(one.extraction.date_candidates),
        "warnings": [*one.extraction.warnings, *_several(one)],
        "fields": [
            {
                "field": field.name,
                "value": field.value,
                "by_hand": field.by_hand,
                "now": field.now,
                "findings": [
                    {"value": span.value, "start": span.start, "end": span.end, "line": span.line, "rule": span.rule}
                    for span in field.found
                ],
                "refused": [
                    {"start": span.start, "end": span.end, "line": span.line, "rule": span.rule, "reason": span.reason}
                    for span in field.refused
                ],
            }
            for field in fields
        ],
    }
    json_object(sys.stdout, document)


def _plainly(one: Extracted, fields: list[WhyField], *, first: bool) -> None:
    out = sys.stdout
    out.write(f"{'' if first else chr(10)}{safe(one.name)}: {safe(one.title)}\n")
    for field in fields:
        where = f" (line {field.line_number}: {safe(field.line[field.start : field.end])})" if field.line_number else ""
        out.write(f"{field.field}: {safe(field.value) or 'none'}\n")
        if (field.value or field.by_hand) and (field.rule or where):
            out.write(f"  {safe(field.rule)}{where}\n")
        for value, rule, reason in field.refused:
            out.write(f"  not {safe(value)}: {safe(reason)} ({safe(rule)})\n")
