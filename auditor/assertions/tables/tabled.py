"""Figures that the text takes from a row of a table which it names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from auditor.assertions.facts.slips_of_hand import plain_digits, slip_of
from auditor.assertions.model import Assertion, Reading, Role
from auditor.assertions.tables.grids import Row, RowIndex
from auditor.document.model import ZoneKind
from auditor.quantities.model import Kind

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENTAGE})
_ROLES = frozenset({Role.BY, Role.RANK, Role.PER, Role.MULTIPLE})
_DIGITS = 3
"""Digits of a figure that stands in a row by accident only seldom."""
_MOST = 6
"""Columns of a row that are compared."""


class Told(NamedTuple):
    """A figure of the text and the one of the row that it was taken from."""

    text: Assertion
    cell: Assertion


def levels(reading: Reading, rows: Sequence[Row], index: RowIndex) -> Iterator[Told]:
    """Yield the figures of the text that a row which it names holds, or holds with a slip of the hand.

    A figure that stands in any row is none that was miswritten.
    """
    cells = {cell.number.index for row in rows for cell in row.cells}
    values = {cell.number.quantity.value for row in rows for cell in row.cells}
    for number in reading.assertions:
        quantity = number.quantity
        value = quantity.value
        if quantity.kind not in _KINDS or value is None or quantity.excluded is not None or number.index in cells:
            continue
        if number.role in _ROLES or quantity.hedge is not None or not reading.document.sentences:
            continue
        if reading.sentence_of(number).kind is ZoneKind.CELL or len(plain_digits(value)[0].strip("0")) < _DIGITS:
            continue
        named = index.named(reading.document, number)
        near = sorted(named, key=lambda row: abs(row.place.start - number.span.start))
        found = [cell.number for row in near for cell in row.cells[:_MOST]]
        same = next((cell for cell in found if cell.quantity.value == value), None)
        if same is not None:
            yield Told(number, same)
        elif value not in values:
            slips = [cell for cell in found if _slip(cell, number)]
            if slips and len({cell.quantity.value for cell in slips}) == 1:
                yield Told(number, slips[0])


def _slip(cell: Assertion, number: Assertion) -> bool:
    value, told = cell.quantity.value, number.quantity.value
    return value is not None and told is not None and slip_of(value, told, length=True)
