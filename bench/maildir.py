"""The same texts as mail, for notmuch: one message a text, dated by its day."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from datetime import date, timedelta
from pathlib import Path

from bench.corpus import paths

_DAY = re.compile(r"\b(19[89]\d|20[0-3]\d)-(\d\d)-(\d\d)\b")
_FALLBACK = date(2000, 1, 1)
_DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def convert(texts: str, mail: Path) -> None:
    """Write every text of the folder as a message into the maildir `mail`, made anew."""
    shutil.rmtree(mail, ignore_errors=True)
    for inner in ("cur", "new", "tmp"):
        (mail / inner).mkdir(parents=True)
    for number, path in enumerate(paths(texts)):
        with open(path, "rb") as file:
            text = file.read()
        with open(f"{mail}/cur/{number:07}:2,S", "wb") as file:
            file.write(_head(number, text) + text)


def configure(mail: Path, configuration: str) -> None:
    """Point notmuch at the maildir, with nothing of an earlier index left."""
    shutil.rmtree(mail / ".notmuch", ignore_errors=True)
    os.makedirs(os.path.dirname(configuration), exist_ok=True)
    Path(configuration).write_text(
        f"[database]\npath={mail}\n[user]\nname=Bench\nprimary_email=bench@example.org\n[new]\ntags=\n[search]\nexclude_tags=\n"
    )


def _head(number: int, text: bytes) -> bytes:
    found = _DAY.search(text[:400].decode("utf-8", "replace"))
    day = _FALLBACK + timedelta(days=number % 9000)
    if found:
        with contextlib.suppress(ValueError):
            day = date(*map(int, found.groups()))
    written = f"{_DAY_NAMES[day.weekday()]}, {day.day:02} {_MONTHS[day.month - 1]} {day.year} 12:00:00 +0000"
    subject = b" ".join(text[:200].split()[:10])
    return (
        f"From: Bench <bench@example.org>\nDate: {written}\nMessage-ID: <{number}@example.org>\n".encode()
        + b"Subject: "
        + subject
        + b'\nMIME-Version: 1.0\nContent-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: 8bit\n\n'
    )
