"""Whether words are the name of a place that datelines use. The names are places.txt beside this module."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from os.path import dirname, join

from clipper.patterns import pattern

# States and provinces as datelines abbreviate or name them, and countries that follow a town: `Fla.`, `Ontario`.
_REGION_WORDS = """
ala alaska ariz ark calif colo conn del fla ga hawaii idaho ill ind iowa kan ky la maine md mass mich minn miss mo
mont neb nev n.h n.j n.m n.y n.c n.d ohio okla ore pa r.i s.c s.d tenn texas utah vt va wash w.va wis wyo tex al ak
az ar ca co ct de fl hi id il in ia ks me ma mi mn ms mt ne nv nh nj nm ny nc nd oh ok or ri sc sd tn tx ut wa wv wi
wy dc d.c ont que b.c alta man sask n.s n.b p.e.i ontario quebec alberta manitoba nsw vic qld sa nt act tas uk u.k
usa us u.s uae u.a.e alabama arizona arkansas california colorado connecticut delaware florida georgia illinois
indiana kansas kentucky louisiana maryland massachusetts michigan minnesota mississippi missouri montana nebraska
nevada oklahoma oregon pennsylvania tennessee virginia wisconsin wyoming queensland tasmania scotland wales england
maharashtra kerala bihar gujarat rajasthan karnataka telangana punjab haryana assam odisha jharkhand chhattisgarh
uttarakhand tripura manipur meghalaya nagaland mizoram sikkim goa saskatchewan newfoundland vermont yukon nunavut n.l
nfld n.w.t
jal jalisco ver hgo gro chih tamps qro pue oax gto coah dgo yuc tlax zac ags nay nl qr df d.f edomex
"""
_REGION_PHRASES = """
new hampshire;new jersey;new mexico;new york;north carolina;north dakota;rhode island;south carolina;
south dakota;west virginia;puerto rico;new south wales;western australia;south australia;northern territory;
northern ireland;british columbia;nova scotia;new brunswick;prince edward island;northwest territories;
tamil nadu;uttar pradesh;madhya pradesh;andhra pradesh;arunachal pradesh;himachal pradesh;west bengal;jammu and kashmir;
united kingdom;united states;
sri lanka;saudi arabia;united arab emirates;south africa;south sudan;south korea;north korea;new zealand;sierra leone;
burkina faso;ivory coast;central african republic;democratic republic of congo;republic of congo;papua new guinea;
costa rica;el salvador;dominican republic;khyber pakhtunkhwa;gilgit-baltistan;azad kashmir;kwazulu-natal;western cape;
eastern cape;northern cape;akwa ibom;cross river
"""
_PROVINCES = """
aguascalientes;baja california;baja california sur;campeche;chiapas;chihuahua;coahuila;colima;durango;edomex;
estado de méxico;guanajuato;guerrero;hidalgo;jalisco;michoacán;michoacan;morelos;nayarit;nuevo león;oaxaca;puebla;
querétaro;quintana roo;san luis potosí;sinaloa;sonora;tabasco;tamaulipas;tlaxcala;veracruz;yucatán;zacatecas;
buenos aires;catamarca;chaco;chubut;corrientes;entre ríos;formosa;la pampa;misiones;neuquén;río negro;santa cruz;
santa fe;tierra del fuego;antioquia;arauca;atlántico;bolívar;boyacá;caldas;caquetá;casanare;cauca;cesar;chocó;
cundinamarca;guajira;la guajira;guaviare;huila;magdalena;meta;nariño;norte de santander;putumayo;quindío;risaralda;
santander;sucre;tolima;valle del cauca;valle;vichada;amazonas;áncash;ancash;apurímac;la libertad;lambayeque;loreto;
madre de dios;pasco;san martín;ucayali;araucanía;biobío;bío bío;maule;o'higgins;los lagos;los ríos;magallanes;
azuay;cañar;carchi;chimborazo;cotopaxi;el oro;esmeraldas;guayas;imbabura;los ríos;manabí;morona santiago;pichincha;
sucumbíos;tungurahua;beni;chuquisaca;pando;zulia;táchira;miranda;carabobo;lara;aragua;anzoátegui;monagas;falcón;
alto paraná;itapúa;caaguazú;canindeyú;amambay;canelones;maldonado;colonia;guanacaste;limón;cortés;olancho;copán;
yoro;atlántida;petén;izabal;jutiapa;quiché;san marcos;alta verapaz;la libertad;la paz;cuscatlán;chiriquí;colón;
andalucía;aragón;asturias;cantabria;castilla y león;castilla-la mancha;cataluña;catalunya;euskadi;extremadura;
galicia;la rioja;navarra;bizkaia;gipuzkoa;álava;vizcaya;guipúzcoa;alemania;argentina;bolivia;brasil;chile;colombia;
costa rica;cuba;ecuador;españa;estados unidos;francia;honduras;italia;nicaragua;paraguay;perú;portugal;
reino unido;república dominicana;suiza;uruguay;venezuela;eeuu;ee.uu;
bayern;baden-württemberg;brandenburg;hessen;mecklenburg-vorpommern;niedersachsen;nordrhein-westfalen;rheinland-pfalz;
saarland;sachsen;sachsen-anhalt;schleswig-holstein;thüringen;oberbayern;niederbayern;oberpfalz;oberfranken;
mittelfranken;unterfranken;schwaben;sauerland;eifel;burgenland;kärnten;niederösterreich;oberösterreich;steiermark;
tirol;südtirol;vorarlberg;aargau;graubünden;thurgau;tessin;wallis;waadt;
piemonte;lombardia;veneto;liguria;toscana;umbria;lazio;abruzzo;molise;campania;puglia;basilicata;calabria;sicilia;
sardegna;trentino;acre;alagoas;amapá;bahia;ceará;espírito santo;goiás;maranhão;mato grosso;mato grosso do sul;
minas gerais;pará;paraíba;paraná;pernambuco;piauí;rio grande do norte;rio grande do sul;rondônia;roraima;
santa catarina;sergipe;tocantins;
la altagracia;el seibo;espaillat;monte plata;peravia;azua;barahona;dajabón;hato mayor;monseñor nouel;montecristi;
pedernales;hermanas mirabal;samaná;sánchez ramírez;elías piña;veraguas;coclé;darién;bocas del toro;chontales;carazo;
boaco;jinotega;madriz;nueva segovia;río san juan;guairá;ñeembucú;caazapá;cordillera;presidente hayes;boquerón;
cerro largo;lavalleja;treinta y tres;tacuarembó;durazno;ancón;santa elena;zamora chinchipe;napo;pastaza;orellana;
el progreso;chimaltenango;sacatepéquez;suchitepéquez;retalhuleu;totonicapán;sololá;zacapa;chiquimula;jalapa;
france;belgique;suisse;belgië;nederland;deutschland;österreich;frankreich;italien;spanien;
cabañas;chalatenango;morazán;la unión;usulután;ahuachapán;intibucá;lempira;ocotepeque;el paraíso;gracias a dios
"""
_MARKS = pattern("[\u0300-\u036f]+")
"""Accents as characters of their own."""
_BEYOND_LATIN = "\u0300".encode()
_ASKED = 60
"""Names after which a set is made of the table: of one text fewer are asked, and to make it takes 4 ms."""
_REGIONS = frozenset([*_REGION_WORDS.split(), *_REGION_PHRASES.replace("\n", "").split(";")])


@cache
def _blocks() -> list[bytes]:
    """The names of each language, divided by semicolons."""
    with open(join(dirname(__file__), "places.txt"), "rb") as file:
        return [line.rstrip() for line in file if not line.startswith(b"#")]


@cache
def _names() -> frozenset[str]:
    names = b";".join(_blocks()).decode().casefold().split(";")
    return frozenset(names).union(_unaccented(names))


def _unaccented(names: list[str]) -> list[str]:
    """The names as wires and headlines write them, that leave accents (`Medellin`) and umlauts (`Muenchen`) out.

    Of short names (`Jaén`, `León`) this would make words and names that are common.
    """
    accented = ";".join(name for name in names if not name.isascii() and len(name) > 4 and name[0] <= "\u02af")
    spelt = accented.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    return _MARKS.sub("", unicodedata.normalize("NFD", spelt)).split(";")


class _Places:
    """The names, looked for in the text of the table until so many are asked that a set is worth making."""

    def __init__(self) -> None:
        self._asked = 0
        self.has: Callable[[str], bool] = self._has
        """Whether a name in small letters is in the table; the set's own method, once there is one."""

    def _has(self, name: str) -> bool:
        self._asked += 1
        if self._asked > _ASKED or not name.isascii():
            self.has = _names().__contains__
            return self.has(name)
        if name and ";" not in name and f";{name};".encode() in _small_letters():
            return True
        return name in _lost_accents()


@cache
def _small_letters() -> bytes:
    """The table, each name between semicolons, with all in small letters that casefolding makes ASCII."""
    return b";%b;" % b";".join(_blocks()).lower().replace("ß".encode(), b"ss")


@cache
def _lost_accents() -> frozenset[str]:
    accented = b";".join(block for block in _blocks() if not block.isascii() and block < _BEYOND_LATIN)
    return frozenset(_unaccented(accented.decode().casefold().split(";")))


_places = _Places()


@lru_cache(256)  # several rules ask for the same words of one text, and texts of one file for the same towns
def is_place(name: str) -> bool:
    """Whether the words as they stand, in any case, are a place of the table."""
    folded = name.casefold()
    if _places.has(folded):
        return True
    if folded.isalpha():  # one word, without blanks that might be others than the table's
        return False
    folded = " ".join(folded.split())
    return _places.has(folded) or (folded.startswith("ciudad de ") and _places.has(folded[10:]))


@cache
def _provinces() -> frozenset[str]:
    return frozenset(_PROVINCES.replace("\n", "").split(";"))


def is_province(name: str) -> bool:
    """Whether the words are a province, state or country as papers of other languages write it behind a town.

    Many are family names too: alone, or behind a given name, they prove nothing.
    """
    return name.casefold().strip(". ") in _provinces()


def is_region(name: str) -> bool:
    """Whether the words are a state, province or country as datelines abbreviate it."""
    return name.casefold().strip(". ") in _REGIONS
