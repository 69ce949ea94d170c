"""The platform's folders for what is the user's and not any one archive's."""

from __future__ import annotations

import os
import sys

_XDG = ("linux",)  # where these folders follow the XDG Base Directory Specification


def data_folder() -> str:
    """Where the personal archive and this user's writer id live; not made here."""
    if sys.platform in _XDG:
        return _by_xdg("XDG_DATA_HOME", ".local/share")
    from platformdirs import user_data_dir

    return os.path.abspath(user_data_dir("clipper", appauthor=False))


def cache_folder() -> str:
    """Where an index lives that its archive cannot hold; not made here."""
    if sys.platform in _XDG:
        return _by_xdg("XDG_CACHE_HOME", ".cache")
    from platformdirs import user_cache_dir

    return os.path.abspath(user_cache_dir("clipper", appauthor=False))


def _by_xdg(variable: str, default: str) -> str:
    """What platformdirs says on Linux (a test compares them), without the 9 ms of its import: each `add` needs it."""
    base = os.environ.get(variable, "")
    if not base.strip():
        base = os.path.join(os.path.expanduser("~"), default)
    return os.path.abspath(os.path.join(base, "clipper"))
