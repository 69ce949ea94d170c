"""Heads that other databases give an article, and Nexis's titles without a label: whose paper, title, writer, page.

Europresse, EBSCO, NewsBank and ProQuest's citations each name them in an order of their own; a reader who takes their
lines for an article's would take the paper for its title.
"""

from __future__ import annotations

from clipper.extraction.page.signs import holds
from clipper.patterns import pattern

HEAD = 1_500
"""Characters from the start in which such a head stands."""
END = 900
"""Characters at the end in which Europresse says that a text is its own."""
Spans = dict[str, tuple[int, int]]

_EUROPRESSE = ("CEDROM", "Nom de la source", "PUBLI-", "news·")
_PAGED = pattern(
    r"(?m)^(?:(?P<section>[^\n]{2,60}?), (?!p\.)[^\n]{6,60}, p\. ?(?P<page>[A-Z]{0,4}-?\d{1,4})[^\n]{0,30}|"
    r"[^\n]{12,60} \d{1,5} mots|"
    r"Provenance[ \t\r]*\n[^\n]{3,80}"
    r"(?:\np\. ?[A-Z]{0,4}-?\d{1,4}[^\n]{0,30})?)[ \t\r]*\n\s*(?P<headline>\S[^\n]{3,250})"
    r"(?:\n\s*(?P<byline>[A-ZÀ-Þ][\w’'-]+, [A-ZÀ-Þ][\w’'-]+)[ \t\r]*\n)?"
)
"""Économie, mercredi 5 janvier 2020, p. 4 / the title"""
_EBSCO = pattern(
    r"\s*(?:Record: \d+\s+)?(?:Title: ?)?(?P<headline>[^\n]{5,250}?)\.? By: "
    r"(?P<byline>[A-ZÀ-Þ][\w’'-]+,? [A-ZÀ-Þ][\w.’'-]*"
    r"(?: [A-ZÀ-Þ][\w.’'-]*)?)(?:; [^\n;]{3,40}?)?[.,] (?P<publication>[^,.\n]{3,80}(?:, The)?(?: \([A-Z]{2}\))?)[.,] "
    r"(?:\d{4}-\d{3}[\dX], )?"
    r"(?P<date>[^\n;]{8,40})",
    signs=(". by: ", " by: "),
)
"""Title: Sheds burn. By: Example, Ann, Salem Weekly, 0000-0000, January 5, 2020, Vol. 1, Issue 2"""
_NEWSBANK = pattern(
    r"\s*(?P<publication>[A-Z][\w.,&’' -]{2,60} \([A-Z][\w., ]{1,30}\))[ \t\r]*\n(?P<date>[^\n]{8,40})\n"
    r"(?:(?:Section|Edition|Page|Column|Author|Dateline|Memo|Source): ?[^\n]*\n){1,6}\s*(?P<headline>\S[^\n]{3,250})"
)
"""Salem Daily, The (OR) / January 5, 2020 / Section: METRO / Page: 1B / the title"""
_CITED = pattern(
    r"\s*(?P<headline>\S[^\n]{3,250})\n\s*(?:(?P<byline>[A-Z][\w.’'-]+,?(?: [A-Z][\w.’'-]*){1,3}?)\. )?"
    r"(?P<publication>[A-Z][^;\n\[]{2,60}); [^\[\n]{2,60}\[[^\]\n]{2,60}\]\.? ?(?P<date>\d\d [A-Z][a-z]{2} \d{4}): ?"
    r"(?P<page>[A-Z]{0,3}\.?\d[\w-]{0,8})"
)
"""Sheds burn / Ann Example. Salem Daily; Salem, Or. [Salem, Or]05 Jan 2020: C.1."""
_UNLABELLED = pattern(
    r"[^\n]{0,60}\n(?:[ \t]*\S[^\n]{0,60}\n)?[ \t\r]*\n\s*(?P<headline>(?![A-Z-]{4,20}: )[^\W_][^\n]{8,120}"
    r"(?:\n[ \t]*\S[^\n]{2,120}){0,2}?)[ \t\r]*\n[ \t\r]*\n(?=(?s:.{0,400}?)(?<=\n)(?:LENGTH|BYLINE|SECTION|LÄNGE): )"
)


def find(text: str) -> tuple[str, Spans]:
    """The database whose head a text has, and the spans of what it says, with the `date` that proves it; or nothing."""
    head, end = text[:HEAD], text[-END:]
    if holds(head, ("p. ", "Provenance", " mots")) and (holds(end, _EUROPRESSE) or "Nom de la source" in head):
        paged = _PAGED.search(head)
        if paged is not None:
            spans = {field: paged.span(field) for field, words in paged.groupdict().items() if words}
            return "Europresse", spans | {"date": (0, paged.end())}
    for name, sign, rule in (
        ("EBSCO", " By: ", _EBSCO), ("NewsBank", ")\n", _NEWSBANK), ("ProQuest", ": ", _CITED),
    ):  # fmt: skip
        if sign not in head or (rule is _CITED and "]" not in head):
            continue
        found = rule.match(head)
        if found is not None:
            return name, {field: found.span(field) for field, words in found.groupdict().items() if words}
    return "", {}


def unlabelled(text: str, at: int) -> Spans:
    """The title that stands below the numbered head of a LexisNexis document, above its labels, with none of its own.

    `Agence France Presse -- English`, `January 5, 2020 Sunday`, `Sheds burn in the harbour`, `LENGTH: 40 words`.
    """
    found = _UNLABELLED.match(text, at, at + HEAD)
    return {} if found is None else {"headline": found.span("headline")}
