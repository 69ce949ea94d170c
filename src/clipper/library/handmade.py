"""What a hand set and clipper did not see: a header that was changed in an editor is a hand's change, too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from clipper.archive import Stored
from clipper.clipping import Clipping
from clipper.digests import sha256
from clipper.fileformat import HEADER_NAME, render
from clipper.frozen import replace
from clipper.library import Library
from clipper.library.preparing import EXTRACTED, SEVERAL, extract_from, fields_of
from clipper.settings import Settings

DATE = ("published", "published_partial", "published_text")
"""Attributes that stand and fall together: who sets one of them has settled the date."""


def settled(clipping: Clipping) -> set[str]:
    """The attributes of which a hand has decided, so that extraction has no say in them."""
    names = {name for name in HEADER_NAME if HEADER_NAME[name] in clipping.set_by_hand}
    return names | set(DATE) if names.intersection(DATE) else names


def found_otherwise(clipping: Clipping, found: Mapping[str, object]) -> list[str]:
    """The attributes that extraction sees otherwise than the header and no hand has settled, in the header's order."""
    hands = settled(clipping)
    differing = []
    for name in HEADER_NAME:
        if name in hands or not (name == "published" or name in EXTRACTED or name in SEVERAL):
            continue
        if getattr(clipping, name) != found.get(name, () if name in SEVERAL else None):
            differing.append(name)
    return differing


def file_digest(stored: Stored) -> str:
    """The SHA-256 of a file as clipper would write it."""
    return sha256(render(stored.clipping, stored.body)).hexdigest()


def acknowledged(library: Library, stored: Sequence[Stored]) -> list[Clipping]:
    """Their headers; in those that another program changed, what extraction would say neither with nor
    without the archive's settings is marked as set by hand.

    To be asked before clipper writes such a header itself, since afterwards nobody could tell.
    """
    try:
        changed = library.archive.changed_elsewhere({one.clipping.id: file_digest(one) for one in stored})
    except OSError:
        changed = set()
    return [_marked(library, one) if one.clipping.id in changed else one.clipping for one in stored]


def _marked(library: Library, stored: Stored) -> Clipping:
    """What neither today's settings nor none at all explain is a hand's: a setting may be younger than the header."""
    clipping, text = stored.clipping, stored.text
    differing = found_otherwise(clipping, fields_of(extract_from(text, library.today, library.settings)))
    if differing:
        plain = found_otherwise(clipping, fields_of(extract_from(text, library.today, Settings(""))))
        differing = [name for name in differing if name in plain]
    names = [HEADER_NAME[name] for name in differing]
    return replace(clipping, set_by_hand=tuple(dict.fromkeys((*clipping.set_by_hand, *names))))
