"""What stands for a clipping in a list: its headline, or the first words of its text after the date line."""

from __future__ import annotations

import pytest

from clipper.clipping import Clipping, Original, title


@pytest.mark.parametrize("published_text", [None, "2020-01-05", "2020-01-05T07:23+05:30", "Jan 5", "1 May 2021"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" date 2020-01-05 As leaders met …", "As leaders met …"),
        ("\ufeffDate  2020-01-05: As leaders met", "As leaders met"),
        (" date 2020-01-05T07:23+05:30 As leaders met", "As leaders met"),
        (" date 2020-01-05\n\nAs leaders met", "As leaders met"),
        ("date 2020-13-05 was meant", "date 2020-13-05 was meant"),
        ("date 2020-02-055 was meant", "date 2020-02-055 was meant"),
        ("As leaders met, date 2020-01-05", "As leaders met, date 2020-01-05"),
        ("Dates of the regatta", "Dates of the regatta"),
    ],
)
def test_a_title_does_not_begin_with_the_date_line(published_text: str | None, text: str, expected: str) -> None:
    """Whatever was edited: a date that is set by hand takes away the words that said it."""
    assert title(Clipping(Original("0" * 64, 1, "utf-8"), published_text=published_text), text) == expected
