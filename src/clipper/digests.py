"""SHA-256 and BLAKE2b without OpenSSL, for the few digests of a short command.

OpenSSL's library takes 3 ms to load, and a program that adds one clipping starts in 60; then it is five times as fast.
Python's own module `random` prefers the lean ones for the same reason.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hashlib import _Hash

_FEW = 40
"""Digests that are made without OpenSSL: where so many come, more will."""
_LARGE = 100_000
"""Bytes for which OpenSSL is worth its loading at once."""


class Digest:
    """Makes a digest as `hashlib` does."""

    def __init__(self, name: str, lean: tuple[str, ...]) -> None:
        self._name, self._lean, self._left = name, lean, _FEW
        self._make: Callable[..., _Hash] = self._first

    def __call__(self, data: bytes = b"", **options: Any) -> _Hash:
        if self._left:
            self._left = 0 if len(data) > _LARGE else self._left - 1
            if not self._left:
                self._make = self._of(("hashlib",))
        return self._make(data, **options)

    def _first(self, data: bytes, **options: Any) -> _Hash:
        self._make = self._of((*self._lean, "hashlib"))
        return self._make(data, **options)

    def _of(self, modules: tuple[str, ...]) -> Callable[..., _Hash]:
        for module in modules:
            with suppress(ImportError, AttributeError):  # a Python that was built without, or of another version
                made: Callable[..., _Hash] = getattr(import_module(module), self._name)
                return made
        raise ImportError(f"no module of this Python makes {self._name}")


sha256 = Digest("sha256", ("_sha2", "_sha256"))  # from 3.12 on, and before
blake2b = Digest("blake2b", ("_blake2",))
