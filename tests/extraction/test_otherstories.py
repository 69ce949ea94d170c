"""The days of the stories that a page lists around its own, and the page's own day among them."""

from __future__ import annotations

import re
from datetime import date

import pytest
from stories import STORIES

from clipper.extraction import extract

# The day of publication, or `-` for none and `?` for one left open; then the text, with `⏎` for a line end.
ROWS = """
- ¦ Boats stay ashore⏎⏎{en}⏎⏎{en}⏎⏎Related stories⏎⏎Lamp for the lighthouse tower⏎January 5, 2020⏎⏎Eels come late
     this year⏎January 4, 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎{en}⏎⏎You may also like⏎⏎Lamp for the lighthouse tower⏎January 5, 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎Read next⏎Lamp for the lighthouse tower⏎January 5, 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎MORE STORIES⏎⏎January 5, 2020⏎Lamp for the lighthouse tower
- ¦ Boats stay ashore⏎⏎{en}⏎⏎More from News⏎⏎Lamp for the lighthouse tower⏎January 5, 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎See also:⏎⏎Lamp for the lighthouse tower | January 5, 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎Previous article⏎⏎Lamp for the lighthouse tower⏎⏎January 5, 2020⏎⏎Next article⏎⏎Eels
     come late this year⏎⏎January 7, 2020
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
- ¦ Boats stay ashore⏎⏎{en}⏎⏎{en}⏎⏎Lamp for the lighthouse tower⏎January 5, 2020⏎⏎Eels come late this year⏎January
     4, 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎DOVER BOATS INC⏎CONSOLIDATED BALANCE SHEETS⏎January 5, 2020⏎Cash 100
- ¦ Boats stay ashore⏎⏎{en}⏎⏎DOVER BOATS INC⏎Three months ended⏎January 5, 2020 | January 6, 2019⏎Cash 100 90
- ¦ Boats stay ashore⏎⏎{en}⏎⏎Balance sheet, January 5, 2020 (unaudited)⏎Cash 100
- ¦ Die Boote bleiben an Land⏎⏎{de}⏎⏎Konzernbilanz (in Mio. Euro)⏎Bilanz⏎5. Januar 2020⏎Kasse 100
2020-01-05 ¦ Boats stay ashore⏎⏎{en}⏎⏎Balance sheet (in millions)⏎Cash 100⏎Boats 20⏎Sheds 10⏎Nets 5⏎January 5, 2020
2020-01-05 ¦ Boats stay ashore⏎⏎{en}⏎⏎{en}⏎⏎January 5, 2020
2020-01-05 ¦ Boats stay ashore⏎⏎{en}⏎⏎{en}⏎⏎Harbour Gazette⏎January 5, 2020
2020-01-05 ¦ Boats stay ashore⏎⏎{en}⏎⏎{en}⏎⏎January 5, 2020⏎⏎Related stories⏎⏎Lamp for the lighthouse tower⏎January
     6, 2020
2020-01-05 ¦ Boats stay ashore⏎⏎{en}⏎⏎Read also⏎⏎Lamp for the lighthouse tower⏎⏎{en}⏎⏎{en}⏎⏎January 5, 2020
2020-01-05 ¦ Most Read⏎⏎Lamp for the lighthouse tower⏎March 3, 2020⏎⏎Eels come late this year⏎March 1, 2020⏎⏎Boats
     stay ashore⏎⏎By Ann Pell⏎January 5, 2020⏎⏎{en}⏎⏎{en}
2020-01-05 ¦ Latest stories⏎⏎Lamp for the lighthouse tower⏎March 3, 2020⏎⏎Boats stay ashore⏎⏎By Ann Pell⏎January 5,
     2020⏎⏎{en}⏎⏎{en}
2020-01-05 ¦ You may like⏎⏎Lamp for the lighthouse tower⏎March 3, 2020⏎⏎Boats stay ashore⏎⏎By Ann Pell⏎January 5,
     2020⏎⏎{en}⏎⏎{en}
2020-01-05 ¦ Meistgelesen⏎⏎Neue Lampe für den Turm⏎3. März 2020⏎⏎Die Boote bleiben an Land⏎⏎Von Ann Pell⏎5. Januar
     2020⏎⏎{de}⏎⏎{de}
2020-01-05 ¦ Más leídas⏎⏎Una lámpara para el faro⏎3 de marzo de 2020⏎⏎Los barcos siguen en tierra⏎⏎Por Ana Pell⏎5 de
     enero de 2020⏎⏎{es}⏎⏎{es}
2020-01-05 ¦ Most Read⏎⏎Lamp for the lighthouse tower⏎March 3, 2020⏎⏎Boats stay ashore⏎January 5, 2020⏎⏎{en}⏎⏎{en}
2020-01-05 ¦ Weather⏎⏎Gale keeps all boats ashore⏎January 5, 2020⏎⏎Squalls of nine and more until Friday⏎⏎{en}⏎⏎{en}
2020-01-05 ¦ Latest news⏎⏎Boats stay ashore this week⏎January 5, 2020⏎⏎{en}⏎⏎{en}
- ¦ Most Read⏎⏎Lamp for the lighthouse tower⏎March 3, 2020⏎⏎Boats stay ashore this week⏎⏎{en}⏎⏎{en}
- ¦ Boats stay ashore⏎⏎{en}⏎⏎Previous article: Lamp for the tower⏎January 5, 2020⏎⏎Next article Eels come late
    ⏎January 7, 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎{en}⏎⏎MORE FROM THE HARBOUR DESK⏎⏎Lamp for the tower⏎Ann Pell⏎January 5, 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎**Related Articles**⏎⏎* Lamp for the tower (January 5, 2020)
- ¦ Boats stay ashore⏎⏎{en}⏎⏎Related⏎⏎Lamp for the tower January 5, 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎Read Also⏎⏎News⏎January 5, 2020⏎Lamp for the tower
- ¦ Boats stay ashore⏎⏎{en}⏎⏎Today's weather⏎⏎Sunday, January 5, 2020⏎High 12, low 3
- ¦ Boats stay ashore⏎⏎{en}⏎⏎Sunday, January 5, 2020⏎12°C, light rain
- ¦ Boats stay ashore⏎⏎{en}⏎⏎What's on⏎Boat race: Sunday, January 5, 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎If you go⏎⏎Boat race⏎Sunday, January 5, 2020⏎Old slip⏎Free
- ¦ Boats stay ashore⏎⏎{en}⏎⏎Save the date⏎January 5, 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎Tags: harbour, boats⏎⏎Related Stories⏎⏎Lamp for the tower⏎5 January 2020⏎⏎Eels late⏎4
     January 2020⏎⏎Slip shut⏎3 January 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎« Lamp for the tower⏎January 5, 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎Archive⏎January 2020⏎December 2019
- ¦ Boats stay ashore⏎⏎{en}⏎⏎Archives⏎⏎January 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎Photo gallery⏎⏎Boat race⏎January 5, 2020
- ¦ Boats stay ashore⏎⏎{en}⏎⏎Obituaries⏎⏎Sam Pell⏎January 5, 2020
- ¦ Die Boote bleiben an Land⏎⏎{de}⏎⏎Weitere Termine⏎⏎Bootsrennen⏎5. Januar 2020
- ¦ Die Boote bleiben an Land⏎⏎{de}⏎⏎Das könnte Sie auch interessieren⏎⏎Hafen⏎Neue Lampe für den Turm⏎5. Januar 2020
- ¦ Les bateaux restent au port⏎⏎{fr}⏎⏎Sur le même sujet⏎⏎Une lampe pour le phare⏎⏎Publié le 5 janvier 2020
- ¦ 渔船停在岸上⏎⏎{zh}⏎⏎上一篇：灯塔换上新灯⏎2020年1月5日⏎下一篇：鳗鱼来得晚⏎2020年1月7日
- ¦ 渔船停在岸上⏎⏎{zh}⏎⏎相关新闻⏎灯塔换上新灯 2020-01-05⏎鳗鱼来得晚 2020-01-04
- ¦ 漁船は岸に残る⏎⏎{ja}⏎⏎関連記事⏎⏎灯台に新しい灯り（2020年1月5日）
- ¦ 배는 뭍에 남는다⏎⏎{ko}⏎⏎관련기사⏎등대에 새 등불 2020.01.05
2020-01-05 ¦ Boats stay ashore⏎⏎{en}⏎⏎{en}⏎⏎Ann Pell⏎January 5, 2020
2020-01-05 ¦ Boats stay ashore⏎⏎{en}⏎⏎{en}⏎⏎Salem, Oregon⏎January 5, 2020
2020-01-05 ¦ Boats stay ashore⏎⏎{en}⏎⏎{en}⏎⏎The Harbour Gazette, January 5, 2020
2020-01-05 ¦ Boats stay ashore⏎⏎{en}⏎⏎Related: Lamp for the tower⏎⏎{en}⏎⏎{en}⏎⏎January 5, 2020
2020-01-05 ¦ Most Popular⏎⏎Lamp for the tower⏎⏎Boats stay ashore⏎⏎January 5, 2020⏎⏎{en}⏎⏎{en}
2020-01-05 ¦ Trending⏎1. Lamp for the tower⏎2. Eels late⏎⏎Boats stay ashore⏎⏎January 5, 2020⏎⏎{en}⏎⏎{en}
2020-01-05 ¦ Most Read⏎⏎March 3, 2020⏎Lamp for the lighthouse tower⏎⏎Boats stay ashore⏎⏎By Ann Pell⏎January 5, 2020⏎
    ⏎{en}⏎⏎{en}
2020-01-05 ¦ Most Read⏎⏎News⏎Lamp for the lighthouse tower⏎March 3, 2020⏎⏎Boats stay ashore⏎⏎By Ann Pell⏎January 5,
     2020⏎⏎{en}⏎⏎{en}
2020-01-05 ¦ Most Read⏎⏎Lamp lit⏎March 3, 2020⏎⏎Boats stay ashore⏎⏎By Ann Pell | January 5, 2020⏎⏎{en}⏎⏎{en}
2020-01-05 ¦ Menu⏎Home⏎News⏎⏎Most Read⏎⏎Lamp for the lighthouse tower March 3, 2020⏎⏎Boats stay ashore⏎⏎By Ann Pell
    ⏎January 5, 2020⏎⏎{en}⏎⏎{en}
2020-01-05 ¦ 阅读排行⏎⏎灯塔换上新灯今天点亮⏎2020年3月3日⏎⏎渔船停在岸上⏎⏎2020年1月5日⏎⏎{zh}⏎⏎{zh}
- ¦ Boats stay ashore⏎⏎Doors: January 5, 2020, 7 p.m.⏎⏎{en}
- ¦ Boats stay ashore⏎⏎Premiere: January 5, 2020⏎⏎{en}
- ¦ Boats stay ashore⏎⏎Embargo: January 5, 2020⏎⏎{en}
- ¦ Boats stay ashore⏎⏎January 5 to January 9, 2020⏎⏎{en}
- ¦ Boats stay ashore⏎⏎5-9 January 2020⏎⏎{en}
- ¦ Boats stay ashore⏎⏎As of January 5, 2020⏎⏎{en}
- ¦ Boats stay ashore⏎⏎As at 5 January 2020⏎⏎{en}
- ¦ Boats stay ashore⏎⏎In cinemas January 5, 2020⏎⏎{en}
- ¦ Boats stay ashore⏎⏎Release: January 5, 2020 in cinemas⏎⏎{en}
- ¦ Boats stay ashore⏎⏎Filmed January 5, 2020⏎⏎{en}
- ¦ Boats stay ashore⏎⏎Weather for Sunday, January 5, 2020⏎⏎{en}
- ¦ Quarterly report⏎⏎Three Months Ended January 5, 2020⏎⏎{en}
- ¦ Boats stay ashore⏎⏎Site last updated January 5, 2020⏎⏎{en}
2020-01-05 ¦ Boats stay ashore⏎⏎Story: Ann Pell⏎Photos: Sam Pell⏎January 5, 2020⏎⏎{en}
2020-01-05 ¦ Boats stay ashore⏎⏎Text: Ann Pell, January 5, 2020⏎⏎{en}
2020-01-05 ¦ Boats stay ashore⏎⏎Contact: Ann Pell, January 5, 2020⏎⏎{en}
2020-01-05 ¦ Boats stay ashore⏎⏎Last reviewed: January 5, 2020⏎⏎{en}
2020-01-05 ¦ Boats stay ashore⏎⏎Originally appeared: January 5, 2020⏎⏎{en}
2020-01-05 ¦ Boats stay ashore⏎⏎Appeared in print: January 5, 2020⏎⏎{en}
2020-01-05 ¦ Boats stay ashore⏎⏎Blog post: January 5, 2020⏎⏎{en}
2020-01-05 ¦ Boats stay ashore⏎⏎Statement: January 5, 2020⏎⏎{en}
2020-01-05 ¦ Boats stay ashore⏎⏎PR: January 5, 2020⏎⏎{en}
2020-01-05 ¦ Boats stay ashore⏎⏎On: January 5, 2020⏎⏎{en}
2020-01-05 ¦ Die Boote bleiben an Land⏎⏎Eintrag: 5. Januar 2020⏎⏎{de}
2020-01-05 ¦ Die Boote bleiben an Land⏎⏎Meldung: 5. Januar 2020⏎⏎{de}
- ¦ Boats stay ashore⏎⏎{en}⏎⏎Previous article: The mayor said on Monday that he would ask the council for a new lamp
     before the winter comes and the eels with it⏎January 5, 2020
"""


@pytest.mark.parametrize("row", ROWS.strip().replace("\n    ", "").splitlines())
def test_the_day_of_another_story_is_not_that_of_publication(row: str) -> None:
    expected, _, text = row.partition(" ¦ ")
    text = re.sub(r"\{([a-z]{2})\}", lambda match: STORIES[match[1]], text.replace("⏎", "\n"))
    found = extract(text + "\n", date(2026, 11, 24))
    assert ("?" if found.ambiguous else found.first("published") or "-") == expected
