"""Several clippings in one file are told apart; one clipping is never cut in two."""

from __future__ import annotations

import re
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clipper.extraction.multiple.splitting import RULES, looks_like, split

PROSE = (
    "The committee said on Tuesday that it would publish the full list of the damaged bridges by the end of March, and "
    "that the repairs would cost about 12 million dollars more than planned.\n\n"
    "The opposition called the plan a joke."
)
TITLES = ("Bridge list due in March", "Harbour sheds stay shut", "Ferry to run again")
LINE = "_" * 60

LEXISNEXIS = "".join(
    f"""\
                              {number} of 3 DOCUMENTS


                               The Example (London)

                            January {number}, 2020 Sunday

{title}

BYLINE: Ann Example

SECTION: NEWS; Pg. {number}

LENGTH: 40 words

{PROSE}

LOAD-DATE: January {number + 1}, 2020

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper

                    Copyright 2020 Example Media Ltd


"""
    for number, title in enumerate(TITLES, 1)
)
SELECTED = LEXISNEXIS.replace("3 of 3", "7 of 9").replace("2 of 3", "4 of 9").replace("1 of 3", "1 of 9")
COVER = """\
Download Request: Selected Items: 1-3
Time Of Request: Friday, March 20, 2020  16:51:31

Terms: (bridges and sheds)
Source: The Example (London)
Project ID: None


"""
NEXIS_UNI = (
    "User Name: A Reader\nDate and Time: Friday, 20 March 2020 16:51:00 GMT\nDocuments (3)\n"
    + "".join(f"{number}. {title}\nClient/Matter: -None-\n" for number, title in enumerate(TITLES, 1))
    + "".join(
        f"\n\n{title}\nThe Example (London)\nJanuary {number}, 2020 Sunday\n\nCopyright 2020 Example Media Ltd\n"
        "Section: NEWS; Pg. 3\n"
        f"Length: 40 words\nByline: Ann Example\nBody\n\n{PROSE}\n\nLoad-Date: January 5, 2020\n\n\nEnd of Document\n"
        for number, title in enumerate(TITLES, 1)
    )
)
FACTIVA = (
    "".join(
        f"{title}\n\nBy Ann Example\n40 words\n{number} January 2020\nThe Example\nEXA\n3\nEnglish\n"
        "© 2020 Example Media Ltd\n\n"
        f"{PROSE}\n\nDocument EXA0000020200105eg150004{number}\n\n"
        for number, title in enumerate(TITLES, 1)
    )
    + "Search Summary\nText bridges and sheds\nDate All dates\n© 2020 Factiva, Inc. All rights reserved.\n"
)
FACTIVA_TAGGED = "".join(
    f"SE News\nHD {title}\nBY By Ann Example\nWC 40 words\nPD {number} January 2020\nSN The Example\nSC EXA\nPG 3\n"
    "LA English\n"
    f"CY (c) 2020 Example Media Ltd\nLP {PROSE}\nTD\nAN Document EXA0000020200105eg150004{number}\n\n"
    for number, title in enumerate(TITLES, 1)
)
FACTIVA_GERMAN = (
    "".join(
        f"{title}.\n\nVon ANNA BEISPIEL.\n40 Wörter\n{number} Januar 2020\nDas Beispiel\nBSP\nDeutsch\n"
        f"(c) 2020 Das Beispiel\n\n{PROSE}\n\nDokument BSP0000020200105eg150004{number}\n\n"
        for number, title in enumerate(TITLES, 1)
    )
    + "Zusammenfassung der Suche\nText Brücken\n© 2021 Factiva, Inc. Alle Rechte vorbehalten.\n"
)
PROQUEST = (
    f"{LINE}\n\nReport Information from ProQuest\nMarch 20 2020 16:51\n{LINE}\n"
    + "".join(
        f"Document {number} of 3\n\n{title}\n\nAuthor: Example, Ann\n\n"
        f"Publication info: The Example ; London [London]0{number} Jan 2020: 3.\n\n"
        f"ProQuest document link\n\nAbstract: None available.\n\nFull text: {PROSE}\n\n"
        "Publication title: The Example; London\n"
        f"ProQuest document ID: 33333333{number}\n\nDatabase: Example Newsstream\n\n{LINE}\n"
        for number, title in enumerate(TITLES, 1)
    )
    + "Contact us at: http://www.proquest.example Copyright © 2020 ProQuest LLC. All rights reserved.\n"
)
PROQUEST_PLAIN = "".join(
    f"{LINE}\n\nTitle: {title}\n\nPublication title: The Example\n\nFull text:\n{PROSE}\n\n"
    f"ProQuest document ID: 3333333{number}\n\n"
    for number, title in enumerate(TITLES, 1)
)
RECORDS = '<!DOCTYPE x SYSTEM "x.dtd">\n' + "".join(
    f'<REUTERS NEWID="{number}">\n<DATE>{number}-JAN-2020 15:01:01.79</DATE>\n<TEXT>\n<TITLE>{title}</TITLE>\n'
    f"<DATELINE>    SALEM, Jan {number} - </DATELINE><BODY>{PROSE}\n</BODY></TEXT>\n</REUTERS>\n"
    for number, title in enumerate(TITLES, 1)
)
NUMBERED = "".join(
    f"Article {number} of 3\n\n{title}\nBy Ann Example\n\n{PROSE}\n\n" for number, title in enumerate(TITLES, 1)
)
FOUNDING = [f" date 2020-01-0{number} {PROSE}\n" for number in (1, 2, 3)]
PLAIN = [f"{title}\nJanuary {number}, 2020\n\n{PROSE}\n" for number, title in enumerate(TITLES, 1)]

EXPORTS = {
    "lexisnexis": ("lexisnexis", LEXISNEXIS),
    "lexisnexis, cover sheet": ("lexisnexis", COVER + LEXISNEXIS),
    "lexisnexis, line ends of Windows": ("lexisnexis", LEXISNEXIS.replace("\n", "\r\n")),
    "lexisnexis, selected": ("lexisnexis", SELECTED),
    "nexis, end of document": ("lexisnexis", NEXIS_UNI),
    "factiva": ("factiva", FACTIVA),
    "factiva, tagged": ("factiva", FACTIVA_TAGGED),
    "factiva, in German": ("factiva", FACTIVA_GERMAN),
    "factiva, pasted from its page": ("factiva", re.sub(r"(?m)^([A-Z]{2}) ", "\\1\xa0\t", FACTIVA_TAGGED)),
    "factiva, values below their labels": ("factiva", re.sub(r"(?m)^([A-Z]{2}) ", "\\1\n\n", FACTIVA_TAGGED)),
    "records between tags": ("records", RECORDS),
    "records, in capitals": ("records", RECORDS.replace("REUTERS", "DOC")),
    "proquest": ("proquest", PROQUEST),
    "proquest, no numbers": ("proquest", PROQUEST_PLAIN),
    "numbered": ("numbered", NUMBERED),
    "numbered from a later one on": (
        "numbered",
        re.sub(r"Article (\d) of 3", lambda m: f"Document {int(m[1]) + 2} of 12", NUMBERED),
    ),
    "numbered in French": ("numbered", re.sub(r"Article (\d) of 3", r"Document \1 sur 3", NUMBERED)),
    "numbered in Dutch": ("numbered", re.sub(r"Article (\d) of 3", r"Artikel \1 van 3", NUMBERED)),
    "form feeds": ("form-feed", "\f".join(PLAIN)),
    "form feeds and a list": ("form-feed", "Bridges, sheds and ferries\n\f" + "\f\n".join(PLAIN)),
    "underscores": ("rule", f"\n{LINE}\n".join(PLAIN)),
    "equals signs": ("rule", f"\n{'=' * 40}\n\n".join(PLAIN)),
    "five bars": ("bars", " ||||| ".join(PLAIN)),
    "a founding date line in each": ("rule", f"\n{LINE}\n".join(FOUNDING)),
    "founding date lines one below the other": ("date-lines", "\n".join(FOUNDING)),
    "titles above founding date lines": (
        "date-lines", "\n".join(f"{title}\n{text}" for title, text in zip(TITLES, FOUNDING, strict=True))
    ),
    "dashes": ("rule", f"\n{'-' * 12}\n\n".join(PLAIN)),
    "a title above each founding date line": (
        "rule", f"\n{'-' * 40}\n\n".join(f"{title}\n{text}" for title, text in zip(TITLES, FOUNDING, strict=True))
    ),
}  # fmt: skip


@pytest.mark.parametrize(("rule", "text"), EXPORTS.values(), ids=EXPORTS)
def test_an_export_is_divided(rule: str, text: str) -> None:
    found = split(text)
    assert (found.rule, len(found.parts)) == (rule, 3)
    assert looks_like(text) == 3
    for title, (start, end) in zip(TITLES, found.parts, strict=True):
        part = text[start:end]
        assert part.count("The opposition called the plan a joke.") == 1
        assert title in part or part.startswith(" date 2020-01-0")
        assert not any(other in part for other in TITLES if other != title)


@pytest.mark.parametrize(("rule", "text"), EXPORTS.values(), ids=EXPORTS)
def test_a_rule_that_is_named_divides_too(rule: str, text: str) -> None:
    assert split(text, rule).parts[-3:] == split(text).parts


@pytest.mark.parametrize("line", ["---", "***", "* * *", "- - -", "=====", "~~~~"])
def test_a_short_line_divides_only_where_the_rule_is_named_and_no_longer_one_stands(line: str) -> None:
    text = f"\n{line}\n\n".join(PLAIN)
    assert split(text).parts == ()
    assert len(split(text, "rule").parts) == len(PLAIN)
    assert len(split(f"{text}\n{LINE}\n{text}", "rule").parts) == 2


@pytest.mark.parametrize(
    ("above", "begins"),
    [
        ("Bridge to be closed", "Bridge to be closed"),
        ("Will the bridge be closed?", "Will the bridge be closed?"),
        ("Salem Daily\nBridge to be closed", "Salem Daily\nBridge to be closed"),
        ("Bridge to be closed\n", "Bridge to be closed\n"),
        ("(With ANI inputs)", " date"),
        ("Press Trust of India", " date"),
        ("ANI\n\nBridge to be closed", "Bridge to be closed"),
        ("The council said so.", " date"),
        ("सड़क बंद रहेगी", "सड़क बंद रहेगी"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_stored_page_begins_with_the_title_above_its_date(above: str, begins: str, end: str) -> None:
    text = f"{FOUNDING[0]}\n{above}\n{FOUNDING[1]}".replace("\n", end)
    start, _ = split(text, "date-lines").parts[1]
    assert text[start:].startswith(begins.replace("\n", end))


def test_what_belongs_to_no_article_is_reported() -> None:
    left = {name: [text[start:end] for start, end in split(text).left_out] for name, (_, text) in EXPORTS.items()}
    assert left["lexisnexis"] == left["factiva, tagged"] == left["underscores"] == []
    assert left["lexisnexis, cover sheet"][0].startswith("Download Request")
    assert left["nexis, end of document"][0].startswith("User Name")
    assert left["factiva"][0].startswith("Search Summary")
    assert [words[:6] for words in left["proquest"]] == ["Report", "Contac"]
    assert left["form feeds and a list"] == ["Bridges, sheds and ferries"]


SINGLE = {
    "founding": " date 2020-01-05 " + PROSE + "\n\nWar of words\n\n" + PROSE,
    "empty": "",
    "a page's teasers between tags": "<html>\n"
    + "".join(f"<article>\n{title}\n{PROSE}\n</article>\n" for title in TITLES),
    "an article that quotes records": f"How a feed is written\n\n{PROSE}\n\n"
    + "".join(f"<item>\n<title>{title}</title>\n<text>{PROSE}</text>\n</item>\n\n" for title in TITLES[:2])
    + f"{PROSE}\n\n{PROSE}\n",
    "an article with its teasers between tags": f"<article>\n{PLAIN[0]}</article>\n"
    + "".join(f"<article>\n<h3>{title}</h3>\n</article>\n" for title in TITLES[1:]),
    "an article above teasers between tags": PLAIN[0]
    + "".join(f"<article>\n<h3>{title}</h3>\n{PROSE}\n</article>\n" for title in TITLES[1:]),
    "a record with another tag that begins as its own": f"<doc>\n<doc-id>1</doc-id>\n{PROSE}</doc>\n"
    f"<doc-id>2</doc-id>\n{PROSE}\n</doc>\n",
    "asterisks": PLAIN[0] + "\n***\n\n" + PROSE + "\n\n* * *\n\n" + PROSE,
    "a list's later numbers below a text": PLAIN[0]
    + "".join(f"\nItem {number} of 9\n\n{PROSE}\n" for number in (3, 4, 5)),
    "page 1 of 2": PLAIN[0] + "\nPage 1 of 2\n\n" + PROSE + "\n\nPage 2 of 2\n",
    "one document of one": "1 of 1 DOCUMENTS\n\n" + PLAIN[0] + "\nLENGTH: 40 words\n",
    "a recipe": "Soup\nJanuary 5, 2020\n\n1 of 2 onions\n\n2 of 3 carrots\n\n" + PROSE,
    "a drawn line above a notice": PLAIN[0] + f"\n{LINE}\nAnn Example is a writer. " + "She writes on bridges. " * 9,
    "a drawn line and a colleague": PLAIN[0] + "\n___\n\n"
    "Associated Press writer Sam Pell contributed to this report.",
    "printed on two pages": PLAIN[0] + "and so the talks\n\fwent on until late in the night, when " + PROSE,
    "pages with a running head": f"The Example, January 5, 2020, page 1\n{PROSE}\n"
    "\fThe Example, January 5, 2020, page 2\n{PROSE}",
    "pages without a head": PLAIN[0] + "\f" + PROSE + "\f" + PROSE,
    "a form feed at the end": PLAIN[0] + "\f",
    "a table": PLAIN[0] + f"\n{'=' * 30}\nTeam   Points\n{'=' * 30}\nSalem  12\nHull   9\n{'=' * 30}\n",
    "sections between dashes": PLAIN[0] + f"\n{'-' * 12}\nWhat it costs\n\n{PROSE}\n{'-' * 12}\n{PROSE}\n",
    "a day below dashes": PLAIN[0] + f"\n{'-' * 12}\nUpdated January 6, 2020\n",
    "a table between dashes": PLAIN[0] + f"\n{'-' * 30}\nTeam   Points\n{'-' * 30}\nSalem  12\n{'-' * 30}\n",
    "a date line in the story": f"{PROSE}\n\n date 2020-01-05 {PROSE}\n\n date 2020-01-06 {PROSE}\n",
    "a table of date lines": f"{FOUNDING[0]}\ndate 2020-01-05 Salem\ndate 2020-01-06 Hull\n",
    "bars in a table": PLAIN[0] + "\nTeam ||||| Points\nSalem ||||| 12\n",
    "a gauge of bars": PLAIN[0] + f"\n||||||||||||\n{PROSE}\n||||||\n{PROSE}",
    "numbers that do not count up": f"Document 2 of 3\n\n{PLAIN[0]}\nDocument 1 of 3\n\n{PLAIN[1]}",
    "factiva, one": FACTIVA.split("Document")[0] + "Document EXA0000020200105eg1500041\n",
    "proquest is mentioned": PLAIN[0] + f"\nProQuest said so.\n{LINE}\nMore on ProQuest.\n",
    "the story tells of documents": PLAIN[0] + "\nShe read 1 of 12 documents. He read Document 2 of 12.\n",
}  # fmt: skip


@pytest.mark.parametrize("text", SINGLE.values(), ids=SINGLE)
def test_one_clipping_stays_whole(text: str) -> None:
    assert split(text).parts == ()
    assert looks_like(text) == 0


@pytest.mark.parametrize(
    "text",
    [
        f"Document EXAM{'1' * 12_000}\n" * 2,
        "</item>\n</item>\n" + "<item>\n" * 20_000,
        "<item>\n" * 20_000 + "</item>\n" * 2,
    ],
    ids=["digits", "closing tags first", "closing tags last"],
)
def test_what_looks_like_a_mark_again_and_again_takes_no_long_time(text: str) -> None:
    before = process_time()
    assert looks_like(text) == 0
    assert process_time() - before < 1


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(ValueError, match="not a rule for splitting: chapters"):
        split("text", "chapters")


@given(
    st.lists(st.sampled_from([
        "\f", LINE, "=" * 20, "Document 1 of 2", "Document 2 of 2", "1 of 9 DOCUMENTS", "End of Document",
        "LENGTH: 3 words", "ProQuest document ID: 1", "Document AB00000020200105eg1500041", PROSE, "x", "",
    ]), max_size=12),
    st.sampled_from(["auto", *RULES]),
)  # fmt: skip
@example(["Document 1 of 2", "ProQuest document ID: 1", LINE, "Document 2 of 2", "ProQuest document ID: 1"], "auto")
def test_parts_are_in_order_inside_the_text_and_hold_words(pieces: list[str], rule: str) -> None:
    text = "\n".join(pieces)
    found = split(text, rule)
    assert len(found.parts) != 1
    assert bool(found.rule) == bool(found.parts)
    at = 0
    for start, end in sorted((*found.parts, *found.left_out)):
        assert at <= start < end <= len(text)
        assert text[start:end].strip()
        assert text[start:end].rstrip() == text[start:end]
        at = end
