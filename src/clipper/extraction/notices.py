"""What a site says of itself above its articles: cookies, accounts, push notifications."""

from __future__ import annotations

_NOTICE = (
    "push notifications",
    "allow to subscribe",
    "javascript",
    "ad blocker",
    "on another browser",
    "browser is not supported",
    "out of date browser",
    "feature is currently unavailable",
    "allowing ads to appear",
    "vielen dank für ihre ",
    "has elegido la edición",
)
_SCRIPTS = ("enable javascript", "disabled your javascript", "javascript deaktiviert", "javascript aktivieren")
_COOKIES = (
    "accept cookies",
    "we use cookies",
    "site uses cookies",
    "verwendet cookies",
    "verwenden cookies",
    "nutzt cookies",
    "utilizamos cookies",
    "utiliza cookies",
    "utilisons des cookies",
    "usa cookie",
)


def is_notice(text: str) -> bool:
    """Whether a site speaks of itself: `Example Times wants to send you push notifications`."""
    low = text[:250].lower()
    if "cookie" in low:
        return _holds(low, _COOKIES)
    return _holds(low, _NOTICE) and ("javascript" not in low or _holds(low, _SCRIPTS))


def _holds(text: str, signs: tuple[str, ...]) -> bool:
    for sign in signs:  # noqa: SIM110
        if sign in text:
            return True
    return False
