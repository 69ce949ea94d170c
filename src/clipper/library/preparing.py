"""From given bytes to a clipping that is ready to be filed: decoded, read, and corrected by hand. No I/O."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from clipper import __version__
from clipper.clipping import Clipping, Extraction, Original, Published, title
from clipper.decoding import Undecodable, decode
from clipper.digests import sha256
from clipper.errors import BadClipping, Refused
from clipper.fileformat import HEADER_NAME, is_clipping, original_of, parse, text_of
from clipper.frozen import frozen, replace
from clipper.likeness import likeness
from clipper.settings import Settings

Value = str | tuple[str, ...] | Published | None
SEVERAL = ("credit_lines", "info_sources")
"""The attributes of Clipping with several values that extraction may find."""
EXTRACTED = (
    "published_partial",
    "published_text",
    "headline",
    "byline",
    "located",
    "publication",
    "edition",
    "section",
    "page",
    "url",
    "language",
    "rights",
)
_NONE: Mapping[str, Value] = MappingProxyType({})


@frozen
class Whole:
    """A file that was cut into parts: its digest, its name, its bytes, and the ids of its parts."""

    digest: str
    name: str
    data: bytes
    ids: tuple[str, ...]


@frozen
class Prepared:
    """A clipping before accession: the body as its file will hold it, its decoded text, and what a person should know.

    given: the attributes that were set by hand, now or in the archive that it comes from, where its file has the name
    `file_name`. likeness: equal for texts that are alike (clipper.likeness). whole: what it is the first part of.
    """

    name: str
    clipping: Clipping
    body: bytes
    text: str
    title: str
    likeness: str = ""
    given: tuple[str, ...] = ()
    ambiguous: bool = False
    date_candidates: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    whole: Whole | None = None
    file_name: str | None = None


def prepare(
    name: str,
    data: bytes,
    *,
    settings: Settings,
    today: date,
    now: str,
    given: Mapping[str, Value] = _NONE,
    from_file: str | None = None,
    encoding: str | None = None,
    part_of: str | None = None,
    as_text: bool = False,
) -> Prepared:
    """What clipper makes of the bytes of one clipping; Refused says why they are none.

    given: attributes of Clipping that a person set by hand; they win over what the text says and are remembered.
    encoding: the codec to use instead of proof (a BOM, valid UTF-8) or assumption; `auto` asks the extra `encodings`.
    as_text: a file in clipper's own format is a text like any other, not taken in with its header.
    today, now: the day for plausibility and the moment of accession (`YYYY-MM-DDTHH:MM:SSZ`).
    """
    if is_clipping(data) and not as_text:
        return _as_filed(name, data, given, from_file)
    clipping, text, body, extraction = read(name, data, settings, today, encoding)
    clipping = replace(
        clipping, accessioned=now, from_file=from_file, part_of=part_of, software=f"clipper {__version__}"
    )
    clipping = set_by_hand(clipping, given)
    warnings, encoding = extraction.warnings, clipping.original.encoding
    if clipping.original.as_is and "\ufffd" in text:
        warnings = (f"some of it does not read as {encoding} and shows as \ufffd; its bytes are kept", *warnings)
    if clipping.encoding_assumed:
        warnings = (f"encoding not proven, taken as {encoding}: --encoding names another", *warnings)
    return Prepared(
        name,
        clipping,
        body,
        text,
        title(clipping, text),
        likeness(text),
        given=tuple(given),
        ambiguous=extraction.ambiguous and clipping.published is None,
        date_candidates=extraction.date_candidates,
        warnings=warnings,
    )


def read(
    name: str, data: bytes, settings: Settings, today: date, encoding: str | None = None
) -> tuple[Clipping, str, bytes, Extraction]:
    """The bytes of one clipping as a Clipping that says what its text says, its text, its body, and the extraction.

    Refused, as `prepare`.
    """
    try:
        decoded = decode(data, encoding)
    except Undecodable as problem:
        raise Refused(name, str(problem)) from None
    extraction = extract_from(decoded.text, today, settings)
    clipping = Clipping(
        original=Original(sha256(data).hexdigest(), len(data), decoded.encoding, decoded.as_is),
        encoding_assumed=decoded.assumed,
        **fields_of(extraction),  # type: ignore[arg-type]
    )
    return clipping, decoded.text, data if decoded.as_is else decoded.text.encode(), extraction


def extract_from(text: str, today: date, settings: Settings) -> Extraction:
    """What a text says about itself (imported late: `list` and `search` never need it)."""
    from clipper.extraction import extract

    return extract(text, today, settings)


def shown(value: object) -> str | tuple[str, ...] | None:
    """A field's value as it is told to the user: one text, or several; None where there is none."""
    if isinstance(value, tuple):
        return value or None
    return None if value is None else str(value)


def fields_of(extraction: Extraction) -> dict[str, Value]:
    """An extraction as attributes of Clipping, those that it knows."""
    first: dict[str, str] = {}
    for finding in extraction.findings:
        first.setdefault(finding.field, finding.value)
    fields: dict[str, Value] = {name: first[name] for name in EXTRACTED if first.get(name)}
    fields.update({name: extraction.every(name) for name in SEVERAL if name in first})
    if first.get("published"):
        fields["published"] = Published.parse(first["published"])
    return fields


def tags_in(text: str) -> tuple[str, ...]:
    """The tags of a text as it is typed: commas divide them, so that a query for several finds what was given so."""
    return tuple(dict.fromkeys(tag for one in text.split(",") if (tag := one.strip())))


def set_by_hand(clipping: Clipping, given: Mapping[str, Value]) -> Clipping:
    """The clipping with the given attributes, remembered as set by hand; an empty value removes one."""
    if not given:
        return clipping
    changes: dict[str, object] = {}
    names = list(clipping.set_by_hand)
    for attribute, value in given.items():
        plural = attribute in SEVERAL or attribute == "tags"
        changes[attribute] = value or (() if plural else None)
        if HEADER_NAME[attribute] not in names:
            names.append(HEADER_NAME[attribute])
    if "published" in given:
        changes.setdefault("published_partial", None)
        changes["published_text"] = None
    return replace(clipping, set_by_hand=tuple(names), **changes)  # type: ignore[arg-type]


def _as_filed(name: str, data: bytes, given: Mapping[str, Value], file_name: str | None) -> Prepared:
    clipping, body = filed(name, data)
    clipping = set_by_hand(clipping, given)
    text = text_of(clipping, body)
    by_hand = tuple(
        attribute
        for attribute, header_name in HEADER_NAME.items()
        if header_name in clipping.set_by_hand or (attribute in ("tags", "note") and getattr(clipping, attribute))
    )
    return Prepared(
        name, clipping, body, text, title(clipping, text), likeness(text), given=by_hand, file_name=file_name
    )


def filed(name: str, data: bytes) -> tuple[Clipping, bytes]:
    """The clipping and the body of a file in clipper's own format; Refused if it is not whole."""
    try:
        clipping, body = parse(data)
    except BadClipping as problem:
        raise Refused(name, f"it begins like a clipping's file and is none: {problem.message}") from None
    if sha256(original_of(clipping, body)).hexdigest() != clipping.original.digest:
        raise Refused(
            name,
            "a clipping's file whose text is not the one that its header records",
            "`clipper verify` on its own archive says more; `clipper add --as-text` takes it as plain text.",
        )
    return clipping, body
