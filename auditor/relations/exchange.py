"""What one currency was worth in another in some years.

The table of `exchange_years` only serves to say that a rate is outside anything that the market saw; no amount is ever
converted with it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from auditor.quantities.interval import Interval


class RateBand(NamedTuple):
    """What one unit of the dearer of two currencies was worth in the other."""

    interval: Interval
    dear: str
    """The currency of the two that was worth more, as the text names it."""
    shown: str


def rate_bands(one: str, other: str, years: Collection[int]) -> Iterator[RateBand]:
    """Yield the bands of the rate of two currencies, one for each meaning of a name that several share ("franc").

    A band is that of the years from the one before the first of `years` to the one after the last; all known years
    where `years` is empty. Yields nothing for currencies that the table lacks.
    """
    from auditor.relations.exchange_years import ONE_NAME  # only texts with two currencies need the tables

    wanted = (min(years), max(years)) if years else None
    for left, right in product(ONE_NAME.get(one, (one,)), ONE_NAME.get(other, (other,))):
        first, second = _dollars(left, wanted), _dollars(right, wanted)
        if first is None or second is None or left == right:
            continue
        dear, cheap, above, below = left, right, first, second
        if first[1] < second[1]:
            dear, cheap, above, below = right, left, second, first
        low, high = above[0] / below[1], above[1] / below[0]
        ends = [f"{Decimal(end.numerator) / end.denominator:.2f}" for end in (low, high)]
        shown = f"between {ends[0]} and {ends[1]} {cheap} to the {dear}"
        yield RateBand(Interval(low, high), one if dear == left else other, shown)


@lru_cache
def _rows(code: str) -> tuple[tuple[Fraction, Fraction], ...]:
    """Return the low and the high of each year as the table has them; empty for a currency that it lacks."""
    from auditor.relations.exchange_years import IN_DOLLARS, TO_THE_DOLLAR

    text = IN_DOLLARS.get(code) or TO_THE_DOLLAR.get(code) or ""
    return tuple((Fraction(low), Fraction(high)) for low, high in (row.split("-") for row in text.split()))


@lru_cache(maxsize=64)
def _dollars(code: str, years: tuple[int, int] | None) -> tuple[Fraction, Fraction] | None:
    """Return the least and the most that one unit of `code` cost in US dollars from the first of `years` on."""
    from auditor.relations.exchange_years import FIRST, IN_DOLLARS, RENEWED

    if code == "USD":
        return Fraction(1), Fraction(1)
    rows = _rows(code)
    first = FIRST.get(code, 1985)
    if not rows or (code in RENEWED and (years is None or years[0] <= first)):
        return None
    if years is not None and len(rows) > 1:
        rows = rows[max(0, years[0] - 1 - first) : max(0, years[1] + 2 - first)] or rows
    low, high = min(low for low, _ in rows), max(high for _, high in rows)
    return (low, high) if code in IN_DOLLARS else (1 / high, 1 / low)
