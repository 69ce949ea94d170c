"""Which archive a command means, and why that one."""

from __future__ import annotations

import os
from collections.abc import Mapping

from clipper.errors import NoArchive
from clipper.frozen import frozen
from clipper.places import data_folder

MARK = "clipper.toml"
VARIABLE = "CLIPPER_ARCHIVE"


@frozen
class Found:
    """An archive's folder and why it is the one: `--archive`, `CLIPPER_ARCHIVE`, `here or above` or `personal`."""

    root: str
    why: str


def find_archive(explicit: str | None, environment: Mapping[str, str], here: str) -> Found:
    """The archive that a command means; NoArchive lists where it was looked for.

    In this order: the one named (`explicit`), the one in CLIPPER_ARCHIVE, the nearest folder from `here` upwards
    that holds clipper.toml itself or in an `archive/` inside it, the personal one. An archive of another user is
    taken only by name: whoever may write /tmp must not choose where your clippings go.
    """
    if explicit is not None:
        return Found(_named(explicit, "--archive"), "--archive")
    if environment.get(VARIABLE):
        return Found(_named(environment[VARIABLE], VARIABLE), VARIABLE)
    looked: list[str] = []
    folder = here
    while True:
        for candidate in (folder, os.path.join(folder, "archive")):
            if _is_archive(candidate):
                if _is_ours(candidate):
                    return Found(candidate, "here or above")
                looked.append(f"{candidate} (another user's: name it with --archive)")
        looked.append(folder)
        parent = os.path.dirname(folder)
        if parent == folder:
            break
        folder = parent
    personal = personal_archive()
    if _is_archive(personal):
        return Found(personal, "personal")
    tried = ", ".join([*looked, personal])
    raise NoArchive(
        f"no archive found; looked in {tried}",
        "Make one with `clipper init DIR`, or name one with --archive DIR or CLIPPER_ARCHIVE.",
    )


def personal_archive() -> str:
    """Where the personal archive is or would be: in the platform's data folder."""
    return os.path.join(data_folder(), "archive")


def _named(folder: str, by: str) -> str:
    for root in (folder, os.path.join(folder, "archive")):
        if _is_archive(root):
            return os.path.abspath(root)
    there, hint = _instead(folder)
    raise NoArchive(f"{by} names {folder}: {there}", hint)


def _instead(folder: str) -> tuple[str, str]:
    """What a folder is that cannot be used as an archive, and what to do about it."""
    from clipper.archive.creating import around

    try:
        os.stat(os.path.join(folder, MARK))
    except PermissionError:
        return "permission denied", "Ask its owner for the right to read it."
    except OSError:
        pass
    there = "it is no archive (no clipper.toml in it)" if os.path.isdir(folder) else "there is no such folder"
    outer = around(folder)
    if outer is not None:
        return there, f"It lies in the archive {outer}: name that."
    return there, f"Make one there with `clipper init {folder}`."


def _is_archive(folder: str) -> bool:
    return os.path.isfile(os.path.join(folder, MARK))


def _is_ours(folder: str) -> bool:
    try:
        return os.stat(os.path.join(folder, MARK)).st_uid == os.getuid()
    except OSError:
        return False
