"""A number of things, what comes on each of them, and what all make: "40,000 copies in four weeks, 10,000 a week".

The three numbers stand side by side, in any order; their units say which is which: a rate, what it is of, and what it
is for each of. Only the words between them make the product a statement: "or", "in all", "an average of", a bare comma
before the last of the three.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, permutations
from typing import NamedTuple

from auditor.assertions.lexicon import CLAUSE_BREAKS, forms
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Role
from auditor.assertions.synonyms import people, same_thing
from auditor.assertions.tokens import singular
from auditor.assertions.view import SentenceView
from auditor.quantities.currency import whole_of
from auditor.quantities.interval import Interval
from auditor.quantities.model import Kind, Quantity
from auditor.quantities.unit_table import WORDS
from auditor.quantities.units import same_dimension

_EACH = forms("each apiece")
_PER = forms("a an per every each")
_NO_AMOUNTS = frozenset(
    {Kind.DATE, Kind.YEAR, Kind.TIME, Kind.ORDINAL, Kind.SCORE, Kind.AGE, Kind.PERCENTAGE, Kind.FRACTION, Kind.RATIO}
)
_SAID = forms(
    "total totalling totaling altogether raising raised worth making all = proceeds amounting or average averages "
    "averaged averaging mean bill add adds costing giving equals equivalent comes earning netting fetch bringing cost "
    "taking takings earning grossing yielding fetching fetched paying"
)
"""Words of which one before the last number says that it follows from the two others."""
_AVERAGES = forms("average averages averaged averaging mean")
_APART = forms("difference differences change")
"""Words after "mean" for what is no rate of one of the numbers beside it."""
_APPOSED = frozenset(", ( – — at for".split())
_SET_OFF = frozenset(", ( – — - :".split())
_OTHER = CLAUSE_BREAKS | forms(
    "and than from compared against after before up down more less fewer rose fell rising falling increase increased "
    "down until since then plus minus excluding including least most top maximum minimum speeds spent"
)
"""Words between or behind the three that make of one of them something else."""
_CLOSERS = frozenset(", . ; : ) – — -".split())
_SPENT = forms("on for buying buy bought worth of the in")
_LIMITING = (["for"], ["in"], ["of"], ["at"], ["to"], ["is"], ["are"], ["was"], ["were"])
"""Before "over": it means "more than"."""
_OVER = forms("in over across from through during of on")
"""Words before the number of things that a total is made up of."""
_HEADS = forms("head person capita inhabitant resident citizen")
_GAP = 8
_EACH_OF = 4
"""Words of "for each of the"."""
_FOR = frozenset("for in on at from to".split())
_THE = frozenset("the its their his her these those".split())
_MEASURED = forms("density rate yield")
"""What a rate is called that follows from the two numbers before it: "a density of 300 per square kilometre"."""


class _Rate(NamedTuple):
    of: str | None
    """The unit of what there is of each, None for a count."""
    noun: str | None
    """What is counted, None where it is measured or not said."""
    each: str
    """For each of what: a pint name or a noun; empty for "each"."""
    width: int
    """How many tokens behind the number say so."""
    read: bool = True
    """Whether the number itself was read as a rate, so that other units convert to its own."""


def rated(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each rate with the number that it is taken by and the amount that results."""
    if len(view.numbers) < 3:
        return
    rates = {i: found for i in range(len(view.numbers)) if (found := _rate(view, i)) is not None}
    if not rates:
        return
    rows = [
        i
        for i, number in enumerate(view.numbers)
        if _amounts(number) and (i in rates or view.role(i) is not Role.BRACKET)
    ]
    for k in range(len(rows) - 2):
        three = rows[k : k + 3]
        ways = [way for way in permutations(three) if way[0] in rates and _goes(view, rates, way)]
        if len(ways) > 1:
            led = [way for way in ways if _led_over(view, way[1]) and not _led_over(view, way[2])]
            ways = led or [way for way in ways if _grows(view, *way)]
        if len(ways) != 1:
            continue
        rate, number, total = ways[0]
        evidence = _evidence(view, three, rates, rate)
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


def _amounts(number: Assertion) -> bool:
    return number.quantity.kind not in _NO_AMOUNTS and number.quantity.value is not None


def _rate(view: SentenceView, i: int) -> _Rate | None:
    """Return what the i-th number is a rate of, None where it is none."""
    number = view.numbers[i]
    quantity = number.quantity
    if quantity.value is None or quantity.kind in _NO_AMOUNTS:
        return None
    after = view.after(i, 4)
    if quantity.per is not None:
        behind = 2 if quantity.kind is not Kind.COUNT or (after[:1] and after[0] in _PER) else 0
        return _Rate(quantity.unit, number.counts, quantity.per, behind)
    if quantity.unit is not None and " / " in quantity.unit:
        above, _, below = quantity.unit.partition(" / ")
        return _Rate(None if above == "1" else above, number.counts, below, 0)
    if after[:1] and after[0] in _EACH:
        return _Rate(quantity.unit, number.counts, "", 1)
    if after[1:3] == ["each", "of"] and after[0] in _FOR and after[3:] and after[3] in _THE:
        return _Rate(quantity.unit, number.counts, "", _EACH_OF)
    if after[:2] == ["in", "each"]:
        return _Rate(quantity.unit, number.counts, "", 2)
    for at in (0, 1, 2):  # "10,000 a week", "5 yards a carry", "4.5 goals a game"
        if len(after) > at + 1 and after[at] in _PER and after[at + 1].isalpha() and after[at + 1] not in _AVERAGES:
            each = singular(after[at + 1])
            noun = number.counts if at else None
            return _Rate(quantity.unit, noun, WORDS.get(each, each), at + 2, False)
        if len(after) <= at or not after[at].isalpha() or after[at] in _OTHER:
            break  # "2,400 people and an area"
    before = view.before(i, 4)
    averaged = (not _AVERAGES.isdisjoint(before) and _APART.isdisjoint(before)) or after[:1] == ["average"]
    return _Rate(quantity.unit, number.counts, "", 0) if averaged else None  # "averaged 24 points in 16 games"


def _apposed(words: list[str]) -> bool:
    """Tell whether an average is set off from what it is of: "in eight games, an average of", "at an average of"."""
    at = next((k for k, word in enumerate(words) if word in _AVERAGES), 0)
    while at and words[at - 1] in ("a", "an", "the"):
        at -= 1
    return at > 0 and words[at - 1] in _APPOSED


def _goes(view: SentenceView, rates: dict[int, _Rate], way: tuple[int, ...]) -> bool:
    """Tell of a rate, a number and a total whether their units and nouns go together."""
    rate, number, total = rates[way[0]], way[1], way[2]
    counted, whole = view.numbers[number], view.numbers[total]
    if rate.width == _EACH_OF and not rate.each and number != way[0] + 1:
        return False  # "two tanks, or 400 gallons for each of the 50 homes"
    if number in rates and rates[number].each:
        return False
    if total in rates and not _of_longer(rate, rates[total], counted.quantity):
        return False
    return _is_each(rate, counted) and _is_of(rate, whole)


def _of_longer(rate: _Rate, other: _Rate, counted: Quantity) -> bool:
    """Tell whether a rate is the total of another: "$30 an hour for a 40-hour week, or $1,200 a week"."""
    return counted.kind is Kind.DURATION and other.each != rate.each and other.each in ("day", "week", "month", "year")


def _is_each(rate: _Rate, counted: Assertion) -> bool:
    quantity = counted.quantity
    if not rate.each:
        whole = quantity.value is not None and quantity.value.denominator == 1  # things that are counted come whole
        return quantity.kind is Kind.COUNT and quantity.unit is None and counted.counts is not None and whole
    if quantity.unit is None:
        return quantity.kind is Kind.COUNT and (
            same_thing(counted.counts, rate.each) or (rate.each in _HEADS and people(counted.counts))
        )
    if not rate.read:
        return quantity.unit == rate.each
    return quantity.kind in (Kind.MEASURE, Kind.DURATION) and same_dimension(quantity.unit, rate.each)


def _is_of(rate: _Rate, whole: Assertion) -> bool:
    quantity = whole.quantity
    if rate.of is None:
        taken_over = "noun" in whole.inherited  # "4.5 goals a game over 12 games, or 54 in all"
        same = rate.noun is None or whole.counts in (None, rate.noun) or taken_over
        return quantity.kind is Kind.COUNT and quantity.unit is None and same
    if quantity.unit is None:
        return False
    return quantity.unit == rate.of or quantity.unit in whole_of(rate.of) or _convert(rate.of, quantity)


def _convert(unit: str, quantity: Quantity) -> bool:
    return quantity.kind is Kind.MEASURE and same_dimension(unit, quantity.unit or "")


def _adds(view: SentenceView, three: list[int]) -> bool:
    """Tell whether an amount before the three may be in their total too: "$5 and 2 kilos at $1 each, $7 in all"."""
    before, total = three[0] - 1, view.numbers[three[-1]].quantity
    if before < 0 or total.kind is not Kind.MONEY or view.numbers[before].quantity.unit != total.unit:
        return False
    return not view.broken(before, three[0])


def _evidence(view: SentenceView, three: list[int], rates: dict[int, _Rate], rate: int) -> Evidence | None:
    """Return how firmly words tie the three, None where other numbers or clauses stand between them."""
    gaps = []
    for left, right in pairwise(three):
        if view.distance(left, right) > _GAP + 4 or right - left > 2:
            return None
        words = view.between(left, right)
        if words[-1:] == ["from"] and right not in rates and not rates[rate].each:
            words.pop()  # "$84,000 from 1,200 donors, an average of $70"
        if "area" in words:
            words = [word for word in words if word != "and"]  # "12,500 people and an area of 25 square kilometres"
        gaps.append(words[rates[left].width if left in rates else 0 :])
    first, last = gaps
    if "add" in last or "adds" in last:
        last = [word for word in last if word != "up"]  # "add up to £1,200"
    if not _OTHER.isdisjoint(first) or not _OTHER.isdisjoint(last):
        return Evidence.SENTENCE
    behind = view.after(three[-1], 6)[rates[three[-1]].width if three[-1] in rates else 0 :]
    if behind[:1] and behind[0] in _AVERAGES and last[-1:] in (["a"], ["an"]):
        return Evidence.CUE if last[-2:-1] and last[-2] in _APPOSED else Evidence.SENTENCE  # ", a 7.0-yard average"
    if behind[:1] and singular(behind[0]) == view.numbers[three[-1]].counts:
        behind = behind[1:]  # "180 points in all"
    if behind[:1] and behind[0] in _OTHER and behind[0] not in _CLOSERS:
        return Evidence.SENTENCE
    if len(first) > _GAP or len(last) > _GAP or _adds(view, three):
        return Evidence.SENTENCE
    total = (
        view.role(three[-1]) is Role.TOTAL
        or last[-2:] == ["total", "of"]
        or behind[:2] in (["in", "all"], ["in", "total"], ["on", "average"])
    )
    said = _SAID.intersection(last) or (three[-1] == rate and _MEASURED.intersection(last))
    closes = not behind or behind[0] in _CLOSERS
    if rates[rate].width == _EACH_OF and closes and first[-1:] and first[-1] in _APPOSED | {"or"}:
        return Evidence.CUE  # "£7.3m, about £4,000 for each of the 1,825 fires"
    if not rates[rate].each and three[-1] == rate and closes and _apposed(last):
        return Evidence.CUE  # "180 points in eight games, an average of 22.5"
    if rates[rate] == _Rate(rates[rate].of, rates[rate].noun, "", 0) and not (total and three[-1] != rate):
        return Evidence.SENTENCE
    if total or (said and not said <= _AVERAGES | _MEASURED):
        return Evidence.CUE
    if closes and said:
        return Evidence.CUE  # "an average of 3.2 an over", but not "an average of 3.2 an over in his career"
    if closes and last and last[-1] in _SET_OFF and len(last) <= 4:
        return Evidence.CUE
    money = view.numbers[rate].quantity.kind is Kind.MONEY
    if money and closes and "at" in (*first, *last) and len(last) <= 3 and last[-1:] in (["for"], ["at"]):
        return Evidence.CUE  # "300 tickets at $20 each for $6,000"
    if (
        money and three[-1] == rate and _SPENT.issuperset(first) and last[-1:] == ["at"]
    ):  # "$6,000 on 300 tickets at $20"
        return Evidence.CUE
    return Evidence.SENTENCE
