"""The day or month with which the line of a stored page opens, before what the page itself says."""

from __future__ import annotations

from clipper.patterns import pattern

STORED_DAY = pattern(r"\A\s{0,9}[Dd]ate \d{4}-\d\d(?:-\d\d)?\s+")
"""` date 2020-01-05 `, with the blanks around it."""
