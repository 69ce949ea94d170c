"""A clipping and the bytes of its file: header, empty line, body. The grammar is in docs/format.md."""

from __future__ import annotations

import re
from collections.abc import Callable

from clipper.clipping import Clipping, Original, Published, is_partial_date
from clipper.decoding import encode, read_as
from clipper.digests import sha256
from clipper.errors import BadClipping
from clipper.patterns import pattern

FORMAT = 1
"""The format that this version writes, and the newest it reads."""

FIELDS: tuple[tuple[str, str, bool], ...] = (
    ("Published", "published", False),
    ("Published-Partial", "published_partial", False),
    ("Published-Text", "published_text", False),
    ("Headline", "headline", False),
    ("Byline", "byline", False),
    ("Located", "located", False),
    ("Credit-Line", "credit_lines", True),
    ("Info-Source", "info_sources", True),
    ("Publication", "publication", False),
    ("Edition", "edition", False),
    ("Section", "section", False),
    ("Page", "page", False),
    ("URL", "url", False),
    ("Language", "language", False),
    ("Rights", "rights", False),
    ("Tag", "tags", True),
    ("Note", "note", False),
    ("Set-By-Hand", "set_by_hand", True),
    ("Accessioned", "accessioned", False),
    ("From-File", "from_file", False),
    ("Part-Of", "part_of", False),
    ("Software", "software", False),
    ("Encoding-Assumed", "encoding_assumed", False),
    ("Original", "original", False),
)
"""Header name, attribute of Clipping, whether it repeats; in the order in which they are written."""

HEADER_NAME: dict[str, str] = {attribute: name for name, attribute, _ in FIELDS}
"""The header name of each attribute of Clipping that a header holds."""

_KNOWN = {name.encode(): (name, attribute, several) for name, attribute, several in FIELDS}
_FIRST = "Clipping"
_BEGINNING = b"Clipping: "
_END = b"\n\n"
_NAME = pattern(rb"[A-Za-z][A-Za-z0-9-]*")
_ORIGINAL = pattern(r"sha256:([0-9a-f]{64}) (0|[1-9][0-9]{0,15}) ([!-~]{1,60}?)( as-is)?", re.ASCII)


def render(clipping: Clipping, body: bytes) -> bytes:
    """The bytes of a clipping's file. `body` is its text in UTF-8, or the original bytes where they are kept as-is."""
    return b"".join((render_header(clipping), b"\n", body))


def render_header(clipping: Clipping) -> bytes:
    """The header alone, each line ended by LF, without the empty line that closes it."""
    lines = [f"{_FIRST}: {FORMAT}\n"]
    if clipping.unknown:
        return _with_unknown_lines(clipping, lines[0].encode())
    for name, attribute, several in FIELDS:
        value = getattr(clipping, attribute)
        if value is None or (several and not value):
            continue
        if several:
            lines.extend([f"{name}: {written(one)}\n" for one in value])
        elif type(value) is str:
            lines.append(f"{name}: {written(value)}\n")
        else:
            lines.append(_special(name, value))
    return "".join(lines).encode()


def parse(data: bytes) -> tuple[Clipping, bytes]:
    """The clipping and the body of a file; BadClipping says what is wrong with it."""
    header, end, body = data.partition(_END)
    if not end:
        _check_format(data.partition(b"\n")[0])
        raise BadClipping("no empty line ends the header: cut short")
    return parse_header(header), body


def parse_header(data: bytes) -> Clipping:
    """The clipping that a header says, read from the header alone or from bytes that begin with all of it.

    BadClipping: not a header, a newer format (the message says so), a field twice, a value that cannot be.
    """
    header = data.partition(_END)[0].removesuffix(b"\n")
    lines = header.split(b"\n")
    _check_format(lines[0])
    single: dict[str, object] = {}
    several: dict[str, list[str]] = {}
    unknown: list[tuple[str, bytes]] = []
    last = _FIRST
    for number, line in enumerate(lines[1:], 2):
        before, colon, after = line.partition(b":")
        known = _KNOWN.get(before)
        if not colon or (known is None and _NAME.fullmatch(before) is None):
            raise BadClipping(f"line {number} of the header is no `Name: value`")
        if known is None:
            unknown.append((last, line))
            continue
        name, attribute, repeats = known
        last = name
        try:
            value = _read(after.strip(b" ").decode())
            if value is None:
                continue
            if repeats:
                values = several.setdefault(attribute, [])
                values.append(value)
                last = f"{name}#{len(values)}"
                continue
            if attribute in single:
                raise BadClipping(f"line {number} of the header: {name} is there twice")
            reader = _READERS.get(attribute)
            single[attribute] = reader(value) if reader else value
        except UnicodeDecodeError:
            raise BadClipping(f"line {number} of the header is not UTF-8") from None
        except ValueError as problem:
            raise BadClipping(f"line {number} of the header: {problem}") from None
    if "original" not in single:
        raise BadClipping("the header does not say the original's digest (no line `Original:`)")
    lists = {attribute: tuple(values) for attribute, values in several.items()}
    ended = {f"{HEADER_NAME[attribute]}#{len(values)}": HEADER_NAME[attribute] for attribute, values in lists.items()}
    kept = tuple((ended.get(anchor, anchor), line) for anchor, line in unknown)
    return Clipping(**single, **lists, unknown=kept)  # type: ignore[arg-type]


def is_clipping(data: bytes) -> bool:
    """Whether bytes begin as a file in clipper's own format does (any version of it)."""
    return data.startswith(_BEGINNING) and re.match(rb"Clipping: [0-9]{1,9}\n", data) is not None


def text_of(clipping: Clipping, body: bytes) -> str:
    """The text to read and search. Never fails: what does not decode shows as U+FFFD."""
    original = clipping.original
    if not original.as_is:
        return body.decode("utf-8", "replace")
    try:
        return read_as(body, original.encoding)
    except LookupError:
        return body.decode("utf-8", "replace")


def original_of(clipping: Clipping, body: bytes) -> bytes:
    """The bytes that were given. BadClipping if the body is no longer such a text that the encoding can write."""
    original = clipping.original
    if original.as_is or original.encoding == "utf-8":
        return body
    try:
        return encode(body.decode(), original.encoding)
    except UnicodeDecodeError:
        raise BadClipping("its body is no longer UTF-8") from None
    except UnicodeError:
        raise BadClipping(f"its body holds characters that {original.encoding} does not have") from None
    except LookupError:
        raise BadClipping(f"this Python does not know the encoding {original.encoding}") from None


def is_intact(clipping: Clipping, body: bytes) -> bool:
    """Whether the body still gives the original bytes, by size and SHA-256."""
    try:
        data = original_of(clipping, body)
    except BadClipping:
        return False
    return len(data) == clipping.original.size and sha256(data).hexdigest() == clipping.original.digest


def written(value: str) -> str:
    """A value as a header holds it: as it is, or as one JSON string where the grammar asks for that."""
    if value.isprintable() and value and value[0] not in ' "' and value[-1] != " ":
        return value
    if value and value[0] != '"' and not value[0].isspace() and not value[-1].isspace() and not _unsafe().search(value):
        return value
    return quoted(value)


def quoted(value: str) -> str:
    """A value as one JSON string on one line, with what does not print or might end the line escaped."""
    import json

    text = json.dumps(value, ensure_ascii=False)
    return _unsafe().sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def unwritten(value: bytes) -> str:
    """What a header's value says, for lines that are no fields; as it stands where the grammar is not kept."""
    text = value.decode("utf-8", "replace").strip(" ")
    try:
        return _read(text) or ""
    except ValueError:
        return text


_unsafe_pattern: re.Pattern[str] | None = None


def _unsafe() -> re.Pattern[str]:
    """What may not stand in a plain value: controls, whatever some program takes for a line's end, lone surrogates."""
    global _unsafe_pattern
    if _unsafe_pattern is None:
        _unsafe_pattern = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
    return _unsafe_pattern


def _read(value: str) -> str | None:
    if not value:
        return None
    if value[0] != '"':
        return value
    import json

    try:
        text = json.loads(value)
    except (ValueError, RecursionError):
        raise ValueError('a value that begins with `"` must be one JSON string') from None
    assert isinstance(text, str)  # JSON that begins with a quote is a string
    return text


def _special(name: str, value: object) -> str:
    if isinstance(value, Original):
        as_is = " as-is" if value.as_is else ""
        return f"{name}: sha256:{value.digest} {value.size} {value.encoding}{as_is}\n"
    if isinstance(value, bool):
        return f"{name}: yes\n" if value else ""
    return f"{name}: {value}\n"


def _with_unknown_lines(clipping: Clipping, first: bytes) -> bytes:
    following: dict[str, list[bytes]] = {}
    for anchor, line in clipping.unknown:
        following.setdefault(anchor, []).append(line + b"\n")
    parts = [first, *following.get(_FIRST, ())]
    for name, attribute, several in FIELDS:
        value = getattr(clipping, attribute)
        anchors = [anchor for anchor in following if anchor.startswith(f"{name}#")]
        if several:
            for number, one in enumerate(value, 1):
                parts.append(f"{name}: {written(one)}\n".encode())
                parts.extend(following.get(f"{name}#{number}", ()))
            for anchor in anchors:  # the value that the line followed is gone; the line stays
                if int(anchor.rpartition("#")[2]) > len(value):
                    parts.extend(following[anchor])
        elif value is not None:
            parts.append((f"{name}: {written(value)}\n" if type(value) is str else _special(name, value)).encode())
        parts.extend(following.get(name, ()))
    return b"".join(parts)


def _check_format(line: bytes) -> None:
    if not line.startswith(_BEGINNING):
        raise BadClipping("not a clipping's file: its first line is not `Clipping: 1`")
    number = line[len(_BEGINNING) :].strip(b" ")
    if number.endswith(b"\r"):
        raise BadClipping("its line ends were converted to CRLF by another program", "Take it from a second copy.")
    if not number.isdigit() or len(number) > 9:
        raise BadClipping("the first line does not say which format it is")
    if int(number) > FORMAT:
        raise BadClipping(
            f"written in format {int(number)}, newer than this clipper, which reads format {FORMAT}",
            "Use a newer clipper. Nothing was changed.",
        )
    if int(number) < 1:
        raise BadClipping(f"there is no format {int(number)}")


def _published(value: str) -> Published:
    return Published.parse(value)


def _partial(value: str) -> str:
    if not is_partial_date(value):
        raise ValueError(f"not a day without a year as --MM-DD: {value[:40]}")
    return value


def _yes(value: str) -> bool:
    if value not in ("yes", "no"):
        raise ValueError(f"neither yes nor no: {value[:40]}")
    return value == "yes"


def _original(value: str) -> Original:
    match = _ORIGINAL.fullmatch(value)
    if match is None:
        raise ValueError("Original is not `sha256:DIGEST SIZE ENCODING[ as-is]`")
    return Original(match[1], int(match[2]), match[3], match[4] is not None)


_READERS: dict[str, Callable[[str], object]] = {
    "published": _published,
    "published_partial": _partial,
    "encoding_assumed": _yes,
    "original": _original,
}
