"""The fields of the query language, and how a value is folded for those that are compared whole."""

from __future__ import annotations

from clipper.words import words

COLUMNS = ("body", "headline", "byline", "located", "credit", "source", "publication", "section", "tag", "note")
"""What a word without a field is looked for in. `body` is the whole text; an engine may keep what is first smallest."""

IN_WORDS = (
    "headline",
    "body",
    "byline",
    "located",
    "credit",
    "publication",
    "section",
    "note",
    "url",
    "file",
    "edition",
)
"""Fields that are searched for words and phrases."""
WHOLE = ("source", "tag", "language", "page")
"""Fields whose values are compared whole; a page also by each word of it, a language also without its region."""
OF_DATES = ("date", "accessioned")
BEGINNINGS = ("id", "path")
HAVE = (
    *("headline", "byline", "located", "credit", "source", "publication", "edition", "section", "page", "url"),
    *("language", "rights", "tag", "note", "file", "date"),
)
"""What `has:` knows."""
ARE = ("undated", "partial")
"""What `is:` knows."""
OTHERS = ("is", "has", "saved")

ALIASES = {
    "by": "byline",
    "author": "byline",
    "place": "located",
    "agency": "source",
    "title": "headline",
    "text": "body",
    "published": "date",
    "added": "accessioned",
}
NAMES = frozenset((*IN_WORDS, *WHOLE, *OF_DATES, *BEGINNINGS, *OTHERS))


def canonical(name: str) -> str | None:
    """The field that a name in any case stands for, or None."""
    name = name.lower()
    name = ALIASES.get(name, name)
    return name if name in NAMES else None


def key(value: str) -> str:
    """A value as it is compared: its folded words; for signs alone (an emoji as a tag) their code points."""
    return " ".join(words(value)) or " ".join(f"u{ord(sign):x}" for sign in value if not sign.isspace())
