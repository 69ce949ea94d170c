"""What is mentioned is told as a mention and is no credit."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipper.extraction import extract

FOUNDING = (Path(__file__).parent.parent / "founding.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "mentioned"),
    [
        ("The pier is closed, according to Reuters. Nobody knows why.", ["Reuters"]),
        ("According to ANI, the pier is closed.", ["ANI"]),
        ("The mayor told the Associated Press that she had seen it.", ["AP"]),
        ('"No," he told news agency PTI on Monday.', ["PTI"]),
        ("In an interview with AFP he said so, citing Xinhua.", ["AFP", "Xinhua"]),
        ("Der Hafen bleibt laut dpa geschlossen.", ["dpa"]),
        ("Das sagte der Bürgermeister der dpa. Laut AFP stimmt es.", ["AFP"]),
        ("She told Ana that the UNI was closed.", []),
        ("According to the mayor it rained.", []),
        ("He told AFPX nothing.", []),
    ],
)
def test_mentions_are_told(text: str, mentioned: list[str]) -> None:
    found = extract(text)
    assert list(found.every("mention")) == mentioned
    assert found.every("info_sources") == ()
    assert found.every("credit_lines") == ()
    assert all(text[one.start : one.end] for one in found.findings)


def test_the_founding_clipping_credits_ani_once_and_mentions_it_once() -> None:
    found = extract(FOUNDING)
    assert found.every("credit_lines") == ("(With ANI inputs)",)
    (mention,) = [one for one in found.findings if one.field == "mention"]
    assert FOUNDING[mention.start - 13 : mention.end] == "According to ANI"
