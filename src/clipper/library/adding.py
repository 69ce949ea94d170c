"""Takes clippings in: read, prepared on every core, filed for good in groups, indexed; one outcome for each input."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Literal

from clipper.archive import Accessioned, New
from clipper.clipping import Clipping, title
from clipper.errors import ClipperError, IndexUnusable, NotWritten, Refused
from clipper.frozen import fresh, frozen, replace
from clipper.index import Entry, Index
from clipper.inputs import Input, Skipped
from clipper.library import Library
from clipper.library.alikeness import alike, likes
from clipper.library.indexing import given_up, opened, opened_for_writing, take_in
from clipper.library.jobs import Job, prepare_one
from clipper.library.preparing import Prepared, Whole
from clipper.library.splitting import checked, digest_of_whole
from clipper.mojibake import searchable

GROUP_ITEMS, GROUP_BYTES = 512, 16 * 1024 * 1024
"""How many clippings, of how many bytes, share their flushes: what an interrupt can cost of unacknowledged work."""
Kind = Literal["added", "already archived", "refused", "would add", "skipped"]


@frozen
class Outcome:
    """What became of one input.

    added, would add: `clipping`, its `path`, and `warnings` (a date after tomorrow, an assumed encoding, an open date).
    already archived: the existing `clipping` and `path`; `differs` names the fields set by hand that it has otherwise.
    refused: `error`. skipped: `reason`.  like: the id of a clipping whose text differs only in blanks and quotes.
    """

    kind: Kind
    name: str
    clipping: Clipping | None = None
    path: str | None = None
    title: str = ""
    differs: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    ambiguous: bool = False
    date_candidates: tuple[str, ...] = ()
    like: str | None = None
    error: ClipperError | None = None
    reason: str = ""


def job(library: Library, **options: object) -> Job:
    """A Job for this library; the options are Job's other fields. UsageError for a rule of splitting that is none."""
    sources = frozenset(library.archive.sources())
    made = Job(library.settings, library.today, library.now, sources=sources, **options)  # type: ignore[arg-type]
    checked(made.split)
    return made


def add(library: Library, given: Iterable[Input | Skipped], job: Job) -> Iterator[Outcome]:
    """Take clippings in, for good, one outcome for each input; what is yielded as added is on disk.

    Raises NotWritten (NotConfirmed) where the archive cannot be written at all; what was yielded before stays.
    """
    lost: dict[str, NotWritten] = {}
    opened_for_writing(library)  # first: what other processes add from now on is noticed
    for group in _groups(_prepared(given, job)):
        ready = [item for item in group if isinstance(item, Prepared)]
        results = iter(_filed(library, ready, job, lost))
        for item in group:
            yield next(results) if isinstance(item, Prepared) else item


def would_add(library: Library, given: Iterable[Input | Skipped], job: Job) -> Iterator[Outcome]:
    """What `add` would do; nothing is written."""
    from clipper.archive.layout import folder_of

    index = opened(library)
    for item in _prepared(given, job):
        if isinstance(item, Outcome):
            yield item
            continue
        rows = index.resolve(item.clipping.id, 1)
        if rows:
            yield _already(item, library.archive.read_header(rows[0].path).clipping, rows[0].path)
            continue
        like = alike(index, item)
        if like is not None and job.skip_like:
            yield _too_alike(item, like)
        else:
            folder = folder_of(item.clipping.published)
            outcome = replace(_outcome("would add", item, folder + "/"), like=like)
            yield _with_whole(outcome, item, _uncut(index, [item.whole] if item.whole is not None else []))


def _prepared(given: Iterable[Input | Skipped], job: Job) -> Iterator[Prepared | Outcome]:
    from clipper.library.workers import mapped

    skipped: list[Outcome] = []

    def taken() -> Iterator[Input]:
        for one in given:
            if isinstance(one, Skipped):
                skipped.append(Outcome("skipped", one.name, reason=one.reason))
            else:
                yield one

    for results in mapped(prepare_one, job, taken(), lambda item: 8192 if item.data is None else len(item.data)):
        yield from skipped
        skipped.clear()
        for result in results:
            if isinstance(result, Refused):
                yield Outcome("refused", result.name, error=result)
            elif isinstance(result, Skipped):
                yield Outcome("skipped", result.name, reason=result.reason)
            else:
                yield result
    yield from skipped


def _groups(items: Iterable[Prepared | Outcome]) -> Iterator[list[Prepared | Outcome]]:
    group: list[Prepared | Outcome] = []
    weight = 0
    for item in items:
        group.append(item)
        weight += len(item.body) if isinstance(item, Prepared) else 0
        if len(group) >= GROUP_ITEMS or weight >= GROUP_BYTES:
            yield group
            group, weight = [], 0
    if group:
        yield group


def _filed(library: Library, ready: list[Prepared], job: Job, lost: dict[str, NotWritten]) -> list[Outcome]:
    """File what is ready and not too much like what is there; an outcome for each, in order.

    lost: wholes that could not be kept, by digest, and why: their parts are not taken in.
    """
    if not ready:
        return []
    there = _look_up(library, ready)
    _keep_wholes(library, ready, there, lost)
    refused = {
        item.clipping.id: Outcome("refused", item.name, error=lost[whole])
        for item in ready
        if (whole := digest_of_whole(item.clipping)) in lost
    }
    if job.skip_like:
        refused |= {
            item.clipping.id: _too_alike(item, there.alike[item.clipping.id])
            for item in ready
            if item.clipping.id in there.alike
        }
    filed = [item for item in ready if item.clipping.id not in refused]
    results = library.archive.accession(
        [New(item.clipping, item.body, item.title, item.file_name) for item in filed],
        library.now,
        there.paths.get if there.paths is not None else None,
    )
    added = [
        _entry(library, item, done.path)
        for item, done in zip(filed, results, strict=True)
        if isinstance(done, Accessioned) and done.added
    ]
    take_in(library, there.index, added)
    outcomes = iter(results)
    return [
        replace(refused[item.clipping.id], name=item.name)
        if item.clipping.id in refused
        else _with_whole(_result(item, next(outcomes), there.alike.get(item.clipping.id)), item, there.uncut)
        for item in ready
    ]


def _with_whole(outcome: Outcome, item: Prepared, uncut: Collection[str]) -> Outcome:
    """Say with the first part of a file if that file was archived uncut before."""
    if item.whole is None or item.whole.digest not in uncut or outcome.kind == "already archived":
        return outcome
    warning = f"the whole is archived as one clipping, too: clipper remove {item.whole.digest[:8]}"
    return replace(outcome, warnings=(*outcome.warnings, warning))


@frozen
class _There:
    """What the index knows of a group, or guesses without it: paths and likes by id.

    uncut: the digests of wholes that are archived as one clipping. complete: of those whose every part is there.
    """

    index: Index | None = None
    paths: dict[str, str] | None = None
    alike: Mapping[str, str] = fresh(default_factory=dict)
    uncut: frozenset[str] = frozenset()
    complete: frozenset[str] = frozenset()


def _look_up(library: Library, ready: list[Prepared]) -> _There:
    for _ in range(2):
        index, _ = opened_for_writing(library)
        if index is None:
            break
        try:
            return _looked_up(index, ready)
        except IndexUnusable:
            given_up(library)
    return _There(alike=likes(None, ready))


def _looked_up(index: Index, ready: list[Prepared]) -> _There:
    rows = [row for item in ready for row in index.resolve(item.clipping.id, 1)]
    paths = {row.id: row.path for row in rows}
    wholes = [item.whole for item in ready if item.whole is not None]
    return _There(
        index,
        paths,
        likes(index, [item for item in ready if item.clipping.id not in paths]),
        _uncut(index, wholes),
        frozenset(whole.digest for whole in wholes if all(index.resolve(one, 1) for one in whole.ids)),
    )


def _uncut(index: Index, wholes: Iterable[Whole]) -> frozenset[str]:
    return frozenset(whole.digest for whole in wholes if index.resolve(whole.digest, 1))


def _keep_wholes(library: Library, ready: list[Prepared], there: _There, lost: dict[str, NotWritten]) -> None:
    """Keep the files that parts were cut from, before their first part is filed; not if every part is there."""
    for item in ready:
        if item.whole is not None and item.whole.digest not in there.complete:
            try:
                library.archive.put_source(item.whole.data, item.whole.name, library.now)
            except NotWritten as problem:
                lost[item.whole.digest] = problem


def _entry(library: Library, item: Prepared, path: str) -> Entry:
    size, mtime_ns = library.archive.status(path) or (0, 0)
    return Entry(item.clipping, searchable(item.text), item.title, path, size, mtime_ns, item.likeness)


def _result(item: Prepared, done: Accessioned | NotWritten, like: str | None) -> Outcome:
    if isinstance(done, NotWritten):
        return Outcome("refused", item.name, error=done)
    if not done.added:
        return _already(item, done.existing.clipping if done.existing else item.clipping, done.path)
    outcome = replace(_outcome("added", item, done.path), like=like)
    if done.trashed:
        return replace(outcome, warnings=(*outcome.warnings, f"the same text also lies in the trash: {done.trashed}"))
    return outcome


def _already(item: Prepared, existing: Clipping, path: str) -> Outcome:
    differs = tuple(name for name in item.given if _lacks(existing, item.clipping, name))
    return Outcome("already archived", item.name, existing, path, title(existing, item.text), differs=differs)


def _lacks(existing: Clipping, given: Clipping, name: str) -> bool:
    """Whether what was given for a field is not in the archived clipping; more tags than that may be."""
    if name == "tags" and given.tags:
        return not set(given.tags).issubset(existing.tags)
    return bool(getattr(given, name) != getattr(existing, name))


def _too_alike(item: Prepared, like: str) -> Outcome:
    reason = f"like {like[:8]}, which is archived: other white space, quotation marks or dashes alone"
    return Outcome(
        "refused", item.name, like=like, error=Refused(item.name, reason, "Without --skip-like both are kept.")
    )


def _outcome(kind: Kind, item: Prepared, path: str) -> Outcome:
    return Outcome(
        kind,
        item.name,
        item.clipping,
        path,
        item.title,
        warnings=item.warnings,
        ambiguous=item.ambiguous,
        date_candidates=item.date_candidates,
    )
