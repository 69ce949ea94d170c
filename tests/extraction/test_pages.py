"""Pages that were rendered whole: long menus with their indents above the article, and the site's own words below."""

from __future__ import annotations

import pytest
from stories import STORIES

from clipper.extraction import extract
from clipper.extraction.ages import says_how_old
from clipper.extraction.reading import HEAD, Reading, reach
from clipper.extraction.sentences import is_glued

STORY = STORIES["en"]
MENU = "\n".join(f"                    + Section of the harbour {number}" for number in range(400))
PAGE = f"""{MENU}

            Harbour

        Bridges in Salem to be closed until May

            By Ann Example

            January 5, 2020 4:35 PM

            {STORY}

{MENU}
"""


def test_the_article_is_found_below_a_menu_longer_than_the_head() -> None:
    assert PAGE.index("Bridges") > 2 * HEAD
    found = extract(PAGE)
    assert found.first("headline") == "Bridges in Salem to be closed until May"
    assert found.first("byline") == "Ann Example"
    assert found.first("published") == "2020-01-05T16:35"


def test_indents_and_menus_are_not_counted() -> None:
    text = "      abc\n      def\n"
    assert reach(text, 4) == 10
    assert reach(text, 4, back=True) == 11
    assert reach("* " + "a" * 50 + "\n" + text, 5) == 53 + 10
    assert reach("ab", 9) == 2
    assert reach("ab", 9, back=True) == 2
    assert reach("", 9) == 0


def test_a_line_without_end_is_cut_where_its_letters_are_used_up() -> None:
    assert reach("x" * 100, 40) == 40
    assert reach("x" * 100, 40, back=True) == 40


def test_buttons_that_were_pictures_are_no_lines() -> None:
    assert [line.text for line in Reading("Title\n\n* \n* \n* \n\nStory").lines] == ["Title", "Story"]
    assert [line.text for line in Reading("One\n\n*\n\nTwo").lines] == ["One", "*", "Two"]


@pytest.mark.parametrize("byline", ["By Ann Example, CNN", "By Ann Example , CNN", "By Quillan Vestry CNN"])
def test_a_station_is_no_supplier_of_its_own_page(byline: str) -> None:
    notice = "© 2020 Cable News Network. All Rights Reserved."
    found = extract(f"Bridges to be closed in May\n\n{byline}\nJanuary 5, 2020\n\n{STORY}\n\n{notice}\n")
    assert found.first("byline") in ("Ann Example", "Quillan Vestry")
    assert (found.every("credit_lines"), found.every("info_sources")) == ((notice,), ())


def test_on_the_page_of_another_house_it_is_one() -> None:
    notice = "© 2020 Harbour Daily. All Rights Reserved."
    found = extract(f"Bridges to be closed in May\n\nBy Ann Example, CNN\nJanuary 5, 2020\n\n{STORY}\n\n{notice}\n")
    assert list(found.every("info_sources")) == ["CNN"]


def test_an_update_near_the_story_comes_before_the_pages_own_day_far_above() -> None:
    links = "\n\n".join(f"The sheds of the harbour, part {number}" for number in range(9))
    found = extract(
        f"Salem Daily, Monday 24 August 2026\n\n{links}\n\nBridges to be closed in May\n\n"
        f"Updated: July 7, 2020 12:20\n\n{STORY}\n"
    )
    assert found.first("published") == "2020-07-07T12:20"


def test_a_date_with_its_hour_below_a_long_standfirst_is_the_articles_own() -> None:
    links = "\n\n".join(f"The sheds of the harbour, part {number}" for number in range(9))
    found = extract(
        f"21 July 2022\n\n{links}\n\nBridges to be closed in May\n\nThe council said on Monday that the "
        "bridges over the river would be closed until the end of May, and that the repairs, which are to begin at "
        f"once, would cost more than had been planned.\n\n29 April 2021 - 18:44\n\n{STORY}\n"
    )
    assert found.first("published") == "2021-04-29T18:44"


def test_the_time_that_reading_takes_is_no_title() -> None:
    found = extract(
        f"Politics 3 min read\n\nBridges to be closed in May\n\nBy Ann Example\nJanuary 5, 2020\n\n{STORY}\n"
    )
    assert found.first("headline") == "Bridges to be closed in May"


def test_a_caption_signed_in_small_letters_is_no_title() -> None:
    caption = "Estreno. La obra del puerto se estrenó este domingo en el centro de deportes, en la feria. s7"
    found = extract(
        f"{caption}\n\nLos puentes del puerto se cierran hasta mayo\n\nAna Ejemplo\n\n5 de enero de 2020\n\n"
        f"{STORIES['es']}\n"
    )
    assert found.first("headline") == "Los puentes del puerto se cierran hasta mayo"


@pytest.mark.parametrize("mark", [" Enditem/", "\n\nEnditem/AE", " Enditem"])
def test_the_writer_before_an_agencys_end_mark(mark: str) -> None:
    found = extract(f"Bridges to be closed in May\n\nTaipei, Jan. 5 (CNA) {STORY} (By Quillan Vestry){mark}\n")
    assert found.first("byline") == "Quillan Vestry"


def test_a_brazilian_house_and_its_town_below_the_writer() -> None:
    found = extract(
        f"Pontes do porto fecham até maio\n\nAna Exemplo\n\nDo Diário, em São Paulo\n\n05/01/2020 04h00\n\n"
        f"{STORIES['pt']}\n"
    )
    assert (found.first("byline"), found.first("located")) == ("Ana Exemplo", "São Paulo")


def test_an_agency_is_no_supplier_of_its_own_page() -> None:
    menu = "\n".join(("Bloomberg", "Markets", "More of the harbour in pictures", "What the council says today"))
    links = "\n\n".join(f"The sheds of the harbour, part {number}" for number in range(9))
    notice = "©2020 Bloomberg L.P. All Rights Reserved"
    page = (
        f"{menu}\n\n{links}\n\nBridges to be closed in May\n\nBy Ann Example\nJanuary 5, 2020\n\n{STORY}\n\n{links}\n\n"
    )
    assert extract(f"{page}{notice}\n").every("info_sources") == ()
    assert extract(f"Bridges to be closed in May\n\n{STORY}\n\n{notice}\n").every("info_sources") == ("Bloomberg",)


def test_a_writers_line_parts_the_article_from_the_pages_own_sentences() -> None:
    story = STORIES["it"]
    found = extract(
        "Porto Oggi\n\nI porti\n\nI ponti\n\nLe barche\n\nI tuoi preferiti\n\n"
        "Tieni da parte questa pagina e torna a leggerla: la raccolta è aperta a chi ha un nome da noi.\n\n"
        "Non hai un account? Registrati\n\nI ponti del porto restano chiusi fino a maggio\n\ndi Anna Esempio\n\n"
        f"{story}\n\n{story}\n\n{story}\n\n5 gennaio 2020 (modifica il 6 gennaio 2020 | 10:19)\n\n"
        "© RIPRODUZIONE RISERVATA\n"
    )
    assert found.first("headline") == "I ponti del porto restano chiusi fino a maggio"
    assert found.first("byline") == "Anna Esempio"
    assert found.first("published") == "2020-01-05"


def test_the_day_of_a_meeting_is_not_that_of_its_report() -> None:
    story = STORIES["de"]
    assert extract(f"Bericht – März 2021\n\nGemeinderatssitzung vom 02.03.2021\n\n{story}\n").first("published") is None
    assert extract(f"Brücken gesperrt\n\nArtikel vom 02.03.2021\n\n{story}\n").first("published") == "2021-03-02"


@pytest.mark.parametrize(
    "line",
    [
        "There are no new alerts for you",
        "Listen to this article for free",
        "Add us to Google",
        "Harbour Mall - Sponsored Links",
        "Get our new free tablet app now",
        "Ann Example has called the bridges “the oldest of all.” Tom Sample / The Dover Daily via Imagn file",
    ],
)
def test_what_a_page_says_of_itself_is_no_title(line: str) -> None:
    found = extract(f"{line}\n\nBridges to be closed in May\n\nBy Ann Example\nJanuary 5, 2020\n\n{STORY}\n")
    assert found.first("headline") == "Bridges to be closed in May"


def test_a_banner_of_the_size_of_the_title_is_passed_over() -> None:
    found = extract(
        f"Salem News\nCollect for less: the new tins\n\nDamaged bridges and their repairs\n\n"
        f"By: Ann Example January 5, 2020 3:21 PM PST\n\n{STORY}\n"
    )
    assert found.first("headline") == "Damaged bridges and their repairs"


def test_a_star_in_a_menu_is_no_writer() -> None:
    found = extract(
        f"* Events\nJustin Example\nFacebook Twitter Follow Us\n\n\nBridges to be closed in May\n\n"
        f"January 5, 2020 6:14 AM\n\nShare this\n\n{STORY}\n"
    )
    assert found.first("byline") is None


def test_the_bureau_behind_the_writers() -> None:
    found = extract(
        "Los puentes del puerto se cierran\n\nLa obra cuesta más\n\nAna R. Ejemplo / Emilio de Prueba Madrid 27 OCT "
        f"2012 - 12:14 CET\n\n{STORIES['es']}\n"
    )
    assert found.first("byline") == "Ana R. Ejemplo / Emilio de Prueba"
    assert found.first("located") == "Madrid"


def test_an_urdu_month() -> None:
    found = extract(f"پل بند کر دیے گئے\n\nBy Ann Example on اپریل 8, 2022\n\n{STORIES['ar']}\n")
    assert found.first("published") == "2022-04-08"


@pytest.mark.parametrize(
    "age", ["vor 3 Stunden", "před 2 hodinami", "hace 5 minutos", "il y a 1 h", "há 2 dias", "3 ore fa", "2 hours ago"]
)
def test_a_name_beside_how_long_ago(age: str) -> None:
    buttons = "\n\n".join(("Share", "Save", "Listen", "Print"))
    title = "Bridges in Salem to be closed until May"
    found = extract(f"{title}\n\nHarbour\n\nAnn Example\n{age}\n\n{buttons}\n\n{STORY}\n")
    assert found.first("byline") == "Ann Example"
    assert says_how_old(age)


@pytest.mark.parametrize("line", ["Rat lehnt Plan vor 3 Jahren ab", "vor allem", "Sofa", "hace falta más tiempo"])
def test_other_lines_do_not_say_how_old_a_text_is(line: str) -> None:
    assert not says_how_old(line)


def test_the_writer_as_the_only_point_of_a_list() -> None:
    title = "Bridges in Salem to be closed until May"
    found = extract(f"Harbour Weekly\n\n  {title}\n\n     1. Ann Example\n    1:39 PM ET\n\n{STORY}\n")
    assert (found.first("headline"), found.first("byline")) == (title, "Ann Example")
    found = extract(f"{title}\n\n* Ann Example\n* Friday 10 January 2020\n* 0 comments\n\n{STORY}\n")
    assert (found.first("published"), found.first("byline")) == ("2020-01-10", "Ann Example")


def test_the_day_of_another_story_below_its_writer() -> None:
    links = "Most Popular\n\n    Sheds stay shut for another month\n\n     1. Tom Muster\n    Jan 9, 2020\n"
    assert extract(f"Bridges in Salem to be closed until May\n\n{STORY}\n\n{links}").first("published") is None


def test_the_day_before_the_writer() -> None:
    found = extract(f"Bridges in Salem to be closed until May\n\non January 5, 2020 by Ann Example\n\n{STORY}\n")
    assert (found.first("published"), found.first("byline")) == ("2020-01-05", "Ann Example")


def test_a_month_within_a_name() -> None:
    found = extract(f"Bridges in Salem to be closed until May\n\nby Laura June Example January 5, 2020\n\n{STORY}\n")
    assert (found.first("published"), found.first("byline")) == ("2020-01-05", "Laura June Example")
    found = extract(f"Bridges in Salem to be closed until May\n\nby Laura Example June 5, 2020\n\n{STORY}\n")
    assert (found.first("published"), found.first("byline")) == ("2020-06-05", "Laura Example")


def test_writer_and_day_below_a_blogs_story() -> None:
    foot = "Ann Example — 2020-01-05— in Bridges — Permalink — License\n\n  * Home\n  * Talks"
    found = extract(f"Bridges in Salem to be closed until May\n\n{STORY}\n\n{STORY}\n\n{foot}\n")
    assert (found.first("published"), found.first("byline")) == ("2020-01-05", "Ann Example")


@pytest.mark.parametrize(
    ("notice", "credit"),
    [
        ("© 2020 Harbour Post. The Harbour Post does not answer for other sites.", "© 2020 Harbour Post."),
        ("Copyright Harbour Weekly Times. All hours are those of Salem.", "Copyright Harbour Weekly Times."),
        (
            "© 2020 Harbour Network. All Rights Reserved. Rules that hold for our readers.",
            "© 2020 Harbour Network. All Rights Reserved.",
        ),
        (
            "© 2020 Harbour Post. Todos os direitos reservados. É proibido copiar esta folha inteira.",
            "© 2020 Harbour Post. Todos os direitos reservados. É proibido copiar esta folha inteira.",
        ),
        (
            "Copyright © All rights reserved. Harbour Tribune",
            "Copyright © All rights reserved. Harbour Tribune",
        ),
    ],
)
def test_how_far_a_notice_of_rights_goes(notice: str, credit: str) -> None:
    found = extract(f"Bridges in Salem to be closed until May\n\nBy Ann Example\n\n{STORY}\n\n{notice}\n")
    assert [item.value for item in found.findings if item.field == "credit_lines"] == [credit]


def test_a_caption_with_its_photographer_and_his_agency_is_no_title() -> None:
    title = "Why the bridges of Salem are closed until May"
    found = extract(f"The old bridge in Salem Ann Example/Reuters\n\n{title}\n\nBy Tom Muster\n\n{STORY}\n")
    assert found.first("headline") == title


def test_a_title_above_its_standfirst_far_above_the_date() -> None:
    title = "Bridges of the damaged harbour to be closed"
    deck = "Committee will publish the list of the repairs in March"
    page = f"Open sidebar menu Menu Subscribe\n\n{title}\n\n{deck}\n\nShare\n\nSave\n\nJanuary 5, 2020\n\n{STORY}\n"
    assert extract(page).first("headline") == title


def test_a_word_of_three_parts_makes_no_line_of_links() -> None:
    assert not is_glued("3 surprising findings on the harbours from our DocHarbourOps survey")
    assert is_glued("WorldSportBusinessOpinion")
