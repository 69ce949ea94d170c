"""A list of clippings as one page to mail, keep or print. Whatever a clipping holds, it stays text there."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from html import escape

from clipper.cli.digest_style import STYLE
from clipper.cli.showing import Item, Line, Paragraph, day_name, facts_of, paragraphs, pieces
from clipper.digests import sha256
from clipper.safe import one_line

_WEB = re.compile(r"https?://[^\s/?#@\\]+(?:[/?#]\S*)?", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)
_ACTS = re.compile(
    r"[\\`*_{}\[\]<>&~|$^@]|:(?=//|(?:[\w+-]*[A-Z][\w+-]*|[+-]1|100|1234):)|(?<=\bwww)\.", re.ASCII | re.IGNORECASE
)
"""What CommonMark and its common extensions act on: emphasis, links, HTML, tables, mathematics, emoji, addresses."""
_FIRST = re.compile(r"(?:[#+=:%-]|\d{1,9}[.)])", re.ASCII)


def markdown(items: Iterable[Item], *, heading: str, full_text: bool) -> Iterator[str]:
    """A page in Markdown (CommonMark), piece by piece: a heading for each day, one for each clipping.

    Nothing in a clipping is markup, HTML or a link, save its URL where that is one of the web.
    """
    yield f"# {_one_markdown_line(heading)}\n"
    day = None
    for item in items:
        name = day_name(_published(item))
        if name != day:
            day = name
            yield f"\n## {_one_markdown_line(day)}\n"
        yield f"\n### {_one_markdown_line(item.title or 'Without words')}\n"
        yield "".join(f"\n- {label}: {value}" for label, value in _markdown_facts(item)) + "\n"
        for paragraph in _shown(item, full_text):
            yield "\n" + _markdown_paragraph(paragraph)
    if day is None:
        yield "\nNo clippings.\n"


def html(items: Iterable[Item], *, heading: str, full_text: bool) -> Iterator[str]:
    """The same as one page of HTML that needs nothing else: no script, no picture, nothing loaded from anywhere."""
    allowed = f"default-src 'none'; style-src 'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}'"
    title = escape(one_line(heading))
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<meta http-equiv=\"Content-Security-Policy\" content=\"{allowed}; base-uri 'none'; form-action 'none'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f'<header><h1 dir="auto">{title}</h1></header>\n<main>\n'
    )
    day = None
    for item in items:
        name = day_name(_published(item))
        if name != day:
            yield ("" if day is None else "</section>\n") + f"<section>\n<h2>{escape(name)}</h2>\n"
            day = name
        yield _article(item, full_text)
    yield ("<p>No clippings.</p>\n" if day is None else "</section>\n") + "</main>\n</body>\n</html>\n"


def _published(item: Item) -> str | None:
    return str(item.clipping.published) if item.clipping.published else None


def _facts(item: Item) -> list[tuple[str, str]]:
    """What is known of a clipping, without the day that stands above it."""
    day = day_name(_published(item))
    return [(label, value) for label, value in facts_of(item) if (label, value) != ("published", day)]


def _shown(item: Item, full_text: bool) -> Iterator[Paragraph]:
    """The whole text, or one paragraph of it: the snippet, with … where something is left out."""
    part = item.snippet
    if full_text or part is None:
        yield from paragraphs(item.text, item.matches)
        return
    start, end, found = part.start, part.end, part.matches
    inside = [(max(a, start) - start, min(b, end) - start) for a, b in found if a < end and b > start]
    line = pieces(item.text[start:end], inside)
    before = (("… ", False),) if item.text[:start].strip() else ()
    after = ((" …", False),) if item.text[end:].strip() else ()
    if line:
        yield Paragraph(((*before, *line, *after),), flowing=True)


# Markdown


def _markdown_facts(item: Item) -> Iterator[tuple[str, str]]:
    for label, value in _facts(item):
        if label == "link" and _WEB.fullmatch(value):
            yield label, f"<{_web_address(value)}>"
        else:
            yield label, _one_markdown_line(value)
    yield "id", f"`{item.clipping.id}`"
    yield "file", _one_markdown_line(item.path)


def _web_address(url: str) -> str:
    """An address of the web with everything that could end or escape a link in percent signs."""
    return "".join(
        sign
        if sign.isascii() and sign.isprintable() and sign not in "<>\"'`\\ "
        else "".join(f"%{byte:02X}" for byte in sign.encode("utf-8", "replace"))
        for sign in url
    )


def _one_markdown_line(text: str) -> str:
    return _markdown_line(((one_line(text), False),))


def _markdown_paragraph(paragraph: Paragraph) -> str:
    ends = "\n" if paragraph.flowing else "\\\n"
    return ends.join(_markdown_line(line) for line in paragraph.lines) + "\n"


def _markdown_line(line: Line) -> str:
    """A line in which nothing acts; what was searched for is strong."""
    written = ""
    for piece, is_match in line:
        text = piece if written else piece.lstrip()
        begins = 0
        if not written and (first := _FIRST.match(text)):
            begins = first.end()
            written = text[: begins - 1] + "\\" + text[begins - 1]
        escaped = _ACTS.sub(r"\\\g<0>", text[begins:])
        written += f"**{escaped}**" if is_match and escaped and not begins else escaped
    return written.replace("\t", " ")


# HTML


def _article(item: Item, full_text: bool) -> str:
    language = item.clipping.language
    spoken = f' lang="{language}"' if language and _LANGUAGE.fullmatch(language) else ""
    title = escape(one_line(item.title or "Without words"))
    facts = "".join(
        f'<div><dt>{escape(label)}</dt><dd dir="auto">{value}</dd></div>' for label, value in _html_facts(item)
    )
    texts = "".join(f'<p dir="auto">{_html_paragraph(one)}</p>\n' for one in _shown(item, full_text))
    return (
        f'<article id="c-{escape(item.clipping.id)}">\n<h3 dir="auto"{spoken}>{title}</h3>\n<dl>{facts}</dl>\n'
        f"<div{spoken}>\n{texts}</div>\n"
        f"<footer><code>{escape(item.clipping.id[:8])}</code> <code>{escape(one_line(item.path))}</code></footer>\n"
        "</article>\n"
    )


def _html_facts(item: Item) -> Iterator[tuple[str, str]]:
    for label, value in _facts(item):
        shown = escape(one_line(value))
        if label == "link" and _WEB.fullmatch(value):
            shown = f'<a href="{escape(_web_address(value))}" rel="noopener noreferrer nofollow">{shown}</a>'
        yield label, shown


def _html_paragraph(paragraph: Paragraph) -> str:
    """Its lines; those whose ends mean something end as they do (the style keeps them)."""
    return (" " if paragraph.flowing else "\n").join(map(_html_line, paragraph.lines))


def _html_line(line: Line) -> str:
    written = "".join(f"<mark>{escape(piece)}</mark>" if is_match else escape(piece) for piece, is_match in line)
    return written.strip()
