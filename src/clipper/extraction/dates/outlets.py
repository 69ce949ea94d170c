"""Where a text's outlet is, as its suppliers and its dateline show: it orders day and month where nothing else does."""

from __future__ import annotations

from clipper.extraction.credit import credit
from clipper.extraction.dateline.dateline import Dateline
from clipper.extraction.page.reading import Reading
from clipper.extraction.tables.agencies import Agencies, Named

NEAR = 2
"""Lines above and below the date in which a supplier may stand as a byline does."""
SHORT = 60
"""Letters of the longest such line."""
DAY, MONTH = "day first", "month first"
MONTH_FIRST_COUNTRIES = frozenset({"US", "PH", "FM", "PW", "MH", "GU", "PR", "BZ"})
"""Countries whose papers write the month first (CLDR short date patterns)."""
WORLDWIDE = frozenset(
    ["AP", "Reuters", "AFP", "UPI", "Bloomberg", "Xinhua", "dpa", "EFE", "Sputnik", "TASS", "CNN", "BBC"]
)
"""Suppliers that papers of all countries print: alone they say nothing of the paper."""

_AMERICAN_TOWNS = """
washington;new york;los angeles;chicago;boston;houston;dallas;miami;atlanta;philadelphia;seattle;detroit;denver
las vegas;phoenix;san francisco;san diego;san antonio;minneapolis;new orleans;baltimore;cleveland;pittsburgh;st. louis
milwaukee;cincinnati;salt lake city;indianapolis;honolulu;oklahoma city;manila
"""
_LOCAL_TOWNS = """
chennai;kolkata;calcutta;hyderabad;ahmedabad;pune;lucknow;jaipur;patna;bhopal;kochi;bengaluru;bangalore
thiruvananthapuram;guwahati;srinagar;chandigarh;ranchi;bhubaneswar;dehradun;shimla;jammu;imphal;panaji;noida;gurugram
nagpur;indore;kanpur;varanasi;surat;coimbatore;madurai;visakhapatnam;vijayawada;mysuru;mangaluru;raipur;agartala
karachi;lahore;peshawar;quetta;rawalpindi;chittagong;kandy;abuja;kano;port harcourt;kumasi;mombasa;dar es salaam
lusaka;durban;pretoria;windhoek;gaborone;brisbane;adelaide;hobart;auckland;christchurch;penang
"""
_WORLD_TOWNS = """
london;paris;berlin;madrid;rome;brussels;geneva;vienna;moscow;kyiv;kiev;istanbul;ankara;athens;lisbon;amsterdam
stockholm;oslo;copenhagen;helsinki;warsaw;prague;budapest;zurich;frankfurt;munich;barcelona;milan;dubai;abu dhabi;doha
riyadh;jerusalem;tel aviv;beirut;baghdad;tehran;cairo;damascus;kabul;singapore;sydney;melbourne;jakarta;bangkok;hanoi
buenos aires;rio de janeiro;sao paulo;são paulo;bogota;bogotá;lima;santiago;caracas;mexico city;havana
new delhi;delhi;mumbai;islamabad;dhaka;colombo;kathmandu;lagos;accra;nairobi;kampala;harare;johannesburg;cape town
canberra;kuala lumpur;dublin;cork;belfast;glasgow;edinburgh;cardiff;perth;wellington
"""
"""Towns of the whole world's correspondents, and those that have namesakes in America."""
_MONTH_FIRST_TOWNS = frozenset(_AMERICAN_TOWNS.strip().replace("\n", ";").split(";"))
_AT_HOME = frozenset(_LOCAL_TOWNS.strip().replace("\n", ";").split(";"))
"""Towns from which hardly any papers write but those of their own country, which write the day first."""
_DAY_FIRST_TOWNS = _AT_HOME | frozenset(_WORLD_TOWNS.strip().replace("\n", ";").split(";"))
_STATES = """
ala alaska ariz ark calif colo conn del fla ga hawaii idaho ill ind iowa kan ky la maine md mass mich minn miss mo mont
neb nev n.h n.j n.m n.y n.c n.d ohio okla ore pa r.i s.c s.d tenn texas tex utah vt va wash w.va wis wyo d.c alabama
arizona arkansas california colorado connecticut delaware florida georgia illinois indiana kansas kentucky louisiana
maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada oklahoma oregon pennsylvania
tennessee virginia washington wisconsin wyoming vermont
"""
_AMERICAN_STATES = frozenset(
    [*_STATES.split(), "new hampshire", "new jersey", "new mexico", "new york", "north carolina", "north dakota",
     "rhode island", "south carolina", "south dakota", "west virginia", "u.s", "usa", "puerto rico"]
)  # fmt: skip

_CODES = frozenset(
    ["AL", "AK", "AZ", "AR", "CA", "CO", "CT", "FL", "GA", "HI", "ID", "IL", "IA", "KS", "KY", "LA", "ME", "MD", "MA",
     "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC",
     "SD", "TN", "TX", "UT", "VT", "VA", "WV", "WI", "WY", "DC"]
)  # fmt: skip
"""American states in two capitals; not those of Western Australia, Germany and India."""
_CANADIAN = frozenset(
    ["toronto", "montreal", "montréal", "ottawa", "calgary", "edmonton", "winnipeg", "halifax", "quebec"]
)
"""Towns behind which `CA` is their country; they write their days either way."""


def order(reading: Reading, dateline: Dateline | None, number: int, agencies: Agencies) -> tuple[str, str]:
    """The order of day and month in the papers of the text's outlet, and what shows it; ('', '') where nothing does.

    A supplier of one country is proof, wherever it writes from; one printed worldwide where the dateline agrees;
    a dateline alone, where only papers of its own country write from there.

    number: of the line with the date.
    """
    town, at_home = _of_place(reading, dateline)
    named = _suppliers(reading, dateline, number, agencies)
    local = {_of_country(item.country) for item in named if item.name not in WORLDWIDE}
    wide = {_of_country(item.country) for item in named if item.name in WORLDWIDE}
    if local:
        names = ", ".join(dict.fromkeys(item.name for item in named if item.name not in WORLDWIDE))
        return (local.pop(), f"the supplier's country ({names})") if len(local) == 1 else ("", "")
    if wide:
        return (town, "the dateline's country, and the supplier's") if wide == {town} else ("", "")
    if not at_home and dateline is None and "|" in reading.lines[number].text:  # Our Correspondent | Kolkata | 05.01.20
        fields = reading.lines[number].text.lower().split("|")
        return (DAY, "the country of its place") if any(field.strip() in _AT_HOME for field in fields) else ("", "")
    return (town, "the dateline's country") if at_home else ("", "")


def _of_country(country: str) -> str:
    return MONTH if country in MONTH_FIRST_COUNTRIES else DAY


def _suppliers(reading: Reading, dateline: Dateline | None, number: int, agencies: Agencies) -> list[Named]:
    """The agencies that the dateline, the credit lines and the lines beside the date name, with their countries."""
    found, _ = credit.find(reading, agencies)
    named = [item for line in found for item in line.agencies]
    beside = range(max(0, number - NEAR), min(number + NEAR + 1, len(reading.lines)))
    for line in (reading.lines[at] for at in beside if not reading.prose[at]):
        named += agencies.named(line.text) if len(line.text) <= SHORT else []
    if dateline is not None:
        named += dateline.agencies
    return [item for item in named if item.country and item.kind == "agency"]


def _of_place(reading: Reading, dateline: Dateline | None) -> tuple[str, bool]:
    """The order that a dateline's place shows, or ''; and whether it says so alone."""
    if dateline is None or dateline.place is None:
        return "", False
    place = " ".join(reading.text[slice(*dateline.place)].split())
    town, _, state = place.lower().partition(",")
    coded = place.partition(", ")[2] in _CODES and town not in _DAY_FIRST_TOWNS | _CANADIAN  # SALEM, OR
    if coded or state.strip(" .") in _AMERICAN_STATES:
        return MONTH, True
    if town in _MONTH_FIRST_TOWNS:
        return MONTH, False
    return (DAY, town in _AT_HOME) if town in _DAY_FIRST_TOWNS else ("", False)
