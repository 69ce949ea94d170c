"""What is read of one record of a news service or a data set: its fields, and its story as any other text."""

from __future__ import annotations

from collections.abc import Callable

from clipper.clipping import Extraction, Finding
from clipper.extraction.credit import publication
from clipper.extraction.multiple.servicerecords import Record, unescaped
from clipper.extraction.page.reading import Reading
from clipper.extraction.result import Result

_OF_THE_STORY = frozenset(["located", "credit_lines", "info_sources", "mention"])
_DAYS = frozenset(["published", "published_text", "published_partial"])
_ALSO = frozenset(["byline", *_DAYS])
"""The fields that the story of a record says, and not the record; those that it says where the record does not."""


def read(result: Result, reading: Reading, record: Record, told_of: Callable[[str], Extraction]) -> Extraction:
    """What a record says: its fields of the whole, its story of itself. told_of reads a story by the rules for all."""
    text = result.text
    if record.day is not None:
        result.publish(record.day, "field: DATE")
    named: set[str] = set()
    for start, end in record.stories:
        story = text[start:end]
        told = told_of(unescaped(story) if record.escaped else story)
        fields = {finding.field for finding in result.findings} | record.spans.keys()
        fields |= _DAYS if "published" in fields else set()
        for finding in told.findings:
            if finding.field in _OF_THE_STORY or (finding.field in _ALSO and finding.field not in fields):
                span = start + finding.start, start + finding.end
                words = " ".join(text[slice(*span)].split())
                value = words if "\\" in words and finding.field == "credit_lines" else finding.value
                result.findings.append(Finding(finding.field, value, *span, finding.rule))
        if record.day is None and told.ambiguous:
            result.ambiguous, result.candidates = True, told.date_candidates
            result.warnings += told.warnings
        named |= {finding.value for finding in told.findings if finding.field == "info_sources"}
        if named or any(finding.field == "located" for finding in told.findings):
            break
    for item in record.credits:
        result.add("credit_lines", item.start, item.end, item.rule)
        for name in item.agencies:
            if name.name not in named:
                result.add("info_sources", name.start, name.end, "named in a credit line", name.name)
                named.add(name.name)
    for said in publication.find(reading, record.spans):
        result.add(said.field, said.start, said.end, said.rule, said.value)
    return result.extraction()
