"""Pages that were rendered whole: long menus with their indents above the article, and the site's own words below."""

from __future__ import annotations

import pytest
from stories import STORIES

from clipper.extraction import extract
from clipper.extraction.dates.ages import says_how_old
from clipper.extraction.page.captions import is_caption
from clipper.extraction.page.furniture import is_furniture
from clipper.extraction.page.notices import is_notice
from clipper.extraction.page.reading import HEAD, Reading, reach
from clipper.extraction.page.sentences import is_glued
from clipper.extraction.tables.agencies import shipped

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


CONSENT = (
    "Harbour Media would like to process your personal data and what it sees of your visits to its pier, to "
    "find out which of the lamps, sheds and bridges you like best, and to tell them when you come back to see more.",
    "By clicking “yes” below, you acknowledge all this and grant your consent until the day on which you take it back.",
)


def test_what_a_site_asks_for_is_not_the_beginning_of_its_article() -> None:
    title = "How much do the bridges of Salem tell us about the harbour and its long quiet years?"
    found = extract(
        "Welcome to Harbour Today\n\n" + "\n\n".join(CONSENT) + "\n\n"
        "    + Sign up for our letter\n\n"
        "    + Find long, quiet stories about harbours that our own two writers tell.\n\n"
        "HBT - Harbour News Since 1903\n\nHBT - Harbour News Since 1903\n\n"
        f"{title}\n\nPublished Sunday 5 January 2020\nBy Ann Example\n\n" + f"{STORY}\n\n" * 4
    )
    assert found.first("headline") == title
    assert (found.first("published"), found.first("byline")) == ("2020-01-05", "Ann Example")
    assert not is_notice("The council will publish the personal data of nobody, a spokesman of the harbour said.")
    assert is_notice("Odesláním dovoluji, aby si přístav mé osobní údaje schoval.")


def test_an_agencys_article_below_long_teasers() -> None:
    teasers = "\n\n".join(
        f"Agency {number}\n\nThe lamps of pier {number} stay dark\n\n"
        f"{STORY} {STORY[:200]}\n\n* Link\n\n* More\n\n* Links"
        for number in range(6)
    )
    talk = "\n\n".join(f"Reader {number} thinks that {STORY}" for number in range(4))
    title = "Bridges in Salem to be closed until May"
    caption = "In this photo taken Saturday, Jan. 4, 2020, the bridge in Salem is seen from the harbour in the evening."
    article = f"{title}\n\nNATALIYA EXAMPLE\nHarbour PressJanuary 5, 2020\n\n11 Comments\n\n{caption}\n\nMore"
    story = f"SALEM (AP) — {STORY}\n\n" + f"{STORY}\n\n" * 6
    found = extract(
        f"{teasers}\n\n* 1\n\n* 2\n\n* 3\n\n* 4\n\n{talk}\n\n* 1\n\n* 2\n\n* 3\n\n* 4\n\n{article}\n\n{story}"
    )
    assert found.first("headline") == title
    assert (found.first("published"), found.first("byline")) == ("2020-01-05", "NATALIYA EXAMPLE")
    assert (found.first("located"), found.every("info_sources")) == ("SALEM", ("AP",))


def test_questions_in_a_list_of_dated_titles() -> None:
    story = STORIES["fr"]
    links = "\n\n".join(
        f"Les ponts du port seront-ils fermés pour de bon avant la fin du mois numéro {number} ?\n\n"
        f"{number} mars 2020 à 13:38"
        for number in range(1, 6)
    )
    title = "Les ponts, les hangars et les lampes du port"
    found = extract(
        f"Le Port\n\nMenu\n\n6 mars 2020 à 09:10\n\n{links}\n\nAbonnement\n\nLa Boutique\n\nLettre\n\nInfo\n\nPort\n\n"
        f"{title}\n\nPar Anne Exemple et Jean Modèle — 24 janvier 2020 à 18:42\n\n" + f"{story}\n\n" * 4
    )
    assert found.first("headline") == title
    assert (found.first("published"), found.first("byline")) == ("2020-01-24T18:42", "Anne Exemple et Jean Modèle")


def test_days_of_other_stories_beside_their_writers() -> None:
    links = "\n\n".join(f"Sheds number {day} stay shut\n\nAnn Example • January {day}, 2020" for day in (5, 6, 7))
    page = f"Bridges in Salem to be closed until May\n\nTom Muster • 8h\n\n{STORY}\n\n{STORY}\n\nFan Feed\n\n{links}\n"
    assert extract(page).first("published") is None


def test_a_day_before_the_writers_account() -> None:
    page = f"Bridges in Salem to be closed until May\n\n* On 1/25/2020 by @annexample\n\n{STORY}\n"
    assert extract(page).first("published") == "2020-01-25"
    assert extract(f"Bridges in Salem\n\non 1/25/2020 by the council\n\n{STORY}\n").first("published") is None


@pytest.mark.parametrize(
    ("folio", "day"),
    [
        ("Tlie Harb0ur VOL. XII. SALEM, OREGON, THURSDAY, JANUARY 2, 1902. N0. 17. i jj", "1902-01-02"),
        ("Daily LOOK AT YOUB LABEL SALEM, THURSDAY MORNING, JANUARY 19, 1922 PRICE TWO CENTS Boats", "1922-01-19"),
    ],
)
def test_the_folio_of_a_scanned_page_that_lost_its_line_ends(folio: str, day: str) -> None:
    assert extract(f"{folio} {STORY} {STORY}\n").first("published") == day
    assert extract(f"The sheds burnt on THURSDAY, JANUARY 5, 1922, {STORY} {STORY}\n").first("published") is None


def test_a_labelled_writer_above_the_buttons() -> None:
    story = STORIES["nl"]
    page = (
        f"Bruggen in de haven blijven dicht\n\n5 januari 2020\n\n{story}\n\n{story}\n\nEerder\n\n"
        "Door: Anna Voorbeeld\nDeel dit artikel:\n\n" + "Lampen aan de kade\n\n" * 9
    )
    assert extract(page).first("byline") == "Anna Voorbeeld"


def test_names_that_contributed_and_nothing_else() -> None:
    found = extract(f"Bridges to be closed in May\n\n{STORY}\n\n{STORY}\n\nAnn Example and Tom Muster contributed.\n")
    assert found.every("credit_lines") == ("Ann Example and Tom Muster contributed.",)


def test_a_title_whose_last_words_are_its_first_point() -> None:
    points = "港口重开前后大不同\n\n重开前：桥梁什么时候修？\n\n重开后：港口如何发展？"
    story = STORIES["zh"]
    found = extract(
        f"首页 >> 新闻\n\n居民看港口：港口重开前后大不同\n\n时间：2020-01-05 08:42\n\n{points}\n\n{story}\n\n{story}\n"
    )
    assert found.first("headline") == "居民看港口：港口重开前后大不同"


@pytest.mark.parametrize(
    "line", ["Meld u aan voor onze brief", "Blijf op de hoogte van de haven", "Salem News Powered by Pier"]
)
def test_what_a_site_offers_is_no_title(line: str) -> None:
    assert is_furniture(line)


def test_a_caption_printed_again_below_the_date_is_not_the_title() -> None:
    title = "Town council says old bridge over the river will be closed 'for two long years'"
    caption = "The bridge in the Harbour Street area"
    found = extract(
        f"1. Salem\n\nNews\n\n{title}\n\nThe ferry will carry people from one bank to the other\n\nsalemlive\n\n"
        f"* Share\n\nNews\n\nBy\n\nAnn Example\n\n* 08:44, 3 JAN 2020\n* Updated 08:47, 3 JAN 2020\n"
        f"* Bookmark\n\n{caption}\n\n"
        f"{STORY}\n\n{caption}\n\n{STORY} It said so.\n\n{STORY} It said so again.\n"
    )
    assert found.first("headline") == title
    assert (found.first("published"), found.first("byline")) == ("2020-01-03T08:44", "Ann Example")


def test_of_two_titles_printed_twice_the_one_above_the_date() -> None:
    link = "Ferry will carry people to the other bank"
    title = "Council says bridge will be closed soon"
    page = f"Harbour\n\n{link}\n\nSheds\n\n{link}\n\nPiers\n\n{title}\n\nBoats\n\n{title}\nJanuary 5, 2020\n\n{STORY}\n"
    assert extract(page).first("headline") == title


def test_the_kind_of_a_text_in_capitals_above_its_title() -> None:
    story = STORIES["de"]
    title = "Der Rat muss die Brücken am Hafen jetzt sperren"
    page = f"KOMMENTAR Brückenwahl in Salem\n\n{title}\n\n05.01.2020 - {story}\n\n{story}\n"
    assert extract(page).first("headline") == title


@pytest.mark.parametrize("title", ["VIDEO: Voters on the bridge of Salem", "Bridges of Salem to be closed in Mass."])
def test_titles_that_look_like_credits_and_sentences(title: str) -> None:
    assert (
        extract(f"Salem\n\n{title}\n\nBy Ann Example\n\n* Published January 5, 2020\n\n{STORY}\n").first("headline")
        == title
    )


def test_a_video_of_somebody_is_credited() -> None:
    assert is_caption("VIDEO: Courtesy of Ann Example", shipped())
    assert not is_caption("Video: How the sheds of the harbour burnt", shipped())


def test_the_pages_own_day_is_not_taken_for_the_articles() -> None:
    links = "\n\n".join(f"Harbour section {number}" for number in range(14))
    page = f"Montag, 06. Januar 2020\n\n{links}\n\nBrücken in Salem gesperrt\n\n06.01.2020\n\n{STORIES['de']}\n"
    found = extract(page)
    assert (found.first("published"), found.first("published_text")) == ("2020-01-06", "06.01.2020")


def test_an_account_before_the_day() -> None:
    story = STORIES["de"]
    found = extract(f"Brücken in Salem gesperrt\n\nvon hafenkind · 5. Januar 2020\n\n{story}\n")
    assert (found.first("published"), found.first("byline")) == ("2020-01-05", "hafenkind")
    assert extract(f"Brücken in Salem gesperrt\n\nvon admin · 5. Januar 2020\n\n{story}\n").first("byline") is None
    assert extract(f"Brücken in Salem gesperrt\n\nvon gestern · Salem\n\n{story}\n").first("byline") is None


def test_a_writer_behind_a_dash_below_the_story() -> None:
    foot = (
        "Latest News\n\nHOUSE RULES\n\n"
        + "Readers are asked to be kind to each other on this page, as in a harbour.\n" * 3
    )
    found = extract(f"Woman opens bridge in Salem\n\n{STORY}\n\n{STORY} So it is.\n\n– Ann Example\n\n{foot}")
    assert found.first("byline") == "Ann Example"
    saying = "“We will open the bridge before the end of the year, whatever the council says about it in March.”"
    page = f"Woman opens bridge in Salem\n\n{STORY}\n\n{saying}\n\n– Ann Example\n\n{STORY}\n\n{STORY}\n"
    assert extract(page).first("byline") is None


def test_a_notice_with_its_owner_and_year_before_the_mark() -> None:
    links = "\n".join(f"Menu {number}" for number in range(9))
    found = extract(
        f"Bridges closed\n\nBy Ann Example\n\n{STORY}\n\n{links}\n\nSalem Observer, 2020 © All Rights Reserved\n"
    )
    assert found.every("credit_lines") == ("Salem Observer, 2020 © All Rights Reserved",)


def test_a_german_notice_that_says_what_may_not_be_done() -> None:
    notice = "Copyright © Salemer Bote. Alle Rechte vorbehalten. Eine Verbreitung ohne Erlaubnis ist nicht gestattet."
    assert extract(f"Brücken gesperrt\n\n{STORIES['de']}\n\n{notice}\n").every("credit_lines") == (notice,)


def test_the_pages_day_is_no_title() -> None:
    title = "Bridges of Salem to be closed until May"
    page = f"Sunday, January 5th 2020\n\nMenu\n\nSearch\n\n{title}\n"
    assert extract(f"{page}5 January 2020 | Harbour\n\n{STORY}\n").first("headline") == title
    assert extract(f"Sunday, January 5th 2020\n\n{STORY}\n").first("headline") is None


def test_a_title_of_two_sentences_that_the_page_cut_further_up() -> None:
    title = "Another old bridge of Salem closed, another ferry late. ‘They mean to carry people in the end.’"
    notice = "HafenHafen Based on facts, either observed from the pier or heard by those who own a boat in it."
    cut = f"Harbour |\n\n{title[:30]},…\n\nShare this:\n\n{notice}\n\nHarbour |\n\n"
    page = f"{cut}{title}\n\nBy Ann Example\n\nPUBLISHED: January 5, 2020 at 5:49 p.m.\n\n"
    assert extract(f"{page}{STORY}\n\n{STORY} So it is.\n").first("headline") == title


def test_a_cookie_notice_in_german() -> None:
    notice = (
        "Auf diesen Seiten nutzen wir neben den nötigen Cookies auch solche, mit denen wir die Wege aller Leser durch "
        "den Hafen zählen, und solche, die Filme von den Brücken zeigen."
    )
    links = "\n\n".join(f"Hafen {number}" for number in range(9))
    story = STORIES["de"]
    found = extract(f"{notice}\n\n{links}\n\n5. Januar 2020\n\nRat sperrt alte Brücke für zwei Jahre\n\n{story}\n")
    assert found.first("headline") == "Rat sperrt alte Brücke für zwei Jahre"


def test_topics_and_filed_entries_of_a_list() -> None:
    links = "\n\n".join(
        f"* Der Rat sperrt Brücke {day} des Hafens\n{day}.01.2020 in Politik, Hafen, Brücken und die Folgen"
        for day in (7, 8, 9)
    )
    topics = "Nordhafen, Debatte, Fähre, Brücken und die Folgen, Alter Osten"
    title = "Fähre im Hafen: Wer denkt an die Menschen?"
    page = f"{topics}\n\n{links}\n\n{topics}\n\n{title}\n\n06.01.202006.01.2020\n\nAnna Beispiel\n"
    found = extract(f"{page}\n{STORIES['de']}\n\n{STORIES['de']} So ist es.\n")
    assert found.first("headline") == title
    assert (found.first("published"), found.first("byline")) == ("2020-01-06", "Anna Beispiel")


def test_an_agency_in_a_menu_supplies_nothing() -> None:
    found = extract(
        f"Bridges closed\n\nBy Ann Example\n\n{STORY}\n\nUseful Links\n\n* Agency\n* Terms\n* Photography\n"
    )
    assert found.every("info_sources") == ()


def test_a_writers_long_post_below_the_label() -> None:
    writer = "Zelwyn Example Live and breaking news reporter"
    page = f"Bridges of Salem closed\n\nNews\n\nBy\n\n{writer}\n\n* 10:04, 3 JAN 2020\n\n"
    assert extract(f"{page}{STORY}\n").first("byline") == "Zelwyn Example"
