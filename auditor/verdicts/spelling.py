"""Whole numbers, simple fractions, days and weekdays in English words, for repairs in the style of the text."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_GROUPS = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))
_PARTS = {
    2: "half",
    3: "third",
    4: "quarter",
    5: "fifth",
    6: "sixth",
    7: "seventh",
    8: "eighth",
    9: "ninth",
    10: "tenth",
}
_MULTIPLES = {
    Fraction(1, 2): ("half", "halved", "halving"),
    Fraction(2): ("double", "doubled", "doubling", "twice", "twofold"),
    Fraction(3): ("triple", "tripled", "tripling", "three times", "threefold"),
    Fraction(4): ("quadruple", "quadrupled", "quadrupling", "four times", "fourfold"),
}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def spelled(number: int) -> str:
    """Return a whole number below 10**15 in British words: "one hundred and twenty-three"; empty for others."""
    if not 0 <= number < 10**15:
        return ""
    words: list[str] = []
    for size, name in _GROUPS:
        count, number = divmod(number, size)
        if count:
            words.append(f"{_below_thousand(count)} {name}")
    if number or not words:
        rest = _below_thousand(number)
        words.append(f"and {rest}" if words and number < 100 else rest)
    return " ".join(words)


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if rest < 20:
        small = _SMALL[rest]
    else:
        tens, ones = divmod(rest, 10)
        small = _TENS[tens] + (f"-{_SMALL[ones]}" if ones else "")
    if not hundreds:
        return small
    return f"{_SMALL[hundreds]} hundred" + (f" and {small}" if rest else "")


def spelled_fraction(value: Fraction, article: bool = True) -> str:
    """Return a fraction with a denominator up to ten in words ("a third", "three-quarters"); empty for others."""
    part = _PARTS.get(value.denominator)
    if part is None or not 0 < value < 1:
        return ""
    if value.numerator == 1:
        return part if value.denominator == 2 or not article else f"a{'n' if part[0] == 'e' else ''} {part}"
    return f"{_SMALL[value.numerator]}-{part}s"


def multiple_like(written: str, value: Fraction) -> str:
    """Return the word for another multiple in the form of `written` ("doubled" gives "tripled"); empty where none."""
    forms = next((words for words in _MULTIPLES.values() if written in words), None)
    wanted = _MULTIPLES.get(value)
    if forms is None or wanted is None:
        return ""
    place = forms.index(written)
    return wanted[place] if place < len(wanted) else ""


def day_text(number: int) -> str:
    """Return a day number as "14 January 2025"; empty outside the calendar."""
    if not 1 <= number <= date.max.toordinal():
        return ""
    day = date.fromordinal(number)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
