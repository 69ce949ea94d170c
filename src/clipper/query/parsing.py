"""From what a person types to the tree: a recursive descent over a few kinds of token.

    any     := all ("OR" all)*
    all     := ("AND"? not)+
    not     := ("NOT" | "-")* near
    near    := term ("NEAR/5" term)*
    term    := "(" any ")" | field ":" (value | "(" any ")") | "phrase" | word | word* | *

Only the capitals OR, AND, NOT and NEAR are operators. Punctuation in and around words only separates; a word of
nothing but punctuation is passed over.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NoReturn

from clipper.errors import QueryError
from clipper.query import lexing, values
from clipper.query.fields import OF_DATES
from clipper.query.lexing import Token
from clipper.query.tree import All, Near, Query, Words, all_of, any_of, negation

MAX_DEPTH = 20
"""Brackets inside brackets, saved searches included."""
MAX_TERMS = 1000
"""Words, phrases and values of one query, saved searches included."""
MAX_DISTANCE = 1000
DEFAULT_DISTANCE = 10
_NO_SEARCHES: Mapping[str, str] = MappingProxyType({})


def parse(text: str, today: date, saved: Mapping[str, str] = _NO_SEARCHES) -> Query:
    """The tree of a query; the empty one is `All`. `saved` are the texts of saved searches by name.

    QueryError with the column (from 0) where it means nothing: an unclosed bracket or quotation mark, an operator
    without its word, an unknown field or date, a saved search that is not there or that leads back to itself.
    """
    if not text.strip():
        return All()
    return _Parser(text, today, saved, (), 0, [0]).whole()


class _Parser:
    """within: the names of the saved searches that this text is part of; terms: how many there are, in all of them."""

    def __init__(
        self, text: str, today: date, saved: Mapping[str, str], within: tuple[str, ...], depth: int, terms: list[int]
    ) -> None:
        self._text = text
        self._today = today
        self._saved = saved
        self._within = within
        self._depth = depth
        self._terms = terms
        self._field: str | None = None
        self._token = lexing.read(text, 0)

    def whole(self) -> Query:
        query = self._any()
        if self._token.kind == ")":
            self._fail("a ) without its (", self._token.column, "Leave it out, or quote the phrase that it stands in.")
        if query is None:
            hint = "A word needs a letter or a digit; signs alone cannot be searched for."
            self._fail(f"no word to search for in {self._text.strip()[:40]!r}", 0, hint)
        return query

    def _fail(self, message: str, column: int, hint: str = "") -> NoReturn:
        raise QueryError(message, self._text, column, hint)

    def _advance(self) -> Token:
        token = self._token
        self._token = lexing.read(self._text, token.end)
        return token

    # The grammar; None stands for nothing but punctuation

    def _any(self) -> Query | None:
        found = [self._all()]
        while self._token.kind == "OR":
            self._expect_operand(self._advance())
            found.append(self._all())
        there = [query for query in found if query is not None]
        return any_of(*there) if there else None

    def _all(self) -> Query | None:
        if self._token.kind in ("OR", "AND", "NEAR"):
            self._fail(f"{self._token.text} without anything before it", self._token.column, _small(self._token))
        found: list[Query] = []
        while self._token.kind not in (")", "OR", "end"):
            if self._token.kind == "AND":
                self._expect_operand(self._advance())
            query = self._not()
            if query is not None:
                found.append(query)
        return all_of(*found) if found else None

    def _expect_operand(self, operator: Token) -> None:
        if self._token.kind in (")", "OR", "AND", "NEAR", "end"):
            self._fail(f"{operator.text} without anything after it", operator.column, _small(operator))

    def _not(self) -> Query | None:
        negative = False
        while self._token.kind in ("NOT", "-"):
            self._expect_operand(self._advance())
            negative = not negative
        query = self._near()
        return negation(query) if negative and query is not None else query

    def _near(self) -> Query | None:
        left = self._term()
        found: list[Query] = []
        while self._token.kind == "NEAR":
            operator = self._advance()
            self._expect_operand(operator)
            right = self._term()
            found.append(self._joined(left, right, operator))
            left = right
        return all_of(*found) if found else left

    def _joined(self, left: Query | None, right: Query | None, operator: Token) -> Near:
        written = operator.text.partition("/")[2] if "/" in operator.text else str(DEFAULT_DISTANCE)
        distance = int(written) if written.isascii() and written.isdigit() and len(written) < 9 else -1
        if not 0 <= distance <= MAX_DISTANCE:
            hint = f"NEAR/0 to NEAR/{MAX_DISTANCE}, or NEAR for NEAR/{DEFAULT_DISTANCE}"
            self._fail(f"{operator.text[:20]} is no number of words", operator.column, hint)
        if not isinstance(left, Words) or not isinstance(right, Words):
            self._fail("NEAR joins two words or phrases", operator.column, 'iran NEAR/5 "war of words"')
        if left.field is not None and right.field is not None and left.field != right.field:
            hint = f"{left.field}: and {right.field}: are two."
            self._fail("NEAR joins words of one field", operator.column, hint)
        field = left.field or right.field
        return Near(Words(left.words, field, left.prefix), Words(right.words, field, right.prefix), distance)

    def _term(self) -> Query | None:
        token = self._token
        if token.kind == "(":
            return self._group()
        if token.kind == "field":
            return self._in_field(self._advance_to_value())
        if token.kind not in ("phrase", "word"):
            self._fail(f"{token.text or 'an end'} where a word was expected", token.column, _small(token))
        return self._in_field(token) if self._field is not None else self._word()

    def _word(self) -> Query | None:
        self._count(self._token)
        token = self._advance()
        return All() if token.text == "*" and token.kind == "word" else values.words_of(token, None)

    def _count(self, token: Token) -> None:
        self._terms[0] += 1
        if self._terms[0] > MAX_TERMS:
            self._fail(f"more than {MAX_TERMS} words in one query", token.column)

    def _group(self) -> Query | None:
        opening = self._advance()
        self._depth += 1
        if self._depth > MAX_DEPTH:
            self._fail(f"more than {MAX_DEPTH} brackets inside each other", opening.column)
        query = self._any()
        if self._token.kind != ")":
            self._fail("a ( that is never closed", opening.column)
        self._depth -= 1
        self._advance()
        return query

    # Fields

    def _advance_to_value(self) -> Token:
        """Enter the field that is the present token; what follows it directly is a value, whatever it looks like."""
        token = self._token
        if self._field is not None:
            self._fail(f"{token.text}: inside {self._field}:", token.column, "One field holds words alone.")
        self._field = token.text
        sign = self._text[token.end]
        if sign == "(":
            return Token("(", sign, token.end, token.end + 1)
        if sign in lexing.QUOTES:
            return lexing.phrase(self._text, token.end)
        return lexing.word(self._text, token.end)

    def _in_field(self, token: Token) -> Query | None:
        """The value at a token, inside a field that may have been entered just now or by a bracket before."""
        field = self._field
        assert field is not None
        entered = self._token.kind == "field"
        if token.kind == "(":
            self._token = token
            query = self._group()
        else:
            query = self._value(field, token)
            if query is None and entered:
                self._fail(f"{field}: without a word", token.column, "A word needs a letter or a digit.")
        if entered:
            self._field = None
        return query

    def _value(self, field: str, token: Token) -> Query | None:
        pieces = lexing.listed(self._text, token.column) if field in values.LISTED else [token]
        if field in OF_DATES and self._text[token.end :].lstrip().startswith(".."):
            hint = f'Write it without a blank, or quote all of it: {field}:2019..2020-02, {field}:"jan 2020..feb 2020"'
            self._fail(f"{field}: ends before the range does", token.end, hint)
        found: list[Query | None] = []
        for piece in pieces:
            self._count(piece)
            if field == "saved":
                found.append(self._search(piece))
            else:
                found.append(values.read(field, piece, self._text, self._today))
        self._token = lexing.read(self._text, pieces[-1].end)
        return values.any_value(found)

    def _search(self, token: Token) -> Query:
        name, text, column = token.text, self._saved.get(token.text), token.column
        if text is None:
            there = ", ".join(sorted(self._saved)) or "none yet"
            self._fail(f"there is no saved search {name[:40]!r}", column, f"Saved searches: {there}")
        way = (*self._within, name)
        if name in self._within:
            self._fail(f"the saved search {name} leads back to itself", column, f"It goes {' → '.join(way)}")
        if self._depth >= MAX_DEPTH:
            self._fail(f"more than {MAX_DEPTH} brackets inside each other", column)
        if not text.strip():
            return All()
        try:
            return _Parser(text, self._today, self._saved, way, self._depth + 1, self._terms).whole()
        except QueryError as problem:
            self._fail(f"in saved:{name}: {problem.message}", column, problem.hint)


def _small(token: Token) -> str:
    return f"To search for the word itself, write it small: {token.text.lower()}" if token.text.isupper() else ""
