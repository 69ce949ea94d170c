"""The same texts in tantivy: how fast it takes them in and answers, in process. Prints one JSON object.

Run as: tantivy_peer.py TEXTS INDEX-FOLDER QUERIES-AS-JSON
"""

from __future__ import annotations

import json
import os
import sys
import time
from importlib import import_module
from statistics import median


def main(texts: str, folder: str, queries: dict[str, str]) -> None:
    """Index everything with one commit, then ask each query 20 times for its 20 best."""
    tantivy = import_module("tantivy")
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("path", stored=True, tokenizer_name="raw")
    builder.add_text_field("body", stored=False)
    index = tantivy.Index(builder.build(), path=folder)
    started, used = time.perf_counter(), time.process_time()
    writer = index.writer(heap_size=128 << 20, num_threads=1)
    count = 0
    for inner in sorted(os.listdir(texts)):
        for name in sorted(os.listdir(f"{texts}/{inner}")):
            with open(f"{texts}/{inner}/{name}", "rb") as file:
                writer.add_document(tantivy.Document(path=name, body=file.read().decode()))
            count += 1
    writer.commit()
    writer.wait_merging_threads()
    figures: dict[str, float] = {
        "count": count,
        "seconds": time.perf_counter() - started,
        "cpu": time.process_time() - used,
        "bytes": sum(entry.stat().st_size for entry in os.scandir(folder)),
    }
    index.reload()
    searcher = index.searcher()
    for key, text in queries.items():
        query = index.parse_query(text, ["body"], conjunction_by_default=True)
        times = []
        for _ in range(20):
            begun = time.perf_counter_ns()
            searcher.search(query, 20)
            times.append(time.perf_counter_ns() - begun)
        figures[key] = median(times) / 1e6
    writer = index.writer(heap_size=16 << 20, num_threads=1)
    times = []
    for number in range(5):
        begun = time.perf_counter_ns()
        writer.add_document(tantivy.Document(path=f"more-{number}", body="one more clipping"))
        writer.commit()
        times.append(time.perf_counter_ns() - begun)
    figures["commit"] = median(times) / 1e6
    sys.stdout.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], json.loads(sys.argv[3]))
