"""How many there are and how many there are on a square mile: pairs that imply an area."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from auditor.assertions.model import Assertion, Reading
from auditor.assertions.tokens import last_words
from auditor.document.searched import lower_case
from auditor.quantities.model import Kind

_PEOPLE = frozenset("people person inhabitant resident citizen population".split())
_BACK = 2
"""Sentences that "the population density" looks back for the people."""


class Density(NamedTuple):
    """A count and its density."""

    counted: Assertion
    density: Assertion


def densities(reading: Reading) -> Iterator[Density]:
    """Yield each density with the count of which it is said."""
    if "density" not in lower_case(reading.document.prose):
        return
    for numbers in reading.by_sentence:
        for place, number in enumerate(numbers):
            unit = number.quantity.unit
            if unit is None or not unit.startswith("1 / ") or not unit.endswith(" ** 2"):
                continue
            lead = last_words(reading.document, number.span.start, 6)
            if "density" not in lead:
                continue
            before = numbers[place - 1] if place else None
            if before is not None and _counted(before) and "at" in lead:
                yield Density(before, number)
            elif "population" in lead and place == 0 and (people := _people(reading, number.sentence)) is not None:
                yield Density(people, number)


def _counted(number: Assertion) -> bool:
    quantity = number.quantity
    return quantity.kind is Kind.COUNT and quantity.unit is None and number.counts is not None


def _people(reading: Reading, sentence: int) -> Assertion | None:
    block = reading.document.sentences[sentence].block
    for index in range(sentence - 1, max(-1, sentence - 1 - _BACK), -1):
        if reading.document.sentences[index].block != block:
            return None
        found = [one for one in reading.by_sentence[index] if _counted(one) and one.counts in _PEOPLE]
        if found:
            return found[0] if len(found) == 1 else None
    return None
