"""What one input becomes, in whichever process: a clipping that is ready to be filed, several, or a refusal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from clipper import inputs
from clipper.digests import sha256
from clipper.errors import Refused
from clipper.fileformat import is_clipping
from clipper.frozen import fresh, frozen, replace
from clipper.inputs import Input, Skipped
from clipper.library.preparing import Prepared, Value, Whole, prepare
from clipper.library.splitting import NEVER, Divided, Part, cut_nothing, divide, divide_again
from clipper.settings import Settings


@frozen
class Job:
    """What every input of one `add` has in common; it travels to worker processes."""

    settings: Settings
    today: date
    now: str
    given: Mapping[str, Value] = fresh(default_factory=dict)
    encoding: str | None = None
    split: str = "never"
    skip_like: bool = False
    as_text: bool = False
    sources: frozenset[str] = frozenset()
    """The digests of wholes that were cut before: given again, they are cut again."""


def prepare_one(job: Job, given: Input) -> tuple[Prepared | Refused | Skipped, ...]:
    """Read and prepare one input: a clipping, or several that it holds. Runs in worker processes too."""
    try:
        data = inputs.read(given, job.settings.max_size)
        divided = _divided(job, given.name, data)
        if divided is None:
            uncut = "" if is_clipping(data) and not job.as_text else cut_nothing(job.split)
            return (_with_hint(_prepare(job, given, given.name, data), uncut),)
    except Refused as refusal:
        return (refusal,)
    return _parts(job, given, data, divided)


def _prepare(job: Job, given: Input, name: str, data: bytes, part: Part | None = None, part_of: str = "") -> Prepared:
    return prepare(
        name,
        data,
        settings=job.settings,
        today=job.today,
        now=job.now,
        given=job.given,
        from_file=given.from_file,
        encoding=part.encoding if part else job.encoding,
        part_of=part_of or None,
        as_text=job.as_text or part is not None,
    )


def _divided(job: Job, name: str, data: bytes) -> Divided | None:
    if is_clipping(data) and not job.as_text:
        return None
    if job.split != NEVER:
        return divide(name, data, job.split, job.encoding)
    if job.sources and sha256(data).hexdigest() in job.sources:
        return divide_again(name, data, job.encoding)
    return None


def _parts(job: Job, given: Input, data: bytes, divided: Divided) -> tuple[Prepared | Refused | Skipped, ...]:
    """The parts, of which the first carries the whole, and what belongs to none of them."""
    prepared: list[Prepared | Refused | Skipped] = []
    whole = Whole(divided.digest, given.from_file or given.name, data, tuple(_ids(divided)))
    for part in divided.parts:
        try:
            one = _prepare(job, given, part.name, part.data, part, divided.part_of(part))
        except Refused as refusal:
            prepared.append(refusal)
            continue
        clipping = replace(one.clipping, encoding_assumed=part.assumed or one.clipping.encoding_assumed)
        first = not any(isinstance(earlier, Prepared) for earlier in prepared)
        prepared.append(replace(one, clipping=clipping, whole=whole if first else None))
    reason = "words that belong to no article; the whole under sources/ keeps them"
    prepared += [Skipped(f"{given.name}, bytes {start}-{end}", reason) for start, end in divided.left_out]
    return tuple(prepared)


def _ids(divided: Divided) -> Iterator[str]:
    return (sha256(part.data).hexdigest() for part in divided.parts)


def _with_hint(prepared: Prepared, uncut: str) -> Prepared:
    from clipper.extraction.multiple.splitting import looks_like

    number = looks_like(prepared.text) if prepared.clipping.part_of is None else 0
    several = f"looks like {number:,} clippings: --split auto" if number else ""
    said = tuple(filter(None, (uncut, several)))
    return replace(prepared, warnings=(*prepared.warnings, *said)) if said else prepared
