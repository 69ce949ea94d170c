"""The days of the stories that a page lists around its own, and the page's own day among them."""

from __future__ import annotations

import re
from datetime import date

import pytest
from stories import STORIES

from clipper.extraction import extract

# The day of publication, or `-` for none and `?` for one left open; then the text, with `⏎` for a line end.
ROWS = """
- ¦ Boats stay ashore⏎⏎{en}⏎⏎{en}⏎⏎Related stories⏎⏎Lamp for the lighthouse tower⏎January 5, 2020⏎
    ⏎Eels come late this year⏎January 4, 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎{en}⏎⏎You may also like⏎⏎Lamp for the lighthouse tower⏎January 5, 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎Read next⏎Lamp for the lighthouse tower⏎January 5, 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎MORE STORIES⏎⏎January 5, 2020⏎Lamp for the lighthouse tower
- ¦ Boats stay ashore⏎⏎{en}⏎⏎More from News⏎⏎Lamp for the lighthouse tower⏎January 5, 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎See also:⏎⏎Lamp for the lighthouse tower | January 5, 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎Previous article⏎⏎Lamp for the lighthouse tower⏎⏎January 5, 2020⏎⏎Next article⏎
    ⏎Eels come late this year⏎⏎January 7, 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎Upcoming events⏎⏎Boat race⏎January 5, 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎Weather⏎⏎Salem 12°C⏎January 5, 2020
- ¦ Die Boote bleiben an Land⏎⏎{de}⏎⏎Mehr zum Thema⏎⏎Neue Lampe für den Turm⏎5. Januar 2020
- ¦ Die Boote bleiben an Land⏎⏎{de}⏎⏎Lesen Sie auch⏎⏎Neue Lampe für den Turm⏎05.01.2020
- ¦ Les bateaux restent au port⏎⏎{fr}⏎⏎À lire aussi⏎⏎Une lampe pour le phare⏎5 janvier 2020
- ¦ Los barcos siguen en tierra⏎⏎{es}⏎⏎Noticias relacionadas⏎⏎Una lámpara para el faro⏎5 de enero de 2020
- ¦ Os barcos ficam em terra⏎⏎{pt}⏎⏎Leia também⏎⏎Uma lâmpada para o farol⏎5 de janeiro de 2020
- ¦ Le barche restano a terra⏎⏎{it}⏎⏎Leggi anche⏎⏎Una lampada per il faro⏎5 gennaio 2020
- ¦ De boten blijven aan land⏎⏎{nl}⏎⏎Lees ook⏎⏎Een lamp voor de toren⏎5 januari 2020
- ¦ 渔船停在岸上⏎⏎{zh}⏎⏎相关阅读⏎⏎灯塔换上新灯⏎2020年1月5日
- ¦ 漁船は岸に残る⏎⏎{ja}⏎⏎関連記事⏎⏎灯台に新しい灯り⏎2020年1月5日
- ¦ القوارب تبقى على الشاطئ⏎⏎{ar}⏎⏎اقرأ أيضا⏎⏎مصباح جديد للمنارة القديمة⏎5 يناير 2020
- ¦ नावें किनारे पर ही रहेंगी⏎⏎{hi}⏎⏎यह भी पढ़ें⏎⏎मीनार के लिए नया दीपक⏎5 जनवरी 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎{en}⏎⏎Lamp for the lighthouse tower⏎January 5, 2020⏎⏎Eels come late this year
    ⏎January 4, 2020
2020-01-05 ¦ Boats stay ashore⏎⏎{en}⏎⏎{en}⏎⏎January 5, 2020
2020-01-05 ¦ Boats stay ashore⏎⏎{en}⏎⏎{en}⏎⏎Harbour Gazette⏎January 5, 2020
2020-01-05 ¦ Boats stay ashore⏎⏎{en}⏎⏎{en}⏎⏎January 5, 2020⏎⏎Related stories⏎⏎Lamp for the lighthouse tower
    ⏎January 6, 2020
2020-01-05 ¦ Boats stay ashore⏎⏎{en}⏎⏎Read also⏎⏎Lamp for the lighthouse tower⏎⏎{en}⏎⏎{en}⏎⏎January 5, 2020
2020-01-05 ¦ Most Read⏎⏎Lamp for the lighthouse tower⏎March 3, 2020⏎⏎Eels come late this year⏎March 1, 2020⏎
    ⏎Boats stay ashore⏎⏎By Ann Pell⏎January 5, 2020⏎⏎{en}⏎⏎{en}
2020-01-05 ¦ Latest stories⏎⏎Lamp for the lighthouse tower⏎March 3, 2020⏎⏎Boats stay ashore⏎⏎By Ann Pell
    ⏎January 5, 2020⏎⏎{en}⏎⏎{en}
2020-01-05 ¦ You may like⏎⏎Lamp for the lighthouse tower⏎March 3, 2020⏎⏎Boats stay ashore⏎⏎By Ann Pell
    ⏎January 5, 2020⏎⏎{en}⏎⏎{en}
2020-01-05 ¦ Meistgelesen⏎⏎Neue Lampe für den Turm⏎3. März 2020⏎⏎Die Boote bleiben an Land⏎⏎Von Ann Pell
    ⏎5. Januar 2020⏎⏎{de}⏎⏎{de}
2020-01-05 ¦ Más leídas⏎⏎Una lámpara para el faro⏎3 de marzo de 2020⏎⏎Los barcos siguen en tierra⏎⏎Por Ana Pell
    ⏎5 de enero de 2020⏎⏎{es}⏎⏎{es}
2020-01-05 ¦ Most Read⏎⏎Lamp for the lighthouse tower⏎March 3, 2020⏎⏎Boats stay ashore⏎January 5, 2020⏎⏎{en}⏎⏎{en}
2020-01-05 ¦ Latest news⏎⏎Boats stay ashore this week⏎January 5, 2020⏎⏎{en}⏎⏎{en}
- ¦ Most Read⏎⏎Lamp for the lighthouse tower⏎March 3, 2020⏎⏎Boats stay ashore this week⏎⏎{en}⏎⏎{en}
- ¦ Boats stay ashore⏎⏎{en}⏎⏎Previous article: Lamp for the tower⏎January 5, 2020⏎⏎Next article Eels come late
    ⏎January 7, 2020
"""


@pytest.mark.parametrize("row", ROWS.strip().replace("\n    ", "").splitlines())
def test_the_day_of_another_story_is_not_that_of_publication(row: str) -> None:
    expected, _, text = row.partition(" ¦ ")
    text = re.sub(r"\{([a-z]{2})\}", lambda match: STORIES[match[1]], text.replace("⏎", "\n"))
    found = extract(text + "\n", date(2026, 11, 24))
    assert ("?" if found.ambiguous else found.first("published") or "-") == expected
