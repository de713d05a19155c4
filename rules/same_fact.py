"""A fact that is stated twice has one value.

Why: the headline is written last, from memory; a figure is corrected in one place and stays in the other. A reader who
sees 28 above and 82 below trusts neither.
Not checked: restatements in other words, times of day, ranks, what comes again in every sentence of a report, and the
updates of a running story. Two unequal numbers are set against each other only where one looks like the other
miswritten, neither is tied to a third value, nothing beside them tells why they differ, and one stands nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from auditor.assertions.facts.passages import passages
from auditor.assertions.facts.restated_dates import same_days
from auditor.assertions.facts.restated_samples import same_samples
from auditor.assertions.facts.restatements import Restatement, restatements
from auditor.assertions.facts.twins import twins
from auditor.assertions.model import Assertion, Evidence, Reading
from auditor.quantities.interval import Interval
from auditor.quantities.model import Kind
from auditor.relations.model import Basis, Claim, Proposal, Term
from auditor.relations.terms import without_hedge

BAD: tuple[str, ...] = (
    """
    Harbour police seize 28 stolen boats
                         ~~
    Harbour police have seized 82 stolen boats in a raid on two yards, a spokesman said.
                               ^^
    """,
    """
    Twelve die as ferry sinks off northern cape
    ~~~~~~
    At least 15 people died when a ferry sank off the northern cape on Sunday, the coastguard said.
    ^^^^^^^^^^^
    """,
    """
    Rents rise 4.3 per cent in spring
               ~~~~~~~~~~~~
    Average rents in the city rose 3.4 per cent in the spring, the tenants' union said.
                                   ^^^^^^^^^^^^
    """,
    """
    The panel heard 48 nurses in three towns. Of the 84 nurses, most had worked nights for years.
                    ~~                               ^^
    """,
    """
    The orchestra will visit 11 cities in autumn. Tickets for the 17-city tour go on sale today.
                             ~~                                   ^^
    """,
    """
    A bus fell into a ravine, killing 19 people. Most of the 12 dead were pilgrims.
                                      ~~                     ^^
    """,
    """
    The lecture on moss lasted 45 minutes. Few stayed awake through the 65-minute lecture.
                               ~~~~~~~~~~                               ^^^^^^^^^
    """,
    """
    The dam can hold 386,500 tonnes of water, the ministry says. It was built in haste. Farmers doubt it.
                     ~~~~~~~~~~~~~~
    If 386,900 tonnes of water came down at once, few would be left to tell.
       ^^^^^^^^^^^^^^
    """,
    """
    The bridge will be opened on 14 June by the mayor. Those who come to see the mayor open it on 19 June must walk.
                                 ~~~~~~~                                                          ^^^^^^^
    """,
    """
    The parish will vote on November 20. Votes by post must be in by November 70.
                            ~~~~~~~~~~~                                       ^^
    """,
    """
    A quarter of pupils walk to school
    ~~~~~~~~~
    Some 45 per cent of pupils walk to school, a survey for the county has found.
    ^^^^^^^^^^^^^^^^
    """,
    """
    Sales of bicycles rose by 9.3% in May. The rise of 3.9% was the third in a row.
                              ~~~~                     ^^^^
    """,
    """
    The bank may not own more than a limit of 15 per cent. The 51 per cent limit will be looked at again next year.
                                              ~~~~~~~~~~~      ^^^^^^^^^^^
    """,
    """
    Those who hold shares must answer by Dec. 31. Nobody is told what happens after December 37.
                                         ~~~~~~~                                             ^^
    """,
    """
    Three held over raid on jeweller
    ~~~~~
    Police have arrested five men in connection with last month's raid in Calder.
                         ^^^^
    """,
    """
    Painter Ada Holm dies at 81, gallery says
                             ~~
    Ada Holm, who painted the harbour every day of her life, has died at the age of 18.
                                                                                    ^^
    """,
    """
    Gorse Bank adds 400 million to reserves
                    ~~~~~~~~~~~
    Gorse Bank said it would add $900 million to its reserves in the third quarter.
                                 ^^^^^^^^^^^^
    """,
    """
    We recruited 64 adults with mild asthma. The 46 participants kept a diary for six weeks.
                 ~~                              ^^
    """,
    """
    Rovers turned down a bid of £35m for the striker. Of the £53m bid, half was to be paid next year.
                                ~~~~                         ^^^^
    """,
    """
    The old mill has two lifts. Nobody has seen the four lifts move since the flood.
                     ~~~                            ^^^^
    """,
    """
    Berg Lines bought 18.8% of Holm Salt in May. It rained. Berg Lines bought the 81.8% stake from a bank in Lund.
                      ~~~~~                                                       ^^^^^
    """,
    """
    The yield of the pump was 7 per cent, so that seven valves in a hundred held. It broke twice.
                              ~~~~~~~~~~
    The overall yield of the pump was 9 per cent.
                                      ^^^^^^^^^^
    """,
    """
    Two dead, three missing in mill fire
              ~~~~~
    A fire in a mill at Brede killed two people and left five people missing, the police said.
                                                         ^^^^
    """,
    """
    We tested 19 nurses on night duty. Eight of 16 nurses slept badly, and 5 of 16 dreamt of the ward.
              ^^                                ~~                              ~~
    """,
    """
    We wrote to 74 farmers in the vale. In all, 39 of 34 farmers (53%) sent an answer.
                ~~                                    ^^
    """,
    """
    The police in Lund arrested 36 people. The 66 people were taken to Malmo by bus.
                                ~~             ^^
    """,
    """
    The board proposes a levy of 2.4 per cent. The 2.5 per cent levy would pay for the new weir.
                                 ~~~~~~~~~~~~      ^^^^^^^^^^^^
    """,
)
GOOD: tuple[str, ...] = (
    """
    Oper shr 30 cts vs 24 cts
    Oper net 28,686,000 vs 18,384,000
    Year
    Oper shr 1.05 dlrs vs 94 cts
    Oper net 96,594,000 vs 80,831,000
    """,
    "The Court of Hale ruled on 11 May that he must go. On 13 May, two days after the Court of Hale ruled, he went.",
    "Pain eased by 2.1 points (95% CI 1.3 to 3.4). Function eased by 4.0 points (99% CI 1.2 to 6.8).",
    """
    Harbour police seize 28 stolen boats
    Harbour police have seized 28 stolen boats in a raid on two yards, a spokesman said.
    """,
    """
    Twelve die as ferry sinks off northern cape
    At least 12 people died when a ferry sank off the northern cape on Sunday, the coastguard said.
    """,
    """
    Rents rise 4.3 per cent in spring
    Average rents in the city rose 4.3 per cent in the spring, the tenants' union said.
    """,
    """
    Harbour police seize 28 stolen boats
    Harbour police have seized 17 stolen boats in a first raid and 11 more in a second one.
    """,
    "The panel heard 48 nurses in three towns. Of the 48 nurses, most had worked nights for years.",
    "The panel heard 48 nurses in Lund. The 84 nurses in Malmo stayed away.",
    "The orchestra will visit 11 cities in autumn. Tickets for the 11-city tour go on sale today.",
    "A bus fell into a ravine, killing 19 people. Most of the 19 dead were pilgrims.",
    "A bus fell into a ravine. The crash killed 19 people, and 12 people were missing.",
    "The lecture on moss lasted 45 minutes. Few stayed awake through the 45-minute lecture.",
    """
    The dam can hold 386,500 tonnes of water, the ministry says. It was built in haste. Farmers doubt it.
    If 386,500 tonnes of water came down at once, few would be left to tell.
    """,
    "Four men were knocked down. The rest ran. Nobody came. It rained. A dog barked. The two men on the hill saw it.",
    "To ease a cough, give 20 ml of the syrup daily. To ease a cold, give 25 ml of the syrup daily.",
    "Four washing test procedures are set. Nobody has read them. They are dull. Five drying test procedures are set.",
    "We filled 70 tubes from 12 jars of red paint. It stank. We filled 80 tubes from 13 jars of red paint.",
    """
    Two die in mill fire
    Two workers died and three are missing after a fire in a mill at Brede, the police said.
    """,
    "The bridge will be opened on 14 June by the mayor. Those who come to see the mayor open it on 14 June must walk.",
    "The parish will vote on November 20. Votes by post must be in by November 20.",
    """
    A quarter of pupils walk to school
    Some 24 per cent of pupils walk to school, a survey for the county has found.
    """,
    """
    A quarter of pupils walk to school
    Some 25 per cent of pupils walk to school, a survey for the county has found.
    """,
    "Sales of bicycles rose by 9.3% in May. The rise of 9.3% was the third in a row.",
    "The bank may not own more than a limit of 15 per cent. The 15 per cent limit will be looked at again next year.",
    "Those who hold shares must answer by Dec. 31. Nobody is told what happens after December 31.",
    """
    Three held over raid on jeweller
    Police have arrested three men in connection with last month's raid in Calder.
    """,
    """
    Painter Ada Holm dies at 81, gallery says
    Ada Holm, who painted the harbour every day of her life, has died at the age of 81.
    """,
    """
    Gorse Bank adds 400 million to reserves
    Gorse Bank said it would add $400 million to its reserves in the third quarter.
    """,
    "We recruited 64 adults with mild asthma. The 64 participants kept a diary for six weeks.",
    "Rovers turned down a bid of £35m for the striker. Of the £35m bid, half was to be paid next year.",
    "The old mill has two lifts. Nobody has seen the two lifts move since the flood.",
    "Berg Lines bought 18.8% of Holm Salt in May. It rained. Berg Lines bought the 18.8% stake from a bank in Lund.",
    """
    The yield of the pump was 7 per cent, so that seven valves in a hundred held. It broke twice.
    The overall yield of the pump was 7 per cent.
    """,
    """
    Two dead, five missing in mill fire
    A fire in a mill at Brede killed two people and left five people missing, the police said.
    """,
    "Find the share of each county. By law this is 75% for Hale and Brede. Find the grant of each town. By law this\n"
    "is 70% for Hale and Brede.",
    "Tubes with 0.2 of an atmosphere of dry air were left alone. Cells with 0.3 of an atmosphere of dry air froze.",
    "We tested 16 nurses on night duty. Eight of 16 nurses slept badly, and 5 of 16 dreamt of the ward.",
    "We tested 19 nurses on night duty. Eight of 16 nurses with children slept badly, and 5 of 16 who had none.",
    "We wrote to 74 farmers in the vale. In all, 39 of 74 farmers (53%) sent an answer.",
    "The police in Lund arrested 36 people. The 36 people were taken to Malmo by bus.",
    "The police in Lund arrested 36 people. The 66 people held in Malmo were set free.",
    "The board proposes a levy of 2.4 per cent. The 2.4 per cent levy would pay for the new weir.",
    "The $49 brick charges fast. A 17-inch screen needs more. The $29 cable is sold apart.",
    """
    Net seen at around $600m for nine months
    Larch is expected to report a net profit of $600m to $620m tomorrow. Analysts see fourth quarter net at about $300m.
    """,
    "They shot down 28 drones. Of the 38 drones, 10 were lost.",
    """
    vacuum_scale (real)

    Says which part of a table may be stale before it is swept. The default is 0.2 (20% of the table).

    measure_scale (real)

    Says which part of a table may be stale before it is measured. The default is 0.1 (10% of the table).
    """,
    "A key has a length of 12 bytes by default. It can be set. Example of a key with a length of 32 bytes by choice.",
    "The two-part form of the call sets the counter. In the three-part form of the call, the flag is set too.",
)

_BOUNDS = frozenset({None, "at least", "up to", "as many as"})
"""Hedges that a headline drops: "Six dead" for "at least six people have died"."""


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each pair of numbers that state one fact that they are equal."""
    starts = passages(reading)
    for pair in restatements(reading, starts):
        terms = (Term.of("other", pair.second), Term.of("one", pair.first))
        if _hedged_alike(pair):  # "up to 30" is not "up to 70"
            terms = (without_hedge("other", pair.second), without_hedge("one", pair.first))
        if _rounded_alike(pair):  # what rounds to 0.6 does not round to 0.7 too
            terms = (_as_it_stands("other", pair.second), _as_it_stands("one", pair.first))
        if pair.first.quantity.kind is Kind.FRACTION:  # a quarter is 24 per cent too
            terms = (terms[0], replace(terms[1], interval=terms[1].generous))
        basis = Basis.STATED if pair.stated else Basis.INFERRED
        yield Proposal((Claim("same-fact", "equality", terms, pair.evidence, basis),))
    for days in same_days(reading, starts):
        terms = (
            _exactly("other", days.second.assertion, Fraction(days.second.day)),
            _exactly("one", days.first.assertion, Fraction(days.first.day)),
        )
        yield Proposal((Claim("same-fact", "equality", terms, Evidence.CUE, Basis.STATED),))
    for sample in same_samples(reading):
        other = _exactly("other", sample.others[0], sample.told)
        other = replace(other, spans=tuple(one.span for one in sample.others))
        one = _exactly("one", sample.one, sample.value)
        yield Proposal((Claim("same-fact", "equality", (one, other), Evidence.CUE, Basis.STATED),))
    for twin in twins(reading, starts):
        terms = (_exactly("other", twin.second, twin.values[1]), _exactly("one", twin.first, twin.values[0]))
        yield Proposal((Claim("same-fact", "equality", terms, Evidence.BRACKET, Basis.STATED),))


def _hedged_alike(pair: Restatement) -> bool:
    """Tell whether the hedges leave two numerals comparable: both go one way, or a headline drops one."""
    one, other = pair.first.quantity, pair.second.quantity
    if one.hedge is None and other.hedge is None:
        return False
    if one.hedge == other.hedge or (pair.lead and {one.hedge, other.hedge} <= _BOUNDS):
        return True
    paid = one.kind in (Kind.MONEY, Kind.PERCENTAGE) and one.step == other.step
    if pair.pointing and other.hedge is None and (pair.first.counts is not None or paid):
        return True
    if pair.lead and one.hedge is None and one.step == other.step:
        return True  # "60,000 homes" for "some 60,000 homes", but not for "some 61,500"
    ends = [(number.interval.low is None, number.interval.high is None) for number in (one, other)]
    return ends[0] == ends[1] != (False, False)


def _rounded_alike(pair: Restatement) -> bool:
    one, other = pair.first.quantity, pair.second.quantity
    return one.step == other.step and one.hedge is other.hedge is None and not one.interval.exact


def _as_it_stands(name: str, assertion: Assertion) -> Term:
    return _exactly(name, assertion, assertion.quantity.value or Fraction(0))


def _exactly(name: str, assertion: Assertion, value: Fraction) -> Term:
    """Return a number of which only the numeral is compared: the day of a month, a passage printed twice."""
    exact = Interval.exactly(value)
    return Term(name, exact, exact, (assertion.span,), "", assertion, form="place")
