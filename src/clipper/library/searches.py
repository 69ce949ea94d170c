"""Saved searches: kept in clipper.toml, where a person may read and write them too."""

from __future__ import annotations

import os

from clipper.errors import Unknown, UsageError
from clipper.library import Library
from clipper.query import parse
from clipper.settings import FILE_NAME, is_search_name, with_search, without_search


def save(library: Library, name: str, query_text: str) -> None:
    """Keep a query under a name, for `saved:NAME`; one of that name is replaced.

    UsageError for a name that cannot be, QueryError for a query that means nothing, MissingExtra without tomlkit.
    """
    if not is_search_name(name):
        raise UsageError(f"not a name for a saved search: {name[:40]}", "Use letters, digits, - and _.")
    if not query_text.strip():
        raise UsageError(f"no query to save as {name}", f"clipper search --save {name} 'iran OR soleimani'")
    parse(query_text, library.today, {**library.settings.searches, name: query_text})
    path = os.path.join(library.archive.root, FILE_NAME)
    library.archive.change_settings(lambda text: with_search(text, path, name, query_text), library.now)


def remove(library: Library, name: str) -> None:
    """Forget a saved search; Unknown if there is none of that name."""
    path = os.path.join(library.archive.root, FILE_NAME)
    try:
        library.archive.change_settings(lambda text: without_search(text, path, name), library.now)
    except KeyError:
        raise Unknown(f"there is no saved search {name[:40]}", "`clipper searches` lists them.") from None


def all(library: Library) -> dict[str, str]:  # noqa: A001  # read as searches.all(library)
    """Every saved search by its name."""
    return dict(library.settings.searches)
