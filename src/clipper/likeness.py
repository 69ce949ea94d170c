"""When two texts are the same but for what another program makes of white space, quotation marks and dashes."""

from __future__ import annotations

from clipper.digests import blake2b

_QUOTES = "\"'`´‘’‚‛“”„‟«»‹›′″「」『』＂＇"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"
_DASHES = "‐‑‒–—―−－"
_IN_ASCII = b"\"'` \t\n\r\v\f\x1c\x1d\x1e\x1f"
"""What does not count in ASCII: quotation marks, and white space as str.split has it."""
_OTHERS = (
    *((mark, "") for mark in _QUOTES + _UNSEEN if not mark.isascii()),
    *((mark, "-") for mark in _DASHES),
    ("…", "..."),
)


def likeness(text: str) -> str:
    """16 hex digits (64 bits of BLAKE2b), equal for texts that are equal but for white space, quotation marks, dashes.

    White space, quotation marks, apostrophes and characters that are not seen do not count; all dashes are one, however
    often repeated, and an ellipsis is three dots. Capitals, accents and everything else do count. Never raises; a lone
    surrogate counts as itself.
    """
    if not text.isascii():
        text = _folded(text)
    bare = text.encode("utf-8", "surrogatepass").translate(None, _IN_ASCII)
    while b"--" in bare:
        bare = bare.replace(b"--", b"-")
    return blake2b(bare, digest_size=8).hexdigest()


def _folded(text: str) -> str:
    # One search and replacement a mark: str.translate looks up every character of a text that is not ASCII.
    for mark, instead in _OTHERS:
        if mark in text:
            text = text.replace(mark, instead)
    return "".join(text.split())
