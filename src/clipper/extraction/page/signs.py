"""The cheap test before a dear one: most texts have none of the signs that a rule needs."""

from __future__ import annotations

from collections.abc import Iterable


def holds(text: str, signs: Iterable[str]) -> bool:
    """Whether one of the signs is in the text; a plain loop, for it runs some dozen times on every text."""
    for sign in signs:  # noqa: SIM110
        if sign in text:
            return True
    return False
