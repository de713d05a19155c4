"""Whether one number may be another one miswritten: a digit wrong, lost, added or exchanged, a factor of ten."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

_WORDS = 20
"""Numbers up to this one are written in words, of which any may stand for any other."""
_MILLION = 1_000_000
_PLACES = 6
"""Decimals that are looked at."""


def miswritten(left: str, right: str, firm: bool = False) -> bool:
    """Tell whether digits are those of the other number or a slip away: one wrong, lost or added, two transposed.

    In a number of one digit any other digit is a slip, which counts only if something `firm` links the two.
    """
    if left == right:
        return True
    if len(left) == len(right):
        differing = [k for k in range(len(left)) if left[k] != right[k]]
        if len(differing) == 1:
            return firm or len(left) > 1
        return (
            len(differing) == 2
            and differing[1] == differing[0] + 1
            and left[differing[0]] == right[differing[1]]
            and left[differing[1]] == right[differing[0]]
        )
    short, long = sorted((left, right), key=len)
    if len(long) - len(short) != 1 or len(short) < 2:
        return False
    return any(long[:k] + long[k + 1 :] == short for k in range(len(long)))


def plain_digits(value: Fraction) -> tuple[str, int]:
    """Return the digits of `value` and how many of them are decimals."""
    places = 0
    while value.denominator != 1 and places < _PLACES:
        value *= 10
        places += 1
    return str(abs(int(value))), places


def slip_of(left: Fraction, right: Fraction, words: bool = False, length: bool = False) -> bool:
    """Tell whether two values are a slip apart as they stand, written out; or exchanged words where `words` is set.

    With `length` none of their digits may be lost.
    """
    (one, decimals), (other, others) = plain_digits(left), plain_digits(right)
    most = max(decimals, others)
    one, other = one + "0" * (most - decimals), other + "0" * (most - others)
    if words and left <= _WORDS and right <= _WORDS:
        return True
    first, second = one.strip("0"), other.strip("0")
    if len(one) != len(other) and (length or min(len(first), len(second)) < 2) and first != second:
        return False  # "1,000" is no "18,000" that lost a digit
    if first == second and len(first) == 1:  # "top 10%" is no "top 0.01%"; three million may be three billion
        low, high = sorted((left, right))
        return low * 10 >= high or low >= _MILLION
    return first == second or miswritten(one, other, firm=True)


def slip_keys(digits: str) -> Iterator[str]:
    """Yield keys of which two strings of digits share one if they are a slip apart: a digit left open, lost, or two
    next to each other in order."""
    yield digits
    for place in range(len(digits)):
        yield digits[:place] + "?" + digits[place + 1 :]
        yield digits[:place] + digits[place + 1 :]
        pair = digits[place : place + 2]
        if len(pair) == 2 and pair[0] != pair[1]:
            yield digits[:place] + "".join(sorted(pair)) + "!" + digits[place + 2 :]
