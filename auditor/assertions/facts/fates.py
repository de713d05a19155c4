"""Parts of those who met a fate, and the counts of these: "killed nine people … Three of the dead were children"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Assertion, Reading, Role
from auditor.assertions.synonyms import people
from auditor.document.searched import lower_case
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_DEATH = lazy(
    r"\b(?:kill(?:s|ed|ing)|claim(?:s|ed|ing)|died|dead|deaths?|death\s{1,3}toll|bodies|drowned|murdered|slain|"
    r"li[vf]es?)\b"
)
_HURT = lazy(r"\b(?:injur(?:ed|ing|es|ies)|wound(?:s|ed|ing)|hurt)\b")
_FATES = {
    "dead": (_DEATH,), "death": (_DEATH,), "fatality": (_DEATH,), "victim": (_DEATH, _HURT), "injured": (_HURT,),
    "wounded": (_HURT,), "killed": (_DEATH,), "casualty": (_DEATH, _HURT),
}  # fmt: skip
_BACK = 3
"""Sentences before a part in which those are counted of whom it speaks."""
_BEFORE = 24
_AFTER = 44
"""Characters around a count in which the fate of those it counts is told."""
_MOST = 60


def fated(reading: Reading, part: Assertion) -> Iterator[Assertion]:
    """Yield the counts of those of whom `part` is said to be some by their fate, the nearest first."""
    fates = _FATES.get(part.counts or "", ())
    if part.role is not Role.PART or not fates or "noun" in part.inherited:
        return
    for index in range(part.sentence, max(-1, part.sentence - _BACK - 1), -1):
        row = reading.by_sentence[index]
        for number in reversed(row[:_MOST]):
            if number.index >= part.index or number.quantity.kind is not Kind.COUNT or number.quantity.value is None:
                continue
            if number.role in (Role.PART, Role.BASE, Role.BY, Role.OTHER, Role.REMAINING):
                continue
            if number.counts in _FATES or number.counts is None or people(number.counts):
                start, end = _around(reading, number, row)
                if any(fate.search(lower_case(reading.document.prose), start, end) for fate in fates):
                    yield number


def _around(reading: Reading, number: Assertion, row: tuple[Assertion, ...]) -> tuple[int, int]:
    """Return the place around a number in which words are of it, and of no other number beside it."""
    span = reading.document.sentences[number.sentence].span
    at = row.index(number)
    before = row[at - 1].span.end if at else span.start
    after = row[at + 1].span.start if at + 1 < len(row) else span.end
    return max(before, number.span.start - _BEFORE), min(after, number.span.end + _AFTER)
