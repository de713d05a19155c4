"""A value that would fit in a claim, and what its term would then allow."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from auditor.quantities.interval import Interval
from auditor.quantities.model import Kind, Quantity
from auditor.records import dataclass
from auditor.relations.model import Term
from auditor.verdicts.model import Repair
from auditor.verdicts.printing import offset_of


@dataclass(frozen=True, slots=True)
class Fit:
    """A value that would fit: the term's place in the claim, the repair, its cost, and the term as it would then be."""

    term: int
    repair: Repair
    cost: int
    became: Term
    off: Fraction = Fraction(0)
    """How far it is from what the other numbers give exactly as written, in steps of its last digit."""


def became(term: Term, value: Fraction, digits: str | None = None, factor: Fraction = Fraction(1)) -> Term:
    """Return `term` with `value` written in its place; `digits` as they would be written say to what it is rounded."""
    quantity = term.assertion.quantity if term.assertion is not None else None
    if quantity is None or term.form or quantity.value is None:
        width = (
            None if term.interval.high is None or term.interval.low is None else term.interval.high - term.interval.low
        )
        one = Interval(value, value + (width or 0), False, bool(width) and term.interval.high_open)
        return replace(term, interval=one, generous=one)
    plain = Interval.exactly(value) if term.interval.exact else plain_of(quantity, value, digits, factor)
    scaled = plain.scaled(term.scale, offset_of(term))
    return replace(term, interval=scaled, generous=scaled)


def plain_of(quantity: Quantity, value: Fraction, digits: str | None, factor: Fraction) -> Interval:
    """Return the plain reading of `value` in the place of `quantity`, in its unit; see `became`."""
    if quantity.interval.exact:
        return Interval.exactly(value)
    if quantity.hedge is not None and quantity.value:
        return quantity.interval.scaled(value / quantity.value)
    return Interval.around(
        value, quantity.step if digits is None else abs(factor) / 10 ** len(digits.partition(".")[2])
    )


def asked_of(term: Term, target: Interval) -> Interval:
    """Return what `target` asks of the number as written, before it is scaled; `term` has a scale and no form."""
    return target.scaled(1 / term.scale, -offset_of(term) / term.scale)


def counted(quantity: Quantity) -> bool:
    """Tell whether `quantity` can only be a whole number."""
    return quantity.interval.exact and quantity.kind in (Kind.COUNT, Kind.AGE, Kind.YEAR, Kind.ORDINAL)
