"""Labels before dates: what an event, a term or a download says of its day, and the first of two days of a page."""

from __future__ import annotations

from datetime import date

import pytest
from stories import STORIES

from clipper.extraction import extract

# Between a headline and the story, or below the story: the date of something else.
OF_SOMETHING = """
en: When: Sunday, January 5, 2020
en: Concert: Saturday, January 4, 2020
en: Burial: Saturday, January 4, 2020, 11 a.m.
en: Tickets: January 5, 2020
en: Raffle draw: January 5, 2020
en: Sentencing date: January 5, 2020
en: Next meeting: January 5, 2020
en: Next issue: January 5, 2020
en: Next update: January 5, 2020
en: Press conference: January 5, 2020
en: Release party: January 5, 2020
en: Closing date for posts: January 5, 2020
en: Survey conducted January 5, 2020
en: For the quarter ended January 5, 2020
en: Nine months ended January 5, 2020
en: Financial year ended January 5, 2020
en: Download Date: January 5, 2020
en: Access date: January 5, 2020
en: Print date: January 5, 2020
en: Retrieval date: January 5, 2020
en: Date of access: January 5, 2020
en: May 19 - June 2, 2020
de: Pressetermin: 5. Januar 2020, 11 Uhr
de: Nächste Ausgabe: 5. Januar 2020
de: Wann: Sonntag, 5. Januar 2020
de: Anmeldeschluss: 5. Januar 2020
de: Einlass: 5. Januar 2020, 19 Uhr
de: Abrufdatum: 05.01.2020
de: Zugriffsdatum: 05.01.2020
de: Druckdatum: 5. Januar 2020
de: 3. Mai bis 5. Juni 2020
fr: Quand : dimanche 5 janvier 2020
fr: Date limite : 5 janvier 2020
fr: Vernissage : 5 janvier 2020
fr: Date de consultation : 5 janvier 2020
fr: Exercice clos le 5 janvier 2020
es: Rueda de prensa: 5 de enero de 2020
es: Fecha límite de publicación: 5 de enero de 2020
es: Cuándo: domingo 5 de enero de 2020
es: Fecha límite: 5 de enero de 2020
es: Fecha de consulta: 5 de enero de 2020
es: Inauguración: 5 de enero de 2020
it: Quando: domenica 5 gennaio 2020
it: Scadenza: 5 gennaio 2020
it: Data di consultazione: 5 gennaio 2020
pt: Quando: domingo, 5 de janeiro de 2020
pt: Prazo: 5 de janeiro de 2020
pt: Data de acesso: 5 de janeiro de 2020
nl: Wanneer: zondag 5 januari 2020
nl: Geraadpleegd: 5 januari 2020
nl: Optreden: 5 januari 2020
hi: अंतिम तिथि: 5 जनवरी 2020
zh: 发布会时间：2020年1月5日
zh: 活动时间：2020年1月5日 19:00
zh: 截止日期：2020年1月5日
zh: 访问时间：2020年1月5日
zh: 下载日期：2020-01-05
zh: 开庭时间：2020年1月5日
ja: 日時：2020年1月5日（日）午後7時
ja: 開催日：2020年1月5日
ja: 撮影日：2020年1月5日
ja: アクセス日：2020年1月5日
ja: 印刷日：2020年1月5日
ar: آخر موعد: 5 يناير 2020
ar: موعد الحفل: 5 يناير 2020
"""
# Words before a date that are no label of something else, or a label of publication.
OF_THE_TEXT = """
en: Salem: January 5, 2020
en: Ann Pell: January 5, 2020
en: Business: January 5, 2020
en: Harbour Gazette: January 5, 2020
en: Originally published: January 5, 2020
en: Posted date: January 5, 2020
en: Print publication date: January 5, 2020
de: Online gestellt: 05.01.2020
de: Veröffentlichungsdatum: 05.01.2020
de: Hamburg: 5. Januar 2020
fr: Date de parution : 5 janvier 2020
es: Fecha de creación: 5 de enero de 2020
it: Data pubblicazione: 5 gennaio 2020
pt: Criada em: 5 de janeiro de 2020
nl: Aangemaakt op 5 januari 2020
nl: Publicatiedatum: 5 januari 2020
hi: पोस्ट किया गया: 5 जनवरी 2020
zh: 首发时间：2020-01-05
zh: 北京时间：2020-01-05
ja: 掲載日時：2020年1月5日
"""
# Published beats updated, in either order.
FIRST = """
en: First published January 5, 2020, last updated January 6, 2020
de: Zuletzt aktualisiert am 6. Januar 2020. Erstmals veröffentlicht am 5. Januar 2020.
fr: Première publication le 5 janvier 2020, modifié le 6 janvier 2020
fr: Dernière modification le 6 janvier 2020 | Première mise en ligne le 5 janvier 2020
es: Modificado el 6 de enero de 2020. Primera publicación el 5 de enero de 2020.
es: Última modificación el 6 de enero de 2020 Publicado por primera vez el 5 de enero de 2020
it: Prima pubblicazione il 5 gennaio 2020 Ultimo aggiornamento il 6 gennaio 2020
pt: Última atualização em 6 de janeiro de 2020. Primeira publicação em 5 de janeiro de 2020.
nl: Laatst bijgewerkt op 6 januari 2020. Voor het eerst gepubliceerd op 5 januari 2020.
"""
HEADLINES = {"zh": "旧桥将关闭两年", "ja": "古い橋を二年間閉鎖へ"}


def rows(table: str) -> list[tuple[str, str]]:
    return [(row[:2], row[4:]) for row in table.strip().splitlines()]


def published(text: str) -> str:
    found = extract(text, date(2026, 11, 24))
    return "?" if found.ambiguous else (found.first("published") or "-")


def in_the_head(language: str, line: str) -> str:
    return f"{HEADLINES.get(language, 'Ponte 2')}\n\n{line}\n\n{STORIES[language]}\n\n{STORIES[language]}\n"


@pytest.mark.parametrize(("language", "line"), rows(OF_SOMETHING))
def test_the_day_of_something_else_is_not_that_of_publication(language: str, line: str) -> None:
    assert published(in_the_head(language, line)) == "-"
    assert published(f"{HEADLINES.get(language, 'Ponte 2')}\n\n{STORIES[language]}\n\n{line}\n") == "-"


@pytest.mark.parametrize(("language", "line"), rows(OF_THE_TEXT))
def test_words_that_say_nothing_of_the_date_leave_it_the_day_of_publication(language: str, line: str) -> None:
    assert published(in_the_head(language, line)) == "2020-01-05"


@pytest.mark.parametrize(("language", "line"), rows(FIRST))
def test_published_beats_updated(language: str, line: str) -> None:
    assert published(in_the_head(language, line)) == "2020-01-05"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Boat race\n\nDate: January 5, 2020\nTime: 7 p.m.\nPlace: Old slip\n\n{en}", "-"),
        ("Boat race\n\n{en}\n\nDate: January 5, 2020\nVenue: Old slip", "-"),
        ("Bootsrennen\n\n{de}\n\nDatum: 5. Januar 2020\nUhrzeit: 19 Uhr\nOrt: Alte Rampe", "-"),
        ("Boat race\n\nDate: January 5, 2020\nAuthor: Ann Pell\n\n{en}", "2020-01-05"),
        ("Boat race\n\nWhen:\nJanuary 5, 2020\n\n{en}", "-"),
        ("Date and Time: Sunday, January 5, 2020 10:22:00 AM IST\nJob Number: 104417\n\nBoat race\n\n{en}", "-"),
    ],
)
def test_the_lines_around_say_what_a_date_is_of(text: str, expected: str) -> None:
    assert published(text.replace("{en}", STORIES["en"]).replace("{de}", STORIES["de"])) == expected
