"""Who wrote a weblog's story, as its foot says: `Posted by Ann at 10:21 AM`, `View all posts by Ann`."""

from __future__ import annotations

from clipper.extraction.byline.counted import NOBODY
from clipper.extraction.byline.forms import BELOW, Byline, is_release
from clipper.extraction.names import names
from clipper.extraction.names.presented import is_spoken_of
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.extraction.tables.months import month_named
from clipper.patterns import pattern

_OPENINGS = frozenset("PpEGUDАAZVSMB投張发작प्مĐ查檢В")
"""With what the patterns below begin."""
_POSTED = pattern(
    r"(?:Posted by|[Pp]ublicad[oa] por|Postado por|Eingestellt von|Publié par|Posté par|Pubblicato da|Gepost door|"
    r"Upplagd av|"
    r"Gönderen|Diposting oleh|Diposkan oleh|Автор:|Autor:|Được đăng bởi|投稿者|張貼者[:：]|发帖者|작성자[:：]|"
    r"प्रस्तुतकर्ता|مرسلة بواسطة) ?(?P<name>[^\s:|][^\n:|]{1,38}?)\s"
    r"(?:at|en|um|à|alle|a|às|op|kl\.|zaman:|di|на|o|vào lúc|時刻:|於|时间[:：]|시간:|पर|في)\s?"
    r"(?:上午|下午|午前|午後|오전|오후)?\s?\d{1,2}[:.]\d\d(?!\d|\.\d)"
)
"""How Blogger says in each language who posted a story and at what hour."""
_ALL_OF = pattern(
    r"(?:(?:View|See) (?:all|more) (?:posts|articles|stories) by|All (?:posts|articles) by|More posts by|"
    r"(?:Zeige a|A)lle (?:Beiträge|Artikel) (?:von|anzeigen von)|Ver todas las (?:entradas|publicaciones) (?:de|por)|"
    r"Mostrar todas las entradas de|Voir tous les (?:articles|billets) (?:de|par)|Afficher tous les articles par|"
    r"(?:Vedi|Visualizza|Mostra) tutti gli articoli di|Ver todos os (?:posts|artigos) (?:de|por)|"
    r"(?:Bekijk a|A)lle berichten van) (?P<name>[^\s:|][^\n:|]{1,38}?)"
    r"(?: (?:anzeigen|ansehen|bekijken|weergeven))?\s?[→»>]{0,2}|"
    r"(?:查看所有由|檢視「)(?P<posted>[^\n]{1,20}?)(?:发布的文章|发表的文章|」的所有文章)\s?[→»]?"
)
"""How WordPress offers all else that a writer posted, in the box about him."""
_ABOUT = pattern(r"(?:About|Über|Acerca de|Sobre|À propos de) (?=[^\W\d_a-z][^\W\d_]+ )")


_WRITES = pattern(
    r"(?i)\b(?:writ(?:es?|er|ing|ten)|author|journalist|reporter|editor|edits|columnist|blog(?:s|ger|ging)?|posts|covers|"
    r"\w*autorin|\w*autor|\w*journalist(?:in)?|schreibt|redakteur(?:in)?|escrib[eo]|escritora?|periodista|écrit|auteure?|"
    r"journaliste|jornalista|escreve)\b"
)
"""What is said of one who writes, in the first lines below his name."""


_SIGNS = ("osted by ", "ublicado por ", "ublicada por ", "ostado por ", "ingestellt von ", "ublié par ", "osté par ",
          "ubblicato da ", "epost door ")  # fmt: skip


def is_posted(reading: Reading) -> bool:
    """Whether a weblog's foot below the story says who posted it and at what hour."""
    if reading.story >= len(reading.lines) or not holds(reading.text[reading.lines[reading.story].start :], _SIGNS):
        return False
    below = reading.lines[reading.story + 1 : reading.comments]
    return any(_POSTED.match(line.text) is not None for line in below if line.text[0] in _OPENINGS)


def find(reading: Reading, agencies: Agencies) -> Byline | None:
    """The only one whom the lines below the story name so."""
    feet = [
        number
        for number in reading.short_between(max(reading.story, 0) + 1, reading.comments)
        if reading.lines[number].text[0] in _OPENINGS
    ]
    # Posté par … à 18:20 - Confitures - Commentaires [7] - Permalien [#]
    if not reading.text.isascii() and "Posté par " in reading.text:
        below = range(max(reading.story, 0) + 1, reading.comments)
        feet += [at for at in below if at not in feet and reading.lines[at].text.startswith("Posté par ")]
    if not feet:
        return None
    for form in (_POSTED, _ALL_OF):
        found: dict[str, Byline] = {}
        for number in feet:
            line = reading.lines[number]
            match = form.match(line.text) if form is _POSTED else form.fullmatch(line.text)
            if match is None:
                continue
            group = "name" if match.group("name") else "posted"
            name = match[group]
            if (
                name.casefold() in NOBODY
                or _is_nobody(name)
                or names.is_paper(name)
                or agencies.exactly(name) is not None
            ):
                return None
            start = line.start + match.start(group)
            found.setdefault(name, Byline(start, start + len(name), BELOW, line=number))
        if found:  # several have their posts on one page, or comment
            return next(iter(found.values())) if len(found) == 1 else None
    return _about(reading, feet, agencies)


_NOBODYS = frozenset(
    ["this", "the", "these", "same", "a", "an", "our", "author", "authors", "writer", "writers", "contributor", "topic",
     "date", "category", "section", "month", "year", "subject", "tag", "team", "staff", "desk", "guest", "unknown",
     "reader", "readers", "sport", "sports", "news", "la", "el", "los", "las", "le", "les", "der", "die", "das", "den",
     "dem", "heute", "gestern", "gästen", "police", "chamber", "council", "webteam", "committee"]
)  # fmt: skip
"""Words with which what is listed is named by its kind, or those who wrote it by their desk."""


def _is_nobody(name: str) -> bool:
    words = name.casefold().split()
    return any(word in _NOBODYS for word in words) or month_named(words[0]) is not None or names.is_plain(name)


def _about(reading: Reading, feet: list[int], agencies: Agencies) -> Byline | None:
    """`About Ann Example` alone on its line, and something below it, of whom the story does not tell."""
    for number in feet:
        line = reading.lines[number]
        lead = _ABOUT.match(line.text) if len(line.text) <= 50 and number + 1 < len(reading.lines) else None
        read = None if lead is None else names.read(reading.text, line.start + lead.end(), line.end, agencies)
        if read is None or read.end != line.end or not names.is_person(reading.text, read):
            continue
        if is_release(reading) or not any(reading.prose[reading.story : number]):
            continue
        if _WRITES.search(reading.text, line.end, reading.lines[min(number + 3, len(reading.lines) - 1)].end) is None:
            continue  # About John Deere
        spoken = is_spoken_of(reading, line.text.split()[-1], number, number)
        return None if spoken else Byline(read.start, read.end, BELOW, line=number)
    return None
