"""Two counts that make a sample between them: "14 men and six women", "(15 female/25 male)"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from auditor.assertions.frames.hundreds.antonyms import closed_sides
from auditor.assertions.model import Assertion, Reading
from auditor.quantities.model import Kind

_APART = 40
"""Characters between the two."""


def halves(reading: Reading) -> Iterator[tuple[Assertion, Assertion]]:
    """Yield each two counts that stand side by side and count opposites between which there is nothing."""
    for row in reading.by_sentence:
        counts = [one for one in row if one.quantity.kind is Kind.COUNT and one.quantity.unit is None]
        for one, other in pairwise(counts):
            if other.span.start - one.span.end <= _APART and _opposite(one, other):
                yield one, other


def _opposite(one: Assertion, other: Assertion) -> bool:
    """Tell whether two numbers are exact counts of opposite things."""
    if one.counts is None or other.counts is None or other.counts not in closed_sides().get(one.counts, ()):
        return False
    return all(
        number.quantity.value is not None and number.quantity.value.denominator == 1 and number.quantity.hedge is None
        for number in (one, other)
    )
