"""The tokens of a query, each with its column."""

from __future__ import annotations

import re
from typing import Literal, cast

from clipper.errors import QueryError
from clipper.frozen import frozen
from clipper.patterns import pattern
from clipper.query import fields

QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb'
"""Each of them opens a phrase at the beginning of a word, and each closes it."""
NEAR = pattern(r"NEAR(?:/(.*))?", re.DOTALL)

_SPACE = pattern(r"\s*")
_DASHES = pattern("-+")
_BARE = pattern(r"[^\s()]+")
_NO_BLANK = pattern(r"\S+")
_NO_COMMA = pattern(r"[^,]*[^,\s]")
_COMMAS = pattern(r"[,\s]*")
_LISTED = pattern(r"[^\s(),]+")
_PHRASE = pattern(f"[^{QUOTES}]*")
_FIELD = pattern(r"([A-Za-z][A-Za-z_-]*):(?!//)")
_OPERATORS = ("OR", "AND", "NOT")

Kind = Literal["(", ")", "-", "OR", "AND", "NOT", "NEAR", "field", "phrase", "word", "end"]


@frozen
class Token:
    """text: a field's canonical name, a phrase without its quotation marks (but with a star), a word as written.

    column is where it begins, end where the next one may.
    """

    kind: Kind
    text: str
    column: int
    end: int


def read(text: str, position: int) -> Token:
    """The token at or after a position. QueryError for an unclosed phrase or a field that is unknown or empty."""
    while True:
        space = _SPACE.match(text, position)
        position = space.end() if space else position
        if position == len(text):
            return Token("end", "", position, position)
        sign = text[position]
        if sign in "()":
            return Token(cast(Kind, sign), sign, position, position + 1)
        if sign in QUOTES:
            return phrase(text, position)
        if sign != "-":
            return _field_or_word(text, position)
        dashes = _DASHES.match(text, position)
        end = dashes.end() if dashes else position + 1
        if end == position + 1 and end < len(text) and not text[end].isspace() and text[end] != ")":
            return Token("-", "-", position, end)
        position = end  # a dash between words, or a row of them


def phrase(text: str, position: int) -> Token:
    """The phrase whose quotation mark is at a position."""
    inside = _PHRASE.match(text, position + 1)
    end = inside.end() if inside else position + 1
    if end == len(text):
        raise QueryError("a quotation mark that is never closed", text, position, 'Close it: "war of words"')
    star = text[end + 1 : end + 2] == "*"
    return Token("phrase", text[position + 1 : end] + "*" * star, position, end + 1 + star)


def word(text: str, position: int) -> Token:
    """What stands at a position up to a blank or a bracket, whatever it looks like."""
    return _matched(_BARE, text, position)


def listed(text: str, position: int) -> list[Token]:
    """The values at a position, words or phrases with commas between them."""
    found = []
    while True:
        found.append(phrase(text, position) if text[position] in QUOTES else _matched(_LISTED, text, position))
        position = found[-1].end + 1
        after = text[position : position + 1]
        if text[position - 1 : position] != "," or not after or after.isspace() or after == ")":
            return found
        if after in ",(":
            raise QueryError("a comma without a value after it", text, position - 1, "source:ANI,PTI")


def between_blanks(text: str) -> list[Token]:
    """The words and phrases of a text, whatever else of the language they look like."""
    return _pieces(text, _SPACE, _NO_BLANK)


def between_commas(text: str) -> list[Token]:
    """The values of a text with commas between them; a value may have blanks, a phrase commas."""
    return _pieces(text, _COMMAS, _NO_COMMA)


def _pieces(text: str, between: re.Pattern[str], inside: re.Pattern[str]) -> list[Token]:
    found: list[Token] = []
    position = _end(between, text, 0)
    while position < len(text):
        found.append(phrase(text, position) if text[position] in QUOTES else _matched(inside, text, position))
        position = _end(between, text, found[-1].end)
    return found


def _end(pattern: re.Pattern[str], text: str, position: int) -> int:
    matched = pattern.match(text, position)
    return matched.end() if matched else position


def _matched(pattern: re.Pattern[str], text: str, position: int) -> Token:
    end = _end(pattern, text, position)
    return Token("word", text[position:end], position, end)


def _field_or_word(text: str, position: int) -> Token:
    field = _FIELD.match(text, position)
    if field is not None:
        follows = text[field.end() : field.end() + 1]
        empty = not follows or follows.isspace() or follows == ")"
        name = fields.canonical(field[1])
        if name is not None and empty:
            hint = f"Write it right after the colon: {field[1]}:…"
            raise QueryError(f"{field[1]}: without a value", text, position, hint)
        if name is not None:
            return Token("field", name, position, field.end())
        if not empty:
            raise _unknown_field(text, field[1], position)
    token = word(text, position)
    kind = "NEAR" if NEAR.fullmatch(token.text) else token.text if token.text in _OPERATORS else "word"
    return Token(cast(Kind, kind), token.text, position, token.end)


def _unknown_field(text: str, name: str, column: int) -> QueryError:
    from clipper.spelling import nearest

    near = nearest(name.lower(), sorted((*fields.NAMES, *fields.ALIASES)))
    if near:
        hint = f"Did you mean {' or '.join(f'{other}:' for other in near)}?"
    else:
        hint = f"There are {', '.join(f'{other}:' for other in sorted(fields.NAMES))}."
    hint = f'{hint} To search for the words, quote them: "{word(text, column).text}"'
    return QueryError(f"there is no field {name}:", text, column, hint)
