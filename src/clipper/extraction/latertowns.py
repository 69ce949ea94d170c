"""The town of an eastern story without a dateline: a field above says whence it was sent, or who signs is there."""

from __future__ import annotations

from clipper.extraction.reading import Reading


def find(reading: Reading, story: int, signed: int | None) -> tuple[int, int] | None:
    """Where that town stands. story: the number of its first line; signed: where a writer signs below it, or None."""
    if "発信地" in reading.text:
        from clipper.extraction.eastern import sent_from

        place = sent_from(reading, story)
        if place is not None:
            return place
    if signed is None:
        return None
    from clipper.extraction.easternclosings import town_of

    return town_of(reading.text, signed)
