"""Where a clipping lies and what its file is called. Pure: no disk is looked at."""

from __future__ import annotations

import re

from clipper.clipping import Clipping, Published
from clipper.patterns import pattern

PRIVATE = ".clipper"
INCOMING = ".clipper/incoming"
TRASH = "trash"
SOURCES = "sources"
REGISTER = "register"
UNDATED = "undated"
README = "README.txt"
MANIFEST = "manifest-sha256.txt"
GITATTRIBUTES = ".gitattributes"
GITIGNORE = ".gitignore"
NOT_CLIPPINGS = frozenset({TRASH, SOURCES, REGISTER})
"""Folders of the archive that hold no clippings in their place; hidden ones hold none either."""

SLUG_LENGTH = 40
"""Characters of a file name before its digits: whole words, and short enough for a listing."""
DIGITS = 8
"""Hex digits of the digest in a file name, unless two names would be the same."""

_APOSTROPHES: dict[int, str] = dict.fromkeys(map(ord, "'’‘ʼ`´"), "")
_LETTERS: dict[int, str] = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h"},
)
"""Latin letters that no decomposition takes apart (ß is ss by case folding)."""
_WORD = pattern(r"[a-z0-9]+")


def folder_of(published: Published | None) -> str:
    """`2020/01/05`, `2020/01`, `2020` or `undated`, by the date as written (the local day) and its precision."""
    if published is None:
        return UNDATED
    folder = f"{published.year:04}"
    if published.month is not None:
        folder += f"/{published.month:02}"
        if published.day is not None:
            folder += f"/{published.day:02}"
    return folder


def is_home(path: str, clipping: Clipping) -> bool:
    """Whether a clipping's path is in the folder that its date asks for."""
    return path.rpartition("/")[0] == folder_of(clipping.published)


def slug(title: str) -> str:
    """A title as at most SLUG_LENGTH of a-z, 0-9 and single hyphens: whole words, or one cut short.

    Safe on every file system whatever the title is, since digits and `.txt` follow; `clipping` if nothing is left.
    """
    text = title[: 8 * SLUG_LENGTH].casefold().translate(_APOSTROPHES)
    if not text.isascii():
        import unicodedata

        decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS))
        text = "".join([character for character in decomposed if not unicodedata.combining(character)])
    result = ""
    for word in _WORD.finditer(text):
        if not result:
            result = word[0][:SLUG_LENGTH]
        elif len(result) + 1 + len(word[0]) <= SLUG_LENGTH:
            result += f"-{word[0]}"
        else:
            break
    return result or "clipping"


def file_name(stem: str, digest: str, digits: int = DIGITS) -> str:
    """The name of a clipping's file: the slug, a hyphen, the first digits of the digest, `.txt`."""
    return f"{stem}-{digest[:digits]}.txt"


def kept_name(name: str, digest: str) -> str | None:
    """The name that a clipping's file has elsewhere, if clipper could have given it to this clipping; else None."""
    stem, digits = split_name(name)
    if digits is None or not digest.startswith(digits) or len(stem) > SLUG_LENGTH:
        return None
    return name if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", stem) else None


def longer_name(name: str, digest: str) -> str | None:
    """The name with four more digits, for when another file has it; None if all 64 are in it."""
    stem, digits = split_name(name)
    if digits is None or not digest.startswith(digits):
        return file_name(stem, digest)
    return file_name(stem, digest, len(digits) + 4) if len(digits) < len(digest) else None


def split_name(name: str) -> tuple[str, str | None]:
    """A file name as slug and digits; the digits are None if the name has none."""
    base = name.removesuffix(".txt")
    stem, hyphen, digits = base.rpartition("-")
    if hyphen and name.endswith(".txt") and 8 <= len(digits) <= 64 and not digits.strip("0123456789abcdef"):
        return stem, digits
    return base or "clipping", None


def digits_of(name: str) -> str | None:
    """The digits of the digest that a file name holds, or None."""
    if name[-13:-12] == "-" and name.endswith(".txt") and not name[-12:-4].strip("0123456789abcdef"):
        return name[-12:-4]
    return split_name(name)[1]


def may_be_clipping(name: str) -> bool:
    """Whether a file of this name is looked at: `.txt`, not hidden, and a name that is text."""
    return name.endswith(".txt") and name[0] != "." and (name.isascii() or _is_text(name))


def is_clipping_folder(path: str, name: str) -> bool:
    """Whether the folder `name` inside the folder `path` ("" is the archive itself) may hold clippings."""
    return name[0] != "." and (bool(path) or name not in NOT_CLIPPINGS) and (name.isascii() or _is_text(name))


def parts(path: str) -> list[str]:
    """A relative path as its names; ValueError if it is absolute, empty, or leads up or nowhere."""
    names = path.split("/")
    if "" in names or "." in names or ".." in names or "\0" in path:
        raise ValueError(f"not a path inside an archive: {path!r}")
    return names


def _is_text(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:  # bytes that are no UTF-8, as Python shows them
        return False
    return True
