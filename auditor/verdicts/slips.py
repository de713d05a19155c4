"""The slips of hand by which one written number becomes another, run backwards: what may have been meant.

Each slip has a cost; the smaller, the less of an accident it would be that the slip explains a discrepancy. The kinds
are the mechanical errors that a numeral can show: transposition, substitution, omission, insertion, repetition and
misplaced magnitude.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from auditor.records import dataclass

TRANSPOSED = "digits transposed"
SWAPPED = "two numbers swapped"
BASE_SWAPPED = "base and result swapped"
POINTS = "per cent for percentage points"
PER_CENT = "percentage points for per cent"
REPEATED = "digit doubled"
SINGLED = "doubled digit written once"
ZERO_LOST = "zero lost"
ZERO_ADDED = "zero added"
POINT_MOVED = "decimal point moved"
WRONG = "one digit wrong"
THOUSAND = "a factor of 1,000"
ADDED = "digit added"
DROPPED = "digit dropped"
TEEN = "-teen for -ty"
WORD = "one number word for another"
ELSEWHERE = "another figure of the text"

COSTS = {
    TRANSPOSED: 10,
    BASE_SWAPPED: 11,
    SWAPPED: 12,
    POINTS: 11,
    PER_CENT: 11,
    REPEATED: 14,
    SINGLED: 15,
    ZERO_LOST: 16,
    ZERO_ADDED: 16,
    TEEN: 16,
    POINT_MOVED: 18,
    THOUSAND: 19,
    WRONG: 20,
    ADDED: 24,
    DROPPED: 26,
    ELSEWHERE: 28,
    WORD: 40,
}
NO_SLIP = 100
_ONE_DIGIT = 20
"""Extra cost where the number has one digit only: any other digit is then "one digit wrong"."""
MOST_DIGITS = 18


@dataclass(frozen=True, slots=True)
class Variant:
    """Digits that may have been meant, the slip, and its cost."""

    digits: str
    slip: str
    cost: int
    thousands: int = 0
    """How many steps of 1,000 the magnitude changes, for numbers with a magnitude word."""


def variants(digits: str, in_words: bool = False) -> tuple[Variant, ...]:
    """Return what `digits` ("1234.5", no separators) may stand for, the least slip first, each once."""
    if not digits or len(digits) > MOST_DIGITS:
        return ()
    best: dict[str, Variant] = {}
    for variant in _word_slips(digits) if in_words else _digit_slips(digits):
        if variant.digits != digits or variant.thousands:
            key = f"{variant.digits} {variant.thousands}"
            if key not in best or variant.cost < best[key].cost:
                best[key] = variant
    return tuple(sorted(best.values(), key=lambda one: (one.cost, one.digits)))


def _variant(digits: str, slip: str, extra: int = 0) -> Iterator[Variant]:
    """Yield the variant if its digits are written as numbers are: no leading nought, no bare point."""
    whole, _, rest = digits.partition(".")
    if whole and (whole == "0" or whole[0] != "0") and (rest or "." not in digits):
        yield Variant(digits, slip, COSTS[slip] + extra)


def _digit_slips(digits: str) -> Iterator[Variant]:
    places = [place for place, digit in enumerate(digits) if digit.isdigit()]
    extra = _ONE_DIGIT if len(places) == 1 else 0
    for place, following in pairwise(places):
        swapped = list(digits)
        swapped[place], swapped[following] = swapped[following], swapped[place]
        yield from _variant("".join(swapped), TRANSPOSED)
        if digits[place] == digits[following] and following == place + 1:
            yield from _variant(digits[:place] + digits[following:], REPEATED)
    for place in places:
        for digit in "0123456789":
            yield from _variant(digits[:place] + digit + digits[place + 1 :], WRONG, extra)
        yield from _variant(digits[:place] + digits[place] + digits[place:], SINGLED, extra)
        if len(places) > 1:
            yield from _variant(digits[:place] + digits[place + 1 :], ADDED)
    for place in range(len(digits) + 1):
        for digit in "0123456789":
            yield from _variant(digits[:place] + digit + digits[place:], DROPPED, extra)
    yield from _moved(digits)
    for steps in (1, -1):
        yield Variant(digits, THOUSAND, COSTS[THOUSAND], steps)


def _moved(digits: str) -> Iterator[Variant]:
    whole, _, rest = digits.partition(".")
    if not rest:
        yield from _variant(whole + "0", ZERO_LOST)
        yield from _variant(whole + "00", ZERO_LOST, 2)
        for lost in (1, 2):
            if whole.endswith("0" * lost) and len(whole) > lost:
                yield from _variant(whole[:-lost], ZERO_ADDED, 2 * (lost - 1))
        for place in range(1, len(whole)):
            if whole[place] == "0" and place < len(whole) - 1:
                yield from _variant(whole[:place] + whole[place + 1 :], ZERO_ADDED)
    every = whole + rest
    for shift in (-2, -1, 1, 2):
        point = len(whole) + shift
        if point <= 0:
            moved = "0." + "0" * -point + every
        elif point >= len(every):
            moved = every + "0" * (point - len(every)) if rest else ""
        else:
            moved = every[:point] + "." + every[point:]
        if not moved:
            continue
        head, _, tail = moved.partition(".")
        tail = tail.rstrip("0") if not rest else tail
        yield from _variant((head.lstrip("0") or "0") + (f".{tail}" if tail else ""), POINT_MOVED, abs(shift) - 1)


def _word_slips(digits: str) -> Iterator[Variant]:
    """Yield slips of numbers in words: thirteen for thirty, and one word for another of the same sort."""
    number = int(digits) if digits.isdigit() else 0
    if 13 <= number <= 19:
        yield Variant(str((number - 10) * 10), TEEN, COSTS[TEEN])
    if number in range(30, 100, 10):
        yield Variant(str(number // 10 + 10), TEEN, COSTS[TEEN])
    for place in range(len(digits)):
        for digit in "0123456789":
            yield from _variant(digits[:place] + digit + digits[place + 1 :], WORD)
    if 0 < number < 20:
        for other in range(1, 21):
            yield Variant(str(other), WORD, COSTS[WORD])
    if number >= 1000:
        for steps in (1, -1):
            yield Variant(digits, THOUSAND, COSTS[THOUSAND], steps)
