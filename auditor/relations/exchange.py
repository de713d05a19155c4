"""What one currency was worth in another in some years.

The tables only serve to say that a rate is outside anything that the market saw; no amount is ever converted with
them. The rate of two currencies is looked for year by year, in each of three currencies in which both are quoted: what
a pound cost in euros moved far less than what either cost in dollars.
"""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from auditor.quantities.interval import Interval

_Range = tuple[Decimal, Decimal]
_ONE: _Range = (Decimal(1), Decimal(1))
_START = 1985
"""The first year of which anything is known."""


class RateBand(NamedTuple):
    """What one unit of the dearer of two currencies was worth in the other."""

    interval: Interval
    dear: str
    """The currency of the two that was worth more, as the text names it."""
    shown: str


def known_years(years: Collection[int]) -> tuple[int, ...]:
    """Return the years whose rates a text may go by: from the one before the first of `years` to that after the last.

    All known years where `years` is empty or lies before them.
    """
    from auditor.relations.exchange_fixings import LAST_FIXED  # only texts with two currencies need the tables

    if not years or max(years) + 1 < _START:
        return tuple(range(_START, LAST_FIXED + 1))
    first = min(max(min(years) - 1, _START), LAST_FIXED)
    return tuple(range(first, max(min(max(years) + 1, LAST_FIXED), first) + 1))


@lru_cache(maxsize=64)
def rate_bands(one: str, other: str, years: tuple[int, ...]) -> tuple[RateBand, ...]:
    """Return the bands of the rate of two currencies in `years`, one for each meaning of a name that several share.

    There are none for currencies that the tables lack.
    """
    bands = []
    for left, right, rates in _meanings(one, other, years):
        low, high = min(low for low, _ in rates.values()), max(high for _, high in rates.values())
        dear, cheap, named = left, right, one
        if low * high < 1:
            dear, cheap, named, low, high = right, left, other, 1 / high, 1 / low
        shown = f"between {low:.2f} and {high:.2f} {cheap} to the {dear}"
        bands.append(RateBand(Interval(Fraction(low), Fraction(high)), named, shown))
    return tuple(bands)


def years_of(one: str, other: str, least: Fraction, most: Fraction, years: tuple[int, ...]) -> tuple[int, ...]:
    """Return those of `years` in which one unit of `one` may have cost from `least` to `most` in `other`."""
    below, above = (Decimal(end.numerator) / end.denominator for end in (least, most))
    found = {
        year
        for _, _, rates in _meanings(one, other, years)
        for year, (low, high) in rates.items()
        if low <= above and below <= high
    }
    return tuple(sorted(found))


@lru_cache(maxsize=64)
def _meanings(one: str, other: str, years: tuple[int, ...]) -> list[tuple[str, str, dict[int, _Range]]]:
    """Return what two names may mean ("franc"), with what the one cost in the other in each year that is known."""
    from auditor.relations.exchange_years import ONE_NAME

    meanings = []
    for left, right in product(ONE_NAME.get(one, (one,)), ONE_NAME.get(other, (other,))):
        if left == right or any((first := _unknown_before(code)) and years[0] < first for code in (left, right)):
            continue
        rates = {year: rate for year in years if (rate := _rate(left, right, year)) is not None}
        if rates:
            meanings.append((left, right, rates))
    return meanings


def _unknown_before(code: str) -> int | None:
    """Return the year before which nothing is known of a currency, None where it was no other one before."""
    from auditor.relations.exchange_fixings import FIRST_FIXED, FIXINGS
    from auditor.relations.exchange_years import FIRST, IN_DOLLARS, TO_THE_DOLLAR

    if code in FIRST:
        return FIRST[code]
    if code in ("USD", "EUR") or code in IN_DOLLARS or code in TO_THE_DOLLAR:
        return None
    rows = FIXINGS["USD"].get(code, "").split()
    return next((FIRST_FIXED + k for k, row in enumerate(rows) if row != "-"), None)


def _rate(left: str, right: str, year: int) -> _Range | None:
    """Return the least and the most that one `left` cost in `right` in a year."""
    found = [
        (costs[0] / cost[1], costs[1] / cost[0])
        for base in ("USD", "EUR", "GBP")
        if (cost := _cost(base, left, year)) and (costs := _cost(base, right, year))
    ]
    return (max(low for low, _ in found), min(high for _, high in found)) if found else None


def _cost(base: str, code: str, year: int) -> _Range | None:
    """Return the least and the most that one unit of `base` cost in `code` in a year, None where it is not known."""
    from auditor.relations.exchange_fixings import FIRST_FIXED

    if code == base:
        return _ONE
    rows = _fixings(base, code)
    found = rows[min(year - FIRST_FIXED, len(rows) - 1)] if rows and year >= FIRST_FIXED else None
    return _told_before(code, year) if found is None and base == "USD" else found


@lru_cache(maxsize=64)
def _fixings(base: str, code: str) -> tuple[_Range | None, ...]:
    from auditor.relations.exchange_fixings import FIXINGS

    return tuple(None if row == "-" else _range(row) for row in FIXINGS[base].get(code, "").split())


def _told_before(code: str, year: int) -> _Range | None:
    """Return what a dollar cost in a currency in a year of the older table."""
    from auditor.relations.exchange_years import FIRST

    rows = _older(code)
    at = 0 if len(rows) == 1 else year - FIRST.get(code, _START)
    return rows[min(at, len(rows) - 1)] if rows and at >= 0 else None


@lru_cache(maxsize=64)
def _older(code: str) -> tuple[_Range, ...]:
    from auditor.relations.exchange_years import IN_DOLLARS, TO_THE_DOLLAR

    if code in IN_DOLLARS:
        return tuple((1 / high, 1 / low) for low, high in map(_range, IN_DOLLARS[code].split()))
    return tuple(map(_range, TO_THE_DOLLAR.get(code, "").split()))


def _range(row: str) -> _Range:
    low, _, high = row.partition("-")
    return Decimal(low), Decimal(high)
