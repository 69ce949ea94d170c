"""What writers are to their house: the words behind or below a name, `city editor`, `Staff Writer`."""

from __future__ import annotations

import re

from clipper.extraction.page.signs import holds
from clipper.patterns import pattern

ROLE_SIGNS = (
    "writer", "editor", "orrespon", "reporter", "columnist", "contributor", "producer", "rnalist", "bureau", "analyst",
    "critic", "intern", "author", "staff", "photographer", "presenter", "blogger", "redakteur", "envoy", "enviad",
    "inviat", "redact", "periodista", "toimittaja",
)  # fmt: skip
"""Parts of what the patterns of a role and of a post match, in small letters."""
_FIELDS = (
    "associated press|ap|reuters|afp|bbc|cnn|special|staff|senior|chief|lead|political|politics|business|sports?|"
    "science|health|foreign|national|deputy|assistant|associate|managing|contributing|featured?|features|guest|"
    "international|world|legal|crime|education|environment|economics?|economy|technology|tech|defence|diplomatic|art|"
    "arts|home affairs|south asia|north america|europe|asia|africa|middle east|city|local|general|opinion|religion|"
    "travel|food|music|film|investigative|digital|online|data|community|consumer|transport|agriculture|rural|finance|"
    "financial|markets?|media|entertainment|television|tv|book|fashion|style|auto|airlines?|aviation|aerospace|"
    "military|security|energy|medical|racing|golf|tennis|soccer|football|baseball|basketball|hockey|cricket|trade|"
    "retail|real estate|personal finance|north of england|midlands|scotland|wales|ireland|european|china|india|"
    "pacific|australia|us|uk|washington|delhi|london|beijing|mumbai|statehouse|capitol|congressional|"
    "white house|courts?|democracy|live and breaking news|live|showbiz|trending|audience|content|communities|royals?|"
    "lifestyle|property|multimedia|globe|investigations|breaking news|climate|chronicle|gazette|observer|standard|star|"
    "mail|nation|sunday|daily|own|social affairs|state|government|executive|sub|news|freelance|tribune|herald|times|"
    "local journalism initiative|local democracy|"
    "post|journal|sun|courier|record|register|dispatch|sentinel|examiner|citizen|telegraph|court"
)
"""What a writer may write for or about, in front of his role."""
_ROLES = (
    "writer|editor|correspondent|reporter(?:in)?|columnist|contributor|producer|journalist|bureau chief|analyst|critic|"
    "intern|author|staff|photographer|presenter|blogger|editor-in-chief|redakteur(?:in)?|korrespondent(?:in)?|"
    "journalistin|journaliste|correspondante?|envoyé?e?s? spéciale?|envoyé?e?s? spéciales|envoyé?e?s? spéciaux|"
    "enviad[oa]s?(?: especial(?:es)?)?|inviat[oa]|corresponsal|redactora?|periodista|giornalista|redacteur|toimittaja"
)
OTHER_HANDS = frozenset(
    ["Editor", "Editors", "Edited by", "Redaktur", "Penyunting", "Fotografer", "Photographer", "Editör", "Редактор",
     "Фото", "Biên tập", "Éditeur", "Redakteur", "Photographs", "Videographer", "Translator", "Photos by", "Photo by",
     "Photography by", "Pictures by", "Illustrations by", "Illustrated by", "Translated by", "Video by", "Graphics by",
     "Fotos", "Foto", "Fotograf", "Photos", "Photo", "Bilder", "Bild", "Video", "Ansvarig utgivare"]
)  # fmt: skip
"""Labels in a line of their own above a name that did not write."""
_OF_A_WORK = pattern(
    r"(?:Publisher|Published by|Pages|Price|ISBN|Screenplay|Director|Music|Binding)\s?: ?\S|"
    r"(?:Directed|Produced|Screenplay|Music|Lyrics) by [A-Z]|Starring:? [A-Z]"
)
ROLE = pattern(rf"(?i:(?:(?:{_FIELDS})\s+){{0,4}}(?:{_ROLES})s?\b)", signs=ROLE_SIGNS)
ROLE_BEGINS = frozenset(words[:4] for words in f"{_FIELDS}|{_ROLES}".split("|"))
"""The first letters of whatever it matches."""


def role_of(words: str) -> re.Match[str] | None:
    """The role with which words begin: `city editor`; most words hold none."""
    return ROLE.match(words) if holds(words.lower(), ROLE_SIGNS) else None


def leads_with_a_role(words: str) -> bool:
    """Whether words are a role, alone or before a house: `Transport correspondent, BBC News`."""
    role = role_of(words)
    return role is not None and (role.end() == len(words) or words[role.end()] == ",")


_OF_WRITERS = frozenset(["Author", "Authors", "Story", "Writer", "Written by", "By"])


def names_no_writer(label: str, below: str, english: bool) -> bool:
    """Whether a label gives who wrote a book or a film, as the line below says: `Author: Ann Example`, `Price: $25`.

    Or who is asked, in English: `Interview: Ann Example`.
    """
    label = label.strip().rstrip(" :")
    if english and label in ("Interview", "INTERVIEW"):
        return True
    return label in _OF_WRITERS and _OF_A_WORK.match(below) is not None


def is_role(words: str) -> bool:
    """Whether words are a role and nothing else."""
    return holds(words.lower(), ROLE_SIGNS) and ROLE.fullmatch(words) is not None
