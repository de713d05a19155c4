"""Units: what the words after a number measure it in, and how one unit converts to another.

Everything is looked up in the baked tables of `unit_table`; nothing is scanned for. Words are matched without regard
to case, symbols in their own case (m is a metre, M is not), and short symbols that are words or letters as well only
where nothing else can be meant.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from auditor.quantities.model import Kind
from auditor.quantities.unit_table import CODES, MONEY, SIGNS, SPACED, SYMBOLS, UNITS, WORDS


class UnitMatch(NamedTuple):
    """The unit that stands after a number."""

    unit: str
    """The pint name ("kilometer / hour"), an ISO 4217 code, "percent", "percentage_point" …"""
    end: int
    """Where its words end."""
    scale: Fraction
    """What one of the unit as written is worth in `unit`; 1 but for magnitudes inside a symbol ("MGBP")."""
    kind: Kind


class CompoundMatch(NamedTuple):
    """The second half of a measure in two units: the "2in" of "6ft 2in"."""

    value: Fraction
    """What it adds, in the first unit."""
    end: int
    step: Fraction
    """What its last digit is worth, in the first unit."""


_ONE = Fraction(1)
_SPACE = r"[ \t\u00a0\u2009\u202f]"
_GAP = re.compile(rf"{_SPACE}{{0,2}}(?:\r?\n{_SPACE}*)?(?:[-‐‑]{_SPACE}?)?")
_WORD = re.compile(r"[^\W\d_²³¹]+(?:\.[^\W\d_²³¹]+)*\.?|[%％‰°º˚℃℉′″\"'$£€¥₹₩₽₺₴₪฿₫₱₦₭₿¢]")
_JOIN = re.compile(rf"(?:{_SPACE}|\r?\n)?[-‐‑]?(?=[^\W\d_²³¹])")
_DEGREES = re.compile(rf"{_SPACE}?([CFK])(?![A-Za-z0-9'’])")
_POWER = re.compile(r"(?:\^|\*\*)?([-−⁻]?[1-9²³¹])(?![0-9A-Za-z])")
_PER = re.compile(rf"{_SPACE}?(?:/|÷|[-‐‑ \n]per[-‐‑ \n]|[ \n]p/){_SPACE}?")
_EACH = re.compile(r"[-‐‑ \n](?:an?|each|every)[-‐‑ \n]")
_TAIL = re.compile(rf"{_SPACE}?(squared|cubed)(?![a-z])")
_OLD = re.compile(r"(?:['’]s|s['’]|['’])?[-‐‑ \n]old\b|[-‐‑ \n]olds\b|['’]? of age\b")
_POWERS = {"square": 2, "sq": 2, "sq.": 2, "cubic": 3, "cu": 3, "cu.": 3}
_SUPERSCRIPTS = str.maketrans("²³¹−⁻", "231--")
_MAGNITUDE = re.compile(
    r"(?:thousand|million|billion|trillion|lakh|crore|mln|bln|[0-9]\s?(?:bn|tn|m|k|b))$", re.IGNORECASE
)
_BRITISH = re.compile(r"£|\bpence\b|\bsterling\b|\bBritish pound")
# Words that are money only where a magnitude or the country says so: "5 won", "45 marks".
_COIN_WORDS = frozenset([
    "won", "real", "sum", "som", "mark", "marks", "crown", "crowns", "rand", "kip", "lev", "leva", "leu", "lei",
    "dong", "try", "buck", "bucks", "real", "lira", "taka",
])  # fmt: skip


def _closed(prose: str, end: int) -> bool:
    """Tell whether nothing follows at `end` that the symbol could be a word of."""
    return end >= len(prose) or prose[end] in ".,;:)]/×\n-" or prose[end : end + 3] in (" x ", " × ", " of")


def _tight(prose: str, position: int, start: int, end: int, sign: str) -> bool:
    """Tell whether the short symbol `sign` at `start`, after a number that ends at `position`, is really a unit."""
    gap = start - position
    after = prose[end : end + 1]
    digits = re.search(r"[0-9]+(\.[0-9]+)?$", prose[max(0, position - 12) : position])
    decimal = digits is not None and digits[1] is not None
    if sign in ("m", "g", "l", "L", "h", "ha", "mm", "V", "W", "ms"):
        return gap <= 1
    if sign in ("in", "ac", "au", "st"):
        return (
            gap == 0
            or (gap == 1 and (prose[end : end + 2] in (", ", ". ") or _closed(prose, end)) and decimal)
            or ((gap == 1 and prose[end : end + 1] in (")", "×")) or prose[end : end + 3] == " x ")
        )
    if sign in ("C", "F", "K"):
        return (gap == 0 and (decimal or sign != "K")) or (gap == 1 and _closed(prose, end) and after != "-")
    if sign in ("s", "d"):
        return (
            (gap == 1 and _closed(prose, end)) or decimal or (gap == 0 and digits is not None and digits[0][-1] != "0")
        )
    if sign in ("A", "N", "J", "T", "M", "B", "bar", "barn", "pc", "pp", "rem"):
        return decimal or after == "/" or (gap == 0 and sign in ("pc", "pp"))
    if sign == "t":
        return gap == 0 or decimal
    return True


_TIGHT = frozenset([
    "m", "g", "l", "L", "h", "ha", "mm", "V", "W", "ms", "in", "ac", "au", "st", "C", "F", "K", "s", "d", "A",
    "N", "J", "T", "M", "B", "bar", "barn", "pc", "pp", "rem", "t",
])  # fmt: skip
_KITCHEN = frozenset(("cup", "cups"))


def _name_at(prose: str, position: int, start: int, word: re.Match[str]) -> tuple[str, int] | None:
    """Return the canonical name of the unit that is written at `start` and its end, without powers."""
    text = word[0]
    lower = text.lower()
    count = SPACED.get(lower, 0)
    if count:
        joined, ends, at = lower, [], word.end()
        names = [lower]
        while len(names) < count:
            gap = _JOIN.match(prose, at)
            more = gap and _WORD.match(prose, gap.end())
            if not more:
                break
            joined += " " + more[0].lower().rstrip(".")
            at = more.end()
            names.append(joined)
            ends.append(at)
        for index in range(len(names) - 1, 0, -1):
            name = WORDS.get(names[index])
            if name is not None:
                end = ends[index - 1]
                return name, end - (prose[end - 1] == ".")
    end = word.end()
    if text[-1] == "." and text not in SYMBOLS:
        text, end, lower = text[:-1], end - 1, lower[:-1]
        if not text:
            return None
    following = prose[end : end + 1]
    name = SYMBOLS.get(text)
    if name is not None:
        if text == "°":
            degrees = _DEGREES.match(prose, end)
            if degrees:
                return {"C": "degree_Celsius", "F": "degree_Fahrenheit", "K": "kelvin"}[degrees[1]], degrees.end()
        if text in _TIGHT and not _tight(prose, position, start, end, text):
            return None
        if following in ("'", "’") and prose[end + 1 : end + 2].isalpha() and len(text) == 1:
            return None
        return name, end
    name = WORDS.get(lower)
    if name is None:
        return None
    if text in _COIN_WORDS and not _MAGNITUDE.search(prose, max(0, position - 12), position):
        return None
    if lower in ("pound", "pounds") and _sterling(prose, position):
        name = "GBP"
    elif (
        lower in _KITCHEN
        and not (
            prose[end : end + 3] == " of"
            or prose[position - 1 : position] in "½⅓¼¾⅔⅛"
            or "/" in prose[max(0, position - 3) : position]
        )
    ) or (lower == "second" and following == "-" and prose[end + 1 : end + 2].isalpha()):
        return None
    return name, end


@lru_cache(maxsize=4)
def _speaks_of_sterling(prose: str) -> bool:
    return _BRITISH.search(prose) is not None


def _sterling(prose: str, position: int) -> bool:
    """Tell whether pounds are money here: after a magnitude, or in a text that writes £ and gives no weights."""
    return bool(_MAGNITUDE.search(prose, max(0, position - 12), position)) or _speaks_of_sterling(prose)


def _term_at(prose: str, position: int, start: int) -> tuple[str, int, int, str] | None:
    """Return one unit with its power: name, power, end and the word as written."""
    word = _WORD.match(prose, start)
    if word is None:
        return None
    lower = word[0].lower()
    power = _POWERS.get(lower)
    if power is not None:
        gap = _JOIN.match(prose, word.end())
        following = gap and _WORD.match(prose, gap.end())
        named = following and _name_at(prose, following.start(), following.start(), following)
        if named and UNITS[named[0]][2] == "length":
            return named[0], power, named[1], prose[start : named[1]]
        return None
    named = _name_at(prose, position, start, word)
    if named is None:
        if word[0] not in CODES:
            return None
        named = word[0], word.end()
    name, end = named
    raised = _POWER.match(prose, end)
    if raised and prose[end - 1] != "." and name in UNITS and prose[start:end] in SYMBOLS:
        power = int(raised[1].translate(_SUPERSCRIPTS))
        if raised[0][0] not in "^*" and raised[1] in "123456789" and UNITS[name][2] != "length":
            return name, 1, end, word[0]
        return name, power, raised.end(), word[0]
    tail = _TAIL.match(prose, end)
    if tail and name in UNITS and UNITS[name][2] == "length":
        return name, 2 if tail[1] == "squared" else 3, tail.end(), word[0]
    return name, 1, end, word[0]


def unit_after(prose: str, position: int) -> UnitMatch | None:
    """Return the unit whose words begin at `position`, right after a numeral and its magnitude, if any."""
    gap = _GAP.match(prose, position)
    start = gap.end() if gap else position
    if start >= len(prose):
        return None
    head = prose[start]
    if head in "\"'":
        return _prime(prose, position, start)
    if head in SIGNS:
        return _sign_after(prose, position, start)
    first = _term_at(prose, position, start)
    if first is None:
        if prose[start : start + 2] == "RM" and not prose[start + 2 : start + 3].isalnum():
            return UnitMatch("MYR", start + 2, _ONE, Kind.MONEY)
        return None
    name, power, end, written = first
    if written not in "%％‰" and (prose[end : end + 1].isalnum() or prose[end : end + 1] == "_"):  # but "95%CI"
        return None
    if start == position and written[0].isalpha() and len(written) > 4 and "\n" in prose[position:start]:
        return None
    dimension = UNITS[name][2] if name in UNITS else name
    if name in MONEY:
        return UnitMatch(name, end, _ONE, Kind.MONEY)
    if dimension == "ratio":
        return UnitMatch(name, end, _ONE, Kind.PERCENTAGE)
    if dimension == "time" and power == 1:
        old = _OLD.match(prose, end)
        if old:
            return UnitMatch(name, old.end(), _ONE, Kind.AGE)
    below: list[tuple[str, int]] = []
    while len(below) < 2:
        per = _PER.match(prose, end) or (_EACH.match(prose, end) if dimension != "time" and not below else None)
        under = per and _term_at(prose, per.end(), per.end())
        if not under or prose[under[2] : under[2] + 1].isalnum() or under[0] in MONEY or UNITS[under[0]][2] == "ratio":
            break
        below.append((under[0], under[1]))
        end = under[2]
    if not below and power == 1:
        return UnitMatch(name, end, _ONE, Kind.DURATION if dimension == "time" else Kind.MEASURE)
    return UnitMatch(_printed(name, power, below), end, _ONE, Kind.MEASURE)


def _printed(name: str, power: int, below: list[tuple[str, int]]) -> str:
    """Print a unit with its denominators as pint does."""
    raised = [n if p == 1 else f"{n} ** {p}" for n, p in sorted(below)]
    if power < 0:
        raised.insert(0, name if power == -1 else f"{name} ** {-power}")
        return " / ".join(["1", *raised])
    return " / ".join([name if power == 1 else f"{name} ** {power}", *raised])


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
    if start != position or not prose[position - 1 : position].isdigit():
        return None
    if prose[start] == "'":
        if re.compile(r"' ?[0-9]{1,2}(?:\"|'')").match(prose, start):
            return UnitMatch("foot", start + 1, _ONE, Kind.MEASURE)
        return None
    line = prose.rfind("\n", 0, start) + 1
    if prose.count('"', line, start) % 2 == 0:
        return UnitMatch("inch", start + 1, _ONE, Kind.MEASURE)
    return None


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
_SECOND = re.compile(rf"{_SPACE}?(?:,{_SPACE}?|[-‐‑]|(and)[ \n])?([0-9]{{1,3}}(?:\.[0-9]+)?)([½¼¾⅓⅔⅛⅜⅝⅞]?)")
_VULGAR = {
    "½": (1, 2),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}


def compound_after(prose: str, unit: UnitMatch) -> CompoundMatch | None:
    """Return the smaller part of the same measure after `unit`: the "2in" of "6ft 2in", "30 minutes" after "1 hour"."""
    smaller = _PAIRS.get(unit.unit)
    if smaller is None:
        return None
    digits = _SECOND.match(prose, unit.end)
    if digits is None:
        return None
    second = unit_after(prose, digits.end())
    if second is None and unit.unit == "foot" and prose[unit.end - 1] in "'′":
        marks = re.compile(r"\"|''|″|”").match(prose, digits.end())
        second = UnitMatch("inch", marks.end(), _ONE, Kind.MEASURE) if marks else None
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


_PART = re.compile(r"(\*|/)?\s*([^\s*/]+)(?:\s*\*\*\s*(-?[0-9]+))?\s*")
_OFFSETS = {"degree_Celsius": Fraction(5463, 20), "degree_Fahrenheit": Fraction(45967, 180)}


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
