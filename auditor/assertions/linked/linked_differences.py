"""Comparisons whose first amount stands in the sentence before: "It is $2m above the request of $16m"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from auditor.assertions.lexicon import forms
from auditor.assertions.model import Assertion, Evidence, Reading, Role
from auditor.document.model import Span
from auditor.patterns import lazy
from auditor.quantities.units import same_dimension

_POINTING = lazy(
    r"\W*(?:and |but )?(?:(?:that|this|it)(?:[’']s)?\b"
    r"|(?:that|this|the) (?:total|figure|sum|number|amount|tally|price|result|toll)\b)",
    re.IGNORECASE,
)
_MORE = forms("more above higher longer taller larger bigger over ahead older later up greater heavier dearer faster")
_LESS = forms("less below lower shorter smaller under behind short fewer down cheaper younger lighter")
_SET_APART = forms("above below ahead behind over under short")
_BACK = 2
"""Sentences that an amount is looked for in, those that point back themselves left out."""


class Compared(NamedTuple):
    """A difference, what is compared with, the amounts that may be meant by what points back, and how firmly."""

    by: Assertion
    base: Assertion
    levels: tuple[Assertion, ...]
    way: int
    evidence: Evidence
    words: tuple[Span, ...]


def compared(reading: Reading) -> Iterator[Compared]:
    """Yield each change that has an amount and a base in a sentence that points back for what is compared."""
    for frame in reading.framed("change"):
        by, base = frame.one(Role.BY), frame.one(Role.BASE)
        if by is None or base is None or len(frame.terms) != 2:
            continue
        if not _alike(by, base) or by.span.start > base.span.start or not _points_back(reading, by):
            continue
        if not _compares(by):
            continue
        levels = _levels(reading, by, base)
        if levels:
            firm = len(levels) == 1
            evidence = Evidence.OF_THESE if firm else Evidence.SENTENCE
            yield Compared(by, base, levels, _way(by), evidence, frame.cues)


def _compares(by: Assertion) -> bool:
    """Tell whether the words behind a difference compare: "$2m above", "25 metres longer than", not "$200 off"."""
    words = {word for cue in by.cues for word in cue.words.split()}
    return "than" in words or bool(words & _SET_APART)


def _way(by: Assertion) -> int:
    """Return 1 for "more than", -1 for "below", 0 for a comparative that does not say ("dearer" does, "better" not)."""
    words = {word for cue in by.cues for word in cue.words.split()}
    return 1 if words & _MORE else -1 if words & _LESS else 0


def _points_back(reading: Reading, number: Assertion) -> bool:
    sentence = reading.document.sentences[number.sentence]
    first = next(iter(reading.by_sentence[number.sentence]), number)
    if first.span != number.span:
        return False
    opening = reading.document.prose[sentence.span.start : number.span.start]
    return len(opening) < 60 and _POINTING.match(opening) is not None


def _levels(reading: Reading, by: Assertion, base: Assertion) -> tuple[Assertion, ...]:
    """Return the amounts of the nearest sentence before that does not point back itself."""
    index = by.sentence - 1
    for _ in range(_BACK):
        if index < 0:
            return ()
        row = reading.by_sentence[index]
        if row and _points_back(reading, row[0]):
            index -= 1
            continue
        return tuple(
            one
            for one in row
            if one.role not in (Role.BY, Role.BASE, Role.PER, Role.RANK, Role.LIMIT, Role.SHARE) and _alike(one, base)
        )
    return ()


def _alike(one: Assertion, other: Assertion) -> bool:
    left, right = one.quantity, other.quantity
    if left.value is None or right.value is None:
        return False
    if left.unit != right.unit:
        return left.unit is not None and right.unit is not None and same_dimension(left.unit, right.unit)
    return left.kind is right.kind
