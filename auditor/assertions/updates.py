"""The updates of a running story: each begins with the hour, and says what was known by then."""

from __future__ import annotations

from bisect import bisect_right

from auditor.assertions.model import Reading
from auditor.document.model import ZoneKind
from auditor.quantities.model import Kind

_OPENING = 8
"""Characters before the hour with which an update opens."""


def updates(reading: Reading) -> list[int]:
    """Return the sentences with which the updates of a text begin, none where it has fewer than two."""
    found: list[int] = []
    document = reading.document
    for assertion in reading.assertions:
        if assertion.quantity.kind is Kind.TIME and document.sentences:
            sentence = reading.sentence_of(assertion)
            block = document.blocks[sentence.block]
            opens = assertion.span.start - block.span.start <= _OPENING
            if opens and (sentence.kind is ZoneKind.HEADLINE or block.span.end > assertion.span.end + _OPENING):
                found.append(sentence.index)
    return found if len(found) > 1 else []


def same_update(starts: list[int], sentence: int, other: int) -> bool:
    """Tell whether two sentences belong to one update."""
    return not starts or bisect_right(starts, sentence) == bisect_right(starts, other)
