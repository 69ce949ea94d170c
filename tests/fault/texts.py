"""Sample clippings of our own invention, each different, each with a date line."""

from __future__ import annotations

import os
from dataclasses import dataclass
from hashlib import sha256

_PLACES = ("HARBOUR TOWN", "MILLBROOK", "NORTH FERRY", "OAKHAVEN")
_SUBJECTS = ("ferry timetable", "school roof", "river lock", "market hall", "night bus", "old lighthouse")


@dataclass(frozen=True, slots=True)
class Sample:
    """One text to give: its file's name, its bytes and their digest (64 hex digits)."""

    name: str
    data: bytes
    digest: str


def sample(number: int, padding: int = 0) -> Sample:
    """The clipping with this number: the same bytes for the same number, `padding` more bytes of text."""
    day = f"20{20 + number % 4:02}-{number // 3 % 12 + 1:02}-{number % 28 + 1:02}"
    subject = _SUBJECTS[number % len(_SUBJECTS)]
    text = (
        f" date {day} The council spoke again about the {subject}, for the time number {number}.\n\n"
        f"{_PLACES[number % len(_PLACES)]}: Nobody disagreed for long. The café stayed open until the vote.\n"
        + "It was read out once more. " * (padding // 27)
        + "\n(With ANI inputs)\n"
    )
    data = text.encode()
    return Sample(f"sample-{number}.txt", data, sha256(data).hexdigest())


def write(folder: str, samples: list[Sample]) -> list[str]:
    """Write the samples into a folder and return their paths."""
    os.makedirs(folder, exist_ok=True)
    paths = [os.path.join(folder, one.name) for one in samples]
    for one, path in zip(samples, paths, strict=True):
        with open(path, "wb") as file:
            file.write(one.data)
    return paths
