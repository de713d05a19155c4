"""Exact arithmetic on intervals: the smallest interval that holds every result, open ends kept.

The rules are the textbook ones (Moore, *Interval Analysis*, 1966); where a divisor may be nought the result is not
connected, and its hull is returned, so that nothing possible is ever left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import isqrt

from auditor.quantities.interval import Interval

ANY = Interval(None, None)
_NOUGHT = Fraction(0)
_ROOT_DIGITS = 10**24
"""Roots are rounded outwards in the 24th decimal."""


def add(left: Interval, right: Interval) -> Interval:
    """Return the sums of a value of `left` and one of `right`."""
    return Interval(
        None if left.low is None or right.low is None else left.low + right.low,
        None if left.high is None or right.high is None else left.high + right.high,
        left.low_open or right.low_open,
        left.high_open or right.high_open,
    )


def negate(one: Interval) -> Interval:
    """Return the values of `one` with their sign changed."""
    return Interval(
        None if one.high is None else -one.high, None if one.low is None else -one.low, one.high_open, one.low_open
    )


def subtract(left: Interval, right: Interval) -> Interval:
    """Return the differences of a value of `left` and one of `right`."""
    return add(left, negate(right))


def total(intervals: Iterable[Interval]) -> Interval:
    """Return the sums of one value of each."""
    result = Interval.exactly(_NOUGHT)
    for one in intervals:
        result = add(result, one)
    return result


# An end for multiplying: (sign of infinity or 0, value, open).
_End = tuple[int, Fraction, bool]


def _ends(one: Interval) -> tuple[_End, _End]:
    low: _End = (-1, _NOUGHT, True) if one.low is None else (0, one.low, one.low_open)
    high: _End = (1, _NOUGHT, True) if one.high is None else (0, one.high, one.high_open)
    return low, high


def _times(left: _End, right: _End) -> _End:
    infinite_left, value_left, open_left = left
    infinite_right, value_right, open_right = right
    nought_left, nought_right = not infinite_left and not value_left, not infinite_right and not value_right
    if nought_left or nought_right:
        # nought is reached as soon as one of the noughts is
        closed = (nought_left and not open_left) or (nought_right and not open_right)
        return (0, _NOUGHT, not closed)
    if infinite_left or infinite_right:
        sign_left = infinite_left or (1 if value_left > 0 else -1)
        sign_right = infinite_right or (1 if value_right > 0 else -1)
        return (sign_left * sign_right, _NOUGHT, True)
    return (0, value_left * value_right, open_left or open_right)


def multiply(left: Interval, right: Interval) -> Interval:
    """Return the products of a value of `left` and one of `right`."""
    if left.exact and left.low is not None:
        return right.scaled(left.low) if left.low else left
    if right.exact and right.low is not None:
        return left.scaled(right.low) if right.low else right
    if _positive(left) and _positive(right):  # as most amounts are: nothing needs to be compared
        assert left.low is not None
        assert right.low is not None
        high = None if left.high is None or right.high is None else left.high * right.high
        top_open = high is not None and (left.high_open or right.high_open)
        return Interval(left.low * right.low, high, left.low_open or right.low_open, top_open)
    products = [_times(one, other) for one in _ends(left) for other in _ends(right)]
    least = min(products, key=lambda end: (end[0], end[1], end[2]))
    most = max(products, key=lambda end: (end[0], end[1], not end[2]))
    return Interval(
        None if least[0] else least[1],
        None if most[0] else most[1],
        not least[0] and least[2],
        not most[0] and most[2],
    )


def _positive(one: Interval) -> bool:
    """Tell whether an interval begins above nought."""
    return one.low is not None and one.low.numerator > 0


def invert(one: Interval) -> Interval | None:
    """Return the reciprocals of the values of `one` other than nought, as a hull; None where there is no such value."""
    low, high = one.low, one.high
    if low == 0 == high:
        return None
    if (low is None or low < 0) and (high is None or high > 0):
        return ANY
    if low is not None and low >= 0:
        top = None if low == 0 else 1 / low
        bottom = _NOUGHT if high is None else 1 / high
        return Interval(bottom, top, high is None or one.high_open, top is not None and one.low_open)
    bottom_ = None if high is None or high == 0 else 1 / high
    top = _NOUGHT if low is None else 1 / low
    return Interval(bottom_, top, bottom_ is not None and one.high_open, low is None or one.low_open)


def divide(left: Interval, right: Interval) -> Interval | None:
    """Return the quotients of a value of `left` and one of `right`; None where `right` is nought alone."""
    inverse = invert(right)
    return None if inverse is None else multiply(left, inverse)


def factor_of(product: Interval, other: Interval) -> Interval | None:
    """Return each x for which ``x * other`` can be in `product`: like `divide`, but nought times anything is nought."""
    if other.holds(_NOUGHT) and product.holds(_NOUGHT):
        return ANY
    return divide(product, other)


def intersect(left: Interval, right: Interval) -> Interval | None:
    """Return the values that lie in both, None where there are none."""
    if not left.meets(right):
        return None
    low, low_open = left.low, left.low_open
    if right.low is not None and (low is None or right.low > low or (right.low == low and right.low_open)):
        low, low_open = right.low, right.low_open
    high, high_open = left.high, left.high_open
    if right.high is not None and (high is None or right.high < high or (right.high == high and right.high_open)):
        high, high_open = right.high, right.high_open
    return Interval(low, high, low_open, high_open)


def root(one: Interval) -> Interval | None:
    """Return the square roots of the values from nought up, outward to 24 decimals; None where all are negative."""
    positive = intersect(one, Interval(_NOUGHT, None))
    if positive is None or positive.low is None:
        return None
    low, low_exact = _root(positive.low, False)
    if positive.high is None:
        return Interval(low, None, positive.low_open and low_exact)
    high, high_exact = _root(positive.high, True)
    return Interval(low, high, positive.low_open and low_exact, positive.high_open and high_exact)


def _root(value: Fraction, up: bool) -> tuple[Fraction, bool]:
    over, under = isqrt(value.numerator), isqrt(value.denominator)
    if over * over == value.numerator and under * under == value.denominator:
        return Fraction(over, under), True
    scaled = value.numerator * _ROOT_DIGITS * _ROOT_DIGITS // value.denominator
    return Fraction(isqrt(scaled) + (1 if up else 0), _ROOT_DIGITS), False


def square(one: Interval) -> Interval:
    """Return the squares of the values of `one`."""
    low, high = one.low, one.high
    magnitudes = [
        (None if end is None else abs(end), is_open) for end, is_open in ((low, one.low_open), (high, one.high_open))
    ]
    top = None
    top_open = False
    if magnitudes[0][0] is not None and magnitudes[1][0] is not None:
        value, shut = max((end, not is_open) for end, is_open in magnitudes if end is not None)
        top, top_open = value * value, not shut
    if one.holds(_NOUGHT) or ((low is None or low < 0) and (high is None or high > 0)):
        return Interval(_NOUGHT, top, False, top_open)
    value, is_open = min((end, is_open) for end, is_open in magnitudes if end is not None)
    return Interval(value * value, top, is_open, top_open)
