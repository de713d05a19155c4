"""What neither of two sides got, told in the next sentence: "52% agree and 41% do not. Seven per cent are unsure"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.opposites import facing, left_over
from auditor.assertions.model import Assertion, Reading, Role
from auditor.quantities.model import Kind

_SHARES = frozenset({Kind.PERCENTAGE, Kind.FRACTION})
_NO_SHARE = frozenset({Role.BY, Role.LIMIT, Role.PER})
_MARKS = ".,;:!?\"'()”“"
_THEN = frozenset({"now", "today", "then", "still", "earlier", "previously", "later"})
_BACK = 2
"""Sentences before the leftover in which the two sides are."""


def leftovers(reading: Reading) -> Iterator[tuple[Assertion, Assertion, Assertion]]:
    """Yield two sides with the only share of the sentence after them, where that is of those on neither."""
    for index, row in enumerate(reading.by_sentence):
        if not index or not row:
            continue
        own = _shares(row)
        if len(own) != 1 or own[0].role is Role.BASE or not left_over(_words(reading, own[0])):
            continue
        if own[0].scope.times or not _THEN.isdisjoint(_words(reading, own[0])):
            continue  # "now seven per cent are undecided" is of another poll
        before: list[Assertion] = []
        for back in range(1, _BACK + 1):
            if back <= index and len(before) < 2:
                before[:0] = _shares(reading.by_sentence[index - back])
        if len(before) != 2:
            continue
        one, other = before
        if one.sentence == other.sentence:
            span = reading.sentence_of(one).span
            text = reading.document.text
            words = text[span.start : other.span.start], text[other.span.start : span.end]
        else:
            words = reading.document.cut(one.scope.clause), reading.document.cut(other.scope.clause)
        if facing(_bare(words[0]), _bare(words[1])):
            yield one, other, own[0]


def _shares(row: tuple[Assertion, ...]) -> list[Assertion]:
    return [one for one in row if one.quantity.kind in _SHARES and one.role not in _NO_SHARE]


def _words(reading: Reading, share: Assertion) -> list[str]:
    return _bare(reading.document.cut(share.scope.clause))


def _bare(text: str) -> list[str]:
    return [word.strip(_MARKS) for word in text.lower().split()]
