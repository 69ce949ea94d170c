"""Datelines as papers and agencies of many countries print them: `dateline → place | day | credit | suppliers`."""

from __future__ import annotations

import pytest
from stories import STORIES

from clipper.extraction import extract

# language: dateline → place | day (or partial day) | credits, `;` between | suppliers, `;` between
ROWS = """
en: LONDON (Reuters) -  → LONDON | | (Reuters) | Reuters
en: LONDON, Jan 5 (Reuters) -  → LONDON | --01-05 | (Reuters) | Reuters
en: LONDON, January 5 (Reuters) –  → LONDON | --01-05 | (Reuters) | Reuters
en: TOKYO, April 3 -  → TOKYO | --04-03 | |
en: MUMBAI AP —  → MUMBAI | | AP | AP
en: CAIRO AFP -  → CAIRO | | AFP | AFP
en: Dubai, UAE. —  → Dubai, UAE | | |
en: Toledo, Ohio. —  → Toledo, Ohio | | |
en: MUMBAI, India. —  → MUMBAI, India | | |
en: LENEXA, KAN. -  → LENEXA, KAN. | | |
en: NEW YORK. —  → NEW YORK | | |
en: NEW DELHI.—  → NEW DELHI | | |
en: LONDON, Sunday:  → LONDON | | |
en: CANBERRA, Tuesday.—  → CANBERRA | | |
es: Lima / AFP.  → Lima | | AFP | AFP
de: Berlin / dpa.  → Berlin | | dpa | dpa
en: SANTOS, Brazil, March 12 -  → SANTOS, Brazil | --03-12 | |
en: PORTLAND, Ore., Feb 26 -  → PORTLAND, Ore. | --02-26 | |
en: WEST PALM BEACH, Fla./WASHINGTON (Reuters) -  → WEST PALM BEACH, Fla./WASHINGTON | | (Reuters) | Reuters
en: BEIRUT/AMMAN (Reuters) -  → BEIRUT/AMMAN | | (Reuters) | Reuters
en: HONOLULU (AP) _  → HONOLULU | | (AP) | AP
en: HONOLULU (AP) —  → HONOLULU | | (AP) | AP
en: OSLO, Norway (AP --  → OSLO, Norway | | (AP | AP
en: Long Branch Park/North Carolina (ots) -  → Long Branch Park/North Carolina | | (ots) | news aktuell
en: OSLO, Norway (AP) --  → OSLO, Norway | | (AP) | AP
en: JUNEAU, Alaska (AP) —  → JUNEAU, Alaska | | (AP) | AP
en: ST. PAUL, Minn. (AP) —  → ST. PAUL, Minn. | | (AP) | AP
en: NEW YORK — (AP) —  → NEW YORK | | (AP) | AP
en: NEW DELHI (AP)  → NEW DELHI | | (AP) | AP
en: WASHINGTON, April 3 --  → WASHINGTON | --04-03 | |
en: WASHINGTON, Jan. 5 —  → WASHINGTON | --01-05 | |
en: WASHINGTON —  → WASHINGTON | | |
en: DES MOINES —  → DES MOINES | | |
en: DES MOINES, Iowa (AP) —  → DES MOINES, Iowa | | (AP) | AP
en: PENWICK, N.L. —  → PENWICK, N.L. | | |
en: Penwick, Vermont —  → Penwick, Vermont | | |
en: LOWER SALEM TWP., Pa. —  → LOWER SALEM TWP., Pa. | | |
en: SALEM HTS. —  → SALEM HTS. | | |
en: WILMINGTON >>  → WILMINGTON | | |
en: WILMINGTON »  → WILMINGTON | | |
en: MINNEAPOLIS _  → MINNEAPOLIS | | |
en: WASHINGTON, D.C. -  → WASHINGTON, D.C. | | |
en: WASHINGTON, DC –  → WASHINGTON, DC | | |
en: (Washington, DC) –  → Washington, DC | | |
en: Washington, D.C. –  → Washington, D.C. | | |
en: WASHINGTON: Jan 5, 2020 -  → WASHINGTON | 2020-01-05 | |
en: New Delhi, Jan 5 (ANI):  → New Delhi | --01-05 | (ANI) | ANI
en: New Delhi [India], January 5 (ANI):  → New Delhi [India] | --01-05 | (ANI) | ANI
en: Lucknow (Uttar Pradesh) [India], January 5 (ANI):  → Lucknow (Uttar Pradesh) [India] | --01-05 | (ANI) | ANI
en: Riyadh [Saudi Arabia], Mar 26 (ANI):  → Riyadh [Saudi Arabia] | --03-26 | (ANI) | ANI
en: Mumbai, Dec 19 (IANS)  → Mumbai | --12-19 | (IANS) | IANS
en: Mumbai, Dec 19:  → Mumbai | --12-19 | |
en: FestivalPune, 2nd April 2025:  → Pune | 2025-04-02 | |
en: McAllen, Texas, Dec 19:  → McAllen, Texas | --12-19 | |
en: Ballia, Sept 30:  → Ballia | --09-30 | |
en: Ballia (UP), Oct 2 (PTI)  → Ballia (UP) | --10-02 | (PTI) | PTI
en: Poonch (J&K), Oct 2 (PTI)  → Poonch (J&K) | --10-02 | (PTI) | PTI
en: Katni (MP):  → Katni (MP) | | |
en: Khurda:  → Khurda | | |
en: SEREMBAN:  → SEREMBAN | | |
en: GENERAL SANTOS CITY, Jan. 5 (PNA) –  → GENERAL SANTOS CITY | --01-05 | (PNA) | PNA
en: (HTV|COLOMBO) –  → COLOMBO | | |
en: Colombo (Harbour 1st) -  → Colombo | | |
en: Colombo (Harbour 1st);  → Colombo | | |
en: Lahore (Harbour Point / Harbour News - 5th Jan, 2020)  → Lahore | 2020-01-05 | |
en: MULTAN, (Harbour Point / Harbour News - 5th Jan, 2020 ) -: → MULTAN | 2020-01-05 | |
en: 5 JANUARY 2020. GENEVA, WASHINGTON D.C.:  → GENEVA, WASHINGTON D.C. | 2020-01-05 | |
en: Bridges are what the town asks for. Washington, D.C. (January 5, 2020) —  → Washington, D.C. | 2020-01-05 | |
en: HOUSTON, TX January 5, 2020  → HOUSTON, TX | 2020-01-05 | |
en: LONDON, Jan 5  → LONDON | --01-05 | |
en: JEFFERSON CITY, Mo. —  → JEFFERSON CITY, Mo. | | |
en: AUSTIN, Texas •  → AUSTIN, Texas | | |
en: PARIS Jan 5  → PARIS | --01-05 | |
en: FAIRHAVEN, TENNESSEE: (Harbour Barn News) –  → FAIRHAVEN, TENNESSEE | | |
en: LAHORE   -    → LAHORE | | |
en: Secunderabad:  → Secunderabad | | |
en: (Fair Haven, MN) — January 5, 2020–  → Fair Haven, MN | 2020-01-05 | |
en: Ann Example, Example News, Hooghly, 5 January 2020:  → Hooghly | 2020-01-05 | |
hi: नयी दिल्ली, 5 जनवरी  → नयी दिल्ली | --01-05 | |
en: NEW BERLIN –  → NEW BERLIN | | |
en: ABU DHABI //  → ABU DHABI | | |
en: DHNS, Vijayapura:  → Vijayapura | | DHNS | DHNS
en: JOHANNESBURG (Harbour Trade in Africa) –  → JOHANNESBURG | | |
en: Abuja, Nigeria (Harbour Trade in Africa):-  → Abuja, Nigeria | | |
en: HOUSTON, TX January 5, 2020  → HOUSTON, TX | 2020-01-05 | |
en: HOUSTON, TX (January 5, 2020)  → HOUSTON, TX | 2020-01-05 | |
en: NEW ORLEANS— → NEW ORLEANS | | |
en: SAN FRANCISCO At a harbour meeting,  → SAN FRANCISCO | | |
en: WASHINGTON, DC Today,  → WASHINGTON, DC | | |
en: LEEDS United and  → | | |
en: CHENNAI, JAN. 5.  → CHENNAI | --01-05 | |
en: Nakuru, Jan 5:  → Nakuru | --01-05 | |
en: Srinagar,: → Srinagar | | |
en: Mumbai (Maharashtra), Dec 19 (UNI)  → Mumbai (Maharashtra) | --12-19 | (UNI) | UNI
en: New Delhi, Jan 5 (PTI)  → New Delhi | --01-05 | (PTI) | PTI
en: NEW DELHI: January 5, 2020 (PTI)  → NEW DELHI | 2020-01-05 | (PTI) | PTI
en: PTI | Noida |  → Noida | | PTI | PTI
en: MUMBAI:  → MUMBAI | | |
en: WUHAN:  → WUHAN | | |
en: New Delhi:  → New Delhi | | |
en: KARACHI:  → KARACHI | | |
en: ISLAMABAD, Jan 5 (APP):  → ISLAMABAD | --01-05 | (APP) | APP
en: DHAKA, Jan 5, 2020 (BSS) -  → DHAKA | 2020-01-05 | (BSS) | BSS
en: BEIJING, Jan. 5 (Xinhua) --  → BEIJING | --01-05 | (Xinhua) | Xinhua
en: BEIJING, Jan. 5, 2020 (Xinhua) --  → BEIJING | 2020-01-05 | (Xinhua) | Xinhua
en: TOKYO, Jan 5 (Kyodo) -  → TOKYO | --01-05 | (Kyodo) | Kyodo
en: Tokyo, Jan. 5 (Jiji Press)--  → Tokyo | --01-05 | (Jiji Press) | Jiji
en: SEOUL, Jan. 5 (Yonhap) --  → SEOUL | --01-05 | (Yonhap) | Yonhap
en: KUALA LUMPUR, Jan 5 (Bernama) --  → KUALA LUMPUR | --01-05 | (Bernama) | Bernama
en: Jakarta (ANTARA) -  → Jakarta | | (ANTARA) | Antara
en: MANILA, Philippines —  → MANILA, Philippines | | |
en: MOSCOW, January 5. /TASS/.  → MOSCOW | --01-05 | /TASS/ | TASS
en: ABU DHABI, 5th January, 2020 (WAM) --  → ABU DHABI | 2020-01-05 | (WAM) | WAM
en: RIYADH, Jan 5 (SPA) --  → RIYADH | --01-05 | (SPA) | SPA
en: Paris (AFP) -  → Paris | | (AFP) | AFP
en: Paris, Jan 5, 2020 (AFP) -  → Paris | 2020-01-05 | (AFP) | AFP
en: Berlin (dpa) -  → Berlin | | (dpa) | dpa
en: Madrid, Jan 5 (EFE).-  → Madrid | --01-05 | (EFE) | EFE
en: ROME, JAN 5 - (ANSA) -  → ROME | --01-05 | (ANSA) | ANSA
en: (ANSA) - ROME, JAN 5 -  → ROME | --01-05 | (ANSA) | ANSA
en: LONDON (Reuters) -  → LONDON | | (Reuters) | Reuters
en: WASHINGTON, DC-  → WASHINGTON, DC | | |
en: date 2020-01-05 SALEM, Ore. (AP) -  → SALEM, Ore. | 2020-01-05 | (AP) | AP
en: date 2020-01-05 HOUSTON:  → HOUSTON | 2020-01-05 | |
en: SALEM & LOWER TOWN, Ore.--(BUSINESS WIRE)-- → SALEM & LOWER TOWN, Ore. | | (BUSINESS WIRE) | Business Wire
en: SALEM (AP) -  → SALEM | | (AP) | AP
en: SALEM ‒  → SALEM | | |
en: Jan. 5—SALEM —  → SALEM | --01-05 | |
en: Jan. 5--SALEM, Ore. --  → SALEM, Ore. | --01-05 | |
en: LOWER TOWN, Mississippi (Reuters) -  → LOWER TOWN, Mississippi | | (Reuters) | Reuters
en: GREENFIELD, North Dakota --  → GREENFIELD, North Dakota | | |
en: Upper Hill, New South Wales -  → Upper Hill, New South Wales | | |
en: By Ann Example LOWER TOWN, Mississippi (Reuters) -  → LOWER TOWN, Mississippi | | (Reuters) | Reuters
en: AUSTIN (KXAN) —  → AUSTIN | | (KXAN) |
en: HOUSTON, Texas (KTRK) --  → HOUSTON, Texas | | (KTRK) |
en: TORONTO, Jan. 5, 2020 /CNW/ -  → TORONTO | 2020-01-05 | /CNW/ | CNW
en: NEW YORK, Jan. 5, 2020 /PRNewswire/ --  → NEW YORK | 2020-01-05 | /PRNewswire/ | PR Newswire
en: LONDON--(BUSINESS WIRE)--Jan 5, 2020--  → LONDON | 2020-01-05 | (BUSINESS WIRE) | Business Wire
en: SAN JOSE, Calif.--(BUSINESS WIRE)--  → SAN JOSE, Calif. | | (BUSINESS WIRE) | Business Wire
en: AUSTIN, Texas, Jan. 05, 2020 (GLOBE NEWSWIRE) --  → AUSTIN, Texas | 2020-01-05 | (GLOBE NEWSWIRE) | GlobeNewswire
en: VANCOUVER, BC / ACCESSWIRE / January 5, 2020 /  → VANCOUVER, BC | 2020-01-05 | / ACCESSWIRE / | ACCESSWIRE
en: Toronto, ON--(Newsfile Corp. - Jan 5, 2020) - → Toronto, ON | 2020-01-05 | (Newsfile Corp. - Jan 5, 2020) | Newsfile
en: JERUSALEM (JTA) —  → JERUSALEM | | (JTA) | JTA
en: VATICAN CITY (CNS) --  → VATICAN CITY | | (CNS) | CNS
en: UNITED NATIONS (AP) —  → UNITED NATIONS | | (AP) | AP
en: ABOARD AIR FORCE ONE (AP) —  → ABOARD AIR FORCE ONE | | (AP) | AP
en: SYDNEY, AAP -  → SYDNEY | | AAP | AAP
en: SYDNEY, Jan 5 AAP -  → SYDNEY | --01-05 | AAP | AAP
en: CAPE CANAVERAL, Fla. (Reuters) -  → CAPE CANAVERAL, Fla. | | (Reuters) | Reuters
en: KYIV, Ukraine (AP) —  → KYIV, Ukraine | | (AP) | AP
en: RAMALLAH, West Bank (AP) —  → RAMALLAH, West Bank | | (AP) | AP
en: SRINAGAR, India (Reuters) -  → SRINAGAR, India | | (Reuters) | Reuters
en: HARARE, Jan. 5, 2020 (New Ziana) -  → HARARE | 2020-01-05 | (New Ziana) | New Ziana
en: Accra, Jan. 5, GNA –  → Accra | --01-05 | GNA | GNA
en: Lagos, Jan. 5, 2020 (NAN)  → Lagos | 2020-01-05 | (NAN) | NAN
en: Kathmandu, Oct 17 (PTI)  → Kathmandu | --10-17 | (PTI) | PTI
de: Berlin (dpa) -  → Berlin | | (dpa) | dpa
de: Berlin (dpa/bb) -  → Berlin | | (dpa/bb) | dpa
de: Frankfurt/Main (dpa) -  → Frankfurt/Main | | (dpa) | dpa
de: Berlin/München (dpa) –  → Berlin/München | | (dpa) | dpa
de: FRANKFURT (dpa-AFX) -  → FRANKFURT | | (dpa-AFX) | dpa-AFX
de: Berlin, 5. Januar (Reuters) -  → Berlin | --01-05 | (Reuters) | Reuters
de: Berlin, 05. Jan (Reuters) -  → Berlin | --01-05 | (Reuters) | Reuters
de: Wien (APA) -  → Wien | | (APA) | APA
de: Wien (OTS) -  → Wien | | (OTS) | APA
de: Bern (sda) -  → Bern | | (sda) | SDA
de: Hannover (epd).  → Hannover | | (epd) | epd
de: Köln (SID) -  → Köln | | (SID) | SID
de: Bonn (KNA) –  → Bonn | | (KNA) | KNA
de: Hamburg (ots) -  → Hamburg | | (ots) | news aktuell
de: BERLIN taz |  → BERLIN | | |
de: BERLIN dpa |  → BERLIN | | dpa | dpa
de: BERLIN afp |  → BERLIN | | afp | AFP
de: KASSEL.  → KASSEL | | |
de: Hamburg.  → Hamburg | | |
de: Berlin.  → Berlin | | |
de: Berlin –  → Berlin | | |
de: München -  → München | | |
fr: PARIS (AFP) -  → PARIS | | (AFP) | AFP
fr: Paris (AFP) –  → Paris | | (AFP) | AFP
fr: PARIS (Reuters) -  → PARIS | | (Reuters) | Reuters
fr: Paris, 5 janv. 2020 (AFP) -  → Paris | 2020-01-05 | (AFP) | AFP
fr: Bruxelles, 5 jan (Belga) -  → Bruxelles | --01-05 | (Belga) | Belga
fr: MONTRÉAL — (La Presse Canadienne)  → MONTRÉAL | | (La Presse Canadienne) | Canadian Press
fr: (Ottawa)  → Ottawa | | |
fr: (Montréal) –  → Montréal | | |
fr: ALGER (APS) -  → ALGER | | (APS) | APS
fr: Rabat, 5 janv. 2020 (MAP) -  → Rabat | 2020-01-05 | (MAP) | MAP
es: Madrid, 5 ene (EFE).-  → Madrid | --01-05 | (EFE) | EFE
es: MADRID, 5 ene (EFE) -  → MADRID | --01-05 | (EFE) | EFE
es: MADRID, 5 Ene. (EUROPA PRESS) -  → MADRID | --01-05 | (EUROPA PRESS) | Europa Press
es: Buenos Aires, 5 enero (Télam) -  → Buenos Aires | --01-05 | (Télam) | Télam
es: CIUDAD DE MÉXICO (AP) —  → CIUDAD DE MÉXICO | | (AP) | AP
es: Ciudad de México, 5 de enero de 2020 (Notimex).-  → Ciudad de México | 2020-01-05 | (Notimex) | Notimex
es: LA HABANA, 5 ene 2020 (AFP) -  → LA HABANA | 2020-01-05 | (AFP) | AFP
es: La Habana, 5 ene (Prensa Latina)  → La Habana | --01-05 | (Prensa Latina) | Prensa Latina
es: Bogotá, 5 de enero (EFE) –  → Bogotá | --01-05 | (EFE) | EFE
es: MÉXICO.-  → MÉXICO | | |
es: CARACAS.-  → CARACAS | | |
es: Lima (EFE).-  → Lima | | (EFE) | EFE
es: WASHINGTON (AP) —  → WASHINGTON | | (AP) | AP
it: (ANSA) - ROMA, 05 GEN -  → ROMA | --01-05 | (ANSA) | ANSA
it: ROMA (ANSA) -  → ROMA | | (ANSA) | ANSA
it: Roma, 5 gen. (askanews) -  → Roma | --01-05 | (askanews) | Askanews
it: Roma, 5 gen. (Adnkronos) -  → Roma | --01-05 | (Adnkronos) | Adnkronos
it: MILANO (ITALPRESS) -  → MILANO | | (ITALPRESS) | Italpress
it: MILANO –  → MILANO | | |
it: (AGI) - Roma, 5 gen. -  → Roma | --01-05 | (AGI) | AGI
pt: Lisboa, 05 jan 2020 (Lusa) –  → Lisboa | 2020-01-05 | (Lusa) | Lusa
pt: SÃO PAULO (Reuters) -  → SÃO PAULO | | (Reuters) | Reuters
pt: BRASÍLIA (Reuters) –  → BRASÍLIA | | (Reuters) | Reuters
pt: SÃO PAULO, SP (FOLHAPRESS) -  → SÃO PAULO, SP | | (FOLHAPRESS) | Folhapress
nl: DEN HAAG (ANP) -  → DEN HAAG | | (ANP) | ANP
nl: AMSTERDAM (ANP) -  → AMSTERDAM | | (ANP) | ANP
nl: Amsterdam –  → Amsterdam | | |
nl: BRUSSEL (BELGA) -  → BRUSSEL | | (BELGA) | Belga
hi: नई दिल्ली, 5 जनवरी (भाषा)  → नई दिल्ली | --01-05 | (भाषा) | PTI Bhasha
hi: नयी दिल्ली (भाषा)  → नयी दिल्ली | | (भाषा) | PTI Bhasha
hi: मुंबई, 5 जनवरी (आईएएनएस)।  → मुंबई | --01-05 | (आईएएनएस) | IANS
hi: लखनऊ (एएनआई):  → लखनऊ | | (एएनआई) | ANI
hi: नई दिल्ली, एएनआई।  → नई दिल्ली | | एएनआई | ANI
hi: नई दिल्ली:  → नई दिल्ली | | |
hi: पटना।  → पटना | | |
ar: القاهرة (رويترز) -  → القاهرة | | (رويترز) | Reuters
ar: دبي (رويترز) –  → دبي | | (رويترز) | Reuters
ar: واشنطن (أ ف ب) -  → واشنطن | | (أ ف ب) | AFP
ar: القاهرة - (أ ش أ):  → القاهرة | | (أ ش أ) | MENA
ar: القاهرة - رويترز:  → القاهرة | | رويترز | Reuters
ar: بيروت (أ.ف.ب) -  → بيروت | | (أ.ف.ب) | AFP
ar: الرياض – واس:  → الرياض | | واس | SPA
ar: عمان 5 كانون الثاني (بترا)-  → عمان | --01-05 | (بترا) | Petra
ar: القاهرة 5 يناير 2020 (شينخوا) --  → القاهرة | 2020-01-05 | (شينخوا) | Xinhua
ar: دمشق، سوريا (CNN) --  → دمشق، سوريا | | (CNN) | CNN
ar: أبوظبي في 5 يناير / وام /  → أبوظبي | --01-05 | / وام / | WAM
zh: 新华社北京1月5日电  → 北京 | --01-05 | 新华社 | Xinhua
zh: 新华社北京1月5日电（记者张三 李四）  → 北京 | --01-05 | 新华社 | Xinhua
zh: 新华社北京电（记者张三 李四） → 北京 | | 新华社 | Xinhua
zh: 中新社上海1月5日电  → 上海 | --01-05 | 中新社 | China News Service
zh: 中新网北京1月5日电(记者 张三)  → 北京 | --01-05 | 中新网 | China News Service
zh: 中新网1月5日电  →  | --01-05 | 中新网 | China News Service
zh: 晨江新闻网1月5日电  →  | --01-05 | 晨江新闻网 | 晨江新闻网
zh: 渡船停在岸邊等候乘客上船。(記者王小明攝) 記者王小明∕台南報導  → 台南 | | |
zh: 新华社印度金奈1月5日电（记者张三、李四） → 印度金奈 | --01-05 | 新华社 | Xinhua
zh: 新华社广州1月5日体育专电  → 广州 | --01-05 | 新华社 | Xinhua
zh: 〔記者王小明／台北報導〕 → 台北 | | |
zh: 記者王小明、李大華/高雄即時報導  → 高雄 | | |
zh: （中央社記者王小明台北5日電）  → 台北 | | （中央社記者王小明台北5日電） | CNA
zh: 【路透伦敦1月5日电】  → 伦敦 | --01-05 | 【路透伦敦1月5日电】 | Reuters
zh: 据新华社电  →  | | 据新华社电 | Xinhua
zh: 【新华社电】  →  | | 【新华社电】 | Xinhua
zh: （中央社華盛頓5日綜合外電報導）  → 華盛頓 | | （中央社華盛頓5日綜合外電報導） | CNA
zh: （中央社記者王小明台北2020年1月5日電）  → 台北 | 2020-01-05 | （中央社記者王小明台北2020年1月5日電） | CNA
zh: （法新社首爾5日電）  → 首爾 | | （法新社首爾5日電） | AFP
zh: 專案組／台北報導  → 台北 | | |
zh: 台中市 / 王小明報導¶ → 台中市 | | |
zh: 南部中心／王小明、李大華 高雄市報導¶ → 高雄市 | | |
zh: 王小明 綜合報導／台中市¶ → 台中市 | | |
zh: 王小明 綜合報導／橋樑部¶ →  | | |
zh: 王小明\\臺中報導  → 臺中 | | |
zh: 【本報香港訊】  → 香港 | | |
zh: 本报福州讯（记者张三） → 福州 | | |
zh: （双溪大年5日讯） → 双溪大年 | | |
zh: 晨江之声《示例时空》北京1月5日电（记者 张三） → 北京 | --01-05 | |
ja: 【AFP=時事】  →  | | 【AFP=時事】 | AFP
ja: 【1月5日 AFP】  →  | --01-05 | 【1月5日 AFP】 | AFP
ja: ワシントン共同＝  → ワシントン | | 共同 | Kyodo
es: BARCELONA, 5 (EUROPA PRESS) -  → BARCELONA | | (EUROPA PRESS) | Europa Press
es: París, Francia | AFP |  → París, Francia | | AFP | AFP
it: AGI -  →  | | AGI | AGI
fr: (Belga)  →  | | (Belga) | Belga
ar: لندن 5 يناير كانون الثاني (رويترز) -  → لندن | --01-05 | (رويترز) | Reuters
ar: دمشق-سانا  → دمشق | | سانا | SANA
ja: 【晨川】晨川町の橋が開通し、 → 晨川 | | |
ja: 【晨川】 →  | | |
ko: [서울=뉴시스] 다리. 2020.01.05. hong@example.com¶[부산=뉴시스]김갑돌 기자 =  → 부산 | | [부산=뉴시스] | Newsis
hi: लखनऊ/  → लखनऊ | | |
ja: 【ロンドン共同】  → ロンドン | | 【ロンドン共同】 | Kyodo
ja: 【ワシントン時事】  → ワシントン | | 【ワシントン時事】 | Jiji
ja: 【北京＝山田太郎】  → 北京 | | |
ja: 【ワシントン杜崎哲也】 → ワシントン | | |
zh: 【晨江網編輯王小明臺北報導】 → 臺北 | | |
zh: 【鏡週刊報導】 →  | | 【鏡週刊報導】 | 鏡週刊
hi: चतरा (झारखंड), 5 जनवरी।  → चतरा (झारखंड) | --01-05 | |
ja: 【ワシントン=共同】  → ワシントン | | 【ワシントン=共同】 | Kyodo
ja: ［東京　５日　ロイター］  → 東京 | | ［東京 ５日 ロイター］ | Reuters
ja: ［東京 5日 ロイター］ -  → 東京 | | ［東京 5日 ロイター］ | Reuters
ja: （ブルームバーグ）：  →  | | （ブルームバーグ） | Bloomberg
zh: 【晨網】 北京1月5日電 → 北京 | --01-05 | 【晨網】 北京1月5日電 |
zh: 中新网 北京1月5日电  → 北京 | --01-05 | 中新网 | China News Service
zh: 《晨江通讯社5日專訊》 →  | | 《晨江通讯社5日專訊》 | 晨江通讯社
zh: 参考消息网1月5日报道  →  | --01-05 | 参考消息网 | 参考消息网
zh: 【晨江時報2020年01月05日訊】 →  | 2020-01-05 | |
zh: ［記者王小明／台北報導］ → 台北 | | |
zh: 記者 王小明 ／ 台北報導  → 台北 | | |
zh: 【記者王小明台北報導】 → 台北 | | |
zh: （晨江時報記者王小明台灣台北報導） → 台灣台北 | | |
zh: （香港晨網記者 王小明 北京報道） → 北京 | | |
zh: 〔編譯王小明／綜合報導〕 →  | | |
zh: 【台北訊】 → 台北 | | |
zh: （北京综合讯） → 北京 | | |
ja: （CNN）  →  | | （CNN） | CNN
ja: 【1月5日 時事通信社】 →  | --01-05 | 【1月5日 時事通信社】 | Jiji
ja: 【北京1月5日新華社】 → 北京 | --01-05 | 【北京1月5日新華社】 | Xinhua
ja: 【NQNニューヨーク=山田太郎】 → ニューヨーク | | |
ja: 橋の写真（2020年1月5日撮影）。(c)Ann Example/AFP 【1月6日 AFP】 →  | --01-06 | 【1月6日 AFP】 | AFP
ko: 【베이징=홍길동 특파원】  → 베이징 | | |
ko: 【동경5일 AFP】 → 동경 | | 【동경5일 AFP】 | AFP
hi: नई दिल्ली, पांच जनवरी (भाषा)  → नई दिल्ली | --01-05 | (भाषा) | PTI Bhasha
hi: नई दिल्ली, 5 जनवरी (Harbour News) ।  → नई दिल्ली | --01-05 | |
hi: नई दिल्ली, जेएनएन।  → नई दिल्ली | | |
hi: रायपुर, पुल प्रतिनिधि।  → रायपुर | | |
hi: रायपुर, सुबह की बात।  → रायपुर | | |
hi: रायपुर, 5 जनवरी (एजेंसी/पुल की बात)।  → रायपुर | --01-05 | (एजेंसी/पुल की बात) | agencies
zh: 【晨江時報2020年01月05日訊】（晨江記者王小明台北報導） → 台北 | 2020-01-05 | |
zh: 晨江日報記者王小明/台北報導  → 台北 | | |
ja: 【平壌、北京共同】 → 平壌、北京 | | 【平壌、北京共同】 | Kyodo
hi: जागरण संवाददाता, गोरखपुर:  → गोरखपुर | | |
hi: एजेंसी, नई दिल्ली।  → नई दिल्ली | | एजेंसी | agencies
hi: भोपाल|  → भोपाल | | |
ar: القاهرة/ 5 يناير/ أ ش أ:  → القاهرة | --01-05 | أ ش أ | MENA
ar: أبوظبي - وام  → أبوظبي | | وام | WAM
ar: الكويت - 5 - 1 (كونا) --  → الكويت | | (كونا) | KUNA
ar: بغداد/ الجسر:  → بغداد | | |
ar: وطنية - بيروت -  → بيروت | | وطنية | NNA
ar: شفق نيوز/  →  | | شفق نيوز | Shafaq News
ar: دبي، الإمارات العربية المتحدة(CNN)--  → دبي، الإمارات العربية المتحدة | | (CNN) | CNN
ru: МОСКВА, 5 янв - РИА Новости, Иван Петров.  → МОСКВА | --01-05 | РИА Новости | RIA Novosti
ru: 5 января, Минск /Корр. БЕЛТА/.  → Минск | --01-05 | /Корр. БЕЛТА/ | BelTA
ja: 2020/01/05 12:40【与那原】 → 与那原 | 2020-01-05T12:40 | |
zh: [晨江新聞網]記者王小明／台北報導  → 台北 | | |
zh: 晨江日報／ 王小明／台北即時報導  → 台北 | | |
hi: पुलनगर। पुलनगर में  → पुलनगर | | |
zh: 晨江在线杭州1月5日讯（记者 王明） → 杭州 | --01-05 | |
zh: 晨江網1月5日南寧訊  → 南寧 | --01-05 | |
zh: 晨江网-南山早报南宁讯 (记者 王明) → 南宁 | | |
zh: 财联社1月5日讯（记者 王明） →  | --01-05 | 财联社 | 财联社
zh: 晨江视频1月5日讯  →  | --01-05 | |
ko: (서울=연합뉴스) 홍길동 기자 =  → 서울 | | (서울=연합뉴스) | Yonhap
ko: [서울=뉴시스] 홍길동 기자 =  → 서울 | | [서울=뉴시스] | Newsis
ko: (부산=뉴스1) 홍길동 기자 =  → 부산 | | (부산=뉴스1) | News1
en: (Reuters) -  →  | | (Reuters) | Reuters
en: (AP) —  →  | | (AP) | AP
en: (CNN) →  | | (CNN) | CNN
en: (Reuters Health) -  →  | | (Reuters Health) | Reuters
de: (dpa) –  →  | | (dpa) | dpa
ru: МОСКВА, 5 янв — РИА Новости.  → МОСКВА | --01-05 | РИА Новости | RIA Novosti
ru: МОСКВА, 5 января. /ТАСС/.  → МОСКВА | --01-05 | /ТАСС/ | TASS
ru: Москва. 5 января. INTERFAX.RU -  → Москва | --01-05 | INTERFAX.RU | Interfax
"""


def rows() -> list[tuple[str, str, str, str, list[str], list[str]]]:
    found = []
    for row in ROWS.strip().splitlines():
        language, _, rest = row.partition(": ")
        opening, _, expected = rest.partition(" → ")
        place, day, credit, supplier = (part.strip() for part in expected.split("|"))
        found.append((language, opening, place, day, _several(credit), _several(supplier)))
    return found


def _several(words: str) -> list[str]:
    return [word.strip() for word in words.split(";") if word.strip()]


@pytest.mark.parametrize(
    ("language", "opening", "place", "day", "credits_", "suppliers"), rows(), ids=[row[1] for row in rows()]
)
def test_a_dateline_is_read(
    language: str, opening: str, place: str, day: str, credits_: list[str], suppliers: list[str]
) -> None:
    story = STORIES[language]
    begin = opening.replace("¶", "\n")
    found = extract(f"{begin}{story}\n\n{story}\n")
    dated = found.first("published") or found.first("published_partial") or ""
    read = [list(found.every(field)) for field in ("credit_lines", "info_sources")]
    assert (found.first("located") or "", dated, *read) == (place, day, credits_, suppliers)


NO_DATELINES = """
en: Police: The driver was not hurt.
en: Analysis: What the closing of the bridge means for the town
en: UPDATE 1 - The bridge is closed.
en: NASA (National Aeronautics and Space Administration) - the agency that sends probes - said that it would wait.
en: NASA (Harbour Trade / Bridge List - 5 Jan, 2020) and others said that they would pay for a part of the work.
en: Boston will wait until January 5, 2020 The Bridge Day, the council said, and then close the crossing for a year.
en: (Bridges|Ferries) – what the town wants to keep, and what the council said on Tuesday that it would sell.
en: FILE - In this Wednesday, January 5, 2020 file photo, a lorry stands on the bridge that the council would sell.
en: (Ann Example, MN) said on Tuesday that the bridge would be closed for two years and that the work would go on.
en: NEW BRIDGE – The council has shown what it will look like.
en: EXCLUSIVE - The council hid a report.
en: Watch: The bridge from above
en: NASA (National Aeronautics and Space Administration) said on Tuesday that it would launch the probe in March.
en: President (Emeritus) Example - whom many know - spoke.
en: Paris Hilton – who sings – came to the town.
en: London is a city of many bridges, and the council said on Tuesday that two of them would be closed for two years.
en: January 5 - a day that the town will not forget - began with rain, and the council said that the bridge was safe.
en: Washington and Moscow - old rivals - agreed on Tuesday that the two countries would meet again in the summer.
en: THE BRIDGE - a short history of the stones and the people who carried them over the years to the river.
en: Mayor: The people here on Sunday asked the mayor for the money, and the mayor said that it had been found.
en: Teachers: We are here to help the pupils, says a teacher who has worked in the town for more than forty years.
fr: Marseille ? Une ville que tout le monde croit connaître, et que personne n'a vue, disait souvent le vieux maire.
en: Q: What happens to the bridge now that the council has decided to close it for the next two years?
en: COVID-19: The town closed its schools on Tuesday and the council said that they would open again in May.
en: MR EXAMPLE: I should like to ask the council why the bridge was not closed a year ago, when the report came.
de: FAKTEN: Der Stadtrat hat am Dienstag beschlossen, die alte Brücke über den Fluss für zwei Jahre zu sperren.
de: Berlin ist eine Stadt mit vielen Brücken, und der Senat hat am Dienstag beschlossen, zwei von ihnen zu sperren.
fr: Londres a décidé mardi de fermer le vieux pont pendant deux ans, a-t-on appris de source officielle.
zh: 委员会1月5日南宁开会讯息不断，工程将在春天完成，渡船将把人和货物从一岸运到另一岸。
zh: 据晨江社1月5日报道 委员会将在春天以前公布名单，桥梁将关闭两年，有关部门已经要求重新勘察旧桥。
ar: معا نبني الجسر الذي وعدت به اللجنة منذ سنوات طويلة كما قال رئيسها في اجتماع عقد يوم الثلاثاء في المدينة
zh: 北京的旧桥将关闭两年，工人将修理桥拱，在此期间渡船将把人和货物从一岸运到另一岸。
ar: القاهرة مدينة كبيرة على النهر وفيها جسور كثيرة وقد قال مجلس المدينة يوم الثلاثاء إن الجسر سيغلق
"""


@pytest.mark.parametrize("row", NO_DATELINES.strip().splitlines())
def test_other_openings_are_no_datelines(row: str) -> None:
    language, _, opening = row.partition(": ")
    assert extract(f"{opening} {STORIES[language]}\n\n{STORIES[language]}\n").first("located") is None


def test_a_dateline_after_a_lost_line_end_is_read() -> None:
    text = f"The bridge will be closed  January 5, 2020  LONDON -- {STORIES['en']}"
    assert (extract(text).first("located"), extract(text).first("published")) == ("LONDON", "2020-01-05")


@pytest.mark.parametrize("said", ["near Hanagale", "in Hanagale town", "by the Hanagale police"])
def test_an_unknown_town_before_a_colon_is_one_where_the_text_says_so(said: str) -> None:
    story = STORIES["en"]
    assert extract(f"Hanagale: {story}\n\nIt happened {said} on Tuesday.\n").first("located") == "Hanagale"
    assert extract(f"Hanagale: {story}\n\nIt happened to Hanagale on Tuesday.\n").first("located") is None
