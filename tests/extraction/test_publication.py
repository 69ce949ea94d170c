"""Where a text was printed: what labels and the heads of databases say, and nothing that is not said."""

from __future__ import annotations

import pytest

from clipper.extraction import extract

FIELDS = ("publication", "edition", "section", "page", "url", "language", "rights")
STORY = (
    "The committee said on Tuesday that it would publish the full list of the damaged bridges by the end of March, and "
    "that the repairs would cost about 12 million dollars more than planned."
)

SAID: dict[str, tuple[str, dict[str, str]]] = {
    "labels": (
        "Publication: The Example\nEdition: Late\nSection: News\nPage: A12\nLanguage: German\n"
        f"URL: https://a.example/b\n\nTitle here\n\n{STORY}",
        {"publication": "The Example", "edition": "Late", "section": "News", "page": "A12", "language": "de", "url": "https://a.example/b"},
    ),
    "german labels": (
        f"Zeitung: Der Bote\nRessort: Lokales\nSeite: 3\nSprache: Deutsch\n\nBrücken gesperrt\n\n{STORY}",
        {"publication": "Der Bote", "section": "Lokales", "page": "3", "language": "de"},
    ),
    "lexisnexis": (
        "   3 of 12 DOCUMENTS\n\n\n        The Example (London)\n\n     January 5, 2020 Sunday\n"
        "       First Edition\n\nBridge list due in March\n\n"
        f"BYLINE: Ann Example\n\nSECTION: NEWS; Pg. 7\n\nLENGTH: 40 words\n\n{STORY}\n\n"
        "LOAD-DATE: January 6, 2020\n\nLANGUAGE: ENGLISH\n",
        {"publication": "The Example (London)", "edition": "First Edition", "section": "NEWS", "page": "7",
         "language": "en"},
    ),
    "nexis": (
        "Bridge list due in March\nThe Example (London)\nJanuary 5, 2020 Sunday\n\nCopyright 2020 Example Media\n"
        "Section: NEWS; Pg. 3\nLength: 40 words\n"
        f"Byline: Ann Example\nBody\n\n{STORY}\n\nLoad-Date: January 5, 2020\n",
        {"publication": "The Example (London)", "section": "NEWS", "page": "3"},
    ),
    "factiva": (
        "Bridge list due in March\n\nBy Ann Example\n40 words\n5 January 2020\nThe Example\nEXA\n3\nEnglish\n"
        f"© 2020 Example Media\n\n{STORY}\n\n"
        "Document EXA0000020200105eg1500041\n",
        {"publication": "The Example", "page": "3", "language": "en", "rights": "© 2020 Example Media"},
    ),
    "factiva, tagged": (
        "SE News\nHD Bridge list due in March\nBY By Ann Example\nWC 40 words\nPD 5 January 2020\nSN The Example\n"
        f"SC EXA\nPG 3\nLA English\nLP {STORY}\n",
        {"publication": "The Example", "section": "News", "page": "3", "language": "en"},
    ),
    "factiva, pasted from its page": (
        "SE\xa0\tNews\nHD\xa0\tBridge list due in March\nBY\xa0\tBy Ann Example.\nWC\xa0\t40 words\n"
        f"PD\xa0\t5 January 2020\nSN\xa0\tThe Example\nSC\xa0\tEXA\nPG\xa0\t3\nLA\xa0\tEnglish\nLP\xa0\t{STORY}\n",
        {"publication": "The Example", "section": "News", "page": "3", "language": "en"},
    ),
    "factiva, values below their labels": (
        "SE\nNews\nHD\nBridge list due in March\nBY\nBy Ann Example\nWC\n40 words\nPD\n5 January 2020\nSN\n"
        f"The Example\nSC\nEXA\nPG\n3\nLA\nEnglish\nLP\n{STORY}\n",
        {"publication": "The Example", "section": "News", "page": "3", "language": "en"},
    ),
    "factiva, a section above the title and a kicker below": (
        "News\nBridge list due in March\n\nAnn Example\n40 words\n5 January 2020\nThe Example\nEXA\nEnglish\n"
        f"(c) 2020 Example Media\n\nWhat the harbour waits for this spring\n\n{STORY}\n\n"
        "Document EXA0000020200105eg1500041\n",
        {"publication": "The Example", "language": "en", "rights": "(c) 2020 Example Media"},
    ),
    "proquest": (
        "Bridge list due in March\n\nAuthor: Example, Ann\n\n"
        f"Publication info: The Example ; London [London]05 Jan 2020: 3.\n\nFull text: {STORY}\n\n"
        "Section: News\n\nLanguage of publication: English\n\nDocument URL: http://a.example/1\n",
        {"publication": "The Example", "section": "News", "page": "3", "language": "en", "url": "http://a.example/1"},
    ),
    "said at the end": (
        f"Bridge list due\n\n{STORY}\n\nPublished in Dawn, January 5th, 2020\n", {"publication": "Dawn"},
    ),
    "address first": (f"https://a.example/news/1\n2020-01-05T10:00:00+0900\nBridge list due in March\n{STORY}", {"url": "https://a.example/news/1"}),
}  # fmt: skip

SILENT = {
    "nothing said": f"Bridge list due in March\n\nJanuary 5, 2020\n\n{STORY}",
    "words in a story": f"Bridge list due\n\n{STORY}\n\nThe section: it is long. Page one of the list was missing.",
    "an address in the story": f"Bridge list due\n\nRead it at https://a.example/b today.\n\n{STORY}",
    "a language that is none": f"Language: plain\n\n{STORY}",
    "a page that is none": f"Page: the last one\n\n{STORY}",
    "published in a place": f"Bridge list due\n\n{STORY}\n\nThe list was published in March 2020 by the council.",
}


@pytest.mark.parametrize(("text", "said"), SAID.values(), ids=SAID)
def test_what_is_said_is_read(text: str, said: dict[str, str]) -> None:
    for version in (text, text.replace("\n", "\r\n")):
        extraction = extract(version)
        assert {field: extraction.first(field) for field in FIELDS if extraction.first(field)} == said


@pytest.mark.parametrize(
    "name", [name for name in SAID if name not in ("labels", "german labels", "said at the end", "address first")]
)
def test_the_heads_of_databases_name_headline_and_author(name: str) -> None:
    extraction = extract(SAID[name][0])
    assert extraction.first("headline") == "Bridge list due in March"
    assert extraction.first("byline") == ("Example, Ann" if name == "proquest" else "Ann Example")


@pytest.mark.parametrize(("above", "headline"), [
    ("Salem\nBridge list due in March.\n\nBy Ann Example.\n", "Bridge list due in March."),
    ("Is the bridge list due in March? Yes.\n\nBy Ann Example\n", "Is the bridge list due in March? Yes."),
])  # fmt: skip
def test_the_title_above_the_count_of_words_is_the_headline_however_it_ends(above: str, headline: str) -> None:
    extraction = extract(
        f"{above}40 words\n5 January 2020\nThe Example\nEXA\n3\nEnglish\n© 2020 Example Media\n\n{STORY}\n\n"
        "Document EXA0000020200105eg1500041\n"
    )
    assert (extraction.first("headline"), extraction.first("byline")) == (headline, "Ann Example")


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_nothing_is_made_up(text: str) -> None:
    extraction = extract(text)
    assert [field for field in FIELDS if extraction.first(field)] == []


def test_a_title_begins_behind_the_blanks_of_an_export() -> None:
    text = (
        "  Council Slams Harbour Sheds DecisionSalem Briefs PROJanuary 5, 2020 SundayCopyright 2020 Salem Briefs"
        "Length: 429 wordsBody The council has criticized the decision.Load-Date: January 6, 2020"
    )
    assert extract(text).first("headline") == "Council Slams Harbour Sheds Decision"
