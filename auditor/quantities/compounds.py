"""Measures in two units: "6ft 2in", "1 hour 30 minutes", "£3 50p"."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from auditor.patterns import lazy
from auditor.quantities.conversion import convert
from auditor.quantities.model import Kind
from auditor.quantities.unit_terms import SPACE
from auditor.quantities.units import UnitMatch, unit_after


class CompoundMatch(NamedTuple):
    """The second half of a measure in two units: the "2in" of "6ft 2in"."""

    value: Fraction
    """What it adds, in the first unit."""
    end: int
    step: Fraction
    """What its last digit is worth, in the first unit."""


_ONE = Fraction(1)
_SECOND_MARK = lazy(r"\"|''|″|”")
_INCH = lazy(r" ?in(?![A-Za-z0-9])")
# Pairs that are written as one measure, larger unit first.
_PAIRS = {
    "foot": ("inch",),
    "pound": ("ounce",),
    "stone": ("pound",),
    "hour": ("minute",),
    "minute": ("second",),
    "degree": ("arcminute",),
    "arcminute": ("arcsecond",),
    "GBP": ("pence",),
    "USD": ("cent",),
    "EUR": ("cent", "euro_cent"),
    "kilogram": ("gram",),
    "meter": ("centimeter",),
}
_SECOND = lazy(rf"{SPACE}?(?:,{SPACE}?|[-‐‑]|(and)[ \n])?([0-9]{{1,3}}(?:\.[0-9]+)?)([½¼¾⅓⅔⅛⅜⅝⅞]?)")
_VULGAR = {
    "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip


def compound_after(prose: str, unit: UnitMatch) -> CompoundMatch | None:
    """Return the smaller part of the same measure after `unit`: the "2in" of "6ft 2in", "30 minutes" after "1 hour"."""
    smaller = _PAIRS.get(unit.unit)
    if smaller is None:
        return None
    digits = _SECOND.match(prose, unit.end)
    if digits is None:
        return None
    second = unit_after(prose, digits.end())
    if second is None and unit.unit == "foot":
        inches = (_SECOND_MARK if prose[unit.end - 1] in "'′" else _INCH).match(prose, digits.end())
        second = UnitMatch("inch", inches.end(), _ONE, Kind.MEASURE) if inches else None
    elif second is not None and unit.unit == "stone" and second.unit == "GBP":
        second = second._replace(unit="pound")
    if second is None or second.unit not in smaller or second.kind is Kind.AGE:
        return None
    ratio = convert(_ONE, second.unit, unit.unit) if second.unit != "cent" else Fraction(1, 100)
    value = Fraction(digits[2])
    step = Fraction(1, 10 ** len(digits[2].partition(".")[2]))
    if digits[3]:
        value += Fraction(*_VULGAR[digits[3]])
        step = Fraction(1, _VULGAR[digits[3]][1])
    return CompoundMatch(value * ratio, second.end, step * ratio)
