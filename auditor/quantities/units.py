"""Units: what the words after a number measure it in, and how one unit converts to another.

Everything is looked up in the baked tables of `unit_table`; nothing is scanned for. Words are matched without regard
to case, symbols in their own case (m is a metre, M is not), and short symbols that are words or letters as well only
where nothing else can be meant.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from auditor.patterns import lazy
from auditor.quantities.conversion import convert, factor, meanings, same_dimension
from auditor.quantities.model import Kind
from auditor.quantities.tries import trie
from auditor.quantities.unit_guards import GUARDED, close_enough, cooked, money_word, sterling, surname
from auditor.quantities.unit_table import CODES, MONEY, SIGNS, SPACED, SYMBOLS, UNITS, WORDS

__all__ = [
    "CompoundMatch",
    "UnitMatch",
    "compound_after",
    "convert",
    "factor",
    "meanings",
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


class CompoundMatch(NamedTuple):
    """The second half of a measure in two units: the "2in" of "6ft 2in"."""

    value: Fraction
    """What it adds, in the first unit."""
    end: int
    step: Fraction
    """What its last digit is worth, in the first unit."""


_ONE = Fraction(1)
_BESIDE_POWER = -1
"""In place of a number's end: what stands beside "square" or under "per" needs no guard."""
_SPACE = r"[ \t\u00a0\u2009\u202f]"
_GAP = lazy(rf"{_SPACE}{{0,2}}(?:\r?\n{_SPACE}*)?(?:[-‐‑]{_SPACE}?)?")
_WORD = lazy(r"[^\W\d_²³¹]+(?:\.[^\W\d_²³¹]+)*\.?|[%％‰°º˚℃℉℔′″\"'$£€¥₹₩₽₺₴₪฿₫₱₦₭₿¢]")
_JOIN = lazy(rf"(?:{_SPACE}|\r?\n)?[-‐‑]?(?=[^\W\d_²³¹])")
_DEGREES = lazy(rf"{_SPACE}?(C|F|K|[Cc]elsius|[Cc]entigrade|[Ff]ahrenheit)(?![A-Za-z0-9'’])")
_ODD = lazy(trie(sign for sign in SYMBOLS if not sign.rstrip(".").isalpha() and len(sign) > 1) + r"(?![A-Za-z0-9])")
"""Symbols that are not one run of letters: N·m, Gb/s, °C."""
_ODD_FIRST = frozenset(sign[0] for sign in SYMBOLS if not sign.rstrip(".").isalpha() and len(sign) > 1)
_POWER = lazy(r"(?:\^|\*\*)?([-−⁻]?[1-9²³¹])(?![0-9A-Za-z])")
_PER = lazy(rf"{_SPACE}?(?:/|÷|[-‐‑ \n]per[-‐‑ \n]|[ \n]p/){_SPACE}?")
_EACH = lazy(r"[-‐‑ \n](?:an?|each|every)[-‐‑ \n]")
_APART = lazy(r"[ \n](?:ago|earlier|before|later|after|prior|previously|behind|hence)(?![A-Za-z])|-long")
"""What makes of "a year" a place in time or a span: "$5m a year ago"."""
_PER_HUNDRED = lazy(rf"{_SPACE}?(?:/|per){_SPACE}?100{_SPACE}?(?:km|kilomet(?:re|er)s)(?![A-Za-z])")
_ADJECTIVE = lazy(
    r"(?:more|additional|extra|further|fewer|other|full|whole|consecutive|straight|successive|previous|past|coming|"
    r"upcoming|business|working|calendar|long|short)[ \n]"
)
_TAIL = lazy(rf"{_SPACE}?(squared|cubed)(?![a-z])")
_OLD = lazy(r"(?:['’]s|s['’]|['’])?[-‐‑ \n]old\b|[-‐‑ \n]olds\b|['’]? of age\b")
_MAGNITUDES = {"k": Fraction(10**3), "M": Fraction(10**6), "m": Fraction(10**6), "B": Fraction(10**9)}
_FEET = lazy(r"' ?[0-9]{1,2}(?:\"|'')")
_OPENING = lazy(r"(?:^|[ (\n])'(?=[^\W])")
_SECOND_MARK = lazy(r"\"|''|″|”")
_INCH = lazy(r" ?in(?![A-Za-z0-9])")
_POWERS = {"square": 2, "sq": 2, "sq.": 2, "cubic": 3, "cu": 3, "cu.": 3}
_SUPERSCRIPTS = str.maketrans("²³¹−⁻", "231--")


def _name_at(prose: str, position: int, start: int, word: re.Match[str]) -> tuple[str, int] | None:
    """Return the canonical name of the unit that is written at `start` and its end, without powers."""
    text = word[0]
    if text[0] in _ODD_FIRST:
        odd = _ODD.match(prose, start)
        if odd:
            return SYMBOLS[odd[0]], odd.end()
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
                return {"C": "degree_Celsius", "F": "degree_Fahrenheit", "K": "kelvin"}[
                    degrees[1][0].upper()
                ], degrees.end()
        if text in GUARDED and position >= 0 and not close_enough(prose, position, start, end, text):
            return None
        if following in ("'", "’") and prose[end + 1 : end + 2].isalpha() and len(text) == 1:
            return None
        return name, end
    name = WORDS.get(lower)
    if name is None:
        return None
    if surname(text) or not money_word(prose, position, lower):
        return None
    if name == "pound" and len(lower) > 4 and sterling(prose, position, end):
        name = "GBP"
    elif lower in ("cup", "cups") and not cooked(prose, position, end):
        return None
    elif lower == "second" and following == "-" and prose[end + 1 : end + 2].isalpha():
        return None  # "3 second-half goals"
    return name, end


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
        named = following and _name_at(prose, _BESIDE_POWER, following.start(), following)
        if named and UNITS[named[0]][2] == "length":
            return named[0], power, named[1], prose[start : named[1]]
        return None
    named = _name_at(prose, position, start, word)
    if named is None:
        code = word[0]
        if code in CODES:
            return code, 1, word.end(), code
        return None
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
    if head == "/":
        return _density(prose, position)
    if head in "\"'":
        return _prime(prose, position, start)
    if head in SIGNS:
        return _sign_after(prose, position, start)
    first = _term_at(prose, position, start) or _qualified(prose, start)
    if first is None:
        return _coded(prose, start) or _density(prose, position)
    name, power, end, written = first
    if written not in "%％‰" and (prose[end : end + 1].isalnum() or prose[end : end + 1] == "_"):  # but "95%CI"
        return None
    dimension = UNITS[name][2] if name in UNITS else name
    if name in MONEY:
        return UnitMatch(name, end, _ONE, Kind.MONEY)
    if dimension == "ratio":
        return UnitMatch(name, end, _ONE, Kind.PERCENTAGE)
    if dimension == "time" and power == 1:
        old = _OLD.match(prose, end)
        if old or written == "yo":
            return UnitMatch(name, old.end() if old else end, _ONE, Kind.AGE)
    below: list[tuple[str, int]] = []
    while len(below) < 2:
        under = denominator(prose, end, dimension != "time" and not below)
        if under is None:
            break
        below.append((under[0], under[1]))
        end = under[2]
    hundred = _PER_HUNDRED.match(prose, end) if not below else None
    if hundred:
        return UnitMatch(_printed(name, power, [("kilometer", 1)]), hundred.end(), Fraction(1, 100), Kind.MEASURE)
    if not below and power == 1:
        return UnitMatch(name, end, _ONE, Kind.DURATION if dimension == "time" else Kind.MEASURE)
    return UnitMatch(_printed(name, power, below), end, _ONE, Kind.MEASURE)


_PER_AREA = lazy(
    r"(?:/ ?|(?: [a-z-]{2,20}){0,3} per )"
    r"(?:(square mile|sq\.? mi\b|mi2|mi²)|square kilomet(?:re|er)|sq\.? km\b|km2|km²)",
)


def _density(prose: str, position: int) -> UnitMatch | None:
    """Return the unit of a density: "2,265 people per square mile", "874/km2"."""
    if prose[position] != "/" and prose.find(" per ", position, position + 48) < 0:
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
    under = per and _term_at(prose, _BESIDE_POWER, per.end())
    if not under or prose[under[2] : under[2] + 1].isalnum() or under[0] in MONEY or UNITS[under[0]][2] == "ratio":
        return None
    if spoken and _APART.match(prose, under[2]):
        return None
    return under[:3]


def _qualified(prose: str, start: int) -> tuple[str, int, int, str] | None:
    """Return the unit behind an adjective that leaves it one: "three more weeks", "50 previous years"."""
    adjective = _ADJECTIVE.match(prose, start)
    word = adjective and _WORD.match(prose, adjective.end())
    if not word or word[0].rstrip(".").lower() not in WORDS:
        return None
    return _term_at(prose, _BESIDE_POWER, word.start())


def _coded(prose: str, start: int) -> UnitMatch | None:
    """Return money written with its magnitude (48.5 MGBP), or with letters that stand before as a rule (42 RM)."""
    word = _WORD.match(prose, start)
    if word is None:
        return None
    code, scale = word[0], _MAGNITUDES.get(word[0][0])
    if scale is not None and code[1:] in CODES:
        return UnitMatch(code[1:], word.end(), scale, Kind.MONEY)
    if code in ("RM", "Rs", "Kč", "zł", "Ft", "kr"):
        return UnitMatch(SIGNS[code], word.end(), _ONE, Kind.MONEY)
    return None


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
_SECOND = lazy(rf"{_SPACE}?(?:,{_SPACE}?|[-‐‑]|(and)[ \n])?([0-9]{{1,3}}(?:\.[0-9]+)?)([½¼¾⅓⅔⅛⅜⅝⅞]?)")
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
