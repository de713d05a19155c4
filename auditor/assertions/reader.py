"""Quantities to assertions."""

from __future__ import annotations

from auditor.assertions.model import Assertion, Reading, Scope
from auditor.document.model import Document
from auditor.quantities.model import Quantity
from auditor.settings import Settings


def read_assertions(document: Document, quantities: tuple[Quantity, ...], settings: Settings) -> Reading:
    """Return what `quantities` assert in their sentences."""
    by_sentence: list[list[Assertion]] = [[] for _ in document.sentences]
    made: list[Assertion] = []
    for quantity in quantities:
        sentence = document.sentence_at(quantity.span.start)
        if sentence is None:
            continue
        assertion = Assertion(f"n{len(made) + 1}", len(made), quantity, sentence.index, None, (), Scope(sentence.span))
        made.append(assertion)
        if quantity.excluded is None:
            by_sentence[sentence.index].append(assertion)
    return Reading(document, settings, tuple(made), (), tuple(tuple(row) for row in by_sentence))
