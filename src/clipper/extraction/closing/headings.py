"""Writers below the story in a box of their own: under `About the author`, or behind a label."""

from __future__ import annotations

from clipper.extraction.byline.forms import BELOW, Byline, may_be_labelled
from clipper.extraction.names import names
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies
from clipper.patterns import pattern

_ABOUT_WRITER_WORDS = """
autor;der autor;die autorin;autorin;über den autor;über die autorin;über den autor/ die autorin;zum autor;zur autorin
über den autor/die autorin;auteur;l'auteur;l’auteur;l'autrice;l’autrice;à propos de l'auteur;à propos de l’auteur
sobre el autor;sobre la autora;acerca del autor;el autor;la autora;autora;sobre o autor;sobre a autora;autore;l'autore
over de auteur;sobre la firma;about the author;about the writer;about the authors;about the columnist
about the contributor;meet the author;meet the writer;author;written by;story by;words by
"""
_ABOUT_WRITER = frozenset(_ABOUT_WRITER_WORDS.strip().replace("\n", ";").split(";"))
"""Headings of the box in which a page tells who wrote."""
_OF_A_WRITER = ("bout the author", "bout the writer", "bout the columnist", "bout the Author", "BOUT THE",
                "\nAuthor\n", "\nAUTHOR\n", "eet the ", "EET THE ", "ritten by\n", "RITTEN BY\n", " by\n",
                "Contributor\n")  # fmt: skip
_LISTED = pattern(r"(?:1\.|[*•-]) {1,2}(?=[A-Z])")
_ABOUT = ("über ", "zu", "à ", "sobre ", "acerca ", "over ")
_TELLS = pattern(r" (?:ist|est|es|è|é|hat|ha|a|arbeitet|schreibt|écrit|escribe|scrive|studierte|leitet|is)\b")


def below_a_heading(reading: Reading, agencies: Agencies, story: int) -> Byline | None:
    """A known name in the line below `Über die Autorin`, below the story."""
    foreign = () if reading.is_english else ("utor", "uteur", "utrice", "UTOR", "UTEUR")
    lines = reading.lines
    for number in reading.short_between(max(story, 0) + 1, len(lines) - 1):
        if len(lines[number].text) > 30 or lines[number].text.lower().rstrip(" :") not in _ABOUT_WRITER:
            continue
        if not holds(reading.text, _OF_A_WRITER + foreign):  # behind a heading, which few texts have
            return None
        line = lines[number + 1]
        begin = line.start + (len(listed[0]) if (listed := _LISTED.match(line.text)) is not None else 0)
        read = names.read(reading.text, begin, line.end, agencies)
        if read is None or not names.is_person(reading.text, read):
            continue
        words = reading.text[read.start : read.end].split()
        half = len(words) // 2
        twice = words[:half] == words[half:]  # beside her picture, and again
        stop = read.start + len(" ".join(words[:half])) if twice else read.end
        tells = read.end == line.end or _TELLS.match(reading.text, read.end, line.end)
        about = not reading.is_english and lines[number].text.lower().startswith(_ABOUT)  # else a book's author
        if tells and (about or not _is_told_of(reading, read, story)):
            return Byline(read.start, stop, BELOW, line=number + 1)
    return None


_TEXT_BY = (
    "Interview:", "Gespräch:", "Protokoll:", "Aufzeichnung:", "Entrevista:", "Text:", "Texto:", "Texte:",
    "Texte :", "Testo:", "Autor:", "Autorin:", "Autora:", "Auteur :", "Auteur:", "Autore:", "Автор:", "Текст:",
    "Penulis", "Pewarta", "Reporter:", "Muhabir:", "Haber:", "Tác giả:",
)  # fmt: skip


_PUBLISHERS = (
    "Penerbit", "Nhà xuất bản", "NXB", "Издательство", "Видавництво", "Verlag", "Editorial:", "Editora", "Éditeur",
    "Éditions", "Editore", "Casa editrice", "Uitgever", "Yayınevi", "Yayıncı", "Wydawnictwo", "Forlag", "Förlag",
    "ISBN", "Titel:", "Título:", "Titre", "Titolo:", "Judul", "Название", "Seiten:", "Tebal", "Tahun terbit",
)  # fmt: skip
"""How the next line begins where the label is that of a book under review."""


def labelled_below(reading: Reading, agencies: Agencies, story: int) -> Byline | None:
    """`Par Anne Exemple`, `Text: Anna Beispiel`, the only such line, right below a paragraph; others may follow."""
    if reading.is_english:
        return None
    labelled = [
        at
        for at, line in enumerate(reading.lines[story + 1 :], story + 1)
        if len(line.text) <= 45 and (may_be_labelled(line.text) or line.text.startswith(_TEXT_BY))
    ]
    below = reading.lines[labelled[0] + 1].text if labelled and labelled[0] + 1 < len(reading.lines) else ""
    if below.startswith(_PUBLISHERS):  # the particulars of a book
        return None
    if len(labelled) != 1 or not reading.prose[labelled[0] - 1] or not reading.lines[labelled[0] - 1].ends_sentence:
        return None
    line = reading.lines[labelled[0]]
    begin = line.start + max(line.text.find(" "), line.text.find(":") + 1) + 1
    read = names.read(reading.text, begin, line.end, agencies)
    if read is None or read.end != line.end or not names.is_person(reading.text, read):
        return None
    return None if _is_told_of(reading, read, story) else Byline(read.start, read.end, BELOW, line=labelled[0])


def _is_told_of(reading: Reading, read: names.Names, story: int) -> bool:
    """Whether a story begins with a person whom the lines below it present: who wrote its book or its song."""
    surname, begin = reading.text[read.start : read.end].split()[-1], reading.lines[story].start
    return reading.text.find(surname, begin, min(begin + 1_500, read.start)) >= 0
