"""Exact intervals over the rationals: what the writer of a number may mean."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple


def product(one: Fraction, other: Fraction) -> Fraction:
    """Return ``one * other``, in half the time: the operator finds out first what it multiplies."""
    above, below = one.as_integer_ratio()
    factor, divisor = other.as_integer_ratio()
    return Fraction(above * factor, below * divisor)


class Interval(NamedTuple):
    """The numbers from `low` to `high`; None is unbounded; an open end excludes its own value."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def exactly(cls, value: Fraction) -> Interval:
        """Return the interval that holds `value` alone."""
        return cls(value, value)

    @classmethod
    def around(cls, value: Fraction, step: Fraction) -> Interval:
        """Return what rounds to `value` when the last written digit is worth `step`: half a step each way.

        Both ends are included, as half-up, half-down and half-even are all in use (scrutiny's `unround` lists them).
        """
        number, parts = value.as_integer_ratio()  # sums of integers take a third of the time of sums of fractions
        width, step_parts = step.as_integer_ratio()
        middle, half, whole = 2 * number * step_parts, width * parts, 2 * parts * step_parts
        return cls(Fraction(middle - half, whole), Fraction(middle + half, whole))

    @property
    def exact(self) -> bool:
        """True where a single value is meant."""
        return self.low is not None and (self.low is self.high or self.low == self.high)

    def holds(self, value: Fraction) -> bool:
        """Tell whether `value` lies in the interval."""
        if self.low is not None and (value < self.low or (self.low_open and value == self.low)):
            return False
        return self.high is None or value < self.high or (value == self.high and not self.high_open)

    def meets(self, other: Interval) -> bool:
        """Tell whether some value lies in both intervals."""
        for left, right in ((self, other), (other, self)):
            if left.high is None or right.low is None or left.high > right.low:
                continue  # as in most cases: one comparison
            if left.high_open or right.low_open or left.high < right.low:
                return False
        return True

    def hull(self, other: Interval) -> Interval:
        """Return the smallest interval that holds both."""
        low, low_open = self.low, self.low_open
        if low is other.low or low == other.low:
            low_open = low_open and other.low_open
        elif low is not None and (other.low is None or other.low < low):
            low, low_open = other.low, other.low_open
        high, high_open = self.high, self.high_open
        if high is other.high or high == other.high:
            high_open = high_open and other.high_open
        elif high is not None and (other.high is None or other.high > high):
            high, high_open = other.high, other.high_open
        return Interval(low, high, low_open and low is not None, high_open and high is not None)

    def scaled(self, factor: Fraction, offset: Fraction = Fraction(0)) -> Interval:
        """Return the interval of ``x * factor + offset``; a negative factor swaps the ends."""
        if not offset and factor == 1:
            return self
        low = None if self.low is None else product(self.low, factor)
        high = low if self.high is self.low else None if self.high is None else product(self.high, factor)
        if offset:
            low, high = None if low is None else low + offset, None if high is None else high + offset
        if factor.numerator < 0:
            return Interval(high, low, self.high_open, self.low_open)
        return Interval(low, high, self.low_open, self.high_open)
