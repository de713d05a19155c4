"""The value of a term that the others make it, as it would be written."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from auditor.document.model import Document, Span
from auditor.quantities.interval import Interval
from auditor.quantities.model import Kind
from auditor.relations.equations import relation_named
from auditor.relations.model import Claim, Term
from auditor.relations.solving import parsed, solved, values_of
from auditor.verdicts import slips
from auditor.verdicts.fit import Fit, became, counted
from auditor.verdicts.model import Repair
from auditor.verdicts.printing import numeral_for, offset_of, point_of, replaced_span, style_of

_MORE_DECIMALS = 3


def by_value(document: Document, claim: Claim, index: int, target: Interval) -> Fit | None:
    """Return the exactly solved value of a term as it would be written, None where it cannot be."""
    point = solved_point(claim, index, target)
    return None if point is None else printed_fit(document, index, claim.terms[index], point, target)


def printed_fit(document: Document, index: int, term: Term, point: Fraction, target: Interval) -> Fit | None:
    """Return `point`, or a value beside it that lies in `target`, as it would be written; None where it cannot be."""
    assertion = term.assertion
    span = replaced_span(term)
    if assertion is None or span is None:
        return None
    quantity = assertion.quantity
    style = style_of(document, quantity) if not term.form or term.form in ("year", "age") else None
    if style is None or term.form:
        unit = abs(term.scale) if not term.form else Fraction(1)
        if term.form == "age":
            point = Fraction(floor(point))  # whoever is 89 and a half is 89
        else:
            point = _whole(point, target, unit) if not _fractional(term) else _simple(point, target)
        text = numeral_for(document, term, point)
        new = became(term, point if term.form else (point - offset_of(term)) / term.scale)
        return _exact_fit(document, index, term, span, text, new, target)
    for decimals in range(style.decimals, style.decimals + (1 if counted(quantity) else _MORE_DECIMALS + 1)):
        step = abs(style.factor * term.scale) / 10**decimals
        offset = offset_of(term)
        for near in _near(point - offset, step):
            plain = near / term.scale
            text = style.printed(plain, decimals)
            if text is None:
                continue
            digits = "1." + "0" * decimals if decimals else "1"
            new = became(term, plain, digits, style.factor)
            fit = _exact_fit(document, index, term, span, text, new, target)
            if fit is not None:
                return fit
    return None


def _exact_fit(
    document: Document, index: int, term: Term, span: Span, text: str | None, new: Term, target: Interval
) -> Fit | None:
    old = document.cut(span)
    if text is None or text == old or not new.interval.meets(target):
        return None
    return Fit(index, Repair(span, old, text, None), slips.NO_SLIP, new)


def _near(point: Fraction, step: Fraction) -> Iterator[Fraction]:
    """Yield the multiples of `step` nearest to `point`: the rounded one, then its neighbours."""
    middle = floor(point / step + Fraction(1, 2))
    for shift in (0, 1, -1):
        yield (middle + shift) * step


def _fractional(term: Term) -> bool:
    return term.assertion is not None and term.assertion.quantity.kind is Kind.FRACTION


def _whole(point: Fraction, target: Interval, unit: Fraction = Fraction(1)) -> Fraction:
    """Return a whole number of `unit` near `point` that lies in `target`, `point` where there is none."""
    count = point / unit
    if count.denominator == 1:
        return point
    for near in (Fraction(floor(count + Fraction(1, 2))), Fraction(ceil(count)), Fraction(floor(count))):
        if target.holds(near * unit):
            return near * unit
    return point


def _simple(point: Fraction, target: Interval) -> Fraction:
    """Return the fraction with the smallest denominator up to ten that fits, `point` where none does."""
    for denominator in range(2, 11):
        near = Fraction(floor(point * denominator + Fraction(1, 2)), denominator)
        if target.holds(near):
            return near
    return point


def solved_point(claim: Claim, index: int, target: Interval) -> Fraction | None:
    """Return the value of a term that people would compute from the others; for an inequality one at its border."""
    term = claim.terms[index]
    relation = relation_named(claim.relation)
    points: dict[str, Interval] = {}
    for place, one in enumerate(claim.terms):
        if place == index:
            continue
        point = point_of(one)
        if point is None:
            return None
        points[one.name] = Interval.exactly(point + (points[one.name].low or 0) if one.name in points else point)
    already = points.pop(term.name).low or Fraction(0) if term.name in points else Fraction(0)
    made = solved(parsed(relation.equation), term.name, {**values_of(relation, claim.terms), **points})
    if made is None:
        return None
    if made.low is not None and made.high is not None:
        point = (made.low + made.high) / 2 - already
        return point if target.holds(point) else _inside(target)
    return _border(target, term)


def _inside(target: Interval) -> Fraction | None:
    if target.low is not None and target.high is not None:
        return (target.low + target.high) / 2
    return target.low if target.low is not None else target.high


def _border(target: Interval, term: Term) -> Fraction | None:
    step = abs(term.assertion.quantity.step * term.scale) if term.assertion is not None else Fraction(1)
    if target.high is not None:
        return target.high - (step if target.high_open else 0)
    if target.low is not None:
        return target.low + (step if target.low_open else 0)
    return None
