"""What a word is: the one definition that queries, highlights, the tests' reference matcher and every engine share.

A word is a run of letters, digits and the marks that belong to them; everything else separates. Case folds, so do
accents on letters of any alphabet, the points of Arabic and Hebrew, full-width and other compatibility forms, and the
digits of all scripts. The vowel signs of Indic scripts are kept. In scripts that are written without blanks between
words (Chinese, Japanese, Thai, Lao, Khmer, Burmese) and in Hangul, where particles follow without one, each character
is a word by itself: what a reader searches is then a phrase of characters, wherever it stands.

Folding looks at one character at a time, so it can be done by str.translate; only the few sequences that stand for
one letter (a kana and its voicing mark, conjoining Hangul letters) are put together before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from clipper.patterns import pattern

VERSION = 1
"""Raised whenever a text would give other words: indexes made with another version are rebuilt."""

# Said by what they are not: Python takes 2 ms to compile a class that reaches to the last code point.
_PREPARED_WORD = pattern("[^\x00-/:-`{-\x7f]+")  # a to z, 0 to 9, all beyond ASCII
_BEYOND_ASCII = pattern("[^\x00-\x7f]+")
_CHUNK = pattern("[^\x00-/:-@[-`{-\x7f]+")  # the same, and A to Z
_QUOTES = ("\u2019", "\u201c", "\u201d", "\u2018", "\u2014", "\u2013", "\u2026", "\xa0", "\u2022")
"""What most English texts hold beyond ASCII, the commonest first; each separates."""

_COMPOSED = "\u3099\u309a\uff9e\uff9f"
_COMPOSABLE = (
    "(?:[\u3041-\u30ff][\u3099\u309a]|[\uff66-\uff9d][\uff9e\uff9f]|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?)"
)

_ALONE = (
    (0x0E01, 0x0E5B),  # Thai
    (0x0E81, 0x0EDF),  # Lao
    (0x1000, 0x109F),  # Burmese
    (0x1100, 0x11FF),  # Hangul letters
    (0x1780, 0x17D3),  # Khmer
    (0x2E80, 0x2FDF),  # radicals
    (0x3005, 0x3007),
    (0x3021, 0x3029),
    (0x3031, 0x3035),
    (0x3041, 0x318E),  # kana, bopomofo, Hangul letters
    (0x31A0, 0x31FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xA960, 0xA97C),
    (0xA9E0, 0xA9FE),
    (0xAA60, 0xAA7F),
    (0xAC00, 0xD7FB),  # Hangul
    (0xF900, 0xFAD9),
    (0x1AFF0, 0x1B2FF),
    (0x20000, 0x3FFFD),
)
"""First and last code points of the scripts whose characters are words by themselves (Unicode 15, Scripts.txt)."""

_DROPPED = (
    (0x0300, 0x036F),  # accents
    (0x0483, 0x0489),
    (0x0591, 0x05C7),  # Hebrew points
    (0x0610, 0x061A),  # Arabic points
    (0x0640, 0x0640),  # tatweel
    (0x064B, 0x065F),
    (0x0670, 0x0670),
    (0x06D6, 0x06ED),
    (0x0711, 0x0711),
    (0x0730, 0x074A),
    (0x08CA, 0x08FF),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20F0),
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFE20, 0xFE2F),
    (0xE0100, 0xE01EF),
)
"""First and last code points of the marks that are written on letters of their scripts and do not tell words apart."""

_LETTERS = {
    "\u0131": "i",
    "\u0142": "l",
    "\u00f8": "o",
    "\u0111": "d",
    "\u00f0": "d",
    "\u0127": "h",
    "\u0167": "t",
    "\u00e6": "ae",
    "\u0153": "oe",
    "\u00fe": "th",
    "\u0621": "",  # hamza alone
    "\u0629": "\u0647",  # teh marbuta, heh
    "\u0649": "\u064a",  # alef maksura, yeh
    "\u06cc": "\u064a",  # Persian yeh
    "\u06a9": "\u0643",  # Persian kaf
    "\u06c1": "\u0647",  # Urdu heh
    "\u06be": "\u0647",
    "\u0671": "\u0627",  # alef wasla
}
"""Letters that Unicode does not take apart and that readers write for each other."""


def _is_in(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in ranges)


def _fold_once(character: str) -> str:
    import unicodedata

    folded = []
    for part in unicodedata.normalize("NFKD", character).casefold().lower():
        code = ord(part)
        category = unicodedata.category(part)
        if category == "Nd":
            folded.append(str(unicodedata.decimal(part)))
        elif category == "Cf" or _is_in(code, _DROPPED):
            continue
        elif category[0] not in "LNM" or 0x02B9 <= code <= 0x02DF:  # those are written as apostrophes
            folded.append(" ")
        else:
            folded.append(_LETTERS.get(part, part))
    return "".join(folded)


def _fold(character: str) -> str:
    """What one character beyond ASCII becomes: folded letters, nothing, or blanks where it separates."""
    import unicodedata

    category = unicodedata.category(character)
    if category == "Cf":
        return ""  # soft hyphens, joiners, direction marks: inside words
    if category[0] not in "LNM":
        return " "
    if character in _COMPOSED:
        return " "  # a voicing mark with nothing to voice
    if _is_in(ord(character), _ALONE) and category != "Nd":
        whole = unicodedata.normalize("NFKC", character)
        return "".join(f" {part} " if ord(part) > 127 else part for part in whole)
    folded = character
    for _ in range(4):  # casefold and decomposition can enable each other; it settles after two rounds
        again = "".join(_fold_once(part) if part > "\x7f" else part for part in folded)
        if again == folded:
            break
        folded = again
    if any(_is_in(ord(part), _ALONE) for part in folded):
        return "".join(_fold(part) if part > "\x7f" else part for part in unicodedata.normalize("NFC", folded))
    return f" {folded} " if " " in folded else folded


class _Folding(dict[int, str]):
    """The table for str.translate, filled as characters are met; ASCII stays as it is."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = self[code] = character if code < 128 else _fold(character)
        return folded


_FOLDING = _Folding()


def _fold_run(match: re.Match[str]) -> str:
    return match[0].translate(_FOLDING)


def _compose(text: str) -> str:
    import unicodedata

    return re.sub(_COMPOSABLE, lambda match: unicodedata.normalize("NFKC", match[0]), text)


def _may_compose(text: str) -> bool:
    return any(mark in text for mark in _COMPOSED) or any(chr(code) in text for code in range(0x1100, 0x1113))


def prepared(text: str) -> str:
    """The text with all folding done beyond ASCII: runs of ASCII letters and digits and of anything beyond ASCII are
    its words, once ASCII capitals are made small. That is how FTS5's `ascii` tokenizer reads it, so an engine that is
    fed with this agrees with `words`. Texts in ASCII come back as they are.
    """
    if text.isascii():
        return text
    for quote in _QUOTES:
        if quote in text:
            text = text.replace(quote, " ")
    if text.isascii():
        return text
    runs = len(_BEYOND_ASCII.findall(text, 0, 2000))
    if runs <= 60 and len(text) > 8 * runs:
        return _BEYOND_ASCII.sub(_fold_run, _compose(text) if _may_compose(text) else text)
    return (_compose(text) if _may_compose(text) else text).translate(_FOLDING)


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return _PREPARED_WORD.findall(prepared(text).lower())


def spans(text: str) -> Iterator[tuple[str, int, int]]:
    """The folded words of a text with where each stands in it: (word, start, end), text[start:end] as written."""
    compose = not text.isascii() and _may_compose(text)
    for chunk in _CHUNK.finditer(text):
        piece = chunk[0]
        if piece.isascii():
            yield piece.lower(), chunk.start(), chunk.end()
        else:
            yield from _spans_beyond_ascii(piece, chunk.start(), compose)


def _spans_beyond_ascii(piece: str, offset: int, compose: bool) -> Iterator[tuple[str, int, int]]:
    units = re.findall(f"{_COMPOSABLE}|.", piece, re.DOTALL) if compose else piece
    word, start, end, position = "", offset, offset, offset
    for unit in units:
        after = position + len(unit)
        folded = _FOLDING[ord(unit)] if len(unit) == 1 else prepared(unit)
        if not folded and word:
            end = after  # a mark that is dropped still belongs to the word it stands in
        for character in folded:
            if character != " ":
                if not word:
                    start = position
                word, end = word + character.lower(), after
            elif word:
                yield word, start, end
                word = ""
        position = after
    if word:
        yield word, start, end
