"""Passages that stand in a text twice, word for word but for a number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from auditor.assertions.facts.contrast import pointing_apart
from auditor.assertions.facts.mentions import LABELS, labels
from auditor.assertions.facts.passages import same_passage
from auditor.assertions.facts.slips_of_hand import slip_of
from auditor.assertions.lexicon import STOP
from auditor.assertions.model import Assertion, Reading
from auditor.document.model import ZoneKind
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_KINDS = frozenset(
    {
        Kind.COUNT,
        Kind.MONEY,
        Kind.PERCENTAGE,
        Kind.MEASURE,
        Kind.DURATION,
        Kind.AGE,
        Kind.ORDINAL,
        Kind.RANGE,
        Kind.SCORE,
    }
)
_ALIKE = 16
"""Characters on one side that are alike before any word is compared."""
_REACH = 240
_WORDS = 8
"""Content words that stand twice around a number where the passage is printed twice."""
_FOLLOWING = 3
"""Words of it that follow the number at the least."""
_SENTENCE = 5
"""The same where nothing else stands in the two sentences."""
_MOST = 4
"""Places in which the same words stand from which on they are a form to be filled in."""
_WORD = lazy(r"[^\W_]+(?:['’.,][^\W_]+)*")


class Twins(NamedTuple):
    """Two numbers in the same words, and what they say: a value, or the ends of a span that differ."""

    first: Assertion
    second: Assertion
    values: tuple[Fraction, Fraction]


def twins(reading: Reading, starts: list[int]) -> Iterator[Twins]:
    """Yield the numbers around which a passage stands twice, where they are one value or a slip apart.

    `starts` is where the passages of the text begin.
    """
    if not reading.document.sentences:
        return
    text = reading.document.prose
    seen: dict[str, Assertion] = {}
    again: dict[str, list[Assertion]] = {}
    for assertion in reading.assertions:
        quantity = assertion.quantity
        if quantity.kind in _KINDS and quantity.excluded is None and (quantity.ends or quantity.value is not None):
            start, end = quantity.span
            for words in (text[max(0, start - _ALIKE) : start], text[end : end + _ALIKE]):
                first = seen.setdefault(words, assertion)
                if first is not assertion:
                    again.setdefault(words, [first]).append(assertion)
    pairs: dict[tuple[int, int], tuple[Assertion, Assertion]] = {}
    for alike in again.values():
        if len(alike) <= _MOST:
            for one, other in combinations(alike, 2):
                if (one.index, other.index) not in pairs and _twice(reading, one, other):
                    pairs[one.index, other.index] = one, other
    linked: dict[int, set[tuple[Fraction, ...]]] = defaultdict(set)
    for one, other in pairs.values():
        for each in (one, other):
            linked[each.index].update((_values(one), _values(other)))
    for one, other in pairs.values():
        if len(linked[one.index] | linked[other.index]) > len((one, other)):
            continue
        if _values(one) == _values(other) or (
            same_passage(reading, starts, one.sentence, other.sentence)
            and not _in_a_row(one, other)
            and not pointing_apart(reading, one, other)
            and reading.sentence_of(one).block != reading.sentence_of(other).block
        ):
            yield from _compared(one, other)


def _in_a_row(one: Assertion, other: Assertion) -> bool:
    """Tell whether one span begins where the other ends: "35 to 44" and "45 to 54" are two bands of a scale."""
    low, high = sorted((one.quantity.ends or (0, 2), other.quantity.ends or (0, 2)))
    return 0 <= low[0] <= low[1] <= high[0] <= low[1] + 1


def _compared(one: Assertion, other: Assertion) -> Iterator[Twins]:
    if _values(one) == _values(other):
        yield Twins(one, other, (_values(one)[0], _values(other)[0]))
        return
    if one.quantity.kind is Kind.ORDINAL:
        return  # "the first item may be left out", "the second item may be left out"
    if len(_values(one)) == len(_values(other)):
        for left, right in zip(_values(one), _values(other), strict=True):
            if min(left, right) > 0 and left != right and slip_of(left, right):
                yield Twins(one, other, (left, right))


def _values(assertion: Assertion) -> tuple[Fraction, ...]:
    quantity = assertion.quantity
    return quantity.ends or (() if quantity.value is None else (quantity.value,))


def _twice(reading: Reading, one: Assertion, other: Assertion) -> bool:
    left, right = one.quantity, other.quantity
    if one.sentence == other.sentence or (left.kind, left.unit, left.hedge) != (right.kind, right.unit, right.hedge):
        return False
    if ZoneKind.CELL in (
        reading.sentence_of(one).kind,
        reading.sentence_of(other).kind,
    ):
        return False
    if labels(reading, one) or labels(reading, other):
        return False
    after = _run(_words_after(reading, one), _words_after(reading, other))
    if len(after) < _FOLLOWING and len(after) < len(_inside(reading, one, 1)):
        return False  # most have only the words before in common
    led, others_led = _words_before(reading, one), _words_before(reading, other)
    if not LABELS.isdisjoint((*led[-1:], *others_led[-1:])):
        return False
    before = _run(reversed(led), reversed(others_led))
    said = len({word for word in (*before, *after) if word not in STOP and word[0].isalpha()})
    if said >= _WORDS and len(after) >= _FOLLOWING:
        return True
    return said >= _SENTENCE and all(
        len(before) >= len(_inside(reading, each, -1)) and len(after) >= len(_inside(reading, each, 1))
        for each in (one, other)
    )


def _run(one: Iterator[str], other: Iterator[str]) -> list[str]:
    """Return the words that two passages begin with both."""
    found = []
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        found.append(left)
    return found


def _words_before(reading: Reading, assertion: Assertion) -> list[str]:
    start = assertion.span.start
    return _WORD.findall(reading.document.prose[max(0, start - _REACH) : start].lower())


def _words_after(reading: Reading, assertion: Assertion) -> Iterator[str]:
    end = assertion.span.end
    return (match[0] for match in _WORD.finditer(reading.document.prose[end : end + _REACH].lower()))


def _inside(reading: Reading, assertion: Assertion, way: int) -> list[str]:
    """Return the words before or after a number in its own sentence."""
    sentence, (start, end) = reading.sentence_of(assertion).span, assertion.span
    return _WORD.findall(
        reading.document.prose[sentence.start : start] if way < 0 else reading.document.prose[end : sentence.end]
    )
