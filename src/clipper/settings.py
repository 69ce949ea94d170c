"""What an archive's `clipper.toml` says. Reading and rewriting its text; the files are the archive's business."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, cast

from clipper.errors import MissingExtra, SettingsError
from clipper.frozen import fresh, frozen

FORMAT = 1
"""The archive format that this version writes, and the newest it reads."""
FILE_NAME = "clipper.toml"
DEFAULT_MAX_SIZE = 16 * 1024 * 1024
"""Bytes of the largest input that is taken in, unless `max_size` says otherwise."""
KINDS = ("agency", "newspaper-service", "broadcaster", "press-release", "government", "other")

DateOrder = Literal["dmy", "mdy", "ymd"]
Flush = Literal["folder", "file"]

TEMPLATE = """\
# This folder is an archive of news clippings, kept by clipper. README.txt beside this file says how to read it.
format = 1
id = "{id}"

# Settings. Remove the # in front of one to use it.
# date_order = "dmy"          # what 05/01/2020 means: dmy, mdy or ymd; without it such a date stays open
# languages = ["en", "hi"]    # of the texts, as ISO 639-1
# country = "IN"              # of the outlets, as ISO 3166-1: settles time zones such as IST
# max_size = 16777216         # bytes of the largest clipping that is taken in
# stemming = true             # search English words by their stems
# flush = "file"              # accept a filesystem that cannot flush folders
#
# [[agencies]]                # a supplier that clipper does not know
# name = "Example News Agency"
# aliases = ["ENA", "Example Agency"]
# country = "IN"
# languages = ["en"]
#
# [searches]                  # saved searches, used as saved:iran
# iran = "iran OR soleimani"
"""
"""A fresh `clipper.toml`; `{id}` is the archive's id, a random UUID."""


@frozen
class Agency:
    """A supplier of news: its short name as it is filed, the other forms it is met in, where it is, what it writes in.

    country is ISO 3166-1 alpha-2, languages ISO 639-1, kind one of KINDS.
    """

    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    languages: tuple[str, ...] = ()
    kind: str = "agency"


@frozen
class Settings:
    """An archive's identity and settings. max_size is in bytes; searches map a name to a query."""

    archive_id: str
    format: int = FORMAT
    date_order: DateOrder | None = None
    languages: tuple[str, ...] = ()
    country: str | None = None
    agencies: tuple[Agency, ...] = ()
    searches: Mapping[str, str] = fresh(default_factory=dict)
    flush: Flush = "folder"
    stemming: bool = False
    max_size: int = DEFAULT_MAX_SIZE


def load(text: str, path: str) -> Settings:
    """The settings that the text of a `clipper.toml` makes; SettingsError names `path` and the line that is wrong."""
    archive_id = _fresh_id(text)
    if archive_id:
        return Settings(archive_id)
    import tomllib

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        where = re.search(r"line (\d+)", str(problem))
        line = int(where[1]) if where else text.count("\n") + 1
        raise SettingsError(f"{path}, line {line}: {str(problem).partition(' (at ')[0]}", "Mend that line.") from None
    except RecursionError:
        raise SettingsError(f"{path}: nested too deeply") from None
    return _Reader(text, path).settings(table)


def with_search(text: str, path: str, name: str, query: str) -> str:
    """The text of a `clipper.toml` with a saved search set, comments kept; MissingExtra without tomlkit."""
    if not is_search_name(name):
        raise SettingsError(f"not a name for a saved search: {name[:40]!r}", "Use letters, digits, - and _.")
    document = _editable(text, path, "saving", "write")
    searches = document.get("searches")
    if searches is None:
        import tomlkit

        searches = document["searches"] = tomlkit.table()
    searches[name] = query
    return _checked(document.as_string(), path)


def without_search(text: str, path: str, name: str) -> str:
    """The text of a `clipper.toml` without one saved search; KeyError if there is none of that name."""
    if name not in load(text, path).searches:
        raise KeyError(name)
    document = _editable(text, path, "forgetting", "delete")
    del document["searches"][name]
    return _checked(document.as_string(), path)


def is_search_name(name: str) -> bool:
    """Whether a saved search may be called so: a bare key of TOML that a query can name as saved:NAME."""
    return re.fullmatch(r"[A-Za-z0-9_-]{1,64}", name) is not None


def _editable(text: str, path: str, doing: str, by_hand: str):  # type: ignore[no-untyped-def]  # tomlkit is an extra, its types with it
    load(text, path)
    try:
        import tomlkit
    except ImportError:
        raise MissingExtra(
            f"{doing} a search needs the extra `searches`",
            f"pip install 'clipper[searches]', or {by_hand} the line under [searches] in clipper.toml yourself.",
        ) from None
    return tomlkit.parse(text)


def _checked(text: str, path: str) -> str:
    load(text, path)
    return text


def _fresh_id(text: str) -> str | None:
    """The id in a `clipper.toml` that says nothing else, read without the TOML parser, which costs 5 ms to import."""
    if "\r" in text or not text.isascii():
        return None
    lines = [line for line in text.split("\n") if line and line[0] != "#"]
    if len(lines) != 2 or lines[0] != "format = 1" or not (lines[1].startswith('id = "') and lines[1].endswith('"')):
        return None
    return lines[1][6:-1] if _is_id(lines[1][6:-1]) and text.replace("\n", "").isprintable() else None


def _is_id(text: str) -> bool:
    return re.fullmatch(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", text) is not None


class _Reader:
    """Reads the parsed table, checking every key; knows the text only to name the line of what is wrong."""

    def __init__(self, text: str, path: str) -> None:
        self._text = text
        self._path = path
        self._table: int | None = None
        """Which of the [[agencies]] is being read."""

    def settings(self, table: dict[str, object]) -> Settings:
        format_ = table.pop("format", None)
        if type(format_) is not int or format_ < 1:
            raise self._wrong("format", "it must say which format the archive has (format = 1)")
        if format_ > FORMAT:
            raise self._wrong(
                "format",
                f"the archive has format {format_}, newer than this clipper, which knows format {FORMAT}",
                "Use a newer clipper. Nothing was changed.",
            )
        archive_id = table.pop("id", None)
        if not isinstance(archive_id, str) or not _is_id(archive_id):
            raise self._wrong("id", "the archive's id must be a UUID in lower case")
        settings = Settings(
            archive_id,
            format_,
            cast("DateOrder | None", self._choice(table, "date_order", ("dmy", "mdy", "ymd"), None)),
            self._codes(table, "languages", r"[a-z]{2,3}", "language codes such as en, hi"),
            self._code(table, "country", r"[A-Z]{2}", "a country code such as IN"),
            self._agencies(table.pop("agencies", [])),
            self._searches(table.pop("searches", {})),
            cast("Flush", self._choice(table, "flush", ("folder", "file"), "folder")),
            self._boolean(table, "stemming"),
            self._size(table),
        )
        for key in table:
            raise self._wrong(key, f"there is no setting `{key[:40]}`", _nearest(key))
        return settings

    def _choice(self, table: dict[str, object], key: str, choices: tuple[str, ...], default: str | None) -> str | None:
        value = table.pop(key, default)
        if value is not default and value not in choices:
            raise self._wrong(key, f"{key} must be one of {', '.join(choices)}")
        return value

    def _code(self, table: dict[str, object], key: str, pattern: str, what: str) -> str | None:
        value = table.pop(key, None)
        if value is not None and not (isinstance(value, str) and re.fullmatch(pattern, value)):
            raise self._wrong(key, f"{key} must be {what}")
        if isinstance(value, str) and value not in _codes("COUNTRIES"):
            raise self._wrong(key, f"there is no country {value} (ISO 3166-1)", "Write GB." if value == "UK" else "")
        return value

    def _codes(self, table: dict[str, object], key: str, pattern: str, what: str) -> tuple[str, ...]:
        values = table.pop(key, [])
        if not isinstance(values, list) or not all(
            isinstance(one, str) and re.fullmatch(pattern, one) for one in values
        ):
            raise self._wrong(key, f"{key} must be a list of {what}")
        for value in values:
            if len(value) == 2 and value not in _codes("LANGUAGES"):
                raise self._wrong(key, f"there is no language {value} (ISO 639-1)")
        return tuple(values)

    def _boolean(self, table: dict[str, object], key: str) -> bool:
        value = table.pop(key, False)
        if not isinstance(value, bool):
            raise self._wrong(key, f"{key} must be true or false")
        return value

    def _size(self, table: dict[str, object]) -> int:
        value = table.pop("max_size", DEFAULT_MAX_SIZE)
        if type(value) is not int or not 1 <= value <= 1 << 30:
            raise self._wrong("max_size", "max_size must be a number of bytes, at most 1 GiB")
        return value

    def _agencies(self, rows: object) -> tuple[Agency, ...]:
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise self._wrong("agencies", "agencies are written as [[agencies]] tables")
        return tuple(self._agency(dict(row), number) for number, row in enumerate(rows))

    def _agency(self, row: dict[str, object], number: int) -> Agency:
        self._table = number
        name = row.pop("name", None)
        if not isinstance(name, str) or not name.strip():
            raise self._wrong("name", "an agency needs a name")
        aliases = row.pop("aliases", [])
        if not isinstance(aliases, list) or not all(isinstance(alias, str) and alias.strip() for alias in aliases):
            raise self._wrong("aliases", f"the aliases of {name[:40]} must be a list of names")
        agency = Agency(
            name,
            tuple(aliases),
            self._code(row, "country", r"[A-Z]{2}", "a country code such as IN"),
            self._codes(row, "languages", r"[a-z]{2,3}", "language codes such as en, hi"),
            cast("str", self._choice(row, "kind", KINDS, "agency")),
        )
        for key in row:
            raise self._wrong(key, f"an agency has no `{key[:40]}`: name, aliases, country, languages, kind")
        self._table = None
        return agency

    def _searches(self, table: object) -> Mapping[str, str]:
        if not isinstance(table, dict):
            raise self._wrong("searches", 'saved searches are lines name = "query" under [searches]')
        for name, query in table.items():
            if not is_search_name(name):
                raise self._wrong(name, "the name of a saved search has letters, digits, - and _ alone")
            if not isinstance(query, str) or not query.strip():
                raise self._wrong(name, f"the saved search {name} must be a query in quotes")
        return dict(table)

    def _wrong(self, key: str, message: str, hint: str = "") -> SettingsError:
        return SettingsError(f"{self._path}, line {self._line(key)}: {message}", hint or "Mend that line.")

    def _line(self, key: str) -> int:
        """The line (from 1) where a key is written, in the table of the agency that is read; else the table's head.

        The last line if it is not found.
        """
        begin, end = 0, len(self._text)
        if self._table is not None:
            heads = [match.start() for match in re.finditer(r"^[ \t]*\[\[", self._text, re.MULTILINE)]
            begin, end = (*heads, end, end)[self._table :][:2] if heads else (begin, end)
        written = re.compile(
            rf"""^[ \t]*(?:\[\[?[ \t]*)?["']?{re.escape(key)}["']?[ \t]*(?:=|\.|\])""", re.MULTILINE
        ).search(self._text, begin, end)
        if written is None and self._table is None:
            return self._text.count("\n") + (not self._text.endswith("\n"))
        return self._text.count("\n", 0, begin if written is None else written.start()) + 1


def _codes(name: str) -> frozenset[str]:
    """The codes of a table of codes.py, read where a setting asks for them."""
    from clipper import codes

    found: frozenset[str] = getattr(codes, name)
    return found


def _nearest(key: str) -> str:
    from difflib import get_close_matches

    names = [
        "agencies",
        "country",
        "date_order",
        "flush",
        "format",
        "id",
        "languages",
        "max_size",
        "searches",
        "stemming",
    ]
    close = get_close_matches(key, names, 1)
    return f"Did you mean {close[0]}?" if close else f"The settings are {', '.join(names)}."
