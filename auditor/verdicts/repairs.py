"""The smallest edits that would restore consistency: for each term the values that fit, ranked by slip.

Nothing here says which number is wrong, and nothing is ever applied.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor

from auditor.assertions.model import Assertion
from auditor.document.model import Document, Span
from auditor.patterns import lazy
from auditor.quantities.interval import Interval
from auditor.quantities.model import Kind, Quantity
from auditor.relations.equations import relation_named
from auditor.relations.model import Claim, Term
from auditor.relations.solving import parsed, solved, solved_term, values_of
from auditor.verdicts import slips
from auditor.verdicts.faults import fault_repairs
from auditor.verdicts.judge import holds
from auditor.verdicts.model import Repair
from auditor.verdicts.printing import Style, numeral_for, offset_of, point_of, replaced_span, style_of

_EACH = 2
"""Values listed for one term, the exact one counted."""
_MOST_TERMS = 40
_SWAP_REACH = 240
_FIGURES = 40
"""Numbers on each side that are looked at for one that stands in the wrong place."""
_MORE_DECIMALS = 3
_SCALES = (
    ("k", "m", "bn", "tn"),
    ("K", "M", "B", "T"),
    ("thousand", "million", "billion", "trillion"),
    ("mln", "bln", "trn"),
)
_WORD = lazy(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Fit:
    """A value that would fit: the term's place in the claim, the repair, its cost, and the term as it would then be."""

    term: int
    repair: Repair
    cost: int
    became: Term
    off: Fraction = Fraction(0)
    """How far it is from what the other numbers give exactly as written, in steps of its last digit."""


def repairs_of(document: Document, claim: Claim, others: Iterable[Assertion] = ()) -> tuple[Repair, ...]:
    """Return the repairs of a discrepant claim, the smallest slip first; `others` are the other numbers of the text."""
    exact = Fraction(0)
    swaps = [(slips.COSTS[repair.slip or slips.SWAPPED], exact, -1, repair) for repair in _swaps(document, claim)]
    units = [(slips.COSTS[repair.slip or slips.POINTS], exact, -1, repair) for repair in _units(document, claim)]
    values = [(fit.cost, fit.off, fit.term, fit.repair) for fit in fits_of(document, claim, others)]
    values += [(slips.NO_SLIP, exact, 0, repair) for repair in fault_repairs(document, claim)]
    ranked = sorted(
        (*swaps, *units, *values), key=lambda one: (one[0], one[1], one[2] != claim.primary, one[3].span, one[3].new)
    )
    kept: dict[tuple[Span, str], Repair] = {}
    for *_, repair in ranked:
        kept.setdefault((repair.span, repair.new), repair)
    return tuple(kept.values())


def fits_of(document: Document, claim: Claim, others: Iterable[Assertion] = ()) -> Iterator[Fit]:
    """Yield the best values of each term."""
    figures = tuple(others)
    for index in range(min(len(claim.terms), _MOST_TERMS)):
        term = claim.terms[index]
        if term.assertion is None or term.form == "fault":
            continue
        target = solved_term(claim.relation, claim.terms, index)
        if target is None:
            continue
        found = [*_by_slip(document, index, term, target), *_by_figure(document, index, term, target, figures)]
        exact = _by_value(document, claim, index, target)
        if exact is not None:
            found.append(exact)
        point = _solved_point(claim, index, target)
        if point is not None:
            found = [replace(fit, off=_off(fit.became, point)) for fit in found]
        best: dict[str, Fit] = {}
        for fit in sorted(found, key=lambda one: (one.cost, one.off, one.repair.new)):
            if len(best) < _EACH and fit.repair.new not in best and _mends(claim, fit):
                best[fit.repair.new] = fit
        yield from best.values()


def _mends(claim: Claim, fit: Fit) -> bool:
    """Tell whether the claim holds with `fit` in it: equations with functions cannot be solved for every term."""
    terms = (*claim.terms[: fit.term], fit.became, *claim.terms[fit.term + 1 :])
    return holds(replace(claim, terms=terms))


def _off(term: Term, point: Fraction) -> Fraction:
    low, high = term.interval.low, term.interval.high
    step = abs(term.assertion.quantity.step * term.scale) if term.assertion is not None else Fraction(1)
    if low is None or high is None or not step:
        return Fraction(0)
    return abs((low + high) / 2 - point) / step


def became(term: Term, value: Fraction, digits: str | None = None, factor: Fraction = Fraction(1)) -> Term:
    """Return `term` with `value` written in its place; `digits` as they would be written say to what it is rounded."""
    quantity = term.assertion.quantity if term.assertion is not None else None
    if quantity is None or term.form or quantity.value is None:
        width = (
            None if term.interval.high is None or term.interval.low is None else term.interval.high - term.interval.low
        )
        one = Interval(value, value + (width or 0), False, bool(width) and term.interval.high_open)
        return replace(term, interval=one, generous=one)
    offset = offset_of(term)
    if quantity.interval.exact:
        plain = Interval.exactly(value)
    elif quantity.hedge is not None and quantity.value:
        plain = quantity.interval.scaled(value / quantity.value)
    else:
        decimals = len(digits.partition(".")[2]) if digits is not None else 0
        step = quantity.step if digits is None else abs(factor) / 10**decimals
        plain = Interval.around(value, max(step, quantity.step) if digits is None else step)
    scaled = plain.scaled(term.scale, offset)
    return replace(term, interval=scaled, generous=scaled)


def candidates(document: Document, assertion: Assertion, domain: Interval) -> list[Fit]:
    """Return what may be written for a number so that it lies in `domain`, in its own unit, the smallest slip first."""
    term = Term.of("", assertion, Fraction(1))
    found = list(_by_slip(document, 0, term, domain))
    for point in _points(domain):
        fit = _printed(document, 0, term, point, domain)
        if fit is not None:
            found.append(fit)
    best: dict[str, Fit] = {}
    for fit in sorted(found, key=lambda one: (one.cost, one.repair.new)):
        best.setdefault(fit.repair.new, fit)
    return list(best.values())


def _points(domain: Interval) -> list[Fraction]:
    """Return the middle and the ends of an interval, as far as it has them."""
    ends = [end for end in (domain.low, domain.high) if end is not None]
    return [sum(ends, Fraction(0)) / len(ends), *ends] if ends else []


def _by_slip(document: Document, index: int, term: Term, target: Interval) -> Iterator[Fit]:
    assertion = term.assertion
    if assertion is None or term.form in ("day", "weekday", "clock") or assertion.quantity.value is None:
        return
    quantity, written = assertion.quantity, assertion.quantity.value
    style = style_of(document, quantity)
    if style is None:
        if quantity.kind in (Kind.FRACTION, Kind.MULTIPLE) or written.denominator != 1 or written < 0:
            return
        for variant in slips.variants(str(written), in_words=True):
            value = Fraction(variant.digits) * Fraction(1000) ** variant.thousands
            yield from _fit(document, index, term, target, value, variant, None)
        return
    for variant in slips.variants(style.digits):
        if "." in variant.digits and _counted(quantity):
            continue
        value = Fraction(variant.digits) * style.factor
        if variant.thousands:
            value *= Fraction(1000) ** variant.thousands
        yield from _fit(document, index, term, target, value, variant, style)


def _fit(
    document: Document,
    index: int,
    term: Term,
    target: Interval,
    value: Fraction,
    variant: slips.Variant,
    style: Style | None,
) -> Iterator[Fit]:
    assert term.assertion is not None
    quantity = term.assertion.quantity
    digits = variant.digits if style is not None and not variant.thousands else None
    new = became(term, value, digits, style.factor if style is not None else Fraction(1))
    if not new.interval.meets(target):
        return
    slip = variant.slip
    text: str | None
    if style is None:
        text = numeral_for(document, term, value * term.scale + offset_of(term))
    elif variant.thousands:
        text, slip = _rescaled(document.cut(quantity.numeral), style, variant.thousands)
    else:
        text = style.set(variant.digits)
    old = document.cut(quantity.numeral)
    if text is None or text == old:
        return
    yield Fit(index, Repair(quantity.numeral, old, text, slip), variant.cost, new)


def _rescaled(written: str, style: Style, steps: int) -> tuple[str | None, str]:
    """Return the numeral with the magnitude word a thousand times larger or smaller, and the slip's name."""
    word = _WORD.search(style.after)
    if word is None:
        if steps > 0 and "." not in style.digits:
            return style.set(style.digits + "000"), slips.THOUSAND
        if steps < 0 and style.digits.endswith("000") and len(style.digits) > 3:
            return style.set(style.digits[:-3]), slips.THOUSAND
        return None, slips.THOUSAND
    for scale in _SCALES:
        if word[0] in scale:
            place = scale.index(word[0]) + steps
            if 0 <= place < len(scale):
                after = style.after[: word.start()] + scale[place] + style.after[word.end() :]
                return replace(style, after=after).set(style.digits), f"{word[0]} for {scale[place]}"
    return None, slips.THOUSAND


def _by_value(document: Document, claim: Claim, index: int, target: Interval) -> Fit | None:
    """Return the exactly solved value of a term as it would be written, None where it cannot be."""
    point = _solved_point(claim, index, target)
    return None if point is None else _printed(document, index, claim.terms[index], point, target)


def _printed(document: Document, index: int, term: Term, point: Fraction, target: Interval) -> Fit | None:
    """Return `point`, or a value beside it that lies in `target`, as it would be written; None where it cannot be."""
    assertion = term.assertion
    span = replaced_span(term)
    if assertion is None or span is None:
        return None
    quantity = assertion.quantity
    style = style_of(document, quantity) if not term.form or term.form in ("year", "age") else None
    if style is None or term.form:
        unit = abs(term.scale) if not term.form else Fraction(1)
        point = _whole(point, target, unit) if not _fractional(term) else _simple(point, target)
        text = numeral_for(document, term, point)
        new = became(term, point if term.form else (point - offset_of(term)) / term.scale)
        return _exact_fit(document, index, term, span, text, new, target)
    for decimals in range(style.decimals, style.decimals + (1 if _counted(quantity) else _MORE_DECIMALS + 1)):
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


def _counted(quantity: Quantity) -> bool:
    """Tell whether `quantity` can only be a whole number."""
    return quantity.interval.exact and quantity.kind in (Kind.COUNT, Kind.AGE, Kind.YEAR, Kind.ORDINAL)


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


def _solved_point(claim: Claim, index: int, target: Interval) -> Fraction | None:
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


def _by_figure(
    document: Document, index: int, term: Term, target: Interval, others: Sequence[Assertion]
) -> Iterator[Fit]:
    """Yield the numbers of the text with the same unit that would fit: last year's figure in this year's place."""
    own = term.assertion
    if own is None or term.form or own.quantity.value is None:
        return
    at = bisect_left(others, own.span, key=lambda each: each.span)
    for other in others[max(0, at - _FIGURES) : at + _FIGURES]:  # all of a long text would make the step quadratic
        quantity = other.quantity
        if other.span == own.span or quantity.value is None or quantity.excluded is not None:
            continue
        if (quantity.unit, quantity.kind) != (own.quantity.unit, own.quantity.kind):
            continue
        value = quantity.value * term.scale + offset_of(term)
        if not target.holds(value):
            continue
        text = numeral_for(document, term, value)
        new = became(term, quantity.value)
        if text is not None and text != document.cut(own.quantity.numeral) and new.interval.meets(target):
            place = document.place(other.span.start)
            repair = Repair(
                own.quantity.numeral, document.cut(own.quantity.numeral), text, f"the figure of line {place.line}"
            )
            yield Fit(index, repair, slips.COSTS[slips.ELSEWHERE], new)


def _swaps(document: Document, claim: Claim) -> Iterator[Repair]:
    """Yield the exchanges of two numbers that make the claim hold."""
    terms = claim.terms[:_MOST_TERMS]
    for place, one in enumerate(terms):
        for other_place in range(place + 1, len(terms)):
            other = terms[other_place]
            if one.assertion is None or other.assertion is None or one.name == other.name or one.form or other.form:
                continue
            first, second = one.assertion.quantity, other.assertion.quantity
            if first.hedge != second.hedge:  # the hedge stays where it stands
                continue
            if first.unit != second.unit or first.value is None or second.value is None or first.value == second.value:
                continue
            changed = list(claim.terms)
            changed[place] = Term.of(one.name, other.assertion, one.scale, offset_of(one))
            changed[other_place] = Term.of(other.name, one.assertion, other.scale, offset_of(other))
            if not holds(replace(claim, terms=tuple(changed))):
                continue
            left, right = sorted((first.numeral, second.numeral))
            if left.end > right.start or right.end - left.start > _SWAP_REACH:
                continue
            span = Span(left.start, right.end)
            between = document.text[left.end : right.start]
            slip = slips.BASE_SWAPPED if {one.name, other.name} == {"before", "after"} else slips.SWAPPED
            yield Repair(span, document.cut(span), document.cut(right) + between + document.cut(left), slip)


def _units(document: Document, claim: Claim) -> Iterator[Repair]:
    """Yield the exchange of per cent and percentage points where that makes a change hold."""
    if claim.relation == "change-by-rate":
        name, other, relation, unit = "rate", "amount", "change-by-amount", "percent"
    elif claim.relation == "change-by-amount":
        name, other, relation, unit = "amount", "rate", "change-by-rate", "percentage_point"
    else:
        return
    changing = next((term for term in claim.terms if term.name == name), None)
    if changing is None or changing.assertion is None or changing.assertion.quantity.unit != unit:
        return
    terms = tuple(replace(term, name=other) if term is changing else term for term in claim.terms)
    if not holds(replace(claim, relation=relation, terms=terms)):
        return
    for symbol, span in changing.assertion.quantity.symbols:
        if symbol == "unit":
            to_points = unit == "percent"
            old = document.cut(span)
            gap = old[: len(old) - len(old.lstrip())] or " "
            new = gap + ("percentage points" if to_points else "per cent")
            yield Repair(span, old, new, slips.POINTS if to_points else slips.PER_CENT)
