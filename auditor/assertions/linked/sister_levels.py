"""Levels of sisters and of what they make up: "Revenue from ships rose to $68.4m. Ferry revenue grew to $52.9m. …".

Sentences whose subjects share a word and differ in another tell of sisters ("currency options", "equity options"). What
they reach may add up to what the subject that they share reached: the first of their paragraph, or one told elsewhere.
Only long numbers bear that out, or the same sum among what they reached before or what they rose by.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from typing import NamedTuple

from auditor.assertions.linked.shared_out import Summed
from auditor.assertions.model import Assertion, Evidence, Reading, Role
from auditor.quantities.model import Kind

_SERIES = (Role.LEVEL, Role.BASE, Role.BY)
_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_FEWEST = 2
_MOST = 6
_MOST_TOLD = 60
"""Sentences with levels that are read."""
_SMALLEST = 10
_DIGITS = 100


class _Told(NamedTuple):
    """What one sentence tells of its subject: a number for each series."""

    block: int
    subject: frozenset[str]
    numbers: dict[Role, Assertion]


class Sisters(NamedTuple):
    """Sums that the levels of sisters may make, one for each series that all of them have."""

    sums: tuple[Summed, ...]
    near: bool
    """The total opens the paragraph of its parts, or these are opposites: "durable goods", "non-durable goods"."""


def sister_levels(reading: Reading) -> Iterator[Sisters]:
    """Yield each group of sisters with what they may make up."""
    told = list(_told(reading))
    if not _FEWEST < len(told) <= _MOST_TOLD:
        return
    blocks: dict[int, list[_Told]] = {}
    for one in told:
        blocks.setdefault(one.block, []).append(one)
    for block, row in blocks.items():
        if _FEWEST < len(row) <= _MOST + 1 and _shared(row):
            yield from _sisters(row[0], row[1:], near=True)
        if _FEWEST < len(row) <= _MOST and (shared := _shared(row)):
            for one in told:
                if one.block < block and shared & one.subject:
                    yield from _sisters(one, row, near=False)
    denied = [any(word.startswith("non") for word in one.subject) for one in told]
    for k, one in enumerate(told) if any(denied) else ():
        for j, other in enumerate(told[k + 1 :], k + 1):
            if not (denied[k] or denied[j]):
                continue
            words = _opposites(one.subject, other.subject)
            whole = next((it for it in told if words and it.subject & one.subject & other.subject), None)
            if whole is not None and whole is not one:
                yield from _sisters(whole, [one, other], near=True)


def _told(reading: Reading) -> Iterator[_Told]:
    found = []
    for row in reading.by_sentence:
        numbers: dict[Role, Assertion] = {}
        for one in row[:_MOST_TOLD]:
            if one.role in _SERIES and one.quantity.kind in _KINDS and (one.quantity.value or 0) >= _SMALLEST:
                numbers.setdefault(one.role, one)
        level = numbers.get(Role.LEVEL)
        if level is not None and _long(level):
            found.append((level, numbers))
    if _FEWEST < len(found) <= _MOST_TOLD:
        for level, numbers in found:  # only now: to read the subject of a number takes its time
            if level.scope.subject:
                block = reading.document.sentences[level.sentence].block
                yield _Told(block, frozenset(level.scope.subject), numbers)


def _long(number: Assertion) -> bool:
    """Tell whether a number has so many digits that it hardly adds up by accident."""
    value, step = number.quantity.value or 0, number.quantity.step or 1
    return value >= _DIGITS * step


def _shared(row: Sequence[_Told]) -> frozenset[str]:
    """Return the words that all subjects share, none where one has no word of its own."""
    shared = reduce(frozenset.__and__, (one.subject for one in row))
    return shared if all(one.subject > shared for one in row[1:]) else frozenset()


def _opposites(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether one subject is what the other is not: "durable goods", "non-durable goods"."""
    return any(f"non-{word}" in other or f"non{word}" in other for word in one) or any(
        f"non-{word}" in one or f"non{word}" in one for word in other
    )


def _sisters(whole: _Told, parts: Sequence[_Told], near: bool) -> Iterator[Sisters]:
    sums = []
    for role in _SERIES:
        total = whole.numbers.get(role)
        row = tuple(one.numbers[role] for one in parts if role in one.numbers)
        if total is None or len(row) != len(parts) or not all(_alike(total, one) for one in row):
            continue
        sums.append(Summed(total, row, Evidence.AGREEMENT))
    if sums:
        yield Sisters(tuple(sums), near)


def _alike(total: Assertion, part: Assertion) -> bool:
    one, other = total.quantity, part.quantity
    return one.kind is other.kind and one.unit == other.unit and (other.value or 0) < (one.value or 0) * 2
