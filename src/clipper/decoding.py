"""Bytes to text and back, exact both ways: what was given can always be written again."""

from __future__ import annotations

from clipper.errors import MissingExtra, UsageError
from clipper.frozen import frozen

# A BOM and the byte order are part of the encoding's name, so that the name alone returns the bytes.
# The long marks first: a UTF-32 mark begins with a UTF-16 one.
_MARKS: tuple[tuple[bytes, str, str], ...] = (
    (b"\xff\xfe\x00\x00", "utf-32-le-sig", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be-sig", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8-sig", "utf-8"),
    (b"\xff\xfe", "utf-16-le-sig", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be-sig", "utf-16-be"),
)
_MARKED = {name: (mark, codec) for mark, name, codec in _MARKS}
_WIDE = {"utf-16": "utf-16-le", "utf-32": "utf-32-le"}  # given without a mark: the byte order nearly everything writes
_BINARY_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip file or an office document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\xfd7zXZ", "an xz file"),
    (b"BZh", "a bzip2 file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
)
_ODD_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\a\b\t\n\v\f\r\x0e\x0f\x1a\x1b"})
_SHIFTED: tuple[tuple[bytes, str], ...] = (
    (b"\x1b$)C", "iso2022_kr"),
    (b"\x1b$B", "iso2022_jp_ext"),
    (b"\x1b$@", "iso2022_jp_ext"),
)


_HIGH = bytes(range(0x80, 0x100))
_FEW_HIGH = 16
"""Bytes above ASCII below which a guess is worth nothing."""
_LIKELY = 0.1
"""chardet's confidence from which its guess is taken. It is low for good guesses, too: on samples of 14 pages in 11
languages it was right every time, at 0.14 to 1.0."""
_WESTERN = frozenset({"cp1252", "iso8859-1", "iso8859-15", "ascii", "utf-8"})


class Undecodable(ValueError):
    """Bytes that cannot be read as text; its message is the reason, in the user's words."""


@frozen
class Decoded:
    """A text and the encoding that returns its bytes.

    as_is: `encode(text, encoding)` would not return the bytes given (so the text stands in for reading alone).
    assumed: nothing in the bytes proves the encoding.
    """

    text: str
    encoding: str
    as_is: bool = False
    assumed: bool = False


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text that the bytes hold; Undecodable if they hold none.

    Without `encoding`: a BOM, then strict UTF-8, then the escape sequences of ISO 2022, then UTF-16 and UTF-32 without
    a BOM, then what chardet guesses (if the extra `encodings` is there), then cp1252, then ISO 8859-1; all but the
    first two are marked assumed. `encoding` names a codec of Python
    instead, or `auto` to let the extra `encodings` guess (MissingExtra); UsageError if it names no text encoding.
    """
    if not data:
        raise Undecodable("it is empty")
    if encoding is None:
        decoded = _by_proof(data) or _by_assumption(data)
    elif encoding == "auto":
        decoded = _by_proof(data) or _by_detection(data)
    else:
        decoded = _as_told(data, encoding)
    _refuse_unreadable(decoded.text)
    return decoded


def encode(text: str, encoding: str) -> bytes:
    """The bytes of a text in an encoding as `decode` names it; UnicodeEncodeError, LookupError for an unknown one."""
    if encoding in _MARKED:
        mark, codec = _MARKED[encoding]
        return mark + text.encode(codec)
    return text.encode(encoding)


def read_as(data: bytes, encoding: str) -> str:
    """The text of bytes in an encoding as `decode` names it; what does not decode shows as U+FFFD.

    LookupError if this Python knows no such encoding.
    """
    mark, codec = _MARKED.get(encoding, (b"", encoding))
    text = data.removeprefix(mark).decode(codec, "replace")
    return text if text.isascii() else text.encode("utf-8", "replace").decode()  # lone surrogates are no text


def canonical(encoding: str) -> str:
    """The one name of a text encoding that Python knows; UsageError if it is none."""
    if encoding in _MARKED:
        return encoding
    import codecs

    try:
        found = codecs.lookup(encoding)
        "".encode(encoding)  # a codec of bytes to bytes (base64, zlib …) and `undefined` refuse this
    except (LookupError, ValueError, TypeError) as problem:
        if isinstance(problem, UnicodeError) or "not a text encoding" in str(problem):
            raise UsageError(f"not an encoding of text: {encoding[:40]}") from None
        raise UsageError(
            f"no such encoding: {encoding[:40]}",
            "Name one that Python knows (cp1252, gbk, big5, utf-16-le …), or auto.",
        ) from None
    return found.name


def _by_proof(data: bytes) -> Decoded | None:
    for mark, name, codec in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode(codec), name)
            except UnicodeDecodeError:
                if not _is_damaged_but_text(data, name):
                    continue
                return Decoded(read_as(data, name), name, as_is=True)
    if b"\0" in data:
        return None
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    if text.startswith("%PDF-"):  # the one kind of binary file that may be ASCII throughout
        _refuse_binary(data)
    if "\x1b$" in text:
        return None
    return Decoded(text, "utf-8")


def _is_damaged_but_text(data: bytes, name: str) -> bool:
    """A marked text with a broken sequence in it, not bytes that happen to begin like a mark."""
    text = read_as(data, name)
    return text.count("�") * 20 <= len(text)


def _by_assumption(data: bytes) -> Decoded:
    if b"\0" in data:
        return _wide_without_mark(data)
    if b"\x1b$" in data:
        for sequence, codec in _SHIFTED:
            if sequence in data:
                try:
                    return _with_codec(data, codec, assumed=True)
                except UnicodeDecodeError:
                    pass
        try:
            return Decoded(data.decode(), "utf-8")
        except UnicodeDecodeError:
            pass
    _refuse_binary(data)
    if len(data) - len(data.translate(None, _ODD_CONTROLS)) > len(data) // 25:
        raise Undecodable("it is no text: control characters all over (a binary file?)")
    guessed = _guess(data)
    if guessed is not None:
        return guessed
    try:
        return Decoded(data.decode("cp1252"), "cp1252", assumed=True)
    except UnicodeDecodeError:
        return Decoded(data.decode("latin-1"), "iso8859-1", assumed=True)


def _guess(data: bytes) -> Decoded | None:
    """What chardet guesses, if the extra `encodings` is there and it is no Western page (those we assume anyway)."""
    high = len(data) - len(data.translate(None, _HIGH))
    if high < _FEW_HIGH:
        return None
    try:
        import chardet
    except ImportError:
        return None
    found = chardet.detect(data)
    try:
        codec = canonical(found.get("encoding") or "")
        if codec in _WESTERN or (found.get("confidence") or 0.0) < _LIKELY:
            return None
        return _with_codec(data, codec, assumed=True)
    except (UnicodeDecodeError, UsageError):
        return None


def _refuse_binary(data: bytes) -> None:
    for beginning, kind in _BINARY_BEGINNINGS:
        if data.startswith(beginning):
            raise Undecodable(f"it is {kind}, not a plain text")


def _wide_without_mark(data: bytes) -> Decoded:
    """UTF-16 or UTF-32 told by where the NUL bytes are, believed only if it reads as text from end to end."""
    _refuse_binary(data)
    rest = data.replace(b"\0", b"")
    narrow = 4 * len(rest) > 3 * len(data) and rest.isascii() and rest == rest.translate(None, _ODD_CONTROLS)
    if not narrow:  # not ASCII with a NUL here and there
        for width, names in ((4, ("utf-32-le", "utf-32-be")), (2, ("utf-16-le", "utf-16-be"))):
            if len(data) % width:
                continue
            little = data[0::width].count(0) <= data[width - 1 :: width].count(0)
            for name in names if little else names[::-1]:
                try:
                    text = data.decode(name)
                except UnicodeDecodeError:
                    continue
                if _reads_as_text(text):
                    return Decoded(text, name, assumed=True)
    raise Undecodable("it holds NUL characters: a binary file, or a damaged text")


def _reads_as_text(text: str) -> bool:
    if "\0" in text:
        return False
    odd = sum(1 for character in text if not (character.isprintable() or character.isspace()))
    letters = sum(map(str.isalpha, text))
    return odd * 50 <= len(text) and letters * 3 >= len(text)


def _by_detection(data: bytes) -> Decoded:
    try:
        import chardet
    except ImportError:
        raise MissingExtra(
            "guessing an encoding needs the extra `encodings`",
            "pip install 'clipper[encodings]', or name the encoding.",
        ) from None
    guess = chardet.detect(data).get("encoding")
    if not guess or b"\0" in data:
        return _by_assumption(data)
    try:
        return _with_codec(data, canonical(guess), assumed=True)
    except (UnicodeDecodeError, UsageError):
        return _by_assumption(data)


def _as_told(data: bytes, encoding: str) -> Decoded:
    codec = canonical(encoding)
    for mark, name, marked_codec in _MARKS:
        if data.startswith(mark) and codec in (
            name,
            marked_codec,
            marked_codec.removesuffix("-le").removesuffix("-be"),
        ):
            try:
                return Decoded(data[len(mark) :].decode(marked_codec), name)
            except UnicodeDecodeError:
                break
    codec = _WIDE.get(codec, codec)
    if codec in _MARKED and not data.startswith(_MARKED[codec][0]):
        codec = _MARKED[codec][1]  # told to have a mark, and has none
    try:
        return _with_codec(data, codec)
    except UnicodeError as problem:
        at = problem.start if isinstance(problem, UnicodeDecodeError) else 0
        raise Undecodable(f"it is not {codec}: byte {at} does not belong there") from None
    except (ValueError, OverflowError) as problem:
        raise Undecodable(f"it is not {codec}: {problem}") from None


def _with_codec(data: bytes, codec: str, assumed: bool = False) -> Decoded:
    text = data.decode(codec) if codec not in _MARKED else data.decode(_MARKED[codec][1])
    try:
        text.encode()
        as_is = encode(text, codec) != data
    except UnicodeError:  # a lone surrogate (UTF-7, unicode_escape), or a codec that reads more than it writes
        as_is = True
    if as_is:
        text = read_as(data, codec)
    return Decoded(text, codec, as_is=as_is, assumed=assumed)


def _refuse_unreadable(text: str) -> None:
    if "\0" in text:
        raise Undecodable("it holds NUL characters: a binary file, or a damaged text")
    if text.isspace() or not text:
        raise Undecodable("it holds nothing but white space")
    first = text.lstrip()[:1]
    if not first.isprintable() and not any(one.isprintable() and not one.isspace() for one in text):
        import unicodedata

        # Not isprintable alone: a script that is younger than this Python, or a private one, is text too.
        if all(unicodedata.category(character) in {"Cc", "Cf", "Zs", "Zl", "Zp"} for character in text):
            raise Undecodable("it holds nothing but white space and control characters")
