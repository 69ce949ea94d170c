"""In which scripts words are written, as cheaply as can be told."""

from __future__ import annotations


def is_western(text: str) -> bool:
    """Whether a text has no other letters than Windows-1252, as most of Western Europe's have, inverted commas and all.

    What is looked for in the scripts of the East need not be looked for in it. False proves nothing: Polish is not in
    that page either.
    """
    if text.isascii():
        return True
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def is_elsewhere(text: str) -> bool:
    """Whether a text has letters of a script other than the Latin one, to which those of Vietnam belong."""
    if text.isascii():
        return False
    return any(one > "\u024f" and one.isalpha() and not "\u1e00" <= one <= "\u1eff" for one in text)
