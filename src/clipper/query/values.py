"""What a field's value means, as a leaf of the tree."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal, cast

from clipper import dateranges
from clipper.errors import QueryError
from clipper.query import fields, lexing
from clipper.query.lexing import Token
from clipper.query.tree import Begins, Dates, Equals, Has, Is, Not, Query, Words, all_of, any_of
from clipper.words import spans, words

LISTED = frozenset((*fields.WHOLE, "is", "has", "id"))
"""Fields that take several values with commas between them: any of them."""


def words_of(token: Token, field: str | None) -> Words | None:
    """The words of a word or phrase as it was typed; None if it has none."""
    text = token.text
    folded = words(text)
    if not folded:
        return None
    prefix = text.endswith("*") and [end for _, _, end in spans(text)][-1] == len(text) - 1
    return Words(tuple(folded), field, prefix, token.kind == "phrase" and len(folded) == 1 and not prefix)


def read(field: str, token: Token, query: str, today: date) -> Query | None:
    """The leaf for one value of any field but `saved`; None for a field of words and no word."""
    text, column = token.text, token.column + (token.kind == "phrase")
    if field in fields.IN_WORDS:
        return words_of(token, field)
    if field in fields.OF_DATES:
        try:
            return Dates(dateranges.parse(text, today), cast(Literal["date", "accessioned"], field))
        except QueryError as problem:
            raise QueryError(problem.message, query, column + problem.column, problem.hint) from None
    if field == "is":
        return Is(cast(Literal["undated", "partial"], _choice("is", text, fields.ARE, query, column)))
    if field == "has":
        name = _choice("has", fields.ALIASES.get(text.lower(), text), fields.HAVE, query, column)
        return Not(Is("undated")) if name == "date" else Has(name)
    if field == "id":
        digits = text.lower().removeprefix("sha256:").rstrip("*")
        if not digits or digits.strip("0123456789abcdef") or len(digits) > 64:
            raise QueryError(f"not an id: {text[:70]}", query, column, "An id is of the digits 0 to 9 and a to f.")
        return Begins("id", digits)
    if field == "path":
        return Begins("path", text.rstrip("*").removeprefix("./"))
    value = fields.key(text.rstrip("*"))
    if not value:
        raise QueryError(f"{field}: without a value", query, column)
    return Equals(field, (value,), text.endswith("*"))


def filtering(field: str, text: str, today: date) -> Query | None:
    """What the text of an option asks of its field, by the rules of the field's values in a query; None if nothing.

    In a field that is compared whole any of the values with commas between them, in others all of the words and
    phrases. QueryError as in a query.
    """
    if field in fields.WHOLE:
        return any_value([read(field, token, text, today) for token in lexing.between_commas(text)])
    found = [read(field, token, text, today) for token in lexing.between_blanks(text)]
    there = [query for query in found if query is not None]
    return all_of(*there) if there else None


def any_value(found: Sequence[Query | None]) -> Query | None:
    """Any of a field's values; None if there are none."""
    queries = [query for query in found if query is not None]
    plain = [query for query in queries if isinstance(query, Equals) and not query.prefix]
    if len(plain) == len(queries) > 1:
        return Equals(plain[0].field, tuple(dict.fromkeys(value for query in plain for value in query.values)))
    return any_of(*queries) if queries else None


def _choice(field: str, text: str, choices: tuple[str, ...], query: str, column: int) -> str:
    if text.lower() in choices:
        return text.lower()
    from clipper.spelling import nearest

    near = nearest(text.lower(), choices) or sorted(choices)
    hint = f"There is {', '.join(f'{field}:{one}' for one in near)}"
    raise QueryError(f"there is no {field}:{text[:40]}", query, column, hint)
