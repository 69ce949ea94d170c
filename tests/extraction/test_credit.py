"""Credit lines as papers and agencies print them, and what is none: `closing → credits | suppliers`."""

from __future__ import annotations

import pytest
from stories import STORIES

from clipper.extraction import extract

# A line below the story, or at its end where the row begins with `+`. Several credits and suppliers stand with `;`.
ROWS = """
en: (With ANI inputs) → = | ANI
en: No one was drowned. (PTI) → (PTI) | PTI
en: Further details are awaited. (ANI) → (ANI) | ANI
en: Nobody saw the boat. (Agencies) → (Agencies) | agencies
de: Ertrunken ist niemand. (dpa) → (dpa) | dpa
es: Nadie se ahogó. (EFE) → (EFE) | EFE
it: Nessuno è annegato. (ANSA). → (ANSA). | ANSA
pt: Ninguém se afogou. (Lusa) → (Lusa) | Lusa
hi: कोई नहीं डूबा। (भाषा) → (भाषा) | PTI Bhasha
en: The sheds were searched by the Australian Federal Police (AFP). → |
en: She teaches navigation at the University of Northern Iowa (UNI). → |
en: They want a harbour in the state of Andhra Pradesh (AP). → |
en: "We took inputs from every pilot," the mayor told ANI. → |
en: Farm inputs from abroad cost twice as much now, the growers told AFP. → |
en: The cost of inputs by region differs widely, according to Reuters. → |
en: The council has asked for inputs from PTI members and other pilots on the draft. → |
en: Growers buy inputs from PA dealers at higher prices than before. → |
en: No ferry sank. With AFP inputs → With AFP inputs | AFP
en: Reporting by AFP showed in May that the owners had paid late. → |
en: Editing by Kim Dornfeld made the ballad shorter, the singer said. → |
en: Reporting by Ann Example in Salem and Sam Pell; Editing by Jo Harm → = |
de: Mit Material aus dem Hafen wurde der Weg geflickt. → |
es: Con información de los vecinos la policía busca el bote. → |
en: (The Associated Press circulated the following story on May 17.) → = | AP
en: The board circulated the following list on May 17. → |
en: (With inputs from PTI and IANS) → = | PTI; IANS
en: With agency inputs → = | agencies
en: Published by HT Digital Content Services with permission from Salem Today. → = | HT Syndication
en: The list was published by the harbour office with permission from the owners. → |
hi: सागर समाचार की स्वीकृति से एचटीडीएस कॉन्टेंट सर्विसेज़ द्वारा प्रकाशित... → = | HT Syndication
hi: सूची बंदरगाह विभाग द्वारा प्रकाशित → |
en: — The Canadian Press, with files from Ann Example → = | Canadian Press
en: With files by The Canadian Press → = | Canadian Press
en: Additional reporting: PA → = | PA
en: – Additional reporting: Reuters, PA → = | Reuters; PA
en: Additional reporting – Reuters/PA → = | Reuters; PA
en: Additional reporting requirements burden the towns → |
en: This story contains information from the Associated Press. → = | AP
en: This story was provided by the Associated Press. → = | AP
en: This story was provided by the town of Salem. → |
en: Story courtesy of the Associated Press. → = | AP
en: AAP RTV → = | AAP
en: ~ Associated Press → = | AP
en: — From The Associated Press → = | AP
en: Ann Example, The Canadian Press → = | Canadian Press
en: — Ann Example, Associated Press → Ann Example, Associated Press | AP
en: © 2020 Dover Inc. All rights reserved. Registration on it means a yes. → © 2020 Dover Inc. All rights reserved. |
en: 2020 Harbour Inc. All Rights Reserved. → = |
en: Use of what is shown here is not free. Copyright by harbour.com → Copyright by harbour.com |
en: * © 2020 Harbour Network. All rights reserved. → © 2020 Harbour Network. All rights reserved. |
en: Copyright 2020 Harbour Daily | All rights reserved → = |
en: Copyright © All rights reserved. Harbour Tribune → = |
en: Imprint | Privacy | Terms © 2000-2020 www.example.com → © 2000-2020 www.example.com |
en: HARBOUR DAILY v. 5.0 / © 2004-2020 / ISSN: 1234-5678 → = |
en: Take no copy. ©2020 Dover TV, LLC. All rights reserved. It is late. → ©2020 Dover TV, LLC. All rights reserved. |
en: Powered by Harbour © 2020 → |
en: Harbour Sans ™ & © 2016 Harbour Network. → |
en: © 2020 Cable News Network. All Rights Reserved. → = |
en: ™ & © 2020 Cable News Network, Inc. All rights reserved. → = | CNN
en: (With inputs from agencies) → = | agencies
en: With inputs from ANI → = | ANI
en: (with inputs from PTI) → = | PTI
en: Written with inputs from IANS → = | IANS
en: (With PTI Inputs) → = | PTI
en: WITH INPUTS FROM IANS → = | IANS
en: (With inputs from Reuters, AFP) → = | Reuters; AFP
en: (With input from agencies) → = | agencies
en: Inputs from ANI → = | ANI
en: (Inputs from PTI) → = | PTI
en: (Agency inputs) → = | agencies
en: + (c) The council → |
en: She works for AFP → |
en: + The bridge is old. The AP → The AP | AP
en: [With inputs from ANI] → = | ANI
en: - With inputs from PTI → = | PTI
en: With inputs from our correspondent in Agra and PTI. → = | PTI
en: (ANI) → = | ANI
en: (dpa) mz → = | dpa
en: (hina) rm → = | HINA
en: (APA) rm/th → = | APA
en: (council) rm → |
en: + (ANI) → (ANI) | ANI
en: + (PTI) → (PTI) | PTI
en: (PTI) → = | PTI
en: (AFP) → = | AFP
en: (Agencies) → = | agencies
en: Sapa-AFP → = | SAPA; AFP
en: + - Sapa-AFP → - Sapa-AFP | SAPA; AFP
en: + (AP).” → (AP).” | AP
en: --IANS gsh/mr → = | IANS
en: --IANS → = | IANS
en: -IANS → = | IANS
en: – AFP → = | AFP
en: -- AFP → = | AFP
en: — AP → = | AP
en: - Reuters → = | Reuters
en: – AFP Relaxnews → = | AFP
en: + - PTI → - PTI | PTI
en: + -ANI → -ANI | ANI
en: reuter^M → = | Reuters
en: REUTER → = | Reuters
en: Reuter → = | Reuters
en: Reuters → = | Reuters
en: REUTERS → = | Reuters
en: AFP → = | AFP
en: AAP → = | AAP
en: PTI → = | PTI
en: Agencies → = | agencies
en: PTI SKL RT → = | PTI
en: PTI ABC DEF ABC → = | PTI
en: - AAP → = | AAP
en: Australian Associated Press → = | AAP
en: Press Association → = | PA
en: AP/AFP → = | AP; AFP
en: AFP, AP → = | AFP; AP
en: AFP/Reuters → = | AFP; Reuters
en: Bernama → = | Bernama
en: - BERNAMA → = | Bernama
en: (Xinhua) → = | Xinhua
en: Enditem → |
en: (Reporting by Ann Example; Editing by Bob Sample) → = | ?
en: Reporting by Ann Example; Editing by Bob Sample → = | ?
en: (Reporting by Ann Example in London and Bob Sample in Paris; writing by Carl Model; editing by Dora Test) → = | ?
en: (Additional reporting by Ann Example) → = | ?
en: (Reporting by Ann Example and the Associated Press) → = | AP
en: (Editing by Ann Example) → = | ?
en: (Writing by Ann Example, editing by Bob Sample) → = | ?
en: The Associated Press contributed to this report. → = | AP
en: Associated Press writer Ann Example in Oslo contributed to this report. → = | AP
en: Associated Press writers Ann Example in Oslo, and Bob Sample in Rome contributed to this report. → = | AP
en: Reuters contributed to this report. → = | Reuters
en: AP contributed to this report. → = | AP
en: The Associated Press contributed. → = | AP
en: CNN's Ann Example contributed to this report. → = | CNN
en: Material from The Associated Press is included in this report. → = | AP
en: (Reporting By Ann Example; Editing By Bob Sample) → = | ?
en: From Associated Press reports → = | AP
en: Compiled from Associated Press reports → = | AP
en: Compiled from wire reports → = | agencies
en: She learned it from several reports → |
en: With AAP → = | AAP
en: (With AP) → = | AP
en: With Reuters and AP → = | Reuters; AP
en: With agencies → = | agencies
en: With pride → |
en: Reporting by agencies → = | agencies
en: Staff and agencies → = | agencies
en: Staff and wire reports → = | agencies
en: This story is republished from Stateline. → = | Stateline
en: Reprinted with permission of the board. → |
en: This story originally appeared in EXAMPLE. © 2020, reprinted with permission. → = | ?
en: This story was first published by the Salem Example. → = | ?
en: This story was first published on Friday. → |
en: This story was originally published August 8, 2020, 9:12 AM. → |
en: (Additional reporting by in Oslo and Ann Example in Rome; Editing by and Bob Sample) → = | ?
en: The-CNN-Wire™ & © 2020 Cable News Network, Inc. → = | CNN
en: Ann Example contributed reporting. → = |
en: Ann Example contributed reporting from Oslo. → = |
en: Associated Press writer Ann Example in Oslo contributed. → = | AP
en: Contributing: Ann Example, Bob Sample, Associated Press. → = | AP
en: Reuters and the Associated Press contributed to this story. → = | Reuters; AP
en: Agence France-Presse contributed to this report → = | AFP
en: Bloomberg News contributed to this article. → = | Bloomberg
en: --With assistance from Ann Example. → = | ?
en: — With files from The Canadian Press → = | Canadian Press
en: With files from Reuters and The Associated Press → = | Reuters; AP
en: With a file from The Canadian Press → = | Canadian Press
en: This report by The Canadian Press was first published Jan. 5, 2020. → = | Canadian Press
en: With reporting from AFP → = | AFP
en: with AFP → = | AFP
en: Additional reporting by AFP → = | AFP
en: Additional reporting by PA → = | PA
en: Additional reporting by Reuters → = | Reuters
en: With reporting by Reuters → = | Reuters
en: Agence France-Presse → = | AFP
en: Material from the Associated Press was used in this report. → = | AP
en: This story includes reporting by The Associated Press. → = | AP
en: Information from the Associated Press was used in this report. → = | AP
en: Information from: Example Gazette, http://www.example.com → = | Example Gazette
en: (This story has been published from a wire agency feed without modifications to the text) → = | agencies
en: (This story has been published from a wire agency feed. Only the headline has been changed.) → = | agencies
en: (This story has not been edited by Example staff and is auto-generated from a syndicated feed.) → = | agencies
en: This is published unedited from the PTI feed. → = | PTI
en: This is published unedited from the IANS feed. → = | IANS
en: (Except for the headline, this story has not been edited and is published from a syndicated feed.) → = | agencies
en: This story has been sourced from a third party syndicated feed, agencies. We accept no liability. → = | agencies
en: (This is an unedited and auto-generated story from Syndicated News feed, staff have not edited it) → = | agencies
en: Disclaimer: This story is auto-generated from IANS service. → = | IANS
en: This article was generated from an automated news agency feed without modifications to text. → = | agencies
en: This story was auto-generated from PTI. → = | PTI
en: Source: dpa → = | dpa
en: Source: AFP → = | AFP
en: Source: Reuters → = | Reuters
en: SOURCE: Xinhua → = | Xinhua
en: Source: AAP → = | AAP
en: Source: Press Trust of India → = | PTI
en: (Source: ANI) → = | ANI
en: Source : PTI → = | PTI
en: Courtesy: PTI → = | PTI
en: Credit: AFP → = | AFP
en: Agency: PTI → = | PTI
en: © 2019 AFP → = | AFP
en: © 2019 Reuters → = | Reuters
en: © AFP 2020 → = | AFP
en: (c) 2020 AFP → = | AFP
en: ©2020 AFP → = | AFP
en: © Agence France-Presse → = | AFP
en: Copyright 2007 Associated Press → = | AP
en: Copyright 2020 The Associated Press. All rights reserved. This material may not be published. → = | AP
en: © 2020 The Associated Press. All rights reserved. → = | AP
en: © Thomson Reuters 2020. → = | Reuters
en: © 2020 Bloomberg L.P. → = | Bloomberg
en: ©2020 Example Newspaper. Distributed by Tribune Content Agency, LLC. → = | Tribune News Service
en: Visit Example at www.example.com Distributed by Tribune News Service. → = | Tribune News Service
en: Distributed by Tribune Content Agency, LLC. → = | Tribune News Service
en: © 2020, The Washington Post → = |
en: This article originally appeared in The New York Times. → = | New York Times
en: c.2020 The New York Times Company → = | New York Times
en: SOURCE Example Bridges Inc. → = | ?
en: Photo Credit: AP → |
en: Photo: Reuters → |
en: (AP Photo/Ann Example) → |
en: (Photo by Ann Example/AFP) → |
en: Image Source : Getty → |
en: Image: AFP → |
en: Picture: PTI → |
en: © AFP / ANN EXAMPLE → |
en: PAUL EXAMPLE / AP → |
en: (File photo: Reuters) → |
en: Photo courtesy of ANI → |
en: Reuters/Ann Example → |
en: Getty Images → |
en: + He told Reuters. → |
en: + That is what the mayor told ANI on Tuesday. → |
en: + According to ANI, the mayor was not there. → |
en: + The report was first carried by PTI. → |
en: + The town thanked all who gave inputs for the plan. → |
en: + The rise in accident reporting by drivers surprised the council. → |
en: + The council contributed to the cost of the works. → |
en: + She works for the Associated Press. → |
en: + The AFP (Australian Federal Police) said it would look into the matter. → |
en: ### → |
en: -30- → |
en: ENDS → |
en: --- ENDS --- → |
en: Follow us on Twitter → |
en: Read more: Reuters → |
de: (dpa) → = | dpa
de: + (dpa) → (dpa) | dpa
de: + (dpa/bb) → (dpa/bb) | dpa
de: (dpa/epd) → = | dpa; epd
de: (dpa, AFP) → = | dpa; AFP
de: (AFP/dpa) → = | AFP; dpa
de: (mit dpa) → = | dpa
de: (Mit Material von dpa) → = | dpa
de: Mit Material von dpa und AFP → = | dpa; AFP
de: Mit Agenturmaterial → = | agencies
de: (Mit Agenturmaterial von dpa) → = | dpa
de: Mit Informationen von dpa und Reuters → = | dpa; Reuters
de: mit Agenturen → = | agencies
de: (mit Material der dpa) → = | dpa
de: Quelle: dpa → = | dpa
de: Quelle: dpa-AFX → = | dpa-AFX
de: Text: red/sda, Fotos: zvg → = | SDA
de: (Text: Anna Beispiel / Bild: dpa) → |
nl: + © ANP 2021 → © ANP 2021 | ANP
es: Con información de:  EFE → = | EFE
es: Vía EFE → = | EFE
de: Quelle: APA → = | APA
de: Quelle: ntv.de, ann/dpa → = | dpa
de: Quelle: SID → = | SID
de: RND/dpa → = | RND; dpa
de: Quellen: dpa, Reuters → = | dpa; Reuters
de: (APA) → = | APA
de: (APA, red, 5.1.2020) → = | APA
de: (red, APA) → = | APA
de: red, wien.example.at/Agenturen → = | agencies
de: ann/dpa → = | dpa
de: ann/bob/dpa/AFP → = | dpa; AFP
de: (ann/dpa) → = | dpa
de: ANN/dpa → = | dpa
de: dpa → = | dpa
de: © dpa → = | dpa
de: © dpa-infocom, dpa:200105-99-835563/5 → = | dpa
de: dpa-infocom, dpa:200105-99-835563/5 → = | dpa
de: (sda) → = | SDA
de: (SDA/Reuters) → = | SDA; Reuters
de: Original-Content von: Example AG, übermittelt durch news aktuell → = | news aktuell
de: + dpa → dpa | dpa
de: + dpa/lsw → dpa/lsw | dpa
de: Diese Meldung ist Teil eines automatisierten Angebots der Deutschen Presse-Agentur (dpa). → = | dpa
de: Dieser Text wurde automatisiert aus dem dpa-Newskanal übernommen. → = | dpa
de: + Diese Meldung wird automatisch an alle Betriebe der Stadt verschickt. → |
de: + Quelle: dpa → Quelle: dpa | dpa
de: [dts] → = | dts
de: + dts → dts | dts
de: Foto: dpa → |
de: Bild: dpa → |
de: © Foto: dpa → |
de: (Symbolbild: dpa) → |
de: + Das sagte er der dpa. → |
de: + Das teilte die Polizei der Deutschen Presse-Agentur mit. → |
fr: (Avec AFP) → = | AFP
fr: Avec AFP → = | AFP
fr: (avec AFP) → = | AFP
fr: Le Monde avec AFP → = | AFP
fr: Le Figaro avec AFP → = | AFP
fr: L'Exemple avec agences → = | agencies
fr: (Avec agences) → = | agencies
fr: Avec AFP et Reuters → = | AFP; Reuters
fr: + (AFP) → (AFP) | AFP
fr: (Belga) → = | Belga
fr: ATS → = | ATS
fr: Source : AFP → = | AFP
fr: Source AFP → = | AFP
fr: © AFP → = | AFP
fr: La Presse Canadienne → = | Canadian Press
fr: (Reportage Ann Exemple, édité par Bob Modèle) → = | ?
fr: Avec l'AFP → = | AFP
fr: Crédit photo : AFP → |
fr: (Photo AFP) → |
fr: + a-t-il déclaré à l'AFP. → |
es: EFE → = | EFE
es: (EFE) → = | EFE
es: + EFE → EFE | EFE
es: Con información de EFE → = | EFE
es: -Con información de AFP → = | AFP
es: (Con información de EFE y AFP) → = | EFE; AFP
es: Con información de AP → = | AP
es: Con información de agencias → = | agencies
es: (Con información de Reuters) → = | Reuters
es: Con datos de Europa Press → = | Europa Press
es: Fuente: EFE → = | EFE
es: Fuente: Télam → = | Télam
es: Agencia EFE → = | EFE
es: Agencias → = | agencies
es: Reporte de Ann Ejemplo; editado por Bob Modelo → = | ?
es: (Reporte de Ann Ejemplo. Editado en español por Bob Modelo) → = | ?
es: La Associated Press contribuyó a este despacho. → = | AP
es: El periodista de The Associated Press Ann Ejemplo contribuyó a este despacho. → = | AP
es: + (Con Información de EFE) Síguenos → (Con Información de EFE) | EFE
es: (Con información de EFE) Siga leyendo → (Con información de EFE) | EFE
es: + Las ventas (con información de EFE) subieron más de lo que nadie había previsto. → |
es: Foto: EFE → |
es: + según dijo a EFE. → |
it: (ANSA). → = | ANSA
it: + (ANSA). → (ANSA). | ANSA
it: (Adnkronos) → = | Adnkronos
it: Fonte: ANSA → = | ANSA
it: (AGI) → = | AGI
it: Fonte Ansa → = | ANSA
it: ©RIPRODUZIONE RISERVATA → = |
it: © RIPRODUZIONE RISERVATA → = |
it: © Riproduzione riservata → = |
it: Riproduzione riservata © Copyright ANSA → = | ANSA
it: Foto: ANSA → |
pt: (Lusa) → = | Lusa
pt: + Lusa/Fim → Lusa/Fim | Lusa
pt: Lusa → = | Lusa
pt: Com informações da Agência Brasil → = | Agência Brasil
pt: (Com informações da Reuters) → = | Reuters
pt: *Com informações da AFP → = | AFP
pt: Com informações do Estadão Conteúdo → = | Estadão Conteúdo
pt: Com agências → = | agencies
pt: Fonte: Agência Brasil → = | Agência Brasil
pt: (Reportagem de Ann Exemplo; edição de Bob Modelo) → = | ?
pt: Por Reuters → = | Reuters
nl: (ANP) → = | ANP
nl: ANP → = | ANP
nl: Bron: ANP → = | ANP
nl: Bron: Belga → = | Belga
nl: (Met medewerking van ANP) → = | ANP
nl: Met informatie van Reuters → = | Reuters
hi: (एएनआई) → = | ANI
hi: (भाषा) → = | PTI Bhasha
hi: (इनपुट एजेंसी) → = | agencies
hi: (इनपुट: भाषा) → = | PTI Bhasha
hi: इनपुट-भाषा → = | PTI Bhasha
hi: (इनपुट आईएएनएस से) → = | IANS
hi: (एजेंसी इनपुट के साथ) → = | agencies
hi: (पीटीआई के इनपुट के साथ) → = | PTI
hi: स्रोत: एएनआई → = | ANI
hi: --आईएएनएस → = | IANS
hi: (यह खबर सिंडिकेट फीड से प्रकाशित हुई है।) → = | agencies
hi: (इस खबर को एनडीटीवी टीम ने संपादित नहीं किया है। यह सिंडीकेट फीड से सीधे प्रकाशित की गई है।) → = | agencies
ar: (رويترز) → = | Reuters
ar: + (وام) → (وام) | WAM
ar: + (بغداد- أ ف ب، رويترز) → (بغداد- أ ف ب، رويترز) | AFP; Reuters
ko: + (서울=연합뉴스) → (서울=연합뉴스) | Yonhap
ar: + (وزارة- العمل) → |
zh: (來源:明報) → = | 明報
ar: المصدر: رويترز → = | Reuters
ar: المصدر: وكالات → = | agencies
ar: المصدر : الجزيرة + وكالات → = | Al Jazeera; agencies
ar: (وكالات) → = | agencies
hi: भाषा राम श्याम → = | PTI Bhasha
de: (afp) → = | AFP
ar: رويترز → = | Reuters
ar: المصدر: أ ف ب → = | AFP
ar: (إعداد أحمد للنشرة العربية - تحرير سامي) → = | ?
zh: 综合新华社、央视新闻报道 → = | Xinhua; CCTV
zh: （综合新华社报道） → = | Xinhua
zh: + 据央视新闻 → 据央视新闻 | CCTV
zh: 来源：ab20200105 → |
ja: 情報提供元： 共同通信 → = | Kyodo
ja: 情報源：ロイター → = | Reuters
ar: نقلا عن رويترز → = | Reuters
ar: مصدر الخبر : رويترز → = | Reuters
ar: م.س/ع.ش (أ ف ب، رويترز) → (أ ف ب، رويترز) | AFP; Reuters
ar: فرانس24/ أ ف ب → = | France 24; AFP
hi: न्यूज़ क्रेडिट: भाषा → = | PTI Bhasha
ru: По материалам ТАСС → = | TASS
ja: (ニュース提供元:時事通信社) → = | Jiji
zh: 本文转自：新华社 → = | Xinhua
zh: 来源：新华社 → = | Xinhua
zh: 来源:晨江文化报责任编辑:李四 → 来源:晨江文化报 | 晨江文化报
zh: （据新华社电） → = | Xinhua
zh: 据新华社 → = | Xinhua
zh: （新华社供本报专稿） → = | Xinhua
zh: （资料来源：晨江晚报、南山网等） → = | 晨江晚报; 南山网
zh: 来源: 中新网 → = | China News Service
zh: （来源：新华网） → = | Xinhua
zh: 稿件来源：新华社 → = | Xinhua
zh: （新华社） → = | Xinhua
zh: 文章来源：路透社 → = | Reuters
zh: 图片来源：新华社 → |
zh: 新华社记者 张三 摄 → |
zh: （来源：晨江晚报 张三丰 编辑：李四） → = | 晨江晚报
zh: 新闻来源：晨江晚报/南山网 → = | 晨江晚报; 南山网
zh: 新华社音视频部制作 → = | Xinhua
zh: 市政府新闻办制作 → |
zh: （完） → |
zh: 责任编辑：张三 → |
zh: 【编辑:张三】 → |
zh: (编译/王小明) → |
ja: （共同） → = | Kyodo
ja: 時事通信 → = | Jiji
ja: + (c)AFP/Ann EXAMPLE → (c)AFP/Ann EXAMPLE | AFP
ja: + （C）時事 → （C）時事 | Jiji
ja: + (c)前の段落の番号 → |
ja: + （共同） → （共同） | Kyodo
ja: ［時事］ → = | Jiji
ja: 【時事】 → = | Jiji
ja: (c)AFP → = | AFP
ja: 【翻訳編集】AFPBB News → = | AFP
ja: 提供：共同通信社 → = | Kyodo
ja: 出典：時事通信 → = | Jiji
ja: （c）CNN → = |
ja: + 参照元：ロイター： トップニュース → 参照元：ロイター： トップニュース | Reuters
ja: + 出典：市の広報紙 → |
ko: (연합뉴스) → = | Yonhap
ko: 출처: 연합뉴스 → = | Yonhap
ko: <저작권자(c) 연합뉴스, 무단 전재-재배포 금지> → = | Yonhap
ko: 사진: 연합뉴스 → |
"""


def rows() -> list[tuple[str, str, list[str], list[str] | None]]:
    found = []
    for row in ROWS.strip().splitlines():
        language, _, rest = row.partition(": ")
        closing, _, expected = rest.partition(" →")
        credit, _, supplier = expected.partition("|")
        credit = closing if credit.strip() == "=" else credit
        lines = [] if not credit.strip() else [" ".join(credit.split())]
        found.append((language, closing, lines, _several(supplier)))
    return found


def _several(words: str) -> list[str] | None:
    return None if words.strip() == "?" else sorted(word.strip() for word in words.split(";") if word.strip())


@pytest.mark.parametrize(("language", "closing", "lines", "suppliers"), rows(), ids=[row[1] for row in rows()])
def test_a_credit_is_read(language: str, closing: str, lines: list[str], suppliers: list[str] | None) -> None:
    story = STORIES[language]
    below = closing.removeprefix("+ ")
    found = extract(f"{story}\n\n{story}{' ' if below != closing else chr(10) * 2}{below}\n")
    assert list(found.every("credit_lines")) == lines
    if suppliers is not None:
        assert sorted(found.every("info_sources")) == suppliers
