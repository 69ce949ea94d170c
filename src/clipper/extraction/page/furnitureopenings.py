"""How a line begins that is furniture however it goes on: a button, a notice, a label, a menu's mark.

The words are kept by their first letter: a program that adds one clipping meets few letters, and compiling all takes as
long as reading the text.
"""

from __future__ import annotations

from clipper.patterns import pattern

_LABELS = frozenset(
    ["length", "source", "byline", "section", "dateline", "body", "to", "from", "sent", "cc", "date", "re", "note",
     "load-date", "language", "publication", "tag", "tags", "topic", "topics", "contact", "contacts", "phone", "tel",
     "tel.", "fax", "podcast", "podcasts", "channel", "watch", "lectura", "location", "edition", "next up", "kategorie",
     "categoria", "categoría", "catégorie", "rubrik", "ressort", "sección", "schlagwort", "schlagwörter",
     "etiquetas", "tema", "temas", "thema", "theme", "themen",]
)  # fmt: skip
"""Words before a colon."""

_WORDS = {
    "a": r"author name: |article (?:image\Z|continues (?:below|after)\b)|"
    r"add (?:us |\w+ )?(?:to|on) google\b|available on air|advertisement|anzeige\b|also (?:read|see)\b|"
    r"already (?:a subscriber|subscribed|have an account)|anmelden\b|abonnieren\b|abonnez|all rights|"
    r"all (?:news|press|media) releases\b|auf \w+ teilen|"
    r"artikel (?:anhören|drucken|merken|teilen|versenden|speichern|verschenken|empfehlen|auf einer seite)\b|"
    r"audio by carbonatix\b",
    "b": r"baca (?:juga\b|berita tanpa iklan)|bibliographic details\Z|"
    r"bbc (?:homepage|(?:news|sport) online\b)|"
    r"bild (?:vergrößern|anzeigen)\Z|bildbeschreibung (?:ein|aus)blenden|beitrag (?:teilen|drucken|merken)\b|"
    r"buy a link\b|by clicking|back to (?:log ?in|sign in|top)\b(?! of\b)|"
    r"browse latest browse all\b|"
    r"blijf op de hoogte\b|bleiben sie (?:auf dem laufenden|informiert)\b|"
    r"become a (?:member|supporter|subscriber|fan)\b(?! of (?:the|an?)\b)|bildrechte\b(?! (?:an|für|und)\b)",
    "c": r"continua (?:depois|após) da publicidade|continúa después de la publicidad|continues below\b|"
    r"cerrar compartir\b|"
    r"created with (?:sketch|figma|inkscape)\b|"
    r"change the story[’']s title\b|checked by\b:?(?: [^\s:]+){1,5}\Z|connect with us\b|click (?!of\b)|"
    r"create (?:an? |your )?(?:free )?account|copyright\b(?! (?:act|bill|case|claim|law|reform|row|rule|suit)s?\b)|"
    r"continue reading\b|contact .*\d{3}[ .)/-]{1,2}\d{2}|copy link|compartir en|condividi su|category archives?\b",
    "d": r"dapatkan (?:update|berita (?:pilihan|terkini|terbaru))\b|druck(?:ansicht|version)\b|"
    r"(?:don['’]t|do not) (?:yet )?have an account\b|document \d|disclaimer|dear |daily archives?\b",
    "e": r"enter your? e-?mail|embargo|exhibit \d|enlarge |estimated read time|"
    r"escuch[aá]r? (?:el |la |este |esta )?(?:art[ií]culo|nota|noticia)\b|editor['’]s note|e-?mail this|edition\s?/",
    "f": r"from our (?:\w+ ){0,2}(?:correspondents?|reporters?|staff)\b|"
    r"from the congressional record\b|from (?:the |our )?(?:(?!to )[^\s.,:]+ ){0,4}archives?\Z|"
    r"forgot (?:your |my )?password\b|free (?:for \d+ (?:days|weeks|months)\b|trial\Z)|"
    r"fact[ -](?:reviewed|checked) by\b|for (?:immediate )?release\b|for more information",
    "g": r"gabung kompas|go to blogger edit html\b|get our (?:\w+ ){0,4}apps?\b|"
    r"get (?:daily updates|.*(?:ly|straight|delivered|sent|mailed) to you)|good (?:morning|afternoon|evening)\Z",
    "h": r"hononga pūmau ki |"
    r"h(?:ey|ello|i) there, [^.?!]{3,25}!\Z|hiển thị (?:các bài đăng|tất cả)|"
    r"hai (?:già |salvato )un |home(?: [-–>»/|] \S+(?: \S+)?){2,}\Z|https?:",
    "i": r"ikuti (?:kami|(?:berita|kabar) ter(?:kini|baru))\b|"
    r"in pocket speichern\b|inscrivez-vous (?:à|pour)\b|iscriviti alla\b|image caption\b|issue \d",
    "j": r"jump (?:directly |straight )?(?:to|over) (?:the )?(?:content|main|navigation|article|page|search|menu)\b",
    "k": r"kommentare\b|keep (?:up to date|informed|connected|in touch)\b",
    "l": r"läs (?:mer(?= ?(?:\Z|[^\w ]|(?:om|på|här|från|i)\b))|också|även)\b|lihat juga\b|"
    r"latest posts\Z|latest news (?:with|tagged) #|latest highlights?\Z|listen to this (?:article|story)\b|"
    r"log ?(?:in|out)\b|latest posts by .*\(see all|"
    r"link (?:copied|kopieren)\b|loading\b|lesezeit|lesedauer|location\s?/",
    "m": r"media playback is|mehr anzeigen\Z|meld (?:u|je) (?:\w+ )?aan\b|"
    r"most (?:widely )?read (?:news)?papers?\Z|medically (?:reviewed|checked) by\b|more-in\b|"
    r"minister for [^,]* the hon\b|media contacts?\b|monthly archives?\b",
    "n": r"ngā taipitopito pukapuka\Z|news archives?\Z|"
    r"nachrichten aus .{3,40} [-–|] |non hai un account\b|noch kein konto\b|"
    r"notifications can\b|news website of the year|not for release|no\. ?\d|news provided by|newsletter|"
    r"news contacts?\b|news releases? from\b",
    "o": r"opinions expressed (?:by|here|in this|are)\b|"
    r"office of (?:the )?(?:[\w.]+ ){0,4}(?:secretary|attorney|general|governor|mayor|spokes\w+|president|affairs)"
    r"(?: of (?:the )?\w+(?: \w+)?| for \w+ \w+)?(?: \([\w ]+\))?\Z",
    "p": r"press enter after\b|page views left\b|play audio\b(?! of\b)|"
    r"published [^.]{3,40}\b(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december),? \d{4}\Z|permalink: http|permanent link to this item\Z|"
    r"play live|play article\b|posts (?:tagged|categori[sz]ed)\b|page \d|partager sur|printable version|"
    r"privacy policy|press contacts?\b|powered by automated\b",
    "q": r"quick(?:ly)? exit\b",
    "r": r"resume e infórmame\b|"
    r"ready to publish\?\Z|rss feeds?\b|related(?: stor(?:y|ies)\b|: )|"
    r"read (?:more|it at|also|next|this|full|time|the (?:full|whole) (?:article|story))|"
    r"represent(?:ation|ative|ational)\b|reading time|reviewed by\b",
    "s": r"search form\Z|schriftgröße\b|schrijf (?:u|je) (?:\w+ )?in (?:voor|op)\b|"
    r"social shar(?:e|ing)\Z|story continues (?:below|after)\b|showing (?:all )?posts (?:with|from|sorted|tagged)\b|"
    r"share (?:on|this|via|options|article)|sign (?:in|up)\b|"
    r"send this (?:page|article|story) to (?:someone|a friend)\b|"
    r"subscri(?:be|ption)|subscribers can |see also\b|sponsored links?\b|skip (?:to|navigation)|s'abonner|"
    r"suscr[ií]b\w*|síguenos|support (?:quality|independent|trusted|local|our|free)\b.*journalism|site icon |"
    r"sperrfrist|seite \d|sie sind hier|special to |story highlights|stay (?:up to date|informed|connected|in touch)\b",
    "t": r"tapeke kupu\Z|te whakamahi i tēnei |"
    r"this is default featured |thought leadership\Z|there are no (?:new )?(?:alerts|notifications|messages)\b|"
    r"tin liên quan\b|to find out more|to continue reading|thank(?:s| you) for (?:reading|visiting|supporting)\b|"
    r"tiempo de lectura|temps de lecture|tempo di lettura|"
    r"the (?:(?:opinions|views) (?:in|expressed)|official site of |hon\.? )|"
    r"this (?:article|content|page|site|website)\b|table of contents|terms of|tag archives?\b",
    "u": r"united states senator\b",
    "v": r"ver (?:más|mais|todas?|todos?|tudo) (?:de|del|da|do|en|em|sobre|as|os|las|los)\b|"
    r"views expressed (?:by|here|in this|are)\b|volume \d|vol\. ?\d|viewing all articles\b|"
    r"vorlesen(?:\Z| druck| komment| \d)",
    "w": r"word count\Z|"
    r"weitersagen(?: abbrechen)?\Z|weiterempfehlen\b|"
    r"we need your (?:help|support)(?: now| today)?\Z|www\.|we use cookies",
    "y": r"you are in:|"
    r"you(?:['’]ve| have) (?:viewed|read|reached|used) (?:all |your |\d+ )[^.]{0,30}(?:articles?|stories|limit)\b|"
    r"your (?:web )?browser\b|you(?:['’]re| are) out of |your \w+ account|"
    r"your (?:support|donation|contribution) (?:helps|makes|means|matters|allows|keeps)\b|you are here",
    "z": r"zum inhalt",
    "é": r"écouter (?:cet |l')article",
}
_BUTTONS = {
    "a": r"about sharing\Z|art(?:ículo|igo) (?:anterior|siguiente|seguinte)\Z|article (?:précédent|suivant)\Z|"
    r"articolo (?:precedente|successivo)\Z|"
    r"aus (?:\S+ und )?aller welt\Z|archivado en|alle (?:autoren|storys)|aller au contenu",
    "b": r"back to",
    "c": r"comments?|compartir|compartilhar|condividi|close|communiqué de presse|comunicado|cabinet",
    "d": r"district of \w+(?: \w+){0,2}\Z|donate|download|drucken|das könnte|direkt zum|dark mode|department of",
    "e": r"eastern district of \w+(?: \w+)?\Z|"
    r"ediciones anteriores\Z|entrada (?:anterior|siguiente)\Z|escucha aquí\Z|"
    r"editor['’]s (?:picks?|choice)|e-?mail|expand",
    "f": r"facebook|follow",
    "g": r"guardar|get the",
    "h": r"home|hide|highlights",
    "i": r"install|imprimer|ir al contenido|image",
    "k": r"key points|kontakt(?: login| impressum|\Z)",
    "l": r"logo|listen|live(?!-)|lo más |le(?:er|a|ia) m[aá]i?s",
    "m": r"mantente en contacto\Z|"
    r"most (?:popular|read|e-?mailed|discussed|shared|viewed)|menu|merken|minuto a minuto|"
    r"más (?:info|noti|leíd|vist)|menü|mehr zum thema|meistgelesen|media release|medienmitteilung|"
    r"ministry of|ministère|ministerio|ministerium",
    "n": r"northern district of \w+(?: \w+)?\Z|"
    r"not(?:icia|a|ícia) (?:anterior|siguiente|seguinte)\Z|nächste[rs]? (?:artikel|beitrag)\Z|"
    r"name - |next|notice|noticias relacionadas|newsticker|newsroom|news release|nota de prensa|"
    r"nachrichten aus (?:\S+|dem \S+|der \S+)\Z|neues aus (?:\S+|dem \S+|der \S+)\Z",
    "o": r"open in|office of",
    "p": r"página (?:anterior|siguiente)\Z|próxim[oa] (?:artigo|notícia|artículo|noticia|entrada)\Z|"
    r"print|partager|previous|prev|press release|press room|pressemitteilung|presseinformation|photos?",
    "r": r"related|reply|return to|releases",
    "s": r"southern district of \w+(?: \w+)?\Z|"
    r"siguiente (?:artículo|noticia|entrada|nota)\Z|servicio sindicado\b|"
    r"share|search|support|save|show|startseite|sponsored",
    "t": r"tweet|twitter|teilen|toggle|the white house\Z",
    "u": r"u\.?s\.? (?:department|bureau|attorney’s office|attorney's office)\b",
    "v": r"ver (?:día|edición|página) (?:anterior|siguiente)|"
    r"vor(?:h?er)?ige[rs]? (?:artikel|beitrag)\Z|"
    r"view|vai al contenuto",
    "w": r"western district of \w+(?: \w+)?\Z|"
    r"whatsapp|watch|werbung",
    "z": r"zum hauptinhalt|zur startseite",
    "ú": r"últimas? (?:hora|noticias)",
}
"""What a short line begins with, as a word, that is a button or a menu's entry."""
_OPENINGS = {first: pattern(words) for first, words in _WORDS.items()}
_BUTTON = {first: pattern(rf"(?:{words})\b") for first, words in _BUTTONS.items()}
_NEWS = pattern(
    r"(?:search (?:and rescue |for (?:a |the )?(?:missing|lost|killer|gunman|suspect|surviv\w+|bod(?:y|ies))|teams?|"
    r"part(?:y|ies)|crews?|efforts?|dogs?|planes?|warrants?|continues?|resumes?|resumed|begins?|widens?|suspended|"
    r"scaled|ends?|goes|is|on for|under ?way)|home (?:prices?|sales?|rule|secretary|loans?|owners?|builders?|affairs|"
    r"invasions?|care|values|wins?|run)|share (?:prices?|markets?|trading)|support (?:grows?|builds?|falls?|wanes?|"
    r"for|from|among)|show (?:goes|must|trial|cause|jumper)|live (?:exports?|cattle|sheep|music|animal)|"
    r"close (?:votes?|races?|calls?|shaves?|encounters?|contest)|next (?:generation|president|prime|pope|"
    r"governor|mayor|year[’']s|week[’']s)|photo (?:finish|id|radar)|back to (?:school|work|court|class|basics|jail|"
    r"prison|square|the (?:drawing|future|wall))|save (?:the|our) [a-z]+,|cabinet [a-z]+s )\b"
)
"""How a title begins with the word of a button: `Search teams find missing tourist`, `Home prices fall again`."""
_MARK = pattern(
    r"—(?=\w)(?!.*—\Z)|"
    r"\[(?:date|thread|main|list|prev|next|home|index|author|subject)\b[^\]]{0,24}\]\s?\[|"
    r"[>|✕×#•@©]|\((?!(?:lead|\d(?:st|nd|rd|th) ld|urgent|exclusive|olympics|asiad|world cup|\w+ focus|"
    r"movie review)\) \w)|"
    r"\*(?!\*[^*]{25,150}\*\*\Z)|\+(?!\+\+[^+]{3,30}\+\+\+\w|(?:v[ií]deo|fotos?) )|<(?![^<>\s]{1,8}>)|"
    r"«(?!.*»)|»(?!.*«)|\[(?![^\]]{1,30}\]\s?\S{2})|[-–—] "
)
_NUMBER = pattern(r"(?:\w+ )?\d+ (?:of|von|de|di) \d+\b|\d\. (?:\S+ ){0,3}\S+\Z|\d+ (?:comments?|shares?|min)\b")
_TIME_STARTS = (
    "last ", "first ", "updated", "published", "posted", "modified", "actualizad", "publicad", "atualizad", "aggiornat",
    "pubblicat", "mis à jour", "publié", "aktualisiert", "veröffentlicht", "erstellt",
)  # fmt: skip
_TIME = pattern(
    r"(?:last |first )?(?:updated|published|posted|modified)\s?(?::|on\b|at\b|by\b|in\b|\d|$)|"
    r"(?:actualizad[oa]|publicad[oa]|atualizad[oa]|aggiornat[oa]|pubblicat[oa]|mis à jour|publié|aktualisiert|"
    r"veröffentlicht|erstellt)(?: (?:el|a las?|em|às|il|alle|le|à|am|um|vor))*\s?(?::|\d)|"
    r"publicad[oa] (?:en|por) [^\d.]{3,40}\bhace (?:\d|una?\b)"
)
"""When a page was published or updated: `Updated at 7:23`, `actualizado el 5`."""


def opens_furniture(low: str) -> bool:
    """Whether a line, in small letters, begins as no line of an article does."""
    if low[-1] == "»" and "«" not in low and low[-2:-1].isspace():
        return True  # a link to another story: Harbour sheds burn »
    if not low[:1].isalnum():
        return _MARK.match(low) is not None
    words = _OPENINGS.get(low[0])
    numbered = low[0].isdigit() or low.partition(" ")[2][:1].isdigit()
    return (
        (words is not None and words.match(low) is not None)
        or (":" in low[:16] and low.partition(":")[0].rstrip() in _LABELS)
        or (numbered and _NUMBER.match(low) is not None)
        or (low.startswith(_TIME_STARTS) and _TIME.match(low) is not None)
    )


_GOES_ON_WORDS = """
a about account all alle alles an and any app are article articles artikel as at auf aus available below button
by cet cette close comment comments con content cookie cookies copy de del der des desde die diese diesen dieser
ediciones el email en essa esse esta este facebook feed for from full galerie gallery google here icon im image
images in instagram it la las le les link linkedin links live los mehr menu menü mit more my navigation new news
newsletter next no nota noticia now o of off on online options or os otra our out over page pages pdf per photo
photos pinterest por post posts previous publication print página results rss search section sections share site
sobre stories story su sul sur teilen the them this to today toggle top tweet twitter un una und up updates us via
video videos view von website whatsapp window with without x y your youtube zu zum zur às
"""
_BUTTON_GOES_ON = frozenset(_GOES_ON_WORDS.split())
"""What goes on behind a button's first word; other words behind it are those of a title: `Share prices fall again`."""


_TO_THE_READER = frozenset(["you", "your", "journalism", "reporting", "larger", "delivery"])
"""What a button says behind its first word, and hardly a title: `Save money with your card`."""


def opens_button(text: str) -> bool:
    """Whether a short line begins as a button or a menu's entry."""
    low = text.lower()
    words = _BUTTON.get(low[0])
    found = None if words is None else words.match(low)
    if found is None or (low.count(" ") > 2 and _NEWS.match(low) is not None):
        return False
    behind = text[found.end() :].split()
    if not _TO_THE_READER.isdisjoint(behind):
        return True
    if len(behind) < 3 or text[found.end()] != " " or not behind[0].isalpha():
        return True
    return not behind[0].islower() or behind[0] in _BUTTON_GOES_ON or any(word[0].isupper() for word in behind[1:-1])
