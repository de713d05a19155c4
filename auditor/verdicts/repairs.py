"""The smallest edits that would restore consistency: for each term the values that fit, ranked by slip.

Nothing here says which number is wrong, and nothing is ever applied.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from auditor.assertions.model import Assertion
from auditor.document.model import Document, Span
from auditor.quantities.interval import Interval
from auditor.relations.equations import relation_named
from auditor.relations.model import Claim, Term
from auditor.relations.solving import solved_term
from auditor.verdicts import slips
from auditor.verdicts.exact import by_value, printed_fit, solved_point
from auditor.verdicts.faults import fault_repairs
from auditor.verdicts.fit import Fit, asked_of, became
from auditor.verdicts.judge import holds
from auditor.verdicts.model import Repair
from auditor.verdicts.printing import numeral_for, offset_of
from auditor.verdicts.slipped import by_slip

_EACH = 2
"""Values listed for one term, the exact one counted."""
_MOST_TERMS = 40
_SWAP_REACH = 240
_FIGURES = 40
"""Numbers on each side that are looked at for one that stands in the wrong place."""


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
    witnesses = relation_named(claim.relation).witnesses
    for index in range(min(len(claim.terms), _MOST_TERMS)):
        term = claim.terms[index]
        if term.assertion is None or term.form == "fault" or term.name in witnesses:
            continue
        target = solved_term(claim.relation, claim.terms, index)
        if target is None:
            continue
        found = [*by_slip(document, index, term, target), *_by_figure(document, index, term, target, figures)]
        exact = by_value(document, claim, index, target)
        if exact is not None:
            found.append(exact)
        point = solved_point(claim, index, target)
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
    high = fit.became.interval.high
    if fit.became.name == "p" and high is not None and high > 1:
        return False  # "p < 1.5" would hold of every probability
    return holds(replace(claim, terms=terms))


def _off(term: Term, point: Fraction) -> Fraction:
    low, high = term.interval.low, term.interval.high
    step = abs(term.assertion.quantity.step * term.scale) if term.assertion is not None else Fraction(1)
    if low is None or high is None or not step:
        return Fraction(0)
    return abs((low + high) / 2 - point) / step


def candidates(document: Document, assertion: Assertion, domain: Interval) -> list[Fit]:
    """Return what may be written for a number so that it lies in `domain`, in its own unit, the smallest slip first."""
    term = Term.of("", assertion, Fraction(1))
    found = list(by_slip(document, 0, term, domain))
    for point in _points(domain):
        fit = printed_fit(document, 0, term, point, domain)
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


def _by_figure(
    document: Document, index: int, term: Term, target: Interval, others: Sequence[Assertion]
) -> Iterator[Fit]:
    """Yield the numbers of the text with the same unit that would fit: last year's figure in this year's place."""
    own = term.assertion
    if own is None or term.form or own.quantity.value is None:
        return
    asked, offset = asked_of(term, target), offset_of(term)
    at = bisect_left(others, own.span, key=lambda each: each.span)
    for other in others[max(0, at - _FIGURES) : at + _FIGURES]:  # all of a long text would make the step quadratic
        quantity = other.quantity
        if quantity.kind is not own.quantity.kind or quantity.unit != own.quantity.unit:
            continue
        if quantity.value is None or quantity.excluded is not None or other.span == own.span:
            continue
        if not asked.holds(quantity.value):
            continue
        value = quantity.value * term.scale + offset
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
