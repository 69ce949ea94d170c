"""Digests without OpenSSL are the same, and OpenSSL's where many or large ones are made."""

from __future__ import annotations

import hashlib
import subprocess
import sys

import pytest

from clipper.digests import _FEW, _LARGE, Digest

TEXTS = [b"", b"The sheds burned.", "नई दिल्ली".encode(), bytes(range(256)) * 40]


@pytest.mark.parametrize("lean", [("_sha2", "_sha256"), ("no_such_module",), ("json",), ()])
def test_each_is_the_same_however_it_is_made(lean: tuple[str, ...]) -> None:
    ours = Digest("sha256", lean)
    for text in TEXTS * _FEW:
        assert ours(text).hexdigest() == hashlib.sha256(text).hexdigest()


def test_options_are_passed_on() -> None:
    ours = Digest("blake2b", ("_blake2",))
    for _ in range(2 * _FEW):
        assert ours(b"sheds", digest_size=8).digest() == hashlib.blake2b(b"sheds", digest_size=8).digest()


@pytest.mark.parametrize(("count", "size", "loaded"), [(2, 2_000, False), (2 * _FEW, 20, True), (1, _LARGE + 1, True)])
def test_openssl_is_loaded_for_many_or_for_large_ones(count: int, size: int, loaded: bool) -> None:
    program = (
        "import sys; from clipper.digests import sha256; "
        f"[sha256(b'x' * {size}).update(b'y') for _ in range({count})]; print('_hashlib' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(loaded)]
