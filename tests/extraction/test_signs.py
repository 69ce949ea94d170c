"""The cheap tests before the patterns: whatever a pattern finds, its signs are in it."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clipper import extraction
from clipper.extraction.byline import forms as bylineforms
from clipper.extraction.closing import guests
from clipper.extraction.credit import forms as creditforms
from clipper.extraction.credit import pictures
from clipper.extraction.dateline import unmarked
from clipper.extraction.headline import forms as headlineforms
from clipper.extraction.headline import titles
from clipper.extraction.names import names
from clipper.extraction.page import captions, furniture, notices
from clipper.extraction.page.signs import holds
from clipper.patterns import _Pattern

CAPTIONS = {"caption": captions._CAPTION_SIGNS, "placed": captions._SIDES, "credited": captions._CREDITED_SIGNS}


def opening(name: str) -> str:
    """The pattern of a byline at the start of a line."""
    return rf"\A(?:{bylineforms.regex(name).pattern})"


def has_labels(text: str) -> bool:
    """Whether the pattern that is tried finds what all labels together find, or what stands alone is tried at all."""
    chosen, everything = bylineforms.labels(text), bylineforms.regex("label").match(text)
    return chosen is not None and (
        everything is None or ((match := chosen.match(text)) is not None and match.span() == everything.span())
    )


def holding(signs: tuple[str, ...]) -> Callable[[str], bool]:
    return lambda text: holds(text, signs)


def holding_small(signs: tuple[str, ...]) -> Callable[[str], bool]:
    return lambda text: holds(text.lower(), signs)


def stemmed(name: str) -> Callable[[str], bool]:
    """Stems pass over whole texts for the signs' sake, so they are in each text that has a sign and a wording."""
    signs, stems = creditforms.WORDED[name][0], creditforms.STEMS[name]
    return lambda text: holds(text.lower(), stems) or not holds(text, signs)


def may_be_a_desk(words: str) -> bool:
    return words.lower().endswith(names._DESK_ENDS) or words.lower().startswith(names._DESK_BEGINS)


def may_lead(text: str) -> bool:
    """Whether the lead of a guest writer's line is asked, or would be empty."""
    lead = guests._LEAD.match(text)
    return not text[:1].isalpha() or text.startswith(guests._LEADS) or (lead is not None and lead.end() == 0)


def signed() -> Iterator[tuple[str, _Pattern]]:
    """Every pattern with signs that a module of extraction holds under a name."""
    for info in pkgutil.walk_packages(extraction.__path__, "clipper.extraction."):
        for name, value in vars(importlib.import_module(info.name)).items():
            if isinstance(value, _Pattern) and value._signs:
                yield f"{info.name.removeprefix('clipper.extraction.')}.{name}", value


# Other blanks and marks than these would let a pattern find what nobody writes.
# Letters that only ignoring case takes for others (a long s, the sign of a kelvin) nobody writes there either.
ALPHABET = st.characters(
    codec="utf-8",
    categories=["L", "M", "N", "P", "S"],
    include_characters=" ",
    exclude_characters="\u017f\u212a\u0130\u0131",
)

CASES: dict[str, tuple[str | re.Pattern[str], Callable[[str], bool]]] = {
    "byline label": (opening("label"), has_labels),
    "byline alone": (opening("alone"), has_labels),
    "byline inside": (
        bylineforms.regex("inside").pattern,
        lambda text: "| By" in text or bylineforms.LABELLED_INSIDE.search(text) is not None,
    ),
    "byline closing": (bylineforms.regex("closing").pattern, holding(bylineforms.CLOSING_LABELS)),
    "bare desk": (rf"\A(?:{names._BARE_DESK.pattern})\Z", may_be_a_desk),
    "guest lead": (rf"\A(?:{guests._LEAD.pattern})\Z", may_lead),
    "headline label": (rf"\A(?:{titles._PATTERNS['label']})\Z", lambda text: holds(text[:16], ":：】")),
    "picture": (pictures._PICTURE.pattern, holding_small(pictures._PICTURE_STEMS)),
    **{f"credit {name}": (words, stemmed(name)) for name, (_, words) in creditforms.WORDED.items()},
    **{
        f"byline {name}": (bylineforms.regex(name).pattern, holding_small(signs))
        for name, signs in bylineforms.SIGNS.items()
    },
    **{
        f"headline {name}": (headlineforms.regex(name).pattern, holding_small(signs))
        for name, signs in headlineforms.SIGNS.items()
    },
    **{
        f"furniture {name}": (furniture._regex(name).pattern, holding_small(signs))
        for name, signs in furniture._SIGNS.items()
    },
    **{name: (re.compile(late._source, late._flags), holding_small(late._signs)) for name, late in signed()},
    **{name: (captions._PATTERNS[name], holding(signs)) for name, signs in CAPTIONS.items()},
}


@pytest.mark.parametrize("name", CASES)
def test_what_a_pattern_finds_has_its_signs(name: str) -> None:
    source, has_sign = CASES[name]

    @settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(source, alphabet=ALPHABET))
    def every_match(text: str) -> None:
        assert has_sign(text)

    every_match()


@pytest.mark.parametrize("verb", ["Veröffentlicht", "Erstellt", "Eingestellt", "Verfasst", "Geschrieben", "Publié"])
@pytest.mark.parametrize("label", ["von", "Von", "by", "par", "por", "door"])
def test_a_verb_before_a_label_begins_as_labels_do(verb: str, label: str) -> None:
    line = f"{verb} {label} Anna Beispiel"  # a random text seldom has just these
    assert has_labels(line) or bylineforms.regex("label").match(line) is None


def test_words_of_releases_have_their_stems() -> None:
    for part, said in bylineforms.RELEASE.items():
        assert [words for words in said if part not in words] == []


def test_words_of_notices_have_their_stems() -> None:
    for words, stems in ((notices._NOTICE, notices._NOTICE_STEMS), (notices._DATA, notices._DATA_STEMS)):
        assert [sign for sign in words if not holds(sign, stems)] == []
    assert [sign for sign in notices._NOTICE if sign.isascii() and not holds(sign, notices._ASCII_STEMS)] == []


@pytest.mark.parametrize("words", ["Crédit : Ann Example", "Ann Example 사진", "图片：江川日报", "Photo: Ann Example"])
def test_a_pictures_words_are_known_in_every_script(words: str) -> None:
    assert pictures.is_picture(words)


@pytest.mark.parametrize("text", ["Salem.Der Rat tagt", "SALEM.-El pleno va", "Salem |El pleno va", "Salem | Un dia"])
def test_a_mark_that_lost_its_blank_is_one(text: str) -> None:
    assert unmarked._GLUED.match(text) is not None
    assert unmarked._may_be_glued(text)
    assert not unmarked._may_be_glued("Salem hat getagt. Der Rat will mehr")
