"""A number of things, what comes on each of them, and what all make: "40,000 copies in four weeks, 10,000 a week".

The three numbers stand side by side, in any order; their units say which is which: a rate, what it is of, and what it
is for each of. An area is the product of its sides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations

from auditor.assertions.frames.conversions.rates_read import EACH_OF, Rate, is_amount, rate_of
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Role
from auditor.assertions.synonyms import people, same_thing
from auditor.assertions.view import SentenceView
from auditor.quantities.currency import whole_of
from auditor.quantities.interval import Interval
from auditor.quantities.model import Kind, Quantity
from auditor.quantities.unit_table import WORDS
from auditor.quantities.units import same_dimension

_LIMITING = (["for"], ["in"], ["of"], ["at"], ["to"], ["is"], ["are"], ["was"], ["were"])
"""Before "over": it means "more than"."""
_OVER = frozenset("in over across from through during of on".split())
"""Words before the number of things that a total is made up of."""
_HEADS = frozenset("head person capita inhabitant resident citizen".split())
_SQUARE = ("** 2", "acre", "hectare")
_EVENTS = "time"
"""What counts events of any name: "20 times for 120 yards, 6.0 a carry"."""
_PLAYS = {"catch": ("pass", "reception"), "completion": ("pass",), "carry": ("rush", "attempt", "run")}
"""What a play of football is called where it is counted."""
_CAMPAIGN = ("year", "season")
_PERIODS = frozenset("day week month year season".split())


def rated(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each rate with the number that it is taken by and the amount that results."""
    if len(view.numbers) < 3:
        return
    if any((number.quantity.unit or "").endswith(_SQUARE) for number in view.numbers):
        from auditor.assertions.frames.conversions.areas import areas  # few sentences tell an area

        yield from areas(view)
    rates = {i: found for i in range(len(view.numbers)) if (found := rate_of(view, i)) is not None}
    if not rates:
        return
    rows = [
        i
        for i, number in enumerate(view.numbers)
        if is_amount(number) and (i in rates or view.role(i) is not Role.BRACKET)
    ]
    for k in range(len(rows) - 2):
        three = rows[k : k + 3]
        ways = [way for way in permutations(three) if way[0] in rates and _goes(view, rates, way)]
        if len(ways) > 1:
            led = [way for way in ways if _led_over(view, way[1]) and not _led_over(view, way[2])]
            ways = led or [way for way in ways if _grows(view, *way)]
        if len(ways) != 1:
            continue
        from auditor.assertions.frames.conversions.rated_words import how_tied  # few sentences come as far

        rate, number, total = ways[0]
        evidence = how_tied(view, three, rates, rate, total)
        if evidence is None:
            continue
        if k and view.numbers[total].quantity.kind is Kind.MONEY and _billed(view, rows[:k], total):
            evidence = Evidence.SENTENCE  # "a $5 charge for power, and 2 kilowatts at $1: a bill of $8"
        terms = (
            FrameTerm(Role.PART, spread(view, number)),
            FrameTerm(Role.PER, view.numbers[rate]),
            FrameTerm(Role.TOTAL, view.numbers[total]),
        )
        yield Frame("rated", terms, evidence, ())


def _billed(view: SentenceView, rows: list[int], total: int) -> bool:
    """Tell whether amounts of the same money stand before the three: a total is of those too."""
    unit = view.numbers[total].quantity.unit
    return sum(view.numbers[i].quantity.unit == unit for i in rows) > 1


def _grows(view: SentenceView, rate: int, number: int, total: int) -> bool:
    """Tell whether a total is above the number of things that make it where more than one comes on each."""
    each, things, whole = (view.numbers[i].quantity.value or 0 for i in (rate, number, total))
    return (whole > things) is (each > 1)


def _led_over(view: SentenceView, i: int) -> bool:
    """Tell whether the i-th number is what something goes over: "in eight games", "over 12 innings"."""
    led = view.before(i, 2)
    return bool(led) and (led[-1] in _OVER or (led[-1] in ("the", "his", "her", "their", "its") and led[0] in _OVER))


def spread(view: SentenceView, i: int) -> Assertion:
    """Return the i-th number, exact where "over" only says that something goes on for so long: "over 24 months"."""
    number = view.numbers[i]
    quantity = number.quantity
    if quantity.hedge != "over" or quantity.value is None or view.before(i, 1)[:1] in _LIMITING:
        return number
    exact = Interval.around(quantity.value, quantity.step) if quantity.value % 1 else Interval.exactly(quantity.value)
    return replace(number, quantity=replace(quantity, interval=exact, generous=exact, hedge=None))


def _goes(view: SentenceView, rates: dict[int, Rate], way: tuple[int, ...]) -> bool:
    """Tell of a rate, a number and a total whether their units and nouns go together."""
    rate, number, total = rates[way[0]], way[1], way[2]
    counted, whole = view.numbers[number], view.numbers[total]
    if rate.width == EACH_OF and not rate.each and number != way[0] + 1:
        return False  # "two tanks, or 400 gallons for each of the 50 homes"
    if number in rates and rates[number].each:
        return False
    if total in rates and not _of_longer(rate, rates[total], counted):
        return False
    return _is_each(rate, counted) and _is_of(rate, whole)


def _of_longer(rate: Rate, other: Rate, counted: Assertion) -> bool:
    """Tell whether a rate is the total of another: "$30 an hour for a 40-hour week, or $1,200 a week".

    So it is where things share what there is in a time: "120 cows give 2,400 litres a day, or 20 litres a cow".
    """
    if other.each == rate.each or other.each not in _PERIODS:
        return False
    return counted.quantity.kind is Kind.DURATION or not rate.each or same_thing(counted.counts, rate.each)


def _is_each(rate: Rate, counted: Assertion) -> bool:
    quantity = counted.quantity
    if not rate.each:
        whole = quantity.value is not None and quantity.value.denominator == 1  # things that are counted come whole
        other = counted.counts not in (None, rate.noun)  # "groups of 4 digits and a group of 12 digits"
        return quantity.kind is Kind.COUNT and quantity.unit is None and other and whole
    if quantity.unit is None:
        return quantity.kind is Kind.COUNT and (
            same_thing(counted.counts, rate.each)
            or (rate.each in _HEADS and (counted.counts is None or people(counted.counts)))
            or (counted.counts == _EVENTS and rate.each not in WORDS)
            or counted.counts in _PLAYS.get(rate.each, ())
        )
    if not rate.read:
        return quantity.unit == rate.each or (quantity.unit, rate.each) == _CAMPAIGN
    return quantity.kind in (Kind.MEASURE, Kind.DURATION) and same_dimension(quantity.unit, rate.each)


def _is_of(rate: Rate, whole: Assertion) -> bool:
    quantity = whole.quantity
    if rate.unnamed and quantity.kind is Kind.MEASURE:
        return True
    if rate.of is None:
        taken_over = "noun" in whole.inherited  # "4.5 goals a game over 12 games, or 54 in all"
        same = rate.noun is None or whole.counts in (None, rate.noun) or taken_over
        return quantity.kind is Kind.COUNT and quantity.unit is None and same
    if quantity.unit is None:
        return False
    amount, _, period = quantity.unit.partition(" / ")
    if period in _PERIODS and not rate.read:
        return amount == rate.of  # "2,400 litres a day, or 20 litres a cow"
    return quantity.unit == rate.of or quantity.unit in whole_of(rate.of) or _convert(rate.of, quantity)


def _convert(unit: str, quantity: Quantity) -> bool:
    return quantity.kind is Kind.MEASURE and same_dimension(unit, quantity.unit or "")
