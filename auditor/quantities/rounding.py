"""A house's way of rounding, applied to the intervals of numbers that were rounded in their last digit.

Without a decision a reader must allow for all ways in use: both ends of the interval belong to it.
"""

from __future__ import annotations

from dataclasses import replace

from auditor.quantities.interval import Interval
from auditor.quantities.model import Quantity


def rounded_as(quantities: tuple[Quantity, ...], way: str) -> tuple[Quantity, ...]:
    """Return `quantities` with the intervals that rounding by `way` allows.

    "half-up" rounds a half away from nought, "half-even" to the even digit, "down" cuts off; "either" changes nothing.
    """
    if way == "either":
        return quantities
    return tuple(_rounded(quantity, way) for quantity in quantities)


def _rounded(quantity: Quantity, way: str) -> Quantity:
    value, step = quantity.value, abs(quantity.step)
    if value is None or not step or quantity.interval != Interval.around(value, step):
        return quantity
    half = step / 2
    if way == "down":
        plain = Interval(value, value + step, False, True) if value >= 0 else Interval(value - step, value, True, False)
    elif way == "half-up":
        plain = Interval(value - half, value + half, value < 0, value >= 0)
    else:
        odd = (value / step) % 2 == 1
        plain = Interval(value - half, value + half, odd, odd)
    return replace(quantity, interval=plain, generous=quantity.generous.hull(plain))
