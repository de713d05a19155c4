"""The pairs of currencies in a text go by one rate, and by one that there was.

Why: "$11bn (£8.5bn)" in 2005 had euros where it said pounds; a digit lost in an amount shows in the rate alone.
Not checked: a single pair in currencies that changed their noughts, as the rouble did; two pairs with other years
beside them; rates of days further apart than the year.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from auditor.assertions.dateline import day_of
from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.quantities.currency import whole_of
from auditor.quantities.model import Kind
from auditor.relations.exchange import rate_band
from auditor.relations.model import Basis, Claim, Proposal, Term

BAD: tuple[str, ...] = (
    """
    In 2004 the group earned $18m (£17m), and in 2005 it hopes for more.
                             ~~~~  ^^^^
    """,
    """
    The bid is worth $4.5bn (£6.4bn).
                     ~~~~~~  ^^^^^^
    """,
    """
    The first week took 600 krone (80 euros), the second 900 krone (120 euros) and the third 450 krone (90 euros).
                        ~~~~~~~~~  ~~~~~~~~                                                  ~~~~~~~~~  ^^^^^^^^
    """,
    """
    Its profit was $4.4bn (£2.3bn), on sales of $22bn (£15.1bn).
                   ~~~~~~  ~~~~~~               ~~~~~  ^^^^^^^
    """,
)
GOOD: tuple[str, ...] = (
    "The loss was 18,400,000 dlrs or 16 cts against 62,500,000 dlrs or 49 cts.",
    "In 2004 the group earned $18m (£10m), and in 2005 it hopes for more.",
    "The bid is worth $8.5bn (£6.4bn).",
    "The first week took 600 krone (80 euros), the second 900 krone (120 euros) and the third 450 krone (60 euros).",
    "Its profit was $4.4bn (£2.3bn), on sales of $22bn (£11.5bn).",
    "It was bought for $2m (£1.2m) in 1983 and sold for $5m (£3.4m) in 2015.",
)
_Pair = tuple[Frame, Assertion, Assertion]
_HUNDREDTH = Fraction(1, 100)
_NEIGHBOURS = 3
"""Pairs on each side with which a pair is compared: a rate is one day's, and a table of prices stays linear."""


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each pair that its rate existed, and that it is the rate of the pairs around it.

    Where no rate is known and no other pair stands by, the claim lacks it, and is undecided.
    """
    pairs: dict[tuple[str, str], list[_Pair]] = {}
    for frame in reading.framed("bracket"):
        host, alias = frame.one(Role.LEVEL), frame.one(Role.BRACKET)
        if host is None or alias is None or host.quantity.kind is not Kind.MONEY or host.quantity.value is None:
            continue
        if None not in (host.quantity.per, alias.quantity.per) and host.quantity.per != alias.quantity.per:
            continue  # "$4 a gallon (70p a litre)"
        one, two = _currency(host), _currency(alias)
        if one and two and one != two and alias.quantity.kind is Kind.MONEY:
            codes = (min(one, two), max(one, two))
            pairs.setdefault(codes, []).append((frame, host, alias))
    if not pairs:
        return
    years = _years(reading)
    for (one, two), found in pairs.items():
        band = rate_band(one, two, years)
        for at, (frame, host, alias) in enumerate(found):
            if band is not None:
                interval, dear, cheap, shown = band
                amounts = {_currency(host): host, _currency(alias): alias}
                rate = Term("rate", interval, interval, (), shown)
                terms = (_amount("left", amounts[cheap]), _amount("right", amounts[dear]), rate)
                primary = 0 if amounts[cheap] is alias else 1
                claim = Claim("exchange-rate", "exchange", terms, frame.evidence, words=frame.cues, primary=primary)
                yield Proposal((claim,))
            elif len(found) == 1:  # the only one in currencies whose rate nobody knows
                both = (_amount("left", alias), _amount("right", host))
                yield Proposal((Claim("exchange-rate", "exchange", both, frame.evidence, words=frame.cues),))
            if len(found) == 2 and not at:
                continue  # the second is set against the first
            pair = (frame, host, alias)
            others = [*found[max(0, at - _NEIGHBOURS) : at], *found[at + 1 : at + 1 + _NEIGHBOURS]]
            others.sort(key=lambda other: _of_another_time(pair, other))
            if others:
                same_time = not _of_another_time(pair, others[0])
                evidence = Evidence.OF_THESE if same_time or len(others) > 1 else Evidence.AGREEMENT
                yield Proposal(tuple(_same_rate(reading, pair, other, evidence) for other in others))


def _currency(amount: Assertion) -> str:
    """Return the currency of an amount, that of its hundredths too; a cent may be one of many."""
    unit = amount.quantity.unit or ""
    wholes = whole_of(unit)
    return wholes[0] if len(wholes) == 1 else unit


def _amount(name: str, amount: Assertion) -> Term:
    return Term.of(name, amount, _HUNDREDTH if len(whole_of(amount.quantity.unit or "")) == 1 else Fraction(1))


def _of_another_time(pair: _Pair, other: _Pair) -> bool:
    """Tell whether other years are named with two pairs: each year has its rate."""
    years = [{time for time in one[1].scope.times if time.isdigit()} for one in (pair, other)]
    return years[0] != years[1]


def _same_rate(reading: Reading, pair: _Pair, other: _Pair, evidence: Evidence) -> Claim:
    frame, host, alias = pair
    first, second = other[1], other[2]
    if _currency(first) != _currency(host):
        first, second = second, first
    terms = (
        _amount("other", alias),
        _amount("one", host),
        _witness(reading, "first", first),
        _witness(reading, "second", second),
    )
    basis = Basis.STATED if evidence is Evidence.OF_THESE else Basis.INFERRED
    return Claim("exchange-rate", "same-rate", terms, evidence, basis, (*frame.cues, *other[0].cues))


def _witness(reading: Reading, name: str, amount: Assertion) -> Term:
    """Return an amount of a pair that is only cited: several pairs agree, so that no repair is sought in them."""
    term = _amount(name, amount)
    return replace(term, assertion=None, shown=reading.document.cut(amount.span))


def _years(reading: Reading) -> list[int]:
    """Return the years that the text names and that of its day; none where one alone is named: it may be long past."""
    years = [
        calendar.year
        for assertion in reading.assertions
        if (calendar := assertion.quantity.calendar) is not None and calendar.year is not None
    ]
    day = day_of(reading)
    if day is not None:
        years.append(day.year)
    return years if len(years) > 1 or day is not None else []
