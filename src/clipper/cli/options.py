"""The options that several commands share: filters, orders, forms of output, fields set by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from clipper.cli.command import TEXT, form_option
from clipper.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from clipper.clipping import Published
    from clipper.library.preparing import Value
    from clipper.query import Query

Function = TypeVar("Function", bound=Callable[..., Any])

FILTERS = (
    click.option(
        "--from",
        "from_",
        metavar="DATE",
        type=TEXT,
        help="Published on or after: 2020, 2020-01, 2020-01-05, `last week`, -3w.",
    ),
    click.option("--to", metavar="DATE", type=TEXT, help="Published on or before."),
    click.option(
        "--on", metavar="DATE", type=TEXT, help="Published in that day, month or year; 01-05 is that day in every year."
    ),
    click.option(
        "--source", multiple=True, metavar="NAME", type=TEXT, help="With this info source (agency); several: ANI,PTI."
    ),
    click.option("--byline", multiple=True, metavar="WORDS", type=TEXT, help="With these words in the byline."),
    click.option(
        "--located", multiple=True, metavar="WORDS", type=TEXT, help="With these words in the dateline's place."
    ),
    click.option(
        "--publication", multiple=True, metavar="WORDS", type=TEXT, help="With these words in the publication."
    ),
    click.option("--tag", multiple=True, metavar="TAG", type=TEXT, help="With this tag; several: iran,draft."),
    click.option("--undated", is_flag=True, help="Without a date."),
)
FORMS = (
    click.option(
        "-n",
        "--limit",
        "limit",
        metavar="N",
        type=click.IntRange(min=0),
        help="At most so many (on a terminal 20, piped all).",
    ),
    click.option("--all", "everything", is_flag=True, help="All of them, also on a terminal."),
    click.option("--skip", metavar="N", type=click.IntRange(min=0), default=0, help="Leave out the first N."),
    click.option("--group", is_flag=True, help="Under a heading for each day (terminal)."),
    form_option("--json", "json", "One JSON object with all of them and the total."),
    form_option("--jsonl", "jsonl", "A JSON object a line."),
    form_option("--csv", "csv", "CSV; cells that a spreadsheet would run are made harmless."),
    form_option("--csv-raw", "csv-raw", "CSV with the exact values."),
    click.option("--format", "template", type=TEXT, help="A line for each: '{published} {id:8} {title}'."),
    form_option("--markdown", "markdown", "A digest in Markdown, grouped by day."),
    form_option("--html", "html", "A digest as one self-contained page, to mail or print."),
    click.option("--text", "full_text", is_flag=True, help="With the whole texts (JSON, CSV, Markdown, HTML)."),
    form_option("--ids", "ids", "The full ids alone, one a line."),
    form_option("--files", "files", "The paths of the files alone, one a line."),
    form_option("-0", "files0", "The paths, each ended by a NUL, for xargs -0."),
    form_option("--count", "count", "How many, and nothing else."),
    click.option(
        "--count-by",
        type=click.Choice(["year", "month", "day", "source", "publication", "tag"]),
        help="How many for each.",
    ),
)
FIELDS: tuple[tuple[str, str, bool, str], ...] = (
    ("headline", "headline", False, "The headline."),
    ("byline", "byline", False, "Who wrote it."),
    ("located", "located", False, "The dateline's place."),
    ("source", "info_sources", True, "The info source: the agency, not the paper."),
    ("credit", "credit_lines", True, "The credit line, verbatim."),
    ("publication", "publication", False, "The newspaper or site it was clipped from."),
    ("edition", "edition", False, "The edition."),
    ("section", "section", False, "The section."),
    ("page", "page", False, "The page."),
    ("url", "url", False, "Where it was found."),
    ("language", "language", False, "The language, as en or pt-BR."),
    ("rights", "rights", False, "Who holds the rights."),
    ("tag", "tags", True, "A tag of your own; several: iran,draft."),
    ("note", "note", False, "A note of your own."),
)
"""Option, attribute of Clipping, whether it may be given several times, help."""


def several(options: tuple[Callable[[Function], Function], ...]) -> Callable[[Function], Function]:
    """Decorate a function with options, in their order."""

    def decorate(function: Function) -> Function:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


def _once(_context: click.Context, option: click.Parameter, values: tuple[str, ...]) -> str | None:
    """The value of an option that counts once; click itself would keep the last of several and say nothing."""
    if len(values) > 1:
        raise UsageError(
            f"{option.opts[0]} is given {len(values)} times", "Give it once; several writers are one text."
        )
    return values[0] if values else None


filters = several(FILTERS)
forms = several(FORMS)
fields = several(
    (
        click.option(
            "--date",
            metavar="DATE",
            multiple=True,
            callback=_once,
            type=TEXT,
            help="The date of publication: 2020, 2020-01, 2020-01-05, today, yesterday.",
        ),
        *(
            click.option(f"--{option}", multiple=True, callback=None if many else _once, type=TEXT, help=help_)
            for option, _, many, help_ in FIELDS
        ),
    )
)


def sort_option(*also: str) -> Callable[[Function], Function]:
    """The option for the order."""
    return click.option(
        "--sort",
        type=click.Choice(["newest", "oldest", *also, "accessioned"]),
        default="newest",
        show_default=True,
        help="The order; undated ones are last.",
    )


def filtered(options: Mapping[str, Any], today: date) -> Query:
    """The query that the filters make; QueryError where a date or a value means nothing."""
    from clipper import dateranges
    from clipper.query import Dates, Is, all_of, filtering

    parts: list[Query] = []
    if options["from_"] is not None or options["to"] is not None:
        parts.append(Dates(dateranges.between(options["from_"], options["to"], today)))
    if options["on"] is not None:
        parts.append(Dates(dateranges.parse(options["on"], today)))
    for field in ("source", "byline", "located", "publication", "tag"):
        for value in options[field]:
            asked = filtering(field, value, today)
            if asked is None:
                raise UsageError(f"--{field}: there is nothing to look for in {value[:40]!r}")
            parts.append(asked)
    if options["undated"]:
        parts.append(Is("undated"))
    return all_of(*parts)


def given_fields(options: Mapping[str, Any], today: date) -> dict[str, Value]:
    """The attributes of Clipping that were given; an empty value is one too: it removes the field."""
    given: dict[str, Value] = {}
    if options["date"] is not None:
        given.update(_date(options["date"], today))
    for option, attribute, many, _ in FIELDS:
        value = options[option]
        if option == "tag" and value:
            given[attribute] = _tags(value)
        elif many and value:
            given[attribute] = tuple(one for one in value if one.strip())
        elif not many and value is not None:
            given[attribute] = value.strip() or None
    return given


def _tags(texts: Iterable[str]) -> tuple[str, ...]:
    from clipper.library.preparing import tags_in

    found = [tags_in(text) for text in texts if text.strip()]
    if not all(found):
        raise UsageError("--tag: there is nothing but commas", "An empty value removes all tags: --tag ''.")
    return tuple(dict.fromkeys(tag for tags in found for tag in tags))


def _date(text: str, today: date) -> dict[str, Value]:
    """`published`, or `published_partial` for a day without a year; UsageError where it is no single date."""
    from clipper import dateranges
    from clipper.clipping import Published, is_partial_date

    text = text.strip()
    if not text:
        return {"published": None}
    if is_partial_date(text):
        return {"published": None, "published_partial": text}
    try:
        return {"published": Published.parse(text)}
    except ValueError:
        pass
    found = dateranges.parse(text, today)
    published = _single(found)
    if published is None:
        raise UsageError(f"--date: {text[:60]!r} is not one day, month or year", "Write 2020-01-05, 2020-01 or 2020.")
    return {"published": published}


def _single(found: Any) -> Published | None:
    from clipper.clipping import Published

    first, last = found.first, found.last
    if first is None or last is None:
        return None
    return next(
        (
            one
            for one in (
                Published(first.year, first.month, first.day),
                Published(first.year, first.month),
                Published(first.year),
            )
            if (one.first_day, one.last_day) == (first, last)
        ),
        None,
    )


def with_remarks(given: dict[str, Value], agencies: tuple[Any, ...], today: date) -> tuple[dict[str, Value], list[str]]:
    """The fields as they will be kept, and what to say to someone of what was given: suppliers, a date to come."""
    from datetime import timedelta

    from clipper.clipping import Published

    given, said = _with_known_sources(given, agencies)
    published = given.get("published")
    if isinstance(published, Published) and published.first_day > today + timedelta(days=1):
        said.append(f"{published.first_day.isoformat()} lies in the future")
    return given, said


def _with_known_sources(given: dict[str, Value], agencies: tuple[Any, ...]) -> tuple[dict[str, Value], list[str]]:
    """The fields with each known agency under its one name, and what to say to someone who named it otherwise, or who
    gave a --source that is no known agency: perhaps it is the paper. agencies: those of the settings.
    """
    sources = given.get("info_sources")
    if not isinstance(sources, tuple) or not sources:
        return given, []
    from clipper.extraction.tables.agencies import Agencies

    known = Agencies(agencies)
    found = {name: known.exactly(name) for name in sources}
    said = [f"{name}: kept as {one.name}" for name, one in found.items() if one is not None and one.name != name]
    unknown = [name for name, one in found.items() if one is None]
    if unknown:
        said.append(
            f"{', '.join(unknown)}: no agency that clipper knows; if it is the paper or site it was clipped from, "
            "that is --publication"
        )
    names = dict.fromkeys(name if one is None else one.name for name, one in found.items())
    return {**given, "info_sources": tuple(names)}, said
