"""Units: what the words after a number measure it in, and how one unit converts to another.

Everything is looked up in the baked tables of `unit_table`; nothing is scanned for. Short symbols that are words or
letters as well are units only where nothing else can be meant.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from auditor.patterns import lazy
from auditor.quantities.conversion import convert, factor, meanings, reciprocal, same_dimension
from auditor.quantities.model import Kind
from auditor.quantities.unit_table import CODES, MONEY, SIGNS, UNITS, WORDS
from auditor.quantities.unit_terms import (
    BESIDE_POWER,
    FACTOR_FIRST,
    SPACE,
    WORD,
    bracketed,
    may_begin,
    products,
    term_at,
)

__all__ = [
    "UnitMatch",
    "convert",
    "factor",
    "meanings",
    "reciprocal",
    "same_dimension",
    "unit_after",
]


class UnitMatch(NamedTuple):
    """The unit that stands after a number."""

    unit: str
    """The pint name ("kilometer / hour"), an ISO 4217 code, "percent", "percentage_point" …"""
    end: int
    """Where its words end."""
    scale: Fraction
    """What one of the unit as written is worth in `unit`; 1 but for magnitudes inside a symbol ("MGBP")."""
    kind: Kind


_ONE = Fraction(1)
_GAP = lazy(rf"{SPACE}{{0,2}}(?:\r?\n{SPACE}*)?(?:[-‐‑]{SPACE}?)?")
_PER = lazy(rf"{SPACE}?(?:/|÷|[-‐‑ \n]per[-‐‑ \n]|[ \n]p/){SPACE}?")
_EACH = lazy(r"[-‐‑ \n](?:an?|each|every|to the(?= (?:gallon|litre|liter)))[-‐‑ \n]")
_APART = lazy(r"[ \n](?:ago|earlier|before|later|after|prior|previously|behind|hence)(?![A-Za-z])|-long")
"""What makes of "a year" a place in time or a span: "$5m a year ago"."""
_PER_HUNDRED = lazy(rf"{SPACE}?(?:/|per){SPACE}?100{SPACE}?(?:km|kilomet(?:re|er)s)(?![A-Za-z])")
_ADJECTIVES = frozenset(
    "more additional extra further fewer other full whole consecutive straight successive previous past coming "
    "upcoming business working calendar long short".split()
)
_OLD = lazy(r"(?:['’]s|s['’]|['’])?[-‐‑ \n]old\b|[-‐‑ \n]olds\b|['’]? of age\b")
_BEHIND = frozenset(("RM", "Rs", "Kč", "zł", "Ft", "kr"))
"""Letters of money that stand before their number as a rule, and behind it too."""
_MAGNITUDES = {"k": Fraction(10**3), "M": Fraction(10**6), "m": Fraction(10**6), "B": Fraction(10**9)}
_YEAR_BEFORE = lazy(r"[ (](?:19|20)[0-9]{2} [A-Z]{3} [0-9]")
_FEET = lazy(r"' ?[0-9]{1,2}(?:\"|'')")
_OPENING = lazy(r"(?:^|[ (\n])'(?=[^\W])")


def unit_after(prose: str, position: int) -> UnitMatch | None:
    """Return the unit whose words begin at `position`, right after a numeral and its magnitude, if any."""
    gap = _GAP.match(prose, position)
    start = gap.end() if gap else position
    if start >= len(prose):
        return None
    head = prose[start]
    if head == "/":
        return _density(prose, position)
    if head in "\"'":
        return _prime(prose, position, start)
    if head in SIGNS:
        return _sign_after(prose, position, start)
    word = WORD.match(prose, start)
    if word is None or not _begins_unit(word[0]):
        return _density(prose, position)
    first = term_at(prose, position, word) or _qualified(prose, word)
    if first is None:
        return _coded(word) or _density(prose, position)
    name, power, end, written = first
    if written not in "%％‰" and (prose[end : end + 1].isalnum() or prose[end : end + 1] == "_"):  # but "95%CI"
        return None
    dimension = UNITS[name][2] if name in UNITS else name
    if name in MONEY:
        if (
            written in CODES
            and prose[end : end + 1] == " "
            and _YEAR_BEFORE.match(prose, max(0, position - 5), end + 2)
        ):
            return None  # "In 2019 USD 45 million": the code belongs to what follows
        return UnitMatch(name, end, _ONE, Kind.MONEY)
    if dimension == "ratio":
        return UnitMatch(name, end, _ONE, Kind.PERCENTAGE)
    if dimension == "time" and power == 1:
        old = _OLD.match(prose, end)
        if old or written in ("yo", "y.o", "y/o"):
            return UnitMatch(name, old.end() if old else end, _ONE, Kind.AGE)
    above, below = [(name, power)], []
    if prose[end : end + 1] in FACTOR_FIRST:
        more, end = products(prose, end)
        above += [(factor, raised) for factor, raised in more if raised > 0]
        below += [(factor, -raised) for factor, raised in more if raised < 0]
    if prose.startswith(("/(", " / (", "/ ("), end):
        inner, end = bracketed(prose, end)
        below += inner
    while len(below) < 3:
        under = denominator(prose, end, dimension != "time" and not below)
        if under is None:
            break
        below.append((under[0], under[1]))
        end = under[2]
    hundred = _PER_HUNDRED.match(prose, end) if not below else None
    if hundred:
        return UnitMatch(_printed([(name, power)], [("kilometer", 1)]), hundred.end(), Fraction(1, 100), Kind.MEASURE)
    if not below and above == [(name, 1)]:
        return UnitMatch(name, end, _ONE, Kind.DURATION if dimension == "time" else Kind.MEASURE)
    return UnitMatch(_printed(above, below), end, _ONE, Kind.MEASURE)


_PER_AREA = lazy(
    r"(?:/ ?|(?: [a-z-]{2,20}){0,3} per )"
    r"(?:(square mile|sq\.? mi\b|mi2|mi²)|square kilomet(?:re|er)|square km\b|sq\.? km\b|km2|km²)",
)


def _density(prose: str, position: int) -> UnitMatch | None:
    """Return the unit of a density: "2,265 people per square mile", "874/km2"."""
    first = prose[position]
    if first != "/" and (first != " " or prose.find(" per ", position, position + 48) < 0):
        return None
    match = _PER_AREA.match(prose, position)
    if match is None:
        return None
    return UnitMatch("1 / mile ** 2" if match[1] else "1 / kilometer ** 2", match.end(), _ONE, Kind.MEASURE)


def denominator(prose: str, end: int, each: bool) -> tuple[str, int, int] | None:
    """Return the unit under a "per" or a stroke at `end`, its power and its end; `each`: under "a" and "every" too."""
    per = _PER.match(prose, end)
    spoken = per is None and each
    if spoken:
        per = _EACH.match(prose, end)
    word = per and WORD.match(prose, per.end())
    under = word and term_at(prose, BESIDE_POWER, word)
    if not under or prose[under[2] : under[2] + 1].isalnum() or under[0] in MONEY or UNITS[under[0]][2] == "ratio":
        return None
    if spoken and _APART.match(prose, under[2]):
        return None
    return under[:3]


@lru_cache(maxsize=1 << 12)
def _begins_unit(word: str) -> bool:
    """Tell whether a unit may begin with `word`: most numbers count other things, and the same things again."""
    return may_begin(word) or word in _ADJECTIVES or word in _BEHIND or (word[0] in _MAGNITUDES and word[1:] in CODES)


def _qualified(prose: str, adjective: re.Match[str]) -> tuple[str, int, int, str] | None:
    """Return the unit behind an adjective that leaves it one: "three more weeks", "50 previous years"."""
    if adjective[0] not in _ADJECTIVES or not prose.startswith((" ", "\n"), adjective.end()):
        return None
    word = WORD.match(prose, adjective.end() + 1)
    if word is None or word[0].rstrip(".").lower() not in WORDS:
        return None
    return term_at(prose, BESIDE_POWER, word)


def _coded(word: re.Match[str]) -> UnitMatch | None:
    """Return money written with its magnitude (48.5 MGBP), or with letters that stand before as a rule (42 RM)."""
    code, scale = word[0], _MAGNITUDES.get(word[0][0])
    if scale is not None and code[1:] in CODES:
        return UnitMatch(code[1:], word.end(), scale, Kind.MONEY)
    if code in _BEHIND:
        return UnitMatch(SIGNS[code], word.end(), _ONE, Kind.MONEY)
    return None


def _printed(above: list[tuple[str, int]], below: list[tuple[str, int]]) -> str:
    """Print a unit with its denominators as pint does."""
    under = [*below, *((name, -power) for name, power in above if power < 0)]
    over = [name if power == 1 else f"{name} ** {power}" for name, power in above if power > 0]
    raised = [name if power == 1 else f"{name} ** {power}" for name, power in sorted(under)]
    return " / ".join([" * ".join(over) or "1", *raised])


def _sign_after(prose: str, position: int, start: int) -> UnitMatch | None:
    """Return the money whose sign follows its number ("20 €"), unless the sign opens the next one."""
    if start - position > 1 or prose[position:start] not in ("", " ", "\u00a0", "\u202f"):
        return None
    after = prose[start + 1 : start + 3].lstrip(" ")
    if after[:1].isdigit():
        return None
    return UnitMatch(SIGNS[prose[start]], start + 1, _ONE, Kind.MONEY)


def _prime(prose: str, position: int, start: int) -> UnitMatch | None:
    """Return feet or inches for the straight marks of 5' 10" and a 12" pipe, where no quotation can end here."""
    if start != position or not (prose[position - 1 : position].isdigit() or prose[position - 1 : position] in "½¼¾"):
        return None
    if prose[start] == "'":
        if _FEET.match(prose, start):
            return UnitMatch("foot", start + 1, _ONE, Kind.MEASURE)
        following = prose[start + 1 : start + 2]
        line = max(prose.rfind("\n", 0, start) + 1, start - 400)
        if following.isalnum() or _OPENING.search(prose, line, start):
            return None
        return UnitMatch("foot", start + 1, _ONE, Kind.MEASURE)
    line = prose.rfind("\n", 0, start) + 1
    if prose.count('"', line, start) % 2 == 0:
        return UnitMatch("inch", start + 1, _ONE, Kind.MEASURE)
    return None


EXAMPLES: tuple[tuple[str, str], ...] = (
    ("a 640-mile trek", "mile"),
    ("60mph", "mile / hour"),
    ("800 kilometres per hour", "kilometer / hour"),
    ("325,000 barrels a day", "barrel / day"),
    ("12 km²", "kilometer ** 2"),
    ("190 km2", "kilometer ** 2"),
    ("50 sq ft", "foot ** 2"),
    ("300 sq m", "meter ** 2"),
    ("9 cubic metres per second", "meter ** 3 / second"),
    ("74 per cent", "percent"),
    ("2.5 percentage points", "percentage_point"),
    ("60 basis points", "basis_point"),
    ("25°C", "degree_Celsius"),
    ("40 deg celsius", "degree_Celsius"),
    ("98.6 ° Fahrenheit", "degree_Fahrenheit"),
    ("15 degrees", "degree"),
    ("a 72-year-old man", "year"),
    ("8 months of age", "month"),
    ("three weeks", "week"),
    ("6ft", "foot"),
    ("120 mm Hg", "millimeter_Hg"),
    ("5.2 mmol/L", "millimole / liter"),
    ("28 kg/m2", "kilogram / meter ** 2"),
    ("10 kV/cm", "kilovolt / centimeter"),
    ("4,500 mAh", "milliampere_hour"),
    ("30 Mbps", "megabit / second"),
    ("½ cup of flour", "cup"),
    ("2 tbsp of oil", "tablespoon"),
    ("275 pound-feet", "pound_foot"),
    ("5 million pounds", "GBP"),
    ("63.0 billion marks", "DEM"),
    ("12 New Zealand dollars", "NZD"),
    ("50 cents", "cent"),
    ("164p", "pence"),
    ("20 €", "EUR"),
    ("48.5 MGBP", "GBP"),
    ("9.81 m/s2", "meter / second ** 2"),
    ("40 miles to the gallon", "mile / gallon"),
    ("a child of 5 y.o.", "year"),
    ("50,000 in 2020", ""),
    ("at 6pm", ""),
    ("of 12 games, 5 won", ""),
    ("3 second-half goals", ""),
    ("2 cups", ""),
    ("the 1960s", ""),
    ("the over-65s.", ""),
    ("the 15s and the 7s", ""),
)
"""Text and the unit of its number, empty where what follows is none."""
