"""The words that stand before a date and say what it is the date of, in the languages of the core."""

from __future__ import annotations

from clipper.extraction.dates.patterns import BLANKS
from clipper.extraction.page.scripts import is_western
from clipper.extraction.page.signs import holds
from clipper.patterns import pattern

_PUBLISHED = """
shared from the|published|published on|published online|published at|published in print|published date|date published
publication date|pub date|pubdate|posted|posted on
posted at|posted by|first published|first published on|originally published|originally published on
originally posted
date|dated|date posted|post date|issued|issued on|released|released on|release date|for immediate release
for release
immediate release|news release|press release|media release|press statement|filed|filed on|filed at|created
created on|created at|written|uploaded|this story is from|this article is from
date line|dateline|issue date|date of issue|date of publication|publish date|publishing date|online|online since
web posted|added|added on|submitted|debated on
submitted on|story date|article date|airdate|air date|aired|broadcast|first posted|last published|date created
publication info|publish|pub|posted date|created date|upload date|uploaded on|print publication date|report date
original publication date|original date|file date|air date|date of release|date released|date issued|published time
first appeared|first appeared on|first aired|originally appeared|originally appeared on
dieser beitrag wurde|dieser eintrag wurde|dieser artikel wurde
diese nachricht wurde|diese meldung wurde|esta entrada fue publicada
veröffentlicht|veröffentlicht am|erschienen|erschienen am|erstellt|erstellt am|stand|datum|vom|artikel vom
nachricht vom
meldung vom|beitrag vom|publiziert|publiziert am|pressemitteilung|pressemitteilung vom|erscheinungsdatum
online seit|ausgabe vom|eingestellt am|édition du|edición del|edizione del|edição de
geschrieben am|gepostet am|online gestellt am|übersetzung veröffentlicht am|erstmals veröffentlicht
erstmals veröffentlicht am|zuerst veröffentlicht am|zuerst erschienen am|erstmals erschienen am|erstveröffentlichung
eingestellt|online gestellt|erstveröffentlicht am|veröffentlichungsdatum|publikationsdatum|erstellungsdatum
erscheinungstag|erscheint am
publié|publié le|publié à|publié sur|posté le|mis en ligne le|mis en ligne|écrit le|date de publication|paru le
publiée le|créé le|rédigé le|première publication|première publication le|première parution|première parution le
première mise en ligne|publié pour la première fois le|date de parution|date de mise en ligne|parution|diffusé le
publicado|publicado el|publicado em|publicada el|fecha|fecha de publicación|creado el|creado|publicada
publicado a las|publicación|primera publicación|primera publicación el|publicado por primera vez el
publicado originalmente el|fecha de edición|fecha de creación|fecha de publicacion
data|data de publicação|publicado às|criado em|criado|criada em|postado|postado em|publicação|primeira publicação
primeira publicação em
publicado originalmente em|publicado pela primeira vez em|data da publicação|data de criação
pubblicato|pubblicato il|pubblicato da|data di pubblicazione|pubblicata il|scritto il|creato il|postato il
prima pubblicazione|prima pubblicazione il|pubblicato per la prima|pubblicazione|data pubblicazione
data della pubblicazione
pubblicato originariamente il|data di creazione|uscito il|apparso il
gepubliceerd|gepubliceerd op|geplaatst|geplaatst op|geschreven op|datum publicatie|gemaakt op
aangemaakt|aangemaakt op|voor het eerst gepubliceerd|eerst gepubliceerd|eerst gepubliceerd op|eerste publicatie
eerste publicatie op|oorspronkelijk gepubliceerd op|publicatiedatum|datum van publicatie|verschenen op|verschenen
publicerad|publicerat|publicerad den|publisert|publisert den|publiceret|offentliggjort|skapad|lagt ut|utgivet
publiceringsdatum|publiseringsdato|udgivelsesdato|oprettet|först publicerad
udgivet
julkaistu|luotu|opublikowano|data publikacji|dodano|opublikowany|utworzono|publikacja|publikováno|vydáno
zveřejněno
közzétéve|megjelent|publicat|publicat la|publicat pe|yayınlanma|yayın tarihi|yayınlanma tarihi
oluşturulma tarihi|giriş tarihi|eklenme tarihi|giriş
diterbitkan|dipublikasikan|tayang|diposting|terbit|đăng|ngày đăng|xuất bản|đăng lúc|cập nhật lúc đăng|tarih
опубликовано|дата публикации|опубликован|дата|создано|размещено|опубліковано|δημοσίευση|δημοσιεύτηκε
δημοσιεύθηκε
प्रकाशित|प्रकाशन तिथि|प्रकाशित तिथि|पब्लिश|पब्लिश्ड|पोस्टेड|प्रकाशित किया गया|दिनांक|प्रकाशित हुआ|तारीख
पोस्ट किया गया|पहली बार प्रकाशित|पोस्ट|प्रकाशन की तारीख|প্রকাশ|প্রকাশিত|প্রকাশের সময়|প্রকাশের তারিখ
publish date|pub_date|publish_date|published_date|published_at|date_published|publication_date|datepublished
date_publish|timestamp|created_at|posted_at|pub_time|pubtime|story_date|datetime
نشر|نُشر|نشر في|نُشر في|نشر بتاريخ|تاريخ النشر|تاريخ النشر:|تم النشر|تم النشر في|نشرت|نشرت في|التاريخ|تاريخ
شائع|شائع شدہ|تاریخ اشاعت|اشاعت|تاریخ انتشار|انتشار|منتشر شده|منتشر شده در|வெளியிடப்பட்டது|பதிவு செய்த நாள்|પ્રકાશિત
منشور|أضيف في|نشر يوم|بواسطة|أضيفت في|أضيف بتاريخ
"""
_UPDATED = """
page last updated at|last reviewed|reviewed|last reviewed on|reviewed on
updated|updated on|updated at|last updated|last updated on|last updated at|updated date|modified|last modified
modified on|last modified on|last modified at
last update|update|date modified|last revised|revised|edited|last edited|last edited on|changed|updated by
last changed|date updated|latest update|updated_at
letzte aktualisierung am|letzte änderung am|stand vom
aktualisiert|aktualisiert am|zuletzt geändert|zuletzt geändert am|zuletzt aktualisiert|zuletzt aktualisiert am
letzte änderung|letzte aktualisierung
geändert|geändert am|editiert|editiert am|überarbeitet am|letztes update|update vom|bearbeitet am
zuletzt bearbeitet am
mis à jour|mis à jour le|mise à jour|mise à jour le|modifié le|modifié|actualisé le|dernière mise à jour
dernière modification le|modifiée le|mis à jour à
dernière modification|maj|màj|dernière mise à jour le|actualisé
actualizado|actualizado el|actualizada|modificado|última actualización|ultima actualización|act
actualizado a las|actualización|actualizada el|modificado el|última modificación|última modificación el
última actualización el|última edición|ultima modificacion
atualizado|atualizado em|atualizada em|última atualização|modificado em|atualizado às|última modificação
última modificação em
última atualização em|modificada em|última edição
aggiornato|aggiornato il|modifica il|aggiornato alle|ultimo aggiornamento|ultima modifica|modificato il|aggiornamento
modificato|aggiornata il|ultimo aggiornamento il|ultima modifica il|modificata il
bijgewerkt|bijgewerkt op|laatst bijgewerkt|laatste update|gewijzigd|laatst gewijzigd|aangepast op
laatst aangepast|laatste wijziging|laatst bijgewerkt op|laatst gewijzigd op|laatste wijziging op|gewijzigd op
laatst aangepast op
uppdaterad|senast uppdaterad|oppdatert|sist oppdatert|opdateret|sidst opdateret|ændret|endret|uppdaterat
ajourført
päivitetty|muokattu|zaktualizowano|aktualizacja|ostatnia aktualizacja|data aktualizacji|zmieniono|aktualizováno
frissítve|actualizat|güncelleme|güncellenme|güncelleme tarihi|son güncelleme|güncellenme tarihi|güncellendi
diperbarui|diperbaharui|update terakhir|cập nhật|cập nhật lúc|обновлено|изменено|дата обновления|оновлено
ενημέρωση|τελευταία ενημέρωση
अपडेट|अपडेटेड|अंतिम अपडेट|अपडेट किया गया|संशोधित|अंतिम संशोधन|आखिरी अपडेट|आखरी अपडेट|last updated
اپ ڈیٹ|اپ ڈیٹڈ|آخری اپ ڈیٹ|آخرین به‌روزرسانی|به‌روز شده|به روز شده|আপডেট|হালনাগাদ
آخر تحديث|تحديث|حُدّث في|تم التحديث|تم التحديث في|حدث في|التحديث|تعديل
"""
_OTHER = """
accessed|accessed on|retrieved|retrieved on|retrieved from|downloaded|downloaded on|printed|printed on|viewed
cached|archived|archived on|captured|crawled|today|today is
time of request|date of request|current date|visited|last accessed|saved|saved on
indexed|entry date|full text available|current datetime|current time|server time
born|date of birth|dob|died|deadline|due|due date|expires|expiry|valid until|ends|starts|begins|opens|closes
closing date|event date|date of event|effective|effective date|copyright|©
expires on|embargo|embargoed until|not for release before|until|sperrfrist|abgerufen|abgerufen am|zugriff am
heruntergeladen am|gedruckt am|consulté le|consultado|consultado el|consultato il|geraadpleegd op
gestorben|geboren|geboren am|né le|nacido el|photo taken|taken on|file photo|recorded|recorded on|since|seit
member since|joined|comment|reply|replied|responded|comments close
founded|established|public hearing|hearing|court date|meeting date|election day|election day is|last day to vote
terms of service|privacy policy|game day|incident date|date of incident|in theaters|in theatres|in cinemas
policy updated|policy last updated
date of access|date of retrieval|date of download|date of printing|date accessed|date retrieved|date downloaded
date printed|download date|access date|retrieval date|print date|accessed at|retrieved at|printed at|downloaded at
printed by|date and time|date & time|abrufdatum|zugriffsdatum|druckdatum|datum des abrufs|datum des zugriffs
letzter zugriff|letzter abruf|letzter zugriff am|zuletzt abgerufen|zuletzt abgerufen am|zugriff|ausgedruckt am
fecha de consulta|fecha de acceso|fecha de descarga|fecha de impresión|recuperado el|descargado el|impreso el
date de consultation|date d'accès|date d'impression|date de téléchargement|téléchargé le|imprimé le|consulté
data di consultazione|data di accesso|data di stampa|consultato|scaricato il|stampato il|ultimo accesso
ultimo accesso il
data de acesso|data de consulta|data da consulta|acesso em|acessado em|consultado em|impresso em|baixado em
geraadpleegd|datum van raadpleging|afgedrukt op|gedownload op|hämtad|hämtat|hentet|läst den
when|wann|quand|cuándo|cuando|wanneer|fecha límite|fecha del evento|date limite|date butoir|date de clôture
date de l'événement|anmeldeschluss|einsendeschluss|bewerbungsschluss|meldeschluss|redaktionsschluss|anmeldefrist
bewerbungsfrist|abgabefrist|scadenza|data di scadenza|data dell'evento|prazo|prazo final|data limite|data do evento
veranstaltungsdatum|sluitingsdatum|uiterste datum|deadline for applications|closing|next article|previous article
site last updated|website last updated|site updated|last site update
next meeting|next hearing|start date|end date|date of birth|date of death|date of marriage|date taken
last login|registered|session|meeting|hearing date|page last updated|page generated|generated|généré le|heute
aujourd'hui|hoy|oggi|vandaag
"""
_LOADED = "load-date|load date|loaddate"
_CJK_PUBLISHED = (
    "发布时间", "發布時間", "发布于", "發布於", "发表于", "發表於", "发表时间", "时间", "時間", "日期", "日付",
    "发布日期", "發佈日期", "发稿时间", "发布", "發布", "刊登日期", "首发", "出稿时间", "公開日", "公開",
    "出版", "刊登於", "刊登于", "刊於", "登載於", "載於", "發布日", "发布日",
    "投稿日", "掲載日", "掲載", "配信", "配信日", "発表日", "投稿", "作成日", "初出", "公開日時", "記事公開日",
    "投稿日時", "配信日時", "掲載日時", "発表日時", "発行日時", "作成日時", "登録日時",
    "登録日", "発信", "입력", "등록", "작성", "작성일", "게재", "게시", "발행", "발행일", "입력일",
    "기사입력", "최초입력", "날짜", "기사등록", "등록일", "송고시간", "송고", "기사작성", "승인",
)  # fmt: skip
_CJK_UPDATED = (
    "更新时间", "更新時間", "更新日", "更新", "更新于", "更新於",
    "最終更新", "最后更新", "最終更新日", "修改", "수정", "최종수정",
    "기사수정", "업데이트", "최종업데이트", "수정일", "更新日時",
)  # fmt: skip
_CJK_OTHER = (
    "日時", "일시", "会期",
    "生まれ", "出生", "取得", "閲覧日", "印刷", "开幕", "截止", "締切", "応募締切", "撮影", "拍摄",
    "摄于", "攝於", "攝于", "摄於", "拍攝", "拍攝於", "拍摄于", "成立于", "成立於", "创刊于", "創刊於",
)  # fmt: skip

_OF_TEXTS = (
    "发布", "發布", "發佈", "发表", "發表", "发稿", "發稿", "出稿", "刊登", "刊载", "刊載", "登载", "更新", "修改",
    "创建", "建立",
    "撰写", "撰寫", "上传", "上傳", "上线", "上線", "发帖", "發帖", "推送", "收录", "录入", "编辑", "編輯", "公开",
    "公開", "新闻",
    "新聞", "文章", "信息", "稿件", "北京", "当地", "當地", "添加", "提交", "播出", "首发", "首發", "发文", "發文",
    "生成", "成文",
    "写作", "寫作", "报道", "報道", "報導", "日本", "台北", "台灣", "现地", "現地", "出版", "印发", "发行", "發行",
    "发送", "发出",
    "掲載", "配信", "投稿", "作成", "登録", "記事", "発行", "発信", "発表", "最新", "最后", "最後", "最終",
)  # fmt: skip
"""What makes `时间` and `日期` the time of a text; `活动时间`, `访问时间`, `截止日期` are of something else."""
_TIMES = ("时间", "時間", "日期", "日付")

_PHRASES: dict[str, str] = {}
_WORD = pattern(r"[^\s:：|/•·()\[\]<>*=,–—-][^\s:：|/•·()\[\]<>*=,]*")
_TRAILING = BLANKS + ":：;,|/•·*–—-=>»([（【.#~_"
FOUNDED_SIGNS = ("Est", "ESTABLISHED", "ounded", "FOUNDED", "صدر", "أسس", "تأسس")
"""One of these is in whatever the next pattern matches."""
FOUNDED = pattern(
    r"(?<![\dm.] )\b(?:Est\.|Estd\.?|(?:Established|ESTABLISHED|Founded|FOUNDED)(?: in| on)?)\s*\Z"
    r"|(?:صدر|صدرت|تأسست?|أسست|أسسها)\b[^\d:]{0,40}\Z",
    signs=("est", "founded", "صدر", "أسس", "تأسس"),
)
"""`Salem, Oregon  Est. May 19, 1883`: a paper's own first day; `5 p.m. Est.` is a zone."""
_IN_PAPER = pattern(r"[Pp]ublished in (?:[Tt]he )?[A-Z][\w’'.&-]+(?: [A-Z&][\w’'.&-]*){0,4}(?: on)?")
"""`Published in The Example Tribune, January 5th, 2020`: how papers close what they also printed."""
_PREPOSITIONS = (
    "on",
    "at",
    "the",
    "am",
    "um",
    "le",
    "el",
    "il",
    "em",
    "op",
    "den",
    "la",
    "pe",
    "dnia",
    "dne",
    "tarihinde",
    "في",
    "को",
    "yang",
    "lúc",
    "yayınlanma:",
)
_LONGEST = 4
"""Words in the longest label that is looked up."""


def _phrases() -> dict[str, str]:
    if not _PHRASES:
        for kind, table in (
            ("other", _OTHER), ("loaded", _LOADED), ("updated", _UPDATED), ("published", _PUBLISHED),
        ):  # fmt: skip
            for phrase in table.replace("\n", "|").split("|"):
                if phrase:
                    _PHRASES[phrase] = kind
    return _PHRASES


def label_before(before: str) -> tuple[str, int]:
    """What the words at the end of `before` make of a date that follows: its kind and where the label begins.

    The kind is published, updated, loaded (into a database), other (of something else: a retrieval, a deadline) or ''
    (no label).
    """
    start = max(0, len(before) - 60)
    part = before[start:]
    bare = part.rstrip(_TRAILING)
    if not bare:
        return "", len(before)
    if not is_western(bare):
        found = _cjk_label(bare)
        if found:
            return found[0], start + found[1]
    if before == "Ends/":  # Ends/Sunday, January 5, 2020, as offices in Hong Kong close a release
        return "published", 0
    if bare[:12].lower() == "published in" and start == 0 and _IN_PAPER.fullmatch(bare):
        return "published", 0
    phrases = _phrases()
    folded = bare.casefold()
    folded = folded if len(folded) == len(bare) else bare.lower()
    if len(folded) != len(bare):
        return "", len(before)
    starts = [match.start() for match in _WORD.finditer(folded)]
    best = ("", len(before))
    prepositional = folded.split()[-1] in _PREPOSITIONS
    for begin in starts[-_LONGEST - 1 :]:
        phrase = " ".join(folded[begin:].split())
        kind = phrases.get(phrase)
        if not kind and prepositional:
            kind = phrases.get(phrase.rpartition(" ")[0].rstrip(": "))
        if not kind:
            continue
        named = phrase in _IN_NAMES and bare[:begin].rstrip()[-1:].isalpha()
        if named and phrase == "online":  # Salem News Online, but First posted online
            named = bare[begin] == "O" and folded[:begin].split()[-1] not in phrases
        if phrase == "vom" and folded[:begin].rstrip().endswith("zeitraum"):
            continue  # im Zeitraum vom 5. bis zum 9. Januar
        above = bare[:begin].split() if phrase == "vom" else []
        titled = any(map(str.islower, above)) or "".join(above[-1:]).lower().endswith(_MEETINGS)  # Neues vom Rat vom
        titled = titled or (above[:1] in _ARTICLES and len(above) == 2 and not holds(above[1], _TOLD))
        if not (named or titled):
            other = phrase == "date" and _is_date_of(bare[:begin], bare[begin])
            return "other" if other else kind, start + begin
    glued = _glued_label(bare)
    return (glued[0], start + glued[1]) if glued else best


_IN_NAMES = ("today", "online")
"""Labels that papers' names end with: `USA TODAY`, `Salem News Online, January 4, 2020` among a page's sources."""
_ARTICLES = (["Der"], ["Die"], ["Das"])
_TOLD = ("eldung", "itteilung", "achricht", "rtikel", "eitrag", "usgabe", "ericht", "ews", "olumne", "pdate",
         "Welt", "Zeit", "eitung", "Presse", "Standard", "piegel", "Bund", "latt", "bote", "Bote", "nzeiger", "urier",
         "Freitag", "onntag", "Stern", "Glocke", "falz", "Post", "undschau", "Furche", "Woche")  # fmt: skip
"""What a text or a paper is called, not what it tells of: `Die Meldung vom`, `Die Zeit vom`, but not `Die Flut vom`."""
_MEETINGS = ("sitzung", "versammlung", "tagung", "konferenz", "treffen", "urteil", "beschluss", "spiel")
"""How the last word of a title ends whose day is that of a meeting: `Gemeinderatssitzung vom`."""
_CHANGED = ("aktualisiert", "geändert", "bearbeitet", "überarbeitet", "ergänzt", "korrigiert")
_GONE = ("gelöscht", "archiviert", "entfernt", "gesperrt", "gelesen", "aufgerufen")


def label_around(before: str, after: str) -> tuple[str, int]:
    """The same, where a German sentence says behind the date what was done: `Dieser Beitrag wurde am 5.1.2020 …`."""
    kind, start = label_before(before)
    if before[start:] in _VERBS and "\u2e7f" < after[:1] < "\ua000" and before[start - 1 : start] > "\u2fff":
        return (kind if after[:2] in _FIELDS else "other"), start  # 当局陆续发布2023年1月经济数据
    if kind == "published" and " wurde" in before[start:].lower() and "öffentlicht" not in after:
        kind = "updated" if holds(after, _CHANGED) else "other" if holds(after, _GONE) else kind
    return kind, start


_VERBS = frozenset(["发布", "發布", "公開", "出版", "首发", "更新", "修改", "配信", "掲載", "刊登於", "刊登于"])
_FIELDS = frozenset(
    [
        "来源",
        "來源",
        "作者",
        "编辑",
        "編輯",
        "责任",
        "責任",
        "字号",
        "浏览",
        "點閱",
        "阅读",
        "閱讀",
        "记者",
        "上午",
        "下午",
        "星期",
    ]
)
"""What stands behind a day that is a page's field, and not of what a sentence says was published."""


def _is_date_of(before: str, initial: str) -> bool:
    """Whether `date` behind a word is a date of that: `Sentencing date`, or `Concert Date` alone in its line."""
    if before[-1:] != " " or not before[-2:-1].isalpha():
        return False
    return initial == "d" or before[:-1].isalpha()


def _cjk_label(bare: str) -> tuple[str, int] | None:
    if bare.endswith(_TIMES) and "\u3040" <= bare[-3:-2] <= "\u9fff" and not bare[:-2].endswith(_OF_TEXTS):
        return "other", len(bare) - 2
    if bare == "날짜":
        return "published", 0
    for kind, words in (("updated", _CJK_UPDATED), ("published", _CJK_PUBLISHED), ("other", _CJK_OTHER)):
        for word in words:
            if bare.endswith(word):
                return kind, len(bare) - len(word)
    return None


def _glued_label(bare: str) -> tuple[str, int] | None:
    """A label run together with the word before it, or in capitals: `RELEASENovember 4, 2005`, `PressPublished on`."""
    bare = bare.removesuffix(" on")
    for word, kind in (("Published", "published"), ("Posted", "published"), ("RELEASE", "published"),
                       ("Release", "published"), ("Updated", "updated"), ("UPDATED", "updated")):  # fmt: skip
        if bare.endswith(word):
            return kind, len(bare) - len(word)
    return None
