"""Units in words, for people and for programs that look units up by name: "kilovolt per centimetre".

British spelling, singular; pint reads the same words back, but for money.
"""

from __future__ import annotations

import re
from functools import lru_cache

from auditor.patterns import lazy
from auditor.quantities.unit_table import MONEY, UNITS, WORDS

_METRE = lazy(r"(meter|liter)(?![a-z])")
_POWERS = {"2": "square", "3": "cubic"}
_LEADING = {
    "USD": "dollar", "GBP": "pound sterling", "EUR": "euro", "ILS": "shekel", "AUD": "australian dollar",
    "CNY": "chinese yuan", "DKK": "danish krone", "NOK": "norwegian krone", "SEK": "swedish krona",
}  # fmt: skip
"""Currencies whose everyday name is not the one that the lexicon gives their country's."""
_IN_FULL = {
    "arcminute": "minute of arc", "arcsecond": "second of arc", "ppm": "part per million", "ppb": "part per billion",
    "ppt": "part per trillion", "psi": "pound per square inch", "ksi": "kilopound per square inch",
    "food_calorie": "kilocalorie",
}  # fmt: skip


@lru_cache(maxsize=512)
def spoken(unit: str, per: str | None = None) -> str:
    """Return `unit`, and what it is `per`, in words: "mile per hour" for "mile / hour", "dollar per barrel"."""
    above, *below = [*unit.split(" / "), *([per] if per else [])]
    named = " per ".join(map(_name, below))
    if above == "1":
        return f"inverse {named}"
    return f"{_name(above)} per {named}" if named else _name(above)


def _name(part: str) -> str:
    """Return one unit with its power, or a product of units, in words."""
    if part in MONEY and part.isupper():
        return _LEADING.get(part) or _currency(part)
    if " * " in part:
        return " ".join(map(_name, part.split(" * ")))
    base, _, power = part.partition(" ** ")
    if base in UNITS:
        base = _METRE.sub(_spelt, _IN_FULL.get(base) or base.replace("_", " "))
    if not power:
        return base
    return f"{_POWERS[power]} {base}" if power in _POWERS else f"{base} to the {power}"


def _currency(code: str) -> str:
    """Return the longest singular name of a currency: the one that begins with its country."""
    names = [word for word, named in WORDS.items() if named == code and " " in word and f"{word}s" in WORDS]
    names = names or [word for word, named in WORDS.items() if named == code]
    return max(names, key=len, default=code)


_BRITISH = lazy(r"(meter|liter)\b")


def unit_name(unit: str | None, per: str | None, counts: str | None = None) -> str | None:
    """Return the name of a unit as programs show it, as pint reads it: British, powers and rates in words.

    "kilometre" for "kilometer", "square mile" for "mile ** 2", "mile per hour" for "mile / hour", "dollar per barrel";
    "people per square mile" for a density of the people that `counts` names.
    """
    if unit is None or not (per or " / " in unit or " * " in unit or " ** " in unit):
        return None if unit is None else _IN_FULL.get(unit) or _BRITISH.sub(_spelt, unit)
    if counts is not None and unit.startswith("1 / "):
        return spoken(counts, unit[4:])
    return spoken(unit, per)


def _spelt(match: re.Match[str]) -> str:
    return match[1][:-2] + "re"


EXAMPLES: tuple[tuple[str, str], ...] = (
    ("a field of 10 kV/cm", "kilovolt per centimetre"),
    ("at 1.3 A/cm2", "ampere per square centimetre"),
    ("it fell at 9.81 m/s²", "metre per square second"),
    ("a rate of 5 s⁻¹", "inverse second"),
    ("an area of 12 km²", "square kilometre"),
    ("for RM79 a month", "malaysian ringgit per month"),
    ("39 people per square mile", "people per square mile"),
    ("a loss of 300 hectolitres", "hectolitre"),
    ("at 60mph", "mile per hour"),
)
"""Text and the name of its first unit."""
