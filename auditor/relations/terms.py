"""Terms whose number is not simply the written value: days, clock times, years and ages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from auditor.assertions.model import Assertion
from auditor.quantities.calendar_words import WEEKDAYS
from auditor.quantities.interval import Interval
from auditor.quantities.model import Kind
from auditor.quantities.rounding import rounded_as
from auditor.relations.arithmetic import intersect
from auditor.relations.model import PERCENT, Term


def day_number(assertion: Assertion) -> int | None:
    """Return the proleptic Gregorian day number of a full date (1 January of year 1 is 1), None where it is none."""
    calendar = assertion.quantity.calendar
    if calendar is None or calendar.year is None or calendar.month is None or calendar.day is None:
        return None
    try:
        return date(calendar.year, calendar.month, calendar.day).toordinal()
    except (ValueError, OverflowError):
        return None


def date_term(name: str, assertion: Assertion) -> Term | None:
    """Return a full date as its day number; None where the date is not full or does not exist."""
    number = day_number(assertion)
    return None if number is None else _exact(name, assertion, Fraction(number), "day")


def weekday_term(name: str, assertion: Assertion) -> Term | None:
    """Return the weekday written in `assertion`, Monday 0; None where none is written."""
    calendar = assertion.quantity.calendar
    if calendar is None or calendar.weekday is None:
        return None
    return replace(_exact(name, assertion, Fraction(calendar.weekday), "weekday"), shown=WEEKDAYS[calendar.weekday])


def clock_term(name: str, assertion: Assertion) -> Term | None:
    """Return a time of day in minutes after midnight as written, its zone left out; None where it is none."""
    calendar = assertion.quantity.calendar
    if calendar is None or calendar.hour is None:
        return None
    return _exact(name, assertion, Fraction(calendar.hour * 60 + (calendar.minute or 0)), "clock")


def year_term(name: str, assertion: Assertion, read: int | None = None) -> Term | None:
    """Return the year written in `assertion` as a point of the year count, for "2012 less 2008 is 4".

    `read` is what was read there where it is written as no year is: "9986/87".
    """
    year = _year(assertion) if read is None else read
    return None if year is None else _exact(name, assertion, Fraction(year), "year")


def within_year_term(name: str, assertion: Assertion) -> Term | None:
    """Return the year as all its moments, from its number up to the next: for ages, which depend on the birthday."""
    year = _year(assertion)
    if year is None:
        return None
    span = Interval(Fraction(year), Fraction(year + 1), False, True)
    return Term(name, span, span, (assertion.span,), "", assertion, form="year")


def age_term(name: str, assertion: Assertion) -> Term | None:
    """Return an age in completed years: from its number up to the next; None where the quantity has no value."""
    value = assertion.quantity.value
    if value is None:
        return None
    span = Interval(value, value + 1, False, True)
    return Term(name, span, span, (assertion.span,), "", assertion, form="age")


def end_term(name: str, assertion: Assertion, which: int, scale: Fraction, offset: Fraction) -> Term:
    """Return one end of a range as a term of its own, as loose as the range is at that end.

    Raises `ValueError` for a quantity that is no range.
    """
    quantity = assertion.quantity
    if quantity.ends is None:
        raise ValueError("a quantity that is no range has no ends")
    value = quantity.ends[which]
    plain = Interval.around(value, quantity.step)
    bound = quantity.generous.low if which == 0 else quantity.generous.high
    generous = plain if bound is None else plain.hull(Interval.around(value, 2 * abs(value - bound)))
    return Term(
        name, plain.scaled(scale, offset), generous.scaled(scale, offset), (quantity.span,), "", assertion, scale
    )


def _year(assertion: Assertion) -> int | None:
    calendar, value = assertion.quantity.calendar, assertion.quantity.value
    if calendar is not None and calendar.year is not None:
        return calendar.year
    return int(value) if value is not None and value.denominator == 1 else None


def end_terms(low: str, high: str, limits: Sequence[Assertion]) -> tuple[Term, Term] | None:
    """Return the two ends of an interval, as written and rounded in their last digit; None where they are not two.

    `limits` is one range or two numbers.
    """
    if len(limits) == 1:
        quantity = limits[0].quantity
        if quantity.ends is None:
            return None
        first, second = (
            Term(
                name,
                Interval.around(end, quantity.step),
                Interval.around(end, quantity.step),
                (limits[0].span,),
                decimal_text(end),
                limits[0],
            )
            for name, end in zip((low, high), quantity.ends, strict=True)
        )
        return first, second
    if len(limits) == 2:
        return as_written(low, limits[0]), as_written(high, limits[1])
    return None


def side_terms(name: str, number: Assertion) -> tuple[Term, ...]:
    """Return the two ends of "80/20" or "52 to 48 per cent" as fractions of a hundred, each rounded in its last digit.

    Raises `ValueError` for a number without ends.
    """
    ends = number.quantity.ends
    if ends is None:
        raise ValueError("a number without ends has no sides")
    step = Fraction(1) if all(end.denominator == 1 for end in ends) else number.quantity.step
    sides = [(end, Interval.around(end, step).scaled(PERCENT)) for end in ends]
    return tuple(
        Term(name, side, side, (number.span,), decimal_text(end), number, PERCENT, form="side") for end, side in sides
    )


def as_written(name: str, assertion: Assertion, scale: Fraction = Fraction(1)) -> Term:
    """Return a number of statistics: rounded in its last digit, times `scale`; no spread or hedge makes it wider."""
    quantity = assertion.quantity
    interval = quantity.interval.scaled(scale)
    return Term(name, interval, interval, (quantity.span,), "", assertion, scale)


def equally_rounded(terms: Sequence[Term]) -> tuple[Term, ...]:
    """Return `terms` as the very numbers written where all are rounded in one digit: that keeps their order.

    What is written 16 then does not lie below what is written 15, wide as both are.
    """
    widths = {None if low is None or high is None else high - low for low, high in map(_ends, terms)}
    if len(widths) != 1 or None in widths:
        return tuple(terms)
    exact = [
        Interval.exactly((low + high) / 2) for low, high in map(_ends, terms) if low is not None and high is not None
    ]
    return tuple(replace(term, interval=one, generous=one) for term, one in zip(terms, exact, strict=True))


def _ends(term: Term) -> tuple[Fraction | None, Fraction | None]:
    return term.interval.low, term.interval.high


def has_spread(assertion: Assertion) -> bool:
    """Tell whether a number is a mean with its spread: "7.6 ± 3.4", of which the mean moves and not the spread."""
    return any(what == "spread" for what, _ in assertion.quantity.symbols)


def without_hedge(name: str, assertion: Assertion) -> Term:
    """Return what the numeral alone says: "at least 30" is the 30 of "Thirty die", and no 70 of "at least 70"."""
    quantity = assertion.quantity
    value = quantity.value
    if value is None:
        return Term.of(name, assertion)
    percentage = quantity.unit in ("percent", "percentage_point")
    rounded = value.denominator != 1 or percentage or any(what == "magnitude" for what, _ in quantity.symbols)
    interval = Interval.around(value, quantity.step) if rounded else Interval.exactly(value)
    bare = replace(quantity, hedge=None, interval=interval, generous=interval)
    return Term.of(name, replace(assertion, quantity=bare))


def whole_term(part: Assertion, whole: Assertion) -> Term:
    """Return `whole` as the term of that name, no rounder than its part: who counts 72 counts the 200 nurses too."""
    term = Term.of("whole", whole)
    return term if whole.quantity.hedge is not None else no_rounder(term, Term.of("part", part))


def no_rounder(term: Term, other: Term) -> Term:
    """Return `term` read as no rounder than `other`, which is written beside it: the 100 of "from 86 to 100" is exact.

    Only the generous reading gets narrower, and none becomes narrower than the plain one.
    """
    if term.generous == term.interval:
        return term
    value, counted = _middle(term), _middle(other)
    low, high = other.generous.low, other.generous.high
    if value is None or counted is None or low is None or high is None:
        return term
    slack = max(counted - low, high - counted)
    narrowed = intersect(term.generous, Interval(value - slack, value + slack))
    return term if narrowed is None else replace(term, generous=narrowed.hull(term.interval))


def as_fine(one: Term, other: Term) -> tuple[Term, Term]:
    """Return two levels of one thing, neither rounder than the other unless a hedge says so."""
    if one.assertion is None or other.assertion is None:
        return one, other
    first, second = one.assertion.quantity, other.assertion.quantity
    if first.hedge is not None or second.hedge is not None:
        return one, other
    if first.interval is first.generous and second.interval is second.generous:
        return one, other
    return no_rounder(one, other), no_rounder(other, one)


def moved_by_parts(level: Term) -> Term:
    """Return a level that moves by a fraction of one, and so is no count: whole as it is, it is rounded."""
    value, number = level.interval, level.assertion
    if number is None or number.quantity.kind is not Kind.COUNT or value.low is None or value.low != value.high:
        return level
    around = Interval.around(value.low, number.quantity.step)
    return replace(level, interval=around, generous=around.hull(level.generous))


def _middle(term: Term) -> Fraction | None:
    """Return the middle of the plain reading: the number as written."""
    low, high = term.interval.low, term.interval.high
    return None if low is None or high is None else (low + high) / 2


def cut_term(name: str, share: Assertion) -> Term:
    """Return a percentage that may have been cut off behind its last digit, not rounded: 6 of 9 is "66%" to some.

    Only the generous reading is so wide.
    """
    term = Term.of(name, share)
    if share.quantity.unit != "percent" or share.quantity.hedge is not None:
        return term
    cut = rounded_as((share.quantity,), "down")[0]
    return replace(term, generous=cut.generous.scaled(term.scale))


def decimal_text(value: Fraction) -> str:
    """Return `value` as a decimal without trailing noughts, cut after six places."""
    whole, rest = divmod(abs(value.numerator) * 10**6 // value.denominator, 10**6)
    sign = "−" if value < 0 else ""
    return f"{sign}{whole}.{rest:06}".rstrip("0").rstrip(".")


def fault_term(assertion: Assertion) -> Term:
    """Return the one fault of a malformed numeral, for the relation well-formed.

    A stray space leaves the value beyond doubt: read generously, it is no fault.
    """
    term = _exact("faults", assertion, Fraction(1), "fault")
    if "space" in (assertion.quantity.malformed or ""):
        return replace(term, generous=Interval(Fraction(0), Fraction(1)))
    return term


def _exact(name: str, assertion: Assertion, value: Fraction, form: str) -> Term:
    exact = Interval.exactly(value)
    return Term(name, exact, exact, (assertion.span,), "", assertion, form=form)
