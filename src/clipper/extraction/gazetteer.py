"""Whether words are the name of a place that datelines use. The names are places.txt beside this module."""

from __future__ import annotations

from functools import cache
from os.path import dirname, join

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
uttarakhand tripura manipur meghalaya nagaland mizoram sikkim goa saskatchewan newfoundland
jal jalisco ver hgo gro chih tamps qro pue oax gto coah dgo yuc tlax zac ags nay nl qr df d.f edomex
"""
_REGION_PHRASES = """
new hampshire;new jersey;new mexico;new york;north carolina;north dakota;rhode island;south carolina;
south dakota;west virginia;puerto rico;new south wales;western australia;south australia;northern territory;
northern ireland;british columbia;nova scotia;new brunswick;prince edward island;tamil nadu;uttar pradesh;
madhya pradesh;andhra pradesh;arunachal pradesh;himachal pradesh;west bengal;jammu and kashmir;united kingdom;
united states
"""
_REGIONS = frozenset([*_REGION_WORDS.split(), *_REGION_PHRASES.replace("\n", "").split(";")])


@cache
def _names() -> frozenset[str]:
    with open(join(dirname(__file__), "places.txt"), encoding="utf-8") as table:
        return frozenset(
            name for line in table if not line.startswith("#") for name in line.rstrip("\n").casefold().split(";")
        )


def is_place(name: str) -> bool:
    """Whether the words as they stand, in any case, are a place of the table."""
    return " ".join(name.casefold().split()) in _names()


def is_region(name: str) -> bool:
    """Whether the words are a state, province or country as datelines abbreviate it."""
    return name.casefold().strip(". ") in _REGIONS
