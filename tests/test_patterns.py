"""Patterns that are compiled when they are first needed say what compiled ones say."""

from __future__ import annotations

import re

import pytest

from clipper.patterns import _UNCOMPILED, pattern

SOURCE = r"(?i:staff (?P<what>writer|editor))"
TEXTS = ["Ann Example, Staff Writer", "staff editor", "STAFF WRITER", "Ann Example", "", "staff"]


@pytest.mark.parametrize("method", ["match", "search", "fullmatch"])
@pytest.mark.parametrize("signs", [(), ("writer", "editor")])
def test_signs_change_nothing_but_when_it_is_compiled(method: str, signs: tuple[str, ...]) -> None:
    late = pattern(SOURCE, signs=signs)
    for text in TEXTS:
        for bounds in ((), (13,), (0, 11)):
            ours, theirs = (getattr(one, method)(text, *bounds) for one in (late, re.compile(SOURCE)))
            assert (ours and (ours.span(), ours["what"])) == (theirs and (theirs.span(), theirs["what"]))


def test_without_a_sign_a_pattern_is_not_compiled() -> None:
    broken = pattern("(", signs=("writer",))
    assert broken.match("Ann Example") is None
    with pytest.raises(re.error):
        broken.match("Staff Writer")


def test_its_source_is_told_without_compiling() -> None:
    assert pattern("(").pattern == "("


def test_every_other_method_compiles() -> None:
    late = pattern(SOURCE, signs=("writer", "editor"))
    assert late.findall("a Staff Writer") == ["Writer"]
    assert late.pattern == SOURCE
    assert late.sub("x", "a Staff Editor") == "a x"


def test_a_pattern_that_is_asked_of_many_texts_is_compiled() -> None:
    broken = pattern("(", signs=("writer",))
    for _ in range(_UNCOMPILED - 1):
        assert broken.match("Ann Example") is None
    with pytest.raises(re.error):
        broken.match("Ann Example")
