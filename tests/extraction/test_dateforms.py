"""Dates and hours in other scripts and in capitals, months in numbers, days glued to what stands before."""

from __future__ import annotations

import re
from datetime import date

import pytest
from stories import STORIES

from clipper.extraction import extract

# The day of publication, or `-` for none and `?` for one left open; then the text, with `⏎` for a line end.
ROWS = """
2020-01-05T18:05 ¦ 船は岸に残る⏎⏎2020年1月5日 午後6時5分⏎⏎{ja}
2020-01-05T18:05 ¦ 船は岸に残る⏎⏎2020年1月5日（日）午後6時5分⏎⏎{ja}
2020-01-05T18:05 ¦ 船は岸に残る⏎⏎2020年1月5日（日）18:05⏎⏎{ja}
2020-01-05T09:05 ¦ 船は岸に残る⏎⏎2020年1月5日（日曜日）9時5分⏎⏎{ja}
2020-01-05T18:05 ¦ 渔船停在岸上⏎⏎2020年1月5日下午6時5分⏎⏎{zh}
2020-01-05T09:05 ¦ 渔船停在岸上⏎⏎2020年1月5日 上午9时5分⏎⏎{zh}
2020-01-05T09:05 ¦ 渔船停在岸上⏎⏎2020年1月5日9点5分⏎⏎{zh}
2020-01-05T18:05 ¦ 渔船停在岸上⏎⏎2020年1月5日（周日）下午6:05⏎⏎{zh}
2020-01-05T18:05 ¦ 渔船停在岸上⏎⏎2020年1月5日（星期日） 18:05⏎⏎{zh}
2020-01-05T18:05 ¦ 渔船停在岸上⏎⏎2020年1月5日，18:05⏎⏎{zh}
2020-01-05T18:05 ¦ 배는 뭍에 남는다⏎⏎2020년 1월 5일 오후 6시 5분⏎⏎{ko}
2020-01-05T09:05 ¦ 배는 뭍에 남는다⏎⏎2020년 1월 5일(일) 오전 9시 5분⏎⏎{ko}
2020-01-05T18:05 ¦ القوارب تبقى على الشاطئ⏎⏎5 يناير 2020، 6:05 مساءً⏎⏎{ar}
2020-01-05T18:05 ¦ القوارب تبقى على الشاطئ⏎⏎5 يناير 2020، الساعة 6:05 مساء⏎⏎{ar}
2020-01-05 ¦ Los barcos siguen en tierra⏎⏎DOMINGO 5 DE ENERO DE 2020⏎⏎{es}
2020-01-05 ¦ Los barcos siguen en tierra⏎⏎DOMINGO, 5 DE ENERO DEL 2020⏎⏎{es}
2020-01 ¦ Los barcos siguen en tierra⏎⏎ENERO DE 2020⏎⏎{es}
2020-01-05 ¦ Os barcos ficam em terra⏎⏎PUBLICADO EM: 5 DE JANEIRO DE 2020⏎⏎{pt}
2020-01-05 ¦ Los barcos siguen en tierra⏎⏎MADRID, 5 DE ENERO DE 2020 (EFE).- {es}
2020-01 ¦ Boats stay ashore⏎⏎Published: 2020-01⏎⏎{en}
2020-01 ¦ Boats stay ashore⏎⏎First published: 2020-01⏎⏎{en}
2020-01 ¦ Boats stay ashore⏎⏎Published 2020-01⏎⏎{en}
2020-01 ¦ Boats stay ashore⏎⏎Last updated: 01/2020⏎⏎{en}
2020-01 ¦ Die Boote bleiben an Land⏎⏎Veröffentlicht: 2020-01⏎⏎{de}
2020-01 ¦ Die Boote bleiben an Land⏎⏎Stand: 01/2020⏎⏎{de}
2020-01 ¦ Die Boote bleiben an Land⏎⏎Stand: 1.2020⏎⏎{de}
2020-01 ¦ 船は岸に残る⏎⏎公開日：2020-01⏎⏎{ja}
- ¦ Boats stay ashore⏎⏎Published: 2020-13⏎⏎{en}
- ¦ Boats stay ashore⏎⏎Accessed: 2020-01⏎⏎{en}
2020-01-05 ¦ De boten blijven aan land⏎⏎Aangemaakt op 5 januari 2020⏎⏎{nl}
2020-05 ¦ नावें किनारे पर ही रहेंगी⏎⏎मई 2020⏎⏎{hi}
2020-05 ¦ नावें किनारे पर ही रहेंगी⏎⏎प्रकाशित: मई 2020⏎⏎{hi}
2020-03 ¦ Les bateaux du vieux port restent amarrés au quai⏎mars 2020⏎{fr}⏎{fr}
2020-01-05 ¦ Les bateaux du vieux port restent amarrés au quai⏎dimanche 5 janvier 2020⏎{fr}⏎{fr}
2020-01 ¦ Los barcos del puerto viejo siguen amarrados al muelle⏎enero de 2020⏎{es}⏎{es}
2020-01 ¦ De boten in de oude haven blijven aan de kade liggen⏎januari 2020⏎{nl}⏎{nl}
2020-05-14 ¦ Boats stay ashore⏎⏎PublishedMay 14, 2020⏎⏎{en}
2020-01-14 ¦ Boats stay ashore⏎⏎PublishedJan 14, 2020⏎⏎{en}
2020-01-14 ¦ Boats stay ashore⏎⏎By Ann PellJan. 14, 2020⏎⏎{en}
2020-09-14 ¦ Boats stay ashore⏎⏎UpdatedSept. 14, 2020⏎⏎{en}
- ¦ Boats stay ashore⏎⏎ReMar 14 left, {en}
2020-01-05T08:15:30+05:30 ¦ <item><title>Boats stay ashore</title><link>https://example.org/b</link>
    <pubDate>Sun, 05 Jan 2020 08:15:30 +0530</pubDate><description>{en}</description></item>
2020-05-01 ¦ 1° maggio 2020⏎⏎Le barche restano a terra⏎⏎{it}
"""


@pytest.mark.parametrize("row", ROWS.strip().replace("\n    ", "").splitlines())
def test_the_form_is_read(row: str) -> None:
    expected, _, text = row.partition(" ¦ ")
    text = re.sub(r"\{([a-z]{2})\}", lambda match: STORIES[match[1]], text.replace("⏎", "\n"))
    found = extract(text + "\n", date(2026, 11, 24))
    assert ("?" if found.ambiguous else found.first("published") or "-") == expected
