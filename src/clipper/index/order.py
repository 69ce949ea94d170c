"""The order of clippings, and numbers that have it: day by day, with room for a day's clippings.

A number is a bucket's first number and a place in the bucket. Dated clippings have a bucket for each day, so that
reading by number reads by date; within a bucket the order is by time and id, which only sorting gives. Undated ones
lie below all dated ones, in buckets by the first 12 bits of their id, so that reading them upwards reads them by id.
Their buckets are smaller: engines keep the differences of numbers, and many archives are undated for the most part.
"""

from __future__ import annotations

from datetime import date

_DAY_BITS = 20
"""Clippings of one day that can be told apart: 1,048,576, those included that were replaced since the last rebuild."""
_UNDATED_BITS = 12
"""Undated ones of one bucket: 4,096, so 16,777,216 of them all."""
FIRST_DATED = 1 << (12 + _UNDATED_BITS)
"""The lowest number of a dated clipping; the undated ones are below."""
END = FIRST_DATED + ((date.max.toordinal() + 1) << _DAY_BITS)
"""Above all numbers."""


def bucket_of_day(day: date) -> int:
    """The first number of the clippings whose published interval begins on a day."""
    return FIRST_DATED + (day.toordinal() << _DAY_BITS)


def bucket_of(published_from: date | None, digest: str) -> int:
    """The first number of a clipping's bucket, by the first day of its published interval or by its id (hex digits)."""
    return int(digest[:3], 16) << _UNDATED_BITS if published_from is None else bucket_of_day(published_from)


def bucket_at(number: int) -> int:
    """The first number of the bucket that a number is in."""
    return number & -(1 << (_UNDATED_BITS if number < FIRST_DATED else _DAY_BITS))


def last_of(bucket: int) -> int:
    """The last number of a bucket, given its first."""
    return bucket + (1 << (_UNDATED_BITS if bucket < FIRST_DATED else _DAY_BITS)) - 1


def time_as_written(published: str | None) -> str:
    """The time of day in an ISO date, without its offset; "" where there is none."""
    if published is None or len(published) < 12:
        return ""
    time = published[11:].removesuffix("Z")
    return time[:-6] if time[-6:-5] in ("+", "-") else time
