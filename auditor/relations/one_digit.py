"""Whether one slip of hand explains why a claim does not hold, its numbers being rounded as written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from auditor.assertions.model import Assertion
from auditor.quantities.interval import Interval
from auditor.relations.agreement import fits
from auditor.relations.model import Claim
from auditor.relations.solving import solved_term


def one_digit_mends(claim: Claim) -> bool:
    """Tell whether `claim` would hold if one digit of one of its numbers were another, or two were transposed.

    Words that may or may not say that a list is complete are believed to say so if one slip explains what it lacks.
    """
    for index, term in enumerate(claim.terms):
        low, high = term.interval.low, term.interval.high
        if term.assertion is None or low is None or high is None or not term.scale:
            continue
        target = solved_term(claim.relation, claim.terms, index)
        step = abs(_last_digit(term.assertion) * term.scale)
        if target is None or not step:
            continue
        for value in _slips((low + high) / 2 / step):
            if Interval.around(value * step, step).meets(target):
                return True
    return False


def one_exact_slip(claim: Claim) -> bool:
    """Tell whether a digit before the point, were it another one, would mend `claim` to the last digit written.

    Numbers with decimals come as near by accident in one case out of a hundred.
    """
    written, coarse = [], []
    for term in claim.terms:
        value = term.assertion.quantity.value if term.assertion is not None else None
        exact = term.interval if value is None else Interval.exactly(value * term.scale)
        written.append(replace(term, interval=exact))
        coarse.append(
            term if value is None else replace(term, interval=Interval.around(value * term.scale, term.scale))
        )
    return not fits(replace(claim, terms=tuple(coarse))) and one_digit_mends(replace(claim, terms=tuple(written)))


def _last_digit(number: Assertion) -> Fraction:
    """Return what the last digit of a number is worth; the step of a ratio is that of its value, not of its ends."""
    ends = number.quantity.ends
    whole = ends is not None and all(end.denominator == 1 for end in ends)
    return Fraction(1) if whole else number.quantity.step


def _slips(digits: Fraction) -> Iterator[Fraction]:
    """Yield what a number becomes with one digit changed, or with two neighbours transposed."""
    written = str(int(digits)) if digits.denominator == 1 and digits > 0 else ""
    for place, digit in enumerate(written):
        worth = 10 ** (len(written) - place - 1)
        for other in range(10):
            yield digits + (other - int(digit)) * worth
        if place + 1 < len(written):
            yield digits + (int(written[place + 1]) - int(digit)) * (worth - worth // 10)
