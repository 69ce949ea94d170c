"""Changes what is known of clippings, never their texts: fields, tags, notes, whole headers; removes and restores."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from clipper.archive import Moved, Stored, Trashed
from clipper.clipping import Clipping
from clipper.errors import BadClipping, ClipperError, Unknown
from clipper.fileformat import FIELDS, parse_header, render_header
from clipper.frozen import replace
from clipper.index import Index
from clipper.library import Library, indexing
from clipper.library.finding import SHORTEST_PREFIX, read
from clipper.library.handmade import acknowledged
from clipper.library.preparing import Value, set_by_hand
from clipper.query.fields import key

_NOT_BY_HAND = frozenset(
    {"set_by_hand", "accessioned", "from_file", "part_of", "software", "encoding_assumed", "original"}
)
"""What clipper says of itself: changed in an editor, it does not count as a field that a person set."""


def edit(library: Library, paths: Sequence[str], given: Mapping[str, Value]) -> list[Moved | ClipperError]:
    """Set fields by hand (attributes of Clipping; an empty value removes); the files move with their date."""
    return _changed(library, paths, lambda clipping: set_by_hand(clipping, given))


def tag(
    library: Library, paths: Sequence[str], add: Sequence[str], remove: Sequence[str]
) -> list[Moved | ClipperError]:
    """Add and remove tags. Two tags are the same if a search takes them for the same."""
    removed = {key(one) for one in remove}

    def tagged(clipping: Clipping) -> Clipping:
        tags = {key(one): one for one in clipping.tags}
        for one in add:
            tags.setdefault(key(one), one)
        kept = tuple(one for folded, one in tags.items() if folded not in removed)
        return clipping if kept == clipping.tags else set_by_hand(clipping, {"tags": kept})

    return _changed(library, paths, tagged)


def note(library: Library, paths: Sequence[str], text: str) -> list[Moved | ClipperError]:
    """Set the note; "" removes it."""
    return edit(library, paths, {"note": text})


def _changed(
    library: Library, paths: Sequence[str], change: Callable[[Clipping], Clipping]
) -> list[Moved | ClipperError]:
    """Write the headers that `change` makes; one outcome for each path, in order."""
    index, refreshed = indexing.opened_for_writing(library)
    found = [_read(library, refreshed.moved.get(path, path)) for path in paths]
    ready = [one for one in found if isinstance(one, Stored)]
    after = [change(clipping) for clipping in acknowledged(library, ready)]
    written = iter(library.archive.rewrite(list(zip(ready, after, strict=True)), library.now))
    outcomes = [next(written) if isinstance(one, Stored) else one for one in found]
    _keep_up(library, index, outcomes)
    return outcomes


def _read(library: Library, path: str) -> Stored | ClipperError:
    try:
        return read(library, path)
    except ClipperError as problem:
        return problem


def _keep_up(library: Library, index: Index | None, outcomes: Iterable[Moved | ClipperError]) -> None:
    moved = [one for one in outcomes if isinstance(one, Moved)]
    if moved:
        trash = "trash/"
        paths = [path for one in moved for path in (one.old_path, one.path) if not path.startswith(trash)]
        indexing.keep_up(library, index, paths)


def header_of(library: Library, path: str) -> tuple[Stored, str]:
    """A clipping and its header as text to be edited; bytes that are no UTF-8 as lone surrogates (surrogateescape).

    Raises as `finding.read` does.
    """
    stored = read(library, path)
    return stored, render_header(stored.clipping).decode("utf-8", "surrogateescape")


def rewrite_header(library: Library, stored: Stored, header: str) -> Moved | ClipperError:
    """Write the header that a person made of the one that `header_of` gave; what they changed is set by hand.

    BadClipping names the line that cannot be; ChangedMeanwhile if the file is no longer as it was read.
    """
    try:
        after = _by_hand(stored.clipping, header)
    except BadClipping as problem:
        return problem
    (marked,) = acknowledged(library, [stored])
    marks = (name for name in marked.set_by_hand if name not in stored.clipping.set_by_hand)
    after = replace(after, set_by_hand=tuple(dict.fromkeys((*after.set_by_hand, *marks))))
    index, _ = indexing.opened_for_writing(library)
    (outcome,) = library.archive.rewrite([(stored, after)], library.now)
    _keep_up(library, index, [outcome])
    return outcome


def _by_hand(before: Clipping, header: str) -> Clipping:
    lines = header.replace("\r\n", "\n").rstrip().split("\n")
    for number, line in enumerate(lines, 1):
        if not line.strip():
            raise BadClipping(f"line {number} of the header is empty: the text would begin there")
    after = parse_header("\n".join(lines).encode("utf-8", "surrogateescape"))
    if after.original != before.original:
        raise BadClipping("the line Original was changed: it says what the text is, and must stay as it is")
    changed = {
        name: attribute
        for name, attribute, _ in FIELDS
        if attribute not in _NOT_BY_HAND and getattr(after, attribute) != getattr(before, attribute)
    }
    if "Published" in changed:
        passed = {name for name in ("published_partial", "published_text") if name not in changed.values()}
        after = replace(after, **dict.fromkeys(passed))  # type: ignore[arg-type]  # they told of the date before
    return replace(after, set_by_hand=tuple(dict.fromkeys((*after.set_by_hand, *changed))))


def remove(library: Library, paths: Sequence[str], why: str | None) -> list[Moved | ClipperError]:
    """Move clippings into the trash, from where `restore` brings them back."""
    index, refreshed = indexing.opened_for_writing(library)
    outcomes = library.archive.trash([refreshed.moved.get(path, path) for path in paths], why, library.now)
    _keep_up(library, index, outcomes)
    return outcomes


def restore(library: Library, names: Sequence[str]) -> list[Moved | ClipperError]:
    """Bring clippings back from the trash, named by the beginning of an id or by their path there.

    Of several with one original the one that was removed last. InTheWay if it was added again since. A damaged one
    comes back as it is, and that is said.
    """
    index, _ = indexing.opened_for_writing(library)
    found = _chosen(library.archive.trashed(), names)

    def known(digest: str) -> str | None:
        rows = index.resolve(digest, 1) if index is not None else []
        return rows[0].path if rows else None

    paths = [one.path for one in found if isinstance(one, Trashed)]
    restored = iter(library.archive.restore(paths, library.now, known if index is not None else None))
    outcomes = [next(restored) if isinstance(one, Trashed) else one for one in found]
    _keep_up(library, index, outcomes)
    for one in outcomes:
        if isinstance(one, Moved) and not _is_whole(library, one.path):
            library.notice(f"{one.path}: restored as it was in the trash: damaged; `clipper verify` says how")
    return outcomes


def _is_whole(library: Library, path: str) -> bool:
    found = _read(library, path)
    return isinstance(found, Stored) and found.intact


def trashed(library: Library) -> list[Trashed]:
    """What is in the trash, the latest first, and what of it is damaged."""
    return library.archive.trashed(judged=True)


def found_in_trash(library: Library, names: Sequence[str] | None, before: str | None) -> list[Trashed | ClipperError]:
    """Of `trashed`, what is named (as for `restore`), each once, or all.

    before: only what was removed before that day or moment, `YYYY-MM-DD[THH:MM:SSZ]`; not one of which it is unknown.
    """
    return _chosen(trashed(library), names, before)


def _chosen(
    there: Sequence[Trashed], names: Sequence[str] | None, before: str | None = None
) -> list[Trashed | ClipperError]:
    found: list[Trashed | ClipperError] = [*there] if names is None else _named(there, names)
    if before is None:
        return found
    return [one for one in found if not isinstance(one, Trashed) or (one.when is not None and one.when < before)]


def empty_trash(
    library: Library, names: Sequence[str] | None, before: str | None = None
) -> list[Trashed | ClipperError]:
    """Delete for good what `found_in_trash` gives."""
    found = _chosen(library.archive.trashed(), names, before)
    paths = [one.path for one in found if isinstance(one, Trashed)]
    gone = iter(library.archive.empty_trash(paths, library.now) if paths else [])
    return [next(gone) if isinstance(one, Trashed) else one for one in found]


def _named(there: Sequence[Trashed], names: Sequence[str]) -> list[Trashed | ClipperError]:
    found: dict[str, Trashed | ClipperError] = {}
    for name in names:
        one = _in_trash(there, name)
        found.setdefault(one.path if isinstance(one, Trashed) else name, one)
    return list(found.values())


def _in_trash(there: Sequence[Trashed], name: str) -> Trashed | ClipperError:
    hint = "`clipper trash list` shows what is."
    for one in there:
        if name == one.path:
            return one
    digits = name.strip().lower().removeprefix("sha256:")
    if digits.strip("0123456789abcdef") or len(digits) < SHORTEST_PREFIX:
        return Unknown(f"{name} is not in the trash", hint)
    readable = [(one.clipping.id, one) for one in reversed(there) if one.clipping is not None]
    found = {digest: one for digest, one in readable if digest.startswith(digits)}
    if not found:
        return Unknown(f"{name} is not in the trash", hint)
    if len(found) > 1:
        paths = ", ".join(one.path for one in found.values())
        return Unknown(f"{name} is ambiguous in the trash: {paths}", "Give more digits.")
    return next(iter(found.values()))
