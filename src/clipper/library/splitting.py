"""Files that hold several clippings: cut into slices of their own bytes, the whole kept beside them."""

from __future__ import annotations

from clipper.clipping import Clipping
from clipper.decoding import Decoded, Undecodable, decode, encode
from clipper.digests import sha256
from clipper.errors import Refused, UsageError
from clipper.frozen import frozen

NEVER, AUTO = "never", "auto"
_PROVES_ITSELF = frozenset({"utf-8", "utf-8-sig"})


@frozen
class Part:
    """One clipping of several: its bytes, which are data[start:end] of the whole, and the encoding they are in.

    encoding: None where the part proves it itself; assumed: it was not proven for the whole either.
    """

    name: str
    data: bytes
    start: int
    end: int
    encoding: str | None
    assumed: bool


@frozen
class Divided:
    """A whole that was cut: its digest, the rule, its parts, and the spans (bytes) whose words belong to no part."""

    digest: str
    rule: str
    parts: tuple[Part, ...]
    left_out: tuple[tuple[int, int], ...]

    def part_of(self, part: Part) -> str:
        """What the header of a part says of the whole: its digest, the first byte and the one behind the last."""
        return f"sha256:{self.digest} bytes {part.start}-{part.end}"


def digest_of_whole(clipping: Clipping) -> str | None:
    """The digest of the file that a clipping is a part of, or None."""
    name, _, digest = (clipping.part_of or "").partition(" ")[0].partition(":")
    return digest if name == "sha256" and digest else None


def checked(rule: str) -> str:
    """The name of a rule, `auto` or `never`; UsageError if it is none."""
    if rule not in (NEVER, AUTO):
        from clipper.extraction.multiple.splitting import RULES

        if rule not in RULES:
            raise UsageError(f"no rule for splitting: {rule[:40]}", f"It is auto, never, or one of {', '.join(RULES)}.")
    return rule


def cut_nothing(rule: str) -> str:
    """What to say of a file that is one clipping by a rule; nothing where no rule was named."""
    return "" if rule in (NEVER, AUTO) else f"--split {rule} cuts nothing here: taken whole"


def divide(name: str, data: bytes, rule: str, encoding: str | None = None) -> Divided | None:
    """The parts of a file by a rule, or None if it is one clipping, or no text at all.

    Refused if its bytes cannot be cut where its text can.
    """
    from clipper.extraction.multiple.splitting import split

    try:
        decoded = decode(data, encoding)
    except Undecodable:
        return None
    found = split(decoded.text, rule)
    if not found.parts:
        return None
    at = _offsets(data, decoded, [place for span in (*found.parts, *found.left_out) for place in span])
    if at is None:
        raise Refused(
            name,
            f"several clippings that cannot be cut apart in its encoding, {decoded.encoding}",
            "Without --split it is taken whole; or convert it to UTF-8 first.",
        )
    of_parts = None if decoded.encoding in _PROVES_ITSELF else decoded.encoding
    count = len(found.parts)
    parts = tuple(
        Part(f"{name} ({number} of {count})", data[at[start] : at[end]], at[start], at[end], of_parts, decoded.assumed)
        for number, (start, end) in enumerate(found.parts, 1)
    )
    left_out = tuple((at[start], at[end]) for start, end in found.left_out)
    return Divided(sha256(data).hexdigest(), found.rule, parts, left_out)


def divide_again(name: str, data: bytes, encoding: str | None = None) -> Divided | None:
    """The parts of a whole that was cut before, by the first rule that cuts it."""
    from clipper.extraction.multiple.splitting import RULES

    return next((found for rule in (AUTO, *RULES) if (found := divide(name, data, rule, encoding))), None)


def _offsets(data: bytes, decoded: Decoded, places: list[int]) -> dict[int, int] | None:
    """Where these places of the text are in the bytes; None if they cannot be told."""
    if decoded.as_is:
        return None
    mark = len(encode("", decoded.encoding))
    at, before, result = mark, 0, {}
    for place in sorted(set(places)):
        piece = encode(decoded.text[before:place], decoded.encoding)[mark:]
        if data[at : at + len(piece)] != piece:
            return None  # a stateful encoding, cut between two of its shifts
        at, before = at + len(piece), place
        result[place] = at
    return result
