"""Prefixes of the SI before any unit that takes them: what the table leaves out, as few texts need it.

The table of `unit_table` holds the usual ones; "femtoseconds" and "12 pF" are put together here, and the row is kept.
Source: the SI brochure, 9th edition (2019, updated 2022), table 7.
"""

from __future__ import annotations

from fractions import Fraction

from auditor.patterns import lazy
from auditor.quantities.tries import trie
from auditor.quantities.unit_table import SYMBOLS, UNITS, WORDS

POWERS: dict[str, int] = {
    "quecto": -30, "ronto": -27, "yocto": -24, "zepto": -21, "atto": -18, "femto": -15, "pico": -12, "nano": -9,
    "micro": -6, "milli": -3, "centi": -2, "deci": -1, "deca": 1, "deka": 1, "hecto": 2, "kilo": 3, "mega": 6,
    "giga": 9, "tera": 12, "peta": 15, "exa": 18, "zetta": 21, "yotta": 24, "ronna": 27, "quetta": 30,
}  # fmt: skip
"""The prefixes and their powers of ten."""
_MARKS = {
    "f": "femto", "p": "pico", "n": "nano", "µ": "micro", "μ": "micro", "u": "micro", "m": "milli", "k": "kilo",
    "M": "mega", "G": "giga", "T": "tera", "P": "peta", "E": "exa",
}  # fmt: skip
"""Signs of the prefixes; atto, centi and the rest would make words of too many signs."""
_PREFIX = lazy(trie(POWERS) + "(?: |(?=[a-z]))")
_FIRST = frozenset(prefix[:4] for prefix in POWERS)
_TAKING = frozenset(
    (
        "meter", "gram", "liter", "second", "watt", "watt_hour", "volt", "ampere", "ampere_hour", "hertz", "pascal",
        "joule", "newton", "ohm", "tesla", "farad", "henry", "weber", "coulomb", "byte", "bit", "gray", "sievert",
        "becquerel", "mole", "electron_volt", "parsec", "calorie", "bar", "lumen", "lux", "siemens", "kelvin", "molar",
        "katal", "volt_ampere", "metric_ton", "ton_TNT", "radian",
    )
)  # fmt: skip
"""Units that take prefixes."""
_SMALL_ONLY = {
    "A": "ampere", "V": "volt", "C": "coulomb", "F": "farad", "H": "henry", "T": "tesla", "S": "siemens", "s": "second",
    "N": "newton", "J": "joule", "W": "watt",
}  # fmt: skip
"""Signs of one letter that would make words behind a capital prefix: the TV of "5 TV sets", the EV of "3 EV makers"."""
_NEVER = frozenset(("pH", "fT", "uS", "us", "ks"))


def prefixed_word(word: str) -> str | None:
    """Return the canonical name of a lower-case `word` that is a prefix and a unit, None where it is none."""
    if word[:4] not in _FIRST and word[:3] != "exa":
        return None
    match = _PREFIX.match(word)
    if match is None:
        return None
    base = WORDS.get(word[match.end() :])
    return composed(match[0].strip() + base) if base is not None and base in _TAKING else None


def prefixed_symbol(sign: str) -> str | None:
    """Return the canonical name of a `sign` that is a prefix and a unit's sign, None where it is none."""
    prefix = _MARKS.get(sign[0])
    if prefix is None or sign in _NEVER or len(sign) < 2:
        return None
    names = SYMBOLS if len(sign) > 2 else {} if sign[0].isupper() else _SMALL_ONLY
    base = names.get(sign[1:])
    return composed(prefix + base) if base is not None and base in _TAKING else None


def composed(name: str) -> str | None:
    """Return `name`, a prefix and a canonical unit, and keep its row in the table; None where it is no such name."""
    name = name.replace("deka", "deca", 1) if name.startswith("deka") else name
    if name in UNITS:
        return name
    match = _PREFIX.match(name)
    if match is None or name[match.end() :] not in _TAKING:
        return None
    above, below, dimension = UNITS[name[match.end() :]]
    value = Fraction(above, below) * Fraction(10) ** POWERS[match[0]]
    UNITS[name] = (value.numerator, value.denominator, dimension)
    return name


EXAMPLES: tuple[tuple[str, str], ...] = (
    ("5 femtoseconds", "femtosecond"),
    ("two zeptograms", "zeptogram"),
    ("40 kilolitres", "kiloliter"),
    ("12 pF", "picofarad"),
    ("250 mrad", "milliradian"),
    ("3 µH", "microhenry"),
    ("5 yottabytes", "yottabyte"),
    ("30 megahits", ""),
    ("5 TV sets", ""),
    ("3 EV makers", ""),
    ("a pH of 7", ""),
)
"""Text and the unit of its number, empty where what follows is none."""
