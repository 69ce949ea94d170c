"""A query written out in its own language: parse(show(query)) is the query again."""

from __future__ import annotations

from clipper.query.lexing import QUOTES
from clipper.query.tree import All, And, Begins, Dates, Equals, Has, Is, Near, Not, Or, Query, Words


def show(query: Query) -> str:
    """The query as a person would type it, with its words folded and its dates written out."""
    match query:
        case All():
            return "*"
        case Words(words, field, prefix, quoted):
            text = words[0] if len(words) == 1 and not quoted else f'"{" ".join(words)}"'
            return f"{_named(field)}{text}{'*' * prefix}"
        case Near(left, right, distance):
            return f"{show(left)} NEAR/{distance} {show(right)}"
        case Equals(field, values, prefix):
            return f"{field}:{','.join(_value(value) for value in values)}{'*' * prefix}"
        case Begins(field, text):
            return f"{field}:{_value(text)}"
        case Dates(days, field):
            return f"{field}:{days}"
        case Is(what):
            return f"is:{what}"
        case Has(field):
            return f"has:{field}"
        case Not(inner):
            return f"-({show(inner)})" if isinstance(inner, And | Or | Near | Not) else f"-{show(inner)}"
        case And(queries):
            return " ".join(f"({show(part)})" if isinstance(part, Or) else show(part) for part in queries)
        case Or(queries):
            return " OR ".join(show(part) for part in queries)


def _named(field: str | None) -> str:
    return "" if field is None else f"{field}:"


def _value(text: str) -> str:
    is_bare = text[0] not in f"-{QUOTES}" and not any(sign.isspace() or sign in "(),*" for sign in text)
    return text if is_bare else f'"{text}"'
