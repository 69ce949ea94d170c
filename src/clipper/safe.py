"""The one way out for foreign text: what does not print, or would command a terminal, shows as a visible escape."""

from __future__ import annotations

import re
import unicodedata

from clipper.patterns import pattern

_NEEDS_JOINERS = "\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff"
_JOINER = f"(?<=[{_NEEDS_JOINERS}])[\u200c\u200d](?=[{_NEEDS_JOINERS}])"
"""Zero-width (non-)joiners between letters of Arabic, Persian and the Indic scripts, which need them to be spelt."""
_BLANKS = pattern(r"[^\S\r]+")
_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def safe(text: str) -> str:
    """A text in one line: everything that does not print, line ends and tabs included, as `\\n`, `\\x1b`, `\\u202e`."""
    if text.isprintable():
        return text
    return _joined(text, _ONE_LINE)


def safe_lines(text: str) -> str:
    """The same for a text of several lines, whose line ends (LF, CRLF) and tabs stay what they are."""
    return _joined(text.replace("\r\n", "\n"), _LINES)


def one_line(text: str) -> str:
    """White space as single blanks, then `safe`: for titles and snippets. A lone CR shows, for it would overwrite."""
    words = _BLANKS.split(text.replace("\r\n", "\n").strip()) if "\r" in text else text.split()
    return safe(" ".join(words))


class _Escapes(dict[int, str]):
    """What each character shows as, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = shown = _shown(chr(code))
        return shown


_ONE_LINE, _LINES = _Escapes(), _Escapes({0x09: "\t", 0x0A: "\n"})


def _joined(text: str, escapes: _Escapes) -> str:
    if "\u200c" in text or "\u200d" in text:
        pieces, joiners = re.split(_JOINER, text), re.findall(_JOINER, text)
        return "".join(piece.translate(escapes) + joiner for piece, joiner in zip(pieces, [*joiners, ""], strict=True))
    return text.translate(escapes)


def _shown(character: str) -> str:
    """Controls, formats (bidi, zero width), lone surrogates, private and unassigned characters, separators: escaped."""
    if character.isprintable():
        return character
    if unicodedata.category(character) == "Zs":
        return " "
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:  # a byte of a file name that is no UTF-8 (PEP 383)
        code -= 0xDC00
    return _NAMED.get(character) or (
        f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    )
