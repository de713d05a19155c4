"""A change agrees with the two levels that it leads from and to.

Why: "rose 20 per cent to $12m from $10m" states one number twice. Of all sums in news this is the most frequent, and
the one most often wrong: base and result change places, per cent stands for percentage points, a digit is lost.
Not checked: a change whose levels are given in other sentences, unless "this" or "a year ago it was" ties them, or
whose base is only described ("from last year's record"); a direction that the words leave open ("changed by",
"improved"), unless both levels and the amount are there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from auditor.assertions.linked.anaphora import level_before, levels_before
from auditor.assertions.linked.later_levels import LinkedChange
from auditor.assertions.linked.linked_changes import linked_changes, told_on, traded
from auditor.assertions.model import Assertion, Frame, FrameTerm, Reading, Role
from auditor.quantities.model import Kind
from auditor.quantities.units import factor
from auditor.relations.agreement import one_slip_off
from auditor.relations.model import PERCENT, Basis, Claim, Proposal, Term
from auditor.relations.terms import as_fine, as_written, end_term, has_spread, moved_by_parts, without_hedge

BAD: tuple[str, ...] = (
    """
    Marks fell by an average of 8.5 points (from 24.1 to 18.6).
                                ^^^              ~~~~    ~~~~
    """,
    """
    Membership dropped by a third, from 900 to 800.
                          ^^^^^^^       ~~~    ~~~
    """,
    """
    Profit rose 20 per cent to $15m from $10m.
                ^^^^^^^^^^^    ~~~~      ~~~~
    """,
    """
    Output fell by 300 tonnes to 1,500 tonnes from 2,100 tonnes.
                   ^^^^^^^^^^    ~~~~~~~~~~~~      ~~~~~~~~~~~~
    """,
    """
    The bakery sold 420 loaves, up 25 per cent from 280 loaves a year earlier.
                    ~~~            ^^^^^^^^^^^      ~~~
    """,
    """
    Unemployment slipped to 5.9 per cent from 4.2 per cent.
                            ^^^^^^^^^^^^      ~~~~~~~~~~~~
    """,
    """
    The fare went from £4 to £6, an increase of 20 per cent.
                       ~~    ~~                 ^^^^^^^^^^^
    """,
    """
    Deposits came to 63.0 billion kroner in May. This was 12.5 per cent up from 60.0 billion in April.
                     ~~~~~~~~~~~~~~~~~~~                  ^^^^^^^^^^^^^         ~~~~~~~~~~~~
    """,
    """
    Exports shrank by a third, from 9,600 tonnes to 4,600 tonnes.
                      ^^^^^^^       ~~~~~~~~~~~~    ~~~~~~~~~~~~
    """,
    """
    The league held 12 seats and gained nine, so it now has 19.
                    ~~                  ^^^^                ~~
    """,
    """
    Another 12 wrecks were found, taking the number of wrecks to 87 from 57.
            ^^                                                   ~~      ~~
    """,
    """
    The village had 1,250 people in 1961 and 1,500 in 1971, an increase of 30%.
                    ~~~~~                    ~~~~~                         ^^^
    """,
    """
    The toll, £2.50 a year ago, is now £2.90, a 61% rise.
              ~~~~~                    ~~~~~    ^^^
    """,
    """
    Tickets rose 25% to £45. A year ago they were £30.
                 ^^^    ~~~                       ~~~
    """,
    """
    The zoo sold 84,300 tickets, against 70,250 in 2003. That is an increase of 25 per cent.
                 ~~~~~~                  ~~~~~~                                 ^^^^^^^^^^^
    """,
    """
    In 2003 there were 512 pupils. Last year the figure had grown by 45 per cent to 640.
                       ~~~                                           ^^^^^^^^^^^    ~~~
    """,
    """
    The voting age was lowered from 12 to 18 in 1969.
                                    ~~    ^^
    """,
    """
    Spending was cut to £45.0m (2018: £50.0m), a reduction of 15.0%.
                        ~~~~~~        ~~~~~~                  ^^^^^
    """,
    """
    The rate for women declined from 6.8 per cent in March to 8.3.
                                     ~~~~~~~~~~~~             ^^^
    """,
    """
    Serum calcium rose (2.41 ± 0.2 to 2.12 ± 0.1 mmol/L) in both arms.
                        ~~~~~~~~~~    ^^^^^^^^^^^^^^^^^
    """,
    """
    The office put joblessness at 6.1 per cent. Joblessness was up from 6.8 per cent in May.
                                  ^^^^^^^^^^^^                          ~~~~~~~~~~~~
    """,
    """
    The ferry's traffic was 41,300 in May and had risen to 36,900 by August.
                            ~~~~~~                         ^^^^^^
    """,
    """
    In 2003 the town had 1,615 allotments. Last year the number of allotments had grown to 1,240.
                         ~~~~~                                                             ^^^^^
    """,
    """
    Rents came to $41.2m and $38.7m in fiscal 2016 and 2015, respectively, an increase of $4.5m.
                  ~~~~~~     ~~~~~~                                                       ^^^^^
    """,
    """
    Fares start at £19, rising to £12 in July.
                   ~~~            ^^^
    """,
    """
    Debt was reduced by £54m to £86m (2018: £100m).
                        ^^^^    ~~~~        ~~~~~
    """,
    """
    The tram took 276,000 riders, 35% more than in the previous year, when 240,000 came.
                  ~~~~~~~         ^^^                                      ~~~~~~~
    """,
    """
    The league has 37 clubs and will increase this to 22 by May.
                   ~~                                 ^^
    """,
    """
    The bank's profit more than halved, to €510m from €905m.
                      ^^^^^^^^^^^^^^^^     ~~~~~      ~~~~~
    """,
    """
    The index ended 110.5 points lower at 14,820.4, compared with Tuesday's 15,030.9.
                    ^^^^^                 ~~~~~~~~                          ~~~~~~~~
    """,
    """
    The fund stands at £1.3m and is expected to fall below £2.0m by June.
                       ~~~~~                         ^^^^^^^^^^^
    """,
    """
    Vaccination reached 61 per cent of the islanders. By March, vaccination had risen to 55 per cent.
                        ~~~~~~~~~~~                                                      ^^^^^^^^^^^
    """,
)
GOOD: tuple[str, ...] = (
    "Fares start at £19, rising to £21 in July.",
    "Debt was reduced by £14m to £86m (2018: £100m).",
    "The tram took 276,000 riders, 15% more than in the previous year, when 240,000 came.",
    "The league has 17 clubs and will increase this to 22 by May.",
    "The bank's profit more than halved, to €410m from €905m.",
    "The index ended 210.5 points lower at 14,820.4, compared with Tuesday's 15,030.9.",
    "Profits fell 25 per cent last month. Over ten years profits fell to £75m from £400m.",
    "The fund stands at £2.3m and is expected to fall below £2.0m by June.",
    "Imports came to $4.2bn, for a surplus of $2.5bn against $1.7bn a year ago.",
    "Vaccination reached 41 per cent of the islanders. By March, vaccination had risen to 55 per cent.",
    "Marks fell by an average of 5.5 points (from 24.1 to 18.6).",
    "Tolls fell by an average of 4% a year, from £24.10 to £18.60.",
    "Mean itching fell from 7.2 to 3.1 (change, -4.1; 95% CI, -4.8 to -3.4).",
    "Marks rose from 42 to 51 (mean difference, 9.2).",
    "The buds were 5.4 +/- 1.2 mm long in the sun vs 4.1 +/- 0.9 mm in the shade, a difference of 1.3 mm.",
    "Serum calcium rose (2.41 ± 0.2 to 2.52 ± 0.1 mmol/L) in both arms.",
    "The office put joblessness at 6.1 per cent. Joblessness was up from 5.8 per cent in May.",
    "The ferry's traffic was 31,300 in May and had risen to 36,900 by August.",
    "In 2003 the town had 1,015 allotments. Last year the number of allotments had grown to 1,240.",
    "Rents came to $41.2m and $38.7m in fiscal 2016 and 2015, respectively, an increase of $2.5m.",
    "The voting age was lowered from 21 to 18 in 1969.",
    "Spending was cut to £45.0m (2018: £50.0m), a reduction of 10.0%.",
    "The rate for women declined from 6.8 per cent in March to 6.3.",
    "Membership dropped by a third, from 900 to 600.",
    "The village had 1,250 people in 1961 and 1,500 in 1971, an increase of 20%.",
    "The toll, £2.50 a year ago, is now £2.90, a 16% rise.",
    "Tickets rose 50% to £45. A year ago they were £30.",
    "The zoo sold 84,300 tickets, against 70,250 in 2003. That is an increase of 20 per cent.",
    "In 2003 there were 512 pupils. Last year the figure had grown by 25 per cent to 640.",
    "Tickets rose 25% to £45. A year ago it was £4 to park.",
    "The mill raised its stake to 60 per cent from 50 per cent and costs fell 40 per cent.",
    "The league held 12 seats and gained seven, so it now has 19.",
    "Another 12 wrecks were found, taking the number of wrecks to 87 from 75.",
    "Profit rose 20 per cent to $12m from $10m.",
    "Output fell by 600 tonnes to 1,500 tonnes from 2,100 tonnes.",
    "The bakery sold 420 loaves, up 50 per cent from 280 loaves a year earlier.",
    "Unemployment slipped to 3.9 per cent from 4.2 per cent.",
    "The fare went from £4 to £6, an increase of 50 per cent.",
    "Deposits came to 63.0 billion kroner in May. This was 5.0 per cent up from 60.0 billion in April.",
    "Exports shrank by a third, from 9,600 tonnes to 6,400 tonnes.",
    "Support fell three percentage points to 41 per cent from 44 per cent.",
    "Sales rose 2 per cent to $11.1bn from $10.9bn.",
    "Income from rents was $4m, while wages rose 5 per cent to $9m.",
)

_SHARES = frozenset({"percent", "percentage_point"})


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each change frame its amount, its rate and its direction, each against the levels."""
    for frame in reading.framed("change"):
        level, base = frame.one(Role.LEVEL), frame.one(Role.BASE)
        bys = [term.assertion for term in frame.terms if term.role in (Role.BY, Role.MULTIPLE)]
        ways = (frame.direction,) if frame.direction else (1, -1)
        if level is None and base is not None and bys:
            level = level_before(reading, base)
        if level is not None and base is not None:
            for by in bys:
                yield Proposal(tuple(_change(frame, level, base, by, ways)))
            if frame.direction:
                yield from _both_ends(frame, level, base)
        elif len(bys) == 2 and bys[0].quantity.unit != bys[1].quantity.unit:
            yield Proposal(tuple(_without_one_level(frame, level, base, bys, ways)))
    for frame in reading.framed("moved"):
        base = frame.one(Role.BASE)
        if base is not None:
            yield Proposal(tuple(_direction(frame, level, base) for level in levels_before(reading, base)))
    for frame in told_on(reading):
        level, base = frame.one(Role.LEVEL), frame.one(Role.BASE)
        if level is not None and base is not None:
            yield Proposal((_direction(frame, level, base),))
    for link in linked_changes(reading):
        yield Proposal(tuple(_linked(link)))
    for link in traded(reading):
        for claim in _linked(link):
            slipped = one_slip_off(claim)
            yield Proposal((replace(claim, supporters=_ENOUGH) if slipped else replace(claim, basis=Basis.INFERRED),))


_ENOUGH = 2
"""What stands for supporters where three long numbers agree but for one digit."""


def _linked(link: LinkedChange) -> Iterator[Claim]:
    roles = ((Role.LEVEL, link.level), (Role.BASE, link.base), (Role.BY, link.by))
    terms = tuple(FrameTerm(role, one) for role, one in roles)
    frame = Frame("change", terms, link.evidence, link.words, link.way)
    yield from _change(frame, link.level, link.base, link.by, (link.way,))


def _change(frame: Frame, level: Assertion, base: Assertion, by: Assertion, ways: tuple[int, ...]) -> Iterator[Claim]:
    after, before = as_fine(_measured("after", level), _measured("before", base))
    if by.quantity.kind is Kind.MULTIPLE:
        yield _claim(frame, "multiple", (Term.of("times", by), after, before))
        if base.cues and base.cues[0].words == "than":  # "three times more than the 20" may be 60 or 80
            yield _claim(frame, "times-more", (Term.of("times", by), after, before))
        if level.quantity.kind is Kind.DURATION:  # "twice as fast: 1.2 s instead of 2.4 s"
            yield _claim(
                frame, "multiple", (Term.of("times", by), _measured("after", base), _measured("before", level))
            )
        return
    points = (by.quantity.unit in _SHARES or by.counts == "point") and level.quantity.unit == "percent"
    if (by.quantity.unit == "percent" or by.quantity.kind is Kind.FRACTION) and not (points and by.counts == "point"):
        for way in ways:
            yield _claim(frame, "change-by-rate", (_signed("rate", by, way), after, before))
        if level.quantity.kind is Kind.DURATION and ways == (-1,) and by.cues and by.cues[0].words == "(":
            # what takes 80 ms for 120 ms is a third or a half faster
            yield _claim(
                frame, "change-by-rate", (_signed("rate", by, 1), _measured("after", base), _measured("before", level))
            )
    if (by.quantity.unit != "percent" or points) and not _is_rate(by, level, base):
        if by.quantity.value is not None and by.quantity.value.denominator != 1:
            after, before = moved_by_parts(after), moved_by_parts(before)
        for way in ways:
            yield _claim(frame, "change-by-amount", (_signed("amount", by, way, points), after, before))


def _is_rate(by: Assertion, level: Assertion, base: Assertion) -> bool:
    """Tell whether a fraction is one of the level: "fell by a third to 600", but not "up a half to 6 1/2"."""
    whole = all(one.quantity.value is not None and one.quantity.value.denominator == 1 for one in (level, base))
    return by.quantity.kind is Kind.FRACTION and by.quantity.unit is None and whole


def _measured(name: str, assertion: Assertion) -> Term:
    """Return a level in the base unit of its dimension, so that cents go with dollars."""
    unit = assertion.quantity.unit
    known = factor(unit) if unit is not None and unit not in _SHARES else None
    if has_spread(assertion):
        return as_written(name, assertion, PERCENT if unit in _SHARES else Fraction(1) if known is None else known[0])
    return Term.of(name, assertion) if known is None else Term.of(name, assertion, known[0], known[1])


def _direction(frame: Frame, level: Assertion, base: Assertion) -> Claim:
    rising = frame.direction > 0
    names = ("more", "less") if rising else ("less", "more")
    if level.quantity.hedge == ("above" if rising else "below") and level.quantity.unit == base.quantity.unit:
        # what falls below 2 comes from above it
        return _claim(frame, "order", (without_hedge(names[0], level), Term.of(names[1], base)))
    return _claim(frame, "order", (_measured(names[0], level), _measured(names[1], base)))


def _both_ends(frame: Frame, level: Assertion, base: Assertion) -> Iterator[Proposal]:
    """Yield the direction; of two ranges both ends move: "to 25-30% from 40-45%"."""
    told = _direction(frame, level, base)
    if level.quantity.ends is None or base.quantity.ends is None:
        yield Proposal((told,))
        return
    for which in (0, 1):
        terms = tuple(
            end_term(term.name, term.assertion, which, term.scale, Fraction(0))
            for term in told.terms
            if term.assertion is not None
        )
        yield Proposal((replace(told, terms=terms),))


def _without_one_level(
    frame: Frame, level: Assertion | None, base: Assertion | None, bys: list[Assertion], ways: tuple[int, ...]
) -> Iterator[Claim]:
    """ "Rose $4m, or 5 per cent, to $84m": amount and rate give the level that is not written."""
    rate, amount = sorted(bys, key=lambda by: by.quantity.unit != "percent")
    if rate.quantity.unit != "percent" or amount.quantity.kind is Kind.MULTIPLE:
        return
    if base is not None:
        terms = (Term.of("rate", rate), _measured("amount", amount), _measured("before", base))
        yield _claim(frame, "rate-of-change", terms)
    elif level is not None:
        for way in ways:
            terms = (_signed("rate", rate, way), _signed("amount", amount, way), _measured("after", level))
            yield _claim(frame, "change-to-level", terms)


def _signed(name: str, by: Assertion, way: int, points: bool = False) -> Term:
    unit = by.quantity.unit
    if by.quantity.value is not None and by.quantity.value < 0:
        way = 1  # "fell from 7.2 to 3.1 (change, -4.1)": the sign says which way
    if unit in _SHARES or points:
        return Term.of(name, by, PERCENT * way)
    known = factor(unit) if unit is not None else None
    return Term.of(name, by, (Fraction(1) if known is None else known[0]) * way)


def _claim(frame: Frame, relation: str, terms: tuple[Term, ...]) -> Claim:
    return Claim("change", relation, terms, frame.evidence, Basis.STATED, frame.cues)
