"""Texts whose encoding was mistaken before they reached us: kept as they are, found by the words that were meant."""

from __future__ import annotations

import re

_LEADING = "\u00c2\u00c3\u00e2\u00d0\u00d1\u00e0\u00d8\u00d9\u0432"
_FOLLOWING = "\u0080-\u00bf\u0152-\u0192\u02c6-\u02dc\u2013-\u203a\u20ac\u2122"
_SIGNS = f"[{_LEADING}][{_FOLLOWING}]"
"""A lead byte of UTF-8 followed by a later one, as cp1252, Latin-1 or cp1251 would read the two."""


def searchable(text: str) -> str:
    """The text to be indexed: itself and, where it is mojibake and the extra `encodings` is there, what was meant."""
    if text.isascii() or re.search(_SIGNS, text) is None:
        return text
    try:
        import ftfy
    except ImportError:
        return text
    meant = ftfy.fix_encoding(text)
    return text if meant == text else f"{text}\n\n{meant}"
