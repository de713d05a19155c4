"""Which numbers can be the amounts of one difference: of one unit, or percentages that points lie between."""

from __future__ import annotations

from auditor.assertions.model import Assertion
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind
from auditor.quantities.units import same_dimension

_NEAR = 10
"""Words between a percentage and a bare number that is one too."""


def alike(one: Assertion, other: Assertion) -> bool:
    """Tell whether two numbers can be the amounts of one difference."""
    left, right = one.quantity, other.quantity
    if left.value is None or right.value is None:
        return False
    if left.unit == "percent" or right.unit == "percent":  # "61%, four points lower than the 65%"
        return in_points(one) and in_points(other)
    if left.unit != right.unit:
        if {left.unit, right.unit} & {"degree"}:
            return "degree" in (left.unit or "") and "degree" in (right.unit or "")
        return left.unit is not None and right.unit is not None and same_dimension(left.unit, right.unit)
    return left.kind is right.kind


def is_amount(view: SentenceView, j: int, difference: Assertion) -> bool:
    """Tell whether a number can be an amount of a difference; beside a percentage a bare one is in per cent too."""
    number = view.numbers[j]
    if alike(number, difference):
        return True
    bare = number.quantity.kind is Kind.COUNT and number.quantity.unit is None and number.counts is None
    if not bare or not in_points(difference) or number.quantity.value is None:
        return False
    k = next((k for k in range(j - 1, -1, -1) if k in view.levels and not _only_points(view.numbers[k])), -1)
    return k >= 0 and view.numbers[k].quantity.unit == "percent" and view.distance(k, j) <= _NEAR


def _only_points(number: Assertion) -> bool:
    return number.quantity.unit == "percentage_point" or number.counts == "point"


def in_points(number: Assertion) -> bool:
    return number.quantity.unit in ("percent", "percentage_point") or number.counts == "point"
