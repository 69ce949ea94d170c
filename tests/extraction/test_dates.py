"""Date lines as papers, agencies, databases and pages print them, and those that are not the day of publication."""

from __future__ import annotations

from datetime import date

import pytest
from stories import STORIES

from clipper.extraction import extract

# Between a headline and the story. A time follows `T`; `?` is a date left open between two readings.
ROWS = """
en: January 5, 2020 → 2020-01-05
en: Jan. 5, 2020 → 2020-01-05
en: January, 5, 2020 → 2020-01-05
en: 05th, January 2020 → 2020-01-05
en: Jan 5, 2020 → 2020-01-05
en: JANUARY 5, 2020 → 2020-01-05
en: 5 January 2020 → 2020-01-05
en: 5 Jan 2020 → 2020-01-05
en: 5th Jan 2020 → 2020-01-05
en: 5th January, 2020 → 2020-01-05
en: the 5th of January 2020 → 2020-01-05
en: May 4  2005 → 2005-05-04
en: Jan 5th 2020 → 2020-01-05
en: JANUARY 5TH, 2020 → 2020-01-05
en: 5TH JANUARY 2020 → 2020-01-05
en: Sunday, January 05, 2020 → 2020-01-05
en: Sunday January 5 2020 → 2020-01-05
en: Sunday 5 January 2020 → 2020-01-05
en: Sun 5 Jan 2020 → 2020-01-05
en: Sun, 05 Jan 2020 → 2020-01-05
en: Sun, Jan 5, 2020 → 2020-01-05
en: Sunday, January 05, 2020 7:23 IST → 2020-01-05T07:23
en: 2020-01-05 → 2020-01-05
en: 2020-01-05 17:11 → 2020-01-05T17:11
en: 2020-01-05T17:11:09Z → 2020-01-05T17:11:09Z
en: 2020-01-05T17:11:09+05:30 → 2020-01-05T17:11:09+05:30
en: 2020-01-05 17:11:09 +0000 UTC → 2020-01-05T17:11:09Z
en: 2020/01/05 22:27 → 2020-01-05T22:27
en: 2020.01.05. → 2020-01-05
en: 2020-01-05-17:04:14 → 2020-01-05T17:04:14
en: 05-01-2020 17:45 IST → 2020-01-05T17:45
en: 12-MAR-1987 08:56:38.50 → 1987-03-12T08:56:38.50
en: Tue, 16 Nov 2004 01:28:31 +0000 → 2004-11-16T01:28:31Z
en: Tue, 16 Nov 2004 01:28:31 GMT → 2004-11-16T01:28:31Z
en: January 5, 2020 / 8:16 AM → 2020-01-05T08:16
en: January 5, 2020 / 8:16 AM / a year ago → 2020-01-05T08:16
en: January 5, 20208:16 AM → 2020-01-05T08:16
en: Jan 5, 2020, 07:23 PM IST → 2020-01-05T19:23
en: Jan 05, 2020, 07:23 IST → 2020-01-05T07:23
en: 05 Jan 2020, 07:23 PM IST → 2020-01-05T19:23
en: 05 Jan 2020 19:23:09 → 2020-01-05T19:23:09
en: Published Jan 5, 2020 → 2020-01-05
en: Published: January 5, 2020 → 2020-01-05
en: Published on January 5, 2020 → 2020-01-05
en: Published 5 January 2020 → 2020-01-05
en: Published 9:12 a.m. ET Jan. 5, 2020 → 2020-01-05T09:12-05:00
en: Published Jan. 5, 2020, 9:12 a.m. ET → 2020-01-05T09:12-05:00
en: PUBLISHED : January 5, 2020 → 2020-01-05
en: PUBLISHED: 09:12, 5 January 2020 → 2020-01-05T09:12
en: Published January 5, 2020 at 9:12 AM EST → 2020-01-05T09:12-05:00
en: First published on Sun 5 Jan 2020 09.12 GMT → 2020-01-05T09:12Z
en: First published: 5 January 2020 → 2020-01-05
en: Posted: Jan 5, 2020 / 04:43 PM EST → 2020-01-05T16:43-05:00
en: Posted on January 5, 2020 by Ann Example → 2020-01-05
en: Posted by Ann Example on January 5, 2020 → 2020-01-05
en: Posted at 9:12 AM, Jan 05, 2020 → 2020-01-05T09:12
en: Posted Sunday, January 5, 2020 9:12 am → 2020-01-05T09:12
en: Created: January 5, 2020 → 2020-01-05
en: Date: January 5, 2020 → 2020-01-05
en: DATE: January 5, 2020 → 2020-01-05
en: Publication date: 5 January 2020 → 2020-01-05
en: Release date: January 5, 2020 → 2020-01-05
en: Issued on: 05/01/2020 - 09:12 → ?
en: For Immediate Release: January 5, 2020 → 2020-01-05
en: FOR IMMEDIATE RELEASE January 5, 2020 → 2020-01-05
en: Updated: January 5, 2020 → 2020-01-05
en: Last Updated: 5 January 2020 09:12 IST → 2020-01-05T09:12
en: Last updated on January 5, 2020 → 2020-01-05
en: UPDATED: Jan 5, 2020 → 2020-01-05
en: Published Jan 5, 2020 Updated Jan 6, 2020 → 2020-01-05
en: Published: 5 Jan 2020, 09:12 Updated: 6 Jan 2020, 10:13 → 2020-01-05T09:12
en: Updated Jan 6, 2020 | Published Jan 5, 2020 → 2020-01-05
en: 16:23, Sun, Jan 5, 2020 | UPDATED: 16:32, Mon, Jan 6, 2020 → 2020-01-05T16:23
en: By Ann Example | January 5, 2020 → 2020-01-05
en: By Ann Example, January 5, 2020 → 2020-01-05
en: By Ann Example - January 5, 2020 → 2020-01-05
en: By Ann Example January 5, 2020 at 9:12 a.m. → 2020-01-05T09:12
en: Ann Example | Jan 5, 2020 → 2020-01-05
en: New Delhi | January 5, 2020 → 2020-01-05
en: PTI | New Delhi | Updated: January 5, 2020 9:12:13 am → 2020-01-05T09:12:13
en: IANS | Mumbai | Jan 5, 2020 → 2020-01-05
en: ANI | Updated: Jan 05, 2020 09:12 IST → 2020-01-05T09:12+05:30
en: London, January 5, 2020 → 2020-01-05
en: Brussels, 5 January 2020 → 2020-01-05
en: January 5, 2020 · 5 min read → 2020-01-05
en: 5 min read . Updated: 05 Jan 2020, 09:12 AM IST → 2020-01-05T09:12
en: January 5, 2020 | 12 Comments → 2020-01-05
en: Jan 5, 2020 9:12am EST → 2020-01-05T09:12-05:00
en: The Example Gazette, January 5, 2020 → 2020-01-05
en: The Example Gazette January 5, 2020 Sunday → 2020-01-05
en: January 5, 2020 Sunday → 2020-01-05
en: January 5, 2020 Sunday 9:12 AM GMT → 2020-01-05T09:12Z
en: Example Gazette (London), January 5, 2020 Sunday, Pg. 5 → 2020-01-05
en: LOAD-DATE: January 5, 2020 → 2020-01-05
en: Example Gazette; London (UK) [London (UK)]05 Jan 2020: A.4. → 2020-01-05
en: Publication date: Jan 5, 2020 → 2020-01-05
en: PD 5 January 2020 → 2020-01-05
en: BODY January 2020 → -
en: Jan 2020 → 2020-01
en: January 2020 → 2020-01
en: 02/11/2023 02:00pm GMT → 2023-11-02T14:00Z
en: 1/15/2020 9:12 AM → 2020-01-15T09:12
en: 15/1/2020 → 2020-01-15
en: 15.1.2020 → 2020-01-15
en: 12.03.2020 → ?
en: 10.16.2020 → 2020-10-16
en: 05/01/2020 → ?
en: Sunday 05/01/2020 → 2020-01-05
en: 01/05/2020 09:12 AM EST → 2020-01-05T09:12-05:00
en: 05/01/20 → ?
en: Jan 04 09:34 2021 → 2021-01-04T09:34
en: 20200105 → 2020-01-05
en: 20201305 → -
en: No. 20200105 → -
en: Retrieved January 5, 2020 → -
en: Accessed: 5 January 2020 → -
en: Copyright 2020 Example Media → -
en: Downloaded on January 5, 2020 → -
en: Printed: January 5, 2020 → -
en: Deadline: January 5, 2020 → -
en: Event date: January 5, 2020 → -
en: Effective January 5, 2020 → -
en: Expires January 5, 2020 → -
en: Today is January 5, 2020 → -
en: Born: January 5, 1920 → -
en: The bridge as it looked on January 5, 2020. (AP Photo/Ann Example) → -
en: A view of the bridge, Jan. 5, 2020. Photo: Ann Example → -
en: FILE - In this Jan. 5, 2020, file photo, people look at the bridge. → -
en: The works begin on January 5, 2020 → -
en: Fiscal year 2019-20 → -
en: Issue 12, page 5 → -
en: No. 2020/15 → -
en: Call 020 7946 0123 → -
en: Version 1.5.2020 → -
en: The match ended 5-1-20 → -
en: H.R. 2020 → -
en: 2 hours ago → -
en: on Jan 05, 2020 at 9:12a → 2020-01-05T09:12
en: Ann Example , EXAMPLE TODAY 9:12 p.m. EST January 5, 2020 → 2020-01-05T21:12-05:00
en: on January 5, 2020 at 9:12 AM, updated January 6, 2020 at 8:00 AM → 2020-01-05T09:12
en: Date: Sun, 5 Jan 92 16:10:00 PST → 1992-01-05T16:10:00-08:00
en: Sample, Ann. The Example Times; Salem, Mass. [Salem, Mass]05 Jan 2020: B.1. → 2020-01-05
en: First Posted: 01-15-20 05:18 PM → 2020-01-15T17:18
en: Today: January 5, 2020 → -
en: Yesterday at 9:12 → -
en: 9:12 AM → -
en: January 5 → -
en: Sunday → -
de: 5. Januar 2020 → 2020-01-05
de: 5. dezember 2019 → 2019-12-05
de: 5. Jan. 2020 → 2020-01-05
de: 05.01.2020 → 2020-01-05
de: 5.1.2020 → 2020-01-05
de: 05.01.20 → 2020-01-05
de: 05.01.2020, 19:23 Uhr → 2020-01-05T19:23
de: 05.01.2020 - 19:23 Uhr → 2020-01-05T19:23
de: 05.01.2020 | 19:23 → 2020-01-05T19:23
de: 05.01.2020 19.23 Uhr → 2020-01-05T19:23
de: Sonntag, 5. Januar 2020 → 2020-01-05
de: Sonntag, 05.01.2020, 19:23 Uhr → 2020-01-05T19:23
de: So, 05. Januar 2020 um 19:23 Uhr → 2020-01-05T19:23
de: Stand: 05.01.2020 19:23 Uhr → 2020-01-05T19:23
de: Veröffentlicht am 05.01.2020 → 2020-01-05
de: Veröffentlicht am 5. Januar 2020 um 19:23 → 2020-01-05T19:23
de: Erstellt am 5. Januar 2020 → 2020-01-05
de: Erstellt: 05.01.2020, 19:23 Uhr → 2020-01-05T19:23
de: Aktualisiert: 05.01.2020, 19:23 Uhr → 2020-01-05T19:23
de: Erstellt: 05.01.2020 Aktualisiert: 06.01.2020 → 2020-01-05
de: Aktualisiert am 06.01.2020 - Veröffentlicht am 05.01.2020 → 2020-01-05
de: Zuletzt aktualisiert am 5. Januar 2020 → 2020-01-05
de: Hamburg, 5. Januar 2020 → 2020-01-05
de: Berlin, den 5. Januar 2020 → 2020-01-05
de: Berlin, 05.01.2020 → 2020-01-05
de: dpa am 05.01.2020 → 2020-01-05
de: Von Ann Beispiel am 5. Januar 2020 → 2020-01-05
de: Ann Beispiel, 05.01.2020 → 2020-01-05
de: Pressemitteilung vom 05.01.2020 → 2020-01-05
de: Pressemitteilung Nr. 12 vom 5. Januar 2020 → 2020-01-05
de: Nachricht vom 05.01.2020 → 2020-01-05
de: Artikel vom 05.01.2020 → 2020-01-05
de: 5. Jänner 2020 → 2020-01-05
de: 3. März 2020 → 2020-03-03
de: Erscheinungsdatum: 5. Januar 2020 → 2020-01-05
de: Lesedauer: 3 Min. | 05.01.2020 → 2020-01-05
de: vor 9 Stunden → -
de: 12:03 Uhr → -
de: Abgerufen am 05.01.2020 → -
de: Die Brücke am 5. Januar 2020. Foto: dpa → -
fr: 5 janvier 2020 → 2020-01-05
fr: 1er janvier 2020 → 2020-01-01
fr: dimanche 5 janvier 2020 → 2020-01-05
fr: Le 5 janvier 2020 → 2020-01-05
fr: Publié le 5 janvier 2020 à 19h23 → 2020-01-05T19:23
fr: Publié le 05/01/2020 à 19:23 → 2020-01-05T19:23
fr: Publié le 05/01/2020 à 19h23, mis à jour le 06/01/2020 à 09h12 → 2020-01-05T19:23
fr: Publié hier à 19h23 → -
fr: Par Ann Exemple - Publié le 5 janvier 2020 → 2020-01-05
fr: Mis à jour le 5 janv. 2020 à 19h23 → 2020-01-05T19:23
fr: 2 nov. 2023 à 16:00 → 2023-11-02T16:00
fr: 02/11/23 à 16h33 → 2023-11-02T16:33
fr: Paris, le 5 janvier 2020 → 2020-01-05
fr: 5 février 2020 → 2020-02-05
fr: 5 août 2020 → 2020-08-05
es: 5 de enero de 2020 → 2020-01-05
es: 5 diciembre, 2019 → 2019-12-05
es: 5 enero 2020 → 2020-01-05
es: 5 de enero del 2020 → 2020-01-05
es: domingo, 5 de enero de 2020 → 2020-01-05
es: Domingo, 5 enero 2020 - 19:23 → 2020-01-05T19:23
es: 05/01/2020 19:23 → 2020-01-05T19:23
es: 05/01/2020 - 19:23 → 2020-01-05T19:23
es: 05 ene 2020 - 19:23 CET → 2020-01-05T19:23+01:00
es: 05 ENE 2020 → 2020-01-05
es: Publicado el 5 de enero de 2020 → 2020-01-05
es: Publicado: 05/01/2020 → 2020-01-05
es: Actualizado a las 19:23 del 5 de enero de 2020 → 2020-01-05
es: Madrid, 5 de enero de 2020 → 2020-01-05
es: Madrid - 05 ene 2020 → 2020-01-05
es: Enero 5, 2020 → 2020-01-05
es: Actualizado 05/01/2020 → 2020-01-05
it: 5 gennaio 2020 → 2020-01-05
it: 5 dicembre 2019 → 2019-12-05
it: 05 gennaio 2020 alle 19:23 → 2020-01-05T19:23
it: Domenica 5 gennaio 2020 → 2020-01-05
it: Pubblicato il 5 gennaio 2020 → 2020-01-05
it: Pubblicato: 05/01/2020 → 2020-01-05
it: 05 Gen 2020 → 2020-01-05
it: Roma, 5 gennaio 2020 → 2020-01-05
it: di Ann Esempio 5 gennaio 2020 → 2020-01-05
pt: 5 de janeiro de 2020 → 2020-01-05
pt: 5 dezembro 2019 → 2019-12-05
pt: 05/01/2020 19h23 → 2020-01-05T19:23
pt: 05/01/2020 às 19h23 → 2020-01-05T19:23
pt: Publicado em 05/01/2020 → 2020-01-05
pt: Publicado em 5 de janeiro de 2020 às 19:23 → 2020-01-05T19:23
pt: Atualizado em 05/01/2020 → 2020-01-05
pt: 05 jan 2020 → 2020-01-05
pt: 05.jan.2020 às 19h23 → 2020-01-05T19:23
pt: Domingo, 5 de janeiro de 2020 → 2020-01-05
nl: 5 januari 2020 → 2020-01-05
nl: 5 december 2019 → 2019-12-05
nl: 05-01-2020 → 2020-01-05
nl: zondag 5 januari 2020 → 2020-01-05
nl: 5 januari 2020 om 19:23 → 2020-01-05T19:23
nl: Gepubliceerd op 5 januari 2020 → 2020-01-05
nl: Laatst bijgewerkt: 5 januari 2020 → 2020-01-05
nl: Door Ann Voorbeeld, 5 jan. 2020 → 2020-01-05
nl: 5 mrt. 2020 → 2020-03-05
hi: 5 जनवरी 2020 → 2020-01-05
hi: 05 जनवरी, 2020 → 2020-01-05
hi: ५ जनवरी २०२० → 2020-01-05
hi: रविवार, 5 जनवरी 2020 → 2020-01-05
hi: प्रकाशित: 5 जनवरी 2020 → 2020-01-05
hi: Published: 5 जनवरी 2020 → 2020-01-05
hi: अपडेटेड: 5 जनवरी 2020 → 2020-01-05
hi: नई दिल्ली, 5 जनवरी 2020 → 2020-01-05
hi: Sun, 05 Jan 2020 07:23 PM (IST) → 2020-01-05T19:23+05:30
hi: Updated Sun, 05 Jan 2020 07:23 PM IST → 2020-01-05T19:23+05:30
hi: Publish Date: Sun, 05 Jan 2020 07:23 PM (IST) → 2020-01-05T19:23+05:30
zh: 2020年1月5日 → 2020-01-05
zh: 2020年01月05日 19:23 → 2020-01-05T19:23
zh: 2020年1月5日星期日 → 2020-01-05
zh: 2020-01-05 19:23:09 → 2020-01-05T19:23:09
zh: 2020-01-05 19:23 来源：新华网 → 2020-01-05T19:23
zh: 2020年01月05日19:23  来源：人民网 → 2020-01-05T19:23
zh: 来源：新华网 2020-01-05 19:23:09 → 2020-01-05T19:23:09
zh: 发布时间：2020-01-05 19:23 → 2020-01-05T19:23
zh: 发布时间：2020年1月5日 → 2020-01-05
zh: 更新时间：2020-01-05 → 2020-01-05
zh: 时间：2020-01-05 → 2020-01-05
zh: 日期：2020-01-05 → 2020-01-05
zh: 2020/01/05 19:23 → 2020-01-05T19:23
zh: 2020.01.05 → 2020-01-05
zh: 2019年第24期 → -
zh: 1月5日 → -
ja: 2020年1月5日 → 2020-01-05
ja: 2020年1月5日 19時23分 → 2020-01-05T19:23
ja: 2020年1月5日（日） → 2020-01-05
ja: 2020年1月5日(日) 19:23 → 2020-01-05T19:23
ja: ２０２０年１月５日 → 2020-01-05
ja: 2020/1/5 19:23 → 2020-01-05T19:23
ja: 2020/01/05 19:23更新 → 2020-01-05T19:23
ja: 2020.1.5 → 2020-01-05
ja: 公開日：2020年1月5日 → 2020-01-05
ja: 更新日：2020年1月5日 → 2020-01-05
ja: 2020年1月5日 午後7時23分 → 2020-01-05T19:23
ja: 令和2年1月5日 → 2020-01-05
ja: 平成30年1月5日 → 2018-01-05
ko: 2020년 1월 5일 → 2020-01-05
ko: 2020.01.05. 오후 7:23 → 2020-01-05T19:23
ko: 입력 2020.01.05 19:23 → 2020-01-05T19:23
ko: 입력 2020-01-05 19:23 수정 2020-01-06 09:12 → 2020-01-05T19:23
ko: 기사입력 2020-01-05 19:23 → 2020-01-05T19:23
ko: 송고시간 2020-01-05 19:23 → 2020-01-05T19:23
ar: 5 يناير 2020 → 2020-01-05
ja: 令和元年5月5日 → 2019-05-05
ar: 5 يناير، 2020 → 2020-01-05
ar: ٥ يناير ٢٠٢٠ → 2020-01-05
ar: الأحد 5 يناير 2020 → 2020-01-05
ar: الأحد، 5 يناير 2020 → 2020-01-05
ar: الأحد 05 يناير 2020 - 19:23 → 2020-01-05T19:23
ar: 5 يناير/كانون الثاني 2020 → 2020-01-05
ar: 5 كانون الثاني 2020 → 2020-01-05
ar: نشر في 5 يناير 2020 → 2020-01-05
ar: تاريخ النشر: 05/01/2020 → 2020-01-05
ar: نشر في: 05 يناير ,2020: 07:23 م → 2020-01-05
ar: آخر تحديث: 5 يناير 2020 → 2020-01-05
ar: 05/01/2020 → 2020-01-05
ar: 5/1/2020 → 2020-01-05
ar: 2020/01/05 → 2020-01-05
ar: القاهرة - 5 يناير 2020 → 2020-01-05
ar: 5 جانفي 2020 → 2020-01-05
ru: 5 января 2020 → 2020-01-05
ru: 5 января 2020, 19:23 → 2020-01-05T19:23
ru: 05.01.2020 → 2020-01-05
ru: 19:23 05.01.2020 → 2020-01-05T19:23
ru: 5 января 2020 г. → 2020-01-05
en: Published 9:12 pm Sunday, January 5, 2020 → 2020-01-05T21:12
en: Sunday, Jan. 5, 2020 | 2 a.m. → 2020-01-05T02:00
en: January 5, 2020 5:00 am → 2020-01-05T05:00
en: Jan. 5, 2020, 7:23 PM UTC → 2020-01-05T19:23Z
en: January 5, 20207:23 PM ET → 2020-01-05T19:23-05:00
en: 5:00 AM EST, Sun January 5, 2020 → 2020-01-05T05:00-05:00
en: Sun 5 Jan 2020 07.00 GMT → 2020-01-05T07:00Z
en: Sun 5 Jan 2020 07.00 GMT Last modified on Mon 6 Jan 2020 10.11 GMT → 2020-01-05T07:00Z
en: 05 January 2020 • 9:12pm → 2020-01-05T21:12
en: Sunday 05 January 2020 19:23 → 2020-01-05T19:23
en: PUBLISHED: 09:12 GMT, 5 January 2020 | UPDATED: 10:13 GMT, 6 January 2020 → 2020-01-05T09:12Z
en: 12:00AM JANUARY 5, 2020 → 2020-01-05T00:00
en: January 5, 2020 — 5.00am → 2020-01-05T05:00
en: First published January 5, 2020 — 5.00am → 2020-01-05T05:00
en: Posted Sun 5 Jan 2020 at 9:12am → 2020-01-05T09:12
en: Posted 5 Jan 20205 Jan 2020Sun 5 Jan 2020 at 9:12am → 2020-01-05
en: Last Updated : Jan 5, 2020, 9:12 IST → 2020-01-05T09:12
en: | TNN | Jan 5, 2020, 09:12 IST → 2020-01-05T09:12+05:30
en: Press Trust of India | New Delhi Last Updated at January 5, 2020 09:12 IST → 2020-01-05T09:12+05:30
en: By PTI| Updated: Jan 05, 2020, 09.12 AM IST → 2020-01-05T09:12+05:30
en: Written by Ann Example | New Delhi | Updated: January 5, 2020 9:12:13 am → 2020-01-05T09:12:13
en: Published - January 05, 2020 09:12 am IST - NEW DELHI → 2020-01-05T09:12+05:30
en: January 05, 2020 09:12 am | Updated January 06, 2020 10:13 am IST - NEW DELHI → 2020-01-05T09:12
en: Source: Xinhua| 2020-01-05 19:23:09|Editor: example → 2020-01-05T19:23:09
en: By Ann Example | example.com | Updated: 2020-01-05 19:23 → 2020-01-05T19:23
en: Ann Example / 05:12 AM January 05, 2020 → 2020-01-05T05:12
en: By: Ann Example January 5, 2020, 5:12 pm → 2020-01-05T17:12
en: Jan. 5, 2020 at 7:23 p.m. EST → 2020-01-05T19:23-05:00
en: By Ann Example January 5, 2020 at 7:23 PM EST → 2020-01-05T19:23-05:00
en: Sunday January 05 2020, 12.01am GMT, The Example → 2020-01-05T00:01Z
en: Sunday, 5 January 2020, 7:23 am → 2020-01-05T07:23
en: Issue Date: January 5, 2020 → 2020-01-05
en: Updated at: January 5, 2020 9:12 AM → 2020-01-05T09:12
en: Submitted by admin on Sun, 01/05/2020 - 09:12 → 2020-01-05T09:12
en: Press Release | January 5, 2020 → 2020-01-05
en: NEWS RELEASE January 5, 2020 → 2020-01-05
en: Contact: Ann Example, 202-555-0100 January 5, 2020 → 2020-01-05
en: Vol. 12, No. 3, January 5, 2020 → 2020-01-05
en: Comments (12) January 5, 2020 → 2020-01-05
en: Join us on January 5, 2020 at 7 p.m. → -
en: Tickets on sale until January 5, 2020 → -
en: For the week ending January 5, 2020 → -
de: 5. Januar 2020, 19:23 Uhr → 2020-01-05T19:23
de: 5. Januar 2020 um 19:23 Uhr Lesezeit: 3 Minuten → 2020-01-05T19:23
de: Von Ann Beispiel - 05.01.2020, 19:23 Uhr → 2020-01-05T19:23
de: 05. Januar 2020 - 19:23 Uhr → 2020-01-05T19:23
de: Aktualisiert am 05.01.2020-19:23 → 2020-01-05T19:23
de: Veröffentlicht: 05.01.2020, 19:23 Uhr Aktualisiert: 06.01.2020, 10:13 Uhr → 2020-01-05T19:23
de: 05.01.2020 – 19:23 → 2020-01-05T19:23
de: Ausgabe vom 05.01.2020 → 2020-01-05
de: So., 05.01.2020 → 2020-01-05
de: Sonntag, 05. Januar 2020 → 2020-01-05
de: 19:23 Uhr, 05. Januar 2020 → 2020-01-05T19:23
de: BERLIN, 05.01.2020 → 2020-01-05
es: Madrid 05/01/2020 19:23 h. → 2020-01-05T19:23
es: 5 ENE 2020 - 19:23CET → 2020-01-05T19:23+01:00
es: 05/01/2020 a las 19:23h. → 2020-01-05T19:23
es: 05/01/2020 19:23 | Actualizado a 06/01/2020 10:13 → 2020-01-05T19:23
es: Publicado el 05 de Enero del 2020 → 2020-01-05
es: Domingo 5 de enero de 2020 | 19:23 → 2020-01-05T19:23
es: Actualizado: 05/01/2020 19:23 GMT+1 → 2020-01-05T19:23+01:00
es: 05 de enero de 2020, 19:23 → 2020-01-05T19:23
es: Ann Ejemplo Madrid 5 de enero de 2020 → 2020-01-05
es: Por Ann Ejemplo 5 enero, 2020 → 2020-01-05
zh: 2020年01月05日 19:23 新华网 → 2020-01-05T19:23
zh: 2020-01-05 19:23:09来源: 新华网 → 2020-01-05T19:23:09
zh: 来源：新华社 作者：张三 2020-01-05 19:23 → 2020-01-05T19:23
zh: 2020-01-05 星期日 → 2020-01-05
zh: 人民日报 2020年01月05日 第04版 → 2020-01-05
zh: 《人民日报》（ 2020年01月05日 04 版） → 2020-01-05
zh: 2020年01月05日 星期日 → 2020-01-05
zh: 2020/1/5 下午7:23 → 2020-01-05T19:23
zh: 最新更新時間：2020-01-05 19:23 → 2020-01-05T19:23
zh: （2020/1/5 19:23） → 2020-01-05T19:23
zh: 發稿時間：109年1月5日 → 2020-01-05
zh: 發布日期: 109/01/05 → 2020-01-05
zh: 民國109年1月5日 → 2020-01-05
zh: 發稿單位：109年度預算科 → -
ja: 毎日新聞 2020/1/5 19:23（最終更新 1/6 10:13） → 2020-01-05T19:23
ja: 2020年1月5日 5時00分 → 2020-01-05T05:00
ja: 2020/1/5 19:23 (2020/1/6 10:13更新) → 2020-01-05T19:23
ja: 2020年1月5日 日曜 午後7:23 → 2020-01-05T19:23
ja: 2020年01月05日 19時23分 公開 → 2020-01-05T19:23
ja: 2020.1.5 19:23 → 2020-01-05T19:23
ja: [2020年1月5日19時23分] → 2020-01-05T19:23
ja: 配信 2020年1月5日(日)19:23 → 2020-01-05T19:23
ar: الأحد 10 جمادى الأولى 1441 هـ - 5 يناير 2020 مـ رقم العدد [15013] → 2020-01-05
ar: آخر تحديث: الأحد - 10 جمادى الأولى 1441 هـ - 05 يناير 2020 مـ → 2020-01-05
ar: نشر الأحد، ٥ يناير / كانون الثاني ٢٠٢٠ → 2020-01-05
ar: تاريخ النشر: 05.01.2020 | 19:23 GMT → 2020-01-05T19:23Z
ar: 5 يناير/ كانون الثاني 2020 → 2020-01-05
ar: 5 يناير 2020 - 19:23 بتوقيت أبوظبي → 2020-01-05T19:23
ar: الأحد ٠٥ / يناير / ٢٠٢٠ → 2020-01-05
ar: القاهرة في 5 يناير 2020 → 2020-01-05
ar: 2020-01-05 | 19:23 → 2020-01-05T19:23
ar: بواسطة : 25-01-2020 07:23 مساءً → 2020-01-25T19:23
ja: 橋を渡る人たち(右)=晨川市で2020年1月5日午後8時27分、田中太郎撮影 → -
hi: नई दिल्ली, Updated Jan 05, 2020 09:12 IST → 2020-01-05T09:12+05:30
hi: Edited by: Ann Example Updated: 05 जनवरी, 2020 07:23 PM → 2020-01-05T19:23
hi: पब्लिश्ड: 05 Jan 2020 → 2020-01-05
fr: Publié le 05 janvier 2020 à 19h23 - Mis à jour le 06 janvier 2020 à 10h13 → 2020-01-05T19:23
fr: Par AFP Publié le 05/01/2020 à 19:23 → 2020-01-05T19:23
fr: 05.01.2020 à 19:23 → 2020-01-05T19:23
fr: Dimanche 5 Janvier 2020 - 19:23 → 2020-01-05T19:23
fr: Par Ann Exemple, le 5/1/2020 à 19h23 → 2020-01-05T19:23
fr: Modifié le 05/01/2020 à 19:23 → 2020-01-05T19:23
it: 5 gennaio 2020 (modifica il 6 gennaio 2020 | 10:13) → 2020-01-05
it: 05 gennaio 2020 - 19:23 → 2020-01-05T19:23
it: 05/01/2020 ore 19:23 → 2020-01-05T19:23
it: Roma, 5 gen 2020 → 2020-01-05
pt: Ann Exemplo, São Paulo 05/01/2020 19h23 Atualizada em 06/01/2020 10h13 → 2020-01-05T19:23
pt: 5 de Janeiro de 2020, 19:23 → 2020-01-05T19:23
pt: Por Ann Exemplo — São Paulo 05/01/2020 19h23 Atualizado há 2 anos → 2020-01-05T19:23
pt: 5 jan, 2020 → 2020-01-05
nl: 05 jan. 2020 om 19:23 → 2020-01-05T19:23
nl: Vandaag, 19:23 → -
nl: zo 5 januari 2020 19:23 → 2020-01-05T19:23
"""
HEADLINES = {
    "en": "The old bridge will be closed", "de": "Die alte Brücke wird gesperrt", "fr": "Le vieux pont sera fermé",
    "es": "El viejo puente se cierra", "it": "Il vecchio ponte si chiude", "pt": "A velha ponte vai fechar",
    "nl": "De oude brug gaat dicht", "hi": "पुराना पुल बंद रहेगा", "zh": "旧桥将关闭两年", "ja": "古い橋を二年間閉鎖へ",
    "ko": "낡은 다리 2년간 폐쇄", "ar": "إغلاق الجسر القديم لمدة عامين", "ru": "Старый мост закроют на два года",
}  # fmt: skip


def rows() -> list[tuple[str, str, str]]:
    found = []
    for row in ROWS.strip().splitlines():
        language, _, rest = row.partition(": ")
        line, _, expected = rest.rpartition(" → ")
        found.append((language, line, expected))
    return found


@pytest.mark.parametrize(("language", "line", "expected"), rows(), ids=[f"{row[0]} {row[1]}" for row in rows()])
def test_a_date_line_is_read(language: str, line: str, expected: str) -> None:
    story = STORIES[language]
    found = extract(f"{HEADLINES[language]}\n\n{line}\n\n{story}\n\n{story}\n", date(2026, 11, 24))
    assert ("?" if found.ambiguous else found.first("published") or "-") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Day and month are told apart by the other dates of the text.
        ("Updated 11/8/2023 10:46 PM\n\nThe strike that began on Nov. 3, 2023, has ended, {en}", "2023-11-08T22:46"),
        ("Updated 8/11/2023\n\nThe strike that began on 3 November 2023 has ended, {en}", "2023-11-08"),
        ("Updated 8/11/2023\n\nThe strike that began on 3 November 2019 has ended, {en}", "?"),
        ("NYT20200105.0480\nNEWS STORY\n01/05/2020 21:24:00\n\n{en}", "2020-01-05T21:24:00"),
        ("01/05/2020\n\nLONDON, Jan 5 (Reuters) - {en}", "2020-01-05"),
        ("05/01/2020\n\nLONDON, Jan 5 (Reuters) - {en}", "2020-01-05"),
        # Line ends that were lost.
        ("The bridge will be closed  January 5, 2020  LONDON -- {en}", "2020-01-05"),
        ("The bridge is closed         January 5  2020  The council {en}", "2020-01-05"),
        ("The bridge is closed\nSunday  January 5  2020  {en}", "2020-01-05"),
        # The leading date line of stored pages.
        (" date 2020-01-05 {en}", "2020-01-05"),
        (" date 2020-01-04 09:35 AM IST: {en}", "2020-01-04T09:35"),
        (" date 2020-12-09 Left Menu\n\n{en}", "2020-12-09"),
        ("date 2020-13-45 {en}", "-"),
        ("The bridge will be closed\n date 2020-01-05 {en}", "2020-01-05"),
        ("The bridge will be closed\nSalem Daily\n\n date 2020-01-05 {en}", "2020-01-05"),
        ("The bridge will be closed\n\n{en} It opens when the council has set its\ndate 2020-01-05 {en}", "-"),
        (" date 5 January 2020 {en}", "2020-01-05"),
        (" date 2020-1-5 {en}", "2020-01-05"),
        ("The bridge will be closed\n date January 5, 2020 {en}", "2020-01-05"),
        (" date 05/01/2020 {en}", "?"),
        ("> date 2020-01-05 {en}", "2020-01-05"),
        ("date 5 January 2020 was set for it. {en}", "-"),
        ("The bridge will be closed\n date 2020-01-04 09:35 AM IST: {en}", "2020-01-04T09:35"),
        ("The bridge will be closed\n date 2020-01-05 was set for it. {en}", "-"),
        # Dates in the story are none of publication.
        ("The bridge will be closed\n\n{en} The works begin on January 5, 2020, and end on May 4, 2021.", "-"),
        ("The bridge will be closed\n\nOn January 5, 2020, {en}", "-"),
        ("January 5, 2020, was a dark day for the town. {en}", "-"),
        ("The bridge will be closed\n\n{en}\n\nComments\n\nAnn Example\nJanuary 5, 2020 at 9:12 am\n\nA shame.", "-"),
        ("The bridge will be closed\n\n{en}\n\nPublished January 5, 2020", "2020-01-05"),
        ("The bridge will be closed\n\n{en}\n\n3 comments on The bridge\n\nJanuary 5, 2020", "-"),
        (
            "The bridge will be closed\n\n{en}\n\nOne response to the flood has been a wall.\n\n{en}\n\n5 January 2020",
            "2020-01-05",
        ),
        # A section's day, and that of what happened.
        ("Regional News of Sunday, 5 January 2020\n\nThe bridge will be closed\n\n{en}", "2020-01-05"),
        ("Flood of Sunday, 5 January 2014\n\n{en}", "-"),
        # What a German sentence says behind the date.
        ("Dieser Beitrag wurde am 5. Januar 2020 veröffentlicht\n\nSturm\n\n{de}", "2020-01-05"),
        ("Sturm\n\n{de}\n\nDieser Artikel wurde am 5. Januar 2020 gelöscht.", "-"),
        ("5.1.2020\n\nSturm\n\n{de}\n\nDieser Artikel wurde am 6. Januar 2020 aktualisiert.", "2020-01-05"),
        # Hard spaces between the parts of a date.
        ("The bridge will be closed\n\nJanuary \xa05, 2020\n\n{en}", "2020-01-05"),
        ("The bridge will be closed\n\n{en}\n\n© 2020 Example Media, January 5, 2020", "-"),
        # Scanned folios: only the weekday proves a misread digit.
        ("NEW YORK, MONDAY, APRIL 3, 191G\n\n{en}", "1916-04-03"),
        ("NEW YORK, TUESDAY, APRIL 3, 191G\n\n{en}", "-"),
        ("NEW YORK, APRIL 3, 191G\n\n{en}", "-"),
    ],
)
def test_the_whole_text_decides(text: str, expected: str) -> None:
    found = extract(text.replace("{en}", STORIES["en"]).replace("{de}", STORIES["de"]), date(2026, 11, 24))
    assert ("?" if found.ambiguous else found.first("published") or "-") == expected
