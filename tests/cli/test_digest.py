"""Digests: pages of Markdown and HTML in which a clipping stays text, whatever it holds."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from clipper.cli.digest import html, markdown
from clipper.cli.showing import Item
from clipper.clipping import Clipping, Original, Published, title
from clipper.highlight import matches, snippet
from clipper.query import parse
from clipper.safe import one_line, safe

TEXT = (Path(__file__).parent.parent / "founding.txt").read_text("utf-8")
WIRE = """\
TEHRAN (Reuters) - The ferry left the harbour of Bandar Abbas on Sunday
morning with two hundred passengers aboard, a spokesman for the line told
reporters, and it arrived at Qeshm Island an hour later than it should have.

Prices
Rs 40 a kilo
Rs 50 a kilo
"""


def item(text: str, published: str | None, query: str = "zebra", **known: object) -> Item:
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    clipping = Clipping(
        Original(digest, len(text), "utf-8"),
        Published.parse(published) if published else None,
        **known,  # type: ignore[arg-type]
    )
    asked = parse(query, date(2020, 1, 6), {})
    return Item(
        clipping,
        title(clipping, text),
        f"{digest[:8]}.txt",
        text,
        tuple(matches(text, asked)),
        snippet(text, asked, 120),
    )


def page(form: str, *items: Item, heading: str = "Clippings", full_text: bool = False) -> str:
    return "".join((markdown if form == "markdown" else html)(iter(items), heading=heading, full_text=full_text))


FOUNDING = item(
    TEXT,
    "2020-01-05",
    "soleimani",
    published_text="2020-01-05",
    credit_lines=("(With ANI inputs)",),
    info_sources=("ANI",),
    publication="Hindustan Times",
    url="https://example.org/news?a=1&b=2",
)
FERRY = item(WIRE, "2020-01-04T18:05", "ferry", headline="A ferry", info_sources=("Reuters",), located="TEHRAN")

MARKDOWN = f"""\
# Clippings: ferry OR soleimani

## Sunday, 5 January 2020

### As leaders around the world are walking a tightrope on the US actions against…

- publication: Hindustan Times
- credit: (With ANI inputs)
- link: <https://example.org/news?a=1&b=2>
- id: `{FOUNDING.clipping.id}`
- file: {FOUNDING.path}

… (IRGC) commander Major Gen Qassem **Soleimani**, Pakistan has reportedly extended tacit support to Washington. According …

## Saturday, 4 January 2020

### A ferry

- published: Saturday, 4 January 2020, 18:05
- place: TEHRAN
- credit: Reuters
- id: `{FERRY.clipping.id}`
- file: {FERRY.path}

TEHRAN (Reuters) - The **ferry** left the harbour of Bandar Abbas on Sunday morning with two hundred passengers aboard, a …
"""
# ruff: noqa: E501  # a paragraph of Markdown is one line
MARKDOWN_TEXT = """\

TEHRAN (Reuters) - The **ferry** left the harbour of Bandar Abbas on Sunday
morning with two hundred passengers aboard, a spokesman for the line told
reporters, and it arrived at Qeshm Island an hour later than it should have.

Prices\\
Rs 40 a kilo\\
Rs 50 a kilo
"""


def test_markdown_as_it_is_written() -> None:
    assert page("markdown", FOUNDING, FERRY, heading="Clippings: ferry OR soleimani") == MARKDOWN
    assert page("markdown", FERRY, full_text=True).endswith(MARKDOWN_TEXT)


def test_the_days_stand_above_their_clippings_once() -> None:
    some = [
        item(str(n), day) for n, day in enumerate(["2020-01-05", "2020-01-05T10:00", "2020-01", "2020", None, None])
    ]
    days = ["Sunday, 5 January 2020", "January 2020", "2020", "Undated"]
    assert re.findall("^## (.*)$", page("markdown", *some), re.MULTILINE) == days
    assert re.findall("<h2>(.*)</h2>", page("html", *some)) == days


# What could act


READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ALLOWED = {
    "heading",
    "paragraph",
    "bullet_list",
    "list_item",
    "inline",
    "text",
    "softbreak",
    "hardbreak",
    "code_inline",
}
HOSTILE = [
    "<script>alert(1)</script>",
    "<!-- comment --> <?php ?> <![CDATA[x]]> &lt;b&gt; &amp; &#x3c;",
    "[a](javascript:alert(1)) ![b](http://evil/x.png) [c]: http://evil [c] <http://evil> <a@b.c>",
    "http://evil.example/ www.evil.example https://evil",
    "# heading\n## heading\nsetext\n===\nsetext\n---\n* * *\n___\n",
    "- a\n+ b\n* c\n1. d\n2) e\n    code\n\tcode\n> quote\n>quote",
    "```\nfence\n```\n~~~\nfence\n~~~\n`code`",
    "| a | b |\n|---|---|\n| c | d |\n\na | b\n--|--\nc | d",
    "| a |\n|-|-|",
    "*a* **b** _c_ __d__ ~~e~~ ***f*** a*b*c \\*g\\* \\",
    "line  \nbreak\\\nline",
    "$x$ $$y$$ :smile: :+1: {{ liquid }} {% raw %} [^1] [[wiki]] @somebody ^up^",
    "\"quotes\" 'apostrophes' </p></article><img src=x onerror=alert(1)> %3Cscript%3E",
    "\x1b[31m\u202e\u2028\x00\x07\x85\ud800",
    "]]>--></style></title>",
    "1986\\. A great year",
]


def tokens(text: str) -> Iterator[Token]:
    for token in READER.parse(text):
        yield token
        yield from token.children or ()


def said(text: str) -> str:
    """A safe text without its white space."""
    return "".join(text.split())


@pytest.mark.parametrize("hostile", HOSTILE)
def test_nothing_in_a_text_is_markdown(hostile: str) -> None:
    check_markdown(hostile)


@given(st.text(st.one_of(st.sampled_from("\\`*_{}[]()#+-.!|<>&~$^@:=\"' \n\t10axw/"), st.characters()), max_size=80))
@example("a\n=")
@example(" \n    a")
@example("-\ta")
def test_no_text_is_markdown(text: str) -> None:
    check_markdown(text)


def check_markdown(text: str) -> None:
    given_ = replace(item("x", None), text=text, snippet=None, title=text)
    for full_text in (False, True):
        made = page("markdown", given_, heading=text, full_text=full_text)
        found = list(tokens(made))
        kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in found}
        assert kinds <= ALLOWED, made
        assert sum(token.type == "heading_open" for token in found) == 3
        assert sum(token.type == "list_item_open" for token in found) == 2
        heading = next(token for token in found if token.type == "inline")
        assert plain(heading) == said(one_line(text))
    paragraphs = [plain(token) for token in found if token.type == "inline" and token.level == 1][3:]
    lines = text.replace("\r\n", "\n") if "\n" in text else text.replace("\r", "\n")
    assert "".join(paragraphs) == "".join(said(safe(line.rstrip().replace("\t", " "))) for line in lines.split("\n"))


def plain(inline: Token) -> str:
    return "".join("".join(token.content for token in inline.children or ()).split())


class Page(HTMLParser):
    """The elements of a page and the text in its articles."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.data: dict[str, list[str]] = {}
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.data.setdefault(next((tag for tag in reversed(self.open) if tag != "mark"), ""), []).append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data)

    def text(self, tag: str) -> str:
        return "".join("".join(self.data.get(tag, [])).split())


ELEMENTS = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "section", "article", "h1", "h2", "h3"),
    *("dl", "div", "dt", "dd", "a", "p", "mark", "footer", "code"),
}
ATTRIBUTES = {"lang", "charset", "http-equiv", "content", "name", "dir", "id", "href", "rel"}


@pytest.mark.parametrize("hostile", HOSTILE)
def test_nothing_in_a_text_is_html(hostile: str) -> None:
    check_html(hostile)


@given(st.text(st.one_of(st.sampled_from("<>&\"'/!-=;#x3cab \n\t\r"), st.characters()), max_size=80))
def test_no_text_is_html(text: str) -> None:
    check_html(text)


def check_html(text: str) -> None:
    known = {one.name: text for one in fields(Clipping) if one.type == "str | None"}
    many = dict.fromkeys(("credit_lines", "info_sources", "tags"), (text,))
    clipping = replace(item("x", None).clipping, **known, **many)  # type: ignore[arg-type]
    made = Page(page("html", Item(clipping, text, text, text, ((0, len(text) // 2),)), heading=text, full_text=True))
    assert {tag for tag, _ in made.elements} <= ELEMENTS
    assert {name for _, attributes in made.elements for name in attributes} <= ATTRIBUTES
    assert sum(tag == "article" for tag, _ in made.elements) == 1
    assert made.text("h1") == said(one_line(text))
    for tag, attributes in made.elements:
        assert "href" not in attributes or re.match("https?://[^/]", attributes["href"] or ""), tag
    lines = text.replace("\r\n", "\n") if "\n" in text else text.replace("\r", "\n")
    assert made.text("p") == "".join(said(safe(line.rstrip().replace("\t", " "))) for line in lines.split("\n"))


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ("HTTP://EXAMPLE.ORG", "HTTP://EXAMPLE.ORG"),
        ("https://example.org/समाचार", "https://example.org/%E0%A4%B8%E0%A4%AE%E0%A4%BE%E0%A4%9A%E0%A4%BE%E0%A4%B0"),
        ('https://example.org/"><script>', "https://example.org/%22%3E%3Cscript%3E"),
        ("https://example.org/`a`", "https://example.org/%60a%60"),
        ("https://example.org/\u202egpj.exe", "https://example.org/%E2%80%AEgpj.exe"),
        ("https://bank.example@evil.example/", None),
        ("https://bank.example\\@evil.example/", None),
        ("https:///etc/passwd", None),
        ("javascript:alert(1)", None),
        ("JaVaScRiPt:alert(1)//https://", None),
        (" https://example.org", None),
        ("https://example.org/ onclick=x", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("//example.org", None),
        ("example.org", None),
    ],
)
def test_only_addresses_of_the_web_are_links(url: str, address: str | None) -> None:
    one = item("x", None, url=url)
    links = [attributes["href"] for tag, attributes in Page(page("html", one)).elements if tag == "a"]
    assert links == ([address] if address else [])
    found = [token for token in tokens(page("markdown", one)) if token.type == "link_open"]
    assert [str(token.attrs["href"]).replace("%22", '"') for token in found] == (
        [address.replace("%22", '"')] if address else []
    )


def test_a_page_of_html_needs_nothing_else() -> None:
    text = page("html", FOUNDING, FERRY, heading="Clippings: <ferry>")
    made = Page(text)
    assert text.startswith('<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n')
    assert "<title>Clippings: &lt;ferry&gt;</title>" in text
    policy = next(a["content"] for tag, a in made.elements if a.get("http-equiv") == "Content-Security-Policy")
    style = b64encode(sha256("".join(made.data["style"]).encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'"
    assert not re.search(r"url\(|@import|<script|<link|<img|src=", text)
    assert "Qassem <mark>Soleimani</mark>, Pakistan" in text
    assert '<a href="https://example.org/news?a=1&amp;b=2" rel="noopener noreferrer nofollow">' in text


@pytest.mark.parametrize(
    ("language", "attribute"),
    [("hi", ' lang="hi"'), ("zh-Hant-TW", ' lang="zh-Hant-TW"'), ("English", ""), ('en" x="', "")],
)
def test_a_text_has_its_language_and_direction(language: str, attribute: str) -> None:
    text = page("html", item("दिल्ली\n\nطهران", None, language=language), full_text=True)
    assert f'<h3 dir="auto"{attribute}>' in text
    assert f'<div{attribute}>\n<p dir="auto">दिल्ली</p>\n<p dir="auto">طهران</p>\n</div>' in text


def test_lines_that_only_kept_to_a_width_flow_in_html() -> None:
    text = page("html", FERRY, full_text=True)
    assert "on Sunday morning with two hundred passengers aboard, a spokesman for the line told reporters, and" in text
    assert '<p dir="auto">Prices\nRs 40 a kilo\nRs 50 a kilo</p>' in text


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_tags_of_several_words_are_told_apart(form: str) -> None:
    assert "to read, iran" in page(form, item("x", None, tags=("to read", "iran")))


def test_what_stands_for_a_text() -> None:
    assert page("markdown", item("short", None)).endswith("\nshort\n")
    assert page("markdown", item("", None)).count("Without words") == 1


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_a_page_is_written_while_the_clippings_are_read(form: str) -> None:
    read = 0

    def items() -> Iterator[Item]:
        nonlocal read
        for number in range(100):
            read += 1
            yield item(f"number {number}", "2020-01-05")

    parts = (markdown if form == "markdown" else html)(items(), heading="Clippings", full_text=True)
    assert "Clippings" in next(parts)
    assert read == 0
    next(parts)
    assert read == 1


def test_an_empty_page_says_so() -> None:
    assert "<p>No clippings.</p>" in page("html")
    assert page("markdown", heading="Nothing") == "# Nothing\n\nNo clippings.\n"
