"""The days of other stories: what a page lists around its own, under a heading that says so or title after title."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from clipper.extraction.dates.labelsapart import BY
from clipper.extraction.names import names
from clipper.extraction.page.furniture import is_furniture
from clipper.extraction.page.reading import Reading
from clipper.patterns import pattern

LONGEST = 50
"""Letters of the longest heading."""
SHORTEST = 10
"""Letters of the shortest title of another story, in Latin letters' weight."""
PAIRS = 2
"""Titles that each stand right above a day below the story, at least, that are a list without a heading."""

_HEADING_WORDS = """
related;related stories;related articles;related news;related content;related posts;related coverage;related topics
related links;related reading;related items;you may also like;you might also like;you may like;you might like
you may also be interested in;you might also be interested in;you might be interested in;recommended
recommended for you;recommended stories;recommended articles;recommended reading;read next;what to read next;read also
also read;see also;also see;up next;more stories;more news;more articles;more headlines;more top stories;most read
most popular;most viewed;most shared;most commented;most recent;popular;popular posts;popular stories;popular articles
popular now;trending;trending now;trending stories;trending news;top stories;top news;top headlines;latest
latest news;latest stories;latest posts;latest articles;latest headlines;latest updates;recent posts;recent news
recent stories;recent articles;other news;other stories;other articles;other headlines;in other news;don't miss
don’t miss;editor's picks;editor’s picks;editors' picks;editors’ picks;must read;must reads;previous article
next article;previous post;next post;previous story;next story;similar articles;similar stories;similar posts
further reading;from the archive;from the archives;from our archives;in case you missed it;around the web
from around the web;keep reading;upcoming events;events;event calendar;events calendar;calendar;calendar of events
save the date;if you go;dates for your diary;archive;archives;photo gallery;photo galleries;galleries;more photos
more videos;latest videos;obituaries;death notices;public notices
community calendar;coming up;coming events;what's on;what’s on;weather;weather forecast;today's weather;forecast
mehr zum thema;zum thema;lesen sie auch;lesen sie mehr;lesen sie weiter;auch interessant;auch lesenswert
das könnte sie auch interessieren;das könnte sie interessieren;das könnte dich auch interessieren;weitere artikel
das könnte dir auch gefallen;weitere nachrichten;weitere meldungen;weitere themen;weitere beiträge;mehr nachrichten
weitere storys
meistgelesen;meistgelesene artikel;meist gelesen;am meisten gelesen;beliebte artikel;beliebteste artikel
beliebte beiträge;neueste artikel;neueste beiträge;neueste meldungen;neueste nachrichten;aktuelle nachrichten
aktuelle meldungen;aktuelle artikel;ähnliche artikel;ähnliche beiträge;verwandte artikel;verwandte themen
verwandte beiträge;vorheriger artikel;nächster artikel;vorheriger beitrag;nächster beitrag;empfehlungen;empfohlen
empfohlene artikel;top-themen;topthemen;siehe auch;veranstaltungen;termine;kommende veranstaltungen
nächste veranstaltungen;weitere termine;nächste termine;archiv;bildergalerie;fotostrecke;wetter;das wetter,
unsere empfehlungen;mehr artikel
à lire aussi;a lire aussi;lire aussi;à lire;à lire également;lire également;à voir aussi;voir aussi;sur le même sujet
sur le même thème;dans la même rubrique;articles liés;articles connexes;articles similaires;articles associés
articles récents;autres articles;autres actualités;les plus lus;le plus lu;articles les plus lus;les plus populaires
derniers articles;dernières actualités;dernières nouvelles;dernières infos;à ne pas manquer;plus d'articles
plus d'actualités;article précédent;article suivant;vous aimerez aussi;vous pourriez aussi aimer
cela peut vous intéresser;cela pourrait vous intéresser;ces articles pourraient vous intéresser;événements à venir
prochains événements;évènements à venir;galerie photos;agenda;météo;la météo
noticias relacionadas;artículos relacionados;notas relacionadas;temas relacionados;contenido relacionado
contenidos relacionados;relacionadas;relacionados;relacionado;te puede interesar;también te puede interesar
te podría interesar;también te podría interesar;le puede interesar;puede interesarle;te recomendamos;lea también
lee también;lee además;lea además;ver también;vea también;más noticias;más leídas;lo más leído;las más leídas
más leído;lo más visto;más vistas;lo más popular;últimas noticias;lo último;noticias recientes;entradas recientes
artículos recientes;otras noticias;otras notas;artículo anterior;artículo siguiente;próximo artículo;noticia anterior
siguiente noticia;no te pierdas;recomendados;recomendadas;recomendamos;destacadas;próximos eventos;eventos;archivo,
archivos;galería
el tiempo;clima
leia também;leia mais;veja também;veja mais;notícias relacionadas;matérias relacionadas;artigos relacionados
conteúdo relacionado;conteúdos relacionados;mais lidas;as mais lidas;mais lidos;mais vistas;últimas notícias
notícias recentes;posts recentes;artigos recentes;outras notícias;mais notícias;artigo anterior;próximo artigo
você também pode gostar;você pode gostar;recomendado para você;não perca;previsão do tempo
leggi anche;vedi anche;potrebbe interessarti;potrebbe interessarti anche;ti potrebbe interessare
ti potrebbe interessare anche;potrebbero interessarti;articoli correlati;notizie correlate;contenuti correlati
altri articoli;altre notizie;articoli recenti;ultimi articoli;ultime notizie;ultimissime;i più letti;più letti
le più lette;più lette;articolo precedente;articolo successivo;articolo seguente;prossimo articolo;da non perdere
archivio;in evidenza;prossimi eventi;eventi;meteo
lees ook;lees verder;zie ook;bekijk ook;meer nieuws;meest gelezen;best gelezen;gerelateerd;gerelateerde artikelen
gerelateerd nieuws;gerelateerde berichten;verwante artikelen;laatste nieuws;recente berichten;recent nieuws
ander nieuws;andere artikelen;vorig artikel;volgend artikel;vorige artikel;volgende artikel;vorig bericht
volgend bericht;misschien ook interessant;aanbevolen;archief;evenementen;het weer;meer artikelen
相关阅读;相關閱讀;相关新闻;相關新聞;相关文章;相關文章;相关报道;相關報導;相关推荐;相關推薦;相关链接;延伸阅读;延伸閱讀,
推荐阅读
推薦閱讀;热门文章;熱門文章;热门新闻;熱門新聞;热门推荐;最新文章;最新新闻;最新新聞;最新消息;更多新闻;更多新聞;更多文章
猜你喜欢;你可能喜欢;您可能感兴趣;您可能还喜欢;你可能感興趣;上一篇;下一篇;阅读排行;点击排行;新闻排行;热点新闻;今日热点
编辑推荐;編輯推薦;精彩推荐;其他新闻;其他新聞;近期活动;活动预告;天气;天气预报;天氣
関連記事;関連ニュース;関連リンク;関連コンテンツ;あわせて読みたい;合わせて読みたい;おすすめ記事;おすすめ;人気記事,
人気ランキング
アクセスランキング;ランキング;最新記事;最新ニュース;新着記事;新着ニュース;前の記事;次の記事;こちらもおすすめ,
その他のニュース
他の記事;よく読まれている記事;ピックアップ;イベント;天気;天気予報
관련기사;관련 기사;관련뉴스;관련 뉴스;많이 본 뉴스;많이 본 기사;인기기사;인기 기사;인기뉴스;최신기사;최신 기사,
최신뉴스
최신 뉴스;추천기사;추천 기사;이전기사;이전 기사;다음기사;다음 기사;다른 기사;주요뉴스;주요 뉴스;날씨;행사
اقرأ أيضا;اقرأ أيضاً;اقرأ أيضًا;إقرأ أيضا;إقرأ أيضاً;إقرأ أيضًا;أخبار ذات صلة;مقالات ذات صلة;مواضيع ذات صلة
موضوعات ذات صلة;ذات صلة;أخبار متعلقة;مواضيع متعلقة;موضوعات متعلقة;قد يعجبك أيضا;قد يعجبك أيضاً;قد يعجبك أيضًا;قد يهمك
قد يهمك أيضا;قد يهمك أيضاً;الأكثر قراءة;الأكثر مشاهدة;الأكثر تداولا;آخر الأخبار;أحدث الأخبار;المزيد من الأخبار
أخبار أخرى;المقال السابق;المقال التالي;شاهد أيضا;شاهد أيضاً;الطقس;الفعاليات
यह भी पढ़ें;ये भी पढ़ें;इसे भी पढ़ें;संबंधित खबरें;संबंधित समाचार;संबंधित लेख;संबंधित ख़बरें;ताज़ा खबरें;ताजा खबरें
ताजा समाचार
लेटेस्ट न्यूज़;सबसे ज्यादा पढ़े गए;सबसे ज्यादा पढ़ी गई;लोकप्रिय;ट्रेंडिंग;अन्य खबरें;और खबरें;पिछला लेख;अगला लेख;मौसम
читайте также;по теме;похожие новости;похожие статьи;другие новости;последние новости;популярное;самое читаемое
смотрите также;материалы по теме;предыдущая статья;следующая статья;погода
"""
_HEADINGS = frozenset(_HEADING_WORDS.strip().replace("\n", ";").split(";"))
"""Headings of other stories, of what is on, and of the weather."""
_READ_TOO = frozenset(
    ["read also", "also read", "see also", "read next", "related", "related stories", "related articles",
     "lesen sie auch", "auch interessant", "mehr zum thema", "siehe auch", "à lire aussi", "lire aussi",
     "sur le même sujet", "lea también", "lee también", "te puede interesar", "noticias relacionadas",
     "leia também", "veja também", "leggi anche",
     "lees ook"]
)  # fmt: skip
"""Those of them that head a box amid an article."""
_SECTIONS = frozenset(
    ["weather", "obituaries", "events", "archive", "archives", "galleries", "calendar", "wetter", "das wetter",
     "veranstaltungen", "termine", "archiv", "météo", "la météo", "agenda", "el tiempo", "clima", "eventos", "archivo",
     "archivos", "galería", "meteo", "eventi", "archivio", "het weer", "evenementen", "archief"]
)  # fmt: skip
"""Those of them that are sections of a paper as well, of which the text below may be."""
_OPENS = pattern(
    r"(?:more (?:from|in|on|about|by)|latest (?:from|in|on)|also (?:in|from)|top stories (?:in|from)|popular in"
    r"|mehr aus|mehr zu|mehr von|mehr über|weitere artikel (?:aus|zu|von)|"
    r"weitere (?:storys?|meldungen|pressemitteilungen|beiträge|artikel):"
    r"|plus sur|plus de|más sobre|más en|más de"
    r"|mais sobre|mais em|mais de|altro su|altri articoli di|meer uit|meer over|meer van) \S",
    signs=("more ", "latest ", "also ", "top stories ", "popular in", "mehr ", "weitere ", "plus ", "más ", "mais ",
           "altr", "meer "),
)  # fmt: skip
"""How a heading begins that says whence the other stories are: `More from News`."""
_TURNS = pattern(
    r"(?:[«»←→<>] )?(?:(?:previous|next|vorherige[rs]?|nächste[rs]?|vorige?|volgende?) "
    r"(?:article|post|story|artikel|beitrag|bericht)|artículo (?:anterior|siguiente)|próximo artículo|artigo anterior"
    r"|próximo artigo|articolo (?:precedente|successivo)|article (?:précédent|suivant)):? ?[^\W\d_]",
    signs=("artic", "post", "story", "artikel", "beitrag", "bericht", "artículo", "artigo"),
)
"""Another page of a weblog, its title in the same line: `Previous article Eel season opens late`."""
_ARROWS = "«»←→‹›"
_MARKS = " \t*_#:：»«>›|–—-•【】[]《》「」・…."


def is_heading(text: str) -> bool:
    """Whether a line heads other stories, events or the weather: `Related stories`, `More from News`."""
    if text[0] in _ARROWS and text[1:2] == " " and text[-1] not in _ARROWS and len(text) <= 2 * LONGEST:
        return True
    if len(text) > LONGEST:
        return len(text) <= 3 * LONGEST and _TURNS.match(text.lower()) is not None and text[-1] not in ".,"
    words = text.strip(_MARKS).lower()
    return words in _HEADINGS or ((_OPENS.match(words) or _TURNS.match(words)) is not None and text[-1] not in ".!?")


def lines(reading: Reading, dated: list[int], labelled: list[int]) -> set[int]:
    """Those of the lines with a date that are of other stories, in a page's lists.

    dated, labelled: the numbers of all lines with a date that may be the day of publication, without and with a label.
    """
    found: set[int] = set()
    if not dated and not (labelled and labelled[-1] > reading.story):
        return found
    found |= _below(reading, dated, labelled) | _paired(reading, dated) | _above_the_weather(reading, dated)
    found |= _pointed(reading, dated)
    above = [at for at in dated if at < reading.story]
    if len(above) > 1 or (above and above[0] > 1):
        found |= _above(reading, above, [at for at in labelled if at <= reading.story + 1])
    return found


def _below(reading: Reading, dated: list[int], labelled: list[int]) -> set[int]:
    """Below the story, those behind a heading, unless the story goes on behind it; with a label right below a title."""
    story, last = reading.story, max([*dated, *labelled])
    begin = next((at for at in range(story + 1, last) if is_heading(reading.lines[at].text)), None)
    if begin is None:
        return set()
    found: set[int] = set()
    days, published = sorted(dated), frozenset(labelled)
    while begin is not None:
        end = _goes_on(reading, begin)
        found.update(days[bisect_right(days, begin) : bisect_left(days, end)])
        entry = begin + 1
        while entry + 1 in published and _is_title(reading, entry):
            found.add(entry + 1)
            entry += 2
        begin = next((at for at in range(end, last) if is_heading(reading.lines[at].text)), None)
    return found


def _goes_on(reading: Reading, begin: int) -> int:
    """The number of the line with which the story goes on below a box of links at line `begin`."""
    at = reading.next_prose(begin + 1)
    while at < len(reading.lines):
        if at + 1 < len(reading.lines) and reading.prose[at + 1]:
            return at
        at = reading.next_prose(at + 1)
    return len(reading.lines)


def _paired(reading: Reading, dated: list[int]) -> set[int]:
    """Below the story, days that each stand right below a title, without text: at least two titles."""
    run = [at for at in dated if at - 1 > reading.last_story >= 0 and _is_title(reading, at - 1)]
    return set(run) if len({reading.lines[at - 1].text for at in run}) >= PAIRS else set()


def _pointed(reading: Reading, dated: list[int]) -> set[int]:
    """Below the story, a day behind a point with a title below it: `• 05.01.2020 – 20:48`, the next of a list."""
    below = [at for at in dated if reading.story < at < len(reading.lines) - 1 and reading.lines[at].text[0] in "•*·"]
    return {at for at in below if _is_title(reading, at + 1) and not is_furniture(reading.lines[at + 1].text)}


def _above_the_weather(reading: Reading, dated: list[int]) -> set[int]:
    """Below the story, a day with a temperature in the line below it."""
    lines = reading.lines
    below = [at for at in dated if reading.story < at < len(lines) - 1]
    return {at for at in below if "°" in lines[at + 1].text[:40] and len(lines[at + 1].text) <= 80}


def _above(reading: Reading, dated: list[int], labelled: list[int]) -> set[int]:
    """Above the story, days of a list behind a heading; not the last day, with no title between it and the story."""
    head = next((at for at in range(dated[-1]) if is_heading(reading.lines[at].text)), None)
    if head is None:
        return set()
    listed: set[int] = set()
    at = head + 1
    days = frozenset(dated)
    while at + 1 <= dated[-1] and _is_title(reading, at) and at + 1 in days:
        listed.add(at + 1)
        at += 2
    own = max([*dated, *labelled])
    titles = [number for number in range(head + 1, own) if _is_title(reading, number)]
    if titles:  # the last title is the page's own, with its own day below it
        listed.update(number for number in dated if head < number < titles[-1])
    if len(listed) == 1 and own in listed and reading.lines[head].text.strip(_MARKS).lower() in _SECTIONS:
        return set()  # the section of the text itself: Weather, its title, its day, its deck
    if not listed or any(_is_title(reading, number) for number in range(max(listed) + 1, reading.story)):
        return listed
    boxed = reading.lines[head].text.strip(_MARKS).lower() in _READ_TOO
    mine = max((at for at in dated if at < head), default=0)
    if boxed and mine > 0 and head <= mine + 3 and _is_title(reading, mine - 1):
        return listed  # the text's own title and day stand above the box
    return listed - {max(listed)}


def _is_title(reading: Reading, number: int) -> bool:
    """Whether a line may be the title of a story: some words that are no sentence, no writer, no paper and no place."""
    line = reading.lines[number]
    text = line.text
    if line.weight < SHORTEST or reading.prose[number] or line.ends_sentence or BY.match(text) or is_heading(text):
        return False
    words = text.split()
    if words[0].endswith(":") or text[-1] in ":：" or names.is_paper(text) or names.is_somewhere(text):
        return False
    return not (len(words) < 5 and names.is_given(words[0])) and not reading.dates(line.start, line.end)
