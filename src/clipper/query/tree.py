"""The query as a small tree that no engine has a say in. Frozen nodes; equal trees mean the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, TypeAlias

from clipper.dateranges import Range
from clipper.frozen import frozen


@frozen
class All:
    """Every clipping."""


@frozen
class Words:
    """Folded words side by side (one or a phrase), in one field or, without one, in any field that holds words.

    prefix: the last word may go on. quoted: a single word in quotation marks, which no other form of it answers; an
    engine need not know.
    """

    words: tuple[str, ...]
    field: str | None = None
    prefix: bool = False
    quoted: bool = False


@frozen
class Near:
    """Both in one field, in either order, with at most `distance` other words between them."""

    left: Words
    right: Words
    distance: int


@frozen
class Equals:
    """One of a field's values is one of these, both as `fields.key` folds them. prefix: it begins with it.

    The field `like` cannot be typed: its one value is `Entry.likeness`.
    """

    field: str
    values: tuple[str, ...]
    prefix: bool = False


@frozen
class Begins:
    """The id (64 hex digits) or the path (relative to the archive, with `/`) begins with the text."""

    field: Literal["id", "path"]
    text: str


@frozen
class Dates:
    """The whole of the interval that a clipping's date covers lies in the range; undated ones never do."""

    range: Range
    field: Literal["date", "accessioned"] = "date"


@frozen
class Is:
    """undated: no published date.  partial: only a part of the date is known (a year, a month, a day without year)."""

    what: Literal["undated", "partial"]


@frozen
class Has:
    """The field has a value."""

    field: str


@frozen
class Not:
    """What does not match."""

    query: Query


@frozen
class And:
    """All of two or more, over the whole clipping."""

    queries: tuple[Query, ...]


@frozen
class Or:
    """Any of two or more."""

    queries: tuple[Query, ...]


Query: TypeAlias = All | Words | Near | Equals | Begins | Dates | Is | Has | Not | And | Or


def all_of(*queries: Query) -> Query:
    """What matches every one of them; everything, where there are none."""
    flat: list[Query] = []
    for query in queries:
        if isinstance(query, And):
            flat.extend(query.queries)
        elif not isinstance(query, All):
            flat.append(query)
    return And(tuple(flat)) if len(flat) > 1 else flat[0] if flat else All()


def any_of(*queries: Query) -> Query:
    """What matches at least one of them; there must be one."""
    flat: list[Query] = []
    for query in queries:
        flat.extend(query.queries if isinstance(query, Or) else (query,))
    if any(isinstance(query, All) for query in flat):
        return All()
    return Or(tuple(flat)) if len(flat) > 1 else flat[0]


def negation(query: Query) -> Query:
    """What does not match it."""
    return query.query if isinstance(query, Not) else Not(query)


def terms(query: Query) -> Iterator[Words]:
    """The words and phrases that a match may hold, in order: what there is to highlight. Not those behind a NOT."""
    if isinstance(query, Words):
        yield query
    elif isinstance(query, Near):
        yield query.left
        yield query.right
    elif isinstance(query, And | Or):
        for part in query.queries:
            yield from terms(part)


def ranges(query: Query) -> Iterator[Dates]:
    """The dates that a query asks for, in order. Not those behind a NOT."""
    if isinstance(query, Dates):
        yield query
    elif isinstance(query, And | Or):
        for part in query.queries:
            yield from ranges(part)


def without_dates(query: Query) -> Query:
    """The query without the dates that it demands of every match: did they leave nothing?"""
    if isinstance(query, Dates):
        return All()
    if isinstance(query, And):
        return all_of(*(part for part in query.queries if not isinstance(part, Dates)))
    return query


def expanded(query: Query, forms: Callable[[str], Sequence[str]]) -> Query:
    """The query with each single word replaced by any of its forms; what is in quotation marks, beginnings and NEAR
    stay as they are."""
    if isinstance(query, Words) and len(query.words) == 1 and not query.prefix and not query.quoted:
        others = dict.fromkeys((query.words[0], *forms(query.words[0])))
        return any_of(*(Words((word,), query.field) for word in others))
    if isinstance(query, Not):
        return negation(expanded(query.query, forms))
    if isinstance(query, And):
        return all_of(*(expanded(part, forms) for part in query.queries))
    if isinstance(query, Or):
        return any_of(*(expanded(part, forms) for part in query.queries))
    return query
