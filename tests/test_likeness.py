"""Texts that are alike but for what copying through another program changes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.likeness import likeness

STORY = "The panel's list -- \"late\", it said -- is due... A second one isn't."


@pytest.mark.parametrize(
    "copy",
    [
        "The panel’s list – “late”, it said – is due… A second one isn’t.",
        "The panel's list — «late», it said — is due… A second one isn't.",
        "The panel's list --\n\t\"late\",\u00a0it said -- is due...\r\n\r\nA second one isn't.\n",
        "\ufeffThe panel's list --- ``late'', it said --- is due... A second one isn't.",
        "The pan\u00adel's list - „late“, it\u200b said − is due... A second one isn't.",
    ],
)
def test_a_copy_is_alike(copy: str) -> None:
    assert likeness(copy) == likeness(STORY)


@pytest.mark.parametrize(
    "other",
    [
        STORY.lower(),
        STORY.replace("late", "later"),
        STORY.replace("is due...", "is due."),
        STORY.replace("second", "sécond"),
        STORY.replace(",", ""),
        "",
    ],
)
def test_another_text_is_not(other: str) -> None:
    assert likeness(other) != likeness(STORY)


@given(st.text(), st.sampled_from([" ", "\n", "\u3000", "'", "’", '"', "”", "\u00ad"]), st.integers(0, 50))
def test_marks_and_blanks_anywhere_do_not_count(text: str, mark: str, at: int) -> None:
    assert likeness(text[:at] + mark + text[at:]) == likeness(text)


@given(st.text(st.characters()))
def test_it_is_sixteen_digits(text: str) -> None:
    assert re.fullmatch(r"[0-9a-f]{16}", likeness(text))
