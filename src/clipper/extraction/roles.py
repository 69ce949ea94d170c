"""What writers are to their house: the words behind or below a name, `city editor`, `Staff Writer`."""

from __future__ import annotations

import re

from clipper.extraction.signs import holds
from clipper.patterns import pattern

ROLE_SIGNS = (
    "writer", "editor", "orrespon", "reporter", "columnist", "contributor", "producer", "rnalist", "bureau", "analyst",
    "critic", "intern", "author", "staff", "photographer", "presenter", "blogger", "redakteur", "envoy", "enviad",
    "inviat", "redact", "periodista", "toimittaja",
)  # fmt: skip
"""Parts of what the patterns of a role and of a post match, in small letters."""
ROLE = pattern(
    r"(?i:(?:(?:associated press|ap|reuters|afp|bbc|cnn|special|staff|senior|chief|lead|political|politics|business|"
    r"sports?|"
    r"science|health|foreign|national|deputy|assistant|associate|managing|contributing|featured?|features|guest|"
    r"international|"
    r"world|legal|crime|education|environment|economics?|economy|technology|tech|defence|diplomatic|arts?|home affairs|"
    r"south asia|north america|europe|asia|africa|middle east|city|local|general|opinion|religion|travel|food|music|"
    r"film|"
    r"investigative|digital|online|data|community|consumer|transport|agriculture|rural|finance|financial|markets?|"
    r"media|"
    r"entertainment|television|tv|book|fashion|style|auto|airlines?|aviation|aerospace|military|security|energy|medical|"
    r"racing|golf|tennis|soccer|football|baseball|basketball|hockey|cricket|trade|retail|real estate|personal finance|"
    r"washington|delhi|london|beijing|mumbai|statehouse|capitol|congressional|white house|courts?|"
    r"democracy|live and breaking news|live|showbiz|trending|audience|content|communities|royals?|lifestyle|property|"
    r"multimedia|globe|"
    r"investigations|breaking news|climate|chronicle|gazette|observer|standard|star|mail|nation|sunday|daily|own|"
    r"social affairs|state|government|executive|sub|news|freelance|tribune|herald|times|post|"
    r"journal|sun|courier|record|register|dispatch|sentinel|examiner|citizen|telegraph|court)\s+){0,4}"
    r"(?:writer|editor|correspondent|reporter(?:in)?|columnist|contributor|producer|journalist|bureau chief|analyst|"
    r"critic|intern|"
    r"author|staff|photographer|presenter|blogger|editor-in-chief|redakteur(?:in)?|korrespondent(?:in)?|journalistin|"
    r"journaliste|"
    r"correspondante?|"
    r"envoyé?e?s? spécia(?:les?|l|ux)|enviad[oa]s? especial(?:es)?|"
    r"inviat[oa]|corresponsal|redactora?|periodista|giornalista|inviato|redacteur|toimittaja)s?\b)",
    signs=ROLE_SIGNS,
)


def role_of(words: str) -> re.Match[str] | None:
    """The role with which words begin: `city editor`; most words hold none."""
    return ROLE.match(words) if holds(words.lower(), ROLE_SIGNS) else None


def is_role(words: str) -> bool:
    """Whether words are a role and nothing else."""
    return holds(words.lower(), ROLE_SIGNS) and ROLE.fullmatch(words) is not None
