"""A number of things, the rate of one and the whole agree.

Why: "300 tickets at $20 each for $9,000" is one multiplication, and one of its three numbers is wrong. Two densities of
one town imply one area, and betray a digit that neither of them shows alone.
The three stand side by side, in any order: a rate, what it is of, and what it is for each of.
Not checked: prices with a rebate or a fee that the sentence tells; densities in different units; a rate whose number
or whole stands in another sentence, but for "the population density"; areas that are no rectangles.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from auditor.assertions.model import Evidence, Reading, Role
from auditor.assertions.samples.densities import densities
from auditor.relations.model import Basis, Claim, Proposal, Term
from auditor.relations.scales import area_terms, rate_terms
from auditor.relations.terms import as_written

BAD: tuple[str, ...] = (
    """
    The club sold 300 tickets at $20 each for $9,000.
                  ~~~            ~~~          ^^^^^^
    """,
    """
    It bought 12 lorries costing $40,000 apiece, $360,000 in all.
              ~~                 ~~~~~~~         ^^^^^^^^
    """,
    """
    The trust placed 2.4 million shares at $15 a share, raising $46 million.
                     ~~~~~~~~~~~           ~~~                  ^^^^^^^^^^^
    """,
    """
    They spent £840 on 60 roses at £12 each.
               ~~~~    ~~          ^^^
    """,
    """
    The kiosk sold 41,200 papers in four weeks, 13,300 a week.
                   ~~~~~~           ~~~~~~~~~~  ^^^^^^
    """,
    """
    The tram covers 126 miles in three hours, an average of 52 mph.
                    ~~~~~~~~~    ~~~~~~~~~~~                ^^^^^^
    """,
    """
    A dividend of 20 cents a share on 315 million shares will cost $36 million.
                  ~~~~~~~~            ~~~~~~~~~~~                  ^^^^^^^^^^^
    """,
    """
    The nurse scored 180 points in eight rounds, an average of 25.2.
                     ~~~           ~~~~~                       ^^^^
    """,
    """
    The wardens saw to 92 falls over 18,400 person-years, a rate of 5.8 per 1,000 person-years.
                       ~~       ~~~~~~~~~~~                         ^^^     ~~~~~
    """,
    """
    The district has 12,480 people in 39 square kilometres, or 520 per square kilometre.
                     ~~~~~~           ~~~~~~~~~~~~~~~~~~~~     ^^^^^^^^^^^^^^^^^^^^^^^^
    """,
    """
    The isle has 900 people and an area of three square miles, a density of 450 people per square mile.
                 ~~~                       ~~~~~~~~~~~~~~~~~~               ^^^^^^^^^^^^^^^^^^^^^^^^^^
    """,
    """
    The hall seats 1,200 people, 50 in each of its 40 rows.
                   ~~~~~         ~~                ^^
    """,
    """
    The town had 8,160 people in 2001. The population density was 510.0 people per square mile.
                 ~~~~~                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    There were 3,320 houses at an average density of 270.5 per square mile.
               ~~~~~                                 ^^^^^^^^^^^^^^^^^^^^^
    """,
    """
    The eight schools have 30 teachers each, a total of 340.
        ~~~~~              ~~                           ^^^
    """,
    """
    The ward has six rooms with seven beds in each, or 24 beds.
                 ~~~            ~~~~~                  ^^
    """,
    """
    At $15 an hour for 40 hours she earns $900 a week.
       ~~~             ~~~~~~~~           ^^^^
    """,
    """
    The debt of $60 million is to be repaid in 12 instalments of $8 million.
                ~~~~~~~~~~~                    ~~                ^^^^^^^^^^
    """,
    """
    In the 20 trading days of May turnover was £80bn, a daily average of £6bn.
           ~~                                  ~~~~~                     ^^^^
    """,
    """
    The yard is 30 m by 20 m, an area of 900 square metres.
                ~~~~    ~~~~             ^^^^^^^^^^^^^^^^^
    """,
)
GOOD: tuple[str, ...] = (
    "Test scores rose from 42.1 to 51.3 (mean difference, 9.2).",
    "The club sold 300 tickets at $20 each for $6,000.",
    "It bought 12 lorries costing $40,000 apiece, $480,000 in all.",
    "The trust placed 2.4 million shares at $15 a share, raising $36 million.",
    "They spent £720 on 60 roses at £12 each.",
    "The isle has 900 people and an area of three square miles, a density of 300 people per square mile.",
    "The hall seats 1,200 people, 30 in each of its 40 rows.",
    "The lorry covered 500 miles in ten hours, reaching a speed of 70 mph.",
    "The town had 8,160 people in 2001. The population density was 510.0 people per square mile.\n"
    "There were 3,320 houses at an average density of 207.5 per square mile.",
    "The kiosk sold 41,200 papers in four weeks, 10,300 a week.",
    "A key is a group of 8 signs and three groups of 4 signs followed by a group of 12 signs, a total of 32 signs.",
    "The tram covers 126 miles in three hours, an average of 42 mph.",
    "A dividend of 20 cents a share on 315 million shares will cost $63 million.",
    "The district has 12,480 people in 39 square kilometres, or 320 per square kilometre.",
    "The nurse scored 180 points in eight rounds, an average of 22.5.",
    "The wardens saw to 92 falls over 18,400 person-years, a rate of 5.0 per 1,000 person-years.",
    "The nurse scored 180 points in eight rounds, an average of 25.2 with the older rules.",
    "The club sold 300 tickets at $20 each and spent $9,000.",
    "They pay a charge of $5 and for 2 kilowatts at $1 each, a bill of $7.",
    "The kiosk sold 41,200 papers in four weeks, 1,300 a week more than its rival.",
    "The eight schools have 30 teachers each, a total of 240.",
    "The ward has six rooms with four beds in each, or 24 beds.",
    "At $15 an hour for 40 hours she earns $600 a week.",
    "The debt of $60 million is to be repaid in 12 instalments of $5 million.",
    "In the 20 trading days of May turnover was £80bn, a daily average of £4bn.",
    "The yard is 30 m by 20 m, an area of 600 square metres.",
    "They drove 300 miles in two days, at 60 miles an hour.",
    "The debt of $60 million is to be repaid in 12 instalments of $4 million and a last one of $12 million.",
)

_NEAR = 3
"""Sentences between two densities of one place."""


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each price that it makes the total, for sides that they make the area, and for two densities alike."""
    for frame in reading.framed("rated"):
        number, price, total = frame.one(Role.PART), frame.one(Role.PER), frame.one(Role.TOTAL)
        if number is not None and price is not None and total is not None:
            terms = rate_terms(total, number, price)
            order = max(range(3), key=lambda at: terms[at].spans[0].start)  # the last of the three is what results
            basis = Basis.STATED if frame.evidence <= Evidence.OF_THESE else Basis.INFERRED
            yield Proposal((Claim("rate", "price", terms, frame.evidence, basis, frame.cues, order),))
    for frame in reading.framed("area"):
        area, sides = frame.one(Role.TOTAL), frame.all(Role.PART)
        if area is not None:
            yield Proposal((Claim("rate", "area", area_terms(area, *sides), frame.evidence, Basis.STATED, frame.cues),))
    for frame in reading.framed("incidence"):
        named = ((Role.SHARE, "rate"), (Role.PER, "base"), (Role.PART, "amount"), (Role.WHOLE, "per"))
        found = [(name, frame.one(role)) for role, name in named]
        four = tuple(
            as_written(name, number) if name == "base" else Term.of(name, number)
            for name, number in found
            if number is not None
        )
        yield Proposal((Claim("rate", "rate-per", four, frame.evidence, Basis.STATED, frame.cues),))
    for first, second in pairwise(densities(reading)):
        apart = second.density.sentence - first.density.sentence
        if apart <= _NEAR and first.density.quantity.unit == second.density.quantity.unit:
            four = (
                Term.of("other", second.density),
                Term.of("one", second.counted),
                Term.of("first", first.counted),
                Term.of("second", first.density),
            )
            yield Proposal((Claim("rate", "same-rate", four, Evidence.OF_THESE, Basis.STATED),))
