"""The wordings in which a text credits a supplier, as tables of patterns, in the languages of the core."""

from __future__ import annotations

import re
from functools import cache

from clipper.extraction.page.signs import holds
from clipper.patterns import pattern

_TIME = (
    r"(?:Jahre?\b|Sommer\b|Winter\b|Herbst\b|Früh|Januar|Februar|März|April|Mai\b|Juni|Juli|August|September|Oktober|"
    r"November|Dezember|\d)"
)
"""When a German text first appeared, and not in which house."""
_NO_TIME = f"(?!{_TIME})"
_PERSON = (
    r"(?-i:(?:(?:the )?[A-Z][\w.]+(?: [A-Z][\w.]+){0,3}[’']s )?[A-Z][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]*){1,3}"
    r"(?: (?:in|of the|of) [A-Z][\w.]+(?: [A-Z][\w.]+){0,2})?)"
)
"""A contributor, perhaps with his house and town: `the Salem Post's Ann Example`, `Sam Pell in Penwick`."""
_TAKEN_OVER = (
    r"(?:This (?:story|report|article)|The (?:story|article)) was (?:prepared|compiled|written|produced) with (?:the )?"
    r"(?:assistance|help|contributions) (?:from|of) [^\n]{3,120}|"
    r"Information from: [A-Z][^\n,]{3,60}(?:, (?:https?:|www\.)\S+)?|"
    r"(?:(?:The above|This) (?:post|story|article) is reprinted from |[Ss]tory )?[Mm]aterials? provided by "
    r"(?![^\n.]* (?:are|is|was|were|will|can) )[A-Z][^\n]{3,180}|"
    r"(?:(?:This (?:story|report|article|piece|column)|The (?:story|article|column)) (?:is|was|has been)|"
    r"(?:This|The) (?:series|project) (?:is|was|has been)(?= (?:co-)?(?:produced|published|reported|written))) "
    r"(?:[a-z-]{4,14} )?(?:as part of|in|through) (?:a |its )?(?:partnership|collaboration) with "
    r"(?:the )?[A-Z][^\n]{2,200}"
)
"""From whom a page took its text over, or with whom it wrote it."""

WORDED = {
    # (With inputs from PTI and IANS)   With agency inputs   Written with inputs from IANS   (With ANI inputs)
    "with inputs": (
        ("input", "Input", "INPUT"),
        r"(?:\(|\[|\*|—|–|-|_){0,3}\s?(?:(?:written|compiled|edited|report|story|published|updated|with additional"
        r"|this report has been (?:written|compiled))\s)?"
        r"(?:with|from|w/)?\s?(?:the\s|some\s|additional\s|more\s|other\s)?(?:(?:[\w./&-]+,?\s){0,6}?inputs?|inputs?)\b"
        r"(?:\s(?:from|by|of|via|taken from|provided by|received from)\b\s?:?\s?[^()\n]{2,140}"
        r"|\s?:\s?[^()\n]{2,100})?[.*]?\s?[)\]*_]{0,3}",
    ),
    # (with reporting from Reuters)   With additional reporting by AFP   (With information from EFE)
    "with reporting": (
        ("eporting", "nformation from", "gency report", "report from", "reports from", "material from", "files from",
         "file from", "files by", "wire reports", "s reports", "REPORTS FROM", "REPORTING"),
        r"(?:\(|\[|—|–|-){0,2}\s?(?:(?:(?:the )?(?:canadian press|associated press|reuters|afp|pa|aap|staff), )?"
        r"(?:with|from|compiled from)\s(?:additional\s|further\s)?(?:reporting|reports"
        r"|information|material|contributions|a report|a file|files|files and reporting|wire reports)\s(?:from|by)\s"
        r"[^()\n]{2,140}|additional reporting(?:\s?[:–—-]\s?|\s(?=(?-i:[A-Z])))[^()\n.]{2,90}|"
        r"(?:compiled\s)?(?:with\s)?(?:from\s)?(?:[A-Z][\w.]+\s)?(?:staff and\s)?(?:news\s|wire\s"
        r"|agency\s)(?:agency\s|service\s|services\s)?reports"
        r"|(?:compiled\s)?from\s[^().\n]{2,40}\sreports)[.]?\s?[)\]]?",
    ),
    "reporting by": (
        ("eporting by", "eporting By", "riting by", "diting by", "ompiled by", "REPORTING BY",
         "Edited by", "ith assistance from", "ith assistance by"),
        r"\(Edited by:? [A-Z][^()\n]{3,60}\)\.?|"
        r"(?:--|[(\[—–])?\s?(?:With assistance (?:from|by) [A-Z][^\n]{2,300}|(?:Additional |Further |With "
        r"|Original )?(?:[Rr]eporting|REPORTING|[Ww]riting|WRITING"
        r"|[Ee]diting|[Cc]ompiled|[Tt]ranslat(?:ed|ion)|[Rr]eported|[Gg]raphics?|[Rr]esearch|[Pp]roduction)"
        r"(?: and (?:[Ww]riting|[Ee]diting))?(?: in [A-Z]\w+(?: \w+)?)?(?: additional)? [Bb]y(?: the"
        r"| our)? (?:(?:in )?[A-Z(][^\n]{1,400}|agencies\.?))",
    ),
    # The Associated Press contributed to this report.   Associated Press writers A in B and C in D contributed …
    "contributed": (
        (" reported from ", "ontributed to", "CONTRIBUTED TO", "Contributing: ", "ontributed reporting", "ontributed."),
        r"Contributing: [A-Z][^\n]{3,200}|[A-Z][^\n.]{3,200}\scontributed (?:reporting|research)"
        r"(?: (?:from|to) [^\n.]{2,60})?\.?|"
        r"(?:Associated Press|AP) (?:[\w’']+ ){0,3}(?:writers?|reporters?|journalists?) [^\n]{3,300} contributed\.|"
        r"The Associated Press contributed\.|"
        rf"{_PERSON}(?:(?:,| and|, and) {_PERSON}){{0,5}} contributed\.|"
        rf"(?![^\n]* that ){_PERSON} reported from (?-i:[A-Z])[^\n.]{{2,40}}"
        rf"(?:,? and {_PERSON}(?: reported)? from (?-i:[A-Z])[^\n.]{{2,40}}){{0,2}}\.|"
        r"[(\[*—–_]{0,3}\s?(?:[^\n]{2,400}?\s(?:also\s)?contributed(?:\s(?:reporting|research"
        r"|information))?\sto\s(?:this|the)\s(?:report|story|article|piece|dispatch|post)"
        r"(?:\s(?:from|in)\s[^\n.]{2,60}|, which (?:includes|contains) (?:material|information|reporting) "
        r"from [^\n.]{3,60})?)"
        r"\s?[.)\]*_]{0,4}",
    ),
    # Material from the Associated Press was used in this report.   Distributed by Tribune Content Agency
    "used": (
        ("used in this", "included in this", "story includes", "report includes", "article includes", "istributed by",
         "story contains", "report contains", "article contains", "was produced by", "tory courtesy",
         "riginally appeared", "riginally published", "irst appeared", "first published", "first carried",
         " the following ",
         "was provided by", "were provided by", "epublished ", "eprinted ", " with permission ", "nformation from: ",
         "aterials provided by ", "aterial provided by ", " partnership with ", " collaboration with ",
         "ith assistance from ", "ith the assistance of ", "ith the help of ", "ith contributions from "),
        r"[(\[*]?\s?(?:(?:Some |Additional )?(?:of the )?[Ii]nformation (?:for|in) this (?:report|story|article) "
        r"(?:was|were) provided by [^\n]{2,120}"
        r"|(?:Some )?(?:[Mm]aterial|[Ii]nformation|[Rr]eports?|[Rr]eporting|[Cc]ontent) (?:from"
        r"|by) [^\n]{2,120}"
        r"(?:is|are|was|were) (?:used|included) in this (?:report|story|article)"
        r"|[Tt]his (?:story|report|article) (?:includes|contains) (?:reporting|information|material|reports?|content) "
        r"(?:from|by) [^\n]{2,80}"
        r"|(?:Visit [^\n]{3,80}\s)?Distributed by [^\n]{2,60}"
        r"|(?:[Tt]his (?:story|report|article|column) (?:was|is) (?:provided|produced|supplied) by|[Ss]tory courtesy"
        r"(?: of| ?:)) [^\n]{2,60}"
        r"|[A-Z][^\n.]{2,60} (?:circulated|distributed|posted|published|issued|carried|ran) the following"
        r"(?: \w+)?(?: (?:story|article|report|item|dispatch))?(?: on)? [^\n.]{3,40}"
        r"|[Tt]his (?:story|report|article|column|piece) (?:is|was|has been) (?:re-?published|reprinted) [^\n]{4,120}"
        r"|[Pp]ublished by [A-Z][^\n]{2,60} with (?:the )?permission (?:from|of) [^\n]{2,60}"
        rf"|{_TAKEN_OVER}"
        r"|[Rr]epublished from [^\n]{3,60} under an? [^\n]{3,60}"
        r"|[Rr]e(?:published|printed) (?:here )?with (?:the )?permission (?:from|of) [^\n]{2,80}"
        r"|[Tt]his (?:story|report|article|column|piece|post|essay)(?: by [^\n]{2,40})? (?:was )?(?:originally|first) "
        r"(?:appeared|published|ran|carried)[^\n]{2,90})\.?\s?[)\]*]?",
    ),
    # feeds that say what was not done to them
    "feed": (
        ("edited by", "unedited", "auto-generated", "auto generated", "syndicated", "wire agency",
         "without modification",
         "without any modification", "without any change", "agency feed", "wire feed", "automatically",
         "autogenerated", "published from a", "PTI feed", "edited or", "not reviewed this", " sourced from ",
         " an arrangement with ", "release has been provided", "release is provided", "release was provided"),
        r"(?:Disclaimer: )?This (?:press release|story|article|report|news) (?:is|was|has been) sourced from "
        r"[A-Z][^\n]{2,200}|"
        r"[(\[]?\s?(?:(?:ADVERTORIAL|Advertorial) )?(?:Disclaimer|DISCLAIMER): The (?:above|following|foregoing) "
        r"press release "
        r"(?:(?:has been|is|was) provided by|comes to you under an arrangement with) [^\n]{2,240}|"
        r"(?:The )?[A-Z][\w ]{3,40} has not reviewed this [A-Z][\w ]{1,30} (?:story|article|report)\b[^\n]{0,300}|"
        r"[(\[*]?\s?(?:(?:This|The|Except|Disclaimer|Note|DISCLAIMER|NOTE|Published|Only the headline|Apart from"
        r"|Barring|Text|Headline)\b(?:(?![(.] ?(?:This|Except|Only the|Disclaimer|Apart|Published)\b)[^\n]){0,420}?"
        r"(?:not been (?:edited|modified|changed|created|altered)|un-?edited|auto-?\s?generated|syndicated"
        r"|wire agency|without (?:any )?(?:modifications?|changes?|edit\w*|alterations?)|"
        r"automatically generated(?! and may)|"
        r"(?:ANI|PTI|IANS|agency|news|wire|AP|AFP|Reuters)(?:'s|’s)? feed|generated by)[^\n]{0,240}?)[)\]*]?",
    ),
    # dpa's number of the report; a release by news aktuell; what a paper says of its feed
    "dpa": (
        ("dpa-infocom", "enthält ", "basiert auf", "beruht auf", "verwendet ", "bermittelt durch", "utomatisiert",
         "utomatisch", "ber die dpa", "om dpa-", "dem dpa-"),
        r"(?:© )?dpa-infocom, dpa:[\d/-]+|Direkt aus dem dpa-Newskanal|"
        r"(?:Original-Content von: [^\n]{2,80}, )?übermittelt durch [^\n]{2,60}"
        r"|[(\[*]?\s?(?:(?:(?:Hinweis|Anmerkung)[^\n:]{0,30}|Direkt aus dem dpa-Newskanal):\s)?"
        r"Diese[rs]? (?:Meldung|Artikel|Text|Beitrag|Inhalt"
        r"|Nachricht)\b[^\n]{0,200}(?:automati|übernommen)[^\n]{0,300}"
        r"|Diese[rs]? (?:Artikel|Text|Beitrag|Bericht) (?:enthält|basiert auf|beruht auf|verwendet) "
        r"[^\n.]{0,40}(?:[Mm]aterial|[Mm]eldung(?:en)?|Informationen|Inhalte?) (?:von|der|des) [^\n.]{3,60}\.?",
    ),
    # Reporte de A; editado por B   (Reportagem de A; edição de B)   (Reportage A, édité par B)   AP contribuyó a …
    "editado por": (
        ("ditado por", "ditado en", "dición de", "dição de", "eportaje de", "(Reporte de ", "eportagem", "omado de",
         "xtraído de", "dité par", "ersion française", " originalmente e", " originalmente p",
         "contribuy", "beigetragen", "La información es de", "uerst ", "rsprünglich ", "rstmals "),
        r"Diese[rs]? (?:Artikel|Text|Beitrag|Bericht|Interview) (?:erschien (?:zuerst|ursprünglich|erstmals) "
        rf"(?:in|im|auf|bei) {_NO_TIME}(?![Ee]nglisch)[^\n]{{3,90}}|"
        r"(?:ist|wurde) (?:zuerst|ursprünglich|erstmals) (?:in|im|auf|bei)"
        rf" {_NO_TIME}(?![Ee]nglisch)[^\n]{{3,80}}(?:erschienen|veröffentlicht|publiziert)\.?)|"
        rf"[(\[]?(?:Zuerst|Erstmals|Ursprünglich) (?:erschienen|veröffentlicht) (?:in|im|auf|bei)\b"
        rf"(?! {_TIME})[^\n]{{3,70}}|"
        r"[(\[]?\s?(?:(?:Reportaje|Reporte|Información|Reportagem|Edição|Edición)(?: adicional)? (?:de"
        r"|por) (?!\d)[^\n]{3,300}"
        r"|(?:Por [^\n]{3,80}; )?[Ee]dição de [^\n]{3,80}|[Ee]ditado (?:en español )?por [^\n]{3,80}"
        r"|(?<=\()[A-ZÀ-Þ][^()\n]{3,120}[,;] (?:rédigé et |version française |et )?édité par [^()\n]{3,80}\)"
        r"|(?:Par|Reportage(?: de)?|Avec|Rédigé par) [^\n]{3,160}[,;] (?:rédigé et |version française |et )?"
        r"édité par [^\n]{3,80}|Version française [^\n]{3,120}"
        r"|[^\n]{3,300}\scontribuy(?:ó|eron)\s(?:a|con)\s[^\n]{3,60}"
        r"|(?:Este (?:artículo|texto|reportaje)|Esta (?:nota|entrevista|columna)|Artículo|Texto|Nota)? ?(?:fue |se )?"
        r"[Pp]ublic(?:ad[oa]|ó) originalmente (?:en|por) (?:el |la )?[A-Z][^\n.]{2,60}"
        r"|La información es de(?:l)? [A-Z][^\n.]{2,50}"
        r"|(?:Tomado|Extraído) del?(?: diario| portal| sitio)?:? (?!(?:Internet|Google|Facebook|Twitter|X|You[Tt]ube"
        r"|Instagram|WhatsApp|Wikipedia|Libro|Evangelio|Diccionario|Archivo|Acta)\b)[A-Z][^\n:;]{2,60}?)\s?[.)\]]{0,2}",
    ),
    # हिन्दी, العربية
    "इनपुट": (
        ("इनपुट", "फीड", "फ़ीड", "द्वारा प्रकाशित"),
        r"यह (?:खबर|ख़बर|समाचार|लेख)[^()\n]{2,100}ऑटो-?\s?(?:फीड|फ़ीड)[^()\n]{0,160}|"
        r"[^()\n]{2,60} की (?:स्वीकृति|अनुमति|सहमति) से [^()\n]{2,60} द्वारा प्रकाशित[.…।]{0,3}|"
        r"[(\[]?\s?(?:[^()\n]{0,60}?\s?इनपुट(?:्स)?\b[^()\n]{0,60}|[^()\n]{0,200}(?:सिंडिकेट|सिंडीकेट|सिंडीकेटेड"
        r"|सिंडिकेटेड|एजेंसी)\s(?:फीड|फ़ीड)[^()\n]{0,120})"
        r"\s?[)\]]?",
    ),
    "تحرير": (
        ("تحرير", "للنشرة العربية", "وكتابة"),
        r"(?:تقرير|تغطية)(?: صحفي)? [^\n().،]{3,90} (?:وكتابة|وتحرير) [^\n().،]{3,60}|"
        r"\(?\s?(?:إعداد|اعداد|تغطية|كتابة|تحرير|شارك في التغطية)[^\n()]{3,200}(?:تحرير"
        r"|للنشرة العربية)[^\n()]{0,100}\)?|\(?\s?تحرير:? [^\n()]{3,60}\)",
    ),
    # Deutsch
    "mit Material": (
        ("edigiert von", "aterial", "genturen", "genturmeldung", "nformationen von", "nformationen der", "Mit dpa",
         "mit dpa", "mit AFP", "mit Reuters", "mit AP", "mit APA", "mit epd", "mit KNA", "mit SID", "mit sda"),
        r"\(?(?:Reporter(?:in|innen)?|Bericht(?:e)?|Geschrieben|Verfasst)(?: von|:) [^()\n]{3,160}[;,.] ?"
        r"[Rr]edigiert von [^()\n]{3,200}\)?|"
        r"[(\[]?\s?(?:[\w./-]{1,24}[,/]?\s)?(?:[Mm]it|[Uu]nter Verwendung von)\s(?:(?:Material(?:ien)?"
        r"|Informationen|Inhalten|Agenturmaterial|Agenturmeldungen|Texten|Meldungen)(?:\s(?:von|der|des"
        r"|aus)\s[^()\n]{2,80}|\s\([A-Za-z/, ]{2,30}\))?"
        r"|(?:dpa|AFP|Reuters|APA|epd|KNA|SID|AP|sda|rtr|Agenturen|Agentur)(?:-(?:Material|Informationen|Meldungen"
        r"|Angaben))?(?:\s?[,/&]\s?\w+"
        r"|\sund\s\w+){0,3})\s?[.)\]]{0,2}",
    ),
    # français, español, português, italiano, Nederlands
    "avec": (
        ("vec ", "on información de", "on Información de", "on informaciones de", "on informes de",
         "on despachos de", "om informaç", "om agências", "om Agências", "om Agência ", "om a Agência ",
         "on Agencia ", "on la Agencia ",
         "om Lusa", "om Agência Lusa", "om a Lusa", "om Reuters", "om AFP",
         "on EFE", "on AFP", "on AP", "on Reuters", "on DPA", "on ANSA", "on Ansa", "on Xinhua", "on Europa Press",
         "on Notimex", "on agencia", "on la agencia", "on material de", "on datos de", "on informazioni",
         "et medewerking", "Met info", "met info"),
        r"(?:[(\[]|[-–—*•]{1,2})?\s?(?:(?:[A-ZÉ][\w .’'-]{1,30}\s)?(?:[Aa]vec|AVEC)\s(?:agences?|les agences"
        r"|notre correspondant\w*"
        r"|(?:l['’])?(?:AFP|Reuters|AP|Belga|ATS|La Presse Canadienne)\b)[^()\n]{0,60}"
        r"|[Cc]on\s(?:[Ii]nformación|informaciones|material|datos|reportes|informes|despachos|informazioni)\s(?:de"
        r"|da|di)l?(?:a|as|os"
        r"|lla)?:?\s{1,2}[^()\n]{2,80}|[Cc]on (?:(?:la )?[Aa]gencias? )?(?:EFE|AFP|AP|Reuters|DPA|ANSA|Ansa|Xinhua"
        r"|Europa Press|Notimex)"
        r"(?:(?:, | y | e )(?:EFE|AFP|AP|Reuters|DPA|ANSA|Ansa|Xinhua|Europa Press|Notimex)){0,3}|[Cc]on agencias"
        r"|\*?[Cc]om\s(?:informações\sd[aeo]s?\s[^()\n]{2,80}"
        r"|(?:a )?(?:[Aa]gência )?(?:Lusa|Reuters|AFP|EFE|AP)(?: e (?:Lusa|Reuters|AFP|EFE|AP))?|[Aa]gências"
        r"|agências internacionais|(?:a )?Agência (?:Brasil|Estado|O Globo|Senado|Câmara))"
        r"|[Mm]et\s(?:medewerking\svan|info(?:rmatie)?\svan)\s[^()\n]{2,60})\s?[.)\]]{0,2}",
    ),
}  # fmt: skip
"""Wordings that credit wherever they stand on their own: name, what must be in the text, and the pattern."""

STEMS = {
    "with inputs": ("nput",),
    "with reporting": ("report", "nformation from", "aterial from", "file"),
    "reporting by": ("ing by", "ompiled by", "edited by", "ith assistance"),
    "contributed": ("ontribut", " reported from "),
    "used": ("his report", "his story", "his article", "his column", "his piece", "his post ", "his essay ",
             "istributed by",
             "ourtesy",
             "ed the following", "ran the following", " permission ", "nformation from: ", "provided by ",
             "partnership with", "collaboration with", "assistance", "epublished from", "the help of",
             "contributions from"),
    "editado por": (*WORDED["editado por"][0], "(reporte de ", "a información es de"),
    "feed": ("edited", "not reviewed this", "generated", "syndicated", "wire agency", "without modif", "without any ",
             " sourced from ", " an arrangement with ", "feed", " provided by "),
    "dpa": ("dpa-infocom", "enthält ", "basiert auf", "beruht auf", "verwendet ", "bermittelt durch", "utomati",
            "ber die dpa", "om dpa-", "em dpa-"),
    "इनपुट": ("इनपुट", "फीड", "फ़ीड", "द्वारा प्रकाशित"),
    "تحرير": ("تحرير", "للنشرة العربية", "وكتابة"),
    "mit Material": ("mit ", "nter verwendung", "edigiert von"),
    "avec": ("vec ", "on inf", "on efe", "on ap", "on reuters", "on dpa", "on ansa", "on xinhua", "on europa",
             "on notimex", "on agenc", "on la agenc", "on afp", "om inf", "om ag", "om a ag", "om lusa", "om a lusa",
             "om reuters",
             "om afp", "on mat", "on dat", "on desp",
             "et med", "et inf"),
}  # fmt: skip
"""Parts that the words above share, in small letters: where none of them is in a text, no wording is."""
NOT_ENGLISH = frozenset(["dpa", "editado por", "mit Material", "avec"])
"""Wordings that no English text has."""

_SOURCE = pattern(
    r"(?:/ |[(\[（]?\s?)(?P<label>(?<=\()(?:sources?|fuentes?|fontes?|quellen?|bron)|"
    r"Sources?(?: by)?|source by|SOURCE|Source\(s\)|"
    r"(?:Verwendete )?Quellen?|QUELLE|Fuentes?|FUENTE|Vía|VÍA"
    r"|Fontes?|FONTE|Fonti|Bron|BRON|Källa"
    r"|Kilder?|Lähde|Źródło|Źrodło|Zdroj|Forrás|Sursa|Kaynak|KAYNAK|Sumber|Nguồn|Источник|Джерело|Πηγή|"
    r"(?:文章|稿件|新闻|信息|资料|資料|消息|本文|内容|內容|新聞|综合|訊息)?(?:来源|來源)(?:于|於)?|稿源|出处|出處|出典|"
    r"(?:配信|(?:情報|ニュース|記事)?提供|参照|情報|引用)元|情報源|提供|배포|출처|자료|المصدر|المصادر|"
    r"مصدر(?: الخبر)?|منبع|स्रोत|सोर्स|सौजन्य|न्यूज़? क्रेडिट|"
    r"Text|TEXT|Text-?[Qq]uelle|Credit|CREDIT"
    r"|Agency|AGENCY"
    r"|Agence|Agencia|Courtesy|(?:本文)?(?:转自|转载自|轉自|轉載自|摘自|综合自|綜合自))\s?(?:::?|："
    r"|(?<=المصدر )(?:/\s?)?(?=(?:وكالة|بوابة|صحيفة|قناة|جريدة|العربية|الجزيرة|رويترز)\b)"
    r"|(?<=[来來]源)\s?(?:[|｜丨]|/(?=[^\n|]{2,20}[报報社网網台刊端闻聞]\Z)))\s?(?P<body>[^\n|]{2,90}?)\s?[)\]）]?"
)
COPYRIGHT = (
    r"[(\[<]?\s?(?:(?:Copyright|COPYRIGHT|copyright|Copyrights)\s?(?:©|ⓒ|\([cC]\)|&copy;)?|©|ⓒ|[(（][cC][)）]\s?(?=\d{4}"
    r"|[A-Z]))(?P<body>[^\n]{2,300})"
    r"|(?:19|20)\d\d [A-Z][^\n]{2,60}? All [Rr]ights [Rr]eserved\.?"
    r"|(?:The-CNN-Wire)?™ (?:&|and) © ?\d{4} [^\n]{2,200}"
    r"|(?:ALL RIGHTS RESERVED|All rights reserved|Alle Rechte vorbehalten|Tous droits réservés"
    r"|Todos los derechos reservados|Tutti i diritti riservati)[^\n]{0,120}"
    r"|[<\[]?저작권자\s?(?:ⓒ|©|\([cC]\))[^\n]{2,80}|c\.\d{4} [A-Z][^\n]{2,80}"
    r"|.{0,3}(?:RIPRODUZIONE RISERVATA|[Rr]iproduzione riservata)[^\n]{0,40}"
)

RIGHTS = ("©", "ⓒ", "opyright", "(c)", "（c）", "riservata", "ights reserved", "c.19", "c.20")
"""One of these, in small letters, is in every notice of rights."""


@cache
def worded(name: str) -> re.Pattern[str]:
    """The compiled pattern of one wording."""
    return re.compile(WORDED[name][1], re.IGNORECASE if name in ("with inputs", "with reporting", "contributed") else 0)


_ELSEWHERE = pattern(
    r"[(\[*]?\s?[Tt]his (?:story|report|article|column|piece|post|essay) (?:was )?(?:originally|first) "
    r"(?:appeared|published|ran|carried) (?:in|on|by|at) (?:the )?"
    r"(?!(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Facebook|Twitter|Instagram)\b|[A-Z][a-z]{2,8}\.? \d)[A-Z]"
    r"|[Rr]e(?:published|printed) (?:here )?with (?:the )?permission (?:from|of) (?:the |The )?[A-Z]"
    r"|[(\[*]?\s?[Ss]tory courtesy ?(?:of |: ?)(?:the )?[A-Z\w]"
    r"|(?:Some )?(?:[Mm]aterial|[Ii]nformation|[Rr]eports?|[Rr]eporting|[Cc]ontent) (?:from|by) (?:the )?"
    r"[A-Z][^\n]{3,80} (?:is|are|was|were) (?:used|included) in this "
)


def is_from_elsewhere(words: str) -> bool:
    """Whether a text says in which other paper it stood first, or whose it is: `This story appeared in EXAMPLE.`"""
    return _ELSEWHERE.match(words) is not None or _taken_over().match(words) is not None


@cache
def _taken_over() -> re.Pattern[str]:
    return re.compile(_TAKEN_OVER)


def source(text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
    """`Source: dpa` and its like, which fill text[start:end]."""
    if not holds(text[start : start + 24], ":：|｜丨/"):
        return None
    match = _SOURCE.fullmatch(text, start, len(text) if end is None else end)
    empty = match is not None and (match["body"][-1] in ":：" or _ANOTHER_LABEL.match(match["body"]) is not None)
    return None if empty else match


_ANOTHER_LABEL = pattern(
    r"(?i)(?:作者|[记記]者|[编編][辑輯]|责[任編编]\w{0,2}|時間|时间|日期|点击|點擊|浏览|瀏覽|发布\w{0,2}|發布\w{0,2}|摄影|著者|執筆者?|筆者|"
    r"公開日|掲載日|기자|작성자|입력|الكاتب|بقلم|تاريخ النشر|authors?|autor(?:in|e|a)?|auteure?|by|date|datum|fecha|"
    r"byline|published|posted)\s?(?:[:：]|\Z)"
)
"""Another label where a source would stand: its own is empty."""


@cache
def copyright_line() -> re.Pattern[str]:
    """A copyright notice as a whole line."""
    return re.compile(COPYRIGHT)


_NOTE = pattern(r" Our Standards: |(?<=\))\s{1,3}(?:\(\(|Keywords:)")


def editors_note(text: str, start: int, end: int) -> int | None:
    """Where in a credit a button of Reuters' pages begins, or what its editors note behind the last bracket.

    `Reporting by Ann Example Our Standards: …`, `(Reporting by Ann Example) ((ann@example.com)) Keywords: …`.
    """
    match = _NOTE.search(text, start, end) if ": " in text[start:end] else None
    return None if match is None else match.start()
