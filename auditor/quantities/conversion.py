"""Conversion between units, exactly, from the baked factors."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from auditor.patterns import lazy
from auditor.quantities.unit_table import UNITS

_PART = lazy(r"(\*|/)?\s*([^\s*/]+)(?:\s*\*\*\s*(-?[0-9]+))?\s*")
_OFFSETS = {"degree_Celsius": Fraction(5463, 20), "degree_Fahrenheit": Fraction(45967, 180)}


_MEANINGS: dict[str, tuple[str, ...]] = {
    "ton": ("long_ton", "metric_ton"),
    "hundredweight": ("long_hundredweight",),
    "gallon": ("imperial_gallon",),
    "quart": ("imperial_quart",),
    "pint": ("imperial_pint",),
    "cup": ("imperial_cup", "metric_cup"),
    "fluid_ounce": ("imperial_fluid_ounce",),
    "ounce": ("troy_ounce", "fluid_ounce"),
    "calorie": ("food_calorie",),
    "horsepower": ("metric_horsepower",),
    "kilobyte": ("kibibyte",),
    "megabyte": ("mebibyte",),
    "gigabyte": ("gibibyte",),
    "degree": ("degree_Celsius", "degree_Fahrenheit"),
    "pound": ("force_pound",),
    "kilogram": ("force_kilogram",),
    "GBP": ("pound", "force_pound"),
}
"""What a unit's name means elsewhere: Britain's gallon, the grocer's calorie."""


def meanings(unit: str) -> tuple[str, ...]:
    """Return `unit` and what else its name may mean, in rates too: "mile / gallon" has three."""
    found = [unit]
    for name in dict.fromkeys(part for part in re.split(r"[ */0-9]+", unit) if part in _MEANINGS):
        found += [re.sub(rf"(?<![\w]){name}(?![\w])", other, unit) for other in _MEANINGS[name]]
    return tuple(found)


@lru_cache(maxsize=512)
def factor(unit: str) -> tuple[Fraction, Fraction, str] | None:
    """Return factor, offset and dimension of `unit`, None if unknown: base value = value × factor + offset."""
    row = UNITS.get(unit)
    if row is not None:
        return Fraction(row[0], row[1]), _OFFSETS.get(unit, Fraction(0)), row[2]
    value = Fraction(1)
    powers: dict[str, int] = {}
    position = 0
    while position < len(unit):
        part = _PART.match(unit, position)
        if part is None or not part.end():
            return None
        position = part.end()
        power = int(part[3] or 1) * (-1 if part[1] == "/" else 1)
        if part[2] == "1":
            continue
        found = UNITS.get(part[2])
        if found is None:
            return None
        value *= Fraction(found[0], found[1]) ** power
        for sign, name, exponent in _PART.findall(found[2]):
            if name != "1":
                powers[name] = powers.get(name, 0) + int(exponent or 1) * (-1 if sign == "/" else 1) * power
    return value, Fraction(0), dimension_of(powers)


def dimension_of(powers: dict[str, int]) -> str:
    """Print a product of dimensions as the table does."""
    above = [name if power == 1 else f"{name} ** {power}" for name, power in sorted(powers.items()) if power > 0]
    below = [name if power == -1 else f"{name} ** {-power}" for name, power in sorted(powers.items()) if power < 0]
    product = " * ".join(above)
    return " / ".join([product or "1", *below]) if below else product


def same_dimension(unit: str, other: str) -> bool:
    """Tell whether the two units measure the same thing, so that one converts to the other."""
    if unit == other:
        return True
    one, two = factor(unit), factor(other)
    return one is not None and two is not None and one[2] == two[2]


def reciprocal(unit: str, other: str) -> bool:
    """Tell whether one unit measures what the other does upside down: miles per gallon, litres per 100 kilometres."""
    if " / " not in unit or " / " not in other:
        return False
    upper, _, lower = unit.partition(" / ")
    return "/" not in lower and same_dimension(f"{lower} / {upper}", other) and not same_dimension(unit, other)


def convert(value: Fraction, unit: str, other: str, difference: bool = False) -> Fraction:
    """Return `value` in `unit` as a value in `other`; a `difference` of temperatures has no zero point.

    Raises `ValueError` where the units measure different things or one is not known.
    """
    one, two = factor(unit), factor(other)
    if one is None or two is None or one[2] != two[2]:
        raise ValueError(f"no conversion from {unit} to {other}")
    if difference:
        return value * one[0] / two[0]
    return (value * one[0] + one[1] - two[1]) / two[0]
