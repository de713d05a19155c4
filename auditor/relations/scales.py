"""Amounts in two units as terms of one equation: how both are scaled, and how a hedge binds what is converted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import partial

from auditor.assertions.model import Assertion
from auditor.quantities.currency import whole_of
from auditor.quantities.interval import Interval
from auditor.quantities.model import Kind, Quantity
from auditor.quantities.units import convert, factor, meanings, same_dimension
from auditor.relations.model import Term
from auditor.relations.terms import end_term

Scale = tuple[Fraction, Fraction]
"""Factor and offset to the base unit."""


def scales(host: Assertion, alias: Assertion, upside_down: bool = False) -> list[tuple[Scale, Scale]]:
    """Return the scales of both for each meaning of their units that is of one dimension.

    Amounts of money go by what they are for each of. `upside_down`: the one dimension is the other's reciprocal.
    """
    left, right = host.quantity, alias.quantity
    if left.kind is right.kind and left.kind in (Kind.MONEY, Kind.COUNT):
        return _prices(left, right)
    found = []
    for one in map(factor, meanings(left.unit or "")):
        for name in meanings(right.unit or ""):
            two = factor(name)
            if one is None or two is None:
                continue
            above, _, below = name.partition(" / ")
            turned = factor(f"{below} / {above}") if upside_down and below else two
            if turned is not None and one[2] == turned[2]:
                found.append((one[:2], two[:2]))
    return found


_PERIODS: dict[tuple[str, str], tuple[Fraction | int, ...]] = {
    ("month", "year"): (12,),
    ("quarter", "year"): (4,),
    ("week", "year"): (52, Fraction(36525, 700)),
    ("week", "month"): (Fraction(36525, 8400), 4),
    ("day", "week"): (7, 5, 6),
    ("day", "month"): (Fraction(36525, 1200), *range(18, 32)),  # as many as people work
    ("day", "year"): (Fraction(36525, 100), *range(200, 367)),
    ("minute", "hour"): (60,),
    ("minute", "day"): (1440,),
    ("minute", "year"): (525_600, 525_960, 527_040),
    ("second", "minute"): (60,),
    ("second", "hour"): (3600,),
    ("second", "day"): (86_400,),
    ("second", "year"): (31_536_000, 31_557_600, 31_622_400),
}
"""How often the one goes into the other as people are paid; what is earned in an hour is not earned all day."""


def _prices(left: Quantity, right: Quantity) -> list[tuple[Scale, Scale]]:
    """Return the scales of two prices, of which one may be in hundredths: "$1,850 a tonne (84 cents a pound)"."""
    found = _per_scales(left.per, right.per)
    if left.unit == right.unit:
        return found
    nothing, hundredth = Fraction(0), Fraction(1, 100)
    if left.unit in whole_of(right.unit or ""):
        return [(one, (two[0] * hundredth, nothing)) for one, two in found]
    if right.unit in whole_of(left.unit or ""):
        return [((one[0] * hundredth, nothing), two) for one, two in found]
    return []


def _per_scales(one: str | None, other: str | None) -> list[tuple[Scale, Scale]]:
    """Return the scales of two amounts that are for each of a unit."""
    if one is None or other is None or one == other:
        return []
    nothing = Fraction(0)
    for pair, turned in (((one, other), False), ((other, one), True)):
        if pair in _PERIODS:
            found = [((Fraction(times), nothing), (Fraction(1), nothing)) for times in _PERIODS[pair]]
            return [(right, left) for left, right in found] if turned else found
    return [
        ((1 / below[0], nothing), (1 / above[0], nothing))
        for below in map(factor, meanings(one))
        for above in map(factor, meanings(other))
        if below is not None and above is not None and below[2] == above[2] != "time"
    ]


def end_pairs(
    hosts: Sequence[Assertion], aliases: Sequence[Assertion]
) -> list[tuple[Callable[..., Term], Callable[..., Term]]]:
    """Return what makes the terms of each end of a range and of its equivalent, none where they are no ranges."""
    lefts, rights = _ends("left", hosts), _ends("right", aliases)
    return list(zip(lefts, rights, strict=True)) if lefts and rights else []


def _ends(name: str, numbers: Sequence[Assertion]) -> list[Callable[..., Term]]:
    if len(numbers) > 1:
        return [partial(written_term, name, number) for number in numbers]
    if numbers[0].quantity.ends is None:
        return []
    return [partial(end_term, name, numbers[0], which) for which in (0, 1)]


def written_term(name: str, assertion: Assertion, scale: Fraction, offset: Fraction = Fraction(0)) -> Term:
    """Return an amount that is converted: a hedge that leaves it open ends at the next number as round as it is.

    Who writes "more than 100 miles" means less than 200, or would have written that; "up to 70 knots" is more than 60.
    """
    term = Term.of(name, assertion, scale, offset)
    closed = _next_round(assertion.quantity)
    if closed is not None:
        interval = closed.scaled(scale, offset)
        return replace(term, interval=interval, generous=interval)
    fives = _to_five(assertion.quantity)
    return term if fives is None else replace(term, generous=term.generous.hull(fives.scaled(scale, offset)))


def converted_terms(
    host: Assertion, alias: Assertion, one: Scale, two: Scale, first: bool, flat: bool = False
) -> tuple[Term, Term]:
    """Return the terms of an amount and of what it is in another unit; `flat`: a difference, without a zero point.

    `first`: the amount is given first, and is not itself an equivalent.

    An equivalent that is written much more finely than the number before it was worked out from just that number:
    "2 miles (3.2 km)" are 3.2 km, though two miles may be anything from one and a half.
    """
    left, right = (scale[:1] if flat else scale for scale in (one, two))
    given, found = written_term("left", host, *left), written_term("right", alias, *right)
    value, other = host.quantity.value, alias.quantity.value
    if not first or one[1] or two[1] or not value or not other:
        return found, given
    step = last_digit(alias.quantity) * abs(two[0])
    if last_digit(host.quantity) * abs(one[0]) < _FINER * step:
        return found, given
    found = _to_a_digit(found, alias)
    meant = Interval.exactly(value)
    low, bound = given.interval.low, host.quantity.interval
    if host.quantity.hedge is not None and None not in (bound.low, bound.high) and low is not None:
        meant = Interval.around(value, last_digit(host.quantity))  # "about 2,300 tons (2,310 tonnes)" may round this
        if meant.low is None or low >= meant.low * one[0]:
            return found, given
    meant = meant.scaled(one[0])
    return found, replace(given, interval=meant, generous=meant)


def amounts(host: Assertion, alias: Assertion) -> tuple[Term, Term]:
    """Return two amounts of money as terms, in whole units of their currencies."""
    left, right = (
        Term.of(name, one, Fraction(1, 100) if len(whole_of(one.quantity.unit or "")) == 1 else Fraction(1))
        for name, one in (("left", host), ("right", alias))
    )
    return left, right


def converted_amounts(host: Assertion, alias: Assertion) -> tuple[Term, Term]:
    """Return the terms of an amount of money and of what it was worth in another currency.

    The equivalent that is written much more finely was worked out from just the amount before it: "$100m (£52.7m)".
    """
    left, right = amounts(host, alias)
    one, two = host.quantity, alias.quantity
    if one.value and two.value:
        rounded, other = last_digit(one) / abs(one.value), last_digit(two) / abs(two.value)
        if one.hedge is None and rounded >= _FINER * other:
            return _exactly(left, one), _to_a_digit(right, alias)
        if two.hedge is None and other >= _FINER * rounded:
            right = replace(right, generous=right.interval)
    return left, right


def _exactly(term: Term, quantity: Quantity) -> Term:
    exact = Interval.exactly((quantity.value or Fraction(0)) * term.scale)
    return replace(term, interval=exact, generous=exact)


def _to_a_digit(term: Term, alias: Assertion) -> Term:
    """Return an equivalent as carelessly rounded as may be: its last digit one off."""
    step = last_digit(alias.quantity)
    near = Interval.around(alias.quantity.value or Fraction(0), 2 * step).scaled(term.scale)
    return replace(term, interval=term.interval.hull(near), generous=term.generous.hull(near))


_FINER = 4
"""How much more finely an equivalent is written that was worked out from a number as it stands."""


def last_digit(quantity: Quantity) -> Fraction:
    """Return what the last digit that is not nought is worth, five times as much for a five, as many round to those."""
    step = quantity.step
    digit = abs(quantity.value or Fraction(1)) / step
    if digit % 1:
        return step  # "two thirds"
    while digit % 10 == 0:
        digit, step = digit / 10, step * 10
    return step * (_FIVE if digit % 10 == _FIVE else 1)


_FIVE = 5
_HUNDRED = 100
_SPEED = "length / time"


def _to_five(quantity: Quantity) -> Interval | None:
    """Return what a number that ends in five is if it was rounded to the next five, None where it hardly was.

    Hurricane centres round all speeds so, "120 mph (195 km/h)"; of other amounts it is likely from a hundred on.
    """
    value, known = quantity.value, factor(quantity.unit or "")
    if value is None or quantity.hedge is not None or quantity.step != 1 or value % 10 != _FIVE or known is None:
        return None
    return Interval.around(value, Fraction(_FIVE)) if abs(value) > _HUNDRED or known[2] == _SPEED else None


def _next_round(quantity: Quantity) -> Interval | None:
    """Return the interval of an open hedge up or down to the next round number, None where the hedge leaves none open.

    The round numbers are those of the last digit written that is not nought: hundreds for 300, tens for 70.
    """
    value, interval = quantity.value, quantity.interval
    if value is None or not value or quantity.hedge is None or (interval.low is not None and interval.high is not None):
        return None
    digit = abs(value)
    step = Fraction(1)
    while digit % 1:
        digit, step = digit * 10, step / 10
    while digit % 10 == 0:
        digit, step = digit / 10, step * 10
    step = max(step, quantity.step)
    if interval.high is None:
        return Interval(interval.low, value + step, interval.low_open, False)
    return Interval(value - step, interval.high, False, interval.high_open)


def rate_terms(total: Assertion, number: Assertion, rate: Assertion) -> tuple[Term, Term, Term]:
    """Return a total, the number of its parts and what comes on each of them, in the units of the rate."""
    above, below = rate.quantity.unit, rate.quantity.per
    if above is not None and below is None and " / " in above:
        above, _, below = above.partition(" / ")
    each = _in(number.quantity.unit, below)
    hundredth = Fraction(1, 100) if total.quantity.unit in whole_of(above or "") else Fraction(1)
    amount = _in(total.quantity.unit, above) if hundredth == 1 else Fraction(1)
    return Term.of("total", total, amount), Term.of("number", number, each), Term.of("price", rate, hundredth)


def area_terms(area: Assertion, length: Assertion, width: Assertion) -> tuple[Term, Term, Term]:
    """Return an area and the two sides of its rectangle, which are in one unit."""
    squared = _in(area.quantity.unit, f"{length.quantity.unit} ** 2")
    return Term.of("area", area, squared), Term.of("length", length), Term.of("width", width)


def _in(unit: str | None, other: str | None) -> Fraction:
    """Return what one `unit` is in the `other`; 1 where it does not convert, as things that are counted do not."""
    return convert(Fraction(1), unit, other) if unit and other and same_dimension(unit, other) else Fraction(1)
