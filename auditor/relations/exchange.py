"""What a currency was worth in a year: the low and the high of the market, rounded outwards to five hundredths.

From the yearly ranges that central banks publish for the floating rates. The table only serves to say that a rate is
outside anything that the market saw; no amount is ever converted with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from auditor.quantities.interval import Interval

_FIRST = {"GBP": 1985, "EUR": 1999}
_RANGES: dict[str, str] = {
    # US dollars for one pound, 1985 to 2026
    "GBP": "1.05-1.50 1.35-1.60 1.45-1.90 1.65-1.95 1.50-1.85 1.55-2.00 1.55-2.00 1.50-2.05 1.40-1.60 1.45-1.65 "
    "1.50-1.65 1.45-1.75 1.55-1.75 1.60-1.75 1.55-1.70 1.35-1.70 1.35-1.55 1.40-1.65 1.50-1.80 1.75-2.00 1.70-1.95 "
    "1.70-2.00 1.90-2.15 1.40-2.05 1.35-1.75 1.40-1.65 1.50-1.70 1.50-1.65 1.45-1.70 1.55-1.75 1.45-1.60 1.20-1.55 "
    "1.15-1.40 1.20-1.45 1.15-1.35 1.10-1.40 1.30-1.45 1.00-1.40 1.15-1.35 1.20-1.35 1.20-1.40 1.20-1.45",
    # US dollars for one euro, 1999 to 2026
    "EUR": "0.95-1.20 0.80-1.05 0.80-1.00 0.85-1.10 1.00-1.30 1.15-1.40 1.15-1.40 1.15-1.35 1.25-1.50 1.20-1.65 "
    "1.20-1.55 1.15-1.50 1.25-1.50 1.20-1.40 1.25-1.40 1.20-1.40 1.00-1.25 1.00-1.20 1.00-1.25 1.10-1.30 1.05-1.20 "
    "1.05-1.25 1.10-1.25 0.95-1.15 1.00-1.15 1.00-1.15 1.00-1.20 1.00-1.25",
}


def _parsed(text: str) -> tuple[tuple[Fraction, Fraction], ...]:
    rows = (row.split("-") for row in text.split())
    return tuple((Fraction(low), Fraction(high)) for low, high in rows)


def rate_band(one: str, other: str, years: Iterable[int]) -> tuple[Interval, str, str, str] | None:
    """Return what one unit of the dearer currency was worth in the other, with the codes, dearer first, and in words.

    The band is that of the years from the one before the first of `years` to the one after the last; all known years
    where `years` is empty or outside the table. None for currencies that the table lacks.
    """
    if {one, other} == {"GBP", "EUR"}:
        pounds, euros = _years("GBP", years), _years("EUR", years)
        return _band(pounds[0] / euros[1], pounds[1] / euros[0], "GBP", "EUR")
    dear = next((code for code in ("GBP", "EUR") if {one, other} == {code, "USD"}), None)
    if dear is None:
        return None
    low, high = _years(dear, years)
    return _band(low, high, dear, "USD")


def _band(low: Fraction, high: Fraction, dear: str, cheap: str) -> tuple[Interval, str, str, str]:
    ends = [f"{Decimal(end.numerator) / end.denominator:.2f}" for end in (low, high)]
    return Interval(low, high), dear, cheap, f"between {ends[0]} and {ends[1]} {cheap} to the {dear}"


def _years(code: str, years: Iterable[int]) -> tuple[Fraction, Fraction]:
    table = _parsed(_RANGES[code])
    wanted = sorted(years)
    rows = table
    if wanted:
        first = max(0, wanted[0] - 1 - _FIRST[code])
        rows = table[first : max(0, wanted[-1] + 2 - _FIRST[code])] or table
    return min(low for low, _ in rows), max(high for _, high in rows)
