"""Functions of equations that are no algebra: they are evaluated for an interval, and not solved.

The p-values are two-sided tail probabilities of the named distributions, as statcheck recomputes them (Nuijten et al.
2016, *Behavior Research Methods* 48). mpmath is imported when the first of them is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from itertools import product
from math import floor
from types import MappingProxyType
from typing import Any

from auditor.quantities.interval import Interval
from auditor.relations.arithmetic import ANY, root

_DIGITS = 30
_CARE = Fraction(1, 10**15)
"""Computed tails are widened by this, far above the error of 30 digits and far below a printed p."""


def _weekday_of(date: Interval) -> Interval:
    """Return the weekday, Monday 0, of the day number `date` (1 January of year 1 is 1, a Monday)."""
    if not date.exact or date.low is None or date.low.denominator != 1:
        return Interval(Fraction(0), Fraction(6))
    return Interval.exactly(Fraction((int(date.low) - 1) % 7))


def _from_integer(one: Interval) -> Interval:
    """Return how far the values of `one` lie from the nearest whole number."""
    half = Fraction(1, 2)
    if one.low is None or one.high is None or one.high - one.low >= 1:
        return Interval(Fraction(0), half)
    gaps = [abs(end - floor(end + half)) for end in (one.low, one.high)]
    low = Fraction(0) if floor(one.high) > floor(one.low) or 0 in gaps else min(gaps)
    high = half if floor(one.high - half) > floor(one.low - half) or half in gaps else max(gaps)
    return Interval(low, high)


def _sqrt(one: Interval) -> Interval | None:
    return root(one)


def _tails(tail: Callable[..., Any], *given: Interval) -> Interval:
    """Return the hull of `tail` over the corners of `given`; tails are monotone in the statistic and in each df."""
    import mpmath  # type: ignore[import-untyped]

    corners: list[list[Fraction | None]] = []
    for one in given:
        corners.append([one.low] if one.exact else [one.low, one.high])
    found: list[Fraction] = []
    with mpmath.workdps(_DIGITS):
        for corner in product(*corners):
            if any(end is None for end in corner[1:]):
                return Interval(Fraction(0), Fraction(1))
            if corner[0] is None:
                found.append(Fraction(0))
                continue
            numbers = [mpmath.mpf(end.numerator) / end.denominator for end in corner if end is not None]
            try:
                value = tail(mpmath, *numbers)
            except (ValueError, ArithmeticError, mpmath.libmp.NoConvergence):
                return ANY
            sign, mantissa, exponent, _ = value._mpf_
            found.append(Fraction(-mantissa if sign else mantissa) * Fraction(2) ** exponent)
    return Interval(max(min(found) - _CARE, Fraction(0)), max(found) + _CARE)


def _size(one: Interval) -> Interval:
    """Return the absolute values of `one`."""
    if one.low is not None and one.low >= 0:
        return one
    if one.high is not None and one.high <= 0:
        return one.scaled(Fraction(-1))
    ends = [abs(end) for end in (one.low, one.high) if end is not None]
    return Interval(Fraction(0), max(ends) if len(ends) == 2 else None)


def _p_of_t(t: Interval, df: Interval) -> Interval:
    return _tails(lambda m, x, n: m.betainc(n / 2, m.mpf(1) / 2, 0, n / (n + x * x), regularized=True), _size(t), df)


def _p_of_f(f: Interval, df1: Interval, df2: Interval) -> Interval:
    return _tails(lambda m, x, a, b: m.betainc(b / 2, a / 2, 0, b / (b + a * x), regularized=True), _size(f), df1, df2)


def _p_of_chi2(chi2: Interval, df: Interval) -> Interval:
    return _tails(lambda m, x, n: m.gammainc(n / 2, x / 2, m.inf, regularized=True), _size(chi2), df)


def _p_of_r(r: Interval, df: Interval) -> Interval:
    size = _size(r)
    if size.low is None or size.low > 1:
        return ANY
    size = Interval(size.low, min(size.high, Fraction(1)) if size.high is not None else Fraction(1))
    # n / (n + t²) with t² = n r² / (1 - r²) is 1 - r²
    return _tails(lambda m, x, n: m.betainc(n / 2, m.mpf(1) / 2, 0, 1 - x * x, regularized=True), size, df)


def _p_of_z(z: Interval) -> Interval:
    return _tails(lambda m, x: m.erfc(x / m.sqrt(2)), _size(z))


FUNCTIONS: Mapping[str, Callable[..., Interval | None]] = MappingProxyType(
    {
        "sqrt": _sqrt,
        "weekday_of": _weekday_of,
        "from_integer": _from_integer,
        "p_of_t": _p_of_t,
        "p_of_f": _p_of_f,
        "p_of_chi2": _p_of_chi2,
        "p_of_r": _p_of_r,
        "p_of_z": _p_of_z,
    }
)
"""Each takes the intervals of its arguments and returns that of its value, None where it has none."""
