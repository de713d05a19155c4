"""What a currency was worth in a year: the low and the high of the market, rounded outwards.

From the yearly ranges that central banks publish for the floating rates. The table only serves to say that a rate is
outside anything that the market saw; no amount is ever converted with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from auditor.quantities.interval import Interval

_FIRST = {"EUR": 1999}
"""The first year of a row; 1985 where none is given."""
_IN_DOLLARS = {
    # what one unit cost in US dollars, year by year; the last row stands for the years after it
    "GBP": "1.05-1.50 1.35-1.60 1.45-1.90 1.65-1.95 1.50-1.85 1.55-2.00 1.55-2.00 1.50-2.05 1.40-1.60 1.45-1.65 "
    "1.50-1.65 1.45-1.75 1.55-1.75 1.60-1.75 1.55-1.70 1.35-1.70 1.35-1.55 1.40-1.65 1.50-1.80 1.75-2.00 1.70-1.95 "
    "1.70-2.00 1.90-2.15 1.40-2.05 1.35-1.75 1.40-1.65 1.50-1.70 1.50-1.65 1.45-1.70 1.55-1.75 1.45-1.60 1.20-1.55 "
    "1.15-1.40 1.20-1.45 1.15-1.35 1.10-1.40 1.30-1.45 1.00-1.40 1.15-1.35 1.20-1.35 1.20-1.40 1.20-1.45",
    "EUR": "0.95-1.20 0.80-1.05 0.80-1.00 0.85-1.10 1.00-1.30 1.15-1.40 1.15-1.40 1.15-1.35 1.25-1.50 1.20-1.65 "
    "1.20-1.55 1.15-1.50 1.25-1.50 1.20-1.40 1.25-1.40 1.20-1.40 1.00-1.25 1.00-1.20 1.00-1.25 1.10-1.30 1.05-1.20 "
    "1.05-1.25 1.10-1.25 0.95-1.15 1.00-1.15 1.00-1.15 1.00-1.20 1.00-1.25",
    "AUD": "0.45-1.15",
    "NZD": "0.38-1.05",
}
_TO_THE_DOLLAR = {
    # what one US dollar cost
    "JPY": "195-265 150-205 120-160 120-140 120-155 120-165 120-145 115-135 100-130 95-115 75-105 100-120 110-135 "
    "110-150 100-125 100-120 110-135 115-135 105-125 100-115 100-125 105-120 105-125 85-115 80-105 80-95 75-90 75-90 "
    "85-110 100-125 115-130 95-125 105-120 100-115 100-115 100-115 100-120 110-155 125-155 135-165 135-165 135-170",
    "CAD": "0.90-1.65",
    "CHF": "0.70-3.00",
    "CNY": "2.75-8.80",
    "DKK": "4.60-12.50",
    "HKD": "7.70-7.90",
    "INR": "12-100",
    "KRW": "650-2000",
    "NOK": "4.80-12.50",
    "SEK": "4.00-12.00",
    "SGD": "1.15-2.30",
    "THB": "20-60",
    "TWD": "24-42",
    "DEM": "1.34-3.50",
    "FRF": "4.70-10.80",
    "ITL": "1040-2300",
    "NLG": "1.50-3.95",
    "BEF": "27-70",
    "ESP": "88-205",
    "krone": "4.60-12.50",
    "CZK": "14-43",
    "HUF": "40-460",
    "ILS": "1.40-5.10",
    "MYR": "2.35-4.90",
    "IDR": "1050-17500",
    "PKR": "15-312",
    "ZAR": "1.70-20.50",
    "EGP": "0.70-53",
    "KES": "15-165",
    "SAR": "3.50-3.80",
    "AED": "3.60-3.70",
    "BRL": "0.80-6.50",
}


def rate_band(one: str, other: str, years: Iterable[int]) -> tuple[Interval, str, str, str] | None:
    """Return what one unit of the dearer currency was worth in the other, with the codes, dearer first, and in words.

    The band is that of the years from the one before the first of `years` to the one after the last; all known years
    where `years` is empty. None for currencies that the table lacks.
    """
    wanted = sorted(years)
    left, right = _dollars(one, wanted), _dollars(other, wanted)
    if left is None or right is None or one == other:
        return None
    dear, cheap = (one, other) if left[1] >= right[1] else (other, one)
    above, below = (left, right) if dear == one else (right, left)
    low, high = above[0] / below[1], above[1] / below[0]
    ends = [f"{Decimal(end.numerator) / end.denominator:.2f}" for end in (low, high)]
    return Interval(low, high), dear, cheap, f"between {ends[0]} and {ends[1]} {cheap} to the {dear}"


@lru_cache
def _rows(code: str) -> tuple[tuple[Fraction, Fraction], ...]:
    """Return the low and the high of each year as the table has them; empty for a currency that it lacks."""
    text = _IN_DOLLARS.get(code) or _TO_THE_DOLLAR.get(code) or ""
    return tuple((Fraction(low), Fraction(high)) for low, high in (row.split("-") for row in text.split()))


def _dollars(code: str, years: list[int]) -> tuple[Fraction, Fraction] | None:
    """Return the least and the most that one unit of `code` cost in US dollars in `years`."""
    if code == "USD":
        return Fraction(1), Fraction(1)
    rows = _rows(code)
    if not rows:
        return None
    if years and len(rows) > 1:
        first = _FIRST.get(code, 1985)
        rows = rows[max(0, years[0] - 1 - first) : max(0, years[-1] + 2 - first)] or rows
    low, high = min(low for low, _ in rows), max(high for _, high in rows)
    return (low, high) if code in _IN_DOLLARS else (1 / high, 1 / low)
