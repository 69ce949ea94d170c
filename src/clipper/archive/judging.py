"""What the bytes of one file say of its state. Pure: nothing is read here."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clipper.archive.findings import (
    CONFLICT_COPY,
    FOREIGN,
    HALF_PRESENT,
    HEADER_DAMAGED,
    LINE_ENDS,
    MISNAMED,
    NEWER,
    SOURCE_DAMAGED,
    TEXT_CHANGED,
    Discrepancy,
)
from clipper.archive.layout import SOURCES, digits_of
from clipper.clipping import Clipping
from clipper.digests import sha256
from clipper.errors import BadClipping
from clipper.fileformat import is_clipping, is_intact, original_of, parse, parse_header

SECOND_COPY = "Take it from a second copy: `clipper repair --from DIR`."
SOURCE = re.compile(r".*-([0-9a-f]{64})\.[a-z0-9]{1,8}", re.DOTALL)
"""The name of a file under `sources/`, with its digest."""
OTHER_DIGEST = "its digest is not the one in its name"
_BEGINNING = b"Clipping: "
_CONVERTED = "its line ends were converted by another program"
_RESTORED = "`clipper repair` restores them."
_CONFLICT = re.compile(
    r"\.sync-conflict-\d{8}-"  # Syncthing
    r"|conflicted copy|\(case conflict"  # Dropbox, Nextcloud, ownCloud
    r"|[-_ ]conflict[-_ ]\d{8}"
    r"| \(\d{1,3}\)\.txt$| \d{1,2}\.txt$"  # Google Drive, iCloud, file managers
    r"|\.orig$|\.rej$|~$",  # merges, editors
    re.IGNORECASE,
)


def deletion(path: str) -> str:
    """What to do about what is damaged in the trash."""
    return f"`clipper trash empty {path}` deletes it for good."


def is_conflict_copy(name: str) -> bool:
    """Whether a file is named as synchronising programs, git and editors name the other version of two."""
    return _CONFLICT.search(name) is not None


def wreck(path: str, data: bytes) -> str | None:
    """What is wrong with the bytes of a clipping (or source) that cannot be read as one, None if they are no such."""
    clipping, found = judge(path, data)
    source = SOURCE.fullmatch(path.rpartition("/")[2])
    if source is not None and clipping is None:
        return OTHER_DIGEST if sha256(data).hexdigest() != source[1] else "a source"
    return found[0].detail if clipping is None and found[0].kind not in (FOREIGN, NEWER) else None


def amiss(path: str, data: bytes) -> Discrepancy | None:
    """What is wrong with the bytes of a file at its place in an archive; None if it is whole, or none of clipper's."""
    if path.startswith(f"{SOURCES}/"):
        source = SOURCE.fullmatch(path)
        if source is None or sha256(data).hexdigest() == source[1]:
            return None
        return Discrepancy(SOURCE_DAMAGED, path, OTHER_DIGEST, SECOND_COPY, source[1])
    if not path.endswith(".txt"):
        return None
    return next((one for one in damage(judge(path, data)[1]) if one.kind not in (FOREIGN, NEWER)), None)


def damage(found: list[Discrepancy]) -> list[Discrepancy]:
    """Of what `judge` says, what is wrong with the bytes, not with the name alone."""
    return [one for one in found if one.kind not in (CONFLICT_COPY, MISNAMED)]


def judge(path: str, data: bytes) -> tuple[Clipping | None, list[Discrepancy]]:
    """The clipping in a file's bytes, if its header can be read, and what is wrong with its bytes and its name."""
    name = path.rpartition("/")[2]
    digits = digits_of(name)
    if not is_clipping(data):
        return None, [_no_clipping(path, data, digits)]
    try:
        clipping, body = parse(data)
    except BadClipping as problem:
        return None, [_bad_header(path, data, digits, problem)]
    found = list(_judge_body(path, clipping, body, digits))
    if is_conflict_copy(name):
        found.append(
            Discrepancy(
                CONFLICT_COPY,
                path,
                "its name says that another program kept it beside the other version",
                "Compare the two headers, keep what is right with `clipper edit`, then `clipper remove` this one.",
                clipping.id,
            )
        )
    elif digits is not None and not found and not clipping.id.startswith(digits):
        found.append(
            Discrepancy(
                MISNAMED,
                path,
                f"its name ends in {digits}, its digest begins with {clipping.id[:8]}",
                "It was renamed, or moved over another file. Nothing of it is lost; `clipper repair` names it anew.",
                clipping.id,
            )
        )
    return clipping, found


def _no_clipping(path: str, data: bytes, digits: str | None) -> Discrepancy:
    if re.match(rb"Clipping: [0-9]{1,9}\r\n", data):
        return _converted(path, data, digits)
    if _BEGINNING.startswith(data) or re.fullmatch(rb"Clipping: [0-9]{1,9}", data):
        return Discrepancy(HALF_PRESENT, path, "cut short in its first line" if data else "empty", SECOND_COPY)
    if digits is not None and b"\nOriginal: sha256:" in data[: 1 << 20]:
        return Discrepancy(HEADER_DAMAGED, path, "its first line is not `Clipping: 1`", SECOND_COPY)
    return Discrepancy(FOREIGN, path, "not a clipping", "`clipper add` takes it in; or keep it elsewhere.")


def _converted(path: str, data: bytes, digits: str | None) -> Discrepancy:
    """What a file is whose first line ends with CR LF."""
    unix = data.replace(b"\r\n", b"\n")
    try:
        clipping, _ = parse(unix)
    except BadClipping as problem:
        return _bad_header(path, unix, digits, problem)
    if with_line_ends_restored(data) is not None:
        return Discrepancy(LINE_ENDS, path, _CONVERTED, _RESTORED, clipping.id)
    return Discrepancy(LINE_ENDS, path, f"{_CONVERTED}, and its text changed", SECOND_COPY, clipping.id)


def _bad_header(path: str, data: bytes, digits: str | None, problem: BadClipping) -> Discrepancy:
    if "newer than this clipper" in problem.message:
        return Discrepancy(NEWER, path, problem.message, problem.hint)
    _, end, body = data.partition(b"\n\n")
    if not end and not re.search(rb"\nOriginal: [^\n]*\n", data):
        return Discrepancy(HALF_PRESENT, path, "cut short in its header", SECOND_COPY)
    detail = problem.message
    if digits is not None and _sha256(body).startswith(digits):
        detail += "; its text is whole"
    return Discrepancy(HEADER_DAMAGED, path, detail, SECOND_COPY)


def _judge_body(path: str, clipping: Clipping, body: bytes, digits: str | None) -> Iterator[Discrepancy]:
    original = clipping.original
    try:
        data = original_of(clipping, body)
        reason = ""
    except BadClipping as problem:
        data, reason = body, problem.message
    actual = _sha256(data)
    if not reason and actual == original.digest and len(data) == original.size:
        return
    if actual == original.digest or (digits is not None and actual.startswith(digits)):
        what = "size" if actual == original.digest and not reason else "encoding" if reason else "digest"
        detail = f"its line Original has a wrong {what}; its text is whole"
        yield Discrepancy(HEADER_DAMAGED, path, detail, SECOND_COPY, actual)
    elif _body_restored(clipping, body) is not None:
        yield Discrepancy(LINE_ENDS, path, _CONVERTED, _RESTORED, original.digest)
    elif len(data) < original.size and not reason:
        detail = f"shorter than what was given, cut short or changed: {len(data):,} of {original.size:,} bytes"
        yield Discrepancy(HALF_PRESENT, path, detail, SECOND_COPY, original.digest)
    else:
        detail = f"its text is not the one that was given: {reason or 'its digest is another'}"
        yield Discrepancy(TEXT_CHANGED, path, detail, SECOND_COPY, original.digest)


def with_line_ends_restored(data: bytes) -> bytes | None:
    """A file's bytes with LF for CR LF, or the other way round, if the digest proves that they were so; else None."""
    header, _, body = data.partition(b"\r\n\r\n" if data.partition(b"\n")[0].endswith(b"\r") else b"\n\n")
    header = header.replace(b"\r\n", b"\n") + b"\n\n"
    try:
        restored = _body_restored(parse_header(header), body)
    except BadClipping:
        return None
    return header + restored if restored is not None else None


def _body_restored(clipping: Clipping, body: bytes) -> bytes | None:
    unix = body.replace(b"\r\n", b"\n")
    for candidate in (unix, unix.removesuffix(b"\r"), unix.replace(b"\n", b"\r\n"), body):
        if is_intact(clipping, candidate):
            return candidate
    return None


def _sha256(data: bytes) -> str:
    return sha256(data).hexdigest()
