"""Words in capitals before a text: the town it comes from, or its section, or what it is about."""

from __future__ import annotations

import re

from clipper.extraction.dateline.placenames import SUBJECT, is_told_as_town
from clipper.extraction.names.names import is_plain
from clipper.patterns import pattern

_SUBJECT_WORDS = """
cultura culturas sociedad deportes deporte economía economia política politica tribunales educación sanidad toros cine
cines teatro música musica libros libro fiestas fiesta ferias feria tráfico meteorología empleo vivienda turismo
ciencia ciencias salud tecnología motor televisión tv gente viajes gastronomía religión iglesia exposiciones
exposición conferencias conferencia concierto conciertos museo museos ayuntamiento justicia policía policial bomberos
agenda lotería loterías esquelas obituario obituarios horóscopo servicios farmacias transporte transportes pesca
agricultura ganadería agro industria comercio caza urbanismo medio ambiente medioambiente terremoto incendio incendios
elecciones protesta protestas huelga encuesta análisis perfil claves arte artes ocio moda tendencias navidad accidente
accidentes robo crimen violencia drogas narcotráfico corrupción congreso senado gobierno presupuestos impuestos
pensiones laboral sindicatos empresas empresa bolsa mercados finanzas banca energía universidad colegios patrimonio
historia arqueología memoria crítica estreno series prensa redes videojuegos animales mascotas naturaleza senderismo
migración pandemia coronavirus sociedade esporte esportes desporto polícia futebol saúde educação justiça trânsito
cinema livros exposição concerto eleições greve protesto análise prefeitura museu museus câmara clima tempo negócios
cidades cidade emprego habitação ensino cronaca sport spettacoli volley scuola sanità giustizia meteo traffico lavoro
libri mostre mostra eventi agricoltura furto incidente rapina elezioni sciopero salute ricette motori viabilità comune
regione provincia carabinieri kultur wirtschaft politik schach reiten theater musik kino bücher wetter verkehr schule
schulen kirche kirchen polizei unfall brand einbruch diebstahl gericht wahl wahlen streik umwelt natur garten reise
reisen technik auto medien fernsehen konzert konzerte ausstellung ausstellungen vortrag vorträge museum rathaus
gemeinderat stadtrat kreistag landtag bundestag termine kurz service wirtshaus ehrung ehrungen jubiläum spende spenden
justiz bildung gesundheit wissenschaft börse religion landwirtschaft tiere mode essen trinken tv-tipp buchtipp film
filme literatur geschichte radsport motorsport culture société sports économie politique justice football rugby cinéma
théâtre musique livres exposition expositions concert concerts météo circulation école écoles santé environnement
tourisme élections grève incendie accident nature agriculture musée mairie transports logement emploi jeux cyclisme
basket patrimoine éducation sciences médias télévision economie politiek muziek boeken verkeer onderwijs gezondheid
wetenschap natuur weer cultuur kunst media reizen
"""
_SUBJECTS = frozenset(_SUBJECT_WORDS.split())
"""What German and Romance papers print in capitals before a text: its section, its subject."""


_TOWN_WORDS = """
in à a en em aus nach bei von um te van naar de da di ad près vers sur per por para hacia até desde bis
"""
_NOUN_WORDS = """
der die das dem den des ein eine einen einem einer im ins am zum zur beim vom el los las un una al del le les une au aux
du il lo gli uno nel nella dal dalla alla della o os um uma no na do ao het
"""
_BEFORE_A_TOWN, _BEFORE_A_NOUN = frozenset(_TOWN_WORDS.split()), frozenset(_NOUN_WORDS.split())
"""What stands before a town, and before a subject: `Im Schulstreit`."""
_SHAPED = pattern(r"(?i)[^\W\d_]{3,}(?:fels|felsen|berg|burg|dorf|stadt|stedt|feld|hausen|heim|ingen|bach|thal|wald)")
WORDS_TOO = frozenset(["पुरी", "कल्याण", "गोरखा", "बीड", "مردان", "تربت"])
"""Towns that are common words, too: bread, welfare, men."""

_LANDS = """
مصر فرنسا السعودية لبنان سوريا سورية العراق الأردن اليمن ليبيا الجزائر المغرب السودان فلسطين الإمارات قطر البحرين
إيران تركيا روسيا ألمانيا إيطاليا إسبانيا بريطانيا الصين اليابان الهند باكستان أوكرانيا إسرائيل أمريكا أميركا أستراليا
كندا البرازيل
"""
LANDS = frozenset(_LANDS.split())
"""Countries, which stand before a story as its subject, and as its place only with a supplier: `فرنسا- أ.ف.ب`."""


def is_town_in_capitals(text: str, words: str, *, told: bool) -> bool:
    """Whether words in capitals that no table has may be a town rather than what a text is about: `CULTURA. La`.

    told: whether a date, a supplier or a state tells so. Else the story has to name it again with its one capital, and
    nowhere in small letters.
    """
    if words.split()[0].casefold() in _SUBJECTS or is_plain(words) or SUBJECT.search(words) is not None:
        return False
    if told or is_told_as_town(text, words.title()):
        return True
    found = re.finditer(rf"(?:(?<!\w)(?P<before>\w+) )?\b(?P<again>{re.escape(words)})\b", text[:8_000], re.IGNORECASE)
    again = [match for match in found if match["again"] != words]
    before = {(match["before"] or "").casefold() for match in again}
    named = all(match["again"][0].isupper() for match in again)
    if again and named and _SHAPED.fullmatch(words) is not None:
        return True
    return named and bool(before & _BEFORE_A_TOWN) and not before & _BEFORE_A_NOUN


PAPERS = pattern(
    "البلاد|عكاظ|المدينة|الجزيرة|الوطن|الشرق|الوئام|سبق|الرياض|الحياة|الأهرام|الخليج|البيان|الاتحاد|الراي|القبس"
)
"""Arab papers that sign behind a town: `جدة : البلاد`."""
