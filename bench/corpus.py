"""Builds the texts that everything is measured on: real ones from a corpus file, or generated ones. One file each."""

from __future__ import annotations

import json
import lzma
import os
import re
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from datetime import date
from itertools import islice, pairwise
from pathlib import Path

from bench.articles import Newsroom

SEED = 20200105
IN_ONE_FOLDER = 1000
"""Files in one input folder: exports come in folders of some such size."""
_SAMPLE = 4000
_WORD = re.compile(r"[a-z]{3,}")


@dataclass(frozen=True, slots=True)
class Queries:
    """What is searched for. phrase: words that mostly stand together; loose: two common ones that seldom do."""

    rare: str
    common: str
    two: tuple[str, str]
    phrase: str
    loose: str
    month: str
    common_share: float


@dataclass(frozen=True, slots=True)
class Corpus:
    """A folder of texts. size is the sum of their bytes; days in how many days' folders they will come to lie."""

    name: str
    folder: str
    count: int
    size: int
    queries: Queries


def generated(count: int, work: Path) -> Corpus:
    """`count` generated texts, made unless they are there already."""
    return _prepared(f"generated-{count}", work, lambda folder: _generate(count, folder))


def real(corpus: Path, work: Path) -> Corpus:
    """The texts of `bulk.jsonl.xz` (objects with `text`) in the folder `corpus`, made unless they are there already."""
    source = corpus / "bulk.jsonl.xz"
    return _prepared("real", work, lambda folder: _unpack(source, folder))


def text_path(folder: str, number: int) -> str:
    """Where text `number` lies in a corpus's folder."""
    return f"{folder}/{number // IN_ONE_FOLDER:04}/{number:07}.txt"


def paths(folder: str) -> Iterator[str]:
    """Every text's path, in order."""
    for inner in sorted(os.listdir(folder)):
        for name in sorted(os.listdir(f"{folder}/{inner}")):
            yield f"{folder}/{inner}/{name}"


def _prepared(name: str, work: Path, make: object) -> Corpus:
    folder, about = work / name / "texts", work / name / "corpus.json"
    if about.exists():
        found = json.loads(about.read_text())
        queries = found.pop("queries")
        queries["two"] = tuple(queries["two"])
        return Corpus(**found, queries=Queries(**queries))
    folder.mkdir(parents=True, exist_ok=True)
    assert callable(make)
    count, size, rare = make(str(folder))
    corpus = Corpus(name, str(folder), count, size, _choose(str(folder), count, rare))
    about.write_text(json.dumps(asdict(corpus), indent=1))
    return corpus


def _generate(count: int, folder: str) -> tuple[int, int, str | None]:
    workers = os.cpu_count() or 1
    step = max(IN_ONE_FOLDER, -(-count // (workers * 8) // IN_ONE_FOLDER) * IN_ONE_FOLDER)
    spans = [(count, start, min(count, start + step), folder) for start in range(0, count, step)]
    with ProcessPoolExecutor(workers) as pool:
        size = sum(pool.map(_write_span, *zip(*spans, strict=True)))
    return count, size, Newsroom(SEED, count).surname(7)


def _write_span(count: int, start: int, end: int, folder: str) -> int:
    size = 0
    for article in Newsroom(SEED, count).articles(start, end):
        size += _write(text_path(folder, article.number), article.text)
    return size


def _unpack(source: Path, folder: str) -> tuple[int, int, str | None]:
    count = size = 0
    with lzma.open(source, "rt", encoding="utf-8") as lines:
        for count, line in enumerate(lines, 1):
            size += _write(text_path(folder, count - 1), json.loads(line)["text"])
    return count, size, None


def _write(path: str, text: str) -> int:
    data = text.encode()
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    try:
        return os.write(descriptor, data)
    finally:
        os.close(descriptor)


def _choose(folder: str, count: int, rare: str | None) -> Queries:
    """Words of the wanted frequencies, from a sample spread over the corpus (all of it, where it is small)."""
    step = max(1, count // _SAMPLE)
    documents: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    sampled = 0
    for path in islice(paths(folder), 0, None, step):
        words = _WORD.findall(Path(path).read_text(encoding="utf-8").lower())
        sampled += 1
        documents.update(set(words))
        pairs.update(set(pairwise(words)))
    by_share = sorted(documents, key=lambda word: (documents[word], word))

    def nearest(share: float) -> str:
        return min(by_share, key=lambda word: (abs(documents[word] / sampled - share), word))

    if rare is None:
        wanted = 20 / count * sampled
        rare = min(by_share, key=lambda word: (abs(documents[word] - wanted), -len(word), word))
    telling = [words for words in pairs if min(map(len, words)) > 3 and 0.002 < pairs[words] / sampled < 0.05]

    def apart(words: tuple[str, str]) -> float:
        return abs(pairs[words] / max(documents[word] for word in words) - 0.3)

    pair = min(telling, key=lambda words: (apart(words), words))
    loose = min(pairs, key=lambda words: (abs(pairs[words] / sampled - 0.01), -sum(documents[word] for word in words)))
    return Queries(
        rare=rare.lower(),
        common=nearest(0.40),
        two=(nearest(0.10), nearest(0.05)),
        phrase=" ".join(pair),
        loose=" ".join(loose),
        month=date(2006, 5, 1).isoformat()[:7],
        common_share=round(documents[nearest(0.40)] / sampled, 3),
    )
