"""Units in words, for people and for programs that look units up by name: "kilovolt per centimetre".

British spelling, singular; pint reads the same words back, but for money.
"""

from __future__ import annotations

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
        base = _METRE.sub(lambda match: match[1][:-2] + "re", base.replace("_", " "))
    if not power:
        return base
    return f"{_POWERS[power]} {base}" if power in _POWERS else f"{base} to the {power}"


def _currency(code: str) -> str:
    """Return the longest singular name of a currency: the one that begins with its country."""
    names = [word for word, named in WORDS.items() if named == code and " " in word and f"{word}s" in WORDS]
    names = names or [word for word, named in WORDS.items() if named == code]
    return max(names, key=len, default=code)


def rate_name(unit: str | None, per: str | None, counts: str | None = None) -> str | None:
    """Return the name of a unit as programs show it: in words for a rate ("people per square mile"), else as it is."""
    if unit is None or not (per or " / " in unit):
        return unit
    if counts is not None and unit.startswith("1 / "):
        return spoken(counts, unit[4:])
    return spoken(unit, per)


EXAMPLES: tuple[tuple[str, str | None, str], ...] = (
    ("mile / hour", None, "mile per hour"),
    ("kilovolt / centimeter", None, "kilovolt per centimetre"),
    ("ampere / centimeter ** 2", None, "ampere per square centimetre"),
    ("meter / second ** 2", None, "metre per square second"),
    ("1 / second", None, "inverse second"),
    ("USD", "barrel", "dollar per barrel"),
    ("USD", "foot ** 2", "dollar per square foot"),
    ("MYR", "month", "malaysian ringgit per month"),
    ("cent", "share", "cent per share"),
)
"""A unit, what it is per, and both in words."""
