"""The pairs of currencies in a text go by one rate, and by one that there was.

Why: "$11bn (£8.5bn)" in 2005 had euros where it said pounds; a digit lost in an amount shows in the rate alone. Where
no year is named, another pair tells the years: when 40m euros were $46m they were never £23m.
Not checked: a single pair in currencies that changed their noughts, as the rouble did; two pairs with other years
beside them; rates of days further apart than the year.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.assertions.years.dateline import day_of, of_its_day
from auditor.quantities.currency import whole_of
from auditor.quantities.model import Kind
from auditor.relations.exchange import RateBand, known_years, rate_bands, years_of
from auditor.relations.model import Basis, Claim, Proposal, Term
from auditor.relations.scales import amounts, converted_amounts

BAD: tuple[str, ...] = (
    """
    In 2004 the group earned $18m (£17m), and in 2005 it will earn more.
                             ~~~~  ^^^^
    """,
    """
    The bid is worth $4.5bn (£6.4bn).
                     ~~~~~~  ^^^^^^
    """,
    """
    The lamp costs £80 (160 euros) in the shop.
                   ~~~  ^^^^^^^^^
    """,
    """
    The dam cost 40m euros ($46m) and the road £16.5m (28m euros) to build.
                 ~~~~~~~~~  ~~~~               ~~~~~~  ^^^^^^^^^
    """,
    """
    The first week took 600 krone (80 euros), the second 900 krone (120 euros) and the third 450 krone (40 euros).
                        ~~~~~~~~~  ~~~~~~~~              ~~~~~~~~~  ~~~~~~~~~                ~~~~~~~~~  ^^^^^^^^
    """,
    """
    Its profit was $4.4bn (£2.3bn), on sales of $22bn (£15.1bn).
                   ~~~~~~  ~~~~~~               ~~~~~  ^^^^^^^
    """,
)
GOOD: tuple[str, ...] = (
    "The loss was 18,400,000 dlrs or 16 cts against 62,500,000 dlrs or 49 cts.",
    "It bought the bank for £860m ($1.6bn) in 1995 and a second for $600m in 1997.",
    "In 2004 the group earned $18m (£10m), and in 2005 it will earn more.",
    "The bid is worth $8.5bn (£6.4bn).",
    "The lamp costs £80 (120 euros) in the shop.",
    "The dam cost 40m euros ($46m) and the road £18.5m (28m euros) to build.",
    "The first week took 600 krone (80 euros), the second 900 krone (120 euros) and the third 450 krone (60 euros).",
    "Its profit was $4.4bn (£2.3bn), on sales of $22bn (£11.5bn).",
    "It was bought for $2m (£1.2m) in 1983 and sold for $5m (£3.4m) in 2015.",
)
_SEVERAL = 3
"""Years that tell when a text was written."""
_HISTORY = 10


class _Pair(NamedTuple):
    """An amount and its equivalent."""

    frame: Frame
    host: Assertion
    alias: Assertion
    given: Assertion | None
    """The amount before the bracket in which both stand, None where it is the host."""
    years: frozenset[str]
    """Those named with the amount."""
    terms: tuple[Term, Term]
    """Both as `converted_amounts` has them, made once: a pair is set against several others."""


_NEIGHBOURS = 3
"""Pairs on each side with which a pair is compared: a rate is one day's, and a table of prices stays linear."""


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each pair that its rate existed, and that it is the rate of the pairs around it.

    Where no rate is known and no other pair stands by, the claim lacks it, and is undecided.
    """
    pairs: dict[tuple[str, str], list[_Pair]] = {}
    given: dict[int, Assertion] = {}
    for frame in reading.framed("bracket"):
        host, alias = frame.one(Role.LEVEL), frame.one(Role.BRACKET)
        if host is None or alias is None or host.quantity.kind is not Kind.MONEY or host.quantity.value is None:
            continue
        if None not in (host.quantity.per, alias.quantity.per) and host.quantity.per != alias.quantity.per:
            continue  # "$4 a gallon (70p a litre)"
        one, two = _currency(host), _currency(alias)
        if one and two and one != two and alias.quantity.kind is Kind.MONEY:
            codes = (min(one, two), max(one, two))
            of = given.setdefault(alias.index, host)
            both = of if of is given.get(host.index) else None  # "€14bn ($19bn; £10bn)"
            years = frozenset(filter(str.isdigit, host.scope.times))
            pairs.setdefault(codes, []).append(_Pair(frame, host, alias, both, years, converted_amounts(host, alias)))
    if not pairs:
        return
    known = known_years(_years(reading))
    before = _before(pairs)
    for (one, two), found in pairs.items():
        for at, pair in enumerate(found):
            witness, then = _at_one_time(pair, before, known)
            claims = tuple(_rate_was(reading, pair, band, witness) for band in rate_bands(one, two, then))
            if claims:
                yield Proposal(claims)
            elif len(found) == 1:  # the only one in currencies whose rate nobody knows
                yield Proposal(
                    (Claim("exchange-rate", "exchange", pair.terms, pair.frame.evidence, words=pair.frame.cues),)
                )
            if len(found) == 2 and not at:
                continue  # the second is set against the first
            others = [*found[max(0, at - _NEIGHBOURS) : at], *found[at + 1 : at + 1 + _NEIGHBOURS]]
            others.sort(key=lambda other: _of_another_time(pair, other))
            if others:
                same_time = not _of_another_time(pair, others[0])
                evidence = Evidence.OF_THESE if same_time or len(others) > 1 else Evidence.AGREEMENT
                yield Proposal(tuple(_same_rate(reading, pair, other, others, evidence) for other in others))


def _currency(amount: Assertion) -> str:
    """Return the currency of an amount, that of its hundredths too; a cent may be one of many."""
    unit = amount.quantity.unit or ""
    wholes = whole_of(unit)
    return wholes[0] if len(wholes) == 1 else unit


def _before(pairs: dict[tuple[str, str], list[_Pair]]) -> dict[int, list[_Pair]]:
    """Return for each pair, by its equivalent's and its amount's place, the few pairs of other currencies before it."""
    ordered = sorted(
        ((pair.alias.index, pair.host.index, codes, pair) for codes, found in pairs.items() for pair in found),
        key=lambda row: row[:2],
    )
    return {
        id(row[3]): [other[3] for other in reversed(ordered[max(0, at - _NEIGHBOURS) : at]) if other[2] != row[2]]
        for at, row in enumerate(ordered)
    }


def _at_one_time(
    pair: _Pair, before: dict[int, list[_Pair]], years: tuple[int, ...]
) -> tuple[_Pair | None, tuple[int, ...]]:
    """Return a pair of other currencies that is of the time of this one, and those of `years` that had its rate."""
    for other in before[id(pair)]:
        if _of_another_time(pair, other):
            continue
        left, right = (term.generous for term in other.terms)
        if left.low and left.high and right.low and right.high:
            one, two = _currency(other.host), _currency(other.alias)
            then = years_of(one, two, right.low / left.high, right.high / left.low, years)
            if then:
                return other, then
    return None, years


def _rate_was(reading: Reading, pair: _Pair, band: RateBand, witness: _Pair | None) -> Claim:
    """Return the claim that the rate of a pair was in the band, with the amount that both are said to be, if any.

    Where the band is that of years in which a `witness` had its rate, its amounts are cited too.
    """
    host, alias = pair.terms if pair.given is None else amounts(pair.host, pair.alias)
    dear, cheap = (host, alias) if _currency(pair.host) == band.dear else (alias, host)
    beside = () if witness is None else (witness.host, witness.alias)
    others = {one.index: one for one in (*((pair.given,) if pair.given else ()), *beside)}
    cited = tuple(one.span for k, one in others.items() if k not in (pair.host.index, pair.alias.index))
    shown = band.shown
    if witness is not None:
        was, for_it = (reading.document.cut(one.span) for one in beside)
        shown += f" when {was} was {for_it}"
    rate = Term("rate", band.interval, band.interval, cited, shown)
    terms = (replace(cheap, name="left"), replace(dear, name="right"), rate)
    primary = 0 if cheap is alias else 1
    return Claim("exchange-rate", "exchange", terms, pair.frame.evidence, words=pair.frame.cues, primary=primary)


def _of_another_time(pair: _Pair, other: _Pair) -> bool:
    """Tell whether other years are named with two pairs: each year has its rate."""
    # "bought for $2m (£1.2m) in 1983 and sold for $5m (£3.4m) in 2015"
    return pair.years != other.years or len(pair.years) > 1


def _same_rate(reading: Reading, pair: _Pair, other: _Pair, others: list[_Pair], evidence: Evidence) -> Claim:
    """Return the claim that two pairs go by one rate; all pairs that are compared are cited."""
    (first, second), (host, alias) = (
        # one witness may itself be rounded
        one.terms if len(others) > 1 else amounts(one.host, one.alias)
        for one in (other, pair)
    )
    if _currency(other.host) != _currency(pair.host):
        first, second = second, first
    terms = (
        replace(alias, name="other"),
        replace(host, name="one"),
        _witness(reading, "first", first, [one.host for one in others], len(others) > 1),
        _witness(reading, "second", second, [one.alias for one in others], len(others) > 1),
    )
    basis = Basis.STATED if evidence is Evidence.OF_THESE else Basis.INFERRED
    return Claim("exchange-rate", "same-rate", terms, evidence, basis, (*pair.frame.cues, *other.frame.cues))


def _witness(reading: Reading, name: str, term: Term, others: list[Assertion], several: bool) -> Term:
    """Return an amount of a pair that is only cited: several pairs agree, so that no repair is sought in them.

    Nor is its roundness in doubt where there are several.
    """
    shown = reading.document.cut(term.spans[0])
    spans = (*term.spans, *(one.span for one in others if one.span not in term.spans))
    generous = term.interval if several else term.generous
    return replace(term, name=name, assertion=None, shown=shown, spans=spans, generous=generous)


def _years(reading: Reading) -> list[int]:
    """Return the years that the text names and that of its day; none where they may be long past.

    They may where one alone is named, and where the text is no news.

    Where several stand in its last ten years, it is of them that the text speaks, and earlier ones are its history.
    """
    years = [
        calendar.year
        for assertion in reading.assertions
        if (calendar := assertion.quantity.calendar) is not None and calendar.year is not None
    ]
    day = day_of(reading)
    if day is not None:
        years.append(day.year)
    if day is None and (len(years) < _SEVERAL - 1 or not of_its_day(reading)):
        return []
    newest = max(years)
    late = [year for year in years if year > newest - _HISTORY]
    return late if len(late) >= _SEVERAL else years
