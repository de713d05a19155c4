"""Numerals in digits: what a run of digits and separators says.

Cost is linear in the run: a run is cut into pieces once, and every piece is a well-formed numeral or a malformed one.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from auditor.patterns import lazy

ONE = Fraction(1)
LONGEST = 60
"""Digits of the longest run that is read as a number: longer ones are identifiers, and int() refuses very long ones."""

RUN = lazy(
    r"(?:(?<![0-9.,])[0-9]{1,3}(?:[ \u00a0][0-9]{3}){2,}+(?![0-9])"
    r"|[0-9]++(?:[.,'’\u00a0][0-9]++)*+)"
)
"""A run of digits with the separators inside it; U+00A0 stands for every narrow or fixed space."""

VULGAR = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6), "⅐": Fraction(1, 7), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8), "⅑": Fraction(1, 9), "⅒": Fraction(1, 10),
}  # fmt: skip
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−", "0123456789-+-")

_PLAIN = lazy(r"[0-9]{1,3}(?:,[0-9]{3})+(\.[0-9]+)?")
_SPACED = lazy(r"[0-9]{1,3}(?:[ \u00a0][0-9]{3})+([.,][0-9]+)?")
_INDIAN = lazy(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(\.[0-9]+)?")
_APOSTROPHE = lazy(r"[0-9]{1,3}(?:['’][0-9]{3})+(\.[0-9]+)?")
_CONTINENTAL = lazy(r"[0-9]{1,3}(?:\.[0-9]{3})+(,[0-9]+)?|[0-9]+(,[0-9]+)")
_DOTTED_GROUPS = lazy(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}(,[0-9]+)?|[0-9]{1,3}(?:\.[0-9]{3})+(,[0-9]{1,2})")
_DECIMAL = lazy(r"[0-9]+\.[0-9]+")
_GROUPED = lazy(r"[0-9]+(?:,[0-9]+)+(?:\.[0-9]+)?")
_PIECE = lazy(r"[0-9]++(?:[.,][0-9]++)*+")


class Written(NamedTuple):
    """One numeral of a run: its place in the run, exact value, and what its last digit is worth."""

    start: int
    end: int
    value: Fraction
    step: Fraction
    decimal: bool
    malformed: str | None = None


def _made(raw: str, start: int, end: int, digits: str, places: int, malformed: str | None = None) -> Written:
    number = int(digits)
    if places:
        scale: int = 10**places
        return Written(start, end, Fraction(number, scale), Fraction(1, scale), True, malformed)
    return Written(start, end, Fraction(number), ONE, False, malformed)


def _whole(raw: str, start: int, continental: bool) -> Written | None:
    """Return the numeral that all of `raw` is, None where it is none."""
    end = start + len(raw)
    if raw.isdigit():
        return _made(raw, start, end, raw, 0) if len(raw) <= LONGEST else None
    if len(raw) > LONGEST:
        return None
    if continental and (match := _CONTINENTAL.fullmatch(raw)):
        fraction = match[1] or match[2] or ""
        return _made(raw, start, end, re.sub(r"[.,]", "", raw), max(0, len(fraction) - 1))
    for pattern in (_DECIMAL, _PLAIN, _SPACED, _INDIAN, _APOSTROPHE, _DOTTED_GROUPS):
        if match := pattern.fullmatch(raw):
            if pattern is _DECIMAL:
                places = len(raw) - raw.index(".") - 1
            else:
                places = max((len(group) - 1 for group in match.groups() if group), default=0)
            return _made(raw, start, end, re.sub(r"[^0-9]", "", raw), places)
    return None


@lru_cache(maxsize=1 << 13)
def pieces_of(raw: str, continental: bool = False, money: bool = False) -> tuple[Written, ...]:
    """Return the numerals in a run of digits and separators, left to right; `money` says that a money sign precedes.

    >>> [str(piece.value) for piece in pieces_of("12,34,567")]
    ['1234567']
    >>> pieces_of("135,00", money=True)[0].malformed
    '2 digits after the thousands comma'
    """
    whole = _whole(raw, 0, continental)
    if whole is not None:
        return (whole,)
    found: list[Written] = []
    for match in _PIECE.finditer(raw):
        text, start = match[0], match.start()
        whole = _whole(text, start, continental)
        if whole is not None:
            found.append(whole)
        elif text.count(".") >= 2:
            continue  # a version, an address, a section: no number
        elif len(text) <= LONGEST and _GROUPED.fullmatch(text):
            found.extend(_broken(text, start, money))
        else:
            found.extend(_split(text, start))
    return tuple(found)


def _split(text: str, start: int) -> list[Written]:
    parts = re.finditer(r"[0-9]+", text)
    return [_made(text, start + m.start(), start + m.end(), m[0], 0) for m in parts if len(m[0]) <= LONGEST]


def _broken(text: str, start: int, money: bool) -> list[Written]:
    """Read "135,00" as a numeral whose comma is wrong, "1,2,3" as a list."""
    whole, _, fraction = text.partition(".")
    groups = whole.split(",")
    lengths = [len(group) for group in groups[1:]]
    if len(groups[0]) <= 3 and len(lengths) <= 4 and groups[0].strip("0") and any(length >= 3 for length in lengths):
        lost = next(length for length in lengths if length != 3) if set(lengths) != {3} else 0
        reason = f"{lost} digits after the thousands comma" if lost > 1 else "1 digit after the thousands comma"
        if lost:
            return [_made(text, start, start + len(text), "".join(groups) + fraction, len(fraction), reason)]
    sure = money or len(groups[0]) == 3 or groups[-1] == "00"
    if len(groups) == 2 and len(groups[0]) <= 3 and lengths[0] == 2 and groups[0].strip("0") and sure:
        reason = "2 digits after the thousands comma"
        return [_made(text, start, start + len(text), "".join(groups) + fraction, len(fraction), reason)]
    if len(groups) == 2 and len(groups[0]) > 3 and lengths[0] == 3:
        reason = f"{len(groups[0])} digits before the thousands comma"
        return [_made(text, start, start + len(text), "".join(groups) + fraction, len(fraction), reason)]
    return _split(text, start)


def last_nonzero(value: Fraction, step: Fraction) -> Fraction:
    """Return what the last non-zero digit of `value` is worth, at least `step`.

    >>> last_nonzero(Fraction(1200), Fraction(1))
    Fraction(100, 1)
    """
    number = value if step == 1 else value / step
    if number.denominator != 1 or not number:
        return step
    digits = str(abs(number.numerator))
    zeros = len(digits) - len(digits.rstrip("0"))
    return step * 10**zeros if zeros else step
